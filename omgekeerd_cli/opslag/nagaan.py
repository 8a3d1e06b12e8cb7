"""Holding what was read against a format: every fault at once, in Dutch, with its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.blok import LANGSTE_TEKST
from omgekeerd_cli.opslag.yamlbestand import Kaart, Plaats, Rij
from omgekeerd_cli.opslag.yamlfouten import HOOGSTENS_GEBREKEN, MEER

B = TypeVar("B", bound=BaseModel)
_LANGSTE_NAAM = 80
_TE_TONEN = re.compile(r"[a-z0-9-]{1,40}")
"""A name as formats and sets have them. Any other may say something about a person, so it is not shown."""

_ZINNEN = {
    "missing": ("Hier ontbreekt {sleutel}.", "Voeg die regel toe."),
    "extra_forbidden": ("{sleutel} kennen we hier niet.", "{voorstel}"),
    "string_type": ("Bij {sleutel} hoort een tekst.", ""),
    "string_too_short": ("{sleutel} is leeg.", "Vul het in."),
    "string_pattern_mismatch": ("{sleutel} heeft niet de goede vorm.", "{vorm}"),
    "literal_error": ("Dit kan niet bij {sleutel}.", "{keuzes}"),
    "list_type": ("Bij {sleutel} hoort een lijst, met streepjes.", ""),
    "string_too_long": ("Deze tekst is te lang: hoogstens {grens} tekens.", "Maak hem korter."),
    "too_long": ("Hier staat te veel: hoogstens {grens}.", "Haal er een deel van weg."),
    "too_short": ("{sleutel} is leeg.", "Zet er minstens één regel in."),
    "model_type": ("Hier horen regels als `naam: waarde`.", ""),
    "dict_type": ("Bij {sleutel} horen regels als `naam: waarde`.", ""),
    "int_parsing": ("Bij {sleutel} hoort een heel getal.", ""),
    "int_parsing_size": ("Het getal bij {sleutel} is te groot.", ""),
    "int_type": ("Bij {sleutel} hoort een heel getal.", ""),
    "greater_than_equal": ("Het getal bij {sleutel} is te klein.", ""),
    "less_than_equal": ("Het getal bij {sleutel} is te groot{boven}.", "{nieuwer}"),
    "voorwaarde": (
        "Deze voorwaarde klopt niet.",
        "Gebruik `vraag` met één vergelijking, of alleen `alle`, `een-van` of `niet`.",
    ),
    "migratie": (
        "Een migratie zegt één ding.",
        "Schrijf naast `van` precies één van deze: hernoem-vraag, hernoem-optie, hernoem-veld, vervallen.",
    ),
    "dag": ("De dag bij {sleutel} bestaat niet.", "Schrijf een dag als 2026-07-01."),
    "voorbehoud": ("Hier is niet alles nagelezen.", "Schrijf bij `voorbehoud` wat niet."),
}
_NIET_IN_HET_BESTAND = ("#lijst", "#uit", "[key]")
"""Parts of a path that are pydantic's: which form of `opties`, and that a name is at fault."""
_VORMEN = {
    "versie": "Schrijf een versie als 1.0.0.",
    "van": "Schrijf een versie als 1.0.0.",
    "casus": "Gebruik kleine letters, cijfers, - en _; hoogstens 64 tekens.",
    "geldig-per": "Schrijf een dag als 2026-07-01.",
    "vastgesteld": "Schrijf een dag als 2026-07-01.",
    "termijn": "Schrijf een termijn als 5 jaar, 18 maanden of 90 dagen.",
    "link": "Schrijf een adres dat begint met https://.",
    "artikellink": "Schrijf een adres dat begint met https://.",
}
_KLEINE_LETTERS = "Gebruik kleine letters, cijfers en streepjes, te beginnen met een letter."


def ga_na(blok: type[B], kaart: Any, gebreken: list[Gebrek]) -> B | None:
    """The mapping as a `blok`, or None after adding every fault to `gebreken`."""
    try:
        return blok.model_validate(kaart)
    except ValidationError as fout:
        details = sorted(fout.errors(include_url=False), key=lambda detail: vind(kaart, _pad(detail))[0])
        if len(details) > HOOGSTENS_GEBREKEN:
            gebreken.append(Gebrek(*vind(kaart, _pad(details[HOOGSTENS_GEBREKEN]))[0], MEER))
            details = details[:HOOGSTENS_GEBREKEN]
        bedoeld = {_gemeend(blok, kaart, detail) for detail in details}
        gebreken.extend(
            _gebrek(blok, kaart, detail)
            for detail in details
            if detail["type"] != "missing" or (_pad(detail)[:-1], detail["loc"][-1]) not in bedoeld
        )
        return None


def foute_sleutels(blok: type[BaseModel], kaart: Kaart) -> set[str]:
    """The keys of a mapping in which something is faulty or missing.

    For an unknown name also the key that it looks like: that one is probably meant.
    """
    try:
        blok.model_validate(kaart)
    except ValidationError as fout:
        details = fout.errors(include_url=False)[:HOOGSTENS_GEBREKEN]
        gemeend = {naam for pad, naam in (_gemeend(blok, kaart, detail) for detail in details) if not pad}
        return {str(detail["loc"][0]) for detail in details if detail["loc"]} | gemeend
    return set()


def _pad(detail: ErrorDetails) -> tuple[int | str, ...]:
    return tuple(deel for deel in detail["loc"] if deel not in _NIET_IN_HET_BESTAND)


def _gebrek(blok: type[BaseModel], kaart: Kaart, detail: ErrorDetails) -> Gebrek:
    pad = _pad(detail)
    plaats, _ = vind(kaart, pad)
    sleutel = next((str(deel) for deel in reversed(pad) if not isinstance(deel, int)), "dit")
    wat, doe = _ZINNEN.get(detail["type"], ("Dit past hier niet.", ""))
    getypt = detail["input"] if isinstance(detail["input"], str) else ""
    keuzes = re.findall("'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
    gemeend = _gemeend(blok, kaart, detail)[1] or _lijkt_op(getypt, keuzes)
    bekend = getattr(blok, "noemt_namen", True) or sleutel in _sleutels_op(blok, pad[:-1])
    woorden = {
        "sleutel": f"`{sleutel}`" if bekend and _TE_TONEN.fullmatch(sleutel) else "deze naam",
        "voorstel": f"Bedoel je `{gemeend}`?" if gemeend else "Haal die regel weg, of begin de naam met x-.",
        "vorm": _VORMEN.get(sleutel, _KLEINE_LETTERS),
        "keuzes": f"Bedoel je `{gemeend}`? " * bool(gemeend) + f"Kies uit: {', '.join(keuzes)}.",
        "grens": _grens(detail),
        "boven": f": hoogstens {_grens(detail)}" if sleutel != "schema" else "",
        "nieuwer": "Dit bestand is van een nieuwere versie van omgekeerd." if sleutel == "schema" else "",
    }
    zin = wat.format(**woorden)
    return Gebrek(*plaats, zin[:1].upper() + zin[1:], doe.format(**woorden))


def _grens(detail: ErrorDetails) -> str:
    """The limit that was passed, as people read it."""
    context = detail.get("ctx", {})
    grens = context.get("max_length", context.get("le", LANGSTE_TEKST))
    return f"{grens:,}".replace(",", ".")


def vind(kaart: Kaart | Rij, pad: Iterable[Any]) -> tuple[Plaats, Kaart | Rij]:
    """Where what `pad` points to stands, and the mapping or list around it.

    Parts of the path that are not in the file (a missing key, a name of pydantic's own) are
    passed over: the place is then that of what is around them.
    """
    houder: Kaart | Rij = kaart
    plaats = kaart.plaats
    waarde: Any = kaart
    for deel in pad:
        in_kaart = isinstance(waarde, Kaart) and deel in waarde.merken
        in_rij = isinstance(waarde, Rij) and isinstance(deel, int) and deel < len(waarde)
        if in_kaart or in_rij:
            plaats = waarde.plaats_van(deel)
            houder, waarde = waarde, waarde[deel]
    return plaats, waarde if isinstance(waarde, Kaart | Rij) else houder


def _gemeend(blok: type[BaseModel], kaart: Kaart, detail: ErrorDetails) -> tuple[tuple[int | str, ...], str]:
    """For an unknown name: the path to what it stands in, and the key that is probably meant.

    That is not a key that is there already, unless the other file wrote that one.
    """
    pad = _pad(detail)
    if detail["type"] != "extra_forbidden":
        return pad[:-1], ""
    plaats, _ = vind(kaart, pad)
    _, houder = vind(kaart, pad[:-1])
    bekend = _sleutels_op(blok, pad[:-1])
    al = houder if isinstance(houder, Kaart) else {}
    vrij = [naam for naam in bekend if naam not in al or vind(houder, (naam,))[0][0] != plaats[0]]
    return pad[:-1], _lijkt_op(str(pad[-1]), vrij)


def _lijkt_op(naam: str, bekend: list[str]) -> str:
    """The name that looks most like this one, empty when none does."""
    return next(iter(difflib.get_close_matches(naam[:_LANGSTE_NAAM], bekend, n=1, cutoff=0.6)), "")


def _sleutels_op(blok: type[BaseModel], pad: tuple[int | str, ...]) -> list[str]:
    """The keys that a format knows at `pad`, found by walking its JSON Schema."""
    wortel = schema = _schema(blok)
    for deel in pad:
        schema = _volg(schema, deel, wortel)
    schema = _los_op(schema, wortel)
    vormen = [_los_op(vorm, wortel) for vorm in [schema, *schema.get("oneOf", [])]]
    return [naam for vorm in vormen for naam in vorm.get("properties", {})]


@lru_cache(maxsize=32)
def _schema(blok: type[BaseModel]) -> dict[str, Any]:
    return blok.model_json_schema(by_alias=True)


def _volg(schema: dict[str, Any], deel: int | str, wortel: dict[str, Any]) -> dict[str, Any]:
    schema = _los_op(schema, wortel)
    for vorm in [schema, *schema.get("anyOf", []), *schema.get("oneOf", [])]:
        echt = _los_op(vorm, wortel)
        if isinstance(deel, int) and "items" in echt:
            return _als_kaart(echt["items"])
        if not isinstance(deel, int) and deel in echt.get("properties", {}):
            return _als_kaart(echt["properties"][deel])
    return schema


def _los_op(schema: dict[str, Any], wortel: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = wortel["$defs"][schema["$ref"].rpartition("/")[2]]
    vormen = [vorm for vorm in schema.get("anyOf", []) if vorm.get("type") != "null"]
    if len(vormen) == 1:
        return _los_op(vormen[0], wortel)
    return schema


def _als_kaart(schema: Any) -> dict[str, Any]:
    return schema if isinstance(schema, dict) else {}

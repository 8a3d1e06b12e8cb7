"""Holding what was read against a format: every fault at once, in Dutch, with its place."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.formaat import MethodeBlok, StapBlok, VraagBlok
from omgekeerd_cli.opslag.yamlbestand import Kaart, Plaats, Rij

B = TypeVar("B", bound=BaseModel)

_ZINNEN = {
    "missing": ("Hier ontbreekt `{sleutel}`.", "Voeg die regel toe."),
    "extra_forbidden": ("`{sleutel}` kennen we hier niet.", "{voorstel}"),
    "string_type": ("Bij `{sleutel}` hoort een tekst.", ""),
    "string_too_short": ("`{sleutel}` is leeg.", "Vul het in."),
    "string_pattern_mismatch": ("`{sleutel}` heeft niet de goede vorm.", "{vorm}"),
    "literal_error": ("Dit kan niet bij `{sleutel}`.", "Kies uit: {keuzes}."),
    "list_type": ("Bij `{sleutel}` hoort een lijst, met streepjes.", ""),
    "too_short": ("`{sleutel}` is leeg.", "Zet er minstens één regel in."),
    "model_type": ("Hier horen regels als `naam: waarde`.", ""),
    "dict_type": ("Bij `{sleutel}` horen regels als `naam: waarde`.", ""),
    "int_parsing": ("Bij `{sleutel}` hoort een heel getal.", ""),
    "int_type": ("Bij `{sleutel}` hoort een heel getal.", ""),
    "greater_than_equal": ("Het getal bij `{sleutel}` is te klein.", ""),
    "less_than_equal": ("Het getal bij `{sleutel}` is te groot.", "{nieuwer}"),
    "voorwaarde": (
        "Deze voorwaarde klopt niet.",
        "Gebruik `vraag` met één vergelijking, of alleen `alle`, `een-van` of `niet`.",
    ),
    "dag": ("De dag bij `{sleutel}` bestaat niet.", "Schrijf een dag als 2026-07-01."),
    "voorbehoud": ("Hier is niet alles nagelezen.", "Schrijf bij `voorbehoud` wat niet."),
}
_NIET_IN_HET_BESTAND = ("#lijst", "#uit", "[key]")
"""Parts of a path that are pydantic's: which form of `opties`, and that a name is at fault."""
_VORMEN = {
    "versie": "Schrijf een versie als 1.0.0.",
    "casus": "Gebruik kleine letters, cijfers, - en _; hoogstens 64 tekens.",
    "geldig-per": "Schrijf een dag als 2026-07-01.",
    "link": "Schrijf een adres dat begint met https://.",
    "artikellink": "Schrijf een adres dat begint met https://.",
}
_KLEINE_LETTERS = "Gebruik kleine letters, cijfers en streepjes, te beginnen met een letter."


def ga_na(blok: type[B], kaart: Any, gebreken: list[Gebrek]) -> B | None:
    """The mapping as a `blok`, or None after adding every fault to `gebreken`."""
    try:
        return blok.model_validate(kaart)
    except ValidationError as fout:
        gebreken.extend(_gebrek(blok, kaart, detail) for detail in fout.errors(include_url=False))
        return None


def goede_deel(kaart: Kaart) -> StapBlok | None:
    """A step with only the questions whose form is right, so that their sense can be checked too."""
    vragen = kaart.get("vragen")
    goed = [vraag for vraag in vragen if ga_na(VraagBlok, vraag, [])] if isinstance(vragen, Rij) else []
    return StapBlok.model_validate({"stap": kaart["stap"], "titel": "-", "vragen": goed}) if goed else None


def noodblok(methode_id: str, hoofd: Kaart, stappen: Iterable[str]) -> MethodeBlok:
    """The head of a method whose own head is faulty: just enough to check its steps."""
    genoemd = [naam for naam in hoofd.get("stappen") or [] if isinstance(naam, str)]
    kop = {"id": methode_id, "titel": "-", "versie": "0.0.0", "schema": 1, "stappen": genoemd or [*stappen]}
    return MethodeBlok.model_validate(kop)


def _gebrek(blok: type[BaseModel], kaart: Kaart, detail: ErrorDetails) -> Gebrek:
    pad = tuple(deel for deel in detail["loc"] if deel not in _NIET_IN_HET_BESTAND)
    plaats, _ = vind(kaart, pad)
    _, houder = vind(kaart, pad[:-1])
    sleutel = next((str(deel) for deel in reversed(pad) if not isinstance(deel, int)), "dit")
    wat, doe = _ZINNEN.get(detail["type"], ("Dit past hier niet.", ""))
    context = detail.get("ctx", {})
    woorden = {
        "sleutel": sleutel,
        "voorstel": _voorstel(blok, pad, sleutel, houder) if detail["type"] == "extra_forbidden" else "",
        "vorm": _VORMEN.get(sleutel, _KLEINE_LETTERS),
        "keuzes": str(context.get("expected", "")).replace("'", "").replace(" or ", ", "),
        "nieuwer": "Dit bestand is van een nieuwere versie van omgekeerd." if sleutel == "schema" else "",
    }
    return Gebrek(*plaats, wat.format(**woorden), doe.format(**woorden))


def vind(kaart: Kaart | Rij, pad: Iterable[Any]) -> tuple[Plaats, Kaart | Rij]:
    """Where what `pad` points to stands, and the mapping or list around it.

    Parts of the path that are not in the file (a missing key, a name of pydantic's own) are
    passed over: the place is then that of what is around them.
    """
    houder: Kaart | Rij = kaart
    plaats = kaart.plaats
    waarde: Any = kaart
    for deel in pad:
        in_kaart = isinstance(waarde, Kaart) and deel in waarde.plaatsen
        in_rij = isinstance(waarde, Rij) and isinstance(deel, int) and deel < len(waarde)
        if in_kaart or in_rij:
            plaats = waarde.plaatsen[deel]
            houder, waarde = waarde, waarde[deel]
    return plaats, waarde if isinstance(waarde, Kaart | Rij) else houder


def _voorstel(blok: type[BaseModel], pad: tuple[int | str, ...], sleutel: str, houder: Kaart | Rij) -> str:
    bekend = _sleutels_op(blok, pad[:-1])
    vrij = [naam for naam in bekend if naam not in houder]
    if gelijkend := difflib.get_close_matches(sleutel, vrij, n=1, cutoff=0.6):
        return f"Bedoel je `{gelijkend[0]}`?"
    return "Haal die regel weg, of begin de naam met x-."


def _sleutels_op(blok: type[BaseModel], pad: tuple[int | str, ...]) -> list[str]:
    """The keys that a format knows at `pad`, found by walking its JSON Schema."""
    schema = blok.model_json_schema(by_alias=True)
    wortel = schema
    for deel in pad:
        schema = _volg(schema, deel, wortel)
    schema = _los_op(schema, wortel)
    vormen = [_los_op(vorm, wortel) for vorm in [schema, *schema.get("oneOf", [])]]
    return [naam for vorm in vormen for naam in vorm.get("properties", {})]


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

"""The JSON Schemas of the file formats, for editors."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from msgspec.json import schema as schema_van

from omgekeerd_cli.kern.set.organisatie import Organisatie
from omgekeerd_cli.opslag.formaat.blok import KaartBlok
from omgekeerd_cli.opslag.formaat.casusformaat import CasusBlok
from omgekeerd_cli.opslag.formaat.lijstformaat import (
    KAARTSOORT,
    KAARTSOORTEN,
    BegripBlok,
    JargonwoordBlok,
    TermijnBlok,
    vorm_van_kaarten,
)
from omgekeerd_cli.opslag.formaat.methodeformaat import AdviesBlok, MethodeBlok, SignaalBlok, StapBlok
from omgekeerd_cli.opslag.formaat.prijsformaat import PrijsBlok
from omgekeerd_cli.opslag.formaat.wetformaat import ArtikelenBlok, BevoegdeBlok, WetskaartBlok
from omgekeerd_cli.opslag.formaat.zinformaat import ZinBlok

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_GETALLEN = ("1", "123456789")
"""Texts that an editor takes for numbers."""
_BLOKKEN: dict[str, type[Struct]] = {
    "methode": MethodeBlok,
    "stap": StapBlok,
    "aanvulling": StapBlok,
    "organisatie": Organisatie,
    "casus": CasusBlok,
}
_KAARTEN: dict[str, tuple[type[Struct], str]] = {
    "lijst": (KaartBlok, "Een lijstbestand: per code een kaart."),
    "wetten": (WetskaartBlok, "Een lijstbestand met wetskaarten: per code een wet of regel."),
    "artikelen": (ArtikelenBlok, "Een bestand in de map wetten: per code de artikelen bij een wetskaart."),
    "bevoegden": (BevoegdeBlok, "bevoegden.yaml: per code iemand die beslist, met wat ertegen kan."),
    "prijslijst": (PrijsBlok, "prijslijst.yaml: per code wat iets kost, met bron en datum."),
    "begrippen": (BegripBlok, "Een lijstbestand met begrippen: per code een woord met uitleg."),
    "jargon": (JargonwoordBlok, "jargon.yaml: per code een woord van kantoor, met een gewoon woord ervoor."),
    "zinnen": (ZinBlok, "zinnen.yaml: per naam een vaste zin in een verslag of brief, en waarop die rust."),
    "bewaartermijnen": (
        TermijnBlok,
        "bewaartermijnen.yaml: per methode een termijn; bij `alle` die voor de andere methoden.",
    ),
}
SCHEMAS = ("methode", "stap", "aanvulling", *_KAARTEN, "organisatie", "casus")
"""The kinds of file; `aanvulling` is a step file of an own set, laid over the packaged one."""


def schematekst(soort: str, bevoegden: Sequence[str] = ()) -> str:
    """The schema of one kind of file as JSON text, ending in a line feed.

    Args:
        soort: which kind of file.
        bevoegden: the codes of the bodies that a law card may name; none to leave that open.
    """
    schema = _van_kaarten(soort) if soort in _KAARTEN else schema_van(_BLOKKEN[soort])
    if soort == "methode":
        _vraag_een_herkomst(schema)
    if soort == "aanvulling":
        _verruim_voor_aanvulling(schema)
    if soort in ("wetten", "artikelen") and bevoegden:
        for blok, sleutel in (("ArtikelBlok", "beslist-door"), ("WettermijnBlok", "wie")):
            schema["$defs"][blok]["properties"][sleutel]["enum"] = list(bevoegden)
    schema = {"$schema": _DIALECT, **_als_editor(schema)}
    tekst = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    for naam in schema.get("$defs", {}):  # to an editor the parts of a file have names that end alike
        if not naam.endswith("Blok"):
            tekst = re.sub(rf'(?<=["/]){naam}(?=")', f"{naam}Blok", tekst)
    return tekst.replace(r"$(?!\\n)", "$")  # where an editor reads it, `$` is the end


def is_schema(tekst: str) -> bool:
    """Whether a text is a schema that we made, of this version or an earlier one."""
    try:
        schema = json.loads(tekst)
    except (ValueError, RecursionError):
        return False
    delen = schema.get("$defs") if isinstance(schema, dict) else None
    dialect = schema.get("$schema") if isinstance(schema, dict) else None
    return dialect == _DIALECT and isinstance(delen, dict) and any(naam.endswith("Blok") for naam in delen)


def _van_kaarten(soort: str) -> dict[str, Any]:
    """A mapping of codes to cards; a list file may also say what its cards are."""
    blok, wat = _KAARTEN[soort]
    schema = {"description": wat, **schema_van(vorm_van_kaarten(blok)), "patternProperties": {"^x-": {}}}
    if soort in ("lijst", "wetten", "artikelen", "bevoegden", "prijslijst"):
        schema["properties"] = {
            KAARTSOORT: {"enum": list(KAARTSOORTEN), "description": "Wat voor kaarten dit zijn."}
        }
    return schema


def _vraag_een_herkomst(schema: dict[str, Any]) -> None:
    """Make it ask in exactly one way where a signal and an advice come from."""
    for blok in (SignaalBlok, AdviesBlok):
        een_van = [{"required": [sleutel]} for sleutel in blok.hoogstens_een]
        schema["$defs"][blok.__name__]["oneOf"] = een_van


def _verruim_voor_aanvulling(schema: dict[str, Any]) -> None:
    """Make it a step of which a question may be reworded in part, dropped, or put behind another."""
    stap, vraag = schema["$defs"]["StapBlok"], schema["$defs"]["VraagBlok"]
    stap["required"] = ["stap"]
    vraag["required"] = ["id"]
    vraag["properties"] |= {
        "na": {"type": "string", "description": "Id van de vraag waar deze nieuwe vraag achter komt."},
        "vervalt": {"type": "string", "minLength": 1, "description": "De reden waarom deze vraag weg mag."},
    }


def _als_editor(schema: Any) -> Any:
    """The same schema for an editor.

    In every closed mapping `x-` keys may stand. Where we take anything as text, an editor reads
    `12` as a number, so that is right wherever such a text would be.
    """
    if isinstance(schema, list):
        return [_als_editor(deel) for deel in schema]
    if not isinstance(schema, dict):
        return schema
    nieuw = {sleutel: _als_editor(deel) for sleutel, deel in schema.items()}
    if nieuw.get("additionalProperties") is False:
        nieuw["patternProperties"] = {"^x-": {}}
    patroon = nieuw.get("pattern", "")
    if nieuw.get("type") == "string" and any(re.search(patroon, getal) for getal in _GETALLEN):
        nieuw["type"] = ["string", "number"]
    return nieuw

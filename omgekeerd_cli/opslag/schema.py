"""The JSON Schemas of the file formats, for editors."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from pydantic import BaseModel

from omgekeerd_cli.opslag.casusformaat import CasusBlok
from omgekeerd_cli.opslag.formaat import MethodeBlok, StapBlok
from omgekeerd_cli.opslag.jargonbestand import JargonBlok
from omgekeerd_cli.opslag.kaartformaat import KAARTSOORT, KAARTSOORTEN, WettenBlok
from omgekeerd_cli.opslag.lijstformaat import BegrippenBlok, LijstBlok
from omgekeerd_cli.opslag.termijnformaat import TermijnenBlok

_BLOKKEN: dict[str, type[BaseModel]] = {
    "methode": MethodeBlok,
    "stap": StapBlok,
    "aanvulling": StapBlok,
    "lijst": LijstBlok,
    "wetten": WettenBlok,
    "begrippen": BegrippenBlok,
    "jargon": JargonBlok,
    "bewaartermijnen": TermijnenBlok,
    "casus": CasusBlok,
}
SCHEMAS = tuple(_BLOKKEN)
"""The kinds of file; `aanvulling` is a step file of an own set, laid over the packaged one."""


def schematekst(soort: str) -> str:
    """The schema of one kind of file as JSON text, ending in a line feed."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_BLOKKEN[soort].model_json_schema(by_alias=True),
    }
    if soort == "aanvulling":
        schema = _voor_aanvulling(schema)
    if soort in ("lijst", "wetten"):
        schema = _met_kaartsoort(schema)
    if soort == "bewaartermijnen":
        schema = _zonder_x(schema)
    return json.dumps(_met_eigen_sleutels(schema), ensure_ascii=False, indent=2) + "\n"


def _voor_aanvulling(schema: dict[str, Any]) -> dict[str, Any]:
    """A step of which a question may be reworded in part, dropped, or put behind another."""
    nieuw = deepcopy(schema)
    nieuw["required"] = ["stap"]
    vraag = nieuw["$defs"]["VraagBlok"]
    vraag["required"] = ["id"]
    vraag["properties"] |= {
        "na": {"type": "string", "description": "Id van de vraag waar deze nieuwe vraag achter komt."},
        "vervalt": {"type": "string", "minLength": 1, "description": "De reden waarom deze vraag weg mag."},
    }
    return nieuw


def _met_kaartsoort(schema: dict[str, Any]) -> dict[str, Any]:
    """A list file that may say what its cards are: the one key that is no card."""
    kaarten = {
        naam.replace("^", f"^(?!{KAARTSOORT}$)", 1): vorm
        for naam, vorm in schema["patternProperties"].items()
    }
    soort = {"enum": list(KAARTSOORTEN), "description": "Wat voor kaarten dit zijn."}
    return schema | {"patternProperties": kaarten, "properties": {KAARTSOORT: soort}}


def _zonder_x(schema: dict[str, Any]) -> dict[str, Any]:
    """A file of which the names may be anything, in which what begins with `x-` is the author's own."""
    delen = schema["patternProperties"].items()
    return schema | {"patternProperties": {naam.replace("^", "^(?!x-)", 1): vorm for naam, vorm in delen}}


def _met_eigen_sleutels(schema: Any) -> Any:
    """The same schema, in which `x-` keys may stand in every closed mapping."""
    if isinstance(schema, list):
        return [_met_eigen_sleutels(deel) for deel in schema]
    if not isinstance(schema, dict):
        return schema
    nieuw = {sleutel: _met_eigen_sleutels(deel) for sleutel, deel in schema.items()}
    if nieuw.get("additionalProperties") is False:
        nieuw["patternProperties"] = {"^x-": {}}
    return nieuw

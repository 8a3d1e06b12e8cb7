"""The JSON Schemas of the file formats, for editors."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from omgekeerd_cli.opslag.formaat import CasusBlok, LijstBlok, MethodeBlok, StapBlok

SCHEMAS: dict[str, type[BaseModel]] = {
    "methode": MethodeBlok,
    "stap": StapBlok,
    "lijst": LijstBlok,
    "casus": CasusBlok,
}


def schematekst(soort: str) -> str:
    """The schema of one kind of file as JSON text, ending in a line feed."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **SCHEMAS[soort].model_json_schema(by_alias=True),
    }
    return json.dumps(_met_eigen_sleutels(schema), ensure_ascii=False, indent=2) + "\n"


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

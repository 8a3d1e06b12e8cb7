"""An editor that holds a file against the schema named on its first line underlines nothing of ours."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

WORTEL = Path(__file__).parents[3]
_SCHEMA = re.compile(r"# yaml-language-server: \$schema=(\S+)")
BESTANDEN = sorted([*(WORTEL / "vragen").rglob("*.yaml"), *(WORTEL / "casussen").glob("voorbeeld-*.yaml")])


class Editor(yaml.SafeLoader):
    """Reads as YAML 1.2 says, which editors keep to: `no` is text, `12` a number, `2026-07-01` text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  so PyYAML wants it


for _soort, _vorm in {
    "null": r"~|null|",
    "bool": r"true|false",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?",
}.items():
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_soort}", re.compile(f"(?:{_vorm})$"), None)


def bezwaren(tekst: str, schema: Path) -> list[str]:
    """Where an editor would underline something, and why."""
    toets = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    inhoud: Any = yaml.load(tekst, Loader=Editor)  # noqa: S506  a SafeLoader
    return [f"{list(fout.path)}: {fout.message}" for fout in toets.iter_errors(inhoud)]


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: str(pad.relative_to(WORTEL)))
def test_our_own_files(pad: Path) -> None:
    """Every file names its schema, and an editor finds nothing in it."""
    tekst = pad.read_text(encoding="utf-8")
    genoemd = _SCHEMA.match(tekst)
    assert genoemd, "geen schema genoemd op de eerste regel"
    assert bezwaren(tekst, (pad.parent / genoemd[1]).resolve()) == []


KOP = "methode: omgekeerde-toets\nantwoorden: {}\n"


@pytest.mark.parametrize(
    ("regel", "mag"),
    [
        ("titel: 2026", True),
        ("casus: 20260042", True),
        ("versie: 1.0", True),
        ("casus: Jan", False),
        ("titel: [a]", False),
        ("status: klaar", False),
        ("revisie: -1", False),
        ("niveau: 9", False),
        ("x-eigen: {wat: ja}", True),
        ("antwoord: {}", False),
    ],
)
def test_a_casus_written_by_hand(regel: str, mag: bool) -> None:
    """What we would read is right, and what we would refuse is underlined."""
    gezien = bezwaren(f"{KOP}{regel}\n", WORTEL / "vragen/schema/casus.schema.json")
    assert (gezien == []) is mag

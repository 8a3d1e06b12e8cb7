"""What is said of a file never tells a person to take away a line: an answer may stand on it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import omgekeerd_cli

OPSLAG = Path(omgekeerd_cli.__file__).parent / "opslag"
WEGHALEN = re.compile(r"\b(haal|gooi|laat)\b.*\bweg\b|\b(verwijder|wis|schrap|houd er)\b", re.IGNORECASE)
VAN_EEN_SET = {
    "Haal die regel weg.": "a switch of a first step, in a set",
    "Haal er een deel van weg.": "questions of a set, more than a set can have",
    "Schrijf er je eigen tekst, of haal het weg.": "an example text in a set of one's own",
    "Kies een nieuwe map, of haal deze map eerst leeg.": "a folder for a copy of a set",
}
"""What may be said: it is about questions, never about a casus."""


def _zinnen() -> list[tuple[str, str]]:
    """Every text in the room, docstrings aside, with its file."""
    gevonden = []
    for pad in sorted(OPSLAG.rglob("*.py")):
        boom = ast.parse(pad.read_text(encoding="utf-8"))
        uitleg = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}
        teksten = (
            knoop for knoop in ast.walk(boom) if isinstance(knoop, ast.Constant) and id(knoop) not in uitleg
        )
        gevonden += [(pad.name, knoop.value) for knoop in teksten if isinstance(knoop.value, str)]
    return gevonden


def test_no_sentence_about_a_file_says_to_take_a_line_away() -> None:
    raad = [(naam, zin) for naam, zin in _zinnen() if " " in zin and WEGHALEN.search(zin)]
    assert [
        paar for paar in raad if not any(zin in paar[1] or paar[1].strip() in zin for zin in VAN_EEN_SET)
    ] == []
    assert len(_zinnen()) > 500


def test_the_readers_of_a_casus_say_nothing_like_it_at_all() -> None:
    eigen = {"keur.py", "schijnnamen.py", "casus_als_yaml.py", "casusformaat.py"} | {
        pad.name for pad in (OPSLAG / "yaml").glob("*.py")
    }
    assert [zin for naam, zin in _zinnen() if naam in eigen and WEGHALEN.search(zin)] == []

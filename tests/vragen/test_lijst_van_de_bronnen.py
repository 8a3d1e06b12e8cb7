"""The table in bronnen.md of what the sources ask: every row is there, and what it names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from omgekeerd_cli.opdrachten.programma import maak_programma
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets

WORTEL = Path(__file__).parents[2]
AANTALLEN = {"A": 17, "B": 10, "C": 4, "D": 10, "F": 4, "G": 13, "H": 4, "I": 4}
"""How many rows the list of what the sources ask has; E, the organisation, is for later."""
MAPPEN = plaatsen.vragenmappen(None)


def _deel() -> str:
    return (WORTEL / "tests" / "bronnen.md").read_text(encoding="utf-8")


def _rijen() -> dict[str, list[str]]:
    regels = [regel.strip("| \n").split(" | ") for regel in _deel().splitlines() if regel.startswith("| ")]
    return {nummer: rest for nummer, *rest in regels if re.fullmatch(r"[A-Z]\d+", nummer)}


RIJEN = _rijen()


def _namen() -> set[str]:
    """Everything a row may name: commands, methods, examples, and ids of questions and signals."""
    namen = {"signal", "?", *vragensets.methoden(MAPPEN), *plaatsen.voorbeelden()}
    for naam, opdracht in maak_programma().commands.items():
        namen |= {naam, *(f"{naam} {onder}" for onder in getattr(opdracht, "commands", {}))}
    for naam in vragensets.methoden(MAPPEN):
        methode = vragensets.laad(naam, MAPPEN)
        namen |= {vraag.id for vraag in methode.vraag_op_id.values() if not vraag.vervalt}
        namen |= {signaal.id for signaal in methode.signalen}
    return namen | {pad.name for map_ in MAPPEN for pad in Path(str(map_)).glob("*.yaml")}


NAMEN = _namen()


def test_every_row_is_in_the_table_or_among_what_was_not_taken_in() -> None:
    """Nothing that the sources ask is silently left out; what is carried in part says what the rest is."""
    alle = [f"{letter}{nummer}" for letter, aantal in AANTALLEN.items() for nummer in range(1, aantal + 1)]
    niet = re.findall(r"^- \*\*([A-Z]\d+), [^*]+:\*\* \S", _deel(), re.MULTILINE)
    assert list(RIJEN) == [nummer for nummer in alle if nummer in RIJEN]
    assert [nummer for nummer in alle if nummer not in RIJEN and nummer not in niet] == []
    assert [nummer for nummer, (wat, *_) in RIJEN.items() if "(in part)" in wat and nummer not in niet] == []


@pytest.mark.parametrize("nummer", RIJEN)
def test_what_a_row_names_exists(nummer: str) -> None:
    """The command or question of today, and a test that is really there."""
    _, waar, tests = RIJEN[nummer]
    genoemd = re.findall(r"`([^`]+)`", waar)
    assert genoemd
    assert [naam for naam in genoemd if naam not in NAMEN] == []
    wijzers = re.findall(r"`([^`]+)`", tests)
    assert wijzers
    for wijzer in wijzers:
        bestand, _, naam = wijzer.partition("::")
        inhoud = (WORTEL / "tests" / bestand).read_text(encoding="utf-8")
        assert f"def {naam}(" in inhoud if naam else bestand.startswith("vragen/signalen/")

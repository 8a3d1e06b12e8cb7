"""Text that would steer a terminal, in a set and a casus, on a real one: only marks of it show."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes
from proefset import CODE, INTAKE, schrijf_set
from terminalhulp import Terminal, zet_klaar

KWAAD = (
    "\x1b]8;;http://kwaad.example\x07klik\x1b]8;;\x07\x1b[2J\x9b31m\u202eom\u2066\u200b\U000e0041\x85\u2028\r"
)
SETTEKSTEN = {
    *("titel", "vraag", "kort", "toelichting", "uitleg", "label", "tekst", "advies", "bron", "melding"),
    *("eigenaar", "naam", "reden"),
}
MAG_WEL = "\n\t"


def stuurt(tekst: str) -> set[str]:
    """The characters in a text that steer a terminal or turn text round."""
    return {
        teken
        for teken in tekst
        if unicodedata.category(teken) in ("Cc", "Cf", "Cs", "Zl", "Zp") and teken not in MAG_WEL
    }


def vergiftig(deel: Any, namen: set[str]) -> Any:
    """The tree with the evil text behind the texts of these names; a condition stays one."""
    if isinstance(deel, dict):
        return {
            naam: f"{inhoud}{KWAAD}"
            if isinstance(inhoud, str) and naam in namen and (naam != "vraag" or "id" in deel)
            else vergiftig(inhoud, namen)
            for naam, inhoud in deel.items()
        }
    if isinstance(deel, list):
        return [vergiftig(inhoud, namen) for inhoud in deel]
    return deel


def vergiftig_bestand(pad: Path, namen: set[str], onder: str = "") -> None:
    """The same in a YAML file, all of it or what stands under one name."""
    boom = lees_bytes(pad.read_bytes(), str(pad))
    if onder:
        boom[onder] = vergiftig(boom[onder], namen)
    else:
        boom = vergiftig(boom, namen)
    pad.write_bytes(schrijf_bytes(boom))


@pytest.fixture
def hier(tmp_path: Path) -> Path:
    """A folder with a set and a casus that are full of it."""
    schrijf_set(tmp_path)
    for pad in (tmp_path / "sets").rglob("*.yaml"):
        vergiftig_bestand(pad, SETTEKSTEN)
    casus = zet_klaar(tmp_path, len(INTAKE) - 1)
    for onder in ("antwoorden", "logboek"):
        vergiftig_bestand(casus, {"wens", "plannaam", "waarom-niet", "besluit", "was"}, onder)
    vergiftig_bestand(casus, {"titel"})
    return tmp_path


@pytest.mark.parametrize("maat", [(24, 80), (10, 40)])
def test_in_a_terminal_only_the_program_steers(hier: Path, maat: tuple[int, int]) -> None:
    """No link, no title, no cleared screen: nothing of what the file wanted reaches the terminal."""
    rows, cols = maat
    for opdracht in (("toets", CODE), ("afspelen", CODE), ("motivatie", CODE), ("casussen",)):
        with Terminal((*opdracht, "--vragen", "sets"), rows=rows, cols=cols, cwd=hier) as scherm:
            if opdracht[0] == "toets":
                scherm.wacht_op_vraag("› Nummer of letter")
                scherm.typ("1\r")
                scherm.wacht_op_getoond("Wat wil de inwoner bereiken?")
                scherm.wacht_op_getoond("Enter klaar")
                scherm.toets("c-c")
            scherm.einde()
            gezien = scherm.rauw.decode("utf-8")
            assert "klik" in gezien or opdracht[0] == "casussen"
            assert not re.search("\x1b[]P^_X]|\x9b|\x07|\x1b\\[2J(?!\x1b)", gezien)
            assert stuurt(gezien) <= {"\x1b", "\r", "\x08"}
            assert "kwaad.example" not in re.sub(r"⟨U\+[0-9A-F]+⟩\S*", "", gezien) or "⟨U+001B⟩" in gezien

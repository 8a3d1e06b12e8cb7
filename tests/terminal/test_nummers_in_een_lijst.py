"""Numbers in a list do what one sees, and what is not confirmed is not lost without a word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from omgekeerd_cli.scherm.woorden.woorden import NIET_AANGEKRUIST
from proefset import schrijf_set
from rondgang import Werkplek
from terminalhulp import Terminal

EEN, MEER = "Welk tempo past daarbij?", "Welke thema's spelen er?"
TWAALF = """
stap: veel
titel: Veel keuzes
vragen:
  - {id: begin, vraag: Hoe begint het?, kort: Begin, soort: tekst}
  - id: veel
    vraag: Wat hoort erbij?
    kort: Veel
    soort: meerkeuze
    opties: [%s]
  - {id: na, vraag: En daarna?, kort: Daarna, soort: tekst}
"""


@pytest.fixture
def plek(tmp_path: Path) -> Werkplek:
    """A folder with the small set, and one with a list of twelve."""
    schrijf_set(tmp_path)
    methode = (tmp_path / "sets/proef/methode.yaml").read_text(encoding="utf-8")
    (tmp_path / "sets/veel").mkdir()
    kop = (
        methode.partition("signalen:")[0]
        .replace("id: proef", "id: veel")
        .replace("[begin, midden, slot]", "[veel]")
    )
    (tmp_path / "sets/veel/methode.yaml").write_text(kop, encoding="utf-8")
    opties = ", ".join(f"{{code: optie-{n}, label: Ding {n}}}" for n in range(1, 13))
    (tmp_path / "sets/veel/1-veel.yaml").write_text(TWAALF % opties, encoding="utf-8")
    return Werkplek(tmp_path, 30, 80)


def _bij_twaalf(plek: Werkplek) -> Terminal:
    terminal = plek.open(
        "toets", "--vragen", "sets", "--methode", "veel", "--code", "proef-1", "--titel", "T"
    )
    terminal.wacht_op_vraag("Hoe begint het?")
    terminal.typ("-\r")
    terminal.wacht_op_vraag("Wat hoort erbij?")
    return terminal


def _aangekruist(terminal: Terminal) -> list[str]:
    return [regel.partition("● ")[2].partition(")")[0] for regel in terminal.scherm if "●" in regel]


@pytest.mark.parametrize(
    ("getypt", "aan"),
    [
        ("2 4", ["2", "4"]),
        ("2,4", ["2", "4"]),
        ("2, 4 5", ["2", "4", "5"]),
        ("24", ["2", "4"]),
        ("2 2", []),
        ("2  ", []),
        ("29", ["2"]),
        ("92", ["2"]),
    ],
)
def test_ticking_with_numbers(plek: Werkplek, getypt: str, aan: Sequence[str]) -> None:
    with plek.bij(MEER) as terminal:
        for toets in getypt:
            terminal.toets(toets)
        terminal.wacht_tot(lambda: _aangekruist(terminal) == aan, f"{aan} aangekruist")


@pytest.mark.parametrize(
    ("getypt", "aan", "zin"),
    [
        ("1 12", ["1", "12"], "12 is aangekruist."),
        ("12 1", ["1", "12"], "1 is aangekruist."),
        ("112", ["2", "11"], "2 is aangekruist."),
        ("13", [], "Nummer 13 is er niet. Kies 1 tot en met 12."),
        ("3 0", ["3"], "Nummer 0 is er niet."),
        ("4 7", ["4", "7"], "7 is aangekruist."),
        ("12 12", [], "12 is uitgezet."),
    ],
)
def test_numbers_of_two_digits(plek: Werkplek, getypt: str, aan: Sequence[str], zin: str) -> None:
    with _bij_twaalf(plek) as terminal:
        for toets in getypt:
            terminal.toets(toets)
        terminal.wacht_op(zin)
        terminal.wacht_tot(lambda: _aangekruist(terminal) == aan, f"{aan} aangekruist")


def test_enter_behind_a_number_that_does_not_exist_passes_nothing_over(plek: Werkplek) -> None:
    with _bij_twaalf(plek) as terminal:
        terminal.typ("0")
        terminal.wacht_op("Nummer 0 is er niet. Kies 1 tot en met 12.")
        terminal.kind.delaybeforesend = 0.1  # key by key: what comes at once is a paste
        terminal.toets("enter")
        terminal.typ("3")
        terminal.wacht_op("3 is aangekruist.")
        terminal.toets("enter")
        terminal.wacht_op_vraag("En daarna?")
        assert plek.casus()["antwoorden"]["veel"]["veel"] == ["optie-3"]


def test_in_a_list_of_one_such_a_number_points_at_nothing(plek: Werkplek) -> None:
    with plek.bij(EEN) as terminal:
        terminal.typ("28")
        terminal.wacht_op("Nummer 8 is er niet. Kies 1 tot en met 3.")
        assert not any("❯" in regel for regel in terminal.scherm)
        terminal.kind.delaybeforesend = 0.1
        terminal.toets("enter", "3")
        terminal.wacht_op("❯ 3) Hoog")
        terminal.toets("enter")
        terminal.wacht_op_vraag(MEER)
    assert plek.casus()["antwoorden"]["midden"]["tempo"] == "hoog"


@pytest.mark.parametrize("toets", ["c-c", "c-d"])
def test_ticks_without_enter_are_not_lost_without_a_word(plek: Werkplek, toets: str) -> None:
    with plek.bij(MEER) as terminal:
        terminal.typ("2")
        terminal.wacht_op("● 2) Wonen")
        terminal.toets(toets)
        assert terminal.einde() == 130
        assert terminal.ziet(NIET_AANGEKRUIST)
    with plek.bij(MEER) as terminal:
        terminal.toets(toets)
        assert terminal.einde() == 130
        assert not terminal.ziet(NIET_AANGEKRUIST)

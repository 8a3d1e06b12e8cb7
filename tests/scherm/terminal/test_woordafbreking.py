"""What is typed wraps between words, at any width, and stays the same text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth

from omgekeerd_cli.scherm.terminal.woordafbreking import opvulling


def _regels(tekst: str, breedte: int, voor: int, verder: int = 0) -> list[str]:
    """The lines on the screen, as a terminal breaks what it is given at its edge."""
    blanks = opvulling(tekst, breedte, voor, verder)
    regels, kolom = [""], voor
    for nummer, teken in enumerate(tekst):
        for deel in " " * blanks.get(nummer, 0) + teken:
            if kolom + get_cwidth(deel) > breedte:
                regels.append("")
                kolom = verder
            regels[-1] += deel
            kolom += get_cwidth(deel)
    return regels


def test_a_word_that_does_not_fit_goes_to_the_next_line() -> None:
    assert [regel.rstrip() for regel in _regels("de bus is veel te duur", 10, 3)] == [
        "de bus",
        "is veel te",
        " duur",
    ]


def test_a_word_longer_than_the_screen_is_broken() -> None:
    assert _regels("o ongelooflijk", 8, 0) == ["o ongeloo"[:8], "oflijk"]


def test_a_word_that_fits_exactly_stays_whole_on_its_line() -> None:
    """Up to the edge: behind other words, and when it takes a whole line of its own."""
    assert _regels("de bus is", 9, 0) == ["de bus is"]
    assert _regels("o ongeloof", 8, 0) == ["o       ", "ongeloof"]
    assert _regels("o ongeloof", 10, 2, 2) == ["o       ", "ongeloof"]


@given(st.text("ab cdé語 ", max_size=120), st.integers(8, 30), st.integers(0, 4), st.integers(0, 3))
def test_a_word_that_fits_is_never_broken(tekst: str, breedte: int, voor: int, verder: int) -> None:
    regels = _regels(tekst, breedte, voor, verder)
    heel = {woord for regel in regels for woord in regel.split()}
    assert {woord for woord in tekst.split() if get_cwidth(woord) <= breedte - max(voor, verder)} <= heel
    assert "".join(regels).replace(" ", "") == tekst.replace(" ", "")

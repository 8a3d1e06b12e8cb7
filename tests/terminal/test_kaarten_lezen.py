"""The law cards of step 4 in a terminal: short before the question, whole behind a second ?."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from terminalhulp import VERDER, Terminal

ARGV = ["toets", "voorbeeld-bingo", "--stap", "4", "--code", "proef"]


def _is_anders(terminal: Terminal, dan: list[str]) -> bool:
    return terminal.scherm != dan


def _waar_men_typt(terminal: Terminal) -> str:
    """The line of the cursor; of a field with more lines the first one, which has the sign."""
    regels = terminal.scherm[: terminal.beeld.cursor.y + 1]
    return next((regel for regel in regels if regel.startswith("›")), regels[-1])


def _maak_leeg(terminal: Terminal) -> None:
    """Takes the two lines of the example away."""
    terminal.toets("c-u", "wis", "c-u")


@pytest.mark.parametrize(("rows", "cols"), [(24, 80), (20, 40)])
def test_a_second_question_mark_shows_fitting_articles_and_a_third_searches(
    tmp_path: Path, rows: int, cols: int
) -> None:
    """By screenfuls; a key goes on, q is enough, and the question is back each time."""
    with Terminal(ARGV, cwd=tmp_path, rows=rows, cols=cols) as terminal:
        terminal.wacht_op_vraag("staat in de weg?")
        _maak_leeg(terminal)
        terminal.typ("?")
        terminal.wacht_op_getoond("Nog een keer ? toont")
        assert "Alleen als: " not in " ".join(terminal.alles)
        terminal.wacht_op_veld("›")
        terminal.typ("?")
        terminal.wacht_op_toetsvraag(VERDER)
        assert "Dit past het best." in " ".join(terminal.alles)
        eerste = list(terminal.scherm)
        terminal.typ(" ")
        terminal.wacht_tot(partial(_is_anders, terminal, eerste), "het volgende scherm")
        terminal.wacht_op_toetsvraag(VERDER)
        terminal.typ("q")
        terminal.wacht_op_veld("›")
        terminal.typ("?")
        terminal.wacht_op_getoond("Zoek een artikel of woord")
        terminal.wacht_op_veld("›")
        terminal.typ("onevenredig\r")
        terminal.wacht_op_toetsvraag(VERDER)
        gezocht = " ".join(terminal.alles).rpartition("Zoek een artikel of woord")[2]
        assert "onevenredig" in gezocht
        assert "art. " in gezocht
        terminal.typ("q")
        terminal.wacht_op_veld("›")
        terminal.toets("c-c")
        assert terminal.einde() == 130


VAN_TOT = ("Stap 4 van 5", "staat in de weg?")


@pytest.mark.parametrize("rows", [18, 20, 22, 24, 30])
def test_no_line_of_the_cards_is_pushed_away_before_it_could_be_read(tmp_path: Path, rows: int) -> None:
    """Where the question leaves no room for the last screenful, that waits for a key too."""
    with Terminal(ARGV, cwd=tmp_path, rows=rows) as terminal:
        gezien: set[str] = set()
        while not _waar_men_typt(terminal).startswith("›"):
            terminal.wacht_tot(lambda: _waar_men_typt(terminal)[:1] in ("›", VERDER[0]), "een toets")
            gezien |= set(voor := terminal.scherm)
            if _waar_men_typt(terminal) == VERDER:
                terminal.typ(" ")
                terminal.wacht_tot(partial(_is_anders, terminal, voor), "een ander scherm")
        gezien |= set(terminal.scherm)
        alles = terminal.alles
        begin, einde = (next(nr for nr, regel in enumerate(alles) if tekst in regel) for tekst in VAN_TOT)
        kaarten = alles[begin:einde]
        assert set(kaarten) - {VERDER} <= gezien


@pytest.mark.parametrize(("rows", "cols"), [(30, 80), (20, 40)])
@pytest.mark.parametrize("getypt", ["de markt\r", "x\r\r", "ja, dat klopt. \r"])
def test_who_types_on_there_passes_nothing_over(tmp_path: Path, getypt: str, rows: int, cols: int) -> None:
    """Who does not look at the screen pages past nothing, and answers nothing with half a word."""
    with Terminal(ARGV, cwd=tmp_path, rows=rows, cols=cols) as terminal:
        terminal.wacht_op_vraag("staat in de weg?")
        _maak_leeg(terminal)
        terminal.typ("?")
        terminal.wacht_op_getoond("Nog een keer ? toont de artikelen")
        terminal.wacht_op_veld("›")
        terminal.typ("?")
        terminal.wacht_op_een_van(VERDER, "Enter · q")
        voor = terminal.scherm
        terminal.kind.delaybeforesend = 0.1
        terminal.toets(*getypt)
        with pytest.raises(AssertionError):
            terminal.wacht_tot(lambda: terminal.scherm != voor, "een ander scherm", 0.5)
        terminal.kind.delaybeforesend = 1.2  # a moment later it is a key for the page again
        terminal.typ("q")
        terminal.wacht_op("staat in de weg?")

"""Showing a casus to a group: a question, a key, its answer; on a beamer and on a phone's width."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest

from omgekeerd_cli.scherm.tonen.vertoning import ANTWOORD
from terminalhulp import VERDER, Terminal, draai, engels_in

ARGV = ("afspelen", "voorbeeld-bingo", "--stap-voor-stap")
VRAAG = "Om wie gaat het?"
ANTWOORD_ERBIJ = "→ De inwoner zelf"
TWEEDE = "Hoe begon dit?"
GESTOPT = "Gestopt. Aan de casus is niets veranderd."


def begin(map_: Path, rows: int = 24, cols: int = 80, *extra: str) -> Terminal:
    """A terminal at the first question."""
    terminal = Terminal((*ARGV, *extra), cwd=map_, rows=rows, cols=cols)
    naar_antwoord(terminal)
    return terminal


def naar_antwoord(terminal: Terminal) -> None:
    """Pages on until a question waits for its answer."""
    while terminal.wacht_op_een_van(ANTWOORD, VERDER) == VERDER:
        terminal.toets("spatie")


def kaal(tekst: str) -> str:
    return re.sub(r"[\s│╭╮╰╯─→]", "", tekst)


@pytest.mark.parametrize(("rows", "cols"), [(24, 80), (10, 40), (60, 300)])
def test_the_whole_casus_step_by_step(tmp_path: Path, rows: int, cols: int) -> None:
    """Everything that the plain lines say stands there, in the same order, and every question waited."""
    gewoon = draai(*ARGV, cwd=tmp_path, invoer="\n" * 500).uit
    with begin(tmp_path, rows, cols) as terminal:
        wat, vragen = ANTWOORD, 0
        while wat:
            vragen += wat == ANTWOORD
            terminal.toets("pagina-omlaag")
            wat = terminal.wacht_op_een_van(ANTWOORD, VERDER)
        assert terminal.einde() == 0
        assert terminal.is_heel()
        getoond = "\n".join(terminal.alles)
        assert engels_in("\n".join(terminal.getoond)) == []
    assert ANTWOORD not in getoond
    assert vragen == gewoon.count("[Enter toont het antwoord, q stopt]")
    gewoon = gewoon.replace("  [Enter toont het antwoord, q stopt]\n", "").replace("Antwoord: ", "")
    for stap in re.findall(r"== Stap \d van \d", gewoon):
        assert stap.removeprefix("== ") in getoond
    assert kaal(re.sub(r"== (Stap \d van \d):", r"\1", gewoon)) == kaal(getoond)


@pytest.mark.parametrize("toets", ["enter", "spatie", "pagina-omlaag", "omlaag", "v"])
def test_a_key_shows_the_answer_and_the_next_question(tmp_path: Path, toets: str) -> None:
    with begin(tmp_path) as terminal:
        assert terminal.ziet("Stap 1 van 5")
        assert terminal.ziet("We beginnen bij de inwoner, niet bij de regels.")
        assert terminal.ziet(VRAAG)
        assert not terminal.ziet(ANTWOORD_ERBIJ)
        terminal.toets(toets)
        terminal.wacht_op_een_van(ANTWOORD)
        assert terminal.ziet(ANTWOORD_ERBIJ)
        assert terminal.ziet(TWEEDE)
        assert "".join(terminal.scherm).count(ANTWOORD) == 1


def test_the_answer_is_green_and_the_question_bold(tmp_path: Path) -> None:
    with begin(tmp_path) as terminal:
        terminal.toets("spatie")
        terminal.wacht_op_een_van(ANTWOORD)
        antwoord = next(nr for nr, regel in enumerate(terminal.scherm) if ANTWOORD_ERBIJ in regel)
        vraag = next(nr for nr, regel in enumerate(terminal.scherm) if VRAAG in regel)
        assert terminal.beeld.buffer[antwoord][5].fg == "green"
        assert terminal.beeld.buffer[vraag][5].bold


def test_beside_a_choice_stand_the_options(tmp_path: Path) -> None:
    with begin(tmp_path) as terminal:
        for _ in range(5):
            terminal.toets("spatie")
            naar_antwoord(terminal)
        assert terminal.ziet("Is dit een doel of een middel?")
        assert terminal.ziet("2. Een middel – Iets wat de inwoner nodig heeft voor een doel.")
        assert not terminal.ziet("→ Een doel")
        terminal.toets("spatie")
        naar_antwoord(terminal)
        assert terminal.ziet("→ Een doel")


def test_back_and_escape_show_nothing(tmp_path: Path) -> None:
    """The other keys of a presenter for slides do no harm."""
    with begin(tmp_path) as terminal:
        terminal.toets("escape")
        terminal.typ("\x1b[5~\x1b[A\x1b[D\x1b[15~")  # page up, up, left, F5
        terminal.toets("q")
        assert terminal.einde() == 0
        assert not terminal.ziet(ANTWOORD_ERBIJ)


@pytest.mark.parametrize(("toets", "code"), [("q", 0), ("c-c", 130), ("c-d", 130)])
def test_ending_halfway(tmp_path: Path, toets: str, code: int) -> None:
    with begin(tmp_path) as terminal:
        terminal.toets(toets)
        assert terminal.einde() == code
        assert terminal.is_heel()
        assert terminal.ziet(GESTOPT)
        assert not terminal.ziet(ANTWOORD)
        assert not terminal.ziet(ANTWOORD_ERBIJ)


def test_a_signal_leaves_the_terminal_whole(tmp_path: Path) -> None:
    with begin(tmp_path) as terminal:
        terminal.kind.kill(signal.SIGTERM)
        assert terminal.einde() == 143
        assert terminal.is_heel()


@pytest.mark.parametrize(("toets", "code"), [("c-c", 130), ("c-d", 130), ("q\r", 0)])
def test_plain_lines_go_on_with_enter(tmp_path: Path, toets: str, code: int) -> None:
    with Terminal((*ARGV, "--eenvoudig"), cwd=tmp_path) as terminal:
        terminal.wacht_op("[Enter toont het antwoord, q stopt]")
        assert not terminal.ziet("Antwoord: ")
        terminal.toets("enter")
        terminal.wacht_op(TWEEDE)
        assert terminal.ziet("Antwoord: De inwoner zelf")
        terminal.toets(toets)
        assert terminal.einde() == code
        assert terminal.is_heel()
        assert terminal.ziet(GESTOPT)


def test_without_input_it_goes_on_by_itself(tmp_path: Path) -> None:
    uitkomst = draai(*ARGV, cwd=tmp_path)
    assert uitkomst.code == 0
    assert uitkomst.uit.count("[Enter toont het antwoord, q stopt]") == 1
    assert "antwoorden afgespeeld." in uitkomst.uit
    assert draai(*ARGV, cwd=tmp_path, invoer="\nq\n").code == 0

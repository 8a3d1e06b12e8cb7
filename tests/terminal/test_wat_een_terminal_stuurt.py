"""What a terminal sends besides letters is never typed and confirms nothing, at any kind of question."""

from __future__ import annotations

from pathlib import Path

import pytest

from omgekeerd_cli.kern.taal.tekst import een_regel
from omgekeerd_cli.scherm.terminal.toetsen import GEEN_UTF8
from proefset import INTAKE, schrijf_set
from rondgang import Werkplek
from terminalhulp import Terminal

LANG, KORT, JA_NEE = "Wat wil de inwoner bereiken?", "Hoe noemen we het plan?", "Is er steun van anderen?"
KEUZE, MEER, DATUM = "Welk tempo past daarbij?", "Welke thema's spelen er?", "Wanneer begint het?"
REEKSEN = (
    "\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
    "\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1bP>|iTerm2 3.5\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b[?62;22c",
    "\x1b[>0;276;0c",
    "\x1b[24;80R",
    "\x1b[I\x1b[O",
    "\x1b[<35;10;10M",
    "\x1b[57441;2u",
    "\x1bOy",
    "\x1bO5P",
    "\x1bO1;2Q",
)
BREUKEN = {
    "Alt-Enter": "\x1b\r",
    "Alt-Ctrl-J": "\x1b\n",
    "Shift-Enter of xterm": "\x1b[27;2;13~",
    "Ctrl-Enter of xterm": "\x1b[27;5;13~",
    "Shift-Enter of kitty": "\x1b[13;2u",
    "Alt-Enter of kitty": "\x1b[13;3u",
    "Ctrl-Shift-Enter of kitty": "\x1b[13;6u",
    "Shift-Enter of Konsole": "\x1bOM",
}
ONLEESBAAR = {"latin-1": b"Caf\xe9 dicht", "cp850": b"Caf\x82 dicht", "both": b"\x8a\xe9n caf\x82"}


@pytest.fixture
def plek(tmp_path: Path) -> Werkplek:
    """A folder with the small set, and a screen of the usual size."""
    schrijf_set(tmp_path)
    return Werkplek(tmp_path, 24, 80)


def _antwoord(plek: Werkplek, stap: str, vraag: str) -> object:
    return plek.casus()["antwoorden"].get(stap, {}).get(vraag)


def _stuur(terminal: Terminal, inhoud: bytes) -> None:
    terminal.kind.send(inhoud)


def test_late_answers_of_a_terminal_stay_out_of_an_answer(plek: Werkplek) -> None:
    """In one piece, and cut in two with the screen drawn in between."""
    with plek.bij(LANG) as terminal:
        terminal.typ("Ik")
        for nummer, reeks in enumerate(REEKSEN):
            knip = 1 + nummer % (len(reeks) - 1)
            terminal.typ(f"{reeks}{nummer}{reeks[:knip]}")
            terminal.wacht_op(f"› Ik{''.join(map(str, range(nummer + 1)))}")
            terminal.typ(reeks[knip:])
        terminal.plak(f"\ufeff een{REEKSEN[0]} fiets{REEKSEN[2]}")
        terminal.typ("\r")
        terminal.wacht_op_vraag(KORT)
    assert _antwoord(plek, "begin", "wens") == "Ik012345678910111213 een fiets"


@pytest.mark.parametrize("vraag", [JA_NEE, KEUZE, MEER, DATUM])
def test_nor_do_they_choose_or_confirm(plek: Werkplek, vraag: str) -> None:
    with plek.bij(vraag) as terminal:
        for reeks in REEKSEN:
            terminal.typ(reeks)
        terminal.typ("".join(BREUKEN.values()))
        zet = next(zet for zet in INTAKE if zet.vraag == vraag)
        terminal.typ(zet.toetsen)
        volgende = INTAKE[INTAKE.index(zet) + 1].vraag
        terminal.wacht_op_vraag(volgende)


@pytest.mark.parametrize("toets", BREUKEN.values(), ids=BREUKEN)
def test_enter_with_another_key_is_a_new_line_in_a_long_answer(plek: Werkplek, toets: str) -> None:
    with plek.bij(LANG) as terminal:
        terminal.typ(f"Regel een{toets}")
        terminal.typ("regel twee")
        terminal.wacht_op_veld("   regel twee")
        terminal.toets("enter")
        terminal.wacht_op_vraag(KORT)
    assert _antwoord(plek, "begin", "wens") == "Regel een\nregel twee"


@pytest.mark.parametrize("toets", BREUKEN.values(), ids=BREUKEN)
def test_and_does_nothing_in_an_answer_of_one_line(plek: Werkplek, toets: str) -> None:
    with plek.bij(KORT) as terminal:
        terminal.typ(f"Plan{toets} B")
        terminal.wacht_op("› Plan B")
        assert _antwoord(plek, "begin", "plannaam") is None
        terminal.typ("\x1b[13u")  # a plain Enter, the way kitty writes it
        terminal.wacht_op_vraag(JA_NEE)
    assert _antwoord(plek, "begin", "plannaam") == "Plan B"


def test_ctrl_b_as_a_number_goes_back(plek: Werkplek) -> None:
    with plek.bij(KORT) as terminal:
        terminal.typ("\x1b[98;5u")
        terminal.wacht_op("← terug")


@pytest.mark.parametrize("inhoud", ONLEESBAAR.values(), ids=ONLEESBAAR)
@pytest.mark.parametrize(("rows", "cols"), [(24, 80), (20, 40)])
def test_a_letter_that_did_not_come_over_is_told_and_confirms_nothing(
    tmp_path: Path, inhoud: bytes, rows: int, cols: int
) -> None:
    schrijf_set(tmp_path)
    plek = Werkplek(tmp_path, rows, cols)
    with plek.bij(KORT) as terminal:
        _stuur(terminal, inhoud + b"\r")
        terminal.wacht_op(GEEN_UTF8)
        terminal.wacht_op("�")
        terminal.typ("\r")
        terminal.wacht_op(GEEN_UTF8)
        assert _antwoord(plek, "begin", "plannaam") is None
        terminal.toets("c-c")
        assert terminal.einde() == 130
    with plek.open("toets", "proef-1", "--vragen", "sets") as terminal:
        terminal.wacht_op("�")  # kept to be mended, and still no answer
        terminal.typ("\r")
        terminal.wacht_op(GEEN_UTF8)
        terminal.toets("c-u")
        terminal.typ("Café\r")
        terminal.wacht_op_vraag(JA_NEE)
    assert _antwoord(plek, "begin", "plannaam") == "Café"


def test_so_is_one_in_a_title_in_a_paste_and_in_a_choice(plek: Werkplek) -> None:
    with plek.open("toets", "--vragen", "sets", "--methode", "proef", "--code", "x1") as terminal:
        terminal.wacht_op_veld("› Korte titel")
        _stuur(terminal, b"Caf\xe9\r")
        terminal.wacht_op("Je terminal stuurt geen UTF-8")
        terminal.toets("c-u")
        terminal.typ("Café\r")
        terminal.wacht_op_vraag(LANG)
        _stuur(terminal, b"\x1b[200~Een caf\xe9 open\x1b[201~\r")
        terminal.wacht_op("Een caf� open")
        terminal.wacht_op("Je terminal stuurt geen UTF-8")
        terminal.toets("wis")
        terminal.typ("n" + "\x7f" * 7 + "é open\r")
        terminal.wacht_op_vraag(KORT)
    with plek.bij(JA_NEE) as terminal:
        _stuur(terminal, b"\x82")
        terminal.wacht_op("Je terminal stuurt geen UTF-8")


def test_the_sentence_fits_on_a_small_screen() -> None:
    assert len(een_regel(GEEN_UTF8)) <= 5 * 38

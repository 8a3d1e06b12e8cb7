"""Keys that other programs know do no harm at any kind of question, nor does what is pasted."""

from __future__ import annotations

import pytest

from rondgang import TOCHTEN, Afloop, Halte, Tocht, liep_gewoon, loop_alle, tochtnaam
from terminalhulp import Terminal, engels_in

ONSCHULDIG = (
    *("tab", "c-z", "c-l", "c-r", "c-s", "c-q", "c-t", "c-x", "c-v", "c-g", "c-y", "c-n", "c-p"),
    *("\x1b[2~", "\x1bOP", "\x1b[15~", "\x1b\r", "\x1b[I", "\x00", "\x1c", "\x1d"),
)
"""Tab, Ctrl-Z and others; then Insert, F1, F5, Alt-Enter, focus, control characters."""
BLADEREN = ("\x1b[5~", "\x1b[6~")
"""PageUp and PageDown, which only move in a list."""


TE_VEEL = "Er kwam veel tekst ineens"


def _druk_overal_op(halte: Halte) -> None:
    """Pastes where one chooses; then every key of no use, Escape right before the words of the answer."""
    terminal, kiest = halte.terminal, not halte.zet.typt
    if kiest:
        terminal.typ("1j\rnog een zin\r")  # an old terminal does not say that this was pasted
        terminal.wacht_op(TE_VEEL)
        terminal.plak("ja\n1\nHallo")
    terminal.toets(*ONSCHULDIG, *(() if kiest else BLADEREN))
    if kiest:
        terminal.toets(*("kaix" if halte.zet.toetsen[0] in "jn" else "jkaix"))
        aangewezen = _aangewezen(terminal)
        terminal.toets("omlaag")  # the letters are dealt with when this is
        terminal.wacht_tot(lambda: _aangewezen(terminal) != aangewezen, "een andere aangewezen keuze")
        terminal.toets("omhoog")
    if halte.zet.toetsen[0] != "\r":  # Escape and Enter in one breath are Alt-Enter
        terminal.toets("escape")


def _aangewezen(terminal: Terminal) -> list[str]:
    return [regel for regel in terminal.scherm if "❯" in regel]


@pytest.fixture(scope="module")
def gedrukt(tmp_path_factory: pytest.TempPathFactory) -> dict[Tocht, Afloop]:
    """Intakes in which every key was pressed at every question."""
    return loop_alle(tmp_path_factory, _druk_overal_op)


@pytest.mark.parametrize("tocht", TOCHTEN, ids=tochtnaam)
def test_no_key_changes_an_answer_or_leaves_a_question(gedrukt: dict[Tocht, Afloop], tocht: Tocht) -> None:
    liep_gewoon(gedrukt[tocht], tocht[0])
    assert engels_in(gedrukt[tocht].getoond) == []
    assert "ging iets mis" not in gedrukt[tocht].getoond
    assert "^" not in gedrukt[tocht].getoond

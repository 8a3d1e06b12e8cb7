"""The law cards of step 4 in a terminal: short before the question, whole behind a second ?."""

from __future__ import annotations

from pathlib import Path

from terminalhulp import VERDER, Terminal

ARGV = ["toets", "voorbeeld-bingo", "--stap", "4", "--code", "proef"]


def test_the_whole_card_comes_by_screens_and_then_the_question_is_back(tmp_path: Path) -> None:
    with Terminal(ARGV, cwd=tmp_path, rows=30) as terminal:
        terminal.wacht_op_vraag("Wat is de drempel?")
        terminal.toets("c-u")  # the answer of the example
        terminal.typ("?")
        terminal.wacht_op("Nog een keer ? toont ook meer")
        assert "Ruimte en grenzen, per artikel" not in " ".join(terminal.alles)
        terminal.typ("?")
        terminal.wacht_op_toetsvraag(VERDER)
        assert terminal.ziet("Ruimte en grenzen, per artikel")
        terminal.typ("q")
        terminal.wacht_op("Wat is de drempel?")
        terminal.wacht_tot_weg(VERDER)
        terminal.toets("c-c")
        assert terminal.einde() == 130

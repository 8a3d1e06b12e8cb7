"""Practising in a terminal: beside each other where there is room, below each other where there is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from oefenset import KORT, MET, schrijf_oefenset
from proefset import casus_in
from terminalhulp import Terminal, engels_in


def test_choosing_from_the_list_and_both_answers_side_by_side(tmp_path: Path) -> None:
    schrijf_oefenset(tmp_path)
    with Terminal(("oefenen", *MET), rows=24, cols=80, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("› Nummer of naam")
        terminal.typ("\x7fles-1\r")
        terminal.speel(KORT)
        assert terminal.einde() == 0
        assert terminal.is_heel()
        assert engels_in("\n".join(terminal.getoond)) == []
        regels = terminal.alles
    naast = next(regel for regel in regels if regel.startswith("Geen brieven meer"))
    assert naast.split("  ")[-1].strip() == "Weer rustig slapen."
    assert casus_in(tmp_path, "oefening-les-1")["status"] == "afgerond"


@pytest.mark.parametrize("rows", [12, 24])
def test_below_each_other_on_a_narrow_screen(tmp_path: Path, rows: int) -> None:
    schrijf_oefenset(tmp_path)
    with Terminal(("oefenen", "les-1", *MET), rows=rows, cols=40, cwd=tmp_path) as terminal:
        terminal.speel(KORT)
        assert terminal.einde() == 0
        assert terminal.is_heel()
        regels = [regel.strip() for regel in terminal.alles]
    plek = regels.index("Jouw antwoord:")
    assert regels[plek : plek + 4] == [
        "Jouw antwoord:",
        "Geen brieven meer",
        "Uitwerking:",
        "Weer rustig slapen.",
    ]


def test_ctrl_c_while_comparing_leaves_all_whole(tmp_path: Path) -> None:
    schrijf_oefenset(tmp_path)
    with Terminal(("oefenen", "les-1", *MET), rows=12, cols=40, cwd=tmp_path) as terminal:
        terminal.speel(KORT)
        terminal.wacht_op_toetsvraag()
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.is_heel()
    assert casus_in(tmp_path, "oefening-les-1")["status"] == "afgerond"

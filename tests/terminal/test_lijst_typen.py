"""A list typed as lines with real keys: written, edited, a line taken out, broken off half-way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from hulp import schrijf_set, stapbestanden
from lijstset import VRAGEN
from terminalhulp import Terminal, draai

CODE = "lijst-1"
NIEUW = ("toets", "--vragen", "sets", "--methode", "proef", "--code", CODE, "--titel", "Lijst")
VERDER = ("toets", CODE, "--vragen", "sets")
WAT_KAN, WIE = "Wat zou kunnen?", "Wie doet Bijzondere bijstand?"
MATEN = pytest.mark.parametrize(("rows", "cols"), [(24, 80), (20, 40)])
PAD = Path("casussen", f"{CODE}.yaml")


def _casus(map_: Path) -> dict[str, Any]:
    gelezen = yaml.safe_load((map_ / PAD).read_text(encoding="utf-8"))
    assert isinstance(gelezen, dict)
    return gelezen


def _open(map_: Path, rows: int, cols: int) -> Terminal:
    """A terminal with the program, at the list."""
    schrijf_set(map_ / "sets", stapbestanden(VRAGEN))
    terminal = Terminal(NIEUW, rows=rows, cols=cols, cwd=map_)
    terminal.wacht_op_vraag("Hoe begon het?")
    terminal.typ("1\r")
    terminal.wacht_op_vraag(WAT_KAN)
    return terminal


def _typ_regels(terminal: Terminal, *regels: str) -> None:
    terminal.wacht_op_veld("›")
    terminal.plak("\n".join(regels))
    terminal.wacht_op(regels[-1])
    terminal.toets("enter")


@MATEN
def test_lines_are_typed_edited_and_taken_out(tmp_path: Path, rows: int, cols: int) -> None:
    """What was answered about a line stays with it, and what goes is kept apart."""
    with _open(tmp_path, rows, cols) as terminal:
        assert terminal.ziet("Eén per regel. ‘Nee zeggen’ staat er al bij.")
        terminal.wacht_op_veld("›")
        terminal.typ("Bijzondere bijstand")
        terminal.toets("c-j")
        terminal.typ("Een lening")
        terminal.wacht_op("Een lening")
        terminal.toets("enter")
        terminal.wacht_op_vraag(WIE)
        terminal.wacht_op_veld("›")
        terminal.typ("ik\r")
        terminal.wacht_op_vraag("Wie doet Een lening?")
        terminal.toets("c-b")
        terminal.wacht_op_vraag(WIE)
        terminal.wacht_op("› ik")
        terminal.toets("c-b")
        terminal.wacht_op_vraag(WAT_KAN)
        terminal.wacht_op("› Bijzondere bijstand")
        assert terminal.ziet("Een lening")
        # The cursor stands behind the last line: that one goes, and another takes its place.
        terminal.typ("\x7f" * len("Een lening") + "Verhuizen")
        terminal.wacht_op("Verhuizen")
        terminal.toets("enter")
        terminal.wacht_op_vraag("Wie doet Verhuizen?")
        casus = _casus(tmp_path)
        assert casus["antwoorden"]["een"]["wegen"] == [
            {"nr": 1, "weg": "Bijzondere bijstand", "weg-wie": "ik"},
            {"nr": 3, "weg": "Verhuizen"},
        ]
        assert casus["buiten-route"] == {"een": {"wegen": {2: {"weg": "Een lening"}}}}


@MATEN
def test_a_choice_out_of_the_lines_is_made_by_number(tmp_path: Path, rows: int, cols: int) -> None:
    with _open(tmp_path, rows, cols) as terminal:
        _typ_regels(terminal, "Bijzondere bijstand", "Een lening")
        for vraag in (
            WIE,
            "Wie doet Een lening?",
            "Wat brengt Bijzondere bijstand?",
            "Wat brengt Een lening?",
        ):
            terminal.wacht_op_vraag(vraag)
            terminal.wacht_op_veld("›")
            terminal.typ("-\r")
        terminal.wacht_op_vraag("Welke weg kies je?")
        terminal.wacht_op("3) Nee zeggen")
        assert terminal.ziet("2) Een lening")
        terminal.typ("2\r")
        terminal.wacht_op_vraag("Past Een lening?")
        assert _casus(tmp_path)["antwoorden"]["een"]["gekozen"] == 2


@MATEN
def test_ctrl_c_in_the_middle_of_a_list_keeps_what_was_typed(tmp_path: Path, rows: int, cols: int) -> None:
    with _open(tmp_path, rows, cols) as terminal:
        terminal.wacht_op_veld("›")
        terminal.plak("Bijzondere bijstand\nEen len")
        terminal.wacht_op("Een len")
        terminal.toets("c-c")
        assert terminal.einde() == 130
    assert "wegen" not in _casus(tmp_path)["antwoorden"]["een"]
    with Terminal(VERDER, rows=rows, cols=cols, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag(WAT_KAN)
        terminal.wacht_op("› Bijzondere bijstand")
        terminal.wacht_op("Een len")
        terminal.typ("ing\r")
        terminal.wacht_op_vraag(WIE)
        regels = [rij["weg"] for rij in _casus(tmp_path)["antwoorden"]["een"]["wegen"]]
        assert regels == ["Bijzondere bijstand", "Een lening"]


def test_plain_lines_end_with_a_dot_and_a_plus_adds_more(tmp_path: Path) -> None:
    """From the overview the list is asked again; what stands there is said, and only the new is asked."""
    schrijf_set(tmp_path / "sets", stapbestanden(VRAGEN))
    eerst = "1\nBijzondere bijstand\nEen lening\n.\nik\njij\nveel\nweinig\n1\nja\n"
    invoer = eerst + "2\n+\nVerhuizen\n.\nsamen\nrust\ns\n"
    uitkomst = draai(*NIEUW, "--eenvoudig", cwd=tmp_path, invoer=invoer)
    assert "Eén per regel. ‘Nee zeggen’ staat er al bij." in uitkomst.alles
    assert "(lege regel = zo laten, + = regels erbij)" in uitkomst.alles
    casus = _casus(tmp_path)["antwoorden"]["een"]
    assert [(rij["weg"], rij["weg-wie"]) for rij in casus["wegen"]] == [
        ("Bijzondere bijstand", "ik"),
        ("Een lening", "jij"),
        ("Verhuizen", "samen"),
    ]
    assert casus["weging"] == {1: "veel", 2: "weinig", 3: "rust"}

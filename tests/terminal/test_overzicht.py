"""The review at the end: change an answer, finish with something open, where the report goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from proefset import BEGIN, CODE, INTAKE, KLAAR, TITEL, als_invoer, casus_in, schrijf_set
from terminalhulp import Terminal, draai, engels_in, zet_klaar

VERDER = ("toets", CODE, "--vragen", "sets")
AF = len(INTAKE) - 1


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with a casus of which everything is answered."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, AF)
    return tmp_path


def _nummer_van(terminal: Terminal, label: str) -> str:
    regel = next(regel for regel in terminal.alles if f" {label} " in f" {regel} ")
    return regel.split()[0]


def test_a_number_changes_that_answer_and_enter_finishes(map_: Path) -> None:
    with Terminal(VERDER, rows=50, cwd=map_) as terminal:
        terminal.wacht_op_vraag(KLAAR.vraag)
        terminal.typ(_nummer_van(terminal, "Aantal mensen") + "\r")
        terminal.wacht_op_vraag("Hoeveel mensen doen er mee?")
        terminal.wacht_op("› 16")
        terminal.typ("\x7f\x7f4\r")
        terminal.wacht_op_vraag(KLAAR.vraag)
        terminal.typ("999\r")
        terminal.wacht_op("Kies een nummer van 1 tot en met 25, of een letter")
        terminal.toets("wis", "wis", "wis", "enter")
        assert terminal.einde() == 0
        assert engels_in("\n".join(terminal.getoond)) == []
    casus = casus_in(map_)
    assert casus["antwoorden"]["slot"]["mensen"] == "4"
    assert casus["status"] == "afgerond"
    assert casus["logboek"][-1]["wat"] == "gewijzigd"
    assert "16" not in (map_ / "motivatie.md").read_text(encoding="utf-8").partition("Kosten")[0][-40:]


def test_passing_over_an_answer_says_that_it_stays(map_: Path) -> None:
    with Terminal(VERDER, rows=50, cwd=map_) as terminal:
        terminal.wacht_op_vraag(KLAAR.vraag)
        terminal.typ(_nummer_van(terminal, "Aantal mensen") + "\r")
        terminal.wacht_op_vraag("Hoeveel mensen doen er mee?")
        terminal.wacht_op("› 16")
        terminal.typ("\x7f\x7f-\r")
        terminal.wacht_op_vraag(KLAAR.vraag)
        assert terminal.ziet("→ overgeslagen: wat er stond, blijft staan")
    assert casus_in(map_)["antwoorden"]["slot"]["mensen"] == "16"


def test_what_a_change_makes_needed_comes_first(map_: Path) -> None:
    with Terminal(VERDER, rows=50, cwd=map_) as terminal:
        terminal.wacht_op_vraag(KLAAR.vraag)
        terminal.typ(_nummer_van(terminal, "Geld: Gewicht") + "\r")
        terminal.wacht_op_vraag("Hoe zwaar weegt Geld?")
        terminal.typ("2\r")
        terminal.wacht_op_vraag("Waarom weegt Geld zo zwaar?")
        terminal.typ("Schulden\r")
        terminal.wacht_op_vraag(KLAAR.vraag)
        terminal.typ(_nummer_van(terminal, "Geld: Gewicht") + "\r")
        terminal.wacht_op_vraag("Hoe zwaar weegt Geld?")
        terminal.typ("1\r")
        terminal.wacht_op_vraag(KLAAR.vraag)
        terminal.toets("enter")
        assert terminal.einde() == 0
    casus = casus_in(map_)
    assert casus["antwoorden"]["midden"]["waarom-zwaar"].keys() == {"wonen", "anders"}
    assert "Schulden" in str(casus["buiten-route"])
    assert "Schulden" not in (map_ / "motivatie.md").read_text(encoding="utf-8")


def test_what_no_longer_belongs_is_called_so(map_: Path) -> None:
    with Terminal(VERDER, rows=50, cwd=map_) as terminal:
        terminal.wacht_op_vraag(KLAAR.vraag)
        terminal.typ(_nummer_van(terminal, "Wonen: Gewicht") + "\r")
        terminal.wacht_op_vraag("Hoe zwaar weegt Wonen?")
        terminal.typ("1\r")
        terminal.wacht_op_vraag(KLAAR.vraag)
        assert terminal.ziet("Je antwoord blijft bewaard."), terminal.toon()
        assert not terminal.ziet("nog eens naar")  # it is not asked again


def test_with_open_questions_it_becomes_a_concept(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    draai(*BEGIN, "--eenvoudig", cwd=tmp_path, invoer="-\n" + als_invoer(INTAKE[1:AF]))
    with Terminal(VERDER, rows=50, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("Wat wil de inwoner bereiken?")
        terminal.typ("-\r")
        terminal.wacht_op_vraag(KLAAR.vraag)
        terminal.wacht_op("1 ! Wens")
        terminal.wacht_op("Je moet nog één vraag beantwoorden")
        terminal.toets("enter")
        assert terminal.einde() == 0
    assert casus_in(tmp_path)["status"] == "bezig"
    verslag = (tmp_path / "motivatie.md").read_text(encoding="utf-8")
    assert "CONCEPT" in verslag
    with Terminal(VERDER, cwd=tmp_path) as terminal:  # later: only the open one is asked
        terminal.speel([INTAKE[0], KLAAR])
        assert terminal.einde() == 0
    assert casus_in(tmp_path)["status"] == "afgerond"
    assert "CONCEPT" not in (tmp_path / "motivatie.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("letter", "code", "weg"), [("n", 1, False), ("j", 0, True)])
def test_another_file_is_written_over_only_after_a_yes(map_: Path, letter: str, code: int, weg: bool) -> None:
    (map_ / "motivatie.md").write_text("Mijn eigen brief\n", encoding="utf-8")
    with Terminal(VERDER, cwd=map_) as terminal:
        terminal.speel([KLAAR])
        terminal.wacht_op_vraag("motivatie.md is iets anders. Wil je dat overschrijven?")
        terminal.typ(f"{letter}\r")
        assert terminal.einde() == code
        assert engels_in("\n".join(terminal.getoond)) == []
        if not weg:
            assert terminal.ziet("dus we laten het staan")
            assert terminal.ziet(f"omgekeerd motivatie {CODE} -o ANDER.md")
    tekst = (map_ / "motivatie.md").read_text(encoding="utf-8")
    assert (tekst == "Mijn eigen brief\n") is not weg
    assert casus_in(map_)["status"] == "afgerond"


def test_enter_alone_writes_over_nothing(map_: Path) -> None:
    (map_ / "motivatie.md").write_text("Mijn eigen brief\n", encoding="utf-8")
    draai(*VERDER, "--eenvoudig", cwd=map_, invoer="\n")
    with Terminal(("motivatie", CODE, "--vragen", "sets"), cwd=map_) as terminal:
        terminal.wacht_op_vraag("motivatie.md is iets anders. Wil je dat overschrijven?")
        terminal.toets("enter")
        assert terminal.einde() == 1
    assert (map_ / "motivatie.md").read_text(encoding="utf-8") == "Mijn eigen brief\n"


def test_a_report_of_this_casus_is_renewed_by_itself(map_: Path) -> None:
    for _ in range(2):
        assert draai(*VERDER, "--eenvoudig", cwd=map_, invoer="\n").code == 0
    assert f"# Proefset: {TITEL}" in (map_ / "motivatie.md").read_text(encoding="utf-8")


def test_questions_go_to_stderr_when_the_report_goes_to_a_pipe(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    uitkomst = draai(*BEGIN, "--eenvoudig", "-o", "-", cwd=tmp_path, invoer=als_invoer(INTAKE))
    assert uitkomst.code == 0
    assert uitkomst.uit.startswith(f"# Proefset: {TITEL}\n")
    assert uitkomst.uit.rstrip().endswith(f"casus {CODE} -->")
    assert "Wat wil de inwoner bereiken?" in uitkomst.fout
    assert "Wat wil de inwoner bereiken?" not in uitkomst.uit
    assert not (tmp_path / "motivatie.md").exists()


def test_in_a_terminal_the_report_can_go_to_stdout_too(map_: Path) -> None:
    with Terminal((*VERDER, "-o", "-"), rows=60, cwd=map_) as terminal:
        terminal.speel([KLAAR])
        assert terminal.einde() == 0
        assert f"# Proefset: {TITEL}" in terminal.alles
        assert terminal.is_heel()
    assert not (map_ / "motivatie.md").exists()

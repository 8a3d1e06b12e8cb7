"""`omgekeerd methode`: a few questions, one advice with a second choice; and the way on from a toets."""

from __future__ import annotations

from pathlib import Path

from bedenker import bedenk
from proefset import als_invoer
from terminalhulp import Terminal, draai, engels_in


def test_an_advice_with_reason_source_and_second_choice_and_nothing_kept(tmp_path: Path) -> None:
    uitkomst = draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\nn\n3\n2\n1\nn\nn\n")
    assert uitkomst.code == 0, uitkomst.alles
    slot = uitkomst.uit[uitkomst.uit.index("Advies:") :]
    assert slot.startswith("Advies: De Doorbraakmethode\nWaarom: De casus zit vast")
    assert "Bron: Binnenlands Bestuur" in slot
    assert "Begin: omgekeerd toets --methode doorbraakmethode\n" in slot
    assert "Tweede keus: De Omgekeerde Toets\n" in slot
    assert "geen methode valt af" in slot
    assert "(evaluatie)" in slot
    assert engels_in(uitkomst.alles) == []
    assert list(tmp_path.iterdir()) == []


def test_with_a_casus_what_it_holds_already_is_ready(tmp_path: Path) -> None:
    argv = ("methode", "--uit", "voorbeeld-medebewoner", "--eenvoudig")
    uitkomst = draai(*argv, cwd=tmp_path, invoer="1\nn\n\n\nn\nn\n")
    assert uitkomst.code == 0, uitkomst.alles
    assert "Dit staat klaar uit casus voorbeeld-medebewoner." in uitkomst.uit
    assert "Begin: omgekeerd toets --methode doorbraakmethode --uit voorbeeld-medebewoner" in uitkomst.uit


def test_stopping_says_that_nothing_was_kept(tmp_path: Path) -> None:
    gestopt = draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\nstop\n")
    assert (gestopt.code, "wordt niets bewaard" in gestopt.uit) == (0, True)
    assert draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\n").code == 130


def test_in_a_terminal_without_an_overview_afterwards(tmp_path: Path) -> None:
    with Terminal(("methode",), rows=24, cols=40, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("Waar gaat het om?")
        terminal.typ("2\r")
        assert terminal.einde() == 0
        assert "Advies: Evaluatie van een casus" in terminal.alles
        assert terminal.is_heel()


def test_after_a_toets_the_letter_and_the_heavier_method_with_all_that_can_go_along(tmp_path: Path) -> None:
    """The command that is named begins the other method, with the effect ready to confirm."""
    zetten = bedenk(kort=False)
    nummer = next(nr for nr, zet in enumerate(zetten) if "doen zij mee?" in zet.vraag)
    invoer = [*zetten[:nummer], type(zetten[nummer])("", "", ("4",)), *zetten[nummer + 1 :]]
    begin = ("toets", "--code", "2026-0007", "--titel", "Proef", "--eenvoudig")
    uitkomst = draai(*begin, cwd=tmp_path, invoer=als_invoer(invoer) + "-\n\n\n\n")
    assert "Een brief aan de inwoner maak je met: omgekeerd brief 2026-0007" in uitkomst.uit, uitkomst.alles
    assert "Denk aan: De Doorbraakmethode" in uitkomst.uit
    verder = "omgekeerd toets --methode doorbraakmethode --uit 2026-0007"
    assert f"Begin: {verder}" in uitkomst.uit
    door = draai(*verder.split()[1:], "--eenvoudig", cwd=tmp_path, invoer="\n\n")
    assert "Wat past uit casus 2026-0007 staat straks klaar." in door.uit
    assert "[2026-0007-doorbraakmethode]" in door.uit

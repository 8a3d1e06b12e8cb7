"""`omgekeerd methode`: a few questions, one advice with a second choice; and the way on from a toets."""

from __future__ import annotations

from pathlib import Path

from bedenker import bedenk
from proefset import als_invoer, casus_in
from terminalhulp import Terminal, draai, engels_in


def test_an_advice_with_reason_source_and_second_choice_and_nothing_kept(tmp_path: Path) -> None:
    uitkomst = draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\n1\nn\n3\n2\n1\nn\nn\n")
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
    uitkomst = draai(*argv, cwd=tmp_path, invoer="1\n1\nn\n\n\nn\nn\n")
    assert uitkomst.code == 0, uitkomst.alles
    assert (
        "Dit staat klaar uit casus voorbeeld-medebewoner, met als uitkomst ‘Ja, voor een deel’."
        in uitkomst.uit
    )
    assert "Begin: omgekeerd toets --methode doorbraakmethode --uit voorbeeld-medebewoner" in uitkomst.uit


def test_what_is_urgent_comes_first_with_its_terms_then_a_short_toets_and_only_then_more(
    tmp_path: Path,
) -> None:
    """The day is asked, the terms are those of the law cards, and the heavier method comes second."""
    invoer = "2,5\nover 3 dagen\n1\nj\n1\n1\nn\n"
    uitkomst = draai("methode", "--eenvoudig", cwd=tmp_path, invoer=invoer)
    assert uitkomst.code == 0, uitkomst.alles
    slot = uitkomst.uit[uitkomst.uit.index("Regel dat eerst, vóór ") :]
    eerst, _, advies = slot.partition("Advies: De Omgekeerde Toets\n")
    assert ": De inwoner moet het huis uit, Er is geen geld voor eten of vaste lasten.\n" in eerst
    assert "- Wgs, art. 4 lid 2: " in eerst
    assert ": 3 werkdagen, vanaf " in eerst
    assert "- Pw, art. 52 lid 1: " in eerst
    assert "Wmo 2015" not in eerst
    assert "Begin: omgekeerd toets --kort\n" in advies
    assert "Tweede keus: De Doorbraakmethode\n" in advies


def test_urgency_that_a_casus_tells_stands_ready(tmp_path: Path) -> None:
    argv = ("methode", "--uit", "voorbeeld-zeven-kinderen", "--eenvoudig")
    uitkomst = draai(*argv, cwd=tmp_path, invoer="\n-\n1\nn\n\n\n\nn\nn\n")
    vraag = uitkomst.uit[uitkomst.uit.index("Dreigt er binnen een week") :]
    assert "staat klaar uit casus voorbeeld-zeven-kinderen" in vraag.partition("Op welke dag")[0]
    assert "Regel dat eerst: De inwoner moet het huis uit" in uitkomst.uit, uitkomst.alles


def test_stopping_says_that_nothing_was_kept(tmp_path: Path) -> None:
    gestopt = draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\nstop\n")
    assert (gestopt.code, "wordt niets bewaard" in gestopt.uit) == (0, True)
    assert draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\n").code == 130


def test_in_a_terminal_without_an_overview_afterwards(tmp_path: Path) -> None:
    with Terminal(("methode",), rows=24, cols=40, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("Dreigt er binnen een week iets ergs?")
        terminal.typ("1\r")
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
    assert casus_in(tmp_path, "2026-0007")["status"] == "afgerond", uitkomst.alles
    assert "Typ het nummer." not in uitkomst.uit, "every line lands at its own question"
    assert "Dit staat er niet bij." not in uitkomst.uit
    assert "Een brief aan de inwoner maak je met: omgekeerd brief 2026-0007" in uitkomst.uit
    assert "Een blad met wat alleen voor jou is, maak je met: omgekeerd bijblad 2026-0007" in uitkomst.uit
    assert "Denk aan: De Doorbraakmethode" in uitkomst.uit
    verder = "omgekeerd toets --methode doorbraakmethode --uit 2026-0007"
    assert f"Begin: {verder}" in uitkomst.uit
    door = draai(*verder.split()[1:], "--eenvoudig", cwd=tmp_path, invoer="\n\n")
    assert "Wat past uit casus 2026-0007 staat straks klaar." in door.uit
    assert "[2026-0007-doorbraakmethode]" in door.uit

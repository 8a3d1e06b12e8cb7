"""`omgekeerd methode`: a few questions, one advice with a second choice; and the way on from a toets."""

from __future__ import annotations

from pathlib import Path

from bedenker import bedenk
from proefset import als_invoer
from terminalhulp import Terminal, draai, engels_in


def test_een_advies_met_reden_bron_en_tweede_keus_en_niets_bewaard(tmp_path: Path) -> None:
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


def test_met_een_casus_staat_klaar_wat_daar_al_in_staat(tmp_path: Path) -> None:
    argv = ("methode", "--uit", "voorbeeld-medebewoner", "--eenvoudig")
    uitkomst = draai(*argv, cwd=tmp_path, invoer="1\nn\n\n\nn\nn\n")
    assert uitkomst.code == 0, uitkomst.alles
    assert "Dit antwoord staat klaar uit casus voorbeeld-medebewoner." in uitkomst.uit
    assert "Begin: omgekeerd toets --methode doorbraakmethode --uit voorbeeld-medebewoner" in uitkomst.uit


def test_stoppen_zegt_dat_er_niets_is_bewaard(tmp_path: Path) -> None:
    gestopt = draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\nstop\n")
    assert (gestopt.code, "wordt niets bewaard" in gestopt.uit) == (0, True)
    assert draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\n").code == 130


def test_in_een_terminal_zonder_overzicht_achteraf(tmp_path: Path) -> None:
    with Terminal(("methode",), rows=24, cols=40, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("Waar gaat het om?")
        terminal.typ("2\r")
        assert terminal.einde() == 0
        assert "Advies: Evaluatie van een casus" in terminal.alles
        assert terminal.is_heel()


def test_na_een_toets_de_brief_en_de_zwaardere_methode_met_alles_wat_meekan(tmp_path: Path) -> None:
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

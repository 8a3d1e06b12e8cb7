"""Talking a casus through: each colleague looks with their own eyes, and the report shows all of them."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from proefset import lees_casus
from terminalhulp import Terminal, draai

CASUS = "voorbeeld-willem"
PLAN = "De auto is te duur"
EENS = "1\nIk zou de auto niet meetellen.\n.\n-\n-\n-\n1\nZo doen wij het bij iedereen.\n.\n-\n-\n-\n\n"
ONEENS = f"5\nIk zou stoppen.\n.\n-\n-\n-\n3\n{PLAN}.\n.\n-\n-\n-\n\n"


def denk_mee(map_: Path, invoer: str, *opties: str) -> str:
    uitkomst = draai("bespreken", CASUS, "--eenvoudig", *opties, cwd=map_, invoer=invoer)
    assert uitkomst.code == 0, uitkomst.alles
    return uitkomst.uit


def verslag(map_: Path) -> str:
    return draai("motivatie", CASUS, "-o", "-", cwd=map_).uit


def test_the_report_shows_who_agrees_and_who_does_not(tmp_path: Path) -> None:
    zonder = verslag(tmp_path)
    denk_mee(tmp_path, EENS)
    denk_mee(tmp_path, ONEENS)
    met = verslag(tmp_path)
    deel = met[met.index("## Wat collega’s ervan vinden") :]
    assert (
        met.index("## 8. Wat anderen ervan vonden")
        < met.index(deel)
        < met.index("## 9. Terugkijken en verantwoording")
    )
    assert "2 collega’s dachten mee, zonder elkaars antwoord te zien." in deel
    assert deel.index("Eens met het plan") < deel.index("Zo doen wij het bij iedereen.")
    assert deel.index("Niet eens met het plan") < deel.index(f"Ervaringsdeskundige: {PLAN}.")
    assert "Wat collega’s ervan vinden" not in zonder
    assert verslag(tmp_path) == met  # the same answers, the same bytes


@pytest.mark.parametrize("casus", ["voorbeeld-driehoek-mantelzorg", "voorbeeld-doorbraak-negen-aan-tafel"])
def test_with_another_method_too_it_stands_before_looking_back(tmp_path: Path, casus: str) -> None:
    assert draai("bespreken", casus, "--eenvoudig", cwd=tmp_path, invoer=EENS).code == 0
    met = draai("motivatie", casus, "-o", "-", cwd=tmp_path).uit
    assert met.index("## Wat collega’s ervan vinden") < met.index("## Terugkijken en verantwoording")


def test_a_colleague_does_not_see_the_other_nor_the_plan_before_an_own_idea(tmp_path: Path) -> None:
    denk_mee(tmp_path, ONEENS)
    gezien = denk_mee(tmp_path, EENS)
    assert PLAN not in gezien
    assert gezien.index("Wat zou jij doen") < gezien.index("Dit is het besluit")
    assert gezien.index("Ik ben elke ochtend op tijd op mijn werk.") < gezien.index("Wat zou jij doen")


def test_who_stops_goes_on_later_and_counts_only_then(tmp_path: Path) -> None:
    uitkomst = draai("bespreken", CASUS, "--eenvoudig", cwd=tmp_path, invoer="1\nstop\n")
    assert uitkomst.code == 0
    assert f"Ga later verder: omgekeerd bespreken {CASUS}-bespreking" in uitkomst.uit
    assert "dacht mee" not in verslag(tmp_path)
    verder = draai("bespreken", f"{CASUS}-bespreking", "--eenvoudig", cwd=tmp_path, invoer=EENS[2:])
    assert verder.code == 0, verder.alles
    assert "1 collega dacht mee." in verslag(tmp_path)


def test_two_colleagues_at_once_get_a_file_each(tmp_path: Path) -> None:
    """The second begins before the first has answered anything; nothing gets lost."""
    with Terminal(("bespreken", CASUS, "--kort"), cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("Vanuit welke rol denk je mee?")
        denk_mee(tmp_path, ONEENS)
        terminal.typ("1\r")
        terminal.wacht_op_vraag("Wat zou jij doen, en waarom?")
    paden = sorted((tmp_path / "casussen").glob("[!.]*.yaml"))
    assert [pad.stem for pad in paden] == [f"{CASUS}-bespreking-2", f"{CASUS}-bespreking"]
    assert PLAN in verslag(tmp_path)


def test_every_colleague_has_a_file_with_where_it_came_from(tmp_path: Path) -> None:
    denk_mee(tmp_path, EENS, "--casussen", "dossiers")
    denk_mee(tmp_path, ONEENS, "--casussen", "dossiers")
    paden = sorted((tmp_path / "dossiers").glob("*.yaml"))
    assert [pad.stem for pad in paden] == [f"{CASUS}-bespreking-2", f"{CASUS}-bespreking"]
    for pad in paden:
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600
        assert lees_casus(pad)["herkomst"]["casus"] == CASUS


def test_the_worksheet_shows_the_casus_and_is_of_one_casus(tmp_path: Path) -> None:
    assert draai("bespreken", CASUS, "--werkblad", cwd=tmp_path).code == 0
    blad = (tmp_path / "bespreking.md").read_text(encoding="utf-8")
    assert "Ik ben elke ochtend op tijd op mijn werk." in blad
    assert "Wat zou jij doen, en waarom?" in blad
    ander = draai("bespreken", "voorbeeld-bingo", "--werkblad", cwd=tmp_path)
    assert ander.code == 1
    assert "geen werkblad over deze casus" in ander.fout
    assert (tmp_path / "bespreking.md").read_text(encoding="utf-8") == blad


def test_at_the_table_in_a_terminal(tmp_path: Path) -> None:
    with Terminal(("bespreken", CASUS, "--kort"), rows=24, cols=80, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("Vanuit welke rol denk je mee?")
        terminal.typ("2\r")
        terminal.wacht_op_vraag("Wat zou jij doen, en waarom?")
        terminal.typ("Samen kijken.\r")
        terminal.wacht_op_vraag("Kun je je in dit plan vinden?")
        terminal.typ("2\r")
        terminal.wacht_op_vraag("Waarom?")
        terminal.typ("Zet de auto over.\r")
        terminal.wacht_op_vraag("› Nummer of letter")
        terminal.typ("\r")
        assert terminal.einde() == 0
        assert terminal.ziet("Dank je wel.")
    assert "Zet de auto over." in verslag(tmp_path)

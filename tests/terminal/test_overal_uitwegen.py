"""At every kind of question: `?` explains, Ctrl-O shows all so far, Ctrl-B goes back; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from proefset import Zet
from rondgang import TOCHTEN, Afloop, Halte, Tocht, liep_gewoon, loop_alle, tochtnaam
from terminalhulp import engels_in

ONDERWEG = "Enter = verder met de vragen"


def _probeer_elke_uitweg(halte: Halte) -> None:
    if halte.is_overzicht:
        _terug_en_weer(halte)
        return
    if not halte.is_namelijk:
        halte.terminal.typ("?")
        halte.terminal.wacht_op_vraag(
            "- en dan Enter overslaan, Ctrl-B terug, Ctrl-O overzicht, Ctrl-C stoppen."
        )
    _naar_het_overzicht_en_weer(halte)
    _terug_en_weer(halte)


def _naar_het_overzicht_en_weer(halte: Halte) -> None:
    """Behind "anders" the choice stands ready; a record that was just begun is begun again."""
    terminal = halte.terminal
    terminal.toets("c-o")
    terminal.wacht_op_vraag(ONDERWEG)
    terminal.toets("enter")
    vorige = halte.reis.intake[halte.nummer - 1]
    if halte.is_namelijk:
        terminal.speel([Zet(vorige.vraag, "\r", ())])
    elif _begint_een_rij(halte):
        terminal.speel([vorige])
    terminal.wacht_op_vraag(halte.zet.vraag)


def _terug_en_weer(halte: Halte) -> None:
    """Back one question, where the earlier answer is ready, and on to the same question again."""
    terminal = halte.terminal
    terminal.toets("c-b")
    if halte.is_namelijk:  # back to the options, with "anders" still chosen
        terminal.wacht_op("❯")
        terminal.toets("enter")
        terminal.wacht_op_veld(halte.zet.vraag)  # in the same place: the options were wiped
    else:
        terminal.speel(_de_weg_terug(halte))
        terminal.wacht_op_vraag(halte.zet.vraag)


def _de_weg_terug(halte: Halte) -> Iterator[Zet]:
    """The questions from the one before, each confirmed as it stands there."""
    intake, vorige = halte.reis.intake, halte.nummer - 1
    while vorige >= 0 and (_is_namelijk(intake[vorige]) or _sluit_een_lijst(intake[vorige])):
        vorige -= 1
    for zet in intake[max(vorige, 0) : halte.nummer]:
        if zet.toetsen[0] == "-" or _begint_een_rij(halte):
            yield zet
        else:
            yield Zet(zet.vraag, "\r", ())


def _is_namelijk(zet: Zet) -> bool:
    return zet.vraag.startswith("› Anders")


def _sluit_een_lijst(zet: Zet) -> bool:
    return "nog iets toevoegen" in zet.vraag and zet.toetsen == "n\r"


def _begint_een_rij(halte: Halte) -> bool:
    vorige = halte.reis.intake[halte.nummer - 1]
    return vorige.toetsen == "j\r" and ("toevoegen" in vorige.vraag or "opschrijven" in vorige.vraag)


@pytest.fixture(scope="module")
def afgelopen(tmp_path_factory: pytest.TempPathFactory) -> dict[Tocht, Afloop]:
    """Intakes in which every way out was taken at every question, and every time one came back."""
    return loop_alle(tmp_path_factory, _probeer_elke_uitweg)


@pytest.mark.parametrize("tocht", TOCHTEN, ids=tochtnaam)
def test_every_way_out_leads_back_and_nothing_changes(afgelopen: dict[Tocht, Afloop], tocht: Tocht) -> None:
    liep_gewoon(afgelopen[tocht], tocht[0])
    assert engels_in(afgelopen[tocht].getoond) == []

"""What is said beforehand of the number of questions holds for the casussen that come with the program.

What is promised before the first question goes for lists as long as the set says that they mostly are.
Of a set that does not say so, the number is held against the range once the lists are known.
"""

from __future__ import annotations

import re
from functools import cache

import pytest
from msgspec.structs import replace

from hulp import TIJD
from omgekeerd_cli.kern.antwoord.boom import NR, Boom, Pad, haal, zet
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.teller import Teller, Telling, tel
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Afronden,
    Bewaard,
    Getypt,
    LaatOpen,
    Overslaan,
    Reactie,
    Slotkeuze,
)
from omgekeerd_cli.kern.route.route import Plek, Stand
from omgekeerd_cli.kern.set.model import Ruw, Vraag
from omgekeerd_cli.kern.set.soort import LEEG
from omgekeerd_cli.kern.taal.dagen import telwoord
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.opslag import plaatsen

LATER = 2
"""From the third step on the upper end is hardly too high."""
MEER = re.compile(r"Daarom kom(?:t|en) er (\S+) vra(?:ag|gen) bij")
GETALLEN = {"één": 1} | {telwoord(getal): getal for getal in range(1, 200)}
ROUTES = [(naam, kort) for naam in plaatsen.voorbeelden() for kort in (True, False)]


class _Naspeler:
    """Answers as the example does, and notes where it was asked what, and how much was told to come.

    `verteld` is how many questions were said to come since the first one, or were asked for.
    """

    def __init__(self, antwoorden: Boom) -> None:
        self.antwoorden = antwoorden
        self.gevraagd: list[tuple[Plek, Telling]] = []
        self.verteld = 0

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        vraag, pad = beeld.plek.vraag, beeld.plek.pad
        al = sum(plek.pad == pad for plek, _ in self.gevraagd)
        self.gevraagd.append((beeld.plek, beeld.positie().te_gaan))
        ruw = haal(self.antwoorden, pad)
        if vraag.vraagt_nog_een:
            nog_een = isinstance(ruw, list) and al + vraag.rij.min < len(ruw)
            self.verteld += nog_een * (len(vraag.velden) + 1)
            return Getypt("ja" if nog_een else "nee")
        if ruw is None:
            return LaatOpen()
        return Overslaan() if ruw in LEEG else Bewaard(ruw)

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        return Afronden()

    def begin_stap(self, beeld: Stapbeeld) -> None: ...

    def mededeling(self, beeld: Vraagbeeld) -> None: ...

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None: ...

    def gevolgen(self, regels: list[str]) -> None:
        self.verteld += sum(GETALLEN[getal] for regel in regels for getal in MEER.findall(regel))


@cache
def _nagespeeld(naam: str, *, kort: bool) -> tuple[Stand, _Naspeler]:
    """The example on this route, and what is asked when it is given from the beginning."""
    geladen = laad_casus(naam, werkplek("", ""))
    stand = geladen.stand.met(replace(geladen.casus, kort=kort))
    assert stand.route.open == []
    leeg = stand.met(_zonder_antwoorden(stand.casus))
    speler = _Naspeler(stand.casus.antwoorden)
    Gesprek(leeg, speler, bewaar=lambda nieuw: nieuw, nu=lambda: TIJD, teller=Teller()).voer()
    return stand, speler


def _zonder_antwoorden(casus: Casus) -> Casus:
    return replace(casus, antwoorden={}, buiten_route={}, logboek=())


@pytest.mark.parametrize(("naam", "kort"), ROUTES)
def test_the_number_of_questions_lies_in_what_was_promised(naam: str, *, kort: bool) -> None:
    """And what was promised is never wider than 30 percent."""
    stand, speler = _nagespeeld(naam, kort=kort)
    gevraagd = speler.gevraagd
    eerste = tel(stand.met(_zonder_antwoorden(stand.casus)))
    assert eerste.hoog - eerste.laag <= 0.3 * eerste.hoog
    if any(vraag.rij.verwacht for vraag in stand.methode.vraag_op_id.values()):
        assert eerste.laag <= len(gevraagd) <= eerste.hoog
        return
    lijsten = _lijsten(stand)
    bekend = tel(stand.met(replace(_zonder_antwoorden(stand.casus), antwoorden=lijsten)))
    over = sum(_is_nog_open(lijsten, plek.pad) for plek, _ in gevraagd)
    assert bekend.laag <= over <= bekend.hoog
    assert bekend.hoog - bekend.laag <= 0.3 * (bekend.hoog + len(gevraagd) - over) + 1  # whole questions


def _lijsten(stand: Stand) -> Boom:
    """The casus with only its lists: how many records, and the choices for which more is asked."""
    lijsten: Boom = {}
    herhaald = set(stand.methode.over_van.values())
    for halte in stand.route.haltes:
        if halte.plek.vraag.is_groep and isinstance(halte.ruw, list):
            lijsten = zet(lijsten, halte.plek.pad, [_kaal(halte.plek.vraag, rij) for rij in halte.ruw])
        elif halte.plek.vraag.id in herhaald and halte.ruw is not None:
            lijsten = zet(lijsten, halte.plek.pad, halte.ruw)
    return lijsten


def _kaal(groep: Vraag, rij: Ruw) -> Ruw:
    """A record of which nothing is known yet, but the line that made it."""
    regel = (NR, groep.velden[0].id) if groep.regels else ()
    return {naam: ruw for naam, ruw in rij.items() if naam in regel} if isinstance(rij, dict) else {}


def _is_nog_open(lijsten: Boom, pad: Pad) -> bool:
    return haal(lijsten, pad) is None


@pytest.mark.parametrize(("naam", "kort"), ROUTES)
def test_what_is_more_than_was_promised_was_told_on_the_way(naam: str, *, kort: bool) -> None:
    """Whatever a set says of its lists: the first range, and all that was said to come since."""
    stand, speler = _nagespeeld(naam, kort=kort)
    eerste = tel(stand.met(_zonder_antwoorden(stand.casus)))
    assert eerste.laag <= len(speler.gevraagd) <= eerste.hoog + speler.verteld


@pytest.mark.parametrize(("naam", "kort"), ROUTES)
def test_later_on_the_upper_end_is_hardly_too_high(naam: str, *, kort: bool) -> None:
    """From the third step on: no more than 15 percent above the number that it really is."""
    stand, speler = _nagespeeld(naam, kort=kort)
    gevraagd = speler.gevraagd
    stappen = stand.methode.stappen
    totalen = [
        nummer + telling.hoog
        for nummer, (plek, telling) in enumerate(gevraagd, start=1)
        if stappen.index(plek.stap) >= LATER
    ]
    assert max(totalen) <= 1.15 * len(gevraagd)

"""Every packaged set, walked until each question was asked and each option was chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.casus import Casus, Status
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.kern.gesprek.vragensteller import Afronden, Getypt, Overslaan, Reactie, Slotkeuze
from omgekeerd_cli.kern.route.items import heeft_keus
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Ruw, Vraag
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets

MAPPEN = plaatsen.vragenmappen(None)
MEESTE_WANDELINGEN = 80


@dataclass
class Verkenner:
    """Answers every question, each time with what was chosen least so far; skips now and then.

    `woorden` are for each question the words that a condition looks for in its answer.
    """

    woorden: dict[str, str] = field(default_factory=dict)
    gekozen: Counter[tuple[str, str]] = field(default_factory=Counter)
    gevraagd: set[str] = field(default_factory=set)
    gelezen: set[str] = field(default_factory=set)
    rijen: Counter[tuple[str | int, ...]] = field(default_factory=Counter)
    nummer: int = 0

    def begin_stap(self, beeld: Stapbeeld) -> None: ...

    def mededeling(self, beeld: Vraagbeeld) -> None:
        self.gelezen.add(beeld.plek.vraag.id)

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        vraag = beeld.plek.vraag
        self.gevraagd.add(vraag.id)
        self.nummer += 1
        if vraag.soort is soorten.GROEP:
            self.rijen[beeld.plek.pad] += 1
            return Getypt("ja" if self.rijen[beeld.plek.pad] <= 2 else "nee")
        if not vraag.verplicht and self.nummer % 11 == 0:
            return Overslaan()
        antwoord = self._antwoord(vraag, beeld)
        assert not beeld.bezwaar(antwoord), f"{vraag.id}: {beeld.bezwaar(antwoord)}"
        return Getypt(antwoord)

    def _antwoord(self, vraag: Vraag, beeld: Vraagbeeld) -> Ruw:
        match vraag.soort:
            case soorten.KEUZE:
                return self._kies(vraag, 1)[0]
            case soorten.MEERKEUZE:
                return self._kies(vraag, 3)
            case soorten.JA_NEE:
                return self._minst(vraag, ["ja", "nee"], 1)[0]
        zin = f"Een zin met {self.woorden.get(vraag.id, 'een woord')}."
        passend = [zin, "3", "12-3-2026", "1 mei 2031"]
        if vraag.regels:
            self.gevraagd.add(vraag.velden[0].id)  # the line is the answer to the list itself
            passend = [f"{zin}\nNog een.\nEn nog een.", "2026-0042\n2026-0043"]
        return next(woorden for woorden in passend if not beeld.bezwaar(woorden))

    def _kies(self, vraag: Vraag, aantal: int) -> list[Ruw]:
        codes = [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])
        minst = self._minst(vraag, codes, aantal)
        alleen = [code for code in minst if (optie := vraag.optie(code)) and optie.exclusief]
        return [{ANDERS: "iets eigens"} if code == ANDERS else code for code in alleen[:1] or minst]

    def _minst(self, vraag: Vraag, codes: list[str], aantal: int) -> list[str]:
        """The codes that were chosen least, in the order of the set."""
        minst = sorted(codes, key=lambda code: self.gekozen[vraag.id, code])[:aantal]
        self.gekozen.update((vraag.id, code) for code in minst)
        return sorted(minst, key=codes.index)

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        assert not oordeel.fouten, oordeel

    def gevolgen(self, regels: list[str]) -> None: ...

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        assert overzicht.open == 0, [regel for regel in overzicht.regels if regel.pad]
        return Afronden()


def _gezochte_woorden(methode: Methode) -> dict[str, str]:
    vragen = methode.vraag_op_id.values()
    gezocht = (vergelijking for vraag in vragen for vergelijking in genoemd(vraag.als))
    return {v.vraag: v.woorden[0][0] for v in gezocht if v.woorden}


def _wandel(methode: Methode, verkenner: Verkenner, *, kort: bool) -> Casus:
    verkenner.rijen.clear()
    casus = Casus("proef", methode.id, kort=kort)
    return Gesprek(Stand(methode, casus), verkenner, bewaar=replace, nu=lambda: "2026-03-12T10:00:00").voer()


def _nog_nooit(methode: Methode, verkenner: Verkenner, *, kort: bool) -> set[str]:
    """What was not seen yet: ids of questions, and `vraag: option`."""
    mist = set()
    for _, vraag, groep in methode.vragen_met_velden():
        telt = not kort or (vraag.kernvraag and (groep is None or groep.kernvraag))
        if not telt or (vraag.neemt_over and vraag.soort is soorten.MEDEDELING) or not heeft_keus(vraag):
            continue
        gezien = verkenner.gelezen | verkenner.gevraagd
        mist |= {vraag.id} - gezien
        codes = [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])
        codes += ["ja", "nee"] if vraag.soort is soorten.JA_NEE else []
        codes = [] if vraag.regels else codes  # what stands ready in a list is no choice there
        mist |= {f"{vraag.id}: {code}" for code in codes if not verkenner.gekozen[vraag.id, code]}
    return mist


@pytest.mark.parametrize("kort", [False, True], ids=["volledig", "kort"])
@pytest.mark.parametrize("naam", vragensets.methoden(MAPPEN))
def test_every_question_and_every_choice_is_reached(naam: str, *, kort: bool) -> None:
    """And each of those walks ends in a finished casus."""
    methode = vragensets.laad(naam, MAPPEN)
    verkenner = Verkenner(_gezochte_woorden(methode))
    for _ in range(MEESTE_WANDELINGEN):
        assert _wandel(methode, verkenner, kort=kort).status is Status.AFGEROND
        if not _nog_nooit(methode, verkenner, kort=kort):
            break
    assert _nog_nooit(methode, verkenner, kort=kort) == set()

"""Replaying a casus: the same conversation, with the saved answers as the one who answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordpaden import antwoordpaden
from omgekeerd_cli.kern.antwoord.boom import Boom, Pad, als_platte_tekst, haal, zet
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel, beoordeel
from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_in
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.kern.gesprek.volgorde import Volgorde
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Afronden,
    Bewaard,
    Getypt,
    LaatOpen,
    Overslaan,
    Reactie,
    Slotkeuze,
)
from omgekeerd_cli.kern.route.route import Halte, Plek, Stand, Toestand, bezwaar_tegen_rijen
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.set.soort import LEEG


class Verteller(Protocol):
    """Who is told how a replay goes."""

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """A step begins."""

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """A text was shown."""

    def beantwoord(self, beeld: Vraagbeeld, ruw: Ruw) -> None:
        """A question was asked and has this saved answer."""

    def overgeslagen(self, beeld: Vraagbeeld) -> None:
        """A question was asked and passed over on purpose."""

    def open(self, beeld: Vraagbeeld) -> None:
        """A question was asked and has no answer."""

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        """A saved answer does not fit its question, or needs a thought."""


class Herhaling(Struct, frozen=True):
    """What a replay gave: the casus as it came out, and the saved answers that no longer fit."""

    stand: Stand
    afgekeurd: tuple[tuple[Pad, str], ...]
    niet_gevraagd: tuple[Pad, ...]


def speel_af(stand: Stand, verteller: Verteller) -> Herhaling:
    """Puts every saved answer through the questions again; nothing is kept on disk."""
    casus = stand.casus
    speler = _Afspeler(stand.methode, casus.antwoorden, verteller)
    begin = replace(casus, antwoorden={}, buiten_route={}, logboek=())
    gesprek = Gesprek(
        stand.met(begin),
        speler,
        bewaar=lambda nieuw: nieuw,
        nu=lambda: "",
        volgorde=Volgorde(speler.met_wat_er_staat, wachtstappen=False),
    )
    uitkomst = gesprek.voer().antwoorden
    for pad, _ in speler.afgekeurde:
        uitkomst = zet(uitkomst, pad, haal(casus.antwoorden, pad) or "")
    for halte in stand.route.oud:
        uitkomst = zet(uitkomst, halte.plek.pad, halte.ruw or "")
    nodig = {*speler.gevraagd, *(pad[:-2] for pad in speler.gevraagd if isinstance(pad[-2], int))}
    gemist = (pad for pad in antwoordpaden(stand.methode, casus.antwoorden) if pad not in nodig)
    return Herhaling(
        stand.met(replace(casus, antwoorden=uitkomst)),
        tuple(speler.afgekeurde),
        tuple(pad for pad in gemist if haal(casus.antwoorden, pad) not in LEEG),
    )


def _regelpaden(lijst: Plek, ruw: Ruw, *, alles: bool) -> list[Pad]:
    """The places in a list that nobody asks: its lines, and of one that is refused the fields too.

    A line that is no text is asked by itself: the list takes it for an empty one.
    """
    velden = lijst.vraag.velden if alles else lijst.vraag.velden[:1]
    rijen = ruw if isinstance(ruw, list) else []
    delen = [(rij, veld.id) for rij in rijen for veld in velden]
    return [
        (*lijst.pad, nr_van(rij), veld) for rij, veld in delen if alles or isinstance(haal(rij, (veld,)), str)
    ]


def past_niet(stand: Stand) -> tuple[tuple[Pad, str], ...]:
    """The saved answers that a replay would refuse, each with why: in one pass, for when there are many."""
    haltes = stand.route.haltes
    ongeldig = (halte for halte in haltes if halte.toestand is Toestand.ONGELDIG)
    return tuple((halte.plek.pad, " ".join(halte.oordeel.fouten)) for halte in ongeldig if halte.oordeel)


class _Afspeler(Struct):
    """Answers every question with what was saved for it."""

    methode: Methode
    antwoorden: Boom
    verteller: Verteller
    gevraagd: list[Pad] = field(default_factory=list)
    afgekeurde: list[tuple[Pad, str]] = field(default_factory=list)
    rijen: dict[Pad, int] = field(default_factory=dict)

    def met_wat_er_staat(self, haltes: Sequence[Halte]) -> tuple[Halte, ...]:
        """The route on which each saved answer is put, also where the short route does not ask."""
        return tuple(self._met_wat_er_staat(halte) for halte in haltes)

    def _met_wat_er_staat(self, halte: Halte) -> Halte:
        ruw = haal(self.antwoorden, halte.plek.pad)
        if ruw is None:
            return halte
        return replace(halte, gevraagd=True, plek=self._met_eigen_opties(halte.plek, ruw))

    def _met_eigen_opties(self, plek: Plek, ruw: Ruw) -> Plek:
        """What was chosen once keeps its option, as on the route, where the answer stands already."""
        alle = self.methode.vraag_op_id[plek.vraag.id].opties
        eigen = [o for o in alle if o.code in codes_in(ruw) and not plek.vraag.optie(o.code)]
        return replace(plek, vraag=replace(plek.vraag, opties=(*plek.vraag.opties, *eigen)))

    def begin_stap(self, beeld: Stapbeeld) -> None:
        self.verteller.begin_stap(beeld)

    def mededeling(self, beeld: Vraagbeeld) -> None:
        self.verteller.mededeling(beeld)

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        pad = beeld.plek.pad
        ruw = haal(self.antwoorden, pad)
        if beeld.plek.vraag.vraagt_nog_een:
            return self._groep(beeld, ruw)
        if pad in self.gevraagd:
            return LaatOpen()  # the saved answer was refused just now
        self.gevraagd.append(pad)
        if ruw is None or (ruw in LEEG and beeld.plek.vraag.verplicht):
            self.verteller.open(beeld)
            return LaatOpen()
        if ruw in LEEG:
            self.verteller.overgeslagen(beeld)
            return Overslaan()
        fouten = beoordeel(beeld.plek.vraag, ruw).fouten
        if beeld.plek.vraag.regels:
            self.gevraagd += _regelpaden(beeld.plek, ruw, alles=bool(fouten))
        if not fouten:
            self.verteller.beantwoord(beeld, ruw)
        return Bewaard(ruw)

    def _groep(self, beeld: Vraagbeeld, ruw: Ruw | None) -> Reactie:
        """Whether there is one more record, as it was."""
        pad = beeld.plek.pad
        bezwaar = bezwaar_tegen_rijen(ruw)
        if bezwaar or not isinstance(ruw, list):
            if bezwaar and pad not in self.gevraagd:
                self.afgekeurd(beeld, Oordeel(None, (bezwaar,)))
            elif pad not in self.gevraagd:
                self.verteller.open(beeld)
            self.gevraagd.append(pad)
            return LaatOpen()
        gegeven = self.rijen.setdefault(pad, beeld.plek.vraag.rij.min)
        self.gevraagd.append(pad)
        self.rijen[pad] = gegeven + 1
        if gegeven < len(ruw):
            return Getypt("ja")
        if not ruw:
            self.verteller.overgeslagen(beeld)
        return Getypt("nee")

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        if oordeel.fouten:
            self.afgekeurde.append((beeld.plek.pad, " ".join(oordeel.fouten)))
        ruw = haal(self.antwoorden, beeld.plek.pad)
        tekst = als_platte_tekst(ruw) if ruw is not None else ""
        self.verteller.afgekeurd(replace(beeld, standaard=ruw, standaard_tekst=tekst), oordeel)

    def gevolgen(self, regels: list[str]) -> None:
        """Nothing: a replay changes no answer, and what one brings along is put anyway."""

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:  # noqa: ARG002  nothing to change
        return Afronden()

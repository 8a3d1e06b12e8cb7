"""The routes through a method as points and lines: what can come after what, and when.

The number of lines grows with the number of questions and no faster: where several questions in a
row have conditions of their own, their routes come together in a small crossing first.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TypeAlias

from msgspec import Struct, field

from omgekeerd_cli.kern.papier.routekaart import Deelsoort, Routedeel, Routekaart


class Vorm(Enum):
    """What a point is, and so how it is drawn."""

    UITEINDE = "uiteinde"
    VRAAG = "vraag"
    MEDEDELING = "mededeling"
    LIJST = "lijst"
    HERHALING = "herhaling"
    KRUISING = "kruising"
    POORT = "poort"


class Punt(Struct, frozen=True):
    """A point; `nummer` is its own, `tekst` what stands in it."""

    nummer: int
    vorm: Vorm
    tekst: str = ""
    kern: bool = False
    nodig: bool = False


class Lijn(Struct, frozen=True):
    """From one point to another; `tekst` says when. `terug` for the way back to another round."""

    van: int
    naar: int
    tekst: str = ""
    terug: bool = False


class Vak(Struct):
    """A frame around points and other frames: a step, a list, a repeat."""

    nummer: int
    titel: str
    inhoud: list[Punt | Vak] = field(default_factory=list)


class Tekening(Struct):
    """Everything to draw: what stands in no frame or in frames, and the lines between."""

    inhoud: list[Punt | Vak] = field(default_factory=list)
    lijnen: list[Lijn] = field(default_factory=list)


BEGIN, EINDE = "Begin", "Overzicht en verslag"
ANDERS, NOG_EEN, KLAAR = "anders", "er is er nog een", "klaar"

Uiteinden: TypeAlias = list[tuple[int, str]]
"""Points from which the route goes on, each with what stands along the line."""


def teken(kaart: Routekaart) -> Tekening:
    """The points and lines of all routes, in order."""
    return _Tekenaar().teken(kaart)


class _Tekenaar:
    """Draws part after part; knows from where the route goes on."""

    def __init__(self) -> None:
        self.tekening = Tekening()
        self.los: Uiteinden = []
        self.nummer = 0

    def teken(self, kaart: Routekaart) -> Tekening:
        buiten = self.tekening.inhoud
        self._zet(buiten, Vorm.UITEINDE, BEGIN)
        for stap in kaart.stappen:
            if stap.poort:
                self._zet(buiten, Vorm.POORT, stap.poort)
            vak = self._vak(buiten, f"Stap {stap.nummer}. {stap.titel}")
            self._delen(vak.inhoud, stap.delen)
        self._zet(buiten, Vorm.UITEINDE, EINDE)
        return self.tekening

    def _delen(self, inhoud: list[Punt | Vak], delen: Iterable[Routedeel]) -> None:
        voorwaarde, bij = "", 0
        for deel in delen:
            if deel.als != voorwaarde or not deel.als:
                self._sluit(bij)
                voorwaarde, bij = deel.als, self._splits(inhoud, deel.als) if deel.als else 0
            self._deel(inhoud, deel)
        self._sluit(bij)

    def _splits(self, inhoud: list[Punt | Vak], als: str) -> int:
        """A point at which the route goes on only when something holds; gives its number."""
        if len(self.los) != 1 or self.los[0][1]:
            self._zet(inhoud, Vorm.KRUISING)
        bij = self.los[0][0]
        self.los = [(bij, f"als {als}")]
        return bij

    def _sluit(self, bij: int) -> None:
        """The way past what hung on a condition."""
        if bij:
            self.los.append((bij, ANDERS))

    def _deel(self, inhoud: list[Punt | Vak], deel: Routedeel) -> None:
        soms = "".join(f"; ‘{keuze}’ alleen als {als}" for keuze, als in deel.keuzes)
        match deel.soort:
            case Deelsoort.LIJST:
                titel = f"{deel.naam}: een lijst" + (f", {deel.hoeveel}" if deel.hoeveel else "") + soms
                self._ronde(inhoud, deel, Vorm.LIJST, titel, deel.naam)
            case Deelsoort.HERHALING:
                self._ronde(inhoud, deel, Vorm.HERHALING, deel.naam, deel.naam)
            case _:
                self._zet(inhoud, Vorm(deel.soort.value), deel.naam + soms, deel)

    def _ronde(self, inhoud: list[Punt | Vak], deel: Routedeel, vorm: Vorm, titel: str, naam: str) -> None:
        """A frame with a point from which each round begins and to which it comes back."""
        vak = self._vak(inhoud, titel)
        midden = self._zet(vak.inhoud, vorm, naam, deel)
        self.los = [(midden, NOG_EEN)]
        self._delen(vak.inhoud, deel.delen)
        self._verbind(midden, terug=True)
        self.los = [(midden, KLAAR)]

    def _vak(self, inhoud: list[Punt | Vak], titel: str) -> Vak:
        self.nummer += 1
        vak = Vak(self.nummer, titel)
        inhoud.append(vak)
        return vak

    def _zet(
        self, inhoud: list[Punt | Vak], vorm: Vorm, tekst: str = "", deel: Routedeel | None = None
    ) -> int:
        """Draws a point with the lines to it; from there the route goes on."""
        self.nummer += 1
        inhoud.append(
            Punt(self.nummer, vorm, tekst, deel is not None and deel.kern, deel is not None and deel.nodig)
        )
        self._verbind(self.nummer)
        self.los = [(self.nummer, "")]
        return self.nummer

    def _verbind(self, naar: int, *, terug: bool = False) -> None:
        self.tekening.lijnen += [Lijn(van, naar, tekst, terug) for van, tekst in self.los]

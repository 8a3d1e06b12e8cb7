"""What on the cards wants reading anew: by the day, and by their own words about when they end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum

from msgspec import Struct

from omgekeerd_cli.kern.taal.weergave import toon_datum
from omgekeerd_cli.kern.wet.geldigheid import is_verouderd, zin_over_geldigheid, zin_over_wijziging
from omgekeerd_cli.kern.wet.wetskaart import (
    Bedrag,
    Kaartdeel,
    Termijn,
    Verantwoording,
    Wetskaart,
    Wettenboek,
    Wijziging,
)

TOT_VERVAL = timedelta(weeks=6)
"""So long before its last day something is listed: time enough to look for what comes after it."""
TOT_WIJZIGING = timedelta(days=92)
"""The same for a change of the law: three months."""
BEVOEGDEN = "bevoegden"


class Groep(Enum):
    """Why something is listed; in this order it is told."""

    VERLOPEN = "verlopen"
    VERANDERD = "veranderd"
    ANDERS = "andere tekst"
    WEG = "niet meer in de tekst"
    ONVINDBAAR = "niet gevonden"
    NIET_VERGELEKEN = "niet vergeleken"
    OUD = "ouder dan een jaar"
    VERLOOPT = "verloopt binnenkort"
    VERANDERT = "verandert binnenkort"
    NIEUWER = "nieuwere tekst"
    BIJ = "geen nieuwere tekst"
    ZONDER = "geen tekst in de map"

    @property
    def vraagt_lezen(self) -> bool:
        """Whether somebody has to read something anew now; the rest is only good to know."""
        return self in _LEES_OPNIEUW


_LEES_OPNIEUW = frozenset(
    (
        Groep.VERLOPEN,
        Groep.VERANDERD,
        Groep.ANDERS,
        Groep.WEG,
        Groep.ONVINDBAAR,
        Groep.NIET_VERGELEKEN,
        Groep.OUD,
    )
)


class Punt(Struct, frozen=True):
    """One thing to know: on which card, of which row (empty: the card as a whole), and what it is."""

    groep: Groep
    code: str
    kaart: str
    waar: str
    zin: str


def rijnaam(deel: Kaartdeel) -> str:
    """How people find a row back on its card."""
    if isinstance(deel, Bedrag):
        return f"bedrag {deel.bedrag}: {deel.wat}"
    if isinstance(deel, Termijn):
        return f"termijn van {deel.lengte}: {deel.wat}"
    return deel.artikel


def nazien(boek: Wettenboek, vandaag: date) -> Iterator[Punt]:
    """All that lapses, lapsed or changed, and every text of more than a year ago; card by card."""
    for kaart in boek.kaarten:
        yield from _kaart(kaart, vandaag)
    for bevoegde in boek.bevoegden.values():
        for groep, zin in _oud(bevoegde.verantwoording, vandaag):
            yield Punt(groep, BEVOEGDEN, "Wie beslist", bevoegde.naam, zin)


def _kaart(kaart: Wetskaart, vandaag: date) -> Iterator[Punt]:
    """The card first; of a row only what it says otherwise."""
    eigen = kaart.verantwoording
    for groep, zin in (*_klok(eigen, vandaag), *_oud(eigen, vandaag)):
        yield Punt(groep, kaart.code, kaart.naam, "", zin)
    for deel in kaart.delen():
        van = deel.verantwoording
        gevonden = [] if van.geldig_tot == eigen.geldig_tot else [*_verval(van.geldig_tot, vandaag)]
        for wijziging in van.wijzigt:
            gevonden += _wijziging(wijziging, van, vandaag)
        gevonden += [] if van.geldig_per == eigen.geldig_per else [*_oud(van, vandaag)]
        for groep, zin in gevonden:
            yield Punt(groep, kaart.code, kaart.naam, rijnaam(deel), zin)


def _klok(van: Verantwoording, vandaag: date) -> Iterator[tuple[Groep, str]]:
    yield from _verval(van.geldig_tot, vandaag)
    for wijziging in van.wijzigt:
        yield from _wijziging(wijziging, van, vandaag)


def _verval(tot: date | None, vandaag: date) -> Iterator[tuple[Groep, str]]:
    if tot is None or vandaag < tot - TOT_VERVAL:
        return
    groep = Groep.VERLOPEN if vandaag > tot else Groep.VERLOOPT
    yield groep, zin_over_geldigheid(tot, max(vandaag, tot))


def _wijziging(wijziging: Wijziging, van: Verantwoording, vandaag: date) -> Iterator[tuple[Groep, str]]:
    """A change counts until the text of that day, or of a later one, was read."""
    if van.geldig_per >= wijziging.per or vandaag < wijziging.per - TOT_WIJZIGING:
        return
    groep = Groep.VERANDERD if vandaag >= wijziging.per else Groep.VERANDERT
    yield groep, zin_over_wijziging(wijziging, vandaag)


def _oud(van: Verantwoording, vandaag: date) -> Iterator[tuple[Groep, str]]:
    if is_verouderd(van.geldig_per, vandaag):
        yield Groep.OUD, f"tekst van {toon_datum(van.geldig_per)} ({van.bron})"

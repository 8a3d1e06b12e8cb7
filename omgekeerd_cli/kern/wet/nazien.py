"""What on the cards wants reading anew: by the day, and by their own words about when they end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
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
_GELEZEN = re.compile(r"\b(?:gelezen|geraadpleegd|bekeken)(?: op)? (\d{1,2})-(\d{1,2})-(\d{4})\b")


class Groep(Enum):
    """Why something is listed; in this order it is told."""

    VERLOPEN = "verlopen"
    VERANDERD = "veranderd"
    ANDERS = "andere tekst"
    WEG = "niet meer in de tekst"
    ONVINDBAAR = "niet gevonden"
    NIET_VERGELEKEN = "niet vergeleken"
    OUD = "lang geleden gelezen"
    VERLOOPT = "verloopt binnenkort"
    VERANDERT = "verandert binnenkort"
    OUDE_TEKST = "oude tekst"
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


def gelezen_op(bron: str) -> date | None:
    """The last day on which a source says that it was read (`gelezen 30-11-2026`), or None."""
    dagen = []
    for dag, maand, jaar in _GELEZEN.findall(bron):
        with suppress(ValueError):  # 31-2-2026 is no day
            dagen.append(date(int(jaar), int(maand), int(dag)))
    return max(dagen, default=None)


def rijnaam(deel: Kaartdeel) -> str:
    """How people find a row back on its card."""
    if isinstance(deel, Bedrag):
        return f"bedrag {deel.bedrag}: {deel.wat}"
    if isinstance(deel, Termijn):
        return f"termijn van {deel.lengte}: {deel.wat}"
    return deel.artikel


def nazien(boek: Wettenboek, vandaag: date) -> Iterator[Punt]:
    """All that lapses, lapsed or changed, and all that was read long ago; card by card."""
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
        gevonden += [] if _lezing(van) == _lezing(eigen) else [*_oud(van, vandaag)]
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
    """Read more than a year ago; or read since, in a text that may well hold: a treaty seldom changes.

    Where the source does not say when it was read, the day of the text counts.
    """
    geldig_per, gelezen = _lezing(van)
    zin = f"tekst van {toon_datum(geldig_per)} ({van.bron})"
    if is_verouderd(gelezen or geldig_per, vandaag):
        yield Groep.OUD, zin
    elif is_verouderd(geldig_per, vandaag):
        yield Groep.OUDE_TEKST, zin


def _lezing(van: Verantwoording) -> tuple[date, date | None]:
    return van.geldig_per, gelezen_op(van.bron)

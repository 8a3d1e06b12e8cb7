"""The order of paper: what is asked for each option stands together, one block for an option."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from omgekeerd_cli.kern.route.route import Halte
from omgekeerd_cli.kern.set.model import Stap, Vraag
from omgekeerd_cli.kern.set.soort import Keus


def blokken(stap: Stap) -> Iterator[tuple[Vraag, ...]]:
    """The questions of a step as they stand on paper: neighbours repeated over one source together.

    Made from the whole set, so that the short route has the same blocks.
    """
    for over, reeks in groupby(stap.vragen, key=lambda vraag: vraag.over):
        if over:
            yield tuple(reeks)
        else:
            yield from ((vraag,) for vraag in reeks)


def papiervolgorde(haltes: Sequence[Halte]) -> tuple[Halte, ...]:
    """The places of a whole route in the order of the worksheet.

    Within a block all questions of the first option come first, then those of the second; the
    rest stays as it comes. A condition that looks back on the route looks back here too.
    """
    blok_van = {
        vraag.id: blok[0].id
        for stap in {halte.plek.stap.id: halte.plek.stap for halte in haltes}.values()
        for blok in blokken(stap)
        for vraag in blok
    }
    rang = _rang_van_opties(haltes)
    geordend: list[Halte] = []
    for _, reeks in groupby(haltes, key=lambda halte: blok_van[_hoofd(halte).id]):
        geordend += sorted(reeks, key=lambda halte: rang.get(_optie(halte), -1))
    return tuple(geordend)


def _hoofd(halte: Halte) -> Vraag:
    return halte.plek.groep or halte.plek.vraag


def _optie(halte: Halte) -> tuple[str, str]:
    """Which option of which question a place is about."""
    return (_hoofd(halte).over, halte.plek.optie.code if halte.plek.optie else "")


def _rang_van_opties(haltes: Sequence[Halte]) -> dict[tuple[str, str], int]:
    """How early each option was chosen; of an option that nobody chose here, how early it comes up."""
    rang: dict[tuple[str, str], int] = {}
    for halte in haltes:
        keuzes = halte.waarde if isinstance(halte.waarde, tuple) else (halte.waarde,)
        for keus in keuzes:
            if isinstance(keus, Keus) and not _hoofd(halte).over:
                rang.setdefault((halte.plek.vraag.id, keus.code), len(rang))
        if halte.plek.optie:
            rang.setdefault(_optie(halte), len(rang))
    return rang

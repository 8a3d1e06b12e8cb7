"""How the answers came about: taken along or not, in which order, and where one turned back."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.boom import haal
from omgekeerd_cli.kern.antwoord.casus import Casus, Wat
from omgekeerd_cli.kern.route.route import Halte, Stand


class Teruggekeerd(Struct, frozen=True):
    """An answer of step `stap` was changed after step `na` had been answered."""

    stap: str
    na: str


def volgorde(stand: Stand) -> tuple[str, ...]:
    """The titles of the steps in the order in which they were first answered.

    Nothing where the logboek does not hold all of it: what was written by hand and then changed.
    """
    titels = {stap.id: stap.titel for stap in stand.methode.stappen}
    eerste: dict[str, Wat] = {}
    for gebeurtenis in stand.casus.logboek:
        eerste.setdefault(gebeurtenis.vraag.partition(".")[0], gebeurtenis.wat)
    beantwoord = {stap for stap, antwoorden in stand.casus.antwoorden.items() if antwoorden}
    if Wat.GEWIJZIGD in eerste.values() or not beantwoord <= eerste.keys():
        return ()
    return tuple(titels[stap] for stap in eerste if stap in titels)


def teruggekeerd(stand: Stand) -> Iterator[Teruggekeerd]:
    """For each step: the furthest step that had been answered when one of its answers changed."""
    methode = stand.methode
    rang = {stap.id: nummer for nummer, stap in enumerate(methode.stappen)}
    verst = -1
    gevonden: dict[int, int] = {}
    for gebeurtenis in stand.casus.logboek:
        nummer = rang.get(gebeurtenis.vraag.partition(".")[0], -1)
        if gebeurtenis.wat is Wat.GEWIJZIGD and 0 <= nummer < verst:
            gevonden[nummer] = max(verst, gevonden.get(nummer, -1))
        verst = max(verst, nummer)
    for nummer, later in sorted(gevonden.items()):
        yield Teruggekeerd(methode.stappen[nummer].titel, methode.stappen[later].titel)


class Vanwaar(StrEnum):
    """Where an answer came from: typed here, or offered by another casus and kept or changed first."""

    HIER = "hier"
    OVERGENOMEN = "overgenomen"
    AANGEPAST = "aangepast"


def vanwaar(casus: Casus, halte: Halte) -> Vanwaar:
    """Where the answer at this place came from."""
    aangeboden = haal(casus.herkomst.antwoorden, halte.plek.pad) if casus.herkomst else None
    if aangeboden is None:
        return Vanwaar.HIER
    return Vanwaar.OVERGENOMEN if aangeboden == halte.ruw else Vanwaar.AANGEPAST


class Verslagherkomst(Struct, frozen=True):
    """What a report tells of the origin: the other casus, its method, and short labels of answers.

    `overgenomen` were confirmed as they were offered, `aangepast` were changed first.
    """

    casus: str
    methode: str
    overgenomen: tuple[str, ...]
    aangepast: tuple[str, ...]


def herkomst_van(stand: Stand) -> Verslagherkomst | None:
    """The origin of the answers on the route; None for a casus that took nothing along."""
    herkomst = stand.casus.herkomst
    if herkomst is None:
        return None
    zelfde: dict[str, bool] = {}
    for halte in (*stand.route.haltes, *stand.route.oud, *stand.over):
        van = vanwaar(stand.casus, halte)
        if van is not Vanwaar.HIER and halte.waarde is not None:
            label = (halte.plek.groep or halte.plek.vraag).kort
            zelfde[label] = zelfde.get(label, True) and van is Vanwaar.OVERGENOMEN
    return Verslagherkomst(
        herkomst.casus,
        herkomst.naam or herkomst.methode,
        tuple(label for label, gelijk in zelfde.items() if gelijk),
        tuple(label for label, gelijk in zelfde.items() if not gelijk),
    )

"""In which order the places of a route are asked, and which steps wait for the steps before them.

A step that waits is out of sight until the steps before it have nothing open. So the rules come
last, as the method wants. Who has answered something in such a step has seen it; going back from
there to change an earlier step closes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct, field

from omgekeerd_cli.kern.papier.papiervolgorde import papiervolgorde
from omgekeerd_cli.kern.papier.papierwoorden import papiernummers
from omgekeerd_cli.kern.route.route import Halte, Route, Stand
from omgekeerd_cli.kern.set.model import Methode, Stap
from omgekeerd_cli.kern.set.soort import LEEG


class Volgorde(Struct, frozen=True):
    """An order of asking.

    Attributes:
        orden: the places of a route in the order in which they are asked.
        wachtstappen: True when a step can wait until the steps before it are done.
        papiernummers: the number of each question on the worksheet, by id; empty without paper.
    """

    orden: Callable[[Sequence[Halte]], tuple[Halte, ...]] = tuple
    wachtstappen: bool = True
    papiernummers: Mapping[str, str] = field(default_factory=dict)


ZOALS_DE_SET = Volgorde()


def op_papier(methode: Methode, *, kort: bool) -> Volgorde:
    """The order of the worksheet; who filled that in has seen every step already."""
    return Volgorde(papiervolgorde, wachtstappen=False, papiernummers=papiernummers(methode, kort=kort))


def gesloten_stappen(stand: Stand) -> tuple[Stap, ...]:
    """The first step that still waits and every step behind it; usually none."""
    stappen = stand.methode.stappen
    for nummer, stap in enumerate(stappen):
        if stap.wacht_op_eerdere and not _betreden(stand.route, stap) and open_ervoor(stand, stap):
            return stappen[nummer:]
    return ()


def open_ervoor(stand: Stand, stap: Stap) -> list[Halte]:
    """The open places in the steps before this one."""
    stappen = stand.methode.stappen
    ervoor = {ander.id for ander in stappen[: stappen.index(stap)]}
    return [halte for halte in stand.route.open if halte.plek.stap.id in ervoor]


def _betreden(route: Route, stap: Stap) -> bool:
    return any(h.plek.stap.id == stap.id and h.ruw not in (None, *LEEG) for h in route.haltes)


def mist_nog(stap: Stap, haltes: Iterable[Halte]) -> str:
    """That these answers are missing before a step that waits, and are asked now."""
    namen = ", ".join(dict.fromkeys(halte.plek.vraag.kort for halte in haltes))
    return f"Voordat de stap ‘{stap.titel}’ begint, missen we nog: {namen}. Dat vragen we nu eerst."

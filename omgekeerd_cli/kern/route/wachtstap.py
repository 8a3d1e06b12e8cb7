"""Steps that wait: out of sight until the steps before them have nothing open.

So the rules come last, as the method wants. Who has answered something in such a step has seen
it; going back from there to change an earlier step closes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from omgekeerd_cli.kern.route.route import Halte, Verloop
from omgekeerd_cli.kern.set.model import Methode, Stap
from omgekeerd_cli.kern.set.soort import LEEG


def gesloten_stappen(methode: Methode, verloop: Verloop) -> tuple[Stap, ...]:
    """The first step that still waits and every step behind it; usually none."""
    for nummer, stap in enumerate(methode.stappen):
        if stap.wacht_op_eerdere and not _betreden(verloop, stap) and open_ervoor(methode, verloop, stap):
            return methode.stappen[nummer:]
    return ()


def open_ervoor(methode: Methode, verloop: Verloop, stap: Stap) -> list[Halte]:
    """The open places in the steps before this one."""
    ervoor = {ander.id for ander in methode.stappen[: methode.stappen.index(stap)]}
    return [halte for halte in verloop.open if halte.plek.stap.id in ervoor]


def _betreden(verloop: Verloop, stap: Stap) -> bool:
    return any(h.plek.stap.id == stap.id and h.ruw not in (None, *LEEG) for h in verloop.haltes)


def mist_nog(stap: Stap, haltes: Iterable[Halte]) -> str:
    """That these answers are missing before a step that waits, and are asked now."""
    namen = ", ".join(dict.fromkeys(halte.plek.vraag.kort for halte in haltes))
    return f"Voordat de stap ‘{stap.titel}’ begint, missen we nog: {namen}. Dat vragen we nu eerst."

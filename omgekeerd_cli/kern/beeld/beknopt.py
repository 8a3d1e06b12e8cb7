"""A casus in short, as a list of casussen tells it: where it stands, what came out, and the next day.

Of the answers only the code of one choice and a few days, so that a list can keep it without
anybody's words. It is about the casus: never about who works on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.route.klaar import status_van
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import ANDERS, Methode
from omgekeerd_cli.kern.set.soort import Keus


class Beknopt(Struct, frozen=True):
    """One casus in short.

    Attributes:
        status: where it stands, as the report and the overview judge it.
        open: how many answers are still needed.
        stap: the number of the step with the first of these, or else with the first question that was
            never put; 0 when there is none.
        kort: whether the short route is asked.
        uitkomst: the code of the choice that its method calls the outcome; empty without one.
        dagen: the days that its method names, in order.
    """

    status: Status
    open: int = 0
    stap: int = 0
    kort: bool = False
    uitkomst: str = ""
    dagen: tuple[date, ...] = ()


def maak_beknopt(stand: Stand, genoemd: str) -> Beknopt:
    """A casus in short; `genoemd` is the status that its file names, perhaps none."""
    route, stappen = stand.route, stand.methode.stappen
    verder = next(iter(route.open), None) or next((halte for halte in route.haltes if halte.is_open), None)
    return Beknopt(
        status_van(stand, genoemd),
        len(route.open),
        stappen.index(verder.plek.stap) + 1 if verder else 0,
        stand.casus.kort,
        uitkomst_van(stand),
        tuple(_dagen(stand)),
    )


def uitkomst_in_woorden(methode: Methode, code: str) -> str:
    """The label of an outcome; what somebody wrote of their own is not repeated in a list."""
    if not code or code == ANDERS or methode.uitkomst not in methode.vraag_op_id:
        return code.capitalize()
    optie = methode.vraag_op_id[methode.uitkomst].optie(code)
    return optie.label if optie else code.capitalize()


def volgende_dag(dagen: Sequence[date], vandaag: date) -> date | None:
    """The first day that lies ahead, today too; else the last one that is over."""
    komt = [dag for dag in dagen if dag >= vandaag]
    return min(komt) if komt else max(dagen, default=None)


def _plek(methode: Methode, naam: str) -> Pad:
    return (methode.stap_van[naam].id, naam) if naam in methode.stap_van else ()


def uitkomst_van(stand: Stand) -> str:
    """The code of what was decided, by the question that its method names for it; empty without one."""
    halte = stand.route.halte_op_pad.get(_plek(stand.methode, stand.methode.uitkomst))
    waarde = halte.waarde if halte else None
    if isinstance(waarde, Keus):
        return waarde.code
    return ("ja" if waarde else "nee") if isinstance(waarde, bool) else ""


def _dagen(stand: Stand) -> list[date]:
    plekken = [_plek(stand.methode, naam) for naam in stand.methode.volgende_dag]
    haltes = [halte for plek in plekken if (halte := stand.route.halte_op_pad.get(plek))]
    return sorted({halte.waarde for halte in haltes if isinstance(halte.waarde, date)})

"""When a casus is finished, and what stands where there is no answer: one judgement for all.

The overview, the list of casussen, the report and the end of a toets ask it here, so none of them
calls finished what another calls a concept, and all use the same three words.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.route.gevraagd import kan_vragen
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Stap, Vraag


class Leeg(StrEnum):
    """Why there is no answer, as people read it."""

    NIET_INGEVULD = "Niet ingevuld"
    """Asked, and left empty."""
    NIET_GEVRAAGD = "Niet gevraagd"
    """Not asked on this route: the short one has fewer questions."""
    NIET_VAN_TOEPASSING = "Niet van toepassing"
    """Its condition does not hold."""


NIETS_GENOEMD = "Er is niets genoemd"
"""Of a list that was asked for and stayed empty."""


def zou_komen(stand: Stand, stap: Stap, vraag: Vraag) -> bool:
    """Whether this route asks it for some answers: where it has no place it does not apply."""
    hangt_af = vraag.als is not None and not vraag.soort.vraagt_niets
    return hangt_af and kan_vragen(stand.casus, stap.id, vraag)


def niet_van_toepassing(stand: Stand) -> Iterator[tuple[Stap, tuple[Vraag, ...]]]:
    """The questions of each step whose condition does not hold; steps with none are left out."""
    op_route = {halte.plek.pad[:2] for halte in stand.route.haltes}
    for stap in stand.methode.stappen:
        weg = (vraag for vraag in stap.vragen if (stap.id, vraag.id) not in op_route)
        if vragen := tuple(vraag for vraag in weg if zou_komen(stand, stap, vraag)):
            yield stap, vragen


def status_van(stand: Stand, genoemd: str) -> Status:
    """Where a casus stands: as its file names it, but never finished while something is open.

    Of a file that names nothing the answers say it: complete is finished.
    """
    if not genoemd:
        return Status.BEZIG if stand.route.open else Status.AFGEROND
    status = Status(genoemd)
    return Status.GEWIJZIGD if status is Status.AFGEROND and stand.route.open else status


def is_klaar(stand: Stand) -> bool:
    """Whether somebody finished it, and nothing that it needs is open."""
    return status_van(stand, stand.casus.status) is Status.AFGEROND

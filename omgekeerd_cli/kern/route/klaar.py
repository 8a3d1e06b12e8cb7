"""When a casus is finished, and what stands where there is no answer: one judgement for all.

The overview, the list of casussen, the report and the end of a toets ask it here, so none of them
calls finished what another calls a concept, and all use the same three words.
"""

from __future__ import annotations

from enum import StrEnum

from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.route.route import Stand


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

"""The signals that the answers call up: remarks with advice, never a decision."""

from __future__ import annotations

from omgekeerd_cli.kern.model import Methode, Signaal
from omgekeerd_cli.kern.verloop import Verloop
from omgekeerd_cli.kern.voorwaarden import geldt


def open_signalen(methode: Methode, verloop: Verloop) -> tuple[Signaal, ...]:
    """The signals whose condition holds on this route, in the order of the set."""
    return tuple(signaal for signaal in methode.signalen if geldt(signaal.als, verloop.boek))

"""In which order the places of a route are asked: as the set has them, or as they stand on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field

from omgekeerd_cli.kern.papier.papiervolgorde import papiervolgorde
from omgekeerd_cli.kern.papier.papierwoorden import papiernummers
from omgekeerd_cli.kern.route.route import Halte
from omgekeerd_cli.kern.set.model import Methode


class Volgorde(Struct, frozen=True):
    """An order of asking.

    Attributes:
        orden: the places of a route in the order in which they are asked.
        drempels: True when a step can wait until the steps before it are done.
        papiernummers: the number of each question on the worksheet, by id; empty without paper.
    """

    orden: Callable[[Sequence[Halte]], tuple[Halte, ...]] = tuple
    drempels: bool = True
    papiernummers: Mapping[str, str] = field(default_factory=dict)


ZOALS_DE_SET = Volgorde()
ALLES_OP_RIJ = Volgorde(drempels=False)
"""For a replay: a casus with gaps is shown whole."""


def op_papier(methode: Methode, *, kort: bool) -> Volgorde:
    """The order of the worksheet; who filled that in has seen every step already."""
    return Volgorde(papiervolgorde, drempels=False, papiernummers=papiernummers(methode, kort=kort))

"""What is only shown: a text, or what was worked out from other answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from omgekeerd_cli.kern.set.model import Vergelijking, Vraag
from omgekeerd_cli.kern.set.rekenwijze import Opvallend
from omgekeerd_cli.kern.set.soort import Keus, Soort, Waarde


class Mededeling(Soort):
    """A text to read."""

    naam = "mededeling"


class Rekening(Soort):
    """A comparison of the amounts in a groep; conditions see what stands out in it, as codes."""

    naam = "rekening"

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """What stands out, in words."""
        return ", ".join(keus.tekst for keus in waarde) if isinstance(waarde, tuple) else str(waarde)

    def is_gelijk(self, waarde: Waarde, gezocht: str) -> bool:
        """Whether just this stands out."""
        return isinstance(waarde, tuple) and [keus.code for keus in waarde] == [gezocht]

    def bevat(self, waarde: Waarde, gezocht: str) -> bool:
        """Whether this stands out."""
        return isinstance(waarde, tuple) and any(keus.code == gezocht for keus in waarde)

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """Everything that can stand out together."""
        feiten = list(Opvallend)
        delen = chain.from_iterable(combinations(feiten, keer) for keer in range(len(feiten) + 1))
        yield from (tuple(Keus(feit.value) for feit in deel) for deel in delen)


MEDEDELING, REKENING = Mededeling(), Rekening()

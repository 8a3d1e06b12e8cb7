"""What an own set lays over ours, kept apart: so that a fault points at the file that caused it.

Our own set has no faults by itself. One that shows in it comes from what was laid over it, and whoever
made that cannot mend our files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources.abc import Traversable

from msgspec import Struct, field

from omgekeerd_cli.kern.fouten import Bevinding, Gebrek
from omgekeerd_cli.opslag.set.setbestanden import toonpad
from omgekeerd_cli.opslag.set.setcontrole import vraagkaarten
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, Rij

_VERANDERT = ("vervalt", "soort", "opties", "kernvraag", "als", "herhaal", "vragen", "id")
"""The keys of a question by which it changes what others can ask of it, what says most first."""
_NAAM = re.compile(r"[`{]([a-z][a-z0-9-]*)[`}]")


def als_gevolg(bevinding: Bevinding, oorzaak: Plaats) -> Gebrek:
    """The finding at the place that caused it, with what it is about."""
    wat = bevinding.wat
    return Gebrek(*oorzaak, f"Hierdoor klopt onze `{bevinding.id}` niet meer: {wat}", bevinding.doe)


class EigenLaag(Struct):
    """The files of own sets as they were read, before they were laid over ours."""

    mappen: Sequence[Traversable]
    delen: dict[str, Kaart] = field(default_factory=dict)
    kaarten: dict[str, Kaart] = field(default_factory=dict)
    hoofd: Kaart | None = None

    def neem_op(self, bovenmap: Traversable, kaart: Kaart) -> None:
        """Remembers a file, when it is of an own set."""
        if bovenmap is self.mappen[0]:
            return
        if "stap" in kaart:
            self.delen |= {str(vraag["id"]): vraag for vraag in vraagkaarten([kaart])}
        else:
            self.hoofd = kaart
            signalen = kaart.get("signalen")
            for deel in signalen if isinstance(signalen, Rij) else ():
                if isinstance(deel, Kaart) and "id" in deel:
                    self.delen[str(deel["id"])] = deel

    def neem_lijst_op(self, bovenmap: Traversable, lijst: Kaart) -> None:
        """Remembers where each card of a list of an own set stands."""
        if bovenmap is not self.mappen[0]:
            self.kaarten |= dict.fromkeys(lijst, lijst)

    def oorzaak(self, bevinding: Bevinding, plaats: Plaats) -> Plaats | None:
        """Where in an own set this finding in ours was caused; None where it is not in ours, or unknown."""
        if len(self.mappen) < 2 or not plaats[0].startswith(toonpad(self.mappen[0])):
            return None
        namen = [bevinding.id, *bevinding.noemt, *_NAAM.findall(bevinding.wat)]
        return next(self._plaatsen(namen), None)

    def _plaatsen(self, namen: Iterable[str]) -> Iterator[Plaats]:
        for naam in namen:
            if deel := self.delen.get(naam):
                yield deel.plaats_van(next(sleutel for sleutel in _VERANDERT if sleutel in deel))
            elif lijst := self.kaarten.get(naam):
                yield lijst.plaats_van(naam)
        if self.hoofd is not None:
            yield self.hoofd.plaats_van("stappen") if "stappen" in self.hoofd else self.hoofd.plaats

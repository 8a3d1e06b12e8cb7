"""The values of the answers on a route, and the place from which one looks at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.set.model import Methode, Optie, Vraag
from omgekeerd_cli.kern.set.soort import Waarde

Exemplaar: TypeAlias = tuple[str, int]
"""Which of a question's answers: the option that repeats it ("" = none), the record (-1 = none)."""


class Antwoordenboek(Struct):
    """The values of all answers on the route so far, by question or field id and copy.

    `items` are the lines of each list with what always stands ready there, as options.
    """

    methode: Methode
    waarden: dict[str, dict[Exemplaar, Waarde]] = field(default_factory=dict)
    items: dict[str, tuple[Optie, ...]] = field(default_factory=dict)

    def vraag(self, vraag_id: str) -> Vraag | None:
        """The question of that id, with its options as the answers make them; None when there is none."""
        vraag = self.methode.vraag_op_id.get(vraag_id)
        if vraag is None or not vraag.van:
            return vraag
        return replace(vraag, opties=self.opties_van(vraag))

    def opties_van(self, vraag: Vraag) -> tuple[Optie, ...]:
        """All its options; out of a list the lines first, then what can stand ready there."""
        vast = self.methode.opties_van(vraag)
        if not vraag.van:
            return vast
        codes = {optie.code for optie in vast}
        return (*(item for item in self.items.get(vraag.van, ()) if item.code not in codes), *vast)

    def noteer(self, vraag_id: str, exemplaar: Exemplaar, waarde: Waarde) -> None:
        """Adds the value of one answer."""
        self.waarden.setdefault(vraag_id, {})[exemplaar] = waarde

    def zichtbaar(self, vraag_id: str, oog: Oog) -> Iterator[Waarde]:
        """The answers to a question as seen from one place.

        From within the same repeat or record only its own answer; from elsewhere all of them. A question
        that is asked for each line of a list sees of that list only its own line.
        """
        groep = self.methode.groep_van.get(vraag_id)
        zelfde_lus = oog.over and self.methode.over_van.get(vraag_id) == oog.over
        zelfde_rij = oog.groep and groep == oog.groep
        eigen_regel = oog.over and groep == oog.over
        for (optie, nummer), waarde in self.waarden.get(vraag_id, {}).items():
            if eigen_regel and self.items[oog.over][nummer].code != oog.optie:
                continue
            if zelfde_lus and optie != oog.optie:
                continue
            if zelfde_rij and nummer != oog.nummer:
                continue
            yield waarde


class Oog(Struct, frozen=True):
    """The place from which a condition looks: its repeat and its record, if any."""

    over: str = ""
    optie: str = ""
    groep: str = ""
    nummer: int = -1

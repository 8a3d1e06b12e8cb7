"""The articles that a text names, each with the laws that are named beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from msgspec import Struct

from omgekeerd_cli.kern.verslag.woordelijk import brokken
from omgekeerd_cli.kern.wet.verwijzing import Verwijzing, lees_verwijzingen


class Artikelplaats(Struct, frozen=True):
    """One place in a law, on which line of the text it stands, and the laws that can be meant."""

    regel: int
    plaats: Verwijzing
    wetten: frozenset[str]

    @property
    def in_woorden(self) -> str:
        """The law, where only one can be meant, and the place in it."""
        wet = f"{next(iter(self.wetten))}, " if len(self.wetten) == 1 else ""
        return wet + self.plaats.in_woorden


def artikelen_in(tekst: str, wetten_in: Callable[[str], Collection[str]]) -> Iterator[Artikelplaats]:
    """Every article of a text; of a reference to several leden one for each.

    The laws of a whole paragraph count for each article in it: who writes "en art. 58" means a law
    that was named before. What stands behind a `;` is something else.
    """
    for brok in brokken(tekst):
        begin = brok.regel
        for deel in brok.tekst.split(";"):
            regel, begin = begin, begin + deel.count("\n")
            wetten = frozenset(wetten_in(deel))
            for verwijzing in lees_verwijzingen(deel):
                yield from (Artikelplaats(regel, plaats, wetten) for plaats in verwijzing.per_lid)


def is_genoemd(artikel: Artikelplaats, tussen: Collection[Artikelplaats]) -> bool:
    """Whether one of these names that article, or a smaller part of it, of a law that can be the same."""
    return any(
        ander.plaats.omvat(artikel.plaats)
        and (not artikel.wetten or not ander.wetten or bool(artikel.wetten & ander.wetten))
        for ander in tussen
    )

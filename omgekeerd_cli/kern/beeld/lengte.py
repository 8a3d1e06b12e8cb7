"""How long the parts of a report get: counted in what was typed, and only said, never cut."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from omgekeerd_cli.kern.route.route import Halte, Stand


class TeLang(Struct, frozen=True):
    """A part that is longer than such a part usually needs: how many words, and how many are enough."""

    naam: str
    woorden: int
    genoeg: int


def lange_delen(stand: Stand) -> Iterator[TeLang]:
    """The parts whose answers hold more words than the set calls enough, in its order."""
    if not stand.methode.lengtes:
        return
    per_vraag: dict[str, int] = {}
    for halte in stand.route.haltes:
        aantal = _woorden(halte)
        hoofd = halte.plek.groep or halte.plek.vraag
        for naam in {halte.plek.vraag.id, hoofd.id}:
            per_vraag[naam] = per_vraag.get(naam, 0) + aantal
    for lengte in stand.methode.lengtes:
        woorden = sum(per_vraag.get(naam, 0) for naam in lengte.vragen)
        if woorden > lengte.woorden:
            yield TeLang(lengte.naam, woorden, lengte.woorden)


def _woorden(halte: Halte) -> int:
    """The words of an answer as it is read; a groep has them in its fields."""
    vraag = halte.plek.vraag
    if vraag.is_groep or halte.waarde is None:
        return 0
    return len(vraag.toon(halte.waarde).split())

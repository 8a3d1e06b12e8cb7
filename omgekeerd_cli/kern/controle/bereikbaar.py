"""Whether a question can ever be asked: a search over the answers that matter to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TypeVar

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.route.voorwaarden import geldt, genoemd
from omgekeerd_cli.kern.set.model import Methode, Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Waarde

T = TypeVar("T")
_HOOGSTENS_POGINGEN = 50_000
_MEESTE_VOORGANGERS = 100


class Geduld(Struct):
    """How often answers may still be tried, for all questions of a method together."""

    pogingen: int = _HOOGSTENS_POGINGEN


def is_bereikbaar(methode: Methode, vraag: Vraag, geduld: Geduld | None = None) -> bool:
    """False when no answers whatever bring this question on the route.

    Only representative answers are tried; a question for which that takes too long, or that
    depends on very many others, counts as reachable.
    """
    zoeker = _Zoeker(methode, vraag, geduld or Geduld())
    return len(zoeker.reeks) > _MEESTE_VOORGANGERS or zoeker.zoek(0)


class _Zoeker:
    """A search in order of the route: each question that matters gets each telling answer."""

    def __init__(self, methode: Methode, doel: Vraag, geduld: Geduld) -> None:
        self.methode = methode
        self.doel = doel
        self.boek = Antwoordenboek(methode)
        self.geduld = geduld
        nodig = _voorgangers(methode, doel)
        self.reeks = [vraag for _, vraag, _ in methode.vragen_met_velden() if vraag.id in nodig]
        self.vergelijkingen = [
            vergelijking for vraag in [*self.reeks, doel] for vergelijking in _vergelijkingen(methode, vraag)
        ]

    def zoek(self, nummer: int) -> bool:
        self.geduld.pogingen -= 1
        if self.geduld.pogingen < 0:
            return True
        if nummer == len(self.reeks):
            return self._op_route(self.doel)
        vraag = self.reeks[nummer]
        if self._op_route(vraag):
            for waarden in self._antwoorden(vraag):
                self.boek.waarden[vraag.id] = {("", n): waarde for n, waarde in enumerate(waarden)}
                if self.zoek(nummer + 1):
                    return True
            self.boek.waarden.pop(vraag.id, None)
        return self.zoek(nummer + 1)

    def _op_route(self, vraag: Vraag) -> bool:
        for deel in _met_groep(self.methode, vraag):
            if deel.over and not self.boek.waarden.get(deel.over):
                return False
            if not geldt(deel.als, self.boek):
                return False
        return True

    def _antwoorden(self, vraag: Vraag) -> Iterator[list[Waarde]]:
        gevraagd = [v for v in self.vergelijkingen if v.vraag == vraag.id]
        los = list(vraag.soort.proefwaarden(vraag, gevraagd))
        if self._meermaals(vraag):
            yield from (list(deel) for deel in _delen(los))
        else:
            yield from ([waarde] for waarde in los)

    def _meermaals(self, vraag: Vraag) -> bool:
        """True when the goal sees several answers to this question at the same time."""
        groep, over = self.methode.groep_van, self.methode.over_van
        if vraag.id in groep:
            return groep[vraag.id] != groep.get(self.doel.id)
        return vraag.id in over and over[vraag.id] != over.get(self.doel.id)


def _met_groep(methode: Methode, vraag: Vraag) -> list[Vraag]:
    groep = methode.groep_van.get(vraag.id)
    return [methode.vraag_op_id[groep], vraag] if groep else [vraag]


def _vergelijkingen(methode: Methode, vraag: Vraag) -> Iterator[Vergelijking]:
    for deel in _met_groep(methode, vraag):
        yield from genoemd(deel.als)


def _voorgangers(methode: Methode, vraag: Vraag) -> set[str]:
    """All questions on which it depends whether this one is asked."""
    gevonden: set[str] = set()
    te_doen = [vraag]
    while te_doen:
        ander = te_doen.pop()
        namen = {vergelijking.vraag for vergelijking in _vergelijkingen(methode, ander)}
        namen |= {deel.over for deel in _met_groep(methode, ander) if deel.over}
        for naam in (namen & methode.vraag_op_id.keys()) - gevonden - {vraag.id}:
            gevonden.add(naam)
            te_doen.append(methode.vraag_op_id[naam])
    return gevonden


def _delen(alles: list[T]) -> Iterator[tuple[T, ...]]:
    """Every choice of one or more of these, small ones first."""
    for aantal in range(1, len(alles) + 1):
        yield from combinations(alles, aantal)

"""Which questions show how an own set works: one to reword, one to put a question behind, one to drop."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import Methode, Stap, Vraag
from omgekeerd_cli.kern.taal.tekst import genoemde_vragen


class Voorbeeld(Struct, frozen=True):
    """What the example in a new own set is about.

    Attributes:
        nummer: the number of the step, from 1.
        stap: the step.
        vraag: the question that is reworded, with a new one behind it.
        nieuw: an id that the method does not have yet.
        weg: a question of the same step on which nothing hangs, if there is one.
    """

    nummer: int
    stap: Stap
    vraag: Vraag
    nieuw: str
    weg: Vraag | None


def kies_voorbeeld(methode: Methode) -> Voorbeeld:
    """The example of this method: in its first step, and no kernvraag where that can be."""
    stap = methode.stappen[0]
    vragen = [vraag for vraag in stap.vragen if not vraag.is_mededeling]
    vraag = next((vraag for vraag in vragen if not (vraag.kernvraag or vraag.over)), vragen[0])
    nodig = set(_genoemde(methode))
    los = [ander for ander in vragen if not (ander.kernvraag or ander.id in nodig or ander is vraag)]
    return Voorbeeld(1, stap, vraag, _nieuw_id(methode), los[-1] if los else None)


def _nieuw_id(methode: Methode) -> str:
    namen = ("eigen-vraag", *(f"eigen-vraag-{nummer}" for nummer in range(2, len(methode.vraag_op_id) + 3)))
    return next(naam for naam in namen if naam not in methode.vraag_op_id)


def _genoemde(methode: Methode) -> Iterator[str]:
    """The questions on which another question, a signal or the thread hangs."""
    yield methode.rode_draad
    for vraag in methode.vraag_op_id.values():
        yield vraag.over
        yield from (deel.vraag for deel in genoemd(vraag.als))
        for tekst in (vraag.vraag, vraag.toelichting, vraag.uitleg, vraag.rij.titel):
            yield from genoemde_vragen(tekst)
    for signaal in methode.signalen:
        yield from (deel.vraag for deel in genoemd(signaal.als))

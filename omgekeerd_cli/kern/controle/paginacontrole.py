"""What can be wrong with the pages of a set: questions with `samen` that cannot be asked on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from omgekeerd_cli.kern.beeld.pagina import MEESTE_OP_PAGINA
from omgekeerd_cli.kern.fouten import Bevinding, Code
from omgekeerd_cli.kern.set.model import Methode, Vraag


def scheve_paginas(methode: Methode) -> Iterator[Bevinding]:
    """Questions of one name that are no neighbours, or too many, or are not repeated alike.

    The set can be asked as it is, on more pages than was meant: so for a check, not at each start.
    """
    elders: dict[str, str] = {}
    for rij in _rijen(methode):
        namen = dict.fromkeys(vraag.samen for vraag in rij if vraag.samen)
        for naam in namen:
            blad = [vraag for vraag in rij if vraag.samen == naam]
            if naam in elders:
                wat = f"`samen: {naam}` staat ook bij `{elders[naam]}`, en die vraag is geen buur."
                yield _bevinding(blad[0], wat, "Kies hier een andere naam.", elders[naam])
            elders.setdefault(naam, blad[0].id)
            yield from _ertussen(rij, blad)
            yield from _past_niet(blad)


def _rijen(methode: Methode) -> Iterator[Sequence[Vraag]]:
    """The questions that can be neighbours: those of a step, and those of a groep."""
    for stap in methode.stappen:
        yield stap.vragen
        yield from (vraag.velden for vraag in stap.vragen if vraag.velden)


def _ertussen(rij: Sequence[Vraag], blad: Sequence[Vraag]) -> Iterator[Bevinding]:
    """The first question that parts a page; most often one that an own set put there."""
    for vraag in rij[rij.index(blad[0]) : rij.index(blad[-1])]:
        if vraag.samen != blad[0].samen:
            wat = f"Deze vraag breekt een pagina in tweeën: ervoor en erna staat `samen: {blad[0].samen}`."
            doe = "Zet de vragen van die pagina bij elkaar, of geef deze vraag dezelfde `samen`."
            noemt = tuple(buur.id for buur in blad)
            yield Bevinding("vraag", vraag.id, "id", wat, doe, Code.PAGINA, noemt)
            return


def _past_niet(blad: Sequence[Vraag]) -> Iterator[Bevinding]:
    eerste = blad[0]
    vragen = [vraag for vraag in blad if not vraag.soort.vraagt_niets]
    if len(vragen) > MEESTE_OP_PAGINA:
        wat = f"Op één pagina passen hoogstens {MEESTE_OP_PAGINA} vragen, en hier staan er {len(vragen)}."
        doe = "Geef deze vraag en wat erachter komt een andere naam bij `samen`."
        yield _bevinding(vragen[MEESTE_OP_PAGINA], wat, doe, eerste.id)
    for vraag in blad:
        if vraag.is_groep and not vraag.regels:
            wat = "Een groep staat niet met andere vragen op één pagina."
            yield _bevinding(vraag, wat, "Schrijf `samen` bij de vragen in de groep.")
        elif vraag.over != eerste.over:
            wat = f"Deze vraag wordt niet net zo herhaald als `{eerste.id}`, met dezelfde `samen`."
            doe = "Geef ze dezelfde `herhaal`, of elk een eigen naam bij `samen`."
            yield _bevinding(vraag, wat, doe, eerste.id)


def _bevinding(vraag: Vraag, wat: str, doe: str, *noemt: str) -> Bevinding:
    return Bevinding("vraag", vraag.id, "samen", wat, doe, noemt=noemt)

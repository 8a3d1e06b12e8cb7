"""The numbers that the records of a list keep: given once, and never to another record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from omgekeerd_cli.kern.antwoord.boom import NR, Boom, als_tekst, haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_in
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van
from omgekeerd_cli.kern.set.model import Methode, Ruw, Vraag

_NR = re.compile(r"[1-9][0-9]{0,5}")


def nieuwe_nummers(methode: Methode, casus: Casus, lijst: Vraag, *, geteld: bool = False) -> Iterator[str]:
    """Numbers that no record of this list has or had, from the lowest on.

    Those in other answers say so too, unless they were written for lines that are `geteld`.
    """
    return map(str, count(_hoogste(methode, casus, lijst, geteld=geteld) + 1))


def nummer_rijen(methode: Methode, casus: Casus, lijst: Vraag, rijen: list[Ruw]) -> list[Ruw]:
    """The records each with a number of its own; a text that stands in the list by itself is a line.

    Where none has a number the list was written by hand, and so were answers that count its lines: then
    they are counted too.
    """
    if all(isinstance(rij, dict) and _NR.fullmatch(nr_van(rij)) for rij in rijen):
        nrs = [nr_van(rij) for rij in rijen]
        if len({*nrs}) == len(nrs):
            return rijen
    eerste = lijst.velden[0].id if lijst.velden else ""
    nieuw = nieuwe_nummers(methode, casus, lijst, geteld=not any(map(nr_van, rijen)))
    al: set[str] = set()
    genummerd: list[Ruw] = []
    for rij in rijen:
        velden: Boom = rij if isinstance(rij, dict) else {eerste: rij}
        nr = nr_van(rij)
        if not _NR.fullmatch(nr) or nr in al:
            nr = next(nieuw)
        al.add(nr)
        genummerd.append({NR: nr, **{naam: deel for naam, deel in velden.items() if naam != NR}})
    return genummerd


def _hoogste(methode: Methode, casus: Casus, lijst: Vraag, *, geteld: bool) -> int:
    """The highest number that is known of, wherever it stands."""
    stap = methode.stap_van[lijst.id].id
    gezien: set[str] = set()
    for boom in (*(() if geteld else (casus.antwoorden,)), casus.buiten_route, casus.onbekend):
        gezien |= _nrs(haal(boom, (stap, lijst.id)))
        for vraag in methode.vraag_op_id.values():
            if vraag.id in methode.stap_van and lijst.id in (vraag.over, vraag.van):
                gezien |= _nrs(haal(boom, (methode.stap_van[vraag.id].id, vraag.id)))
    begin = f"{als_tekst((stap, lijst.id))}."
    paden = (g.vraag.removeprefix(begin) for g in casus.logboek if g.vraag.startswith(begin))
    gezien |= {pad.partition(".")[0] for pad in paden}
    return max((int(nr) for nr in gezien if _NR.fullmatch(nr)), default=0)


def _nrs(ruw: Ruw | None) -> set[str]:
    """All that can be a number here: of records, of what stands apart or goes with an item, of a choice."""
    if isinstance(ruw, dict):
        return {*ruw}
    rijen = ruw if isinstance(ruw, list) else []
    return {nr_van(rij) for rij in rijen} | codes_in(ruw)

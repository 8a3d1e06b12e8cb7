"""Answers whose question does not come: they steer nothing, and the report still tells them."""

from __future__ import annotations

from collections.abc import Container, Iterator

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.antwoord.antwoordpaden import antwoordpaden
from omgekeerd_cli.kern.antwoord.boom import Boom, Pad, haal
from omgekeerd_cli.kern.antwoord.oordeel import beoordeel
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van
from omgekeerd_cli.kern.route.items import concreet
from omgekeerd_cli.kern.route.plek import Halte, Plek, Toestand
from omgekeerd_cli.kern.set.model import Methode, Optie
from omgekeerd_cli.kern.set.soort import LEEG


def overgebleven(boek: Antwoordenboek, antwoorden: Boom, op_route: Container[Pad]) -> Iterator[Halte]:
    """The filled answers off the route, in the order of the set; of a groep its fields.

    They are there when a set or a file changed, and not by what somebody answered: that sets apart.
    """
    for pad in antwoordpaden(boek.methode, antwoorden):
        ruw = haal(antwoorden, pad)
        if pad in op_route or ruw is None or ruw in LEEG:
            continue
        plek = _plek(boek.methode, antwoorden, pad)
        if not plek.vraag.is_groep:
            vraag = concreet(plek.vraag, boek, plek.oog, ruw) if plek.vraag.wisselt else plek.vraag
            yield Halte(plek, Toestand.BEANTWOORD, ruw, beoordeel(vraag, ruw), gevraagd=False)


def _plek(methode: Methode, antwoorden: Boom, pad: Pad) -> Plek:
    """The place to which a path leads."""
    stap, vraag, verder = methode.stap_van[str(pad[1])], methode.vraag_op_id[str(pad[1])], list(pad[2:])
    optie = None
    if vraag.over and verder and isinstance(verder[0], str):
        code = verder.pop(0)
        bron = methode.vraag_op_id.get(vraag.over)
        optie = (bron and bron.optie(str(code))) or Optie(str(code), str(code))
    if len(verder) < 2:
        return Plek(stap, vraag, optie)
    rij, veld = verder
    if isinstance(rij, int):
        return Plek(stap, methode.vraag_op_id[str(veld)], optie, vraag, rij)
    rijen = haal(antwoorden, pad[:-2])  # each record at its own place: else they would be told as one
    nummer, nr = next(n for n, deel in enumerate(rijen or ()) if nr_van(deel) == rij), rij
    return Plek(stap, methode.vraag_op_id[str(veld)], optie, vraag, nummer, nr)

"""The routes through a method, in words: what is asked, when, and how often.

The same material is drawn as a tree on the screen and as a chart in Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from omgekeerd_cli.kern.papier.papiervolgorde import blokken
from omgekeerd_cli.kern.route.gevraagd import hoort_bij_kort
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import als_bijzin, naam_van
from omgekeerd_cli.kern.set.model import Methode, Stap, Vraag
from omgekeerd_cli.kern.taal.tekst import een_regel, vul_in

LANGSTE_NAAM = 60
"""Most characters of what is shown for a question; longer labels are cut."""


class Deelsoort(StrEnum):
    """What a part of a route is."""

    VRAAG = "vraag"
    MEDEDELING = "mededeling"
    LIJST = "lijst"
    HERHALING = "herhaling"


class Routedeel(Struct, frozen=True):
    """A question, a text to read, a list of records, or what is asked once for each choice.

    Attributes:
        naam: what people call it; for a repeat: of which question the choices or lines repeat it.
        soort: what it is.
        kern: whether the short route has it too.
        nodig: whether it needs an answer.
        als: when it applies, as a phrase that can follow "als"; empty for always.
        hoeveel: for a list how many records it takes, in words; empty for any number.
        delen: what is in it: the fields of a list, the questions of a repeat.
        keuzes: the options that are only offered sometimes, each with when.
    """

    naam: str
    soort: Deelsoort = Deelsoort.VRAAG
    kern: bool = False
    nodig: bool = False
    als: str = ""
    hoeveel: str = ""
    delen: tuple[Routedeel, ...] = ()
    keuzes: tuple[tuple[str, str], ...] = ()


class Routestap(Struct, frozen=True):
    """A step; `poort` tells which steps must be done first, empty when it does not wait."""

    nummer: int
    titel: str
    delen: tuple[Routedeel, ...]
    poort: str = ""


class Routesignaal(Struct, frozen=True):
    """A signal, how much it weighs, and when it appears, as a phrase that can follow "als"."""

    id: str
    ernst: str
    tekst: str
    als: str


class Routekaart(Struct, frozen=True):
    """All routes through a method."""

    methode: Methode
    stappen: tuple[Routestap, ...]
    signalen: tuple[Routesignaal, ...]


def maak_routekaart(methode: Methode) -> Routekaart:
    """The routes through a method; the same set always gives the same."""
    return Routekaart(
        methode,
        tuple(_stap(methode, nummer, stap) for nummer, stap in enumerate(methode.stappen, start=1)),
        tuple(
            Routesignaal(s.id, s.ernst.value, s.tekst, als_bijzin(methode, s.als)) for s in methode.signalen
        ),
    )


def _stap(methode: Methode, nummer: int, stap: Stap) -> Routestap:
    return Routestap(nummer, stap.titel, tuple(_delen(methode, stap)), _poort(stap, nummer))


def _poort(stap: Stap, nummer: int) -> str:
    if not stap.wacht_op_eerdere:
        return ""
    return "Eerst is stap 1 klaar" if nummer == 2 else f"Eerst zijn stap 1 tot en met {nummer - 1} klaar"


def _delen(methode: Methode, stap: Stap) -> Iterator[Routedeel]:
    for blok in blokken(stap):
        delen = tuple(_deel(methode, vraag) for vraag in blok)
        if blok[0].over:
            kern = any(deel.kern for deel in delen)
            yield Routedeel(_per_keuze(methode, blok[0]), Deelsoort.HERHALING, kern=kern, delen=delen)
        else:
            yield from delen


def _deel(methode: Methode, vraag: Vraag) -> Routedeel:
    als = als_bijzin(methode, vraag.als) if vraag.als else ""
    return Routedeel(
        _naam(vraag),
        _deelsoort(vraag),
        hoort_bij_kort(vraag),
        vraag.verplicht or vraag.rij.min > 0,
        als,
        _hoeveel(vraag),
        tuple(_deel(methode, veld) for veld in vraag.velden[1 if vraag.regels else 0 :]),
        tuple((een_regel(o.label, LANGSTE_NAAM), als_bijzin(methode, o.als)) for o in vraag.opties if o.als),
    )


def _per_keuze(methode: Methode, vraag: Vraag) -> str:
    """Over what a question is repeated: `Voor elke keuze bij ‘Wetten’`."""
    bron = methode.vraag_op_id.get(vraag.over)
    wat = "regel" if bron and bron.regels else "keuze"
    return f"Voor elke {wat} bij ‘{naam_van(methode, vraag.over)}’"


def _deelsoort(vraag: Vraag) -> Deelsoort:
    if vraag.vraagt_nog_een or len(vraag.velden) > 1:  # lines without more to ask are one question
        return Deelsoort.LIJST
    return Deelsoort.MEDEDELING if vraag.is_mededeling else Deelsoort.VRAAG


def _naam(vraag: Vraag) -> str:
    """The label, or the first line with words of its own, or the id in words."""
    regels = vul_in(vraag.vraag, lambda _: "…").splitlines()
    eerste = next((regel for regel in regels if re.search(r"\w{2}", regel)), vraag.id.replace("-", " "))
    return een_regel(vraag.kort or eerste, LANGSTE_NAAM)


def _hoeveel(vraag: Vraag) -> str:
    if not vraag.is_groep:
        return ""
    keer = "regels" if vraag.regels else "keer"
    klaar = len([optie for optie in vraag.opties if optie.als is None]) if vraag.regels else 0
    minstens, hoogstens = max(vraag.rij.min - klaar, int(vraag.verplicht)), vraag.rij.max
    if minstens and minstens == hoogstens:
        return f"{minstens} {keer}"
    delen = [f"minstens {minstens}"] if minstens else []
    delen += [f"hoogstens {hoogstens}"] if hoogstens else []
    return f"{' en '.join(delen)} {keer}" if delen else ""

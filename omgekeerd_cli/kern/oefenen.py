"""Practising a worked casus: what the student reads beforehand, and the casus to practise in."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from omgekeerd_cli.kern.antwoorden import LEEG, Waarde, toon
from omgekeerd_cli.kern.casus import Casus, Herkomst
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.inpassen import pas_in
from omgekeerd_cli.kern.keuring import beoordeel
from omgekeerd_cli.kern.model import Methode, Ruw, Soort, Vraag
from omgekeerd_cli.kern.paden import Boom, haal, zet
from omgekeerd_cli.kern.verloop import bepaal

NIVEAUS = {1: "om te beginnen", 2: "een stap verder", 3: "pittig"}
"""How hard a casus is to practise with, in words."""


@dataclass(frozen=True, slots=True)
class Gegeven:
    """One thing that is known beforehand: its short label, and the answer in words, a line each."""

    label: str
    regels: tuple[str, ...]

    @property
    def tekst(self) -> str:
        """All of it as one text."""
        return "\n".join(self.regels)


def begin_oefening(methode: Methode, uitwerking: Casus, code: str, *, kort: bool) -> Casus:
    """A casus to practise in: what is given is filled in, the rest is open.

    Args:
        methode: the question set of both.
        uitwerking: the worked casus.
        code: the code of the new one.
        kort: whether only the short route is asked.
    """
    gegeven = _gegeven_antwoorden(methode, uitwerking)
    casus = Casus(
        code=code,
        methode=methode.id,
        titel=f"Oefening: {uitwerking.titel or uitwerking.code}",
        versie=methode.versie,
        sha256=methode.sha256,
        kort=kort,
        antwoorden=gegeven,
        herkomst=Herkomst(uitwerking.code, methode.id, methode.titel, gegeven, oefening=True),
    )
    return pas_in(methode, casus)[0]


def _gegeven_antwoorden(methode: Methode, uitwerking: Casus) -> Boom:
    gegeven: Boom = {}
    for naam in methode.oefening.gegeven:
        pad = (methode.stap_van[naam].id, naam)
        ruw = haal(uitwerking.antwoorden, pad)
        if ruw is not None and ruw not in LEEG:
            gegeven = zet(gegeven, pad, ruw)
    return gegeven


def situatie(methode: Methode, oefening: Casus) -> tuple[Gegeven, ...]:
    """What the student reads before the first question, in the order of the method's `oefening`."""
    if oefening.herkomst is None:
        return ()
    gegeven: list[Gegeven] = []
    for naam in methode.oefening.gegeven:
        vraag = methode.vraag_op_id[naam]
        ruw = haal(oefening.herkomst.antwoorden, (methode.stap_van[naam].id, naam))
        if regels := tuple(_in_regels(vraag, ruw)):
            gegeven.append(Gegeven(vraag.kort, regels))
    return tuple(gegeven)


def _in_regels(vraag: Vraag, ruw: Ruw | None) -> Iterator[str]:
    waarde = beoordeel(vraag, ruw).waarde if ruw is not None else None
    if waarde is not None:
        yield from in_regels(vraag, waarde)


def in_regels(vraag: Vraag, waarde: Waarde) -> list[str]:
    """An answer in words, a line each; of several choices each on its own line."""
    if isinstance(waarde, tuple):
        return [f"- {toon(vraag, keus)}" for keus in waarde]
    return toon(vraag, waarde).split("\n")


def scheve_oefening(methode: Methode, namen: Set[str] = frozenset()) -> Iterator[Bevinding]:
    """Every `gegeven` that names no question that can be given: one outside a groep, asked once.

    Args:
        methode: the questions whose form is right.
        namen: the ids of all questions, those of faulty form too: naming one is no fault.
    """
    for naam in methode.oefening.gegeven:
        vraag = methode.vraag_op_id.get(naam)
        wat = doe = ""
        if naam in methode.vervallen:
            wat, doe = f"De vraag `{naam}` is vervallen.", "Haal hem uit `gegeven`."
        elif vraag is None and naam in namen:
            continue
        elif vraag is None:
            wat, doe = f"Er is geen vraag `{naam}`.", "Verbeter de naam bij `gegeven`."
        elif naam not in methode.stap_van or vraag.over or vraag.soort in (Soort.GROEP, Soort.MEDEDELING):
            wat = f"`{naam}` is geen gewone vraag met één antwoord."
            doe = "Noem bij `gegeven` alleen gewone vragen, niet uit een groep en niet herhaald."
        if wat:
            yield Bevinding("methode", methode.id, "oefening", wat, doe)


def is_uitgewerkt(methode: Methode, casus: Casus) -> bool:
    """Whether there is enough to compare with: at least the short route has nothing open."""
    return not bepaal(methode, replace(casus, kort=True)).open

"""Practising a worked casus: what the student reads beforehand, and the casus to practise in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Boom, haal, zet
from omgekeerd_cli.kern.antwoord.casus import Casus, Herkomst
from omgekeerd_cli.kern.beeld.invullen import label_van_lus
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.route.route import Halte, Route, Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.set.soort import LEEG
from omgekeerd_cli.kern.taal.tekst import genoemde_vragen
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in

NIVEAUS = {1: "om te beginnen", 2: "een stap verder", 3: "pittig"}
"""How hard a casus is to practise with, in words."""


class Gegeven(Struct, frozen=True):
    """One thing that is known beforehand: its short label, and the answer in words, a line each."""

    label: str
    regels: tuple[str, ...]

    @property
    def tekst(self) -> str:
        """All of it as one text."""
        return "\n".join(self.regels)


def begin_oefening(uitwerking: Stand, code: str, *, kort: bool) -> Stand:
    """A casus to practise in: what is given is filled in, the rest is open.

    Args:
        uitwerking: the worked casus, with the set of both.
        code: the code of the new one.
        kort: whether only the short route is asked.
    """
    methode, voorbeeld = uitwerking.methode, uitwerking.casus
    gegeven = _gegeven_antwoorden(methode, voorbeeld)
    casus = Casus(
        code=code,
        methode=methode.id,
        titel=f"Oefening: {voorbeeld.titel or voorbeeld.code}",
        versie=methode.versie,
        sha256=methode.sha256,
        kort=kort,
        antwoorden=gegeven,
        herkomst=Herkomst(voorbeeld.code, methode.id, methode.titel, gegeven, oefening=True),
    )
    return pas_in(methode, casus)[0]


def hoort_bij(oefening: Casus, uitwerking: Stand) -> bool:
    """Whether a practice began from this worked casus as it is: another one can have the same code."""
    herkomst = oefening.herkomst
    if herkomst is None or herkomst.casus != uitwerking.casus.code:
        return False
    return herkomst.antwoorden == _gegeven_antwoorden(uitwerking.methode, uitwerking.casus)


def _gegeven_antwoorden(methode: Methode, uitwerking: Casus) -> Boom:
    gegeven: Boom = {}
    for naam in _te_geven(methode):
        pad = (methode.stap_van[naam].id, naam)
        ruw = haal(uitwerking.antwoorden, pad)
        if ruw is not None and ruw not in LEEG:
            gegeven = zet(gegeven, pad, _zonder(ruw, methode.oefening.zelf))
    return _niets_meer_te_vragen(methode, gegeven)


def _zonder(ruw: Ruw, velden: Collection[str]) -> Ruw:
    """The records of a groep without these fields; any other answer as it is."""
    if not isinstance(ruw, list):
        return ruw
    return [
        {naam: deel for naam, deel in rij.items() if naam not in velden} if isinstance(rij, dict) else rij
        for rij in ruw
    ]


def _te_geven(methode: Methode) -> list[str]:
    """The questions of `oefening`, without those that an own set dropped."""
    return [naam for naam in methode.oefening.gegeven if naam in methode.stap_van]


def _niets_meer_te_vragen(methode: Methode, gegeven: Boom) -> Boom:
    """The same with each empty field of a record passed over: what is given is not asked.

    Left open is what the student has to find.
    """
    for halte in Stand(methode, Casus("", methode.id, antwoorden=gegeven)).route.haltes:
        vast = halte.plek.vraag.id not in methode.oefening.zelf
        in_rij = halte.plek.groep and haal(gegeven, halte.plek.pad[:2]) is not None
        if vast and in_rij and halte.ruw is None:
            gegeven = zet(gegeven, halte.plek.pad, "")
    return gegeven


def situatie(stand: Stand) -> tuple[Gegeven, ...]:
    """What the student reads before the first question, in the order of the method's `oefening`."""
    methode, oefening = stand.methode, stand.casus
    if oefening.herkomst is None:
        return ()
    route = Stand(methode, replace(oefening, antwoorden=oefening.herkomst.antwoorden, kort=False)).route
    gegeven: list[Gegeven] = []
    for naam in _te_geven(methode):
        halte = route.halte_op_pad.get((methode.stap_van[naam].id, naam))
        if halte and (regels := antwoordregels(route, halte)):
            gegeven.append(Gegeven(halte.plek.vraag.kort, regels))
    return tuple(gegeven)


def antwoordregels(route: Route, halte: Halte) -> tuple[str, ...]:
    """The answer at a place in words, a line each; without an answer there are none.

    Of several choices each has its own line; of a groep each record has a title, and a line for
    each field that is not in it.
    """
    if halte.plek.vraag.is_groep:
        return tuple(_alle_rijen(route, halte))
    if isinstance(halte.waarde, tuple):
        return tuple(f"- {halte.plek.vraag.toon(keus)}" for keus in halte.waarde)
    return tuple(halte.plek.vraag.toon(halte.waarde).split("\n")) if halte.waarde is not None else ()


def _alle_rijen(route: Route, slot: Halte) -> Iterator[str]:
    velden = [h for h in route.haltes if h.plek.groep and h.plek.pad[:-2] == slot.plek.pad]
    if slot.plek.vraag.regels and len(slot.plek.vraag.velden) == 1:
        yield from (f"- {h.plek.vraag.toon(h.waarde)}" for h in velden if h.waarde is not None)
        return
    in_titel = genoemde_vragen(slot.plek.vraag.rij.titel)
    for nummer in sorted({halte.plek.nummer for halte in velden}):
        if nummer:
            yield ""
        in_rij = [halte for halte in velden if halte.plek.nummer == nummer]
        yield label_van_lus(in_rij[0].plek, route.boek)
        for halte in in_rij:
            if halte.waarde is not None and halte.plek.vraag.id not in in_titel:
                tekst = " ".join(halte.plek.vraag.toon(halte.waarde).split())
                yield f"- {halte.plek.vraag.kort}: {tekst}"


def scheve_oefening(methode: Methode, namen: Set[str] = frozenset()) -> Iterator[Bevinding]:
    """Every `gegeven` that names no question that can be given (no field, asked once), and every odd `zelf`.

    Args:
        methode: the questions whose form is right.
        namen: the ids of all questions, those of faulty form too: naming one is no fault.
    """
    for naam in methode.oefening.gegeven:
        vraag = methode.vraag_op_id.get(naam)
        wat = doe = ""
        if vraag is None and (naam in namen or naam in methode.vervallen):
            continue  # what an own set dropped is not given any more
        if vraag is None:
            wat, doe = f"Er is geen vraag `{naam}`.", "Verbeter de naam bij `gegeven`."
        elif naam in methode.oude_vragen:
            wat, doe = f"De vraag `{naam}` komt niet meer.", "Noem bij `gegeven` een andere."
        elif naam not in methode.stap_van or vraag.over or vraag.is_mededeling:
            wat = f"`{naam}` is geen vraag die één keer een antwoord krijgt."
            doe = "Noem bij `gegeven` hele vragen of groepen, geen veld en niets wat wordt herhaald."
        if wat:
            yield Bevinding("methode", methode.id, "oefening", wat, doe)
    for naam in methode.oefening.zelf:
        groep = methode.groep_van.get(naam)
        if groep not in methode.oefening.gegeven and naam not in methode.vervallen_velden:
            wat = f"`{naam}` is geen veld van een groep die bij `gegeven` staat."
            yield Bevinding("methode", methode.id, "oefening", wat, "Verbeter de naam bij `zelf`.")


def is_uitgewerkt(stand: Stand) -> bool:
    """Whether there is enough to compare with: at least the short route has nothing open."""
    return not stand.met(replace(stand.casus, kort=True)).route.open

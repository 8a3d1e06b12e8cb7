"""The records of a groep: adding one, closing the list, taking back one that was begun."""

from __future__ import annotations

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import haal, wis, zet
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.niets_overschrijven import maak_plaats
from omgekeerd_cli.kern.route.route import Halte, Plek, Route, Toestand


def voeg_rij_toe(casus: Casus, slot: Plek) -> Casus:
    """The casus with one more, empty record in the groep of which `slot` is the closing place."""
    rijen = haal(casus.antwoorden, slot.pad)
    aantal = len(rijen) if isinstance(rijen, list) else 0
    casus = maak_plaats(casus, (*slot.pad, aantal))
    return replace(casus, antwoorden=zet(casus.antwoorden, (*slot.pad, aantal), {}))


def sluit_rijen(casus: Casus, slot: Plek) -> Casus:
    """The casus with the groep closed: empty records at its end go, an empty list stays."""
    ruw = haal(casus.antwoorden, slot.pad)
    rijen = list(ruw) if isinstance(ruw, list) else []
    casus = maak_plaats(casus, (*slot.pad, 0))
    while rijen and rijen[-1] == {}:
        rijen.pop()
    return replace(casus, antwoorden=zet(casus.antwoorden, slot.pad, rijen))


def neem_rij_terug(casus: Casus, slot: Plek) -> Casus:
    """The casus without the empty record at the end of a groep; without any record it is open again."""
    gesloten = sluit_rijen(casus, slot)
    if haal(gesloten.antwoorden, slot.pad) == []:
        return replace(gesloten, antwoorden=wis(gesloten.antwoorden, slot.pad))
    return gesloten


def plek_voor_meer(route: Route, plek: Plek) -> Halte | None:
    """The closing place of the groep of a field; None for a question that is no field."""
    return route.halte_op_pad.get(plek.pad[:-2]) if plek.groep else None


def leeg_begonnen(route: Route, plek: Plek) -> bool:
    """True for a field of a record that was just added and holds no answer yet."""
    if plek.groep is None or plek.groep.regels or plek.nummer < plek.groep.rij.min:
        return False
    haltes = (*route.haltes, *route.oud)
    rij = [halte for halte in haltes if halte.plek.groep and halte.plek.pad[:-2] == plek.pad[:-2]]
    hier = [halte for halte in rij if halte.plek.pad[:-1] == plek.pad[:-1]]
    later = any(halte.plek.nummer > plek.nummer for halte in rij)
    return not later and all(halte.toestand is Toestand.OPEN for halte in hier)

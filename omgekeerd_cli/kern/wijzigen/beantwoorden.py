"""Giving an answer: what it changes elsewhere, and what the casus then looks like."""

from __future__ import annotations

from collections.abc import Container

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordpaden import antwoordpaden
from omgekeerd_cli.kern.antwoord.boom import (
    NR,
    Pad,
    als_platte_tekst,
    als_sleutels,
    als_tekst,
    haal,
    wis,
    zet,
)
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Status, Wat
from omgekeerd_cli.kern.antwoord.niets_overschrijven import maak_plaats, maak_plaats_apart
from omgekeerd_cli.kern.antwoord.ordening import orden
from omgekeerd_cli.kern.antwoord.soorten.keuze import namelijk
from omgekeerd_cli.kern.beeld.aanbod import Aanbod, aanbod
from omgekeerd_cli.kern.route.route import Plek, Stand, Toestand
from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import LEEG
from omgekeerd_cli.kern.taal.tekst import genoemde_vragen


class Gevolgen(Struct, frozen=True):
    """What an answer did to other answers: opened again, off the route now, or without what was chosen."""

    heropend: tuple[Plek, ...] = ()
    vervallen: tuple[Pad, ...] = ()
    keuze_weg: tuple[Plek, ...] = ()


def beantwoord(stand: Stand, plek: Plek, ruw: Ruw, *, tijd: str, door: str = "") -> tuple[Stand, Gevolgen]:
    """The casus with this answer, and what that did to the others.

    Answers that depend on a changed one are opened again; answers that left the route are
    kept apart. Both stand under `buiten_route` from then on and are offered when asked again. There go
    the answers to questions that are no longer asked too, once a new one takes their place.
    """
    methode, casus = stand.methode, stand.casus
    oud = haal(casus.antwoorden, plek.pad)
    if oud == ruw:
        return stand, Gevolgen()
    eerder = haal(casus.buiten_route, als_sleutels(plek.pad)) if oud is None else oud
    klaar = aanbod(stand, plek) if ruw not in LEEG and (oud is None or oud in LEEG) else None
    nieuw = maak_plaats(casus, plek.pad)
    nieuw = replace(nieuw, antwoorden=orden(methode, zet(nieuw.antwoorden, plek.pad, ruw)))
    if oud is None:  # what was set apart was offered here, and stands in the logboek now
        nieuw = replace(nieuw, buiten_route=wis(nieuw.buiten_route, als_sleutels(plek.pad)))
    nieuw = leg_oud_apart(nieuw, klaar)
    heropend = _heropend(stand, plek, stand.met(nieuw)) if oud is not None else ()
    for ander in heropend:
        nieuw = zet_apart(nieuw, ander.pad)
    straks, vervallen = zet_buiten_route_apart(stand.met(nieuw), stand.route.halte_op_pad)
    op_route = straks.route.halte_op_pad
    vervallen = (*vervallen, *(ander.pad for ander in heropend if ander.pad not in op_route))
    heropend = tuple(ander for ander in heropend if ander.pad in op_route)
    straks = na_antwoord(straks, _gebeurtenis(plek, eerder, ruw, tijd, door))
    return straks, Gevolgen(heropend, vervallen)


def na_antwoord(stand: Stand, gebeurtenis: Gebeurtenis) -> Stand:
    """The casus with this in its logboek; one that was finished has changed since."""
    casus = stand.casus
    status = Status.GEWIJZIGD if casus.status in (Status.AFGEROND, Status.GEWIJZIGD) else Status.BEZIG
    return stand.met(replace(casus.met_gebeurtenis(gebeurtenis), status=status))


def _gebeurtenis(plek: Plek, oud: Ruw | None, ruw: Ruw, tijd: str, door: str) -> Gebeurtenis:
    if ruw in LEEG and not plek.vraag.is_groep:
        wat = Wat.OVERGESLAGEN
    else:
        wat = Wat.BEANTWOORD if oud in (None, ruw) else Wat.GEWIJZIGD
    was = "" if oud in (None, ruw) or plek.vraag.is_groep else als_platte_tekst(oud)
    return Gebeurtenis(tijd, als_tekst(plek.pad), wat, door, was)


def _anders_gewijzigd(oud: Ruw, ruw: Ruw) -> bool:
    """True when "anders, namelijk" stands for something else now: other words, the same code."""
    return bool(namelijk(oud) and namelijk(ruw)) and namelijk(oud) != namelijk(ruw)


def _heropend(voor: Stand, plek: Plek, na: Stand) -> tuple[Plek, ...]:
    """The answered places that look straight at the question of this place, which changed: see `kijkt_naar`.

    Only what was asked, or is asked now, is opened again: of other places the answer would just go.
    """
    oud, nieuw = (haal(stand.casus.antwoorden, plek.pad) for stand in (voor, na))
    andere_woorden = oud is not None and nieuw is not None and _anders_gewijzigd(oud, nieuw)
    straks = na.route.halte_op_pad
    gevonden = []
    for halte in voor.route.haltes:
        ander = halte.plek
        gevraagd = halte.gevraagd or (ander.pad in straks and straks[ander.pad].gevraagd)
        beantwoord_ = gevraagd and halte.toestand is Toestand.BEANTWOORD
        if ander.pad == plek.pad or not beantwoord_:
            continue
        over_anders = andere_woorden and (ander.oog.over, ander.oog.optie) == (plek.vraag.id, ANDERS)
        kijkt = over_anders or plek.vraag.id in kijkt_naar(voor.methode, ander)
        if ander.vraag.is_groep or not kijkt:
            continue
        zelfde_lus = ander.oog.over and ander.oog.over == plek.oog.over
        zelfde_rij = ander.groep is not None and ander.groep == plek.groep
        if zelfde_lus and ander.oog.optie != plek.oog.optie:
            continue
        if zelfde_rij and ander.nummer != plek.nummer:
            continue
        gevonden.append(ander)
    return tuple(gevonden)


def kijkt_naar(methode: Methode, plek: Plek) -> set[str]:
    """The questions that the condition, the wording and the options of a place depend on.

    And those after which its answer has to be read again, where the set says so.
    """
    vragen: list[Vraag] = [plek.vraag, *([plek.groep] if plek.groep else [])]
    opties = methode.opties_van(methode.vraag_op_id[plek.vraag.id])  # those that do not fit now too
    als = [*(vraag.als for vraag in vragen), *(optie.als for optie in opties)]
    namen = {vergelijking.vraag for deel in als for vergelijking in genoemd(deel)}
    return namen | genoemde_vragen(plek.vraag.vraag) | set(plek.vraag.opnieuw_bij)


def leg_oud_apart(casus: Casus, klaar: Aanbod | None) -> Casus:
    """The casus in which old answers that were wholly in what stood ready lie apart: they have an heir."""
    for plek in (halte.plek for halte in klaar.van if halte.plek.is_oud) if klaar and klaar.heel else ():
        casus = zet_apart(casus, plek.pad)
        rijen = haal(casus.antwoorden, plek.pad[:-2]) if plek.groep and plek.groep.vervalt else None
        if isinstance(rijen, list) and not any(rijen):
            casus = replace(casus, antwoorden=wis(casus.antwoorden, plek.pad[:-2]))
    return casus


def zet_apart(casus: Casus, pad: Pad) -> Casus:
    """The casus with the answer at this place under `buiten_route`."""
    ruw = haal(casus.antwoorden, pad)
    if ruw is None:
        return casus
    # The records of a groep go field by field; what is left of them are empty shells.
    schil = isinstance(ruw, list) and all(isinstance(rij, dict) and not rij.keys() - {NR} for rij in ruw)
    if ruw not in LEEG and not schil:
        casus = maak_plaats_apart(casus, pad, ruw)
        casus = replace(casus, buiten_route=zet(casus.buiten_route, als_sleutels(pad), ruw))
    return replace(casus, antwoorden=wis(casus.antwoorden, pad))


def zet_buiten_route_apart(stand: Stand, eerder: Container[Pad]) -> tuple[Stand, tuple[Pad, ...]]:
    """Moves every answer that was on the route and is not now to `buiten_route`; says which those were.

    What was not on the route before either, stays: no answer of a person took it off.
    """
    vervallen: list[Pad] = []
    while True:
        casus, op_route = stand.casus, stand.route.halte_op_pad
        paden = antwoordpaden(stand.methode, casus.antwoorden)
        eraf = [pad for pad in paden if pad in eerder and pad not in op_route]
        if not eraf:
            return stand, tuple(vervallen)
        for pad in eraf:
            if haal(casus.antwoorden, pad) not in LEEG:
                vervallen.append(pad)
            casus = zet_apart(casus, pad)
        stand = stand.met(casus)


def in_woorden(methode: Methode, gevolgen: Gevolgen) -> list[str]:
    """What an answer did to others, a sentence each, by the short label of the question."""
    heropend = dict.fromkeys(plek.vraag.kort for plek in gevolgen.heropend)
    vervallen = dict.fromkeys(_vraag_van(methode, pad).kort for pad in gevolgen.vervallen)
    regels = [f"Kijk straks nog eens naar ‘{kort}’. Je eerdere antwoord staat klaar." for kort in heropend]
    weg = dict.fromkeys(plek.vraag.kort for plek in gevolgen.keuze_weg)
    regels += [f"Kies straks opnieuw bij ‘{kort}’: wat je koos, staat niet meer in de lijst." for kort in weg]
    regels += [f"‘{kort}’ is nu niet van toepassing. Je antwoord blijft bewaard." for kort in vervallen]
    return regels


def _vraag_van(methode: Methode, pad: Pad) -> Vraag:
    """The question at this place; in a record of a groep that is the field, not the groep."""
    vraag = methode.vraag_op_id[str(pad[1])]
    in_rij = vraag.is_groep and len(pad) > 3
    return methode.vraag_op_id[str(pad[-1])] if in_rij else vraag

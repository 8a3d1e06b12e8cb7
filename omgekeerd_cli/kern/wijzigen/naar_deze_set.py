"""Fitting a casus, as read from a file, to its question set: nothing is dropped, all gets a place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import NR, Boom, Pad, haal, voeg_bij, wis, zet
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.ordening import orden
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import LEEG
from omgekeerd_cli.kern.wijzigen.nummering import nummer_rijen


def pas_in(methode: Methode, casus: Casus) -> tuple[Stand, tuple[Pad, ...]]:
    """The casus with every answer where this set wants it, and which of those do not apply.

    These stay where they are: a set that changed takes no word out of a report.

    Answers that the set does not know, or not in this shape, go to `onbekend`; those it does know
    again come back. What was set apart goes along with a question that stands in another step now.
    """
    stand = Stand(methode, casus)
    # What came back can have kept another unknown answer from coming back.
    rondes = 2 + len([*_los(casus.antwoorden), *_los(casus.onbekend)])
    for _ in range(rondes):
        begin = stand.casus
        buiten = _in_hun_stap(methode, begin.buiten_route)
        bekend, onbekend = _schift(methode, begin, buiten)
        ingepast = replace(begin, antwoorden=orden(methode, bekend), buiten_route=buiten, onbekend=onbekend)
        stand = Stand(methode, ingepast)
        if not stand.casus.onbekend or stand.casus == begin:
            break
    return stand, tuple(halte.plek.pad for halte in stand.over)


def _schift(methode: Methode, casus: Casus, buiten: Boom) -> tuple[Boom, Boom]:
    """What the set knows, moved to the step where it stands now, and what it does not know.

    Of more answers to one question the one under `antwoorden` counts, then the one that stands
    apart (`buiten`); the others stay unknown.
    """
    bekend: dict[str, Boom] = {}
    onbekend: Boom = {}
    for stap, naam, ruw in _los(casus.antwoorden):
        vraag = _vraag_die_antwoord_heeft(methode, naam)
        in_stap = bekend.setdefault(methode.stap_van[naam].id, {}) if vraag else {}
        if vraag is None or naam in in_stap or _heeft_andere_vorm(vraag, ruw):
            onbekend = voeg_bij(onbekend, (stap, naam), ruw)
            continue
        in_stap[naam], vreemd = _schift_vraag(vraag, _genummerd(methode, casus, vraag, ruw))
        onbekend = voeg_bij(onbekend, (stap, naam), vreemd) if vreemd else onbekend
    for stap, naam, ruw in _los(casus.onbekend):
        vraag, eerder, terug, rest = _vraag_die_antwoord_heeft(methode, naam), None, None, ruw
        if vraag and not vraag.vervalt:  # nobody asked it any more, so it was unknown before that too
            nu = methode.stap_van[naam].id
            in_stap = bekend.setdefault(nu, {})
            eerder = in_stap.get(naam)
            genummerd = _genummerd(methode, casus, vraag, ruw)
            terug, rest = _komt_terug(vraag, eerder, genummerd, haal(buiten, (nu, naam)))
            in_stap |= {naam: terug} if terug is not None else {}
        if rest != {} or terug == eerder:
            onbekend = voeg_bij(onbekend, (stap, naam), rest)
    return {stap: vragen for stap, vragen in bekend.items() if vragen}, onbekend


def _genummerd(methode: Methode, casus: Casus, vraag: Vraag, ruw: Ruw) -> Ruw:
    """The records of a list with a number of their own, which a file written by hand leaves out."""
    goed = vraag.regels and isinstance(ruw, list) and all(isinstance(rij, dict | str) for rij in ruw)
    return nummer_rijen(methode, casus, vraag, ruw) if goed and isinstance(ruw, list) else ruw


def _vraag_die_antwoord_heeft(methode: Methode, naam: str) -> Vraag | None:
    """The question of that name, unless it only shows something; a field of a groep is none."""
    vraag = methode.vraag_op_id.get(naam) if naam in methode.stap_van else None
    return None if vraag is None or vraag.soort.vraagt_niets else vraag


def _komt_terug(vraag: Vraag, bekend: Ruw | None, ruw: Ruw, apart: Ruw | None) -> tuple[Ruw | None, Ruw]:
    """The answer of a question with what comes back of an unknown one (`ruw`), and what of that stays.

    What stands apart under the same name is newer, so what would be set apart over it stays too.
    """
    if bekend is not None:
        return _velden_terug(vraag, bekend, ruw, apart)
    if _heeft_andere_vorm(vraag, ruw):
        return None, ruw
    if vraag.over and isinstance(ruw, dict) and isinstance(apart, dict):
        blijft = {code: deel for code, deel in ruw.items() if code in apart}
        return {code: deel for code, deel in ruw.items() if code not in apart} or None, blijft
    if apart is not None and vraag.soort.vorm_klopt(apart):
        return None, ruw
    return _schift_vraag(vraag, ruw)


def _heeft_andere_vorm(vraag: Vraag, ruw: Ruw) -> bool:
    """One answer where there is one for each option, or fields of records that stand apart."""
    if vraag.over:
        return ruw not in LEEG and not isinstance(ruw, dict)
    return not vraag.soort.vorm_klopt(ruw)


def _in_hun_stap(methode: Methode, boom: Boom) -> Boom:
    """The answers each in the step where its question stands now."""
    plaatsen = [
        (stap, methode.stap_van[naam].id if naam in methode.stap_van else stap, naam, ruw)
        for stap, naam, ruw in _los(boom)
    ]
    if all(stap == nu for stap, nu, _, _ in plaatsen):
        return boom
    nieuw: Boom = {}
    for _, nu, naam, ruw in plaatsen:
        nieuw = voeg_bij(nieuw, (nu, naam), ruw)
    return nieuw


def _los(boom: Boom) -> Iterator[tuple[str, str, Ruw]]:
    for stap, vragen in boom.items():
        for naam, ruw in vragen.items() if isinstance(vragen, dict) else ():
            yield stap, naam, ruw


def _velden_terug(vraag: Vraag, rijen: Ruw, ruw: Ruw, apart: Ruw | None) -> tuple[Ruw, Ruw]:
    """The records with the fields that the groep has again, and what stays unknown."""
    if not vraag.is_groep or not isinstance(rijen, list) or not isinstance(ruw, dict):
        return rijen, ruw
    samen: Boom = {_nummer(vraag, rij, nummer): rij for nummer, rij in enumerate(rijen, start=1)}
    over = ruw
    for nummer, velden in ruw.items():
        kan = isinstance(velden, dict) and isinstance(samen.get(nummer), dict)
        for veld in vraag.velden if kan else ():
            plek = (nummer, veld.id)
            deel = haal(velden, (veld.id,))
            if deel is not None and haal(samen, plek) is None and haal(apart or {}, plek) is None:
                samen, over = zet(samen, plek, deel), wis(over, plek)
    return list(samen.values()), over


def _schift_vraag(vraag: Vraag, ruw: Ruw) -> tuple[Ruw, Boom]:
    """Fields of records that the groep does not have go apart, under the record's number from 1."""
    if not vraag.is_groep or not isinstance(ruw, list):
        return ruw, {}
    velden = {veld.id for veld in (*vraag.velden, *vraag.oude_velden)} | ({NR} if vraag.regels else set())
    vreemd: Boom = {}
    rijen: list[Ruw] = []
    for nummer, rij in enumerate(ruw, start=1):
        if not isinstance(rij, dict):
            rijen.append(rij)
            continue
        rijen.append({veld: deel for veld, deel in rij.items() if veld in velden})
        if weg := {veld: deel for veld, deel in rij.items() if veld not in velden}:
            vreemd[_nummer(vraag, rij, nummer)] = weg
    return rijen, vreemd


def _nummer(vraag: Vraag, rij: Ruw, nummer: int) -> str:
    """By what a record is known where its fields stand apart."""
    return (nr_van(rij) if vraag.regels else "") or str(nummer)

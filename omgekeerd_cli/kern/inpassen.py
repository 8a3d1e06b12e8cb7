"""Fitting a casus, as read from a file, to its question set: nothing is dropped, all gets a place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoorden import LEEG
from omgekeerd_cli.kern.casus import Casus, Status
from omgekeerd_cli.kern.model import Methode, Ruw, Soort, Vraag
from omgekeerd_cli.kern.ordening import orden
from omgekeerd_cli.kern.paden import Boom, Pad, haal, voeg_bij, wis, zet
from omgekeerd_cli.kern.verloop import bepaal
from omgekeerd_cli.kern.wijziging import zet_buiten_route_apart


def pas_in(methode: Methode, casus: Casus) -> tuple[Casus, tuple[Pad, ...]]:
    """The casus with every answer where this set wants it, and what fell off the route.

    Answers that the set does not know, or not in this shape, go to `onbekend`; those it does know
    again come back. What was set apart goes along with a question that stands in another step now.
    A status that the file leaves out follows from whether anything is open.
    """
    bekend, onbekend = _schift(methode, casus)
    buiten = _in_hun_stap(methode, casus.buiten_route)
    ingepast = replace(casus, antwoorden=orden(methode, bekend), buiten_route=buiten, onbekend=onbekend)
    ingepast, vervallen = zet_buiten_route_apart(methode, ingepast)
    return ingepast, vervallen


def status_van(methode: Methode, casus: Casus, genoemd: str) -> Status:
    """The status that a file names, or else what its answers say: complete is finished."""
    if genoemd:
        return Status(genoemd)
    return Status.BEZIG if bepaal(methode, casus).open else Status.AFGEROND


def _schift(methode: Methode, casus: Casus) -> tuple[Boom, Boom]:
    """What the set knows, moved to the step where it stands now, and what it does not know.

    Of two answers to one question the one under `antwoorden` counts; the other stays unknown.
    """
    bekend: dict[str, Boom] = {}
    onbekend: Boom = {}
    for stap, naam, ruw in [*_los(casus.antwoorden), *_los(casus.onbekend)]:
        vraag = methode.vraag_op_id.get(naam) if naam in methode.stap_van else None
        in_stap = bekend.setdefault(methode.stap_van[naam].id, {}) if vraag else {}
        al_bekend = in_stap.get(naam)
        los = vraag is not None and al_bekend is None and _heeft_andere_vorm(vraag, ruw)
        if vraag is None or vraag.soort.vraagt_niets or los:
            onbekend = voeg_bij(onbekend, (stap, naam), ruw)
        elif al_bekend is None:
            in_stap[naam], vreemd = _schift_vraag(vraag, ruw)
            for deelpad, deel in vreemd.items():
                onbekend = voeg_bij(onbekend, (stap, naam, *deelpad), deel)
        else:
            in_stap[naam], rest = _velden_terug(vraag, al_bekend, ruw)
            onbekend = voeg_bij(onbekend, (stap, naam), rest) if rest != {} else onbekend
    return {stap: vragen for stap, vragen in bekend.items() if vragen}, onbekend


def _heeft_andere_vorm(vraag: Vraag, ruw: Ruw) -> bool:
    """One answer where there is one for each option, or fields of records that stand apart."""
    if vraag.over:
        return ruw not in LEEG and not isinstance(ruw, dict)
    los = isinstance(ruw, dict) and bool(ruw) and all(sleutel.isdecimal() for sleutel in ruw)
    return vraag.soort is Soort.GROEP and los


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


def _velden_terug(vraag: Vraag, rijen: Ruw, apart: Ruw) -> tuple[Ruw, Ruw]:
    """The records with the fields that the groep has again, and what stays apart."""
    if vraag.soort is not Soort.GROEP or not isinstance(rijen, list) or not isinstance(apart, dict):
        return rijen, apart
    samen: Boom = {str(nummer): rij for nummer, rij in enumerate(rijen, start=1)}
    over = apart
    for nummer, velden in apart.items():
        for veld in vraag.velden if isinstance(velden, dict) and isinstance(samen.get(nummer), dict) else ():
            deel = haal(velden, (veld.id,))
            if deel is not None and haal(samen, (nummer, veld.id)) is None:
                samen, over = zet(samen, (nummer, veld.id), deel), wis(over, (nummer, veld.id))
    return list(samen.values()), over


def _schift_vraag(vraag: Vraag, ruw: Ruw) -> tuple[Ruw, dict[tuple[str, ...], Ruw]]:
    """Fields of records that the groep does not have go apart, under the record's number from 1."""
    if vraag.soort is not Soort.GROEP or not isinstance(ruw, list):
        return ruw, {}
    velden = {veld.id for veld in vraag.velden}
    vreemd: dict[tuple[str, ...], Ruw] = {}
    rijen: list[Ruw] = []
    for nummer, rij in enumerate(ruw, start=1):
        if not isinstance(rij, dict):
            rijen.append(rij)
            continue
        rijen.append({veld: deel for veld, deel in rij.items() if veld in velden})
        vreemd |= {(str(nummer), veld): deel for veld, deel in rij.items() if veld not in velden}
    return rijen, vreemd

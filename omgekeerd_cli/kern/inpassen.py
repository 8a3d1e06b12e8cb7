"""Fitting a casus, as read from a file, to its question set: nothing is dropped, all gets a place."""

from __future__ import annotations

from dataclasses import replace

from omgekeerd_cli.kern.casus import Casus, Status
from omgekeerd_cli.kern.model import Methode, Ruw, Soort, Vraag
from omgekeerd_cli.kern.ordening import orden
from omgekeerd_cli.kern.paden import Boom, Pad, zet
from omgekeerd_cli.kern.verloop import bepaal
from omgekeerd_cli.kern.wijziging import zet_buiten_route_apart


def pas_in(methode: Methode, casus: Casus) -> tuple[Casus, tuple[Pad, ...]]:
    """The casus with every answer where this set wants it, and what fell off the route.

    Answers that the set does not know go to `onbekend`; those it does know again come back.
    A status that the file leaves out follows from whether anything is open.
    """
    samen = _voeg_samen(casus.onbekend, casus.antwoorden)
    bekend, onbekend = _schift(methode, samen)
    ingepast = replace(casus, antwoorden=orden(methode, bekend), onbekend=onbekend)
    ingepast, vervallen = zet_buiten_route_apart(methode, ingepast)
    return ingepast, vervallen


def status_van(methode: Methode, casus: Casus, genoemd: str) -> Status:
    """The status that a file names, or else what its answers say: complete is finished."""
    if genoemd:
        return Status(genoemd)
    return Status.BEZIG if bepaal(methode, casus).open else Status.AFGEROND


def _voeg_samen(onder: Boom, boven: Boom) -> Boom:
    samen = dict(onder)
    for stap, antwoorden in boven.items():
        oud = samen.get(stap)
        beide = isinstance(oud, dict) and isinstance(antwoorden, dict)
        samen[stap] = {**oud, **antwoorden} if beide else antwoorden  # type: ignore[dict-item]
    return samen


def _schift(methode: Methode, antwoorden: Boom) -> tuple[Boom, Boom]:
    """What the set knows, moved to the step where it stands now, and what it does not know."""
    bekend: Boom = {}
    onbekend: Boom = {}
    for stap, vragen in antwoorden.items():
        for naam, ruw in vragen.items() if isinstance(vragen, dict) else ():
            if naam not in methode.stap_van or methode.vraag_op_id[naam].soort is Soort.MEDEDELING:
                onbekend = zet(onbekend, (stap, naam), ruw)
                continue
            pad = (methode.stap_van[naam].id, naam)
            gekend, vreemd = _schift_vraag(methode.vraag_op_id[naam], ruw)
            bekend = zet(bekend, pad, gekend)
            for deelpad, deel in vreemd.items():
                onbekend = zet(onbekend, (stap, naam, *deelpad), deel)
    return bekend, onbekend


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

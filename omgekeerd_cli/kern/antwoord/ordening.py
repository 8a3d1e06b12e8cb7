"""Answers in the order of the question set, so that a casus reads as the conversation goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from omgekeerd_cli.kern.antwoord.boom import NR, Boom, haal
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van
from omgekeerd_cli.kern.set.model import Methode, Ruw, Vraag


def orden(methode: Methode, antwoorden: Boom) -> Boom:
    """The answers in the order of the set, whatever the order in which they were given."""
    geordend: Boom = {}
    for stap in methode.stappen:
        vragen = haal(antwoorden, (stap.id,))
        if not isinstance(vragen, dict):
            continue
        nieuw: Boom = {}
        for vraag in (*stap.vragen, *stap.oud):
            if vraag.id in vragen:
                codes = _codes(methode, antwoorden, vraag)
                nieuw[vraag.id] = _orden_vraag(vraag, vragen[vraag.id], codes)
        geordend[stap.id] = nieuw
    return geordend


def _codes(methode: Methode, antwoorden: Boom, vraag: Vraag) -> list[str]:
    if not vraag.over:
        return []
    bron = methode.vraag_op_id[vraag.over]
    if not (bron.van or bron.regels):
        return [optie.code for optie in bron.opties]
    lijst = bron if bron.regels else methode.vraag_op_id[bron.van]
    rijen = haal(antwoorden, (methode.stap_van[lijst.id].id, lijst.id))
    eigen = [nr_van(rij) for rij in rijen] if isinstance(rijen, list) else []
    return [*eigen, *(optie.code for optie in lijst.opties)]


def _orden_vraag(vraag: Vraag, ruw: Ruw, codes: list[str]) -> Ruw:
    if codes and isinstance(ruw, dict):
        return {code: _orden_vraag(vraag, deel, []) for code, deel in _gesorteerd(ruw, codes).items()}
    if vraag.is_groep and isinstance(ruw, list):
        velden = [NR, *(veld.id for veld in (*vraag.velden, *vraag.oude_velden))]
        return [_gesorteerd(rij, velden) if isinstance(rij, dict) else rij for rij in ruw]
    return ruw


def _gesorteerd(kaart: Mapping[str, Ruw], volgorde: Iterable[str]) -> dict[str, Ruw]:
    eerst = {sleutel: kaart[sleutel] for sleutel in volgorde if sleutel in kaart}
    return eerst | {sleutel: deel for sleutel, deel in kaart.items() if sleutel not in eerst}

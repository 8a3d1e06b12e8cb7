"""Drafts that say no more than what was confirmed: left behind by a blow right after an answer."""

from __future__ import annotations

from datetime import date

from omgekeerd_cli.kern.antwoord.boom import als_tekst
from omgekeerd_cli.kern.antwoord.oordeel import lees_invoer
from omgekeerd_cli.kern.antwoord.soorten.keuze import namelijk
from omgekeerd_cli.kern.beeld.klad import Kladblok
from omgekeerd_cli.kern.route.route import Halte, Route
from omgekeerd_cli.kern.taal.tekst import normaliseer


def ruim_oud_klad(route: Route, blok: Kladblok, vandaag: date | None) -> str:
    """Clears away the drafts that are an answer already; gives the place of the one noted last."""
    haltes = {als_tekst(pad): halte for pad, halte in route.halte_op_pad.items()}
    teksten = blok.teksten()
    nieuw = {naam: tekst for naam, tekst in teksten.items() if not _is_oud(haltes.get(naam), tekst, vandaag)}
    if nieuw != teksten:
        blok.bewaar(nieuw)
    return next(reversed(nieuw), "")


def _is_oud(halte: Halte | None, tekst: str, vandaag: date | None) -> bool:
    if halte is None or halte.ruw is None:
        return False
    if tekst.strip() == "-":  # it was passed over
        return True
    _, ruw = lees_invoer(halte.plek.vraag, tekst, vandaag=vandaag)
    return ruw == halte.ruw or normaliseer(tekst, meer_regels=False) in namelijk(halte.ruw)

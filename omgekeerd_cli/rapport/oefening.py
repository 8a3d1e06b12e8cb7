"""A practice as Markdown, so that a class can talk about it."""

from __future__ import annotations

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.oefenen.oefenen import situatie
from omgekeerd_cli.kern.oefenen.vergelijking import zet_naast_elkaar
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.rapport.sjabloon import met_merk, vul_ingebouwd


def maak_oefenverslag(oefening: Stand, uitwerking: Casus) -> str:
    """The situation, and per step both answers with what to talk about; ends in its mark."""
    tekst = vul_ingebouwd(
        "oefening.md.j2",
        methode=oefening.methode,
        oefening=oefening.casus,
        uitwerking=uitwerking,
        gegeven=situatie(oefening),
        stappen=zet_naast_elkaar(oefening, uitwerking),
        slot=oefening.methode.oefening.bespreekpunten,
    )
    return met_merk(tekst, merk_van_oefening(oefening.casus.code))


def merk_van_oefening(code: str) -> str:
    """The line by which the document of a practice is known."""
    return f"<!-- omgekeerd: oefening {code} -->"

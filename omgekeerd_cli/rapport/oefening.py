"""A practice as Markdown, so that a class can talk about it."""

from __future__ import annotations

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.oefenen.oefenen import situatie
from omgekeerd_cli.kern.oefenen.vergelijking import zet_naast_elkaar
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.rapport.sjabloon import met_merk, vul_ingebouwd


def maak_oefenverslag(methode: Methode, oefening: Casus, uitwerking: Casus) -> str:
    """The situation, and per step both answers with what to talk about; ends in its mark."""
    tekst = vul_ingebouwd(
        "oefening.md.j2",
        methode=methode,
        oefening=oefening,
        uitwerking=uitwerking,
        gegeven=situatie(methode, oefening),
        stappen=zet_naast_elkaar(methode, oefening, uitwerking),
        slot=methode.oefening.bespreekpunten,
    )
    return met_merk(tekst, merk_van_oefening(oefening.code))


def merk_van_oefening(code: str) -> str:
    """The line by which the document of a practice is known."""
    return f"<!-- omgekeerd: oefening {code} -->"

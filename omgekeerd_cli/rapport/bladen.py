"""Documents that are no report or letter: worksheet, chart of routes, a practice, files of an own set."""

from __future__ import annotations

import re

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.oefenen.oefenen import situatie
from omgekeerd_cli.kern.oefenen.vergelijking import zet_naast_elkaar
from omgekeerd_cli.kern.papier.routekaart import Routekaart
from omgekeerd_cli.kern.papier.routelijnen import teken
from omgekeerd_cli.kern.papier.werkblad import Werkblad
from omgekeerd_cli.kern.route.klaar import Leeg
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.taal.weergave import toon_datum
from omgekeerd_cli.kern.verslag.bijblad import Bijblad
from omgekeerd_cli.kern.wet.kaartwoorden import LEES_NA, titel
from omgekeerd_cli.rapport.mermaid import mermaid
from omgekeerd_cli.rapport.opmaak import Opgemaakt
from omgekeerd_cli.rapport.sjabloon import is_ongewijzigd, merk_met_kern, met_merk, vul_ingebouwd, vul_tekst

_BIJBLAD = "bijblad"
"""How its mark calls it."""
_BIJ_BIJBLAD = {
    "datum": toon_datum,
    "lees_na": LEES_NA,
    "titel": titel,
    "niet_gevraagd_zin": Leeg.NIET_GEVRAAGD,
    "weg_zin": Leeg.NIET_VAN_TOEPASSING,
}


def bijblad_als_tekst(bijblad: Bijblad) -> str:
    """The sheet for whoever made a casus, as Markdown, its mark on the last line."""
    namen = {naam: getattr(bijblad, naam) for naam in bijblad.__struct_fields__}
    tekst = vul_ingebouwd("bijblad.md.j2", **_BIJ_BIJBLAD, **namen)
    tekst = met_merk(tekst, "").rstrip("\n") + "\n\n"
    return tekst + merk_met_kern(_BIJBLAD, bijblad.casus.code, tekst) + "\n"


def is_ons_bijblad(inhoud: str, code: str) -> bool:
    """Whether this is a bijblad of the casus as it was made, in which nobody changed a word."""
    return is_ongewijzigd(_BIJBLAD, code, inhoud)


def maak_papier(werkblad: Werkblad, opdracht: str, over: str = "") -> str:
    """The worksheet as Markdown, UTF-8 text with line feeds, ending in one.

    Args:
        werkblad: what stands on it.
        opdracht: the command with which its answers are typed in later.
        over: the code of the casus that it is about, if it is about one.
    """
    namen = {naam: getattr(werkblad, naam) for naam in werkblad.__struct_fields__}
    tekst = vul_ingebouwd("werkblad.md.j2", opdracht=opdracht, **namen)
    return met_merk(tekst, merk_van_werkblad(werkblad.methode.id, over))


def vul_bestand(sjabloon: str, **waarden: object) -> str:
    """A file of a new own set: a packaged template, filled in; text goes in as it is."""
    heel = {naam: Opgemaakt(deel) if isinstance(deel, str) else deel for naam, deel in waarden.items()}
    return vul_tekst(sjabloon, **heel)


def maak_kaart(kaart: Routekaart) -> str:
    """The routes of a method as Markdown with a Mermaid chart, ending in a line feed."""
    tekst = vul_ingebouwd(
        "kaart.md.j2",
        methode=kaart.methode,
        signalen=kaart.signalen,
        tekening=Opgemaakt(mermaid(teken(kaart))),
    )
    return met_merk(tekst, merk_van_kaart(kaart.methode.id))


_MERK = re.compile(
    r"<!-- omgekeerd: "
    r"(?P<wat>(motivatie|brief|bijblad) van casus|werkblad van methode \S+, over casus|oefening)"
    r" (?P<code>[a-z0-9][a-z0-9_-]{0,63})(, [0-9a-f]+)? -->"
)
_WIENS = {
    "motivatie": "het verslag van casus",
    "brief": "de brief van casus",
    "bijblad": "het bijblad van casus",
    "werkblad": "het werkblad over casus",
    "oefening": "de vergelijking van oefening",
}


def van_wie(tekst: str) -> str:
    """Whose document this is, in words, as its last line says; empty when it does not say so."""
    regels = tekst.rstrip().splitlines()
    merk = _MERK.fullmatch(regels[-1].strip()) if regels else None
    return f"{_WIENS[merk['wat'].split()[0]]} {merk['code']}" if merk else ""


def merk_van_werkblad(methode_id: str, over: str = "") -> str:
    """The line by which a worksheet is known to be of this method, and perhaps about a casus."""
    wat = f", over casus {over}" if over else ""
    return f"<!-- omgekeerd: werkblad van methode {methode_id}{wat} -->"


def merk_van_kaart(methode_id: str) -> str:
    """The line by which a chart of routes is known to be of this method."""
    return f"<!-- omgekeerd: kaart van methode {methode_id} -->"


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

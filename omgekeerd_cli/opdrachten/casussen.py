"""`omgekeerd casussen`: what is in the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omgekeerd_cli.opdrachten import opties

if TYPE_CHECKING:
    from omgekeerd_cli.kern.casus import Casus
    from omgekeerd_cli.kern.model import Methode
    from omgekeerd_cli.opslag.archief import Archiefregel
    from omgekeerd_cli.scherm.weergave import Casusregel


def lijst_casussen(
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Laat zien welke casussen er zijn en hoe ver ze zijn."""
    from omgekeerd_cli.opslag import archief, plaatsen
    from omgekeerd_cli.scherm.console import is_eenvoudig, maak_console, zeg
    from omgekeerd_cli.scherm.weergave import toon_casussen

    plek = opties.werkplek(vragen, casussen)
    methoden: dict[str, Methode | None] = {}
    regels = [_regel(gevonden, plek, methoden) for gevonden in archief.lijst(plek.casussen)]
    console = maak_console()
    if regels:
        toon_casussen(console, regels, als_regels=is_eenvoudig(eenvoudig))
    else:
        zeg(console, f"In {plek.casussen} staan nog geen casussen. Begin er een: omgekeerd toets")
    if not is_eenvoudig(eenvoudig):
        zeg(console, f"Voorbeelden om af te spelen: {', '.join(plaatsen.voorbeelden())}", "zacht")


def _regel(gevonden: Archiefregel, plek: opties.Werkplek, methoden: dict[str, Methode | None]) -> Casusregel:
    """One line of the list; `methoden` keeps what was loaded for the lines before."""
    from omgekeerd_cli.kern.fouten import OmgekeerdFout
    from omgekeerd_cli.opslag import vragensets
    from omgekeerd_cli.scherm.weergave import Casusregel

    if gevonden.gelezen is None:
        return Casusregel(gevonden.code, gebrek=gevonden.gebrek, gewijzigd=gevonden.gewijzigd)
    casus = gevonden.gelezen.casus
    if casus.methode not in methoden:
        try:
            methoden[casus.methode] = vragensets.laad(casus.methode, plek.vragen)
        except OmgekeerdFout:
            methoden[casus.methode] = None
    methode = methoden[casus.methode]
    stap = _stap(methode, casus) if methode else ""
    titel = methode.titel if methode else casus.methode
    return Casusregel(gevonden.code, casus.titel, titel, casus.status.value, stap, gevonden.gewijzigd)


def _stap(methode: Methode, casus: Casus) -> str:
    """Where the first open question stands."""
    from omgekeerd_cli.kern.inpassen import pas_in
    from omgekeerd_cli.kern.verloop import Toestand, bepaal

    haltes = bepaal(methode, pas_in(methode, casus)[0]).haltes
    open_ = next((halte for halte in haltes if halte.toestand is Toestand.OPEN), None)
    return f"open in stap {methode.stappen.index(open_.plek.stap) + 1}" if open_ else "klaar"

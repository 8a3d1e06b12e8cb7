"""`omgekeerd casussen`: what is in the folder."""

from __future__ import annotations

from omgekeerd_cli.opdrachten import opties


def lijst_casussen(
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Laat zien welke casussen er zijn en hoe ver ze zijn."""
    from omgekeerd_cli.kern.fouten import OmgekeerdFout
    from omgekeerd_cli.kern.inpassen import pas_in
    from omgekeerd_cli.kern.model import Methode
    from omgekeerd_cli.kern.verloop import Toestand, bepaal
    from omgekeerd_cli.opslag import archief, plaatsen, vragensets
    from omgekeerd_cli.scherm.console import is_eenvoudig, maak_console, zeg
    from omgekeerd_cli.scherm.weergave import Casusregel, toon_casussen

    plek = opties.werkplek(vragen, casussen)
    methoden: dict[str, Methode | None] = {}

    def methode_van(naam: str) -> Methode | None:
        if naam not in methoden:
            try:
                methoden[naam] = vragensets.laad(naam, plek.vragen)
            except OmgekeerdFout:
                methoden[naam] = None
        return methoden[naam]

    regels = []
    for gevonden in archief.lijst(plek.casussen):
        if gevonden.gelezen is None:
            regels.append(Casusregel(gevonden.code, gebrek=gevonden.gebrek, gewijzigd=gevonden.gewijzigd))
            continue
        casus = gevonden.gelezen.casus
        methode = methode_van(casus.methode)
        stap = ""
        if methode:
            open_ = [
                h for h in bepaal(methode, pas_in(methode, casus)[0]).haltes if h.toestand is Toestand.OPEN
            ]
            stap = (
                f"{methode.stappen.index(open_[0].plek.stap) + 1} van {len(methode.stappen)}"
                if open_
                else "klaar"
            )
        titel = methode.titel if methode else casus.methode
        regels.append(
            Casusregel(gevonden.code, casus.titel, titel, casus.status.value, stap, gevonden.gewijzigd)
        )
    console = maak_console()
    if regels:
        toon_casussen(console, regels, als_regels=is_eenvoudig(eenvoudig))
    else:
        zeg(console, f"In {plek.casussen} staan nog geen casussen. Begin er een: omgekeerd toets")
    zeg(console, f"Voorbeelden om af te spelen: {', '.join(plaatsen.voorbeelden())}", "zacht")

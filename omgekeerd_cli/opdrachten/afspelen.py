"""`omgekeerd afspelen`: saved casussen through the questions again."""

from __future__ import annotations

from typing import Annotated

import typer

from omgekeerd_cli.opdrachten import opties

StapVoorStap = Annotated[
    bool, typer.Option("--stap-voor-stap", help="Wacht na elke vraag op Enter. Handig voor een groep.")
]


def afspelen(
    casus: opties.CasusArgumenten,
    stap_voor_stap: StapVoorStap = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Speel een bewaarde casus af: elk antwoord gaat opnieuw langs de vragen."""
    from omgekeerd_cli.kern.afspelen import speel_af
    from omgekeerd_cli.kern.model import Methode
    from omgekeerd_cli.opdrachten.laden import laad_casus
    from omgekeerd_cli.scherm.console import maak_stromen_verdraagzaam
    from omgekeerd_cli.scherm.verteller import maak_verteller

    maak_stromen_verdraagzaam()
    plek = opties.werkplek(vragen, casussen)
    methoden: dict[str, Methode] = {}
    alles_goed = True
    for naam in casus:
        geladen = laad_casus(naam, plek, methoden)
        verteller = maak_verteller(eenvoudig=eenvoudig, wacht=stap_voor_stap)
        verteller.begin(geladen.casus, geladen.methode, geladen.andere_set)
        herhaling = speel_af(geladen.methode, geladen.casus, verteller)
        plaatsen = [(geladen.gelezen.plaats(pad), reden) for pad, reden in herhaling.afgekeurd]
        verteller.slot(geladen.methode, herhaling, geladen.vervallen, plaatsen)
        alles_goed = alles_goed and not herhaling.afgekeurd
    if not alles_goed:
        raise typer.Exit(1)

"""`omgekeerd afspelen`: saved casussen through the questions again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.opdrachten import opties

if TYPE_CHECKING:
    from omgekeerd_cli.kern.model import Methode
    from omgekeerd_cli.scherm.verteller import Verteller

StapVoorStap = Annotated[
    bool, typer.Option("--stap-voor-stap", help="Wacht na elke vraag op een toets. Handig voor een groep.")
]


def afspelen(
    casus: opties.CasusArgumenten,
    stap_voor_stap: StapVoorStap = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Speel een bewaarde casus af: elk antwoord gaat opnieuw langs de vragen."""
    from omgekeerd_cli.kern.poort import Gestopt
    from omgekeerd_cli.opdrachten.gesprekspartner import sluit_netjes_af_bij_signalen
    from omgekeerd_cli.scherm.console import maak_stromen_verdraagzaam
    from omgekeerd_cli.scherm.verteller import vertelling
    from omgekeerd_cli.scherm.vertoning import vertoning

    maak_stromen_verdraagzaam()
    sluit_netjes_af_bij_signalen()
    plek = opties.werkplek(vragen, casussen)
    try:
        with (vertoning if stap_voor_stap else vertelling)(eenvoudig=eenvoudig) as verteller:
            alles_goed = _vertel(casus, plek, verteller)
    except (Gestopt, KeyboardInterrupt) as stop:
        typer.echo("Gestopt. Aan de casus is niets veranderd.")
        met_woord = isinstance(stop, Gestopt) and not stop.afgebroken
        raise typer.Exit(0 if met_woord else 130) from None
    if not alles_goed:
        raise typer.Exit(1)


def _vertel(namen: list[str], plek: opties.Werkplek, verteller: Verteller) -> bool:
    """Tells the casussen one by one; False when an answer no longer fits."""
    from omgekeerd_cli.kern.afspelen import speel_af
    from omgekeerd_cli.opdrachten.laden import laad_casus

    methoden: dict[str, Methode] = {}
    alles_goed = True
    for naam in namen:
        geladen = laad_casus(naam, plek, methoden)
        verteller.begin(geladen.casus, geladen.methode, geladen.andere_set)
        herhaling = speel_af(geladen.methode, geladen.casus, verteller)
        plaatsen = [(geladen.gelezen.plaats(pad), reden) for pad, reden in herhaling.afgekeurd]
        verteller.slot(geladen.methode, herhaling, geladen.vervallen, plaatsen)
        alles_goed = alles_goed and not herhaling.afgekeurd
    return alles_goed

"""`omgekeerd afspelen`: saved casussen through the questions again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.antwoord.boom import Pad
    from omgekeerd_cli.kern.set.model import Methode
    from omgekeerd_cli.opdrachten.werk.laden import GeladenCasus
    from omgekeerd_cli.scherm.tonen.verteller import Verteller

AlleenFouten = Annotated[
    bool,
    typer.Option("--alleen-fouten", help="Zeg alleen wat niet past, en hoeveel casussen goed gaan."),
]
StapVoorStap = Annotated[
    bool, typer.Option("--stap-voor-stap", help="Wacht na elke vraag op een toets. Handig voor een groep.")
]


def afspelen(
    casus: opties.CasusArgumenten,
    stap_voor_stap: StapVoorStap = False,
    alleen_fouten: AlleenFouten = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Speel een bewaarde casus af: elk antwoord gaat opnieuw langs de vragen."""
    from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import code_bij_stoppen, sluit_netjes_af_bij_signalen
    from omgekeerd_cli.opdrachten.werk.laden import namen_van
    from omgekeerd_cli.opdrachten.werk.naspelen import speel_na
    from omgekeerd_cli.scherm.basis.console import maak_stromen_verdraagzaam
    from omgekeerd_cli.scherm.basis.uitvoer import druk_af
    from omgekeerd_cli.scherm.tonen.verteller import vertelling
    from omgekeerd_cli.scherm.tonen.vertoning import vertoning

    maak_stromen_verdraagzaam()
    sluit_netjes_af_bij_signalen()
    if alleen_fouten and stap_voor_stap:
        raise GebruiksFout("Kies --alleen-fouten of --stap-voor-stap, niet allebei.")
    plek = werkplek(vragen, casussen)
    namen = namen_van(casus, plek)
    try:
        if alleen_fouten:
            speel_na(namen, plek)
            return
        with (vertoning if stap_voor_stap else vertelling)(eenvoudig=eenvoudig) as verteller:
            alles_goed = _vertel(namen, plek, verteller)
    except (Gestopt, KeyboardInterrupt) as stop:
        druk_af("Gestopt. Aan de casus is niets veranderd.")
        raise typer.Exit(code_bij_stoppen(stop)) from None
    if not alles_goed:
        raise typer.Exit(1)


def _reden(geladen: GeladenCasus, pad: Pad, reden: str) -> tuple[tuple[str, int, int], str]:
    """Where an answer stands that does not fit, and why: one strange character in a code, or what it is."""
    if teken := geladen.gelezen.vreemd_teken(pad):
        return (teken.bestand, teken.regel, teken.kolom), f"{teken.wat} {teken.doe}"
    return geladen.gelezen.plaats(pad), reden


def _vertel(namen: list[str], plek: Werkplek, verteller: Verteller) -> bool:
    """Tells the casussen one by one; False when one cannot be read or an answer no longer fits.

    Of several a faulty one is told and does not stop the others.
    """
    from omgekeerd_cli.kern.fouten import OmgekeerdFout
    from omgekeerd_cli.kern.gesprek.afspelen import speel_af
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import zeg_op_stderr

    methoden: dict[str, Methode] = {}
    alles_goed = True
    for naam in namen:
        try:
            geladen = laad_casus(naam, plek, methoden)
        except OmgekeerdFout as fout:
            if len(namen) == 1:
                raise
            zeg_op_stderr(str(fout))
            alles_goed = False
            continue
        verteller.begin(geladen.casus, geladen.methode, geladen.andere_naam, geladen.andere_set)
        herhaling = speel_af(geladen.stand, verteller)
        plaatsen = [_reden(geladen, pad, reden) for pad, reden in herhaling.afgekeurd]
        verteller.slot(herhaling, geladen.vervallen, plaatsen)
        alles_goed = alles_goed and not herhaling.afgekeurd
    return alles_goed

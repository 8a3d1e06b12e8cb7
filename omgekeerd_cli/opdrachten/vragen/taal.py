"""`omgekeerd vragen taal`: hints on how the questions of a set read."""

from __future__ import annotations

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek


def taal_van_set(
    methode: opties.MethodeArgument = opties.STANDAARDMETHODE, vragen: opties.Vragen = ""
) -> None:
    """Kijk hoe makkelijk de vragen van een set lezen, met tips per bestand en regel."""
    from omgekeerd_cli.kern.controle.settaal import lees_set
    from omgekeerd_cli.kern.taal.lettergrepen import lettergrepen
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.opslag.set.lijstbestanden import lees_jargon
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg
    from omgekeerd_cli.scherm.tonen.briefbeeld import SLOTZIN, meetregel, toon_tips

    mappen = werkplek(vragen).vragen
    set_ = vragensets.laad(methode, mappen)
    gemeten = lees_set(set_, lettergrepen, lees_jargon(mappen))
    zeg(maak_console(), f"{set_.titel}: {meetregel(gemeten.meting)}", "kop")
    gevonden = vragensets.wijs_aan(methode, mappen, gemeten.bevindingen)
    toon_tips([str(gebrek) for gebrek in gevonden])
    zeg(maak_console(), SLOTZIN, "zacht")

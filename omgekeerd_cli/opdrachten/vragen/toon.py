"""`omgekeerd vragen toon`: a question set, to read."""

from __future__ import annotations

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek


def toon(methode: opties.MethodeArgument = opties.STANDAARDMETHODE, vragen: opties.Vragen = "") -> None:
    """Laat een vragenset leesbaar zien."""
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.scherm.basis.console import maak_console
    from omgekeerd_cli.scherm.tonen.weergave import toon_vragenset

    toon_vragenset(maak_console(), vragensets.laad(methode, werkplek(vragen).vragen))

"""The overview in a terminal: every answer with its number, and what one can do from there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit.application import get_app
from rich.console import Console
from rich.panel import Panel

from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt, Slotkeuze, Terug
from omgekeerd_cli.scherm.basis.console import veilig, zeg
from omgekeerd_cli.scherm.terminal.tekstveld import Tekstveld
from omgekeerd_cli.scherm.terminal.toetsen import IN_OVERZICHT
from omgekeerd_cli.scherm.terminal.venster import Status
from omgekeerd_cli.scherm.tonen.weergave import toon_overzichtregels
from omgekeerd_cli.scherm.woorden import woorden


def toon_overzicht(console: Console, overzicht: Overzicht) -> None:
    """All answers by step, what stood out, and what is open."""
    console.print()
    console.print(Panel(veilig("Overzicht", "stap"), border_style="cyan"))
    nummer = 0
    for titel, regels in overzicht.stappen:
        zeg(console, titel, "stap")
        toon_overzichtregels(console, regels, nummer)
        nummer += sum(bool(regel.pad) for regel in regels)
    for regel in woorden.opmerkingen(overzicht):
        zeg(console, regel, "let-op")


def kies_in_overzicht(
    console: Console, overzicht: Overzicht, vraag_aan: Callable[[questionary.Question], Any]
) -> Slotkeuze:
    """What to do now, typed as a number or a word; what is none of these does not stay on the line.

    Raises:
        Gestopt: the person stops here.
    """
    for regel in woorden.overzichtkeuzes(overzicht):
        zeg(console, regel, "zacht")
    bezwaar = ""

    def wis_bij_bezwaar(tekst: str) -> str:
        get_app().erase_when_done = bool(woorden.lees_slot(overzicht, tekst)[1])
        return ""

    while True:
        status = Status(bezwaar, is_fout=bool(bezwaar))
        veld = Tekstveld(
            "Nummer of letter", "", bezwaar=wis_bij_bezwaar, uitwegen=IN_OVERZICHT, status=status
        )
        antwoord = veld.stel(vraag_aan)
        if isinstance(antwoord, Terug):
            return antwoord
        keuze, bezwaar = woorden.lees_slot(overzicht, str(antwoord))
        if keuze is None:
            raise Gestopt(afgebroken=False)
        if not bezwaar:
            return keuze

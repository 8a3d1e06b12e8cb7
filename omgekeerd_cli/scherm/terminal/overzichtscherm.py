"""The overview in a terminal: every answer with its number, and what one can do from there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import questionary
from rich.console import Console
from rich.panel import Panel

from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt, Slotkeuze, Terug
from omgekeerd_cli.scherm.basis.console import veilig, zeg
from omgekeerd_cli.scherm.terminal.tekstveld import Tekstveld
from omgekeerd_cli.scherm.terminal.toetsen import IN_OVERZICHT
from omgekeerd_cli.scherm.tonen.weergave import overzichttabel
from omgekeerd_cli.scherm.woorden import woorden


def toon_overzicht(console: Console, overzicht: Overzicht) -> None:
    """All answers by step, what stood out, and what is open."""
    console.print()
    console.print(Panel(veilig("Overzicht", "stap"), border_style="cyan"))
    nummer = 0
    for titel, regels in overzicht.stappen:
        zeg(console, titel, "stap")
        console.print(overzichttabel(regels, nummer))
        nummer += sum(bool(regel.pad) for regel in regels)
    for regel in woorden.opmerkingen(overzicht):
        zeg(console, regel, "let-op")
    for regel in woorden.overzichtkeuzes(overzicht):
        zeg(console, regel, "zacht")


def kies_in_overzicht(overzicht: Overzicht, vraag_aan: Callable[[questionary.Question], Any]) -> Slotkeuze:
    """What to do now, typed as a number or a word.

    Raises:
        Gestopt: the person stops here.
    """
    veld = Tekstveld(
        "Nummer of letter",
        "",
        bezwaar=lambda tekst: woorden.lees_slot(overzicht, tekst)[1],
        uitwegen=IN_OVERZICHT,
    )
    antwoord = veld.stel(vraag_aan)
    if isinstance(antwoord, Terug):
        return antwoord
    keuze, _ = woorden.lees_slot(overzicht, str(antwoord))
    if keuze is None:
        raise Gestopt(afgebroken=False)
    return keuze

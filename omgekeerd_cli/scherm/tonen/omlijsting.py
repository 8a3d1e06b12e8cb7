"""Showing in a terminal what stands around the questions: steps, texts, remarks."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import indent

from rich.console import Console
from rich.panel import Panel

from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.beeld.wethulp import Wethulp
from omgekeerd_cli.kern.wet.zoeken import Vondst
from omgekeerd_cli.scherm.basis.console import veilig, zeg
from omgekeerd_cli.scherm.tonen.wetskaarten import inhoudsregels, vondstregels
from omgekeerd_cli.scherm.woorden import woorden


class Omlijsting:
    """Shows everything that asks nothing, through Rich.

    Args:
        console: where to show things.
        terug: how one goes back to change an answer, in a sentence; empty where one cannot.
    """

    def __init__(self, console: Console, terug: str = "") -> None:
        self.console = console
        self.terug = terug
        self.kaarten: list[Vraagbeeld] = []
        self._van_wetten_verteld = False

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """Shows that a step begins."""
        self.kaarten = []
        self._van_wetten_verteld = False
        titel = veilig(f"Stap {beeld.nummer} van {beeld.aantal}")
        inhoud = veilig(beeld.titel, "stap")
        if tekst := woorden.staptekst(beeld):
            inhoud.append(veilig(f"\n{tekst}", "not bold default"))
        self.console.print()
        for stijl, regel in woorden.signaalregels(beeld, self.terug):
            zeg(self.console, regel, stijl)
        self.console.print(Panel(inhoud, title=titel, title_align="left", border_style="cyan"))

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """Shows a text that asks nothing."""
        self.console.print()
        self._lees_voor(beeld.tekst)
        if beeld.toelichting:
            zeg(self.console, beeld.toelichting, "zacht")
        if beeld.uitleg:
            self.kaarten.append(beeld)
            zeg(self.console, woorden.MEER, "zacht")
        elif beeld.wetten and beeld.plek.optie and not self._van_wetten_verteld:
            self._van_wetten_verteld = True
            zeg(self.console, woorden.OOK_WETTEN, "zacht")

    def leg_uit(self, beeld: Vraagbeeld, keer: int) -> None:
        """The first time about the question; asked again, also the cards of this step."""
        kaarten = self.kaarten if keer else []
        tekst = woorden.uitleg(beeld, kaarten)
        if not keer:
            meer = [woorden.NAAR_WETTEN] * bool(beeld.wetten) or [woorden.NOG_MEER] * bool(self.kaarten)
            tekst += "".join(f"\n{zin}" for zin in meer)
        tekst += f"\n\n{woorden.alle_toetsen(beeld)}\n"
        self._lees_voor(tekst)
        zeg(self.console, beeld.tekst, "vraag")

    def toon_vondsten(self, wetten: Wethulp, vondsten: Sequence[Vondst]) -> None:
        """Rows of law cards, and how to look for others."""
        regels = vondstregels(wetten.boek, vondsten, wetten.vandaag)
        for tekst, stijl in (*inhoudsregels(vondsten), *regels):
            zeg(self.console, tekst, stijl)
        if not vondsten:
            zeg(self.console, woorden.NIETS_GEVONDEN, "let-op")
        zeg(self.console, woorden.NAAR_ZOEKEN, "zacht")

    def _lees_voor(self, tekst: str) -> None:
        zeg(self.console, indent(tekst, "  "))

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:  # noqa: ARG002  the question is still in sight
        """Tells what there is to think of."""
        for regel in oordeel.fouten:
            zeg(self.console, regel, "fout")
        for regel in oordeel.waarschuwingen:
            zeg(self.console, f"Let op: {regel}", "let-op")

    def gevolgen(self, regels: list[str]) -> None:
        """Tells what an answer did to other answers."""
        for regel in regels:
            zeg(self.console, regel, "let-op")

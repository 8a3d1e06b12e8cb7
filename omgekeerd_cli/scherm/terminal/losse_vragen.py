"""Questions in a terminal that belong to no question set: a line, a yes or no, one of a list."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import questionary
from prompt_toolkit.application import create_app_session
from prompt_toolkit.output import create_output
from rich.console import Console

from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt, Terug
from omgekeerd_cli.scherm.basis.afbreken import AFBREKER, Afgebroken
from omgekeerd_cli.scherm.basis.console import zeg
from omgekeerd_cli.scherm.basis.invoer import toetsenbord, wat_te_vroeg_is_antwoordt_niet
from omgekeerd_cli.scherm.basis.lusfouten import geef_fouten_door
from omgekeerd_cli.scherm.basis.typwerk import laat_vallen_wat_nog_komt
from omgekeerd_cli.scherm.terminal.eenmalig import deel_stijl
from omgekeerd_cli.scherm.terminal.keuzelijst import Keuzelijst
from omgekeerd_cli.scherm.terminal.keuzes import JA, NEE, genummerd
from omgekeerd_cli.scherm.terminal.tekstveld import Tekstveld
from omgekeerd_cli.scherm.terminal.toetsen import ERBUITEN, IN_OVERZICHT
from omgekeerd_cli.scherm.woorden import woorden
from omgekeerd_cli.scherm.woorden.privacywoorden import onder_het_veld

_RUIMTE_VOOR_ANTWOORD = 2
"""A label takes at most one part in so many of the line on which is typed."""


class LosseVragen:
    """Asks with Questionary on the stream of a console. Each call may raise `Gestopt`."""

    console: Console
    _stond_er_al = False
    """Whether the question is the same that stood there a moment ago."""

    def regel(self, vraag: str, standaard: str = "", bezwaar: Callable[[str], str] = lambda _: "") -> str:
        """Asks for one line; what is proposed stands there to be changed."""

        def keur(tekst: str) -> str:
            return bezwaar(tekst.strip()) if tekst.strip() else woorden.VUL_IN

        if len(vraag) > self.console.width // _RUIMTE_VOOR_ANTWOORD:  # so that there is room to type
            zeg(self.console, vraag, "vraag")
            vraag = ""
        veld = Tekstveld(vraag, standaard, bezwaar=keur, let_op=onder_het_veld, uitwegen=ERBUITEN)
        return str(veld.stel(self._stel)).strip()

    def ja_nee(self, vraag: str) -> bool:
        """Asks a yes or no; Enter alone is no."""
        zeg(self.console, vraag, "vraag")
        lijst = Keuzelijst("j of n, dan Enter", (NEE, JA), eerder=["nee"], uitwegen=ERBUITEN)
        return bool(lijst.stel(self._stel) == "ja")

    def kies(self, vraag: str, keuzes: Sequence[tuple[str, str]], eerder: str = "") -> str | Terug:
        """Asks for one of these codes, each with its label; `eerder` is chosen by Enter alone."""
        zeg(self.console, vraag, "vraag")
        codes, labels = zip(*keuzes, strict=True)
        lijst = Keuzelijst(
            f"nummer, dan Enter · {woorden.toets_terug()} terug",
            genummerd(codes, labels),
            eerder=[eerder] if eerder else [],
            uitwegen=IN_OVERZICHT,
        )
        antwoord = lijst.stel(self._stel)
        if isinstance(antwoord, Terug):
            zeg(self.console, "← terug", "zacht")
            return antwoord
        zeg(self.console, f"→ {dict(keuzes)[antwoord]}", "goed")
        return str(antwoord)

    def _stel(self, vraag: questionary.Question) -> Any:
        geef_fouten_door(vraag)
        try:
            vraag.application.pre_run_callables.append(AFBREKER.kijk)
            vraag.application.input = toetsenbord()
            if not self._stond_er_al:
                wat_te_vroeg_is_antwoordt_niet(vraag.application)
            antwoord = self._op_stroom(deel_stijl(vraag))
            AFBREKER.kijk()
        except (KeyboardInterrupt, EOFError):
            laat_vallen_wat_nog_komt()
            raise Gestopt(afgebroken=True) from None
        except Afgebroken as stop:
            laat_vallen_wat_nog_komt()
            raise Gestopt(afgebroken=True) if stop.met_toets else SystemExit(stop.code) from None
        except (Exception, SystemExit):  # a fault in the drawing, or a signal before there was any
            vraag.application.renderer.reset()
            raise
        return antwoord

    def _op_stroom(self, vraag: questionary.Question) -> Any:
        # prompt_toolkit drops a SIGINT that comes just after the Enter; ours is remembered.
        if not self.console.stderr:
            return vraag.application.run(handle_sigint=False)
        with create_app_session(output=create_output(sys.stderr)):
            return vraag.application.run(handle_sigint=False)

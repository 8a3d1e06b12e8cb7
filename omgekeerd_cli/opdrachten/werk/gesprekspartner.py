"""Who asks: Questionary in a terminal, plain lines elsewhere."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from msgspec import Struct, structs

from omgekeerd_cli import einde
from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt, Terug, Vragensteller


class Asker(Vragensteller, Protocol):
    """Whoever asks in a conversation, and a few things around it."""

    def regel(self, vraag: str, standaard: str = ..., bezwaar: Callable[[str], str] = ...) -> str:
        """Asks for one line."""

    def ja_nee(self, vraag: str) -> bool:
        """Asks a yes or no."""

    def kies(self, vraag: str, keuzes: Sequence[tuple[str, str]], eerder: str = ...) -> str | Terug:
        """Asks for one of these codes, each with its label; `eerder` is what Enter alone chooses."""


class Gesprekspartner(Struct, frozen=True):
    """The asker that fits this terminal, and how to say and show things beside its questions.

    `bladzijden` gives a console for long text, by screenfuls; None where plain lines are asked.
    """

    asker: Asker
    zeg: Callable[[str], None]
    toon_verslag: Callable[[str], None]
    bladzijden: Callable[[], AbstractContextManager[Any]] | None = None


def maak_asker(*, eenvoudig: bool, stdout_vrij: bool) -> Gesprekspartner:
    """Questionary in a terminal, plain lines elsewhere; on stderr when stdout is for the report."""
    from omgekeerd_cli.scherm.basis import console as scherm

    scherm.maak_stromen_verdraagzaam()
    if scherm.wil_regels(eenvoudig):
        return _in_regels(stdout_vrij=stdout_vrij)
    from omgekeerd_cli.scherm.basis.pagina import bladeren
    from omgekeerd_cli.scherm.terminal.venster import kan_hier
    from omgekeerd_cli.scherm.terminal.vragensteller import TerminalVragensteller

    if not kan_hier():
        return _in_regels(stdout_vrij=stdout_vrij)

    def toon_op_bladen(tekst: str) -> None:
        from omgekeerd_cli.scherm.tonen.verslagbeeld import toon_verslag

        with bladeren(naar_fouten=stdout_vrij) as blad:
            toon_verslag(blad, tekst)

    if scherm.is_eenvoudig(eenvoudig):  # too small for a list, not for a report
        return structs.replace(_in_regels(stdout_vrij=stdout_vrij), toon_verslag=toon_op_bladen)
    console = scherm.maak_console(naar_fouten=stdout_vrij)
    vragensteller = TerminalVragensteller(console)
    return Gesprekspartner(
        vragensteller,
        lambda zin: scherm.zeg(console, zin),
        toon_op_bladen,
        lambda: bladeren(naar_fouten=stdout_vrij),
    )


def _in_regels(*, stdout_vrij: bool) -> Gesprekspartner:
    from omgekeerd_cli.scherm.regels.vragensteller import EenvoudigeVragensteller

    vragensteller = EenvoudigeVragensteller(sys.stderr if stdout_vrij else sys.stdout)
    return Gesprekspartner(vragensteller, vragensteller.zeg, vragensteller.zeg)


def sluit_netjes_af_bij_signalen() -> None:
    """Signals end the program the normal way, so that the terminal is left sane and none gets lost."""

    def sluit_af(code: int) -> None:
        if _breek_vraag_af(code):
            return
        if code == 128 + signal.SIGINT:
            raise KeyboardInterrupt
        sys.exit(code)

    einde.bij_signalen(sluit_af)


def code_bij_stoppen(stop: BaseException) -> int:
    """The exit code for whoever stopped: 0 with a word of their own, 130 with Ctrl-C and such."""
    return 0 if isinstance(stop, Gestopt) and not stop.afgebroken else 130


def _breek_vraag_af(code: int) -> bool:
    """Ends the question on the screen, if there is one; nothing is loaded for it."""
    module = sys.modules.get("omgekeerd_cli.scherm.basis.afbreken")
    afbreker = getattr(module, "AFBREKER", None)  # a signal may come while it is being loaded
    return bool(afbreker and afbreker.breek_af(code))

"""Who asks: Questionary in a terminal, plain lines elsewhere."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import Protocol

from omgekeerd_cli.kern.poort import Vragensteller


class Asker(Vragensteller, Protocol):
    """Whoever asks in a conversation, and a few things around it."""

    def regel(self, vraag: str, standaard: str = ..., bezwaar: Callable[[str], str] = ...) -> str:
        """Asks for one line."""

    def ja_nee(self, vraag: str) -> bool:
        """Asks a yes or no."""


@dataclass(frozen=True, slots=True)
class Gesprekspartner:
    """The asker that fits this terminal, and how to say and show things beside its questions."""

    asker: Asker
    zeg: Callable[[str], None]
    toon_verslag: Callable[[str], None]


def maak_asker(*, eenvoudig: bool, stdout_vrij: bool) -> Gesprekspartner:
    """Questionary in a terminal, plain lines elsewhere; on stderr when stdout is for the report."""
    from omgekeerd_cli.scherm import console as scherm

    scherm.maak_stromen_verdraagzaam()
    if scherm.is_eenvoudig(eenvoudig):
        from omgekeerd_cli.scherm.eenvoudig import EenvoudigeVragensteller

        eenvoudige = EenvoudigeVragensteller(sys.stderr if stdout_vrij else sys.stdout)
        return Gesprekspartner(eenvoudige, eenvoudige.zeg, eenvoudige.zeg)
    from omgekeerd_cli.scherm.pagina import bladeren
    from omgekeerd_cli.scherm.vragensteller import TerminalVragensteller

    console = scherm.maak_console(naar_fouten=stdout_vrij)

    def toon_verslag(tekst: str) -> None:
        with bladeren(naar_fouten=stdout_vrij) as blad:
            scherm.toon_verslag(blad, tekst)

    return Gesprekspartner(TerminalVragensteller(console), lambda zin: scherm.zeg(console, zin), toon_verslag)


def sluit_netjes_af_bij_signalen() -> None:
    """SIGTERM and a closed window end the program the normal way, so that the terminal is left sane."""

    def sluit_af(nummer: int, _: FrameType | None) -> None:
        sys.exit(128 + nummer)

    for naam in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, naam):
            signal.signal(getattr(signal, naam), sluit_af)

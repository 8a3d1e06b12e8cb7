"""Long text a screenful at a time; what was shown stays to scroll back to."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.control import Control
from rich.pager import Pager
from rich.segment import ControlType, Segment, Segments

from omgekeerd_cli.scherm.basis.console import STIJLEN, maak_console, veilig
from omgekeerd_cli.scherm.basis.toetsdruk import Druk, Toetsenbord

VERDER = "Enter of spatie: verder · q: klaar"
_HEEL_SMAL = "Enter · q"


@contextmanager
def bladeren(*, naar_fouten: bool = False) -> Iterator[Console]:
    """A console for long text: by screenfuls, through $PAGER if that is set, or as it is in a pipe."""
    console = maak_console(naar_fouten=naar_fouten)
    if not (console.file.isatty() and sys.stdin.isatty()):
        yield console
    elif programma := _eigen_programma():
        with console.pager(_Programma(console, programma), styles=True):
            yield console
    else:
        with per_scherm(naar_fouten=naar_fouten) as blad:
            yield blad


@contextmanager
def per_scherm(*, naar_fouten: bool = False, esc_stopt: bool = True) -> Iterator[Blad]:
    """Our own screenfuls, whatever $PAGER says; afterwards the terminal is as it was."""
    blad = Blad(naar_fouten=naar_fouten, esc_stopt=esc_stopt)
    try:
        yield blad
    finally:
        blad.toetsenbord.sluit()


class Blad(Console):
    """A console that waits for a key when the screen is full.

    Args:
        naar_fouten: True for stderr, where stdout is kept free.
        esc_stopt: whether Escape means "enough", as q does; else it means nothing, and any letter "go on".

    Attributes:
        toetsenbord: where the keys come from.
        stil: True when the reader has seen enough; nothing is shown any more.
    """

    def __init__(self, *, naar_fouten: bool, esc_stopt: bool) -> None:
        maak_console(naar_fouten=naar_fouten)  # makes the streams forgiving
        super().__init__(stderr=naar_fouten, theme=STIJLEN, markup=False, emoji=False, highlight=False)
        self.toetsenbord = Toetsenbord(elke_letter=not esc_stopt)
        self.esc_stopt = esc_stopt
        self.stil = False
        self._op_dit_scherm = 0
        self._gebladerd = False

    def print(self, *objects: Any, **_: Any) -> None:
        """Shows these below each other, in as many screenfuls as needed."""
        for wat in objects or ("",):
            for regel in self._regels(wat):
                self._zet_neer(regel)

    def begin_opnieuw(self) -> None:
        """Something else is on the screen now: what comes next begins with a whole screenful."""
        self.toetsenbord.sluit()
        self.stil = False
        self._op_dit_scherm = 0
        self._gebladerd = False

    def maak_ruimte(self, regels: int) -> None:
        """Waits after the last screenful too, when so many lines would push it away unread."""
        if self._gebladerd and self._op_dit_scherm + regels > self.height:
            self.wacht()

    def wacht(self, zin: str = VERDER) -> bool:
        """Waits for a key, below a line that says which; False when the reader has seen enough.

        Raises:
            KeyboardInterrupt: Ctrl-C or Ctrl-D.
        """
        if self.stil:
            return False
        kort = zin if cell_len(zin) < self.width else _HEEL_SMAL
        self.toetsenbord.open()
        try:
            super().print(veilig(kort, "zacht"), end="")
            druk = self._druk()
        finally:
            self.control(Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2)))
        self._op_dit_scherm, self._gebladerd = 0, True
        if druk is Druk.AFGEBROKEN:
            raise KeyboardInterrupt
        self.stil = druk is not Druk.VERDER
        return not self.stil

    def _druk(self) -> Druk:
        while (druk := self.toetsenbord.wacht()) is Druk.WEG and not self.esc_stopt:
            pass
        return druk

    def _regels(self, wat: RenderableType) -> list[list[Segment]]:
        if self.stil:
            return []
        # Not cropped: a command that is longer than the screen is folded by the terminal.
        return list(Segment.split_lines(self.render(wat, self.options.update(height=None))))

    def _zet_neer(self, regel: list[Segment]) -> None:
        # A line that was laid out before the window became narrower takes more than one line.
        hoogte = max(1, -(-Segment.get_line_length(regel) // self.width))
        vol = self._op_dit_scherm + hoogte > max(1, self.height - 1)
        if (self._op_dit_scherm and vol and not self.wacht()) or self.stil:
            return
        self._op_dit_scherm += hoogte
        super().print(Segments([*regel, Segment.line()]), crop=False)


def _eigen_programma() -> list[str]:
    """The program of $PAGER with its options, when it is there; no shell reads it."""
    try:
        delen = shlex.split(os.environ.get("PAGER", ""), posix=os.name != "nt")
    except ValueError:
        return []
    gevonden = shutil.which(delen[0]) if delen else None
    return [gevonden, *delen[1:]] if gevonden else []


class _Programma(Pager):
    """The reader's own program, for what does not fit on the screen."""

    def __init__(self, console: Console, opdracht: list[str]) -> None:
        self.console = console
        self.opdracht = opdracht

    def show(self, content: str) -> None:
        """Gives the text to the program, and waits until its reader is done."""
        if content.count("\n") < self.console.height:
            self.console.file.write(content)
            return
        # As git does: colours pass, and what was shown stays.
        omgeving = {"LESS": "FRX", **os.environ}
        eerder = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is for the program
        try:
            self._geef(content, omgeving)
        finally:
            signal.signal(signal.SIGINT, eerder)

    def _geef(self, tekst: str, omgeving: dict[str, str]) -> None:
        lezer = subprocess.Popen(  # noqa: S603  what the user chose, without a shell
            self.opdracht, stdin=subprocess.PIPE, text=True, encoding="utf-8", errors="replace", env=omgeving
        )
        try:
            lezer.communicate(tekst)
        except BaseException:
            lezer.terminate()  # it gets the time to leave the terminal sane
            lezer.wait()
            raise

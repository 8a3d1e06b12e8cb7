"""The one way to the terminal for Rich: text is made safe here and is never taken for markup."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct
from rich.console import Console, ConsoleOptions, JustifyMethod, OverflowMethod, RenderResult
from rich.containers import Lines
from rich.segment import Segment
from rich.text import Text
from rich.theme import Theme

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.basis.uitvoer import GELIJKEND, maat_van
from omgekeerd_cli.scherm.basis.vouwen import vouw, zet

STIJLEN = Theme(
    {
        "vraag": "bold",
        "zacht": "dim",
        "kop": "bold cyan",
        "draad": "italic",
        "stap": "bold cyan",
        "fout": "bold red",
        "let-op": "yellow",
        "goed": "green",
    }
)


def maak_console(*, naar_fouten: bool = False) -> Console:
    """A console on stdout, or on stderr where stdout is kept free for a report.

    What does not go to a terminal is not folded.
    """
    maak_stromen_verdraagzaam()
    heel = not (sys.stderr if naar_fouten else sys.stdout).isatty()
    return Console(
        stderr=naar_fouten, theme=STIJLEN, markup=False, emoji=False, highlight=False, soft_wrap=heel
    )


class Lopend(Text):
    """Text that is folded between words wherever it stands: in a cell, in a frame, in a list."""

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """The lines it becomes at this width."""
        if no_wrap or self.no_wrap:
            return super().wrap(
                console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap
            )
        lijnen = Lines()
        for regel in self.split(allow_blank=True):
            regel.expand_tabs(tab_size)
            gevouwen = Text(style=self.style)
            for deel in zet(regel.plain, width):
                gevouwen.append_text(Text(deel) if isinstance(deel, str) else regel[deel])
            lijnen.extend(gevouwen.split(allow_blank=True))
        return lijnen


class Zin(Struct, frozen=True):
    """Lines in one style, straight on the screen: what has to be copied as a whole is not cut."""

    tekst: str
    stijl: str = ""
    opdracht: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Line by line, as Rich asks for it; one that the terminal folds may be longer than there is room."""
        stijl = console.get_style(self.stijl, default="none") if self.stijl else None
        breedte = options.max_width
        vloeit = console.is_terminal and breedte == console.width and not console.legacy_windows
        heel = zichtbaar(self.tekst)
        for regel in (
            heel if options.no_wrap else vouw(heel, breedte, vloeit=vloeit, opdracht=self.opdracht)
        ).split("\n"):
            yield Segment(regel, stijl)
            yield Segment.line()


def veilig(tekst: str, stijl: str = "") -> Lopend:
    """Any text, ready to show: steering characters as visible marks, no markup, no links."""
    return Lopend(zichtbaar(tekst), style=stijl)


def zeg(console: Console, tekst: str = "", stijl: str = "") -> None:
    """Prints text, folded at the width of the terminal."""
    console.print(Zin(tekst, stijl), crop=False)


T = TypeVar("T")


def met_balk(console: Console, stroom: Iterable[T], wat: str, aantal: int) -> Iterator[T]:
    """The same things one by one, with a bar on a terminal for how many are done, and the time left.

    The bar goes when all is done.
    """
    if not console.is_interactive:  # older versions of Rich print a line there all the same
        yield from stroom
        return
    from rich.progress import Progress

    with Progress(console=console, transient=True) as balk:
        yield from balk.track(stroom, total=aantal, description=wat)


SMALST, LAAGST = 40, 10
"""Columns and rows below which a list to choose from does not fit; plain lines always do."""


def wil_regels(gekozen: bool) -> bool:  # noqa: FBT001  a yes or no from the command line
    """Whether what is shown goes in plain lines: asked for, or read by another program."""
    if gekozen or os.environ.get("ACCESSIBLE") or os.environ.get("TERM") == "dumb":
        return True
    return not (sys.stdin.isatty() and sys.stdout.isatty())


def is_eenvoudig(gekozen: bool) -> bool:  # noqa: FBT001  a yes or no from the command line
    """Whether is asked in plain lines: wanted, or all that this terminal has room for."""
    breedte, hoogte = maat_van(sys.stdout)
    return wil_regels(gekozen) or 0 < breedte < SMALST or 0 < hoogte < LAAGST


def maak_stromen_verdraagzaam() -> None:
    """Lets a stream that cannot write a character write one that looks like it, instead of failing."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors=GELIJKEND)
    if hasattr(sys.stdin, "reconfigure"):
        with contextlib.suppress(io.UnsupportedOperation, ValueError):  # it was read from, or is closed
            sys.stdin.reconfigure(errors="surrogateescape")
            # A file of answers is UTF-8, also where a pipe is read in the code page of Windows.
            if not sys.stdin.isatty() and sys.stdin.encoding.lower() != "utf-8":
                sys.stdin.reconfigure(encoding="utf-8")

"""The one way to the terminal for Rich: text is made safe here and is never taken for markup."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from omgekeerd_cli.kern.taal.tekst import zichtbaar

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
    """A console on stdout, or on stderr where stdout is kept free for a report."""
    maak_stromen_verdraagzaam()
    return Console(stderr=naar_fouten, theme=STIJLEN, markup=False, emoji=False, highlight=False)


def veilig(tekst: str, stijl: str = "") -> Text:
    """Any text, ready to show: steering characters as visible marks, no markup, no links."""
    return Text(zichtbaar(tekst), style=stijl)


def zeg(console: Console, tekst: str = "", stijl: str = "") -> None:
    """Prints text, wrapped at the width of the terminal."""
    console.print(veilig(tekst, stijl))


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


def is_eenvoudig(gekozen: bool) -> bool:  # noqa: FBT001  a yes or no from the command line
    """Whether plain lines are asked for, or are all that this terminal can do."""
    if gekozen or os.environ.get("ACCESSIBLE") or os.environ.get("TERM") == "dumb":
        return True
    return not (sys.stdin.isatty() and sys.stdout.isatty()) or _is_te_klein()


def _is_te_klein() -> bool:
    try:
        breedte, hoogte = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        return False
    return 0 < breedte < SMALST or 0 < hoogte < LAAGST


def maak_stromen_verdraagzaam() -> None:
    """Lets a stream that cannot write a character write a question mark instead of failing."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors="replace")
    if hasattr(sys.stdin, "reconfigure"):
        with contextlib.suppress(io.UnsupportedOperation, ValueError):  # it was read from, or is closed
            sys.stdin.reconfigure(errors="surrogateescape")
            # A file of answers is UTF-8, also where a pipe is read in the code page of Windows.
            if not sys.stdin.isatty() and sys.stdin.encoding.lower() != "utf-8":
                sys.stdin.reconfigure(encoding="utf-8")

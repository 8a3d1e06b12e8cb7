"""The way out for plain lines: folded at the width of a terminal, as they are everywhere else.

What goes into a pipe or a file stays whole: another program reads it, or a command in it is copied.
"""

from __future__ import annotations

import os
import sys
from typing import TextIO

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.basis.vouwen import vouw


def druk_af(tekst: str = "", stroom: TextIO | None = None, *, opdracht: bool = False) -> None:
    """Prints a text that is safe to show; as an `opdracht` each line of it can be copied as a whole."""
    uit = stroom or sys.stdout
    print(passend(zichtbaar(tekst), uit, opdracht=opdracht), file=uit)


def passend(tekst: str, stroom: TextIO, *, opdracht: bool = False) -> str:
    """The text as it goes to this stream."""
    breedte = maat_van(stroom)[0]
    return vouw(tekst, breedte, vloeit=True, opdracht=opdracht) if breedte else tekst


def kan_tonen(tekens: str, stroom: TextIO | None = None) -> bool:
    """Whether a stream can write these characters; what it cannot, it writes as question marks."""
    try:
        tekens.encode((stroom or sys.stdout).encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def maat_van(stroom: TextIO) -> tuple[int, int]:
    """The columns and rows of the terminal behind a stream; nought when there is none."""
    try:
        maat = os.get_terminal_size(stroom.fileno()) if stroom.isatty() else (0, 0)
    except (OSError, ValueError, AttributeError):
        return 0, 0
    return maat[0], maat[1]

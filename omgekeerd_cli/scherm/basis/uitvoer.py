"""The way out for plain lines: folded at the width of a terminal, as they are everywhere else.

What goes into a pipe or a file stays whole: another program reads it, or a command in it is copied.
"""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from typing import TextIO

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.basis.vouwen import vouw

GELIJKEND = "omgekeerd-gelijkend"
"""The way to write what an old code page does not have; for the `errors` of a stream."""
_LIJKT_OP = {
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("‐‑–—−·•", "-"),
    **dict.fromkeys("│▌", "|"),
    "→": "->",
    "←": "<-",
    "…": "...",
    "›": ">",
    "≥": ">=",
    "≤": "<=",
    "×": "x",
    "€": "EUR",
    "\xa0": " ",
}


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


def _gelijkend(fout: UnicodeError) -> tuple[str, int]:
    """What looks most like the characters that cannot be written: plain quotes, a letter without accent."""
    if not isinstance(fout, UnicodeEncodeError):
        raise fout
    return "".join(map(_als_ascii, fout.object[fout.start : fout.end])), fout.end


def _als_ascii(teken: str) -> str:
    if unicodedata.combining(teken):
        return ""
    basis = unicodedata.normalize("NFD", teken)[0]
    return _LIJKT_OP.get(teken, basis if basis.isascii() else "?")


codecs.register_error(GELIJKEND, _gelijkend)

"""Text moved to the right, its later lines as far as its first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderResult
from rich.segment import Segment
from rich.text import Text

from omgekeerd_cli.scherm.basis.console import veilig

_SMALST = 8
"""So much room a text keeps; what stands deeper no longer moves to the right."""
_BEGIN = re.compile(r"→ (?:- )?| *(?:\d+\. |- )| +")


class Ingesprongen(Struct, frozen=True):
    """What is in it, behind a sign on the first line and one on the others.

    The two signs are as wide as each other.
    """

    eerste: str
    volgende: str
    inhoud: ConsoleRenderable
    stijl: str = "zacht"

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Line by line, as Rich asks for it."""
        breedte = options.max_width - len(self.eerste)
        if breedte < _SMALST:
            if self.eerste.strip():
                yield Text(self.eerste.strip(), style=self.stijl)
            yield self.inhoud
            return
        teken, stijl = self.eerste, console.get_style(self.stijl)
        binnen = options.update(width=breedte, height=None)
        for regel in console.render_lines(self.inhoud, binnen, pad=False):
            yield Segment(teken if regel else teken.rstrip(), stijl)
            yield from regel
            yield Segment.line()
            teken = self.volgende


def op_console(console: Console) -> Callable[[str, str], None]:
    """Says a text in a style; where a line begins further to the right, its rest does too."""

    def zeg(tekst: str, stijl: str) -> None:
        for regel in regels_met_inspring(tekst, stijl):
            console.print(regel)

    return zeg


def regels_met_inspring(tekst: str, stijl: str = "", voor: str = "") -> Iterator[Ingesprongen]:
    """The lines of a text behind `voor`; where a line begins further to the right, its rest does too."""
    for regel in tekst.split("\n"):
        begin = _BEGIN.match(regel)
        kop = begin[0] if begin else ""
        rest = veilig(regel[len(kop) :], stijl)
        yield Ingesprongen(voor + kop, " " * len(voor + kop), rest, stijl or "none")

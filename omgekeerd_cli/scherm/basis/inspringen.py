"""Text moved to the right, its later lines as far as its first."""

from __future__ import annotations

from msgspec import Struct
from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderResult
from rich.segment import Segment
from rich.text import Text

_SMALST = 8
"""So much room a text keeps; what stands deeper no longer moves to the right."""


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
        for regel in Segment.split_lines(console.render(self.inhoud, binnen)):
            yield Segment(teken if regel else teken.rstrip(), stijl)
            yield from regel
            yield Segment.line()
            teken = self.volgende

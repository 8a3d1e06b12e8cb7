"""A page on the screen: its head stays, and below it each question makes place for the next."""

from __future__ import annotations

from rich.console import Console, ConsoleDimensions
from rich.control import Control
from rich.segment import ControlType, Segment

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.beeld.pagina import Pagina
from omgekeerd_cli.scherm.basis.console import Zin

LAAGST = 20
"""Rows below which each question stands by itself."""


class Paginascherm:
    """Knows what stands on the screen below the head of a page.

    Args:
        console: where the head and the questions are shown.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._begin: Pad = ()
        self._maat = ConsoleDimensions(0, 0)
        self._regels = 0

    @property
    def is_open(self) -> bool:
        """Whether the question that is asked stands on a page."""
        return bool(self._begin)

    def ga_naar(self, pagina: Pagina | None) -> bool:
        """Another question is asked; True when it is of this same page, of which the head stands there.

        Then the question before it is wiped, unless it has to stay.
        """
        begin = pagina.begin if pagina and self._console.height >= LAAGST else ()
        zelfde = bool(begin) and begin == self._begin
        if zelfde:
            self._wis()
        self._begin, self._regels, self._maat = begin, 0, self._console.size
        return zelfde

    def zeg(self, tekst: str, stijl: str = "") -> None:
        """Shows what is wiped together with its question."""
        zin = Zin(tekst, stijl)
        lengtes = map(Segment.get_line_length, Segment.split_lines(self._console.render(zin)))
        self._regels += sum(max(1, -(-lengte // self._console.width)) for lengte in lengtes)
        self._console.print(zin, crop=False)

    def laat_staan(self) -> None:
        """Something came in between that is still to be read: what stands there now is not wiped."""
        self._maat = ConsoleDimensions(0, 0)

    def sluit(self) -> None:
        """Something else is on the screen: a next question has a head of its own."""
        self._begin = ()

    def _wis(self) -> None:
        """Line by line: no more than we wrote, and nothing when lines may have moved since."""
        if self._maat == self._console.size and self._regels < self._console.height - 1:
            omhoog = ((ControlType.CURSOR_UP, 1), (ControlType.ERASE_IN_LINE, 2))
            self._console.control(Control(ControlType.CARRIAGE_RETURN, *omhoog * self._regels))
        else:
            self._console.print()

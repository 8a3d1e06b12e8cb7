"""How a list to choose from is drawn: whole options, and how many there are above and below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from prompt_toolkit.data_structures import Point
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout.controls import GetLinePrefixCallable, UIContent, UIControl
from questionary.prompts.common import InquirerControl

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.basis.uitvoer import kan_tonen
from omgekeerd_cli.scherm.basis.vouwen import vouw
from omgekeerd_cli.scherm.terminal.keuzes import Keuze

LAAGST = 3
"""So many lines of options there are at the least, however much stands above the list."""
_EROMHEEN = 3
"""Lines of the question itself: its label, and one or two below the list."""


class Lijstbeeld(UIControl):
    """Draws as many options as there is room for; the one that is pointed at is always among them.

    Args:
        lijst: what is pointed at and chosen.
        keuzes: the options.
        meer: whether several can be ticked.
        erboven: how many lines above the list should stay in view, at a width.
        hoogte: how many lines the screen has.
        eronder: how many lines there are below the list.
        te_zien: the places of the options to draw; all of them without it.

    Attributes:
        aantal_te_zien: how many options were drawn last.
    """

    def __init__(
        self,
        lijst: InquirerControl,
        keuzes: Sequence[Keuze],
        *,
        meer: bool,
        erboven: Callable[[int], int],
        hoogte: Callable[[], int],
        eronder: Callable[[], int] = lambda: 0,
        te_zien: Callable[[], Sequence[int]] | None = None,
    ) -> None:
        self._lijst = lijst
        self._keuzes = keuzes
        self._meer = meer
        self._erboven = erboven
        self._hoogte = hoogte
        self._eronder = eronder
        self._te_zien = te_zien or (lambda: range(len(keuzes)))
        self._eerste = 0
        self.aantal_te_zien = 1
        mooi = kan_tonen("❯●○↑↓…")
        self._wijzer, self._aan, self._uit, self._op, self._neer = "❯●○↑↓" if mooi else ">xo^v"
        self._rest = "…" if mooi else "~"

    def preferred_height(
        self,
        width: int,
        max_available_height: int,
        wrap_lines: bool,  # noqa: ARG002, FBT001  as prompt_toolkit asks it
        get_line_prefix: GetLinePrefixCallable | None,  # noqa: ARG002
    ) -> int | None:
        """All options, unless what stands above them would leave the screen."""
        hoogtes = [len(blok) for blok in self._blokken(width)]
        minstens = max(LAAGST, *hoogtes) + len((self._op, self._neer))
        eromheen = max(self._eronder() + 1, _EROMHEEN)
        ruimte = max(self._hoogte() - self._erboven(width) - eromheen, minstens)
        return min(sum(hoogtes), ruimte, max_available_height)

    def create_content(self, width: int, height: int) -> UIContent:
        """The lines to draw."""
        nummers = list(self._te_zien())
        blokken = self._blokken(width)
        regels: list[StyleAndTextTuples] = []
        hier = nummers.index(self._lijst.pointed_at) if self._lijst.pointed_at in nummers else 0
        if sum(map(len, blokken)) <= height:
            self._eerste, laatste = 0, len(blokken)
        else:
            self._eerste, laatste = _venster([len(blok) for blok in blokken], self._eerste, hier, height)
        self.aantal_te_zien = laatste - self._eerste
        if self._eerste:
            regels.append(self._er_is_meer(self._op, nummers[: self._eerste], width))
        cursor = len(regels)
        for nummer in range(self._eerste, laatste):
            cursor = len(regels) if nummer == hier else cursor
            regels += blokken[nummer]
        ruimte = max(height - (laatste < len(blokken)), 1)
        if len(regels) > ruimte:  # one option may be longer than the whole screen
            regels = regels[:ruimte]
            if ruimte > bool(self._eerste):
                regels[-1] = [*regels[-1], ("class:instruction", self._rest)]
        if laatste < len(blokken) and height > 1:
            regels.append(self._er_is_meer(self._neer, nummers[laatste:], width))
        return UIContent(
            lambda nummer: regels[nummer],
            line_count=len(regels),
            cursor_position=Point(0, min(cursor, len(regels) - 1)),
            show_cursor=False,
        )

    def _blokken(self, breedte: int) -> list[list[StyleAndTextTuples]]:
        return [self._blok(nummer, self._keuzes[nummer], breedte) for nummer in self._te_zien()]

    def _blok(self, nummer: int, keuze: Keuze, breedte: int) -> list[StyleAndTextTuples]:
        """One option: its pointer, its tick, its key and its words, the rest of those below the first."""
        wijst, gekozen = nummer == self._lijst.pointed_at, keuze.code in self._lijst.selected_options
        vink = f"{self._aan if gekozen else self._uit} " if self._meer else ""
        kop = f"   {vink}{keuze.toets}) "
        eerste, *rest = vouw(f"{' ' * len(kop)}{zichtbaar(keuze.label)}", breedte - 1).split("\n")
        stijl = "class:selected" if gekozen else "class:highlighted" if wijst else "class:text"
        begin: StyleAndTextTuples = [
            ("class:pointer", f" {self._wijzer} ") if wijst else ("class:text", "   "),
            ("class:selected" if gekozen else "class:text", vink),
        ]
        if not eerste.startswith(" " * len(kop)):  # the key leaves no room for the words
            eerste, rest = "", [eerste, *rest]
        verder: list[StyleAndTextTuples] = [[(stijl, regel)] for regel in rest]
        return [[*begin, (stijl, f"{keuze.toets}) {eerste[len(kop) :]}")], *verder]

    def _er_is_meer(self, pijl: str, nummers: Sequence[int], breedte: int) -> StyleAndTextTuples:
        """How many there are elsewhere, on one line: it has no room for more."""
        gekozen = sum(self._keuzes[nummer].code in self._lijst.selected_options for nummer in nummers)
        zin = f" {pijl} nog {len(nummers)}"
        erbij = f", {gekozen} aangekruist"
        if len(zin + erbij) >= breedte:
            erbij = f", {gekozen} {self._aan}"
        return [("class:instruction", zin + erbij if gekozen else zin)]


def _venster(hoogtes: Sequence[int], eerste: int, hier: int, ruimte: int) -> tuple[int, int]:
    """From which option to which one to draw: with the one pointed at, and moved as little as can be."""
    eerste = min(eerste, hier)
    while _tot(hoogtes, eerste, ruimte) <= hier and eerste < hier:
        eerste += 1
    while eerste and _tot(hoogtes, eerste - 1, ruimte) == len(hoogtes):
        eerste -= 1
    return eerste, _tot(hoogtes, eerste, ruimte)


def _tot(hoogtes: Sequence[int], eerste: int, ruimte: int) -> int:
    """Up to which option there is room from this one on: at least for this one."""
    over = ruimte - bool(eerste)
    tot = eerste
    while tot < len(hoogtes):
        over -= hoogtes[tot]
        if over < (tot + 1 < len(hoogtes)) and tot > eerste:
            return tot
        tot += 1
        if over <= 0 and tot < len(hoogtes):
            return tot
    return tot

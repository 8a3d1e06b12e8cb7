"""A list as a table where every word has room, else as blocks below each other. A code is never cut."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.basis.console import Zin, veilig
from omgekeerd_cli.scherm.basis.vouwen import cellen

_TUSSEN = 2
"""Columns between two cells."""


class Rij(Struct, frozen=True):
    """One record: its cells (of one line or more), its style, and its block below the first cell."""

    cellen: tuple[str, ...]
    blok: tuple[str, ...]
    stijl: str = ""


class Kolommen(Struct, frozen=True):
    """Records below each other, their cells below these heads where the screen is wide enough.

    `ruim` is how much room a cell of more words gets at the least, if it can use that.
    """

    koppen: tuple[str, ...]
    rijen: Sequence[Rij]
    ruim: int = 16

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table, or the blocks."""
        kolommen = list(zip(self.koppen, *(rij.cellen for rij in self.rijen), strict=True))
        if breedtes := _verdeel(kolommen, options.max_width, self.ruim):
            yield self._tabel(breedtes)
            return
        for rij in self.rijen:
            yield Zin(rij.cellen[0], rij.stijl or "vraag", opdracht=True)
            for regel in rij.blok:
                yield Zin(f"  {regel}" if regel else "", "zacht")

    def _tabel(self, breedtes: Sequence[int]) -> Table:
        tabel = Table(box=None, padding=(0, _TUSSEN, 0, 0), pad_edge=False)
        for kop, breedte in zip(self.koppen, breedtes, strict=True):
            tabel.add_column(kop, width=breedte)
        los = any("\n" in cel for rij in self.rijen for cel in rij.cellen)
        for rij in self.rijen:
            if los:  # a line between records that have more of them
                tabel.add_row()
            tabel.add_row(*(veilig(cel, rij.stijl) for cel in rij.cellen))
        return tabel


def _verdeel(kolommen: Sequence[Sequence[str]], breedte: int, ruim: int) -> list[int]:
    """How wide each column is, so that no word is broken; none when that cannot be."""
    meest = [max(cellen(deel) for cel in kolom for deel in zichtbaar(cel).split("\n")) for kolom in kolommen]
    minst = [
        max(min(heel, ruim), *(cellen(zichtbaar(woord)) for cel in kolom for woord in cel.split()), 1)
        for kolom, heel in zip(kolommen, meest, strict=True)
    ]
    minst = [min(een, heel) for een, heel in zip(minst, meest, strict=True)]
    over = breedte - sum(minst) - _TUSSEN * (len(kolommen) - 1)
    if over < 0:
        return []
    wil = [heel - een for een, heel in zip(minst, meest, strict=True)]
    return [een + min(meer, meer * over // max(sum(wil), 1)) for een, meer in zip(minst, wil, strict=True)]

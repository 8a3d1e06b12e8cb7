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
_RUIM = 16
"""So much room a cell of more words gets at the least, if it can use that."""


class Rij(Struct, frozen=True):
    """One record: its cells, how it looks, and what its block says below the first cell."""

    cellen: tuple[str, ...]
    blok: tuple[str, ...]
    stijl: str = ""


class Kolommen(Struct, frozen=True):
    """Records below each other, their cells below these heads where the screen is wide enough."""

    koppen: tuple[str, ...]
    rijen: Sequence[Rij]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table, or the blocks."""
        kolommen = list(zip(self.koppen, *(rij.cellen for rij in self.rijen), strict=True))
        if breedtes := _verdeel(kolommen, options.max_width):
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
        for rij in self.rijen:
            tabel.add_row(*(veilig(cel, rij.stijl) for cel in rij.cellen))
        return tabel


def _verdeel(kolommen: Sequence[Sequence[str]], breedte: int) -> list[int]:
    """How wide each column is, so that no word is broken; none when that cannot be."""
    meest = [max(cellen(zichtbaar(cel)) for cel in kolom) for kolom in kolommen]
    minst = [
        max(min(heel, _RUIM), *(cellen(zichtbaar(woord)) for cel in kolom for woord in cel.split()), 1)
        for kolom, heel in zip(kolommen, meest, strict=True)
    ]
    minst = [min(een, heel) for een, heel in zip(minst, meest, strict=True)]
    over = breedte - sum(minst) - _TUSSEN * len(kolommen)
    if over < 0:
        return []
    wil = [heel - een for een, heel in zip(minst, meest, strict=True)]
    return [een + min(meer, meer * over // max(sum(wil), 1)) for een, meer in zip(minst, wil, strict=True)]

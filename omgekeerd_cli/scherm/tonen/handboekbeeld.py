"""The handbook on the screen: the list of subjects, and what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from omgekeerd_cli.kern.handboek import Bladzij, Plek
from omgekeerd_cli.scherm.basis.console import veilig
from omgekeerd_cli.scherm.basis.inspringen import Ingesprongen

_SMAL = 60
"""Columns from which a subject and its summary read well beside each other."""


def lijst(groepen: Mapping[str, Iterable[Bladzij]], breedte: int) -> Iterator[Ingesprongen]:
    """The subjects with their summary, below the headings of their groups."""
    langst = max(len(bladzij.onderwerp) for bladzijden in groepen.values() for bladzij in bladzijden)
    for nummer, (kop, bladzijden) in enumerate(groepen.items()):
        yield from _kop(kop, leeg=nummer > 0)
        for bladzij in bladzijden:
            naam, wat = f"  {bladzij.onderwerp:<{langst}}  ", veilig(bladzij.samenvatting)
            if breedte < _SMAL:
                yield Ingesprongen("  ", "  ", veilig(bladzij.onderwerp, "vraag"))
                yield Ingesprongen("    ", "    ", wat)
            else:
                yield Ingesprongen(naam, " " * len(naam), wat, "vraag")


def vondsten(plekken: Iterable[Plek]) -> Iterator[Ingesprongen]:
    """The lines that were found, below the subject and the heading where they stand."""
    per_kop = groupby(plekken, key=lambda plek: (plek.onderwerp, plek.kop))
    for nummer, ((onderwerp, kop), regels) in enumerate(per_kop):
        yield from _kop(f"{onderwerp}: {kop}", leeg=nummer > 0)
        for plek in regels:
            yield Ingesprongen("  ", "  ", veilig(plek.regel))


def _kop(tekst: str, *, leeg: bool) -> Iterator[Ingesprongen]:
    if leeg:
        yield Ingesprongen("", "", veilig(""))
    yield Ingesprongen("", "", veilig(tekst, "stap"))

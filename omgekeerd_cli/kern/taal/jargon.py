"""Words of the office, each with an everyday word for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct


class Jargonwoord(Struct, frozen=True):
    """A word of the office: what is better, as a few Dutch words, and the other forms of it."""

    woord: str
    gewoon: str
    ook: tuple[str, ...] = ()


def jargon_in(tekst: str, jargon: Sequence[Jargonwoord]) -> Iterator[tuple[str, Jargonwoord]]:
    """Every word of the list that the text has, as it stands there; each once, in the order of the text."""
    gezien: set[str] = set()
    op_vorm = _op_vorm(tuple(jargon))
    kaal = _kaal(tekst)
    vormen = tuple(vorm for vorm in op_vorm if vorm in kaal)  # few of a long list are
    for gevonden in _patroon(vormen).finditer(tekst) if vormen else ():
        woord = op_vorm.get(_kaal(gevonden[0]))
        if woord and woord.woord not in gezien:
            gezien.add(woord.woord)
            yield " ".join(gevonden[0].split()), woord


@lru_cache(maxsize=4)
def _op_vorm(jargon: tuple[Jargonwoord, ...]) -> dict[str, Jargonwoord]:
    vormen = ((_kaal(vorm), woord) for woord in jargon for vorm in (woord.woord, *woord.ook))
    return {vorm: woord for vorm, woord in vormen if vorm}


def _kaal(vorm: str) -> str:
    return " ".join(vorm.lower().split())


def _patroon(vormen: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words only; of forms that begin alike the longest."""
    delen = (r"\s+".join(map(re.escape, vorm.split())) for vorm in sorted(vormen, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(delen)})(?!\w)", re.IGNORECASE)

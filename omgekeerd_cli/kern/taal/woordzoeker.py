"""Finding the words of a list in a text: whole words, in any case, with their other forms."""

from __future__ import annotations

import re
from functools import lru_cache

Woorden = tuple[tuple[str, ...], ...]
"""The terms of a list; of each its forms, the first of which names it."""


@lru_cache(maxsize=256)
def woorden_in(woorden: Woorden, tekst: str) -> tuple[str, ...]:
    """The terms that stand in the text, by their first form, in order of where they come first."""
    naam_van, langste_eerst = _zoekmiddel(woorden)
    kaal = _kaal(tekst)
    patroon = _patroon(tuple(vorm for vorm in langste_eerst if vorm in kaal))  # few of a long list are
    gevonden = (naam_van.get(_kaal(treffer[0])) for treffer in patroon.finditer(tekst)) if patroon else ()
    return tuple(dict.fromkeys(naam for naam in gevonden if naam))


@lru_cache(maxsize=64)
def _zoekmiddel(woorden: Woorden) -> tuple[dict[str, str], tuple[str, ...]]:
    """For each form the term it belongs to, and all forms, longest first."""
    naam_van: dict[str, str] = {}
    for vormen in woorden:
        for vorm in vormen:
            if kaal := _kaal(vorm):
                naam_van.setdefault(kaal, vormen[0])
    return naam_van, tuple(sorted(naam_van, key=len, reverse=True))


@lru_cache(maxsize=64)
def _patroon(vormen: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(map(_heel_woord, vormen)), re.IGNORECASE) if vormen else None


def _heel_woord(vorm: str) -> str:
    """A form that is not part of a longer word; a sign such as € may stand against a figure."""
    begin = r"(?<!\w)" if re.match(r"\w", vorm[0]) else ""
    einde = r"(?!\w)" if re.match(r"\w", vorm[-1]) else ""
    return begin + r"\s+".join(map(re.escape, vorm.split())) + einde


def _kaal(tekst: str) -> str:
    return " ".join(tekst.lower().split())

"""Finding an option by words that somebody types: any word of it, without accents or capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from omgekeerd_cli.kern.taal.stammen import zonder_accenten

_WOORD = re.compile(r"[^\W_]+")
_KORTSTE = 3
"""Letters that a word has to have to be found inside another one, as schuld in jeugdschulden."""
_LANGSTE = 300
"""Characters that are searched for at most: no option is called by more."""
Namen: TypeAlias = Sequence[str]
"""What one option can be called: its code, its label, its explanation, other words for it."""


class Gevonden(Struct, frozen=True):
    """What fits.

    Attributes:
        passend: the places of the options that fit.
        bedoeld: the place of the one that is meant: the only one, or the only one called exactly so; else -1.
    """

    passend: tuple[int, ...] = ()
    bedoeld: int = -1


def vind_optie(getypt: str, opties: Sequence[Namen]) -> Gevonden:
    """The options in which each word begins a word; without one those with a longer one inside a word."""
    woorden = _woorden(getypt[:_LANGSTE])
    if not woorden:
        return Gevonden()
    per_optie = [[_woorden(naam) for naam in namen] for namen in opties]
    precies = [nummer for nummer, namen in enumerate(per_optie) if woorden in namen]
    gelezen = ["".join(f" {woord}" for naam in namen for woord in naam) for namen in per_optie]
    begint = [f" {woord}" for woord in woorden]
    erin = [woord if len(woord) >= _KORTSTE else f" {woord}" for woord in woorden]
    passend = _met_alle(begint, gelezen) or _met_alle(erin, gelezen)
    enige = precies if len(precies) == 1 else passend
    return Gevonden(tuple(passend), enige[0] if len(enige) == 1 else -1)


def heet_zo(getypt: str, namen: Namen) -> bool:
    """Whether this stands in one of the names as it was typed, signs and blanks included."""
    kaal = zonder_accenten(getypt)
    return any(kaal in zonder_accenten(naam) for naam in namen)


@lru_cache(maxsize=4_000)
def _woorden(tekst: str) -> tuple[str, ...]:
    return tuple(_WOORD.findall(zonder_accenten(tekst)))


def _met_alle(delen: Iterable[str], teksten: Sequence[str]) -> list[int]:
    return [nummer for nummer, tekst in enumerate(teksten) if all(deel in tekst for deel in delen)]

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
_CODE_EN_LABEL = 2
"""So many of its names come first and say most."""
_LANGSTE = 300
"""Characters that are searched for at most: no option is called by more."""
Namen: TypeAlias = Sequence[str]
"""What one option can be called: its code, its label, then other words for it and its explanation."""


class Gevonden(Struct, frozen=True):
    """What fits.

    Attributes:
        passend: the places of the options that fit.
        bedoeld: the place of the one that is meant, else -1: the only one called exactly so, else the only
            one of which the code or label begins so, else the only one that fits.
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
    vooraan = [nr for nr in passend if any(_begint(naam, woorden) for naam in per_optie[nr][:_CODE_EN_LABEL])]
    enige = next((groep[0] for groep in (precies, vooraan, passend) if len(groep) == 1), -1)
    return Gevonden(tuple(passend), enige)


def heet_zo(getypt: str, namen: Namen) -> bool:
    """Whether this stands in one of the names as it was typed, signs and blanks included."""
    kaal = zonder_accenten(getypt)
    return any(kaal in zonder_accenten(naam) for naam in namen)


@lru_cache(maxsize=4_000)
def _woorden(tekst: str) -> tuple[str, ...]:
    return tuple(_WOORD.findall(zonder_accenten(tekst)))


def _begint(naam: Sequence[str], woorden: Sequence[str]) -> bool:
    return " ".join(naam).startswith(" ".join(woorden))


def _met_alle(delen: Iterable[str], teksten: Sequence[str]) -> list[int]:
    return [nummer for nummer, tekst in enumerate(teksten) if all(deel in tekst for deel in delen)]

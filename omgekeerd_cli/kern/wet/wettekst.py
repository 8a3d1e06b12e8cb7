"""The official text of a law on a day, place by place: all that a card can be held against."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum

from msgspec import Struct, field

from omgekeerd_cli.kern.wet.verwijzing import Verwijzing

_VERVALLEN = re.compile(r"\W*(?:is )?vervallen\W*", re.IGNORECASE)
_NOG_NIET = re.compile(r"\W*Dit \w+ is nog niet in ?werking getreden", re.IGNORECASE)
"""How the editors of the official text say it, with and without the space."""


class Toestand(Struct, frozen=True, order=True):
    """One text of a law: from which day it holds, its number on that day, and the file it stands in."""

    bwb: str
    dag: date
    nummer: int
    bestand: str


class Tekstdeel(Struct):
    """An article or a lid: its whole text, what stands outside its list, and the list by letter."""

    heel: str = ""
    aanhef: str = ""
    onderdelen: dict[str, str] = field(default_factory=dict)


class Artikeltekst(Tekstdeel):
    """One article; `sinds` is since when it reads so, if the text tells."""

    leden: dict[str, Tekstdeel] = field(default_factory=dict)
    sinds: date | None = None


Wettekst = Mapping[str, Artikeltekst]
"""The articles of a law by number."""


class Uitslag(Enum):
    """How a place in an older text stands in a newer one."""

    GELIJK = "gelijk"
    ANDERS = "anders"
    WEG = "weg"
    ONVINDBAAR = "onvindbaar"
    """Not even in the older one: the reference is wrong, or the article did not hold yet."""


def tekst_op(wettekst: Wettekst, plek: Verwijzing) -> str | None:
    """The words at a place; None when it is not there, has lapsed, or does not hold yet.

    Of a letter the words before the list count too: they say what the letter is about.
    """
    artikel = wettekst.get(plek.nummer)
    if artikel is None:
        return None
    delen = [artikel.leden.get(lid) for lid in plek.leden] if plek.leden else [artikel]
    gevonden = [_letter(deel, plek.onder) if deel else None for deel in delen]
    teksten = [tekst for tekst in gevonden if tekst and not _geldt_niet(tekst)]
    return "\n".join(teksten) if len(teksten) == len(gevonden) else None


def vergelijk(oud: Wettekst, nieuw: Wettekst, plek: Verwijzing) -> Uitslag:
    """How this place of the older text stands in the newer one; white space makes no difference."""
    was, wordt = tekst_op(oud, plek), tekst_op(nieuw, plek)
    if was is None:
        return Uitslag.ONVINDBAAR
    if wordt is None:
        return Uitslag.WEG
    return Uitslag.GELIJK if _kaal(was) == _kaal(wordt) else Uitslag.ANDERS


def _letter(deel: Tekstdeel, letter: str) -> str | None:
    if not letter:
        return deel.heel
    tekst = deel.onderdelen.get(letter)
    return None if tekst is None or _geldt_niet(tekst) else f"{deel.aanhef}\n{tekst}"


def _geldt_niet(tekst: str) -> bool:
    return bool(_VERVALLEN.fullmatch(tekst) or _NOG_NIET.match(tekst))


def _kaal(tekst: str) -> str:
    return "".join(tekst.split())

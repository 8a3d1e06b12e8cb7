"""What can be made of a day as it was typed: one day, a choice, or a sentence that says why not."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from omgekeerd_cli.kern.taal.dagen import Kijkt, als_aantal
from omgekeerd_cli.kern.taal.onleesbaar import Onleesbaar
from omgekeerd_cli.kern.taal.tekst import opgesomd
from omgekeerd_cli.kern.taal.weergave import maanden, toon_dag, weekdagen

JAAR = r"'?(?P<jaar>[0-9]{4}|[0-9]{2})"
RANG = "(?P<rang>[1-5](?:e|de|ste)|eerste|tweede|derde|vierde|vijfde|laatste)"
_RANGEN = ("eerste", "tweede", "derde", "vierde", "vijfde")
LAATSTE = -1


class Blik(Struct, frozen=True):
    """From where a day is counted, and which way the question looks that asks for it."""

    vandaag: date
    kijkt: Kijkt = Kijkt.BEIDE

    @property
    def jaren(self) -> tuple[int, int, int]:
        """The years that can be meant where none is written."""
        return self.vandaag.year - 1, self.vandaag.year, self.vandaag.year + 1


class Lezing(Struct, frozen=True):
    """The days that can be meant, and in `zin` why it is not sure that the only one is.

    Attributes:
        dagen: none, one or two days.
        zin: a whole sentence that comes before the question which day is meant.
        vraagt: the only day is not sure either.
    """

    dagen: tuple[date, ...]
    zin: str = ""
    vraagt: bool = False

    def dag(self) -> date:
        """The day that is meant.

        Raises:
            Onleesbaar: that is not sure; the sentence asks for it in a form that can be typed.
        """
        if len(self.dagen) == 1 and not self.zin and not self.vraagt:
            return self.dagen[0]
        raise Onleesbaar(f"{self.zin} {_bedoel_je(self.dagen)}".strip())


def _bedoel_je(dagen: tuple[date, ...]) -> str:
    if not dagen:
        return ""
    met_jaar = len({dag.year for dag in dagen}) != 1 or len(dagen) == 1
    namen = [toon_dag(dag) if met_jaar else zonder_jaar(dag) for dag in dagen]
    return f"Bedoel je {opgesomd(namen, 'of')}? Schrijf dan {opgesomd(map(typbaar, dagen), 'of')}."


def zonder_jaar(dag: date) -> str:
    """A day with its week day, where the year goes without saying: donderdag 12 maart."""
    return toon_dag(dag).rpartition(" ")[0]


def typbaar(dag: date) -> str:
    """A day as anyone can type it: 12-3-2026."""
    return f"{dag.day}-{dag.month}-{dag.year:04}"


def onzeker(*dagen: date) -> Lezing:
    """One day when all readings agree on it, else the readings to choose from."""
    return Lezing(tuple(sorted(set(dagen))))


def maand_vorm() -> str:
    """A pattern for the name of a month, whole or short."""
    namen = "|".join(sorted(maanden(), key=len, reverse=True))
    return rf"(?P<maand>{namen})\.?"


def weekdag_vorm() -> str:
    """A pattern for the name of a day of the week, whole or short."""
    namen = "|".join(sorted(weekdagnummers(), key=len, reverse=True))
    return rf"(?P<weekdag>{namen})\.?"


def weekdagnummers() -> dict[str, int]:
    """The days of the week by name, whole and short; Monday is 0."""
    return weekdagen("wide") | weekdagen("abbreviated")


def als_jaar(tekst: str) -> int:
    """A year as written; two figures up to 68 are of this century, as POSIX has it."""
    return int(tekst) + ((2000 if int(tekst) < 69 else 1900) if len(tekst) == 2 else 0)


def als_rang(tekst: str) -> int:
    """Which of a row, the first is 1: `2e`, `tweede`; LAATSTE for the last."""
    if tekst == "laatste":
        return LAATSTE
    return _RANGEN.index(tekst) + 1 if tekst in _RANGEN else als_aantal(re.sub("[a-z]", "", tekst)) or 1

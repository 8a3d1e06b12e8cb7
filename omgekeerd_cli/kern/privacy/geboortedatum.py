"""Finding a date of birth: a whole date close to a word such as geboren, geb. or geboortedatum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from omgekeerd_cli.kern.taal.weergave import maanden

_GEBOREN = re.compile(
    r"(?<!\w)(?:(?:geboren|geboorte-?(?:datum|dag))(?!\w)|geb\.|geb(?=[ :]+[0-9]))", re.IGNORECASE
)
_ANDERE_ZIN = re.compile(r"[.!?;] +[A-Z]|\n")
_ERNA, _ERVOOR = 40, 30
"""Most characters from the word to a date behind it, and from a date to the word behind that."""


def geboortedatums_in(plat: str) -> Iterator[tuple[int, int]]:
    """Where each date of birth begins and ends; of dates on both sides of the word the one behind it."""
    for woord in _GEBOREN.finditer(plat):
        erna = next(_datums(plat, woord.end(), woord.end() + _ERNA), None)
        if erna and not _ANDERE_ZIN.search(plat, woord.end(), erna[0]):
            yield erna
            continue
        for ervoor in list(_datums(plat, max(woord.start() - _ERVOOR - 20, 0), woord.start()))[-1:]:
            dichtbij = woord.start() - ervoor[1] <= _ERVOOR
            if dichtbij and not _ANDERE_ZIN.search(plat, ervoor[1], woord.start()):
                yield ervoor


def _datums(plat: str, vanaf: int, tot: int) -> Iterator[tuple[int, int]]:
    """The dates that begin between these two places, if the day exists."""
    for treffer in _datumvorm().finditer(plat, vanaf):
        if treffer.start() > tot:
            return
        delen = treffer.groupdict()
        dag, maand, jaar = (
            next(waarde for naam, waarde in delen.items() if naam[0] == letter and waarde) for letter in "dmj"
        )
        if _bestaat(dag, maanden().get(maand.lower(), 0) or _als_getal(maand), jaar):
            yield treffer.span()


def _als_getal(tekst: str) -> int:
    return int(tekst) if tekst.isdecimal() else 0


def _bestaat(dag: str, maand: int, jaar: str) -> bool:
    try:
        date(int(jaar) + (1900 if len(jaar) == 2 else 0), maand, int(dag))
    except ValueError:
        return len(jaar) == 2 and (int(dag), maand, jaar) == (29, 2, "00")  # 1900 had none, 2000 did
    return True


@cache
def _datumvorm() -> re.Pattern[str]:
    """A whole date, as figures or with the name of its month."""
    namen = "|".join(sorted(map(re.escape, maanden()), key=len, reverse=True))
    vormen = (
        r"(?P<j1>[0-9]{4})-(?P<m1>[0-9]{1,2})-(?P<d1>[0-9]{1,2})",
        r"(?P<d2>[0-9]{1,2})(?: ?[-/.] ?| )(?P<m2>[0-9]{1,2})(?: ?[-/.] ?| )(?P<j2>[0-9]{4}|[0-9]{2})",
        rf"(?P<d3>[0-9]{{1,2}})e?[- ](?P<m3>{namen})\.?[- ]'?(?P<j3>[0-9]{{4}}|[0-9]{{2}})",
        r"(?P<d4>[0-9]{2})(?P<m4>[0-9]{2})(?P<j4>[0-9]{4})",
    )
    return re.compile(rf"(?<![0-9])(?:{'|'.join(vormen)})(?![0-9])", re.IGNORECASE)

"""Days as people count them from today: morgen, over 3 maanden, maandag. The only file that knows dateutil.

dateparser reads such words too, but not strictly: "over 10 dagen geleden" becomes ten days ahead,
"12 uur" becomes today, "12 maart '26" becomes 2126, and it knows no number words or week days. What
would be left for it, once that is kept out, is a sum of months, and that sum is dateutil's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

_NABIJ = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_TELWOORDEN = ["een", "twee", "drie", "vier", "vijf", "zes"]
_TELWOORDEN += ["zeven", "acht", "negen", "tien", "elf", "twaalf"]
_ANDERS_GEZEGD = (
    (re.compile("anderhalf jaar"), "18 maanden"),
    (re.compile("(een )?half ?jaar"), "6 maanden"),
    (re.compile(r"volgende (week|maand)\b"), r"over 1 \1"),
)
_SPRONG = re.compile(
    "(?P<over>over )?(?P<aantal>[a-z]+|[0-9]{1,4}) (?P<maat>[a-z]+)(?(over)|(?P<geleden> geleden))"
)
_WEEKDAG = re.compile("((?P<wanneer>komende|aanstaande|volgende|afgelopen) )?(?P<dag>[a-z]+)")


def tel(tekst: str, vandaag: date, weekdagen: Mapping[str, int]) -> date | None:
    """The day that `tekst` tells from today, or None when it is no such telling as a whole.

    Args:
        tekst: small letters without accents, one space between words.
        vandaag: from where is counted.
        weekdagen: the names of the days, Monday is 0.

    Raises:
        ValueError: there is no calendar that far away.
    """
    for vorm, anders in _ANDERS_GEZEGD:
        tekst = vorm.sub(anders, tekst)
    sprong = _sprong(tekst, weekdagen)
    try:
        return None if sprong is None else vandaag + sprong
    except OverflowError as fout:
        raise ValueError(tekst) from fout


def _sprong(tekst: str, weekdagen: Mapping[str, int]) -> relativedelta | None:
    if tekst in _NABIJ:
        return _maten()["dag"] * _NABIJ[tekst]
    if delen := _SPRONG.fullmatch(tekst):
        sprong = _veelvoud(delen["aantal"], delen["maat"])
        return -sprong if sprong is not None and delen["geleden"] else sprong
    if delen := _WEEKDAG.fullmatch(tekst):
        return _naar_weekdag(weekdagen.get(delen["dag"]), terug=delen["wanneer"] == "afgelopen")
    return None


def _veelvoud(aantal: str, maat: str) -> relativedelta | None:
    if maat not in _maten() or not (aantal.isdecimal() or aantal in _TELWOORDEN):
        return None
    return _maten()[maat] * (int(aantal) if aantal.isdecimal() else _TELWOORDEN.index(aantal) + 1)


def _naar_weekdag(nummer: int | None, *, terug: bool) -> relativedelta | None:
    """To the first such day after today, or the last one before it."""
    from dateutil.relativedelta import relativedelta, weekday

    if nummer is None:
        return None
    kant = -1 if terug else 1
    return relativedelta(days=kant, weekday=weekday(nummer, kant))


@cache
def _maten() -> dict[str, relativedelta]:
    """Measures of time by the words for them; a month after 31 January is 28 February."""
    from dateutil.relativedelta import relativedelta

    maten = {
        "dag dagen dgn": relativedelta(days=1),
        "week weken wk wkn": relativedelta(weeks=1),
        "maand maanden mnd mnden": relativedelta(months=1),
        "kwartaal kwartalen": relativedelta(months=3),
        "jaar jaren jr": relativedelta(years=1),
    }
    return {woord: maat for woorden, maat in maten.items() for woord in woorden.split()}

"""Sums with days: over 3 maanden, a week ago, Easter. The only file that knows dateutil.

dateparser reads such words too, but not strictly: "over 10 dagen geleden" becomes ten days ahead,
"12 uur" becomes today, "12 maart '26" becomes 2126, and it knows no number words or week days. What
would be left for it, once that is kept out, is a sum of months, and that sum is dateutil's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

NABIJ = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_TELWOORDEN = ["een", "twee", "drie", "vier", "vijf", "zes"]
_TELWOORDEN += ["zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien"]
_TELWOORDEN += ["vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"]
_ANDERS_GEZEGD = (
    (re.compile("anderhalf jaar"), "18 maanden"),
    (re.compile("(een )?half ?jaar"), "6 maanden"),
    (re.compile("(een )?kwart ?jaar"), "3 maanden"),
    (re.compile("vandaag ?[+] ?"), "over "),
    (re.compile("vandaag ?- ?(.+)"), r"\1 geleden"),
)
_SPRONG = re.compile(
    "(?P<over>over )?(?P<aantal>[a-z]+|[0-9]{1,4}) (?P<maat>[a-z]+)(?(over)|(?P<geleden> geleden))"
)


class Kijkt(StrEnum):
    """Which way a question looks: where a day lies of which the year is left out."""

    TERUG = "terug"
    VOORUIT = "vooruit"
    BEIDE = "beide"


def tel(tekst: str, vandaag: date) -> date | None:
    """The day that `tekst` counts from today, or None when it is no such count as a whole.

    Args:
        tekst: small letters without accents, one space between words: `morgen`, `over 6 weken`,
            `een jaar geleden`, `vandaag + 6 weken`.
        vandaag: from where is counted.

    Raises:
        ValueError: there is no calendar that far away.
    """
    for vorm, anders in _ANDERS_GEZEGD:
        tekst = vorm.sub(anders, tekst)
    delen = _SPRONG.fullmatch(tekst)
    sprong = _veelvoud(delen["aantal"], delen["maat"]) if delen else None
    if tekst in NABIJ:
        sprong = _maten()["dag"] * NABIJ[tekst]
    if sprong is None:
        return None
    try:
        return vandaag - sprong if delen and delen["geleden"] else vandaag + sprong
    except OverflowError as fout:
        raise ValueError(tekst) from fout


def _veelvoud(aantal: str, maat: str) -> relativedelta | None:
    keer = als_aantal(aantal)
    return None if keer is None or maat not in _maten() else _maten()[maat] * keer


def als_aantal(tekst: str) -> int | None:
    """A whole number in figures or as a word up to twenty; None for another word."""
    if tekst.isdecimal():
        return int(tekst)
    return _TELWOORDEN.index(tekst) + 1 if tekst in _TELWOORDEN else None


def telwoord(aantal: int) -> str:
    """A number as it reads in a sentence: small ones as a word."""
    if aantal == 1:
        return "één"
    return _TELWOORDEN[aantal - 1] if 0 < aantal <= len(_TELWOORDEN) else str(aantal)


def met_jaren(dag: date, jaren: int) -> date:
    """The same day so many years on; after 29 February 28 February."""
    from dateutil.relativedelta import relativedelta

    return dag + relativedelta(years=jaren)


def met_maanden(dag: date, maanden: int) -> date:
    """The same day so many months on, or the last of that month where it is shorter."""
    from dateutil.relativedelta import relativedelta

    return dag + relativedelta(months=maanden)


def pasen(jaar: int) -> date:
    """Easter Sunday."""
    from dateutil.easter import easter

    return easter(jaar)


def gekozen(dagen: Sequence[date], vandaag: date, kijkt: Kijkt) -> tuple[date, ...]:
    """Of days that can be meant the one that is, or two where it is open which one is.

    It is open where a question looks both ways, and the one is less than twice as near as the other.
    """
    terug = max((dag for dag in dagen if dag <= vandaag), default=None)
    vooruit = min((dag for dag in dagen if dag >= vandaag), default=None)
    if kijkt is not Kijkt.BEIDE or terug is None or vooruit is None or terug == vooruit:
        enige = {Kijkt.TERUG: terug, Kijkt.VOORUIT: vooruit, Kijkt.BEIDE: vooruit or terug}[kijkt]
        return (enige,) if enige else ()
    heen, weer = vooruit - vandaag, vandaag - terug
    if 2 * min(heen, weer) > max(heen, weer):
        return terug, vooruit
    return (vooruit if heen < weer else terug,)


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

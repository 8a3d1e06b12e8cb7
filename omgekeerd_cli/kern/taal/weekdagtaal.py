"""Days of the week as people say them: dinsdag, volgende week dinsdag, dinsdag over een week."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from omgekeerd_cli.kern.taal.dagen import Kijkt, als_aantal, gekozen
from omgekeerd_cli.kern.taal.lezing import RANG, Blik, Lezing, als_rang, onzeker, weekdag_vorm, weekdagnummers
from omgekeerd_cli.kern.taal.periodes import lees_hele_periode, weekdag_in_maand
from omgekeerd_cli.kern.taal.weergave import weekdagen

_WEEK = timedelta(weeks=1)
_SPRONG = {"vorige": -1, "deze": 0, "volgende": 1}


def lees_weekdag(tekst: str, blik: Blik) -> Lezing | None:
    """The day that is meant, or the days to choose from; None when no day of the week is told."""
    for vorm, lees in _vormen():
        if gevonden := vorm.fullmatch(tekst):
            return lees(gevonden, blik)
    return None


def _komende(gevonden: re.Match[str], vandaag: date) -> date:
    """The first such day after today."""
    nummer = weekdagnummers()[gevonden["weekdag"]]
    return vandaag + timedelta(days=(nummer - vandaag.weekday() - 1) % 7 + 1)


def _afgelopen(gevonden: re.Match[str], vandaag: date) -> date:
    """The last such day before today."""
    nummer = weekdagnummers()[gevonden["weekdag"]]
    return vandaag - timedelta(days=(vandaag.weekday() - nummer - 1) % 7 + 1)


def _in_week(gevonden: re.Match[str], vandaag: date, weken: int) -> date:
    """That day in the week that begins so many Mondays from the last one."""
    nummer = weekdagnummers()[gevonden["weekdag"]]
    return vandaag + timedelta(days=nummer - vandaag.weekday()) + weken * _WEEK


def _alleen(gevonden: re.Match[str], blik: Blik) -> Lezing:
    """The day by its name: the coming one, unless the question or a word looks back."""
    wanneer = gevonden["wanneer"]
    komende, afgelopen = _komende(gevonden, blik.vandaag), _afgelopen(gevonden, blik.vandaag)
    if wanneer == "volgende":  # for some tomorrow's, for most the one after that
        return Lezing((komende, komende + _WEEK))
    if wanneer == "vorige":
        return Lezing((afgelopen - _WEEK, afgelopen))
    if wanneer == "deze":
        deze = _in_week(gevonden, blik.vandaag, 0)
        return Lezing((deze,)) if deze >= blik.vandaag else Lezing((deze, komende))
    terug = wanneer == "afgelopen" or (not wanneer and blik.kijkt is Kijkt.TERUG)
    kort = not wanneer and gevonden["weekdag"] not in weekdagen("wide")
    return Lezing((afgelopen if terug else komende,), vraagt=kort)


def _van_week(gevonden: re.Match[str], blik: Blik) -> Lezing:
    """In last, this or next week; the coming or past week can also be the seven days around today."""
    wanneer, vandaag = gevonden["wanneer"], blik.vandaag
    if wanneer == "komende":
        return onzeker(_komende(gevonden, vandaag), _in_week(gevonden, vandaag, 1))
    if wanneer == "afgelopen":
        return onzeker(_afgelopen(gevonden, vandaag), _in_week(gevonden, vandaag, -1))
    return Lezing((_in_week(gevonden, vandaag, _SPRONG[wanneer]),))


def _over_weken(gevonden: re.Match[str], blik: Blik) -> Lezing | None:
    """So many weeks after the coming one, which is not always in the week that lies so far ahead."""
    aantal = als_aantal(gevonden["aantal"])
    if aantal is None:
        return None
    weken = aantal // 7 if gevonden["maat"] == "dagen" else aantal
    if gevonden["maat"] == "dagen" and aantal % 7:
        return None
    komende = _komende(gevonden, blik.vandaag) + weken * _WEEK
    return onzeker(komende, _in_week(gevonden, blik.vandaag, weken))


def _in_weeknummer(gevonden: re.Match[str], blik: Blik) -> Lezing | None:
    week = lees_hele_periode(gevonden["week"], blik)
    return None if week is None else Lezing((_in_week(gevonden, week.eerste, 0),))


def _zoveelste(gevonden: re.Match[str], blik: Blik) -> Lezing | None:
    """The first or last such day of a month; of "the month" the one where the question looks."""
    namen = ("vorige maand", "deze maand", "volgende maand")
    maanden = namen if gevonden["maand"] == "maand" else (gevonden["maand"],)
    periodes = [lees_hele_periode(maand, blik) for maand in maanden]
    nummer, rang = weekdagnummers()[gevonden["weekdag"]], als_rang(gevonden["rang"])
    dagen = [weekdag_in_maand(maand, nummer, rang) for maand in periodes if maand and maand.is_maand]
    keus = tuple(dagen) if len(maanden) == 1 else gekozen(dagen, blik.vandaag, blik.kijkt)
    return Lezing(keus) if keus else None


@cache
def _vormen() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Blik], Lezing | None]], ...]:
    dag = weekdag_vorm()
    week = "(?P<wanneer>vorige|afgelopen|deze|komende|volgende) week"
    weken = "over (?P<aantal>[a-z]+|[0-9]{1,3}) (?P<maat>week|weken|wk|dagen)"
    nummer = r"(?P<week>(?:week|wk)\.? ?[0-9]{1,2}(?:(?:,| van)? [0-9]{4})?)"
    vormen = (
        (rf"(?:(?P<wanneer>vorige|afgelopen|deze|komende|volgende) )?{dag}", _alleen),
        (rf"{week},? (?:op )?{dag}", _van_week),
        (rf"{dag},? (?:van |in )?(?:de )?{week}", _van_week),
        (rf"{dag} {weken}", _over_weken),
        (rf"{weken},? (?:op )?{dag}", _over_weken),
        (rf"{dag},? (?:van |in )?{nummer}", _in_weeknummer),
        (rf"{nummer},? (?:op )?{dag}", _in_weeknummer),
        (rf"{RANG} {dag} (?:van |in )(?:de )?(?P<maand>.+)", _zoveelste),
    )
    return tuple((re.compile(vorm), lees) for vorm, lees in vormen)

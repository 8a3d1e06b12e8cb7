"""Stretches of time that people name for a day: week 12, maart, eind volgende maand. None of them is one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from omgekeerd_cli.kern.taal.dagen import Kijkt, als_aantal, met_maanden
from omgekeerd_cli.kern.taal.lezing import (
    RANG,
    Blik,
    Lezing,
    als_jaar,
    als_rang,
    maand_vorm,
    typbaar,
    zonder_jaar,
)
from omgekeerd_cli.kern.taal.onleesbaar import Onleesbaar
from omgekeerd_cli.kern.taal.weergave import maanden, toon_dag

_WEEK = 7
_DEEL = re.compile(
    "(?P<deel>begin|half|medio|mid|midden|halverwege|eind|einde|(?:de )?eerste dag|(?:de )?laatste dag)"
    r"(?: van| in)?(?: de| het)? (?P<rest>.+)"
)
_HET_WOORD = re.compile("(volgende|vorige|komende|deze) (jaar|weekend|kwartaal)")
_BIJ_HET = {"volgende": "volgend", "vorige": "vorig", "komende": "komend", "deze": "dit"}
_VERSCHUIVING = {"vorige": -1, "afgelopen": -1, "deze": 0, "": 0, "komende": 1, "volgende": 1}


class Periode(Struct, frozen=True):
    """From which day to which."""

    eerste: date
    laatste: date

    @property
    def is_maand(self) -> bool:
        """Whether it is one month."""
        return self.eerste.day == 1 and met_maanden(self.eerste, 1) - timedelta(days=1) == self.laatste

    def deel(self, welk: str) -> date:
        """The day that comes nearest to its beginning, middle or end; of a week the end is Friday."""
        lengte = (self.laatste - self.eerste).days + 1
        if welk in ("begin", "eerste dag"):
            return self.eerste
        if welk == "laatste dag":
            return self.laatste
        if welk in ("eind", "einde"):
            return self.eerste + timedelta(days=4) if lengte == _WEEK else self.laatste
        if lengte <= _WEEK:
            return self.eerste + timedelta(days=lengte // 3)
        midden = met_maanden(self.eerste, lengte // 60)
        return midden if lengte > 100 else midden + timedelta(days=14)


def lees_periode(tekst: str, blik: Blik) -> Lezing | None:
    """What can be said of a stretch of time, or of the beginning, middle or end of one."""
    if dag := _dag_van_maand(tekst, blik):
        return Lezing((dag,))
    deel = _DEEL.fullmatch(tekst)
    periode = lees_hele_periode(deel["rest"] if deel else tekst, blik)
    if periode is None:
        return None
    naam = _HET_WOORD.sub(lambda g: f"{_BIJ_HET.get(g[1], g[1])} {g[2]}", tekst)
    naam = naam[0].upper() + naam[1:]
    if deel is None:
        return Lezing((), _welke_dag(naam, periode))
    welk = deel["deel"].removeprefix("de ")
    dag = periode.deel(welk)
    return Lezing((dag,)) if welk.endswith("dag") else Lezing((dag,), f"{naam} is geen dag.")


_DAG = "(?P<dag>eerste|[0-9]{1,2}(?:e|de|ste)?)"
_MAAND_VANAF_NU = "(?P<maand>(?:vorige|deze|komende|volgende) maand)"
_DAG_EN_MAAND = (
    re.compile(f"{_DAG}(?: van| in)?(?: de)? {_MAAND_VANAF_NU}"),
    re.compile(f"{_MAAND_VANAF_NU},? (?:op )?(?:de )?{_DAG}"),
)


def _dag_van_maand(tekst: str, blik: Blik) -> date | None:
    """A day by its number in a month told from today: `de 1e van volgende maand`, `volgende maand de 15e`."""
    gevonden = next((treffer for vorm in _DAG_EN_MAAND if (treffer := vorm.fullmatch(tekst))), None)
    periode = lees_hele_periode(gevonden["maand"], blik) if gevonden else None
    if gevonden is None or periode is None:
        return None
    nummer = int(re.sub("[a-z]", "", gevonden["dag"]) or 1)
    if not 0 < nummer <= periode.laatste.day:
        raise Onleesbaar("Deze dag bestaat niet. Kijk de datum na.")
    return periode.eerste.replace(day=nummer)


def _welke_dag(naam: str, periode: Periode) -> str:
    kort = (periode.laatste - periode.eerste).days < _WEEK
    zin = f"{naam} is van {zonder_jaar(periode.eerste)} tot en met {toon_dag(periode.laatste)}."
    zin = zin if kort else f"{naam} is geen dag."
    return f"{zin} Welke dag bedoel je? Schrijf bijvoorbeeld {typbaar(periode.eerste)}."


def lees_hele_periode(tekst: str, blik: Blik) -> Periode | None:
    """A week, weekend, month, quarter or year: with its number or name, or told from today."""
    if gevonden := _vorm("verschoven").fullmatch(tekst):
        komend_weekend = gevonden[0] == "komende weekend"  # for most people that of this week
        keer = 0 if komend_weekend else _VERSCHUIVING[gevonden["wanneer"] or ""]
        return _verschoven(gevonden["maat"], keer, blik.vandaag)
    for naam, maak in _SOORTEN.items():
        if gevonden := _vorm(naam).fullmatch(tekst):
            return _kies(gevonden, maak, blik)
    return None


def _kies(gevonden: re.Match[str], maak: Callable[[re.Match[str], int], Periode], blik: Blik) -> Periode:
    """The one in the year that is written, else the one where the question looks."""
    jaar = gevonden["jaar"]
    periodes = list(_bestaande(gevonden, maak, (als_jaar(jaar),) if jaar else blik.jaren))
    if not periodes:
        raise Onleesbaar("Deze week of maand bestaat niet. Kijk de datum na.")
    verder = [periode for periode in periodes if periode.laatste >= blik.vandaag]
    eerder = [periode for periode in periodes if periode.eerste <= blik.vandaag]
    if blik.kijkt is Kijkt.VOORUIT and verder:
        return verder[0]
    if blik.kijkt is Kijkt.TERUG and eerder:
        return eerder[-1]
    return min(periodes, key=lambda periode: abs(periode.eerste - blik.vandaag))


def _bestaande(
    gevonden: re.Match[str], maak: Callable[[re.Match[str], int], Periode], jaren: Iterable[int]
) -> Iterable[Periode]:
    for jaar in jaren:
        try:
            yield maak(gevonden, jaar)
        except ValueError:
            continue


def _verschoven(maat: str, keer: int, vandaag: date) -> Periode:
    maandag = vandaag - timedelta(days=vandaag.weekday()) + timedelta(weeks=keer)
    if maat == "week":
        return Periode(maandag, maandag + timedelta(days=6))
    if maat == "weekend":
        return Periode(maandag + timedelta(days=5), maandag + timedelta(days=6))
    if maat == "jaar":
        return Periode(date(vandaag.year + keer, 1, 1), date(vandaag.year + keer, 12, 31))
    lengte = 3 if maat == "kwartaal" else 1
    begin = vandaag.replace(day=1, month=(vandaag.month - 1) // lengte * lengte + 1)
    return _maanden(met_maanden(begin, keer * lengte), lengte)


def _maanden(eerste: date, aantal: int) -> Periode:
    return Periode(eerste, met_maanden(eerste, aantal) - timedelta(days=1))


def _week(gevonden: re.Match[str], jaar: int) -> Periode:
    maandag = date.fromisocalendar(jaar, als_aantal(gevonden["nummer"]) or 0, 1)
    return Periode(maandag, maandag + timedelta(days=6))


def _maand(gevonden: re.Match[str], jaar: int) -> Periode:
    return _maanden(date(jaar, maanden()[gevonden["maand"]], 1), 1)


def _maand_in_cijfers(gevonden: re.Match[str], jaar: int) -> Periode:
    return _maanden(date(jaar, int(gevonden["nummer"]), 1), 1)


def _week_van_maand(gevonden: re.Match[str], jaar: int) -> Periode:
    """The second week is the one of the second Monday."""
    maandag = weekdag_in_maand(_maand(gevonden, jaar), 0, als_rang(gevonden["rang"]))
    return Periode(maandag, maandag + timedelta(days=6))


def _kwartaal(gevonden: re.Match[str], jaar: int) -> Periode:
    nummer = int(gevonden["nummer"] or als_rang(gevonden["rang"]) % 5)
    return _maanden(date(jaar, 3 * nummer - 2, 1), 3)


def _jaar(_: re.Match[str], jaar: int) -> Periode:
    return Periode(date(jaar, 1, 1), date(jaar, 12, 31))


_SOORTEN: dict[str, Callable[[re.Match[str], int], Periode]] = {
    "week": _week,
    "week van maand": _week_van_maand,
    "maand met week": _week_van_maand,
    "maand": _maand,
    "maand in cijfers": _maand_in_cijfers,
    "kwartaal": _kwartaal,
    "jaar": _jaar,
}


@cache
def _vorm(naam: str) -> re.Pattern[str]:
    erbij = r"(?:[-/, ]+(?:van |in )?'?(?P<jaar>[0-9]{4}|(?<=')[0-9]{2}))?"
    vormen = {
        "verschoven": "(?:(?P<wanneer>vorige|afgelopen|deze|komende|volgende) )?"
        "(?P<maat>week|weekend|maand|kwartaal|jaar)",
        "week": rf"(?:week|wk|weeknr|weeknummer|w(?=[.]? ?[0-9]))\.? ?(?P<nummer>[0-9]{{1,2}}|[a-z]{{3,9}})"
        rf"{erbij}",
        "week van maand": rf"{RANG} (?:week|wk) (?:van |in )?{maand_vorm()}{erbij}",
        "maand met week": rf"{maand_vorm()},? {RANG} (?:week|wk){erbij}",
        "maand": rf"(?:maand )?{maand_vorm()}{erbij}",
        "maand in cijfers": r"(?P<nummer>[0-9]{1,2})[-/](?P<jaar>[0-9]{4})",
        "kwartaal": rf"(?:(?:q|kwartaal )(?P<nummer>[1-4])|{RANG} kwartaal){erbij}",
        "jaar": "(?:jaar )?(?P<jaar>[0-9]{4})",
    }
    return re.compile(vormen[naam])


def weekdag_in_maand(maand: Periode, weekdag: int, rang: int) -> date:
    """The first, second or last such day of a month.

    Raises:
        Onleesbaar: the month has no fifth one.
    """
    eerste = maand.eerste + timedelta(days=(weekdag - maand.eerste.weekday()) % _WEEK)
    dagen = [dag for week in range(5) if (dag := eerste + timedelta(weeks=week)) <= maand.laatste]
    if rang > len(dagen):
        raise Onleesbaar("Zo'n dag heeft die maand niet. Kijk de datum na.")
    return dagen[rang - 1 if rang > 0 else rang]

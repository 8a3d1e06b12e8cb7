"""The calendar of holidays: the days of article 3 of the Algemene termijnenwet, lid 1 and 2.

Days that a royal decree puts beside them (lid 3) differ from year to year and are not in it.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from omgekeerd_cli.kern.taal.dagen import pasen

_ZONDAG, _ZATERDAG = 6, 5
_KONINGSDAG_VANAF = 2014
"""Before, another day was kept: 30 April."""


@lru_cache(maxsize=64)
def feestdagen(jaar: int) -> dict[str, date]:
    """The holidays of a year by name, as people write it within a sentence."""
    eerste_paasdag = pasen(jaar)
    koningsdag = date(jaar, 4, 27)
    if koningsdag.weekday() == _ZONDAG:
        koningsdag = date(jaar, 4, 26)
    return {
        "Nieuwjaarsdag": date(jaar, 1, 1),
        "Goede Vrijdag": eerste_paasdag - timedelta(days=2),
        "tweede paasdag": eerste_paasdag + timedelta(days=1),
        **({"Koningsdag": koningsdag} if jaar >= _KONINGSDAG_VANAF else {}),
        "Bevrijdingsdag": date(jaar, 5, 5),
        "Hemelvaartsdag": eerste_paasdag + timedelta(days=39),
        "tweede pinksterdag": eerste_paasdag + timedelta(days=50),
        "eerste kerstdag": date(jaar, 12, 25),
        "tweede kerstdag": date(jaar, 12, 26),
    }


def feestdag(dag: date) -> str:
    """What holidays fall on this day; empty for none. Two can: Hemelvaartsdag on the fifth of May."""
    return " en ".join(naam for naam, welke in feestdagen(dag.year).items() if welke == dag)


def in_weekend(dag: date) -> bool:
    """Whether it is a Saturday or a Sunday."""
    return dag.weekday() >= _ZATERDAG

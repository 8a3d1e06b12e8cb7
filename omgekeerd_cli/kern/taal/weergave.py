"""Amounts, numbers and dates as they are shown to people. The only file that knows Babel."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from babel import Locale

_LOCALE = "nl"
_GEEN_NAAM = re.compile(
    r"(?:De|Het|Een|Onze|Ons|Mijn|Haar|Zijn|Hun|Wij|Alle|Andere|Twee|Drie|Vier|Vijf|Zes)(?= [a-zà-ÿ])"
)


@cache
def maanden() -> dict[str, int]:
    """The months by name, whole and short, in small letters; January is 1."""
    from babel.dates import get_month_names

    namen = {naam.lower(): nummer for nummer, naam in get_month_names("wide", locale=_LOCALE).items()}
    kort = get_month_names("abbreviated", locale=_LOCALE)
    kort_ook = {"sept": 9} | {naam.lower().rstrip("."): nummer for nummer, naam in kort.items()}
    return namen | kort_ook


@cache
def weekdagen(breedte: Literal["wide", "abbreviated"]) -> dict[str, int]:
    """The week days by name, Monday is 0."""
    from babel.dates import get_day_names

    namen = get_day_names(breedte, locale=_LOCALE)
    return {naam.lower().rstrip("."): nummer for nummer, naam in namen.items()}


@cache
def _taal() -> Locale:
    """Dutch, looked up once: by its name Babel would read it again for every number."""
    from babel import Locale

    return Locale.parse(_LOCALE)


def toon_getal(getal: Decimal) -> str:
    """A number for people: `1.250,5`."""
    from babel.numbers import format_decimal

    return str(format_decimal(getal, "#,##0.###", locale=_taal(), decimal_quantization=False))


def toon_bedrag(bedrag: Decimal) -> str:
    """An amount in euros for people: `€ 16.000,00`."""
    from babel.numbers import format_decimal

    return "€ " + str(format_decimal(bedrag, "#,##0.00", locale=_taal()))


def toon_kort_bedrag(bedrag: Decimal) -> str:
    """An amount in euros, with cents only where there are any: `€ 12.500`, `-€ 12,50`."""
    from babel.numbers import format_decimal

    vorm = "#,##0.00" if bedrag % 1 else "#,##0"
    getal = format_decimal(abs(bedrag), vorm, locale=_taal(), decimal_quantization=False)
    return f"{'-' if bedrag < 0 else ''}€ {getal}"


def toon_datum(dag: date) -> str:
    """A date for people: `12 maart 2026`."""
    from babel.dates import format_date

    return str(format_date(dag, "d MMMM y", locale=_taal()))


def toon_dag(dag: date) -> str:
    """A date with its week day, to show what was understood: `donderdag 12 maart 2026`."""
    from babel.dates import format_date

    return str(format_date(dag, "EEEE d MMMM y", locale=_taal()))


def midden_in_zin(tekst: str) -> str:
    """The text as it goes on after a colon or a bracket: `De verhuurder` gives `de verhuurder`.

    Only for a first word that is no name, before a word that is none: `De Wit` and `DUO` stay.
    """
    begin = _GEEN_NAAM.match(tekst)
    return tekst[0].lower() + tekst[1:] if begin else tekst

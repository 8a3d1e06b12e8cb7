"""Amounts, numbers and dates as Dutch people write them. The only file that knows Babel."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache

_LOCALE = "nl"
_DATUM_CIJFERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_DATUM_WOORD = re.compile(r"(\d{1,2}) ([a-z]+)\.? (\d{4})")
_DATUM_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def lees_getal(tekst: str) -> Decimal:
    """A number written the Dutch way: `1.250,50`, `16.000` (sixteen thousand), `-3`.

    Raises:
        ValueError: it is not such a number.
    """
    from babel.numbers import NumberFormatError, parse_decimal

    kaal = tekst.strip().replace("−", "-")
    if not re.fullmatch(r"-?[0-9.]{0,19}[0-9](,[0-9]{1,9})?", kaal):
        raise ValueError(tekst)
    try:
        return parse_decimal(kaal, locale=_LOCALE, strict=True)
    except (NumberFormatError, InvalidOperation) as fout:
        raise ValueError(tekst) from fout


def lees_bedrag(tekst: str) -> Decimal:
    """An amount in euros, to the cent: `€ 16.000`, `1.250,50 euro`, `750,-`.

    Raises:
        ValueError: it is not an amount, or it has parts of a cent.
    """
    kaal = re.sub(r"^\s*(€|eur|euro)\s*|\s*(€|eur|euro)\s*$", "", tekst, flags=re.IGNORECASE)
    kaal = re.sub(r",-+$", "", kaal.strip())
    bedrag = lees_getal(kaal)
    if bedrag != round(bedrag, 2):
        raise ValueError(tekst)
    return bedrag.quantize(Decimal("0.01"))


@cache
def _maanden() -> dict[str, int]:
    from babel.dates import get_month_names

    namen = {naam.lower(): nummer for nummer, naam in get_month_names("wide", locale=_LOCALE).items()}
    kort = get_month_names("abbreviated", locale=_LOCALE)
    return namen | {naam.lower().rstrip("."): nummer for nummer, naam in kort.items()}


def lees_datum(tekst: str) -> date:
    """A date written as `12-3-2026`, `12 maart 2026` or `2026-03-12`.

    Raises:
        ValueError: it is not such a date, or the day does not exist.
    """
    kaal = " ".join(tekst.lower().split())
    if gevonden := _DATUM_ISO.fullmatch(kaal):
        jaar, maand, dag = gevonden.groups()
        return date(int(jaar), int(maand), int(dag))
    if gevonden := _DATUM_CIJFERS.fullmatch(kaal):
        dag, maand, jaar = gevonden.groups()
        return date(int(jaar), int(maand), int(dag))
    if gevonden := _DATUM_WOORD.fullmatch(kaal):
        dag, woord, jaar = gevonden.groups()
        if woord in _maanden():
            return date(int(jaar), _maanden()[woord], int(dag))
    raise ValueError(tekst)


def toon_getal(getal: Decimal) -> str:
    """A number for people: `1.250,5`."""
    from babel.numbers import format_decimal

    return str(format_decimal(getal, "#,##0.###", locale=_LOCALE, decimal_quantization=False))


def toon_bedrag(bedrag: Decimal) -> str:
    """An amount in euros for people: `€ 16.000,00`."""
    from babel.numbers import format_decimal

    return "€ " + str(format_decimal(bedrag, "#,##0.00", locale=_LOCALE))


def toon_datum(dag: date) -> str:
    """A date for people: `12 maart 2026`."""
    from babel.dates import format_date

    return str(format_date(dag, "d MMMM y", locale=_LOCALE))


def toon_dag(dag: date) -> str:
    """A date with its week day: `donderdag 12 maart 2026`."""
    from babel.dates import format_date

    return str(format_date(dag, "EEEE d MMMM y", locale=_LOCALE))

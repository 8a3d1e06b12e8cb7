"""Amounts, numbers and dates as Dutch people write them. The only file that knows Babel."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Literal

from omgekeerd_cli.kern.taal.dagen import tel

if TYPE_CHECKING:
    from babel import Locale

_LOCALE = "nl"
_VASTE_SPATIE = "[\u00a0\u2009\u202f]"
"""No-break, thin and narrow no-break: what printed text and tables put between thousands."""
_PUNT_VOOR_CENTEN = re.compile(r"(-?[0-9]{1,3}(?:,[0-9]{3})+|-?[0-9]{1,15})\.([0-9]{1,2})")
_MET_WEEKDAG = re.compile(r"([a-z]+)\.?,? ([0-9].*)")
_GEEN_NAAM = re.compile(
    r"(?:De|Het|Een|Onze|Ons|Mijn|Haar|Zijn|Hun|Wij|Alle|Andere|Twee|Drie|Vier|Vijf|Zes)(?= [a-zà-ÿ])"
)
_DATUMS = (
    re.compile(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{2})-(?P<dag>[0-9]{2})"),
    re.compile(r"(?P<dag>[0-9]{1,2})[-/. ](?P<maand>[0-9]{1,2})[-/. ](?P<jaar>[0-9]{4}|[0-9]{2})"),
    re.compile(r"(?P<dag>[0-9]{1,2})[-/](?P<maand>[0-9]{1,2})(?P<jaar>)"),
    re.compile(
        r"(?P<dag>[0-9]{1,2})(?:e|de|ste)?[- ](?P<maand>[a-z]+)\.?(?:[- ]'?(?P<jaar>[0-9]{4}|[0-9]{2}))?"
    ),
)


class Onleesbaar(ValueError):
    """What was typed cannot be used, for a reason that we know; `str()` is the Dutch sentence."""


def lees_getal(tekst: str) -> Decimal:
    """A number written the Dutch way: `1.250,50`, `16.000` (sixteen thousand), `-3`.

    Raises:
        ValueError: it is not such a number.
    """
    from babel.numbers import NumberFormatError, parse_decimal

    kaal = tekst.strip().replace("−", "-")
    if re.fullmatch(rf"-?[0-9]{{1,3}}(?:{_VASTE_SPATIE}[0-9]{{3}}){{1,5}}(?:,[0-9]+)?", kaal):
        kaal = re.sub(_VASTE_SPATIE, "", kaal)
    if gevonden := _PUNT_VOOR_CENTEN.fullmatch(kaal):
        komma = f"{gevonden[1].replace(',', '')},{gevonden[2]}"
        raise Onleesbaar(f"Bedoel je {komma}? Schrijf dan een komma. De punt is voor duizend: 1.000.")
    if not re.fullmatch(r"-?[0-9.]{0,19}[0-9](,[0-9]{1,9})?", kaal):
        raise ValueError(tekst)
    try:
        return parse_decimal(kaal, locale=_LOCALE, strict=True)
    except (NumberFormatError, InvalidOperation) as fout:
        raise ValueError(tekst) from fout


def lees_bedrag(tekst: str) -> Decimal:
    """An amount in euros, to the cent: `€ 16.000`, `1.250,50 euro`, `750,-`, `-€ 50`.

    Raises:
        ValueError: it is not an amount, or it has parts of a cent.
    """
    kaal = re.sub(r"^\s*([-−]?)\s*(?:€|eur|euro)\s*", r"\1", tekst, flags=re.IGNORECASE)
    kaal = re.sub(r"\s*(?:€|eur|euro|euro['’]s)\s*$", "", kaal, flags=re.IGNORECASE)
    bedrag = lees_getal(re.sub(r"[.,][-–—=]+$", "", kaal.strip()))
    if bedrag != round(bedrag, 2):
        raise ValueError(tekst)
    return bedrag.quantize(Decimal("0.01"))


@cache
def maanden() -> dict[str, int]:
    """The months by name, whole and short, in small letters; January is 1."""
    from babel.dates import get_month_names

    namen = {naam.lower(): nummer for nummer, naam in get_month_names("wide", locale=_LOCALE).items()}
    kort = get_month_names("abbreviated", locale=_LOCALE)
    kort_ook = {"sept": 9} | {naam.lower().rstrip("."): nummer for nummer, naam in kort.items()}
    return namen | kort_ook


@cache
def _weekdagen(breedte: Literal["wide", "abbreviated"]) -> dict[str, int]:
    """The week days by name, Monday is 0."""
    from babel.dates import get_day_names

    namen = get_day_names(breedte, locale=_LOCALE)
    return {naam.lower().rstrip("."): nummer for nummer, naam in namen.items()}


def lees_datum(tekst: str, vandaag: date | None = None) -> date:
    """A date as people write or say it: `12-3-2026`, `12 maart`, `over 3 maanden`, `maandag`.

    Args:
        tekst: as typed; it is read only when it is understood as a whole.
        vandaag: from where is counted; without it the day, the month and the year must be there.

    Raises:
        ValueError: it is not such a date, or the day does not exist.
    """
    kaal = _kaal(tekst)
    dag = _geschreven_dag(kaal, vandaag)
    if dag is None and vandaag is not None:
        dag = tel(kaal, vandaag, _weekdagen("wide"))
    if dag is None:
        raise ValueError(tekst)
    return dag


def _kaal(tekst: str) -> str:
    """Small letters without accents, one space between words, one kind of dash and apostrophe."""
    letters = unicodedata.normalize("NFD", tekst.lower())
    kaal = "".join(teken for teken in letters if not unicodedata.combining(teken))
    kaal = re.sub("[\u2010-\u2015−]", "-", re.sub("[‘’]", "'", kaal))
    return re.sub(" ?([-/]) ?", r"\1", " ".join(kaal.split())).removeprefix("op ")


def _geschreven_dag(kaal: str, vandaag: date | None) -> date | None:
    """The date that is written out, with or without its week day and its year."""
    weekdag: int | None = None
    weekdagen = _weekdagen("wide") | _weekdagen("abbreviated")
    if (gevonden := _MET_WEEKDAG.fullmatch(kaal)) and gevonden[1] in weekdagen:
        weekdag, kaal = weekdagen[gevonden[1]], gevonden[2]
    delen = next((gevonden for vorm in _DATUMS if (gevonden := vorm.fullmatch(kaal))), None)
    maand = _maandnummer(delen["maand"]) if delen else 0
    if delen is None or not maand:
        return None
    dagen = _dichtstbij(_bestaande(_jaren(delen["jaar"], vandaag), maand, int(delen["dag"])), vandaag)
    if not dagen:
        raise Onleesbaar("Deze dag bestaat niet. Kijk de datum na.")
    passend = next((dag for dag in dagen if weekdag in (None, dag.weekday())), None)
    if passend is None:
        dag = dagen[0]
        raise Onleesbaar(f"{toon_datum(dag)} is een {toon_dag(dag).split()[0]}. Kijk de datum na.")
    return passend


def _maandnummer(tekst: str) -> int:
    """The number of a month, written as number or as (short) name; 0 for another word."""
    return int(tekst) if tekst.isdecimal() else maanden().get(tekst, 0)


def _jaren(tekst: str | None, vandaag: date | None) -> list[int]:
    """The years that can be meant; two figures up to 68 are of this century, as POSIX has it."""
    if tekst:
        eeuw = (2000 if int(tekst) < 69 else 1900) if len(tekst) == 2 else 0
        return [eeuw + int(tekst)]
    if vandaag is None:
        raise Onleesbaar("Schrijf het jaar erbij, bijvoorbeeld 12-3-2026.")
    return [vandaag.year - 1, vandaag.year, vandaag.year + 1]


def _bestaande(jaren: Iterable[int], maand: int, dag: int) -> Iterator[date]:
    for jaar in jaren:
        try:
            yield date(jaar, maand, dag)
        except ValueError:
            continue


def _dichtstbij(dagen: Iterator[date], vandaag: date | None) -> list[date]:
    """The last such day and the next, nearest to today first; of two that are as near the later one."""
    if vandaag is None:
        return list(dagen)
    nu = vandaag
    return sorted(dagen, key=lambda dag: (abs(dag - nu), dag < nu))[:2]


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

"""Amounts and dates as they stand in running text, each with its line; a line may end within one."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from msgspec import Struct

from omgekeerd_cli.kern.taal.weergave import maanden

_MAANDNUMMER = maanden()
_SPATIE = r"(?:[ \u00a0\u2009\u202f]|\n(?![ \t]*\n))"
"""A blank, or the end of a line that is not the end of a paragraph."""
_GETAL = r"\d{1,3}(?:[.\u00a0\u2009\u202f]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?"
BEDRAG = rf"(?:€|\bEUR\b){_SPATIE}*(?:{_GETAL})|(?<![\d.,])(?:{_GETAL}){_SPATIE}?(?:euro|EUR)\b"
"""An amount in euros: with the sign before it, or the word behind it."""
_NAAM = "|".join(sorted(_MAANDNUMMER, key=len, reverse=True))
DATUM = (
    rf"(?<![\d-])\d{{4}}-\d{{2}}-\d{{2}}(?![\d-])"
    rf"|(?<![\d./-])\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{4}}(?![\d/-])"
    rf"|(?:\b\d{{1,2}}(?:e|de|ste)?{_SPATIE}+)?\b(?:{_NAAM})\b(?:\.(?={_SPATIE}+\d{{4}}\b))?(?:{_SPATIE}+\d{{4}}\b)?"
)
"""A date: in figures, or with the name of its month; the day or the year may be left out."""
_NOOTCIJFER = re.compile("[⁰¹²³⁴-⁹]")
"""The figure of a note behind a word; for Python it is part of that word."""
_BEDRAG = re.compile(BEDRAG, re.IGNORECASE)
_DATUM = re.compile(DATUM, re.IGNORECASE)


class Dag(Struct, frozen=True):
    """A date as it was written; 0 for the part that was not."""

    jaar: int
    maand: int
    dag: int

    def zegt(self, ander: Dag) -> bool:
        """Whether whoever reads this date has read `ander`: the same month, and no day or year else.

        What `ander` leaves out may be there; what it says, may only miss the year.
        """
        zelfde_dag = ander.dag in (0, self.dag)
        return (
            self.maand == ander.maand
            and zelfde_dag
            and (0 in (self.jaar, ander.jaar) or self.jaar == ander.jaar)
        )


class Vindplaats(Struct, frozen=True):
    """An amount (in euros) or a date, as it was written, and on which line (from 1)."""

    regel: int
    tekst: str
    waarde: Decimal | Dag


def bedragen_en_datums(tekst: str) -> list[Vindplaats]:
    """All amounts and dates of a text, in the order of its lines; Markdown may stand around them.

    A month without day and year ("in september") is no date.
    """
    kaal = _kaal(tekst)
    gevonden = [
        Vindplaats(kaal.count("\n", 0, plek.start()) + 1, " ".join(plek[0].split()), waarde)
        for patroon, lees in _LEZERS
        for plek in patroon.finditer(kaal)
        if (waarde := lees(plek[0])) is not None
    ]
    return sorted(gevonden, key=lambda plaats: plaats.regel)


def herschreven(tekst: str, schrijf: Callable[[Decimal | Dag], str]) -> str:
    """The text with each amount and date as `schrijf` writes it: to compare two texts."""
    kaal = _BEDRAG.sub(lambda plek: schrijf(_als_bedrag(plek[0])), _kaal(tekst))
    return _DATUM.sub(lambda plek: schrijf(dag) if (dag := _als_dag(plek[0])) else plek[0], kaal)


def _kaal(tekst: str) -> str:
    return _NOOTCIJFER.sub("", tekst).replace("\\", "")


def _als_bedrag(tekst: str) -> Decimal:
    cijfers = re.sub(r"[^\d,]", "", tekst)
    return Decimal(cijfers.replace(",", ".")).quantize(Decimal("0.01"))


def _als_dag(tekst: str) -> Dag | None:
    if cijfers := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", tekst):
        jaar, maand, dag = map(int, cijfers.groups())
    elif cijfers := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", tekst):
        dag, maand, jaar = map(int, cijfers.groups())
    else:
        getallen = [int(getal) for getal in re.findall(r"\d+", tekst)]
        dag = next((getal for getal in getallen if getal < 100), 0)
        jaar = next((getal for getal in getallen if getal >= 100), 0)
        maand = next(_MAANDNUMMER[w] for w in re.findall(r"[a-z]+", tekst.lower()) if w in _MAANDNUMMER)
    return Dag(jaar, maand, dag) if dag or jaar else None


_LEZERS: tuple[tuple[re.Pattern[str], Callable[[str], Decimal | Dag | None]], ...] = (
    (_BEDRAG, _als_bedrag),
    (_DATUM, _als_dag),
)

"""Amounts, numbers and dates as Dutch people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern import nederlands


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("16.000", "16000"),
        ("1.250,50", "1250.50"),
        ("1250,5", "1250.5"),
        ("0,05", "0.05"),
        (" −12 ", "-12"),
        ("1.234.567", "1234567"),
    ],
)
def test_numbers(tekst: str, getal: str) -> None:
    """A dot parts thousands, a comma parts decimals."""
    assert nederlands.lees_getal(tekst) == Decimal(getal)


@pytest.mark.parametrize(
    "tekst", ["", "-", "1.2", "12.34", "1,2,3", "1.0000", "1 000", "x", "1e3", "\u0661", "9" * 40]
)
def test_no_numbers(tekst: str) -> None:
    """What could be meant otherwise is refused, not guessed at."""
    with pytest.raises(ValueError):
        nederlands.lees_getal(tekst)


@pytest.mark.parametrize(
    ("tekst", "bedrag"),
    [
        ("€ 16.000", "16000.00"),
        ("€16.000,00", "16000.00"),
        ("1.250,50 euro", "1250.50"),
        ("EUR 3", "3.00"),
        ("750,-", "750.00"),
        ("€ 750,--", "750.00"),
    ],
)
def test_amounts(tekst: str, bedrag: str) -> None:
    """With or without sign or word, always to the cent."""
    assert str(nederlands.lees_bedrag(tekst)) == bedrag


@pytest.mark.parametrize("tekst", ["", "€", "0,001", "12,345", "€ 1,-5", "$ 5", "9" * 40])
def test_no_amounts(tekst: str) -> None:
    """No parts of a cent, no other money."""
    with pytest.raises(ValueError):
        nederlands.lees_bedrag(tekst)


@pytest.mark.parametrize(
    "tekst",
    ["12-3-2026", "12/03/2026", "12.3.2026", "12 3 2026", "12 maart 2026", "12 Mrt. 2026", "2026-03-12"],
)
def test_dates(tekst: str) -> None:
    """Day, month, year; the month as number, word or short word."""
    assert nederlands.lees_datum(tekst) == date(2026, 3, 12)


@pytest.mark.parametrize(
    "tekst", ["29-2-2026", "12-13-2026", "12-3-26", "12 marts 2026", "2026-3-12", "", "x"]
)
def test_no_dates(tekst: str) -> None:
    """A day that does not exist is no date."""
    with pytest.raises(ValueError):
        nederlands.lees_datum(tekst)


@given(st.decimals(-(10**12), 10**12, places=2))
def test_an_amount_shown_reads_back(bedrag: Decimal) -> None:
    """What we show, people can type."""
    assert nederlands.lees_bedrag(nederlands.toon_bedrag(bedrag)) == bedrag


@given(st.dates())
def test_a_date_shown_reads_back(dag: date) -> None:
    """Every day; years before 1000 are not shown with four figures, so they are left out."""
    if dag.year >= 1000:
        assert nederlands.lees_datum(nederlands.toon_datum(dag)) == dag


def test_numbers_for_people() -> None:
    """Dots between thousands, a comma before decimals, all decimals there are."""
    getallen = [Decimal("1250.5"), Decimal("1000000"), Decimal("0.0001"), Decimal("-3")]
    assert [nederlands.toon_getal(getal) for getal in getallen] == ["1.250,5", "1.000.000", "0,0001", "-3"]

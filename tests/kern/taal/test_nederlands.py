"""Amounts, numbers and dates as Dutch people write them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.taal import nederlands


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("16.000", "16000"),
        ("1.250,50", "1250.50"),
        ("1250,5", "1250.5"),
        ("0,05", "0.05"),
        (" −12 ", "-12"),
        ("1.234.567", "1234567"),
        ("1\u00a0250,5", "1250.5"),
        ("16\u202f000", "16000"),
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
        ("€1250,5", "1250.50"),
        ("1250 euro", "1250.00"),
        ("€ 16.000,-", "16000.00"),
        ("€\u00a016\u2009000", "16000.00"),
        ("1.250", "1250.00"),
        ("750.-", "750.00"),
        ("750,=", "750.00"),
        ("-€ 50", "-50.00"),
        ("€ −50", "-50.00"),
        ("12 euro’s", "12.00"),
    ],
)
def test_amounts(tekst: str, bedrag: str) -> None:
    """With or without sign or word, always to the cent."""
    assert str(nederlands.lees_bedrag(tekst)) == bedrag


@pytest.mark.parametrize("tekst", ["", "€", "0,001", "12,345", "€ 1,-5", "$ 5", "9" * 40, "16 duizend"])
def test_no_amounts(tekst: str) -> None:
    """No parts of a cent, no other money."""
    with pytest.raises(ValueError):
        nederlands.lees_bedrag(tekst)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("750.50", "Bedoel je 750,50?"),
        ("€ 12.5", "Bedoel je 12,5?"),
        ("1,250.50", "Bedoel je 1250,50?"),
    ],
)
def test_a_dot_before_cents(tekst: str, zin: str) -> None:
    """Many type it; it is not guessed at, but the way to write it is told."""
    with pytest.raises(nederlands.Onleesbaar) as gevangen:
        nederlands.lees_bedrag(tekst)
    assert str(gevangen.value) == f"{zin} Schrijf dan een komma. De punt is voor duizend: 1.000."


@pytest.mark.parametrize(
    "tekst",
    [
        "12-3-2026",
        "12/03/2026",
        "12.3.2026",
        "12 3 2026",
        "12 - 3 - 2026",
        "12–3–2026",
        "12-3-26",
        "12 maart 2026",
        "12 Mrt. 2026",
        "12 maart ’26",
        "12-mrt-26",
        "12e maart 2026",
        "2026-03-12",
        "donderdag 12 maart 2026",
        "do. 12-3-2026",
        "op 12 maart 2026",
    ],
)
def test_dates(tekst: str) -> None:
    """Day, month, year; the month as number, word or short word; no need to know what day it is."""
    assert nederlands.lees_datum(tekst) == date(2026, 3, 12)
    assert nederlands.lees_datum(tekst, date(1999, 12, 31)) == date(2026, 3, 12)


@pytest.mark.parametrize(("tekst", "jaar"), [("1-1-00", 2000), ("1-1-68", 2068), ("1-1-69", 1969)])
def test_years_of_two_figures(tekst: str, jaar: int) -> None:
    """This century, until they would lie far ahead."""
    assert nederlands.lees_datum(tekst).year == jaar


ZATERDAG = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("vandaag", "2026-11-21"),
        ("Morgen", "2026-11-22"),
        ("overmorgen", "2026-11-23"),
        ("gisteren", "2026-11-20"),
        ("eergisteren", "2026-11-19"),
        ("over 10 dagen", "2026-12-01"),
        ("over 2 weken", "2026-12-05"),
        ("over een week", "2026-11-28"),
        ("over één maand", "2026-12-21"),
        ("over 3 maanden", "2027-02-21"),
        ("over drie mnd", "2027-02-21"),
        ("over zes wk", "2027-01-02"),
        ("over een kwartaal", "2027-02-21"),
        ("over een half jaar", "2027-05-21"),
        ("over een halfjaar", "2027-05-21"),
        ("over een jaar", "2027-11-21"),
        ("over anderhalf jaar", "2028-05-21"),
        ("over twaalf jaar", "2038-11-21"),
        ("een week geleden", "2026-11-14"),
        ("3 maanden geleden", "2026-08-21"),
        ("een half jaar geleden", "2026-05-21"),
        ("volgende week", "2026-11-28"),
        ("volgende maand", "2026-12-21"),
        ("maandag", "2026-11-23"),
        ("komende vrijdag", "2026-11-27"),
        ("zaterdag", "2026-11-28"),
        ("afgelopen zaterdag", "2026-11-14"),
    ],
)
def test_dates_told_from_today(tekst: str, dag: str) -> None:
    """Near days, so many weeks or months away, and the first such week day after today."""
    assert nederlands.lees_datum(tekst, ZATERDAG) == date.fromisoformat(dag)


@pytest.mark.parametrize(
    ("tekst", "vandaag", "dag"),
    [
        ("12-3", ZATERDAG, "2027-03-12"),
        ("12 maart", ZATERDAG, "2027-03-12"),
        ("12 mrt", ZATERDAG, "2027-03-12"),
        ("1e december", ZATERDAG, "2026-12-01"),
        ("20/11", ZATERDAG, "2026-11-20"),
        ("21 november", ZATERDAG, "2026-11-21"),
        ("31 dec", date(2027, 1, 2), "2026-12-31"),
        ("2 april", date(2028, 1, 1), "2028-04-02"),
        ("donderdag 12 maart", ZATERDAG, "2026-03-12"),
        ("29-2", date(2028, 1, 1), "2028-02-29"),
    ],
)
def test_dates_without_a_year(tekst: str, vandaag: date, dag: str) -> None:
    """The nearest such day; a week day may point to another year."""
    assert nederlands.lees_datum(tekst, vandaag) == date.fromisoformat(dag)


def test_months_are_as_long_as_they_are() -> None:
    """A month after 31 January is the last day of February, a year after 29 February too."""
    assert nederlands.lees_datum("over een maand", date(2027, 1, 31)) == date(2027, 2, 28)
    assert nederlands.lees_datum("volgende maand", date(2028, 1, 31)) == date(2028, 2, 29)
    assert nederlands.lees_datum("over 1 jaar", date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize("tekst", ["12-13-2026", "2026-3-12", "12 marts 2026", "29-2-2026", "0-1-2026"])
@pytest.mark.parametrize("vandaag", [None, ZATERDAG])
def test_no_dates(tekst: str, vandaag: date | None) -> None:
    """A day that does not exist is no date."""
    with pytest.raises(ValueError):
        nederlands.lees_datum(tekst, vandaag)


@pytest.mark.parametrize(
    "tekst",
    [
        "", "x", "hallo", "12", "2026", "maart", "maart 2027", "eind maart", "12.3", "12 3", "de 12e", "nu",
        "12 uur", "morgen 12 uur", "misschien morgen", "morgen of overmorgen", "over vandaag", "over 3 uur",
        "3 maanden", "over maanden", "over een paar weken", "over dertig maanden", "over -3 dagen",
        "over 1,5 maand", "over 3 maanden en 2 dagen", "over 10 dagen geleden", "maandag geleden", "ma",
        "volgende", "volgende dag", "over een maandag", "over 9999 jaar", "9999 jaar geleden", "31-2",
        "over \u0663 dagen",
    ],
)  # fmt: skip
def test_what_is_not_wholly_understood_is_no_date(tekst: str) -> None:
    """Nothing is guessed at, however near a date the words are."""
    with pytest.raises(ValueError):
        nederlands.lees_datum(tekst, ZATERDAG)


@pytest.mark.parametrize("tekst", ["morgen", "over 3 maanden", "maandag", "12-3", "12 maart", "do 12 mrt"])
def test_without_today_only_whole_dates(tekst: str) -> None:
    """Nobody knows when "morgen" is, who does not know what day it is."""
    with pytest.raises(ValueError):
        nederlands.lees_datum(tekst)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("31-2-2026", "Deze dag bestaat niet. Kijk de datum na."),
        ("29 februari 2027", "Deze dag bestaat niet. Kijk de datum na."),
        ("vrijdag 12 maart 2026", "12 maart 2026 is een donderdag. Kijk de datum na."),
        ("woensdag 12 maart", "12 maart 2027 is een vrijdag. Kijk de datum na."),
    ],
)
def test_a_date_that_cannot_be_meant(tekst: str, zin: str) -> None:
    """The sentence says what is wrong with it."""
    with pytest.raises(nederlands.Onleesbaar) as gevangen:
        nederlands.lees_datum(tekst, ZATERDAG)
    assert str(gevangen.value) == zin


@given(st.decimals(-(10**12), 10**12, places=2))
def test_an_amount_shown_reads_back(bedrag: Decimal) -> None:
    """What we show, people can type."""
    assert nederlands.lees_bedrag(nederlands.toon_bedrag(bedrag)) == bedrag


DAGEN = st.dates(min_value=date(1000, 1, 1))
"""Years before 1000 are not shown with four figures."""


@given(DAGEN, st.none() | DAGEN)
def test_a_date_shown_reads_back(dag: date, vandaag: date | None) -> None:
    """What we show, people can type, whatever day it is."""
    for tekst in (nederlands.toon_datum(dag), nederlands.toon_dag(dag)):
        assert nederlands.lees_datum(tekst, vandaag) == dag


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 9999))
def test_days_are_counted_from_today(vandaag: date, aantal: int) -> None:
    """So many days on, and so many back."""
    verschil = timedelta(days=aantal)
    assert nederlands.lees_datum(f"over {aantal} dagen", vandaag) == vandaag + verschil
    assert nederlands.lees_datum(f"{aantal} dagen geleden", vandaag) == vandaag - verschil


WOORDEN = st.sampled_from(["over", "geleden", "volgende", "maandag", "maand", "half", "jaar", "een"])
TEKENS = st.sampled_from(["3", "31", "2", "2026", "-", "/", ".", "'", "morgen", "mrt", "anderhalf"])


@given(st.text(max_size=20) | st.lists(WOORDEN | TEKENS, max_size=5).map(" ".join), st.none() | st.dates())
def test_any_text_is_a_date_or_a_value_error(tekst: str, vandaag: date | None) -> None:
    """No other fault, whatever is typed and whatever day it is."""
    try:
        assert isinstance(nederlands.lees_datum(tekst, vandaag), date)
    except ValueError:
        return


@given(st.text(max_size=20) | st.text("-−0123456789.,€ =\u00a0", max_size=12))
def test_any_text_is_an_amount_or_a_value_error(tekst: str) -> None:
    """The same for money."""
    try:
        assert isinstance(nederlands.lees_bedrag(tekst), Decimal)
    except ValueError:
        return


def test_a_day_for_people() -> None:
    """With its week day where it was counted, without it in a report."""
    dag = date(2026, 3, 12)
    assert nederlands.toon_dag(dag) == "donderdag 12 maart 2026"
    assert nederlands.toon_datum(dag) == "12 maart 2026"


def test_numbers_for_people() -> None:
    """Dots between thousands, a comma before decimals, all decimals there are."""
    getallen = [Decimal("1250.5"), Decimal("1000000"), Decimal("0.0001"), Decimal("-3")]
    assert [nederlands.toon_getal(getal) for getal in getallen] == ["1.250,5", "1.000.000", "0,0001", "-3"]


@pytest.mark.parametrize(
    ("los", "in_een_zin"),
    [
        ("De teamleider inkomen", "de teamleider inkomen"),
        ("Andere mensen in de bijstand", "andere mensen in de bijstand"),
        ("De Wit, consulent", "De Wit, consulent"),
        ("Het Juridisch Loket", "Het Juridisch Loket"),
        ("DUO", "DUO"),
        ("Willem en zijn vader", "Willem en zijn vader"),
        ("", ""),
    ],
)
def test_after_a_colon_only_what_is_no_name_loses_its_capital(los: str, in_een_zin: str) -> None:
    assert nederlands.midden_in_zin(los) == in_een_zin

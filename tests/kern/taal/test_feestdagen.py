"""The calendar of holidays: Algemene termijnenwet, article 3."""

from __future__ import annotations

from datetime import date

import pytest

from omgekeerd_cli.kern.taal.feestdagen import feestdag, feestdagen, in_weekend


@pytest.mark.parametrize(
    ("jaar", "dagen"),
    [
        (2024, "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26"),
        (2025, "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26"),
        (2026, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26"),
        (2027, "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26"),
        (2031, "01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26"),
    ],
)
def test_the_holidays_of_a_year(jaar: int, dagen: str) -> None:
    """In 2025 and 2031 the 27th of April is a Sunday, so Koningsdag is the 26th."""
    assert sorted(dag.strftime("%m-%d") for dag in feestdagen(jaar).values()) == dagen.split()


def test_what_a_day_is_called() -> None:
    assert feestdag(date(2026, 12, 26)) == "tweede kerstdag"
    assert feestdag(date(2026, 4, 3)) == "Goede Vrijdag"
    assert feestdag(date(2016, 5, 5)) == "Bevrijdingsdag en Hemelvaartsdag"
    assert feestdag(date(2026, 12, 24)) == ""
    assert feestdag(date(2027, 3, 28)) == ""  # Easter Sunday is a Sunday
    assert in_weekend(date(2027, 3, 28))
    assert not in_weekend(date(2027, 3, 29))

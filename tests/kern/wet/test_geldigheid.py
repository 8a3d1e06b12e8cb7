"""What the day has to say of a text: nothing, that it ends, that it ended, that it changes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.wet.geldigheid import klokzinnen, zin_over_geldigheid
from omgekeerd_cli.kern.wet.wetskaart import Verantwoording, Wijziging

EINDE = date(2026, 12, 31)


def van(**wat: object) -> Verantwoording:
    return Verantwoording("b", date(2026, 7, 1), str(wat.pop("zekerheid", "nagelezen")), "", "", **wat)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("vandaag", "zin"),
    [
        (date(2026, 12, 16), ""),
        (date(2026, 12, 17), "geldt tot en met 31 december 2026"),
        (EINDE, "geldt tot en met 31 december 2026"),
        (date(2027, 1, 1), "gold tot en met 31 december 2026"),
        (date(2030, 1, 1), "gold tot en met 31 december 2026"),
        (None, ""),
    ],
)
def test_from_two_weeks_before_its_last_day_something_says_so(vandaag: date | None, zin: str) -> None:
    assert zin_over_geldigheid(EINDE, vandaag) == zin
    assert klokzinnen(van(geldig_tot=EINDE), vandaag) == ([zin] if zin else [])
    assert zin_over_geldigheid(None, vandaag) == ""


def test_what_is_not_in_force_yet_says_from_when_and_how_sure_that_is() -> None:
    straks = date(2027, 1, 1)
    assert klokzinnen(van(geldig_van=straks), EINDE) == ["geldt pas vanaf 1 januari 2027"]
    onzeker = van(geldig_van=straks, zekerheid="deels nagelezen")
    assert klokzinnen(onzeker, EINDE) == ["geldt waarschijnlijk pas vanaf 1 januari 2027"]
    assert klokzinnen(onzeker, straks) == []


def test_a_change_is_told_shortly_before_its_day_and_after_it() -> None:
    wijzigt = (Wijziging(date(2027, 1, 1), "hoe hoog het dan is, is nog niet bekend."),)
    zin = "op 1 januari 2027: hoe hoog het dan is, is nog niet bekend"
    assert klokzinnen(van(wijzigt=wijzigt), date(2026, 12, 1)) == []
    assert klokzinnen(van(wijzigt=wijzigt), date(2026, 12, 20)) == [f"verandert {zin}"]
    assert klokzinnen(van(wijzigt=wijzigt), date(2027, 1, 5)) == [f"veranderde {zin}"]


@given(st.dates(date(1, 2, 1), date(9990, 1, 1)), st.integers(-4000, 4000))
def test_it_never_says_both_and_once_it_ended_it_stays_so(einde: date, dagen: int) -> None:
    vandaag = min(max(einde.toordinal() + dagen, 1), date.max.toordinal() - 1)
    zin = zin_over_geldigheid(einde, date.fromordinal(vandaag))
    assert zin.startswith("gold") == (vandaag > einde.toordinal())
    if zin.startswith("gold"):
        assert zin_over_geldigheid(einde, date.fromordinal(vandaag) + timedelta(days=1)) == zin

"""How long a casus is kept: to the last day of its term, and not a day less."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Status, Wat
from omgekeerd_cli.kern.wijzigen.bewaartermijn import (
    ALLE,
    Bewaarregels,
    Bewaartermijn,
    Dossierdeel,
    Lot,
    Vanaf,
)

VIJF_JAAR = Bewaartermijn("5 jaar", Vanaf.LAATSTE_WIJZIGING, "Selectielijst", "2020-01-01")
LAATSTE_DAG = date(2024, 3, 12)


def lot_op(vandaag: date, tijd: str = "2019-03-12T23:59:59+01:00") -> Lot:
    """What becomes, on that day, of a casus of which the logboek ends at `tijd`."""
    casus = Casus(
        "c", "proef", status=Status.AFGEROND, logboek=(Gebeurtenis(tijd, "een.doel", Wat.BEANTWOORD),)
    )
    regels = Bewaarregels({ALLE: VIJF_JAAR}, frozenset({"proef"}), "bespreking", vandaag)
    [stand] = regels.standen([Dossierdeel("c", casus, date(2000, 1, 1))])
    assert stand.tot == LAATSTE_DAG
    return stand.lot


@pytest.mark.parametrize(
    ("dagen_erna", "lot"), [(-1, Lot.BEWAREN), (0, Lot.BEWAREN), (1, Lot.VOORBIJ), (400, Lot.VOORBIJ)]
)
def test_a_casus_is_kept_on_the_last_day_of_its_term_and_goes_the_day_after(
    dagen_erna: int, lot: Lot
) -> None:
    assert lot_op(LAATSTE_DAG + timedelta(days=dagen_erna)) is lot

"""A list of records: a table where every word has room, else blocks. A code is never cut."""

from __future__ import annotations

from datetime import date, datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from omgekeerd_cli.scherm.basis.console import STIJLEN
from omgekeerd_cli.scherm.tonen.casuslijst import Casusregel, toon_casussen

DAG = datetime(2026, 11, 30, 13, 44)  # noqa: DTZ001  only shown


def op_scherm(regels: list[Casusregel], breedte: int) -> list[str]:
    uit = StringIO()
    console = Console(file=uit, width=breedte, theme=STIJLEN, markup=False, emoji=False, highlight=False)
    toon_casussen(console, regels, als_regels=False)
    return [regel.rstrip() for regel in uit.getvalue().splitlines()]


BEZIG = Casusregel(
    "2026-0001",
    "Auto van vader op naam",
    "De Omgekeerde Toets",
    "bezig",
    open=6,
    stap=3,
    route="korte route",
    uitkomst="Nog geen besluit",
    dag=date(2026, 12, 10),
    gewijzigd=DAG,
)


def test_a_table_where_there_is_room() -> None:
    """Two things below each other in a cell; a record does not run into the next."""
    klaar = replace(BEZIG, code="2026-0002", status="afgerond", open=0, stap=0, voorbij=True)
    assert op_scherm([BEZIG, klaar], 100) == [
        "Code       Titel                   Stand          Uitkomst          Volgende dag",
        "           Methode                 Wat open is    Route             Gewijzigd",
        "",
        "2026-0001  Auto van vader op naam  bezig, stap 3  Nog geen besluit  10-12-2026",
        "           De Omgekeerde Toets     nog 6 open     korte route       30-11-2026",
        "",
        "2026-0002  Auto van vader op naam  afgerond       Nog geen besluit  was 10-12-2026",
        "           De Omgekeerde Toets                    korte route       30-11-2026",
    ]


@pytest.mark.parametrize("breedte", [40, 80])
def test_blocks_where_there_is_none(breedte: int) -> None:
    """The code on a line of its own, to copy; and all there is to know below it."""
    regel = replace(BEZIG, titel="Een auto op naam van de zoon, voor het werk", code="2026-0001-b1")
    getoond = op_scherm([regel], breedte)
    assert getoond[0] == "2026-0001-b1"
    assert " ".join(" ".join(getoond[1:]).split()) == (
        "Een auto op naam van de zoon, voor het werk "
        "bezig, stap 3, nog 6 open · uitkomst: Nog geen besluit · volgende dag: 10-12-2026 "
        "De Omgekeerde Toets, korte route · gewijzigd op 30-11-2026"
    )


def test_lines_for_other_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """What came later stands behind what was there; finished, open and unreadable."""
    regels = [
        BEZIG,
        replace(BEZIG, status="afgerond", open=0),
        replace(BEZIG, stap=0, open=0, dag=None, uitkomst=""),
        Casusregel("stuk", gewijzigd=DAG, gebrek="stuk.yaml:1:1: Dit klopt niet."),
    ]
    toon_casussen(Console(), regels, als_regels=True)
    assert [regel.split("\t")[3:] for regel in capsys.readouterr().out.splitlines()] == [
        ["bezig", "nog 6 open, stap 3", "30-11-2026 13:44", "korte route", "Nog geen besluit", "10-12-2026"],
        ["afgerond", "klaar", "30-11-2026 13:44", "korte route", "Nog geen besluit", "10-12-2026"],
        ["bezig", "nog afronden", "30-11-2026 13:44", "korte route", "", ""],
        ["onleesbaar", "", "30-11-2026 13:44", "", "", ""],
    ]


@pytest.mark.parametrize("breedte", [20, 40, 60, 80, 120, 200])
@given(
    st.lists(
        st.builds(
            Casusregel,
            st.from_regex(r"[a-z0-9][a-z0-9_-]{0,18}", fullmatch=True),
            st.sampled_from(
                ["", "Kort", "Een titel van heel veel woorden, want zo gaat dat", "Schuldhulpverlening"]
            ),
            st.sampled_from(["", "De Omgekeerde Toets", "Landelijk Maatwerkloket"]),
            st.sampled_from(["bezig", "afgerond"]),
            st.sampled_from([0, 6]),
            st.sampled_from([0, 3]),
            st.sampled_from(["korte route", "volledige route"]),
            st.sampled_from(["", "Ja, maar op een andere manier"]),
            st.sampled_from([None, DAG.date()]),
            st.booleans(),
            st.just(DAG),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_a_code_is_never_cut_and_nothing_is_left_out(breedte: int, regels: list[Casusregel]) -> None:
    """At any width; a column that does not fit is not dropped."""
    getoond = op_scherm(regels, breedte)
    assert max(map(cell_len, getoond)) <= breedte
    woorden = " ".join(getoond).replace(",", " ").split()
    for regel in regels:
        assert regel.code in woorden
        for deel in (regel.titel, regel.methode, regel.status, regel.route, regel.uitkomst, "30-11-2026"):
            assert set(deel.replace(",", " ").split()) <= set(woorden)

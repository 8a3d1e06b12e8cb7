"""A list of records: a table where every word has room, else blocks. A code is never cut."""

from __future__ import annotations

from datetime import datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from omgekeerd_cli.scherm.basis.console import STIJLEN
from omgekeerd_cli.scherm.tonen.weergave import Casusregel, toon_casussen

DAG = datetime(2026, 11, 30, 13, 44)  # noqa: DTZ001  only shown


def op_scherm(regels: list[Casusregel], breedte: int) -> list[str]:
    uit = StringIO()
    console = Console(file=uit, width=breedte, theme=STIJLEN, markup=False, emoji=False, highlight=False)
    toon_casussen(console, regels, als_regels=False)
    return [regel.rstrip() for regel in uit.getvalue().splitlines()]


def test_a_table_where_there_is_room() -> None:
    """What is long is folded between words."""
    regel = Casusregel(
        "2026-0001", "Auto van vader op naam", "De Omgekeerde Toets", "bezig", "open in stap 3", DAG
    )
    assert op_scherm([regel], 90) == [
        "Code       Titel             Methode           Status  Stap            Gewijzigd",
        "2026-0001  Auto van vader    De Omgekeerde     bezig   open in stap 3  30-11-2026 13:44",
        "           op naam           Toets",
    ]


def test_blocks_where_there_is_none() -> None:
    """The code on a line of its own, to copy; and all there is to know below it."""
    regel = Casusregel(
        "2026-0001-b1", "Auto van vader op naam", "De Omgekeerde Toets", "bezig", "stap 3", DAG
    )
    assert op_scherm([regel], 40) == [
        "2026-0001-b1",
        "  Auto van vader op naam",
        "  De Omgekeerde Toets",
        "  bezig, stap 3",
        "  30-11-2026 13:44",
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
            st.sampled_from(["", "open in stap 3"]),
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
        for deel in (regel.titel, regel.methode, regel.status, regel.stap, "30-11-2026 13:44"):
            assert set(deel.replace(",", " ").split()) <= set(woorden)

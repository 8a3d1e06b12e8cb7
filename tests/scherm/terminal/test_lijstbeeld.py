"""A list that does not fit: whole options, the one pointed at among them, and how many are elsewhere."""

from __future__ import annotations

import io
import re
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.scherm.basis.vouwen import cellen
from omgekeerd_cli.scherm.terminal.keuzes import genummerd
from omgekeerd_cli.scherm.terminal.lijstbeeld import Lijstbeeld

LABELS = st.lists(
    st.sampled_from(["Ja", "Een vangnet voor wie het nodig heeft", "x" * 30, "é " * 40]), min_size=1
)


@pytest.fixture(autouse=True)
def _een_scherm_dat_alles_kan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))


def maak(
    labels: list[str], wijst: int, *, gekozen: tuple[str, ...] = (), meer: bool = False, hoogte: int = 24
) -> Any:
    """A list of these options, with the pointer at one of them."""
    lijst: Any = SimpleNamespace(pointed_at=wijst, selected_options=list(gekozen))
    keuzes = genummerd([f"o{nummer}" for nummer in range(1, len(labels) + 1)], labels)
    return Lijstbeeld(lijst, keuzes, meer=meer, erboven=lambda _: 4, hoogte=lambda: hoogte)


def regels(beeld: Lijstbeeld, breedte: int, hoogte: int) -> list[str]:
    inhoud = beeld.create_content(breedte, hoogte)
    return ["".join(deel[1] for deel in inhoud.get_line(nr)) for nr in range(inhoud.line_count)]


def test_how_it_looks() -> None:
    """Pointing at one of five, with room for six lines."""
    labels = ["Een", "Twee", "Drie is langer dan het scherm breed is", "Vier", "Vijf"]
    assert regels(maak(labels, 2), 25, 6) == [
        "   1) Een",
        "   2) Twee",
        " ❯ 3) Drie is langer dan",
        "      het scherm breed",
        "      is",
        " ↓ nog 2",
    ]
    assert regels(maak(labels, 3), 25, 6) == [
        " ↑ nog 2",
        "   3) Drie is langer dan",
        "      het scherm breed",
        "      is",
        " ❯ 4) Vier",
        "   5) Vijf",
    ]


def test_how_many_of_those_out_of_sight_are_ticked() -> None:
    """What was ticked above or below is not forgotten."""
    beeld = maak(["Een"] * 9, 4, gekozen=("o1", "o2", "o5", "o9"), meer=True)
    assert regels(beeld, 40, 5) == [
        " ↑ nog 2, 2 aangekruist",
        "   ○ 3) Een",
        "   ○ 4) Een",
        " ❯ ● 5) Een",
        " ↓ nog 4, 1 aangekruist",
    ]


def test_on_a_narrow_screen_that_is_said_on_one_line_too() -> None:
    beeld = maak(["Een"] * 9, 4, gekozen=("o1", "o2", "o5", "o9"), meer=True)
    getoond = regels(beeld, 20, 5)
    assert (getoond[0], getoond[-1]) == (" ↑ nog 2, 2 ●", " ↓ nog 4, 1 ●")


def test_an_option_that_is_longer_than_the_screen_says_so() -> None:
    """And one that just fits does not."""
    label = "een twee drie vier vijf zes zeven acht negen tien"
    beeld = maak([label, "Twee"], 0)
    assert regels(beeld, 16, 4)[-2:] == ["     drie vier…", " ↓ nog 1"]
    assert not any("…" in regel for regel in regels(beeld, 16, 7))


@given(LABELS, st.integers(-1, 40), st.integers(12, 100), st.integers(1, 30), st.booleans())
def test_the_pointer_is_always_seen_and_nothing_is_left_out(
    labels: list[str], wijst: int, breedte: int, hoogte: int, meer: bool
) -> None:
    """Of any list at any size: no more lines than there is room, and above, shown and below are all."""
    wijst = min(wijst, len(labels) - 1)
    beeld = maak(labels, wijst, meer=meer)
    getoond = regels(beeld, breedte, hoogte)
    assert len(getoond) <= hoogte
    assert all(cellen(regel) <= breedte for regel in getoond)
    if wijst >= 0 and hoogte > 2:
        assert any(regel.startswith(" ❯") for regel in getoond)
    koppen = [regel for regel in getoond if re.match(r" [ ❯] (?:○ )?\d+\)", regel)]
    elders = sum(int(regel.split()[2]) for regel in getoond if re.match(r" [↑↓] nog ", regel))
    if hoogte > 2:
        assert len(koppen) + elders == len(labels)


@given(st.lists(st.integers(0, 29), min_size=1), st.integers(5, 20))
def test_it_moves_along_wherever_one_goes(wegen: list[int], hoogte: int) -> None:
    """Up and down and jumping by number, in one and the same list."""
    beeld = maak(["Een optie van meer dan een enkele regel"] * 30, 0)
    for wijst in wegen:
        beeld._lijst.pointed_at = wijst
        getoond = regels(beeld, 24, hoogte)
        assert any(regel.startswith(f" ❯ {wijst + 1}) Een") for regel in getoond)


def test_the_question_above_it_stays_in_view() -> None:
    """Unless that would leave no room for the longest option."""
    veel = maak(["Een"] * 60, 0, hoogte=20)
    assert veel.preferred_height(40, 20, True, None) == 20 - 4 - 3
    laag = maak(["Een"] * 60, 0, hoogte=8)
    assert laag.preferred_height(40, 8, True, None) == 5
    kort = maak(["Een"] * 3, 0, hoogte=20)
    assert kort.preferred_height(40, 20, True, None) == 3


def test_a_screen_that_has_no_such_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """An old code page gets plain ones, not question marks."""
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="cp850"))
    beeld = maak(["Een"] * 9, 4, gekozen=("o4",), meer=True)
    assert regels(beeld, 40, 5) == [" ^ nog 2", "   o 3) Een", "   x 4) Een", " > o 5) Een", " v nog 4"]

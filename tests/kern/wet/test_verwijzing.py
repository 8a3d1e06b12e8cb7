"""The one reader of references: how people write an article, and where an address leads."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.wet.verwijzing import Verwijzing, als_lid, jci, lees_verwijzing, zoek_verwijzing


@pytest.mark.parametrize(
    ("tekst", "verwijzing"),
    [
        ("art. 18 lid 1", Verwijzing("18", ("1",))),
        ("artikel 2.3.5, lid 6", Verwijzing("2.3.5", ("6",))),
        ("Art 3:4 lid 2 Awb", Verwijzing("3:4", ("2",))),
        ("art. 31 lid 2 onder m", Verwijzing("31", ("2",), "m")),
        ("art. 5 onder a", Verwijzing("5", (), "a")),
        ("art. 11, aanhef en onderdeel g", Verwijzing("11", (), "g")),
        ("art. 4a lid 1 en 3", Verwijzing("4a", ("1", "3"))),
        ("art. 18 lid 5 tot en met 8", Verwijzing("18", ("5", "6", "7", "8"))),
        ("art. 18 lid 2, 4 en 5", Verwijzing("18", ("2", "4", "5"))),
        ("art. 31bis", Verwijzing("31bis")),
        ("art. 8:55d lid 1", Verwijzing("8:55d", ("1",))),
        ("paragraaf 3", None),
        ("18 lid 1", None),
    ],
)
def test_an_article_as_a_card_or_a_sentence_writes_it(tekst: str, verwijzing: Verwijzing | None) -> None:
    assert lees_verwijzing(tekst) == verwijzing


@pytest.mark.parametrize(
    ("getypt", "verwijzing", "rest"),
    [
        ("18 lid 1", Verwijzing("18", ("1",)), ""),
        ("58 8", Verwijzing("58", ("8",)), ""),
        ("4:84 hardheid", Verwijzing("4:84"), "hardheid"),
        ("weigeren art 35 lid 2", Verwijzing("35", ("2",)), "weigeren"),
        ("giften van € 1.200", None, "giften van € 1.200"),
        ("kind jonger dan twaalf", None, "kind jonger dan twaalf"),
    ],
)
def test_an_article_as_somebody_looks_for_it(getypt: str, verwijzing: Verwijzing | None, rest: str) -> None:
    gevonden, over = zoek_verwijzing(getypt)
    assert (gevonden, " ".join(over.split())) == (verwijzing, rest)


def test_a_dot_can_stand_before_a_lid() -> None:
    assert als_lid(Verwijzing("44.5")) == Verwijzing("44", ("5",))
    assert als_lid(Verwijzing("2.3.5")) == Verwijzing("2.3", ("5",))
    assert als_lid(Verwijzing("44")) is None


@pytest.mark.parametrize(
    ("gevraagd", "op_kaart", "hoe"),
    [
        ("art. 58 lid 8", "art. 58 lid 8", 3),
        ("art. 58", "art. 58 lid 8", 2),
        ("art. 58 lid 8", "art. 58", 2),
        ("art. 58 lid 7", "art. 58 lid 8", 1),
        ("art. 58 lid 8", "art. 5 lid 8", 0),
        ("art. 31 lid 2", "art. 31 lid 2 onder m", 3),
        ("art. 31 lid 2 onder s", "art. 31 lid 2 onder m", 2),
    ],
)
def test_how_well_a_place_fits(gevraagd: str, op_kaart: str, hoe: int) -> None:
    een, ander = lees_verwijzing(gevraagd), lees_verwijzing(op_kaart)
    assert een and ander
    assert een.past_op(ander) == hoe


@pytest.mark.parametrize(
    ("een", "ander", "omvat"),
    [
        ("art. 34", "art. 34", True),
        ("art. 34 lid 1 en 2 onder a", "art. 34 lid 2", True),
        ("art. 34", "art. 34 lid 1", False),
        ("art. 34 lid 1", "art. 34 lid 1 onder a", False),
        ("art. 35", "art. 34", False),
    ],
)
def test_who_reads_a_place_has_read_a_wider_one(een: str, ander: str, omvat: bool) -> None:
    """Not a narrower one; and a place is written as it is read."""
    plaats, andere = lees_verwijzing(een), lees_verwijzing(ander)
    assert plaats
    assert andere
    assert plaats.omvat(andere) is omvat
    assert plaats.in_woorden == een


def test_an_address_names_law_article_lid_and_day() -> None:
    dag = date(2026, 7, 1)
    basis = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703"
    assert jci("BWBR0015703", "art. 35 lid 1", dag) == f"{basis}&artikel=35&lid=1&z=2026-07-01&g=2026-07-01"
    assert jci("BWBR0015703", "art. 18 lid 4 en 5", dag) == f"{basis}&artikel=18&z=2026-07-01&g=2026-07-01"
    assert jci("BWBR0015703", "hoofdstuk 2", dag) == ""


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_look_in(tekst: str) -> None:
    lees_verwijzing(tekst)
    _, rest = zoek_verwijzing(tekst)
    assert len(rest) <= len(tekst) + 1

"""What on a card wants reading anew on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from omgekeerd_cli.kern.wet.nazien import TOT_VERVAL, Groep, Punt, gelezen_op, nazien
from omgekeerd_cli.kern.wet.wetskaart import (
    Artikel,
    Bedrag,
    Bevoegde,
    Termijn,
    Verantwoording,
    Wetskaart,
    Wettenboek,
    Wijziging,
)

VAN = Verantwoording("gelezen", date(2026, 7, 1), "nagelezen", "", "https://example.org")
JAAR = replace(VAN, geldig_tot=date(2026, 12, 31))
KAART = Wetskaart(
    lijst="wetten",
    code="wet",
    naam="Een wet",
    afkorting="W",
    bwb="BWBR0000001",
    toelichting="",
    grondwaarde="",
    beslist="",
    let_op="",
    ruimte=(Artikel("art. 1", "gebonden", "iets", VAN),),
    bedragen=(Bedrag("norm", "€ 10", "maand", "art. 2", JAAR),),
    termijnen=(Termijn("beslissen", "besluiten", "8 weken", "nu", "college", VAN),),
    verantwoording=VAN,
)


def _op(vandaag: date, kaart: Wetskaart = KAART) -> list[tuple[Groep, str, str]]:
    return [(punt.groep, punt.waar, punt.zin) for punt in nazien(Wettenboek((kaart,)), vandaag)]


@pytest.mark.parametrize(
    ("vandaag", "groep", "zin"),
    [
        (date(2026, 12, 20), Groep.VERLOOPT, "geldt tot en met 31 december 2026"),
        (date(2026, 12, 31), Groep.VERLOOPT, "geldt tot en met 31 december 2026"),
        (date(2027, 1, 1), Groep.VERLOPEN, "gold tot en met 31 december 2026"),
        (date(2027, 1, 5), Groep.VERLOPEN, "gold tot en met 31 december 2026"),
    ],
)
def test_an_amount_around_the_end_of_its_year(vandaag: date, groep: Groep, zin: str) -> None:
    assert _op(vandaag) == [(groep, "bedrag € 10: norm", zin)]


def test_in_autumn_nothing_is_said_yet() -> None:
    assert _op(date(2026, 11, 1)) == []


def test_a_card_that_ends_as_a_whole_is_listed_once() -> None:
    """Not again for each of its rows; a row with a day of its own is."""
    kaart = replace(
        KAART,
        verantwoording=JAAR,
        ruimte=(Artikel("art. 1", "gebonden", "iets", JAAR),),
        bedragen=(Bedrag("norm", "€ 10", "maand", "", replace(JAAR, geldig_tot=date(2026, 6, 30))),),
    )
    assert _op(date(2027, 1, 1), kaart) == [
        (Groep.VERLOPEN, "", "gold tot en met 31 december 2026"),
        (Groep.VERLOPEN, "bedrag € 10: norm", "gold tot en met 30 juni 2026"),
    ]


@pytest.mark.parametrize(
    ("vandaag", "groep", "werkwoord"),
    [
        (date(2026, 10, 5), Groep.VERANDERT, "verandert"),
        (date(2026, 12, 31), Groep.VERANDERT, "verandert"),
        (date(2027, 1, 1), Groep.VERANDERD, "veranderde"),
    ],
)
def test_a_change_that_comes_or_came(vandaag: date, groep: Groep, werkwoord: str) -> None:
    wijzigt = (Wijziging(date(2027, 1, 1), "een ander bedrag, nog niet bekend"),)
    kaart = replace(KAART, bedragen=(), verantwoording=replace(VAN, wijzigt=wijzigt))
    zin = f"{werkwoord} op 1 januari 2027: een ander bedrag, nog niet bekend"
    assert _op(vandaag, kaart) == [(groep, "", zin)]
    assert _op(date(2026, 9, 30), kaart) == []


def test_a_change_that_was_read_is_not_listed_any_more() -> None:
    wijzigt = (Wijziging(date(2026, 7, 1), "leden anders genummerd"),)
    kaart = replace(KAART, bedragen=(), verantwoording=replace(VAN, wijzigt=wijzigt))
    assert _op(date(2026, 12, 1), kaart) == []


def test_a_text_of_more_than_a_year_ago_with_its_source() -> None:
    """The card, and rows that were read from an older text than the card."""
    ouder = replace(VAN, geldig_per=date(2025, 1, 1), bron="een kopie")
    kaart = replace(KAART, bedragen=(), ruimte=(Artikel("art. 1", "gebonden", "iets", ouder),))
    assert _op(date(2026, 12, 1), kaart) == [(Groep.OUD, "art. 1", "tekst van 1 januari 2025 (een kopie)")]
    assert _op(date(2027, 7, 2), kaart)[0] == (Groep.OUD, "", "tekst van 1 juli 2026 (gelezen)")


def test_an_old_text_that_was_read_since_is_good_to_know_and_no_more() -> None:
    """A treaty of 2010 that somebody read last month: that is enough for a year."""
    bron = "een site, gelezen 3-2-2020 en gelezen op 30-11-2026"
    verdrag = replace(VAN, geldig_per=date(2010, 1, 1), bron=bron)
    kaart = replace(KAART, bedragen=(), ruimte=(), termijnen=(), verantwoording=verdrag)
    assert [groep for groep, _, _ in _op(date(2027, 11, 30), kaart)] == [Groep.OUDE_TEKST]
    assert [groep for groep, _, _ in _op(date(2027, 12, 1), kaart)] == [Groep.OUD]
    assert not Groep.OUDE_TEKST.vraagt_lezen
    assert Groep.OUD.vraagt_lezen


@pytest.mark.parametrize(
    ("bron", "dag"),
    [
        ("openbare kopie, gelezen 24-11-2026", date(2026, 11, 24)),
        ("gelezen op 1-2-2026; andere delen gelezen 3-4-2025", date(2026, 2, 1)),
        ("pagina geraadpleegd 16-01-2026", date(2026, 1, 16)),
        ("gelezen 31-2-2026", None),
        ("besluit van 1-2-2026", None),
        ("gemeenteblad", None),
    ],
)
def test_when_a_source_was_read(bron: str, dag: date | None) -> None:
    assert gelezen_op(bron) == dag


def test_whoever_decides_is_a_card_too() -> None:
    bevoegde = Bevoegde("duo", "DUO", "", "besluit", replace(VAN, geldig_per=date(2025, 1, 1)))
    punten = list(nazien(Wettenboek((), {"duo": bevoegde}), date(2026, 12, 1)))
    assert punten == [
        Punt(Groep.OUD, "bevoegden", "Wie beslist", "DUO", "tekst van 1 januari 2025 (gelezen)"),
    ]


@given(tot=st.dates(date(2000, 1, 1), date(2500, 1, 1)), later=st.integers(-100, 400))
def test_what_ends_is_listed_from_six_weeks_before_and_then_always(tot: date, later: int) -> None:
    """Never as ended on its last day, never as ending after it."""
    van = replace(VAN, geldig_per=tot, geldig_tot=tot)
    kaart = replace(KAART, verantwoording=van, ruimte=(), bedragen=(), termijnen=())
    groepen = [groep for groep, _, _ in _op(tot + timedelta(days=later), kaart) if groep is not Groep.OUD]
    if later > 0:
        assert groepen == [Groep.VERLOPEN]
    else:
        assert groepen == ([Groep.VERLOOPT] if timedelta(days=-later) <= TOT_VERVAL else [])

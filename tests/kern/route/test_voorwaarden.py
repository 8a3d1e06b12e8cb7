"""When a condition holds: every comparison, from every place from which it can look."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from omgekeerd_cli.kern.antwoord.antwoorden import Keus, Waarde
from omgekeerd_cli.kern.antwoord.boek import Antwoordenboek, Oog
from omgekeerd_cli.kern.route.voorwaarden import geldt, genoemd
from omgekeerd_cli.kern.set.model import Alle, EenVan, Hoe, Niet, Vergelijking, Voorwaarde

AB = (Keus("a"), Keus("b"))
GEEN: list[Waarde] = []


@pytest.mark.parametrize(
    ("hoe", "gezocht", "waarde", "verwacht"),
    [
        ("is", "a", Keus("a"), True),
        ("is", "a", Keus("b"), False),
        ("is", "anders", Keus("anders", "paars"), True),
        ("is", "paars", Keus("anders", "paars"), False),
        ("is", "ja", True, True),
        ("is", "nee", False, True),
        ("is", "nee", True, False),
        ("is", "rust", "rust", True),
        ("is", "rust", "Rust", False),
        ("is", "a", (Keus("a"),), True),
        ("is", "a", AB, False),
        ("is", "3", Decimal("3.00"), True),
        ("is", "2026-03-12", date(2026, 3, 12), True),
        ("is-niet", "a", Keus("b"), True),
        ("is-niet", "a", Keus("a"), False),
        ("is-niet", "ja", False, True),
        ("is-niet", "3", Decimal(3), False),
        ("bevat", "a", AB, True),
        ("bevat", "c", AB, False),
        ("bevat", "anders", (Keus("anders", "x"),), True),
        ("bevat", "HUUR", "achter met de huur", True),
        ("bevat", "huis", "achter met de huur", False),
        ("bevat", "3", Decimal(3), False),
        ("minstens", "3", Decimal("3"), True),
        ("minstens", "3", Decimal("2.99"), False),
        ("minstens", "2", AB, True),
        ("minstens", "3", AB, False),
        ("minstens", "2026-03-12", date(2026, 3, 12), True),
        ("minstens", "2026-03-12", date(2026, 3, 11), False),
        ("minstens", "3", "4", False),
        ("hoogstens", "3", Decimal("3"), True),
        ("hoogstens", "3", Decimal("3.01"), False),
        ("hoogstens", "1", AB, False),
        ("hoogstens", "2026-03-12", date(2026, 3, 13), False),
        ("ingevuld", "ja", "x", True),
        ("ingevuld", "nee", "x", False),
        ("ingevuld", "ja", False, True),
    ],
)
def test_every_comparison(hoe: Hoe, gezocht: str, waarde: Waarde, verwacht: bool) -> None:
    """The truth table of one answer."""
    boek = Antwoordenboek({"v": {("", -1): waarde}})
    assert geldt(Vergelijking("v", hoe, gezocht), boek) is verwacht


@pytest.mark.parametrize("hoe", ["is", "is-niet", "bevat", "minstens", "hoogstens"])
def test_nothing_holds_for_what_is_open(hoe: Hoe) -> None:
    """A question that is open or off the route meets no comparison, `is-niet` neither."""
    assert not geldt(Vergelijking("v", hoe, "3"), Antwoordenboek())


def test_open_is_only_not_filled_in() -> None:
    """`ingevuld: nee` is the one thing that is true of it."""
    leeg = Antwoordenboek()
    assert geldt(Vergelijking("v", "ingevuld", "nee"), leeg)
    assert not geldt(Vergelijking("v", "ingevuld", "ja"), leeg)


WAAR: Voorwaarde = Vergelijking("v", "ingevuld", "nee")
ONWAAR: Voorwaarde = Vergelijking("v", "ingevuld", "ja")


@pytest.mark.parametrize(
    ("voorwaarde", "verwacht"),
    [
        (None, True),
        (Alle((WAAR, WAAR)), True),
        (Alle((WAAR, ONWAAR)), False),
        (EenVan((ONWAAR, WAAR)), True),
        (EenVan((ONWAAR, ONWAAR)), False),
        (Niet(ONWAAR), True),
        (Niet(WAAR), False),
        (Alle((EenVan((ONWAAR, Niet(ONWAAR))), WAAR)), True),
    ],
)
def test_conditions_together(voorwaarde: Voorwaarde | None, verwacht: bool) -> None:
    """All, one of, not; without a condition a question is always asked."""
    assert geldt(voorwaarde, Antwoordenboek()) is verwacht


def test_a_repeated_question_from_inside_and_outside() -> None:
    """From within the repeat only its own answer counts; from elsewhere one that fits is enough."""
    boek = Antwoordenboek(
        {"past": {("pw", -1): Keus("ja"), ("wmo", -1): Keus("nee")}}, over={"past": "wetten", "hoe": "wetten"}
    )
    nee = Vergelijking("past", "is", "nee")
    assert [geldt(nee, boek, Oog("wetten", wet)) for wet in ("pw", "wmo", "jw")] == [False, True, False]
    assert geldt(nee, boek)
    assert geldt(nee, boek, Oog("iets-anders", "pw"))
    assert geldt(Vergelijking("past", "ingevuld", "nee"), boek, Oog("wetten", "jw"))
    assert not geldt(Vergelijking("past", "ingevuld", "nee"), boek)


def test_the_fields_of_a_record_see_their_own_record() -> None:
    """A field looks at fields of the same record; the number of records is seen by all."""
    boek = Antwoordenboek(
        {"wat": {("", 0): "huur", ("", 1): "eten"}, "kosten": {("", -1): Decimal(2)}},
        groep_van={"wat": "kosten", "bedrag": "kosten"},
    )
    huur = Vergelijking("wat", "is", "huur")
    assert [geldt(huur, boek, Oog(groep="kosten", nummer=nummer)) for nummer in (0, 1)] == [True, False]
    assert geldt(huur, boek)
    assert geldt(huur, boek, Oog(groep="inkomsten", nummer=1))
    assert geldt(Vergelijking("kosten", "minstens", "2"), boek, Oog(groep="kosten", nummer=0))


def test_records_within_a_repeat() -> None:
    """A groep that is repeated over options: a field sees its own option and its own record."""
    boek = Antwoordenboek(
        {"wat": {("pw", 0): "a", ("pw", 1): "b", ("wmo", 0): "c"}},
        over={"wat": "wetten"},
        groep_van={"wat": "kosten"},
    )
    assert list(boek.zichtbaar("wat", Oog("wetten", "pw", "kosten", 1))) == ["b"]
    assert list(boek.zichtbaar("wat", Oog("wetten", "pw"))) == ["a", "b"]
    assert list(boek.zichtbaar("wat", Oog())) == ["a", "b", "c"]
    assert list(boek.zichtbaar("iets", Oog())) == GEEN


def test_the_questions_named_in_a_condition() -> None:
    """Every comparison, in order of reading."""
    delen = [Vergelijking(naam, "is", "x") for naam in "abc"]
    assert list(genoemd(Alle((delen[0], Niet(EenVan((delen[1], delen[2]))))))) == delen
    assert list(genoemd(None)) == []

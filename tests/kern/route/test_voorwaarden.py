"""When a condition holds: every comparison, from every place from which it can look."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek, Oog
from omgekeerd_cli.kern.route.voorwaarden import geldt, genoemd
from omgekeerd_cli.kern.set.model import (
    Alle,
    EenVan,
    Hoe,
    Methode,
    Niet,
    Stap,
    Vergelijking,
    Voorwaarde,
    Vraag,
)
from omgekeerd_cli.kern.set.soort import Keus, Waarde

AB = (Keus("a"), Keus("b"))
GEEN: list[Waarde] = []
SOORT_BIJ = {
    bool: soorten.JA_NEE,
    str: soorten.TEKST,
    Decimal: soorten.GETAL,
    date: soorten.DATUM,
    Keus: soorten.KEUZE,
    tuple: soorten.MEERKEUZE,
}
WAT, BEDRAG = Vraag("wat", "W?", "W", soorten.TEKST), Vraag("bedrag", "B?", "B", soorten.BEDRAG)
KOSTEN = Vraag("kosten", "K?", "K", soorten.GROEP, velden=(WAT, BEDRAG))


def methode(vraag: Vraag) -> Methode:
    """A method of one question."""
    return Methode("proef", "Proef", "1.0.0", stappen=(Stap("een", "Een", vragen=(vraag,)),))


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
    soort = next(soort for vorm, soort in SOORT_BIJ.items() if isinstance(waarde, vorm))
    boek = Antwoordenboek(methode(Vraag("v", "V?", "V", soort)), {"v": {("", -1): waarde}})
    assert geldt(Vergelijking("v", hoe, gezocht), boek) is verwacht


LEEG = Antwoordenboek(methode(Vraag("v", "V?", "V", soorten.TEKST)))


@pytest.mark.parametrize("hoe", ["is", "is-niet", "bevat", "minstens", "hoogstens"])
def test_nothing_holds_for_what_is_open(hoe: Hoe) -> None:
    """A question that is open or off the route meets no comparison, `is-niet` neither."""
    assert not geldt(Vergelijking("v", hoe, "3"), LEEG)


def test_open_is_only_not_filled_in() -> None:
    """`ingevuld: nee` is the one thing that is true of it."""
    assert geldt(Vergelijking("v", "ingevuld", "nee"), LEEG)
    assert not geldt(Vergelijking("v", "ingevuld", "ja"), LEEG)


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
    assert geldt(voorwaarde, LEEG) is verwacht


def test_a_repeated_question_from_inside_and_outside() -> None:
    """From within the repeat only its own answer counts; from elsewhere one that fits is enough."""
    boek = Antwoordenboek(
        methode(Vraag("past", "P?", "P", soorten.KEUZE, over="wetten")),
        {"past": {("pw", -1): Keus("ja"), ("wmo", -1): Keus("nee")}},
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
        methode(KOSTEN),
        {"wat": {("", 0): "huur", ("", 1): "eten"}, "kosten": {("", -1): Decimal(2)}},
    )
    huur = Vergelijking("wat", "is", "huur")
    assert [geldt(huur, boek, Oog(groep="kosten", nummer=nummer)) for nummer in (0, 1)] == [True, False]
    assert geldt(huur, boek)
    assert geldt(huur, boek, Oog(groep="inkomsten", nummer=1))
    assert geldt(Vergelijking("kosten", "minstens", "2"), boek, Oog(groep="kosten", nummer=0))


def test_records_within_a_repeat() -> None:
    """A groep that is repeated over options: a field sees its own option and its own record."""
    boek = Antwoordenboek(
        methode(replace(KOSTEN, over="wetten")),
        {"wat": {("pw", 0): "a", ("pw", 1): "b", ("wmo", 0): "c"}},
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

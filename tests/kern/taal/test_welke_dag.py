"""Days that can be meant in more than one way: understood where sure, else asked in a form to type."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.taal.dagen import Kijkt
from omgekeerd_cli.kern.taal.nederlands import Onleesbaar, lees_datum, toon_dag

MAANDAG = date(2026, 11, 30)
TERUG, VOORUIT, BEIDE = Kijkt.TERUG, Kijkt.VOORUIT, Kijkt.BEIDE


def gevraagd(tekst: str, kijkt: Kijkt = BEIDE, vandaag: date = MAANDAG) -> str:
    """The sentence that is said instead of reading it."""
    with pytest.raises(Onleesbaar) as gevangen:
        lees_datum(tekst, vandaag, kijkt)
    return str(gevangen.value)


@pytest.mark.parametrize(
    ("tekst", "terug", "vooruit"),
    [
        ("15-6", "2026-06-15", "2027-06-15"),
        ("1 december", "2025-12-01", "2026-12-01"),
        ("29/11", "2026-11-29", "2027-11-29"),
        ("30 nov", "2026-11-30", "2026-11-30"),
        ("maandag", "2026-11-23", "2026-12-07"),
        ("zondag", "2026-11-29", "2026-12-06"),
        ("1 mei a.s.", "2027-05-01", "2027-05-01"),
        ("15 juni jl.", "2026-06-15", "2026-06-15"),
        ("dinsdag week 12", "2026-03-17", "2027-03-23"),
        ("eerste maandag van de maand", "2026-11-02", "2026-12-07"),
        ("tweede kerstdag", "2025-12-26", "2026-12-26"),
        ("over 3 maanden", "2027-02-28", "2027-02-28"),
        ("15-6-2024", "2024-06-15", "2024-06-15"),
    ],
)
def test_a_day_without_a_year_lies_where_the_question_looks(tekst: str, terug: str, vooruit: str) -> None:
    """What says itself where it lies, such as a written year or "over", is read as it says."""
    assert lees_datum(tekst, MAANDAG, TERUG).isoformat() == terug
    assert lees_datum(tekst, MAANDAG, VOORUIT).isoformat() == vooruit


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_ahead_is_never_behind(vandaag: date, dag: date) -> None:
    """Whatever day it is: within the year to come, or the year that was."""
    tekst = f"{dag.day}-{dag.month}"
    if tekst == "29-2":
        return
    assert vandaag <= lees_datum(tekst, vandaag, VOORUIT) <= vandaag + timedelta(days=366)
    assert vandaag - timedelta(days=366) <= lees_datum(tekst, vandaag, TERUG) <= vandaag


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_looking_both_ways_the_nearest_is_meant_or_both_are_named(vandaag: date, dag: date) -> None:
    """A day that is half a year away is never picked in silence, and what is named can be typed."""
    tekst = f"{dag.day}-{dag.month}"
    if tekst == "29-2":
        return
    try:
        gelezen = lees_datum(tekst, vandaag, BEIDE)
    except Onleesbaar as fout:
        getypt = re.findall(r"\d+-\d+-\d{4}", str(fout))
        assert [lees_datum(een, None) for een in getypt] == [
            lees_datum(tekst, vandaag, TERUG),
            lees_datum(tekst, vandaag, VOORUIT),
        ]
    else:
        assert abs(gelezen - vandaag) <= timedelta(days=122)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("volgende week dinsdag", "2026-12-08"),
        ("dinsdag volgende week", "2026-12-08"),
        ("vorige week vrijdag", "2026-11-27"),
        ("vrijdag deze week", "2026-12-04"),
        ("dinsdag a.s.", "2026-12-01"),
        ("aanstaande dinsdag", "2026-12-01"),
        ("di as", "2026-12-01"),
        ("dinsdag jl.", "2026-11-24"),
        ("dinsdag over een week", "2026-12-08"),
        ("dinsdag over 14 dagen", "2026-12-15"),
        ("vandaag over een week", "2026-12-07"),
        ("morgen over 2 weken", "2026-12-15"),
        ("over 14 dagen", "2026-12-14"),
        ("1 mei volgend jaar", "2027-05-01"),
        ("1-5 volgend jaar", "2027-05-01"),
        ("volgend jaar 1 mei", "2027-05-01"),
        ("1 mei vorig jaar", "2025-05-01"),
        ("dinsdag in week 12 2027", "2027-03-23"),
        ("eerste maandag van januari", "2027-01-04"),
        ("laatste vrijdag van volgende maand", "2026-12-25"),
        ("laatste dag van maart", "2027-03-31"),
        ("de eerste van volgende maand", "2026-12-01"),
        ("koningsdag 2027", "2027-04-27"),
        ("per 1 maart", "2027-03-01"),
        ("volgende maand de 15e", "2026-12-15"),
        ("de 15e volgende maand", "2026-12-15"),
        ("2 weken na 1 maart", "2027-03-15"),
        ("een dag voor hemelvaartsdag 2027", "2027-05-05"),
        ("de dag na tweede kerstdag", "2026-12-27"),
        ("over veertien dagen", "2026-12-14"),
        ("drie weken terug", "2026-11-09"),
        ("eerstvolgende vrijdag", "2026-12-04"),
        ("2de kerstdag", "2026-12-26"),
        ("kerstavond", "2026-12-24"),
        ("oudejaarsdag", "2026-12-31"),
        ("de 12e maart", "2027-03-12"),
        ("vandaag + 6 weken", "2027-01-11"),
    ],
)
def test_what_has_one_meaning_is_understood(tekst: str, dag: str) -> None:
    """As people say it."""
    assert lees_datum(tekst, MAANDAG).isoformat() == dag


@pytest.mark.parametrize("kijkt", list(Kijkt))
def test_next_tuesday_is_asked(kijkt: Kijkt) -> None:
    """For some it is tomorrow's, for most the one after: the same for last Tuesday."""
    assert (
        gevraagd("volgende dinsdag", kijkt) == "Bedoel je dinsdag 1 december of dinsdag 8 december? "
        "Schrijf dan 1-12-2026 of 8-12-2026."
    )
    assert gevraagd("vorige dinsdag", kijkt).startswith("Bedoel je dinsdag 17 november of dinsdag 24")


@pytest.mark.parametrize(
    "tekst", ["volgende vrijdag", "volgende ma", "Volgende Zondag", "op volgende zaterdag"]
)
@pytest.mark.parametrize("verder", range(7))
def test_on_every_day_of_the_week_both_can_be_typed(tekst: str, verder: int) -> None:
    """The two that are named are the first to come, and the one a week later."""
    vandaag = MAANDAG + timedelta(days=verder)
    een, twee = re.findall(r"\d+-\d+-\d{4}", gevraagd(tekst, vandaag=vandaag))
    eerste, tweede = lees_datum(een), lees_datum(twee)
    assert 0 < (eerste - vandaag).days <= 7
    assert (tweede - eerste).days == 7


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        (
            "15 juni",
            "Bedoel je maandag 15 juni 2026 of dinsdag 15 juni 2027? Schrijf dan 15-6-2026 of 15-6-2027.",
        ),
        (
            "week 12",
            "Week 12 is van maandag 22 maart tot en met zondag 28 maart 2027. "
            "Welke dag bedoel je? Schrijf bijvoorbeeld 22-3-2027.",
        ),
        (
            "wk 53 2026",
            "Wk 53 2026 is van maandag 28 december tot en met zondag 3 januari 2027. "
            "Welke dag bedoel je? Schrijf bijvoorbeeld 28-12-2026.",
        ),
        ("week 53 2027", "Deze week of maand bestaat niet. Kijk de datum na."),
        (
            "2e week januari",
            "2e week januari is van maandag 11 januari tot en met zondag 17 januari 2027. "
            "Welke dag bedoel je? Schrijf bijvoorbeeld 11-1-2027.",
        ),
        ("eind maart", "Eind maart is geen dag. Bedoel je woensdag 31 maart 2027? Schrijf dan 31-3-2027."),
        ("begin april", "Begin april is geen dag. Bedoel je donderdag 1 april 2027? Schrijf dan 1-4-2027."),
        ("half april", "Half april is geen dag. Bedoel je donderdag 15 april 2027? Schrijf dan 15-4-2027."),
        ("medio mei", "Medio mei is geen dag. Bedoel je zaterdag 15 mei 2027? Schrijf dan 15-5-2027."),
        (
            "eind van de week",
            "Eind van de week is geen dag. Bedoel je vrijdag 4 december 2026? Schrijf dan 4-12-2026.",
        ),
        (
            "eind volgende maand",
            "Eind volgende maand is geen dag. Bedoel je donderdag 31 december 2026? Schrijf dan 31-12-2026.",
        ),
        (
            "eind volgend jaar",
            "Eind volgend jaar is geen dag. Bedoel je vrijdag 31 december 2027? Schrijf dan 31-12-2027.",
        ),
        ("maart", "Maart is geen dag. Welke dag bedoel je? Schrijf bijvoorbeeld 1-3-2027."),
        ("in de loop van maart", "Maart is geen dag. Welke dag bedoel je? Schrijf bijvoorbeeld 1-3-2027."),
        ("q2 2027", "Q2 2027 is geen dag. Welke dag bedoel je? Schrijf bijvoorbeeld 1-4-2027."),
        ("volgend jaar", "Volgend jaar is geen dag. Welke dag bedoel je? Schrijf bijvoorbeeld 1-1-2027."),
        (
            "begin schooljaar",
            "Dat is niet overal dezelfde dag. Kijk na welke dag het is. Schrijf bijvoorbeeld 12-3-2026.",
        ),
        ("in het voorjaar", "Een seizoen is geen dag. Kies zelf een dag. Schrijf bijvoorbeeld 12-3-2026."),
        (
            "over een week of zes",
            "Dat is ongeveer. Bedoel je maandag 11 januari 2027? Schrijf dan 11-1-2027.",
        ),
        ("over een paar weken", "Schrijf een heel getal, bijvoorbeeld over 3 weken."),
        ("over dertig maanden", "Schrijf het getal in cijfers, bijvoorbeeld over 14 dagen."),
        (
            "over 2 of 3 weken",
            "Bedoel je maandag 14 december of maandag 21 december? Schrijf dan 14-12-2026 of 21-12-2026.",
        ),
        (
            "dinsdag 10 uur",
            "Hier past alleen een dag, zonder tijd. "
            "Bedoel je dinsdag 1 december 2026? Schrijf dan 1-12-2026.",
        ),
        ("vóór 1 maart", "Dat is niet één dag. Bedoel je maandag 1 maart 2027? Schrijf dan 1-3-2027."),
        ("de 12e", "Van welke maand? Bedoel je zaterdag 12 december 2026? Schrijf dan 12-12-2026."),
        ("2026-3-12", "Bedoel je donderdag 12 maart 2026? Schrijf dan 12-3-2026."),
        ("geen idee", "Is er geen dag? Typ - om over te slaan."),
        ("nog niet bekend", "Is er geen dag? Typ - om over te slaan."),
        (
            "elke eerste maandag",
            "Hier past één dag: de eerste keer. Schrijf bijvoorbeeld 12-3-2026.",
        ),
        (
            "over 10 werkdagen",
            "Werkdagen tellen we niet. Kijk na welke dag het is. Schrijf bijvoorbeeld 12-3-2026.",
        ),
        (
            "over 6 tot 8 weken",
            "Bedoel je maandag 11 januari of maandag 25 januari? Schrijf dan 11-1-2027 of 25-1-2027.",
        ),
        ("n.t.b.", "Is er geen dag? Typ - om over te slaan."),
        (
            "week 12 en 13",
            "Week 12 is van maandag 22 maart tot en met zondag 28 maart 2027. "
            "Welke dag bedoel je? Schrijf bijvoorbeeld 22-3-2027.",
        ),
        ("maart of april", "Maart is geen dag. Welke dag bedoel je? Schrijf bijvoorbeeld 1-3-2027."),
        (
            "2 weken na kerst",
            "Bedoel je vrijdag 8 januari of zaterdag 9 januari? Schrijf dan 8-1-2027 of 9-1-2027.",
        ),
        (
            "vrijdag de 13e",
            "Van welke maand? Bedoel je vrijdag 13 augustus 2027? Schrijf dan 13-8-2027.",
        ),
        ("1 of 2 maart", "Bedoel je maandag 1 maart of dinsdag 2 maart? Schrijf dan 1-3-2027 of 2-3-2027."),
        ("1 t/m 3 mrt", "Bedoel je maandag 1 maart of woensdag 3 maart? Schrijf dan 1-3-2027 of 3-3-2027."),
        (
            "volgende week dinsdag of woensdag",
            "Bedoel je dinsdag 8 december of woensdag 9 december? Schrijf dan 8-12-2026 of 9-12-2026.",
        ),
        ("vijftien maart", "Bedoel je maandag 15 maart 2027? Schrijf dan 15-3-2027."),
        ("over anderhalve maand", "Schrijf een heel getal, bijvoorbeeld over 3 weken."),
        (
            "29 februari",
            "29 februari is er niet elk jaar. Schrijf het jaar erbij, bijvoorbeeld 29-2-2028.",
        ),
    ],
)
def test_what_is_no_day_gets_a_sentence_that_helps(tekst: str, zin: str) -> None:
    """It names a day that can be typed, and never picks one itself."""
    assert gevraagd(tekst) == zin


def test_the_day_that_is_proposed_lies_where_the_question_looks() -> None:
    assert "31-3-2026" in gevraagd("eind maart", TERUG)
    assert "31-3-2027" in gevraagd("eind maart", VOORUIT)
    assert gevraagd("6 weken", VOORUIT) == "Bedoel je maandag 11 januari 2027? Schrijf dan 11-1-2027."
    assert gevraagd("6 weken", TERUG) == "Bedoel je maandag 19 oktober 2026? Schrijf dan 19-10-2026."


def test_a_sum_with_a_feast_lies_where_the_question_looks() -> None:
    """Not the feast: early in January it is over, and two weeks after it is to come."""
    januari = date(2027, 1, 4)
    assert "8-1-2027 of 9-1-2027" in gevraagd("2 weken na kerst", VOORUIT, januari)
    assert "8-1-2026 of 9-1-2026" in gevraagd("2 weken na kerst", TERUG, januari)
    assert lees_datum("3 dagen voor nieuwjaar", date(2026, 12, 30), VOORUIT) == date(2027, 12, 29)


def test_dinsdag_over_een_week_is_asked_where_people_differ() -> None:
    """On a Thursday: a week after the coming Tuesday, or the Tuesday of the week that lies a week ahead."""
    donderdag = date(2026, 12, 3)
    assert gevraagd("dinsdag over een week", vandaag=donderdag).startswith(
        "Bedoel je dinsdag 8 december of dinsdag 15 december?"
    )
    assert lees_datum("vrijdag over een week", donderdag) == date(2026, 12, 11)


ZIN = """
volgende vorige deze komende afgelopen week maand jaar dinsdag ma maart mei week 12 12e eind half begin van de
over een of zes 3 dagen weken a.s. jl. 2027 1 mei kerst op in eerste laatste rond voor na tot 9999 0 00 31
weekend kwartaal q2 uur avond en tussen vrijdag vijftien
"""
WOORDEN = st.sampled_from(ZIN.split())


@given(st.lists(WOORDEN, min_size=1, max_size=6).map(" ".join), st.dates(), st.sampled_from(list(Kijkt)))
def test_any_words_give_a_day_or_a_sentence(tekst: str, vandaag: date, kijkt: Kijkt) -> None:
    """And what a sentence tells to type is understood, as itself."""
    try:
        assert isinstance(lees_datum(tekst, vandaag, kijkt), date)
    except ValueError as fout:
        for getypt in re.findall(r"\d+-\d+-\d{4}", str(fout)) if isinstance(fout, Onleesbaar) else ():
            assert toon_dag(lees_datum(getypt, vandaag, kijkt)) == toon_dag(lees_datum(getypt))


@pytest.mark.parametrize("tekst", ["voor " * 50_000, "1" * 100_000, "a of " * 30_000, "dinsdag " * 9_000])
def test_a_pasted_book_is_no_day(tekst: str) -> None:
    """At once, and without an end to its patience."""
    with pytest.raises(ValueError):
        lees_datum(tekst, MAANDAG)

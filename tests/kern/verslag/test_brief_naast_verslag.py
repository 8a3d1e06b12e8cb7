"""A letter beside its report: amounts, dates, the decision, the articles, and what is to be filled in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.taal.bedragen_en_datums import Dag, bedragen_en_datums
from omgekeerd_cli.kern.taal.nederlands import toon_bedrag, toon_datum
from omgekeerd_cli.kern.verslag.brief import (
    Brief,
    Noten,
    aanspreekvormen,
    in_te_vullen,
    invulplek,
    spreekt_met_je,
)
from omgekeerd_cli.kern.verslag.brief_naast_verslag import verschillen


@pytest.mark.parametrize(
    ("tekst", "waarden"),
    [
        ("€ 1.419,46 en €550 en EUR 100.000", ["1419.46", "550.00", "100000.00"]),
        ("Dat is 1.250 euro. Of 12,50 euro per dag.", ["1250.00", "12.50"]),
        ("**\\€ 2.520**.", ["2520.00"]),
        ("Over zes weken, art. 58 lid 8, 27 jaar, 3.12, 10:3.", []),
        ("Op 12 maart 2026, 12-3-2026 en 2026-03-12.", [Dag(2026, 3, 12)] * 3),
        ("Vanaf 1 september, in december 2026", [Dag(0, 9, 1), Dag(2026, 12, 0)]),
        ("op 3 jan. 2027.", [Dag(2027, 1, 3)]),
        ("Niet na 1 januari⁷, en € 5¹ per dag.", ["5.00", Dag(0, 1, 1)]),
        ("In mei doen wij niets, en in maart ook niet.", []),
    ],
)  # fmt: skip
def test_amounts_and_dates_in_running_text(tekst: str, waarden: list[str | Dag]) -> None:
    """However they are written; other numbers are neither."""
    verwacht = [Decimal(waarde) if isinstance(waarde, str) else waarde for waarde in waarden]
    assert [plaats.waarde for plaats in bedragen_en_datums(tekst)] == verwacht


@given(st.decimals(min_value=0, max_value=10**7, places=2), st.dates())
def test_what_we_write_ourselves_is_found_again(bedrag: Decimal, dag: date) -> None:
    """An amount and a date as a report shows them, with their line."""
    tekst = f"kop\n\nU krijgt {toon_bedrag(bedrag)} vanaf {toon_datum(dag)}."
    if dag.year >= 1000:
        gevonden = [(plaats.regel, plaats.waarde) for plaats in bedragen_en_datums(tekst)]
        assert gevonden == [(3, bedrag), (3, Dag(dag.year, dag.month, dag.day))]


BRIEF = f"""\
Datum: {invulplek("datum")}

Wij zeggen ja op uw vraag.

U krijgt € 550 per maand vanaf 1 december 2026.
Op 14 januari 2027 kijken wij of het werkt. Bel {invulplek("telefoon")}.
"""
VERS = Brief(
    BRIEF, ("Wij zeggen ja op uw vraag.",), ("€ 550 per maand vanaf 1 december 2026", "14 januari 2027")
)
RAPPORT = (
    "U krijgt € 550,00 vanaf 1 december. De huur is € 750. Evaluatie: 14 januari 2027. Gebeld op 3 mei 2026."
)


def gezien(brief: str) -> list[tuple[int, str]]:
    """The differences of an edited letter: line and words."""
    return [(verschil.regel, verschil.wat) for verschil in verschillen(brief, VERS, RAPPORT)]


def test_a_letter_as_it_was_made_says_what_the_report_says() -> None:
    """A year that one of both leaves out makes no difference."""
    assert gezien(BRIEF) == []


def test_what_was_filled_in_is_not_compared() -> None:
    """A date of sending is in no report, and does not have to be; on another line it is a difference."""
    assert gezien(BRIEF.replace(invulplek("datum"), "24 november 2026")) == []
    assert gezien(BRIEF + "\nVerstuurd op 24 november 2026.") == [
        (8, "24 november 2026 staat niet in het verslag.")
    ]


def test_a_changed_amount_and_date_are_named_with_their_line() -> None:
    """Both ways: what the decision has and the letter lacks, and what only the letter has."""
    assert gezien(BRIEF.replace("€ 550", "€ 505").replace("14 januari", "15 januari")) == [
        (0, "€ 550 hoort bij het besluit, maar staat niet in de brief."),
        (0, "14 januari 2027 hoort bij het besluit, maar staat niet in de brief."),
        (5, "€ 505 staat niet in het verslag."),
        (6, "15 januari 2027 staat niet in het verslag."),
    ]


def test_another_decision_is_a_difference() -> None:
    """Case, markup and line ends may change; the words of the decision may not."""
    assert gezien(BRIEF.replace("Wij zeggen ja op uw vraag.", "**Wij zeggen JA\nop uw vraag**")) == []
    assert gezien(BRIEF.replace("Wij zeggen ja", "Wij zeggen nee")) == [
        (0, "Het besluit is: ‘Wij zeggen ja op uw vraag.’ Dat staat niet zo in de brief.")
    ]


def test_the_line_of_a_letter_may_be_any_text() -> None:
    """An own amount from elsewhere in the report is fine: only what the report has not is named."""
    assert gezien(BRIEF + "\nDe huur van € 750 en het gesprek van 3 mei 2026.") == []


def test_places_to_fill_in_are_named_once_and_an_answer_is_never_one() -> None:
    """In the order of the letter; brackets of an answer are escaped in Markdown."""
    tekst = f"{invulplek('naam')} {invulplek('adres')}\n{invulplek('naam')} \\[vul in: niets\\]"
    assert in_te_vullen(tekst) == ["naam", "adres"]


def test_articles_go_to_the_end_word_for_word() -> None:
    """The same reference keeps its figure; what is no article stays; no law is guessed."""
    noten = Noten()
    tekst = noten.zonder(
        "Bezit telt mee (Participatiewet, art. 34 lid 1). Dat mag (soms). Zo is het (art. 17) en zo\n"
        "blijft het (Participatiewet,\nart. 34 lid 1). Zie (ECLI:NL:CRVB:2025:906)."
    )
    assert tekst == "Bezit telt mee¹. Dat mag (soms). Zo is het² en zo\nblijft het¹. Zie³."
    assert noten.teksten == ["Participatiewet, art. 34 lid 1", "art. 17", "ECLI:NL:CRVB:2025:906"]
    assert noten.zonder_wet == [2]


@pytest.mark.parametrize(
    ("tekst", "je", "vormen"),
    [
        ("U krijgt uw geld.", False, (2, 0)),
        ("Je krijgt jouw geld.", True, (0, 2)),
        ("Wij helpen.", False, (0, 0)),
        ("U krijgt geld.\n> Jij zei dat je wilt.\n‘Heb je nog vragen?’", False, (1, 0)),
    ],
)
def test_who_is_spoken_to(tekst: str, je: bool, vormen: tuple[int, int]) -> None:
    """By u or by je; what somebody else said is not counted as the letter's own."""
    assert aanspreekvormen(tekst) == vormen
    if ">" not in tekst:
        assert spreekt_met_je(tekst) is je

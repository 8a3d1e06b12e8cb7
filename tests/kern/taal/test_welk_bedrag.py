"""Amounts that can be meant in more than one way, or with words around them: asked, never cut or guessed."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from omgekeerd_cli.kern.taal.nederlands import Onleesbaar, lees_bedrag, lees_getal, toon_getal

PUNT = "De punt is voor duizend, de komma voor centen."
ALLEEN = "Schrijf alleen het bedrag, zonder iets erbij."
PER = "Kijk in de vraag of het per dag, week, maand of jaar is."


def gevraagd(tekst: str) -> str:
    """The sentence that is said instead of reading it."""
    with pytest.raises(Onleesbaar) as gevangen:
        lees_bedrag(tekst)
    return str(gevangen.value)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("1,250", f"Bedoel je 1.250 of 1,25? {PUNT}"),
        ("€ 1,250", f"Bedoel je 1.250 of 1,25? {PUNT}"),
        ("1,250 euro", f"Bedoel je 1.250 of 1,25? {PUNT}"),
        ("1,250,-", f"Bedoel je 1.250 of 1,25? {PUNT}"),
        ("-1,250", f"Bedoel je -1.250 of -1,25? {PUNT}"),
        ("-€ 1,250", f"Bedoel je -1.250 of -1,25? {PUNT}"),
        ("12,500", f"Bedoel je 12.500 of 12,50? {PUNT}"),
        ("1250,500", f"Bedoel je 1.250,50? {PUNT}"),
        ("1,255", f"Bedoel je 1.255? {PUNT} Centen zijn twee cijfers."),
        ("1,250,000", f"Bedoel je 1.250.000? {PUNT}"),
        ("1.250,000", f"Bedoel je 1.250.000 of 1.250? {PUNT}"),
        ("0,500", f"Bedoel je 0,50? {PUNT}"),
        ("0.500", f"Bedoel je 0,50? {PUNT}"),
        ("1 250", f"Bedoel je 1.250? {PUNT}"),
        ("1 250,50", f"Bedoel je 1.250,50? {PUNT}"),
        ("1'250", f"Bedoel je 1.250? {PUNT}"),
        ("1’250.50", f"Bedoel je 1.250,50? {PUNT}"),
        ("1.250.50", f"Bedoel je 1.250,50? {PUNT}"),
        ("0,125", "Achter de komma van een bedrag staan de centen: hoogstens twee cijfers."),
    ],
)
def test_figures_that_can_be_another_amount(tekst: str, zin: str) -> None:
    """Three figures behind a comma are never cents; each reading is named as it can be typed."""
    assert gevraagd(tekst) == zin


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("12,5k", "Bedoel je 12.500? Schrijf dan het hele getal."),
        ("3k", "Bedoel je 3.000? Schrijf dan het hele getal."),
        ("€ 3 K", "Bedoel je 3.000? Schrijf dan het hele getal."),
        ("0,5 miljoen", "Bedoel je 500.000? Schrijf dan het hele getal."),
        ("16 duizend", "Bedoel je 16.000? Schrijf dan het hele getal."),
        ("± 300", f"{ALLEEN} Bedoel je 300?"),
        ("ca. 300", f"{ALLEEN} Bedoel je 300?"),
        ("circa € 1.250", f"{ALLEEN} Bedoel je 1.250?"),
        ("circa 1,250", f"{ALLEEN} Bedoel je 1.250 of 1,25?"),
        ("300 bruto", f"{ALLEEN} Bedoel je 300?"),
        ("300 per maand", f"{ALLEEN} Bedoel je 300? {PER}"),
        ("€ 300 p/m", f"{ALLEEN} Bedoel je 300? {PER}"),
        ("300 p.m.", f"{ALLEEN} Bedoel je 300? {PER}"),
        ("300,- /mnd", f"{ALLEEN} Bedoel je 300? {PER}"),
        ("300 euro per week", f"{ALLEEN} Bedoel je 300? {PER}"),
        ("300-400", "Hier past één bedrag. Bedoel je 300 of 400?"),
        ("€ 300 tot € 400", "Hier past één bedrag. Bedoel je 300 of 400?"),
        ("tussen 300 en 400 euro", "Hier past één bedrag. Bedoel je 300 of 400?"),
        ("tweehonderd", "Schrijf het bedrag in cijfers, bijvoorbeeld 750 of 1.250,50."),
        ("duizend euro", "Schrijf het bedrag in cijfers, bijvoorbeeld 750 of 1.250,50."),
        ("twaalf", "Schrijf het bedrag in cijfers, bijvoorbeeld 750 of 1.250,50."),
        ("negentien euro", "Schrijf het bedrag in cijfers, bijvoorbeeld 750 of 1.250,50."),
        ("12 x 300", "Hier past één bedrag. Reken het uit en schrijf alleen de uitkomst."),
        ("800 + 50", "Hier past één bedrag. Reken het uit en schrijf alleen de uitkomst."),
        ("geen", "Is er geen bedrag? Typ 0, of typ - om over te slaan."),
        ("weet ik nog niet", "Is er geen bedrag? Typ 0, of typ - om over te slaan."),
    ],
)
def test_an_amount_with_more_around_it(tekst: str, zin: str) -> None:
    """Nothing is cut off in silence: the sentence says what to type."""
    assert gevraagd(tekst) == zin


@pytest.mark.parametrize(
    ("tekst", "bedrag"),
    [
        ("300 euro 50", "300,50"),
        ("1.250 euro en 05 cent", "1.250,05"),
        ("€ 3 euro 50", "3,50"),
        ("50 cent", "0,50"),
        ("75 ct", "0,75"),
        (",50", "0,50"),
        ("€ .5", "0,50"),
        ("-,50", "-0,50"),
    ],
)
def test_cents_are_never_taken_for_euros(tekst: str, bedrag: str) -> None:
    vraag = f"Bedoel je {bedrag}? Schrijf de centen achter een komma, met een cijfer ervoor."
    assert gevraagd(tekst) == vraag


@pytest.mark.parametrize("tekst", ["20 cent per dag", "3,50 euro 50", "€ 300 50", "300 euro 2026", "10%"])
def test_of_what_is_not_understood_no_amount_is_proposed(tekst: str) -> None:
    with pytest.raises(ValueError) as gevangen:
        lees_bedrag(tekst)
    assert "Bedoel je" not in str(gevangen.value)


@pytest.mark.parametrize(("tekst", "bedrag"), [("€300,-", 300), ("1.250,00", 1250), ("1250,5000", "1250.5")])
def test_what_is_sure_is_still_understood(tekst: str, bedrag: str | int) -> None:
    assert lees_bedrag(tekst) == Decimal(bedrag)


@given(st.integers(0, 10**9), st.integers(0, 999), st.sampled_from(["", "-", "€ ", "-€ "]))
def test_three_figures_behind_a_comma_are_never_cents(voor: int, achter: int, teken: str) -> None:
    """Whatever stands before it."""
    with pytest.raises(Onleesbaar):
        lees_bedrag(f"{teken}{voor},{achter:03}")


VORMEN = st.text("0123456789.,' -€kct+", min_size=1, max_size=12)


@given(VORMEN)
@example("c0.001")
@example("0.001k")
def test_what_is_told_to_type_is_understood(tekst: str) -> None:
    """Each amount that a sentence names reads back."""
    try:
        lees_bedrag(tekst)
    except ValueError as fout:
        if isinstance(fout, Onleesbaar) and (bedoeld := re.search(r"Bedoel je (.+)\?", str(fout))):
            for getypt in re.split(", | of ", bedoeld[1]):
                lees_bedrag(getypt)


@pytest.mark.parametrize(("tekst", "getal"), [("1,125", "1.125"), ("0,250", "0.25"), ("1,2500", "1.25")])
def test_a_number_may_have_three_decimals(tekst: str, getal: str) -> None:
    """Where no thousands can be meant, or nobody would write them so."""
    assert lees_getal(tekst) == Decimal(getal)


def test_a_number_that_ends_in_a_nought_behind_the_comma_is_asked() -> None:
    """English for thousands, or a decimal too many."""
    with pytest.raises(Onleesbaar, match=r"^Bedoel je 1\.250 of 1,25\?"):
        lees_getal("1,250")
    with pytest.raises(Onleesbaar, match=r"^Hier past één getal\. Bedoel je 3 of 4\?$"):
        lees_getal("3-4")


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_number_shown_reads_back(getal: Decimal) -> None:
    """An earlier answer may be kept as it is shown."""
    assert lees_getal(toon_getal(getal)) == getal


@pytest.mark.parametrize("tekst", ["9," * 50_000, "1 " * 50_000, "€" * 100_000, "a1" * 50_000])
def test_a_pasted_book_is_no_amount(tekst: str) -> None:
    with pytest.raises(ValueError):
        lees_bedrag(tekst)

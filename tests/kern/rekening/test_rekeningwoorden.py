"""A comparison in words: Dutch amounts, bars that grow with them, and lines for a narrow screen."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.rekening.rekening import Bedrag, Horizon, Omslag, Post
from omgekeerd_cli.kern.rekening.rekeningwoorden import (
    BALKBREEDTE,
    balk,
    balken,
    herkomst_in_woorden,
    omslag_in_woorden,
    post_in_woorden,
    toon_kosten,
    toon_verschil,
)
from omgekeerd_cli.kern.set.rekenwijze import Ritme


def van_tot(laag: str, hoog: str = "") -> Bedrag:
    return Bedrag(Decimal(laag), Decimal(hoog or laag))


@pytest.mark.parametrize(
    ("bedrag", "woorden"),
    [
        (van_tot("12500.00"), "€ 12.500"),
        (van_tot("1419.46"), "€ 1.419,46"),
        (van_tot("0"), "€ 0"),
        (van_tot("-500"), "-€ 500"),
        (van_tot("1000", "2500.50"), "€ 1.000 tot € 2.500,50"),
    ],
)
def test_amounts(bedrag: Bedrag, woorden: str) -> None:
    """Cents only where there are any; a range from what to what."""
    assert toon_kosten(bedrag) == woorden


@pytest.mark.parametrize(
    ("verschil", "woorden"),
    [
        (van_tot("0"), "evenveel als ‘Oud’"),
        (van_tot("500"), "€ 500 meer dan ‘Oud’"),
        (van_tot("-700", "-500"), "€ 500 tot € 700 minder dan ‘Oud’"),
        (van_tot("-50", "20"), "tussen € 50 minder en € 20 meer dan ‘Oud’"),
    ],
)
def test_differences(verschil: Bedrag, woorden: str) -> None:
    """More or less than what; never a minus to puzzle over."""
    assert toon_verschil(verschil, "Oud") == woorden


@pytest.mark.parametrize(
    ("maanden", "woorden"),
    [
        ((1, 1), "‘Plan’ is vanaf de eerste maand niet duurder dan ‘Oud’."),
        ((14, 14), "‘Plan’ is vanaf maand 14 niet duurder dan ‘Oud’."),
        ((None, None), "Binnen 10 jaar blijft ‘Plan’ duurder dan ‘Oud’."),
        (
            (5, 13),
            "‘Plan’ is op zijn vroegst vanaf maand 5, en op zijn laatst vanaf maand 13, "
            "niet duurder dan ‘Oud’.",
        ),
        (
            (5, None),
            "‘Plan’ is op zijn vroegst vanaf maand 5 (met de ongunstigste bedragen niet binnen 10 jaar) "
            "niet duurder dan ‘Oud’.",
        ),
        (
            (1, 1, 8, 20),
            "‘Plan’ is vanaf de eerste maand niet duurder dan ‘Oud’. In maand 8 is ‘Plan’ weer duurder. "
            "Vanaf maand 20 niet meer.",
        ),
        (
            (1, 1, 8, None),
            "‘Plan’ is vanaf de eerste maand niet duurder dan ‘Oud’. In maand 8 is ‘Plan’ weer duurder. "
            "Dat blijft zo tot en met jaar 10.",
        ),
    ],
)
def test_from_when(maanden: tuple[int | None, ...], woorden: str) -> None:
    """Never, at once, later, or later on perhaps; and when it turns back."""
    assert omslag_in_woorden(Omslag("Plan", "Oud", *maanden), 10) == woorden


def test_a_post_with_where_it_comes_from() -> None:
    """How much, how often, how long; an income is not called a cost."""
    post = Post(
        "Plan", "De gemeente", van_tot("280"), Ritme.PER_MAAND, 3, 12, bron="Offerte.", datum="1 mei 2026"
    )
    assert post_in_woorden(post) == "Kost € 280 per maand, vanaf maand 3, 12 maanden lang (de gemeente)"
    assert herkomst_in_woorden(post) == "Bron: Offerte (1 mei 2026)."
    kaal = Post("Plan", "De inwoner", van_tot("-90", "-50"), vanaf=2)
    assert post_in_woorden(kaal) == "Levert op: € 50 tot € 90 één keer, in maand 2 (de inwoner)"
    assert herkomst_in_woorden(kaal) == "Bron: niet ingevuld (geen datum)."


def test_bars() -> None:
    """The largest is full, the rest in proportion; what may come on top is light, an income is other."""
    totalen = (van_tot("600", "1200"), van_tot("300"), van_tot("-300"), van_tot("0"), van_tot("0.01"))
    assert balken(Horizon(1, (), totalen, totalen)) == ("█" * 12 + "░" * 12, "█" * 6, "▒" * 6, "", "█")


BEDRAG = st.decimals(-(10**9), 10**9, places=2)


@given(BEDRAG, BEDRAG, BEDRAG)
def test_a_bar_fits_and_is_longer_for_more(een: Decimal, ander: Decimal, derde: Decimal) -> None:
    """Whatever the amounts: never longer than a narrow screen takes, never shorter for more."""
    grootste = max(abs(een), abs(ander), abs(derde))
    staven = {bedrag: balk(Bedrag(bedrag, bedrag), grootste) for bedrag in (een, ander, derde)}
    assert all(len(staaf) <= BALKBREEDTE for staaf in staven.values())
    lengtes = [len(staven[bedrag]) for bedrag in sorted(staven, key=abs)]
    assert lengtes == sorted(lengtes)

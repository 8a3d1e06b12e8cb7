"""An option is found by any of its words, as people type them in haste."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.beeld.optiezoeker import Gevonden, heet_zo, vind_optie

WETTEN = (
    ("participatiewet", "Participatiewet", "bijstand", "Pw", "Inkomen om van te leven."),
    ("wgs", "Wet gemeentelijke schuldhulpverlening", "Een goede oplossing voor schulden."),
    ("jeugdwet", "Jeugdwet", "Kinderen groeien gezond op, ook bij jeugdschulden."),
    ("co", "Co-ouderschap", "Beëindigen of beginnen"),
    ("ja", "Ja", "Zo gaat het."),
    ("ja-mits", "Ja, mits het kan"),
    ("wpg", "Wet publieke gezondheid", "jeugdgezondheidszorg", "Gezond blijven."),
)
NAMEN = st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=3), max_size=6)


@pytest.mark.parametrize(
    ("getypt", "code"),
    [
        ("PW", "participatiewet"),
        ("bijst", "participatiewet"),
        ("schuld wet", "wgs"),
        ("gemeentelijke, schuldhulp", "wgs"),
        ("jeugd", "jeugdwet"),
        ("jeugdschuld", "jeugdwet"),
        ("jeugdgezondheid", "wpg"),
        ("kinderen gezond", "jeugdwet"),
        ("beeindig", "co"),
        ("co-ouder", "co"),
        ("ja", "ja"),
        ("ja mits", "ja-mits"),
        ("hulpverlening", "wgs"),
    ],
)
def test_the_one_that_is_meant(getypt: str, code: str) -> None:
    assert WETTEN[vind_optie(getypt, WETTEN).bedoeld][0] == code


def test_of_more_that_fit_none_is_meant_unless_one_is_called_so_or_begins_so() -> None:
    assert vind_optie("wet", WETTEN) == Gevonden((1, 6), -1)  # a whole word comes before a part of one
    assert vind_optie("j", WETTEN) == Gevonden((2, 4, 5, 6), -1)
    assert vind_optie("ja", WETTEN) == Gevonden((4, 5), 4)


@pytest.mark.parametrize("getypt", ["", " ", "-", "…", "fiets", "ul", "wet fiets"])
def test_what_nothing_fits(getypt: str) -> None:
    assert vind_optie(getypt, WETTEN) == Gevonden()


def test_a_sign_belongs_to_a_name_that_has_it_there() -> None:
    assert heet_zo("CO-", WETTEN[3])
    assert not heet_zo("wet-", WETTEN[1])


@given(st.text(max_size=20), NAMEN)
def test_what_is_meant_fits_and_every_name_finds_itself(getypt: str, opties: list[list[str]]) -> None:
    gevonden = vind_optie(getypt, opties)
    assert gevonden.bedoeld in (-1, *gevonden.passend)
    for nummer, namen in enumerate(opties):
        for naam in namen:
            assert not vind_optie(naam, opties).passend or nummer in vind_optie(naam, opties).passend

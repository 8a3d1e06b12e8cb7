"""Finding the terms that a text uses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.beeld.begrippen import Begrip, begrippen_in
from omgekeerd_cli.kern.set.model import Methode, Optie


def begrip(naam: str, *ook: str) -> Optie:
    """A card as it comes from a list file."""
    return Optie(naam.lower(), naam, kaart={"naam": naam, "uitleg": f"Over {naam}.\n", "ook": list(ook)})


METHODE = Methode(
    "m",
    "M",
    "1.0.0",
    begrippen=(
        begrip("Maatwerk"),
        begrip("Beleidsregel", "beleidsregels"),
        begrip("Bijzondere bijstand"),
        begrip("Bijstand"),
        begrip("C++ (taal)"),
    ),
)


@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        ("", []),
        ("Wijk je af van een beleidsregel? Dat is maatwerk.", ["Beleidsregel", "Maatwerk"]),
        ("MAATWERK, maatwerk en maatwerk", ["Maatwerk"]),
        ("De beleidsregels van de gemeente", ["Beleidsregel"]),
        ("Maatwerkloket en hetmaatwerk", []),
        ("Maatwerk-functionaris", ["Maatwerk"]),
        ("bijzondere\n  bijstand", ["Bijzondere bijstand", "Bijstand"]),
        ("een C++ (taal)", ["C++ (taal)"]),
    ],
)
def test_terms_in_a_text(tekst: str, namen: list[str]) -> None:
    """Whole words, large or small, once each, in the order of the text; plurals only when listed."""
    assert begrippen_in(METHODE, tekst) == tuple(Begrip(naam, f"Over {naam}.") for naam in namen)


@given(st.text(max_size=60), st.text(min_size=1, max_size=8), st.lists(st.text(max_size=4), max_size=2))
def test_any_name_in_any_text(tekst: str, naam: str, ook: list[str]) -> None:
    """A name is text and never a pattern; a term that stands between spaces is always found."""
    methode = Methode("m", "M", "1.0.0", begrippen=(begrip(naam, *ook),))
    assert begrippen_in(methode, f"{tekst} {naam} {tekst}") or not naam.strip()

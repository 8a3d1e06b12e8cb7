"""Syllables: counted by hand for words that letters are full of."""

from __future__ import annotations

import pytest

from omgekeerd_cli.kern.taal.lettergrepen import lettergrepen

GETELD = {
    1: ["de", "u", "uw", "huis", "huur", "zee", "schrijft", "nieuw", "leeuw", "geen", "team", "brief"],
    2: ["oma", "over", "eten", "even", "avond", "uren", "idee", "iemand", "bijstand", "vrije", "daarom"],
    3: ["uitkering", "gemeente", "inwoner", "ideeën", "radio", "ruïne", "geëindigd", "museum", "eigenaar"],
    4: ["situatie", "januari", "alleenstaande", "mogelijkheid", "hulpverlener", "verordening", "beëindigen"],
    5: ["evaluatie", "organisatie", "terugbetalen", "individueel", "geïnteresseerd"],
    6: ["participatiewet", "studiefinanciering", "individuele"],
}


@pytest.mark.parametrize(("aantal", "woorden"), GETELD.items())
def test_syllables_counted_by_hand(aantal: int, woorden: list[str]) -> None:
    """Also where a single letter is a syllable, which a line break would never part."""
    assert {woord: lettergrepen(woord) for woord in woorden} == dict.fromkeys(woorden, aantal)


def test_capitals_make_no_difference() -> None:
    """The first word of a sentence has as many syllables as elsewhere."""
    assert lettergrepen("Evaluatie") == lettergrepen("evaluatie")


def test_every_word_has_one() -> None:
    """Also what has no vowels."""
    assert lettergrepen("pc") == 1

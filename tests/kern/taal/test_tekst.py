"""Text made clean on the way in and visible on the way out, and the places to fill in."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.taal.tekst import een_regel, invulplekken, normaliseer, vul_in, zichtbaar

ALLES = st.text(st.characters())  # lone surrogates too


@pytest.mark.parametrize(
    ("getypt", "regels", "regel"),
    [
        ("  a  \n\n b \n", "a\n\n b", "a b"),
        ("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne", "a b c d e"),
        ("a\tb", "a b", "a b"),
        ("\x1b[31mrood\x1b[0m", "[31mrood[0m", "[31mrood[0m"),
        ("a\x00\x1a\x7f\ud800b\uffff", "ab", "ab"),
        ("€ ë 🙂", "€ ë 🙂", "€ ë 🙂"),
        ("👩\u200d👧", "👩\u200d👧", "👩\u200d👧"),
        ("zo\u200biets", "zo\u200biets", "zo\u200biets"),
        ("\u200b\u200b", "", ""),
        (" \u2060\n\ufeff\u3164\xad", "", ""),
    ],
)
def test_what_is_kept_of_a_text(getypt: str, regels: str, regel: str) -> None:
    """Control characters go, line ends become one kind, blanks at ends go."""
    assert normaliseer(getypt, meer_regels=True) == regels
    assert normaliseer(getypt, meer_regels=False) == regel


@given(ALLES, st.booleans())
def test_cleaning_twice_is_cleaning_once(tekst: str, meer_regels: bool) -> None:
    """What was kept is kept again just so, and can be written as UTF-8."""
    schoon = normaliseer(tekst, meer_regels=meer_regels)
    assert normaliseer(schoon, meer_regels=meer_regels) == schoon
    schoon.encode("utf-8")


def test_what_cannot_be_seen_is_named() -> None:
    """Characters that steer a terminal or turn text round are shown as marks."""
    assert zichtbaar("a\x1b[2J\u202eb\u200b\tc\nd") == "a⟨U+001B⟩[2J⟨U+202E⟩b⟨U+200B⟩\tc\nd"


STUREND = ("Cc", "Cf", "Cs", "Zl", "Zp")
GOED = {"\t", "\n", "\u200d", *map(chr, [*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2])} | {
    chr(nummer) for nummer in (0x110BD, 0x110CD, *range(0x13430, 0x13440), *range(0x1BCA0, 0x1BCA4))
}
"""Signs that have a shape, or belong to a script: Arabic numbers, hieroglyphs, shorthand."""


@given(ALLES)
def test_nothing_that_steers_comes_through(tekst: str) -> None:
    """No control characters but line feed and tab, and always text that can be written."""
    veilig = zichtbaar(tekst)
    veilig.encode("utf-8")
    assert not [teken for teken in veilig if category(teken) in STUREND and teken not in GOED]


def test_the_quick_look_hides_nothing() -> None:
    """Every character is shown the same alone as beside one that is hardly ever in a Dutch text."""
    anders = [nr for nr in range(0x110000) if f"{zichtbaar(chr(nr))}ж" != zichtbaar(f"{chr(nr)}ж")]
    assert anders == []


def test_a_picture_of_several_stays_one() -> None:
    """Joined emoji are one sign; a joiner anywhere else hides something."""
    assert zichtbaar("👨‍👩‍👧 🏳️‍🌈") == "👨‍👩‍👧 🏳️‍🌈"
    assert zichtbaar("a\u200db") == "a⟨U+200D⟩b"


def test_places_to_fill_in() -> None:
    """Names in kebab-case between braces, with at most two parts behind a dot; all else is text."""
    tekst = "{naam} {optie.bwb} {Naam} {} { naam } {a b} {x.y.z} {w.x.y.z} {vraag-2}"
    assert invulplekken(tekst) == ["naam", "optie.bwb", "x.y.z", "vraag-2"]
    assert vul_in("{a}, {b}", {"a": "{b}", "b": "2"}.__getitem__) == "{b}, 2"


def test_one_line() -> None:
    """White space folds; what is too long ends in an ellipsis."""
    assert een_regel(" a\n b\t c ") == "a b c"
    assert een_regel("twaalf letters", 10) == "twaalf…"
    assert een_regel("twaalf letters", 7) == "twaalf…"
    assert een_regel("persoonsgegevens", 10) == "persoonsg…"
    assert een_regel("de persoonsgegevens", 10) == "de persoo…"
    assert een_regel("twaalf  12", 9) == "twaalf 12"

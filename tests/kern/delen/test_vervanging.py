"""Role words for names and numbers: everywhere, in every form, and nothing else is touched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.delen.vervanging import Vervanger
from omgekeerd_cli.kern.delen.vouwen import gevouwen

VORMEN = [
    ("Willem", "de inwoner", "Dit is Willem.", "Dit is de inwoner."),
    ("Willem", "de inwoner", "Willem belt.", "De inwoner belt."),
    ("Willem", "de inwoner", "Ja! willem wel\nWILLEM ook", "Ja! De inwoner wel\nDe inwoner ook"),
    ("Willem", "de inwoner", "met Willems auto", "met de inwoners auto"),
    ("Willem", "de inwoner", "met Willem's auto", "met de inwoners auto"),
    ("Willem", "kind 1", "met Willems auto", "met kind 1’s auto"),
    ("Hans", "de huisarts", "met Hans’ auto", "met de huisarts’ auto"),
    ("Hans", "een adres", "met Hans' auto", "met een adres’ auto"),
    ("Willem", "de inwoner", "zo de Willem-zaak en Willem-Jan", "zo de inwoner-zaak en de inwoner-Jan"),
    ("Jan", "de inwoner", "in januari wil Jansen Jan zien", "in januari wil Jansen de inwoner zien"),
    ("Vries", "de inwoner", "bij de Vries thuis", "bij de inwoner thuis"),
    ("Willem de Vries", "de inwoner", "dat Willem\nde  Vries komt", "dat de inwoner komt"),
    (
        "Aïsha",
        "de moeder",
        "zo Ai\u0308sha, AISHA en aïsha's kind",
        "zo de moeder, de moeder en de moeders kind",
    ),
    ("Willem", "de inwoner", "zei Wil\u00adlem", "zei de inwoner"),
    ("111.222.333", "een BSN", "of 111222333, 111 222 333", "of een BSN, een BSN"),
    ("111.222.333", "een BSN", "nummer 1112223334", "nummer 1112223334"),
    ("NL91 ABNA 0417 1643 00", "een rekening", "op NL91ABNA0417164300.", "op een rekening."),
    ("1234 AB", "een adres", "in 1234ab, niet 1234 ABC", "in een adres, niet 1234 ABC"),
    (
        "Kerkstraat 12",
        "een adres",
        "op kerkstraat 12, niet Kerkstraat 123",
        "op een adres, niet Kerkstraat 123",
    ),
    ("Kerkstraat 12", "een adres", "zij zit op de Kerkstraat 12.", "zij zit op een adres."),
    ("sam@voorbeeld.nl", "een mailadres", "aan Sam@Voorbeeld.nl.", "aan een mailadres."),
]


@pytest.mark.parametrize(("woord", "rol", "tekst", "uitkomst"), VORMEN)
def test_every_form_of_a_word_gets_the_word_for_the_role(
    woord: str, rol: str, tekst: str, uitkomst: str
) -> None:
    assert Vervanger({woord: rol}).vervang(tekst).tekst == uitkomst


def test_of_words_that_are_alike_the_longest_counts() -> None:
    vervanger = Vervanger({"Jansen": "de buur", "mevrouw Jansen": "de inwoner", "Jansen Bouw": ""})
    vervangen = vervanger.vervang("Zo zag mevrouw Jansen dat Jansen bij Jansen Bouw werkt.")
    assert vervangen.tekst == "Zo zag de inwoner dat de buur bij Jansen Bouw werkt."
    assert vervangen.geteld == ("de inwoner", "de buur")
    assert [vervangen.tekst[van:tot] for van, tot in vervangen.vast] == [
        "de inwoner",
        "de buur",
        "Jansen Bouw",
    ]


def test_without_decisions_all_stays() -> None:
    assert Vervanger({}).vervang("Willem").tekst == "Willem"


NAMEN = st.text("abcdefghijklmnopéïö", min_size=3, max_size=8).map(str.capitalize)
VORM = st.sampled_from(["NFC", "NFD"])
WENDINGEN = st.sampled_from(["{}", "{}s", "{}'s", "met-{}", "{}-fonds", "({})", "‘{}’", "{}.", "\n{}", "1{}"])


@given(
    st.lists(NAMEN, min_size=1, max_size=4, unique_by=gevouwen),
    st.lists(
        st.tuples(st.integers(0, 3), WENDINGEN, st.sampled_from(["NFC", "NFD"]), st.booleans()), max_size=8
    ),
)
def test_no_word_that_must_go_is_left(namen: list[str], plekken: list[tuple[int, str, str, bool]]) -> None:
    tekst = "Over 12 weken "
    for nummer, wending, vorm, hoofdletters in plekken:
        naam = namen[nummer % len(namen)]
        stuk = wending.format(naam.upper() if hoofdletters else naam)
        tekst += unicodedata.normalize(vorm, stuk) + " 44 "  # type: ignore[arg-type]
    vervangen = Vervanger(dict.fromkeys(namen, "ZZ")).vervang(tekst)
    over = gevouwen(vervangen.tekst)
    assert not [naam for naam in namen if gevouwen(naam) in over]
    assert len(vervangen.geteld) == len(plekken)
    assert Vervanger(dict.fromkeys(namen, "")).vervang(tekst).tekst == tekst


@given(st.text(max_size=100), st.text(min_size=1, max_size=10).filter(lambda w: bool(gevouwen(w).strip())))
def test_every_text_can_be_replaced_without_a_fault(tekst: str, woord: str) -> None:
    vervangen = Vervanger({woord: "de inwoner"}).vervang(tekst)
    assert all(0 <= van < tot <= len(vervangen.tekst) for van, tot in vervangen.vast)

"""Personal data in a text: all of it is found, and what only looks like it is left alone."""

from __future__ import annotations

import re
from itertools import pairwise
from unittest.mock import patch

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from omgekeerd_cli.kern.privacy import persoonsgegevens
from omgekeerd_cli.kern.privacy.persoonsgegevens import Persoonsgegeven, Vondst, masker, soorten, vind

GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
VOORUIT = [
    "",
    "BSN",
    "BSN ",
    "bsn: ",
    "Zijn nummer is ",
    "Het gaat om (",
    "zie ‘",
    "Op 1-3-2026 belde ",
    "nr. ",
]
ACHTERAF = ["", ".", ", en verder", " staat op de brief.", ")", "?", " 4 kinderen", "’ zei hij", "\n12 jaar"]
STREEPJES = ["", ".", " ", "-", "\u00a0", "\u202f", "\u2011", "．", "\u200b", " - ", "/"]
CIJFERS = ["0123456789", "０１２３４５６７８９", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "٠١٢٣٤٥٦٧٨٩"]


def _rest(cijfers: str) -> int:
    return sum(gewicht * int(cijfer) for gewicht, cijfer in zip(GEWICHTEN, cijfers, strict=True)) % 11


@st.composite
def negen_cijfers(draw: st.DrawFn, *, klopt: bool) -> str:
    """Nine digits that pass the elf-test, or do not."""
    acht = draw(st.text("0123456789", min_size=8, max_size=8))
    if klopt:
        laatste = _rest(acht + "0")
        assume(laatste < 10 and int(acht))
        return f"{acht}{laatste}"
    cijfers = acht + draw(st.sampled_from("0123456789"))
    assume(_rest(cijfers) != 0)
    return cijfers


@st.composite
def geschreven(draw: st.DrawFn, cijfers: str) -> str:
    """The digits as somebody may write them: grouped, with dots or blanks, in figures of any width."""
    streepje = draw(st.sampled_from(STREEPJES))
    groepen = draw(st.sampled_from([(3, 3, 3), (4, 2, 3), (9,), (1,) * 9, (2, 2, 2, 3), (5, 4), (2, 7)]))
    plaatsen = [sum(groepen[:nummer]) for nummer in range(len(groepen) + 1)]
    delen = [cijfers[van:tot] for van, tot in pairwise(plaatsen)]
    return streepje.join(delen).translate(str.maketrans("0123456789", draw(st.sampled_from(CIJFERS))))


@given(st.data(), st.sampled_from(VOORUIT), st.sampled_from(ACHTERAF))
def test_a_bsn_is_found_in_every_form_and_anywhere_in_a_sentence(
    data: st.DataObject, voor: str, na: str
) -> None:
    getal = data.draw(geschreven(data.draw(negen_cijfers(klopt=True))))
    tekst = f"{voor}{getal}{na}"
    # With blanks inside, a number right behind it could be a part of it: then it is a longer one.
    assume(not (na[:2] == " 4" and " " in getal.replace("\u00a0", " ").replace("\u202f", " ")))
    assume(not (na[:2] == " 4" and "\u200b" in getal))
    assert vind(tekst) == (Vondst(Persoonsgegeven.BSN, len(voor), len(voor) + len(getal)),)


def test_a_bsn_whose_first_eight_digits_are_one_too_is_found_whole() -> None:
    assert vind("BSN 3338 4617 5") == (Vondst(Persoonsgegeven.BSN, 4, 15),)


@pytest.mark.parametrize("getal", ["0 - 1 - 1 - 7 - 2 - 3 - 3 - 5 - 1", "011 - 723 - 351", "01 172 335 1"])
def test_eight_digits_out_of_a_longer_number_are_no_bsn(getal: str) -> None:
    """Behind the word eight are enough, but not when the ninth is written as they are."""
    assert soorten(f"BSN {getal}") == ()


@pytest.mark.parametrize("getal", ["010000008", "010.000.008"])
def test_a_count_behind_a_bsn_makes_it_no_phone_number(getal: str) -> None:
    """With one digit more these are numbers of Rotterdam."""
    assert vind(f"{getal} 4 kinderen") == (Vondst(Persoonsgegeven.BSN, 0, len(getal)),)
    assert soorten("Bel 010 0000084.") == (Persoonsgegeven.TELEFOON,)


@given(st.data(), st.sampled_from(VOORUIT), st.sampled_from(ACHTERAF))
def test_a_number_that_fails_the_elf_test_is_no_bsn(data: st.DataObject, voor: str, na: str) -> None:
    cijfers = data.draw(negen_cijfers(klopt=False))
    assume(not (cijfers.endswith("0") or na.startswith(" 4")))
    assert Persoonsgegeven.BSN not in soorten(f"{voor}{data.draw(geschreven(cijfers))}{na}")


@given(st.integers(10, 24), st.data())
def test_a_longer_row_of_digits_holds_no_bsn(lengte: int, data: st.DataObject) -> None:
    cijfers = data.draw(st.text("123456789", min_size=lengte, max_size=lengte))
    groep = data.draw(st.sampled_from([lengte, 3, 4, 5]))
    streepje = data.draw(st.sampled_from([".", " ", "-"]))
    delen = [cijfers[van : van + groep] for van in range(0, lengte, groep)]
    assert Persoonsgegeven.BSN not in soorten(f"nummer {streepje.join(delen)} van hem")


@pytest.mark.parametrize(
    "tekst",
    [
        "€ 111.222.333",
        "€111222333,00",
        "111.222.333 euro",
        "EUR 111222333",
        "111222333,50",
        "111222333 %",
        "de afspraak van 12-3-2026",
        "tussen 1-1-2026 en 31-12-2026 om 10.30 uur",
        "artikel 18 lid 1",
        "art. 31 lid 2 onder m, Stcrt. 2020, 11143",
        "ECLI:NL:CRVB:2024:2192 en BWBR0015703",
        "casus 2026-0042",
        "zaaknummer 2026-11149",
        "van 9.500-12.000 per jaar",
        "1112223334",
        "11122233",
        "NL111222333B01",
        "+31 20 123",
        "bel 0800-1234 of 14 030",
        "088-1234567 is van de gemeente",
        "Hij is geboren in Utrecht.",
        "Op 12-3-2026 begon het. Hij is geboren in Utrecht.",
        "Zij is in maart 1980 geboren.",
        "een pasgeboren kind, 12-3-2026 gezien",
        "mail @ mij",
        "",
    ],
)
def test_here_is_nothing_of_a_person(tekst: str) -> None:
    assert vind(tekst) == ()
    assert masker(tekst) == tekst


@pytest.mark.parametrize(
    ("tekst", "gemaskeerd"),
    [
        ("BSN111222333", "BSN[BSN]"),
        ("111.222.333 en 111222333", "[BSN] en [BSN]"),
        ("BSN 10000008", "BSN [BSN]"),
        ("NL91 ABNA 0417 1643 00 op naam van hem", "[IBAN] op naam van hem"),
        ("iban nl91abna0417164300.", "iban [IBAN]."),
        ("NL91-ABNA", "NL91-ABNA"),
        ("bel 06-12345678 of (020) 123 45 67", "bel [telefoonnummer] of [telefoonnummer]"),
        ("+31 6 1234 5678", "[telefoonnummer]"),
        ("０６１２３４５６７８", "[telefoonnummer]"),
        ("schrijf naar sam.proef+a@voorbeeld.nl, graag", "schrijf naar [e-mailadres], graag"),
        ("geboren op 12-3-1980", "geboren op [geboortedatum]"),
        ("geb. 12 maart 1980", "geb. [geboortedatum]"),
        ("geboortedatum: 1980-03-12", "geboortedatum: [geboortedatum]"),
        ("geb.12/3/80 te Utrecht", "geb.[geboortedatum] te Utrecht"),
        ("geboren te Utrecht op 12 mrt 1980", "geboren te Utrecht op [geboortedatum]"),
        ("Op 12-3-1980 is zij geboren.", "Op [geboortedatum] is zij geboren."),
        ("geboren op 31-2-1980", "geboren op 31-2-1980"),
    ],
)
def test_a_list_says_only_what_it_is(tekst: str, gemaskeerd: str) -> None:
    assert masker(tekst) == gemaskeerd


@given(st.text(max_size=200))
def test_what_is_found_lies_in_the_text_and_never_overlaps(tekst: str) -> None:
    vondsten = vind(tekst)
    grenzen = [grens for vondst in vondsten for grens in (vondst.begin, vondst.eind)]
    assert grenzen == sorted(grenzen)
    assert all(0 <= vondst.begin < vondst.eind <= len(tekst) for vondst in vondsten)
    assert vind(masker(tekst)) == () or vondsten == ()


@pytest.mark.parametrize("getal", ["111.222-333", "111-222.333", "111 222.333", "111.222/333", "1112.22-333"])
def test_mixed_separators_make_a_bsn_only_behind_the_word(getal: str) -> None:
    """Somebody's number is written in one way; dates and case numbers mix dots, dashes and blanks."""
    assert vind(f"Zaak {getal} ligt er.") == ()
    assert vind(f"BSN {getal}") == (Vondst(Persoonsgegeven.BSN, 4, 4 + len(getal)),)


IETS_VAN_IEMAND = [
    *("06-12345678", "+31 (0)6  1234 5678", "BSN 12345672", "111 222 333", "a@b.nl", "geb. 1-3-80"),
    *("nl91abna0417164300", "MT86MALT01100ABCDEFGHIJKLMNOPQR"),
]
ETWAS = st.text("0123456789 -./()+@geborenNLab\u2019\u00ad\u2011€０", max_size=12)


@given(st.lists(st.sampled_from(IETS_VAN_IEMAND) | ETWAS, max_size=4).map("".join))
def test_what_is_passed_over_beforehand_is_not_there_either(tekst: str) -> None:
    """The quick looks beforehand hide nothing."""
    altijd = re.compile("")
    with patch.multiple(persoonsgegevens, _IETS_TE_ZIEN=altijd, _IETS_VAN_EEN_NUMMER=altijd):
        alles = vind(tekst)
    assert vind(tekst) == alles

"""One search for the words of a list: held against the plainest way to look for them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from omgekeerd_cli.kern.taal.woordenlijst import Jargonwoord, Woorden, eerste_plaats, jargon_in, woorden_in

TEKST = st.text("aAbB.€ \n_é1", max_size=30)
VORMEN = st.lists(st.text("aAbB.€ é1", min_size=1, max_size=4), min_size=1, max_size=3).map(tuple)
LIJST = st.lists(VORMEN, max_size=4).map(tuple)


def _gewoon_gezocht(woorden: Woorden, tekst: str) -> list[str]:
    """From left to right, at each character each form, the longest first."""
    tekst, gevonden, plaats = _kaal(tekst), [], 0
    vormen = [(_kaal(vorm), term[0]) for term in woorden for vorm in term if vorm.strip()]
    vormen.sort(key=lambda paar: -len(paar[0]))
    while plaats < len(tekst):
        for vorm, naam in vormen:
            if tekst.startswith(vorm, plaats) and _is_heel(tekst, plaats, plaats + len(vorm)):
                gevonden.append(naam)
                plaats += len(vorm)
                break
        else:
            plaats += 1
    return list(dict.fromkeys(gevonden))


def _is_heel(tekst: str, begin: int, eind: int) -> bool:
    if begin and _hoort_erbij(tekst[begin]) and _is_letter(tekst[begin - 1]):
        return False
    return not (eind < len(tekst) and _hoort_erbij(tekst[eind - 1]) and _is_letter(tekst[eind]))


def _is_letter(teken: str) -> bool:
    return teken.isalnum() or teken == "_"


def _hoort_erbij(teken: str) -> bool:
    return _is_letter(teken) or teken == "."


def _kaal(tekst: str) -> str:
    return " ".join(tekst.lower().split())


@given(LIJST, TEKST)
def test_the_same_words_as_the_plainest_search(woorden: Woorden, tekst: str) -> None:
    assert list(woorden_in(woorden, tekst)) == _gewoon_gezocht(woorden, tekst)


@given(st.lists(VORMEN, max_size=4, unique_by=lambda vormen: vormen[0]), TEKST)
def test_words_of_the_office_are_found_likewise(lijst: list[tuple[str, ...]], tekst: str) -> None:
    jargon = [Jargonwoord(vormen[0], "gewoon", vormen[1:]) for vormen in lijst]
    later_telt = tuple(reversed([tuple(vormen) for vormen in lijst]))
    assert [woord.woord for _, woord in jargon_in(tekst, jargon)] == _gewoon_gezocht(later_telt, tekst)


@example(("1", "."), ".1")
@given(VORMEN, TEKST)
def test_a_term_stands_first_where_one_of_its_forms_does(vormen: tuple[str, ...], tekst: str) -> None:
    plaats = eerste_plaats(vormen, tekst)
    if not woorden_in((vormen,), tekst):
        assert plaats == -1
    else:
        rest = _kaal(tekst[plaats:])
        assert any(rest.startswith(_kaal(vorm)) for vorm in vormen if vorm.strip())
        if tekst[plaats - 1 : plaats] != ".":  # cut off from its word, a full stop stands by itself
            assert not woorden_in((vormen,), tekst[:plaats])


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Kost het €200?", ("€",)),
        ("Dit is i.v.m. de huur.", ()),
        ("Een KIND, en twee kinderen.", ("kind",)),
        ("Kinderlijk eenvoudig.", ()),
        ("De eigen\nbijdrage.", ("eigen bijdrage",)),
    ],
)
def test_what_counts_as_a_whole_word(tekst: str, gevonden: tuple[str, ...]) -> None:
    woorden = (("€",), ("i.v.",), ("kind", "kinderen"), ("bijdrage",), ("eigen bijdrage",))
    assert woorden_in(woorden, tekst) == gevonden


def test_a_word_of_the_office_is_given_as_it_stands_in_the_text() -> None:
    """Also over a line end; the organisation's own word comes later and counts."""
    jargon = [Jargonwoord("d.m.v.", "met"), Jargonwoord("door middel van", "met"), Jargonwoord("thans", "nu")]
    jargon += [Jargonwoord("Thans", "op dit moment")]
    gevonden = [(zoals, woord.gewoon) for zoals, woord in jargon_in("Thans door\nmiddel van. Thans.", jargon)]
    assert gevonden == [("Thans", "op dit moment"), ("door middel van", "met")]

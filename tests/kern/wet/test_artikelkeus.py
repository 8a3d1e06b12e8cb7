"""Choosing an article from the cards: found while typing, written in one way, known in an answer."""

from __future__ import annotations

from functools import cache

import pytest

from omgekeerd_cli.kern.wet.artikelkeus import (
    als_kaart,
    genoemde_artikelen,
    verwijzing_naar,
    wat_het_is,
    zoek_artikelen,
)
from omgekeerd_cli.kern.wet.wetskaart import ARTIKELVELDEN
from omgekeerd_cli.kern.wet.zoeken import Vondst, Zoeker
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

AUTO = "Participatiewet, art. 34 lid 1 onder a"


@cache
def zoeker() -> Zoeker:
    """A search in the packaged cards."""
    return Zoeker(laad_wettenboek(plaatsen.vragenmappen(None)))


def genoemd(tekst: str) -> list[str]:
    return [verwijzing_naar(vondst) for vondst in genoemde_artikelen(zoeker(), tekst)]


@pytest.mark.parametrize(
    "getypt",
    [
        AUTO,
        "pw 34 lid 1 onder a",
        "Pw, art. 34 lid 1 onder a.",
        "artikel 34 lid 1 onder a van de Participatiewet",
        f"{AUTO}: de auto is van vader",
        f"{AUTO} (de auto is van vader)",
        f"{AUTO}, want de auto is van vader",
    ],
)
def test_who_names_a_law_and_a_place_on_its_card_names_that_article(getypt: str) -> None:
    assert genoemd(getypt) == [AUTO]


@pytest.mark.parametrize(
    "getypt",
    [
        "art. 34 lid 1 onder a",
        "Participatiewet, art. 34",
        "Participatiewet, art. 34 lid 1 onder a en b",
        "Participatiewet, art. 34 lid 1 onder a, b",
        "Participatiewet",
        "onze verordening, art. 12",
        "volgens art. 34 lid 1 onder a Participatiewet mag dit niet",
        "34",
        "",
    ],
)
def test_a_text_that_could_mean_another_article_names_none(getypt: str) -> None:
    assert genoemd(getypt) == []


def test_several_articles_stand_with_a_semicolon_between_them() -> None:
    tekst = f"{AUTO}; onze eigen werkwijze; awb 4:84; {AUTO}"
    assert genoemd(tekst) == [AUTO, "Algemene wet bestuursrecht, art. 4:84"]


def test_every_article_of_every_card_is_known_by_how_it_is_written() -> None:
    for kaart in zoeker().boek.kaarten:
        for rij in kaart.ruimte:
            [gevonden] = genoemde_artikelen(zoeker(), verwijzing_naar(Vondst(kaart, rij)))
            assert gevonden.deel is rij


@pytest.mark.parametrize(
    ("getypt", "eerste"),
    [
        ("34", "Pw, art. 34 lid 1 onder a"),
        ("pw 34", "Pw, art. 34 lid 1 onder a"),
        ("34 lid 2 onder b", "Pw, art. 34 lid 2 onder b"),
        ("auto", "Pw, art. 34 lid 1 onder a"),
        ("4:84", "Awb, art. 4:84"),
    ],
)
def test_a_number_a_word_or_a_short_name_finds_the_article(getypt: str, eerste: str) -> None:
    gevonden = zoek_artikelen(zoeker(), getypt, ("participatiewet",))
    assert f"{gevonden[0].kaart.kort}, {gevonden[0].deel.artikel}" == eerste


def test_the_chosen_laws_come_before_all_others() -> None:
    codes = [vondst.kaart.code for vondst in zoek_artikelen(zoeker(), "3", ("wgs", "jeugdwet"))]
    gekozen = [code in ("wgs", "jeugdwet") for code in codes]
    assert any(gekozen)
    assert not all(gekozen)
    assert gekozen == sorted(gekozen, reverse=True)


@pytest.mark.parametrize("getypt", ["", "a", " ", "de consulent vindt dat het zo niet mag gaan"])
def test_one_letter_or_a_whole_story_is_no_search(getypt: str) -> None:
    assert zoek_artikelen(zoeker(), getypt) == []


def test_what_an_article_is_stands_in_one_line() -> None:
    [auto] = genoemde_artikelen(zoeker(), AUTO)
    zin = wat_het_is(zoeker().boek, auto)
    assert zin.startswith("open norm. Beslist: het college. Alleen als: ")
    assert "\n" not in zin


def test_a_condition_can_ask_each_field_of_an_article() -> None:
    [auto] = genoemde_artikelen(zoeker(), AUTO)
    kaart = als_kaart(zoeker().boek, auto)
    assert tuple(kaart) == ARTIKELVELDEN
    assert (kaart["soort"], kaart["beslist-door"], kaart["beslist"]) == (
        "open norm",
        "college",
        "het college",
    )
    assert (kaart["wet"], kaart["wetnaam"]) == ("participatiewet", "Participatiewet")

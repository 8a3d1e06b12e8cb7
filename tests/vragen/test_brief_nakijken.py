"""A letter that somebody finished by hand is laid beside its casus: what is seen, and what is let be."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.verslag.brief import Brief
from omgekeerd_cli.kern.verslag.brief_naast_verslag import Wettenlezer, verschillen
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.opslag.set.vragensets import Kaartenkast
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloon import maak_rapport

AISHA = "voorbeeld-aisha"
WILLEM = "voorbeeld-willem"


@cache
def gemaakt(naam: str) -> tuple[Brief, str]:
    """The letter and the report of an example."""
    casus = laad_casus(naam, werkplek())
    motivatie = maak_motivatie(Stand(casus.methode, casus.casus))
    return maak_brief(motivatie), maak_rapport(motivatie)


@cache
def wetten() -> Wettenlezer:
    """Knows the laws that a text names."""
    zoeker = Kaartenkast(werkplek().vragen)()
    namen = {kaart.code: kaart.naam for kaart in zoeker.boek.kaarten}
    return lambda tekst: {namen[code] for code in zoeker.genoemde_wetten(tekst)}


def kijk_na(naam: str, *vervang: tuple[str, str], anders: Callable[[str], str] = str) -> list[str]:
    """What is seen in the letter of an example after somebody changed it."""
    brief, rapport = gemaakt(naam)
    tekst = brief.tekst
    for oud, nieuw in vervang:
        assert oud in tekst, oud
        tekst = tekst.replace(oud, nieuw)
    tekst = anders(tekst)
    if vervang or anders is not str:
        assert tekst != brief.tekst
    return [verschil.wat for verschil in verschillen(tekst, brief, rapport, wetten())]


@pytest.mark.parametrize(
    ("oud", "nieuw", "gezien"),
    [
        (
            "Het is geen lening.",
            "Het is een lening.",
            ["Hier staat ‘Besluit in gewone woorden’ anders dan in het verslag."],
        ),
        (
            "Een hoger bedrag of een langere tijd geven wij nu niet. ",
            "",
            ["Uit ‘Besluit in gewone woorden’ staat een zin niet meer zo in de brief."],
        ),
        (
            "€ 550",
            "€ 505",
            [
                "€ 550 hoort bij het besluit, maar staat niet in de brief.",
                "€ 505 staat niet in het verslag.",
            ],
        ),
        (
            "Participatiewet, art. 35 lid 1",
            "Participatiewet, art. 36 lid 1",
            [
                "Participatiewet, art. 35 lid 1 hoort bij het besluit, maar staat niet in de brief.",
                "Participatiewet, art. 36 lid 1 staat niet in het verslag.",
            ],
        ),
    ],
    ids=["one word", "a sentence gone", "an amount", "an article"],
)
def test_what_was_changed_is_told_once(oud: str, nieuw: str, gezien: list[str]) -> None:
    assert list(dict.fromkeys(kijk_na(AISHA, (oud, nieuw)))) == gezien  # at each line where it stands


def test_another_first_sentence_is_another_decision() -> None:
    tekst = "Wij laten het zoals het is."
    assert kijk_na(WILLEM) == []
    for nieuw in ("Wij laten het niet zoals het is.", "Wij laten het zoals het is, behalve de auto."):
        assert kijk_na(WILLEM, (tekst, nieuw)) == [
            "Het besluit is: ‘Wij hebben uitgezocht of wij iets moesten veranderen. "
            "Wij laten het zoals het is.’ Dat staat niet zo in de brief."
        ]


def test_a_whole_paragraph_of_what_can_be_done_is_missed() -> None:
    weg = kijk_na(AISHA, anders=lambda t: re.sub(r"\nGeld: wij vragen bij DUO[^\n]*\n", "", t))
    assert weg == ["Uit ‘Wat er wel kan’ staan 4 zinnen niet meer zo in de brief."]


def test_an_article_may_not_come_or_go() -> None:
    weg = kijk_na(WILLEM, anders=lambda t: re.sub(r"\n\d\. Awb, art\. 5:41(?=\n)", "", t))
    assert weg == [
        "Algemene wet bestuursrecht, art. 5:41 hoort bij het besluit, maar staat niet in de brief."
    ]
    erbij = kijk_na(
        WILLEM, ("1. Participatiewet, art. 34", "0. Jeugdwet, art. 2.3\n1. Participatiewet, art. 34")
    )
    assert erbij == ["Jeugdwet, art. 2.3 staat niet in het verslag."]
    ander = kijk_na(WILLEM, ("Awb, art. 5:41", "Wmo 2015, art. 5:41"))
    assert len(ander) == 2


def _gekruld(tekst: str) -> str:
    return tekst.replace("’", "'").replace("‘", '"')


def _gevouwen(tekst: str) -> str:
    alineas = [
        alinea if alinea.startswith(("[", "Datum", "<", "-", "1.")) else textwrap.fill(alinea, 40)
        for alinea in tekst.split("\n\n")
    ]
    return "\n\n".join(alineas)


def _in_bolletjes(tekst: str) -> str:
    alinea = next(deel for deel in tekst.split("\n\n") if deel.startswith("Je krijgt in december"))
    return tekst.replace(alinea, "\n".join(f"- **{zin}**" for zin in re.split(r"(?<=\.) ", alinea)))


def _met_u(tekst: str) -> str:
    tekst = re.sub(r"\b([Kk])rijg je\b", r"\1rijgt u", tekst)
    for oud, nieuw in (("je", "u"), ("jij", "u"), ("jou", "u"), ("jouw", "uw")):
        tekst = re.sub(rf"\b{oud}\b", nieuw, tekst)
        tekst = re.sub(rf"\b{oud.capitalize()}\b", nieuw.capitalize(), tekst)
    return tekst


@pytest.mark.parametrize(
    "anders",
    [
        _gekruld,
        _gevouwen,
        _in_bolletjes,
        _met_u,
        lambda tekst: tekst.replace("€ 550", "€ 550,00"),
        lambda tekst: tekst.replace("Het is geen lening.", "Goed om te weten. Het is geen lening. Fijn!"),
        lambda tekst: tekst.replace("[vul in: dag waarop de brief weggaat]", "3 maart 2027"),
    ],
    ids=["quotes", "line ends", "bullets", "u", "cents", "a sentence more", "filled in"],
)
def test_another_look_is_no_difference(anders: Callable[[str], str]) -> None:
    assert kijk_na(AISHA, anders=anders) == []


@given(st.data())
def test_a_letter_may_be_wrapped_anywhere(data: st.DataObject) -> None:
    """Also within an amount, a day, or the place of an article."""
    alineas = gemaakt(WILLEM)[0].tekst.split("\n\n")
    woorden = next(alinea for alinea in alineas if "1 januari 2027" in alinea).split(" ")
    waar = data.draw(st.sets(st.integers(1, len(woorden) - 1), min_size=1))
    gevouwen = woorden[0] + "".join(
        ("\n" if n in waar else " ") + woord for n, woord in enumerate(woorden[1:], 1)
    )
    assert kijk_na(WILLEM, (" ".join(woorden), gevouwen)) == []

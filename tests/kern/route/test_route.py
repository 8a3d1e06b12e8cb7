"""The route: which places are asked, given the answers, and how each one stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, methode_met, plekken
from omgekeerd_cli.kern.antwoord.boom import Boom, als_tekst
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode

VRAGEN = {
    "een": """
    - {id: doel, vraag: Wat?, kort: Doel, soort: lange-tekst, verplicht: ja, kernvraag: ja}
    - id: soort-doel
      vraag: Is dit een middel?
      kort: Soort
      soort: keuze
      opties: [{code: doel, label: Doel}, {code: middel, label: Middel}]
    - {id: waarvoor, vraag: Waarvoor?, kort: Waarvoor, soort: tekst, als: {vraag: soort-doel, is: middel}}
    - id: wetten
      vraag: Welke wetten?
      kort: Wetten
      soort: meerkeuze
      anders: ja
      kernvraag: ja
      opties: [{code: pw, label: PW}, {code: wmo, label: Wmo}]
    """,
    "twee": """
    - {id: kaart, vraag: "Over {optie}.", soort: mededeling, herhaal: {over: wetten}}
    - id: past
      vraag: "Past {optie} bij {doel}?"
      kort: Past
      soort: ja-nee
      verplicht: ja
      kernvraag: ja
      herhaal: {over: wetten}
    - id: waarom
      vraag: Waarom niet?
      kort: Waarom
      soort: tekst
      herhaal: {over: wetten}
      als: {vraag: past, is: nee}
    - {id: toch, vraag: En nu?, kort: Toch, soort: tekst, als: {vraag: past, is: nee}}
    """,
    "drie": """
    - id: kosten
      vraag: Wat kost het?
      kort: Kosten
      soort: groep
      herhaal: {min: 1, max: 2}
      vragen:
        - {id: wat, vraag: Wat?, kort: Wat, soort: tekst, verplicht: ja}
        - {id: bedrag, vraag: Hoeveel?, kort: Bedrag, soort: bedrag, als: {vraag: wat, is-niet: niets}}
    """,
}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """Three steps: a choice, a repeat over laws, a groep of at least one and at most two records."""
    return methode_met(tmp_path, VRAGEN)


def test_an_empty_casus(methode: Methode) -> None:
    """Only what depends on nothing is asked; a groep of at least one shows its first record."""
    assert plekken(methode, maak_casus(methode)) == {
        "doel": "OPEN",
        "soort-doel": "OPEN",
        "wetten": "OPEN",
        "kosten.1.wat": "OPEN",
        "kosten": "OPEN",
    }


VOL: Boom = {
    "een": {
        "doel": "rust",
        "soort-doel": "middel",
        "waarvoor": "werk",
        "wetten": ["pw", {"anders": "Wvggz"}],
    },
    "twee": {"past": {"pw": "ja", "anders": "nee"}, "waarom": {"anders": ""}, "toch": "doen"},
    "drie": {"kosten": [{"wat": "huur", "bedrag": "700.00"}, {"wat": "niets"}]},
}


def test_a_full_casus(methode: Methode) -> None:
    """Each chosen law has its turn, "anders" too, of which no card tells."""
    assert plekken(methode, maak_casus(methode, VOL)) == {
        "doel": "BEANTWOORD",
        "soort-doel": "BEANTWOORD",
        "waarvoor": "BEANTWOORD",
        "wetten": "BEANTWOORD",
        "kaart.pw": "TEKST",
        "past.pw": "BEANTWOORD",
        "past.anders": "BEANTWOORD",
        "waarom.anders": "OVERGESLAGEN",
        "toch": "BEANTWOORD",
        "kosten.1.wat": "BEANTWOORD",
        "kosten.1.bedrag": "BEANTWOORD",
        "kosten.2.wat": "BEANTWOORD",
        "kosten": "BEANTWOORD",
    }


def test_the_short_route_asks_less_and_keeps_all(methode: Methode) -> None:
    """Only core questions are asked; the answers to others stand on the route as before."""
    casus = maak_casus(methode, VOL, kort=True)
    assert list(gevraagd(methode, casus)) == ["doel", "wetten", "past.pw", "past.anders"]
    assert plekken(methode, casus) == plekken(methode, maak_casus(methode, VOL))
    assert casus.buiten_route == {}


def test_the_short_route_leaves_the_rest_open(methode: Methode) -> None:
    """What is not asked is not missed, unless what stands there cannot be used."""
    antwoorden: Boom = {"een": {"doel": "rust", "soort-doel": "midel"}}
    casus = maak_casus(methode, antwoorden, kort=True)
    assert gevraagd(methode, casus) == ["doel", "soort-doel", "wetten"]
    assert [als_tekst(halte.plek.pad) for halte in Stand(methode, casus).route.open] == ["een.soort-doel"]


SOMS = """
- {id: vooraf, vraag: Vooraf?, kort: Vooraf, soort: tekst, kernvraag: {als: {vraag: besluit, is: nee}}}
- id: kosten
  vraag: Kosten?
  kort: Kosten
  soort: groep
  kernvraag: {als: {vraag: besluit, is: nee}}
  herhaal: {min: 1}
  vragen:
    - {id: wat, vraag: Wat?, kort: Wat, soort: tekst}
    - {id: bron, vraag: Bron?, kort: Bron, soort: tekst, kernvraag: nee}
- {id: besluit, vraag: Mag het?, kort: Besluit, soort: ja-nee, kernvraag: ja}
- {id: extra, vraag: Extra?, kort: Extra, soort: tekst}
"""


@pytest.mark.parametrize(
    ("besluit", "kort", "erbij"),
    [
        ("ja", True, ["besluit"]),
        ("nee", True, ["vooraf", "kosten.1.wat", "kosten", "besluit"]),
        ("ja", False, ["vooraf", "kosten.1.wat", "kosten.1.bron", "kosten", "besluit", "extra"]),
    ],
)
def test_a_later_answer_can_make_an_earlier_question_core(
    tmp_path: Path, besluit: str, kort: bool, erbij: list[str]
) -> None:
    """A field goes with its groep, unless it says otherwise; the places themselves are the same."""
    methode = methode_met(tmp_path, SOMS)
    casus = maak_casus(methode, {"een": {"besluit": besluit}}, kort=kort)
    assert gevraagd(methode, casus) == erbij
    assert len(plekken(methode, casus)) == 6


def gevraagd(methode: Methode, casus: Casus) -> list[str]:
    """The questions that are put to a person, with the names that `plekken` gives."""
    haltes = Stand(methode, casus).route.haltes
    return [als_tekst(halte.plek.pad[1:]) for halte in haltes if halte.gevraagd]


@pytest.mark.parametrize(
    ("antwoorden", "open_plekken"),
    [
        ({}, ["een.doel", "drie.kosten.1.wat"]),
        ({"een": {"doel": ""}, "drie": {"kosten": [{"wat": "x"}]}}, ["een.doel"]),
        ({"een": {"doel": "x", "wetten": ["foo"]}, "drie": {"kosten": [{"wat": "x"}]}}, ["een.wetten"]),
        ({"een": {"doel": "x", "wetten": ["pw"]}, "drie": {"kosten": [{"wat": "x"}]}}, ["twee.past.pw"]),
        ({"een": {"doel": "x"}, "drie": {"kosten": [{"wat": "x"}, {}]}}, ["drie.kosten.2.wat"]),
        ({"een": {"doel": "x"}, "drie": {"kosten": [{"wat": w} for w in "abc"]}}, ["drie.kosten"]),
        ({"een": {"doel": "x"}, "drie": {"kosten": "huur"}}, ["drie.kosten.1.wat", "drie.kosten"]),
        ({"een": {"doel": "x"}, "drie": {"kosten": ["huur"]}}, ["drie.kosten.1.wat", "drie.kosten"]),
        (
            {"een": {"doel": "x"}, "drie": {"kosten": [{"wat": "x", "bedrag": "1,5"}]}},
            ["drie.kosten.1.bedrag"],
        ),
    ],
)
def test_what_the_report_still_needs(methode: Methode, antwoorden: Boom, open_plekken: list[str]) -> None:
    """Needed and not answered, or answered with what cannot be used."""
    verloop = Stand(methode, maak_casus(methode, antwoorden)).route
    assert [als_tekst(halte.plek.pad) for halte in verloop.open] == open_plekken


def test_an_answer_that_cannot_be_used_steers_nothing(methode: Methode) -> None:
    """It counts as open for whatever looks at it."""
    casus = maak_casus(methode, {"een": {"soort-doel": "midel", "wetten": "pw"}})
    assert plekken(methode, casus) == {
        "doel": "OPEN",
        "soort-doel": "ONGELDIG",
        "wetten": "ONGELDIG",
        "kosten.1.wat": "OPEN",
        "kosten": "OPEN",
    }


def test_a_needed_groep_without_records_is_open(tmp_path: Path) -> None:
    """`verplicht` on a groep means at least one record, also when nobody wrote `min`."""
    methode = methode_met(
        tmp_path,
        """
        - id: kosten
          vraag: Wat kost het?
          kort: Kosten
          soort: groep
          verplicht: ja
          vragen: [{id: wat, vraag: Wat?, kort: Wat, soort: tekst}]
        """,
    )
    assert plekken(methode, maak_casus(methode, {"een": {"kosten": []}})) == {"kosten": "OPEN"}
    assert plekken(methode, maak_casus(methode, {"een": {"kosten": [{"wat": "x"}]}})) == {
        "kosten.1.wat": "BEANTWOORD",
        "kosten": "BEANTWOORD",
    }

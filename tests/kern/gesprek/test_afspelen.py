"""Replaying: the saved answers go through the questions again and come out the same."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hulp import Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.antwoord.boom import Boom, Pad, als_tekst, zet
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.gesprek.afspelen import Herhaling, past_niet, speel_af
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag import plaatsen
from verslaggever import Verslaggever

VRAGEN = """
- {id: doel, vraag: Wat?, kort: Doel, soort: tekst, verplicht: ja}
- id: wetten
  vraag: Welke wetten?
  kort: Wetten
  soort: meerkeuze
  opties: [{code: pw, label: PW}, {code: wmo, label: Wmo}]
- {id: kaart, vraag: "Over {optie}.", soort: mededeling, herhaal: {over: wetten}}
- {id: past, vraag: "Past {optie}?", kort: Past, soort: ja-nee, herhaal: {over: wetten}}
- id: kosten
  vraag: Kosten?
  kort: Kosten
  soort: groep
  herhaal: {min: 1, max: 2}
  vragen:
    - {id: wat, vraag: Wat?, kort: Wat, soort: tekst, verplicht: ja}
    - {id: hoe, vraag: Hoe?, kort: Hoe, soort: tekst}
"""

INGEBOUWD = Werkplek(plaatsen.ingebouwd(), Path())
GELADEN = {naam: laad_casus(naam, INGEBOUWD) for naam in plaatsen.voorbeelden()}
RAAR: list[Ruw] = ["", "x", "ja", "3", "x" * 30_000, ["x"], {"anders": "x"}]
VOORBEELDEN = {naam: (geladen.methode, geladen.casus) for naam, geladen in GELADEN.items()}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """A goal, laws, and one or two costs."""
    return methode_met(tmp_path, VRAGEN)


def herhaal(methode: Methode, antwoorden: Boom) -> tuple[Casus, Herhaling, list[str]]:
    """The casus as fitted, what its replay gives and what is told meanwhile."""
    casus = maak_casus(methode, antwoorden)
    verslag = Verslaggever()
    return casus, speel_af(Stand(methode, casus), verslag), verslag.regels


def test_a_full_casus(methode: Methode) -> None:
    """Everything is asked and told, and the same answers come out."""
    antwoorden: Boom = {
        "een": {
            "doel": "rust",
            "wetten": ["wmo"],
            "past": {"wmo": ""},
            "kosten": [{"wat": "huur", "hoe": ""}, {"wat": "gas", "hoe": "zo"}],
        }
    }
    casus, herhaling, regels = herhaal(methode, antwoorden)
    assert herhaling == Herhaling(Stand(methode, casus), (), ())
    assert regels == [
        "stap Stap een",
        "doel = rust",
        "wetten = ['wmo']",
        "mededeling Over Wmo.",
        "past.wmo overgeslagen",
        "kosten.1.wat = huur",
        "kosten.1.hoe overgeslagen",
        "kosten.2.wat = gas",
        "kosten.2.hoe = zo",
    ]


@pytest.mark.parametrize(
    "antwoorden",
    [
        {},
        {"een": {"doel": ""}},
        {"een": {"kosten": []}},
        {"een": {"kosten": [{}]}},
        {"een": {"kosten": [{"hoe": "zo"}]}},
        {"een": {"wetten": ["pw", "wmo"], "past": {"wmo": "ja"}, "kosten": [{"wat": "x"}]}},
    ],
    ids=str,
)
def test_an_unfinished_casus_ends_and_stays_as_it_is(methode: Methode, antwoorden: Boom) -> None:
    """What is open is told once and stays open; nothing is found to be amiss."""
    casus, herhaling, regels = herhaal(methode, antwoorden)
    assert (herhaling.afgekeurd, herhaling.niet_gevraagd) == ((), ())
    assert len(regels) == len(set(regels))
    assert _zonder_leeg(herhaling.stand.casus.antwoorden) == _zonder_leeg(casus.antwoorden)


def _zonder_leeg(ruw: Ruw) -> Ruw:
    """What was really answered: without empty texts, records and lists."""
    if isinstance(ruw, dict):
        return {s: deel for s, waarde in ruw.items() if (deel := _zonder_leeg(waarde)) not in ("", {}, [])}
    if isinstance(ruw, list):
        return [deel for waarde in ruw if (deel := _zonder_leeg(waarde)) not in ("", {}, [])]
    return ruw


def test_answers_that_no_longer_fit_are_named_and_kept(methode: Methode) -> None:
    """Each with its reason; an invalid answer steers nothing."""
    antwoorden: Boom = {"een": {"doel": ["x"], "wetten": ["pw", "foo"], "kosten": [{"wat": "a\nb"}]}}
    casus, herhaling, regels = herhaal(methode, antwoorden)
    assert [(als_tekst(pad), zin) for pad, zin in herhaling.afgekeurd] == [
        ("een.doel", "Hier hoort een tekst."),
        ("een.wetten", "Deze keuze is er niet. Kies uit: pw, wmo."),
        ("een.kosten.1.wat", "Hier past één regel tekst."),
    ]
    assert herhaling.stand.casus.antwoorden == casus.antwoorden
    assert regels[1] == "doel: Hier hoort een tekst."


def test_records_that_are_none(methode: Methode) -> None:
    """A text where a list belongs is named too, and stays."""
    casus, herhaling, _ = herhaal(methode, {"een": {"doel": "x", "kosten": "huur"}})
    assert [(als_tekst(pad), zin) for pad, zin in herhaling.afgekeurd] == [
        ("een.kosten", "Hier hoort een lijst.")
    ]
    assert herhaling.stand.casus.antwoorden == casus.antwoorden


def test_more_records_than_fit(methode: Methode) -> None:
    """It ends, and what was not asked is named."""
    _, herhaling, _ = herhaal(methode, {"een": {"doel": "x", "kosten": [{"wat": w} for w in "abc"]}})
    assert [als_tekst(pad) for pad in herhaling.niet_gevraagd] == ["een.kosten.3.wat"]


def test_a_conversation_replays_as_it_went(methode: Methode) -> None:
    """What was typed in comes out of the replay."""
    script = Script([], {"doel": "rust", "wetten": ["pw"], "past": "j", "wat": "huur", "kosten": "nee"})
    casus = voer(methode, maak_casus(methode), script)
    assert speel_af(Stand(methode, casus), Verslaggever()).stand.casus == casus


def test_a_groep_that_is_always_full(tmp_path: Path) -> None:
    """Nobody is asked for another record there, and that is as it should be."""
    methode = methode_met(tmp_path, VRAGEN.replace("min: 1, max: 2", "min: 1, max: 1"))
    casus, herhaling, _ = herhaal(methode, {"een": {"doel": "x", "kosten": [{"wat": "a"}]}})
    assert herhaling == Herhaling(Stand(methode, casus), (), ())


@pytest.mark.parametrize("naam", plaatsen.voorbeelden())
@settings(max_examples=5)  # a replay of a whole casus takes a while
@given(st.randoms(use_true_random=False))
def test_at_once_the_same_is_refused(naam: str, dobbel: random.Random) -> None:
    """Whatever stands in an example instead of an answer: one pass refuses what a replay refuses.

    A record in a list that is none any more is not asked for in a replay, which names it then. Of a
    list of lines that is refused a replay asks nothing further, and nothing can be chosen out of it.
    """
    methode, casus = VOORBEELDEN[naam]
    paden = [halte.plek.pad for halte in Stand(methode, casus).route.haltes if halte.ruw is not None]
    antwoorden = casus.antwoorden
    for pad in dobbel.sample(paden, dobbel.randint(0, 6)):
        antwoorden = zet(antwoorden, pad, RAAR[dobbel.randrange(len(RAAR))])
    stand, _ = pas_in(methode, replace(casus, antwoorden=antwoorden))
    herhaling = speel_af(stand, Verslaggever())
    geweigerd: set[Pad] = {
        pad for pad, _ in herhaling.afgekeurd if len(pad) == 2 and methode.vraag_op_id[str(pad[1])].regels
    }
    ineens = [(pad, waarom) for pad, waarom in past_niet(stand) if pad not in herhaling.niet_gevraagd]
    van_beide = [
        [een for een in lijst if not _rust_op(methode, geweigerd, een[0])]
        for lijst in (ineens, herhaling.afgekeurd)
    ]
    assert sorted(van_beide[0], key=str) == sorted(van_beide[1], key=str)
    assert geweigerd <= {pad for pad, _ in ineens}


WISSELT = """
- id: wie
  vraag: Wie?
  kort: Wie
  soort: keuze
  opties: [{code: wij, label: Wij}, {code: ander, label: Een ander}]
- id: stand
  vraag: Is er al ja gezegd?
  kort: Stand
  soort: keuze
  opties:
    - {code: ja, label: Ja, als: {vraag: wie, is: wij}}
    - {code: gevraagd, label: Gevraagd}
"""


@pytest.mark.parametrize("stand", ["ja", "gevraagd", "x"])
@pytest.mark.parametrize("wie", ["wij", "ander", "x", ["x"], ""])
def test_what_was_chosen_keeps_its_option_also_in_a_replay(tmp_path: Path, wie: Ruw, stand: str) -> None:
    """Of an option that other answers took away since: it stands on the route, so a replay takes it too."""
    methode = methode_met(tmp_path, WISSELT)
    casus, herhaling, _ = herhaal(methode, {"een": {"wie": wie, "stand": stand}})
    assert list(herhaling.afgekeurd) == list(past_niet(Stand(methode, casus)))
    assert ("een", "stand") not in [pad for pad, _ in herhaling.afgekeurd] or stand == "x"
    assert herhaling.stand.casus.antwoorden == casus.antwoorden


def _rust_op(methode: Methode, lijsten: set[Pad], pad: Pad) -> bool:
    """Whether a place is in one of these lists, or about what stands in it."""
    vragen = [methode.vraag_op_id[deel] for deel in map(str, pad) if deel in methode.vraag_op_id]
    bronnen = {bron for vraag in vragen for bron in (vraag.van, vraag.over) if bron}
    return any((pad[:2] == lijst and pad != lijst) or lijst[1] in bronnen for lijst in lijsten)


def test_a_line_that_is_no_text_is_refused_by_itself(tmp_path: Path) -> None:
    """In the list it would pass for an empty one, and nobody would hear of it."""
    methode = methode_met(tmp_path, LIJST)
    casus, herhaling, _ = herhaal(methode, {"een": {"lijst": [{"wat": "goed"}, {"wat": ["x"]}]}})
    assert [(als_tekst(pad), zin) for pad, zin in herhaling.afgekeurd] == [
        ("een.lijst.2.wat", "Hier hoort een tekst.")
    ]
    assert herhaling.stand.casus.antwoorden == casus.antwoorden


LIJST = """
- id: lijst
  vraag: Wat allemaal?
  kort: Lijst
  soort: groep
  invoer: regels
  vragen: [{id: wat, vraag: Wat?, kort: Wat, soort: tekst}]
"""

"""A set on paper: numbers, what to skip when, words for what is not known yet, and the order of blocks."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.boom import Boom, als_tekst
from omgekeerd_cli.kern.papier.papiervolgorde import papiervolgorde
from omgekeerd_cli.kern.papier.papierwoorden import papiernummers
from omgekeerd_cli.kern.papier.werkblad import Papiervraag, maak_werkblad
from omgekeerd_cli.kern.route.route import Halte, Stand
from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import Methode, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from proefset import schrijf_set

EEN = """
- {id: doel, vraag: Wat?, kort: Doel, soort: lange-tekst, verplicht: ja, kernvraag: ja}
- {id: soort-doel, vraag: "{doel}: doel of middel?", kort: Soort, soort: keuze, opties: [
    {code: doel, label: Een doel}, {code: middel, label: Een middel}]}
- {id: waarvoor, vraag: Waarvoor?, kort: Waarvoor, soort: tekst, als: {vraag: soort-doel, is: middel}}
- {id: anders, vraag: Hoe nog meer?, kort: Nog meer, soort: tekst, als: {vraag: soort-doel, is: middel}}
- id: wetten
  vraag: Welke?
  kort: Wetten
  soort: meerkeuze
  anders: ja
  kernvraag: ja
  opties: {uit: wetten}
"""
TWEE = """
- {id: kaart, vraag: "{optie}\\n\\nRuimte: {optie.ruimte}", uitleg: "Bij {doel}.", soort: mededeling,
   herhaal: {over: wetten}, kernvraag: ja}
- {id: past, vraag: "{optie.reden} Past dat?", kort: Past, soort: ja-nee, kernvraag: ja,
   herhaal: {over: wetten}}
- {id: waarom, vraag: Waarom niet?, kort: Waarom, soort: tekst, als: {vraag: past, is: nee},
   herhaal: {over: wetten}}
- {id: uitweg, vraag: Wat nu?, kort: Uitweg, soort: tekst, als: {vraag: past, is: nee}}
- id: posten
  vraag: Wat kost het?
  kort: Posten
  soort: groep
  kernvraag: ja
  herhaal: {min: 2, max: 4, titel: "Post {nummer}"}
  vragen:
    - {id: wat, vraag: Wat?, kort: Wat, soort: tekst, verplicht: ja, kernvraag: ja}
    - {id: prijs, vraag: "Post {nummer}: hoeveel?", kort: Prijs, soort: bedrag, kernvraag: nee, als: {
        vraag: wat, ingevuld: ja}}
- {id: slot, vraag: Klaar?, kort: Slot, soort: tekst, als: {een-van: [
    {vraag: wetten, minstens: 2}, {niet: {vraag: wetten, bevat: pw}}]}}
"""
WETTEN = """\
pw: {naam: Pw, reden: Bestaan., ruimte: [{art: art. 18, wat: op maat}, {art: art. 16, wat: nood}]}
jw: {naam: Jw, reden: Opgroeien., ruimte: [{art: art. 2, wat: hulp}]}
"""


@pytest.fixture(scope="module")
def methode(tmp_path_factory: pytest.TempPathFactory) -> Methode:
    """Two steps with everything that paper has to say differently."""
    map_ = tmp_path_factory.mktemp("set")
    (map_ / "wetten.yaml").write_text(WETTEN, encoding="utf-8")
    return methode_met(map_, {"een": EEN, "twee": TWEE})


def _alle(methode: Methode, *, kort: bool = False) -> list[Papiervraag]:
    """The questions of the sheet with their fields, each record once, in order."""
    stappen = maak_werkblad(methode, kort=kort).stappen
    vragen = [vraag for stap in stappen for blok in stap.blokken for vraag in blok.vragen]
    return [deel for vraag in vragen for deel in (vraag, *(vraag.rijen[0].velden if vraag.rijen else ()))]


def test_numbers_run_through_the_steps_and_fields_have_letters(methode: Methode) -> None:
    """What is only there to read has no number; the short route numbers its own questions."""
    assert papiernummers(methode, kort=False) == {
        "doel": "1",
        "soort-doel": "2",
        "waarvoor": "3",
        "anders": "4",
        "wetten": "5",
        "past": "6",
        "waarom": "7",
        "uitweg": "8",
        "posten": "9",
        "wat": "9a",
        "prijs": "9b",
        "slot": "10",
    }
    assert papiernummers(methode, kort=True) == {
        "doel": "1",
        "wetten": "2",
        "past": "3",
        "posten": "4",
        "wat": "4a",
    }
    assert [vraag.nummer for vraag in _alle(methode, kort=True)] == ["1", "2", "", "3", "4", "4a"]


def test_each_condition_says_when_by_number_and_where_to_go_else(methode: Methode) -> None:
    """Past what hangs on the very same; within a block or a record there may be more to fill in."""
    assert {vraag.nummer: vraag.voorwaarde for vraag in _alle(methode) if vraag.voorwaarde} == {
        "3": "Alleen als je bij vraag 2 (Soort) ‘Een middel’ kiest. Anders ga je naar vraag 5.",
        "4": "Alleen als je bij vraag 2 (Soort) ‘Een middel’ kiest. Anders ga je naar vraag 5.",
        "7": "Alleen als je bij vraag 6 (Past) ‘nee’ kiest. Anders sla je deze vraag over.",
        "8": "Alleen als je ergens bij vraag 6 (Past) ‘nee’ kiest. Anders ga je naar vraag 9.",
        "9b": "Alleen als je bij vraag 9a (Wat) iets invult. Anders sla je deze vraag over.",
        "10": "Alleen als je bij vraag 5 (Wetten) minstens 2 keuzes aankruist of "
        "je daar ‘Pw’ niet kiest. Anders ben je klaar met de vragen.",
    }


def test_placeholders_become_words(methode: Methode) -> None:
    """An answer by its number, a choice by what it is, a record by its own number."""
    teksten = {vraag.nummer: vraag.tekst for vraag in _alle(methode)}
    assert teksten["2"] == "(je antwoord op vraag 1): doel of middel?"
    assert teksten["6"] == "(zie de lijst hierboven) Past dat?"
    rijen = next(vraag.rijen for vraag in _alle(methode) if vraag.nummer == "9")
    assert [(rij.titel, rij.velden[1].tekst) for rij in rijen] == [
        ("Post 1", "Post 1: hoeveel?"),
        ("Post 2", "Post 2: hoeveel?"),
    ]


def test_the_thread_is_named_in_the_steps_after_its_own(methode: Methode) -> None:
    """The answer that matters most stays in sight; a step that waits says so."""
    eerste, tweede = methode.stappen
    stappen = (eerste, replace(tweede, wacht_op_eerdere=True))
    blad = maak_werkblad(replace(methode, rode_draad="doel", stappen=stappen))
    assert [(stap.nummer, stap.rode_draad, stap.wacht_op_eerdere) for stap in blad.stappen] == [
        (1, "", False),
        (2, "vraag 1 (Doel)", True),
    ]


def test_what_is_asked_for_each_choice_is_one_block_with_a_list(methode: Methode) -> None:
    """Neighbours over the same source; what a card tells in a question stands in the list."""
    blokken = [blok for stap in maak_werkblad(methode).stappen for blok in stap.blokken]
    herhaald = [blok for blok in blokken if blok.over]
    assert [(blok.nummers, blok.over, blok.meer, blok.anders, blok.lijst) for blok in herhaald] == [
        (("6", "7"), "vraag 5 (Wetten)", True, True, (("Pw", "Bestaan."), ("Jw", "Opgroeien.")))
    ]


def test_cards_come_behind_the_questions(methode: Methode) -> None:
    """At its place a card is only named; its text, with lists as lines, comes last."""
    kaart = next(vraag for vraag in _alle(methode) if vraag.kaart)
    assert (kaart.nummer, kaart.tekst, kaart.invulwijze) == ("", "", Invulwijze.NIETS)
    assert maak_werkblad(methode).kaarten == (
        (
            "Pw",
            "Ruimte: \n- art. 18\n  Wat: op maat\n- art. 16\n  Wat: nood\n\nBij (je antwoord op vraag 1).",
        ),
        ("Jw", "Ruimte: \n- art. 2\n  Wat: hulp\n\nBij (je antwoord op vraag 1)."),
    )


@pytest.mark.parametrize(
    ("grenzen", "verplicht", "zin", "ruimte"),
    [
        ("{}", "nee", "Is er niets? Sla dit dan over.", 1),
        (
            "{max: 4}",
            "nee",
            "Is er niets? Sla dit dan over. Je kunt dit hoogstens 4 keer invullen.",
            1,
        ),
        ("{}", "ja", "Vul dit minstens 1 keer in.", 1),
        ("{min: 2, max: 6}", "nee", "Vul dit minstens 2 en hoogstens 6 keer in.", 2),
        ("{min: 9}", "nee", "Vul dit minstens 9 keer in.", 3),
    ],
)
def test_a_groep_says_how_often_and_has_room(
    tmp_path: Path, grenzen: str, verplicht: str, zin: str, ruimte: int
) -> None:
    """Room for the least, but not page after page."""
    methode = methode_met(
        tmp_path,
        f"""
        - id: posten
          vraag: Welke?
          kort: Posten
          soort: groep
          verplicht: {verplicht}
          herhaal: {grenzen}
          vragen: [{{id: wat, vraag: Wat?, kort: Wat, soort: tekst}}]
        """,
    )
    groep = _alle(methode)[0]
    assert (groep.hoeveel, len(groep.rijen)) == (zin, ruimte)


def _orde(haltes: tuple[Halte, ...]) -> list[str]:
    return [als_tekst(halte.plek.pad[1:]) for halte in haltes]


def test_on_paper_each_choice_has_all_its_questions_together(methode: Methode) -> None:
    """The screen asks one question for every choice; the sheet fills in one block for each choice."""
    antwoorden: Boom = {
        "een": {"doel": "x", "wetten": ["jw", "pw", {"anders": "Wlz"}]},
        "twee": {"past": {"jw": "ja", "pw": "nee", "anders": "nee"}},
    }
    haltes = Stand(methode, maak_casus(methode, antwoorden)).route.haltes
    gelijk = ["doel", "soort-doel", "wetten"]
    rest = ["uitweg", "posten.1.wat", "posten.2.wat", "posten", "slot"]
    scherm = ["kaart.jw", "kaart.pw", "past.jw", "past.pw", "past.anders", "waarom.pw", "waarom.anders"]
    papier = ["kaart.jw", "past.jw", "kaart.pw", "past.pw", "waarom.pw", "past.anders", "waarom.anders"]
    assert _orde(haltes) == [*gelijk, *scherm, *rest]
    assert _orde(papiervolgorde(haltes)) == [*gelijk, *papier, *rest]


def test_a_choice_that_skips_the_first_question_keeps_its_turn(tmp_path: Path) -> None:
    """The order of the choices is that of the answer, not that of who is asked something first."""
    methode = methode_met(
        tmp_path,
        """
        - {id: w, vraag: W?, kort: W, soort: meerkeuze, opties: [{code: a, label: A}, {code: b, label: B}]}
        - {id: een, vraag: 1?, kort: Een, soort: ja-nee, herhaal: {over: w}}
        - {id: los, vraag: L?, kort: Los, soort: tekst}
        - {id: twee, vraag: 2?, kort: Twee, soort: tekst, herhaal: {over: w}, als: {vraag: een, is: ja}}
        - {id: drie, vraag: 3?, kort: Drie, soort: tekst, herhaal: {over: w}}
        """,
    )
    antwoorden: Boom = {"een": {"w": ["a", "b"], "een": {"a": "nee", "b": "ja"}}}
    haltes = Stand(methode, maak_casus(methode, antwoorden)).route.haltes
    assert _orde(papiervolgorde(haltes)) == ["w", "een.a", "een.b", "los", "drie.a", "twee.b", "drie.b"]
    blokken = [blok.nummers for stap in maak_werkblad(methode).stappen for blok in stap.blokken]
    assert blokken == [("1",), ("2",), ("3",), ("4", "5")]


MEESTE_RIJEN = 3


@cache
def _ingebouwd() -> Methode:
    return vragensets.laad("omgekeerde-toets", plaatsen.vragenmappen(None))


def _codes(methode: Methode, vraag: Vraag) -> list[str]:
    """What can be chosen at a question, or stands in a list; the lines of a list are numbered from 1."""
    bron = methode.vraag_op_id[vraag.van] if vraag.van else vraag
    regels = [str(nummer) for nummer in range(1, MEESTE_RIJEN + 1)] if bron.regels else []
    return regels + [optie.code for optie in bron.opties if not optie.exclusief]


def _willekeurig(methode: Methode, vraag: Vraag, dobbel: random.Random) -> Ruw:
    codes: list[Ruw] = [*_codes(methode, vraag)]
    codes += [{"anders": "iets"}] if vraag.anders else []
    match vraag.soort:
        case soorten.KEUZE:
            return dobbel.choice(codes)
        case soorten.MEERKEUZE:
            return dobbel.sample(codes, dobbel.randint(0, len(codes)))
        case soorten.JA_NEE:
            return dobbel.choice(["ja", "nee"])
    if vraag.is_groep:
        return [_velden(methode, vraag, dobbel) for _ in range(dobbel.randint(0, MEESTE_RIJEN))]
    return dobbel.choice(["", "12", "2026-03-12", "iets"])


def _velden(methode: Methode, groep: Vraag, dobbel: random.Random) -> Ruw:
    return {veld.id: _willekeurig(methode, veld, dobbel) for veld in groep.velden if dobbel.random() < 0.8}


def _antwoorden(methode: Methode, dobbel: random.Random) -> Boom:
    """Answers to most questions, for every option that there is."""
    boom: Boom = {}
    for stap in methode.stappen:
        deel: dict[str, Ruw] = {}
        for vraag in stap.vragen:
            if vraag.soort is soorten.MEDEDELING or dobbel.random() < 0.2:
                continue
            codes = _codes(methode, methode.vraag_op_id[vraag.over]) if vraag.over else []
            los = _willekeurig(methode, vraag, dobbel)
            per_optie: Boom = {code: _willekeurig(methode, vraag, dobbel) for code in codes}
            deel[vraag.id] = per_optie if vraag.over else los
        boom[stap.id] = deel
    return boom


@pytest.fixture(scope="module", params=["ingebouwd", "proefset", "deze"])
def een_set(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Methode:
    if request.param == "ingebouwd":
        return _ingebouwd()
    if request.param == "deze":
        gevonden: Methode = request.getfixturevalue("methode")
        return gevonden
    return vragensets.laad("proef", [schrijf_set(tmp_path_factory.mktemp("sets"))])


@pytest.mark.parametrize("kort", [False, True], ids=["full", "short"])
@given(dobbel=st.randoms(use_true_random=True))
def test_paper_order_is_the_same_route_and_still_looks_back(
    een_set: Methode, kort: bool, dobbel: random.Random
) -> None:
    """The same places, the steps in order, each question's places in order; nothing looks ahead."""
    antwoorden = _antwoorden(een_set, random.Random(dobbel.randrange(10**9)))  # noqa: S311
    haltes = Stand(een_set, maak_casus(een_set, antwoorden, kort=kort)).route.haltes
    papier = papiervolgorde(haltes)
    assert sorted(_orde(papier)) == sorted(_orde(haltes))
    assert [halte.plek.stap.id for halte in papier] == [halte.plek.stap.id for halte in haltes]
    assert papiervolgorde(papier) == papier
    plaats = {halte.plek.pad: nummer for nummer, halte in enumerate(papier)}
    for nummer, halte in enumerate(haltes):
        for eerder in haltes[:nummer]:
            if _kijkt_naar(halte, eerder) or eerder.plek.vraag.id == halte.plek.vraag.id:
                assert plaats[eerder.plek.pad] < plaats[halte.plek.pad]


def _kijkt_naar(halte: Halte, ander: Halte) -> bool:
    """Whether a condition at this place sees the answer at the other."""
    if ander.plek.vraag.id not in {deel.vraag for deel in genoemd(halte.plek.vraag.als)}:
        return False
    zelfde_lus = halte.plek.oog.over and halte.plek.oog.over == ander.plek.oog.over
    return not zelfde_lus or halte.plek.oog.optie == ander.plek.oog.optie

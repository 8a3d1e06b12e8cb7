"""Earlier answers of a casus as the start of another question: shown, and only taken by a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import TIJD, Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.antwoord.boom import Boom, als_tekst, haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.beeld.aanbod import aanbod, regels_uit
from omgekeerd_cli.kern.beeld.oude_antwoorden import oude_antwoorden
from omgekeerd_cli.kern.beeld.overzicht import maak_overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Vraagbeeld, vraagbeeld
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.kern.wijzigen.beantwoorden import beantwoord
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from omgekeerd_cli.scherm.woorden import woorden

OUD = """
- {id: plan, vraag: Plan?, kort: Plan, soort: lange-tekst, vervalt: Nu kansen., biedt-aan: kansen}
- {id: weg, vraag: Weg?, kort: Andere weg, soort: tekst, vervalt: Nu kansen., biedt-aan: kansen}
- {id: klopt, vraag: Klopt het?, kort: Klopt het, soort: keuze, vervalt: Nu herkend., biedt-aan: herkend,
   opties: [{code: j, label: Het klopt}, {code: n, label: Het klopt niet}]}
- {id: dag, vraag: Dag?, kort: Dag, soort: datum, vervalt: Nu wanneer., biedt-aan: wanneer}
"""
NIEUW = """
- {id: kansen, vraag: Kansen?, kort: Kansen, soort: lange-tekst}
- {id: herkend, vraag: Herkend?, kort: Herkend, soort: ja-nee,
   neemt-over: [{vraag: klopt, wordt: {j: ja, n: nee}}]}
- {id: wanneer, vraag: Wanneer?, kort: Wanneer, soort: datum}
"""
ANTWOORDEN: Boom = {
    "een": {"plan": "Bellen.\nSchrijven.", "weg": "Schrijven.", "klopt": "n", "dag": "2026-03-12"}
}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    return methode_met(tmp_path, NIEUW + OUD)


def _beeld(methode: Methode, casus: Casus, naam: str) -> Vraagbeeld:
    stand = Stand(methode, casus)
    halte = next(h for h in stand.route.haltes if als_tekst(h.plek.pad[1:]) == naam)
    return vraagbeeld(stand, halte)


def _verslag(methode: Methode, casus: Casus) -> str:
    return maak_rapport(maak_motivatie(Stand(methode, casus)))


def test_old_answers_stand_ready_with_where_they_are_from(methode: Methode) -> None:
    casus = maak_casus(methode, ANTWOORDEN)
    beeld = _beeld(methode, casus, "kansen")
    assert beeld.standaard == "Bellen.\nSchrijven."
    assert woorden.overgenomen(beeld) == (
        "Dit staat klaar uit je antwoorden bij ‘Plan’ en ‘Andere weg’. Klopt het nog?"
    )
    assert _beeld(methode, casus, "herkend").standaard == "nee"
    assert _beeld(methode, casus, "wanneer").standaard_tekst == "12 maart 2026"
    assert haal(casus.antwoorden, ("een", "kansen")) is None


def test_taking_it_over_puts_the_old_answers_apart_and_out_of_the_report(methode: Methode) -> None:
    casus = maak_casus(methode, ANTWOORDEN)
    assert "Schrijven." in _verslag(methode, casus)
    na = voer(methode, casus, Script(antwoorden={"kansen": "Bellen en meer"}))
    assert na.antwoorden["een"] == {"kansen": "Bellen en meer", "herkend": "", "wanneer": "", **_rest()}
    assert na.buiten_route == {"een": {"plan": "Bellen.\nSchrijven.", "weg": "Schrijven."}}
    assert "Schrijven." not in _verslag(methode, na)
    assert "Het klopt niet" in _verslag(methode, na)


def _rest() -> Boom:
    return {"klopt": "n", "dag": "2026-03-12"}


def test_the_overview_says_where_each_old_answer_stands_ready(methode: Methode) -> None:
    casus = maak_casus(methode, ANTWOORDEN)
    (*_, (titel, regels)) = maak_overzicht(Stand(methode, casus)).stappen
    assert titel == "Antwoorden op vragen die nu niet komen"
    assert [(regel.pad, regel.label, regel.tekst) for regel in regels] == [
        ((), "Plan", "Bellen. Schrijven. (staat klaar bij ‘Kansen’)"),
        ((), "Andere weg", "Schrijven. (staat klaar bij ‘Kansen’)"),
        ((), "Klopt het", "Het klopt niet (staat klaar bij ‘Herkend’)"),
        ((), "Dag", "12 maart 2026 (staat klaar bij ‘Wanneer’)"),
    ]
    assert maak_overzicht(Stand(methode, casus)).open == 0
    na = voer(methode, casus, Script(antwoorden={"kansen": "Iets", "herkend": "", "wanneer": "2026-04-01"}))
    (*_, (_, regels)) = maak_overzicht(Stand(methode, na)).stappen
    assert [regel.label for regel in regels] == ["Klopt het"]


def test_an_old_answer_that_nothing_can_take_stays_in_the_report_and_is_said_to(tmp_path: Path) -> None:
    methode = methode_met(
        tmp_path,
        """
        - {id: kleur, vraag: Kleur?, kort: Kleur, soort: keuze, opties: [{code: r, label: Rood}]}
        - {id: later, vraag: Later?, kort: Later, soort: tekst, als: {vraag: kleur, is: r}}
        - {id: verf, vraag: Verf?, kort: Verf, soort: tekst, vervalt: Nu kleur., biedt-aan: kleur}
        - {id: ooit, vraag: Ooit?, kort: Ooit, soort: tekst, vervalt: Nu later., biedt-aan: later}
        """,
    )
    casus = maak_casus(methode, {"een": {"verf": "Groen en Jan 123456782", "ooit": "Ja"}})
    gevonden = [(oud.vraag, oud.tekst, oud.lot) for oud in oude_antwoorden(Stand(methode, casus))]
    assert gevonden == [
        ("Verf", "Groen en Jan [BSN]", "blijft in het verslag"),
        ("Ooit", "Ja", "staat klaar bij ‘Later’"),
    ]


def test_passing_it_over_leaves_the_old_answers_where_they_are(methode: Methode) -> None:
    na = voer(methode, maak_casus(methode, ANTWOORDEN), Script())
    assert not na.buiten_route
    assert "Bellen." in _verslag(methode, na)


def test_an_answer_that_is_taken_away_again_is_offered_once_more(methode: Methode) -> None:
    na = voer(methode, maak_casus(methode, ANTWOORDEN), Script([("kansen", "Iets")]))
    stand = Stand(methode, na)
    plek = stand.route.haltes[0].plek
    leeg = beantwoord(stand, plek, "", tijd=TIJD)[0].casus
    assert haal(leeg.antwoorden, ("een", "kansen")) == ""
    assert leeg.buiten_route == na.buiten_route
    assert _beeld(methode, leeg, "kansen").standaard == "Bellen.\nSchrijven."


def test_only_the_answer_about_what_was_chosen_stands_ready(tmp_path: Path) -> None:
    methode = methode_met(
        tmp_path,
        """
        - {id: wetten, vraag: Wet?, kort: Wetten, soort: meerkeuze,
           opties: [{code: pw, label: Pw}, {code: wmo, label: Wmo}]}
        - {id: waarom, vraag: Waarom?, kort: Waarom, soort: tekst, herhaal: {over: wetten}}
        - {id: hoofd, vraag: Welke?, kort: Welke, soort: keuze,
           opties: [{code: pw, label: Pw}, {code: wmo, label: Wmo}]}
        - {id: reden, vraag: Reden?, kort: Reden, soort: lange-tekst,
           neemt-over: [{vraag: waarom, bij: hoofd}]}
        """,
    )
    antwoorden: Boom = {"wetten": ["pw", "wmo"], "waarom": {"pw": "Geld.", "wmo": "Hulp."}}
    assert _beeld(methode, maak_casus(methode, {"een": antwoorden}), "reden").standaard is None
    casus = maak_casus(methode, {"een": {**antwoorden, "hoofd": "wmo"}})
    assert _beeld(methode, casus, "reden").standaard == "Hulp."
    na = voer(methode, casus, Script(antwoorden={"reden": "Hulp."}))
    assert haal(na.antwoorden, ("een", "waarom")) == {"pw": "Geld.", "wmo": "Hulp."}


def test_what_is_about_no_choice_stands_ready_at_the_first(tmp_path: Path) -> None:
    """Also what stands in the records of a list; an answer about a choice of its own stays there."""
    methode = methode_met(
        tmp_path,
        """
        - {id: wegen, vraag: Wegen?, kort: Wegen, soort: meerkeuze,
           opties: [{code: gift, label: Gift}, {code: lening, label: Lening}]}
        - id: drempels
          vraag: Drempels?
          kort: Drempels
          soort: groep
          vragen: [{id: regel, vraag: Welke regel?, kort: Regel, soort: tekst}]
        - {id: rust-op, vraag: "Waarop rust {optie}?", kort: Rust op, soort: tekst, herhaal: {over: wegen},
           neemt-over: [{vraag: regel}]}
        """,
    )
    antwoorden: Boom = {"wegen": ["gift", "lening"], "drempels": [{"regel": "art. 35"}, {"regel": "art. 48"}]}
    casus = maak_casus(methode, {"een": antwoorden})
    assert _beeld(methode, casus, "rust-op.gift").standaard == "art. 35; art. 48"
    assert _beeld(methode, casus, "rust-op.lening").standaard is None


def test_records_are_offered_one_by_one_and_go_apart_field_by_field(tmp_path: Path) -> None:
    methode = methode_met(
        tmp_path,
        """
        - id: nu
          vraag: Nu?
          kort: Nu
          soort: groep
          vragen:
            - {id: wat, vraag: Wat?, kort: Wat, soort: tekst}
            - {id: kan, vraag: Kan het?, kort: Kan, soort: ja-nee,
               neemt-over: [{vraag: lukt, wordt: {j: ja}}]}
        - id: toen
          vraag: Toen?
          kort: Toen
          soort: groep
          vervalt: Nu anders.
          biedt-aan: nu
          vragen:
            - {id: naam, vraag: Naam?, kort: Naam, soort: tekst, biedt-aan: wat}
            - {id: lukt, vraag: Lukt?, kort: Lukt, soort: keuze,
               opties: [{code: j, label: J}, {code: x, label: X}]}
        """,
    )
    casus = maak_casus(methode, {"een": {"toen": [{"naam": "A", "lukt": "j"}, {"naam": "B", "lukt": "x"}]}})
    assert _beeld(methode, casus, "nu").standaard == "ja"
    script = Script([("nu", "ja"), ("nu.1.wat", "A"), ("nu.1.kan", "ja"), ("nu", "ja"), ("nu.2.wat", "B")])
    na = voer(methode, casus, script)
    assert script.beelden["nu.1.wat"].overgenomen == "je antwoord bij ‘Toen’"
    assert script.beelden["nu.2.wat"].standaard == "B"
    assert script.beelden["nu.2.kan"].standaard is None
    assert haal(na.antwoorden, ("een", "nu")) == [{"wat": "A", "kan": "ja"}, {"wat": "B", "kan": ""}]
    assert haal(na.antwoorden, ("een", "toen")) == [{}, {"lukt": "x"}]
    assert na.buiten_route == {"een": {"toen": {"1": {"naam": "A", "lukt": "j"}, "2": {"naam": "B"}}}}


def test_a_choice_that_only_goes_along_in_part_stays_in_the_report(tmp_path: Path) -> None:
    methode = methode_met(
        tmp_path,
        """
        - {id: een, vraag: Een?, kort: Een, soort: keuze,
           opties: [{code: a, label: Appel}, {code: c, label: Citroen}]}
        - {id: veel, vraag: Veel?, kort: Veel, soort: meerkeuze, vervalt: Nu een., biedt-aan: een,
           opties: [{code: a, label: Appel}, {code: b, label: Banaan}]}
        """,
    )
    casus = maak_casus(methode, {"een": {"veel": ["a", "b"]}})
    na = voer(methode, casus, Script(antwoorden={"een": "a"}))
    assert na.antwoorden["een"] == {"een": "a", "veel": ["a", "b"]}
    assert "Banaan" in _verslag(methode, na)


def test_a_list_of_lines_begins_with_the_lines_of_old_texts_and_records(tmp_path: Path) -> None:
    methode = methode_met(
        tmp_path,
        """
        - id: lijst
          vraag: Wat kan er?
          kort: Lijst
          soort: groep
          invoer: regels
          vragen: [{id: regel, vraag: Wat?, kort: Wat, soort: tekst}]
        - {id: plan, vraag: Plan?, kort: Plan, soort: lange-tekst, vervalt: Nu lijst., biedt-aan: lijst}
        - {id: keus, vraag: Keus?, kort: Keus, soort: meerkeuze, vervalt: Nu lijst., biedt-aan: lijst,
           opties: [{code: a, label: Appel}, {code: b, label: Banaan}]}
        - id: wegen
          vraag: Wegen?
          kort: Wegen
          soort: groep
          vervalt: Nu lijst.
          biedt-aan: lijst
          vragen:
            - {id: weg, vraag: Weg?, kort: Weg, soort: tekst}
            - {id: kan, vraag: Kan?, kort: Kan, soort: ja-nee}
        """,
    )
    antwoorden: Boom = {
        "plan": "- Bellen\n- Appel",
        "keus": ["a", "b"],
        "wegen": [{"weg": "Lopen", "kan": "ja"}],
    }
    stand = Stand(methode, maak_casus(methode, {"een": antwoorden}))
    slot = next(h.plek for h in stand.route.haltes if h.plek.vraag.id == "lijst")
    klaar = aanbod(stand, slot)
    assert klaar is not None
    assert klaar.ruw == [{"regel": regel} for regel in ("Bellen", "Appel", "Banaan", "Lopen")]
    assert [halte.plek.vraag.id for halte in klaar.van] == ["plan", "keus", "weg"]


@pytest.mark.parametrize(
    ("tekst", "items"),
    [
        ("Bellen\nSchrijven", ["Bellen", "Schrijven"]),
        ("1. Bellen. Dan wachten.\n2) schrijven", ["Bellen. Dan wachten.", "schrijven"]),
        ("Eerst bellen wij de\nbewindvoerder op.", ["Eerst bellen wij de bewindvoerder op."]),
        ("Wij bellen. Daarna zien we.\nZij wacht.", ["Wij bellen. Daarna zien we. Zij wacht."]),
        ("Alleen dit.", ["Alleen dit."]),
    ],
)
def test_lines_are_items_and_a_story_is_one(tekst: str, items: list[str]) -> None:
    assert regels_uit(tekst) == items

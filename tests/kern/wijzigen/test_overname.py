"""Answers that go along from one method to the next: offered, translated, and traced afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import Script, maak_casus, maak_methode, schrijf_set, voer
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Casus, Herkomst
from omgekeerd_cli.kern.gesprek.vragensteller import Overslaan
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.kern.wijzigen.overname import neem_over
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from omgekeerd_cli.opslag.set import vragensets

KOP = "id: {id}\ntitel: {titel}\nversie: 1.0.0\nschema: 1\nstappen: [een]\n"
LICHT = """
    stap: een
    titel: Stap
    vragen:
      - {id: effect, vraag: Wat?, kort: Effect, soort: lange-tekst}
      - {id: mee, vraag: Mee?, kort: Mee, soort: keuze, anders: ja,
         opties: [{code: doen-mee, label: Zij doen mee}, {code: doen-niet-mee, label: Zij doen niet mee}]}
      - {id: wetten, vraag: Wet?, kort: Wetten, soort: meerkeuze,
         opties: [{code: pw, label: Participatiewet}, {code: wmo, label: Wmo}]}
      - {id: past, vraag: Past?, kort: Past, soort: ja-nee, herhaal: {over: wetten}}
      - {id: dag, vraag: Dag?, kort: Dag, soort: datum}
      - id: plannen
        vraag: Plan?
        kort: Plannen
        soort: groep
        vragen:
          - {id: plan, vraag: Wat?, kort: Plan, soort: tekst}
          - {id: prijs, vraag: Prijs?, kort: Prijs, soort: bedrag}
"""
ZWAAR = """
    stap: een
    titel: Stap
    vragen:
      - {id: wens, vraag: Wens?, kort: Wens, soort: lange-tekst,
         neemt-over: [{methode: elders, vraag: x}, {methode: licht, vraag: effect}]}
      - {id: vast, vraag: Zit het vast?, kort: Vast, soort: ja-nee,
         neemt-over: [{methode: licht, vraag: mee, wordt: {doen-niet-mee: ja, doen-mee: nee}}]}
      - {id: wie, vraag: Wie?, kort: Wie, soort: tekst, neemt-over: [{methode: licht, vraag: mee}]}
      - {id: regels, vraag: Regels?, kort: Regels, soort: meerkeuze,
         opties: [{code: wmo, label: Wmo 2015}, {code: jw, label: Jeugdwet}],
         neemt-over: [{methode: licht, vraag: wetten}]}
      - {id: passend, vraag: Past?, kort: Passend, soort: lange-tekst,
         neemt-over: [{methode: licht, vraag: past}]}
      - {id: wanneer, vraag: Wanneer?, kort: Wanneer, soort: datum,
         neemt-over: [{methode: licht, vraag: dag}]}
      - id: wegen
        vraag: Wegen?
        kort: Wegen
        soort: groep
        neemt-over: [{methode: licht, vraag: plannen}]
        vragen:
          - {id: weg, vraag: Welke weg?, kort: Weg, soort: tekst, neemt-over: [{methode: licht, vraag: plan}]}
          - {id: eigen, vraag: Eigen?, kort: Eigen, soort: tekst}
      - {id: samen, vraag: Samen?, kort: Samen, soort: lange-tekst,
         neemt-over: [{methode: licht, vraag: plannen}]}
"""
ANTWOORDEN: Boom = {
    "een": {
        "effect": "Weer\nslapen.",
        "mee": "doen-niet-mee",
        "wetten": ["pw", "wmo"],
        "past": {"pw": "ja", "wmo": "nee"},
        "dag": "2026-03-12",
        "plannen": [{"plan": "Verhuizen", "prijs": "750"}, {"plan": "Blijven"}],
    }
}


@pytest.fixture
def licht(tmp_path: Path) -> Methode:
    return _methode(tmp_path, "licht", "De lichte", LICHT)


@pytest.fixture
def zwaar(tmp_path: Path) -> Methode:
    return _methode(tmp_path, "zwaar", "De zware", ZWAAR)


def _methode(map_: Path, naam: str, titel: str, stap: str) -> Methode:
    bestanden = {f"{naam}/methode.yaml": KOP.format(id=naam, titel=titel), f"{naam}/1-een.yaml": stap}
    return maak_methode(map_, bestanden, naam)


def _lichte_casus(licht: Methode) -> Casus:
    return replace(maak_casus(licht, ANTWOORDEN), code="2026-0001")


def test_what_goes_along_has_the_form_that_the_other_question_wants(licht: Methode, zwaar: Methode) -> None:
    herkomst = neem_over(zwaar, Stand(licht, _lichte_casus(licht)))
    assert herkomst == Herkomst(
        "2026-0001",
        "licht",
        "De lichte",
        {
            "een": {
                "wens": "Weer\nslapen.",
                "vast": "ja",
                "wie": "Zij doen niet mee",
                "regels": ["wmo"],
                "passend": "Participatiewet: ja\nWmo: nee",
                "wanneer": "2026-03-12",
                "wegen": [{"weg": "Verhuizen"}, {"weg": "Blijven"}],
                "samen": "Verhuizen: € 750,00\nBlijven",
            }
        },
    )


def test_what_stayed_empty_or_does_not_fit_does_not_go_along(licht: Methode, zwaar: Methode) -> None:
    casus = maak_casus(licht, {"een": {"mee": {"anders": "Nog vragen"}, "wetten": ["pw"], "effect": ""}})
    assert neem_over(zwaar, Stand(licht, casus)).antwoorden == {"een": {"wie": "Nog vragen"}}


def test_it_is_ready_and_counts_only_after_a_yes(licht: Methode, zwaar: Methode) -> None:
    """Nothing is answered by itself; records are offered one by one; what was changed is named apart."""
    casus = replace(maak_casus(zwaar), herkomst=neem_over(zwaar, Stand(licht, _lichte_casus(licht))))
    assert maak_motivatie(Stand(zwaar, casus)).antwoord("wens").ingevuld is False
    script = Script(
        [
            ("wens", "Weer\nslapen."),
            ("vast", "nee"),
            *((vraag, Overslaan()) for vraag in ("wie", "regels", "passend", "wanneer")),
            ("wegen", "ja"),
            ("wegen.1.weg", "Verhuizen"),
            ("wegen.1.eigen", Overslaan()),
            ("wegen", "nee"),
        ]
    )
    uit = voer(zwaar, casus, script)
    assert script.is_op()
    beelden = script.beelden
    assert beelden["wens"].standaard_tekst == "Weer\nslapen."
    assert beelden["wens"].overgenomen == "casus 2026-0001"
    assert beelden["wegen.1.weg"].standaard == "Verhuizen"
    assert beelden["wegen.1.eigen"].overgenomen == ""
    assert beelden["wegen"].standaard == "ja"  # the other casus has one more
    herkomst = maak_motivatie(Stand(zwaar, uit)).herkomst
    assert herkomst is not None
    assert herkomst.overgenomen == ("Wens", "Wegen")
    assert herkomst.aangepast == ("Vast",)


def test_where_it_came_from_stays_in_the_file(licht: Methode, zwaar: Methode) -> None:
    casus = replace(maak_casus(zwaar), herkomst=neem_over(zwaar, Stand(licht, _lichte_casus(licht))))
    assert lees_casus(schrijf_casus(casus), "x.yaml", "x").casus.herkomst == casus.herkomst


def test_a_reference_to_nothing_is_a_fault_with_a_place(tmp_path: Path) -> None:
    map_ = schrijf_set(
        tmp_path,
        {
            "licht/methode.yaml": KOP.format(id="licht", titel="L"),
            "licht/1-een.yaml": LICHT,
            "zwaar/methode.yaml": KOP.format(id="zwaar", titel="Z"),
            "zwaar/1-een.yaml": """
                stap: een
                titel: Stap
                vragen:
                  - id: a
                    vraag: A?
                    kort: A
                    soort: tekst
                    neemt-over: [{methode: weg, vraag: effect}]
                  - id: b
                    vraag: B?
                    kort: B
                    soort: tekst
                    neemt-over: [{methode: licht, vraag: effekt}]
                  - id: c
                    vraag: C?
                    kort: C
                    soort: ja-nee
                    neemt-over: [{methode: licht, vraag: mee, wordt: {doen-mee: ja, weet-niet: nee}}]
            """,
        },
    )
    gebreken = vragensets.keur("zwaar", [map_])
    assert [(g.regel, g.wat) for g in gebreken] == [
        (9, "De methode `weg` is er niet."),
        (14, "De methode `licht` heeft geen vraag `effekt`."),
        (19, "De vraag `mee` heeft geen keuze `weet-niet`."),
    ]


MET_ALS = """
    stap: een
    titel: Stap
    vragen:
      - {id: terug, vraag: Terug?, kort: Terug, soort: datum,
         neemt-over: [{methode: licht, vraag: dag, als: {vraag: mee, is: doen-mee}}]}
      - {id: verder, vraag: Verder?, kort: Verder, soort: datum,
         neemt-over: [{methode: licht, vraag: dag, als: {vraag: mee, is-niet: doen-mee}}]}
"""


@pytest.mark.parametrize(
    ("mee", "biedt"),
    [("doen-mee", ["terug"]), ("doen-niet-mee", ["verder"]), ("", [])],
)
def test_an_answer_goes_along_only_with_what_gave_it_its_meaning(
    tmp_path: Path, licht: Methode, mee: str, biedt: list[str]
) -> None:
    """The condition is asked of the casus that gives; an open question there keeps the answer back."""
    doel = _methode(tmp_path, "zwaar", "De zware", MET_ALS)
    antwoorden: Boom = {"een": {"dag": "2026-03-12", "mee": mee}}
    herkomst = neem_over(doel, Stand(licht, maak_casus(licht, antwoorden)))
    assert herkomst.antwoorden.get("een", {}) == dict.fromkeys(biedt, "2026-03-12")


def test_a_condition_that_the_other_method_cannot_answer_is_found(tmp_path: Path) -> None:
    stap = """
        stap: een
        titel: Stap
        vragen:
          - id: a
            vraag: A?
            kort: A
            soort: tekst
            neemt-over:
              - {methode: licht, vraag: effect, als: {vraag: besluitt, is: ja}}
              - {methode: licht, vraag: effect, als: {vraag: mee, is: misschien}}
              - {methode: licht, vraag: effect, als: {vraag: mee, is: doen-mee}}
    """
    bestanden = {
        "zwaar/methode.yaml": KOP.format(id="zwaar", titel="De zware"),
        "zwaar/1-een.yaml": stap,
        "licht/methode.yaml": KOP.format(id="licht", titel="De lichte"),
        "licht/1-een.yaml": LICHT,
    }
    gebreken = vragensets.keur("zwaar", [schrijf_set(tmp_path, bestanden)])
    assert [(g.regel, g.wat.partition(".")[0]) for g in gebreken] == [
        (10, "De methode `licht` heeft geen vraag `besluitt`"),
        (11, "`mee` heeft geen optie `misschien`"),
    ]

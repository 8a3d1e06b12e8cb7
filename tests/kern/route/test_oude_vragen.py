"""Questions that are no longer asked: their old answers are told, in words, and never asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import Script, maak_casus, maak_methode, stapbestanden, voer
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.papier.werkblad import maak_werkblad
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.bladen import maak_papier
from omgekeerd_cli.rapport.sjabloon import maak_rapport

SJABLOON = """
{% from "gedeeld.md.j2" import wat_verder_is_gevraagd %}
Doel: {{ antwoord("doel").tekst }}
{% for rij in antwoord("stappen").rijen %}Stap: {{ rij("naam").tekst }}
{% endfor %}
{{ wat_verder_is_gevraagd(overige()) }}
"""
VRAGEN = """
- {id: doel, vraag: Wat wil je?, kort: Doel, soort: tekst}
- id: stappen
  vraag: Welke stappen?
  kort: Stappen
  soort: groep
  vragen:
    - {id: naam, vraag: Hoe heet die?, kort: Naam, soort: tekst}
    - {id: wie, vraag: Wie doet het?, kort: Wie, soort: tekst, vervalt: Dat staat nu bij de naam.}
- {id: plan, vraag: Wat is het plan?, kort: Plan, soort: lange-tekst, vervalt: Nu bij doel, biedt-aan: doel}
- {id: wet, vraag: Welke wet?, kort: Wet, soort: meerkeuze, anders: ja, vervalt: Nu anders.,
   opties: [{code: pw, label: Participatiewet}, {code: wmo, label: Wmo 2015}]}
- {id: past, vraag: "Past {optie}?", kort: Past het, soort: ja-nee, herhaal: {over: wet},
   vervalt: Nu anders.}
- {id: dag, vraag: Wanneer?, kort: Dag, soort: datum, vervalt: Nu anders.}
- id: wegen
  vraag: Welke wegen zijn er?
  kort: Wegen
  soort: groep
  vervalt: Nu een lijst.
  herhaal: {titel: "Weg {nummer}: {weg}"}
  vragen:
    - {id: weg, vraag: Welke?, kort: Weg, soort: tekst}
    - {id: kan, vraag: Kan het?, kort: Kan het, soort: keuze, opties: [{code: j, label: Dat kan}]}
"""
OUD: Boom = {
    "een": {
        "stappen": [{"naam": "Bellen", "wie": "Sara"}, {"naam": "Schrijven"}],
        "plan": "Eerst bellen.\nDan schrijven.",
        "wet": ["pw", {"anders": "Wet op de rust"}],
        "past": {"pw": "ja", "wmo": "nee", "anders": "ja"},
        "dag": "ergens in mei",
        "wegen": [{"weg": "Verhuizen", "kan": "j"}, {"kan": "misschien"}],
    }
}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    return maak_methode(tmp_path, stapbestanden(VRAGEN) | {"proef/motivatie.md.j2": SJABLOON})


def _verslag(methode: Methode, antwoorden: Boom) -> str:
    return maak_rapport(maak_motivatie(Stand(methode, maak_casus(methode, antwoorden))))


def test_a_report_tells_old_answers_in_words(methode: Methode) -> None:
    verslag = _verslag(methode, OUD)
    verder = verslag.partition("## Wat verder is gevraagd")[2]
    for woorden in (
        "**Plan**\n\nEerst bellen.",
        "Dan schrijven.",
        "Participatiewet, Wet op de rust",
        "**Past het, Participatiewet**\n\nja",
        "**Past het, Wmo 2015**\n\nnee",
        "**Past het, Wet op de rust**\n\nja",
        "ergens in mei",
        "### Wegen: Weg 1: Verhuizen",
        "Dat kan",
        "misschien",
        "**Wie**\n\nSara",
    ):
        assert woorden in verder


def test_a_report_is_silent_about_old_questions_without_an_answer(methode: Methode) -> None:
    verslag = _verslag(methode, {"een": {"doel": "Rust", "plan": "", "wegen": [], "past": {}}})
    assert "Wat verder is gevraagd" not in verslag


def test_nothing_asks_for_an_old_answer(methode: Methode) -> None:
    stand = Stand(methode, maak_casus(methode, OUD))
    gevraagd = {halte.plek.vraag.id for halte in stand.route.haltes}
    assert gevraagd == {"doel", "stappen", "naam"}
    assert not stand.route.open
    script = Script(antwoorden={"doel": "Rust"})
    voer(methode, maak_casus(methode, OUD), script)
    assert {beeld.plek.vraag.id for beeld in script.beelden.values()} <= {"doel", "stappen", "naam"}


def test_paper_and_its_numbers_pass_over_old_questions(methode: Methode) -> None:
    blad = maak_papier(maak_werkblad(methode, kort=False), "")
    assert "Wat wil je?" in blad
    assert "Wat is het plan?" not in blad
    assert "Wie doet het?" not in blad

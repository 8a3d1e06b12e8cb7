"""What stands with a question besides its own words: earlier answers, and lists that help to ask on."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.papier.werkblad import maak_werkblad

VRAGEN = """
- {id: tegen, vraag: Wat pleit ertegen?, kort: Ertegen, soort: lange-tekst}
- {id: reactie, vraag: Wat zei de inwoner?, kort: Reactie, soort: tekst}
- {id: reden, vraag: Waarom?, kort: Reden, soort: tekst, toelichting: Kort., toont: [tegen, reactie]}
"""
LIJST = """
wonen: {naam: Wonen, gespreksvragen: [Hoe woont u nu?, Wat moet zo blijven?]}
werk: {naam: Werk, gespreksvragen: [Hoe ziet een dag eruit?]}
"""
MET_HULP = """
- {id: een, vraag: Wat wilt u?, kort: Een, soort: tekst, uitleg: Luister., hulp: {uit: gebieden}}
- {id: twee, vraag: En straks?, kort: Twee, soort: tekst, hulp: {uit: gebieden}}
"""


def test_earlier_answers_stand_with_a_question_again(tmp_path: Path) -> None:
    """Each on one line behind its label, and only when there is one: nothing is said of what is empty."""
    methode = methode_met(tmp_path, VRAGEN)
    script = Script(antwoorden={"tegen": "Het kost\n\ngeld.", "reden": "Daarom."})
    voer(methode, maak_casus(methode), script)
    assert script.beelden["reden"].toelichting.splitlines() == ["Kort.", "Ertegen: Het kost geld."]


def test_what_stands_again_comes_before_it(tmp_path: Path) -> None:
    """Looking ahead is a fault that the check tells, as a name that is not there."""
    with pytest.raises(GebrekkigBestand, match="Dit kijkt vooruit: `reden` komt pas later"):
        methode_met(tmp_path, VRAGEN.replace("soort: lange-tekst}", "soort: lange-tekst, toont: [reden]}"))
    with pytest.raises(GebrekkigBestand, match="Er is geen vraag `tegn`"):
        methode_met(tmp_path, VRAGEN.replace("toont: [tegen", "toont: [tegn"))


def test_a_list_helps_below_the_explanation_and_once_on_paper(tmp_path: Path) -> None:
    """The cards with their questions; on paper at the first question, for the second has the same."""
    (tmp_path / "gebieden.yaml").write_text(LIJST, encoding="utf-8")
    methode = methode_met(tmp_path, MET_HULP)
    script = Script(antwoorden={"een": "Rust.", "twee": "Werk."})
    voer(methode, maak_casus(methode), script)
    hulp = "Wonen\n- Hoe woont u nu?\n- Wat moet zo blijven?\n\nWerk\n- Hoe ziet een dag eruit?"
    assert script.beelden["een"].uitleg == f"Luister.\n\n{hulp}"
    een, twee = (blok.vragen[0].tekst for blok in maak_werkblad(methode).stappen[0].blokken)
    assert (een, twee) == (f"Wat wilt u?\n\n{hulp}", "En straks?")


def test_a_list_of_examples_asks_nothing(tmp_path: Path) -> None:
    """One card of one's own makes the question come, with only that card to choose."""
    lijst = tmp_path / "waarden.yaml"
    lijst.write_text("rust: {naam: Rust, voorbeeld: ja}\n", encoding="utf-8")
    vragen = """
- {id: doel, vraag: Wat?, kort: Doel, soort: tekst}
- {id: waarde, vraag: Welke?, kort: Waarde, soort: meerkeuze, anders: ja, opties: {uit: waarden}}
"""
    methode = methode_met(tmp_path, vragen)
    script = Script(antwoorden={"doel": "Werk."})
    voer(methode, maak_casus(methode), script)
    assert script.gevraagd == ["doel"]
    lijst.write_text("rust: {naam: Rust, voorbeeld: ja}\neigen: {naam: Samen}\n", encoding="utf-8")
    methode = methode_met(tmp_path, vragen)
    script = Script(antwoorden={"doel": "Werk.", "waarde": ["eigen"]})
    voer(methode, maak_casus(methode), script)
    assert script.gevraagd == ["doel", "waarde"]
    assert [optie.label for optie in script.beelden["waarde"].plek.vraag.opties] == ["Samen"]

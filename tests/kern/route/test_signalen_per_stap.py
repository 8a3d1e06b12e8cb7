"""Signals at the end of a step: the ones about what was just filled in, each once, and nothing stops."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from hulp import Script, maak_casus, maak_methode, schrijf_set, stapbestanden, voer
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld
from omgekeerd_cli.kern.gesprek.vragensteller import NaarOverzicht, Overslaan, Terug, Verder, Wijzig
from omgekeerd_cli.kern.route.route import bepaal
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opslag.set import vragensets

STAPPEN = {
    "een": """
        - {id: verhaal, vraag: Verhaal?, kort: Verhaal, soort: tekst, kernvraag: ja}
        - {id: fijn, vraag: Fijn?, kort: Fijn, soort: ja-nee}
        """,
    "twee": "- {id: later, vraag: Later?, kort: Later, soort: tekst, kernvraag: ja}",
    "drie": "- {id: slot, vraag: Slot?, kort: Slot, soort: tekst, kernvraag: ja}",
}
SIGNALEN = """\
signalen:
- {id: nors, als: {vraag: fijn, is: nee}, ernst: let-op, tekst: Niet fijn., advies: Praat., bron: Proef}
- {id: kort, als: {vraag: later, ingevuld: nee}, ernst: ontbreekt, tekst: Kort., advies: Denk., bron: Proef}
- id: woord
  als:
    een-van:
      - {vraag: verhaal, woorden: strenge}
      - {vraag: later, woorden: strenge}
  ernst: let-op
  tekst: "Er staat {gevonden}."
  advies: Is dat nodig?
  bron: Proef
- {id: einde, als: {vraag: slot, ingevuld: nee}, ernst: zwaarder, tekst: Slot., advies: Kijk., bron: Proef}
"""
LIJST = {"strenge.yaml": "lui: {naam: lui, ook: [luie]}\nschuld: {naam: eigen schuld}\n"}


@dataclass
class Luisteraar(Script):
    """Notes which signals come at the beginning of which step."""

    gemeld: list[tuple[int, list[str]]] = field(default_factory=list)

    def begin_stap(self, beeld: Stapbeeld) -> None:
        super().begin_stap(beeld)
        self.gemeld.append((beeld.nummer, [signaal.id for signaal in beeld.signalen]))


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    return maak_methode(tmp_path, {**stapbestanden(STAPPEN, SIGNALEN), **LIJST})


def test_every_signal_comes_after_the_step_that_it_is_about(methode: Methode) -> None:
    """What is about the last step is for the overview: there is no step behind it."""
    script = Luisteraar(antwoorden={"verhaal": "Zij is lui.", "fijn": "nee", "slot": "x"})
    voer(methode, maak_casus(methode), script)
    assert script.gemeld == [(1, []), (2, ["nors", "woord"]), (3, ["kort"])]


def test_a_signal_comes_only_once_even_after_going_back(methode: Methode) -> None:
    zetten = [
        ("verhaal", "x"),
        ("fijn", "nee"),
        ("later", Terug()),
        ("fijn", "nee"),
        ("later", "x"),
        ("slot", Terug()),
        ("later", "x"),
        ("slot", "x"),
    ]
    script = Luisteraar(zetten=zetten)
    voer(methode, maak_casus(methode), script)
    assert script.is_op()
    assert [namen for _, namen in script.gemeld] == [[], ["nors"], [], [], [], [], []]


def test_who_goes_on_later_hears_what_is_still_open(methode: Methode) -> None:
    casus = maak_casus(methode, {"een": {"verhaal": "x", "fijn": "nee"}, "twee": {"later": "y"}})
    script = Luisteraar(antwoorden={"slot": "x"})
    voer(methode, casus, script, vanaf_stap="drie")
    assert script.gemeld == [(3, ["nors"])]


def test_a_signal_stops_nothing(methode: Methode) -> None:
    """Whoever answers the same without and with signals is asked the same."""
    stil = Luisteraar(antwoorden={"verhaal": "x", "fijn": "ja", "later": "x", "slot": "x"})
    druk = Luisteraar(antwoorden={"verhaal": "lui", "fijn": "nee", "later": "lui", "slot": "x"})
    for script in (stil, druk):
        voer(methode, maak_casus(methode), script)
    assert stil.gevraagd == druk.gevraagd


def test_the_text_names_the_word_and_the_question(methode: Methode) -> None:
    casus = maak_casus(
        methode,
        {"een": {"verhaal": "Luie dag, eigen schuld"}, "twee": {"later": "lui"}, "drie": {"slot": "x"}},
    )
    teksten = [signaal.tekst for signaal in open_signalen(methode, bepaal(methode, casus))]
    assert teksten == ["Er staat ‘lui’ bij Verhaal, ‘eigen schuld’ bij Verhaal, ‘lui’ bij Later."]


def test_gevonden_belongs_to_woorden_and_no_other_condition(tmp_path: Path) -> None:
    signaal = "{id: s, als: {vraag: fijn, is: nee}, ernst: let-op, tekst: '{gevonden}', advies: a, bron: b}"
    fout = f"signalen:\n- {signaal}\n"
    schrijf_set(tmp_path, stapbestanden(STAPPEN, fout))
    assert [gebrek.wat for gebrek in vragensets.keur("proef", [tmp_path])] == [
        "`{gevonden}` hoort bij een signaal met `woorden` in de voorwaarde."
    ]


def test_the_last_step_is_for_the_overview_and_there_only_once(methode: Methode) -> None:
    """Halfway the overview brings nothing up: there is more to ask."""
    zetten = [
        ("verhaal", "x"),
        ("fijn", NaarOverzicht()),
        ("fijn", "nee"),
        ("later", "x"),
        ("slot", Overslaan()),
    ]
    wijzig = Wijzig(("drie", "slot"))
    script = Luisteraar(zetten=zetten, overzicht_zetten=[Verder(), wijzig])
    voer(methode, maak_casus(methode), script)
    nieuw = [[signaal.id for signaal in overzicht.nieuw] for overzicht in script.overzichten]
    open_ = [[signaal.id for signaal in overzicht.signalen] for overzicht in script.overzichten]
    assert nieuw == [[], ["einde"], []]
    assert open_[1:] == [["nors", "einde"], ["nors", "einde"]]


@pytest.mark.parametrize(
    "als",
    [
        "{niet: {vraag: later, is: streng}}",
        "{niet: {een-van: [{vraag: fijn, is: ja}, {vraag: later, is: streng}]}}",
        "{alle: [{vraag: fijn, is: nee}, {niet: {vraag: later, is: streng}}]}",
    ],
)
def test_a_signal_with_niet_waits_for_every_question_it_names(tmp_path: Path, als: str) -> None:
    """What is not said yet can still be said: `niet` holds for certain only when all of it was asked."""
    signaal = f"signalen:\n- {{id: s, als: {als}, ernst: let-op, tekst: t, advies: a, bron: b}}\n"
    methode = maak_methode(tmp_path, stapbestanden(STAPPEN, signaal))
    script = Luisteraar(antwoorden={"verhaal": "x", "fijn": "nee", "later": "mild", "slot": "x"})
    voer(methode, maak_casus(methode), script)
    assert script.gemeld == [(1, []), (2, []), (3, ["s"])]

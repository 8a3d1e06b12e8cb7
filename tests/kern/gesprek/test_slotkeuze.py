"""The overview as a place to come back to: go on, go back, finish, or keep as a concept."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.gesprek.vragensteller import (
    AlsConcept,
    NaarOverzicht,
    Overslaan,
    Terug,
    Verder,
    Wijzig,
)
from omgekeerd_cli.kern.set.model import Methode

VRAGEN = """
- {id: doel, vraag: Wat?, kort: Doel, soort: tekst, verplicht: ja}
- {id: hoe, vraag: Hoe?, kort: Hoe, soort: tekst}
- {id: wie, vraag: Wie?, kort: Wie, soort: tekst, verplicht: ja}
"""


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """Three questions, of which two are needed."""
    return methode_met(tmp_path, VRAGEN)


def test_halfway_there_and_on_with_the_same_question(methode: Methode) -> None:
    """It says that one is under way, and going on asks the question one left."""
    script = Script(
        [("doel", "rust"), ("hoe", NaarOverzicht()), ("hoe", "zo"), ("wie", "ik")],
        overzicht_zetten=[Verder()],
    )
    assert voer(methode, maak_casus(methode), script).status is Status.AFGEROND
    assert script.is_op()
    assert [overzicht.onderweg for overzicht in script.overzichten] == [True, False]


def test_back_from_halfway_is_the_same_question_too(methode: Methode) -> None:
    """Back from the overview is back to where one was."""
    script = Script(
        [("doel", "rust"), ("hoe", NaarOverzicht()), ("hoe", "zo"), ("wie", "ik")], overzicht_zetten=[Terug()]
    )
    voer(methode, maak_casus(methode), script)
    assert script.is_op()


def test_back_from_the_end_is_the_last_question(methode: Methode) -> None:
    """With its answer, and then the overview again."""
    script = Script(
        [("doel", "rust"), ("hoe", "zo"), ("wie", "ik"), ("wie", "wij")], overzicht_zetten=[Terug()]
    )
    casus = voer(methode, maak_casus(methode), script)
    assert script.is_op()
    assert casus.antwoorden["een"] == {"doel": "rust", "hoe": "zo", "wie": "wij"}


def test_a_change_halfway_returns_to_the_overview_and_stays_halfway(methode: Methode) -> None:
    """What was still to be asked is asked after going on."""
    script = Script(
        [("doel", "rust"), ("hoe", NaarOverzicht()), ("doel", "werk"), ("hoe", "zo"), ("wie", "ik")],
        overzicht_zetten=[Wijzig(("een", "doel")), Verder()],
    )
    voer(methode, maak_casus(methode), script)
    assert script.is_op()
    assert [overzicht.onderweg for overzicht in script.overzichten] == [True, True, False]


def test_on_from_the_end_asks_what_is_open(methode: Methode) -> None:
    """And nothing that was passed over on purpose and may stay empty."""
    script = Script(
        [("doel", Overslaan()), ("hoe", Overslaan()), ("wie", "ik"), ("doel", "rust")],
        overzicht_zetten=[Verder()],
    )
    assert voer(methode, maak_casus(methode), script).status is Status.AFGEROND
    assert script.is_op()


def test_keeping_as_a_concept_leaves_a_complete_casus_unfinished(methode: Methode) -> None:
    """And a finished one is finished no more."""
    antwoorden = {"doel": "rust", "hoe": "zo", "wie": "ik"}
    script = Script(antwoorden=antwoorden, overzicht_zetten=[AlsConcept()])
    casus = voer(methode, maak_casus(methode), script)
    assert casus.status is Status.BEZIG
    casus = voer(methode, casus, Script())
    assert casus.status is Status.AFGEROND
    assert voer(methode, casus, Script(overzicht_zetten=[AlsConcept()])).status is Status.GEWIJZIGD


def test_finishing_with_something_open_is_no_finish(methode: Methode) -> None:
    """The report is a concept, and the casus can be gone on with."""
    casus = voer(methode, maak_casus(methode), Script(antwoorden={"doel": "rust"}))
    assert casus.status is Status.BEZIG

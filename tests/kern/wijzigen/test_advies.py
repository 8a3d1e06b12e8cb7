"""Choosing a method: the first rule that fits advises, the next is the second choice, none is excluded."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, maak_methode
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.wijzigen.advies import adviseer, zwaarder_dan
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets

MAPPEN = plaatsen.vragenmappen(None)
KEUZEHULP = vragensets.laad("methodekeuze", MAPPEN)
TOETS = vragensets.laad("omgekeerde-toets", MAPPEN)
LICHT = ["omgekeerde-toets", "waardendriehoek"]


def advies(**antwoorden: str) -> list[str]:
    """The methods for these answers to the packaged help, best first."""
    keuze: Boom = {"keuze": {naam.replace("_", "-"): antwoord for naam, antwoord in antwoorden.items()}}
    return [een.methode for een in adviseer(Stand(KEUZEHULP, maak_casus(KEUZEHULP, keuze)))]


def test_with_nothing_special_one_begins_light() -> None:
    assert advies(gaat_over="vraag", hulp_stapelt="nee", anderen="doen-mee", ruimte="ja") == LICHT


def test_who_weighs_a_solution_already_gets_the_triangle_first() -> None:
    assert advies(gaat_over="vraag", oplossing="ja") == ["waardendriehoek", "omgekeerde-toets"]


@pytest.mark.parametrize(
    "antwoorden",
    [
        {"ruimte": "nee"},
        {"hulp_stapelt": "ja"},
        {"anderen": "doen-niet-mee", "overleg_helpt": "nee"},
        {"anderen": "doen-niet-mee"},
    ],
)
def test_what_is_stuck_asks_for_heavier_with_a_light_second_choice(antwoorden: dict[str, str]) -> None:
    assert advies(gaat_over="vraag", **antwoorden) == ["doorbraakmethode", *LICHT]


def test_as_long_as_talking_helps_it_stays_light() -> None:
    assert advies(gaat_over="vraag", anderen="doen-niet-mee", overleg_helpt="ja") == LICHT


def test_when_all_was_tried_there_is_the_counter() -> None:
    gevonden = advies(gaat_over="vraag", ruimte="nee", alles_geprobeerd="ja")
    assert gevonden[:2] == ["landelijk-maatwerkloket", "doorbraakmethode"]


@pytest.mark.parametrize(
    ("gaat_over", "methode"), [("terugblik", "evaluatie"), ("beleid", "omgekeerde-beleidscyclus")]
)
def test_looking_back_and_policy_have_methods_of_their_own(gaat_over: str, methode: str) -> None:
    assert advies(gaat_over=gaat_over) == [methode, *LICHT]


def toets(**antwoorden: Ruw) -> Boom:
    return {"randvoorwaarden": {naam.replace("_", "-"): ruw for naam, ruw in antwoorden.items()}}


def test_at_the_end_of_a_toets_the_same_rules_speak() -> None:
    """Parties that will not join, or a law without room; not when nothing of the kind was answered."""
    vast = maak_casus(TOETS, toets(anderen_nodig="doen-niet-mee"))
    zonder_ruimte = maak_casus(TOETS, toets(drempels=[{"drempel": "De wet", "drempel-ruimte": "geen"}]))
    gewoon = maak_casus(TOETS, toets(anderen_nodig="doen-mee"))
    gevonden = [zwaarder_dan(KEUZEHULP, Stand(TOETS, casus)) for casus in (vast, zonder_ruimte, gewoon)]
    assert [een and een.methode for een in gevonden] == ["doorbraakmethode", "doorbraakmethode", None]


def test_every_advice_has_a_reason_and_every_method_can_be_chosen() -> None:
    assert all(een.reden for een in KEUZEHULP.adviezen)
    te_kiezen = set(vragensets.methoden(MAPPEN)) - {"methodekeuze", "bespreking"}
    assert {een.methode for een in KEUZEHULP.adviezen} == te_kiezen


def test_an_advice_for_a_method_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    bestanden = {
        "hulp/methode.yaml": """
            id: hulp
            titel: Hulp
            versie: 1.0.0
            schema: 1
            stappen: [een]
            adviezen:
              - {methode: weg, reden: Zomaar., bron: Niets}
        """,
        "hulp/1-een.yaml": """
            stap: een
            titel: Stap
            vragen: [{id: a, vraag: A?, kort: A, soort: ja-nee}]
        """,
    }
    methode: Methode = maak_methode(tmp_path, bestanden, "hulp")
    assert methode.adviezen[0].methode == "weg"
    gebreken = vragensets.keur("hulp", [tmp_path])
    assert [(gebrek.regel, gebrek.wat) for gebrek in gebreken] == [(7, "De methode `weg` is er niet.")]

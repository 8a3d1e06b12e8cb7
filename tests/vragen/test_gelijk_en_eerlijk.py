"""Tailoring without arbitrariness: where a rule stands, whom it protects, whose room it is, who was heard.

The number behind each story is that of the list in bronnen.md.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hulp import maak_casus, plekken, schrijf_set
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, maak_motivatie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from terminalhulp import draai

TOETS = "omgekeerde-toets"


@cache
def methode(naam: str = TOETS) -> Methode:
    return vragensets.laad(naam, plaatsen.vragenmappen(None))


def motivatie(stap: str, **antwoorden: Any) -> Motivatie:
    gegeven = {naam.replace("_", "-"): wat for naam, wat in antwoorden.items()}
    return maak_motivatie(Stand(methode(), maak_casus(methode(), {stap: gegeven})))


def signalen(stap: str, **antwoorden: Any) -> set[str]:
    return _open(methode(), {stap: {naam.replace("_", "-"): wat for naam, wat in antwoorden.items()}})


def _open(set_: Methode, antwoorden: Boom) -> set[str]:
    return {signaal.id for signaal in open_signalen(Stand(set_, maak_casus(set_, antwoorden)))}


@pytest.mark.parametrize(
    ("staat_in", "beschermt", "gewoonte"),
    [
        ("wet", True, False),
        ("verordening", True, False),
        ("beleidsregel", True, False),
        ("werkproces", False, True),
        ("gewoonte", False, True),
    ],
)
def test_where_it_is_written_and_whom_it_protects(staat_in: str, beschermt: bool, gewoonte: bool) -> None:
    """D7, D8: who departs from a rule is asked whom it protects; a habit is said to be no rule."""
    drempel: dict[str, Any] = {
        "drempel": "Eerst een formulier",
        "drempel-staat-in": staat_in,
        "drempel-artikel": "Participatiewet, art. 58 lid 8",
        "drempel-gebruik": "ja",
    }
    plekken_ = plekken(methode(), maak_casus(methode(), {"randvoorwaarden": {"drempels": [drempel]}}))
    assert ("drempels.1.drempel-waarom" in plekken_) is beschermt
    assert ("drempel-is-gewoonte" in signalen("randvoorwaarden", drempels=[drempel])) is gewoonte


def test_who_departs_from_a_rule_says_what_differs_here_and_whom_the_rule_protects() -> None:
    """D4, D6, D7, B4: both mistakes are named; with both answers the signals are silent."""
    vraag = methode().vraag_op_id["hamvraag"]
    assert "verschil maken zonder reden, of hetzelfde doen terwijl mensen verschillen" in vraag.toelichting
    drempel = {
        "drempel": "Onder 21 jaar krijgt niemand dit",
        "drempel-staat-in": "beleidsregel",
        "drempel-artikel": "Algemene wet bestuursrecht, art. 4:84",
        "drempel-gebruik": "ja",
    }
    over_afwijken = {"beleidsregel-zonder-verschil", "bescherming-niet-bekeken"}
    assert over_afwijken <= signalen("randvoorwaarden", drempels=[drempel])
    verteld = drempel | {"drempel-waarom": "Jongeren tegen te hoge huur. Zij koos niet zelf."}
    anders = "Wie zo jong wees wordt, krijgt dit ook."
    stappen: Boom = {"ethische-toets": {"hamvraag": anders}, "randvoorwaarden": {"drempels": [{**verteld}]}}
    met_uitleg = maak_motivatie(Stand(methode(), maak_casus(methode(), stappen)))
    assert over_afwijken.isdisjoint(_open(methode(), stappen))
    rapport = maak_rapport(met_uitleg)
    for zin in ("Jongeren tegen te hoge huur.", "Zij koos niet zelf.", anders):
        assert zin in rapport


@pytest.mark.parametrize(
    ("wie", "doorgestuurd", "signaal"),
    [
        ("ik", "", False),
        ("ander", "", False),
        ("andere-organisatie", "", True),
        ("deels", "", True),
        ("deels", "2026-11-02", False),
        ("onbekend", "", True),
    ],
)
def test_the_discretion_of_somebody_else_is_named(wie: str, doorgestuurd: str, signaal: bool) -> None:
    """D9: the professional self, another in the house, or another organisation that has yet to hear of it."""
    dag = {"doorgestuurd": doorgestuurd} if doorgestuurd else {}
    gevonden = signalen("randvoorwaarden", wie_beslist=wie, **dag)
    assert ("ruimte-bij-ander" in gevonden) is signaal


def test_the_resident_responds_and_residents_have_a_say_in_policy() -> None:
    """D5, I1: a reaction stands word for word in the report; a cycle without residents is told so."""
    rapport = maak_rapport(
        motivatie("besluit", horen="opmerkingen", reactie_inwoner="Ik snap het, maar het is weinig.")
    )
    assert "**De reactie:**\n\n> Ik snap het, maar het is weinig." in rapport
    cyclus = methode("omgekeerde-beleidscyclus")
    assert "inwoners-niet-gevraagd" in _open(cyclus, {"effect": {"inwoners-gevraagd": "nee"}})


def test_a_norm_that_is_shared_becomes_a_principle_to_choose_by(tmp_path: Path) -> None:
    """A10, D2: asked in a talk with a colleague; kept in one file, offered in step 3 and in the report."""
    norm = methode("bespreking").vraag_op_id["eigen-norm"]
    assert norm.vraag == "Welke norm van jezelf speelt mee?"
    schrijf_set(
        tmp_path,
        {"eigen/uitgangspunten.yaml": "kind: {naam: Een kind is nooit de dupe}\n"},
    )
    set_ = vragensets.laad(TOETS, plaatsen.vragenmappen(tmp_path / "eigen"))
    labels = [optie.label for optie in set_.vraag_op_id["uitgangspunten"].opties]
    assert "Een kind is nooit de dupe" in labels
    casus = maak_casus(set_, {"ethische-toets": {"uitgangspunten": ["kind"]}})
    assert "Een kind is nooit de dupe" in maak_rapport(maak_motivatie(Stand(set_, casus)))
    getoond = draai("vragen", "toon", "--vragen", "eigen", cwd=tmp_path)
    assert "Een kind is nooit de dupe" in getoond.uit


def test_hurdles_in_ones_own_rules_come_together_in_a_proposal_for_policy() -> None:
    """F3: looking back names what should change and who hears it; a habit points to the work process."""
    evaluatie = methode("evaluatie")
    anders: dict[str, Any] = {
        "verandering-soort": "beleidsregel",
        "verandering-wat": "De leeftijd eruit.",
        "verandering-bij": "Beleid",
    }
    casus = maak_casus(evaluatie, {"leren": {"beleid-anders": "ja", "veranderingen": [anders]}})
    rapport = maak_rapport(maak_motivatie(Stand(evaluatie, casus)))
    assert rapport.index("De leeftijd eruit.") < rapport.index("Beleid", rapport.index("De leeftijd eruit."))
    gewoonte = next(signaal for signaal in methode().signalen if signaal.id == "drempel-is-gewoonte")
    assert "om het werkproces te veranderen" in gewoonte.advies

"""What goes along from one packaged method to the next: an answer only with what gave it its meaning."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hulp import maak_casus
from omgekeerd_cli.kern.antwoord.boom import Boom, zet
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.wijzigen.overname import neem_over, weigering
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from terminalhulp import draai

DAG = "2027-03-12"


@cache
def methode(naam: str) -> Methode:
    """A packaged method, loaded once."""
    return vragensets.laad(naam, plaatsen.vragenmappen(None))


def casus_van(naam: str, **antwoorden: Any) -> Stand:
    """A casus with these answers, each in the step of its question; `_` stands for a dash."""
    boom: Boom = {}
    for sleutel, ruw in antwoorden.items():
        vraag = sleutel.replace("_", "-")
        boom = zet(boom, (methode(naam).stap_van[vraag].id, vraag), ruw)
    return Stand(methode(naam), maak_casus(methode(naam), boom))


def mee(naar: str, van: Stand) -> dict[str, Any]:
    """What stands ready in a casus of the other method, by question."""
    per_stap = neem_over(methode(naar), van).antwoorden
    return {vraag: ruw for deel in per_stap.values() if isinstance(deel, dict) for vraag, ruw in deel.items()}


GENOMEN = {"besluit": "toekennen", "redenen": "Want het helpt.", "evaluatiedatum": DAG}


def test_reasons_and_the_day_of_a_decision_that_was_taken_go_to_the_plan() -> None:
    klaar = mee("doorbraakmethode", casus_van("omgekeerde-toets", **GENOMEN))
    assert (klaar["redenen"], klaar["evaluatie-drie"]) == ("Want het helpt.", DAG)
    assert "waarom-doorbraak" not in klaar


def test_why_there_is_no_decision_yet_is_why_usual_help_is_not_enough() -> None:
    klaar = mee("doorbraakmethode", casus_van("omgekeerde-toets", **GENOMEN | {"besluit": "nog-niet"}))
    assert klaar["waarom-doorbraak"] == "Want het helpt."
    assert {"redenen", "evaluatie-drie"}.isdisjoint(klaar)


def test_the_day_to_go_on_is_the_next_day_and_not_the_one_to_look_back() -> None:
    klaar = mee("doorbraakmethode", casus_van("waardendriehoek", vervolg="nog-niet", evaluatiedatum=DAG))
    assert klaar["eerstvolgende-dag"] == DAG
    assert "evaluatie-drie" not in klaar


@pytest.mark.parametrize(
    ("antwoorden", "besloten"),
    [
        ({"vervolg": "doorgaan", "plan": "De dagopvang."}, "De dagopvang."),
        (
            {"vervolg": "aanpassen", "plan": "De dagopvang.", "aangepast_plan": "Eerst één dag."},
            "Eerst één dag.",
        ),
        ({"vervolg": "niet-doen", "plan": "De dagopvang."}, None),
    ],
)
def test_only_a_plan_that_was_chosen_is_what_was_decided(
    antwoorden: dict[str, str], besloten: str | None
) -> None:
    klaar = mee("evaluatie", casus_van("waardendriehoek", **antwoorden))
    assert klaar.get("besluit-toen") == besloten


def test_the_label_of_an_outcome_is_never_what_was_decided() -> None:
    klaar = mee("evaluatie", casus_van("omgekeerde-toets", **GENOMEN))
    assert "besluit-toen" not in klaar
    assert mee("evaluatie", casus_van("omgekeerde-toets", **GENOMEN, besluit_tekst="U krijgt hulp."))[
        "besluit-toen"
    ] == ("U krijgt hulp.")


def test_one_looks_back_at_what_the_resident_wanted() -> None:
    klaar = mee("evaluatie", casus_van("omgekeerde-toets", **GENOMEN, gewenst_effect="Ik slaap weer."))
    assert klaar["afgesproken-waarop"] == "Ik slaap weer."


def test_without_a_decision_there_is_nothing_to_look_back_at() -> None:
    assert weigering(methode("evaluatie"), casus_van("omgekeerde-toets", **GENOMEN)) == ""
    for besluit in ("nog-niet", ""):
        stand = casus_van("omgekeerde-toets", **GENOMEN | {"besluit": besluit})
        assert "nog niets besloten" in weigering(methode("evaluatie"), stand)


def test_the_way_back_is_named(tmp_path: Path) -> None:
    (tmp_path / "casussen").mkdir()
    kop = "schema: 1\ncasus: open-1\nmethode: omgekeerde-toets\nantwoorden: {besluit: {besluit: nog-niet}}\n"
    (tmp_path / "casussen/open-1.yaml").write_text(kop, "utf-8")
    uitkomst = draai("toets", "-m", "evaluatie", "--uit", "open-1", "--eenvoudig", cwd=tmp_path)
    assert uitkomst.code == 2
    assert "is nog niets besloten" in uitkomst.fout
    assert "Ga verder met: omgekeerd toets open-1" in uitkomst.fout


def test_before_it_is_accepted_one_reads_where_it_is_from_and_how_that_ended(tmp_path: Path) -> None:
    (tmp_path / "casussen").mkdir()
    kop = (
        "schema: 1\ncasus: af-1\nmethode: omgekeerde-toets\n"
        "antwoorden: {effect: {gewenst-effect: Ik slaap weer.}, besluit: {besluit: afwijzen}}\n"
    )
    (tmp_path / "casussen/af-1.yaml").write_text(kop, "utf-8")
    argv = ("toets", "-m", "evaluatie", "--uit", "af-1", "--code", "terug-1", "--titel", "T", "--eenvoudig")
    uitkomst = draai(*argv, cwd=tmp_path, invoer="stop\n")
    assert "Dit staat klaar uit casus af-1, met als uitkomst ‘Nee’. Klopt het nog?" in uitkomst.uit


GEWOGEN: dict[str, Any] = {
    "mogelijkheden": [
        {"nr": "1", "mogelijkheid": "De auto terug"},
        {"nr": "2", "mogelijkheid": "Reisgeld"},
    ],
    "weging": {"1": "Dat kan morgen.", "2": "Dat kost meer."},
    "mogelijkheid_artikel": {"1": "Participatiewet, art. 34", "2": "Participatiewet, art. 35"},
    "besluit": "anders-dan-gevraagd",
}


def test_the_possibility_that_was_chosen_goes_along_with_its_weighing_and_its_article() -> None:
    klaar = mee("doorbraakmethode", casus_van("omgekeerde-toets", **GEWOGEN, gekozen="2"))
    assert klaar["oplossingen"] == [
        {
            "nr": "1",
            "oplossing": "Reisgeld",
            "oplossing-artikel": "Participatiewet, art. 35",
            "oplossing-mensen": "Dat kost meer.",
        }
    ]


def test_what_was_not_chosen_was_looked_at_already() -> None:
    klaar = mee("doorbraakmethode", casus_van("omgekeerde-toets", **GEWOGEN, gekozen="2"))
    assert klaar["al-geprobeerd"] == "De auto terug: Dat kan morgen. Participatiewet, art. 34"
    zonder = mee("doorbraakmethode", casus_van("omgekeerde-toets", **GEWOGEN))
    assert "al-geprobeerd" not in zonder
    assert [rij["oplossing"] for rij in zonder["oplossingen"]] == ["De auto terug", "Reisgeld"]


def test_what_was_expected_for_everyone_comes_together() -> None:
    toets = casus_van(
        "omgekeerde-toets",
        huishouden=["kinderen"],
        gevolg_nu="Rust.",
        gevolg_thuis={"kinderen": "Zij blijven op school."},
        gevolg_anderen="De werkgever houdt een kracht.",
        besluit="toekennen",
    )
    assert mee("evaluatie", toets)["verwacht-toen"].split("\n") == [
        "Rust.",
        "Kinderen jonger dan 18 jaar: Zij blijven op school.",
        "De werkgever houdt een kracht.",
    ]


@pytest.mark.parametrize(
    ("wie", "mag"), [("ik", "ja"), ("ander", "nee"), ("onbekend", "onbekend"), ("deels", None)]
)
def test_who_decides_says_whether_one_may(wie: str, mag: str | None) -> None:
    assert mee("waardendriehoek", casus_van("omgekeerde-toets", wie_beslist=wie)).get("mandaat") == mag

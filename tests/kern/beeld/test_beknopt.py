"""A casus in short: what a list tells of it, and how it stays the same judgement as the report's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.beeld.beknopt import Beknopt, maak_beknopt, uitkomst_in_woorden, volgende_dag
from omgekeerd_cli.kern.beeld.overzicht import maak_overzicht
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie

VRAGEN = {
    "een": "- {id: wens, vraag: W?, kort: Wens, soort: tekst, verplicht: ja, kernvraag: ja}\n"
    "- {id: idee, vraag: I?, kort: Idee, soort: tekst}",
    "twee": "- {id: besluit, vraag: B?, kort: Besluit, soort: keuze, anders: ja, verplicht: ja,"
    " kernvraag: ja, opties: [{code: ja-hoor, label: Ja hoor}]}\n"
    "- {id: later, vraag: L?, kort: Later, soort: datum}\n"
    "- {id: eerder, vraag: E?, kort: Eerder, soort: datum}",
}
REST = "uitkomst: besluit\nvolgende-dag: [later, eerder]\n"
ALLES: Boom = {
    "een": {"wens": "rust", "idee": ""},
    "twee": {"besluit": "ja-hoor", "later": "2027-05-01", "eerder": "2026-12-10"},
}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    return methode_met(tmp_path, VRAGEN, REST)


@pytest.mark.parametrize(
    ("antwoorden", "genoemd", "beknopt"),
    [
        ({}, "bezig", Beknopt(Status.BEZIG, 2, 1)),
        ({"een": {"wens": "rust", "idee": ""}}, "bezig", Beknopt(Status.BEZIG, 1, 2)),
        (
            ALLES,
            "afgerond",
            Beknopt(Status.AFGEROND, 0, 0, False, "ja-hoor", (date(2026, 12, 10), date(2027, 5, 1))),
        ),
        (
            {"een": {"wens": "rust"}, "twee": {"besluit": {"anders": "Eigen woorden"}}},
            "afgerond",
            Beknopt(Status.AFGEROND, 0, 1, False, "anders"),
        ),
    ],
)
def test_how_far_what_came_out_and_when(
    methode: Methode, antwoorden: Boom, genoemd: str, beknopt: Beknopt
) -> None:
    """Finished with a question that may stay empty is finished; own words are not told on."""
    assert maak_beknopt(Stand(methode, maak_casus(methode, antwoorden)), genoemd) == beknopt


def test_called_finished_with_something_open_is_finished_nowhere(methode: Methode) -> None:
    """The list, the overview and the report count the same questions and give the same verdict."""
    stand = Stand(methode, maak_casus(methode, {"een": {"wens": "rust"}}))
    beknopt = maak_beknopt(stand, "afgerond")
    motivatie = maak_motivatie(stand.met(stand.casus))
    assert (beknopt.status, beknopt.open) == (Status.GEWIJZIGD, 1)
    assert maak_overzicht(stand).open == len(motivatie.open) == 1
    assert motivatie.concept


def test_the_overview_counts_what_waits_as_the_report_does(methode: Methode) -> None:
    """Of a step that waits no line is shown, but what is open there is open."""
    stand = Stand(methode, maak_casus(methode))
    dicht = maak_overzicht(stand, methode.stappen[1:])
    assert [regel.label for regel in dicht.regels] == ["Wens", "Idee"]
    assert dicht.open == maak_overzicht(stand).open == maak_beknopt(stand, "").open == 2


@pytest.mark.parametrize(
    ("vandaag", "dag"),
    [
        (date(2026, 11, 30), date(2026, 12, 10)),
        (date(2026, 12, 10), date(2026, 12, 10)),
        (date(2026, 12, 11), date(2027, 5, 1)),
        (date(2028, 1, 1), date(2027, 5, 1)),
    ],
)
def test_the_next_day_is_the_first_that_comes(vandaag: date, dag: date) -> None:
    """Today counts; when all are over it is the last, so that a day that passed is seen."""
    assert volgende_dag((date(2026, 12, 10), date(2027, 5, 1)), vandaag) == dag


def test_without_days_there_is_no_next_day() -> None:
    assert volgende_dag((), date(2026, 11, 30)) is None


@pytest.mark.parametrize(
    ("code", "woorden"), [("ja-hoor", "Ja hoor"), ("anders", "Anders"), ("", ""), ("weg", "Weg")]
)
def test_the_outcome_in_words(methode: Methode, code: str, woorden: str) -> None:
    """Also of a choice that the set no longer has."""
    assert uitkomst_in_woorden(methode, code) == woorden


def test_what_an_own_set_dropped_is_not_told(tmp_path: Path) -> None:
    """The list loses its outcome and stays a list."""
    from hulp import schrijf_set, stapbestanden
    from omgekeerd_cli.opslag.set import vragensets

    onder = schrijf_set(tmp_path / "onder", stapbestanden(VRAGEN, REST))
    boven = schrijf_set(
        tmp_path / "boven",
        {
            "proef/eigen.yaml": "stap: twee\nvragen:\n"
            "- {id: besluit, vervalt: Ergens anders.}\n- {id: eerder, vervalt: Ook.}\n"
        },
    )
    methode = vragensets.laad("proef", [onder, boven])
    beknopt = maak_beknopt(Stand(methode, maak_casus(methode, ALLES)), "")
    assert (beknopt.uitkomst, beknopt.dagen) == ("", (date(2027, 5, 1),))

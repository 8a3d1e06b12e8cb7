"""The conversation about a list: typed at once, edited later, half typed, replayed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import Script, maak_casus, voer
from lijstset import lijstmethode
from omgekeerd_cli.kern.antwoord.boom import Boom, haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import NODIG
from omgekeerd_cli.kern.beeld.klad import Geheugen
from omgekeerd_cli.kern.beeld.overzicht import maak_overzicht
from omgekeerd_cli.kern.gesprek.afspelen import speel_af
from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt, Overslaan, Terug, Wijzig
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.scherm.tonen.verteller import Verteller

AF: Boom = {
    "begin": "zelf",
    "wegen": [
        {"nr": "4", "weg": "Bijzondere bijstand", "weg-wie": "ik"},
        {"nr": "2", "weg": "Een lening", "weg-wie": ""},
    ],
    "weging": {"4": "veel", "2": "weinig", "niets": "niets"},
    "gekozen": "2",
    "slot": "ja",
}


def test_the_lines_come_first_and_then_what_is_asked_of_each(tmp_path: Path) -> None:
    """A dash before a line, an empty line and blanks at its ends are not kept."""
    methode = lijstmethode(tmp_path)
    script = Script(
        [
            ("begin", "aanvraag"),
            ("wegen", "- Bijzondere bijstand\n\n  Een lening  "),
            ("wegen.1.weg-wie", "ik"),
            ("wegen.2.weg-wie", Overslaan()),
            ("weging.1", "veel"),
            ("weging.2", "weinig"),
            ("gekozen", "1"),
            ("slot", "ja"),
        ]
    )
    casus = voer(methode, maak_casus(methode), script)
    assert script.is_op()
    assert casus.antwoorden["een"] == {
        "begin": "aanvraag",
        "wegen": [
            {"nr": "1", "weg": "Bijzondere bijstand", "weg-wie": "ik"},
            {"nr": "2", "weg": "Een lening", "weg-wie": ""},
        ],
        "weging": {"1": "veel", "2": "weinig"},
        "gekozen": "1",
        "slot": "ja",
    }
    assert script.beelden["wegen.2.weg-wie"].tekst == "Wie doet Een lening?"
    assert script.beelden["slot"].tekst == "Past Bijzondere bijstand?"


@pytest.mark.parametrize(
    ("getypt", "fout"),
    [
        ("A\nB\nA", "Regel 3 is dezelfde als regel 1. Haal er één weg."),
        ("A\nB\nC\nD\nE\nF", "Hier passen er hoogstens 5."),
        ("", NODIG),
        ("-  ", "Hier is minstens één regel nodig naast ‘Nee zeggen’."),
        ("x" * 1001, "Regel 1: Dit is te lang: er staan 1.001 tekens en er passen er 1.000."),
    ],
)
def test_what_cannot_be_a_list_is_told(tmp_path: Path, getypt: str, fout: str) -> None:
    methode = lijstmethode(tmp_path)
    script = Script([("begin", "aanvraag"), ("wegen", getypt), ("wegen", Gestopt(afgebroken=True))])
    casus = voer(methode, maak_casus(methode), script)
    assert any(regel.startswith(f"fout wegen: {fout}") for regel in script.gezien), script.gezien
    assert "wegen" not in casus.antwoorden["een"]


def test_going_back_passes_over_the_lines_and_ends_at_the_list(tmp_path: Path) -> None:
    """There it stands ready to be edited, a line each."""
    methode = lijstmethode(tmp_path)
    script = Script(
        [
            ("begin", "aanvraag"),
            ("wegen", "A\nB"),
            ("wegen.1.weg-wie", "ik"),
            ("wegen.2.weg-wie", Terug()),
            ("wegen.1.weg-wie", Terug()),
            ("wegen", "B\nC"),
            ("wegen.2.weg-wie", Gestopt(afgebroken=False)),
        ]
    )
    casus = voer(methode, maak_casus(methode), script)
    assert script.is_op()
    assert script.beelden["wegen"].standaard_tekst == "A\nB"
    assert haal(casus.antwoorden, ("een", "wegen")) == [
        {"nr": "2", "weg": "B"},
        {"nr": "3", "weg": "C"},
    ]


def af(methode: Methode) -> Casus:
    """The whole casus."""
    return maak_casus(methode, {"een": AF})


def test_the_overview_has_one_line_for_the_list_and_lines_for_the_fields(tmp_path: Path) -> None:
    methode = lijstmethode(tmp_path)
    regels = maak_overzicht(Stand(methode, af(methode))).regels
    assert [(regel.label, regel.tekst) for regel in regels][1:4] == [
        ("Wegen", "Bijzondere bijstand; Een lening"),
        ("Bijzondere bijstand: Wie", "ik"),
        ("Een lening: Wie", "Niet ingevuld"),
    ]


def test_from_the_overview_a_new_line_asks_only_its_own(tmp_path: Path) -> None:
    methode = lijstmethode(tmp_path)
    script = Script(
        [
            ("wegen", "Bijzondere bijstand\nEen lening\nVerhuizen"),
            ("wegen.5.weg-wie", "de inwoner"),
            ("weging.5", "rust"),
        ],
        overzicht_zetten=[Wijzig(("een", "wegen"))],
    )
    casus = voer(methode, af(methode), script)
    assert script.is_op()
    assert script.gevraagd == ["wegen", "wegen.5.weg-wie", "weging.5"]
    assert haal(casus.antwoorden, ("een", "gekozen")) == "2"


def test_half_a_list_waits_until_it_is_confirmed(tmp_path: Path) -> None:
    methode = lijstmethode(tmp_path)
    klad = Geheugen({"een.wegen": "A\nhal"})
    script = Script([("wegen", Gestopt(afgebroken=True))])
    voer(methode, maak_casus(methode, {"een": {"begin": "aanvraag"}}), script, kladblok=klad)
    assert script.beelden["wegen"].klad.tekst == "A\nhal"


def test_a_draft_that_was_kept_already_goes(tmp_path: Path) -> None:
    """The program was stopped between keeping the lines and throwing the draft away."""
    methode = lijstmethode(tmp_path)
    klad = Geheugen({"een.wegen": "Bijzondere bijstand\nEen lening"})
    voer(methode, af(methode), Script(), kladblok=klad)
    assert klad.teksten() == {}


def stil(_: str, __: str) -> None:
    """Says nothing."""


def test_a_replay_gives_the_same_casus(tmp_path: Path) -> None:
    """The records keep the numbers that they have."""
    methode = lijstmethode(tmp_path)
    stand = Stand(methode, af(methode))
    herhaling = speel_af(stand, Verteller(stil))
    assert herhaling.stand.casus.antwoorden == stand.casus.antwoorden
    assert (herhaling.afgekeurd, herhaling.niet_gevraagd) == ((), ())


def test_a_replay_tells_of_a_list_that_does_not_fit(tmp_path: Path) -> None:
    """Once, and so is a choice out of it; nothing that stands in it is told of apart."""
    methode = lijstmethode(tmp_path)
    stand = Stand(methode, maak_casus(methode, {"een": AF | {"wegen": ["A", "A"], "weging": {}}}))
    herhaling = speel_af(stand, Verteller(stil))
    assert [pad for pad, _ in herhaling.afgekeurd] == [("een", "wegen"), ("een", "gekozen")]
    assert herhaling.niet_gevraagd == ()

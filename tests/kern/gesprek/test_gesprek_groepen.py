"""The conversation about records: adding, stopping, going back, changing from the overview."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt, NaarOverzicht, Overslaan, Terug, Wijzig
from omgekeerd_cli.kern.set.model import Methode

GROEP = """
- {{id: naam, vraag: Naam?, kort: Naam, soort: tekst}}
- id: kosten
  vraag: Wil je kosten toevoegen?
  kort: Kosten
  soort: groep
  {rij}
  vragen:
    - {{id: wat, vraag: Wat?, kort: Wat, soort: tekst, verplicht: ja}}
    - {{id: hoeveel, vraag: Hoeveel?, kort: Hoeveel, soort: getal}}
- {{id: slot, vraag: Verder nog?, kort: Slot, soort: tekst}}
"""


def groep(map_: Path, rij: str = "") -> Methode:
    """A question, a groep of two fields, a question."""
    return methode_met(map_, GROEP.format(rij=rij))


def loop(methode: Methode, script: Script, antwoorden: Boom | None = None) -> object:
    """What the casus holds under `kosten` when the script is done."""
    casus = voer(methode, maak_casus(methode, antwoorden), script)
    assert script.is_op()
    een = casus.antwoorden.get("een", {})
    assert isinstance(een, dict)
    return een.get("kosten")


def test_adding_records(tmp_path: Path) -> None:
    """First whether, then the fields, then whether there is another."""
    script = Script(
        [
            ("naam", "Jan"),
            ("kosten", "ja"),
            ("kosten.1.wat", "huur"),
            ("kosten.1.hoeveel", "700"),
            ("kosten", "ja"),
            ("kosten.2.wat", "gas"),
            ("kosten.2.hoeveel", Overslaan()),
            ("kosten", "nee"),
            ("slot", "x"),
        ]
    )
    rijen = [{"wat": "huur", "hoeveel": "700"}, {"wat": "gas", "hoeveel": ""}]
    assert loop(groep(tmp_path), script) == rijen
    assert script.beelden["kosten"].tekst == "Wil je bij ‘Kosten’ nog iets toevoegen?"
    assert script.beelden["kosten.2.wat"].kop == "2"


@pytest.mark.parametrize("zet", ["nee", Overslaan()])
def test_no_records(tmp_path: Path, zet: str | Overslaan) -> None:
    """Nothing to add is an answer: an empty list."""
    assert loop(groep(tmp_path), Script([("naam", "Jan"), ("kosten", zet), ("slot", "x")])) == []


def test_at_least_and_at_most(tmp_path: Path) -> None:
    """The first records are not asked for, the last is not followed by "another?"."""
    zetten = [
        ("naam", "Jan"),
        ("kosten.1.wat", "a"),
        ("kosten.1.hoeveel", "1"),
        ("kosten", "ja"),
        ("kosten.2.wat", "b"),
        ("kosten.2.hoeveel", "2"),
        ("slot", "x"),
    ]
    rijen = [{"wat": "a", "hoeveel": "1"}, {"wat": "b", "hoeveel": "2"}]
    assert loop(groep(tmp_path, "herhaal: {min: 1, max: 2}"), Script(zetten)) == rijen


def test_no_to_a_groep_that_is_needed(tmp_path: Path) -> None:
    """It stays open and is not asked for ever."""
    methode = groep(tmp_path, "verplicht: ja")
    script = Script([("naam", "Jan"), ("kosten", "nee"), ("slot", "x")])
    casus = voer(methode, maak_casus(methode), script)
    assert script.gezien[-2:] == ["vraag slot", "overzicht, 1 open"]
    assert casus.status is Status.BEZIG


def test_too_few_records_stay_open(tmp_path: Path) -> None:
    """Skipping what is needed leaves the groep open, without nagging."""
    methode = groep(tmp_path, "herhaal: {min: 1}")
    script = Script([], {"naam": "Jan", "slot": "x", "kosten": "nee"})
    casus = voer(methode, maak_casus(methode), script)
    assert script.gezien[-1] == "overzicht, 1 open"
    assert casus.status is Status.BEZIG


def test_back_out_of_an_empty_record(tmp_path: Path) -> None:
    """The record goes again; the question before is whether there is one."""
    script = Script(
        [
            ("naam", "Jan"),
            ("kosten", "ja"),
            ("kosten.1.wat", Terug()),
            ("kosten", Terug()),
            ("naam", "Piet"),
            ("kosten", "nee"),
            ("slot", "x"),
        ]
    )
    assert loop(groep(tmp_path), script) == []


def test_back_within_records(tmp_path: Path) -> None:
    """From a field to the one before, from "another?" to the last field, from behind into the last."""
    script = Script(
        [
            ("naam", "Jan"),
            ("kosten", "ja"),
            ("kosten.1.wat", "huur"),
            ("kosten.1.hoeveel", Terug()),
            ("kosten.1.wat", "gas"),
            ("kosten.1.hoeveel", "7"),
            ("kosten", Terug()),
            ("kosten.1.hoeveel", "8"),
            ("kosten", "nee"),
            ("slot", Terug()),
            ("kosten.1.hoeveel", "9"),
            ("kosten", "nee"),
            ("slot", "x"),
        ]
    )
    assert loop(groep(tmp_path), script) == [{"wat": "gas", "hoeveel": "9"}]


def test_back_out_of_a_second_record_keeps_the_first(tmp_path: Path) -> None:
    """Only the empty one goes."""
    script = Script(
        [
            ("naam", "Jan"),
            ("kosten", "ja"),
            ("kosten.1.wat", "huur"),
            ("kosten.1.hoeveel", "1"),
            ("kosten", "ja"),
            ("kosten.2.wat", Terug()),
            ("kosten", "nee"),
            ("slot", "x"),
        ]
    )
    assert loop(groep(tmp_path), script) == [{"wat": "huur", "hoeveel": "1"}]


def test_back_out_of_an_empty_record_within_a_repeat(tmp_path: Path) -> None:
    """The records of another option have no say in it."""
    methode = methode_met(
        tmp_path,
        """
        - id: wetten
          vraag: Welke?
          kort: Wetten
          soort: meerkeuze
          opties: [{code: pw, label: PW}, {code: wmo, label: Wmo}]
        - id: kosten
          vraag: Kosten?
          kort: Kosten
          soort: groep
          herhaal: {over: wetten}
          vragen: [{id: wat, vraag: Wat?, kort: Wat, soort: tekst}]
        """,
    )
    begin: Boom = {"een": {"wetten": ["pw", "wmo"], "kosten": {"pw": [{"wat": "a"}, {"wat": "b"}]}}}
    script = Script([("kosten.wmo", "ja"), ("kosten.wmo.1.wat", Terug()), ("kosten.wmo", "nee")])
    assert loop(methode, script, begin) == {"pw": [{"wat": "a"}, {"wat": "b"}], "wmo": []}


VOL: Boom = {"een": {"naam": "Jan", "kosten": [{"wat": "huur", "hoeveel": "1"}], "slot": "x"}}


def test_changing_a_field_from_the_overview(tmp_path: Path) -> None:
    """One answer is changed, nothing else is asked."""
    script = Script([("kosten.1.wat", "gas")], overzicht_zetten=[Wijzig(("een", "kosten", 0, "wat"))])
    assert loop(groep(tmp_path), script, VOL) == [{"wat": "gas", "hoeveel": "1"}]
    assert script.gevraagd == ["kosten.1.wat"]


def test_adding_a_record_from_the_overview(tmp_path: Path) -> None:
    """Its fields come, and then whether there is another."""
    script = Script(
        [("kosten", "ja"), ("kosten.2.wat", "gas"), ("kosten.2.hoeveel", "2"), ("kosten", "nee")],
        overzicht_zetten=[Wijzig(("een", "kosten"))],
    )
    assert loop(groep(tmp_path), script, VOL) == [
        {"wat": "huur", "hoeveel": "1"},
        {"wat": "gas", "hoeveel": "2"},
    ]


def test_to_the_overview_from_an_empty_record(tmp_path: Path) -> None:
    """A record that nobody filled in does not stay behind."""
    script = Script(
        [("kosten", "ja"), ("kosten.2.wat", NaarOverzicht())], overzicht_zetten=[Wijzig(("een", "kosten"))]
    )
    assert loop(groep(tmp_path), script, VOL) == [{"wat": "huur", "hoeveel": "1"}]


def test_going_on_in_the_middle_of_a_record(tmp_path: Path) -> None:
    """The open field is next, then whether there is another."""
    methode = groep(tmp_path)
    eerste = Script(
        [
            ("naam", "Jan"),
            ("kosten", "ja"),
            ("kosten.1.wat", "huur"),
            ("kosten.1.hoeveel", Gestopt(afgebroken=True)),
        ]
    )
    casus = voer(methode, maak_casus(methode), eerste)
    tweede = Script([("kosten.1.hoeveel", "3"), ("kosten", "nee"), ("slot", "x")])
    assert voer(methode, casus, tweede).antwoorden["een"] == {
        "naam": "Jan",
        "kosten": [{"wat": "huur", "hoeveel": "3"}],
        "slot": "x",
    }
    assert tweede.is_op()

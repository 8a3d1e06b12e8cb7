"""Lists that are typed as lines, on the route: their records, what stands ready, and what takes them up."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, plekken
from lijstset import lijstmethode
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.beeld.invullen import antwoord_als_tekst, tekst_op_plek
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie

WEGEN: Boom = {"wegen": ["Bijzondere bijstand", "Een lening"]}


def stand_van(methode: Methode, antwoorden: Boom) -> Stand:
    """A casus as it is read from a file with these answers."""
    return Stand(methode, maak_casus(methode, {"een": antwoorden}))


def halte(stand: Stand, *pad: str) -> Halte:
    """The place of that path, without its step."""
    return stand.route.halte_op_pad["een", *pad]


def keuzes(stand: Stand, vraag_id: str) -> list[str]:
    """What can be chosen there."""
    return [optie.label for optie in halte(stand, vraag_id).plek.vraag.opties]


def test_the_list_stands_before_its_records(tmp_path: Path) -> None:
    """The lines themselves are never put to anybody: they are changed in the list."""
    methode = lijstmethode(tmp_path)
    stand = stand_van(methode, WEGEN)
    assert list(plekken(methode, stand.casus))[1:7] == [
        "wegen",
        "wegen.1.weg",
        "wegen.1.weg-wie",
        "wegen.2.weg",
        "wegen.2.weg-wie",
        "weging.1",
    ]
    gevraagd = {h.plek.pad[1:] for h in stand.route.haltes if h.gevraagd}
    assert ("wegen", "1", "weg") not in gevraagd
    assert {("wegen",), ("wegen", "1", "weg-wie")} <= gevraagd


def test_a_hand_written_list_gets_numbers_that_stay(tmp_path: Path) -> None:
    """Lines alone, records without a number, one that has it, and a number that was given twice."""
    rijen: Boom = {"wegen": ["A", {"weg": "B"}, {"nr": "7", "weg": "C"}, {"nr": "7", "weg": "D"}]}
    casus = stand_van(lijstmethode(tmp_path), rijen).casus
    assert casus.antwoorden["een"] == {
        "wegen": [
            {"nr": "8", "weg": "A"},
            {"nr": "9", "weg": "B"},
            {"nr": "7", "weg": "C"},
            {"nr": "10", "weg": "D"},
        ]
    }
    assert casus.onbekend == {}


def test_answers_that_count_the_lines_of_a_hand_written_list_find_them(tmp_path: Path) -> None:
    stand = stand_van(lijstmethode(tmp_path), WEGEN | {"gekozen": "2", "weging": {"1": "veel"}})
    assert antwoord_als_tekst("gekozen", stand.boek) == "Een lening"
    assert halte(stand, "weging", "1").waarde == "veel"


@pytest.mark.parametrize(
    ("antwoorden", "toestand", "open_"),
    [
        ({}, Toestand.OPEN, True),
        ({"wegen": []}, Toestand.OPEN, True),  # two are needed, and one stands ready
        ({"wegen": ["A"]}, Toestand.BEANTWOORD, False),
        ({"wegen": [], "begin": "zelf"}, Toestand.OVERGESLAGEN, False),  # now two stand ready
        ({"wegen": ["A", "B", "C", "D", "E", "F"]}, Toestand.ONGELDIG, True),
        ({"wegen": ["A", "A"]}, Toestand.ONGELDIG, True),
        ({"wegen": "A"}, Toestand.ONGELDIG, True),
    ],
)
def test_what_stands_ready_counts_for_the_least(
    tmp_path: Path, antwoorden: Boom, toestand: Toestand, open_: bool
) -> None:
    gevonden = halte(stand_van(lijstmethode(tmp_path), antwoorden), "wegen")
    assert (gevonden.toestand, gevonden.telt_als_open) == (toestand, open_)


def test_an_option_stands_there_only_when_it_fits(tmp_path: Path) -> None:
    methode = lijstmethode(tmp_path)
    gewoon = ["Bijzondere bijstand", "Een lening", "Nee zeggen"]
    assert keuzes(stand_van(methode, WEGEN | {"begin": "aanvraag"}), "gekozen") == gewoon
    zelf = stand_van(methode, WEGEN | {"begin": "zelf"})
    assert keuzes(zelf, "gekozen") == [*gewoon, "Niets veranderen"]


def test_an_answer_that_stands_keeps_its_option(tmp_path: Path) -> None:
    """The answer on which the option hangs was changed in the file: nothing is wrong with the choice."""
    stand = stand_van(lijstmethode(tmp_path), WEGEN | {"begin": "aanvraag", "gekozen": "niets"})
    gekozen = halte(stand, "gekozen")
    assert gekozen.toestand is Toestand.BEANTWOORD
    assert "niets" in [optie.code for optie in gekozen.plek.vraag.opties]


def test_a_question_comes_for_each_line_and_for_what_stands_ready(tmp_path: Path) -> None:
    """But for what `behalve` names; `{optie}` is the line."""
    stand = stand_van(lijstmethode(tmp_path), WEGEN | {"begin": "zelf"})
    wegingen = [h.plek for h in stand.route.haltes if h.plek.vraag.id == "weging"]
    assert [plek.pad[-1] for plek in wegingen] == ["1", "2", "niets"]
    teksten = [tekst_op_plek(plek.vraag.vraag, plek, stand.boek) for plek in wegingen]
    assert teksten == [
        "Wat brengt Bijzondere bijstand?",
        "Wat brengt Een lening?",
        "Wat brengt Niets veranderen?",
    ]


def test_a_choice_out_of_a_list_is_told_by_its_line(tmp_path: Path) -> None:
    """In a text, in the report, and a condition can ask for what stands ready."""
    methode = lijstmethode(tmp_path)
    stand = stand_van(methode, WEGEN | {"gekozen": "2"})
    assert antwoord_als_tekst("gekozen", stand.boek) == "Een lening"
    verslag = maak_motivatie(stand)
    assert verslag.antwoord("gekozen").tekst == "Een lening"
    assert [rij.titel for rij in verslag.antwoord("wegen").rijen] == ["Bijzondere bijstand", "Een lening"]
    assert ("een", "waarom-nee") not in stand.route.halte_op_pad
    assert ("een", "waarom-nee") in stand_van(methode, WEGEN | {"gekozen": "nee"}).route.halte_op_pad


def test_a_line_that_is_not_there_cannot_be_chosen(tmp_path: Path) -> None:
    stand = stand_van(lijstmethode(tmp_path), WEGEN | {"gekozen": "9"})
    assert halte(stand, "gekozen").toestand is Toestand.ONGELDIG


def test_within_a_repeat_over_a_list_only_its_own_line_is_seen(tmp_path: Path) -> None:
    """A field of the record, as a question that comes for each line sees it."""
    wegen: Boom = {
        "wegen": [{"nr": "1", "weg": "A", "weg-wie": "ik"}, {"nr": "2", "weg": "B", "weg-wie": "jij"}]
    }
    stand = stand_van(lijstmethode(tmp_path), wegen)
    tweede = halte(stand, "weging", "2").plek
    assert antwoord_als_tekst("weg-wie", stand.boek, tweede.oog) == "jij"
    assert antwoord_als_tekst("weg-wie", stand.boek) == "ik, jij"

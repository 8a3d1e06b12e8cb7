"""Fitting a casus to its set: every answer gets a place, nothing is dropped, whatever the file holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import TIJD, bladeren, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom, als_tekst
from omgekeerd_cli.kern.antwoord.casus import Casus, Status
from omgekeerd_cli.kern.route.klaar import status_van
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.wijzigen.beantwoorden import beantwoord
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in

VRAGEN = {
    "een": """
    - {id: doel, vraag: Wat?, kort: Doel, soort: tekst, verplicht: ja}
    - {id: geld, vraag: Geld?, kort: Geld, soort: ja-nee}
    """,
    "twee": """
    - {id: tekst, vraag: Lees dit., soort: mededeling}
    - id: kosten
      vraag: Kosten?
      kort: Kosten
      soort: groep
      als: {vraag: geld, is: ja}
      vragen: [{id: wat, vraag: Wat?, kort: Wat, soort: tekst}]
    """,
}

VELD = "{id: oud, vraag: Oud?, kort: Oud, soort: tekst}"


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """A goal, whether it is about money, and then costs."""
    return methode_met(tmp_path, VRAGEN)


def ingepast(methode: Methode, antwoorden: Boom, onbekend: Boom | None = None) -> Casus:
    """The casus as it is after reading, which is the same after reading it twice."""
    stand, geldt_niet = pas_in(methode, Casus("c", "proef", antwoorden=antwoorden, onbekend=onbekend or {}))
    assert pas_in(methode, stand.casus) == (stand, geldt_niet)
    return stand.casus


def test_unknown_answers_are_kept_and_come_back(methode: Methode) -> None:
    """A question that the set does not have (any more) keeps its answer until it has it again."""
    casus = ingepast(methode, {"een": {"doel": "x", "oud": "y"}, "weg": {"q": ["a"]}, "twee": {"tekst": "z"}})
    assert casus.antwoorden == {"een": {"doel": "x"}}
    assert casus.onbekend == {"een": {"oud": "y"}, "weg": {"q": ["a"]}, "twee": {"tekst": "z"}}
    terug = ingepast(methode, {}, {"een": {"doel": "x", "oud": "y"}})
    assert (terug.antwoorden, terug.onbekend) == ({"een": {"doel": "x"}}, {"een": {"oud": "y"}})


def test_a_question_that_moved_takes_its_answer_along(methode: Methode) -> None:
    """It stands in the step where the set has it now."""
    assert ingepast(methode, {"twee": {"doel": "x"}}).antwoorden == {"een": {"doel": "x"}}


def test_unknown_fields_of_records_survive_every_reading(methode: Methode, tmp_path: Path) -> None:
    """They stand apart under the number of their record, and come back into it."""
    casus = ingepast(
        methode, {"een": {"geld": "ja"}, "twee": {"kosten": [{"wat": "a"}, {"wat": "b", "oud": "y"}]}}
    )
    assert casus.antwoorden["twee"] == {"kosten": [{"wat": "a"}, {"wat": "b"}]}
    assert casus.onbekend == {"twee": {"kosten": {"2": {"oud": "y"}}}}
    met_veld = VRAGEN | {"twee": VRAGEN["twee"].replace("soort: tekst}]", f"soort: tekst}}, {VELD}]")}
    terug = ingepast(methode_met(tmp_path / "nieuw", met_veld), casus.antwoorden, casus.onbekend)
    assert terug.antwoorden["twee"] == {"kosten": [{"wat": "a"}, {"wat": "b", "oud": "y"}]}
    assert terug.onbekend == {}


def test_two_answers_to_one_question(methode: Methode) -> None:
    """The one under `antwoorden` counts; the other is not thrown away."""
    casus = ingepast(methode, {"een": {"doel": "nieuw"}}, {"een": {"doel": "oud"}})
    assert (casus.antwoorden, casus.onbekend) == ({"een": {"doel": "nieuw"}}, {"een": {"doel": "oud"}})
    casus = ingepast(methode, {"een": {"doel": "hier"}, "twee": {"doel": "verdwaald"}})
    assert (casus.antwoorden, casus.onbekend) == ({"een": {"doel": "hier"}}, {"twee": {"doel": "verdwaald"}})


def test_what_is_off_the_route_stays_where_it_is_and_is_named(methode: Methode) -> None:
    """Hand-written answers to questions that do not apply: reading takes no word away, and nothing rests on it."""
    antwoorden: Boom = {"een": {"doel": "x", "geld": "nee"}, "twee": {"kosten": [{"wat": "a"}]}}
    stand, geldt_niet = pas_in(methode, Casus("c", "proef", antwoorden=antwoorden))
    assert (stand.casus.antwoorden, stand.casus.buiten_route) == (antwoorden, {})
    assert [als_tekst(pad) for pad in geldt_niet] == ["twee.kosten.1.wat"]
    assert [(halte.plek.pad, halte.waarde) for halte in stand.over] == [(geldt_niet[0], "a")]
    assert not any(halte.plek.stap.id == "twee" and halte.ruw for halte in stand.route.haltes)


def test_what_a_person_answers_takes_an_answer_off_the_route(methode: Methode) -> None:
    """Only that sets an answer apart; what was off the route already stays where it was."""
    antwoorden: Boom = {"een": {"doel": "x", "geld": "ja"}, "twee": {"kosten": [{"wat": "a"}]}}
    stand, _ = pas_in(methode, Casus("c", "proef", antwoorden=antwoorden))
    geld = stand.route.halte_op_pad[("een", "geld")].plek
    casus = beantwoord(stand, geld, "nee", tijd=TIJD)[0].casus
    assert casus.antwoorden == {"een": {"doel": "x", "geld": "nee"}}
    assert casus.buiten_route == {"twee": {"kosten": {"1": {"wat": "a"}}}}
    lag_al = replace(stand.casus, antwoorden=antwoorden | {"een": {"doel": "x", "geld": "nee"}})
    doel = stand.route.halte_op_pad[("een", "doel")].plek
    casus = beantwoord(Stand(methode, lag_al), doel, "y", tijd=TIJD)[0].casus
    assert (casus.antwoorden["twee"], casus.buiten_route) == ({"kosten": [{"wat": "a"}]}, {})


@pytest.mark.parametrize("nieuw", [{"anders": "de wethouder"}, "de wethouder"])
def test_an_answer_of_another_shape_that_stands_apart_is_not_written_over(tmp_path: Path, nieuw: Ruw) -> None:
    """Once the question was asked for each law; two answers to it, of two shapes, both stay somewhere."""
    methode = methode_met(
        tmp_path,
        """
        - {id: geld, vraag: Geld?, kort: Geld, soort: ja-nee}
        - id: ruimte-van
          vraag: Van wie is de ruimte?
          kort: Ruimte van
          soort: keuze
          anders: ja
          als: {vraag: geld, is: ja}
          opties: [{code: college, label: Het college}]
        """,
    )
    casus = Casus(
        "c",
        "proef",
        antwoorden={"een": {"geld": "nee", "ruimte-van": nieuw}},
        buiten_route={"een": {"ruimte-van": {"pw": "het college", "wmo": "de raad"}}},
    )
    for _ in range(3):  # each time that it is read again
        stand, _ = pas_in(methode, casus)
        casus = stand.casus
        teksten = list(bladeren([casus.antwoorden, casus.buiten_route, casus.onbekend]))
        assert sorted(teksten) == ["de raad", "de wethouder", "het college", "nee"]


@pytest.mark.parametrize(
    ("antwoorden", "genoemd", "status"),
    [
        ({"een": {"doel": "x"}}, "", Status.AFGEROND),
        ({"een": {"geld": "ja"}}, "", Status.BEZIG),
        ({"een": {"doel": ["x"]}}, "", Status.BEZIG),
        ({"een": {"doel": "x"}}, "gestopt", Status.GESTOPT),
    ],
)
def test_the_status_of_a_hand_written_casus(
    methode: Methode, antwoorden: Boom, genoemd: str, status: Status
) -> None:
    """What the file says, or else what the answers say."""
    casus = replace(ingepast(methode, antwoorden), status=Status.BEZIG)
    assert status_van(Stand(methode, casus), genoemd) is status


def test_a_field_set_apart_comes_back_over_nothing_newer(methode: Methode) -> None:
    """What the record says now stays; only a field that is missing there comes back."""
    casus = ingepast(
        methode,
        {"een": {"geld": "ja"}, "twee": {"kosten": [{"wat": "nieuw"}, {}]}},
        {"twee": {"kosten": {"1": {"wat": "oud"}, "2": {"wat": "gas"}}}},
    )
    assert casus.antwoorden["twee"] == {"kosten": [{"wat": "nieuw"}, {"wat": "gas"}]}
    assert casus.onbekend == {"twee": {"kosten": {"1": {"wat": "oud"}}}}


def test_an_empty_answer_counts_off_the_route_too(methode: Methode) -> None:
    """It stands under `antwoorden`, so what is unknown stays so, as it would on the route."""
    onbekend: Boom = {"een": {"kosten": [{"wat": "huur"}]}}
    for geld in ("ja", "nee"):
        casus = ingepast(methode, {"een": {"geld": geld}, "twee": {"kosten": []}}, onbekend)
        assert (casus.antwoorden["twee"], casus.onbekend, casus.buiten_route) == (
            {"kosten": []},
            onbekend,
            {},
        )


def test_fields_come_back_whatever_stands_first(methode: Methode) -> None:
    """Of unknown answers in two steps the records may stand behind the fields that belong in them."""
    onbekend: Boom = {"een": {"kosten": {"1": {"wat": "gas"}}}, "weg": {"kosten": [{"oud": "x"}]}}
    casus = ingepast(methode, {"een": {"geld": "ja"}}, onbekend)
    assert casus.antwoorden["twee"] == {"kosten": [{"wat": "gas"}]}
    assert casus.onbekend == {"weg": {"kosten": {"1": {"oud": "x"}}}}


def test_two_lists_off_the_route_do_not_change_places_at_each_reading(methode: Methode) -> None:
    """What is set apart stays there; it is newer than what is unknown."""
    apart: Boom = {"twee": {"kosten": ["huur"]}}
    casus = Casus("c", "proef", buiten_route=apart, onbekend={"twee": {"kosten": ["gas"]}})
    assert pas_in(methode, casus) == (Stand(methode, casus), ())


def test_an_empty_unknown_answer_comes_back_once(methode: Methode) -> None:
    """An empty list is an answer; an empty mapping is nothing to keep."""
    casus = ingepast(methode, {}, {"een": {"doel": {}, "oud": {}}})
    assert (casus.antwoorden, casus.onbekend) == ({"een": {"doel": {}}}, {"een": {"oud": {}}})

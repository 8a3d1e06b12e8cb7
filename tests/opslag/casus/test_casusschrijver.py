"""One casus written again after each answer: the same bytes as written anew, for the work of one answer."""

from __future__ import annotations

import copy
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Status, Wat
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.casus import casusschrijver
from omgekeerd_cli.opslag.casus.casusbestand import schrijf_casus
from omgekeerd_cli.opslag.casus.casusschrijver import Casusschrijver, hoogstens_knopen
from omgekeerd_cli.opslag.yaml import schrijver as yamlschrijver
from omgekeerd_cli.opslag.yaml.lezer import HOOGSTENS_KNOPEN
from strategieen import elke

LASTIG = [
    "rust",
    "",
    "a\nb\n",
    " a\n",
    "a\u2028b",
    "\x85",
    "no: {",
    "2026-03-12",
    "\U0001f642\n\ud7ff",
    "x" * 200,
]
NAAM = st.sampled_from(["a", "b", "12", "no", "", "a\nb", "\u2028", "é" * 64, "é" * 65])
"""Few names, so that answers come back in the same place."""
ANTWOORD: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(LASTIG),
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(NAAM, deel, max_size=3),
    max_leaves=4,
)
BOOM = st.dictionaries(NAAM, st.dictionaries(NAAM, ANTWOORD, max_size=3), max_size=3)
EVENT = elke(Gebeurtenis, NAAM, NAAM, st.sampled_from(Wat), NAAM, st.sampled_from(LASTIG))
CASUS = elke(
    Casus,
    code=st.just("zaak"),
    methode=st.just("proef"),
    titel=st.sampled_from(LASTIG),
    status=st.sampled_from(Status),
    revisie=st.integers(0, 3),
    antwoorden=BOOM,
    buiten_route=BOOM,
    onbekend=BOOM,
    logboek=st.lists(EVENT, max_size=4).map(tuple),
    extra=st.dictionaries(st.just("x-a"), ANTWOORD),
)


@given(st.lists(CASUS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_written_again_it_is_as_if_written_anew(casussen: list[Casus], toeval: Any) -> None:
    """Whatever was answered, changed, taken away or put back in between."""
    schrijver = Casusschrijver()
    for casus in [*casussen, *toeval.sample(casussen, len(casussen))]:
        assert schrijver.schrijf(casus) == schrijf_casus(casus)


@given(CASUS)
def test_a_value_that_was_changed_in_place_is_written_as_it_is_now(casus: Casus) -> None:
    """What is kept is what was read back, not what was handed over."""
    schrijver = Casusschrijver()
    eigen = copy.deepcopy(casus)
    schrijver.schrijf(eigen)
    for vragen in eigen.antwoorden.values():
        for antwoord in vragen.values() if isinstance(vragen, dict) else ():
            if isinstance(antwoord, list):
                antwoord.append("erbij")
            elif isinstance(antwoord, dict):
                antwoord["b"] = antwoord.pop("a", "erbij")
    assert schrijver.schrijf(eigen) == schrijf_casus(eigen)


def _met(antwoorden: int) -> Casus:
    namen = [f"vraag-{nummer}" for nummer in range(antwoorden)]
    logboek = tuple(Gebeurtenis("2026-11-29T09:00:00", f"een.{naam}", Wat.BEANTWOORD) for naam in namen)
    return Casus("zaak", "proef", antwoorden={"een": dict.fromkeys(namen, "rust")}, logboek=logboek)


def test_the_two_hundredth_answer_costs_no_more_than_the_second() -> None:
    """As many texts are written out for either."""
    geschreven = []
    schrijver = Casusschrijver()
    for aantal in range(1, 201):
        with patch.object(yamlschrijver, "_tekst", wraps=yamlschrijver._tekst) as tekst:
            schrijver.schrijf(_met(aantal))
        geschreven.append(tekst.call_count)
    assert geschreven[1] == geschreven[199]


def test_what_was_refused_leaves_no_trace() -> None:
    """A text that is too long is refused, and the next save is whole."""
    schrijver = Casusschrijver()
    schrijver.schrijf(_met(2))
    te_lang = replace(_met(3), antwoorden={"een": {"vraag-2": "x" * 1_000_000}})
    with pytest.raises(GebrekkigBestand):
        schrijver.schrijf(te_lang)
    assert schrijver.schrijf(_met(4)) == schrijf_casus(_met(4))


def test_together_the_answers_may_not_be_more_than_we_read_back() -> None:
    """Each of them could be read; the file that they make together could not."""
    veel = ["a"] * (HOOGSTENS_KNOPEN // 2)
    een = replace(_met(0), antwoorden={"een": {"a": veel}})
    schrijver = Casusschrijver()
    assert schrijver.schrijf(een) == schrijf_casus(een)
    with pytest.raises(GebrekkigBestand):
        schrijver.schrijf(replace(een, antwoorden={"een": {"a": veel, "b": veel}}))
    assert schrijver.schrijf(een) == schrijf_casus(een)


def _knopen(waarde: Any) -> int:
    if isinstance(waarde, str):
        return 1
    delen = [*waarde.keys(), *waarde.values()] if isinstance(waarde, dict) else waarde
    return 1 + sum(map(_knopen, delen))


@given(st.dictionaries(NAAM, ANTWOORD, max_size=4))
def test_no_limit_can_be_passed_unseen(kaart: dict[str, Any]) -> None:
    """What is counted without reading is never less than what the reader counts."""
    inhoud = yamlschrijver.schrijf_bytes(kaart)
    assert hoogstens_knopen(inhoud) >= _knopen(kaart)
    with patch.object(casusschrijver, "HOOGSTENS_KNOPEN", 0):  # as in a file too large for a quick answer
        assert hoogstens_knopen(inhoud) >= _knopen(kaart)

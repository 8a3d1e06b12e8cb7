"""A casus as a file: written by hand or by us, read back equal, and refused with a kind word."""

from __future__ import annotations

import contextlib
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Status, Wat
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from strategieen import elke


def lees(tekst: str) -> Casus:
    """The casus in a file of that text, called `proef`."""
    return lees_casus(dedent(tekst).encode(), "proef.yaml", "proef").casus


def test_a_hand_written_file() -> None:
    """Method and answers are enough; what stands there stays text."""
    assert lees("""\
        methode: omgekeerde-toets
        antwoorden:
          effect: {gewenst-effect: rust, uur: 12:30, ja: no}
        """) == Casus(
        "proef",
        "omgekeerde-toets",
        antwoorden={"effect": {"gewenst-effect": "rust", "uur": "12:30", "ja": "no"}},
    )


def test_what_a_file_looks_like() -> None:
    """Keys in a fixed order, one line for each event, long text as a block."""
    casus = Casus(
        "2026-0042",
        "proef",
        titel="Auto op naam",
        versie="1.0.0",
        sha256="ab12",
        status=Status.AFGEROND,
        revisie=3,
        antwoorden={"een": {"doel": "rust\nin huis", "wetten": ["pw", {"anders": "Jw"}], "geld": "16000.00"}},
        buiten_route={"een": {"oud": "x"}},
        logboek=(Gebeurtenis("2026-03-12T10:00:00", "een.doel", Wat.GEWIJZIGD, "consulent", "werk"),),
        extra={"x-wie": "ik"},
    )
    assert schrijf_casus(casus).decode() == dedent("""\
        schema: 1
        casus: 2026-0042
        titel: Auto op naam
        methode: proef
        versie: 1.0.0
        sha256: ab12
        route: volledig
        revisie: 3
        antwoorden:
          een:
            doel: |-
              rust
              in huis
            wetten:
            - pw
            - anders: Jw
            geld: 16000.00
        buiten-route:
          een:
            oud: x
        onbekend: {}
        logboek:
        - {tijd: '2026-03-12T10:00:00', vraag: een.doel, wat: gewijzigd, door: consulent, was: werk}
        x-wie: ik
        status: afgerond
        """)


def test_a_torn_file_is_never_taken_for_a_whole_one() -> None:
    """Cut at any byte it is refused, or says all that it said; only the last line end may be missed."""
    logboek = (Gebeurtenis("2026-03-12T10:00:00", "een.doel", Wat.GEWIJZIGD, "consulent", "werk"),) * 2
    antwoorden: Boom = {"een": {"doel": "rust\nin huis, en één ☂", "wetten": ["pw", {"anders": "Jw"}]}}
    for status in Status:
        casus = Casus(
            "c",
            "proef",
            status=status,
            revisie=12,
            antwoorden=antwoorden,
            logboek=logboek,
            extra={"x-a": "b"},
        )
        inhoud = schrijf_casus(casus)
        heel = []
        for lengte in range(len(inhoud) + 1):
            with contextlib.suppress(GebrekkigBestand):
                assert lees_casus(inhoud[:lengte], "f", "c").casus == casus
                heel.append(len(inhoud) - lengte)
        assert heel == [1, 0]


def test_a_torn_file_says_how_to_mend_it() -> None:
    """A file written by hand never had a revision, so it needs no last line."""
    hand = "methode: m\nantwoorden: {}\n"
    assert lees(hand).status is Status.BEZIG
    with pytest.raises(GebrekkigBestand) as gevangen:
        lees(f"revisie: 2\n{hand}")
    assert str(gevangen.value) == (
        "proef.yaml:3:1: Dit bestand is niet heel: de laatste regel, met `status`, ontbreekt. "
        "Zet een reservekopie terug. Is alles er toch? Zet dan `status: bezig` onderaan."
    )


def test_where_an_answer_stands(tmp_path: Path) -> None:
    """For a message about it."""
    gelezen = lees_casus(b"methode: m\nantwoorden:\n  een:\n    k: [{wat: a}, {wat: b}]\n", "f", "c")
    assert gelezen.plaats(("een", "k", 1, "wat")) == ("f", 4, 20)
    assert gelezen.plaats(("een", "weg")) == ("f", 3, 3)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        (
            "schema: 2\nmethode: m\nantwoorden: {}\n",
            "1:1: Dit bestand is van een nieuwere omgekeerd: vorm 2, en deze kent tot en met 1. "
            "Werk het programma bij. Aan het bestand is niets veranderd.",
        ),
        ("methode: m\n", "1:1: Hier ontbreekt `antwoorden`. Voeg die regel toe."),
        ("methode: m\nantwoorden: {}\nantwoord: {}\n",
         "3:1: Deze naam kennen we hier niet. "
         "Hoort deze regel bij een tekst? Laat hem dan verder inspringen. "
         "Is hij van jezelf? Begin de naam met x-."),
        ("methode: m\nantwoorden: {}\nstatus: klaar\n",
         "3:1: Dit kan niet bij `status`. Kies uit: bezig, afgerond, gewijzigd, gestopt."),
        ("methode: m\nantwoorden: {een: {a: 'ge",
         "2:13: Bij { mist het sluithaakje }. Zet het erbij. "
         "Hoort { bij een tekst? Zet de hele tekst tussen aanhalingstekens."),
    ],
)  # fmt: skip
def test_what_is_refused(tekst: str, zin: str) -> None:
    """With its place, without what stands in the file."""
    with pytest.raises(GebrekkigBestand) as gevangen:
        lees(tekst)
    assert str(gevangen.value) == f"proef.yaml:{zin}"


TEKST = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAAM = st.from_regex("[a-z][a-z0-9-]{0,8}", fullmatch=True)
ANTWOORD: st.SearchStrategy[Any] = st.recursive(
    TEKST, lambda deel: st.lists(deel, max_size=3) | st.dictionaries(NAAM, deel, max_size=3), max_leaves=6
)
BOOM = st.dictionaries(NAAM, st.dictionaries(NAAM, ANTWOORD, max_size=3), max_size=2)
CASUS = elke(
    Casus,
    code=st.from_regex("[a-z0-9][a-z0-9_-]{0,10}", fullmatch=True),
    methode=NAAM,
    titel=TEKST,
    versie=TEKST,
    sha256=TEKST,
    kort=st.booleans(),
    status=st.sampled_from(Status),
    revisie=st.integers(0, 10**6),
    antwoorden=BOOM,
    buiten_route=BOOM,
    onbekend=BOOM,
    logboek=st.lists(
        elke(Gebeurtenis, TEKST, TEKST, st.sampled_from(Wat), TEKST, TEKST),
        max_size=3,
    ).map(tuple),
    extra=st.dictionaries(NAAM.map(lambda naam: f"x-{naam}"), ANTWOORD, max_size=2),
)


@given(CASUS)
def test_every_casus_reads_back_equal(casus: Casus) -> None:
    """Whatever was answered."""
    inhoud = schrijf_casus(casus)
    assert lees_casus(inhoud, "f", "anders").casus == casus


def test_a_casus_that_does_not_read_back_equal_is_never_written() -> None:
    """Better no file than the file of another casus than the one that was given."""
    assert lees(schrijf_casus(Casus("c", "proef", antwoorden={"een": {}})).decode()).antwoorden == {"een": {}}
    with pytest.raises(AssertionError, match="read back equal"):
        schrijf_casus(Casus("c", "proef", antwoorden={"een": ""}))

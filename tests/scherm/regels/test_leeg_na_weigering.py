"""Plain lines: an empty line behind an answer that was refused passes nothing over."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.cli import voer_uit
from proefset import BEGIN, casus_in

VRAGEN = {
    "bedrag": ("soort: bedrag", "1,250", "1.250", "1250.00"),
    "getal": ("soort: getal", "twee", "2", "2"),
    "datum": ("soort: datum", "31 februari 2027", "1-3-2027", "2027-03-01"),
    "tekst": ("soort: tekst, controle: {hoogstens-tekens: 5}", "veel te lang", "kort", "kort"),
    "ja-nee": ("soort: ja-nee", "misschien", "j", "ja"),
    "keuze": (
        "soort: keuze, opties: [{code: rood, label: Rood}, {code: blauw, label: Blauw}]",
        "7",
        "2",
        "blauw",
    ),
}
"""What is refused, what is typed instead, and what is kept of it."""
OPDRACHT = [*BEGIN, "--eenvoudig"]


def draai(monkeypatch: pytest.MonkeyPatch, map_: Path, invoer: str) -> str:
    """What is said when these lines come through a pipe."""
    uit = io.StringIO()
    monkeypatch.chdir(map_)
    monkeypatch.setattr(sys, "stdin", io.StringIO(invoer))
    monkeypatch.setattr(sys, "stdout", uit)
    monkeypatch.setattr(sys, "stderr", uit)
    assert voer_uit(OPDRACHT) in (0, 130), uit.getvalue()
    return uit.getvalue()


@pytest.fixture(params=VRAGEN.values(), ids=list(VRAGEN))
def vraag(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str, str, str]:
    """The folder with a set that asks one thing, with a refused answer, a good one and what is kept."""
    soort, fout, goed, bewaard = request.param
    eerst = f"- {{id: a, vraag: Wat past hier?, kort: A, {soort}}}"
    daarna = "- {id: b, vraag: En?, kort: B, soort: tekst}"
    schrijf_set(tmp_path / "sets", stapbestanden(f"{eerst}\n{daarna}"))
    return tmp_path, fout, goed, bewaard


def test_the_question_stays_until_it_is_answered(
    vraag: tuple[Path, str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, fout, goed, bewaard = vraag
    gezegd = draai(monkeypatch, map_, f"{fout}\n\n\n{goed}\nstop\n")
    assert gezegd.count("Je antwoord hierboven past niet. Typ het nog eens, of - om over te slaan.") == 2
    assert casus_in(map_)["antwoorden"] == {"een": {"a": bewaard}}


def test_a_dash_still_passes_it_over(
    vraag: tuple[Path, str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, fout, _, _ = vraag
    draai(monkeypatch, map_, f"{fout}\n\n-\nstop\n")
    assert casus_in(map_)["antwoorden"] == {"een": {"a": ""}}


def test_asked_anew_an_empty_line_passes_it_over_again(
    vraag: tuple[Path, str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal is of this asking only, also after an answer to another question."""
    map_, fout, goed, bewaard = vraag
    draai(monkeypatch, map_, f"{fout}\n{goed}\n\noverzicht\nv\nstop\n")
    assert casus_in(map_)["antwoorden"] == {"een": {"a": bewaard, "b": ""}}


def test_an_earlier_answer_that_stays_is_named(
    vraag: tuple[Path, str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, fout, goed, bewaard = vraag
    gezegd = draai(monkeypatch, map_, f"{goed}\n<\n{fout}\n\nstop\n")
    assert "Dit blijft je antwoord: " in gezegd
    assert casus_in(map_)["antwoorden"] == {"een": {"a": bewaard}}

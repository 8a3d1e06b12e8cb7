"""Practising in plain lines: choosing a casus, doing the toets, comparing, going on another day."""

from __future__ import annotations

from pathlib import Path

import pytest

from oefenset import KORT, MET, UITWERKING, VOLLEDIG, schrijf_oefenset
from proefset import als_invoer, casus_in
from terminalhulp import Uitkomst, draai, engels_in


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with a small set and a worked casus."""
    schrijf_oefenset(tmp_path)
    return tmp_path


def _oefen(map_: Path, *argv: str, invoer: str = "") -> Uitkomst:
    return draai("oefenen", *argv, *MET, "--eenvoudig", cwd=map_, invoer=invoer)


def _staat_onder_elkaar(uit: str, *regels: str) -> bool:
    plek = -1
    for regel in regels:
        plek = uit.find(regel, plek + 1)
        if plek < 0:
            return False
    return True


def test_the_situation_then_the_questions_then_both_answers(map_: Path) -> None:
    uitkomst = _oefen(map_, "les-1", invoer=als_invoer(KORT))
    assert uitkomst.code == 0, uitkomst.alles
    assert engels_in(uitkomst.alles) == []
    assert _staat_onder_elkaar(
        uitkomst.uit,
        "Je oefening heet oefening-les-1.",
        "== De situatie: De brief",
        "Ik kreeg een brief en slaap niet meer.",
        "Wat moet er beter worden?",
        "Enter = klaar: naast de uitwerking leggen",
        "Er is geen goed of fout.",
        "Jouw antwoord:\n  Geen brieven meer\nUitwerking:\n  Weer rustig slapen.",
        "Om te bespreken\n- Wat hoorde jij? (Bron: Een boek)\n- En nu? (Naar aanleiding van: Een film)",
        "Jouw antwoord:\n  Ik schrijf terug\nUitwerking:\n  Wij bellen morgen.",
        "Tot slot, om samen te bespreken\n- Wat neem je mee?",
    )
    assert "Is er steun?" not in uitkomst.uit, "the short route does not ask that"
    oefening = casus_in(map_, "oefening-les-1")
    assert (oefening["status"], oefening["herkomst"]["casus"]) == ("afgerond", "les-1")
    assert sorted(pad.name for pad in map_.iterdir()) == ["casussen", "sets"], "no report unless asked for"


def test_what_was_done_already_is_in_the_list(map_: Path) -> None:
    """Own casussen stand there when they say how hard they are; a resident's casus never does."""
    schrijf_oefenset(map_)
    (map_ / "casussen" / "echt.yaml").write_text("methode: proef\nantwoorden: {}\n", encoding="utf-8")
    _oefen(map_, "les-1", invoer=als_invoer(KORT))
    _oefen(map_, "voorbeeld-aisha", invoer="Een huis.\n.\nstop\n")
    lijst = _oefen(map_, invoer="echt\nvoorbeeld-bingo\nstop\n")
    assert lijst.code == 0, lijst.alles
    assert _staat_onder_elkaar(
        lijst.uit,
        "Om te beginnen",
        " 1. ",
        "De brief\n    les-1 · Proef\n    Geoefend: oefening-les-1.",
        "Een stap verder",
        "voorbeeld-aisha · De Omgekeerde Toets\n    Bezig: oefening-aisha.",
        "Pittig",
        "Kies een nummer van 1 tot en met",
        "Je oefening heet oefening-bingo.",
    )
    assert "    echt" not in lijst.uit


def test_stopping_and_going_on(map_: Path) -> None:
    eerst = _oefen(map_, "les-1", invoer=als_invoer(KORT[:1]) + "stop\n")
    assert eerst.code == 0
    assert "Ga later verder: omgekeerd oefenen oefening-les-1 --vragen sets" in eerst.uit
    verder = _oefen(map_, "oefening-les-1", invoer=als_invoer(KORT[1:]))
    assert verder.code == 0, verder.alles
    assert "== De situatie" in verder.uit
    assert "Geen brieven meer\nUitwerking:" in verder.uit


def test_toets_goes_on_with_an_exercise_too_and_ends_with_comparing(map_: Path) -> None:
    _oefen(map_, "les-1", invoer=als_invoer(KORT[:1]) + "stop\n")
    uitkomst = draai("toets", "oefening-les-1", *MET, "--eenvoudig", cwd=map_, invoer=als_invoer(KORT[1:]))
    assert uitkomst.code == 0, uitkomst.alles
    assert "Er is geen goed of fout." in uitkomst.uit
    assert not (map_ / "motivatie.md").exists()


def test_the_same_casus_once_more(map_: Path) -> None:
    """Whoever was not ready is asked; a second practice gets a name of its own."""
    _oefen(map_, "les-1", invoer=als_invoer(KORT[:1]) + "stop\n")
    nieuw = _oefen(map_, "les-1", invoer="n\n" + als_invoer(KORT))
    assert "Je was al bezig met oefening-les-1. Wil je daarmee verder? (j/n)" in nieuw.uit
    assert "Je oefening heet oefening-les-1-2." in nieuw.uit
    oud = _oefen(map_, "les-1", invoer="j\n" + als_invoer(KORT[1:]))
    assert oud.code == 0, oud.alles
    assert casus_in(map_, "oefening-les-1")["status"] == "afgerond"


def test_comparing_later_without_questions_and_in_a_file(map_: Path) -> None:
    _oefen(map_, "les-1", "--volledig", invoer=als_invoer(VOLLEDIG))
    later = _oefen(map_, "oefening-les-1", "-o", "oefening.md")
    assert later.code == 0, later.alles
    assert "De vergelijking staat in oefening.md." in later.uit
    tekst = (map_ / "oefening.md").read_text(encoding="utf-8")
    naast = _oefen(map_, "les-1", "--vergelijk", "oefening-les-1", "-o", "-")
    assert naast.rauw.decode() == tekst
    assert _staat_onder_elkaar(
        tekst,
        "# Oefening: De brief",
        "Er is geen goed of fout.",
        "## De situatie",
        "### Is er steun?\n\n**Jouw antwoord**\n\nnee\n\n**Uitwerking**\n\nja",
        "<!-- omgekeerd: oefening oefening-les-1 -->",
    )
    (map_ / "oefening.md").write_text("Mijn eigen tekst.", encoding="utf-8")
    weer = _oefen(map_, "oefening-les-1", "-o", "oefening.md")
    assert (weer.code, (map_ / "oefening.md").read_text(encoding="utf-8")) == (1, "Mijn eigen tekst.")


def test_going_on_with_more_questions_after_the_short_route(map_: Path) -> None:
    _oefen(map_, "les-1", invoer=als_invoer(KORT))
    uitkomst = _oefen(map_, "oefening-les-1", "--volledig", invoer=als_invoer([VOLLEDIG[1], VOLLEDIG[-1]]))
    assert uitkomst.code == 0, uitkomst.alles
    assert "Is er steun?\nJouw antwoord:\n  nee\nUitwerking:\n  ja" in uitkomst.uit


@pytest.mark.parametrize(("antwoord", "code"), [("j", 0), ("n", 1)])
def test_without_a_level_we_ask_whether_the_casus_was_made_up(
    tmp_path: Path, antwoord: str, code: int
) -> None:
    schrijf_oefenset(tmp_path, UITWERKING.replace("niveau: 1", "x-les: ja"))
    uitkomst = _oefen(tmp_path, "casussen/les-1.yaml", invoer=f"{antwoord}\n" + als_invoer(KORT))
    assert uitkomst.code == code, uitkomst.alles
    assert "Oefen nooit met het verhaal van een echte inwoner." in uitkomst.uit
    assert (tmp_path / "casussen" / "oefening-les-1.yaml").exists() == (code == 0)


@pytest.mark.parametrize(
    ("argv", "code", "zin"),
    [
        (("--vergelijk", "x"), 2, "omgekeerd oefenen CASUS --vergelijk x"),
        (("les-1", "--vergelijk", "les-1"), 0, "geen goed of fout"),
        (("voorbeeld-bingo", "--vergelijk", "les-1"), 2, "zijn niet te vergelijken"),
        (("leeg",), 1, "De casus leeg is nog niet uitgewerkt"),
        (("wees",), 1, "De uitwerking bij deze oefening, verdwenen, is hier niet te vinden."),
        (("les-1", "-o", "casussen/les-1.yaml/x.md"), 1, "casussen/les-1.yaml is geen map"),
    ],
)
def test_what_is_not_possible(map_: Path, argv: tuple[str, ...], code: int, zin: str) -> None:
    (map_ / "casussen" / "leeg.yaml").write_text("methode: proef\nantwoorden: {}\n", encoding="utf-8")
    herkomst = "herkomst: {casus: verdwenen, methode: proef, oefening: ja}\n"
    wees = f"methode: proef\nantwoorden: {{}}\n{herkomst}"
    (map_ / "casussen" / "wees.yaml").write_text(wees, encoding="utf-8")
    uitkomst = _oefen(map_, *argv)
    assert (uitkomst.code, zin in uitkomst.alles) == (code, True), uitkomst.alles
    assert engels_in(uitkomst.fout) == []

"""The conversation: what is asked, in which order, and what moving about does to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import TIJD, Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Status, Wat
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Bewaard,
    Gestopt,
    LaatOpen,
    NaarOverzicht,
    Overslaan,
    Terug,
    Wijzig,
)
from omgekeerd_cli.kern.set.model import Methode

VRAGEN = {
    "een": """
    - {id: doel, vraag: Wat?, kort: Doel, soort: tekst, verplicht: ja}
    - id: wetten
      vraag: Welke wetten?
      kort: Wetten
      soort: meerkeuze
      opties: [{code: pw, label: PW}, {code: wmo, label: Wmo}]
    """,
    "twee": """
    - {id: kaart, vraag: "Over {optie}.", soort: mededeling, herhaal: {over: wetten}}
    - {id: past, vraag: "Past {optie} bij {doel}?", kort: Past, soort: ja-nee, herhaal: {over: wetten}}
    - {id: besluit, vraag: Wat nu?, kort: Besluit, soort: tekst, verplicht: ja}
    """,
}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """Two steps: a goal and laws, then each law held against the goal, and a decision."""
    return methode_met(tmp_path, VRAGEN)


def test_a_whole_conversation(methode: Methode) -> None:
    """Steps are announced, texts are shown, every answer is kept at once and logged."""
    bewaard: list[Casus] = []

    def bewaar(casus: Casus) -> Casus:
        bewaard.append(casus)
        return casus

    script = Script(
        [
            ("doel", "rust"),
            ("wetten", ["wmo"]),
            ("past.wmo", "misschien"),
            ("past.wmo", "j"),
            ("besluit", "ja"),
        ]
    )
    casus = voer(methode, maak_casus(methode), script, bewaar=bewaar, door="consulent")
    assert script.gezien == [
        "stap 1/2 Stap een",
        "vraag doel",
        "vraag wetten",
        "stap 2/2 Stap twee",
        "mededeling Over Wmo.",
        "vraag past.wmo",
        "fout past.wmo: Antwoord met ja of nee.",
        "vraag past.wmo",
        "vraag besluit",
        "overzicht, 0 open",
    ]
    assert script.beelden["past.wmo"].tekst == "Past Wmo bij rust?"
    assert casus.antwoorden == {
        "een": {"doel": "rust", "wetten": ["wmo"]},
        "twee": {"past": {"wmo": "ja"}, "besluit": "ja"},
    }
    assert casus.status is Status.AFGEROND
    assert [len(kopie.logboek) for kopie in bewaard] == [1, 2, 3, 4, 4]
    assert casus.logboek[2] == Gebeurtenis(TIJD, "twee.past.wmo", Wat.BEANTWOORD, "consulent")


def test_back_from_the_first_question_stays_there(methode: Methode) -> None:
    """There is nothing before it, so it is asked again."""
    script = Script([("doel", Terug()), ("doel", "rust"), ("wetten", Gestopt(afgebroken=True))])
    assert voer(methode, maak_casus(methode), script).antwoorden == {"een": {"doel": "rust"}}
    assert script.is_op()


def test_back_keeps_what_came_later(methode: Methode) -> None:
    """Back over a step and a text; a changed answer then goes on with what is open, not with all."""
    script = Script(
        [
            ("doel", "rust"),
            ("wetten", ["pw", "wmo"]),
            ("past.pw", "ja"),
            ("past.wmo", Terug()),
            ("past.pw", Terug()),
            ("wetten", Terug()),
            ("doel", "rust"),
            ("past.wmo", "nee"),
            ("besluit", "doen"),
        ]
    )
    casus = voer(methode, maak_casus(methode), script)
    assert casus.antwoorden == {
        "een": {"doel": "rust", "wetten": ["pw", "wmo"]},
        "twee": {"past": {"pw": "ja", "wmo": "nee"}, "besluit": "doen"},
    }
    assert casus.status is Status.AFGEROND


def test_what_depends_on_a_changed_answer_is_asked_again(methode: Methode) -> None:
    """`past` names the goal in its text: it is asked again, with its old answer at hand."""
    script = Script(
        [
            ("doel", "rust"),
            ("wetten", ["pw"]),
            ("past.pw", "ja"),
            ("besluit", NaarOverzicht()),
            ("doel", "werk"),
            ("past.pw", "ja"),
        ],
        overzicht_zetten=[Wijzig(("een", "doel"))],
    )
    casus = voer(methode, maak_casus(methode), script)
    assert script.gezien[-5:] == [
        "gevolg Kijk straks nog eens naar ‘Past’. Je eerdere antwoord staat klaar.",
        "stap 2/2 Stap twee",
        "mededeling Over PW.",
        "vraag past.pw",
        "overzicht, 1 open",
    ]
    assert script.beelden["past.pw"].standaard == "ja"
    assert script.is_op()
    assert (casus.antwoorden["twee"], casus.buiten_route) == ({"past": {"pw": "ja"}}, {})


def test_skipping(methode: Methode) -> None:
    """What is not needed is noted as passed over; what is needed stays open, and the casus unfinished."""
    script = Script([("doel", Overslaan()), ("wetten", Overslaan()), ("besluit", "x")])
    casus = voer(methode, maak_casus(methode), script)
    assert casus.antwoorden == {"een": {"wetten": ""}, "twee": {"besluit": "x"}}
    assert script.gezien[-1] == "overzicht, 1 open"
    assert casus.status is Status.BEZIG
    assert casus.logboek[0] == Gebeurtenis(TIJD, "een.wetten", Wat.OVERGESLAGEN)


def test_leaving_open_notes_nothing(methode: Methode) -> None:
    """And a kept form is judged like any other answer."""
    script = Script([("doel", Bewaard(["x"])), ("doel", LaatOpen()), ("wetten", NaarOverzicht())])
    casus = voer(methode, maak_casus(methode), script)
    assert (casus.antwoorden, casus.logboek) == ({}, ())
    assert script.gezien[2] == "fout doel: Hier hoort een tekst."
    assert script.gezien[-1] == "overzicht, 2 open"


def test_stopping_keeps_every_answer(methode: Methode) -> None:
    """Ctrl-C in the middle."""
    script = Script([("doel", "rust"), ("wetten", Gestopt(afgebroken=True))])
    casus = voer(methode, maak_casus(methode), script)
    assert (casus.antwoorden, casus.status) == ({"een": {"doel": "rust"}}, Status.BEZIG)


def test_going_on_starts_behind_the_last_answer(methode: Methode) -> None:
    """What was left open before that comes at the end."""
    eerste = Script([("doel", Overslaan()), ("wetten", ["pw"]), ("past.pw", Gestopt(afgebroken=True))])
    casus = voer(methode, maak_casus(methode), eerste)
    tweede = Script([("past.pw", "ja"), ("besluit", "x"), ("doel", "rust")])
    casus = voer(methode, casus, tweede)
    assert tweede.is_op()
    assert casus.status is Status.AFGEROND


def test_a_step_of_choice_is_gone_through_whole(methode: Methode) -> None:
    """`--stap`: every question of that step, answered or not; then what is open elsewhere."""
    begin = maak_casus(
        methode,
        {"een": {"wetten": ["pw"]}, "twee": {"past": {"pw": "ja"}, "besluit": "x"}},
    )
    script = Script([("past.pw", "ja"), ("besluit", "y"), ("doel", "rust")])
    casus = voer(methode, begin, script, vanaf_stap="twee")
    assert script.is_op()
    assert casus.antwoorden["twee"] == {"past": {"pw": "ja"}, "besluit": "y"}


@pytest.mark.parametrize(
    "waar", ["doel", "wetten", "past.pw", "past.wmo", "besluit"], ids=lambda waar: f"back at {waar}"
)
def test_back_works_at_every_place(methode: Methode, waar: str) -> None:
    """One step back and one forward again gives the same casus."""
    goed = {"doel": "rust", "wetten": ["pw", "wmo"], "past.pw": "ja", "past.wmo": "nee", "besluit": "x"}
    plekken = list(goed)
    hier = plekken.index(waar)
    terug = [*plekken[: hier + 1], plekken[max(hier - 1, 0)]]
    if waar != "doel":
        terug.append(waar)
    terug += plekken[hier + 1 :]
    zetten = [(plek, Terug() if nummer == hier else goed[plek]) for nummer, plek in enumerate(terug)]
    script = Script(zetten)
    casus = voer(methode, maak_casus(methode), script)
    rechtuit = voer(methode, maak_casus(methode), Script([], goed))
    assert script.is_op()
    assert casus == rechtuit

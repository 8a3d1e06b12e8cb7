"""Shift-Tab goes back wherever Ctrl-B does: tmux keeps Ctrl-B for itself, and then that is the key named."""

from __future__ import annotations

from pathlib import Path

import pytest

from proefset import INTAKE, OVERZICHT, schrijf_set
from rondgang import Werkplek

SHIFT_TAB = "\x1b[Z"
IN_TMUX = {"TMUX": "/tmp/tmux-0/default,1,0"}  # noqa: S108  what tmux sets


@pytest.fixture
def plek(tmp_path: Path) -> Werkplek:
    """A folder with the small set, and a narrow screen."""
    schrijf_set(tmp_path)
    return Werkplek(tmp_path, 24, 80)


@pytest.mark.parametrize(
    ("vraag", "vorige"),
    [
        ("Hoe noemen we het plan?", "Wat wil de inwoner bereiken?"),
        ("Is er steun van anderen?", "Hoe noemen we het plan?"),
        ("Welk tempo past daarbij?", "Welke route past het best?"),
        ("Welke thema's spelen er?", "Welk tempo past daarbij?"),
        ("Wat mag het kosten?", "Hoeveel mensen doen er mee?"),
        (OVERZICHT, "Wat besluit je over Plan Élan?"),
    ],
)
@pytest.mark.parametrize("toets", [SHIFT_TAB, "\x1b[9;2u"])
def test_back_at_every_kind_of_question(plek: Werkplek, vraag: str, vorige: str, toets: str) -> None:
    with plek.bij(vraag) as terminal:
        terminal.typ(toets)
        terminal.wacht_op_vraag(vorige)


def test_back_from_the_words_behind_anders(plek: Werkplek) -> None:
    with plek.bij("Welke route past het best?") as terminal:
        terminal.typ("3\r")
        terminal.wacht_op_veld("› Anders, namelijk")
        terminal.typ(SHIFT_TAB)
        terminal.wacht_op("❯ 3) Anders")


OVER_SSH = [{"TERM": "screen-256color"}, {"TERM": "tmux-256color"}]


@pytest.mark.parametrize("env", [IN_TMUX, {"STY": "1234.pts-0.bureau"}, {"ZELLIJ": "0"}, *OVER_SSH])
def test_inside_tmux_and_screen_that_key_is_named(plek: Werkplek, env: dict[str, str]) -> None:
    with plek.bij("Hoe noemen we het plan?", env=env) as terminal:
        terminal.wacht_op("Shift-Tab terug")
        terminal.typ("?")
        terminal.wacht_op("overslaan, Shift-Tab terug, Ctrl-O overzicht")
        assert not any("Ctrl-B" in regel for regel in terminal.alles)


def test_in_vs_code_the_key_for_a_new_line_is_one_that_it_lets_through(plek: Werkplek) -> None:
    with plek.bij("Wat wil de inwoner bereiken?", env={"TERM_PROGRAM": "vscode"}) as terminal:
        terminal.wacht_op("Enter klaar · Alt-Enter regel")
        terminal.typ("?")
        terminal.wacht_op("Toetsen: Alt-Enter nieuwe regel, Ctrl-E")
        assert not any("Ctrl-J" in regel for regel in terminal.alles)


def test_elsewhere_the_help_names_both(plek: Werkplek) -> None:
    with plek.bij("Hoe noemen we het plan?") as terminal:
        assert terminal.ziet("Ctrl-B terug")
        terminal.typ("?")
        terminal.wacht_op("Shift-Tab gaat ook terug.")


def test_a_question_mark_behind_what_was_half_typed_is_typed(plek: Werkplek) -> None:
    with plek.bij("Hoe noemen we het plan?") as terminal:
        terminal.typ("Kan dit")
        terminal.wacht_op("Kan dit")
        terminal.toets("c-c")
        assert terminal.einde() == 130
    with plek.open("toets", "proef-1", "--vragen", "sets") as terminal:
        terminal.wacht_op("› Kan dit")
        terminal.typ("?\r")
        terminal.wacht_op_vraag(INTAKE[2].vraag)
    assert plek.casus()["antwoorden"]["begin"]["plannaam"] == "Kan dit?"

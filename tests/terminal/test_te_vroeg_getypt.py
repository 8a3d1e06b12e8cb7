"""What was typed before a question stood there answers nothing; what a quick hand types does."""

from __future__ import annotations

from pathlib import Path

import pytest

from omgekeerd_cli.scherm.terminal.keuzelijst import KWAM_TE_VROEG
from proefset import BEGIN, INTAKE, casus_in, schrijf_set
from rondgang import Werkplek

LANG, KORT, JA_NEE = "Wat wil de inwoner bereiken?", "Hoe noemen we het plan?", "Is er steun van anderen?"
TRAGE_SCHIJF = """
import os, pathlib, time
echt = os.replace

def replace(van, naar):
    echt(van, naar)
    if pathlib.Path("traag").exists() and not pathlib.Path(naar).name.startswith("."):
        pathlib.Path("traag").unlink()
        pathlib.Path("bewaart").touch()
        time.sleep(1)

os.replace = replace
"""
"""A disk that takes a second to save a casus, not what is half typed, once the file `traag` is there."""


def _traag(plek: Werkplek) -> dict[str, str]:
    (plek.map_ / "python").mkdir()
    (plek.map_ / "python" / "sitecustomize.py").write_text(TRAGE_SCHIJF, encoding="utf-8")
    return {"PYTHONPATH": str(plek.map_ / "python")}


@pytest.fixture
def plek(tmp_path: Path) -> Werkplek:
    """A folder with the small set, and a screen of the usual size."""
    schrijf_set(tmp_path)
    return Werkplek(tmp_path, 24, 80)


@pytest.mark.parametrize(
    ("te_vroeg", "staat_er"),
    [
        ("de markt\rmijn verhaal\r", "de markt"),
        ("Ja\r", "Ja"),
        ("\r\r\r", "›"),
        ("12\x7f\r", "1"),
        ("\x1b]11;rgb:1e1e/1e1e/1e1e\x07fiets\r", "fiets"),
    ],
)
def test_before_the_first_question(plek: Werkplek, te_vroeg: str, staat_er: str) -> None:
    with plek.open(*BEGIN) as terminal:
        terminal.typ(te_vroeg)
        terminal.wacht_op_vraag(LANG)
        terminal.wacht_op_veld("›" if "\r" not in te_vroeg.strip("\r") else "   ")
        terminal.wacht_op(staat_er)
        terminal.typ("!")
        terminal.wacht_op("!")
        assert not (plek.map_ / "casussen/proef-1.yaml").exists()
        terminal.typ("\r")
        terminal.wacht_op_vraag(KORT)
    assert "rgb" not in str(casus_in(plek.map_)["antwoorden"])


def test_before_a_choice_it_chooses_nothing_and_says_so(plek: Werkplek) -> None:
    """While an answer is being saved on a slow disk."""
    with plek.bij(KORT, env=_traag(plek)) as terminal:
        terminal.typ("Plan B")
        terminal.wacht_op("› Plan B")
        terminal.wacht_tot((plek.map_ / "casussen/.proef-1.klad.yaml").exists, "de half getypte tekst")
        (plek.map_ / "traag").touch()
        terminal.toets("enter")
        terminal.wacht_tot((plek.map_ / "bewaart").exists, "het bewaren")
        terminal.typ("j\r")
        terminal.wacht_op_vraag(JA_NEE)
        terminal.wacht_op(KWAM_TE_VROEG)
        assert "steun" not in casus_in(plek.map_)["antwoorden"]["begin"]
        terminal.typ("n\r")
        terminal.wacht_op_vraag("Hoe houdt de inwoner het alleen vol?")


def test_ctrl_c_typed_too_early_stops(plek: Werkplek) -> None:
    with plek.bij(KORT) as terminal:
        terminal.typ("Plan B")
        terminal.wacht_op("Plan B")
        terminal.toets("enter", "c-c")
        assert terminal.einde() == 130


def test_a_hand_that_does_not_wait_is_not_hindered(plek: Werkplek) -> None:
    """Ten keys a second, on and on through four questions, without looking at the screen."""
    with plek.bij(KORT) as terminal:
        terminal.kind.delaybeforesend = (
            0.25  # a busy machine must keep up in a test; alone it does at ten a second
        )
        terminal.toets(*(toets for zet in INTAKE[1:5] for toets in zet.toetsen))
        terminal.wacht_op_vraag("› Anders, namelijk")
    assert casus_in(plek.map_)["antwoorden"]["begin"]["plannaam"] == "Plan Élan"


def test_plain_lines_forget_what_came_before_the_first_question(plek: Werkplek) -> None:
    with plek.open(*BEGIN, "--eenvoudig") as terminal:
        terminal.typ("de markt\r.\rstop\r")
        terminal.wacht_op("Antwoord (klaar?")
        assert not (plek.map_ / "casussen/proef-1.yaml").exists()
        terminal.typ("naar zee\r.\r")
        terminal.wacht_op_getoond(KORT)
    assert casus_in(plek.map_)["antwoorden"]["begin"]["wens"] == "naar zee"

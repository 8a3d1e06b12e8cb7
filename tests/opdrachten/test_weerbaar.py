"""Odd places, odd names and a sudden stop: one Dutch sentence, and what was there is still there."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from terminalhulp import Terminal, draai

STUURTEKENS = {"\x1b", "\u202e"}
SCHRIJVERS = {
    "brief": ("brief", "voorbeeld-willem", "-o", "hier.md"),
    "werkblad": ("vragen", "papier", "-o", "hier.md"),
    "bespreking": ("bespreken", "voorbeeld-willem", "--werkblad", "-o", "hier.md"),
}


def test_controleer_toont_geen_stuurtekens_uit_een_naam(tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/wetten.yaml").write_text('"x\\e[31m\\u202e": {naam: Rood}\n', encoding="utf-8")
    uitkomst = draai("vragen", "controleer", "--vragen", "eigen", cwd=tmp_path)
    assert uitkomst.code == 1
    assert "eigen/wetten.yaml:1:1: `x⟨U+001B⟩[31m⟨U+202E⟩` heeft niet de goede vorm." in uitkomst.fout
    assert not STUURTEKENS & set(uitkomst.alles)


@pytest.mark.parametrize("doel", ["lus", "nergens"])
def test_kopieer_volgt_geen_verwijzing_die_nergens_op_uitkomt(tmp_path: Path, doel: str) -> None:
    (tmp_path / "lus").symlink_to(doel)
    uitkomst = draai("vragen", "kopieer", "lus", cwd=tmp_path)
    zin = "lus is een verwijzing die nergens op uitkomt. Kies een nieuwe map.\n"
    assert (uitkomst.code, uitkomst.fout) == (1, zin)
    assert os.listdir(tmp_path) == ["lus"]


@pytest.mark.parametrize("wat", SCHRIJVERS)
@pytest.mark.parametrize(("hoe", "code"), [("c-c", 130), ("c-d", 130), ("SIGTERM", 143)])
def test_wie_afbreekt_bij_overschrijven_houdt_wat_er_staat(
    tmp_path: Path, wat: str, hoe: str, code: int
) -> None:
    (tmp_path / "hier.md").write_text("Van iemand.\n", encoding="utf-8")
    with Terminal(SCHRIJVERS[wat], cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("hier.md is")
        if hoe == "SIGTERM":
            terminal.kind.kill(signal.SIGTERM)
        else:
            terminal.toets(hoe)
        assert terminal.einde() == code
        assert terminal.is_heel()
        assert "Gestopt. Er is niets overschreven." in terminal.alles or hoe == "SIGTERM"
    assert (tmp_path / "hier.md").read_text(encoding="utf-8") == "Van iemand.\n"

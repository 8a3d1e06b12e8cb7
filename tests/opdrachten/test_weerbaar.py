"""Odd places, odd names and a sudden stop: one Dutch sentence, and what was there is still there."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from terminalhulp import PROGRAMMA, Terminal, draai, schone_omgeving

STUURTEKENS = {"\x1b", "\u202e"}
SCHRIJVERS = {
    "brief": ("brief", "voorbeeld-willem", "-o", "hier.md"),
    "werkblad": ("vragen", "papier", "-o", "hier.md"),
    "bespreking": ("bespreken", "voorbeeld-willem", "--werkblad", "-o", "hier.md"),
}


def test_controleer_shows_no_control_characters_from_a_name(tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/wetten.yaml").write_text('"x\\e[31m\\u202e": {naam: Rood}\n', encoding="utf-8")
    uitkomst = draai("vragen", "controleer", "--vragen", "eigen", cwd=tmp_path)
    assert uitkomst.code == 1
    assert "eigen/wetten.yaml:1:2: Hier staat een onzichtbaar stuurteken (U+001B)." in uitkomst.fout
    assert not STUURTEKENS & set(uitkomst.alles)


@pytest.mark.parametrize("doel", ["lus", "nergens"])
def test_kopieer_follows_no_link_that_leads_nowhere(tmp_path: Path, doel: str) -> None:
    (tmp_path / "lus").symlink_to(doel)
    uitkomst = draai("vragen", "kopieer", "lus", cwd=tmp_path)
    zin = "lus is een verwijzing die nergens op uitkomt. Kies een nieuwe map.\n"
    assert (uitkomst.code, uitkomst.fout) == (1, zin)
    assert [pad.name for pad in tmp_path.iterdir()] == ["lus"]


@pytest.mark.parametrize("wat", SCHRIJVERS)
@pytest.mark.parametrize(("hoe", "code"), [("c-c", 130), ("c-d", 130), ("SIGTERM", 143)])
def test_who_breaks_off_a_replacement_keeps_what_is_there(
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


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
@pytest.mark.parametrize("opdracht", ["bespreken", "oefenen"])
def test_an_answer_that_does_not_fit_on_the_disk_points_the_right_way(tmp_path: Path, opdracht: str) -> None:
    """Before the first save there is nothing to go on with; after it, the same command goes on."""
    begin = {"bespreken": "1\n", "oefenen": ""}[opdracht]
    argv = (opdracht, "voorbeeld-willem", "--eenvoudig")
    vol = _draai_met_kleine_schijf(argv, tmp_path, f"{begin}Een wens.\n.\n", 100)
    assert vol.returncode == 1
    assert "Je laatste antwoord is NIET bewaard." in vol.stderr
    assert vol.stderr.endswith("wordt te groot. Los dit op en begin opnieuw.\n")
    assert list((tmp_path / "casussen").glob("*.yaml")) == []
    assert draai(*argv, cwd=tmp_path, invoer=f"{begin}Een wens.\n.\nstop\n").code == 0
    (pad,) = (tmp_path / "casussen").glob("*.yaml")
    verder = (opdracht, f"casussen/{pad.name}", "--eenvoudig")
    vol = _draai_met_kleine_schijf(verder, tmp_path, "1\n.\n", 100)
    assert vol.stderr.endswith(f"ga verder: omgekeerd {opdracht} {pad.stem}\n")


def _draai_met_kleine_schijf(
    argv: tuple[str, ...], map_: Path, invoer: str, bytes_: int
) -> subprocess.CompletedProcess[str]:
    """The program where no file may grow beyond this size."""

    def begrens() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))

    return subprocess.run(
        [str(PROGRAMMA), *argv],
        input=invoer,
        capture_output=True,
        text=True,
        cwd=map_,
        env=schone_omgeving(),
        preexec_fn=begrens,
        check=False,
    )

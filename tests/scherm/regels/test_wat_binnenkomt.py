"""Lines as people have them: a mark before them, the wrong coding, answers of a terminal in between."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from proefset import BEGIN, casus_in, schrijf_set
from terminalhulp import PROGRAMMA, schone_omgeving


def _voer(map_: Path, inhoud: bytes, *argv: str) -> tuple[int, str]:
    schrijf_set(map_)
    gedaan = subprocess.run(
        [str(PROGRAMMA), *(argv or BEGIN), "--eenvoudig"],
        input=inhoud,
        capture_output=True,
        cwd=map_,
        env=schone_omgeving(),
        timeout=120,
        check=False,
    )
    return gedaan.returncode, (gedaan.stdout + gedaan.stderr).decode()


WENS = "Ik wil naar de bingo, één keer."


@pytest.mark.parametrize(
    "tekst",
    [
        f"\ufeff{WENS}\n.\nstop\n",
        f"\ufeff{WENS}\r\n.\r\nstop\r\n",
        "Ik wil \x1b]11;rgb:1e1e/1e1e/1e1e\x07naar de bingo,\x1b[?62;c één keer\x1b[D.\n.\nstop\n",
        f"\x1bP1$r0m\x1b\\{WENS}\x1b[I\n.\nstop\n",
    ],
)
def test_the_answer_is_only_its_letters(tmp_path: Path, tekst: str) -> None:
    assert _voer(tmp_path, tekst.encode())[0] == 0
    assert casus_in(tmp_path)["antwoorden"]["begin"]["wens"] == WENS


def test_a_mark_before_a_code_is_no_part_of_it(tmp_path: Path) -> None:
    argv = ("toets", "--vragen", "sets", "--methode", "proef")
    code, _ = _voer(tmp_path, "\ufeffproef-1\nBingo\nstop\n".encode(), *argv)
    assert code == 0


@pytest.mark.parametrize("codering", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_of_powershell_is_recognised(tmp_path: Path, codering: str) -> None:
    code, gezegd = _voer(tmp_path, f"{WENS}\n.\nstop\n".encode(codering))
    assert code == 1
    assert "Dit is tekst in UTF-16, zoals PowerShell bewaart met >." in gezegd
    assert "Out-File -Encoding utf8" in gezegd
    assert not (tmp_path / "casussen/proef-1.yaml").exists()


def test_bytes_of_another_code_page_are_told(tmp_path: Path) -> None:
    code, gezegd = _voer(tmp_path, b"Caf\xe9 dicht\n.\nstop\n")
    assert code == 1
    assert "Deze regel is geen UTF-8." in gezegd


def test_stop_is_understood_at_a_yes_or_no_too(tmp_path: Path) -> None:
    from io import StringIO

    from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt
    from omgekeerd_cli.scherm.regels.regels import Regels

    with pytest.MonkeyPatch.context() as zet:
        zet.setattr("sys.stdin", StringIO("misschien\nstop\n"))
        uit = StringIO()
        with pytest.raises(Gestopt) as stop:
            Regels(uit).ja_nee("Zo?")
    assert not stop.value.afgebroken
    assert "Antwoord met j of n." in uit.getvalue()

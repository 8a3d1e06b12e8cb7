"""A file of answers: a line that cannot be used ends it, or the next line answers the wrong question."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from proefset import BEGIN, casus_in, schrijf_set
from terminalhulp import PROGRAMMA, schone_omgeving

NIEUW = ("toets", "--vragen", "sets", "--methode", "proef")
WENS = "Ik wil naar de bingo."


def _geef(map_: Path, inhoud: str, *argv: str) -> tuple[int, str, str]:
    if not (map_ / "sets").exists():
        schrijf_set(map_)
    pad = map_ / "antwoorden.txt"
    pad.write_text(inhoud, encoding="utf-8")
    with pad.open("rb") as bestand:
        gedaan = subprocess.run(
            [str(PROGRAMMA), *argv, "--eenvoudig"],
            stdin=bestand,
            capture_output=True,
            cwd=map_,
            env=schone_omgeving(),
            timeout=120,
            check=False,
        )
    return gedaan.returncode, gedaan.stdout.decode(), gedaan.stderr.decode()


def test_an_answer_that_is_too_long_does_not_give_its_place_to_the_next(tmp_path: Path) -> None:
    code, _, fout = _geef(tmp_path, f"{'x' * 25000}\n.\n{WENS}\n.\nstop\n", *BEGIN)
    assert code == 1
    assert "Regel 2 van je antwoorden: Dit is te lang" in fout
    assert "We stoppen hier" in fout
    assert WENS not in (tmp_path / "casussen/proef-1.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "casussen/.proef-1.klad.yaml").stat().st_size > 25000


@pytest.mark.parametrize("keuze", ["99", "0", "x", "nee hoor", "1,99", "-1"])
def test_a_choice_that_is_not_there_keeps_nothing_of_what_follows(tmp_path: Path, keuze: str) -> None:
    code, _, fout = _geef(tmp_path, f"{WENS}\n.\n{keuze}\n1\nstop\n", *BEGIN)
    assert code == 1, fout
    assert "Regel 3 van je antwoorden: " in fout
    assert casus_in(tmp_path)["antwoorden"] == {"begin": {"wens": WENS}}


def test_a_file_given_twice_makes_no_casus_named_after_an_answer(tmp_path: Path) -> None:
    inhoud = f"proef-1\nBingo\n{WENS}\n.\njansen\nstop\n"
    _geef(tmp_path, inhoud, *NIEUW)
    code, _, fout = _geef(tmp_path, inhoud, *NIEUW)
    assert code == 1
    assert "Regel 1 van je antwoorden: " in fout
    assert [pad.name for pad in (tmp_path / "casussen").glob("[!.]*.yaml")] == ["proef-1.yaml"]


def test_empty_lines_in_a_file_do_no_harm(tmp_path: Path) -> None:
    code, _, fout = _geef(tmp_path, f"\n\n{WENS}\n.\nstop\n", *BEGIN)
    assert (code, fout) == (0, "")
    assert casus_in(tmp_path)["antwoorden"]["begin"]["wens"] == WENS


@pytest.mark.parametrize("regel", ["nooit goed!\n", "\n"])
def test_a_program_that_never_answers_well_is_not_asked_for_ever(tmp_path: Path, regel: str) -> None:
    schrijf_set(tmp_path)
    gedaan = subprocess.run(
        [str(PROGRAMMA), *NIEUW, "--eenvoudig"],
        input=(regel * 5000).encode(),
        capture_output=True,
        cwd=tmp_path,
        env=schone_omgeving(),
        timeout=120,
        check=False,
    )
    assert gedaan.returncode in (1, 130)
    assert len(gedaan.stdout) < 50_000


def test_a_line_without_an_end_is_not_read_whole(tmp_path: Path) -> None:
    code, _, fout = _geef(tmp_path, "x" * 3_000_000, *BEGIN)
    assert code == 1
    assert "Regel 1 van je antwoorden: Deze regel is veel te lang" in fout

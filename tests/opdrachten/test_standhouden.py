"""Two at once, odd encodings, closed streams, own sets that leave things out: nothing is lost in silence."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest

from hulp import schrijf_set
from terminalhulp import PROGRAMMA, draai, schone_omgeving

BEGIN = ("toets", "--kort", "--eenvoudig", "--code", "c-1", "--titel", "Proef")
VOORAF = "1\n-\n-\n"
"""For whom it is; how and when it began is passed over. The first text is asked after that."""
EIGEN = {
    "eigen/omgekeerde-toets/1.yaml": """
        stap: effect
        vragen:
          - id: effect-van-wie
            vervalt: Wij vragen dit in het eerste gesprek.
          - id: al-geprobeerd
            na: situatie
            vraag: Wat is er al geprobeerd?
            kort: Al geprobeerd
            soort: lange-tekst
        """,
    "eigen/uitgangspunten.yaml": """
        vertrouwen:
          vervalt: De raad koos andere woorden.
        samen:
          naam: We doen het samen
        """,
}


def test_two_at_one_casus_in_plain_lines(tmp_path: Path) -> None:
    """The second is told who is at it, and takes nothing of its input; the first goes on undisturbed."""
    assert draai(*BEGIN, cwd=tmp_path, invoer=VOORAF + "Hulp\n.\nstop\n").code == 0
    with subprocess.Popen(
        [str(PROGRAMMA), "toets", "c-1", "--eenvoudig"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=schone_omgeving(),
    ) as eerste:
        assert eerste.stdout
        gezien = b""
        while b"punt op een nieuwe regel" not in gezien:
            gezien += (deel := os.read(eerste.stdout.fileno(), 4096))
            assert deel, "stopped before its question"
        tweede = draai("toets", "c-1", "--eenvoudig", cwd=tmp_path, invoer="Wens 2\n.\nstop\n")
        assert (tweede.code, tweede.uit) == (1, "")
        assert tweede.fout.startswith("Casus c-1 is al open op deze computer, in een ander venster, sinds ")
        eerste.communicate(b"Wens 1\n.\nstop\n", timeout=60)
        assert eerste.returncode == 0
    teksten = [pad.read_text(encoding="utf-8") for pad in (tmp_path / "casussen").glob("[!.]*.yaml")]
    assert [f"gewenst-effect: Wens {nummer}" in teksten[0] for nummer in (1, 2)] == [True, False]
    assert len(teksten) == 1


def test_what_an_own_set_asks_is_in_the_report(tmp_path: Path) -> None:
    """Our template does not know the question: it is told all the same; on the bijblad the dropped one."""
    schrijf_set(tmp_path, EIGEN)
    assert draai("vragen", "controleer", "eigen", cwd=tmp_path).code == 0
    casus = "methode: omgekeerde-toets\nantwoorden: {effect: {al-geprobeerd: Al drie keer gebeld}}\n"
    (tmp_path / "x.yaml").write_text(casus, encoding="utf-8")
    verslag = draai("motivatie", "./x.yaml", "--vragen", "eigen", "-o", "-", cwd=tmp_path).uit
    assert "**Al geprobeerd**\n\nAl drie keer gebeld" in verslag
    bijblad = draai("bijblad", "./x.yaml", "--vragen", "eigen", "-o", "-", cwd=tmp_path).uit
    assert "Wij vragen dit in het eerste gesprek." in bijblad
    getoond = draai("vragen", "toon", "--vragen", "eigen", cwd=tmp_path).uit
    assert "We doen het samen" in getoond
    assert "[vertrouwen]" not in getoond


def test_a_report_never_takes_the_place_of_a_casus(tmp_path: Path) -> None:
    """Not even when overwriting is allowed."""
    draai(*BEGIN, cwd=tmp_path, invoer=VOORAF + "Hulp\n.\nstop\n")
    pad = tmp_path / "casussen" / "c-1.yaml"
    voor = pad.read_bytes()
    uitkomst = draai("motivatie", "c-1", "-o", "casussen/c-1.yaml", "--overschrijven", cwd=tmp_path)
    assert uitkomst.code == 1
    assert "Kies voor het verslag een naam op .md." in uitkomst.fout
    assert pad.read_bytes() == voor


def test_input_that_is_no_utf8_is_refused_not_changed(tmp_path: Path) -> None:
    """What was answered before it stays."""
    gedaan = subprocess.run(
        [str(PROGRAMMA), *BEGIN],
        input=VOORAF.encode() + b"Hulp\n.\ncaf\xe9\n.\n",
        capture_output=True,
        cwd=tmp_path,
        env=schone_omgeving(),
        check=False,
    )
    assert gedaan.returncode == 1
    assert "geen UTF-8" in gedaan.stderr.decode()
    assert "vraag-inwoner: Hulp" in (tmp_path / "casussen" / "c-1.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("sluit", ["<&-", ">&-", "<&- >&-"])
@pytest.mark.parametrize(
    "opdracht", ["casussen", "afspelen voorbeeld-bingo", "motivatie voorbeeld-bingo -o -"]
)
def test_closed_streams(tmp_path: Path, opdracht: str, sluit: str) -> None:
    """No fault of ours, whatever is closed."""
    gedaan = subprocess.run(
        ["sh", "-c", f'"$0" {opdracht} {sluit}', str(PROGRAMMA)],
        capture_output=True,
        cwd=tmp_path,
        env=schone_omgeving(),
        check=False,
    )
    assert gedaan.returncode in (0, 1)
    assert b"omgekeerd zelf" not in gedaan.stderr


def test_names_that_are_too_long(tmp_path: Path) -> None:
    """The system's refusal becomes a Dutch sentence."""
    for woorden in (["motivatie", "a" * 300], ["casussen", "--casussen", "a" * 300]):
        uitkomst = draai(*woorden, cwd=tmp_path)
        assert uitkomst.code in (0, 1, 2)
        assert "Traceback" not in uitkomst.fout
        assert "omgekeerd zelf" not in uitkomst.fout


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_among_the_files_of_a_set(tmp_path: Path) -> None:
    """It would never end; it is told instead."""
    schrijf_set(tmp_path, EIGEN)
    os.mkfifo(tmp_path / "eigen" / "omgekeerde-toets" / "2.yaml")
    uitkomst = draai("vragen", "controleer", "eigen", cwd=tmp_path)
    assert uitkomst.code == 1
    assert "2.yaml:1:1: Niet te lezen: dat is geen gewoon bestand." in uitkomst.fout


def test_what_a_killed_save_left_behind_is_cleared(tmp_path: Path) -> None:
    """A half-written copy holds somebody's answers: the next save takes it away."""
    draai(*BEGIN, cwd=tmp_path, invoer=VOORAF + "Hulp\n.\nstop\n")
    rest = tmp_path / "casussen" / ".c-1.abc.tmp"
    rest.write_text(dedent("half"), encoding="utf-8")
    draai("toets", "c-1", "--eenvoudig", cwd=tmp_path, invoer="Rust\n.\nstop\n")
    assert not rest.exists()

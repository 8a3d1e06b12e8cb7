"""The disk refuses in the middle of an intake: it is said, the answer stays, and there is a way on."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from proefset import BEGIN, CODE, INTAKE, als_invoer, casus_in, lees_casus, schrijf_set
from terminalhulp import Terminal, casus_na, draai, engels_in, zet_klaar

pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="tells which file is synced")  # noqa: PTH112
VERDER = ("toets", CODE, "--vragen", "sets")
NIET_BEWAARD = f"Je laatste antwoord is NIET bewaard. casussen/{CODE}.yaml is niet bewaard: de schijf is vol."
VOLLE_SCHIJF = """
import errno, os, pathlib
hier = pathlib.Path.cwd()
echt = os.fsync

def fsync(nummer):
    doel = pathlib.Path(f"/proc/self/fd/{nummer}")
    vol = hier / "vol"
    if vol.exists() and str(doel.resolve()).startswith(str(hier / vol.read_text())):
        raise OSError(errno.ENOSPC, "No space left on device")
    echt(nummer)

os.fsync = fsync
"""
"""A disk that is full for the folder that the file `vol` names, for as long as that file is there."""


@pytest.fixture
def hier(tmp_path: Path) -> Path:
    """A folder with the small set, and a disk that can be made full."""
    schrijf_set(tmp_path)
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "sitecustomize.py").write_text(VOLLE_SCHIJF, encoding="utf-8")
    return tmp_path


def schijf(hier: Path, *, vol: bool, waar: str = "casussen") -> None:
    """Makes the disk full for the casussen, or for a wider folder, or gives room again."""
    if vol:
        (hier / "vol").write_text(waar, encoding="utf-8")
    else:
        (hier / "vol").unlink()


def terminal(hier: Path, *argv: str, rows: int = 24, cols: int = 80) -> Terminal:
    """The program on that disk."""
    return Terminal(argv, cwd=hier, rows=rows, cols=cols, env={"PYTHONPATH": str(hier / "python")})


def inhoud(hier: Path) -> set[str]:
    """The files in the folder with casussen, without an empty lock."""
    return {pad.name for pad in (hier / "casussen").iterdir()} - {f".{CODE}.lock"}


@pytest.mark.parametrize("maat", [(24, 80), (10, 40)])
def test_the_disk_is_full_and_then_there_is_room(hier: Path, maat: tuple[int, int]) -> None:
    """The answer is on the screen and in the program; once there is room it is kept as it was given."""
    zet_klaar(hier, 1)
    rows, cols = maat
    with terminal(hier, *VERDER, rows=rows, cols=cols) as scherm:
        scherm.speel(INTAKE[1:3])
        scherm.wacht_op_vraag(INTAKE[3].vraag)
        schijf(hier, vol=True)
        scherm.typ("-\r")
        for _ in range(2):
            scherm.wacht_op_vraag(NIET_BEWAARD)
            assert lees_casus(hier / "casussen" / f"{CODE}.yaml")["antwoorden"] == casus_na(3)["antwoorden"]
            scherm.toets("enter")
        scherm.wacht_op_vraag(NIET_BEWAARD)
        schijf(hier, vol=False)
        scherm.toets("enter")
        scherm.speel(INTAKE[4:6])
        scherm.wacht_op_vraag(INTAKE[6].vraag)
        assert casus_in(hier)["antwoorden"] == casus_na(6)["antwoorden"]
        scherm.toets("c-c")
        assert scherm.einde() == 130
        assert engels_in("\n".join(scherm.getoond)) == []
        assert scherm.is_heel()
    assert inhoud(hier) == {f"{CODE}.yaml"}


def test_the_casus_goes_to_another_folder(hier: Path) -> None:
    """All of it, with the answer that could not be kept and with what is half typed after that."""
    zet_klaar(hier, 1)
    (hier / "stick").mkdir()
    with terminal(hier, *VERDER) as scherm:
        scherm.wacht_op_vraag(INTAKE[1].vraag)
        schijf(hier, vol=True)
        scherm.typ(INTAKE[1].toetsen)
        scherm.wacht_op_vraag(NIET_BEWAARD)
        scherm.typ("2\r")
        scherm.wacht_op("› In welke map?")
        scherm.typ("bestaat/niet\r")
        scherm.wacht_op("De map bestaat/niet is er niet. Noem een map die er is.")
        scherm.typ("\x7f" * len("bestaat/niet") + "stick\r")
        scherm.wacht_op(f"Deze casus staat vanaf nu in stick/{CODE}.yaml.")
        scherm.speel(INTAKE[2:6])
        scherm.wacht_op_vraag(INTAKE[6].vraag)
        scherm.toets("c-c")
        assert scherm.einde() == 130
        verder = f"omgekeerd toets stick/{CODE}.yaml --vragen sets"
        assert verder in " ".join("".join(scherm.scherm).split())
    assert lees_casus(hier / "stick" / f"{CODE}.yaml")["antwoorden"] == casus_na(6)["antwoorden"]
    assert lees_casus(hier / "casussen" / f"{CODE}.yaml")["antwoorden"] == casus_na(1)["antwoorden"]
    assert inhoud(hier) == {f"{CODE}.yaml"}
    assert {pad.name for pad in (hier / "stick").iterdir()} <= {f"{CODE}.yaml", f".{CODE}.lock"}


@pytest.mark.parametrize(("hoe", "code"), [("stop", 1), ("c-c", 130), (signal.SIGTERM, 143)])
def test_stopping_while_the_disk_is_full(hier: Path, hoe: str | signal.Signals, code: int) -> None:
    """It is said once more that this answer is not there; what was kept before is whole."""
    zet_klaar(hier, 1)
    with terminal(hier, *VERDER) as scherm:
        scherm.wacht_op_vraag(INTAKE[1].vraag)
        schijf(hier, vol=True, waar=".")
        scherm.typ(INTAKE[1].toetsen)
        scherm.wacht_op_vraag(NIET_BEWAARD)
        if hoe == "stop":
            scherm.typ("3\r")
        elif isinstance(hoe, signal.Signals):
            scherm.kind.kill(hoe)
        else:
            scherm.toets(hoe)
        assert scherm.einde() == code
        assert "".join(scherm.alles).count("NIET bewaard") == 2
        assert scherm.is_heel()
    assert casus_in(hier)["antwoorden"] == casus_na(1)["antwoorden"]
    assert inhoud(hier) == {f"{CODE}.yaml"}


def test_a_file_of_answers_on_a_full_disk(hier: Path) -> None:
    """Nobody is there to ask, and the next line is no answer to that: it stops, and says so."""
    zet_klaar(hier, 1)
    schijf(hier, vol=True)
    omgeving = {"PYTHONPATH": str(hier / "python")}
    klaar = draai(*VERDER, cwd=hier, invoer=als_invoer(INTAKE[1:]), env=omgeving)
    assert klaar.code == 1
    assert klaar.fout == (
        "In casussen is nu niets te bewaren: de schijf is vol. Daarom beginnen we niet. "
        "Los dit op, of kies een andere map met --casussen.\n"
    )
    assert casus_in(hier)["antwoorden"] == casus_na(1)["antwoorden"]
    assert inhoud(hier) == {f"{CODE}.yaml"}


def test_a_full_disk_is_told_before_the_first_question(hier: Path) -> None:
    """A new casus too: nobody types what cannot be kept."""
    (hier / "casussen").mkdir()
    schijf(hier, vol=True)
    with terminal(hier, *BEGIN) as scherm:
        assert scherm.einde() == 1
        scherm.ziet("In casussen is nu niets te bewaren: de schijf is vol.")
        assert not any(INTAKE[0].vraag in regel for regel in scherm.alles)
    assert inhoud(hier) == set()

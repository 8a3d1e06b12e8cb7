"""When the program itself fails: one Dutch line, and a crash file with nobody's words in it."""

from __future__ import annotations

import re
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from omgekeerd_cli import __version__
from omgekeerd_cli.foutspoor import BUITEN, foutspoor
from ramp import SOORTEN
from terminalhulp import draai, engels_in, schone_omgeving

TESTS = str(Path(__file__).parents[1])
GEHEIM = "Moeder slaapt slecht"
LEZEN = "omgekeerd_cli.opslag.casus.archief:inhoud_van"


def _zie(
    map_: Path, soort: str, *argv: str, vooraf: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """`omgekeerd motivatie` of a casus, with a fault of this kind while it is read."""
    (map_ / "jansen.yaml").write_text("methode: evaluatie\nantwoorden: {}\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "ramp", f"{LEZEN}={soort}", "motivatie", "./jansen.yaml", "-o", "-", *argv],
        capture_output=True,
        text=True,
        cwd=map_,
        env=schone_omgeving(PYTHONPATH=TESTS, RAMP=GEHEIM),
        preexec_fn=vooraf,
        check=False,
    )


@pytest.mark.parametrize("soort", SOORTEN)
def test_however_it_goes_wrong_it_is_one_line_without_a_word_of_anybody(tmp_path: Path, soort: str) -> None:
    uitkomst = _zie(tmp_path, soort)
    code = {"toets": 130, "vol": 1, "eind": 0, "waarschuwing": 0}.get(soort, 3)
    assert uitkomst.returncode == code
    assert len(uitkomst.stderr.splitlines()) == (soort not in ("toets", "waarschuwing"))
    assert GEHEIM not in uitkomst.stdout + uitkomst.stderr
    assert engels_in(re.sub(r"\(\w+\)|omgekeerd-fout-\S+", "", uitkomst.stderr)) == []
    bestanden = list(tmp_path.glob("omgekeerd-fout-*"))
    assert len(bestanden) == (soort not in ("toets", "vol", "waarschuwing"))
    for bestand in bestanden:
        assert f"staat in {bestand.name}, zonder antwoorden of namen" in uitkomst.stderr
        inhoud = bestand.read_text(encoding="utf-8")
        assert not any(
            woord in inhoud for woord in (GEHEIM, "jansen", str(tmp_path), TESTS, str(Path.home()))
        )


def test_what_stands_in_a_fault_file(tmp_path: Path) -> None:
    _zie(tmp_path, "keten")
    (bestand,) = tmp_path.glob("omgekeerd-fout-*.txt")
    if sys.platform != "win32":
        assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    kop, feiten, spoor = bestand.read_text(encoding="utf-8").split("\n\n")
    assert kop.startswith("Er ging iets mis in omgekeerd zelf.\nIn dit bestand staan geen antwoorden")
    regels = dict(regel.split(": ", 1) for regel in feiten.splitlines())
    assert list(regels) == ["omgekeerd", "opdracht", "Python", "systeem", "bibliotheken"]
    assert (regels["omgekeerd"], regels["opdracht"]) == (__version__, "motivatie")
    assert f"msgspec {metadata.version('msgspec')}" in regels["bibliotheken"]
    assert "pytest" not in regels["bibliotheken"]
    soort, *plekken = spoor.splitlines()
    assert soort == "ValueError"
    assert re.fullmatch(r"  omgekeerd_cli/cli\.py:\d+ voer_uit", plekken[0])
    assert [regel for regel in plekken if not regel.startswith("  ")] == ["kwam door: KeyError"]


def test_with_debugging_the_same_is_on_the_screen(tmp_path: Path) -> None:
    uitkomst = _zie(tmp_path, "keten", "--foutopsporing")
    (bestand,) = tmp_path.glob("omgekeerd-fout-*.txt")
    spoor = bestand.read_text(encoding="utf-8").split("\n\n")[2]
    assert uitkomst.stderr.startswith(spoor)
    assert len(uitkomst.stderr.splitlines()) == len(spoor.splitlines()) + 1
    assert "omgekeerd_cli/opslag" in _zie(tmp_path, "vol", "--foutopsporing").stderr


def test_an_endless_stack_is_told_in_short(tmp_path: Path) -> None:
    regels = _zie(tmp_path, "diep", "--foutopsporing").stderr.splitlines()
    assert regels[0] == "RecursionError"
    assert len(regels) < 80
    assert any(re.fullmatch(r"  \(nog \d+ plekken\)", regel) for regel in regels)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits, and no folder that is gone, there")
@pytest.mark.parametrize("waarom", ["vol", "map weg"])
def test_when_there_can_be_no_fault_file_the_line_stays(tmp_path: Path, waarom: str) -> None:
    def vooraf() -> None:
        import resource

        if waarom == "map weg":
            shutil.rmtree(tmp_path)
        else:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    uitkomst = _zie(tmp_path, "keten", vooraf=vooraf)
    assert uitkomst.stderr.endswith("met --foutopsporing zie je waar het misging.\n")
    assert list(tmp_path.glob("omgekeerd-fout-*")) == []
    assert len(uitkomst.stderr.splitlines()) == 1
    assert GEHEIM not in uitkomst.stderr


ONDERBREKING = """
import sys
class Ongeduld:
    def find_spec(self, naam, *_):
        if naam == sys.argv[1]:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Ongeduld())
from omgekeerd_cli.cli import main
main(["motivatie", "voorbeeld-willem", "-o", "-"])
"""


@pytest.mark.parametrize(
    "module",
    ["omgekeerd_cli.vangnet", "typer", "omgekeerd_cli.opslag.casus.archief", "yaml", "msgspec", "jinja2"],
)
def test_ctrl_c_while_still_loading_says_nothing(tmp_path: Path, module: str) -> None:
    uitkomst = subprocess.run(
        [sys.executable, "-c", ONDERBREKING, module],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=schone_omgeving(),
        check=False,
    )
    assert (uitkomst.returncode, uitkomst.stdout, uitkomst.stderr) == (130, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
@pytest.mark.parametrize("argv", [["--versie"], ["--help"], ["casussen"], ["vragen", "toon"]])
def test_an_output_that_is_full_gives_no_english(tmp_path: Path, argv: list[str]) -> None:
    for extra in ({}, {"PYTHONUNBUFFERED": "1"}):
        with Path("/dev/full").open("w") as vol:
            uitkomst = subprocess.run(
                [Path(sys.executable).with_name("omgekeerd"), *argv],
                stdout=vol,
                stderr=subprocess.PIPE,
                text=True,
                cwd=tmp_path,
                env=schone_omgeving(**extra),
                check=False,
            )
        assert uitkomst.returncode == 1
        assert uitkomst.stderr in ("", "Een bestand is niet te gebruiken: de schijf is vol.\n")


def test_what_is_not_told_about_a_fault() -> None:
    """Code from elsewhere, such as a template, has neither a name nor a place."""
    bron = compile("def van_jansen(x):\n    raise ValueError(x)\n", "/home/jansen/brief.md.j2", "exec")
    elders: dict[str, Callable[[str], None]] = {}
    exec(bron, elders)  # noqa: S102
    with pytest.raises(ValueError) as gevangen:
        elders["van_jansen"](GEHEIM)
    spoor = foutspoor(gevangen.value)
    assert spoor.splitlines()[0] == "ValueError"
    assert spoor.splitlines()[-1] == f"  {BUITEN}"
    assert "jansen" not in spoor


def test_faults_in_a_group_and_in_a_ring_come_once_each() -> None:
    een, twee = KeyError(GEHEIM), OSError(GEHEIM)
    een.__context__, twee.__context__ = twee, een
    spoor = foutspoor(ExceptionGroup(GEHEIM, [een, ValueError(GEHEIM)]))
    assert spoor.splitlines() == [
        "ExceptionGroup",
        "kwam door: KeyError",
        "kwam door: ValueError",
        "kwam door: OSError",
    ]


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="only Linux tells its limits")
def test_a_crash_in_a_library_does_not_write_down_the_memory(tmp_path: Path) -> None:
    """The limit holds for the program and for what it starts, such as an editor."""
    pager = tmp_path / "kijk"
    pager.write_text("#!/bin/sh\ncat /proc/$PPID/limits /proc/self/limits > limieten\numask > masker\n")
    pager.chmod(0o755)
    from terminalhulp import Terminal

    with Terminal(["motivatie", "voorbeeld-bingo"], cwd=tmp_path, env={"PAGER": str(pager)}) as terminal:
        assert terminal.einde() == 0
    kern = [r for r in (tmp_path / "limieten").read_text().splitlines() if r.startswith("Max core")]
    assert [regel.split()[4] for regel in kern] == ["0", "0"]
    assert (tmp_path / "masker").read_text().strip() == "0077"
    assert draai("casussen", cwd=tmp_path).code == 0

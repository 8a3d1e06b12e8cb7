"""A long report on the screen: by screenfuls, nothing lost, and the terminal as it was."""

from __future__ import annotations

import shlex
import signal
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.verslag import maak
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.scherm.basis.console import maak_console
from omgekeerd_cli.scherm.tonen.verslagbeeld import blokken
from proefset import BEGIN, INTAKE, schrijf_set
from terminalhulp import VERDER, Terminal, draai, engels_in, zet_klaar

MATEN = [(24, 80), (10, 40), (60, 300)]
MOTIVATIE = ("motivatie", "voorbeeld-willem")
PLAATS = "Het verslag staat in motivatie.md."


@cache
def regels(breedte: int) -> list[str]:
    """The report as it is laid out at this width."""
    geladen = laad_casus("voorbeeld-willem", werkplek())
    console = maak_console()
    stand = console.options.update(width=breedte, height=None)
    return [
        "".join(stuk.text for stuk in regel).rstrip()
        for blok in blokken(maak(Stand(geladen.methode, geladen.casus)))
        for regel in console.render_lines(blok, stand, pad=False)
    ]


def verderop() -> str:
    """A line of the report that is not on the first screenful."""
    return next(regel for regel in regels(80)[30:] if regel)


def begin(
    map_: Path,
    rows: int = 24,
    cols: int = 80,
    argv: tuple[str, ...] = MOTIVATIE,
    env: Mapping[str, str] | None = None,
) -> Terminal:
    """A terminal at the end of the first screenful."""
    terminal = Terminal(argv, cwd=map_, rows=rows, cols=cols, env=env)
    terminal.wacht_op_toetsvraag()
    return terminal


@pytest.mark.parametrize(("rows", "cols"), MATEN)
def test_screen_by_screen_to_the_end(tmp_path: Path, rows: int, cols: int) -> None:
    verwacht = regels(cols)
    with begin(tmp_path, rows, cols) as terminal:
        assert terminal.scherm == [*verwacht[: rows - 1], VERDER]
        terminal.toets("spatie")
        assert terminal.einde() == 0
        assert terminal.is_heel()
        getoond = "\n".join(terminal.alles).rstrip().split("\n")
        assert getoond[: len(verwacht)] == verwacht
        assert getoond[len(verwacht) :] == ["", PLAATS]
        assert engels_in("\n".join(terminal.getoond)) == []


@pytest.mark.parametrize("toets", ["enter", "spatie", "pagina-omlaag", "omlaag", "c-j"])
def test_keys_to_go_on(tmp_path: Path, toets: str) -> None:
    with begin(tmp_path) as terminal:
        terminal.toets(toets)
        terminal.wacht_op_toetsvraag()
        assert terminal.scherm[:-1] == regels(80)[23:46]


@pytest.mark.parametrize(("toets", "code"), [("q", 0), ("Q", 0), ("escape", 0), ("c-c", 130), ("c-d", 130)])
def test_ending_halfway(tmp_path: Path, toets: str, code: int) -> None:
    with begin(tmp_path) as terminal:
        terminal.toets(toets)
        assert terminal.einde() == code
        assert terminal.is_heel()
        assert not terminal.ziet(VERDER)
        assert terminal.ziet(PLAATS)
        assert verderop() not in terminal.alles
        assert "^C" not in "".join(terminal.getoond)
    assert (tmp_path / "motivatie.md").exists()


def test_keys_that_say_nothing(tmp_path: Path) -> None:
    with begin(tmp_path) as terminal:
        terminal.toets("omhoog", "home", "wis")
        terminal.typ("\x1b[24;80R")  # a terminal that tells late where its cursor is
        terminal.toets("q")
        assert terminal.einde() == 0
        assert verderop() not in terminal.alles


@pytest.mark.parametrize(("sein", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_leaves_the_terminal_whole(tmp_path: Path, sein: int, code: int) -> None:
    with begin(tmp_path) as terminal:
        terminal.kind.kill(sein)
        assert terminal.einde() == code
        assert terminal.is_heel()
        assert not terminal.ziet(VERDER)


def test_another_window(tmp_path: Path) -> None:
    with begin(tmp_path) as terminal:
        terminal.beeld.resize(40, 80)
        terminal.kind.setwinsize(40, 80)
        terminal.toets("spatie")
        terminal.wacht_op_toetsvraag()
        assert "\n".join(terminal.alles).rstrip().split("\n") == [*regels(80)[: 23 + 39], VERDER]


LEZER = """
import sys
tekst = sys.stdin.read()
open("gelezen.txt", "w").write(tekst)
print(len(sys.argv), "keer gelezen")
"""


def test_a_pager_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "mijn lezer.py").write_text(LEZER, encoding="utf-8")
    pager = shlex.join([sys.executable, "mijn lezer.py", "een", "$HOME;"])
    with Terminal(MOTIVATIE, cwd=tmp_path, env={"PAGER": pager}) as terminal:
        assert terminal.einde() == 0
        assert terminal.scherm[:3] == ["3 keer gelezen", "", PLAATS]
        assert terminal.is_heel()
    gelezen = (tmp_path / "gelezen.txt").read_text(encoding="utf-8")
    assert "\x1b[1m" in gelezen
    assert regels(80)[30].lstrip("▌ ") in gelezen  # the bar of a quotation has a colour of its own


@pytest.mark.parametrize("pager", ["bestaat-niet -R", "cat; touch gevaar", "'", ""])
def test_a_pager_that_is_not_there(tmp_path: Path, pager: str) -> None:
    with begin(tmp_path, env={"PAGER": pager}) as terminal:
        terminal.toets("q")
        assert terminal.einde() == 0
    assert not (tmp_path / "gevaar").exists()


def test_what_fits_does_not_wait(tmp_path: Path) -> None:
    with Terminal(MOTIVATIE, cwd=tmp_path, rows=len(regels(80)) + 20) as terminal:
        terminal.wacht_op(PLAATS)
        assert VERDER not in terminal.getoond
        assert terminal.einde() == 0


@pytest.mark.parametrize("extra", [("--eenvoudig",), ()])
def test_plain_lines_do_not_wait(tmp_path: Path, extra: tuple[str, ...]) -> None:
    env = {} if extra else {"TERM": "dumb"}
    with Terminal((*MOTIVATIE, *extra), cwd=tmp_path, env=env) as terminal:
        assert terminal.einde() == 0
        assert VERDER not in terminal.getoond


def test_in_a_pipe_it_comes_all_at_once(tmp_path: Path) -> None:
    uitkomst = draai("afspelen", "voorbeeld-willem", cwd=tmp_path, env={"PAGER": "false"})
    assert uitkomst.code == 0
    assert VERDER not in uitkomst.alles
    assert "\x1b" not in uitkomst.alles


def test_the_report_at_the_end_of_a_toets(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, len(INTAKE) - 1)
    argv = ("toets", BEGIN[BEGIN.index("--code") + 1], "--vragen", "sets")
    with Terminal(argv, cwd=tmp_path, rows=10, cols=60) as terminal:
        terminal.speel(INTAKE[-1:])
        terminal.wacht_op_toetsvraag()
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.is_heel()
        assert terminal.ziet("Je antwoorden staan in")
    assert (tmp_path / "motivatie.md").exists()


@pytest.mark.parametrize(("toets", "code"), [("q", 0), ("c-c", 130)])
def test_replaying_screen_by_screen(tmp_path: Path, toets: str, code: int) -> None:
    with begin(tmp_path, argv=("afspelen", "voorbeeld-bingo")) as terminal:
        assert terminal.scherm[0].startswith("voorbeeld-bingo: ")
        terminal.toets("spatie")
        terminal.wacht_op_toetsvraag()
        terminal.toets(toets)
        assert terminal.einde() == code
        assert terminal.is_heel()
        assert not terminal.ziet(VERDER)
        assert not terminal.ziet("antwoorden afgespeeld")

"""The window is closed, or the system hangs up: the exit code is 129, and what was confirmed is there."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import random
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from proefset import BEGIN, CODE, INTAKE, casus_in, schrijf_set
from terminalhulp import GEDULD, PROGRAMMA, casus_na, schone_omgeving, zet_klaar

VERDER = ("toets", CODE, "--vragen", "sets")


class Venster:
    """The program in a window of its own that can be closed: its screen is gone, then or at once.

    Args:
        argv: the arguments of `omgekeerd`.
        hier: the folder in which it runs.
        env: environment variables on top of a clean environment.
    """

    def __init__(self, argv: Sequence[str], hier: Path, env: Mapping[str, str] | None = None) -> None:
        omgeving = schone_omgeving(**(env or {}))
        self.nummer, self._fd = pty.fork()
        if self.nummer == 0:
            os.chdir(hier)
            os.execve(PROGRAMMA, [str(PROGRAMMA), *argv], omgeving)  # noqa: S606  the program itself
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.gezien = ""

    def wacht_op(self, *teksten: str) -> None:
        """Waits until these are shown, each behind the one before it."""
        grens = time.monotonic() + GEDULD
        for tekst in teksten:
            while tekst not in self.gezien:
                assert time.monotonic() < grens, f"{tekst!r} niet in {self.gezien[-2000:]}"
                if select.select([self._fd], [], [], 0.1)[0]:
                    self.gezien += os.read(self._fd, 65_536).decode("utf-8", "replace")
            self.gezien = self.gezien.partition(tekst)[2]

    def typ(self, tekst: str) -> None:
        """Types a text."""
        os.write(self._fd, tekst.encode())

    def sluit(self) -> None:
        """Closes the window."""
        os.close(self._fd)
        self._fd = -1

    def einde(self) -> int:
        """The exit code as a shell tells it; the window stays as it is."""
        grens = time.monotonic() + GEDULD
        while not (klaar := os.waitpid(self.nummer, os.WNOHANG))[0]:
            with contextlib.suppress(OSError):  # the other side is gone already
                if self._fd >= 0 and select.select([self._fd], [], [], 0.02)[0]:
                    self.gezien += os.read(self._fd, 65_536).decode("utf-8", "replace")
            time.sleep(0.01)
            if time.monotonic() > grens:
                os.kill(self.nummer, signal.SIGKILL)
        self.nummer = 0
        code = os.waitstatus_to_exitcode(klaar[1])
        return code if code >= 0 else 128 - code


@contextmanager
def venster(argv: Sequence[str], hier: Path, env: Mapping[str, str] | None = None) -> Iterator[Venster]:
    """A window that is gone afterwards, whatever happened."""
    dit = Venster(argv, hier, env)
    try:
        yield dit
    finally:
        if dit.nummer:
            os.kill(dit.nummer, signal.SIGKILL)
            os.waitpid(dit.nummer, 0)


def _hang_op(dit: Venster, hoe: str) -> None:
    if hoe == "venster dicht":
        dit.sluit()
    else:
        os.kill(dit.nummer, signal.SIGHUP)


HOE = ("venster dicht", "signaal")


def _een_keer(hier: Path, zaad: int) -> None:
    """Somewhere in a short intake the window goes; what was confirmed before is there."""
    kans = random.Random(zaad)  # noqa: S311  no secret, a seed to repeat
    hier.mkdir()
    schrijf_set(hier)
    regels = kans.random() < 0.4
    with venster((*BEGIN, *(["--eenvoudig"] if regels else [])), hier) as dit:
        bevestigd = 0
        if kans.random() < 0.2:
            time.sleep(kans.uniform(0, 1))
        else:
            for zet in INTAKE[: kans.randint(0, 3)]:
                dit.wacht_op(zet.vraag, *([] if regels else ["›"]))
                dit.typ("\n".join(zet.regels) + "\n" if regels else zet.toetsen)
                bevestigd += 1
            if kans.random() < 0.5:
                dit.wacht_op(INTAKE[bevestigd].vraag, *([] if regels else ["›"]))
                dit.typ("half")
            else:
                bevestigd = max(0, bevestigd - 1)  # the last one may be under way
            time.sleep(kans.uniform(0, 0.1))
        _hang_op(dit, kans.choice(HOE))
        assert dit.einde() == 129, (zaad, dit.gezien[-1000:])
    assert not list(hier.glob("omgekeerd-fout-*")), zaad
    if bevestigd:
        stand = casus_in(hier)["antwoorden"]
        assert stand in [casus_na(aantal)["antwoorden"] for aantal in (bevestigd, bevestigd + 1)], zaad


def _vele_keren(map_: Path, zaden: range) -> None:
    casus_na(1)  # made once, before they all want one
    with ThreadPoolExecutor(os.cpu_count()) as ploeg:
        list(ploeg.map(_een_keer, [map_ / str(zaad) for zaad in zaden], zaden))


def test_eight_windows_closed_at_random(tmp_path: Path) -> None:
    _vele_keren(tmp_path, range(8))


@pytest.mark.lang
def test_a_hundred_windows_closed_at_random(tmp_path: Path) -> None:
    _vele_keren(tmp_path, range(100, 200))


@pytest.mark.parametrize("hoe", HOE)
def test_while_an_editor_has_the_answer(tmp_path: Path, hoe: str) -> None:
    """What it had saved is the draft."""
    schrijf_set(tmp_path)
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho Uit de editor > "$1"\necho open\nexec sleep 60\n', encoding="utf-8")
    editor.chmod(0o700)
    with venster(BEGIN, tmp_path, {"EDITOR": str(editor)}) as dit:
        dit.wacht_op(INTAKE[0].vraag, "›")
        dit.typ("\x05")
        dit.wacht_op("open")
        _hang_op(dit, hoe)
        assert dit.einde() == 129
    klad = (tmp_path / "casussen" / f".{CODE}.klad.yaml").read_text(encoding="utf-8")
    assert "Uit de editor" in klad
    assert not (tmp_path / "casussen" / f".{CODE}.klad.txt").exists()


@pytest.mark.parametrize("hoe", HOE)
@pytest.mark.parametrize("lezer", ["", "eigen"])
def test_while_a_report_is_read(tmp_path: Path, hoe: str, lezer: str) -> None:
    """By our own screenfuls, or in a program of the reader."""
    programma = tmp_path / "lezer"
    programma.write_text("#!/bin/sh\necho Enter of spatie\nexec sleep 60\n", encoding="utf-8")
    programma.chmod(0o700)
    with venster(
        ("motivatie", "voorbeeld-willem"), tmp_path, {"PAGER": str(programma)} if lezer else {}
    ) as dit:
        dit.wacht_op("Enter of spatie")
        _hang_op(dit, hoe)
        assert dit.einde() == 129
    assert (tmp_path / "motivatie.md").exists()


@pytest.mark.parametrize("hoe", HOE)
def test_while_it_is_asked_what_to_do(tmp_path: Path, hoe: str) -> None:
    """The folder was moved away: the answer comes beside it."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, 1)
    with venster(VERDER, tmp_path) as dit:
        dit.wacht_op(INTAKE[1].vraag, "›")
        (tmp_path / "casussen").rename(tmp_path / "elders")
        dit.typ(INTAKE[1].toetsen)
        dit.wacht_op("ernaast als dat kan")
        _hang_op(dit, hoe)
        assert dit.einde() == 129
    ernaast = tmp_path / f"{CODE}.conflict-1.yaml"
    assert "Plan Élan" in ernaast.read_text(encoding="utf-8")


TRAAG = """
import os, time, pathlib
echt = os.fsync
def fsync(nummer):
    if pathlib.Path("traag").exists():
        pathlib.Path("bezig").touch()
        time.sleep(0.4)
    echt(nummer)
os.fsync = fsync
"""


@pytest.mark.parametrize("hoe", HOE)
def test_while_an_answer_is_saved(tmp_path: Path, hoe: str) -> None:
    """It is kept all the same."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, 1)
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "sitecustomize.py").write_text(TRAAG, encoding="utf-8")
    with venster(VERDER, tmp_path, {"PYTHONPATH": str(tmp_path / "python")}) as dit:
        dit.wacht_op(INTAKE[1].vraag, "›")
        (tmp_path / "traag").touch()
        dit.typ(INTAKE[1].toetsen)
        while not (tmp_path / "bezig").exists():
            time.sleep(0.01)
        _hang_op(dit, hoe)
        assert dit.einde() == 129
    assert casus_in(tmp_path)["antwoorden"] == casus_na(2)["antwoorden"]
    assert not list((tmp_path / "casussen").glob(".*.tmp"))


def test_a_window_that_goes_under_nohup(tmp_path: Path) -> None:
    """Whoever asked to stay is not ended by it."""
    schrijf_set(tmp_path)
    oud = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with venster(BEGIN, tmp_path) as dit:
            dit.wacht_op(INTAKE[0].vraag, "›")
            os.kill(dit.nummer, signal.SIGHUP)
            dit.typ(INTAKE[0].toetsen)
            dit.wacht_op(INTAKE[1].vraag)
    finally:
        signal.signal(signal.SIGHUP, oud)


@pytest.mark.parametrize(("soort", "code"), [("SIGTERM", 143), ("SIGQUIT", 131), ("SIGINT", 130)])
def test_other_ends_have_codes_of_their_own(tmp_path: Path, soort: str, code: int) -> None:
    schrijf_set(tmp_path)
    with venster(BEGIN, tmp_path) as dit:
        dit.wacht_op(INTAKE[0].vraag, "›")
        os.kill(dit.nummer, getattr(signal, soort))
        assert dit.einde() == code

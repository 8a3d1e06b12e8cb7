"""Every call to the system in a save fails once, with every error: nothing is lost, nothing stays behind."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus import archief
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

if TYPE_CHECKING:
    from types import FrameType

    from _typeshed import TraceFunction

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the calls of POSIX")
OPROEPEN = ("open", "write", "fsync", "close", "replace", "mkdir")
"""The calls of `os` that change something on disk, or wait for it."""
OPSLAG = Path(veilig.__file__).parent
FOUTEN = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.EIO: "de schijf gaf een fout",
    errno.EACCES: "je mag daar niet bij",
    errno.EROFS: "die schijf is alleen om te lezen",
}
CASUS = Casus("c-1", "proef", titel="Eén", antwoorden={"een": {"doel": "rust " * 50}})


@dataclass
class Weigering:
    """The n-th call fails, and only that one.

    Attributes:
        nummer: which call, from 1; 0 lets all go well.
        fout: the errno with which it fails.
        gedaan: the calls so far.
        geweigerd: the call that failed, if any.
    """

    nummer: int
    fout: int
    gedaan: int = 0
    geweigerd: str = ""

    def oproep(self, naam: str, echt: Callable[..., Any]) -> Callable[..., Any]:
        def doe(*args: Any, **rest: Any) -> Any:
            self.gedaan += 1
            if self.gedaan == self.nummer:
                self.geweigerd = naam
                if naam == "close":  # the system closes it all the same
                    echt(*args, **rest)
                raise OSError(self.fout, os.strerror(self.fout))
            return echt(*args, **rest)

        return doe


@contextmanager
def met(weigering: Weigering) -> Iterator[None]:
    """The system refuses as it is told to."""
    with pytest.MonkeyPatch.context() as plak:
        for naam in OPROEPEN:
            plak.setattr(os, naam, weigering.oproep(naam, getattr(os, naam)))
        yield


def titel_op_schijf(pad: Path) -> str:
    """The title of the casus in the file, which has to be whole; empty when there is no file."""
    return archief.zoek(str(pad), pad.parent).gelezen.casus.titel if pad.exists() else ""


def aantal_oproepen(map_: Path, *, nieuw: bool) -> int:
    """How many calls one save makes when all goes well."""
    alles = Weigering(0, 0)
    pad, plek, casus = _klaar_om_te_bewaren(map_, nieuw=nieuw)
    with met(alles):
        plek.bewaar(casus)
    assert titel_op_schijf(pad) == "Twee"
    return alles.gedaan


def _klaar_om_te_bewaren(map_: Path, *, nieuw: bool) -> tuple[Path, Bewaarplek, Casus]:
    pad = map_ / "casussen" / "c-1.yaml"
    plek = Bewaarplek(pad)
    casus = CASUS if nieuw else plek.bewaar(CASUS)
    return pad, plek, replace(casus, titel="Twee")


@pytest.mark.parametrize("fout", FOUTEN, ids=errno.errorcode.get)
@pytest.mark.parametrize("nieuw", [True, False], ids=["de eerste keer", "daarna"])
def test_every_call_of_a_save_fails_once(tmp_path: Path, fout: int, nieuw: bool) -> None:
    """The file is whole, old or new; the message says why; the same answer is kept when asked again."""
    aantal = aantal_oproepen(tmp_path / "0", nieuw=nieuw)
    assert aantal >= 6
    for nummer in range(1, aantal + 1):
        pad, plek, casus = _klaar_om_te_bewaren(tmp_path / str(nummer), nieuw=nieuw)
        weigering = Weigering(nummer, fout)
        melding = ""
        try:
            with met(weigering):
                plek.bewaar(casus)
        except veilig.NietBewaard as gemeld:
            melding = str(gemeld)
        assert weigering.geweigerd
        hier = f"{weigering.geweigerd}, oproep {nummer}"
        if melding:
            assert FOUTEN[fout] in melding, hier
            assert titel_op_schijf(pad) in ("" if nieuw else "Eén", "Twee"), hier
        else:  # it did not matter: what was saved is there
            assert titel_op_schijf(pad) == "Twee", hier
        resten = {naast.name for naast in pad.parent.glob("*")} if pad.parent.exists() else set()
        assert resten <= {"c-1.yaml", ".c-1.lock"}, hier
        if melding:
            assert plek.bewaar(casus).titel == "Twee"
        assert titel_op_schijf(pad) == "Twee", hier
        assert not list(pad.parent.glob("*conflict*")), hier


class Stop(BaseException):
    """What a signal raises, wherever the program is."""


@contextmanager
def stopt_bij_regel(nummer: int) -> Iterator[list[str]]:
    """The n-th line of our own that keeps a casus is not done; gives which one it was."""
    waar: list[str] = []
    nog = nummer

    def regel(frame: FrameType, wat: str, _: object) -> TraceFunction | None:
        nonlocal nog
        if not frame.f_code.co_filename.startswith(str(OPSLAG)):
            return None
        if wat == "line":
            nog -= 1
            if not nog:
                waar.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}")
                raise Stop
        return regel

    eerder = sys.gettrace()
    sys.settrace(regel)
    try:
        yield waar
    finally:
        sys.settrace(eerder)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # files open at the stop
@pytest.mark.parametrize("nieuw", [True, False], ids=["de eerste keer", "daarna"])
def test_a_signal_at_every_line_of_a_save(tmp_path: Path, nieuw: bool) -> None:
    """Who is stopped there keeps the same answer on the way out: our own lock is never in the way."""
    for nummer in count(1):
        pad, plek, casus = _klaar_om_te_bewaren(tmp_path / str(nummer), nieuw=nieuw)
        waar: list[str] = []
        try:
            with stopt_bij_regel(nummer) as waar:
                plek.bezet()
                plek.bewaar(casus)
        except Stop:  # whoever says goodbye still has what was raised in hand
            plek.bewaar(casus)
            with plek.is_hier():
                pass
        assert titel_op_schijf(pad) == "Twee", waar
        plek.geef_vrij()
        with Bewaarplek(pad, pad.read_bytes()).is_hier():  # others may have it again
            pass
        if not waar:
            break
    assert nummer > 100


def test_a_failed_sync_is_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system could not write it may have dropped: only a new file is sure."""
    pad, plek, casus = _klaar_om_te_bewaren(tmp_path, nieuw=False)
    echt, nummers = os.fsync, []

    def fsync(nummer: int) -> None:
        nummers.append(os.fstat(nummer).st_ino)
        if len(nummers) == 1:
            raise OSError(errno.EIO, "Input/output error")
        echt(nummer)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(veilig.NietBewaard):
        plek.bewaar(casus)
    assert len(nummers) == 1
    plek.bewaar(casus)
    assert titel_op_schijf(pad) == "Twee"


def test_a_file_that_another_program_holds_for_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a virus scanner may: we try again for a second, then say so."""
    pad, plek, casus = _klaar_om_te_bewaren(tmp_path, nieuw=False)
    echt, keren = os.replace, []

    def bezet(van: object, naar: object) -> None:
        keren.append(van)
        if len(keren) % 4:
            raise PermissionError(errno.EACCES, "Access is denied")
        echt(van, naar)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", bezet)
    monkeypatch.setattr(veilig, "_POGING_NA", 0)
    monkeypatch.setattr(veilig, "_POGINGEN", 3)
    with pytest.raises(veilig.NietBewaard, match="je mag daar niet bij"):
        plek.bewaar(casus)
    monkeypatch.setattr(veilig, "_POGINGEN", 20)
    plek.bewaar(casus)
    assert titel_op_schijf(pad) == "Twee"

"""The copy that is kept beside a casus: whole or not there, whatever the system does."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the calls of POSIX")
OPROEPEN = ("open", "write", "fsync", "close", "link", "replace", "unlink")
FOUTEN = (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS)
CASUS = Casus("c-1", "proef", titel="Eén", antwoorden={"een": {"doel": "rust " * 50}})


class Teller:
    """Counts the calls to the system, and lets the n-th fail."""

    def __init__(self, nummer: int, fout: int) -> None:
        self.nummer, self.fout, self.gedaan = nummer, fout, 0

    def oproep(self, naam: str, echt: Callable[..., Any]) -> Callable[..., Any]:
        def doe(*args: Any, **rest: Any) -> Any:
            self.gedaan += 1
            if self.gedaan != self.nummer:
                return echt(*args, **rest)
            if naam == "close":  # the system closes it all the same
                echt(*args, **rest)
            raise OSError(self.fout, os.strerror(self.fout))

        return doe


def _probeer(plek: Bewaarplek, teller: Teller, *, zonder_links: bool = False) -> Path | None:
    with pytest.MonkeyPatch.context() as plak:
        if zonder_links:
            plak.setattr(os, "link", _geen_links)
        for naam in OPROEPEN:
            plak.setattr(os, naam, teller.oproep(naam, getattr(os, naam)))
        try:
            return plek.houd_oud()
        except veilig.NietBewaard:
            return None


def _geen_links(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "a disk without hard links")


def _casus(map_: Path) -> tuple[Path, Bewaarplek]:
    pad = map_ / "casussen" / "c-1.yaml"
    plek = Bewaarplek(pad)
    plek.bewaar(CASUS)
    return pad, plek


@pytest.mark.parametrize("zonder_links", [False, True], ids=["met links", "zonder links"])
@pytest.mark.parametrize("fout", FOUTEN, ids=errno.errorcode.get)
def test_every_call_fails_once(tmp_path: Path, fout: int, zonder_links: bool) -> None:
    """Also the close: a copy that is told of is whole, and one that is not told of is not there."""
    tellen = Teller(0, fout)
    assert _probeer(_casus(tmp_path / "0")[1], tellen, zonder_links=zonder_links)
    assert tellen.gedaan >= 6
    for nummer in range(1, tellen.gedaan + 1):
        pad, plek = _casus(tmp_path / str(nummer))
        ernaast = _probeer(plek, Teller(nummer, fout), zonder_links=zonder_links)
        staat_er = {naast.name: naast.read_bytes() for naast in pad.parent.glob("[!.]*")}
        assert set(staat_er.values()) == {pad.read_bytes()}, nummer
        assert set(staat_er) == ({"c-1.yaml", ernaast.name} if ernaast else {"c-1.yaml"}), nummer
        assert plek.houd_oud().read_bytes() == pad.read_bytes(), nummer


@pytest.mark.parametrize("zonder_links", [False, True], ids=["met links", "zonder links"])
@pytest.mark.parametrize("wat", ["bestand", "leeg bestand", "map", "verwijzing", "verwijzing naar niets"])
def test_what_stands_there_stays(tmp_path: Path, wat: str, zonder_links: bool) -> None:
    """The copy takes the next number."""
    pad, plek = _casus(tmp_path)
    daar = pad.with_name("c-1.oud-1.yaml")
    buiten = tmp_path / "buiten"
    buiten.write_bytes(b"van een ander")
    if wat == "map":
        daar.mkdir()
    elif wat.startswith("verwijzing"):
        daar.symlink_to(buiten if wat == "verwijzing" else tmp_path / "niets")
    else:
        daar.write_bytes(b"" if wat == "leeg bestand" else b"van een ander")
    voor = daar.lstat()
    assert _probeer(plek, Teller(0, 0), zonder_links=zonder_links) == pad.with_name("c-1.oud-2.yaml")
    assert (daar.lstat().st_ino, daar.lstat().st_size) == (voor.st_ino, voor.st_size)
    assert buiten.read_bytes() == b"van een ander"
    assert not (tmp_path / "niets").exists()


@pytest.mark.parametrize("zonder_links", [False, True], ids=["met links", "zonder links"])
def test_one_that_comes_at_the_last_moment_stays(tmp_path: Path, zonder_links: bool) -> None:
    """Between our look and our write: the name is never taken from it."""
    pad, plek = _casus(tmp_path)
    daar = pad.with_name("c-1.oud-1.yaml")
    echt = os.fsync

    def fsync(nummer: int) -> None:
        if not daar.exists():
            daar.write_bytes(b"van een ander")
        echt(nummer)

    with pytest.MonkeyPatch.context() as plak:
        plak.setattr(os, "fsync", fsync)
        if zonder_links:
            plak.setattr(os, "link", _geen_links)
        assert plek.houd_oud() == pad.with_name("c-1.oud-2.yaml")
    assert daar.read_bytes() == b"van een ander"
    assert not list(pad.parent.glob(".*.tmp"))

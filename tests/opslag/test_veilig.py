"""Writing a file: whole or not at all, whatever the system does."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from omgekeerd_cli.opslag import veilig

POSIX = pytest.mark.skipif(os.name == "nt", reason="folders and modes of POSIX")


def weiger(nummer: int) -> Callable[..., Any]:
    """A system call that fails with this error."""

    def faal(*_: object, **__: object) -> Any:
        raise OSError(nummer, "a word of the system")

    return faal


@pytest.mark.parametrize(
    ("waar", "fout", "zin"),
    [
        ((tempfile, "mkstemp"), weiger(errno.EACCES), "je mag daar niet bij"),
        ((tempfile, "mkstemp"), weiger(errno.ENOENT), "die plek is er niet"),
        ((tempfile, "mkstemp"), weiger(errno.EROFS), "die schijf is alleen om te lezen"),
        ((os, "write"), weiger(errno.ENOSPC), "de schijf is vol"),
        ((os, "fsync"), weiger(errno.ENOSPC), "de schijf is vol"),
        ((os, "fsync"), weiger(errno.EIO), "de schijf gaf een fout"),
        ((os, "fsync"), weiger(errno.EDQUOT), "je ruimte op de schijf is op"),
        ((os, "replace"), weiger(errno.EPERM), "je mag daar niet bij"),
        ((os, "replace"), weiger(errno.EISDIR), "dat is een map"),
    ],
)
def test_a_refusal_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waar: tuple[Any, str], fout: Any, zin: str
) -> None:
    """The old file is whole, no temporary file stays, and one Dutch sentence says why."""
    pad = tmp_path / "casus.yaml"
    pad.write_bytes(b"oud")
    monkeypatch.setattr(*waar, fout)
    with pytest.raises(veilig.NietBewaard) as gevangen:
        veilig.schrijf(pad, b"nieuw" * 1000)
    monkeypatch.undo()
    assert str(gevangen.value) == f"{pad} is niet bewaard: {zin}."
    assert {bestand.name: bestand.read_bytes() for bestand in tmp_path.iterdir()} == {"casus.yaml": b"oud"}


@POSIX
def test_a_folder_that_cannot_be_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network disks refuse it; the file stands there whole, so it was kept and we say so."""
    echt, keren = os.fsync, []

    def fsync(nummer: int) -> None:
        keren.append(nummer)
        if stat.S_ISDIR(os.fstat(nummer).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        echt(nummer)

    monkeypatch.setattr(os, "fsync", fsync)
    veilig.schrijf(tmp_path / "casus.yaml", b"nieuw")
    assert (tmp_path / "casus.yaml").read_bytes() == b"nieuw"
    assert len(keren) == 2


@POSIX
def test_only_the_owner_can_read(tmp_path: Path) -> None:
    """Also when the system would give everybody everything."""
    oud = os.umask(0)
    try:
        assert veilig.maak_map(tmp_path / "a" / "casussen")
        veilig.schrijf(tmp_path / "a" / "casussen" / "c.yaml", b"x")
    finally:
        os.umask(oud)
    assert stat.S_IMODE((tmp_path / "a" / "casussen").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a" / "casussen" / "c.yaml").stat().st_mode) == 0o600
    assert not veilig.maak_map(tmp_path / "a" / "casussen")


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file stands in the way."""
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(veilig.NietBewaard, match="een deel van dat pad is geen map"):
        veilig.maak_map(tmp_path / "a" / "b" / "c")

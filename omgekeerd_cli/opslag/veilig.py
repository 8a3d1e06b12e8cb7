"""Writing a file so that what was there stays there until the new one is whole on disk."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from glob import escape
from pathlib import Path
from typing import BinaryIO

from omgekeerd_cli.kern.fouten import OmgekeerdFout

_ONBEREIKBAAR = {
    getattr(errno, naam, errno.EHOSTUNREACH)
    for naam in ("ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "EHOSTDOWN", "ETIMEDOUT", "ENONET", "EREMOTEIO")
}
"""How the system says that a stick or a network is gone."""
_OORZAKEN = {
    errno.EBUSY: "een ander programma is ermee bezig",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.EFBIG: "het bestand wordt te groot",
    errno.ELOOP: "die verwijzing volgen we niet",
    errno.EACCES: "je mag daar niet bij",
    errno.EPERM: "je mag daar niet bij",
    errno.EROFS: "die schijf is alleen om te lezen",
    errno.ENOTEMPTY: "die map is niet leeg",
    errno.EEXIST: "daar staat al iets met die naam",
    errno.ENOTDIR: "een deel van dat pad is geen map",
    errno.EISDIR: "dat is een map",
    errno.EINVAL: "dat is geen gewoon bestand",
    errno.ENAMETOOLONG: "die naam is te lang",
    errno.ENOENT: "die plek is er niet",
    **dict.fromkeys(_ONBEREIKBAAR, "die schijf is niet te bereiken"),
}
_ZONDER_MAPSYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EACCES, errno.EPERM}
"""How a disk or network says that it cannot sync a folder: what was saved is as safe as it gets there."""
HOOGSTENS_BYTES = 4_000_000
"""Of a file that we read: more than any casus or question set needs."""
_POGINGEN = 20 if os.name == "nt" else 1
_POGING_NA = 0.05
"""Seconds. On Windows a virus scanner or a sync client may hold a file for a moment."""


class TeGroot(OSError):
    """A file has more bytes than we read."""


def oorzaak(fout: OSError) -> str:
    """Why the system refused, in a few Dutch words."""
    if isinstance(fout, TeGroot):
        return f"het is groter dan {HOOGSTENS_BYTES // 1_000_000} MB"
    return _OORZAKEN.get(fout.errno or 0, "de schijf gaf een fout")


class NietBewaard(OmgekeerdFout):
    """The file could not be written; what was there is still there.

    Attributes:
        waarom: why the system refused, in a few Dutch words.
    """

    def __init__(self, pad: Path, fout: OSError) -> None:
        self.waarom = oorzaak(fout)
        super().__init__(f"{pad} is niet bewaard: {self.waarom}.")


def maak_map(map_: Path) -> bool:
    """Makes the folder, for the owner only; True when it was not there yet."""
    if map_.is_dir():
        return False
    try:
        for ouder in reversed([map_, *map_.parents]):
            if not ouder.is_dir():
                ouder.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError as fout:  # a file stands where a folder has to come
        raise NietBewaard(map_, OSError(errno.ENOTDIR, "not a folder")) from fout
    except OSError as fout:
        raise NietBewaard(map_, fout) from fout
    return True


def lees(pad: Path, *, langs_verwijzing: bool = True) -> bytes:
    """The bytes of a regular file; a file that grows could go on for ever.

    Args:
        pad: the file.
        langs_verwijzing: False refuses a link (ELOOP): what lies behind it is not ours to touch.

    Raises:
        TeGroot: it has more bytes than we read.
        OSError: it is no regular file, or the system refused.
    """
    with geopend(pad, langs_verwijzing=langs_verwijzing) as bestand:
        inhoud = bestand.read(HOOGSTENS_BYTES + 1)
    if len(inhoud) > HOOGSTENS_BYTES:
        raise TeGroot(errno.EFBIG, "too large", str(pad))
    return inhoud


@contextlib.contextmanager
def geopend(pad: Path, *, langs_verwijzing: bool) -> Iterator[BinaryIO]:
    """A regular file to read from; a device or pipe could go on for ever.

    Raises:
        OSError: it is no regular file (a link counts as one only with `langs_verwijzing`), or the
            system refused.
    """
    if not langs_verwijzing and pad.is_symlink():
        raise OSError(errno.ELOOP, "a link", str(pad))
    vlaggen = os.O_RDONLY | _vlag("O_BINARY") | _vlag("O_CLOEXEC") | _vlag("O_NONBLOCK")
    if pad.is_dir():  # Windows would only say that we may not
        raise OSError(errno.EISDIR, "a folder", str(pad))
    nummer = os.open(pad, vlaggen if langs_verwijzing else vlaggen | _vlag("O_NOFOLLOW"))
    with os.fdopen(nummer, "rb") as bestand:
        if not stat.S_ISREG(os.fstat(nummer).st_mode):
            raise OSError(errno.EINVAL, "no regular file", str(pad))
        yield bestand


def _vlag(naam: str) -> int:
    """A flag of `os.open` that not every system has."""
    return getattr(os, naam, 0)


def ruim_op(pad: Path) -> None:
    """Clears away what a save of this file that was killed left behind."""
    for rest in pad.parent.glob(f".{escape(pad.stem)}.*.tmp"):
        rest.unlink(missing_ok=True)


def schrijf_nieuw(pad: Path, inhoud: bytes) -> None:
    """Writes the whole file where none may stand yet, or nothing; as safely as `schrijf`.

    Raises:
        FileExistsError: something stands there; it stays.
        NietBewaard: the system refused; nothing of it is left.
    """
    if os.path.lexists(pad):
        raise FileExistsError(errno.EEXIST, "already there", str(pad))
    genoemd: list[Path] = []

    def geef_naam(van: Path, naar: Path) -> None:
        _geef_naam(van, naar)
        genoemd.append(naar)

    try:
        _schrijf(pad, [inhoud], geef_naam)
    except NietBewaard:
        with contextlib.suppress(OSError):
            for onze in genoemd:
                onze.unlink()
        raise


def schrijf(pad: Path, inhoud: bytes | Iterable[bytes], *, op_schijf: bool = True) -> None:
    """Writes the whole file or nothing, readable for the owner only (0600).

    A temporary file in the same folder is written and synced, then takes the name at once.

    Args:
        pad: where to.
        inhoud: the whole file, or its parts in order.
        op_schijf: False leaves it to the system when the disk has it: for what can be made again, in
            great numbers; see `leg_alles_vast`.

    Raises:
        NietBewaard: the system refused; the temporary file is gone.
    """
    _schrijf(pad, [inhoud] if isinstance(inhoud, bytes) else inhoud, _vervang, op_schijf=op_schijf)


def _schrijf(
    pad: Path, delen: Iterable[bytes], geef_naam: Callable[[Path, Path], None], *, op_schijf: bool = True
) -> None:
    """A temporary file beside it, whole and synced; only then it takes the name."""
    try:
        nummer, naam = _open_tijdelijk(pad)
    except OSError as fout:
        raise NietBewaard(pad, fout) from fout
    tijdelijk = Path(naam)
    try:
        _vul(nummer, delen, op_schijf=op_schijf)
        geef_naam(tijdelijk, pad)
    except BaseException as fout:
        with contextlib.suppress(OSError):
            tijdelijk.unlink(missing_ok=True)
        if isinstance(fout, OSError) and not isinstance(fout, FileExistsError):
            raise NietBewaard(pad, fout) from fout
        raise
    try:
        if op_schijf:
            sync_map(pad.parent)
    except OSError as fout:
        raise NietBewaard(pad, fout) from fout


def leg_alles_vast() -> None:
    """Waits until the disk has all that was written, as far as the system can."""
    if hasattr(os, "sync"):
        os.sync()


def _open_tijdelijk(pad: Path) -> tuple[int, str]:
    """A new file beside `pad`, open for writing, of a name that nobody else has (O_EXCL, 0600)."""
    if pad.exists() and not pad.is_file():
        raise OSError(errno.EISDIR if pad.is_dir() else errno.EINVAL, "no regular file")
    return tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.stem}.", suffix=".tmp")


def _vul(nummer: int, delen: Iterable[bytes], *, op_schijf: bool) -> None:
    """Writes all of it and, when asked, waits until it is on the disk.

    A sync that failed is never tried again: the system may have dropped what it could not write.
    """
    try:
        for deel in delen:
            rest = memoryview(deel)
            while rest:
                rest = rest[os.write(nummer, rest) :]
        if op_schijf:
            os.fsync(nummer)
    finally:
        os.close(nummer)


def _vervang(van: Path, naar: Path) -> None:
    for poging in range(1, _POGINGEN + 1):
        try:
            os.replace(van, naar)  # noqa: PTH105  one name for the call that tests let fail
        except PermissionError:
            if poging == _POGINGEN:
                raise
            time.sleep(_POGING_NA)
        else:
            return


def _geef_naam(van: Path, naar: Path) -> None:
    """Gives a file a name that nothing has yet, at once; a name that is taken stays whose it is.

    Raises:
        FileExistsError: something has that name.
    """
    if os.name == "nt":
        van.rename(naar)  # on Windows this never takes the place of another file
        return
    try:
        os.link(van, naar)
    except FileExistsError:
        raise
    except OSError:  # a disk or network without hard links: the name is claimed first, empty
        _claim_en_vervang(van, naar)
    else:
        with contextlib.suppress(OSError):
            van.unlink()


def _claim_en_vervang(van: Path, naar: Path) -> None:
    nummer = os.open(naar, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _vlag("O_CLOEXEC"), 0o600)
    try:
        os.close(nummer)
        _vervang(van, naar)
    except BaseException:
        with contextlib.suppress(OSError):
            naar.unlink()
        raise


def sync_map(map_: Path) -> None:
    """Lets what changed in a folder last, as far as the system can.

    Raises:
        OSError: the disk failed; a disk that cannot sync a folder at all is no failure.
    """
    if os.name == "nt":
        return  # Windows cannot open a folder; replacing a file is durable enough there
    try:
        nummer = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)
    except OSError as fout:
        if fout.errno not in _ZONDER_MAPSYNC:
            raise

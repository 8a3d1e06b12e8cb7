"""Writing a file so that what was there stays there until the new one is whole on disk."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from omgekeerd_cli.kern.fouten import OmgekeerdFout

_WACHT_SECONDEN = 5
_OORZAKEN = {
    errno.EBUSY: "een ander programma is ermee bezig",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.EFBIG: "het bestand wordt te groot voor deze schijf",
    errno.ELOOP: "die verwijzing komt nergens op uit",
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
}


def oorzaak(fout: OSError) -> str:
    """Why the system refused, in a few Dutch words."""
    return _OORZAKEN.get(fout.errno or 0, "de schijf gaf een fout")


class NietBewaard(OmgekeerdFout):
    """The file could not be written; what was there is still there."""

    def __init__(self, pad: Path, fout: OSError) -> None:
        super().__init__(f"{pad} is niet bewaard: {oorzaak(fout)}.")


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


def lees(pad: Path) -> bytes:
    """The bytes of a regular file; a device or pipe could go on for ever.

    Raises:
        OSError: it is no regular file, or the system refused.
    """
    if pad.exists() and not pad.is_file():
        raise OSError(errno.EISDIR if pad.is_dir() else errno.EINVAL, "no regular file", str(pad))
    return pad.read_bytes()


@contextlib.contextmanager
def alleen_wij(pad: Path) -> Iterator[None]:
    """Keeps other processes from saving the same file meanwhile; a dead one holds nothing up.

    What a save that was killed left behind is cleared away.

    Raises:
        NietBewaard: another process holds on to it, or the system refused.
    """
    slot = FileLock(pad.with_name(f".{pad.stem}.lock"), timeout=_WACHT_SECONDEN, mode=0o600)
    try:
        with slot:
            ruim_op(pad)
            yield
    except Timeout as fout:
        raise NietBewaard(pad, OSError(errno.EBUSY, "locked")) from fout
    except OSError as fout:
        raise NietBewaard(pad, fout) from fout


def ruim_op(pad: Path) -> None:
    """Clears away what a save of this file that was killed left behind."""
    for rest in pad.parent.glob(f".{pad.stem}.*.tmp"):
        rest.unlink(missing_ok=True)


def schrijf(pad: Path, inhoud: bytes) -> None:
    """Writes the whole file or nothing, readable for the owner only (0600).

    A temporary file in the same folder is written and synced, then takes the name at once.

    Raises:
        NietBewaard: the system refused; the temporary file is gone.
    """
    if pad.exists() and not pad.is_file():
        raise NietBewaard(pad, OSError(errno.EISDIR if pad.is_dir() else errno.EINVAL, "no regular file"))
    try:
        nummer, naam = tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.stem}.", suffix=".tmp")
    except OSError as fout:
        raise NietBewaard(pad, fout) from fout
    tijdelijk = Path(naam)
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(pad)
        sync_map(pad.parent)
    except OSError as fout:
        raise NietBewaard(pad, fout) from fout
    finally:
        with contextlib.suppress(OSError):
            tijdelijk.unlink(missing_ok=True)


def sync_map(map_: Path) -> None:
    """Lets what changed in a folder last, as far as the system can."""
    if os.name == "nt":
        return  # Windows cannot open a folder; replacing a file is durable enough there
    nummer = os.open(map_, os.O_RDONLY)
    try:
        # The file has its name already; a network disk that cannot sync a folder has kept it too.
        with contextlib.suppress(OSError):
            os.fsync(nummer)
    finally:
        os.close(nummer)

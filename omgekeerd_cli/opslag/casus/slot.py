"""The lock on a casus: one process at a time works on it. The only file that knows filelock.

The system itself lets go when the owner dies, however that happens. Who has it stands in a small
file beside the lock, for whoever has to wait.
"""

from __future__ import annotations

import contextlib
import errno
import os
import platform
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from omgekeerd_cli.kern.fouten import GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus.identiteit import stam
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes

if TYPE_CHECKING:
    from filelock import FileLock

_WACHT_SECONDEN = 0.4
_KIJK_SECONDEN = 0.05
_GEEN_SLOTEN = {errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP}
"""How a network or sync folder says that it knows no locks: saving then looks at what changed."""


class Bezet(OmgekeerdFout):
    """Another process works on this casus."""


class Slot:
    """The lock on the casus at `pad`, whose folder has to be there.

    A folder can be moved away, and another can come in its place, while we hold the lock that went
    along. So it is ours only as long as the file at its path is the one that we locked.

    Args:
        pad: the file of the casus.
    """

    def __init__(self, pad: Path) -> None:
        self._pad = pad
        self._wie = wie_pad(pad)
        self._slot: FileLock | None = None
        """One for all that we do, so that we always know what we hold."""
        self._vast = False
        self._merk: tuple[int, int] | None = None

    @property
    def is_vast(self) -> bool:
        """Whether we hold the lock that is there now."""
        return self._vast and self._merk == self._merk_nu()

    def neem(self) -> None:
        """Keeps others out until `laat_los`, and leaves word who does.

        Raises:
            Bezet: another process works on it; the sentence says since when.
            NietBewaard: nothing can be written there.
        """
        if not self.is_vast:
            self._pak()
            self._merk, self._vast = self._merk_nu(), True
        elif os.path.lexists(self._wie):
            return
        try:
            veilig.schrijf(self._wie, schrijf_bytes(_wij()))
        except veilig.NietBewaard:
            self.laat_los()
            raise

    def laat_los(self) -> None:
        """Lets others in again."""
        if self.is_vast:  # else the word that is there is of another
            with contextlib.suppress(OSError):
                self._wie.unlink(missing_ok=True)
        self._geef_terug()

    @contextlib.contextmanager
    def even(self) -> Iterator[None]:
        """Keeps others out for one save, unless this process does so already.

        Raises:
            Bezet: another process works on it.
            NietBewaard: nothing can be written there.
        """
        if self.is_vast:
            yield
            return
        self._pak()
        try:
            yield
        finally:
            self._geef_terug()

    def _merk_nu(self) -> tuple[int, int] | None:
        """By what the system knows the file of the lock that is there now; None where there is none."""
        try:
            stand = _slotpad(self._pad).lstat()
        except OSError:
            return None
        return stand.st_dev, stand.st_ino

    def _geef_terug(self) -> None:
        self._vast = False
        if self._slot is not None:
            with contextlib.suppress(OSError):  # what was saved is saved; the system lets go when we end
                self._slot.release(force=True)

    def _pak(self) -> None:
        """Takes the lock at the path; what we may still hold is of a folder that went, or a stop."""
        from filelock import FileLock, Timeout

        self._geef_terug()
        self._slot = self._slot or FileLock(_slotpad(self._pad), timeout=_WACHT_SECONDEN, mode=0o600)
        try:
            self._slot.acquire(poll_interval=_KIJK_SECONDEN)
        except Timeout:
            raise Bezet(_wie_heeft(self._pad)) from None
        except NotImplementedError:
            pass
        except OSError as fout:
            if fout.errno not in _GEEN_SLOTEN:
                raise veilig.NietBewaard(self._pad, fout) from fout
        with contextlib.suppress(OSError):
            veilig.ruim_op(self._pad)


def _slotpad(pad: Path) -> Path:
    return pad.with_name(f".{stam(pad)}.lock")


def wie_pad(pad: Path) -> Path:
    """Where it says who works on the casus at `pad`."""
    return pad.with_name(f".{stam(pad)}.wie.yaml")


def _wij() -> dict[str, str]:
    nu = datetime.now().astimezone().isoformat(timespec="minutes")
    return {"schema": "1", "proces": str(os.getpid()), "computer": platform.node(), "sinds": nu}


def _wie_heeft(pad: Path) -> str:
    """Who works on it, as a sentence; the little file may be of another moment, or not be there."""
    waar, sinds = "in een ander venster of programma", ""
    with contextlib.suppress(OSError, GebrekkigBestand, ValueError, KeyError):
        kaart = lees_bytes(veilig.lees(wie_pad(pad), langs_verwijzing=False), "")
        begin, computer = datetime.fromisoformat(str(kaart["sinds"])), str(kaart["computer"])
        hier = computer == platform.node()
        waar = "op deze computer, in een ander venster" if hier else f"op de computer {computer}"
        sinds = f", sinds {begin:%d-%m-%Y %H:%M} uur"
    return f"Casus {pad.stem} is al open {waar}{sinds}."

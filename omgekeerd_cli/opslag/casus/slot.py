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
from functools import cached_property
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

    Args:
        pad: the file of the casus.
    """

    def __init__(self, pad: Path) -> None:
        self._pad = pad
        self._wie = wie_pad(pad)
        self._vast = False

    @cached_property
    def _slot(self) -> FileLock:
        from filelock import FileLock

        slot = self._pad.with_name(f".{stam(self._pad)}.lock")
        return FileLock(slot, timeout=_WACHT_SECONDEN, mode=0o600)

    def neem(self) -> None:
        """Keeps others out until `laat_los`, and leaves word who does.

        Raises:
            Bezet: another process works on it; the sentence says which one.
            NietBewaard: nothing can be written there.
        """
        if self._vast:
            return
        self._pak()
        self._vast = True
        try:
            veilig.schrijf(self._wie, schrijf_bytes(_wij()))
        except veilig.NietBewaard:
            self.laat_los()
            raise

    def laat_los(self) -> None:
        """Lets others in again."""
        if self._vast:
            with contextlib.suppress(OSError):
                self._wie.unlink(missing_ok=True)
            self._vast = False
            self._geef_terug()

    @contextlib.contextmanager
    def even(self) -> Iterator[None]:
        """Keeps others out for one save, unless this process does so already.

        Raises:
            Bezet: another process works on it.
            NietBewaard: nothing can be written there.
        """
        if self._vast:
            yield
            return
        self._pak()
        try:
            yield
        finally:
            self._geef_terug()

    def _geef_terug(self) -> None:
        with contextlib.suppress(OSError):  # what was saved is saved; the system lets go when we end
            self._slot.release()

    def _pak(self) -> None:
        from filelock import Timeout

        try:
            self._slot.acquire(poll_interval=_KIJK_SECONDEN)
        except Timeout:
            raise Bezet(_wie_heeft(self._pad)) from None
        except NotImplementedError:
            return
        except OSError as fout:
            if fout.errno in _GEEN_SLOTEN:
                return
            raise veilig.NietBewaard(self._pad, fout) from fout
        with contextlib.suppress(OSError):
            veilig.ruim_op(self._pad)


def wie_pad(pad: Path) -> Path:
    """Where it says who works on the casus at `pad`."""
    return pad.with_name(f".{stam(pad)}.wie.yaml")


def _wij() -> dict[str, str]:
    nu = datetime.now().astimezone().isoformat(timespec="minutes")
    return {"schema": "1", "proces": str(os.getpid()), "computer": platform.node(), "sinds": nu}


def _wie_heeft(pad: Path) -> str:
    """Who works on it, as a sentence; the little file may be of another moment, or not be there."""
    wie = "een ander venster of programma"
    with contextlib.suppress(OSError, GebrekkigBestand, ValueError, KeyError):
        kaart = lees_bytes(veilig.lees(wie_pad(pad), langs_verwijzing=False), "")
        sinds = datetime.fromisoformat(str(kaart["sinds"]))
        wie = f"proces {kaart['proces']} op {kaart['computer']}, sinds {sinds:%d-%m-%Y %H:%M}"
    return (
        f"Casus {pad.stem} is al open: {wie}. Er is niets gewijzigd. "
        "Maak daar verder af of sluit het, en begin hier dan opnieuw."
    )

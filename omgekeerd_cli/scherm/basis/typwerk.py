"""What was typed before anybody waited for it."""

from __future__ import annotations

import atexit
import contextlib
import sys

_STIL, _HOOGSTENS = 0.05, 20
"""Seconds of silence after which a paste is over, and most times that we wait for more of it."""


def laat_typwerk_vallen(*, ook_wat_nog_komt: bool = False) -> None:
    """Drops what was typed or pasted and not read yet.

    Who stops in the middle of a paste would hand the rest of a letter to the shell, and to its history.

    Args:
        ook_wat_nog_komt: a paste is still coming in, piece by piece: goes on until it is over.
    """
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        _laat_vallen(_HOOGSTENS if ook_wat_nog_komt else 1)


def laat_vallen_wat_nog_komt() -> None:
    """The same for somebody who stops: also what comes in while we say goodbye."""
    laat_typwerk_vallen()
    atexit.register(laat_typwerk_vallen, ook_wat_nog_komt=True)


def _laat_vallen(keren: int) -> None:
    import select
    import termios

    with contextlib.suppress(termios.error, OSError, ValueError):  # the terminal may be gone
        for nog in reversed(range(keren)):
            termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
            if nog and not select.select([sys.stdin], [], [], _STIL)[0]:
                break

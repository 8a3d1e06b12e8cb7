"""What was typed before anybody waited for it."""

from __future__ import annotations

import contextlib
import sys


def laat_typwerk_vallen() -> None:
    """Drops what was typed or pasted and not read yet.

    Who stops in the middle of a paste would hand the rest of a letter to the shell, and to its history.
    """
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        import termios

        with contextlib.suppress(termios.error, OSError, ValueError):  # the terminal may be gone
            termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)

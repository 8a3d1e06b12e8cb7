"""The end that the system asks for: a signal, or a terminal that went away.

Whatever breaks on the way out, the exit code tells that it was asked for. A window that is closed
does not always send its signal first: reading or writing may fail before it comes.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # `--versie` is answered before anything is imported
if TYPE_CHECKING:
    from collections.abc import Callable

VENSTER_DICHT = 129
"""The exit code for a window that was closed: 128 + SIGHUP, also where there is no such signal."""
_CODES = {"SIGTERM": 143, "SIGHUP": VENSTER_DICHT, "SIGQUIT": 131, "SIGBREAK": VENSTER_DICHT}
"""SIGBREAK is what Windows makes of a window that is closed."""


class _Einde:
    """What was asked for in this process.

    Attributes:
        gevraagd: the exit code; 0 when no signal came.
        terminals: the streams that were a terminal at the start, by their number.
    """

    def __init__(self) -> None:
        self.gevraagd = 0
        self.terminals: tuple[int, ...] = ()


_EINDE = _Einde()


def begin() -> None:
    """Remembers which streams are a terminal; a window that goes now ends all at once."""
    import signal

    _EINDE.gevraagd = 0
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, lambda *_: os._exit(VENSTER_DICHT))  # until a command says otherwise
    _EINDE.terminals = tuple(nummer for nummer in (0, 1, 2) if _is_terminal(nummer))


def bij_signalen(doe: Callable[[int], None]) -> None:
    """Lets every signal that ends a program do this instead, with the exit code that goes with it."""
    import signal

    def vang(nummer: int, _: object) -> None:
        code = _CODES.get(signal.Signals(nummer).name, 128 + nummer)
        if nummer != signal.SIGINT:  # what Ctrl-C means is for the question that is asked
            _EINDE.gevraagd = code
        doe(code)

    for naam in ("SIGINT", *_CODES):
        soort = getattr(signal, naam, None)
        # under `nohup` a window may go while the program stays
        if soort and not (naam == "SIGHUP" and signal.getsignal(soort) is signal.SIG_IGN):
            signal.signal(soort, vang)


def code(anders: int) -> int:
    """The exit code of this process; `anders` when nobody asked for its end."""
    if _EINDE.gevraagd:
        return _EINDE.gevraagd
    return VENSTER_DICHT if anders and is_venster_dicht() else anders


def is_venster_dicht() -> bool:
    """Whether the terminal that we were started in has gone: what fails then is no fault of ours."""
    weg = any(not _is_terminal(nummer) for nummer in _EINDE.terminals)
    return _EINDE.gevraagd == VENSTER_DICHT or (weg and sys.platform != "win32")


def _is_terminal(nummer: int) -> bool:
    try:
        return os.isatty(nummer)
    except OSError:
        return False

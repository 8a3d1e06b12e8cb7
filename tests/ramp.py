"""A program in which one function is broken: it raises, and its fault quotes an answer.

    python -m ramp MODULE:FUNCTION[@N][=KIND] omgekeerd's own arguments…

`@N` lets it work N times first, KIND is one of `SOORTEN`. `$RAMP` is the answer that it quotes.
"""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import Any

MERK = os.environ.get("RAMP", "")


def _keten() -> None:
    """A fault that came from another, with a note: the answer is in all three."""
    try:
        _ = SOORTEN[MERK]
    except KeyError as eerst:
        fout = ValueError(f"cannot handle {MERK!r}")
        fout.add_note(f"while doing {MERK}")
        raise fout from eerst


def _citaat() -> None:
    int(MERK)  # its message quotes what it got


def _diep(tekst: str = MERK) -> None:
    _diep(f"{tekst}{MERK}")


def _toets() -> None:
    raise KeyboardInterrupt(MERK)


def _geheugen() -> None:
    raise MemoryError(MERK)


def _vol() -> None:
    raise OSError(errno.ENOSPC, f"no space for {MERK}")


def _in_een_draad() -> None:
    draad = threading.Thread(target=_keten, name=MERK)
    draad.start()
    draad.join()


class _Opruimer:
    """Fails when it is cleared away: then Python has nobody to tell."""

    merk = MERK

    def __del__(self) -> None:
        _keten()

    def __repr__(self) -> str:
        return MERK


def _bij_het_opruimen() -> None:
    opruimer = _Opruimer()
    del opruimer
    gc.collect()


def _aan_het_eind() -> None:
    atexit.register(_keten)


def _waarschuwing() -> None:
    import warnings

    warnings.warn(f"strange: {MERK}", UserWarning, stacklevel=1)


SOORTEN: dict[str, Callable[[], None]] = {
    "keten": _keten,
    "citaat": _citaat,
    "diep": _diep,
    "toets": _toets,
    "geheugen": _geheugen,
    "vol": _vol,
    "draad": _in_een_draad,
    "opruimen": _bij_het_opruimen,
    "eind": _aan_het_eind,
    "waarschuwing": _waarschuwing,
}
"""Ways to fail. The last four let the function do its work too."""


def maak_stuk(stuk: str) -> None:
    """Breaks the function at `module:name` or `module:class.name`."""
    stuk, _, soort = stuk.partition("=")
    stuk, _, keer = stuk.partition("@")
    module, _, naam = stuk.partition(":")
    *houders, functie = naam.split(".")
    houder: Any = import_module(module)
    for deel in houders:
        houder = getattr(houder, deel)
    goed, geduld = getattr(houder, functie), [int(keer or 0)]

    def kapot(*argumenten: Any, **benoemd: Any) -> Any:
        geduld[0] -= 1
        if geduld[0] < 0:
            SOORTEN[soort or "keten"]()
        return goed(*argumenten, **benoemd)

    setattr(houder, functie, kapot)


if __name__ == "__main__":
    maak_stuk(sys.argv[1])
    from omgekeerd_cli.cli import main

    main(sys.argv[2:])

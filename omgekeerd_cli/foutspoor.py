"""What may be told of a fault: the kinds of fault and the places in the program, never a value.

The message of an exception can quote an answer, a local variable can hold one, and a path can hold
a person's name. So none of those is looked at: a place is told by the name of its module.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import PurePath
from types import FrameType

BUITEN = "(buiten het programma)"
"""In the place of code that is no module of ours or of a library, such as a template."""
_HOOGSTENS_FOUTEN = 10
_BOVENAAN, _ONDERAAN = 20, 40
"""So many places are told at both ends of a long stack: one without end repeats itself."""


def foutspoor(fout: BaseException) -> str:
    """The fault, what it came from, and where each was raised; a line each, the places indented."""
    regels: list[str] = []
    for nummer, een in enumerate(_keten(fout)):
        regels.append(f"{'kwam door: ' if nummer else ''}{_soort(een)}")
        regels += [f"  {plek}" for plek in _plekken(een)]
    return "\n".join(regels) + "\n"


def _keten(fout: BaseException) -> Iterator[BaseException]:
    """The fault and those behind it, each once, the newest first."""
    gezien: set[int] = set()
    te_doen: list[BaseException | None] = [fout]
    while te_doen and len(gezien) < _HOOGSTENS_FOUTEN:
        een = te_doen.pop(0)
        if een is None or id(een) in gezien:
            continue
        gezien.add(id(een))
        yield een
        te_doen += een.exceptions if isinstance(een, BaseExceptionGroup) else ()
        te_doen.append(een.__cause__ or een.__context__)


def _soort(fout: BaseException) -> str:
    soort = type(fout)
    return (
        soort.__qualname__ if soort.__module__ == "builtins" else f"{soort.__module__}.{soort.__qualname__}"
    )


def _plekken(fout: BaseException) -> list[str]:
    plekken = [_plek(frame, regel) for frame, regel in traceback.walk_tb(fout.__traceback__)]
    weg = len(plekken) - _BOVENAAN - _ONDERAAN
    if weg > 0:
        plekken[_BOVENAAN:-_ONDERAAN] = [f"(nog {weg} plekken)"]
    return plekken


def _plek(frame: FrameType, regel: int) -> str:
    bestand = _bestand(str(frame.f_globals.get("__name__", "")), frame.f_code.co_filename)
    return f"{bestand}:{regel} {frame.f_code.co_qualname}" if bestand else BUITEN


def _bestand(module: str, pad: str) -> str:
    """The file as it is called within its package; empty when that cannot be told from its module."""
    if pad.startswith("<frozen "):
        return pad
    *pakket, naam = module.split(".")
    delen = PurePath(pad).parts
    for eind in ((*pakket, f"{naam}.py"), (*pakket, naam, "__init__.py")):
        if delen[-len(eind) :] == eind:
            return "/".join(eind)
    return ""

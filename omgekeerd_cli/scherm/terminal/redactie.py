"""A long answer in an editor of one's own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Werkbestand: TypeAlias = Callable[[str, Callable[[Path], None]], str]
"""Puts a text in a private file, lets the second argument change that file, gives what it holds then."""

GEEN_EDITOR = "We vinden geen editor. Zet de naam van je editor in de omgevingsvariabele EDITOR."


class GeenEditor(Exception):
    """The editor is not there, or it did not end well; the sentence says what to do."""


def open_in_editor(bestand: Path) -> None:
    """Opens the file in the editor of the user and waits until it is closed.

    Raises:
        GeenEditor: there is none, or it ended with a fault.
    """
    opdracht = _editor()
    if not opdracht:
        raise GeenEditor(GEEN_EDITOR)
    try:
        code = subprocess.run([*opdracht, str(bestand)], check=False).returncode  # noqa: S603  the user's own
    except OSError:
        raise GeenEditor(GEEN_EDITOR) from None
    if code:
        raise GeenEditor("De editor stopte met een fout. Je tekst is gebleven zoals die was.")


def _editor() -> list[str]:
    """`$VISUAL`, `$EDITOR`, or what this system has; Notepad on Windows."""
    eigen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if eigen:
        return shlex.split(eigen, posix=sys.platform != "win32")
    if sys.platform == "win32":
        return ["notepad.exe"]
    gevonden = (shutil.which(naam) for naam in ("editor", "nano", "vi"))
    return next(([pad] for pad in gevonden if pad), [])

"""A long answer in an editor of one's own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import PurePath

_GEDULD = 2
"""Seconds that an editor gets to stop by itself."""
GEEN_EDITOR = "We vinden geen editor. Zet de naam van je editor in de omgevingsvariabele EDITOR."


class GeenEditor(Exception):
    """The editor is not there, or it did not end well; the sentence says what to do."""


def open_in_editor(bestand: PurePath) -> None:
    """Opens the file in the editor of the user and waits until it is closed.

    Raises:
        GeenEditor: there is none, or it ended with a fault.
    """
    opdracht = _editor()
    if not opdracht:
        raise GeenEditor(GEEN_EDITOR)
    try:
        code = _wacht_op([*opdracht, str(bestand)])
    except OSError:
        raise GeenEditor(GEEN_EDITOR) from None
    if code:
        raise GeenEditor("De editor stopte met een fout. Je tekst is gebleven zoals die was.")


def _wacht_op(opdracht: list[str]) -> int:
    """The exit code of the editor; when we have to stop, it gets the time to leave the terminal sane."""
    programma = subprocess.Popen(opdracht)  # noqa: S603  the user's own
    try:
        return programma.wait()
    except BaseException:
        programma.terminate()
        try:
            programma.wait(_GEDULD)
        except subprocess.TimeoutExpired:
            programma.kill()
        raise


def _editor() -> list[str]:
    """`$VISUAL`, `$EDITOR`, or what this system has; Notepad on Windows."""
    eigen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if eigen:
        try:
            return shlex.split(eigen, posix=sys.platform != "win32")
        except ValueError:  # a quote without its other half
            return []
    if sys.platform == "win32":
        return ["notepad.exe"]
    gevonden = (shutil.which(naam) for naam in ("editor", "nano", "vi"))
    return next(([pad] for pad in gevonden if pad), [])

"""A long answer in an editor of one's own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path, PurePath

_GEDULD = 2
"""Seconds that an editor gets to stop by itself."""
_VIMS = ("vim", "nvim", "gvim", "mvim", "vimx")
_VIM_LAAT_NIETS_ACHTER = ("-n", "-i", "NONE", "-c", "set nobackup noundofile")
"""No swap file, no register file, no copies: where those come is for the user's own settings to say,
and that is seldom the folder with casussen. What is half typed is safe once it is written (:w)."""
GEEN_EDITOR = (
    "We vinden geen editor. Zet de naam van je editor in de omgevingsvariabele EDITOR, "
    "of typ hier verder: Ctrl-J geeft een nieuwe regel."
)


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
        code = _wacht_op([opdracht[0], *_zuinig(opdracht[0]), *opdracht[1:], str(bestand)])
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


def _zuinig(programma: str) -> tuple[str, ...]:
    """Options that keep an editor from leaving copies elsewhere; `vi` and `editor` may well be Vim."""
    return _VIM_LAAT_NIETS_ACHTER if _namen(programma) & set(_VIMS) else ()


def _namen(programma: str) -> set[str]:
    """What a program is called, and what it is called where the link to it ends."""
    pad = Path(shutil.which(programma) or programma)
    return {naam.lower().partition(".")[0] for naam in (pad.name, pad.resolve().name)}


def _is_vi(programma: str) -> bool:
    return any(naam in _VIMS or naam.startswith("vi") for naam in _namen(programma))


def _editor() -> list[str]:
    """`$VISUAL`, `$EDITOR`, or what this system has that explains itself; Notepad on Windows."""
    eigen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if eigen:
        try:
            return shlex.split(eigen, posix=sys.platform != "win32")
        except ValueError:  # a quote without its other half
            return []
    if sys.platform == "win32":
        return ["notepad.exe"]
    # Who never chose an editor would not know how to leave vi.
    gevonden = (shutil.which(naam) for naam in ("nano", "editor"))
    return next(([pad] for pad in gevonden if pad and not _is_vi(pad)), [])

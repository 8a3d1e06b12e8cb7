"""A fault of our own: exit code 3, one Dutch line, and a crash file for its owner only.

In `omgekeerd-fout-DATE-TIME.txt` stand the versions, the command, the kinds of exception and the places
they came through: module, line, function. Messages, local variables, arguments and paths never do: an
answer or a name can be in each. So put that version back and look at that line; ask for no more.
`--foutopsporing` shows the same on the screen.
This is the end of every way in which Python tells of a fault: also in a thread, in a finalizer, at exit
and through the log of asyncio. In an event loop a fault is handed to whoever asked the question; a
callback in a loop of your own needs that too (scherm/terminal).
`python -m ramp MODULE:FUNCTION` in tests/ breaks one function of the real program with an answer in the
message; test_niets_lekt.py then looks everywhere for that answer.
The process has umask 077 and writes no core dumps; so has an editor that it starts.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from omgekeerd_cli import __version__, einde

_ZINLOOS = (KeyboardInterrupt, SystemExit, BrokenPipeError)
"""What is no fault of ours: somebody stops the program, or reads no further."""


class Vangnet(Struct):
    """Catches the faults of one run.

    Attributes:
        args: what was typed behind `omgekeerd`; of it only the name of the command is ever told.
        sporen: whether the places are shown on the screen too.
        klaar: True when the run is over: what comes then is told at once.
    """

    args: Sequence[str]
    sporen: bool = False
    klaar: bool = False
    _meldingen: list[str] = field(default_factory=list)

    def span(self) -> None:
        """Makes this the end of every fault in this process."""
        sys.excepthook = lambda _soort, fout, _spoor: self.vang(fout)
        sys.unraisablehook = lambda wat: self.vang(wat.exc_value or wat.exc_type())
        threading.excepthook = lambda wat: self.vang(wat.exc_value or wat.exc_type())
        warnings.showwarning = _zwijg  # they may quote values; our tests turn warnings into faults

    def vang(self, fout: BaseException) -> None:
        """Keeps what may be told of the fault in a crash file; only the first of a run gets one.

        What the screen shows may be a question: the line about it waits until the run is over.
        """
        if isinstance(fout, _ZINLOOS) or self._meldingen or einde.is_venster_dicht():
            return
        try:
            self._meldingen = list(self._meld(fout))
        except Exception as tweede:  # noqa: BLE001  there is nothing behind this net
            self._meldingen = [_zin(tweede)]
        if self.klaar:
            self._toon()

    def sluit(self, code: int) -> int:
        """Tells what was caught and gives the exit code: a fault of ours is never a success."""
        self.klaar = True
        self._toon()
        return 3 if self._meldingen and code == 0 else code

    def _meld(self, fout: BaseException) -> Iterator[str]:
        from omgekeerd_cli.foutspoor import foutspoor

        spoor = foutspoor(fout)
        if self.sporen:
            yield spoor.rstrip("\n")
        yield _zin(fout, schrijf_foutbestand(_verslag(_opdracht(self.args), spoor)))

    def _toon(self) -> None:
        with contextlib.suppress(OSError, ValueError):  # the screen itself may be gone
            for melding in self._meldingen:
                print(_gevouwen(melding), file=sys.stderr, flush=True)  # noqa: T201


def _gevouwen(melding: str) -> str:
    """As every line goes out; as it is when that is what went wrong."""
    try:
        from omgekeerd_cli.scherm.basis.uitvoer import passend

        return passend(melding, sys.stderr)
    except Exception:  # noqa: BLE001  there is nothing behind this net
        return melding


def _zwijg(*_: Any, **__: Any) -> None:
    """A warning is for programmers: a person at a table has no use for it."""


def _zin(fout: BaseException, bestand: str = "") -> str:
    meld = "Meld dit bij wie het programma beheert; met --foutopsporing zie je waar het misging."
    if bestand:
        meld = (
            f"Waar het misging, staat in {bestand}, zonder antwoorden of namen. "
            "Stuur dat bestand aan wie het programma beheert."
        )
    wat = f"Er ging iets mis in omgekeerd zelf ({type(fout).__name__})."
    return f"{wat} Je bewaarde antwoorden zijn er nog. {meld}"


def _opdracht(args: Sequence[str]) -> str:
    """The command that was given, as far as it is one of ours: anything else may be a name."""
    programma: Any = sys.modules.get("omgekeerd_cli.opdrachten.programma")
    if args and args[0] in getattr(programma, "OPDRACHTEN", {}):
        return args[0]
    if len(args) > 1 and args[0] == "vragen" and args[1] in getattr(programma, "VRAGENOPDRACHTEN", {}):
        return f"vragen {args[1]}"
    return "onbekend"


def _verslag(opdracht: str, spoor: str) -> str:
    """The text of a crash file."""
    import platform

    return (
        "Er ging iets mis in omgekeerd zelf.\n"
        "In dit bestand staan geen antwoorden, geen namen en geen mappen. Lees het gerust na.\n"
        "Stuur het aan wie het programma beheert.\n\n"
        f"omgekeerd: {__version__}\n"
        f"opdracht: {opdracht}\n"
        f"Python: {platform.python_version()}\n"
        f"systeem: {platform.system()}, {platform.machine()}\n"
        f"bibliotheken: {', '.join(_bibliotheken())}\n\n"
        f"{spoor}"
    )


def _bibliotheken() -> Iterator[str]:
    """The libraries that we need, each with the version that is here."""
    import re
    from importlib import metadata

    try:
        eisen = metadata.requires("omgekeerd") or []
    except metadata.PackageNotFoundError:
        return
    for eis in eisen:
        naam = re.match(r"[\w.-]+", eis)
        if naam and "extra ==" not in eis:
            with contextlib.suppress(metadata.PackageNotFoundError):
                yield f"{naam[0]} {metadata.version(naam[0])}"


def schrijf_foutbestand(tekst: str) -> str:
    """Writes a crash file in the current folder, for its owner only; gives its name, empty when it could not.

    Not in the folder for temporary files, which is shared with others and where nobody finds it.
    """
    from datetime import datetime

    naam = f"omgekeerd-fout-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
    for poging in ("", "-2", "-3"):
        bestand = f"{naam}{poging}.txt"
        try:
            # O_EXCL: what stands there stays there, and no link is followed
            nummer = os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        except OSError:
            break
        try:
            with os.fdopen(nummer, "w", encoding="utf-8", newline="\n") as uit:
                uit.write(tekst)
        except OSError:
            with contextlib.suppress(OSError):
                Path(bestand).unlink()
            break
        return bestand
    return ""

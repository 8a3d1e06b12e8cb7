"""The commands together, and the one place where a fault becomes an exit code.

0 good; 1 the user can mend it; 2 wrong usage; 3 our fault; 130 Ctrl-C; 143 SIGTERM.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from omgekeerd_cli import __version__


def main(argumenten: Sequence[str] | None = None) -> None:
    """Runs the program and ends the process with its exit code."""
    args = list(sys.argv[1:] if argumenten is None else argumenten)
    if args == ["--versie"]:
        print(f"omgekeerd {__version__}")  # noqa: T201  answered before anything is imported
        sys.exit(0)
    try:
        code = voer_uit(args)
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def voer_uit(args: list[str]) -> int:
    """Runs one command and gives its exit code; faults are told on stderr, in Dutch."""
    sporen = "--foutopsporing" in args
    args = [arg for arg in args if arg != "--foutopsporing"]
    from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
    from omgekeerd_cli.kern.tekst import zichtbaar

    _open_gesloten_stromen()
    try:
        return _draai(args)
    except OmgekeerdFout as fout:
        print(zichtbaar(str(fout)), file=sys.stderr)  # noqa: T201
        return 1
    except GebruiksFout as fout:
        print(zichtbaar(str(fout)), file=sys.stderr)  # noqa: T201
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 1
    except OSError as fout:
        if sporen:
            raise
        print(zichtbaar(_systeemfout(fout)), file=sys.stderr)  # noqa: T201
        return 1
    except Exception as fout:
        if sporen:
            raise
        print(_eigen_fout(fout), file=sys.stderr)  # noqa: T201
        return 3


def _open_gesloten_stromen() -> None:
    """A stream that was closed before the start reads as ended and swallows what is written."""
    for naam, stand in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, naam) is None:
            setattr(sys, naam, Path(os.devnull).open(stand, encoding="utf-8"))  # noqa: SIM115  as long as we live


def _draai(args: list[str]) -> int:
    import typer

    from omgekeerd_cli.kern.tekst import zichtbaar
    from omgekeerd_cli.opdrachten.programma import maak_programma
    from omgekeerd_cli.scherm.gebruik import gebruiksfout

    try:
        uitkomst = typer.main.get_command(maak_programma())(
            args, prog_name="omgekeerd", standalone_mode=False
        )
    except typer.Abort:
        return 130
    except Exception as fout:
        if (regels := gebruiksfout(fout)) is None:
            raise
        print(zichtbaar(regels), file=sys.stderr)  # noqa: T201
        return 2
    return uitkomst if isinstance(uitkomst, int) else 0


def _systeemfout(fout: OSError) -> str:
    from omgekeerd_cli.opslag.veilig import oorzaak

    return f"{fout.filename or 'Een bestand'} is niet te gebruiken: {oorzaak(fout)}."


def _eigen_fout(fout: Exception) -> str:
    return (
        f"Er ging iets mis in omgekeerd zelf ({type(fout).__name__}). Je bewaarde antwoorden zijn er nog. "
        "Meld dit bij wie het programma beheert; met --foutopsporing zie je waar het misging."
    )

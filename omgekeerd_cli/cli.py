"""The commands together, and the one place where a fault becomes an exit code.

0 good; 1 the user can mend it; 2 wrong usage; 3 our fault; 129 the window went away; 130 Ctrl-C;
143 SIGTERM.
"""

from __future__ import annotations

import os
import sys

from omgekeerd_cli import __version__, einde

TYPE_CHECKING = False  # typing itself costs --versie more than all else here
if TYPE_CHECKING:
    from collections.abc import Sequence

    from omgekeerd_cli.vangnet import Vangnet


def main(argumenten: Sequence[str] | None = None) -> None:
    """Runs the program and ends the process with its exit code."""
    args = list(sys.argv[1:] if argumenten is None else argumenten)
    try:
        code = _leeg_stromen(_toon_versie() if args == ["--versie"] else _in_vangnet(args))
    except KeyboardInterrupt:  # at whatever moment, also before there is a command
        code = 130
    sys.exit(einde.code(code))


def _toon_versie() -> int:
    """Answered before anything is imported."""
    try:
        print(f"omgekeerd {__version__}")  # noqa: T201
    except OSError:
        return 1
    return 0


def _in_vangnet(args: list[str]) -> int:
    from omgekeerd_cli.vangnet import Vangnet

    _houd_voor_onszelf()
    einde.begin()
    net = Vangnet(args, sporen="--foutopsporing" in args)
    net.span()
    return voer_uit(args, net)


def _houd_voor_onszelf() -> None:
    """Nobody else reads what this process writes, nor a program that it starts, such as an editor.

    The umask says so whatever the user's own is. Without a core dump the answers in memory stay there
    when a library crashes.
    """
    import contextlib

    os.umask(0o077)
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def voer_uit(args: list[str], net: Vangnet | None = None) -> int:
    """Runs one command and gives its exit code; faults are told on stderr, in Dutch."""
    from omgekeerd_cli.vangnet import Vangnet

    net = net or Vangnet(args, sporen="--foutopsporing" in args)
    net.args = args = [arg for arg in args if arg != "--foutopsporing"]
    try:
        _open_gesloten_stromen()
        code = _draai(args)
    except KeyboardInterrupt:
        code = 130
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
    except BrokenPipeError:
        code = 1
    except Exception as fout:  # noqa: BLE001  whatever it is: this is where it ends
        code = einde.VENSTER_DICHT if einde.is_venster_dicht() else _vertel(fout, net)
    return einde.code(net.sluit(code))


def _vertel(fout: Exception, net: Vangnet) -> int:
    """Says what went wrong, and gives the exit code that goes with it."""
    import contextlib

    from omgekeerd_cli.foutspoor import foutspoor
    from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
    from omgekeerd_cli.scherm.basis.uitvoer import druk_af

    if not isinstance(fout, OmgekeerdFout | GebruiksFout | OSError):
        net.vang(fout)
        return 3
    zin = _systeemfout(fout) if isinstance(fout, OSError) else str(fout)
    spoor = foutspoor(fout) if net.sporen and isinstance(fout, OSError) else ""
    with contextlib.suppress(OSError):  # the screen itself may be gone
        druk_af(f"{spoor}{zin}", sys.stderr)
    return 2 if isinstance(fout, GebruiksFout) else 1


def _open_gesloten_stromen() -> None:
    """A stream that was closed before the start reads as ended and swallows what is written."""
    for naam, stand in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, naam) is None:
            setattr(sys, naam, open(os.devnull, stand, encoding="utf-8"))  # noqa: SIM115, PTH123  as long as we live


def _leeg_stromen(code: int) -> int:
    """Writes out what waits: Python would tell in English, after us, that it could not."""
    for stroom in (sys.stdout, sys.stderr):
        try:
            if stroom is not None:
                stroom.flush()
        except (OSError, ValueError):
            import contextlib

            code = code or 1
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stroom.fileno())  # what is left goes nowhere
    return code


def _draai(args: list[str]) -> int:
    import typer

    from omgekeerd_cli.opdrachten.programma import maak_programma
    from omgekeerd_cli.scherm.basis.uitvoer import druk_af
    from omgekeerd_cli.scherm.gebruik.gebruik import gebruiksfout

    try:
        uitkomst = maak_programma()(args, prog_name="omgekeerd", standalone_mode=False)
    except typer.Abort:
        return 130
    except Exception as fout:
        if (regels := gebruiksfout(fout)) is None:
            raise
        druk_af(regels, sys.stderr)
        return 2
    return uitkomst if isinstance(uitkomst, int) else 0


def _systeemfout(fout: OSError) -> str:
    from omgekeerd_cli.opslag.veilig import oorzaak

    return f"{fout.filename or 'Een bestand'} is niet te gebruiken: {oorzaak(fout)}."

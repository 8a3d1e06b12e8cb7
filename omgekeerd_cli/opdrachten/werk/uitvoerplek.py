"""Where `-o` puts a file: one rule for every command.

A folder (one that is there, or a path that ends in a slash) gets the file under its usual name.
What of the path is not there yet is made, for the owner only, and told.
"""

from __future__ import annotations

import os
from pathlib import Path

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten.werk.letop import zeg_op_stderr
from omgekeerd_cli.opslag import veilig

NAAR_STDOUT = "-"


def is_map(uitvoer: str) -> bool:
    """Whether this names a folder, also one that has to be made."""
    return uitvoer.endswith(("/", os.sep)) or Path(uitvoer).is_dir()


def kies(uitvoer: str, bestandsnaam: str) -> str:
    """The file that `-o` means, with in a folder the usual name; `-` and nothing at all stay.

    Raises:
        OmgekeerdFout: it cannot stand there; better told before the first question than after the last.
    """
    if uitvoer in ("", NAAR_STDOUT):
        return uitvoer
    pad = Path(uitvoer, bestandsnaam) if is_map(uitvoer) else Path(uitvoer)
    keur(pad)
    return f".{os.sep}{pad}" if str(pad).startswith("-") else str(pad)  # no option in the next command


def nooit_scherm(uitvoer: str, wat: str) -> Path:
    """The path that was given for what has to be a file.

    Raises:
        GebruiksFout: the screen was meant.
    """
    if uitvoer == NAAR_STDOUT:
        raise GebruiksFout(f"{wat} kan niet op het scherm. Geef een map. Heet die echt zo? Schrijf dan ./-")
    return Path(uitvoer)


def keur(pad: Path) -> None:
    """Looks whether a file can stand there.

    Raises:
        OmgekeerdFout: a folder has its name, or a file stands where a folder has to come.
    """
    if pad.is_dir():
        raise OmgekeerdFout(f"{pad} is een map. Geef ook een bestandsnaam, of haal die map weg.")
    if (dwars := _dwars(pad.parent)) is not None:
        raise OmgekeerdFout(f"{dwars} is geen map, dus daarin kan niets staan. Kies een andere plek.")


def _dwars(map_: Path) -> Path | None:
    """What stands where a folder has to come; None when nothing is in the way."""
    bestaand = next((ouder for ouder in (map_, *map_.parents) if os.path.lexists(ouder)), None)
    return bestaand if bestaand is not None and not bestaand.is_dir() else None


def maak(map_: Path) -> None:
    """Makes a folder that is not there yet, for the owner only, and says so.

    Raises:
        NietBewaard: the system refused.
    """
    if veilig.maak_map(map_):
        zeg_op_stderr(f"De map {map_} was er nog niet. Die is nu gemaakt.")

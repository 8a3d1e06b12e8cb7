"""The files of question sets: which there are, their bytes, and how people see their paths."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.veilig import lees, oorzaak


def yamls(map_: Traversable) -> list[Traversable]:
    """The YAML files in a folder, by name; none when there is no such folder."""
    if not map_.is_dir():
        return []
    return sorted(
        (bestand for bestand in map_.iterdir() if bestand.name.endswith((".yaml", ".yml"))), key=_naam
    )


def _naam(bestand: Traversable) -> str:
    return bestand.name


def inhoud_van(bestand: Traversable) -> bytes:
    """The bytes of a file of a set; a device, a pipe or what cannot be read is a fault of the set."""
    if not isinstance(bestand, Path):
        return bestand.read_bytes()
    try:
        return lees(bestand)
    except OSError as fout:
        raise GebrekkigBestand([Gebrek(toonpad(bestand), 0, 0, f"Niet te lezen: {oorzaak(fout)}.")]) from fout


def toonpad(bestand: Traversable) -> str:
    """The path as people would type it: from the current folder where that is shorter."""
    pad = Path(str(bestand))
    try:
        return str(pad.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(pad)

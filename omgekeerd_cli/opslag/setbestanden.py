"""The files of question sets: which there are, their bytes, and how people see their paths."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.veilig import lees, oorzaak
from omgekeerd_cli.opslag.yamlbestand import lees_bytes

METHODEBESTAND = "methode.yaml"
SJABLOON = ".md.j2"
"""How the file of a template ends; what stands before it is its name."""


def yamls(map_: Traversable) -> list[Traversable]:
    """The YAML files in a folder, by name; none when there is no such folder."""
    if not map_.is_dir():
        return []
    return sorted(
        (bestand for bestand in map_.iterdir() if bestand.name.endswith((".yaml", ".yml"))), key=_naam
    )


def _naam(bestand: Traversable) -> str:
    return bestand.name


def sjabloonbestanden(methode_id: str, mappen: Sequence[Traversable]) -> dict[str, bytes]:
    """The templates of a method by name, in order; those of a later folder replace earlier ones.

    Raises:
        GebrekkigBestand: one cannot be read.
    """
    gevonden: dict[str, bytes] = {}
    for map_ in (bovenmap / methode_id for bovenmap in mappen):
        for bestand in map_.iterdir() if map_.is_dir() else ():
            if bestand.name.endswith(SJABLOON) and bestand.is_file():
                gevonden[bestand.name.removesuffix(SJABLOON)] = inhoud_van(bestand)
    return dict(sorted(gevonden.items()))


def inhoud_van(bestand: Traversable) -> bytes:
    """The bytes of a file of a set; a device, a pipe or what cannot be read is a fault of the set."""
    if not isinstance(bestand, Path):
        return bestand.read_bytes()
    try:
        return lees(bestand)
    except OSError as fout:
        raise GebrekkigBestand([Gebrek(toonpad(bestand), 1, 1, f"Niet te lezen: {oorzaak(fout)}.")]) from fout


def toonpad(bestand: Traversable) -> str:
    """The path as people would type it: from the current folder where that is shorter."""
    pad = Path(str(bestand))
    try:
        return str(pad.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(pad)


def methodemappen(bovenmap: Traversable) -> Iterator[Traversable]:
    """The folders in which a method stands; none when there is no such folder."""
    if not bovenmap.is_dir():
        return
    for map_ in bovenmap.iterdir():
        if map_.is_dir() and not map_.name.startswith((".", "_")) and any(yamls(map_)):
            yield map_


def titels(mappen: Sequence[Traversable]) -> dict[str, str]:
    """The title of every method that can be read, by id."""
    gevonden: dict[str, str] = {}
    for bovenmap in mappen:
        for map_ in methodemappen(bovenmap):
            bestand = map_ / METHODEBESTAND
            with contextlib.suppress(GebrekkigBestand):
                kaart = lees_bytes(inhoud_van(bestand), toonpad(bestand)) if bestand.is_file() else {}
                if isinstance(titel := kaart.get("titel"), str):
                    gevonden[map_.name] = titel
    return gevonden

"""A new folder with a question set: what we have to copy, and writing it whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.opslag.set.schema import SCHEMAS, schematekst
from omgekeerd_cli.opslag.set.setbestanden import METHODEBESTAND
from omgekeerd_cli.opslag.veilig import NietBewaard, maak_map, sync_map

_VOORBEELDMAP = "_kopie"


def voorbeeldsjablonen() -> dict[str, str]:
    """The templates of the files in a new set, by the name of the file."""
    map_ = files("omgekeerd_cli.vragen") / _VOORBEELDMAP
    return {
        bestand.name.removesuffix(".j2"): bestand.read_text(encoding="utf-8")
        for bestand in map_.iterdir()
        if bestand.name.endswith(".j2")
    }


def bestanden_van(methode_id: str) -> dict[str, bytes]:
    """The files of a packaged method, by name."""
    map_ = files("omgekeerd_cli.vragen") / methode_id
    return {bestand.name: bestand.read_bytes() for bestand in map_.iterdir() if bestand.is_file()}


def onder_ander_id(bestanden: Mapping[str, bytes], nieuw_id: str) -> dict[str, bytes]:
    """The files of a method that is called otherwise; all else in them stays as it was."""
    hoofd = re.sub(rb"(?m)^id:.*$", f"id: {nieuw_id}".encode(), bestanden[METHODEBESTAND], count=1)
    return {**bestanden, METHODEBESTAND: hoofd}


def schemabestanden(bevoegden: Sequence[str]) -> dict[str, bytes]:
    """The schemas for an editor, where the files of a set look for them.

    Args:
        bevoegden: the codes of the bodies that a law card may name.
    """
    return {f"schema/{soort}.schema.json": schematekst(soort, bevoegden).encode() for soort in SCHEMAS}


def keur_nieuwe_map(naar: Path) -> None:
    """Looks whether a new set can come there.

    Raises:
        OmgekeerdFout: something stands there.
    """
    if naar.is_symlink() and not naar.is_dir():
        raise OmgekeerdFout(f"{naar} is een verwijzing die nergens op uitkomt. Kies een nieuwe map.")
    if naar.exists() and not naar.is_dir():
        raise OmgekeerdFout(f"{naar} is een bestand. Kies een naam voor een nieuwe map.")
    if naar.is_dir() and any(naar.iterdir()):
        wat = f"De map {naar} is niet leeg, dus we zetten er niets bij."
        raise OmgekeerdFout(f"{wat} Kies een nieuwe map, of haal deze map eerst leeg.")
    if naar.is_dir() and naar.samefile(Path.cwd()):
        raise OmgekeerdFout("Je staat zelf in die map. Kies een nieuwe map, zoals mijn-vragen.")


def bewaar_map(naar: Path, bestanden: Mapping[str, bytes]) -> None:
    """Writes a folder with all of these files, or nothing, for the owner only.

    They are made in a hidden folder beside it, which then takes the name at once; a folder that was
    there keeps its rights.

    Args:
        naar: the folder, which is empty or not there yet.
        bestanden: the contents by path in the folder, with slashes.

    Raises:
        NietBewaard: the system refused; nothing is left behind.
    """
    naar = naar.resolve()
    bouwplaats = naar.with_name(f".{naar.name}.{secrets.token_hex(4)}.tmp")
    try:
        _bouw(bouwplaats, bestanden)
        if naar.is_dir():
            shutil.copymode(naar, bouwplaats)
            naar.rmdir()  # Windows puts no folder over another; one that is not empty stays
        bouwplaats.rename(naar)
        sync_map(naar.parent)
    except OSError as fout:
        raise NietBewaard(naar, fout) from fout
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(bouwplaats)


def _bouw(map_: Path, bestanden: Mapping[str, bytes]) -> None:
    map_.mkdir(mode=0o700)
    for naam, inhoud in bestanden.items():
        pad = map_ / naam
        maak_map(pad.parent)
        with pad.open("xb") as bestand:
            pad.chmod(0o600)
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())

"""How far the casussen in a large folder were, so that a list need not read each of them again.

A line for each casus in a small file beside them: its code, by what the system knows that its file
is the same, its method with the hash of that set, its status and its step. No words of anybody: a
title is read from the casus itself. Whatever does not fit is read anew.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.casus.regelbestand import lees_regels, schrijf_regels
from omgekeerd_cli.opslag.veilig import NietBewaard
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes

BESTAND = ".omgekeerd-lijst"
_REGEL = re.compile(
    r"([a-z0-9][a-z0-9_-]{0,63}) (\d+-\d+-\d+) ([a-z][a-z0-9-]{0,99}) ([0-9a-f]{64}) ([a-z]+) (\d{1,3})"
)
_KOP = 4_096
"""Bytes at the beginning of a file in which its title stands, in files that we wrote."""
_EINDE_VAN_DE_KOP = b"\nantwoorden:"


class Stand(Struct, frozen=True):
    """How far one casus was: `stap` counts from 1 and is 0 when nothing is open."""

    code: str
    kenmerk: str
    methode: str
    sha256: str
    status: str
    stap: int


def kenmerk_van(pad: Path) -> str:
    """By what the system knows that a file is the same: when it changed, twice, and its size."""
    stand = pad.lstat()
    return f"{stand.st_mtime_ns}-{stand.st_ctime_ns}-{stand.st_size}"


def lees(map_: Path) -> dict[str, Stand]:
    """What was kept, by code; empty where nothing was, or what we cannot read."""
    delen = lees_regels(map_ / BESTAND, _REGEL)
    return {deel[1]: Stand(deel[1], deel[2], deel[3], deel[4], deel[5], int(deel[6])) for deel in delen}


def bewaar(map_: Path, standen: Iterable[Stand]) -> None:
    """Keeps them for the next time; where nothing can be written they are just read again."""
    regels = (f"{s.code} {s.kenmerk} {s.methode} {s.sha256} {s.status} {s.stap}" for s in standen)
    with contextlib.suppress(NietBewaard):
        schrijf_regels(map_ / BESTAND, regels)


def titel_van(pad: Path) -> str | None:
    """The title of a casus that we wrote, from the beginning of its file; None when it is not there."""
    try:
        with pad.open("rb") as bestand:
            kop, einde, _ = bestand.read(_KOP).partition(_EINDE_VAN_DE_KOP)
        kaart = lees_bytes(kop, str(pad)) if einde else {}
    except (OSError, GebrekkigBestand):
        return None
    titel = kaart.get("titel")
    return titel if isinstance(titel, str) else None

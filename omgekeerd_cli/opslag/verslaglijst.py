"""From what the reports in a folder were made: a small file beside them, without anybody's words.

A line for each report: the code of its casus, the method, and a hash of all that the report was
made from. A file that we cannot read is no list: then every report is made anew.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from omgekeerd_cli import __version__
from omgekeerd_cli.opslag.regelbestand import lees_regels, schrijf_regels

_BESTAND = ".omgekeerd-verslagen"
_REGEL = re.compile(r"([a-z0-9][a-z0-9_-]{0,63}) ([a-z][a-z0-9-]{0,99}) ([0-9a-f]{64})")


class Stempel(Struct, frozen=True):
    """What one report was made from: the method, and a hash over that method and every file."""

    methode: str
    hash: str


def maak_stempel(methode: str, sha256: Iterable[str], bestanden: Iterable[bytes]) -> Stempel:
    """The stamp of a report that this version makes with these sets, of the bytes of these files."""
    som = hashlib.sha256(f"{__version__}\0{methode}\0{'.'.join(sha256)}".encode())
    for inhoud in bestanden:
        som.update(b"\0%d\0" % len(inhoud) + inhoud)
    return Stempel(methode, som.hexdigest())


def lees(map_: Path) -> dict[str, Stempel]:
    """The stamps by the code of the casus; empty where there is no list, or none of ours."""
    return {regel[1]: Stempel(regel[2], regel[3]) for regel in lees_regels(map_ / _BESTAND, _REGEL)}


def bewaar(map_: Path, stempels: Mapping[str, Stempel]) -> None:
    """Keeps the stamps, for the next time.

    Raises:
        NietBewaard: the system refused.
    """
    regels = (f"{code} {stempel.methode} {stempel.hash}" for code, stempel in sorted(stempels.items()))
    schrijf_regels(map_ / _BESTAND, regels)

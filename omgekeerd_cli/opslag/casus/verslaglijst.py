"""From what the reports in a folder were made: a small file beside them, without anybody's words.

A line for each report: the code of its casus, the method, and a hash of all that the report was
made from. A file that we cannot read is no list: then every report is made anew.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NewType

from omgekeerd_cli import __version__
from omgekeerd_cli.opslag.casus.regelbestand import lees_regels, schrijf_regels

_BESTAND = ".omgekeerd-verslagen"
_REGEL = re.compile(r"([a-z0-9][a-z0-9_-]{0,63}) ([a-z][a-z0-9-]{0,99}) ([0-9a-f]{64})")


Stempel = NewType("Stempel", bytes)
"""What one report was made from: a hash over its method and every file, and behind it the method.

Packed, because there can be a hundred thousand.
"""
_HASH = hashlib.sha256().digest_size


def maak_stempel(methode: str, sha256: Iterable[str], bestanden: Iterable[bytes]) -> Stempel:
    """The stamp of a report that this version makes with these sets, of the bytes of these files."""
    som = hashlib.sha256(f"{__version__}\0{methode}\0{'.'.join(sha256)}".encode())
    for inhoud in bestanden:
        som.update(b"\0%d\0" % len(inhoud) + inhoud)
    return Stempel(som.digest() + methode.encode())


def methode_van(stempel: Stempel) -> str:
    """The method with which the report was made."""
    return stempel[_HASH:].decode()


def lees(map_: Path) -> dict[str, Stempel]:
    """The stamps by the code of the casus; empty where there is no list, or none of ours."""
    return {regel[1]: Stempel(bytes.fromhex(regel[3]) + regel[2].encode()) for regel in _regels(map_)}


def vul_aan(map_: Path, stempels: Mapping[str, Stempel]) -> None:
    """Keeps these stamps for the next time, beside those of the other reports in the folder.

    Raises:
        NietBewaard: the system refused.
    """
    schrijf_regels(map_ / _BESTAND, _aangevuld(map_, stempels))


def _aangevuld(map_: Path, stempels: Mapping[str, Stempel]) -> Iterator[str]:
    for code, stempel in stempels.items():
        yield f"{code} {methode_van(stempel)} {stempel[:_HASH].hex()}"
    yield from (regel[0] for regel in _regels(map_) if regel[1] not in stempels)


def _regels(map_: Path) -> Iterator[re.Match[str]]:
    return lees_regels(map_ / _BESTAND, _REGEL)

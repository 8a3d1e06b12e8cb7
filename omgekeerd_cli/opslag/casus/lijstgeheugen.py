"""What is remembered of many casussen in a folder: small files beside them, without anybody's words.

A line for each casus. In the one how far it was, so that a list need not read each of them again: by
what the system knows that its file is the same, its method with the hash of that set, and what
`Beknopt` says of it; a title is read from the casus itself. In the other, beside the reports, a hash
of all that a report was made from, and of which file each report is: two casussen can have one code,
and a report holds no path. Whatever does not fit is read, or made, anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NewType

from msgspec import Struct

from omgekeerd_cli import __version__
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.beeld.beknopt import Beknopt
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes

STANDEN, _STEMPELS = ".omgekeerd-lijst", ".omgekeerd-verslagen"
_STAND = re.compile(
    r"([a-z0-9][a-z0-9_-]{0,63}) (\d+-\d+-\d+) ([a-z][a-z0-9-]{0,99}) ([0-9a-f]{64})"
    r" ([a-z]+) (\d{1,5}) (\d{1,3}) (kort|volledig) ([a-z0-9-]{1,100}) (-|[\d,-]+)"
)
_STEMPEL = re.compile(r"([a-z0-9][a-z0-9_-]{0,63}) ([a-z][a-z0-9-]{0,99}) ([0-9a-f]{64})(?: ([0-9a-f]{32}))?")
_EIGENAAR = re.compile(r"([0-9a-f]{32}) ([0-9a-f]{32})")
_KOP = 4_096
"""Bytes at the beginning of a file in which its title stands, in files that we wrote."""
_EINDE_VAN_DE_KOP = b"\nantwoorden:"
_LANGSTE_REGEL, _MEESTE_REGELS = 1_000, 1_000_000
_PER_KEER = 1_000
"""Lines that are put on disk at once: of all together there can be too many to have in memory."""


class Lijststand(Struct, frozen=True):
    """How far one casus was, and by what is known that it still is."""

    code: str
    kenmerk: str
    methode: str
    sha256: str
    beknopt: Beknopt


def kenmerk_van(pad: Path) -> str:
    """By what the system knows that a file is the same: when it changed, twice, and its size."""
    stand = pad.lstat()
    return f"{stand.st_mtime_ns}-{stand.st_ctime_ns}-{stand.st_size}"


def lees_standen(map_: Path) -> dict[str, Lijststand]:
    """How far they were, by code; empty where nothing was, or what we cannot read."""
    standen: dict[str, Lijststand] = {}
    for deel in _lees_regels(map_ / STANDEN, _STAND):
        with contextlib.suppress(ValueError):  # a status or a day that is none
            dagen = () if deel[10] == "-" else tuple(map(date.fromisoformat, deel[10].split(",")))
            uitkomst = "" if deel[9] == "-" else deel[9]
            kort = deel[8] == "kort"
            beknopt = Beknopt(Status(deel[5]), int(deel[6]), int(deel[7]), kort, uitkomst, dagen)
            standen[deel[1]] = Lijststand(deel[1], deel[2], deel[3], deel[4], beknopt)
    return standen


def bewaar_standen(map_: Path, standen: Iterable[Lijststand]) -> None:
    """Keeps them for the next time; where nothing can be written they are just read again."""
    regels = (f"{s.code} {s.kenmerk} {s.methode} {s.sha256} {_in_tekens(s.beknopt)}" for s in standen)
    with contextlib.suppress(veilig.NietBewaard):
        _schrijf_regels(map_ / STANDEN, regels)


def _in_tekens(beknopt: Beknopt) -> str:
    route, uitkomst = "kort" if beknopt.kort else "volledig", beknopt.uitkomst or "-"
    dagen = ",".join(dag.isoformat() for dag in beknopt.dagen) or "-"
    return f"{beknopt.status} {beknopt.open} {beknopt.stap} {route} {uitkomst} {dagen}"


def kop_van(pad: Path) -> tuple[str, str] | None:
    """The code and title in a casus that we wrote, from the beginning of its file; None without them."""
    try:
        with pad.open("rb") as bestand:
            kop, einde, _ = bestand.read(_KOP).partition(_EINDE_VAN_DE_KOP)
        kaart = lees_bytes(kop, str(pad)) if einde else {}
    except (OSError, GebrekkigBestand):
        return None
    code, titel = kaart.get("casus", ""), kaart.get("titel")
    return (code, titel) if isinstance(code, str) and isinstance(titel, str) else None


Stempel = NewType("Stempel", bytes)
"""What one report was made from: a hash over its method and every file, and behind it the method.

Packed, because there can be a hundred thousand.
"""
_HASH = hashlib.sha256().digest_size
_HALF = 16
"""Of the 32 characters that say whose a document is."""
_ONBEKEND = "0" * _HALF


def maak_stempel(methode: str, sha256: Iterable[str], bestanden: Iterable[bytes]) -> Stempel:
    """The stamp of a report that this version makes with these sets, of the bytes of these files."""
    som = hashlib.sha256(f"{__version__}\0{methode}\0{'.'.join(sha256)}".encode())
    for inhoud in bestanden:
        som.update(b"\0%d\0" % len(inhoud) + inhoud)
    return Stempel(som.digest() + methode.encode())


def methode_van(stempel: Stempel) -> str:
    """The method with which the report was made."""
    return stempel[_HASH:].decode()


def lees_stempels(map_: Path) -> dict[str, Stempel]:
    """The stamps by the code of the casus; empty where there is no list, or none of ours."""
    return {
        regel[1]: Stempel(bytes.fromhex(regel[3]) + regel[2].encode())
        for regel in _lees_regels(map_ / _STEMPELS, _STEMPEL)
    }


def vul_stempels_aan(map_: Path, stempels: Mapping[str, Stempel], eigenaars: Mapping[str, str]) -> None:
    """Keeps these stamps for the next time, and whose they are, beside those of the other reports there.

    Args:
        map_: the folder with the reports, each `CODE.md`.
        stempels: from what they were made, by the code of the casus.
        eigenaars: of which file each is, as `eigenaar` gives it, by the same codes.

    Raises:
        NietBewaard: the system refused.
    """
    nieuw = [
        f"{code} {methode_van(stempel)} {stempel[:_HASH].hex()} {eigenaars[code]}"
        for code, stempel in stempels.items()
    ]
    _vul_aan(map_, nieuw, {_kort(f"{code}.md") for code in stempels})


def eigenaar(verslag: Path, bron: Path | str, begonnen: str = "") -> str:
    """By which a document is known to be of one casus: half a hash of where its file is, half of since when.

    A code that is free again is given to the next casus, whose file then stands at the same place.

    Args:
        verslag: the document; the place is the way from its folder to that file.
        bron: the file of the casus, or the name of a packaged example.
        begonnen: when that casus began; empty where nobody knows.
    """
    sinds = _kort(begonnen)[:_HALF] if begonnen else _ONBEKEND
    if isinstance(bron, str):
        return _kort(f"voorbeeld {bron}")[:_HALF] + sinds
    pad = os.path.realpath(bron)
    with contextlib.suppress(ValueError):  # on another disk of Windows
        pad = os.path.relpath(pad, os.path.realpath(verslag.parent))
    return _kort(os.path.normcase(pad).replace(os.sep, "/"))[:_HALF] + sinds


def is_van_plek(bekend: str, nu: str) -> bool:
    """Whether two owners have their file at the same place."""
    return bekend[:_HALF] == nu[:_HALF]


def is_dezelfde(bekend: str, nu: str) -> bool:
    """Whether a document of the owner that was kept is of the one that is there now.

    A casus that somebody wrote has no beginning until it is answered here.
    """
    return is_van_plek(bekend, nu) and bekend[_HALF:] in (nu[_HALF:], _ONBEKEND)


def lees_eigenaars(map_: Path) -> dict[str, str]:
    """Of which file each document in the folder is, by `naam_van_verslag`."""
    pad, gevonden = map_ / _STEMPELS, dict[str, str]()
    for regel in _lees_regels(pad, _STEMPEL):
        if regel[4]:
            gevonden[_kort(f"{regel[1]}.md")] = regel[4]
    return gevonden | {regel[1]: regel[2] for regel in _lees_regels(pad, _EIGENAAR)}


def naam_van_verslag(verslag: Path) -> str:
    """How a document is called here: its name may hold somebody's."""
    return _kort(os.path.normcase(verslag.name))


def bewaar_eigenaar(verslag: Path, van_wie: str) -> None:
    """Keeps whose a document is, before it is written: it is never of another one than this says.

    Args:
        verslag: the document.
        van_wie: of which casus it is, as `eigenaar` gives it.

    Raises:
        NietBewaard: the system refused.
    """
    naam = naam_van_verslag(verslag)
    _vul_aan(verslag.parent, [f"{naam} {van_wie}"], {naam})


def _kort(tekst: str) -> str:
    return hashlib.sha256(tekst.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _vul_aan(map_: Path, nieuw: Sequence[str], namen: AbstractSet[str]) -> None:
    """Writes these lines, and behind them all that were there of documents with other names."""
    pad = map_ / _STEMPELS

    def regels() -> Iterator[str]:
        yield from nieuw
        for regel in _lees_regels(pad, re.compile(f"(?:{_STEMPEL.pattern})|(?:{_EIGENAAR.pattern})")):
            if (regel[5] or _kort(f"{regel[1]}.md")) not in namen:
                yield regel[0]

    _schrijf_regels(pad, regels())


def _lees_regels(pad: Path, vorm: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The lines of this form, one by one; none where there is no such file, or one that we cannot read."""
    try:
        with veilig.geopend(pad, langs_verwijzing=False) as bestand:
            for regel in islice(iter(lambda: bestand.readline(_LANGSTE_REGEL), b""), _MEESTE_REGELS):
                if gevonden := vorm.fullmatch(regel.decode("ascii", "replace").rstrip("\r\n")):
                    yield gevonden
    except OSError:
        return


def _schrijf_regels(pad: Path, regels: Iterable[str]) -> None:
    """Writes these lines, of ASCII characters.

    Raises:
        NietBewaard: the system refused.
    """
    stroom = (f"{regel}\n".encode("ascii") for regel in regels)
    veilig.schrijf(pad, iter(lambda: b"".join(islice(stroom, _PER_KEER)), b""))

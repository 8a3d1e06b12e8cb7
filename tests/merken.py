"""Answers with a mark in every field, and where such a mark turned up."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from proefset import CODE, INTAKE, METHODE, Zet

MERK = "Zwaluwstaart7Q"
BEDRAG, DAG = "73.519,27", "17-11-2031"
VORMEN = (MERK, BEDRAG, "73519.27", "73519,27", DAG, "2031-11-17", "17 november 2031")
"""Each way in which a marked answer is written by the program or by a person."""
BEGIN = ("toets", "--vragen", "sets", "--methode", METHODE, "--code", CODE)
"""Without a title: what is typed behind the command is seen by everybody on the computer."""
_ANDERS = {"Plan Élan": f"Plan {MERK}", "Slapen": f"{MERK} slapen", "16.000,5": BEDRAG, "12 maart 2026": DAG}


def _gemerkt(zet: Zet) -> Zet:
    vraag, toetsen, regels = zet.vraag, zet.toetsen, zet.regels
    for oud, nieuw in _ANDERS.items():
        vraag, toetsen = vraag.replace(oud, nieuw), toetsen.replace(oud, nieuw)
        regels = tuple(regel.replace(oud, nieuw) for regel in regels)
    woorden = zet.typt and any(teken.isalpha() for teken in regels[0])
    if woorden and not any(vorm in toetsen for vorm in VORMEN):
        # with a colon: in a torn file an answer is soon taken for a name
        toetsen, regels = f"{MERK}: {toetsen}", (f"{MERK}: {regels[0]}", *regels[1:])
    return Zet(vraag, toetsen, regels, typt=zet.typt)


TITEL = Zet("› Korte titel", f"{MERK} titel\r", (f"{MERK} titel",), typt=True)
INTAKE_MET_MERKEN = tuple(_gemerkt(zet) for zet in INTAKE)


def merken_in(tekst: str | bytes) -> list[str]:
    """The marks in a text or in the bytes of a file, also as UTF-16."""
    inhoud = tekst.encode("utf-8", errors="replace") if isinstance(tekst, str) else tekst
    return [vorm for vorm in VORMEN if vorm.encode() in inhoud or vorm.encode("utf-16-le") in inhoud]


def vindplaatsen(map_: Path, mag: Iterable[Path] = ()) -> list[str]:
    """The files under a folder with a mark in them or in their name, but for those where it may be.

    Args:
        map_: where to look, through and through.
        mag: the files and folders in which answers belong.
    """
    plekken = {pad.resolve() for pad in mag}
    gevonden = []
    for pad in sorted(map_.rglob("*")):
        if plekken & {pad, *pad.parents}:
            continue
        inhoud = pad.read_bytes() if pad.is_file() and not pad.is_symlink() else b""
        if merken_in(inhoud) or merken_in(pad.name):
            gevonden.append(pad.relative_to(map_).as_posix())
    return gevonden


def eigen_huis(map_: Path) -> dict[str, str]:
    """An environment in which everything that a program keeps for its user lies under this folder."""
    mappen = {
        "HOME": map_ / "thuis",
        "TMPDIR": map_ / "tijdelijk",
        "XDG_CACHE_HOME": map_ / "thuis/.cache",
        "XDG_CONFIG_HOME": map_ / "thuis/.config",
        "XDG_DATA_HOME": map_ / "thuis/.local/share",
        "XDG_STATE_HOME": map_ / "thuis/.local/state",
        "XDG_RUNTIME_DIR": map_ / "tijdelijk/run",
    }
    for pad in mappen.values():
        pad.mkdir(parents=True, exist_ok=True)
    return {naam: str(pad) for naam, pad in mappen.items()} | {"TEMP": str(map_ / "tijdelijk")}

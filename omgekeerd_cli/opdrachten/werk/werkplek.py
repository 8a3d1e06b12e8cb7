"""Where a run finds its question sets and casussen, and the next command that finds them too."""

from __future__ import annotations

import os
from importlib.resources.abc import Traversable
from pathlib import Path

from msgspec import Struct

from omgekeerd_cli.kern.fouten import GebruiksFout
from omgekeerd_cli.opdrachten.opties import STANDAARDMETHODE
from omgekeerd_cli.opslag.paden import als_opdracht, als_woord

_ZONDER_CASUSSEN = ("vragen", "wetten")
"""Commands that have to do with question sets alone."""
_ZONDER_MAPPEN = (("uitleg",), ("vragen", "kopieer"))


class Werkplek(Struct, frozen=True):
    """Where this run finds its question sets and casussen.

    `vragen_optie` and `casussen_optie` are what was typed, for the next command; empty when nothing was.
    """

    vragen: list[Traversable]
    casussen: Path
    vragen_optie: str = ""
    casussen_optie: str = ""

    def opdracht(self, *woorden: str) -> str:
        """A command to type, with the same folders as this one."""
        mappen = {"--vragen": self.vragen_optie, "--casussen": self.casussen_optie}
        if woorden[0] in _ZONDER_CASUSSEN:
            del mappen["--casussen"]
        if woorden[:1] in _ZONDER_MAPPEN or woorden[:2] in _ZONDER_MAPPEN:
            mappen = {}
        erbij = [woord for optie, map_ in mappen.items() if map_ for woord in (optie, map_)]
        return als_opdracht(["omgekeerd", *map(als_woord, (*woorden, *erbij))])

    def naam_van(self, pad: Path) -> str:
        """How a command names the casus at this path: by its code, or else by the path of its file.

        What no path is by its look, or would be an option or a home, gets the folder in front of it.
        """
        from omgekeerd_cli.opslag import plaatsen
        from omgekeerd_cli.opslag.casus import archief

        naam = str(pad)
        vindbaar = archief.is_code(pad) and pad.stem not in plaatsen.voorbeelden()
        if vindbaar and pad == archief.pad_van(pad.stem, self.casussen):
            return pad.stem
        return naam if archief.is_pad(naam) and naam[0] not in "-~" else f"./{naam}"


def werkplek(vragen: str = "", casussen: str = "") -> Werkplek:
    """The folders that the options name.

    Raises:
        GebruiksFout: the folder with question sets is not there, or a file stands for a folder.
    """
    from omgekeerd_cli.opslag import plaatsen

    eigen = Path(vragen) if vragen else None
    if eigen and not eigen.is_dir():
        if eigen.exists():
            raise GebruiksFout(f"{eigen} is geen map. Kies een map met --vragen.")
        raise GebruiksFout(f"De map {eigen} is er niet. Kijk de naam na bij --vragen.")
    casusmap = plaatsen.casusmap(Path(casussen) if casussen else None)
    if casusmap.exists() and not casusmap.is_dir():
        raise GebruiksFout(f"{casusmap} is geen map. Kies een map met --casussen.")
    return Werkplek(plaatsen.vragenmappen(eigen), casusmap, vragen, casussen)


def met_methode(naam: str) -> list[str]:
    """The words of `toets` that choose this method; none for the one that it takes by itself."""
    return ["--methode", naam] if naam != STANDAARDMETHODE else []


def is_schrijfbaar(map_: Path) -> bool:
    """Whether a casus can be kept there: in the folder, or in what is there of the path to it."""
    bestaand = next(ouder for ouder in (map_, *map_.absolute().parents) if ouder.exists())
    return bestaand.is_dir() and os.access(bestaand, os.W_OK | os.X_OK)

"""The pages of the handbook as they are packaged."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from omgekeerd_cli.kern.handboek import Bladzij, groepen

_INHOUD = "README.md"


@cache
def lees_groepen() -> dict[str, list[Bladzij]]:
    """The pages below the headings of the list, in the order in which they are read."""
    map_ = files("omgekeerd_cli.handboek")
    inhoud = groepen((map_ / _INHOUD).read_text(encoding="utf-8"))
    return {
        kop: [Bladzij(naam, (map_ / f"{naam}.md").read_text(encoding="utf-8")) for naam in namen]
        for kop, namen in inhoud.items()
    }


def lees_bladzijden() -> list[Bladzij]:
    """All pages, in the order of the list."""
    return [bladzij for bladzijden in lees_groepen().values() for bladzij in bladzijden]


def onderwerpen() -> list[str]:
    """The names of the pages, for the completion of a shell; no page is read for it."""
    namen = (bestand.name for bestand in files("omgekeerd_cli.handboek").iterdir())
    return sorted(naam.removesuffix(".md") for naam in namen if naam.endswith(".md") and naam != _INHOUD)

"""Where things are: the packaged sets, examples and pages, and the folders of the user."""

from __future__ import annotations

import os
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from omgekeerd_cli.opslag.paden import voluit

CASUSMAP = Path("casussen")


def ingebouwd() -> list[Traversable]:
    """The folder with the packaged question sets, alone."""
    return [files("omgekeerd_cli.vragen")]


def vragenmappen(eigen: Path | None) -> list[Traversable]:
    """The folders with question sets, the packaged one first; later ones are laid over earlier.

    Args:
        eigen: what `--vragen` says; else `$OMGEKEERD_VRAGEN`, else only the packaged sets.
    """
    gekozen = eigen or _uit_omgeving("OMGEKEERD_VRAGEN")
    return [*ingebouwd(), gekozen] if gekozen else ingebouwd()


def casusmap(gekozen: Path | None) -> Path:
    """The folder with casussen: `--casussen`, else `$OMGEKEERD_CASUSSEN`, else `./casussen`."""
    return gekozen or _uit_omgeving("OMGEKEERD_CASUSSEN") or CASUSMAP


def voorbeeld(naam: str) -> bytes | None:
    """The packaged example of that name, such as `voorbeeld-willem`; None when there is none."""
    bestand = files("omgekeerd_cli.casussen") / f"{naam}.yaml"
    return bestand.read_bytes() if naam in voorbeelden() else None


@cache
def voorbeelden() -> tuple[str, ...]:
    """The names of the packaged examples, in order."""
    namen = (bestand.name for bestand in files("omgekeerd_cli.casussen").iterdir())
    return tuple(sorted(naam.removesuffix(".yaml") for naam in namen if naam.startswith("voorbeeld-")))


def bladzij(onderwerp: str) -> str:
    """The Markdown of one page of the handbook, or of the list of pages: `README`."""
    return (files("omgekeerd_cli.handboek") / f"{onderwerp}.md").read_text(encoding="utf-8")


def onderwerpen() -> list[str]:
    """The names of the pages of the handbook, in order; none is read for it."""
    namen = (bestand.name for bestand in files("omgekeerd_cli.handboek").iterdir())
    return sorted(naam.removesuffix(".md") for naam in namen if naam.endswith(".md") and naam != "README.md")


def _uit_omgeving(naam: str) -> Path | None:
    waarde = voluit(os.environ.get(naam, ""))
    return Path(waarde) if waarde else None

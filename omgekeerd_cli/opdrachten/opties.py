"""The options that several commands share, and what they mean together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct

from omgekeerd_cli.kern.fouten import GebruiksFout

Vragen = Annotated[
    str,
    typer.Option(
        "--vragen",
        metavar="MAP",
        help="Map met eigen vragensets, bovenop de ingebouwde.",
        envvar="OMGEKEERD_VRAGEN",
    ),
]
Casussen = Annotated[
    str,
    typer.Option(
        "--casussen",
        metavar="MAP",
        help="Map met casussen. Zonder deze optie is dat ./casussen.",
        envvar="OMGEKEERD_CASUSSEN",
    ),
]
Eenvoudig = Annotated[
    bool,
    typer.Option(
        "--eenvoudig", help="Gewone regels tekst, voor een schermlezer of een bestand met antwoorden."
    ),
]
Uitvoer = Annotated[
    str,
    typer.Option("--uitvoer", "-o", metavar="PAD", help="Waar het verslag komt; - is het scherm."),
]
WerkbladUitvoer = Annotated[
    str,
    typer.Option("--uitvoer", "-o", metavar="PAD", help="Waar het werkblad komt; - is het scherm."),
]
AlleenKernvragen = Annotated[bool, typer.Option("--kort", help="Alleen de kernvragen.")]
Overschrijven = Annotated[
    bool, typer.Option("--overschrijven", help="Overschrijf wat er staat, zonder te vragen.")
]


def casusnamen(incomplete: str) -> Iterator[str]:
    """Codes and examples for the completion of a shell; no code that points at a person."""
    from omgekeerd_cli.kern.privacy.persoonsgegevens import vind
    from omgekeerd_cli.opslag.plaatsen import casusmap, voorbeelden

    eigen = {pad.stem for pad in casusmap(None).glob("*.yaml") if "." not in pad.stem}
    namen = {naam for naam in eigen if not vind(naam)} | set(voorbeelden())
    yield from sorted(naam for naam in namen if naam.startswith(incomplete))


def methodenamen(incomplete: str) -> Iterator[str]:
    """Methods for the completion of a shell."""
    from omgekeerd_cli.opslag.plaatsen import vragenmappen
    from omgekeerd_cli.opslag.set.vragensets import methoden

    yield from (naam for naam in methoden(vragenmappen(None)) if naam.startswith(incomplete))


CasusArgument = Annotated[
    str,
    typer.Argument(
        metavar="CASUS",
        help="Code in de map met casussen, pad van een bestand, of naam van een voorbeeld.",
        autocompletion=casusnamen,
    ),
]
CasusArgumenten = Annotated[
    list[str],
    typer.Argument(
        metavar="CASUS...",
        help="Codes in de map met casussen, paden van bestanden of mappen, of namen van voorbeelden.",
        autocompletion=casusnamen,
    ),
]
MethodeOptie = Annotated[
    str,
    typer.Option(
        "--methode",
        "-m",
        metavar="METHODE",
        help="De methode. Zonder deze optie is dat omgekeerde-toets.",
        autocompletion=methodenamen,
    ),
]
MethodeArgument = Annotated[
    str, typer.Argument(metavar="METHODE", help="De methode.", autocompletion=methodenamen)
]

STANDAARDMETHODE = "omgekeerde-toets"


class Werkplek(Struct, frozen=True):
    """Where this run finds its question sets and casussen."""

    vragen: list[Traversable]
    casussen: Path


def werkplek(vragen: str = "", casussen: str = "") -> Werkplek:
    """The folders that the options name.

    Raises:
        GebruiksFout: the folder with question sets is not there, or a file stands for a folder.
    """
    from omgekeerd_cli.opslag import plaatsen

    eigen = Path(vragen) if vragen else None
    if eigen and not eigen.is_dir():
        raise GebruiksFout(f"De map {eigen} is er niet. Kijk de naam na bij --vragen.")
    casusmap = plaatsen.casusmap(Path(casussen) if casussen else None)
    if casusmap.exists() and not casusmap.is_dir():
        raise GebruiksFout(f"{casusmap} is geen map. Kies een map met --casussen.")
    return Werkplek(plaatsen.vragenmappen(eigen), casusmap)


def is_schrijfbaar(map_: Path) -> bool:
    """Whether a casus can be kept there: in the folder, or in what is there of the path to it."""
    bestaand = next(ouder for ouder in (map_, *map_.absolute().parents) if ouder.exists())
    return bestaand.is_dir() and os.access(bestaand, os.W_OK | os.X_OK)

"""The options that several commands share, and what they mean together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer


def pad(ctx: typer.Context, waarde: str | list[str]) -> str | list[str]:
    """The callback of every option and argument that takes a path: `~` is the home folder, everywhere."""
    from omgekeerd_cli.opslag.paden import naamgenoot, voluit

    if ctx.resilient_parsing:  # a shell completes: nothing may be refused
        return waarde
    delen = [waarde] if isinstance(waarde, str) else waarde
    uit = [voluit(deel) for deel in delen]
    for getypt, bedoeld in zip(delen, uit, strict=True):
        if (hier := naamgenoot(getypt)) and not Path(bedoeld).exists():
            from omgekeerd_cli.scherm.basis.console import maak_console, zeg

            zin = f"Let op: hier staat ook iets dat zo heet. Bedoel je dat? Schrijf dan {hier}"
            zeg(maak_console(naar_fouten=True), zin, "let-op")
    return uit[0] if isinstance(waarde, str) else uit


Vragen = Annotated[
    str,
    typer.Option(
        "--vragen",
        metavar="MAP",
        help="Map met eigen vragensets, bovenop de ingebouwde.",
        envvar="OMGEKEERD_VRAGEN",
        callback=pad,
    ),
]
Casussen = Annotated[
    str,
    typer.Option(
        "--casussen",
        metavar="MAP",
        help="Map met casussen. Zonder deze optie is dat ./casussen.",
        envvar="OMGEKEERD_CASUSSEN",
        callback=pad,
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
    typer.Option(
        "--uitvoer", "-o", metavar="PAD", help="Waar het verslag komt; - is het scherm.", callback=pad
    ),
]
WerkbladUitvoer = Annotated[
    str,
    typer.Option(
        "--uitvoer", "-o", metavar="PAD", help="Waar het werkblad komt; - is het scherm.", callback=pad
    ),
]
Herkomst = Annotated[
    bool,
    typer.Option(
        "--herkomst",
        help="Laat per alinea zien op welke antwoorden die rust. Met -o PAD of -o - als JSON.",
    ),
]
AlleenKernvragen = Annotated[bool, typer.Option("--kort", help="Alleen de kernvragen.")]
Overschrijven = Annotated[
    bool, typer.Option("--overschrijven", help="Overschrijf wat er staat, zonder te vragen.")
]


def casusnamen(incomplete: str) -> Iterator[str]:
    """Codes and examples for the completion of a shell; no code that points at a person."""
    from omgekeerd_cli.kern.fouten import GebruiksFout
    from omgekeerd_cli.kern.privacy.persoonsgegevens import vind
    from omgekeerd_cli.opslag.casus.archief import bestandsnamen
    from omgekeerd_cli.opslag.plaatsen import casusmap, voorbeelden

    try:
        map_ = casusmap(None)
    except GebruiksFout:  # told by the command itself
        return
    eigen = {naam.removesuffix(".yaml") for naam in bestandsnamen(map_)}
    namen = {naam for naam in eigen if not vind(naam)} | set(voorbeelden())
    yield from sorted(naam for naam in namen if naam.startswith(incomplete))


def methodenamen(incomplete: str) -> Iterator[str]:
    """Methods for the completion of a shell."""
    from omgekeerd_cli.kern.fouten import GebruiksFout
    from omgekeerd_cli.opslag.plaatsen import vragenmappen
    from omgekeerd_cli.opslag.set.vragensets import methoden

    try:
        mappen = vragenmappen(None)
    except GebruiksFout:  # told by the command itself
        return
    yield from (naam for naam in methoden(mappen) if naam.startswith(incomplete))


CasusArgument = Annotated[
    str,
    typer.Argument(
        metavar="CASUS",
        help="Code in de map met casussen, pad van een bestand, of naam van een voorbeeld.",
        callback=pad,
        autocompletion=casusnamen,
    ),
]
CasusArgumenten = Annotated[
    list[str],
    typer.Argument(
        metavar="CASUS...",
        help="Codes in de map met casussen, paden van bestanden of mappen, of namen van voorbeelden.",
        callback=pad,
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
KEUZEHULP = "methodekeuze"
"""The set whose rules advise a method; an organisation may lay its own over it."""

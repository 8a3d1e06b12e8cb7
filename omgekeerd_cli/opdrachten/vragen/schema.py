"""`omgekeerd vragen schema`: the form of a file, for an editor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout
from omgekeerd_cli.opdrachten import opties

Bestandssoort = Annotated[
    str,
    typer.Argument(
        metavar="SOORT",
        help="Van welk bestand: methode, stap, aanvulling, lijst, wetten, artikelen, bevoegden, "
        "prijslijst, begrippen, jargon, bewaartermijnen, organisatie, zinnen of casus.",
    ),
]
Uitvoer = Annotated[
    str,
    typer.Option(
        "--uitvoer",
        "-o",
        metavar="PAD",
        help="Waar het schema komt: een bestand of een map. Zonder deze optie op het scherm.",
        callback=opties.pad,
    ),
]


def schema(
    soort: Bestandssoort = "stap",
    uitvoer: Uitvoer = "",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
) -> None:
    """Toon het JSON Schema waarmee een editor bestanden nakijkt terwijl je typt."""
    from omgekeerd_cli.opdrachten.werk import uitvoerplek, verslag
    from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek
    from omgekeerd_cli.opslag.set.schema import SCHEMAS, is_schema, schematekst
    from omgekeerd_cli.opslag.set.wetverwijzingen import bevoegdencodes

    if soort not in SCHEMAS:
        raise GebruiksFout(f"'{soort}' kennen we niet. Kies uit: {', '.join(SCHEMAS)}.")
    document = verslag.Document(
        schematekst(soort, bevoegdencodes(werkplek(vragen).vragen)),
        naam="het schema",
        ontkend="geen schema van ons",
        merkregel="",
        elders=Werkplek([], Path()).opdracht("vragen", "schema", soort, "-o", "ANDER.json"),
        bestandsnaam=f"{soort}.schema.json",
        is_ongewijzigd=is_schema,
    )
    if pad := verslag.lever_af(document, uitvoer or uitvoerplek.NAAR_STDOUT, overschrijven=overschrijven):
        from omgekeerd_cli.scherm.basis.console import maak_console, zeg

        zeg(maak_console(), f"Het schema staat in {pad}.")

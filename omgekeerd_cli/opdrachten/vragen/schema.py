"""`omgekeerd vragen schema`: the form of a file, for an editor."""

from __future__ import annotations

from typing import Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout

Bestandssoort = Annotated[
    str,
    typer.Argument(
        metavar="SOORT",
        help="Van welk bestand: methode, stap, aanvulling, lijst, wetten, begrippen, jargon, "
        "bewaartermijnen of casus.",
    ),
]


def schema(soort: Bestandssoort = "stap") -> None:
    """Toon het JSON Schema waarmee een editor bestanden nakijkt terwijl je typt."""
    from omgekeerd_cli.opdrachten.werk.verslag import naar_stdout
    from omgekeerd_cli.opslag.set.schema import SCHEMAS, schematekst

    if soort not in SCHEMAS:
        raise GebruiksFout(f"'{soort}' kennen we niet. Kies uit: {', '.join(SCHEMAS)}.")
    naar_stdout(schematekst(soort))

"""The keys for practising as they are written, each with a Dutch description."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from omgekeerd_cli.opslag.formaat.blok import Blok, Id, Tekst, Vrij


class BespreekpuntBlok(Blok):
    """Iets om na het oefenen te bespreken."""

    tekst: Annotated[Tekst, Meta(description="De vraag of gedachte, in gewone taal.")]
    bron: Annotated[Vrij, Meta(description="Waar dit vandaan komt, als er een bron is.")] = ""


class OefeningBlok(Blok):
    """Hoe een uitgewerkte casus wordt geoefend."""

    gegeven: Annotated[
        list[Id],
        Meta(
            min_length=1,
            max_length=100,
            description="Ids van de vragen waarvan het antwoord vooraf te lezen is, in volgorde.",
        ),
    ]
    bespreekpunten: Annotated[
        list[BespreekpuntBlok],
        Meta(max_length=100, description="Om aan het eind te bespreken, over het geheel."),
    ] = []

"""The keys for practising as they are written, each with a Dutch description."""

from __future__ import annotations

from pydantic import Field

from omgekeerd_cli.opslag.blok import Blok, Id, Tekst, Vrij


class BespreekpuntBlok(Blok):
    """Iets om na het oefenen te bespreken."""

    tekst: Tekst = Field(description="De vraag of gedachte, in gewone taal.")
    bron: Vrij = Field("", description="Waar dit vandaan komt, als er een bron is.")


class OefeningBlok(Blok):
    """Hoe een uitgewerkte casus wordt geoefend."""

    gegeven: list[Id] = Field(
        min_length=1,
        max_length=100,
        description="Ids van de vragen waarvan het antwoord vooraf te lezen is, in volgorde.",
    )
    bespreekpunten: list[BespreekpuntBlok] = Field(
        default_factory=list, max_length=100, description="Om aan het eind te bespreken, over het geheel."
    )

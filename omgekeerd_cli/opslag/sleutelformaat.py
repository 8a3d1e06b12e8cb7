"""The format of a key file: what took the place of what, and which copies were written."""

from __future__ import annotations

from pydantic import Field

from omgekeerd_cli.opslag.blok import Blok, Tekst


class WoordBlok(Blok):
    """Eén woord waarover is besloten."""

    woord: Tekst = Field(description="Het woord in de casus.")
    wordt: str = Field("", description="Wat ervoor in de plaats komt; leeg als het blijft staan.")


class KopieBlok(Blok):
    """Eén kopie die is geschreven."""

    code: Tekst = Field(description="De code van de kopie.")
    sha256: Tekst = Field(description="Hash van de kopie.")


class SleutelBlok(Blok):
    """De sleutel van een gedeelde casus."""

    schema_: int = Field(1, ge=1, le=1, description="Versie van dit bestandsformaat: 1.")
    woorden: list[WoordBlok] = Field(default_factory=list, description="De woorden, in volgorde.")
    kopieen: list[KopieBlok] = Field(default_factory=list, description="De kopieën.")

"""The format of a key file: what took the place of what, and which copies were written."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from omgekeerd_cli.kern.set.vormen import Tekst
from omgekeerd_cli.opslag.formaat.blok import Blok


class WoordBlok(Blok):
    """Eén woord waarover is besloten."""

    woord: Annotated[Tekst, Meta(description="Het woord in de casus.")]
    wordt: Annotated[str, Meta(description="Wat ervoor in de plaats komt; leeg als het blijft staan.")] = ""


class KopieBlok(Blok):
    """Eén kopie die is geschreven."""

    code: Annotated[Tekst, Meta(description="De code van de kopie.")]
    sha256: Annotated[Tekst, Meta(description="Hash van de kopie.")]


class SleutelBlok(Blok):
    """De sleutel van een gedeelde casus."""

    schema_: Annotated[int, Meta(ge=1, le=1, description="Versie van dit bestandsformaat: 1.")] = 1
    woorden: Annotated[list[WoordBlok], Meta(description="De woorden, in volgorde.")] = []
    kopieen: Annotated[list[KopieBlok], Meta(description="De kopieën.")] = []

"""zinnen.yaml as it is written: what the documents of a method say of themselves, and on which answers.

The descriptions are Dutch: an editor shows them to whoever writes a question set.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.kern.set.grenzen import MEESTE_KAARTEN, Id, Tekst
from omgekeerd_cli.opslag.formaat.blok import Blok, Tegenspraak
from omgekeerd_cli.opslag.formaat.vraagformaat import VoorwaardeBlok

ZINNENBESTAND = "zinnen.yaml"


class WendingBlok(Blok, kw_only=True):
    """Een zin in twee vormen: voor wie ‘u’ leest en voor wie ‘je’ leest."""

    zegt: Annotated[Tekst, Meta(description="De zin, met u.")]
    je: Annotated[Tekst | UnsetType, Meta(description="Dezelfde zin, met je.")] = UNSET


class ZinBlok(Blok, kw_only=True):
    """Een vaste zin in een verslag of brief, en de antwoorden waarop die rust."""

    zegt: Annotated[
        Tekst | UnsetType, Meta(description="De zin. {vraag-id} en {organisatie.naam} worden ingevuld.")
    ] = UNSET
    je: Annotated[Tekst | UnsetType, Meta(description="Dezelfde zin, in een brief met je.")] = UNSET
    kop: Annotated[Tekst | UnsetType, Meta(description="Kopje boven de zin.")] = UNSET
    kop_je: Annotated[Tekst | UnsetType, Meta(description="Hetzelfde kopje, in een brief met je.")] = UNSET
    vraag: Annotated[Id | UnsetType, Meta(description="De vraag waarvan het antwoord de zin kiest.")] = UNSET
    per: Annotated[
        dict[Id, Tekst | WendingBlok],
        Meta(max_length=MEESTE_KAARTEN, description="Per keuze bij die vraag: de zin."),
    ] = {}
    rust_op: Annotated[VoorwaardeBlok | UnsetType, Meta(description="De antwoorden waarop de zin rust.")] = (
        UNSET
    )
    vast: Annotated[
        Tekst | UnsetType, Meta(description="Waarom deze zin er altijd mag staan, zonder antwoord.")
    ] = UNSET

    def __post_init__(self) -> None:
        """Look whether it says something, and on what."""
        if bool(self.zegt) == bool(self.per) or bool(self.per) != bool(self.vraag):
            raise Tegenspraak("zin")
        if not (self.rust_op or self.vraag or self.vast):
            raise Tegenspraak("rust-op")

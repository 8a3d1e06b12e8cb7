"""The format of `migraties`: what a set says about its own past, as data."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.opslag.formaat.blok import Blok, Id, Tegenspraak, Tekst, gezet

Versie = Annotated[str, Meta(pattern=r"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$(?!\n)")]
"""Three numbers, so that there is no doubt which of two is newer."""


class NieuweNaamBlok(Blok):
    """Een vraag die anders heet."""

    oud: Annotated[Id, Meta(description="Hoe de vraag heette.")]
    nieuw: Annotated[Id, Meta(description="Hoe de vraag nu heet.")]


class NieuweOptieBlok(Blok):
    """Een keuze met een andere code."""

    vraag: Annotated[Id, Meta(description="De vraag met deze keuze.")]
    oud: Annotated[Id, Meta(description="De code die weg is.")]
    nieuw: Annotated[Id, Meta(description="De code die ervoor kwam.")]


class NieuwVeldBlok(Blok):
    """Een veld van een groep dat anders heet."""

    groep: Annotated[Id, Meta(description="De groep met dit veld.")]
    oud: Annotated[Id, Meta(description="Hoe het veld heette.")]
    nieuw: Annotated[Id, Meta(description="Hoe het veld nu heet.")]


class VervallenBlok(Blok):
    """Een vraag die weg is."""

    vraag: Annotated[Id, Meta(description="Hoe de vraag heette.")]
    reden: Annotated[Tekst, Meta(description="Waarom de vraag weg is. Wie een casus bijwerkt, leest dit.")]


class MigratieBlok(Blok):
    """Eén verandering waardoor antwoorden een andere naam krijgen."""

    van: Annotated[
        Versie,
        Meta(description="De laatste versie met de oude naam. Geldt voor casussen van deze versie of ouder."),
    ]
    hernoem_vraag: Annotated[NieuweNaamBlok | UnsetType, Meta(description="Een vraag heet anders.")] = UNSET
    hernoem_optie: Annotated[
        NieuweOptieBlok | UnsetType, Meta(description="Een keuze heeft een andere code.")
    ] = UNSET
    hernoem_veld: Annotated[
        NieuwVeldBlok | UnsetType, Meta(description="Een veld van een groep heet anders.")
    ] = UNSET
    vervallen: Annotated[
        VervallenBlok | UnsetType, Meta(description="Een vraag is weg. De antwoorden blijven bewaard.")
    ] = UNSET

    def __post_init__(self) -> None:
        """Look whether it says one thing."""
        if len(gezet(self).keys() - {"van"}) != 1:
            raise Tegenspraak("migratie")

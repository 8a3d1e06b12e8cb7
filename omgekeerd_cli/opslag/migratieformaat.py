"""The format of `migraties`: what a set says about its own past, as data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from omgekeerd_cli.opslag.blok import Blok, Id, Tekst

Versie = Annotated[str, Field(pattern=r"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$")]
"""Three numbers, so that there is no doubt which of two is newer."""


class NieuweNaamBlok(Blok):
    """Een vraag die anders heet."""

    oud: Id = Field(description="Hoe de vraag heette.")
    nieuw: Id = Field(description="Hoe de vraag nu heet.")


class NieuweOptieBlok(Blok):
    """Een keuze met een andere code."""

    vraag: Id = Field(description="De vraag met deze keuze.")
    oud: Id = Field(description="De code die weg is.")
    nieuw: Id = Field(description="De code die ervoor kwam.")


class NieuwVeldBlok(Blok):
    """Een veld van een groep dat anders heet."""

    groep: Id = Field(description="De groep met dit veld.")
    oud: Id = Field(description="Hoe het veld heette.")
    nieuw: Id = Field(description="Hoe het veld nu heet.")


class VervallenBlok(Blok):
    """Een vraag die weg is."""

    vraag: Id = Field(description="Hoe de vraag heette.")
    reden: Tekst = Field(description="Waarom de vraag weg is. Wie een casus bijwerkt, leest dit.")


class MigratieBlok(Blok):
    """Eén verandering waardoor antwoorden een andere naam krijgen."""

    van: Versie = Field(
        description="De laatste versie met de oude naam. Geldt voor casussen van deze versie of ouder."
    )
    hernoem_vraag: NieuweNaamBlok | None = Field(None, description="Een vraag heet anders.")
    hernoem_optie: NieuweOptieBlok | None = Field(None, description="Een keuze heeft een andere code.")
    hernoem_veld: NieuwVeldBlok | None = Field(None, description="Een veld van een groep heet anders.")
    vervallen: VervallenBlok | None = Field(
        None, description="Een vraag is weg. De antwoorden blijven bewaard."
    )

    @model_validator(mode="after")
    def _een_ding(self) -> MigratieBlok:
        wat = [self.hernoem_vraag, self.hernoem_optie, self.hernoem_veld, self.vervallen]
        if sum(deel is not None for deel in wat) != 1:
            raise PydanticCustomError("migratie", "een ding per migratie")
        return self

"""The format of list files, such as law cards and terms: a mapping of codes to cards."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, RootModel, model_validator

from omgekeerd_cli.opslag.blok import Id, Tekst, zonder_eigen_sleutels


class KaartBlok(BaseModel):
    """Een kaart uit een lijstbestand; andere velden mag je zelf kiezen."""

    model_config = ConfigDict(extra="allow", frozen=True)

    naam: Tekst = Field(description="Wat mensen lezen.")
    toelichting: str = Field("", description="Korte uitleg bij de keuze.")


class LijstBlok(RootModel[dict[Id, KaartBlok]]):
    """Een lijstbestand: per code een kaart."""

    @model_validator(mode="before")
    @classmethod
    def _x(cls, waarde: Any) -> Any:
        return zonder_eigen_sleutels(waarde)


class BegripBlok(KaartBlok):
    """Een woord met uitleg."""

    naam: Tekst = Field(description="Het woord, zoals het in de vragen staat.")
    uitleg: Tekst = Field(description="Wat het betekent, in een of twee gewone zinnen.")
    ook: list[Tekst] = Field(default_factory=list, description="Andere vormen, zoals het meervoud.")


class BegrippenBlok(RootModel[dict[Id, BegripBlok]]):
    """Een lijstbestand met begrippen: per code een woord met uitleg."""

    @model_validator(mode="before")
    @classmethod
    def _x(cls, waarde: Any) -> Any:
        return zonder_eigen_sleutels(waarde)

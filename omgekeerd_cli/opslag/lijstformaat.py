"""The format of list files, such as law cards and terms: a mapping of codes to cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from omgekeerd_cli.opslag.blok import (
    LANGSTE_TEKST,
    MEESTE_KAARTEN,
    Id,
    Tekst,
    Vrij,
    zonder_eigen_sleutels,
)

K = TypeVar("K", bound=BaseModel)
Kaarten: TypeAlias = Annotated[dict[Id, K], Field(max_length=MEESTE_KAARTEN)]
"""The cards of a list file, by code."""


class KaartBlok(BaseModel):
    """Een kaart uit een lijstbestand; andere velden mag je zelf kiezen."""

    model_config = ConfigDict(extra="allow", frozen=True)

    naam: Tekst = Field(description="Wat mensen lezen.")
    toelichting: Vrij = Field("", description="Korte uitleg bij de keuze.")
    ook: list[Tekst] = Field(
        default_factory=list, max_length=50, description="Andere vormen, zoals het meervoud."
    )

    @model_validator(mode="after")
    def _eigen_velden(self) -> KaartBlok:
        if any(len(tekst) > LANGSTE_TEKST for tekst in _teksten(self.model_extra)):
            raise PydanticCustomError("string_too_long", "te lang")
        return self


def _teksten(deel: Any) -> Iterator[str]:
    """All texts in the fields that an author added."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, Mapping | list):
        for onderdeel in deel.values() if isinstance(deel, Mapping) else deel:
            yield from _teksten(onderdeel)


class LijstBlok(RootModel[Kaarten[KaartBlok]]):
    """Een lijstbestand: per code een kaart."""

    @model_validator(mode="before")
    @classmethod
    def _x(cls, waarde: Any) -> Any:
        return zonder_eigen_sleutels(waarde)


class BegripBlok(KaartBlok):
    """Een woord met uitleg."""

    naam: Tekst = Field(description="Het woord, zoals het in de vragen staat.")
    uitleg: Tekst = Field(description="Wat het betekent, in een of twee gewone zinnen.")


class BegrippenBlok(RootModel[Kaarten[BegripBlok]]):
    """Een lijstbestand met begrippen: per code een woord met uitleg."""

    @model_validator(mode="before")
    @classmethod
    def _x(cls, waarde: Any) -> Any:
        return zonder_eigen_sleutels(waarde)

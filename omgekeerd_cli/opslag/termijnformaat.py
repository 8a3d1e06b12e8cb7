"""The format of `bewaartermijnen.yaml`: how long an organisation keeps casussen, per method."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, RootModel, model_validator

from omgekeerd_cli.opslag.blok import Blok, Id, Tekst, zonder_eigen_sleutels
from omgekeerd_cli.opslag.kaartformaat import Dag

BESTAND = "bewaartermijnen.yaml"


class TermijnBlok(Blok):
    """Hoe lang casussen van een methode bewaard blijven."""

    termijn: str = Field(
        pattern=r"^[1-9]\d{0,3} (jaar|jaren|maand|maanden|week|weken|dag|dagen)$",
        description="Hoe lang, zoals: 5 jaar, 18 maanden of 90 dagen.",
    )
    vanaf: Literal["afronding", "laatste-wijziging"] = Field(
        description="Waar de termijn begint: als de casus is afgerond, of bij de laatste wijziging."
    )
    bron: Tekst = Field(
        description="Waar jullie dit hebben vastgelegd, zoals de selectielijst of een besluit."
    )
    vastgesteld: Dag = Field(description="Dag waarop jullie dit hebben vastgesteld, zoals 2026-07-01.")


class TermijnenBlok(RootModel[dict[Id, TermijnBlok]]):
    """bewaartermijnen.yaml: per methode een termijn; bij `alle` die voor de andere methoden."""

    @model_validator(mode="before")
    @classmethod
    def _x(cls, waarde: Any) -> Any:
        return zonder_eigen_sleutels(waarde)

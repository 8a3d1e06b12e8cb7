"""The format of a casus file: a pydantic model with a Dutch description for each key."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from omgekeerd_cli.opslag.blok import Blok, Id, JaNee
from omgekeerd_cli.opslag.formaat import SCHEMAVERSIE

MEESTE_REGELS = 10_000
"""Most lines of a logboek: fifty times as many as the longest route has questions."""


def _leeg_is_niets(waarde: Any) -> Any:
    """A key with nothing behind it, as people leave in a file they write by hand."""
    return {} if waarde == "" else waarde


PerStap = Annotated[
    dict[str, Annotated[dict[str, Any], BeforeValidator(_leeg_is_niets)]], BeforeValidator(_leeg_is_niets)
]


class GebeurtenisBlok(Blok):
    """Eén regel van het logboek."""

    tijd: str = Field("", description="Wanneer, ISO 8601.")
    vraag: str = Field(description="Pad van de vraag; leeg bij bijgewerkt.")
    wat: Literal["beantwoord", "gewijzigd", "overgeslagen", "bijgewerkt"] = Field(
        description="Wat er gebeurde."
    )
    door: str = Field("", description="Door wie: een rol, geen naam van een inwoner.")
    was: str = Field("", description="Het vorige antwoord; bij bijgewerkt de vorige versie van de vragen.")


class HerkomstBlok(Blok):
    """De casus waaruit antwoorden zijn meegenomen."""

    casus: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$", description="De code van die casus.")
    methode: Id = Field(description="De methode van die casus.")
    naam: str = Field("", description="De naam van die methode.")
    antwoorden: PerStap = Field(default_factory=dict, description="Wat er klaarstond om over te nemen.")
    oefening: JaNee = Field("nee", description="Of die casus hier wordt geoefend.")


class CasusBlok(Blok):
    """Een casus. Met de hand schrijven kan: methode en antwoorden zijn genoeg."""

    noemt_namen: ClassVar[bool] = False  # a line that lost its indent makes a name of an answer

    schema_: int = Field(
        SCHEMAVERSIE, ge=1, le=SCHEMAVERSIE, description="Versie van dit bestandsformaat: 1."
    )
    casus: str = Field("", pattern=r"^([a-z0-9][a-z0-9_-]{0,63})?$", description="De code; nooit een naam.")
    titel: str = Field("", description="Korte titel zonder namen.")
    niveau: int = Field(
        0, ge=0, le=3, description="Oefencasus, verzonnen: 1 om te beginnen, 2 een stap verder, 3 pittig."
    )
    methode: Id = Field(description="De methode.")
    versie: str = Field("", description="Versie van de vragenset.")
    sha256: str = Field("", description="Hash van de vragenset.")
    route: Literal["volledig", "kort"] = Field("volledig", description="Welke route is gevraagd.")
    status: Literal["bezig", "afgerond", "gewijzigd", "gestopt"] | None = Field(
        None, description="Hoe het ervoor staat."
    )
    revisie: int = Field(0, ge=0, description="Hoe vaak de casus is bewaard.")
    antwoorden: PerStap = Field(description="Per stap, per vraag het antwoord.")
    buiten_route: PerStap = Field(
        default_factory=dict, description="Antwoorden op vragen die nu niet gelden."
    )
    onbekend: PerStap = Field(
        default_factory=dict, description="Antwoorden op vragen die de vragenset niet heeft."
    )
    herkomst: HerkomstBlok | None = Field(None, description="Waaruit antwoorden zijn meegenomen.")
    logboek: list[GebeurtenisBlok] = Field(
        default_factory=list, max_length=MEESTE_REGELS, description="Wat er wanneer gebeurde."
    )

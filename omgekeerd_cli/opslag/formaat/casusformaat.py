"""The format of a casus file: a type with a Dutch description for each key."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.kern.set.grenzen import Id
from omgekeerd_cli.opslag.formaat.blok import SCHEMAVERSIE, Blok, JaNee

MEESTE_REGELS = 10_000
"""Most lines of a logboek: fifty times as many as the longest route has questions."""
Leeg = Literal[""]
"""A key with nothing behind it, as people leave in a file they write by hand."""
PerStap = dict[str, dict[str, Any] | Leeg] | Leeg


class GebeurtenisBlok(Blok, kw_only=True):
    """Eén regel van het logboek."""

    tijd: Annotated[str, Meta(description="Wanneer, ISO 8601.")] = ""
    vraag: Annotated[str, Meta(description="Pad van de vraag; leeg bij bijgewerkt.")]
    wat: Annotated[
        Literal["beantwoord", "gewijzigd", "overgeslagen", "bijgewerkt"], Meta(description="Wat er gebeurde.")
    ]
    door: Annotated[str, Meta(description="Door wie: een rol, geen naam van een inwoner.")] = ""
    was: Annotated[
        str, Meta(description="Het vorige antwoord; bij bijgewerkt de vorige versie van de vragen.")
    ] = ""


class HerkomstBlok(Blok):
    """De casus waaruit antwoorden zijn meegenomen."""

    casus: Annotated[
        str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$(?!\n)", description="De code van die casus.")
    ]
    methode: Annotated[Id, Meta(description="De methode van die casus.")]
    naam: Annotated[str, Meta(description="De naam van die methode.")] = ""
    antwoorden: Annotated[PerStap, Meta(description="Wat er klaarstond om over te nemen.")] = {}
    oefening: Annotated[JaNee, Meta(description="Of die casus hier wordt geoefend.")] = "nee"
    uitkomst: Annotated[str, Meta(description="Wat in die casus is besloten, in een paar woorden.")] = ""


class CasusBlok(Blok, kw_only=True):
    """Een casus. Met de hand schrijven kan: methode en antwoorden zijn genoeg."""

    noemt_namen: ClassVar[bool] = False  # a line that lost its indent makes a name of an answer

    schema_: Annotated[int, Meta(ge=1, le=SCHEMAVERSIE, description="Versie van dit bestandsformaat: 1.")] = (
        SCHEMAVERSIE
    )
    casus: Annotated[
        str, Meta(pattern=r"^([a-z0-9][a-z0-9_-]{0,63})?$(?!\n)", description="De code; nooit een naam.")
    ] = ""
    titel: Annotated[str, Meta(description="Korte titel zonder namen.")] = ""
    niveau: Annotated[
        int,
        Meta(ge=0, le=3, description="Oefencasus, verzonnen: 1 om te beginnen, 2 een stap verder, 3 pittig."),
    ] = 0
    methode: Annotated[Id, Meta(description="De methode.")]
    versie: Annotated[str, Meta(description="Versie van de vragenset.")] = ""
    sha256: Annotated[str, Meta(description="Hash van de vragenset.")] = ""
    route: Annotated[Literal["volledig", "kort"], Meta(description="Welke route is gevraagd.")] = "volledig"
    status: Annotated[
        Literal["bezig", "afgerond", "gewijzigd", "gestopt"] | UnsetType,
        Meta(description="Hoe het ervoor staat."),
    ] = UNSET
    revisie: Annotated[int, Meta(ge=0, description="Hoe vaak de casus is bewaard.")] = 0
    antwoorden: Annotated[PerStap, Meta(description="Per stap, per vraag het antwoord.")]
    buiten_route: Annotated[PerStap, Meta(description="Antwoorden op vragen die nu niet gelden.")] = {}
    onbekend: Annotated[PerStap, Meta(description="Antwoorden op vragen die de vragenset niet heeft.")] = {}
    herkomst: Annotated[HerkomstBlok | UnsetType, Meta(description="Waaruit antwoorden zijn meegenomen.")] = (
        UNSET
    )
    logboek: Annotated[
        list[GebeurtenisBlok], Meta(max_length=MEESTE_REGELS, description="Wat er wanneer gebeurde.")
    ] = []

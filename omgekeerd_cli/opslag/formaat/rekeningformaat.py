"""How a question of the kind rekening is written: which groep, which fields, after how many years."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.opslag.formaat.blok import Blok, Id, Kort

Jaar = Annotated[int, Meta(ge=1, le=50)]


class RekenveldenBlok(Blok, kw_only=True):
    """Welk veld van de groep wat betekent."""

    scenario: Annotated[
        Id | UnsetType, Meta(description="Keuze: bij welke mogelijkheid het bedrag hoort.")
    ] = UNSET
    betaler: Annotated[Id, Meta(description="Keuze: wie het betaalt of krijgt.")]
    bedrag: Annotated[Id, Meta(description="Bedrag, of het laagste bedrag.")]
    hoogstens: Annotated[Id | UnsetType, Meta(description="Bedrag: het hoogste, als het niet zeker is.")] = (
        UNSET
    )
    richting: Annotated[Id | UnsetType, Meta(description="Keuze met de codes kost en levert-op.")] = UNSET
    ritme: Annotated[
        Id | UnsetType, Meta(description="Keuze met de codes eenmalig, per-maand en per-jaar.")
    ] = UNSET
    vanaf: Annotated[
        Id | UnsetType, Meta(description="Getal: in welke maand het begint; leeg is maand 1.")
    ] = UNSET
    duur: Annotated[
        Id | UnsetType, Meta(description="Getal: hoeveel maanden het duurt; leeg is zonder einde.")
    ] = UNSET
    wat: Annotated[Id | UnsetType, Meta(description="Tekst: wat het is.")] = UNSET
    bron: Annotated[Id | UnsetType, Meta(description="Tekst: waar het bedrag vandaan komt.")] = UNSET
    datum: Annotated[Id | UnsetType, Meta(description="Datum: van welke dag het bedrag is.")] = UNSET


class RekeningBlok(Blok, kw_only=True):
    """Een vergelijking van kosten, uit een groep met bedragen."""

    groep: Annotated[Id, Meta(description="Id van de groep waarin de bedragen staan.")]
    jaren: Annotated[
        list[Jaar],
        Meta(min_length=1, max_length=10, description="Na hoeveel jaar er wordt geteld, zoals [1, 5, 10]."),
    ]
    basis: Annotated[
        Id, Meta(description="Code van de mogelijkheid waarmee de andere worden vergeleken.")
    ] = ""
    naam: Annotated[Kort, Meta(description="Zonder het veld scenario: hoe alle bedragen samen heten.")] = ""
    ritme: Annotated[
        Literal["eenmalig", "per-maand", "per-jaar"] | UnsetType,
        Meta(description="Zonder het veld ritme: hoe vaak elk bedrag terugkomt."),
    ] = UNSET
    velden: Annotated[RekenveldenBlok, Meta(description="Welk veld wat betekent.")]

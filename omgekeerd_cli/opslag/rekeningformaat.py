"""How a question of the kind rekening is written: which groep, which fields, after how many years."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from omgekeerd_cli.opslag.blok import Blok, Id, Kort

Jaar = Annotated[int, Field(ge=1, le=50)]


class RekenveldenBlok(Blok):
    """Welk veld van de groep wat betekent."""

    scenario: Id | None = Field(None, description="Keuze: bij welke mogelijkheid het bedrag hoort.")
    betaler: Id = Field(description="Keuze: wie het betaalt of krijgt.")
    bedrag: Id = Field(description="Bedrag, of het laagste bedrag.")
    hoogstens: Id | None = Field(None, description="Bedrag: het hoogste, als het niet zeker is.")
    richting: Id | None = Field(None, description="Keuze met de codes kost en levert-op.")
    ritme: Id | None = Field(None, description="Keuze met de codes eenmalig, per-maand en per-jaar.")
    vanaf: Id | None = Field(None, description="Getal: in welke maand het begint; leeg is maand 1.")
    duur: Id | None = Field(None, description="Getal: hoeveel maanden het duurt; leeg is zonder einde.")
    wat: Id | None = Field(None, description="Tekst: wat het is.")
    bron: Id | None = Field(None, description="Tekst: waar het bedrag vandaan komt.")
    datum: Id | None = Field(None, description="Datum: van welke dag het bedrag is.")


class RekeningBlok(Blok):
    """Een vergelijking van kosten, uit een groep met bedragen."""

    groep: Id = Field(description="Id van de groep waarin de bedragen staan.")
    jaren: list[Jaar] = Field(
        min_length=1, max_length=10, description="Na hoeveel jaar er wordt geteld, zoals [1, 5, 10]."
    )
    basis: Id | None = Field(
        None, description="Code van de mogelijkheid waarmee de andere worden vergeleken."
    )
    naam: Kort = Field("", description="Zonder het veld scenario: hoe alle bedragen samen heten.")
    ritme: Literal["eenmalig", "per-maand", "per-jaar"] | None = Field(
        None, description="Zonder het veld ritme: hoe vaak elk bedrag terugkomt."
    )
    velden: RekenveldenBlok = Field(description="Welk veld wat betekent.")

"""The format of a price: what something costs, by what measure, and who says so since when."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.kern.set.grenzen import Naam, Tekst, Vrij
from omgekeerd_cli.kern.taal.nederlands import lees_bedrag
from omgekeerd_cli.opslag.formaat.blok import KaartBlok, Tegenspraak
from omgekeerd_cli.opslag.formaat.wetformaat import Zekerheid

Per = Literal[
    "eenmalig", "per-uur", "per-dagdeel", "per-dag", "per-week", "per-maand", "per-jaar", "per-keer", "per-km"
]
"""Once, each month and each year are the codes of a cost comparison; a person reckons with the others."""


class PrijsBlok(KaartBlok, kw_only=True):
    """Wat iets kost; andere velden mag je zelf toevoegen."""

    naam: Annotated[Naam, Meta(description="Wat het is, zoals mensen het bij de kosten typen.")]
    bedrag: Annotated[Tekst, Meta(description="Het bedrag in euro's, zoals je het typt: 1.250,50.")]
    per: Annotated[Per, Meta(description="Waarvoor het bedrag geldt.")]
    bron: Annotated[Tekst, Meta(description="Waar het bedrag staat.")]
    datum: Annotated[date, Meta(description="Vanaf welke dag het bedrag geldt, of van welke dag het is.")]
    geldig_tot: Annotated[
        date | UnsetType, Meta(description="De laatste dag waarop het bedrag geldt, als die bekend is.")
    ] = UNSET
    zekerheid: Annotated[
        Zekerheid | UnsetType, Meta(description="Of die bron bij het maken van de kaart is nagelezen.")
    ] = UNSET
    voorbehoud: Annotated[Vrij, Meta(description="Wat niet is nagelezen, of waar je op moet letten.")] = ""

    def __post_init__(self) -> None:
        """Look whether it is an amount, ends after it began, and says what was not read."""
        try:
            lees_bedrag(self.bedrag)
        except ValueError:
            raise Tegenspraak("bedrag") from None
        if self.geldig_tot and self.geldig_tot < self.datum:
            raise Tegenspraak("prijsdagen")
        if self.zekerheid not in (UNSET, "nagelezen") and not self.voorbehoud:
            raise Tegenspraak("voorbehoud")

"""The format of `bewaartermijnen.yaml`: how long an organisation keeps casussen, per method."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from omgekeerd_cli.kern.set.vormen import Tekst
from omgekeerd_cli.opslag.formaat.blok import Blok

BESTAND = "bewaartermijnen.yaml"


class TermijnBlok(Blok):
    """Hoe lang casussen van een methode bewaard blijven."""

    termijn: Annotated[
        str,
        Meta(
            pattern=r"^[1-9][0-9]{0,3} (jaar|jaren|maand|maanden|week|weken|dag|dagen)$(?!\n)",
            description="Hoe lang, zoals: 5 jaar, 18 maanden of 90 dagen.",
        ),
    ]
    vanaf: Annotated[
        Literal["afronding", "laatste-wijziging"],
        Meta(description="Waar de termijn begint: als de casus is afgerond, of bij de laatste wijziging."),
    ]
    bron: Annotated[
        Tekst, Meta(description="Waar jullie dit hebben vastgelegd, zoals de selectielijst of een besluit.")
    ]
    vastgesteld: Annotated[
        date, Meta(description="Dag waarop jullie dit hebben vastgesteld, zoals 2026-07-01.")
    ]

"""The format of list files: a mapping of codes to cards, such as terms, words of the office and law cards.

A list file says with `kaartsoort` what its cards are; laws are in `wetformaat`, prices in `prijsformaat`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from msgspec import Meta, Struct

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.kern.set.grenzen import LANGSTE_TEKST, MEESTE_KAARTEN, Id, Naam, Tekst
from omgekeerd_cli.kern.set.model import Optie
from omgekeerd_cli.opslag.formaat.blok import Blok, JaNee, KaartBlok, is_eigen, zonder_eigen_sleutels
from omgekeerd_cli.opslag.formaat.gebrekzoeker import Fout
from omgekeerd_cli.opslag.formaat.keur import als_vorm, in_woorden
from omgekeerd_cli.opslag.formaat.prijsformaat import PrijsBlok
from omgekeerd_cli.opslag.formaat.wetformaat import ArtikelenBlok, BevoegdeBlok, WetskaartBlok
from omgekeerd_cli.opslag.formaat.zinformaat import ZINNENBESTAND
from omgekeerd_cli.opslag.yaml.lezer import Kaart

K = TypeVar("K", bound=Struct)
TERMIJNENBESTAND = "bewaartermijnen.yaml"
"""The list file in which an organisation says how long it keeps casussen, per method."""
ORGANISATIEBESTAND = "organisatie.yaml"
"""What an organisation says of itself in all its letters."""
MET_EIGEN_VORM = (TERMIJNENBESTAND, ORGANISATIEBESTAND, ZINNENBESTAND)
"""Files beside the lists that hold no cards to choose from or to look up."""


class BegripBlok(KaartBlok, kw_only=True):
    """Een woord met uitleg."""

    naam: Annotated[Naam, Meta(description="Het woord, zoals het in de vragen staat.")]
    uitleg: Annotated[Tekst, Meta(description="Wat het betekent, in een of twee gewone zinnen.")]


class JargonwoordBlok(KaartBlok, kw_only=True):
    """Een woord van kantoor."""

    naam: Annotated[Naam, Meta(description="Het woord, zoals het in een brief of verslag staat.")]
    gewoon: Annotated[Tekst, Meta(description="Wat je beter kunt schrijven.")]


class NaamdeelBlok(KaartBlok, kw_only=True):
    """Een woord dat bij een naam hoort."""

    soort: Annotated[
        Literal[
            "aanhef",
            "titel",
            "begin",
            "tussen",
            "ook-naam",
            "hoofdletter",
            "voorletter",
            "plaatswoord",
        ],
        Meta(description="Hoe het bij een naam hoort; bovenin het bestand staat wat elk betekent."),
    ]


class PlaatsBlok(KaartBlok):
    """Een plaats; die is geen mens."""

    ook_achternaam: Annotated[
        JaNee, Meta(description="Vaak ook een naam: dan alleen een plaats na een woord als `in`.")
    ] = "nee"


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


def vorm_van_kaarten(blok: type[K]) -> Any:
    """The form of a list file with such cards: a mapping of codes to them."""
    return Annotated[dict[Id, blok], Meta(max_length=MEESTE_KAARTEN)]  # type: ignore[valid-type]


def ga_kaarten_na(
    blok: type[K], lijst: Kaart, gebreken: list[Gebrek], kaarten: Mapping[str, Any] | None = None
) -> dict[str, K] | None:
    """The cards of a list file by code, or None after adding every fault to `gebreken`.

    Args:
        blok: what each card must be.
        lijst: the file.
        gebreken: what was found so far.
        kaarten: what of the file are cards, when that is not all but the keys of the author's own.
    """
    if kaarten is None:
        kaarten = zonder_eigen_sleutels(lijst)
    goed: dict[str, K] | None = als_vorm(vorm_van_kaarten(blok), kaarten, lijst, gebreken)
    lang = [code for code, kaart in kaarten.items() if any(len(t) > LANGSTE_TEKST for t in _teksten(kaart))]
    if goed is None or not lang:
        return goed
    gebreken += in_woorden([Fout("te-lang", (code,), grens=LANGSTE_TEKST) for code in lang], lijst)
    return None


def _teksten(deel: Any) -> Iterator[str]:
    """All texts in a card, also in the fields that an author added."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, Mapping | list):
        for onderdeel in deel.values() if isinstance(deel, Mapping) else deel:
            yield from _teksten(onderdeel)


KAARTSOORT = "kaartsoort"
"""The key of a list file that says what its cards are; as text, for a card may have this code too."""
_SOORTEN: dict[str, type[Struct]] = {
    "wetskaart": WetskaartBlok,
    "artikelen": ArtikelenBlok,
    "bevoegde": BevoegdeBlok,
    "prijs": PrijsBlok,
}
KAARTSOORTEN = tuple(_SOORTEN)


def soort_van(lijst: Kaart) -> str:
    """What a list file says that its cards are; empty when it does not say so."""
    soort = lijst.get(KAARTSOORT)
    return soort if isinstance(soort, str) else ""


def kaarten_van(lijst: dict[str, Any]) -> dict[str, Any]:
    """The cards of a list file: without what the author keeps for himself, and what they are."""
    return {
        code: kaart
        for code, kaart in lijst.items()
        if not is_eigen(code) and not (code == KAARTSOORT and isinstance(kaart, str))
    }


def ga_lijst_na(lijst: Kaart, gebreken: list[Gebrek]) -> Mapping[str, Struct] | None:
    """The cards of a list file in the form that it says to have, or None after adding every fault."""
    soort = soort_van(lijst)
    if soort and soort not in _SOORTEN:
        wat = f"De kaartsoort `{soort}` kennen we niet."
        gebreken.append(Gebrek(*lijst.plaats_van(KAARTSOORT), wat, f"Kies uit: {', '.join(KAARTSOORTEN)}."))
        return None
    blok: type[Struct] = _SOORTEN.get(soort, KaartBlok)
    return ga_kaarten_na(blok, lijst, gebreken, kaarten_van(lijst))


def als_optie(code: str, kaart: Kaart) -> Optie:
    """A card of a list file as something to choose."""
    toelichting = kaart.get("toelichting", "")
    naam = str(kaart.get("naam", code))
    return Optie(code, naam, toelichting if isinstance(toelichting, str) else "", kaart=kaart)

"""The format of list files, such as law cards and terms: a mapping of codes to cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeVar

from msgspec import Meta, Struct

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.kern.set.vormen import LANGSTE_TEKST, MEESTE_KAARTEN, Id, Naam, Tekst, Vrij, kebab
from omgekeerd_cli.opslag.formaat.blok import zonder_eigen_sleutels
from omgekeerd_cli.opslag.formaat.gebrekzoeker import Fout
from omgekeerd_cli.opslag.formaat.keur import als_vorm, in_woorden
from omgekeerd_cli.opslag.yaml.lezer import Kaart

K = TypeVar("K", bound=Struct)


class KaartBlok(Struct, rename=kebab):
    """Een kaart uit een lijstbestand; andere velden mag je zelf kiezen."""

    naam: Annotated[Naam, Meta(description="Wat mensen lezen.")]
    toelichting: Annotated[Vrij, Meta(description="Korte uitleg bij de keuze.")] = ""
    ook: Annotated[list[Naam], Meta(max_length=20, description="Andere vormen, zoals het meervoud.")] = []


class BegripBlok(KaartBlok, kw_only=True):
    """Een woord met uitleg."""

    naam: Annotated[Naam, Meta(description="Het woord, zoals het in de vragen staat.")]
    uitleg: Annotated[Tekst, Meta(description="Wat het betekent, in een of twee gewone zinnen.")]


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

"""The words of the office: the packaged `jargon.yaml`, an organisation's own laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from typing import Annotated

from msgspec import Meta

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.set.vormen import Naam, Tekst
from omgekeerd_cli.kern.taal.woordenlijst import Jargonwoord
from omgekeerd_cli.opslag.formaat.lijstformaat import KaartBlok, ga_kaarten_na
from omgekeerd_cli.opslag.set.setbestanden import lees_lagen

BESTAND = "jargon.yaml"


class JargonwoordBlok(KaartBlok, kw_only=True):
    """Een woord van kantoor."""

    naam: Annotated[Naam, Meta(description="Het woord, zoals het in een brief of verslag staat.")]
    gewoon: Annotated[Tekst, Meta(description="Wat je beter kunt schrijven.")]


def lees_jargon(mappen: Sequence[Traversable]) -> tuple[Jargonwoord, ...]:
    """The words of all these folders together; none where there is no such file.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    gebreken: list[Gebrek] = []
    samen = lees_lagen(mappen, BESTAND)
    kaarten = ga_kaarten_na(JargonwoordBlok, samen, gebreken) if samen is not None else None
    if gebreken:
        raise GebrekkigBestand(gebreken)
    return tuple(Jargonwoord(k.naam, k.gewoon, tuple(k.ook)) for k in (kaarten or {}).values())

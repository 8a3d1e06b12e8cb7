"""The words of the office: the packaged `jargon.yaml`, an organisation's own laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import Field, RootModel, model_validator

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.jargon import Jargonwoord
from omgekeerd_cli.opslag.blok import Tekst, zonder_eigen_sleutels
from omgekeerd_cli.opslag.lijstformaat import KaartBlok, Kaarten
from omgekeerd_cli.opslag.nagaan import ga_na
from omgekeerd_cli.opslag.setbestanden import lees_lagen

BESTAND = "jargon.yaml"


class JargonwoordBlok(KaartBlok):
    """Een woord van kantoor."""

    naam: Tekst = Field(description="Het woord, zoals het in een brief of verslag staat.")
    gewoon: Tekst = Field(description="Wat je beter kunt schrijven.")


class JargonBlok(RootModel[Kaarten[JargonwoordBlok]]):
    """jargon.yaml: per code een woord van kantoor, met een gewoon woord ervoor."""

    @model_validator(mode="before")
    @classmethod
    def _x(cls, waarde: Any) -> Any:
        return zonder_eigen_sleutels(waarde)


def lees_jargon(mappen: Sequence[Traversable]) -> tuple[Jargonwoord, ...]:
    """The words of all these folders together; none where there is no such file.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    gebreken: list[Gebrek] = []
    samen = lees_lagen(mappen, BESTAND)
    blok = ga_na(JargonBlok, samen, gebreken) if samen is not None else None
    if gebreken:
        raise GebrekkigBestand(gebreken)
    woorden = blok.root.values() if blok else ()
    return tuple(Jargonwoord(woord.naam, woord.gewoon, tuple(woord.ook)) for woord in woorden)

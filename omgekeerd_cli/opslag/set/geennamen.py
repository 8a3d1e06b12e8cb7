"""Words with a capital that are nobody's name: the packaged `geen-namen.yaml`, an own one laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.formaat.lijstformaat import KaartBlok, ga_kaarten_na
from omgekeerd_cli.opslag.set.setbestanden import lees_lagen

BESTAND = "geen-namen.yaml"


def lees_geen_namen(mappen: Sequence[Traversable]) -> tuple[str, ...]:
    """Every form of every word in these folders together; none where there is no such file.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    samen = lees_lagen(mappen, BESTAND)
    gebreken: list[Gebrek] = []
    kaarten = ga_kaarten_na(KaartBlok, samen, gebreken) if samen is not None else None
    if gebreken:
        raise GebrekkigBestand(gebreken)
    return tuple(vorm for kaart in (kaarten or {}).values() for vorm in (kaart.naam, *kaart.ook))

"""Lists of plain words beside the question sets: the packaged one, an organisation's own laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.formaat.lijstformaat import KaartBlok, ga_kaarten_na
from omgekeerd_cli.opslag.set.setbestanden import lees_lagen


def lees_geen_namen(mappen: Sequence[Traversable]) -> tuple[str, ...]:
    """Words with a capital that are nobody's name, in every form.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    return tuple(vorm for kaart in _lees(mappen, "geen-namen.yaml") for vorm in (kaart.naam, *kaart.ook))


def lees_rolwoorden(mappen: Sequence[Traversable]) -> tuple[str, ...]:
    """What a shared copy can say in the place of a name, in the order of the list.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    return tuple(kaart.naam for kaart in _lees(mappen, "rolwoorden.yaml"))


def _lees(mappen: Sequence[Traversable], bestand: str) -> list[KaartBlok]:
    """The cards of all these folders together; none where there is no such file."""
    samen = lees_lagen(mappen, bestand)
    gebreken: list[Gebrek] = []
    kaarten = ga_kaarten_na(KaartBlok, samen, gebreken) if samen is not None else None
    if gebreken:
        raise GebrekkigBestand(gebreken)
    return list((kaarten or {}).values())

"""The terms of keeping that an organisation set, in `bewaartermijnen.yaml` beside its own questions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from importlib.resources.abc import Traversable

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.wijzigen.bewaartermijn import ALLE, Bewaartermijn, Vanaf
from omgekeerd_cli.opslag.formaat.lijstformaat import ga_kaarten_na
from omgekeerd_cli.opslag.formaat.termijnformaat import BESTAND, TermijnBlok
from omgekeerd_cli.opslag.set.setbestanden import lees_lagen


def lees_termijnen(mappen: Sequence[Traversable], methoden: Collection[str]) -> dict[str, Bewaartermijn]:
    """The term of each method, and of `ALLE` others; empty when none was set.

    Args:
        mappen: the folders with question sets; a later one is laid over an earlier one.
        methoden: the methods that there are: a term for another is a fault.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    samen = lees_lagen(mappen, BESTAND)
    if samen is None:
        return {}
    gebreken: list[Gebrek] = []
    termijnen = ga_kaarten_na(TermijnBlok, samen, gebreken)
    for naam in samen:
        if naam not in methoden and naam != ALLE and not naam.startswith("x-"):
            kies = f"Schrijf `{ALLE}`, of een van: {', '.join(methoden)}."
            gebreken.append(Gebrek(*samen.plaats_van(naam), "Deze methode is er niet.", kies))
    if termijnen is None or gebreken:
        raise GebrekkigBestand(gebreken)
    return {
        naam: Bewaartermijn(een.termijn, Vanaf(een.vanaf), een.bron, een.vastgesteld.isoformat())
        for naam, een in termijnen.items()
    }

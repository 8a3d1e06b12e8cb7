"""The list files that stand by themselves: the packaged one, an organisation's own laid over it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from importlib.resources.abc import Traversable

from omgekeerd_cli.kern.delen.naamdelen import Naamdelen, Plaats, naamdelen
from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.taal.woordenlijst import Jargonwoord
from omgekeerd_cli.kern.wijzigen.bewaartermijn import ALLE, Bewaartermijn, Vanaf
from omgekeerd_cli.opslag.formaat.blok import KaartBlok
from omgekeerd_cli.opslag.formaat.lijstformaat import (
    TERMIJNENBESTAND,
    JargonwoordBlok,
    K,
    NaamdeelBlok,
    PlaatsBlok,
    TermijnBlok,
    ga_kaarten_na,
)
from omgekeerd_cli.opslag.set.setbestanden import lees_lagen
from omgekeerd_cli.opslag.yaml.lezer import Kaart

JARGON, GEEN_NAMEN, ROLWOORDEN = "jargon.yaml", "geen-namen.yaml", "rolwoorden.yaml"
ZOEKWOORDEN = "zoekwoorden.yaml"
"""Words of the street beside those of the law, for the search in the law cards."""
NAAMDELEN, PLAATSEN = "naamdelen.yaml", "plaatsen.yaml"


def lees_jargon(mappen: Sequence[Traversable]) -> tuple[Jargonwoord, ...]:
    """The words of the office, each with a better one; none where there is no such file.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    kaarten = _lees(JargonwoordBlok, lees_lagen(mappen, JARGON))
    return tuple(Jargonwoord(k.naam, k.gewoon, tuple(k.ook)) for k in kaarten.values())


def lees_geen_namen(mappen: Sequence[Traversable]) -> tuple[str, ...]:
    """Every form of every word with a capital that is nobody's name; none where there is no such file.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    kaarten = _lees(KaartBlok, lees_lagen(mappen, GEEN_NAMEN))
    return tuple(vorm for kaart in kaarten.values() for vorm in (kaart.naam, *kaart.ook))


def lees_naamdelen(mappen: Sequence[Traversable]) -> Naamdelen:
    """The words that belong to names, and the places that are no persons; none where there is no such file.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    gebreken: Sequence[Gebrek] = ()
    try:
        delen = _lees(NaamdeelBlok, lees_lagen(mappen, NAAMDELEN)).values()
    except GebrekkigBestand as fout:
        gebreken = fout.gebreken
    plaatsen = _lees(PlaatsBlok, lees_lagen(mappen, PLAATSEN), gebreken).values()
    return naamdelen(
        ((vorm, deel.soort) for deel in delen for vorm in (deel.naam, *deel.ook)),
        (Plaats(vorm, plek.ook_achternaam == "ja") for plek in plaatsen for vorm in (plek.naam, *plek.ook)),
    )


def lees_rolwoorden(mappen: Sequence[Traversable]) -> tuple[str, ...]:
    """What a shared copy can say in the place of a name, in the order of the list.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    return tuple(kaart.naam for kaart in _lees(KaartBlok, lees_lagen(mappen, ROLWOORDEN)).values())


def lees_termijnen(mappen: Sequence[Traversable], methoden: Collection[str]) -> dict[str, Bewaartermijn]:
    """The term of keeping of each method, and of `ALLE` others; empty when none was set.

    Args:
        mappen: the folders with question sets; a later one is laid over an earlier one.
        methoden: the methods that there are: a term for another is a fault.

    Raises:
        GebrekkigBestand: a file has faults; holds all of them.
    """
    samen = lees_lagen(mappen, TERMIJNENBESTAND)
    if samen is None:
        return {}
    kies = f"Schrijf `{ALLE}`, of een van: {', '.join(methoden)}."
    vreemd = [
        Gebrek(*samen.plaats_van(naam), "Deze methode is er niet.", kies)
        for naam in samen
        if naam not in methoden and naam != ALLE and not naam.startswith("x-")
    ]
    return {
        naam: Bewaartermijn(een.termijn, Vanaf(een.vanaf), een.bron, een.vastgesteld.isoformat())
        for naam, een in _lees(TermijnBlok, samen, vreemd).items()
    }


def _lees(blok: type[K], lijst: Kaart | None, ook: Sequence[Gebrek] = ()) -> dict[str, K]:
    """The cards of a list file; none where it is not there.

    Raises:
        GebrekkigBestand: it has faults, or some were found already.
    """
    if lijst is None:
        return {}
    gebreken: list[Gebrek] = []
    kaarten = ga_kaarten_na(blok, lijst, gebreken)
    if kaarten is None or ook:
        raise GebrekkigBestand([*gebreken, *ook])
    return kaarten

"""What wants reading anew on the law cards: for people by kind and by card, for programs a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from omgekeerd_cli.kern.wet.nazien import Groep, Punt

Regel = tuple[str, str]
"""A line and its style; it may be longer than the screen."""

_KOPPEN = {
    Groep.VERLOPEN: "Verlopen: zoek op wat er nu geldt",
    Groep.VERANDERD: "Veranderd sinds de tekst van de kaart",
    Groep.ANDERS: "Staat anders in een nieuwere tekst: lees deze rijen opnieuw",
    Groep.WEG: "Staat niet meer in een nieuwere tekst",
    Groep.ONVINDBAAR: "Niet gevonden op de plek die de kaart noemt",
    Groep.NIET_VERGELEKEN: "Niet vergeleken: kijk hier zelf naar",
    Groep.OUD: "Langer dan een jaar geleden gelezen",
    Groep.VERLOOPT: "Verloopt binnen zes weken",
    Groep.VERANDERT: "Verandert binnen drie maanden",
    Groep.OUDE_TEKST: "Kortgeleden gelezen, in een tekst van meer dan een jaar oud",
    Groep.NIEUWER: "Er is een nieuwere tekst",
    Groep.BIJ: "Geen nieuwere tekst in de map",
    Groep.ZONDER: "Niet in de map",
}


def als_velden(punten: Iterable[Punt]) -> Iterator[str]:
    """A line each with tabs between: what it is, the code of the card, the row, and the sentence."""
    volgorde = list(_KOPPEN)
    for punt in sorted(punten, key=lambda punt: volgorde.index(punt.groep)):
        velden = (punt.groep.value, punt.code, punt.waar or "hele kaart", punt.zin)
        yield "\t".join(" ".join(veld.split()) for veld in velden)


def nazienregels(punten: Sequence[Punt]) -> Iterator[Regel]:
    """All of it under heads, what has to be read first; a sentence of more rows stands there once."""
    for groep, kop in _KOPPEN.items():
        hier = [punt for punt in punten if punt.groep is groep]
        if not hier:
            continue
        yield f"{kop} ({len(hier)})", "let-op" if groep.vraagt_lezen else "stap"
        for (kaart, zin), rijen in groupby(hier, key=lambda punt: (punt.kaart, punt.zin)):
            namen = [rij.waar for rij in rijen if rij.waar]
            if len(namen) == 1:
                yield f"- {kaart}, {namen[0]}: {zin}", ""
            else:
                yield f"- {kaart}: {zin}", ""
                yield from ((f"  - {naam}", "zacht") for naam in namen)
        yield "", ""
    yield slotzin(punten), "vraag"


def slotzin(punten: Iterable[Punt]) -> str:
    """How much has to be read anew, and on how many cards."""
    lezen = [punt for punt in punten if punt.groep.vraagt_lezen]
    if not lezen:
        return "Er is nu niets om opnieuw te lezen."
    kaarten = len({(punt.code, punt.kaart) for punt in lezen})
    punt_of_punten = "1 punt" if len(lezen) == 1 else f"{len(lezen)} punten"
    return f"Om opnieuw te lezen: {punt_of_punten} op {kaarten} {'kaart' if kaarten == 1 else 'kaarten'}."

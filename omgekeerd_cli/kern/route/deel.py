"""The fields of what was chosen: what `deel` in a condition compares, and `{vraag-id.veld}` shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek, Oog
from omgekeerd_cli.kern.set.model import Methode, Vraag
from omgekeerd_cli.kern.set.soort import Keus, Waarde


def delen_van(boek: Antwoordenboek, vraag_id: str, veld: str, oog: Oog) -> list[str]:
    """What a field says of all that was chosen at a question, as seen from one place."""
    vraag = boek.vraag(vraag_id)
    if vraag is None:
        return []
    kaarten = (
        kaart
        for waarde in boek.zichtbaar(vraag_id, oog)
        for kaart in kaarten_bij(boek.methode, vraag, waarde)
    )
    return [tekst for kaart in kaarten for tekst in veldteksten(kaart, veld)]


def kaarten_bij(methode: Methode, vraag: Vraag, waarde: Waarde) -> Iterator[Mapping[str, object]]:
    """The fields of each thing that was chosen; own words have none, if they name no article."""
    if isinstance(waarde, Keus | tuple):
        for keus in waarde if isinstance(waarde, tuple) else (waarde,):
            if optie := vraag.optie(keus.code):
                yield optie.kaart
    elif isinstance(waarde, str) and vraag.zoekt and methode.artikelen and any(map(str.isdigit, waarde)):
        # Without a number no article is named; most casussen start without what reads the cards.
        from omgekeerd_cli.kern.wet.artikelkeus import als_kaart, genoemde_artikelen

        zoeker = methode.artikelen()
        yield from (als_kaart(zoeker.boek, artikel) for artikel in genoemde_artikelen(zoeker, waarde))


def veldteksten(kaart: Mapping[str, object], veld: str) -> list[str]:
    """A field as texts: of a list each item; nothing where it is empty."""
    waarde = kaart.get(veld)
    delen = waarde if isinstance(waarde, list | tuple) else [waarde]
    return [str(deel) for deel in delen if isinstance(deel, str | int) and deel != ""]

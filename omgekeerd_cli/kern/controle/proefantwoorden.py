"""Answers to try, also where conditions ask for fields of what was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from msgspec.structs import replace

from omgekeerd_cli.kern.route.voorwaarden import past_op_velden
from omgekeerd_cli.kern.set.model import Methode, Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Waarde

_MEESTE_PROEVEN = 500
_Kaarten = Mapping[str, Mapping[str, object]]
"""The fields of each thing that can be chosen, by its code."""


def proefantwoorden(
    methode: Methode, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
) -> Iterator[Waarde]:
    """Answers among which is one that meets all of `wel` and none of `niet`, if there is one.

    A field says something of one thing; of several that were chosen, one that fits is enough.
    """
    if not any(deel.deel for deel in (*wel, *niet)) or vraag.soort.invulwijze is Invulwijze.EEN:
        yield from vraag.soort.proefwaarden(vraag, wel, niet)
        return
    kaarten = {optie.code: optie.kaart for optie in vraag.opties} or _artikelen(methode, vraag)
    gewoon_wel = [deel for deel in wel if not deel.deel]
    gewoon_niet = [deel for deel in niet if not deel.deel]
    for nodig, weg in _keuzes(kaarten, wel, niet):
        if vraag.zoekt:
            eigen = vraag.soort.proefwaarden(vraag, gewoon_wel, gewoon_niet)
            yield from ("; ".join([*nodig, str(woorden)]) for woorden in eigen)
            continue
        erbij = [Vergelijking(vraag.id, "bevat", code) for code in nodig]
        eraf = [Vergelijking(vraag.id, "bevat", code) for code in weg]
        yield from vraag.soort.proefwaarden(vraag, [*gewoon_wel, *erbij], [*gewoon_niet, *eraf])


def _artikelen(methode: Methode, vraag: Vraag) -> _Kaarten:
    """Every article that can be chosen, by how an answer names it."""
    if not (vraag.zoekt and methode.artikelen):
        return {}
    # Only for a check of a whole set; the search in the cards is not there at each start.
    from omgekeerd_cli.kern.wet.artikelkeus import als_kaart, verwijzing_naar

    zoeker = methode.artikelen()
    return {verwijzing_naar(vondst): als_kaart(zoeker.boek, vondst) for vondst in zoeker.op_plaats.values()}


def _keuzes(
    kaarten: _Kaarten, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """What must be chosen, in every way in which it can be, and what may not."""
    moet, mag_niet = _als_een_van(wel, niet), _als_een_van(niet, wel)
    weg = [code for code, kaart in kaarten.items() if any(past_op_velden(deel, kaart) for deel in mag_niet)]
    per_deel = [
        [code for code, kaart in kaarten.items() if code not in weg and past_op_velden(deel, kaart)]
        for deel in moet
    ]
    for nodig in islice(product(*per_deel), _MEESTE_PROEVEN):
        yield tuple(dict.fromkeys(nodig)), weg


def _als_een_van(wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]) -> list[Vergelijking]:
    """What must be true of one of the chosen things: that a field is not empty is the other way round."""
    gevraagd = [deel for deel in wel if deel.deel and not _is_leeg(deel)]
    return gevraagd + [replace(deel, waarde="ja") for deel in niet if deel.deel and _is_leeg(deel)]


def _is_leeg(deel: Vergelijking) -> bool:
    return deel.hoe == "ingevuld" and deel.waarde == "nee"

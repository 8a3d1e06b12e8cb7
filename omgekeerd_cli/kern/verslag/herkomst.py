"""Which answers came along from another casus, and which of those were changed on the way."""

from __future__ import annotations

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.boom import haal
from omgekeerd_cli.kern.route.route import Stand


class Herkomstbeeld(Struct, frozen=True):
    """What a report tells of the origin: the other casus, its method, and short labels of answers.

    `overgenomen` were confirmed as they were offered, `aangepast` were changed first.
    """

    casus: str
    methode: str
    overgenomen: tuple[str, ...]
    aangepast: tuple[str, ...]


def herkomst_van(stand: Stand) -> Herkomstbeeld | None:
    """The origin of the answers on the route; None for a casus that took nothing along."""
    herkomst = stand.casus.herkomst
    if herkomst is None:
        return None
    zelfde: dict[str, bool] = {}
    for halte in stand.route.haltes:
        aangeboden = haal(herkomst.antwoorden, halte.plek.pad)
        if aangeboden is not None and halte.waarde is not None:
            label = (halte.plek.groep or halte.plek.vraag).kort
            zelfde[label] = zelfde.get(label, True) and aangeboden == halte.ruw
    return Herkomstbeeld(
        herkomst.casus,
        herkomst.naam or herkomst.methode,
        tuple(label for label, gelijk in zelfde.items() if gelijk),
        tuple(label for label, gelijk in zelfde.items() if not gelijk),
    )

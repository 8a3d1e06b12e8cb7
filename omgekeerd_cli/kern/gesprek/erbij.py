"""Which questions an answer brings along, what the other route asks, and how that is said."""

from __future__ import annotations

from collections.abc import Sequence

from omgekeerd_cli.kern.beeld.teller import Telling
from omgekeerd_cli.kern.route.route import Halte, Plek, Route
from omgekeerd_cli.kern.set.soort import Keus

_TELWOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_MEESTE_NAMEN = 6
"""Most questions that are named; more do not help to choose."""


def komt_erbij(voor: Route, na: Route) -> list[Halte]:
    """The places that are asked now and were not before, in the order of `na`."""
    return [halte for halte in na.haltes if halte.is_open and not _werd_gevraagd(voor, halte)]


def _werd_gevraagd(voor: Route, halte: Halte) -> bool:
    eerder = voor.halte_op_pad.get(halte.plek.pad)
    return eerder is not None and eerder.gevraagd


def hoort_er_meer_bij(voor: Route, erbij: Sequence[Halte]) -> bool:
    """Whether an answer made questions core that this route else would leave out."""
    return any(
        halte.plek.pad in voor.halte_op_pad or halte.plek.vraag.kern_als is not None for halte in erbij
    )


def om_de_kern(erbij: Sequence[Halte]) -> str:
    """That the short route asks more after this answer, what that is, and how to see everything."""
    namen = dict.fromkeys((halte.plek.groep or halte.plek.vraag).kort for halte in erbij)
    return (
        f"Bij dit antwoord hoort meer uitleg. {_daarom(len(erbij))}: {_opgesomd(list(namen))}. "
        "Liever alles bekijken? Kies in het overzicht de volledige route."
    )


def om_wat_er_staat(plek: Plek, halte: Halte | None, erbij: int) -> str:
    """Why there is more to ask: how many were named, or just this answer."""
    waarde = halte.waarde if halte else None
    aantal = len(waarde) if isinstance(waarde, tuple) else 0
    if halte and plek.vraag.is_groep and isinstance(halte.ruw, list):
        aantal = len(halte.ruw)
    elif isinstance(waarde, Keus):
        aantal = 0
    noemde = f"Bij ‘{plek.vraag.kort}’ noemde je er {in_woord(aantal)}. " if aantal else ""
    return f"{noemde}{_daarom(erbij)}."


def na_wissel(telling: Telling, *, kort: bool) -> str:
    """What going on with the other route does, and how much that asks."""
    hoeveel = hoeveel_vragen(telling)
    if kort:
        rest = f"Ik vraag nu alleen nog wat nodig is om te besluiten: {hoeveel}."
        return f"Wat je hebt ingevuld, blijft in het verslag. {rest if telling.hoog else _NIETS}"
    rest = f"Ik vraag alleen wat nog niet is gevraagd: {hoeveel}."
    return f"{rest if telling.hoog else _NIETS} Wat er staat, blijft staan."


_NIETS = "Er is niets meer te vragen."


def hoeveel_vragen(telling: Telling) -> str:
    """A range in words: `6 vragen`, or `ongeveer 12 tot 18 vragen`."""
    if telling.laag == telling.hoog:
        return "1 vraag" if telling.hoog == 1 else f"{telling.hoog} vragen"
    return f"ongeveer {telling.laag} tot {telling.hoog} vragen"


def in_woord(aantal: int) -> str:
    """A small number as a word."""
    return _TELWOORDEN[aantal] if aantal < len(_TELWOORDEN) else str(aantal)


def _daarom(aantal: int) -> str:
    return f"Daarom {'komt' if aantal == 1 else 'komen'} er {_vragen(aantal)} bij"


def _vragen(aantal: int) -> str:
    return "één vraag" if aantal == 1 else f"{in_woord(aantal)} vragen"


def _opgesomd(namen: list[str]) -> str:
    if len(namen) > _MEESTE_NAMEN:
        namen = [*namen[: _MEESTE_NAMEN - 1], "meer"]
    return " en ".join(filter(None, [", ".join(namen[:-1]), namen[-1]]))

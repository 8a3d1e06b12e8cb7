"""Which questions an answer brings along, what the other route asks, and how that is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.beeld.teller import Telling, tel
from omgekeerd_cli.kern.route.route import Halte, Plek, Route, Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.taal.dagen import telwoord
from omgekeerd_cli.kern.taal.tekst import opgesomd

_MEESTE_NAMEN, _MEESTE_LIJSTEN = 6, 4
"""Most questions that are named at once, and most lists: more do not help to choose."""
_VEEL = 3
"""From so many more on, one may rather see all questions."""


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
    """That the short route asks more after this answer, and what; if that is much, how to see everything."""
    namen = dict.fromkeys((halte.plek.groep or halte.plek.vraag).kort for halte in erbij)
    zin = f"{_daarom(len(erbij))}: {_opgesomd(list(namen))}."
    if len(erbij) < _VEEL:
        return zin
    return (
        f"Bij dit antwoord hoort meer uitleg. {zin} "
        "Liever alles bekijken? Kies in het overzicht de volledige route."
    )


def om_wat_er_staat(plek: Plek, halte: Halte | None, erbij: int) -> str:
    """Why there is more to ask: how many were named, or just this answer."""
    aantal = len(halte.ruw) if halte and isinstance(halte.ruw, list) else 0
    noemde = f"Bij ‘{plek.vraag.kort}’ noemde je er {telwoord(aantal)}. " if aantal else ""
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


def bij_begin(methode: Methode) -> str:
    """About how many questions both routes of a method have, and what makes it more."""
    kort, volledig = (tel(Stand(methode, Casus("", methode.id, kort=kort))) for kort in (True, False))
    meer = opgesomd(_lijsten(methode), "of")
    slot = f" Noem je meer bij {meer}, dan komen er vragen bij." if meer else ""
    if kort == volledig:
        return f"Er zijn {hoeveel_vragen(volledig)}.{slot}"
    rest = hoeveel_vragen(volledig).removeprefix("ongeveer ").removesuffix(" vragen")
    return f"De korte route heeft {hoeveel_vragen(kort)}, de volledige {rest}.{slot}"


def _lijsten(methode: Methode) -> list[str]:
    """The lists of which each item brings the most questions: a groep, or choices that others repeat."""
    grootte = Counter(methode.over_van.values())
    vragen = [vraag for stap in methode.stappen for vraag in stap.vragen]
    grootte.update(
        {v.id: len(v.velden) for v in vragen if v.is_groep and v.rij.max not in {1, v.rij.min} - {0}}
    )
    langste = {naam for naam, _ in grootte.most_common(_MEESTE_LIJSTEN)}
    return [f"‘{vraag.kort}’" for vraag in vragen if vraag.id in langste]


def hoeveel_vragen(telling: Telling) -> str:
    """A range in words: `6 vragen`, or `ongeveer 12 tot 18 vragen`."""
    if telling.laag == telling.hoog:
        return "1 vraag" if telling.hoog == 1 else f"{telling.hoog} vragen"
    return f"ongeveer {telling.laag} tot {telling.hoog} vragen"


def _daarom(aantal: int) -> str:
    return f"Daarom {'komt' if aantal == 1 else 'komen'} er {_vragen(aantal)} bij"


def _vragen(aantal: int) -> str:
    return "één vraag" if aantal == 1 else f"{telwoord(aantal)} vragen"


def _opgesomd(namen: list[str]) -> str:
    return opgesomd([*namen[: _MEESTE_NAMEN - 1], "meer"] if len(namen) > _MEESTE_NAMEN else namen)

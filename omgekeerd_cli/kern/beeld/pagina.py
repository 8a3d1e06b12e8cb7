"""Which page a question is on, and what was answered on that page before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.route.route import Halte, Plek, Toestand
from omgekeerd_cli.kern.taal.tekst import een_regel

MEESTE_OP_PAGINA = 4
"""Most questions under one head; more go on to a next page."""
_LEEG, _OPEN = "–", "nog open"


class Pagina(Struct, frozen=True):
    """A page: the place it begins at, and the questions on it before this one, each with its answer."""

    begin: Pad
    eerder: tuple[tuple[str, str], ...] = ()


def pagina_van(plek: Plek, haltes: Iterable[Halte]) -> Pagina | None:
    """The page of this place on a route; None for a question that stands by itself."""
    if not plek.vraag.samen:
        return None
    for blad in _bladen(plek, haltes):
        paden = [halte.plek.pad for halte in blad]
        if plek.pad in paden:
            ervoor = blad[: paden.index(plek.pad)]
            return Pagina(paden[0], tuple((halte.plek.vraag.kort, _kort(halte)) for halte in ervoor))
    return None


def _bladen(plek: Plek, haltes: Iterable[Halte]) -> Iterator[tuple[Halte, ...]]:
    """The pages of this step: neighbours about the same option or record, a few at a time."""
    hier = [h for h in haltes if h.plek.stap.id == plek.stap.id and h.gevraagd]
    for (naam, _), reeks in groupby(hier, key=lambda h: (h.plek.vraag.samen, _waarover(h.plek))):
        if naam:
            vragen = tuple(halte for halte in reeks if halte.toestand is not Toestand.TEKST)
            yield from (
                vragen[van : van + MEESTE_OP_PAGINA] for van in range(0, len(vragen), MEESTE_OP_PAGINA)
            )


def _waarover(plek: Plek) -> tuple[str, Pad]:
    return (plek.optie.code if plek.optie else "", plek.pad[:-1] if plek.groep else ())


def _kort(halte: Halte) -> str:
    """An answer on one line; the whole of it shows when one goes back."""
    if halte.plek.vraag.is_groep and halte.ruw and isinstance(halte.ruw, list):
        return f"{len(halte.ruw)} genoemd"
    if halte.waarde is None:
        return _OPEN if halte.telt_als_open else _LEEG
    return een_regel(masker(halte.plek.vraag.toon(halte.waarde)))

"""The terms of a method that a text uses, for whoever does not know them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from omgekeerd_cli.kern.set.model import Methode, Optie
from omgekeerd_cli.kern.taal.woordenlijst import eerste_plaats


class Begrip(Struct, frozen=True):
    """A term and what it means."""

    naam: str
    uitleg: str


def begrippen_in(methode: Methode, tekst: str) -> tuple[Begrip, ...]:
    """The terms that stand in the text as whole words, in order of where they come first.

    A card's `ook` names the other words for it, such as the plural.
    """
    plaatsen = {kaart.code: eerste_plaats(kaart.vormen, tekst) for kaart in methode.begrippen}
    gevonden = [kaart for kaart in methode.begrippen if plaatsen[kaart.code] >= 0]
    gevonden.sort(key=lambda kaart: plaatsen[kaart.code])
    return tuple(Begrip(kaart.label, str(kaart.kaart.get("uitleg", "")).strip()) for kaart in gevonden)


def gebruikte_begrippen(methode: Methode, erbij: Iterable[str] = ()) -> tuple[Optie, ...]:
    """The terms of the list that stand somewhere in the method, or in the texts that come with it."""
    teksten = "\n".join([*_teksten(methode), *erbij])
    return tuple(kaart for kaart in methode.begrippen if eerste_plaats(kaart.vormen, teksten) >= 0)


def _teksten(methode: Methode) -> Iterator[str]:
    """What people read of a method while they answer."""
    for _, vraag, _ in methode.vragen_met_velden():
        yield from (vraag.vraag, vraag.toelichting, vraag.uitleg)
        for optie in vraag.opties:
            yield from (optie.label, optie.toelichting, *_losse(optie.kaart))


def _losse(deel: object) -> Iterator[str]:
    """All texts in the fields of a card."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, Mapping | list):
        for onderdeel in deel.values() if isinstance(deel, Mapping) else deel:
            yield from _losse(onderdeel)

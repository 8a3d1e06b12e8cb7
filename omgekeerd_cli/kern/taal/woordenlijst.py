"""Finding the words of a list in a text: whole words, in any case, with their other forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

Vormen = tuple[str, ...]
"""A term with its other forms; the first form names it."""
Woorden = tuple[Vormen, ...]
"""The terms of a list."""


_WOORD = re.compile(r"[\w'’-]+")
_MEESTE_WOORDEN, _KORTSTE, _MEER_TEKENS, _GELIJKENIS = 40, 6, 3, 0.88
"""Words of a text that are compared, letters of the shortest form, letters more or less, and how alike."""


class Jargonwoord(Struct, frozen=True):
    """A word of the office: what is better, as a few Dutch words, and the other forms of it."""

    woord: str
    gewoon: str
    ook: tuple[str, ...] = ()


@lru_cache(maxsize=256)
def woorden_in(woorden: Woorden, tekst: str) -> tuple[str, ...]:
    """The terms that stand in the text, by their first form, in order of where they come first."""
    return tuple(dict.fromkeys(naam for naam, _ in _treffers(woorden, tekst)))


def jargon_in(tekst: str, jargon: Sequence[Jargonwoord]) -> Iterator[tuple[str, Jargonwoord]]:
    """Every word of the list that the text has, as it stands there; each once, in the order of the text."""
    op_naam = {woord.woord: woord for woord in jargon}
    woorden = tuple((woord.woord, *woord.ook) for woord in reversed(jargon))  # of two the later one counts
    for naam, treffer in _treffers(woorden, tekst):
        if woord := op_naam.pop(naam, None):
            yield " ".join(treffer[0].split()), woord


def eerste_plaats(vormen: Vormen, tekst: str) -> int:
    """Where a term stands first, -1 when it does not; also within a longer term."""
    return next((treffer.start() for _, treffer in _treffers((vormen,), tekst)), -1)


def bijna_in(woorden: Woorden, tekst: str) -> tuple[str, ...]:
    """The terms that a text has but for a slip or an ending, by their first form; its figures count."""
    losse = _WOORD.findall(_kaal(tekst))[:_MEESTE_WOORDEN]
    naam_van = {vorm: naam for vorm, naam in _naam_van(woorden).items() if len(vorm) >= _KORTSTE}
    gevonden: dict[str, None] = {}
    for vorm, naam in naam_van.items():
        aantal = len(vorm.split())
        stukken = (" ".join(losse[plek : plek + aantal]) for plek in range(len(losse) - aantal + 1))
        if any(_is_bijna(vorm, stuk) for stuk in stukken):
            gevonden[naam] = None
    return tuple(gevonden)


def _is_bijna(vorm: str, stuk: str) -> bool:
    if vorm[0] != stuk[0] or abs(len(vorm) - len(stuk)) > _MEER_TEKENS or _cijfers(vorm) != _cijfers(stuk):
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, vorm, stuk).ratio() >= _GELIJKENIS


def _cijfers(tekst: str) -> list[str]:
    return re.findall(r"\d+", tekst)


def _treffers(woorden: Woorden, tekst: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every place where a term stands, with its name; of forms that begin alike the longest."""
    naam_van = _naam_van(woorden)
    kaal = _kaal(tekst)
    vormen = tuple(vorm for vorm in naam_van if vorm in kaal)  # few of a long list are
    for treffer in _patroon(vormen).finditer(tekst) if vormen else ():
        if naam := naam_van.get(_kaal(treffer[0])):
            yield naam, treffer


@lru_cache(maxsize=256)
def _naam_van(woorden: Woorden) -> Mapping[str, str]:
    """For each form the term it belongs to, longest first; of two terms with one form the first."""
    naam_van: dict[str, str] = {}
    for vormen in woorden:
        for vorm in filter(None, map(_kaal, vormen)):
            naam_van.setdefault(vorm, vormen[0])
    return {vorm: naam_van[vorm] for vorm in sorted(naam_van, key=len, reverse=True)}


@lru_cache(maxsize=64)
def _patroon(vormen: Vormen) -> re.Pattern[str]:
    return re.compile("|".join(map(_heel_woord, vormen)), re.IGNORECASE)


def _heel_woord(vorm: str) -> str:
    """A form that is not part of a longer word; only a sign such as € may stand against a figure."""
    begin = r"(?<!\w)" if _is_van_een_woord(vorm[0]) else ""
    einde = r"(?!\w)" if _is_van_een_woord(vorm[-1]) else ""
    return begin + r"\s+".join(map(re.escape, vorm.split())) + einde


def _is_van_een_woord(teken: str) -> bool:
    """A letter, a figure, or the full stop of an abbreviation: i.v. is not the beginning of i.v.m."""
    return teken == "." or bool(re.match(r"\w", teken))


@lru_cache(maxsize=4)
def _kaal(tekst: str) -> str:
    return " ".join(tekst.lower().split())

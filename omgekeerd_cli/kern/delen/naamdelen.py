"""Words that belong to names, such as `van`, `mevrouw` and `Bin`; and places, which are no persons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct

from omgekeerd_cli.kern.delen.vouwen import gevouwen
from omgekeerd_cli.kern.delen.woordenschat import WOORD

S = TypeVar("S")


class Naamdeel(StrEnum):
    """How a word belongs to a name; the list of these words says more."""

    AANHEF = "aanhef"
    TITEL = "titel"
    BEGIN = "begin"
    TUSSEN = "tussen"
    OOK_NAAM = "ook-naam"
    HOOFDLETTER = "hoofdletter"
    VOORLETTER = "voorletter"
    PLAATSWOORD = "plaatswoord"


VOOR_NAAM = (Naamdeel.AANHEF, Naamdeel.TITEL)
TUSSENVOEGSELS = (Naamdeel.BEGIN, Naamdeel.TUSSEN, Naamdeel.OOK_NAAM, Naamdeel.HOOFDLETTER)
_MEESTE_WOORDEN = 7
_AANEEN = re.compile(r"\.? {0,2}|/|\.?\n|,? ")
"""What may stand between two words of one phrase: `v.d.`, `v/d`, `in\n't`."""


class Plaats(Struct, frozen=True):
    """A place, as people call it; `ook_achternaam`: as often a person, so only behind `in` or the like."""

    naam: str
    ook_achternaam: bool = False


class Naamdelen(Struct, frozen=True):
    """The lists together, by their folded words with one blank between."""

    soorten: Mapping[str, Naamdeel] = {}
    plaatsen: Mapping[str, bool] = {}
    plaatswoorden: frozenset[str] = frozenset()
    afkortingen: frozenset[str] = frozenset()
    eerste_woorden: frozenset[str] = frozenset()

    def soort_van(self, woord: str) -> Naamdeel | None:
        """How this single word belongs to a name."""
        return self.soorten.get(sleutel(woord))

    @property
    def voor_naam(self) -> str:
        """A pattern, for folded text, of all that stands before a name and goes with it."""
        woorden = sorted((w for w, s in self.soorten.items() if s in VOOR_NAAM), key=len, reverse=True)
        return "|".join(re.escape(w) + (r"\.?" if w in self.afkortingen else "") for w in woorden)


def sleutel(tekst: str) -> str:
    """The words of a text as they are looked up: folded, whatever stands between them."""
    return " ".join(gevouwen(treffer[0]) for treffer in WOORD.finditer(tekst))


def naamdelen(delen: Iterable[tuple[str, str]], plaatsen: Iterable[Plaats]) -> Naamdelen:
    """The lists, ready to look in.

    Args:
        delen: each word or phrase with how it belongs to a name.
        plaatsen: the places.
    """
    delen = list(delen)
    plekken = {sleutel(plaats.naam): plaats.ook_achternaam for plaats in plaatsen}
    alle = [(sleutel(woord), Naamdeel(soort)) for woord, soort in delen]
    return Naamdelen(
        {woord: soort for woord, soort in alle if soort is not Naamdeel.PLAATSWOORD},
        plekken,
        frozenset(woord for woord, soort in alle if soort is Naamdeel.PLAATSWOORD),
        frozenset(sleutel(woord) for woord, _ in delen if woord.endswith(".")),
        frozenset(lang.split(" ")[0] for lang in (*(woord for woord, _ in alle), *plekken)),
    )


class Woordenrij(Struct, frozen=True):
    """The words of one text, and what they are to names."""

    tekst: str
    woorden: list[re.Match[str]]
    delen: Naamdelen

    @classmethod
    def van(cls, tekst: str, delen: Naamdelen) -> Woordenrij:
        """The words of a text."""
        return cls(tekst, list(WOORD.finditer(tekst)), delen)

    def woord(self, nummer: int) -> str:
        """The word with this number; nothing behind the last."""
        return self.woorden[nummer][0] if 0 <= nummer < len(self.woorden) else ""

    def plat(self, nummer: int) -> str:
        """The same, folded."""
        return gevouwen(self.woord(nummer))

    def tussen(self, nummer: int) -> str:
        """What stands between this word and the one before it."""
        return self.tekst[self.woorden[nummer - 1].end() : self.woorden[nummer].start()]

    def heeft_punt(self, nummer: int) -> bool:
        """Whether a full stop follows at once."""
        eind = self.woorden[nummer].end()
        return self.tekst[eind : eind + 1] == "."

    def deel(self, nummer: int) -> tuple[Naamdeel | None, int]:
        """How the longest phrase that begins here belongs to a name, and of how many words it is."""
        return self._langste(nummer, self.delen.soorten, 3) or (None, 1)

    def plaats(self, nummer: int) -> tuple[bool, int] | None:
        """Whether the longest place that begins here may be a surname too, and of how many words it is."""
        woord = self.woord(nummer)
        kop = woord.partition("-")[0]
        if not (woord[:1].isupper() or woord[:1] in "'’‘" or self.delen.soort_van(woord)):
            return None
        if self.delen.plaatsen.get(gevouwen(kop), True) is False:  # Amsterdam-Noord
            return False, 1
        return self._langste(nummer, self.delen.plaatsen, _MEESTE_WOORDEN)

    def _langste(self, nummer: int, lijst: Mapping[str, S], hoogstens: int) -> tuple[S, int] | None:
        samen, gevonden = self.plat(nummer), None
        if samen not in self.delen.eerste_woorden:
            return None
        for aantal in range(1, hoogstens + 1):
            if samen in lijst:
                gevonden = lijst[samen], aantal
            volgende = nummer + aantal
            if volgende >= len(self.woorden) or not _AANEEN.fullmatch(self.tussen(volgende)):
                break
            samen += f" {self.plat(volgende)}"
        return gevonden

"""How easily a text reads: a measure by formula, and hints by line. Never a verdict.

The formula is that of Flesch for Dutch, as Douma fitted it in 1960:
G = 206.84 - 0.77 x (syllables per 100 words) - 0.93 x (words per sentence). It measures length,
not understanding: chopping sentences makes the number better and not always the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from omgekeerd_cli.kern.taal.lijdend import lijdende_vorm
from omgekeerd_cli.kern.taal.woordenlijst import Jargonwoord, jargon_in
from omgekeerd_cli.kern.taal.zinnen import Zin, zinnen

LANGE_ZIN = 15
"""Words above which a sentence gets a hint."""
MINSTE_WOORDEN = 100
"""Below this a formula says nothing: Flesch made it for samples of a hundred words."""
_BANDEN = (
    (30, "heel moeilijk"),
    (45, "moeilijk"),
    (60, "vrij moeilijk"),
    (70, "gewoon"),
    (80, "vrij makkelijk"),
    (90, "makkelijk"),
)


class Meting(Struct, frozen=True):
    """What was counted; `gespeld` are the words that have syllables (no amounts, dates and such)."""

    zinnen: int = 0
    woorden: int = 0
    gespeld: int = 0
    lettergrepen: int = 0

    def __add__(self, ander: Meting) -> Meting:
        """Both together, as if they were one text."""
        return Meting(
            self.zinnen + ander.zinnen,
            self.woorden + ander.woorden,
            self.gespeld + ander.gespeld,
            self.lettergrepen + ander.lettergrepen,
        )

    @property
    def woorden_per_zin(self) -> float:
        """The mean length of a sentence in words; 0 without sentences."""
        return self.woorden / self.zinnen if self.zinnen else 0.0

    @property
    def flesch_douma(self) -> float:
        """The reading ease: about 0 (very hard) to 100 (very easy); only to be used with enough words."""
        per_honderd = 100 * self.lettergrepen / self.gespeld if self.gespeld else 0.0
        return 206.84 - 0.77 * per_honderd - 0.93 * self.woorden_per_zin

    @property
    def te_kort(self) -> bool:
        """Whether there are too few words for a formula."""
        return self.woorden < MINSTE_WOORDEN

    @property
    def niveau(self) -> str:
        """Douma's band for this reading ease, in words."""
        score = round(self.flesch_douma)
        return next((naam for grens, naam in _BANDEN if score < grens), "heel makkelijk")


class Tipsoort(StrEnum):
    """What a hint is about."""

    LANG = "lang"
    LIJDEND = "lijdend"
    JARGON = "jargon"


class Tip(Struct, frozen=True):
    """One hint: on which line, about what, and in words."""

    regel: int
    soort: Tipsoort
    wat: str


class Leesuitslag(Struct, frozen=True):
    """The measure of a text and its hints, in the order of the lines.

    `zonder_onze` is True when sentences of the program itself were passed over.
    """

    meting: Meting
    tips: tuple[Tip, ...]
    zonder_onze: bool = False


def lees(
    tekst: str,
    lettergrepen: Callable[[str], int],
    jargon: Sequence[Jargonwoord] = (),
    is_onze: Callable[[str], bool] | None = None,
) -> Leesuitslag:
    """Measures a Markdown or plain text.

    Args:
        tekst: the text.
        lettergrepen: gives the number of syllables of one word.
        jargon: words with an everyday word for them.
        is_onze: whether a sentence is to be passed over: who wrote the rest cannot change those.
    """
    alle = list(zinnen(tekst))
    eigen = [zin for zin in alle if not (is_onze and is_onze(zin.tekst))]
    tips = tuple(tip for zin in eigen for tip in _tips(zin, jargon))
    return Leesuitslag(meet(eigen, lettergrepen), tips, zonder_onze=len(eigen) < len(alle))


def meet(alle: Iterable[Zin], lettergrepen: Callable[[str], int]) -> Meting:
    """The measure of these sentences together."""
    som = Meting()
    for zin in alle:
        som += Meting(1, zin.aantal, len(zin.woorden), sum(map(lettergrepen, zin.woorden)))
    return som


def _tips(zin: Zin, jargon: Sequence[Jargonwoord]) -> Iterable[Tip]:
    if zin.aantal > LANGE_ZIN:
        begin = " ".join(zin.tekst.split()[:4])
        wat = f"Lange zin ({zin.aantal} woorden): ‘{begin} …’ Kan hij korter?"
        yield Tip(zin.regel, Tipsoort.LANG, wat)
    if vorm := lijdende_vorm(zin.tekst):
        yield Tip(zin.regel, Tipsoort.LIJDEND, f"‘{vorm}’: zeg zo mogelijk wie het doet.")
    for vorm, woord in jargon_in(zin.tekst, jargon):
        yield Tip(zin.regel, Tipsoort.JARGON, f"‘{vorm}’: gewoner is {woord.gewoon}.")

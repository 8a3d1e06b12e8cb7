"""The stems of Dutch words, so that terugvordering and teruggevorderd are one word to a search."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_WOORD = re.compile(r"[^\W\d_]{2,}")
_ZEGT_NIETS = frozenset(
    (
        *("aan", "al", "alle", "als", "bij", "ben", "dan", "dat", "de", "deze", "die", "dit", "door", "dus"),
        *("een", "eens", "en", "er", "geen", "had", "heb", "hebben", "heeft", "het", "hier", "hij", "hoe"),
        *(
            "hun",
            "ik",
            "in",
            "is",
            "ja",
            "je",
            "jou",
            "kan",
            "kun",
            "kunnen",
            "mag",
            "me",
            "mee",
            "men",
            "met",
        ),
        *("mij", "mijn", "moet", "na", "naar", "niet", "nog", "nu", "of", "om", "omdat", "onder", "ons"),
        *("onze", "ook", "op", "over", "per", "te", "tot", "uit", "van", "veel", "voor", "waar", "wanneer"),
        *("want", "was", "wat", "we", "wel", "werd", "wie", "wij", "wil", "worden", "wordt", "zal", "ze"),
        *("zei", "zelf", "zich", "zij", "zijn", "zo", "zou"),
    )
)
"""Words that nobody looks for."""


def stammen(tekst: str) -> list[str]:
    """The stems of the words that say something, in their order; without accents and in small letters."""
    kaal = zonder_accenten(tekst)
    return [stam(woord) for woord in _WOORD.findall(kaal) if woord not in _ZEGT_NIETS]


def zonder_accenten(tekst: str) -> str:
    """The text in small letters, `beëindigen` as `beeindigen`: how it is typed in haste."""
    delen = unicodedata.normalize("NFD", tekst.casefold())
    return "".join(teken for teken in delen if not unicodedata.combining(teken))


@lru_cache(maxsize=20_000)
def stam(woord: str) -> str:
    """The stem of one word in small letters."""
    return _stammer()(woord)


@cache
def _stammer() -> Callable[[str], str]:
    from snowballstemmer import stemmer

    stemmer_ = stemmer("dutch_porter")

    def neem(woord: str) -> str:
        return str(stemmer_.stemWord(woord))

    return neem

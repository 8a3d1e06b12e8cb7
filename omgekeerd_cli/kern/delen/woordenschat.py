"""The words of question sets: what the questions themselves say is nobody's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from omgekeerd_cli.kern.delen.vouwen import gevouwen

_L = r"[^\W\d_][\u0300-\u036f]*"
WOORD = re.compile(rf"(?:(?<!\w)['’‘`´](?=[tTsSnN](?![^\W\d_'’])))?(?:{_L})+(?:['’-](?:{_L})+)*")
"""A word as people write it: letters, also with loose accents, hyphens and apostrophes inside; and 't."""
_ZINSEINDE = re.compile(r"(?:^|[.!?:;\n])[\s\"'“”‘’()•*-]*$")

_HERKOMST = ("bron", "bronnen", "naar_aanleiding_van", "eigenaar")
"""Where a text comes from: there stand authors, and an author's name may be that of a resident too."""
_GEEN_TEKST = ("sha256", "sjablonen", "link", "url", "bwb", "lijst", "zinnen", "organisatie")
"""What is no question: in a hash any two letters can stand, such as those of a postcode, and what a
document says of itself names authors, streets and people of the organisation."""


class Woordenschat(Struct, frozen=True):
    """Words that are no names, folded: `gewoon` at the beginning of a sentence, `namen` anywhere."""

    gewoon: frozenset[str] = frozenset()
    namen: frozenset[str] = frozenset()


def begint_zin(tekst: str, plaats: int) -> bool:
    """Whether a sentence begins at this place, so that a capital says nothing."""
    return bool(_ZINSEINDE.search(tekst, max(plaats - 20, 0), plaats)) or not tekst[:plaats].strip()


def woordenschat(dingen: Iterable[object], geen_namen: Iterable[str]) -> Woordenschat:
    """The words of question sets (or anything with texts in it), and those of a list."""
    klein: set[str] = set()
    hoofdletter: set[str] = set()
    midden: set[str] = set()
    for tekst in _teksten(list(dingen)):
        for treffer in WOORD.finditer(tekst):
            woord = gevouwen(treffer[0])
            if not treffer[0][0].isupper():
                klein.add(woord)
            else:
                hoofdletter.add(woord)
                if not begint_zin(tekst, treffer.start()):
                    midden.add(woord)
    los = {gevouwen(treffer[0]) for naam in geen_namen for treffer in WOORD.finditer(naam)}
    return Woordenschat(frozenset(klein | hoofdletter | los), frozenset(midden | (hoofdletter - klein) | los))


def _teksten(ding: object) -> Iterator[str]:
    if isinstance(ding, str):
        yield ding
    elif isinstance(ding, Mapping):
        yield from _teksten([deel for naam, deel in ding.items() if naam not in _HERKOMST])
    elif isinstance(ding, list | tuple):
        for deel in ding:
            yield from _teksten(deel)
    elif isinstance(ding, Struct):
        for naam in ding.__struct_fields__:
            if naam not in (*_HERKOMST, *_GEEN_TEKST):
                yield from _teksten(getattr(ding, naam))

"""How long the texts of a set may be, and how its names look: what the formats of all files are made of."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

LANGSTE_TEKST = 20_000
"""Most characters of a text in a question set: some eight pages."""
MEESTE_KAARTEN, MEESTE_VELDEN, MEESTE_SIGNALEN, MEESTE_DELEN, MEESTE_STAPPEN = 1_000, 200, 500, 100, 50
"""Most cards in a list file or options, fields of a groep, signals, parts of a condition, and steps."""

Tekst = Annotated[str, Meta(min_length=1, max_length=LANGSTE_TEKST)]
Vrij = Annotated[str, Meta(max_length=LANGSTE_TEKST)]
Naam = Annotated[str, Meta(min_length=1, max_length=300)]
Kort = Annotated[str, Meta(max_length=300)]
# For Python `$` also stands before a line end at the end of a text, so what follows says that there is none.
Id = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$(?!\n)", max_length=100)]


def kebab(naam: str) -> str:
    """The name of a key in the file: `is_` is `is`, `een_van` is `een-van`."""
    return naam.rstrip("_").replace("_", "-")


class Deel(Struct, frozen=True, forbid_unknown_fields=True, rename=kebab):
    """A part of a set that stands in a file just as it is here.

    What its subclasses and their fields say is Dutch: an editor shows it to whoever writes a set.
    """

"""What every mapping of a file has in common: strict about keys, lenient about `x-`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from msgspec import UNSET, Meta, Struct

SCHEMAVERSIE = 1
"""The version of the file formats."""
LANGSTE_TEKST = 20_000
"""Most characters of a text in a question set: some eight pages."""
MEESTE_KAARTEN, MEESTE_VELDEN, MEESTE_SIGNALEN, MEESTE_DELEN, MEESTE_STAPPEN = 1_000, 200, 500, 100, 50
"""Most cards in a list file or options, fields of a groep, signals, parts of a condition, and steps."""

JaNee = Literal["ja", "nee"]
Tekst = Annotated[str, Meta(min_length=1, max_length=LANGSTE_TEKST)]
Vrij = Annotated[str, Meta(max_length=LANGSTE_TEKST)]
Naam = Annotated[str, Meta(min_length=1, max_length=300)]
Kort = Annotated[str, Meta(max_length=300)]
# For Python `$` also stands before a line end at the end of a text, so what follows says that there is none.
Id = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$(?!\n)", max_length=100)]


def kebab(naam: str) -> str:
    """The name of a key in the file: `is_` is `is`, `een_van` is `een-van`."""
    return naam.rstrip("_").replace("_", "-")


class Tegenspraak(ValueError):
    """The parts of a mapping are right and together they are not; says which rule that breaks."""


class Blok(Struct, forbid_unknown_fields=True, rename=kebab):
    """A mapping of a file: only the keys named here, and keys that start with `x-`.

    A key that may be left out and has no value of its own then is UNSET, and so false.

    Attributes:
        noemt_namen: False when an unknown key is not to be repeated in a message.
    """

    noemt_namen: ClassVar[bool] = True


def is_eigen(sleutel: str) -> bool:
    """Whether a key is the author's own: allowed everywhere, not looked at."""
    return sleutel.startswith("x-")


def zonder_eigen_sleutels(kaart: Mapping[str, Any]) -> dict[str, Any]:
    """The mapping without the author's own keys."""
    return {sleutel: deel for sleutel, deel in kaart.items() if not is_eigen(sleutel)}


def gezet(blok: Struct) -> dict[str, Any]:
    """What a block holds, by the names that its keys have in the file; what is UNSET is not there."""
    namen = zip(blok.__struct_encode_fields__, blok.__struct_fields__, strict=True)
    return {naam: waarde for naam, veld in namen if (waarde := getattr(blok, veld)) is not UNSET}

"""What every mapping of a file has in common: strict about keys, lenient about `x-`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from msgspec import UNSET, Meta, Struct

from omgekeerd_cli.kern.set.grenzen import Naam, Vrij, kebab

SCHEMAVERSIE = 1
"""The version of the file formats."""
JaNee = Literal["ja", "nee"]
Richting = Literal[
    "geven",
    "weigeren",
    "verlagen",
    "beëindigen",
    "herzien",
    "terugvorderen",
    "beboeten",
    "procedure",
]
"""What a decision on something of the law does."""


class Tegenspraak(ValueError):
    """The parts of a mapping are right and together they are not; says which rule that breaks."""


class Blok(Struct, forbid_unknown_fields=True, rename=kebab):
    """A mapping of a file: only the keys named here, and keys that start with `x-`.

    A key that may be left out and has no value of its own then is UNSET, and so false.

    Attributes:
        noemt_namen: False when an unknown key is not to be repeated in a message.
        hoogstens_een: keys of which only one may be there.
        minstens_een: True when one of those must be.
    """

    noemt_namen: ClassVar[bool] = True
    hoogstens_een: ClassVar[tuple[str, ...]] = ()
    minstens_een: ClassVar[bool] = False

    @classmethod
    def leg_uit(cls, waarde: Any) -> Sequence[tuple[tuple[str, ...], str, str]]:  # noqa: ARG003  others do
        """What people often write here instead: at which key, what is wrong, what to do; usually nothing."""
        return ()


class KaartBlok(Struct, rename=kebab):
    """Een kaart uit een lijstbestand; andere velden mag je zelf kiezen."""

    naam: Annotated[Naam, Meta(description="Wat mensen lezen.")]
    toelichting: Annotated[Vrij, Meta(description="Korte uitleg bij de keuze.")] = ""
    ook: Annotated[list[Naam], Meta(max_length=20, description="Andere vormen, zoals het meervoud.")] = []


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

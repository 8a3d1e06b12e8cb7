"""What every mapping of a file has in common: strict about keys, lenient about `x-`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

_KEBAB = r"^[a-z][a-z0-9-]*$"

LANGSTE_TEKST = 20_000
"""Most characters of a text in a question set: some eight pages."""
MEESTE_KAARTEN, MEESTE_VELDEN, MEESTE_SIGNALEN, MEESTE_DELEN, MEESTE_STAPPEN = 1_000, 200, 500, 100, 50
"""Most cards in a list file or options, fields of a groep, signals, parts of a condition, and steps."""

JaNee = Literal["ja", "nee"]
Tekst = Annotated[str, Field(min_length=1, max_length=LANGSTE_TEKST)]
Vrij = Annotated[str, Field(max_length=LANGSTE_TEKST)]
Kort = Annotated[str, Field(max_length=300)]
Id = Annotated[str, Field(pattern=_KEBAB, max_length=100)]


def _kebab(naam: str) -> str:
    return naam.rstrip("_").replace("_", "-")


def zonder_eigen_sleutels(waarde: Any) -> Any:
    """Keys that start with `x-` are the author's own: allowed everywhere, not looked at."""
    if isinstance(waarde, dict):
        return {sleutel: deel for sleutel, deel in waarde.items() if not sleutel.startswith("x-")}
    return waarde


class Blok(BaseModel):
    """A mapping of a file: only the keys named here, and keys that start with `x-`.

    Attributes:
        noemt_namen: False when an unknown key is not to be repeated in a message.
    """

    noemt_namen: ClassVar[bool] = True

    model_config = ConfigDict(extra="forbid", alias_generator=_kebab, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _x(cls, waarde: Any) -> Any:
        return zonder_eigen_sleutels(waarde)

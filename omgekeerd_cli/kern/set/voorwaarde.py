"""A condition as a type: when a question, an option, a signal or an advice comes."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Hoe: TypeAlias = Literal["is", "is-niet", "bevat", "minstens", "hoogstens", "ingevuld", "woorden"]


class Vergelijking(Struct, frozen=True):
    """A leaf of a condition: the answer to `vraag` compared with `waarde`, or with the terms of a list.

    `deel` names a field of the card of what was chosen: then that is compared.
    """

    vraag: str
    hoe: Hoe
    waarde: str
    woorden: tuple[tuple[str, ...], ...] = ()
    deel: str = ""


class Alle(Struct, frozen=True):
    """True when every part is."""

    delen: tuple[Voorwaarde, ...]


class EenVan(Struct, frozen=True):
    """True when at least one part is."""

    delen: tuple[Voorwaarde, ...]


class Niet(Struct, frozen=True):
    """True when the part is not."""

    deel: Voorwaarde


Voorwaarde: TypeAlias = Vergelijking | Alle | EenVan | Niet

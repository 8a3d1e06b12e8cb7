"""What a set says about its own past: which names changed, and which questions are gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

Versie: TypeAlias = tuple[int, ...]
"""A version as numbers, to compare: `1.10.0` comes after `1.9.0`."""


class Soort(StrEnum):
    """What a migration does; the name is the key in the file."""

    VRAAG = "hernoem-vraag"
    OPTIE = "hernoem-optie"
    VELD = "hernoem-veld"
    VERVALLEN = "vervallen"


class Migratie(Struct, frozen=True):
    """One change of name, or a question that is gone.

    Attributes:
        van: the last version of the set that had the old name: older casussen have it too.
        soort: what changed.
        oud: the name that is gone.
        nieuw: the name that came for it; empty for what is gone.
        bij: the question of an option, or the groep of a field.
        reden: why a question is gone.
    """

    van: str
    soort: Soort
    oud: str
    nieuw: str = ""
    bij: str = ""
    reden: str = ""

    def geldt_voor(self, versie: str) -> bool:
        """Whether a casus of this version may hold the old name; one without a version may."""
        return als_getallen(versie) <= als_getallen(self.van)


def als_getallen(versie: str) -> Versie:
    """A version such as `1.10.0` as numbers; what is no version comes before all others."""
    delen = versie.split(".")
    goed = all(deel.isascii() and deel.isdecimal() and len(deel) < 10 for deel in delen)
    return tuple(int(deel) for deel in delen) if goed else ()


class Namen(Struct, frozen=True):
    """Old names with the names that they have now, whatever they were called in between.

    `opties` and `velden` are by the present name of their question or groep.
    """

    vragen: Mapping[str, str]
    opties: Mapping[str, Mapping[str, str]]
    velden: Mapping[str, Mapping[str, str]]
    vervallen: Mapping[str, str]


def namen_sinds(migraties: Iterable[Migratie], versie: str) -> Namen:
    """What is called otherwise since this version of the set."""
    alle = list(migraties)
    hoe_nu = _eindnamen(m for m in alle if m.soort is Soort.VRAAG)
    gelden = [m for m in alle if m.geldt_voor(versie)]

    def per_vraag(soort: Soort) -> dict[str, dict[str, str]]:
        bij: dict[str, list[Migratie]] = {}
        for migratie in (m for m in gelden if m.soort is soort):
            bij.setdefault(hoe_nu.get(migratie.bij, migratie.bij), []).append(migratie)
        return {vraag: _eindnamen(migraties) for vraag, migraties in bij.items()}

    return Namen(
        _eindnamen(m for m in gelden if m.soort is Soort.VRAAG),
        per_vraag(Soort.OPTIE),
        per_vraag(Soort.VELD),
        {m.oud: m.reden for m in gelden if m.soort is Soort.VERVALLEN},
    )


def _eindnamen(migraties: Iterable[Migratie]) -> dict[str, str]:
    """Each old name with what it is called in the end; a ring of names ends where it began."""
    stap = {m.oud: m.nieuw for m in migraties}
    einden: dict[str, str] = {}
    for begin in stap:
        naam, gezien = begin, {begin}
        while naam in stap and stap[naam] not in gezien:
            naam = stap[naam]
            gezien.add(naam)
        einden[begin] = naam
    return einden

"""The places of a route: which question for which option or record, and how each one stands."""

from __future__ import annotations

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.set.model import Optie, Ruw, Stap, Vraag
from omgekeerd_cli.kern.set.soort import LEEG, Waarde


class Toestand(Enum):
    """How a place on the route stands."""

    OPEN = auto()
    BEANTWOORD = auto()
    OVERGESLAGEN = auto()
    ONGELDIG = auto()
    TEKST = auto()
    """Nothing to answer: a mededeling or a rekening."""


class Plek(Struct, frozen=True, dict=True):
    """One place on the route: a question, once for each option and each record.

    `optie` is set for a question repeated over options; `groep` and `nummer` (from 0) for a
    field of a record, `nr` for one that keeps a number of its own. A groep itself has a place behind
    its records, where one may be added; a list that is typed as lines has it before them.
    """

    stap: Stap
    vraag: Vraag
    optie: Optie | None = None
    groep: Vraag | None = None
    nummer: int = -1
    nr: str = ""

    @cached_property
    def pad(self) -> Pad:
        """Where its answer stands under `antwoorden`."""
        optie = (self.optie.code,) if self.optie else ()
        if self.groep:
            return (self.stap.id, self.groep.id, *optie, self.nr or self.nummer, self.vraag.id)
        return (self.stap.id, self.vraag.id, *optie)

    @property
    def is_regel(self) -> bool:
        """True for the line of a record that is typed as one: it is changed in the list itself."""
        groep = self.groep
        return groep is not None and groep.regels and groep.velden[0].id == self.vraag.id

    @property
    def is_oud(self) -> bool:
        """True when its question is no longer asked: only its answer is there."""
        return bool(self.vraag.vervalt or (self.groep and self.groep.vervalt))

    @cached_property
    def oog(self) -> Oog:
        """From where its conditions and its text look at the other answers."""
        hoofd = self.groep or self.vraag
        optie = self.optie.code if self.optie else ""
        return Oog(hoofd.over, optie, self.groep.id if self.groep else "", self.nummer)


class Halte(Struct, frozen=True):
    """A place with its answer as it stands; `oordeel` is None when there is none.

    `ruw` of a rekening is what it was worked out from; `gevraagd` says whether this route, short or
    full, puts the question. An answer that cannot be used is put on both: else it would be missed.
    """

    plek: Plek
    toestand: Toestand
    ruw: Ruw | None = None
    oordeel: Oordeel | None = None
    gevraagd: bool = True

    @property
    def waarde(self) -> Waarde | None:
        """The value of the answer, if it can be used."""
        return self.oordeel.waarde if self.oordeel else None

    @property
    def is_open(self) -> bool:
        """True when it is asked and there is no answer that can be used."""
        return self.gevraagd and self.toestand in (Toestand.OPEN, Toestand.ONGELDIG)

    @property
    def in_beeld(self) -> bool:
        """True when a person gets to see it: it is asked, or it holds an answer all the same."""
        return self.gevraagd or self.ruw not in (None, *LEEG)

    @property
    def is_leeg(self) -> bool:
        """True when it is asked, needs no answer and has none."""
        leeg = self.toestand in (Toestand.OPEN, Toestand.OVERGESLAGEN)
        return self.gevraagd and leeg and not self.telt_als_open

    @property
    def is_niet_gevraagd(self) -> bool:
        """True when there is no answer because this route does not ask for one.

        What was passed over before, on the full route, was asked.
        """
        return not self.gevraagd and self.ruw is None and self.toestand is not Toestand.TEKST

    @property
    def telt_als_open(self) -> bool:
        """True when the report is not complete without it."""
        if not self.gevraagd:
            return False
        nodig = self.plek.vraag.verplicht or self.plek.vraag.rij.min > 0
        return self.toestand is Toestand.ONGELDIG or (self.toestand is Toestand.OPEN and nodig)

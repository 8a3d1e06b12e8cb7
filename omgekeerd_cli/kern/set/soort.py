"""What a kind of question is: what is known of it, and what it does with an answer.

Each kind is one class in `kern/antwoord/soorten/`. Nothing else asks which kind a question has: it
asks what the kind can do, and an asker how it is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.taal.tekst import normaliseer

if TYPE_CHECKING:
    from omgekeerd_cli.kern.set.model import Vergelijking, Vraag

Ruw: TypeAlias = "str | list[Ruw] | dict[str, Ruw]"
"""An answer as a casus file holds it: text, lists and mappings of text, nothing typed."""
LEEG: tuple[Ruw, ...] = ("", [], {})
"""What stands in a casus for a question that was passed over on purpose."""


class Keus(Struct, frozen=True):
    """A chosen option; `tekst` is filled for "Anders, namelijk"."""

    code: str
    tekst: str = ""


Waarde: TypeAlias = str | bool | date | Decimal | Keus | tuple[Keus, ...]
"""An answer that was read by its kind."""


class Invulwijze(StrEnum):
    """How a question is filled in: the one thing that an asker has to know of its kind."""

    NIETS = "niets"
    """Nothing: it is only shown."""
    REGEL = "regel"
    """One line of text."""
    TEKSTVAK = "tekstvak"
    """Text of more lines."""
    JA_NEE = "ja-nee"
    EEN = "een"
    """One of the options."""
    MEER = "meer"
    """Any of the options."""


class Soort:
    """A kind of question; this one shows something and takes no answer.

    Attributes:
        naam: the word of the YAML files.
        invulwijze: how it is filled in.
        hulp: what can be typed, in a few Dutch words.
        op_papier: what stands before the line to write on; empty for no such line.
        vergelijkt: what a condition can ask of it, as it is written.
        is_tekst: the answer is somebody's own words.
        is_groep: it has records with fields.
    """

    naam = ""
    invulwijze = Invulwijze.NIETS
    hulp = "Antwoord"
    op_papier = ""
    vergelijkt = "`ingevuld: ja`"
    is_tekst = False
    is_groep = False

    def __str__(self) -> str:
        return self.naam

    __repr__ = __str__

    @property
    def vraagt_niets(self) -> bool:
        """True for what is only shown: it never has an answer."""
        return self.invulwijze is Invulwijze.NIETS

    @property
    def kiest(self) -> bool:
        """True where the answer is one or more of the options."""
        return self.invulwijze in (Invulwijze.EEN, Invulwijze.MEER)

    @property
    def is_getypt(self) -> bool:
        """True where the answer is typed, and not chosen."""
        return self.invulwijze in (Invulwijze.REGEL, Invulwijze.TEKSTVAK)

    def uit_invoer(self, vraag: Vraag, invoer: Ruw, vandaag: date | None) -> Ruw:
        """What was typed or chosen, in the form in which a casus keeps it.

        Args:
            vraag: the question that was asked.
            invoer: what was typed, or the codes that were chosen.
            vandaag: the day from which "morgen" is counted; without it only whole dates are read.

        Raises:
            OngeldigAntwoord: it cannot be read as an answer to this question.
        """
        return normaliseer(invoer, meer_regels=False) if isinstance(invoer, str) else invoer

    def als_klad(self, vraag: Vraag, getypt: str, vandaag: date | None) -> str:
        """What is half typed, as it says the same when it is read on another day."""
        return getypt

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """The value of a kept answer.

        Raises:
            OngeldigAntwoord: it does not fit; the sentence says what does.
        """
        raise OngeldigAntwoord("Deze vraag heeft geen los antwoord.")

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """The value as people write it."""
        return str(waarde)

    def toon_uitvoerig(self, vraag: Vraag, waarde: Waarde) -> str:
        """The same with what helps to see a slip, such as the day of the week."""
        return self.toon(vraag, waarde)

    def maat(self, waarde: Waarde) -> Any:
        """What `minstens` and `hoogstens` measure of it; None where nothing can be measured."""
        return None

    def grens(self, tekst: str) -> Any:
        """A bound from a question set, to hold a measure against.

        Raises:
            ValueError: it is none for this kind.
        """
        raise ValueError(tekst)

    def meet(self, waarde: Waarde, grens: str) -> int | None:
        """-1, 0 or 1: less than, equal to or more than a bound; None where nothing can be measured.

        Raises:
            ValueError: the bound is none for this kind (the check of a set reports this).
        """
        maat = self.maat(waarde)
        if maat is None:
            return None
        tegen = self.grens(grens)
        return int(maat > tegen) - int(maat < tegen)

    def is_gelijk(self, waarde: Waarde, gezocht: str) -> bool:
        """Whether a condition with `is` holds."""
        return waarde == gezocht if self.maat(waarde) is None else self.meet(waarde, gezocht) == 0

    def bevat(self, waarde: Waarde, gezocht: str) -> bool:
        """Whether a condition with `bevat` holds."""
        return False

    def past_bij(self, hoe: str, gezocht: str) -> bool:
        """Whether a set may ask `is`, `is-niet` or `bevat` of this kind with that value."""
        return hoe != "bevat" and self.heeft_grens(gezocht)

    def heeft_grens(self, grens: str) -> bool:
        """Whether answers of this kind can be more or less than this bound."""
        try:
            self.grens(grens)
        except ValueError:
            return False
        return True

    def grens_op(self, vandaag: date, grens: str) -> str:
        """What a bound that moves along is today; empty when it is none."""
        return ""

    def opmerkingen(self, vraag: Vraag, waarde: Waarde, vandaag: date) -> Iterator[str]:
        """What there is to think of on the day that this is answered; it stops nothing."""
        yield from ()

    def eigen_woorden(self, ruw: Ruw) -> list[str]:
        """What somebody wrote in their own words, of an answer as typed or as kept."""
        return []

    def is_van_de_set(self, vraag: Vraag, deel: str) -> bool:
        """Whether a text in an answer is a code, a date, a number: nothing of somebody's own."""
        try:
            self.lees(vraag, deel)
        except OngeldigAntwoord:
            return not deel
        return True

    def als_getypt(self, vraag: Vraag, ruw: Ruw) -> Ruw:
        """A kept answer in the form that `uit_invoer` gives to what is typed."""
        return ruw

    def vorm_klopt(self, ruw: Ruw) -> bool:
        """Whether a kept answer has the outer form that belongs here; what it says may still be wrong."""
        return True

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """Values among which is one that meets all of `wel` and none of `niet`, if there is one."""
        yield "x"

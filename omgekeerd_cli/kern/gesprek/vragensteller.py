"""The port to whoever answers: what can be asked of them, and how they can react."""

from __future__ import annotations

from typing import Protocol, TypeAlias

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.set.model import Ruw


class Getypt(Struct, frozen=True):
    """An answer as a person gave it: typed text, a code, or a list of codes."""

    invoer: Ruw


class Bewaard(Struct, frozen=True):
    """An answer in the form of a casus file."""

    ruw: Ruw


class Terug(Struct, frozen=True):
    """Back to the place before."""


class Overslaan(Struct, frozen=True):
    """On to the next place; a question that is needed stays open."""


class LaatOpen(Struct, frozen=True):
    """On to the next place; nothing is noted down here."""


class NaarOverzicht(Struct, frozen=True):
    """To the overview, from wherever we are."""


Reactie: TypeAlias = Getypt | Bewaard | Terug | Overslaan | LaatOpen | NaarOverzicht


class Gestopt(Exception):
    """The person stops here; every confirmed answer is kept.

    `afgebroken` is True for Ctrl-C, Ctrl-D or the end of the input, False for the word `stop`.
    """

    def __init__(self, *, afgebroken: bool) -> None:
        super().__init__()
        self.afgebroken = afgebroken


class Afronden(Struct, frozen=True):
    """The choice in the overview to finish."""


class AlsConcept(Struct, frozen=True):
    """The choice in the overview to make a report, and leave the casus unfinished."""


class Verder(Struct, frozen=True):
    """The choice in the overview to go on with what is open."""


class Wijzig(Struct, frozen=True):
    """The choice in the overview to go to the place at `pad`."""

    pad: Pad


class AndereRoute(Struct, frozen=True):
    """The choice in the overview to go on with the other route: all questions, or only the core."""


Slotkeuze: TypeAlias = Afronden | AlsConcept | Verder | Wijzig | Terug | AndereRoute


class Vragensteller(Protocol):
    """The port to whoever answers. Each call may raise `Gestopt`."""

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """Shows that a step begins."""

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """Shows a text that asks nothing."""

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        """Asks one question. A groep is asked whether a record is to be added (ja or nee)."""

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        """Tells that the answer does not fit, or what there is to think of."""

    def gevolgen(self, regels: list[str]) -> None:
        """Tells what an answer did to other answers."""

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        """Shows all answers, to finish, to change one, or to go on."""

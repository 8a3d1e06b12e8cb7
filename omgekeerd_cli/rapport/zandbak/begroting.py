"""How much a template may do: every step is charged, and what was given out is gone.

No clock: on every machine the same template comes to the same end. A unit is about the work on
one character; all that a template makes is charged by its size, so the budget bounds memory too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from msgspec import Struct

from omgekeerd_cli.rapport.zandbak.fouten import NietToegestaan

RUIM = 60_000_000
"""For a template of somebody else: enough for a casus of the largest size, gone in some seconds."""
ONBEPERKT = 10**18
PER_AANROEP = 100
"""What calling a macro, a function or a filter costs at least."""
PER_LIJST, PER_DEEL = 60, 20
"""What a list costs, and each item in it."""
DIEPST = 40
"""Most macros that call each other."""

_TE_VEEL = "Dit sjabloon doet te veel werk, of maakt te veel tekst."
_KIJK_NA = "Kijk na of een lus of macro zich te vaak herhaalt."


class Begroting(Struct):
    """What a template has left to spend."""

    over: int = ONBEPERKT
    diepte: int = 0

    def neem(self, kosten: int) -> None:
        """Spends so much.

        Raises:
            NietToegestaan: there is not so much left.
        """
        self.over -= kosten
        if self.over < 0:
            raise NietToegestaan(_TE_VEEL, _KIJK_NA)

    def weeg(self, waarde: object) -> None:
        """Spends the size of a value with all that is in it, however often it is in it."""
        if isinstance(waarde, str):  # most of what a report is made of
            self.neem(len(waarde) + 1)
            return
        if not isinstance(waarde, list | tuple | dict | range):
            self.neem(1)
            return
        te_doen = [waarde]
        while te_doen:
            deel = te_doen.pop()
            if isinstance(deel, str):
                self.neem(len(deel) + 1)
            elif isinstance(deel, list | tuple):
                self.neem(PER_DEEL * len(deel) + PER_LIJST)
                te_doen += deel
            elif isinstance(deel, dict):
                self.neem(PER_DEEL * len(deel) + PER_LIJST)
                te_doen += [*deel.keys(), *deel.values()]
            else:
                self.neem(len(deel) if isinstance(deel, range) else 1)

    def weeg_delen(self, delen: Collection[object]) -> None:
        """Spends the size of a short list with what is in it, as `weeg` does."""
        if delen:
            self.neem(PER_DEEL * len(delen) + PER_LIJST)
            for deel in delen:
                self.weeg(deel)

    def ga_dieper(self) -> None:
        """One call further in; whoever went there takes it off `diepte` again.

        Raises:
            NietToegestaan: calls are in calls too deep.
        """
        if self.diepte >= DIEPST:
            raise NietToegestaan("Deze macro roept zichzelf steeds opnieuw aan.", "Haal die aanroep weg.")
        self.diepte += 1


_LOPEND: ContextVar[Begroting] = ContextVar("begroting")


def begroting() -> Begroting:
    """What the template that runs now has left."""
    return _LOPEND.get(None) or Begroting()


@contextmanager
def begroot(hoeveel: int = ONBEPERKT) -> Iterator[None]:
    """Runs a template with so much to spend; one inside another shares what that has left."""
    if _LOPEND.get(None):
        yield
        return
    teken = _LOPEND.set(Begroting(hoeveel))
    try:
        yield
    finally:
        _LOPEND.reset(teken)

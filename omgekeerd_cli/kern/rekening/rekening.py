"""Comparing what scenarios cost: totals per payer after some years, and from when one is no dearer.

Everything is in euros, exact to the cent (`Decimal`, never a float). Months count from 1, the first
month after the start; nothing here knows what day it is. A cost is above zero, an income below.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from msgspec import Struct

from omgekeerd_cli.kern.set.rekenwijze import Ritme

MAANDEN = 12
_CENT = Decimal("0.01")
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Room for every amount that a casus can hold, times the months of a century."""


class Bedrag(Struct, frozen=True):
    """An amount in euros of which only the lowest and the highest value are known; often the same."""

    laag: Decimal = Decimal(0)
    hoog: Decimal = Decimal(0)

    def __add__(self, ander: Bedrag) -> Bedrag:
        return Bedrag(self.laag + ander.laag, self.hoog + ander.hoog)

    def __sub__(self, ander: Bedrag) -> Bedrag:
        """How much more this is, at least and at most: either side may turn out low or high."""
        return Bedrag(self.laag - ander.hoog, self.hoog - ander.laag)


class Post(Struct, frozen=True):
    """One amount of one scenario for one payer.

    `vanaf` is the first month in which it counts, `duur` for how many months (0 = goes on); of an
    amount that comes once only `vanaf` counts. An amount per year is spread evenly over its months.
    `wat`, `bron` and `datum` are for people; `nummer` is its place in the list, from 1.
    """

    scenario: str
    betaler: str
    bedrag: Bedrag
    ritme: Ritme = Ritme.EENMALIG
    vanaf: int = 1
    duur: int = 0
    wat: str = ""
    bron: str = ""
    datum: str = ""
    nummer: int = 0

    def tot_en_met(self, maand: int) -> Bedrag:
        """All of it up to and including this month, each bound rounded to a cent, half up."""
        if self.ritme is Ritme.EENMALIG:
            return self.bedrag if maand >= self.vanaf else Bedrag()
        laatste = min(maand, self.vanaf + self.duur - 1) if self.duur else maand
        aantal = max(0, laatste - self.vanaf + 1)
        return Bedrag(self._keer(self.bedrag.laag, aantal), self._keer(self.bedrag.hoog, aantal))

    def _keer(self, bedrag: Decimal, maanden: int) -> Decimal:
        samen = _EXACT.multiply(bedrag, maanden)
        if self.ritme is Ritme.PER_MAAND:
            return samen
        return _EXACT.quantize(_EXACT.divide(samen, MAANDEN), _CENT)

    @property
    def telt_na_eerste_jaar(self) -> bool:
        """True when something of it comes in a later year."""
        if self.ritme is Ritme.EENMALIG or self.duur:
            return self.vanaf + max(self.duur, 1) - 1 > MAANDEN
        return True


class Horizon(Struct, frozen=True):
    """How things stand after so many years; every row has an amount for each scenario, in order.

    `verschillen` says how much more a scenario costs than the base; that of the base itself is zero.
    """

    jaren: int
    rijen: tuple[tuple[str, tuple[Bedrag, ...]], ...]
    totalen: tuple[Bedrag, ...]
    verschillen: tuple[Bedrag, ...]


class Omslag(Struct, frozen=True):
    """From which month a scenario costs at most as much as another, all months up to then together.

    `vroegst` and `laatst` are the first month in which that can be so and in which it is so whatever
    the amounts turn out to be; they are the same without ranges. `terug` is the first month after it
    in which it surely costs more again, `blijvend` that from which this is over. None is never,
    within the months that were looked at.
    """

    scenario: str
    tegenover: str
    vroegst: int | None
    laatst: int | None
    terug: int | None = None
    blijvend: int | None = None


def som(bedragen: Iterable[Bedrag]) -> Bedrag:
    """All amounts together, exactly."""
    with localcontext(_EXACT):
        return sum(bedragen, Bedrag())


def stand(
    posten: Sequence[Post], jaren: int, scenarios: Sequence[str], betalers: Sequence[str], basis: str
) -> Horizon:
    """The totals after so many years, per payer and together, and the differences with the base."""

    def telt(scenario: str, betaler: str) -> Bedrag:
        eigen = (post for post in posten if (post.scenario, post.betaler) == (scenario, betaler))
        return som(post.tot_en_met(jaren * MAANDEN) for post in eigen)

    rijen = tuple((betaler, tuple(telt(naam, betaler) for naam in scenarios)) for betaler in betalers)
    totalen = tuple(som(rij[plaats] for _, rij in rijen) for plaats in range(len(scenarios)))
    met_basis = totalen[list(scenarios).index(basis)]
    with localcontext(_EXACT):
        verschillen = tuple(
            Bedrag() if naam == basis else totaal - met_basis
            for naam, totaal in zip(scenarios, totalen, strict=True)
        )
    return Horizon(jaren, rijen, totalen, verschillen)


def omslag(posten: Sequence[Post], scenario: str, tegenover: str, maanden: int) -> Omslag:
    """From when `scenario` is no dearer than `tegenover`, looking at so many months."""
    hier, daar = (_verloop(posten, naam, maanden) for naam in (scenario, tegenover))
    kan = [een.laag <= ander.hoog for een, ander in zip(hier, daar, strict=True)]
    zeker = [een.hoog <= ander.laag for een, ander in zip(hier, daar, strict=True)]
    vroegst, laatst = _eerste(kan), _eerste(zeker)
    terug = _eerste([not deel for deel in kan], na=vroegst) if vroegst else None
    duurder = [maand for maand, deel in enumerate(kan, start=1) if not deel]
    blijvend = duurder[-1] + 1 if terug and duurder[-1] < maanden else None
    return Omslag(scenario, tegenover, vroegst, laatst, terug, blijvend)


def _verloop(posten: Sequence[Post], scenario: str, maanden: int) -> list[Bedrag]:
    """What a scenario costs up to and including each month."""
    eigen = [post for post in posten if post.scenario == scenario]
    return [som(post.tot_en_met(maand) for post in eigen) for maand in range(1, maanden + 1)]


def _eerste(klopt: Sequence[bool], na: int = 0) -> int | None:
    """The first month after month `na` for which it holds."""
    return next((maand for maand, deel in enumerate(klopt, start=1) if deel and maand > na), None)

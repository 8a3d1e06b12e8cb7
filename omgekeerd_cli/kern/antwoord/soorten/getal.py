"""A number or an amount of euros: typed in the Dutch way, kept with a point."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Ruw, Soort, Waarde
from omgekeerd_cli.kern.taal import weergave
from omgekeerd_cli.kern.taal.onleesbaar import Onleesbaar

_BEWAARD = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,9})?")
_BEWAARD_BEDRAG = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,2})?")


def als_getal(tekst: str) -> Decimal:
    """A number as a file holds it.

    Raises:
        ValueError: it is none.
    """
    if not _BEWAARD.fullmatch(tekst):
        raise ValueError(tekst)
    return Decimal(tekst)


def om_de_grenzen(gevraagd: Sequence[Vergelijking]) -> Iterator[Decimal]:
    """The numbers that conditions ask for, those around them and those in between."""
    grenzen = sorted({Decimal(deel.waarde) for deel in gevraagd} or {Decimal(1)})
    for getal in grenzen:
        yield from (getal, getal - 1, getal + 1)
    yield from ((onder + boven) / 2 for onder, boven in pairwise(grenzen))


class Getal(Soort):
    """A number."""

    naam = "getal"
    invulwijze = Invulwijze.REGEL
    hulp = "Getal"
    vergelijkt = "`is`, `minstens` en `hoogstens` met een getal als 12 of 12.5"
    op_papier = "Getal:"
    _onleesbaar = "Dit getal begrijpen we niet. Schrijf bijvoorbeeld 12 of 1.250,5."
    _toner: Callable[[Decimal], str] = staticmethod(weergave.toon_getal)

    def uit_invoer(self, vraag: Vraag, invoer: Ruw, vandaag: date | None) -> Ruw:
        """The number with a point for what is behind the comma."""
        if not isinstance(invoer, str):
            return invoer
        try:
            return f"{self._getypt(invoer):f}"
        except Onleesbaar as fout:
            raise OngeldigAntwoord(str(fout)) from fout
        except ValueError as fout:
            raise OngeldigAntwoord(self._onleesbaar) from fout

    def _getypt(self, invoer: str) -> Decimal:
        from omgekeerd_cli.kern.taal.nederlands import lees_getal

        return lees_getal(invoer)

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """The number."""
        if isinstance(ruw, str) and _BEWAARD.fullmatch(ruw):
            return Decimal(ruw)
        raise OngeldigAntwoord("Hier hoort een getal, geschreven als 12.5.")

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """1.250,5."""
        return self._toner(waarde) if isinstance(waarde, Decimal) else str(waarde)

    def maat(self, waarde: Waarde) -> Decimal | None:
        """The number itself."""
        return waarde if isinstance(waarde, Decimal) else None

    def grens(self, tekst: str) -> Decimal:
        """A number from a question set."""
        return als_getal(tekst)

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """The numbers that are asked for, and those around them."""
        yield from om_de_grenzen([*wel, *niet])


class Bedrag(Getal):
    """An amount in euros, to the cent."""

    naam = "bedrag"
    hulp = "Bedrag in euro's"
    op_papier = "Bedrag: €"
    _onleesbaar = "Dit bedrag begrijpen we niet. Schrijf bijvoorbeeld 750 of 1.250,50."
    _toner: Callable[[Decimal], str] = staticmethod(weergave.toon_bedrag)

    def _getypt(self, invoer: str) -> Decimal:
        from omgekeerd_cli.kern.taal.nederlands import lees_bedrag

        return lees_bedrag(invoer)

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """The amount in euros."""
        if isinstance(ruw, str) and _BEWAARD_BEDRAG.fullmatch(ruw):
            return Decimal(ruw).quantize(Decimal("0.01"))
        raise OngeldigAntwoord("Hier hoort een bedrag in euro's, geschreven als 16000.00.")


GETAL, BEDRAG = Getal(), Bedrag()

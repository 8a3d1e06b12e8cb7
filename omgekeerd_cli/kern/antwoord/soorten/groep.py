"""A list of records, each with the same fields; the question itself is whether there is one more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from omgekeerd_cli.kern.antwoord.soorten.getal import als_getal, om_de_grenzen
from omgekeerd_cli.kern.set.model import Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Ruw, Soort, Waarde
from omgekeerd_cli.kern.taal import weergave


class Groep(Soort):
    """Records; its value is how many there are."""

    naam = "groep"
    invulwijze = Invulwijze.JA_NEE
    hulp = "j of n"
    vergelijkt = "`minstens`, `hoogstens` en `ingevuld`, over het aantal"
    is_groep = True

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """How many records there are."""
        return weergave.toon_getal(waarde) if isinstance(waarde, Decimal) else str(waarde)

    def maat(self, waarde: Waarde) -> Decimal | None:
        """How many records there are."""
        return waarde if isinstance(waarde, Decimal) else None

    def grens(self, tekst: str) -> Decimal:
        """A number of records."""
        return als_getal(tekst)

    def past_bij(self, hoe: str, gezocht: str) -> bool:
        """Only how many there are can be asked."""
        return False

    def vorm_klopt(self, ruw: Ruw) -> bool:
        """Not a mapping of records by number: those are fields that stand apart."""
        return not (isinstance(ruw, dict) and ruw and all(sleutel.isdecimal() for sleutel in ruw))

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """How many records are asked for, and those around them."""
        grenzen = list(om_de_grenzen([*wel, *niet]))
        yield from (aantal for aantal in grenzen if aantal >= 0 and aantal == int(aantal))


GROEP = Groep()

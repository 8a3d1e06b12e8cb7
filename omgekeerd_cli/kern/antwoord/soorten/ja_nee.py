"""An answer of yes or no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Ruw, Soort, Waarde

_GETYPT = {"j": "ja", "ja": "ja", "n": "nee", "nee": "nee"}


class JaNee(Soort):
    """Yes or no, typed as j or n too."""

    naam = "ja-nee"
    invulwijze = Invulwijze.JA_NEE
    hulp = "j of n"
    vergelijkt = "`is: ja`, `is: nee` en `ingevuld`"

    def uit_invoer(self, vraag: Vraag, invoer: Ruw, vandaag: date | None) -> Ruw:
        """The whole word; anything else as it is."""
        return _GETYPT.get(invoer.strip().lower(), invoer) if isinstance(invoer, str) else invoer

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """True for ja."""
        if ruw in ("ja", "nee"):
            return ruw == "ja"
        raise OngeldigAntwoord("Antwoord met ja of nee.")

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """The word."""
        return "ja" if waarde else "nee"

    def is_gelijk(self, waarde: Waarde, gezocht: str) -> bool:
        """By the word."""
        return waarde == (gezocht == "ja")

    def past_bij(self, hoe: str, gezocht: str) -> bool:
        """Only one of the two words."""
        return hoe != "bevat" and gezocht in ("ja", "nee")

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """Both."""
        yield from (True, False)


JA_NEE = JaNee()

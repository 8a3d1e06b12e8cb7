"""An answer in somebody's own words: one line, or more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, product

from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Ruw, Soort, Waarde
from omgekeerd_cli.kern.taal.tekst import in_duizenden, normaliseer

LANGSTE_TEKST = 1_000
"""Most characters in an answer of one line."""
_MEESTE_PROEVEN = 200
LANGSTE_LANGE_TEKST = 20_000
"""Most characters in a long answer: some eight pages."""


def te_lang(tekst: str, grens: int) -> str:
    """What is said of a text with more characters than fit."""
    hoeveel, past = in_duizenden(len(tekst)), in_duizenden(grens)
    return f"Dit is te lang: er staan {hoeveel} tekens en er passen er {past}. Maak het korter."


class Tekst(Soort):
    """One line."""

    naam = "tekst"
    invulwijze = Invulwijze.REGEL
    vergelijkt = "`bevat`, `is`, `is-niet`, `woorden` en `ingevuld`"
    is_tekst = True
    langste = LANGSTE_TEKST

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """The text as it is."""
        if not isinstance(ruw, str) or not ruw.strip():
            raise OngeldigAntwoord("Hier hoort een tekst.")
        if len(ruw) > self.langste:
            raise OngeldigAntwoord(te_lang(ruw, self.langste))
        if self.invulwijze is Invulwijze.REGEL and "\n" in ruw:
            raise OngeldigAntwoord("Hier past één regel tekst.")
        return ruw

    def bevat(self, waarde: Waarde, gezocht: str) -> bool:
        """Whether these words stand in it, in any case."""
        return isinstance(waarde, str) and gezocht.casefold() in waarde.casefold()

    def past_bij(self, hoe: str, gezocht: str) -> bool:
        """Any words may be looked for."""
        return True

    def eigen_woorden(self, ruw: Ruw) -> list[str]:
        """All of it."""
        return [ruw] if isinstance(ruw, str) else []

    def is_van_de_set(self, vraag: Vraag, deel: str) -> bool:
        """Never."""
        return False

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """A text of nothing, one with all the words that must be in it, and each that is asked for whole."""
        yield "x"
        woorden = [deel.waarde for deel in wel if deel.hoe == "bevat"]
        vormen = [[vorm for kaart in deel.woorden for vorm in kaart] for deel in wel if deel.woorden]
        for keuze in islice(product(*vormen), _MEESTE_PROEVEN):
            yield " ".join([*woorden, *keuze])
        yield from (deel.waarde for deel in wel if deel.hoe == "is")


class LangeTekst(Tekst):
    """As many lines as it takes."""

    naam = "lange-tekst"
    invulwijze = Invulwijze.TEKSTVAK
    hulp = "Antwoord (klaar? typ een punt op een nieuwe regel)"
    langste = LANGSTE_LANGE_TEKST

    def uit_invoer(self, vraag: Vraag, invoer: Ruw, vandaag: date | None) -> Ruw:
        """The text with its line ends."""
        return normaliseer(invoer, meer_regels=True) if isinstance(invoer, str) else invoer


TEKST, LANGE_TEKST = Tekst(), LangeTekst()

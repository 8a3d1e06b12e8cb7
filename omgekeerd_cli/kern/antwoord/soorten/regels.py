"""A groep of which the records are typed as the lines of one text: its value is what the lines say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from omgekeerd_cli.kern.antwoord.boom import NR
from omgekeerd_cli.kern.antwoord.oordeel import beoordeel
from omgekeerd_cli.kern.antwoord.soorten.groep import Groep
from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Keus, Ruw, Waarde
from omgekeerd_cli.kern.taal.tekst import normaliseer, opgesomd

_STREEPJE = re.compile(r"^\s*[-*•–](?:\s+|$)")


class Regels(Groep):
    """Records typed as lines; the first field of a record is the line."""

    invulwijze = Invulwijze.TEKSTVAK
    hulp = "Eén per regel (klaar? typ een punt op een nieuwe regel)"

    def uit_invoer(self, vraag: Vraag, invoer: Ruw, vandaag: date | None) -> Ruw:
        """The lines without the dash that people put before them; what is no text stays as it is."""
        if not isinstance(invoer, str):
            return invoer
        kaal = (_STREEPJE.sub("", regel) for regel in normaliseer(invoer, meer_regels=True).split("\n"))
        regels: list[Ruw] = [regel for deel in kaal if (regel := normaliseer(deel, meer_regels=False))]
        if len(regels) + len(vraag.opties) < vraag.rij.min:  # of what is kept, too few are not all yet
            raise OngeldigAntwoord(_te_weinig(vraag))
        return regels

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """The lines, each as a choice with its words."""
        if not isinstance(ruw, list):
            raise OngeldigAntwoord("Hier hoort een lijst.")
        regels = regels_van(vraag, ruw)
        if vraag.rij.max and len(ruw) > vraag.rij.max:
            raise OngeldigAntwoord(f"Hier passen er hoogstens {vraag.rij.max}.")
        for nummer, regel in enumerate(regels, start=1):  # by its number: a remark also stands in a report
            if regel and (fouten := beoordeel(vraag.velden[0], regel).fouten):
                raise OngeldigAntwoord(f"Regel {nummer}: {' '.join(fouten)}")
            if regel and (eerder := regels.index(regel) + 1) < nummer:
                raise OngeldigAntwoord(f"Regel {nummer} is dezelfde als regel {eerder}. Haal er één weg.")
        return tuple(Keus(nr_van(rij), regel) for rij, regel in zip(ruw, regels, strict=True))

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """The lines behind each other."""
        return "; ".join(keus.tekst for keus in waarde if keus.tekst) if isinstance(waarde, tuple) else ""

    def als_getypt(self, vraag: Vraag, ruw: Ruw) -> Ruw:
        """The lines alone."""
        return [*regels_van(vraag, ruw)] if isinstance(ruw, list) else ruw

    def maat(self, waarde: Waarde) -> Decimal | None:
        """How many there are, with what stands ready."""
        return Decimal(len(waarde)) if isinstance(waarde, tuple) else None

    def eigen_woorden(self, ruw: Ruw) -> list[str]:
        """All that was typed."""
        return [ruw] if isinstance(ruw, str) else []

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """So many lines as are asked for, and those around them."""
        for aantal in super().proefwaarden(vraag, wel, niet):
            if isinstance(aantal, Decimal) and aantal <= _MEESTE_PROEVEN:
                yield tuple(Keus(str(nummer + 1)) for nummer in range(int(aantal)))


_MEESTE_PROEVEN = 1_000


def _te_weinig(vraag: Vraag) -> str:
    nodig = vraag.rij.min - len(vraag.opties)
    klaar = f" naast {opgesomd(f'‘{optie.label}’' for optie in vraag.opties)}" if vraag.opties else ""
    hoeveel = "één regel" if nodig == 1 else f"{nodig} regels"
    return f"Hier is minstens {hoeveel} nodig{klaar}. Weet je het nog niet? Typ - en dan Enter."


def regels_van(vraag: Vraag, ruw: Sequence[Ruw]) -> list[str]:
    """The line of each record, as a text; empty where a record has none."""
    veld = vraag.velden[0].id
    delen = (rij.get(veld, "") if isinstance(rij, dict) else rij for rij in ruw)
    return [deel if isinstance(deel, str) else "" for deel in delen]


def nr_van(rij: Ruw) -> str:
    """The number that a record keeps; empty when it has none."""
    nr = rij.get(NR, "") if isinstance(rij, dict) else ""
    return nr if isinstance(nr, str) else ""


REGELS = Regels()

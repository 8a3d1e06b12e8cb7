"""What is shown when somebody practises: the list to choose from, the situation, the comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeAlias

from msgspec import Struct
from rich.console import Console
from rich.table import Table
from rich.text import Text

from omgekeerd_cli.kern.oefenen.oefenen import Gegeven
from omgekeerd_cli.kern.oefenen.vergelijking import Cel, Stapvergelijking, Vergelijkrij
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.set.model import Bespreekpunt
from omgekeerd_cli.scherm.basis.console import veilig, zeg

Zeg: TypeAlias = Callable[[str, str], None]
Kolommen: TypeAlias = Callable[[Cel, Cel], None]

GEEN_GOED_OF_FOUT = "Er is geen goed of fout. De uitwerking is één manier. Vergelijk, en bespreek."
JOUW, UITWERKING = "Jouw antwoord", "Uitwerking"
_BREED_GENOEG = 72
"""Columns from which two answers stand beside each other."""
_BREEDSTE = 140
"""Wider columns are hard to read."""


class Keuzeregel(Struct, frozen=True):
    """One casus to practise with: its name, what it is about, how hard it is, what was practised already."""

    naam: str
    titel: str
    methode: str
    niveau: str
    gedaan: str = ""


class Oefenbeeld:
    """Shows the parts of a practice, in plain lines or through Rich.

    Args:
        zeg: prints a text in a style.
        kolommen: shows two answers beside each other; None where there is no room for that.
    """

    def __init__(self, zeg: Zeg, kolommen: Kolommen | None = None) -> None:
        self.zeg = zeg
        self._kolommen = kolommen

    def keuze(self, regels: Sequence[Keuzeregel]) -> None:
        """The casussen to choose from, numbered."""
        self.zeg("Met welke casus wil je oefenen? Alle casussen zijn verzonnen.", "vraag")
        groep = ""
        for nummer, regel in enumerate(regels, start=1):
            if regel.niveau != groep:
                groep = regel.niveau
                self.zeg("", "")
                self.zeg(f"{groep[:1].upper()}{groep[1:]}", "stap")
            self.zeg(f"{nummer:>2}. {masker(regel.titel)}", "")
            self.zeg(f"    {regel.naam} · {regel.methode}", "zacht")
            if regel.gedaan:
                self.zeg(f"    {regel.gedaan}", "goed")
        self.zeg("", "")

    def situatie(self, titel: str, gegeven: Iterable[Gegeven], slot: str) -> None:
        """What is known beforehand, and what happens next."""
        self.zeg("", "")
        self.zeg(f"== De situatie: {titel}", "stap")
        self.zeg("Lees dit rustig. De casus is verzonnen.", "zacht")
        for deel in gegeven:
            self.zeg("", "")
            self.zeg(deel.label, "vraag")
            self._alinea(deel.regels)
        self.zeg("", "")
        self.zeg(slot, "zacht")

    def vergelijking(self, stappen: Sequence[Stapvergelijking], slot: Sequence[Bespreekpunt]) -> None:
        """Per step both answers to each question, and below it what there is to talk about."""
        self.zeg("", "")
        self.zeg("== Jouw antwoorden naast de uitwerking", "stap")
        self.zeg(GEEN_GOED_OF_FOUT, "")
        for nummer, stap in enumerate(stappen, start=1):
            self.zeg("", "")
            self.zeg(f"== {nummer}. {stap.titel}", "stap")
            for rij in stap.rijen:
                self._rij(rij)
            self._punten("Om te bespreken", stap.bespreekpunten)
        self._punten("Tot slot, om samen te bespreken", slot)

    def _rij(self, rij: Vergelijkrij) -> None:
        self.zeg("", "")
        for regel in (f"{rij.kop}: {rij.vraag}" if rij.kop else rij.vraag).split("\n"):
            self.zeg(regel, "vraag")
        if self._kolommen:
            self._kolommen(rij.eigen, rij.uitwerking)
            return
        for kop, cel in ((JOUW, rij.eigen), (UITWERKING, rij.uitwerking)):
            self.zeg(f"{kop}:", "kop")
            self._alinea(cel.regels, "" if cel.ingevuld else "zacht")

    def _alinea(self, regels: Iterable[str], stijl: str = "") -> None:
        for regel in regels:
            self.zeg(f"  {regel}".rstrip(), stijl)

    def _punten(self, kop: str, punten: Sequence[Bespreekpunt]) -> None:
        if not punten:
            return
        self.zeg("", "")
        self.zeg(kop, "kop")
        for punt in punten:
            herkomst = f" ({punt.herkomst})" if punt.herkomst else ""
            self.zeg(f"- {punt.tekst}{herkomst}", "")


def op_blad(console: Console) -> Oefenbeeld:
    """Through Rich; the answers beside each other where the screen is wide enough."""

    def kolommen(eigen: Cel, uitwerking: Cel) -> None:
        tabel = Table.grid(padding=(0, 2), expand=True)
        tabel.width = min(console.width, _BREEDSTE)
        tabel.add_column(ratio=1)
        tabel.add_column(ratio=1)
        tabel.add_row(veilig(JOUW, "kop"), veilig(UITWERKING, "kop"))
        tabel.add_row(*(_als_cel(cel) for cel in (eigen, uitwerking)))
        console.print(tabel)

    return Oefenbeeld(partial(zeg, console), kolommen if console.width >= _BREED_GENOEG else None)


def _als_cel(cel: Cel) -> Text:
    return veilig(cel.tekst, "" if cel.ingevuld else "zacht")

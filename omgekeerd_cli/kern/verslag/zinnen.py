"""The fixed sentences of a document: each is said only where the answers stand that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.antwoord.soorten.keuze import toon_keus
from omgekeerd_cli.kern.beeld.invullen import antwoord_als_tekst, optietekst, veld_als_tekst
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import Optie, Vraag
from omgekeerd_cli.kern.set.organisatie import paden
from omgekeerd_cli.kern.set.soort import Keus, Waarde
from omgekeerd_cli.kern.set.zin import Zin
from omgekeerd_cli.kern.taal.tekst import met_punt, vul_in
from omgekeerd_cli.kern.taal.weergave import midden_in_zin

BEGIN, EIND = "\ue000", "\ue001"
"""Around what is still to be filled in: no answer keeps these characters."""
ORGANISATIE = "organisatie"
_VOOR_PUNT = re.compile(r"\{([^{}]+)\}\.")
_GEEN_MERK = str.maketrans("", "", BEGIN + EIND)


class Gezegd(Struct, frozen=True):
    """What a sentence says here: plain text, with `kop` above it if there is one."""

    tekst: str
    kop: str = ""


class Spreker(Struct, frozen=True):
    """Says the sentences of a method about one casus."""

    stand: Stand

    def zeg(self, naam: str, oog: Oog = Oog(), *, je: bool = False) -> Gezegd | None:
        """The sentence of that id as it stands at this place; None where its answers do not stand.

        Args:
            naam: the id of the sentence.
            oog: the repeat or record that it is about.
            je: whether the reader is called je.

        Raises:
            KeyError: the method has no such sentence.
        """
        zin = self.stand.methode.zinnen[naam]
        if zin is None or not geldt(zin.rust_op, self.stand.boek, oog):
            return None
        delen = list(self._delen(zin, oog, je=je))
        if not delen:
            return None
        return Gezegd(" ".join(delen), self._vul(zin.kop.tot(je=je), oog))

    def _delen(self, zin: Zin, oog: Oog, *, je: bool) -> Iterator[str]:
        if not zin.vraag:
            yield self._vul(zin.wending.tot(je=je), oog)
            return
        boek = self.stand.boek
        vraag = boek.vraag(zin.vraag)
        for waarde in boek.zichtbaar(zin.vraag, oog) if vraag else ():
            for code, label in _gekozen(vraag, waarde) if vraag else ():
                if code in zin.per:
                    yield self._vul(zin.per[code].tot(je=je), oog)
                elif vraag:  # an option of an own set, or own words
                    yield met_punt(f"{vraag.kort}: {midden_in_zin(label)}".translate(_GEEN_MERK))

    def _vul(self, tekst: str, oog: Oog) -> str:
        def eind(plek: re.Match[str]) -> str:  # what was typed as a sentence has its full stop already
            waarde = self._waarde(plek[1], oog)
            return plek[0] if met_punt(waarde) != waarde else plek[0][:-1]

        return vul_in(_VOOR_PUNT.sub(eind, tekst), lambda naam: self._waarde(naam, oog))

    def _waarde(self, naam: str, oog: Oog) -> str:
        hoofd, _, rest = naam.partition(".")
        if hoofd == ORGANISATIE:
            ingevuld = self.stand.methode.organisatie.get(rest, "").translate(_GEEN_MERK)
            inspringend = ingevuld.replace("\n", "\n  ")  # so that an address stays in its bullet
            return inspringend or f"{BEGIN}{paden().get(rest, rest)}{EIND}"
        return self._antwoord(naam, oog).translate(_GEEN_MERK)

    def _antwoord(self, naam: str, oog: Oog) -> str:
        hoofd, _, rest = naam.partition(".")
        boek = self.stand.boek
        if hoofd in ("casus", "methode"):
            return str(getattr(getattr(self.stand, hoofd), rest))
        if hoofd == "nummer":
            return str(oog.nummer + 1)
        if hoofd == "optie":
            return optietekst(self._optie(oog), rest)
        return veld_als_tekst(naam, boek, oog) if rest else antwoord_als_tekst(naam, boek, oog)

    def _optie(self, oog: Oog) -> Optie | None:
        """What a repeat is about, as its place names it: own words, or a record of a groep too."""
        plekken = (halte.plek for halte in self.stand.route.haltes)
        hier = (plek.optie for plek in plekken if (plek.oog.over, plek.oog.optie) == (oog.over, oog.optie))
        return next((optie for optie in hier if optie), None)


def _gekozen(vraag: Vraag, waarde: Waarde) -> Iterator[tuple[str, str]]:
    """The codes of an answer with their labels."""
    if isinstance(waarde, bool):
        yield ("ja" if waarde else "nee"), vraag.toon(waarde)
    for keus in waarde if isinstance(waarde, tuple) else (waarde,):
        if isinstance(keus, Keus):
            yield keus.code, toon_keus(vraag, keus)

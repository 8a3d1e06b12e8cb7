"""Thinks up a whole intake of a packaged method: every question, an answer that fits, how one gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.kern.gesprek.vragensteller import Afronden, Getypt, Reactie, Slotkeuze
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Ruw, Vraag
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from proefset import ENTER, KLAAR, Zet, ja_nee, keuze, keuzes, lang, tekst

CODE, TITEL = "proef-2", "Weer slapen"


@dataclass
class Bedenker:
    """Thinks up an answer to every question and notes how a person would give it."""

    zetten: list[Zet] = field(default_factory=list)
    toegevoegd: set[tuple[str | int, ...]] = field(default_factory=set)

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        if beeld.plek.vraag.vraagt_nog_een:
            nog = beeld.plek.pad not in self.toegevoegd
            self.toegevoegd.add(beeld.plek.pad)
            self.zetten.append(ja_nee(beeld.tekst, "j" if nog else "n"))
            return Getypt("ja" if nog else "nee")
        for zet, invoer in _mogelijk(beeld, len(self.zetten)):
            if not beeld.bezwaar(invoer):
                self.zetten.append(zet)
                return Getypt(invoer)
        raise AssertionError(f"geen antwoord gevonden op {beeld.plek.vraag.id}")

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        self.zetten.append(KLAAR)
        return Afronden()

    def begin_stap(self, beeld: Stapbeeld) -> None: ...

    def mededeling(self, beeld: Vraagbeeld) -> None: ...

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None: ...

    def gevolgen(self, regels: list[str]) -> None: ...


def _mogelijk(beeld: Vraagbeeld, hoeveelste: int) -> Iterator[tuple[Zet, Ruw]]:
    vraag = beeld.plek.vraag
    if beeld.standaard is not None:  # what stands ready is taken over
        yield Zet(beeld.tekst, ENTER, ("",), typt=vraag.soort.is_getypt), beeld.standaard
    match vraag.soort:
        case soorten.LANGE_TEKST:
            antwoord = f"Eerste regel bij {hoeveelste}.\nEn een tweede."
            yield lang(beeld.tekst, antwoord), antwoord
        case soorten.JA_NEE:
            letter, woord = ("n", "nee") if hoeveelste % 3 == 0 else ("j", "ja")
            yield ja_nee(beeld.tekst, letter), woord
        case soorten.KEUZE:
            nummer = hoeveelste % len(vraag.opties) + 1
            yield keuze(beeld.tekst, nummer), vraag.opties[nummer - 1].code
        case soorten.MEERKEUZE:
            nummers = _samen(vraag)
            yield keuzes(beeld.tekst, nummers), [vraag.opties[nr - 1].code for nr in nummers]
        case soorten.REGELS:
            for regels in (f"Regel bij {hoeveelste}\nEn een tweede", f"zaak-{hoeveelste}\nzaak-twee"):
                yield lang(beeld.tekst, regels), regels
        case _:
            for woorden in (f"Antwoord {hoeveelste}", "3", "12-3-2026"):
                yield tekst(beeld.tekst, woorden), woorden


def _samen(vraag: Vraag) -> list[int]:
    """The numbers of the first two options that go together."""
    return [nr for nr, optie in enumerate(vraag.opties, start=1) if not optie.exclusief][:2]


def bedenk(naam: str = "omgekeerde-toets", *, kort: bool) -> list[Zet]:
    """The moves of a whole intake of a method, by the short or the full route."""
    methode = vragensets.laad(naam, plaatsen.vragenmappen(None))
    bedenker = Bedenker()
    casus = Casus(code=CODE, methode=methode.id, titel=TITEL, kort=kort)
    Gesprek(Stand(methode, casus), bedenker, bewaar=replace, nu=lambda: "").voer()
    return bedenker.zetten

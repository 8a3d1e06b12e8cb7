"""Asking in plain lines: for screen readers, pipes and files of answers. Nothing is redrawn."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TextIO

from omgekeerd_cli.kern.beelden import Overzicht, Regelsoort, Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.keuring import Oordeel
from omgekeerd_cli.kern.model import ANDERS, Ruw, Soort, Vraag
from omgekeerd_cli.kern.poort import Afronden, Gestopt, Getypt, Overslaan, Reactie, Terug, Wijzig
from omgekeerd_cli.kern.tekst import zichtbaar
from omgekeerd_cli.scherm import woorden

STOP = "stop"


class EenvoudigeVragensteller:
    """Asks by printing lines and reading lines.

    Args:
        uit: where the questions go; stderr when stdout is kept free for a report.
    """

    def __init__(self, uit: TextIO) -> None:
        self.uit = uit
        self._begonnen = False
        self._kaarten: list[Vraagbeeld] = []

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """Shows that a step begins; at the first one also what can be typed."""
        if not self._begonnen:
            self.zeg(_WEGWIJZER)
            self._begonnen = True
        self._kaarten = []
        self.zeg("")
        self.zeg(f"== Stap {beeld.nummer} van {beeld.aantal}: {beeld.titel}")
        if beeld.toelichting:
            self.zeg(beeld.toelichting)

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """Shows a text that asks nothing."""
        self.zeg("")
        self.zeg(beeld.tekst)
        if beeld.toelichting:
            self.zeg(beeld.toelichting)
        if beeld.uitleg:
            self._kaarten.append(beeld)
            self.zeg(woorden.MEER)

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        """Asks one question until there is something to do."""
        self.zeg("")
        for _, regel in woorden.kopregels(beeld):
            self.zeg(regel)
        for nummer, label in enumerate(_labels(beeld), start=1):
            self.zeg(f"  {nummer}. {label}")
        if beeld.standaard_tekst:
            self.zeg(f"Eerder (lege regel = zo laten): {beeld.standaard_tekst}")
        while True:
            reactie = self._reactie(beeld, self._lees(f"{_hulp(beeld)}: "))
            if reactie is not None:
                return reactie

    def _reactie(self, beeld: Vraagbeeld, regel: str) -> Reactie | None:
        """What one line asks for; None when it could not be used and this was told."""
        match regel.strip():
            case "<":
                return Terug()
            case "-":
                return Overslaan()
            case "stop":
                raise Gestopt(afgebroken=False)
            case "":
                return self._leeg(beeld)
            case "?":
                self.zeg(woorden.uitleg(beeld, self._kaarten))
                return None
        invoer = self._invoer(beeld, regel)
        if bezwaar := self._bezwaar(beeld, invoer):
            self.zeg(bezwaar)
            return None
        return Getypt(invoer)

    def _leeg(self, beeld: Vraagbeeld) -> Reactie | None:
        """An empty line keeps the earlier answer, or passes over what may stay empty."""
        if beeld.standaard is not None and not self._bezwaar(beeld, _typbaar(beeld)):
            return Getypt(_typbaar(beeld))
        if beeld.plek.vraag.soort is Soort.GROEP:
            return Getypt("nee")
        if beeld.plek.vraag.verplicht:
            self.zeg(beeld.bezwaar(""))
            return None
        return Overslaan()

    def _bezwaar(self, beeld: Vraagbeeld, invoer: Ruw) -> str:
        if beeld.plek.vraag.soort is Soort.GROEP:
            return "" if invoer in ("ja", "nee") else "Antwoord met j of n."
        return beeld.bezwaar(invoer)

    def _invoer(self, beeld: Vraagbeeld, regel: str) -> Ruw:
        soort = beeld.soort
        if soort is Soort.LANGE_TEKST:
            return self._lees_verder(_zonder_backslash(regel))
        if soort is Soort.TEKST:
            return _zonder_backslash(regel)
        if soort is Soort.JA_NEE:
            return {"j": "ja", "n": "nee"}.get(regel.strip().lower(), regel.strip().lower())
        if soort is Soort.KEUZE:
            return self._keus(beeld.plek.vraag, regel.strip())
        if soort is Soort.MEERKEUZE:
            return [self._keus(beeld.plek.vraag, deel) for deel in regel.replace(",", " ").split()]
        return regel

    def _lees_verder(self, eerste: str) -> str:
        regels: list[str] = []
        regel = eerste
        while regel != ".":
            regels.append(_zonder_backslash(regel) if regels else regel)
            regel = self._lees("")
        return "\n".join(regels)

    def _keus(self, vraag: Vraag, deel: str) -> Ruw:
        """A number or a code as a code; "anders" asks on."""
        codes = [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])
        code = codes[int(deel) - 1] if deel.isdecimal() and 0 < int(deel) <= len(codes) else deel.lower()
        if code == ANDERS and vraag.anders:
            return {ANDERS: self.regel("Anders, namelijk")}
        return code

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:  # noqa: ARG002  the question is still in sight
        """Tells what there is to think of."""
        for regel in (*oordeel.fouten, *oordeel.waarschuwingen):
            self.zeg(f"Let op: {regel}")

    def gevolgen(self, regels: list[str]) -> None:
        """Tells what an answer did to other answers."""
        for regel in regels:
            self.zeg(regel)

    def overzicht(self, overzicht: Overzicht) -> Afronden | Wijzig:
        """Shows all answers; an empty line finishes, a number changes that answer."""
        self.zeg("")
        self.zeg("== Overzicht")
        nummer = 0
        for titel, regels in overzicht.stappen:
            self.zeg(titel)
            for regel in regels:
                nummer += bool(regel.pad)
                cijfer = f"{nummer}. " if regel.pad else "(niet gevraagd) "
                teken = "! " if regel.soort in (Regelsoort.OPEN, Regelsoort.ONGELDIG) else ""
                self.zeg(f"  {cijfer}{teken}{regel.label}: {regel.tekst}")
        for signaal in overzicht.signalen:
            self.zeg(f"Let op: {signaal.tekst}")
        if overzicht.open:
            self.zeg(woorden.nog_open(overzicht.open))
        while True:
            keuze = self._lees("Een nummer om te wijzigen, of een lege regel om af te ronden: ").strip()
            if not keuze:
                return Afronden()
            if keuze == STOP:
                raise Gestopt(afgebroken=False)
            if keuze.isdecimal() and 0 < int(keuze) <= nummer:
                return Wijzig(overzicht.regels[int(keuze) - 1].pad)
            self.zeg(f"Kies een nummer van 1 tot en met {nummer}.")

    def regel(self, vraag: str, standaard: str = "", bezwaar: Callable[[str], str] = lambda _: "") -> str:
        """Asks for one line; an empty line takes what is proposed, if anything is."""
        voorstel = f" [{standaard}]" if standaard else ""
        while True:
            antwoord = self._lees(f"{vraag}{voorstel}: ").strip() or standaard
            if antwoord == STOP:
                raise Gestopt(afgebroken=False)
            if antwoord and not (fout := bezwaar(antwoord)):
                return antwoord
            self.zeg(fout if antwoord else "Vul hier iets in.")

    def ja_nee(self, vraag: str) -> bool:
        """Asks a yes or no."""
        while True:
            match self._lees(f"{vraag} (j/n): ").strip().lower():
                case "j" | "ja":
                    return True
                case "n" | "nee":
                    return False
            self.zeg("Antwoord met j of n.")

    def zeg(self, tekst: str) -> None:
        """Prints a text as it is, with invisible characters made visible."""
        print(zichtbaar(tekst), file=self.uit)

    def _lees(self, vraag: str) -> str:
        print(zichtbaar(vraag), end="", file=self.uit, flush=True)
        try:
            regel = sys.stdin.readline()
        except KeyboardInterrupt:
            raise Gestopt(afgebroken=True) from None
        if not regel:
            raise Gestopt(afgebroken=True)
        if any("\ud800" <= teken <= "\udfff" for teken in regel):
            raise OmgekeerdFout("Deze regel is geen UTF-8. Bewaar je antwoorden als UTF-8.")
        if vraag and not sys.stdin.isatty():
            self.zeg("")  # nobody pressed Enter on this screen
        return regel.removesuffix("\n").removesuffix("\r")


def _labels(beeld: Vraagbeeld) -> list[str]:
    if beeld.soort not in (Soort.KEUZE, Soort.MEERKEUZE):
        return []
    return woorden.optielabels(beeld.plek.vraag)


def _hulp(beeld: Vraagbeeld) -> str:
    match beeld.soort:
        case Soort.JA_NEE:
            return "j of n"
        case Soort.KEUZE:
            return "Nummer"
        case Soort.MEERKEUZE:
            return "Nummers, zoals 1,3"
        case Soort.LANGE_TEKST:
            return "Antwoord (klaar? typ een punt op een nieuwe regel)"
        case Soort.DATUM:
            return "Datum, zoals 12-3-2026"
        case Soort.BEDRAG:
            return "Bedrag in euro's"
        case Soort.GETAL:
            return "Getal"
    return "Antwoord"


def _typbaar(beeld: Vraagbeeld) -> Ruw:
    """The earlier answer as it would be typed again."""
    if beeld.soort in (Soort.DATUM, Soort.GETAL, Soort.BEDRAG):
        return beeld.standaard_tekst
    return beeld.standaard if beeld.standaard is not None else ""


def _zonder_backslash(regel: str) -> str:
    r"""`\stop`, `\.` and such are the words themselves, not the command."""
    return (
        regel[1:] if regel[:1] == "\\" and regel[1:] in (*_WOORDEN, *(f"\\{w}" for w in _WOORDEN)) else regel
    )


_WEGWIJZER = "Typ < om terug te gaan, ? voor uitleg, - om over te slaan, stop om later verder te gaan."
_WOORDEN = (STOP, "<", "?", "-", ".")

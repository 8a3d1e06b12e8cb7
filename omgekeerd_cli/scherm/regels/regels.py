"""Lines out and lines in: all that a pipe and a screen reader need."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Sequence
from time import monotonic
from typing import TextIO

from omgekeerd_cli.kern.beeld.optiezoeker import vind_optie
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt, Terug
from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.basis.stuurreeksen import zonder_stuurreeksen
from omgekeerd_cli.scherm.basis.typwerk import laat_typwerk_vallen, laat_vallen_wat_nog_komt
from omgekeerd_cli.scherm.basis.uitvoer import druk_af, kan_tonen, maat_van, passend
from omgekeerd_cli.scherm.basis.vouwen import vouw
from omgekeerd_cli.scherm.woorden import woorden
from omgekeerd_cli.scherm.woorden.woorden import STOP


class Regels:
    """Prints lines and reads lines.

    Args:
        uit: where the lines go; stderr when stdout is kept free for a report.
    """

    def __init__(self, uit: TextIO) -> None:
        self.uit = uit
        self._getoond: Sequence[tuple[str, str]] = ()
        self._iets_gevraagd = False
        self._gelezen = 0
        self._geweigerd = 0

    def regel(self, vraag: str, standaard: str = "", bezwaar: Callable[[str], str] = lambda _: "") -> str:
        """Asks for one line; an empty line takes what is proposed, if anything is."""
        self.begin_een_vraag()
        voorstel = f" [{standaard}]" if standaard else ""
        while True:
            antwoord = self.lees(f"{vraag}{voorstel}: ").strip() or standaard
            if antwoord == STOP:
                raise gestopt()
            if antwoord and not (fout := bezwaar(antwoord)):
                return antwoord
            self.weiger(fout if antwoord else woorden.VUL_IN, leeg=not antwoord)

    def ja_nee(self, vraag: str) -> bool:
        """Asks a yes or no."""
        self.begin_een_vraag()
        while True:
            getypt = self.lees(f"{vraag} (j/n): ").strip().lower().rstrip(".!")
            match getypt:
                case "j" | "ja":
                    return True
                case "n" | "nee":
                    return False
                case woorden.STOP:
                    raise gestopt()
            self.weiger("Antwoord met j of n.", leeg=not getypt)

    def kies(self, vraag: str, keuzes: Sequence[tuple[str, str]], eerder: str = "") -> str | Terug:
        """Asks for one of these codes by its number; an empty line takes `eerder`, if there is one."""
        self.begin_een_vraag()
        codes = [code for code, _ in keuzes]
        self.zeg(vraag)
        self._toon_keuzes([] if keuzes == self._getoond else keuzes)
        voorstel = f" [{codes.index(eerder) + 1}]" if eerder in codes else ""
        while True:
            getypt = self.lees(f"Nummer{voorstel}: ").strip()
            if getypt in (STOP, "<"):
                return _terug_of_stop(getypt)
            if not getypt and voorstel:
                return eerder
            if getypt == "?":
                self._toon_keuzes(keuzes)
                continue
            if getypt.isdecimal() and len(getypt) < 4 and 0 < int(getypt) <= len(codes):
                return codes[int(getypt) - 1]
            gevonden = vind_optie(getypt, keuzes)
            if gevonden.bedoeld >= 0:
                self.zeg(f"→ {keuzes[gevonden.bedoeld][1]}")
                return codes[gevonden.bedoeld]
            zin = woorden.niet_gekozen(gevonden.passend, [label for _, label in keuzes])
            self.weiger(f"{zin} Of typ < om terug te gaan.", leeg=not getypt)

    def _toon_keuzes(self, keuzes: Sequence[tuple[str, str]]) -> None:
        """The list to choose from; one that was just read aloud is not repeated."""
        self.som_op([label for _, label in keuzes])
        if not keuzes:
            self.zeg("Dezelfde keuzes als hiervoor. Met ? zie je ze weer.")
        self._getoond = keuzes or self._getoond

    def begin_een_vraag(self) -> None:
        """Before the first question: what was typed while we started answers nothing that anybody saw."""
        if not self._iets_gevraagd and sys.stdin.isatty():
            laat_typwerk_vallen()
        self._iets_gevraagd = True
        self._geweigerd = 0

    def som_op(self, labels: Sequence[str]) -> None:
        """The options with their numbers; that a screen was too low for them is said below."""
        breedte, hoogte = maat_van(self.uit)
        regels = "\n".join(f"  {nummer}. {label}" for nummer, label in enumerate(labels, start=1))
        if regels:
            self.zeg(regels)
        if hoogte and vouw(regels, breedte, vloeit=True).count("\n") + _ONDER_DE_LIJST >= hoogte:
            pijl = "↑ " if kan_tonen("↑", self.uit) else ""
            self.zeg(f"{pijl}{len(labels)} keuzes: de eerste staan verder naar boven")

    def zeg(self, tekst: str) -> None:
        """Prints a text, folded on a terminal, with invisible characters made visible."""
        druk_af(tekst, self.uit)

    def weiger(self, bezwaar: str, *, leeg: bool = False) -> None:
        """Tells why a line cannot be used; the question is asked again.

        Not of a file of answers: its next line answers the next question, and would be kept as
        the answer to this one. An empty line says nothing, so it does no harm.

        Raises:
            OmgekeerdFout: nobody is there who can type the line anew.
        """
        self._geweigerd += 1
        if (_leest_bestand() and not leeg) or self._nooit_goed():
            raise OmgekeerdFout(f"Regel {self._gelezen} van je antwoorden: {bezwaar}\n{_HIER_STOPT_HET}")
        self.zeg(bezwaar)

    def _nooit_goed(self) -> bool:
        """Whether another program gives what cannot be used, over and over."""
        return self._geweigerd >= _VAAK_GENOEG and not sys.stdin.isatty()

    def lees(self, vraag: str) -> str:
        """One line, without its end.

        Raises:
            Gestopt: the input is at its end, or Ctrl-C was pressed.
            OmgekeerdFout: the line is no UTF-8, or has no end.
        """
        while True:
            kaal = zichtbaar(vraag)
            # behind the last word a blank, for what is typed
            print(passend(kaal, self.uit) + " " * kaal.endswith(" "), end="", file=self.uit, flush=True)
            regel = zonder_stuurreeksen(_lees_regel())
            self._gelezen += 1
            bezwaar = _bezwaar(regel)
            if not bezwaar:
                break
            if not sys.stdin.isatty():
                raise OmgekeerdFout(f"Regel {self._gelezen} van je antwoorden: {bezwaar}")
            self.zeg(bezwaar)
        if vraag and not sys.stdin.isatty():
            self.zeg("")  # nobody pressed Enter on this screen
        return regel.removesuffix("\n").removesuffix("\r")

    def lees_tot_punt(self, regels: list[str], regel: str, noteer: Callable[[str], str]) -> str:
        """The text of many lines, up to one with only a dot.

        Args:
            regels: what is there already.
            regel: the next line, read already.
            noteer: keeps a draft, and gives why it could not; what is typed is on disk soon after,
                but not anew for each line of a paste.
        """
        genoteerd = 0.0
        try:
            while regel != ".":
                regels.append(zonder_backslash(regel))
                if monotonic() - genoteerd > _KLAD_NA:
                    self._noteer(noteer, regels)
                    genoteerd = monotonic()
                regel = self.lees("")
        finally:
            self._noteer(noteer, regels)
        return "\n".join(regels)

    def _noteer(self, noteer: Callable[[str], str], regels: list[str]) -> None:
        if bezwaar := noteer("\n".join(regels)):
            self.zeg(bezwaar)


def gestopt(*, afgebroken: bool = False) -> Gestopt:
    """That a person typed `stop` or Ctrl-C; what was pasted behind it is not for the shell."""
    if sys.stdin.isatty():
        laat_vallen_wat_nog_komt()
    return Gestopt(afgebroken=afgebroken)


def _terug_of_stop(getypt: str) -> Terug:
    if getypt == STOP:
        raise gestopt()
    return Terug()


_HIER_STOPT_HET = (
    "We stoppen hier, want de regel erna is het antwoord op een andere vraag. "
    "Wat al beantwoord is, is bewaard. "
    "Verbeter de regel, haal weg wat al beantwoord is, en ga verder met de casus."
)
_VAAK_GENOEG = 100
"""Lines in a row that cannot be used, after which a program is not asked again."""
_KLAD_NA = 0.4
"""Seconds after which what is half typed is on disk again."""
_UTF16 = ("\udcff\udcfe", "\udcfe\udcff")
"""How the mark of a file in UTF-16 looks when it is read as UTF-8."""
_ONDER_DE_LIJST = 3
"""Lines below a list that are on the screen too: about the list, and where one types."""
_LANGSTE_REGEL = 4095
"""Bytes of a line that a terminal hands over; it drops the rest without a word."""
_LANGSTE_VAN_EEN_PROGRAMMA = 1_000_000
"""Characters of a line that we read from a file or a program; no answer is nearly as long."""


def _leest_bestand() -> bool:
    """Whether the answers are a file, `< antwoorden.txt`, so that nobody sees what we say of them."""
    try:
        return stat.S_ISREG(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


def _lees_regel() -> str:
    try:
        regel = sys.stdin.readline(_LANGSTE_VAN_EEN_PROGRAMMA)
    except KeyboardInterrupt:
        raise gestopt(afgebroken=True) from None
    if not regel:
        raise Gestopt(afgebroken=True)
    return regel


def _bezwaar(regel: str) -> str:
    """Why this line cannot be used; empty when it can."""
    if "\0" in regel[:2] or regel.startswith(_UTF16):
        return (
            "Dit is tekst in UTF-16, zoals PowerShell bewaart met >. Bewaar je antwoorden als UTF-8: "
            "in Kladblok met Opslaan als, in PowerShell met Out-File -Encoding utf8."
        )
    if len(regel) >= _LANGSTE_VAN_EEN_PROGRAMMA:
        return "Deze regel is veel te lang voor een antwoord. Kijk na of dit wel je antwoorden zijn."
    if any("\ud800" <= teken <= "\udfff" for teken in regel):
        return "Deze regel is geen UTF-8. Bewaar je antwoorden als UTF-8, of typ de regel nog eens."
    if sys.stdin.isatty() and len(regel.encode()) >= _LANGSTE_REGEL:
        return "Deze regel is te lang voor dit scherm. Typ of plak hem in kortere regels."
    return ""


_WOORDEN = (STOP, "overzicht", "<", "?", "-", ".")


def zonder_backslash(regel: str) -> str:
    r"""`\stop`, `\.` and such are the words themselves, not the command."""
    return (
        regel[1:] if regel[:1] == "\\" and regel[1:] in (*_WOORDEN, *(f"\\{w}" for w in _WOORDEN)) else regel
    )

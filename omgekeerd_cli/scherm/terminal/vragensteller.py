"""Asking in a terminal, with Questionary: one question at a time, one method for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from textwrap import indent
from typing import TYPE_CHECKING, Any, assert_never

from msgspec.structs import replace
from rich.console import Console

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Draad, Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Gestopt,
    Getypt,
    NaarOverzicht,
    Overslaan,
    Reactie,
    Slotkeuze,
    Terug,
)
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.set.model import ANDERS, Ruw
from omgekeerd_cli.kern.set.soort import Invulwijze
from omgekeerd_cli.kern.taal.tekst import een_regel, zichtbaar
from omgekeerd_cli.kern.wet.artikelkeus import TUSSEN
from omgekeerd_cli.scherm.basis.console import zeg
from omgekeerd_cli.scherm.basis.lusfouten import houd_asyncio_stil
from omgekeerd_cli.scherm.basis.pagina import Blad
from omgekeerd_cli.scherm.basis.vouwen import vouw
from omgekeerd_cli.scherm.terminal.artikellijst import Artikellijst
from omgekeerd_cli.scherm.terminal.eenmalig import deel_standaardtoetsen, laat_het_begin_liggen
from omgekeerd_cli.scherm.terminal.eigen_editor import GeenEditor, open_in_editor
from omgekeerd_cli.scherm.terminal.keuzelijst import Keuzelijst
from omgekeerd_cli.scherm.terminal.keuzes import JA, NEE, code_van, codes_van, genummerd, tekst_bij_anders
from omgekeerd_cli.scherm.terminal.losse_vragen import LosseVragen
from omgekeerd_cli.scherm.terminal.overzichtscherm import kies_in_overzicht, toon_overzicht
from omgekeerd_cli.scherm.terminal.paginascherm import Paginascherm
from omgekeerd_cli.scherm.terminal.tekstveld import Tekstveld
from omgekeerd_cli.scherm.terminal.toetsen import BIJ_ANDERS, Redactie, Uitleg
from omgekeerd_cli.scherm.terminal.venster import toon_merktekens, zet_erboven
from omgekeerd_cli.scherm.tonen.omlijsting import Omlijsting
from omgekeerd_cli.scherm.woorden import woorden
from omgekeerd_cli.scherm.woorden.privacywoorden import na_antwoord, onder_het_veld

if TYPE_CHECKING:
    import questionary


class TerminalVragensteller(LosseVragen, Omlijsting):
    """Asks with Questionary, on the stream on which everything around a question is shown."""

    def __init__(self, console: Console) -> None:
        super().__init__(console, terug=f"Met {woorden.toets_terug()} ga je terug.")
        deel_standaardtoetsen()
        toon_merktekens()
        houd_asyncio_stil()
        laat_het_begin_liggen()
        self._blad = Blad(naar_fouten=console.stderr, esc_stopt=True)
        self._pagina = Paginascherm(console)
        self._aangevinkt: dict[Pad, Sequence[str]] = {}
        self._draad: Draad | None = None
        self._stap_begint = False

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """Shows that a step begins; signals before it may be longer than the screen.

        The thread stands above each question, and only there: more of it above the first of a step.
        """
        self._pagina.sluit()
        self._stap_begint = True
        with self._per_scherm():
            super().begin_stap(replace(beeld, rode_draad=None))

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """Shows a text that asks nothing, by screenfuls: law cards are longer than most screens."""
        self._pagina.laat_staan()
        with self._per_scherm():
            super().mededeling(beeld)

    @contextmanager
    def _per_scherm(self) -> Iterator[None]:
        gewoon, self.console = self.console, self._blad
        try:
            yield
        finally:
            self.console = gewoon

    def leg_uit(self, beeld: Vraagbeeld, keer: int) -> None:
        """More about the question; then, by screenfuls, what fits on the law cards or is sought there."""
        self._pagina.laat_staan()
        if not (keer and (self.kaarten or beeld.wetten)):
            super().leg_uit(beeld, keer)
            return
        if beeld.wetten and not (keer == 1 and self.kaarten):
            vondsten = beeld.wetten.passend() if keer == 1 else beeld.wetten.zoek(self.regel(woorden.ZOEK))
            with self._per_scherm():
                self.toon_vondsten(beeld.wetten, vondsten)
            zeg(self.console, beeld.tekst, "vraag")
        else:
            with self._per_scherm():
                super().leg_uit(beeld, keer)
            if self._blad.stil:
                zeg(self.console, beeld.tekst, "vraag")
        self._blad.begin_opnieuw()

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        """Tells what there is to think of; it stays when the next question comes."""
        self._pagina.laat_staan()
        super().afgekeurd(beeld, oordeel)

    def gevolgen(self, regels: list[str]) -> None:
        """Tells what an answer did to other answers; it stays when the next question comes."""
        self._pagina.laat_staan()
        super().gevolgen(regels)

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        """Asks one question until there is something to do."""
        self._draad = beeld.rode_draad
        self._blad.maak_ruimte(_hoogte(beeld, self._draadtekst(), self.console.width))
        self._blad.begin_opnieuw()
        self._leid_in(beeld)
        try:
            return self._vraag_door(beeld, self._maak(beeld))
        finally:
            self._draad, self._stap_begint = None, False

    def _stel(self, vraag: questionary.Question) -> Any:
        return super()._stel(zet_erboven(vraag, "class:draad", self._draadtekst))

    def _draadtekst(self) -> str:
        """The resident's own words: once on the screen, and gone when the question is answered."""
        if self._draad is None:
            return ""
        maat = self.console.size
        regels = max(maat.height // _EEN_REGEL_DRAAD_OP, 1) if self._stap_begint else 1
        hoogstens = maat.width if regels == 1 else regels * (maat.width - _WOORD)
        tekst = een_regel(f"{self._draad.label}: {zichtbaar(masker(self._draad.tekst))}", hoogstens)
        return vouw(tekst, maat.width)

    def _vraag_door(self, beeld: Vraagbeeld, stel: Callable[[], Any]) -> Reactie:
        uitgelegd = 0
        while True:
            antwoord = stel()
            self._stond_er_al = False
            if isinstance(antwoord, Uitleg):
                self.leg_uit(beeld, uitgelegd)
                self._stond_er_al = uitgelegd == 0  # later on the cards come first, by screenfuls
                uitgelegd += 1
            elif isinstance(antwoord, Overslaan):
                self._pagina.zeg(f"→ {woorden.na_overslaan(beeld)}", "zacht")
                return antwoord
            elif isinstance(antwoord, Terug | NaarOverzicht):
                waarheen = "← terug" if isinstance(antwoord, Terug) else "→ naar het overzicht"
                self._pagina.zeg(waarheen, "zacht")
                return antwoord
            else:
                self._toon_begrepen(beeld, antwoord)
                return Getypt(antwoord)

    def _leid_in(self, beeld: Vraagbeeld) -> None:
        if not self._pagina.ga_naar(beeld.pagina):
            self.console.print()
            for stijl, regel in woorden.paginakop(beeld, self.console.width):
                zeg(self.console, regel, stijl)
        if eerder := self._eerder(beeld, self.console.width):
            self._pagina.zeg(eerder, "goed")
        for stijl, regel in woorden.vraagregels(beeld):
            self._pagina.zeg(regel, stijl)
        if beeld.klad.tekst:
            self._pagina.zeg(woorden.klad(beeld), "let-op")
        self._pagina.zeg(woorden.sleutels(beeld, self.console.width), "zacht")

    def _eerder(self, beeld: Vraagbeeld, breedte: int) -> str:
        return woorden.eerder_op_pagina(beeld.pagina, breedte) if self._pagina.is_open else ""

    def _toon_begrepen(self, beeld: Vraagbeeld, antwoord: Ruw) -> None:
        """Says how an answer was understood, what was chosen, that it stays empty, or what to think of."""
        if not antwoord or (isinstance(antwoord, str) and not antwoord.strip()):
            leeg = "→ overgeslagen" if beeld.standaard is None else "→ leeg gemaakt"
            self._pagina.zeg(leeg, "zacht")
            return
        if woorden.is_eigen_tekst(beeld) and self._pagina.is_open:  # the field itself was wiped
            self._pagina.zeg(indent(str(antwoord).strip(), "   ").replace("  ", "› ", 1))
        elif not woorden.is_eigen_tekst(beeld) and (zin := beeld.begrepen(antwoord)):
            self._pagina.zeg(f"→ {zin[:1].upper()}{zin[1:]}", "goed")
        for zin in beeld.gekozen_artikelen(antwoord):
            self._pagina.zeg(f"→ {zin}", "goed")
        for zin in filter(None, (na_antwoord(beeld, antwoord), *beeld.over_de_wet(antwoord))):
            self._pagina.laat_staan()
            zeg(self.console, zin, "let-op")

    def _maak(self, beeld: Vraagbeeld) -> Callable[[], Any]:
        """The question of this kind, ready to be asked again and again."""
        wijze = beeld.soort.invulwijze
        match wijze:
            case Invulwijze.JA_NEE:
                # Of a groep the next record is only added on purpose: Enter alone goes on.
                eerder = code_van(beeld.standaard)
                if beeld.plek.vraag.vraagt_nog_een:
                    eerder = eerder or "nee"
                lijst = Keuzelijst(
                    beeld.plek.vraag.kort,
                    (JA, NEE),
                    eerder=[eerder] if eerder else [],
                    erboven=lambda breedte: self._regels_boven(beeld, breedte),
                )
                return lambda: lijst.stel(self._stel)
            case Invulwijze.EEN | Invulwijze.MEER:
                lijst, namelijk = self._lijst(beeld), self._namelijk(beeld)
                return lambda: self._kies(beeld, lijst, namelijk)
            case Invulwijze.REGEL | Invulwijze.TEKSTVAK:
                veld = self._veld(beeld)
                return lambda: self._typ(veld)
            case Invulwijze.NIETS:
                raise AssertionError("what asks nothing is not asked")
        assert_never(wijze)

    def _veld(self, beeld: Vraagbeeld) -> Tekstveld:
        tekstig = woorden.is_eigen_tekst(beeld)
        return Tekstveld(
            "",
            beeld.klad.tekst or beeld.standaard_tekst,
            lang=beeld.soort.invulwijze is Invulwijze.TEKSTVAK,
            bezwaar=beeld.bezwaar,
            begrepen=(lambda tekst: _laatst_gekozen(beeld, tekst)) if tekstig else beeld.begrepen_onderweg,
            let_op=onder_het_veld if tekstig else lambda _: "",
            klad=beeld.klad,
            eerder=beeld.standaard_tekst,
            wist=self._pagina.is_open,
            artikelen=self._artikelen(beeld),
        )

    def _artikelen(self, beeld: Vraagbeeld) -> Artikellijst | None:
        if beeld.wetten is None or not beeld.plek.vraag.zoekt:
            return None
        return Artikellijst(beeld.wetten.artikelen, lambda breedte: self._regels_boven(beeld, breedte))

    def _typ(self, veld: Tekstveld) -> Any:
        while isinstance(antwoord := veld.stel(self._stel), Redactie):
            veld.tekst = self._in_editor(veld)
        return antwoord

    def _in_editor(self, veld: Tekstveld) -> str:
        self._pagina.laat_staan()  # who knows what it leaves on the screen
        try:
            return veld.klad.bewerk(veld.tekst, open_in_editor)
        except (GeenEditor, OmgekeerdFout) as fout:
            veld.status.zeg(str(fout), fout=True)
            return veld.tekst

    def _kies(self, beeld: Vraagbeeld, lijst: Keuzelijst, namelijk: Tekstveld) -> Any:
        """One option or several; "anders" asks on, and back from there is back to the options."""
        self._aangevinkt.pop(beeld.plek.pad, None)
        while True:
            antwoord = self._stel_lijst(lijst)
            if isinstance(antwoord, Terug | NaarOverzicht):
                self._aangevinkt[beeld.plek.pad] = lijst.eerder
            if ANDERS not in (antwoord if isinstance(antwoord, list) else [antwoord]):
                return antwoord
            tekst = namelijk.stel(self._stel)
            if isinstance(tekst, NaarOverzicht):
                self._aangevinkt[beeld.plek.pad] = lijst.eerder
                return tekst
            if not isinstance(tekst, Terug):
                met_woorden = {ANDERS: str(tekst).strip()}
                if not isinstance(antwoord, list):
                    return met_woorden
                return [met_woorden if keus == ANDERS else keus for keus in antwoord]

    def _stel_lijst(self, lijst: Keuzelijst) -> Any:
        eerder = sorted(lijst.eerder)
        try:
            return lijst.stel(self._stel)
        except Gestopt:
            if lijst.meer and sorted(lijst.eerder) != eerder:
                zeg(self.console, woorden.NIET_AANGEKRUIST, "let-op")
            raise

    def _lijst(self, beeld: Vraagbeeld) -> Keuzelijst:
        vraag = beeld.plek.vraag
        codes = [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])
        half = beeld.klad.tekst and beeld.soort.invulwijze is Invulwijze.EEN
        eerder = self._aangevinkt.get(beeld.plek.pad, codes_van(beeld.standaard))
        # The words behind "anders" are only asked afterwards.
        return Keuzelijst(
            vraag.kort,
            genummerd(codes, woorden.optielabels(vraag), woorden.optienamen(vraag)),
            meer=beeld.soort.invulwijze is Invulwijze.MEER,
            eerder=[ANDERS] if half else eerder,
            erboven=lambda breedte: self._regels_boven(beeld, breedte),
            bezwaar=lambda codes: beeld.bezwaar([{ANDERS: "…"} if c == ANDERS else c for c in codes]),
        )

    def _namelijk(self, beeld: Vraagbeeld) -> Tekstveld:
        def bezwaar(tekst: str) -> str:
            if tekst.strip() in ("", "-", "?"):
                return woorden.VUL_IN_OF_TERUG
            woord: Ruw = {ANDERS: tekst}
            return beeld.bezwaar([woord] if beeld.soort.invulwijze is Invulwijze.MEER else woord)

        return Tekstveld(
            "Anders, namelijk",
            beeld.klad.tekst or tekst_bij_anders(beeld.standaard),
            bezwaar=bezwaar,
            let_op=onder_het_veld,
            klad=beeld.klad,
            uitwegen=BIJ_ANDERS,
            wist=self._pagina.is_open,
        )

    def _regels_boven(self, beeld: Vraagbeeld, breedte: int) -> int:
        """How many lines there are from the words of a question to its answer."""
        regels = [regel for _, regel in woorden.vraagregels(beeld)]
        klad = [woorden.klad(beeld)] if beeld.klad.tekst else []
        eerder = filter(None, [self._eerder(beeld, breedte)])
        draad = filter(None, [self._draadtekst()])
        getoond = "\n".join([*eerder, *regels, *klad, woorden.sleutels(beeld, breedte), *draad])
        return vouw(getoond, breedte).count("\n") + 1

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        """Shows all answers, by screenfuls; Enter finishes, a number changes that answer."""
        self._blad.begin_opnieuw()
        self._pagina.sluit()
        with self._per_scherm():
            toon_overzicht(self.console, overzicht)
        self._blad.maak_ruimte(len(woorden.overzichtkeuzes(overzicht)) + 1)
        self._blad.begin_opnieuw()
        return kies_in_overzicht(self.console, overzicht, self._stel)


_EEN_REGEL_DRAAD_OP, _WOORD = 12, 10
"""At the first question of a step the thread takes one line of so many, each a word shorter at the most."""
_EROMHEEN = 2
"""Lines of a question that are no text of its own: a blank, and where one types."""


def _laatst_gekozen(beeld: Vraagbeeld, tekst: str) -> str:
    """What the article is at which one types, once it is named."""
    return " ".join(beeld.gekozen_artikelen(tekst.rpartition(TUSSEN)[2]))


def _hoogte(beeld: Vraagbeeld, draad: str, breedte: int) -> int:
    """About how many lines a question takes."""
    opties = [f"      {label}" for label in woorden.optielabels(beeld.plek.vraag)]
    kop = [tekst for _, tekst in woorden.kopregels(beeld, breedte)]
    regels = [*kop, woorden.sleutels(beeld, breedte), *filter(None, [draad]), *opties]
    return vouw("\n".join(regels), breedte).count("\n") + 1 + _EROMHEEN

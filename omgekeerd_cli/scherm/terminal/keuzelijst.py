"""A list to choose from: one or several, with arrows, numbers or words of the option."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from string import digits
from time import monotonic
from typing import Any

import questionary
from msgspec import Struct, field
from prompt_toolkit.application import get_app
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from questionary.prompts.common import InquirerControl

from omgekeerd_cli.kern.gesprek.vragensteller import Overslaan
from omgekeerd_cli.scherm.basis.sneltoetsen import TE_VROEG
from omgekeerd_cli.scherm.basis.vouwen import vouw
from omgekeerd_cli.scherm.terminal.keuzes import Keuze
from omgekeerd_cli.scherm.terminal.lijstbeeld import Lijstbeeld
from omgekeerd_cli.scherm.terminal.toetsen import (
    GEEN_UTF8,
    STIJL,
    VRAAG,
    Uitleg,
    Uitwegen,
    is_plaktekst,
    is_regeleinde,
    maak_toetsen,
    slik_plaktekst,
    tekst_erachter,
    verlaat,
)
from omgekeerd_cli.scherm.terminal.venster import Status, richt_in
from omgekeerd_cli.scherm.terminal.zoekregel import LANGST, Zoekregel

_SAMEN = 1.0
"""Seconds within which two digits are one number."""
KIES_EERST = "Kies een antwoord, of sla over met - en dan Enter."
KIES = "Kies een antwoord, en dan Enter."
KWAM_TE_VROEG = "Wat je typte voordat deze vraag er stond, telt niet. Er is nog niets gekozen."
ERTUSSEN = "Typ een spatie tussen twee nummers."
NOG_MEER_WOORDEN = "Typ nog een woord, of geef Enter."
OVERSLAAN = "Deze vraag overslaan? Geef Enter."
TE_VEEL_INEENS = "Er kwam veel tekst ineens, zoals bij plakken. Er is nog niets gekozen."


class _Label(str):
    """A label that is folded for the screen of the moment whenever it is drawn."""

    def __format__(self, _: str, /) -> str:
        return vouw("› " + self, get_app().output.get_size().columns)[2:]


class Keuzelijst(Struct):
    """A list on the screen.

    Attributes:
        label: what stands above it.
        keuzes: the options.
        meer: True when several can be ticked.
        eerder: the codes that were chosen before; without one nothing is chosen by Enter alone.
        bezwaar: why these codes cannot be the answer; empty when they can.
        uitwegen: what one can do here besides answering.
        erboven: how many lines above it should stay in view, at a width.

    What is chosen or ticked stays so when the same list is asked again, after its explanation.
    """

    label: str
    keuzes: Sequence[Keuze]
    meer: bool = False
    eerder: Sequence[str] = ()
    bezwaar: Callable[[list[str]], str] = lambda _: ""
    uitwegen: Uitwegen = VRAAG
    erboven: Callable[[int], int] = lambda _: 1
    status: Status = field(default_factory=Status)
    _zoek: Zoekregel = field(default_factory=lambda: Zoekregel((), meer=False))
    _getypt: str = ""
    _tijdstip: float = 0.0
    _plakt: bool = False
    _slaat_over: bool = False
    _na_komma: bool = False
    _er_niet: str = ""

    def stel(self, vraag_aan: Callable[[questionary.Question], Any]) -> Any:
        """The chosen code, or list of codes, or what else the person wants."""
        vraag = self._maak()
        self._zoek = Zoekregel(self.keuzes, self.meer)
        lijst = next(
            c for c in vraag.application.layout.find_all_controls() if isinstance(c, InquirerControl)
        )
        if not self.meer and not self.eerder:
            lijst.pointed_at = -1  # nothing is pointed at: Enter alone answers nothing
        eigen = self._toetsen(lijst)
        self._blader(eigen, lijst, self._teken_zelf(vraag, lijst))
        vraag.application.key_bindings = merge_key_bindings(
            [vraag.application.key_bindings or KeyBindings(), eigen]
        )
        self._slaat_over = False
        try:
            return vraag_aan(richt_in(vraag, self.status))
        finally:
            self._zoek_niet(lijst)
            hier = [self.keuzes[lijst.pointed_at].code] if lijst.pointed_at >= 0 else []
            self.eerder = list(lijst.selected_options) if self.meer else hier

    def _maak(self) -> questionary.Question:
        keuzes = [
            questionary.Choice(keuze.label, value=keuze.code, checked=self.meer and self._al(keuze))
            for keuze in self.keuzes
        ]
        if self.meer:
            return questionary.checkbox(
                _Label(self.label),
                keuzes,
                qmark="›",
                pointer="❯",
                style=STIJL,
                use_jk_keys=False,
                instruction=" ",
                erase_when_done=True,
            )
        return questionary.select(
            _Label(self.label),
            keuzes,
            default=next((keuze.code for keuze in self.keuzes if self._al(keuze)), None),
            qmark="›",
            pointer="❯",
            style=STIJL,
            use_jk_keys=False,
            instruction=" ",
            erase_when_done=True,
        )

    def _al(self, keuze: Keuze) -> bool:
        return keuze.code in self.eerder

    def _teken_zelf(self, vraag: questionary.Question, lijst: InquirerControl) -> Lijstbeeld:
        beeld = Lijstbeeld(
            lijst,
            self.keuzes,
            meer=self.meer,
            erboven=lambda breedte: self.erboven(breedte) + vouw(f"› {self.label}", breedte).count("\n"),
            eronder=self.status.hoogte,
            hoogte=lambda: vraag.application.output.get_size().rows,
            te_zien=lambda: self._zoek.te_zien,
        )
        for venster in vraag.application.layout.find_all_windows():
            if venster.content is lijst:
                venster.content = beeld
        return beeld

    def _blader(self, toetsen: KeyBindings, lijst: InquirerControl, beeld: Lijstbeeld) -> None:
        """Up and down by one, Page Up and Page Down by a listful, Home and End to the ends."""
        for naam, naar in {
            "up": lambda hier, aantal: (max(hier, 0) - 1) % aantal,
            "down": lambda hier, aantal: (hier + 1) % aantal,
            "pageup": lambda hier, _: max(hier - beeld.aantal_te_zien, 0),
            "pagedown": lambda hier, aantal: min(max(hier, 0) + beeld.aantal_te_zien, aantal - 1),
            "home": lambda *_: 0,
            "end": lambda _, aantal: aantal - 1,
        }.items():

            @toetsen.add(naam, eager=True)
            def _ga(_: KeyPressEvent, naar: Callable[[int, int], int] = naar) -> None:
                self._verplaats(lijst, naar)

    def _toetsen(self, lijst: InquirerControl) -> KeyBindings:
        toetsen = maak_toetsen(self.uitwegen)
        toetsen.add("c-m", eager=True)(lambda knop: self._enter(knop, lijst))
        toetsen.add("c-j", eager=True)(lambda knop: self._enter(knop, lijst))
        toetsen.add("backspace", eager=True)(lambda _: self._wis(lijst, alles=False))
        toetsen.add("escape", eager=True)(lambda _: self._wis(lijst, alles=True))
        toetsen.add(Keys.BracketedPaste, eager=True)(lambda knop: self._plak(knop.data, lijst))
        toetsen.add(TE_VROEG, eager=True)(lambda _: self.status.zeg(KWAM_TE_VROEG, fout=True))
        eigen = self._eigen_tekens(lijst)
        # Questionary's "a" and "i" would change every choice at once.
        for teken in (*eigen, *"ai"):
            toetsen.add(teken, eager=True)(lambda knop: self._teken(knop, eigen, lijst))
        toetsen.add(Keys.Any)(lambda knop: self._teken(knop, eigen, lijst))
        return toetsen

    def _eigen_tekens(self, lijst: InquirerControl) -> dict[str, Callable[[KeyPressEvent], None]]:
        """The characters that mean something while no words are typed; all others begin words."""
        eigen: dict[str, Callable[[KeyPressEvent], None]] = {}
        if not self._zoek.met_letters:
            eigen |= dict.fromkeys(digits, lambda knop: self._kies(knop.data, lijst))
        if self.meer:
            eigen[" "] = lambda _: self._spatie(lijst)
            eigen[","] = lambda _: self._komma(lijst)
        if self.uitwegen.uitleg_en_overslaan:
            eigen["?"] = lambda knop: verlaat(knop, Uitleg())
            eigen["-"] = lambda _: self._sla_over(lijst)
        return eigen

    def _teken(
        self, knop: KeyPressEvent, eigen: dict[str, Callable[[KeyPressEvent], None]], lijst: InquirerControl
    ) -> None:
        """A character: part of a paste or of words to find, or one that means something by itself."""
        teken = knop.data
        if "\ud800" <= teken <= "\udfff":
            self.status.zeg(GEEN_UTF8, fout=True)
        elif len(knop.key_sequence[-1].key) != 1:
            return  # what a key without meaning sends, such as Ctrl-F5
        elif self._plakt or is_plaktekst(knop):
            self._laat_vallen(knop, lijst)
        elif teken not in eigen or self._zoek.neemt(teken, lijst.pointed_at):
            self._typ(teken, lijst)
        elif teken in "?-" and tekst_erachter(knop):
            self._laat_vallen(knop, lijst)
        else:
            eigen[teken](knop)

    def _typ(self, tekst: str, lijst: InquirerControl) -> None:
        for teken in tekst:
            self._zoek.erbij(teken, lijst.pointed_at)
        self._wijs_gevonden(lijst)

    def _wis(self, lijst: InquirerControl, *, alles: bool) -> None:
        """Takes back the last letter, or all that was typed; without words it does nothing."""
        if not self._zoek.tekst:
            return
        if self._zoek.aangetikt >= 0:
            self._zoek.voor = lijst.pointed_at
        if alles or self._zoek.aangetikt >= 0:
            self._zoek.begin_opnieuw()
        else:
            self._zoek.korter()
        self._wijs_gevonden(lijst)

    def _wijs_gevonden(self, lijst: InquirerControl) -> None:
        """Points at what is meant by the words; without words at what was pointed at before them."""
        zoek = self._zoek
        self._getypt = ""
        if zoek.aangetikt >= 0:
            self._zeg_of_het_aan_is(lijst, NOG_MEER_WOORDEN)
        else:
            self._wijs(lijst, zoek.gevonden.bedoeld if zoek.tekst else zoek.voor)

    def _zoek_niet(self, lijst: InquirerControl) -> None:
        """Forgets the words; what they found stays pointed at."""
        if self._zoek.tekst and lijst.pointed_at < 0:
            lijst.pointed_at = self._zoek.voor
        self._zoek.begin_opnieuw()

    def _plak(self, tekst: str, lijst: InquirerControl) -> None:
        """Words on one line are as good as typed; a paste of more never answers anything."""
        if tekst[:1].isalpha() and tekst.isprintable() and len(tekst) <= LANGST:
            self._typ(tekst, lijst)
        else:
            self.status.zeg(TE_VEEL_INEENS, fout=True)

    def _laat_vallen(self, knop: KeyPressEvent, lijst: InquirerControl) -> None:
        self._zoek_niet(lijst)
        self._plakt = slik_plaktekst(knop)
        self.status.zeg(TE_VEEL_INEENS, fout=True)

    def _verplaats(self, lijst: InquirerControl, naar: Callable[[int, int], int]) -> None:
        """Moves among the options that are drawn; words that nothing fits are gone then."""
        if not self._zoek.gevonden.passend:
            self._zoek_niet(lijst)
        te_zien = list(self._zoek.te_zien)
        hier = te_zien.index(lijst.pointed_at) if lijst.pointed_at in te_zien else -1
        self._getypt = ""
        self._wijs(lijst, te_zien[naar(hier, len(te_zien))])

    def _wijs(self, lijst: InquirerControl, nummer: int) -> None:
        lijst.pointed_at = nummer
        self._slaat_over = self._na_komma = False
        self._er_niet = ""
        zoek = self._zoek
        self.status.zeg(
            zoek.melding() if zoek.staat_open else "", fout=bool(zoek.tekst) and not zoek.gevonden.passend
        )

    def _sla_over(self, lijst: InquirerControl) -> None:
        """Only says so: as with every answer, Enter does it."""
        self._zoek_niet(lijst)
        self._slaat_over, self._er_niet = True, ""
        self.status.zeg(OVERSLAAN)

    def _kies(self, teken: str, lijst: InquirerControl) -> None:
        """A number of two digits is typed digit by digit: the second replaces what the first chose."""
        self._zoek_niet(lijst)
        toetsen = [keuze.toets for keuze in self.keuzes]
        vorige, self._tijdstip = self._tijdstip, monotonic()
        begin = self._getypt if self._tijdstip - vorige < _SAMEN else ""
        if not any(toets.startswith(begin) and toets != begin for toets in toetsen):
            begin = ""  # no longer number begins like this: another one does
        if begin and self.meer:
            self._wissel(toetsen.index(begin), lijst)
        if begin + teken not in toetsen:
            self._zeg_dat_het_er_niet_is(begin + teken, lijst)
            return
        self._getypt = begin + teken
        self._wijs(lijst, toetsen.index(self._getypt))
        if self.meer:
            self._wissel(lijst.pointed_at, lijst)
            if len(toetsen) > len("123456789"):
                self._zeg_of_het_aan_is(lijst, ERTUSSEN)

    def _zeg_dat_het_er_niet_is(self, nummer: str, lijst: InquirerControl) -> None:
        if not self.meer:
            lijst.pointed_at = -1
        self._getypt, self._slaat_over, self._er_niet = "", False, nummer
        self.status.zeg(f"Nummer {nummer} is er niet. Kies 1 tot en met {len(self.keuzes)}.", fout=True)

    def _komma(self, lijst: InquirerControl) -> None:
        """After a comma, as in 1,2 or 1, 2, another number begins; or other words, the first ticked."""
        if self._zoek.staat_open and self.keuzes[lijst.pointed_at].code not in lijst.selected_options:
            self._spatie(lijst)
        self._getypt, self._na_komma = "", True

    def _spatie(self, lijst: InquirerControl) -> None:
        """Ticks, or unticks, what is pointed at; behind a number it only ends that number, as in 4 7."""
        if self._na_komma or self._getypt:
            self._getypt, self._na_komma = "", False
            return
        if self._zoek.tekst:
            self._zoek.tik_aan(lijst.pointed_at)
        self._wijs(lijst, lijst.pointed_at)
        self._wissel(lijst.pointed_at, lijst)
        if self._zoek.tekst:
            self._zeg_of_het_aan_is(lijst, NOG_MEER_WOORDEN)

    def _zeg_of_het_aan_is(self, lijst: InquirerControl, verder: str) -> None:
        keuze = self.keuzes[lijst.pointed_at]
        aan = "aangekruist" if keuze.code in lijst.selected_options else "uitgezet"
        getypt = f"{self._zoek.getypt}: " if self._zoek.tekst else ""
        self.status.zeg(f"{getypt}{keuze.toets} is {aan}. {verder}")

    def _wissel(self, nummer: int, lijst: InquirerControl) -> None:
        code = self.keuzes[nummer].code
        if code in lijst.selected_options:
            lijst.selected_options.remove(code)
        else:
            lijst.selected_options.append(code)

    def _enter(self, knop: KeyPressEvent, lijst: InquirerControl) -> None:
        if self._plakt or is_regeleinde(knop):
            self._laat_vallen(knop, lijst)
        elif self._er_niet:
            self._zeg_dat_het_er_niet_is(self._er_niet, lijst)
            self._er_niet = ""  # it was said twice: another Enter is meant
        elif self._slaat_over:
            knop.app.exit(result=Overslaan())
        elif self._zoek.staat_open and lijst.pointed_at < 0:
            self.status.zeg(self._zoek.bezwaar(), fout=True)
        elif self.meer:
            self._kruis_gevonden_aan(lijst)
            gekozen = [keuze.code for keuze in self.keuzes if keuze.code in lijst.selected_options]
            self._lever_in(knop, gekozen, self.bezwaar(gekozen))
        elif lijst.pointed_at < 0:
            self.status.zeg(KIES_EERST if self.uitwegen.uitleg_en_overslaan else KIES, fout=True)
        else:
            self._lever_in(knop, self.keuzes[lijst.pointed_at].code, "")

    def _kruis_gevonden_aan(self, lijst: InquirerControl) -> None:
        """What the words found is meant to be ticked, never to be unticked."""
        if self._zoek.staat_open:
            self._zoek.tik_aan(lijst.pointed_at)
            if self.keuzes[lijst.pointed_at].code not in lijst.selected_options:
                self._wissel(lijst.pointed_at, lijst)

    def _lever_in(self, knop: KeyPressEvent, antwoord: str | list[str], bezwaar: str) -> None:
        if bezwaar:
            self.status.zeg(bezwaar, fout=True)
        else:
            knop.app.exit(result=antwoord)

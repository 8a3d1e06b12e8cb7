"""A list to choose from: one or several, with arrows, numbers or letters."""

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
    bij_teken,
    is_regeleinde,
    maak_toetsen,
    regeleinde_erachter,
    slik_plaktekst,
    verlaat,
)
from omgekeerd_cli.scherm.terminal.venster import Status, richt_in

_SAMEN = 1.0
"""Seconds within which two digits are one number."""
KIES_EERST = "Kies een antwoord, of sla over met - en dan Enter."
KIES = "Kies een antwoord, en dan Enter."
KWAM_TE_VROEG = "Wat je typte voordat deze vraag er stond, telt niet. Er is nog niets gekozen."
ERTUSSEN = "Typ een spatie tussen twee nummers."
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
    _getypt: str = ""
    _tijdstip: float = 0.0
    _plakt: bool = False
    _slaat_over: bool = False
    _na_komma: bool = False
    _er_niet: str = ""

    def stel(self, vraag_aan: Callable[[questionary.Question], Any]) -> Any:
        """The chosen code, or list of codes, or what else the person wants."""
        vraag = self._maak()
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
            hoogte=lambda: vraag.application.output.get_size().rows,
        )
        for venster in vraag.application.layout.find_all_windows():
            if venster.content is lijst:
                venster.content = beeld
        return beeld

    def _blader(self, toetsen: KeyBindings, lijst: InquirerControl, beeld: Lijstbeeld) -> None:
        """Page Up and Page Down by as many as there are to see, Home and End to the ends."""
        laatste = len(self.keuzes) - 1
        for naam, naar in {
            "pageup": lambda hier: hier - beeld.aantal_te_zien,
            "pagedown": lambda hier: hier + beeld.aantal_te_zien,
            "home": lambda _: 0,
            "end": lambda _: laatste,
        }.items():

            @toetsen.add(naam, eager=True)
            def _ga(_: KeyPressEvent, naar: Callable[[int], int] = naar) -> None:
                self._verplaats(lijst, min(max(naar(max(lijst.pointed_at, 0)), 0), laatste))

    def _toetsen(self, lijst: InquirerControl) -> KeyBindings:
        toetsen = maak_toetsen(self.uitwegen)
        toetsen.add("c-m", eager=True)(lambda knop: self._enter(knop, lijst))
        toetsen.add("c-j", eager=True)(lambda knop: self._enter(knop, lijst))
        toetsen.add("up", eager=True)(lambda _: self._verplaats(lijst, max(lijst.pointed_at, 0) - 1))
        toetsen.add("down", eager=True)(lambda _: self._verplaats(lijst, lijst.pointed_at + 1))
        toetsen.add(Keys.BracketedPaste, eager=True)(lambda _: self.status.zeg(TE_VEEL_INEENS, fout=True))
        toetsen.add(TE_VROEG, eager=True)(lambda _: self.status.zeg(KWAM_TE_VROEG, fout=True))
        toetsen.add(Keys.Any)(self._plakt_mee)
        tekens = "".join(keuze.toets for keuze in self.keuzes)
        tekens = digits if tekens.isdecimal() else tekens
        eigen: dict[str, Callable[[KeyPressEvent], None]] = {
            # Questionary's "all" and "invert" would change every choice at once.
            **dict.fromkeys("ai", lambda _: None),
            **dict.fromkeys(tekens + tekens.upper(), lambda knop: self._kies(knop.data.lower(), lijst)),
        }
        if self.meer:
            eigen[" "] = lambda _: self._spatie(lijst)
            eigen[","] = lambda _: self._sluit_getal()
        if self.uitwegen.uitleg_en_overslaan:
            eigen["?"] = lambda knop: verlaat(knop, Uitleg())
            eigen["-"] = lambda _: self._sla_over()
        for teken, doe in eigen.items():
            erachter = f"{tekens}," if teken.lower() in f"{tekens} ," else ""
            bij_teken(toetsen, teken, self._tenzij_plak(doe), bij_plakken=self._plakt_mee, erachter=erachter)
        return toetsen

    def _tenzij_plak(self, doe: Callable[[KeyPressEvent], None]) -> Callable[[KeyPressEvent], None]:
        def doe_dat(knop: KeyPressEvent) -> None:
            (self._laat_vallen if self._plakt else doe)(knop)

        return doe_dat

    def _plakt_mee(self, knop: KeyPressEvent) -> None:
        """A character that chooses nothing: with an Enter behind it a paste, which answers nothing."""
        if "\ud800" <= knop.data <= "\udfff":
            self.status.zeg(GEEN_UTF8, fout=True)
            return
        if self._plakt or (len(knop.key_sequence[-1].key) == 1 and regeleinde_erachter(knop)):
            self._laat_vallen(knop)

    def _laat_vallen(self, knop: KeyPressEvent) -> None:
        self._plakt = slik_plaktekst(knop)
        self.status.zeg(TE_VEEL_INEENS, fout=True)

    def _verplaats(self, lijst: InquirerControl, nummer: int) -> None:
        self._getypt = ""
        self._wijs(lijst, nummer % len(self.keuzes))

    def _wijs(self, lijst: InquirerControl, nummer: int) -> None:
        lijst.pointed_at = nummer
        self._slaat_over = self._na_komma = False
        self._er_niet = ""
        self.status.zeg("")

    def _sla_over(self) -> None:
        """Only says so: as with every answer, Enter does it."""
        self._slaat_over, self._er_niet = True, ""
        self.status.zeg(OVERSLAAN)

    def _kies(self, teken: str, lijst: InquirerControl) -> None:
        """A number of two digits is typed digit by digit: the second replaces what the first chose."""
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
                aan = self.keuzes[lijst.pointed_at].code in lijst.selected_options
                self.status.zeg(f"{self._getypt} is {'aangekruist' if aan else 'uitgezet'}. {ERTUSSEN}")

    def _zeg_dat_het_er_niet_is(self, nummer: str, lijst: InquirerControl) -> None:
        if not self.meer:
            lijst.pointed_at = -1
        self._getypt, self._slaat_over, self._er_niet = "", False, nummer
        self.status.zeg(f"Nummer {nummer} is er niet. Kies 1 tot en met {len(self.keuzes)}.", fout=True)

    def _sluit_getal(self) -> None:
        """After a comma, as in 1,2 or 1, 2, another number begins."""
        self._getypt, self._na_komma = "", True

    def _spatie(self, lijst: InquirerControl) -> None:
        """Ticks, or unticks, what is pointed at; behind a number it only ends that number, as in 4 7."""
        if self._na_komma or self._getypt:
            self._getypt, self._na_komma = "", False
            return
        self._wijs(lijst, lijst.pointed_at)
        self._wissel(lijst.pointed_at, lijst)

    def _wissel(self, nummer: int, lijst: InquirerControl) -> None:
        code = self.keuzes[nummer].code
        if code in lijst.selected_options:
            lijst.selected_options.remove(code)
        else:
            lijst.selected_options.append(code)

    def _enter(self, knop: KeyPressEvent, lijst: InquirerControl) -> None:
        if self._plakt or is_regeleinde(knop):
            self._laat_vallen(knop)
        elif self._er_niet:
            self._zeg_dat_het_er_niet_is(self._er_niet, lijst)
            self._er_niet = ""  # it was said twice: another Enter is meant
        elif self._slaat_over:
            knop.app.exit(result=Overslaan())
        elif self.meer:
            gekozen = [keuze.code for keuze in self.keuzes if keuze.code in lijst.selected_options]
            self._lever_in(knop, gekozen, self.bezwaar(gekozen))
        elif lijst.pointed_at < 0:
            self.status.zeg(KIES_EERST if self.uitwegen.uitleg_en_overslaan else KIES, fout=True)
        else:
            self._lever_in(knop, self.keuzes[lijst.pointed_at].code, "")

    def _lever_in(self, knop: KeyPressEvent, antwoord: str | list[str], bezwaar: str) -> None:
        if bezwaar:
            self.status.zeg(bezwaar, fout=True)
        else:
            knop.app.exit(result=antwoord)

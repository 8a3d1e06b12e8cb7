"""An answer that is typed: one line or many, kept as a draft while it grows."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import questionary
from msgspec import Struct, field
from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.utils import get_cwidth

from omgekeerd_cli.kern.antwoord.soorten.tekst import LANGSTE_TEKST
from omgekeerd_cli.kern.beeld.klad import LANGSTE_KLAD, Klad
from omgekeerd_cli.kern.gesprek.vragensteller import Overslaan
from omgekeerd_cli.kern.taal.tekst import in_duizenden, zonder_stuurtekens
from omgekeerd_cli.scherm.basis.sneltoetsen import NIEUWE_REGEL, TE_VROEG
from omgekeerd_cli.scherm.terminal.artikellijst import Artikellijst
from omgekeerd_cli.scherm.terminal.regelbeeld import Merktekens, Uitsnede
from omgekeerd_cli.scherm.terminal.toetsen import (
    GEEN_UTF8,
    STIJL,
    VRAAG,
    Redactie,
    Uitleg,
    Uitwegen,
    is_regeleinde,
    maak_toetsen,
    tekst_erachter,
    verlaat,
)
from omgekeerd_cli.scherm.terminal.venster import Status, richt_in, spring_in
from omgekeerd_cli.scherm.terminal.woordafbreking import Woordafbreking

KLAD_NA = 0.4
"""Seconds after a change at which the half-typed text is on disk."""
_INSPRING = len("›  ")
"""Columns before each line but the first: as much as before the first of an answer without a label."""
_REGELEINDE = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
VERLOREN = "\ufffd"
"""What stands for a letter that did not come over."""
_VERLOREN_BYTES = re.compile("[\ud800-\udfff]+")
VOL = f"Er passen hier niet meer dan {in_duizenden(LANGSTE_KLAD)} tekens. Haal eerst iets weg."
SPATIES = "De regeleinden zijn spaties geworden: hier past één regel."


class Tekstveld(Struct):
    """One field to type in.

    Attributes:
        label: what stands in front of it.
        tekst: what stands in it already.
        lang: True for an answer of many lines.
        bezwaar: why a text cannot be the answer; empty when it can.
        begrepen: how a text is understood, shown while it is typed; empty when there is nothing to say.
        let_op: what there is to think of in a text, shown while it is typed; it stops nothing.
        klad: where the half-typed text is kept.
        uitwegen: what one can do here besides answering.
        eerder: the answer that was confirmed before; while only that stands there, nothing is typed.
        wist: whether Enter takes the field off the screen.
        artikelen: what can be chosen while one types, below the field.
    """

    label: str
    tekst: str
    lang: bool = False
    bezwaar: Callable[[str], str] = lambda _: ""
    begrepen: Callable[[str], str] = lambda _: ""
    let_op: Callable[[str], str] = lambda _: ""
    klad: Klad = field(default_factory=Klad)
    uitwegen: Uitwegen = VRAAG
    eerder: str = ""
    wist: bool = False
    artikelen: Artikellijst | None = None
    status: Status = field(default_factory=Status)
    _onleesbaar: bool = False
    _klad_bezwaar: str = ""
    _gepland: asyncio.TimerHandle | None = None

    def stel(self, vraag_aan: Callable[[questionary.Question], Any]) -> Any:
        """The typed text, or what else the person wants; `vraag_aan` runs the question."""
        vraag = questionary.text(
            self.label,
            default=self.tekst,
            qmark="›",
            style=STIJL,
            key_bindings=self._toetsen(),
            input_processors=[
                Uitsnede(),
                Merktekens(),
                Woordafbreking(get_cwidth(f"› {self.label} "), _INSPRING),
            ],
        )
        veld = vraag.application.current_buffer
        veld.on_text_changed += self._gewijzigd
        self._vul_status(veld)
        spring_in(vraag, _INSPRING)
        try:
            venster = self.artikelen.venster(veld) if self.artikelen else None
            antwoord = vraag_aan(richt_in(vraag, self.status, venster))
        except BaseException:
            self.klad.noteer(veld.text)
            raise
        finally:
            self._gepland = None
        if not isinstance(antwoord, str):
            self.klad.noteer(veld.text)
            self.tekst = veld.text
        return Overslaan() if isinstance(antwoord, str) and self._is_streepje(antwoord) else antwoord

    def _vul_status(self, veld: Buffer) -> None:
        # One key asks this several times; working it out once is enough.
        let_op, als_begrepen = map(lru_cache(maxsize=1), (self.let_op, self._als_begrepen))
        self.status.let_op = lambda: "" if self._klad_bezwaar else let_op(veld.text)
        over_de_lijst = self.artikelen.zin if self.artikelen else lambda _: ""
        self.status.anders = lambda: (
            self._klad_bezwaar or over_de_lijst(veld.document) or als_begrepen(veld.text)
        )

    def _is_streepje(self, tekst: str) -> bool:
        return self.uitwegen.uitleg_en_overslaan and tekst.strip() == "-"

    def _als_begrepen(self, tekst: str) -> str:
        return f"→ {zin}" if tekst.strip() and (zin := self.begrepen(tekst)) else ""

    def _gewijzigd(self, veld: Buffer) -> None:
        if self.status.is_fout:
            self.status.zeg("")
        if self._gepland is None:
            self._gepland = asyncio.get_running_loop().call_later(KLAD_NA, self._noteer, veld)

    def _noteer(self, veld: Buffer) -> None:
        self._gepland = None
        self._klad_bezwaar = self.klad.noteer(veld.text)
        get_app().invalidate()  # the remark has to be seen before the next key

    def _toetsen(self) -> KeyBindings:
        toetsen = maak_toetsen(self.uitwegen)
        toetsen.add("c-m", eager=True)(self._enter)
        toetsen.add("c-j", eager=True)(self._nieuwe_regel)
        if self.lang:
            toetsen.add(NIEUWE_REGEL, eager=True)(self._nieuwe_regel)
        for geplakt in (Keys.BracketedPaste, TE_VROEG):
            toetsen.add(geplakt, eager=True)(self._plak)
        toetsen.add(Keys.Any)(self._teken)
        toetsen.add("c-i", eager=True)(self._tab)
        if self.artikelen:
            self.artikelen.voeg_toetsen_toe(toetsen)
        if self.lang:
            toetsen.add("c-e", eager=True)(lambda knop: verlaat(knop, Redactie()))
        if self.uitwegen.uitleg_en_overslaan:
            toetsen.add("?", eager=True)(self._uitleg)
        return toetsen

    def _enter(self, knop: KeyPressEvent) -> None:
        tekst = knop.current_buffer.text
        if is_regeleinde(knop):
            self._nieuwe_regel(knop)
        elif self.artikelen and self.artikelen.neem(knop.current_buffer):
            return
        elif VERLOREN in tekst and (self._onleesbaar or VERLOREN in self.klad.tekst):
            self.status.zeg(GEEN_UTF8, fout=True)
        elif not self._is_streepje(tekst) and (bezwaar := self.bezwaar(tekst)):
            self.status.zeg(bezwaar, fout=True)
        else:
            knop.app.erase_when_done |= self.wist
            knop.current_buffer.validate_and_handle()

    def _nieuwe_regel(self, knop: KeyPressEvent) -> None:
        """In a long answer a new line; in an answer of one line the end of a pasted one."""
        if self.lang:
            knop.current_buffer.insert_text("\n")
        elif is_regeleinde(knop):
            knop.current_buffer.insert_text(" ")
            self.status.zeg(SPATIES)
        else:
            self._enter(knop)

    def _plak(self, knop: KeyPressEvent) -> None:
        """A paste that can never be kept is not put in; one too long to be the answer may be shortened."""
        leesbaar = _VERLOREN_BYTES.sub(VERLOREN, knop.data)
        tekst = zonder_stuurtekens(_REGELEINDE.sub("\n", leesbaar).rstrip("\n"))
        veld = knop.current_buffer
        if len(veld.text) + len(tekst) > LANGSTE_KLAD:
            self.status.zeg(_niet_geplakt(len(tekst)), fout=True)
            return
        veld.insert_text(tekst if self.lang else tekst.replace("\n", " "))
        if len(veld.text) > LANGSTE_TEKST and (bezwaar := self.bezwaar(veld.text)):
            self.status.zeg(bezwaar, fout=True)
        elif "\n" in tekst and not self.lang:
            self.status.zeg(SPATIES)
        if leesbaar != knop.data:
            self._meld_onleesbaar()

    def _teken(self, knop: KeyPressEvent) -> None:
        """A character is typed; what a key without meaning sends, such as Ctrl-F5, is not."""
        if len(knop.current_buffer.text) >= LANGSTE_KLAD:
            self.status.zeg(VOL, fout=True)
        elif _VERLOREN_BYTES.fullmatch(knop.data):
            knop.current_buffer.insert_text(VERLOREN)
            self._meld_onleesbaar()
        elif knop.data == zonder_stuurtekens(knop.data):
            knop.current_buffer.insert_text(knop.data)

    def _tab(self, knop: KeyPressEvent) -> None:
        """Keeps the columns of a pasted table apart; pressed by somebody it takes what was found first."""
        if tekst_erachter(knop):
            knop.current_buffer.insert_text(" ")
        elif self.artikelen:
            self.artikelen.neem(knop.current_buffer, anders_eerste=True)

    def _meld_onleesbaar(self) -> None:
        """A letter did not come over; what stands for it has to go before the answer is confirmed."""
        self._onleesbaar = True
        self.status.zeg(GEEN_UTF8, fout=True)

    def _uitleg(self, knop: KeyPressEvent) -> None:
        """Explains while nothing is typed; else it is a question mark like any other."""
        if knop.current_buffer.text in ("", self.eerder) and not tekst_erachter(knop):
            verlaat(knop, Uitleg())
        else:
            knop.current_buffer.insert_text("?")


def _niet_geplakt(aantal: int) -> str:
    return (
        f"Dit is niet geplakt: het zijn {in_duizenden(aantal)} tekens, en er passen er hier "
        f"{in_duizenden(LANGSTE_KLAD)}. Plak een korter stuk."
    )

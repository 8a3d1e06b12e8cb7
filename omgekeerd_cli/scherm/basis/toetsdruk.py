"""One key at a time from the terminal, through prompt_toolkit: arrows, Windows and signals included."""

from __future__ import annotations

import asyncio
import atexit
from collections.abc import Iterable
from contextlib import ExitStack
from enum import Enum, auto
from time import monotonic

from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

from omgekeerd_cli.scherm.basis.afbreken import AFBREKER, Afgebroken
from omgekeerd_cli.scherm.basis.invoer import bewaar_voor_straks, toetsenbord
from omgekeerd_cli.scherm.basis.lusfouten import fout_van, houd_asyncio_stil


class Druk(Enum):
    """What a key says to a program that waits."""

    VERDER = auto()
    KLAAR = auto()
    WEG = auto()
    """Escape, which a presenter for slides sends too."""
    AFGEBROKEN = auto()
    """Ctrl-C or Ctrl-D, or the terminal went away."""


_BETEKENIS = {
    **dict.fromkeys((Keys.ControlM, Keys.ControlJ, Keys.ControlI), Druk.VERDER),
    **dict.fromkeys((Keys.PageDown, Keys.Down, Keys.Right), Druk.VERDER),
    **dict.fromkeys((Keys.ControlC, Keys.ControlD, Keys.SIGINT), Druk.AFGEBROKEN),
    **dict.fromkeys("qQ", Druk.KLAAR),
    " ": Druk.VERDER,
    Keys.Escape: Druk.WEG,
}
_ESC_WACHT = 0.3
"""Seconds after which an Escape is no longer the beginning of an arrow."""
_NA_EEN_LETTER = 1.0
"""Seconds after a letter in which a space or an Enter belongs to the word that is being typed."""


class Toetsenbord:
    """Keys that are not shown while they are pressed.

    From `open` on the terminal is raw, until `sluit`: so a key that comes too early is not shown
    either, and a Ctrl-D is not taken for the end of a line that nobody typed.

    Args:
        elke_letter: whether a letter says "go on" too. Where an answer is asked for next it says
            nothing: somebody who types on would pass over what he did not read, and half an answer.
    """

    def __init__(self, *, elke_letter: bool) -> None:
        houd_asyncio_stil()
        self._elke_letter = elke_letter
        self._letter_om = 0.0
        self._invoer = toetsenbord()
        self._stand = ExitStack()
        self._open = False

    def open(self) -> None:
        """Lets every key from now on come to us; before the line that asks for one, so none is lost."""
        if not self._open:
            self._stand.enter_context(self._invoer.raw_mode())
            atexit.register(self.sluit)  # a signal may end the program before the next question closes it
            self._open = True
            if not self._elke_letter:
                bewaar_voor_straks()

    def wacht(self) -> Druk:
        """Waits, once open, for a key that says something; what comes in at once, such as a paste, is one."""
        try:
            return asyncio.run(self._lees())
        except Afgebroken as stop:
            if stop.met_toets:
                return Druk.AFGEBROKEN
            raise SystemExit(stop.code) from None

    def sluit(self) -> None:
        """Leaves the terminal as it was."""
        self._stand.close()
        atexit.unregister(self.sluit)
        self._open = False

    async def _lees(self) -> Druk:
        kring = asyncio.get_running_loop()
        uitkomst: asyncio.Future[Druk] = kring.create_future()

        def neem(knoppen: Iterable[KeyPress]) -> None:
            drukken = [druk for knop in knoppen if (druk := self._wat_zegt(knop))]
            if self._invoer.closed:
                drukken.append(Druk.AFGEBROKEN)
            if drukken and not uitkomst.done():
                stopt = [druk for druk in (Druk.AFGEBROKEN, Druk.KLAAR) if druk in drukken]
                uitkomst.set_result((stopt or drukken)[0])

        def gedrukt() -> None:
            neem(self._invoer.read_keys())
            kring.call_later(_ESC_WACHT, lambda: neem(self._invoer.flush_keys()))

        def breek_af(stop: BaseException) -> None:
            kring.call_soon_threadsafe(lambda: None if uitkomst.done() else uitkomst.set_exception(stop))

        kring.set_exception_handler(lambda _, wat: breek_af(fout_van(wat)))
        with self._invoer.attach(gedrukt), AFBREKER.luister(breek_af):
            AFBREKER.kijk()  # a signal may have come before anybody listened
            return await uitkomst

    def _wat_zegt(self, knop: KeyPress) -> Druk | None:
        """What this key says; nothing for those that go back, nor for a word that is typed."""
        druk = _BETEKENIS.get(knop.key)
        if self._elke_letter:
            return druk or (Druk.VERDER if len(knop.key) == 1 and knop.key.isprintable() else None)
        typt = monotonic() - self._letter_om < _NA_EEN_LETTER
        if (druk is None and len(knop.key) == 1) or (typt and druk in (Druk.VERDER, Druk.KLAAR)):
            self._letter_om = monotonic()
            return None
        return druk

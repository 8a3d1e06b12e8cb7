"""From what a terminal sends to keys: what is no key and no letter never gets further than here."""

from __future__ import annotations

from time import monotonic

from prompt_toolkit.input.ansi_escape_sequences import ANSI_SEQUENCES
from prompt_toolkit.input.vt100_parser import Vt100Parser
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

from omgekeerd_cli.scherm.basis.sneltoetsen import NIEUWE_REGEL, toets_met_code
from omgekeerd_cli.scherm.basis.stuurreeksen import (
    BEGIN_VAN_CSI,
    BEGIN_VAN_REEKS,
    BEGIN_VAN_TEKENREEKS,
    BOM,
    ESC,
    REEKS,
    in_zeven_bits,
    is_van_een_terminal,
    zonder_stuurreeksen,
)

_EEN_TOETS = 0.15
"""Seconds within which Escape and a letter come from one key, or from the terminal itself."""
_HOOGSTENS = 65_536
"""So much of a string without an end is remembered; nobody types that without one Enter."""
_EINDE_PLAK = "\x1b[201~"
_PLAK = "\x1b[200~"


class Toetsfilter(Vt100Parser):
    """Reads what comes in as keys, letters and pastes; the parser of prompt_toolkit types the rest.

    What has begun and may go on is held until it ends, or until `flush`, after a pause. A string of
    the terminal that never ends is shown as text when something else interrupts it: then nothing is
    lost, and an Enter that came with it confirms nothing.
    """

    def reset(self, request: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  as the parser has it
        """Begins anew."""
        self._hangt = ""
        self._al_voor_pauze = 0
        self._plak: str | None = None
        self._tijd = 0.0

    def feed(self, data: str) -> None:
        """Takes what was read, in whatever pieces."""
        if self._plak is not None:
            self._plak_verder(data)
            return
        tekst = self._hangt + in_zeven_bits(data)
        if self._hangt == ESC and self._is_na_escape(tekst[1:2]):
            tekst = tekst[1:]  # Escape alone: no question does anything with it
        self._hangt, plek = "", 0
        while plek < len(tekst):
            if self._plak is not None:
                self._plak_verder(tekst[plek:])
                return
            plek = self._lees(tekst, plek)

    def flush(self) -> None:
        """After a pause: what was held is Escape, text after all, or the end of something broken off."""
        wat, self._hangt = self._hangt, ""
        if not wat:
            return
        if wat == ESC:
            self._geef(Keys.Escape, ESC)
        elif wat.startswith(f"{ESC}O"):
            self._typ(wat[1:])
        elif not wat.startswith(f"{ESC}["):
            self._rust(wat)

    def _rust(self, wat: str) -> None:
        """A string waits for its end over one pause; what comes after that pause may be typed."""
        if not is_van_een_terminal(wat):
            self._typ(wat[1:])
        elif self._al_voor_pauze:
            self._laat_los(wat)
        else:
            self._hangt, self._al_voor_pauze = wat, len(wat)

    def _is_na_escape(self, teken: str) -> bool:
        """Whether a person pressed Escape, and a moment later this key."""
        return teken in ("O", "P", "X", "\r", "\n") and monotonic() - self._tijd > _EEN_TOETS

    def _lees(self, tekst: str, plek: int) -> int:
        """Deals with one key, letter or sequence; gives where the next begins."""
        teken = tekst[plek]
        if teken != ESC:
            self._een_teken(teken)
            return plek + 1
        if BEGIN_VAN_REEKS.match(tekst, plek):
            self._houd_vast(tekst[plek:])
            return len(tekst)
        if reeks := REEKS.match(tekst, plek):
            self._al_voor_pauze = 0
            self._neem(reeks[0])
            return reeks.end()
        return self._geen_reeks(tekst, plek)

    def _houd_vast(self, wat: str) -> None:
        # Of a string that is longer than anything to be typed only the beginning matters still.
        self._hangt = wat if len(wat) <= _HOOGSTENS else wat[:_HOOGSTENS]
        if wat == ESC:
            self._tijd = monotonic()

    def _geen_reeks(self, tekst: str, plek: int) -> int:
        """An Escape with something else behind it."""
        volgende = tekst[plek + 1]
        if volgende in "\r\n":
            self._geef(NIEUWE_REGEL, "")
            return plek + 2
        if begin := BEGIN_VAN_TEKENREEKS.match(tekst, plek):
            zeker = is_van_een_terminal(begin[0])
            self._laat_los(begin[0]) if zeker else self._typ(begin[0][1:])
            # An Enter behind text that could not be seen yet confirms nothing.
            return begin.end() + (zeker and tekst[begin.end()] in "\r\n")
        if begin := BEGIN_VAN_CSI.match(tekst, plek):  # broken off by a control key or another sequence
            return begin.end()
        self._geef(Keys.Escape, ESC)
        return plek + 1

    def _laat_los(self, wat: str) -> None:
        """Types what stands behind the pause in a string that never ended, or all of it."""
        self._typ(wat[self._al_voor_pauze :] if self._al_voor_pauze else wat[1:])
        self._al_voor_pauze = 0

    def _typ(self, tekst: str) -> None:
        for teken in tekst:
            self._een_teken(teken)

    def _een_teken(self, teken: str) -> None:
        if teken != BOM:
            self._geef(ANSI_SEQUENCES.get(teken, teken), teken)

    def _neem(self, reeks: str) -> None:
        """A whole sequence: a key, the beginning of a paste, or nothing."""
        if reeks == _PLAK:
            self._plak = ""
        elif (toets := toets_met_code(reeks)) is not None:
            if toets:
                self._geef(*toets)
        elif reeks in ANSI_SEQUENCES:
            self._geef(ANSI_SEQUENCES[reeks], reeks)

    def _geef(self, toets: str | Keys | tuple[Keys, ...], tekst: str) -> None:
        for nummer, deel in enumerate(toets if isinstance(toets, tuple) else (toets,)):
            self.feed_key_callback(KeyPress(deel, "" if nummer else tekst))

    def _plak_verder(self, data: str) -> None:
        """A paste is taken as a whole; a Ctrl-C ends one of which the end never comes."""
        geplakt = (self._plak or "") + data
        if _EINDE_PLAK in geplakt:
            inhoud, _, rest = geplakt.partition(_EINDE_PLAK)
        elif "\x03" in data:
            inhoud, teken, rest = geplakt.partition("\x03")
            rest = teken + rest
        else:
            self._plak = geplakt
            return
        self._plak = None
        self._geef(Keys.BracketedPaste, zonder_stuurreeksen(inhoud))
        self.feed(rest)

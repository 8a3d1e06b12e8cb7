"""Keys that a terminal sends as a number: kitty (CSI u) and xterm (CSI 27 ~), modifiers included."""

from __future__ import annotations

import re
from typing import TypeAlias

from prompt_toolkit.keys import Keys

NIEUWE_REGEL = Keys.ControlF15
"""Enter with Alt, Shift or Ctrl. prompt_toolkit has no name for it, and no key for this name."""
TE_VROEG = Keys.ControlF3
"""What was typed before the question stood there, as one piece; neither is a key that exists."""
Toets: TypeAlias = tuple[Keys | str, str]

_SHIFT, _CTRL = 1, 4
_ECHTE = 0b111111
"""The modifiers that are held: the two above these are Caps Lock and Num Lock."""
_LOSGELATEN = "3"
_KITTY = re.compile(
    r"\x1b\[(?P<code>\d{1,7})(?::[\d:]*)?(?:;(?P<met>\d{0,3})(?::(?P<wat>\d))?)?(?:;[\d:]*)?u"
)
_XTERM = re.compile(r"\x1b\[27;(?P<met>\d{1,3});(?P<code>\d{1,7})~")
_KONSOLE = "\x1bOM"
"""Shift and Enter; a block of numbers that an earlier program changed sends it too."""
_ENTER = (13, 57414)
"""The second is that of the block of numbers."""
_GEWOON: dict[int, Toets] = {
    27: (Keys.Escape, "\x1b"),
    9: (Keys.ControlI, "\t"),
    8: (Keys.ControlH, "\x7f"),
    127: (Keys.ControlH, "\x7f"),
}


def toets_met_code(reeks: str) -> Toets | tuple[()] | None:
    """The key in such a sequence, with its text; empty for one without meaning, None for another sequence."""
    if reeks == _KONSOLE:
        return NIEUWE_REGEL, ""
    kitty = _KITTY.fullmatch(reeks)
    gevonden = kitty or _XTERM.fullmatch(reeks)
    if gevonden is None:
        return None
    code, met = int(gevonden["code"]), (max(int(gevonden["met"] or 1), 1) - 1) & _ECHTE
    if kitty and kitty["wat"] == _LOSGELATEN:
        return ()
    if met == _SHIFT and code < 0x110000 and (teken := chr(code)).isprintable():
        # Kitty names the key, xterm the character: Shift and 1 may be anything, Shift and space is one.
        zeker = teken.isalpha() or teken.isspace() or not kitty
        return (teken.upper(), teken.upper()) if zeker else ()
    return _toets(code, met)


def _toets(code: int, met: int) -> Toets | tuple[()]:
    if code in _ENTER:
        return (NIEUWE_REGEL, "") if met else (Keys.ControlM, "\r")
    if code == 9 and met == _SHIFT:
        return Keys.BackTab, ""
    if code in _GEWOON and met in (0, _SHIFT):
        return _GEWOON[code]
    letter = chr(code).lower() if code < 0x110000 else ""
    if met & ~_SHIFT == _CTRL and "a" <= letter <= "z":
        return Keys(f"c-{letter}"), chr(ord(letter) & 0x1F)
    return ()

"""What a terminal says between the letters: keys without a letter, and answers to questions of programs.

The grammar of ECMA-48, as terminals use it. A sequence is a key that we know, or it is nothing;
it is never text.
"""

from __future__ import annotations

import re

ESC = "\x1b"
BOM = "\ufeff"
"""The mark that Windows puts before a text; it is never a letter."""
_INHOUD = r"[^\x00-\x1f\x7f\x9c]*"
_EINDE = r"(?:\x07|\x1b\\|\x9c)"
_TEKENREEKS = rf"\x1b[\]P_^X]{_INHOUD}{_EINDE}"
_CSI = r"\x1b\[[0-?]*[ -/]*[@-~]"
# An old report of the mouse has three characters of its own behind the M, whatever they are.
_KNOP = r"[ -C`a\x80-\U0010ffff]"
_MUIS = rf"\x1b\[M{_KNOP}[\s\S]{{2}}"
_LINUX_F = r"\x1b\[\[[A-E]"
# Some put the modifiers of a function key between the O and its letter.
_SS3 = r"\x1bO[0-9;]*[ -/:<-~]"

REEKS = re.compile(rf"{_MUIS}|{_LINUX_F}|{_CSI}|{_SS3}|{_TEKENREEKS}|\x1b\\")
"""One whole sequence."""
BEGIN_VAN_REEKS = re.compile(
    rf"(?:\x1b(?:O[0-9;]*|\[(?:[0-?]*[ -/]*|\[|M(?:{_KNOP}[\s\S]?)?)|[\]P_^X]{_INHOUD}\x1b?)?)\Z"
)
"""The beginning of a sequence of which the rest is still to come."""
BEGIN_VAN_TEKENREEKS = re.compile(rf"\x1b[\]P_^X]{_INHOUD}")
BEGIN_VAN_CSI = re.compile(r"\x1b\[[0-?]*[ -/]*")
_ZEKER_VAN_EEN_TERMINAL = re.compile(r"\x1b(?:[\]_^]|P[0-9;:<=>?!+$@|])")
_IN_TEKST = re.compile(rf"{REEKS.pattern}|\x9b[0-?]+[ -/]*[@-~]|[\x90\x98\x9d-\x9f]{_INHOUD}{_EINDE}|{BOM}")
_EEN_TEKEN = {0x8F: "O", 0x90: "P", 0x98: "X", 0x9B: "[", 0x9C: "\\", 0x9D: "]", 0x9E: "^", 0x9F: "_"}
_ALS_TWEE_TEKENS = {teken: ESC + letter for teken, letter in _EEN_TEKEN.items()}


def in_zeven_bits(tekst: str) -> str:
    """The text with the introducers of one character (C1) written as ESC and a letter."""
    return tekst if tekst.isascii() else tekst.translate(_ALS_TWEE_TEKENS)


def is_van_een_terminal(begin: str) -> bool:
    """Whether an unfinished string can only come from a terminal, not from Escape and a capital letter."""
    return bool(_ZEKER_VAN_EEN_TERMINAL.match(begin))


def zonder_stuurreeksen(tekst: str) -> str:
    """Text as it was meant: without sequences, and without the mark that Windows puts before it."""
    return _IN_TEKST.sub("", tekst)

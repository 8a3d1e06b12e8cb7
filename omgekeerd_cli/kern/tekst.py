"""Text as people type it: made clean on the way in, made visible on the way out."""

from __future__ import annotations

import re
from collections.abc import Callable

_REGELEINDEN = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NIET_TE_BEWAREN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BEELD = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
"""Emoji, and what follows one: between two of these a joiner makes one picture of them."""
_ONZICHTBAAR = re.compile(
    f"(?<![{_BEELD}])\u200d|\u200d(?![{_BEELD}])|["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and line feed
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufeff"  # without a shape
    "\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f"  # zero-width, line ends, turning text round
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # annotations, and tags that hide a text
    "\ud800-\udfff"
    "]"
)
_INVULPLEK = re.compile(r"\{([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)?)\}")


def normaliseer(tekst: str, *, meer_regels: bool) -> str:
    """Text ready to keep: no control characters or lone surrogates, no blanks at line ends.

    Args:
        tekst: as typed or pasted.
        meer_regels: False makes one line of it, line ends become spaces.
    """
    tekst = zonder_stuurtekens(_REGELEINDEN.sub("\n", tekst))
    if not meer_regels:
        return " ".join(tekst.split())
    return "\n".join(regel.rstrip() for regel in tekst.split("\n")).strip()


def zonder_stuurtekens(tekst: str) -> str:
    """Text without characters that steer a terminal; a tab becomes a space, line feeds stay."""
    return _NIET_TE_BEWAREN.sub("", tekst.replace("\t", " "))


def zichtbaar(tekst: str) -> str:
    """Text that is safe to show: every invisible or steering character as a mark like ⟨U+001B⟩.

    Line feeds and tabs stay.
    """
    return _ONZICHTBAAR.sub(lambda teken: f"⟨U+{ord(teken[0]):04X}⟩", tekst)


def invulplekken(tekst: str) -> list[str]:
    """The names between braces in a text, such as `gewenst-effect` or `optie.naam`."""
    return _INVULPLEK.findall(tekst)


def vul_in(tekst: str, waarde_van: Callable[[str], str]) -> str:
    """The text with each `{name}` replaced by what `waarde_van(name)` gives."""
    return _INVULPLEK.sub(lambda plek: waarde_van(plek[1]), tekst)


def een_regel(tekst: str, hoogstens: int = 0) -> str:
    """The text on one line; longer than `hoogstens` characters (0 = no limit) it is cut with an ellipsis."""
    regel = " ".join(tekst.split())
    if hoogstens and len(regel) > hoogstens:
        return regel[: hoogstens - 1].rstrip() + "…"
    return regel

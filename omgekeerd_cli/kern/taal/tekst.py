"""Text as people type it: made clean on the way in, made visible on the way out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

_REGELEINDEN = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NIET_TE_BEWAREN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_EMOJI = "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
# What steers a terminal, turns text round, or is not there to see.
_STUREND = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_IETS_ONGEWOONS = re.compile("[^\t\n\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2027\u20ac\u2192]")
"""What is hardly ever in a Dutch text: nothing that steers is outside it."""
_INVULPLEK = re.compile(r"\{([a-z][a-z0-9-]*(?:\.[a-z0-9-]+){0,2})\}")


def normaliseer(tekst: str, *, meer_regels: bool) -> str:
    """Text ready to keep: no control characters or lone surrogates, no blanks at line ends.

    Of what is only characters that nobody can see, nothing stays: that is no answer.

    Args:
        tekst: as typed or pasted.
        meer_regels: False makes one line of it, line ends become spaces.
    """
    tekst = zonder_stuurtekens(_REGELEINDEN.sub("\n", tekst))
    if not (tekst.isascii() or _zichtbaars(tekst)):
        return ""
    if not meer_regels:
        return " ".join(tekst.split())
    return "\n".join(regel.rstrip() for regel in tekst.split("\n")).strip()


def zonder_stuurtekens(tekst: str) -> str:
    """Text without characters that steer a terminal; a tab becomes a space, line feeds stay."""
    return _NIET_TE_BEWAREN.sub("", tekst.replace("\t", " "))


@cache
def _onzichtbaar() -> re.Pattern[str]:
    """What gets a mark. Not before it is needed: most texts have nothing of it."""
    return re.compile(
        # In an emoji these are no trick: they join its parts, or choose between a drawing and a letter.
        f"(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])"
        f"|(?<=[\xa9\xae\u203c\u2049\u2122\u2139{_EMOJI}])[\ufe0e\ufe0f]"
        "|(?<=[#*0-9])\ufe0f(?=\u20e3)"
        f"|(?P<weg>{_STUREND})"
    )


def _zichtbaars(tekst: str) -> str:
    return _onzichtbaar().sub(lambda teken: "" if teken["weg"] else teken[0], tekst).strip()


def zichtbaar(tekst: str) -> str:
    """Text that is safe to show: every invisible or steering character as a mark like ⟨U+001B⟩.

    Line feeds and tabs stay, and so does what holds an emoji together.
    """
    if not _IETS_ONGEWOONS.search(tekst):  # nearly always, and found ten times as fast
        return tekst
    return _onzichtbaar().sub(lambda teken: _merk(teken) or teken[0], tekst)


def merktekens(tekst: str) -> dict[int, str]:
    """The marks that `zichtbaar` makes in a text, by the place of the character that each stands for."""
    if not _IETS_ONGEWOONS.search(tekst):
        return {}
    return {teken.start(): merk for teken in _onzichtbaar().finditer(tekst) if (merk := _merk(teken))}


def _merk(teken: re.Match[str]) -> str:
    return f"⟨U+{ord(teken[0]):04X}⟩" if teken["weg"] else ""


def invulplekken(tekst: str) -> list[str]:
    """The names between braces in a text, such as `gewenst-effect` or `optie.naam`."""
    return _INVULPLEK.findall(tekst)


def genoemde_vragen(tekst: str) -> set[str]:
    """The same without what stands behind a dot: of `{voor-wie.naam}` the question."""
    return {naam.partition(".")[0] for naam in invulplekken(tekst)}


def vul_in(tekst: str, waarde_van: Callable[[str], str]) -> str:
    """The text with each `{name}` replaced by what `waarde_van(name)` gives."""
    return _INVULPLEK.sub(lambda plek: waarde_van(plek[1]), tekst)


def een_regel(tekst: str, hoogstens: int = 0) -> str:
    """The text on one line; longer than `hoogstens` characters (0 = no limit) it is cut with an ellipsis.

    Between words, unless a long one would take more than half of it away.
    """
    regel = " ".join(tekst.split())
    if not hoogstens or len(regel) <= hoogstens:
        return regel
    heel = regel[:hoogstens].rfind(" ")
    return regel[: heel if heel >= hoogstens // 2 else hoogstens - 1].rstrip() + "…"


def opgesomd(delen: Iterable[str], woord: str = "en") -> str:
    """Several texts as one piece, with `woord` before the last: `a, b en c`; empty for none."""
    *eerste, laatste = [*delen] or [""]
    return f"{', '.join(eerste)} {woord} {laatste}" if eerste else laatste


def in_duizenden(getal: int) -> str:
    """A number as people write it: 100.000."""
    return f"{getal:,}".replace(",", ".")


def met_punt(tekst: str) -> str:
    """The text as a sentence: with a full stop, unless it ends in a mark of its own."""
    return tekst if tekst.rstrip(')’”"')[-1:] in tuple(".!?…") else f"{tekst}."

"""Characters that look like one of the plain ones of YAML, or like nothing: what they are called, what to do.

They come along from Word, Teams or a web page, and nobody sees them. Inside a text they do no harm;
this is for the places where YAML wants a blank, a dash, a colon, a quote or a name.
"""

from __future__ import annotations

import unicodedata

from msgspec import Struct

_MET_SPATIE = "Maak er een gewone spatie van."
_TAB = "Laat regels inspringen met spaties."
_ACCENT = "een letter met een accent"
BACKSPACE = "Zet de cursor er vlak achter en druk één keer op Backspace."
"""What to do with a character that nobody sees."""
_SPATIES = {
    "\xa0": "een vaste spatie",
    "\u202f": "een smalle vaste spatie",
    "\u2009": "een smalle spatie",
    "\u2007": "een cijferspatie",
    "\u3000": "een brede spatie",
}
_ONZICHTBAAR = {
    "\xad": "een zacht afbreekstreepje",
    "\u200b": "een spatie zonder breedte",
    "\u200c": "een onzichtbaar teken",
    "\u200d": "een onzichtbaar verbindingsteken",
    "\u2060": "een onzichtbaar verbindingsteken",
    "\ufeff": "een onzichtbaar merkteken",
}
REGELEINDEN = "\x85\u2028\u2029"
"""What YAML takes for the end of a line and an editor does not show as one."""
BLANCO = (
    " \xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3000\u3164\ufeff\uffa0" + REGELEINDEN
)
"""Every character of which nothing is to be seen: blanks of any width, or of none."""
_STREEPJES = {
    **dict.fromkeys("\u2012\u2013\u2014\u2015\u2e3a", "een lang streepje"),
    **dict.fromkeys("\u2212\u2796", "een minteken"),
    **dict.fromkeys("\u2010\u2011\u2043\ufe63\uff0d", "een bijzonder streepje"),
}
_BOLLETJES = (
    "*\xb7\u2022\u2023\u2219\u25aa\u25ab\u25e6\u25cf\u25cb\u25a0\u25a1"
    "\u25fc\u27a2\u27a4\u25ba\u2713\u2714\uf0b7"
)
_AANHALING = {
    **dict.fromkeys("\u201c\u201d\u201e\u201f\xab\xbb\uff02\u2033", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\uff07\u2032\xb4", "'"),
}
DUBBELE_PUNTEN = "\uff1a\ufe55\u2236\ua789\ufe13\u02d0"
"""What looks like a colon."""
LIJSTTEKENS = frozenset(["-", *_STREEPJES, *_BOLLETJES])
"""With what people begin an item of a list."""


_BEGINT_IETS = tuple("|>[{\"'")


class Teken(Struct, frozen=True):
    """What a character is called, what to do about it, and the plain one that was probably meant."""

    naam: str
    doe: str
    gewoon: str

    @property
    def onzichtbaar(self) -> bool:
        """Whether nothing is to be seen of it."""
        return self.doe in (_MET_SPATIE, BACKSPACE, _TAB)

    @property
    def is_accent(self) -> bool:
        """Whether it is a plain letter with something on or under it."""
        return self.naam.startswith(_ACCENT)


def is_aanhaling(teken: str) -> bool:
    """Whether it is a quote, plain or not."""
    return teken in _AANHALING or teken in ("'", '"')


def teken_van(teken: str) -> Teken | None:
    """What is told of a character; None for a plain one, which stands for nothing else."""
    if "\x20" < teken < "\x7f" or teken in " \n\r":
        return (
            Teken("een opsommingsteken (*)", _als("een gewoon streepje (-)"), "-") if teken == "*" else None
        )
    return _onzichtbaar(teken) or _leesteken(teken) or _letter(teken)


def _als(wat: str) -> str:
    return f"Maak er {wat} van."


def _onzichtbaar(teken: str) -> Teken | None:
    nummer = f"(U+{ord(teken):04X})"
    soort = unicodedata.category(teken)
    if teken == "\t":
        return Teken("een tab", _TAB, " ")
    if teken in REGELEINDEN:
        return Teken(f"een onzichtbaar regeleinde {nummer}", _MET_SPATIE, " ")
    if soort == "Zs":
        return Teken(f"{_SPATIES.get(teken, 'een bijzondere spatie')} {nummer}", _MET_SPATIE, " ")
    if teken in BLANCO or "\ufe00" <= teken <= "\ufe0f":
        return Teken(f"{_ONZICHTBAAR.get(teken, 'een onzichtbaar teken')} {nummer}", BACKSPACE, "")
    return Teken(f"een onzichtbaar stuurteken {nummer}", BACKSPACE, "") if soort == "Cc" else None


def _leesteken(teken: str) -> Teken | None:
    if naam := _STREEPJES.get(teken):
        return Teken(f"{naam} ({teken})", _als("een gewoon streepje (-)"), "-")
    if teken in _BOLLETJES:
        return Teken(f"een opsommingsteken ({teken})", _als("een gewoon streepje (-)"), "-")
    if gewoon := _AANHALING.get(teken):
        return Teken(
            f"een krom aanhalingsteken ({teken})", _als(f"een gewoon aanhalingsteken ({gewoon})"), gewoon
        )
    if teken in DUBBELE_PUNTEN:
        doe = "Maak er een gewone dubbele punt (:) van, met een spatie erachter."
        return Teken(f"een bijzondere dubbele punt ({teken})", doe, ": ")
    if teken == "\u2026":
        return Teken("een beletselteken (\u2026)", "Typ drie losse punten, of geen.", "...")
    return None


def _letter(teken: str) -> Teken:
    """A letter, a digit or anything else: what looks like a plain one may be from another alphabet."""
    nummer = f"({teken}, U+{ord(teken):04X})" if teken.isprintable() else f"(U+{ord(teken):04X})"
    soort, naam = unicodedata.category(teken), unicodedata.name(teken, "")
    gewoon = unicodedata.normalize("NFKD", teken)[0]
    gewoon = gewoon if gewoon.isascii() else ""
    doe = f"Typ hier een gewone {gewoon}." if gewoon.isalnum() else "Typ hier een gewoon teken."
    if soort.startswith("N"):
        return Teken(f"een bijzonder cijfer {nummer}", doe, gewoon)
    for begin, alfabet in (("CYRILLIC", "Cyrillische"), ("GREEK", "Griekse")):
        if naam.startswith(begin):
            return Teken(f"een {alfabet} letter {nummer}", "Typ hier een gewone letter.", gewoon)
    if naam.startswith("LATIN") and soort.startswith("L"):
        return Teken(f"{_ACCENT} {nummer}", doe, gewoon)
    if soort.startswith("M"):
        return Teken(f"een los accent {nummer.replace(teken + ', ', '')}", "Typ hier gewone letters.", "")
    return Teken(f"een bijzonder teken {nummer}", doe, gewoon)


def eerste_vreemde(tekst: str) -> tuple[int, Teken] | None:
    """The first character that no name or code can have because it is not a plain one; None when all are."""
    if tekst.isascii() and tekst.isprintable():
        return None
    for plek, teken in enumerate(tekst):
        if (gevonden := teken_van(teken)) and not (teken.isascii() and teken.isprintable()):
            return plek, gevonden
    return None


def verborgen_voor(tekst: str) -> Teken | None:
    """A blank before a text that hides from YAML what it begins with: a dash, a bracket or a quote."""
    kaal = tekst.lstrip(BLANCO)
    if kaal[:1] == "-":
        eerste = teken_van(kaal[1:2]) if kaal[1:2] in tuple(BLANCO) else None
        return eerste or (teken_van(tekst[0]) if kaal[1:2] in ("", " ") else None)
    return teken_van(tekst[0]) if kaal[:1] in _BEGINT_IETS else None


def met_gewone(tekst: str) -> str:
    """The text with a plain character for each that looks like one."""
    if tekst.isascii():
        return tekst
    tekens = ((teken, teken_van(teken)) for teken in tekst)
    return "".join(vreemd.gewoon if vreemd else teken for teken, vreemd in tekens)

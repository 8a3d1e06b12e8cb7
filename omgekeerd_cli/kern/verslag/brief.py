"""A letter as it came out of its template: what is still to be filled in, you or u, articles as notes.

Its sentences stand in vragen/METHOD/brief.md.j2, which rapport/brief.py fills in.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

MEESTE_PUNTEN = 4
_INVULPLEK = re.compile(r"(?<!\\)\[vul in: ([^\]\n]+)\]")
_U = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
_JE = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)


class Reden(Struct, frozen=True):
    """Why a letter is still a draft, and how that ends; `advies` is empty where answering is enough.

    `plekken` are the places to fill in that it is about; `punten` those to name, if they are few.
    """

    tekst: str
    advies: str = ""
    plekken: tuple[str, ...] = ()

    @property
    def punten(self) -> tuple[str, ...]:
        """What is named apart, a line each: many places are left to the letter itself."""
        return self.plekken if len(self.plekken) <= MEESTE_PUNTEN else ()


class Letterlijk(Struct, frozen=True):
    """An answer that the letter holds word for word, and its short label."""

    kort: str
    tekst: str


class Brief(Struct, frozen=True):
    """A letter as its template made it.

    Attributes:
        tekst: Markdown, its mark on the last line.
        besluit: the sentences that say what was decided; a letter of this casus has them.
        genoemd: answers whose amounts and dates the letter names.
        concept: the reasons why it cannot be sent yet.
        let_op: sentences on what to look at before it is sent.
        bevat: answers that it holds word for word.
    """

    tekst: str
    besluit: tuple[str, ...] = ()
    genoemd: tuple[str, ...] = ()
    concept: tuple[Reden, ...] = ()
    let_op: tuple[str, ...] = ()
    bevat: tuple[Letterlijk, ...] = ()


def invulplek(wat: str) -> str:
    """A place in a letter that the municipality fills in; an answer can never look like one."""
    return f"[vul in: {wat}]"


def in_te_vullen(tekst: str) -> list[str]:
    """What is still to be filled in, each once, in the order of the letter."""
    return list(dict.fromkeys(_INVULPLEK.findall(tekst)))


def vaste_delen(regel: str) -> tuple[str, ...]:
    """What a line says around its places to fill in; empty without places or without own words."""
    vast = tuple(_INVULPLEK.split(regel)[::2])
    return vast if len(vast) > 1 and re.search(r"\w{2}", "".join(vast)) else ()


def zonder_ingevuld(regel: str, vast: tuple[str, ...]) -> str:
    """The line with a mark for what was filled in between these parts; empty when it is another line.

    The parts are looked for in order, each once: a pattern with many places would try them all.
    """
    begin, *midden, einde = vast
    plek, tot = len(begin), len(regel) - len(einde)
    if plek > tot or not (regel.startswith(begin) and regel.endswith(einde)):
        return ""
    for deel in midden:
        waar = regel.find(deel, plek, tot)
        if waar < 0:
            return ""
        plek = waar + len(deel)
    return "_".join(vast)


def spreekt_met_je(tekst: str) -> bool:
    """Whether a text says je and jij to the reader rather than u; without either it is u."""
    return len(_JE.findall(tekst)) > len(_U.findall(tekst))


def aanspreekvormen(tekst: str) -> tuple[int, int]:
    """How often a text says u, and how often je; quotations do not count."""
    eigen = re.sub(r"^\s*>.*$", "", tekst, flags=re.MULTILINE)
    eigen = re.sub(r"‘[^’]*’", "", eigen)
    return len(_U.findall(eigen)), len(_JE.findall(eigen))


_TUSSEN_HAAKJES = re.compile(
    r"(?<!\s)\s*\((?=[^()]*(?:\b(?:artikelen|artikel|artt\.|art\.)\s?\d|\bECLI:))(?P<noot>[^()]*)\)"
)
_WETNAAM = re.compile(r"\s*(?!art\b|artt\b|artikel|lid\b)\w")
_KLEIN = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Noten(Struct):
    """Collects the references that were taken out, word for word, in the order of the text."""

    teksten: list[str] = field(default_factory=list)

    def zonder(self, tekst: str) -> str:
        """The text with a small figure for every reference in brackets; the same one keeps its figure."""
        return _TUSSEN_HAAKJES.sub(lambda m: self._cijfer(" ".join(m["noot"].split())), tekst)

    def _cijfer(self, noot: str) -> str:
        if noot not in self.teksten:
            self.teksten.append(noot)
        return str(self.teksten.index(noot) + 1).translate(_KLEIN)

    @property
    def zonder_wet(self) -> list[int]:
        """The numbers (from 1) of references that do not say of which law they are: nothing is guessed."""
        return [nummer for nummer, noot in enumerate(self.teksten, start=1) if not _WETNAAM.match(noot)]

"""The faults that people can mend, each with its own Dutch sentence.

An error here knows its facts and its words; it does not print, colour or exit.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from msgspec import Struct


class OmgekeerdFout(Exception):
    """Something that the user can mend (exit code 1); `str()` gives the Dutch sentence."""


class GebruiksFout(Exception):
    """Wrong use of a command that only shows while it runs (exit code 2)."""


class OngeldigAntwoord(OmgekeerdFout):
    """An answer that does not fit its question; the sentence says what would fit."""


class Gebrek(Struct, frozen=True):
    """One finding in a file: where, what is wrong, and what to do about it.

    `regel` and `kolom` count from 1; 0 means that the place within the file is not known.
    """

    bestand: str
    regel: int
    kolom: int
    wat: str
    doe: str = ""

    def __str__(self) -> str:
        plaats = f"{self.bestand}:{self.regel}:{self.kolom}" if self.regel else self.bestand
        return f"{plaats}: {self.wat} {self.doe}".rstrip()


class GebrekkigBestand(OmgekeerdFout):
    """A file, or a set of files, that cannot be used as it is.

    Args:
        gebreken: everything that was found, at least one finding.
    """

    def __init__(self, gebreken: Sequence[Gebrek]) -> None:
        self.gebreken = tuple(sorted(gebreken, key=lambda g: (g.bestand, g.regel, g.kolom)))
        super().__init__("\n".join(str(gebrek) for gebrek in self.gebreken))


class Code(Enum):
    """What a finding is about, where something is decided by it."""

    WACHT_OP_LATERE = auto()
    """The question waits for one that comes after it."""
    OPTIE = auto()
    """A text names the option for which the question is repeated."""
    NIET_NAGEGAAN = auto()
    """Whether something is right could not be found out."""
    KERNVRAAG = auto()
    """Something is not asked on the short route."""
    PAGINA = auto()
    """A question parts others that would be asked on one page."""


class Bevinding(Struct, frozen=True):
    """One fault in a set: of which `wie` (vraag, signaal, methode) with which id, at which key.

    `sleutel` has a dot for each key inside another: `rekening.velden.bedrag`, `controle.0.patroon`.
    `noemt` are the ids of the other questions that it is about.
    """

    wie: str
    id: str
    sleutel: str
    wat: str
    doe: str = ""
    code: Code | None = None
    noemt: tuple[str, ...] = ()

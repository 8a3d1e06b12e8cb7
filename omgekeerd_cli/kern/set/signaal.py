"""What answers call up, as types: a remark, or the advice to go on with another method."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from omgekeerd_cli.kern.set.herkomst import herkomst_in_woorden
from omgekeerd_cli.kern.set.voorwaarde import Voorwaarde


class Ernst(StrEnum):
    """How much a signal weighs: it draws attention, names a gap, or points to a heavier method."""

    LET_OP = "let-op"
    ONTBREEKT = "ontbreekt"
    ZWAARDER = "zwaarder"


class Signaal(Struct, frozen=True):
    """A remark that the answers call up; it never decides and never blocks the talk.

    `houdt_brief_tegen`: while it is open, a letter is no more than a draft.
    """

    id: str
    als: Voorwaarde
    ernst: Ernst
    tekst: str
    advies: str
    bron: str = ""
    naar_aanleiding_van: str = ""
    houdt_brief_tegen: bool = False

    @property
    def herkomst(self) -> str:
        """Where the advice comes from; without any source it is our own."""
        return herkomst_in_woorden(self.bron, self.naar_aanleiding_van)


class Eerst(Struct, frozen=True):
    """What comes before an advised method: a text, or the term `termijn` of the card of `wet`."""

    tekst: str = ""
    wet: str = ""
    termijn: str = ""
    als: Voorwaarde | None = None


class Advies(Struct, frozen=True):
    """A method that fits when `als` holds (None: always), with the reason; it never decides.

    `eerst` says what cannot wait for the method, and `kort` that its short route fits.
    """

    methode: str
    als: Voorwaarde | None
    reden: str
    bron: str = ""
    naar_aanleiding_van: str = ""
    eerst: tuple[Eerst, ...] = ()
    kort: bool = False

    @property
    def herkomst(self) -> str:
        """Where the reason comes from; without any source it is our own."""
        return herkomst_in_woorden(self.bron, self.naar_aanleiding_van)

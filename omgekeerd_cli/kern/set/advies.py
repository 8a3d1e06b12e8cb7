"""An advice as a type: which method fits, and what cannot wait for it."""

from __future__ import annotations

from msgspec import Struct

from omgekeerd_cli.kern.set.herkomst import herkomst_in_woorden
from omgekeerd_cli.kern.set.voorwaarde import Voorwaarde


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

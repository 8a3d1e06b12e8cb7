"""What a set says about practising: what is read beforehand, and what to talk about afterwards."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta, Struct

from omgekeerd_cli.kern.set.grenzen import Deel, Tekst, Vrij
from omgekeerd_cli.kern.set.herkomst import HERKOMST, herkomst_in_woorden


class Bespreekpunt(Deel, frozen=True):
    """Iets om na het oefenen te bespreken."""

    hoogstens_een: ClassVar[tuple[str, ...]] = HERKOMST[:2]

    tekst: Annotated[Tekst, Meta(description="De vraag of gedachte, in gewone taal.")]
    bron: Annotated[Vrij, Meta(description="Waar dit zelf in staat, als er een bron is.")] = ""
    naar_aanleiding_van: Annotated[
        Vrij, Meta(description="Waar dit bij aansluit, als het er niet zo in staat.")
    ] = ""

    def __post_init__(self) -> None:
        """Look whether it names one source."""
        if self.bron and self.naar_aanleiding_van:
            raise ValueError("herkomst")

    @property
    def herkomst(self) -> str:
        """Where it comes from; empty when nothing is named."""
        return herkomst_in_woorden(self.bron, self.naar_aanleiding_van, "")


class Oefening(Struct, frozen=True):
    """How a worked casus of a method is practised.

    `gegeven` are the questions whose answers the student reads beforehand, in order; `bespreekpunten`
    are about the whole; `zelf` are the fields of what is given that the student still has to find.
    """

    gegeven: tuple[str, ...] = ()
    bespreekpunten: tuple[Bespreekpunt, ...] = ()
    zelf: tuple[str, ...] = ()

"""What is typed and not confirmed yet, kept apart from the answers until it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from omgekeerd_cli.kern.paden import Pad, als_tekst
from omgekeerd_cli.kern.tekst import zonder_stuurtekens


def _nergens(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Klad:
    """The half-typed text of one place, and `noteer` to keep what it is now.

    `noteer` takes the whole text and gives, in one sentence, why it could not be kept; empty
    when it was.
    """

    tekst: str = ""
    noteer: Callable[[str], str] = _nergens


class Kladblok(Protocol):
    """The half-typed texts of one casus by place, each place named as in the logboek."""

    def teksten(self) -> dict[str, str]:
        """All texts, the one noted last at the end."""

    def bewaar(self, teksten: dict[str, str]) -> str:
        """Keeps these texts and no others; gives why that failed, empty when it did not."""


@dataclass(slots=True)
class Geheugen:
    """Half-typed texts that are not kept on disk: for a replay, and for tests."""

    inhoud: dict[str, str] = field(default_factory=dict)

    def teksten(self) -> dict[str, str]:
        """All texts, the one noted last at the end."""
        return dict(self.inhoud)

    def bewaar(self, teksten: dict[str, str]) -> str:
        """Keeps these texts and no others."""
        self.inhoud = dict(teksten)
        return ""


def klad_van(blok: Kladblok, pad: Pad, bevestigd: str) -> Klad:
    """The draft of one place; a text that says what was confirmed already is no draft.

    Args:
        blok: where the drafts are kept.
        pad: the place.
        bevestigd: the confirmed answer as it would be typed.
    """

    def noteer(tekst: str) -> str:
        tekst = zonder_stuurtekens(tekst)
        over = {naam: oud for naam, oud in blok.teksten().items() if naam != als_tekst(pad)}
        nieuw = over if not tekst.strip() or tekst == bevestigd else {**over, als_tekst(pad): tekst}
        return blok.bewaar(nieuw) if nieuw != blok.teksten() else ""

    return Klad(blok.teksten().get(als_tekst(pad), ""), noteer)

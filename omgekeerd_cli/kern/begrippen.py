"""The terms of a method that a text uses, for whoever does not know them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from omgekeerd_cli.kern.model import Methode, Optie


@dataclass(frozen=True, slots=True)
class Begrip:
    """A term and what it means."""

    naam: str
    uitleg: str


def begrippen_in(methode: Methode, tekst: str) -> tuple[Begrip, ...]:
    """The terms that stand in the text as whole words, in order of where they come first.

    A card's `ook` names the other words for it, such as the plural.
    """
    plaatsen = {kaart.code: _eerste_plaats(kaart, tekst) for kaart in methode.begrippen}
    gevonden = [kaart for kaart in methode.begrippen if plaatsen[kaart.code] >= 0]
    gevonden.sort(key=lambda kaart: plaatsen[kaart.code])
    return tuple(Begrip(kaart.label, str(kaart.kaart.get("uitleg", "")).strip()) for kaart in gevonden)


def _eerste_plaats(kaart: Optie, tekst: str) -> int:
    """Where the term or another word for it stands first, -1 when it does not."""
    ook = kaart.kaart.get("ook")
    namen = [kaart.label, *(ook if isinstance(ook, list) else [])]
    vormen = "|".join(r"\s+".join(map(re.escape, naam.split())) for naam in namen if naam.strip())
    gevonden = re.search(rf"(?<!\w)(?:{vormen})(?!\w)", tekst, re.IGNORECASE) if vormen else None
    return gevonden.start() if gevonden else -1

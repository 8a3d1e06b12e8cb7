"""Articles of law out of running text and to the end of it, so that a resident can read on."""

from __future__ import annotations

import re

from msgspec import Struct, field

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

"""Text as it is compared: small letters, no accents, one kind of blank, and where each part came from."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from omgekeerd_cli.kern.privacy.persoonsgegevens import platgeslagen


@lru_cache(maxsize=4096)
def gevouwen(tekst: str) -> str:
    """The text as it is compared: `Aïsha` and `AISHA` are the same, whatever their form in Unicode."""
    return vouw(tekst)[0]


def vouw(tekst: str) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its characters (and its end) the place in `tekst`."""
    tekens: list[str] = []
    plaatsen: list[int] = []
    for plaats, teken in enumerate(platgeslagen(tekst)):
        for deel in _vouw_teken(teken):
            tekens.append(deel)
            plaatsen.append(plaats)
    return "".join(tekens), [*plaatsen, len(tekst)]


@lru_cache(maxsize=1024)
def _vouw_teken(teken: str) -> str:
    if teken.isspace():
        return " "
    if teken in "’‘`´":
        return "'"
    delen = unicodedata.normalize("NFKD", teken).casefold()
    return "".join(deel for deel in delen if unicodedata.category(deel) not in ("Mn", "Cf"))

"""Small files of our own with a line for each casus: no words of anybody, and easily made again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from omgekeerd_cli.opslag import veilig

_HOOGSTENS_BYTES = 64_000_000
"""Room for some 300,000 lines."""


def lees_regels(pad: Path, vorm: re.Pattern[str]) -> list[re.Match[str]]:
    """The lines of this form; none where there is no such file, or one that we cannot read."""
    try:
        tekst = veilig.lees(pad, langs_verwijzing=False, hoogstens=_HOOGSTENS_BYTES).decode("ascii")
    except (OSError, UnicodeDecodeError):
        return []
    return [gevonden for regel in tekst.splitlines() if (gevonden := vorm.fullmatch(regel))]


def schrijf_regels(pad: Path, regels: Iterable[str]) -> None:
    """Writes these lines, of ASCII characters.

    Raises:
        NietBewaard: the system refused.
    """
    veilig.schrijf(pad, "".join(f"{regel}\n" for regel in regels).encode("ascii"))

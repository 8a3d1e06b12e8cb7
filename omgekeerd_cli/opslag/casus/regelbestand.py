"""Small files of our own with a line for each casus: no words of anybody, and easily made again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from omgekeerd_cli.opslag import veilig

_LANGSTE_REGEL, _MEESTE_REGELS = 500, 1_000_000
_PER_KEER = 1_000
"""Lines that are put on disk at once: of all together there can be too many to have in memory."""


def lees_regels(pad: Path, vorm: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The lines of this form, one by one; none where there is no such file, or one that we cannot read."""
    try:
        with veilig.geopend(pad, langs_verwijzing=False) as bestand:
            for regel in islice(iter(lambda: bestand.readline(_LANGSTE_REGEL), b""), _MEESTE_REGELS):
                if gevonden := vorm.fullmatch(regel.decode("ascii", "replace").rstrip("\r\n")):
                    yield gevonden
    except OSError:
        return


def schrijf_regels(pad: Path, regels: Iterable[str]) -> None:
    """Writes these lines, of ASCII characters.

    Raises:
        NietBewaard: the system refused.
    """
    stroom = (f"{regel}\n".encode("ascii") for regel in regels)
    veilig.schrijf(pad, iter(lambda: b"".join(islice(stroom, _PER_KEER)), b""))

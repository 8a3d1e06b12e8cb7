"""How evenly the lines of a file are indented: of two mends that both read, the more even one was meant."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from omgekeerd_cli.opslag.yaml.tekstbezwaar import begint_blok

_GAT = 10
"""A name with nothing below it weighs as much as so many lines that stand further in than others do."""
_VORM = re.compile(r"( *)((?:- +)*)(?:[^\s:#][^:#]*:(?=\s|$))?(.*)", re.DOTALL)
_REGELEINDE = re.compile(r"\r\n|\r|\n")


class _Vorm(Struct, frozen=True):
    """Where a line begins, where the name behind its dashes does, and what stands behind that name."""

    ver: int
    naam: int
    waarde: str


def scheefheid(tekst: str) -> int:
    """How much looks odd: names with nothing below them, and lines that step in unlike the others."""
    gaten = 0
    stappen: dict[bool, Counter[int]] = defaultdict(Counter)
    for regel, volgende in pairwise(_regels(tekst)):
        is_lijst, dieper = volgende.naam > volgende.ver, volgende.ver - regel.naam
        if regel.waarde:
            gaten += is_lijst and dieper > 0  # a list that becomes a part of the text above it
        elif dieper > 0 or (is_lijst and dieper == 0):
            stappen[is_lijst][dieper] += 1
        else:
            gaten += 1
    return _GAT * gaten + sum(geteld.total() - max(geteld.values()) for geteld in stappen.values())


def _regels(tekst: str) -> Iterator[_Vorm]:
    """The lines with something on them, but for those of a text of more lines."""
    in_tekst: int | None = None
    for regel in _REGELEINDE.split(tekst):
        gevonden = _VORM.match(regel)
        waarde = gevonden[3].strip() if gevonden else ""
        if gevonden is None or not (waarde or gevonden[2] or regel.strip()):
            continue
        ver = len(gevonden[1])
        if regel[ver : ver + 1] == "#" or (in_tekst is not None and ver > in_tekst):
            continue
        naam = ver + len(gevonden[2])
        in_tekst = naam if begint_blok(waarde) else None
        yield _Vorm(ver, naam, "" if waarde.startswith("#") else waarde)

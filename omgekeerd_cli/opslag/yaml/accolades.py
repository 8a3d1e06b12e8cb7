"""Lines between braces, such as a condition, as people write them: what is missing in them or around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAAM = r"[a-z][a-z0-9-]{0,60}"
_KOMMA = re.compile(rf"(?<=[^\s,{{\[:;]) *;? +(?={_NAAM}: )")
_TEKST = r"[^,{}\[\]\"']*"
_INVULLING = re.compile(rf"(?<=: )[^\s,{{}}\[\]\"']{_TEKST}\{{{_NAAM}\}}{_TEKST}(?=[,}}\]])")
_REGELS = re.compile(rf"{_NAAM}: [^:,]+(, {_NAAM}: [^:,]+)+")
_WOORD_ERVOOR = re.compile(rf"({_NAAM}) +(\{{.*\}})")

Gemeend = tuple[int, str, str, str]
"""Where something is wrong in a value, what that becomes, what is said of it and what to do."""


def gemeend(waarde: str) -> Iterator[Gemeend]:
    """What a value with braces, or one that needs them, may have been meant to be."""
    if waarde[:1] not in ("{", "["):
        yield from _zonder(waarde)
        return
    if komma := _KOMMA.search(waarde):
        doe = "Zet een komma tussen de delen, met een spatie erachter."
        yield komma.start(), _KOMMA.sub(", ", waarde), "Hier hoort een komma.", doe
    if tekst := _INVULLING.search(waarde):
        wat = "Een tekst met accolades kan hier niet zo."
        yield tekst.start(), _INVULLING.sub("x", waarde), wat, "Zet die tekst tussen aanhalingstekens."


def _zonder(waarde: str) -> Iterator[Gemeend]:
    """The same for a value without braces where they are needed, or with a word before them."""
    kaal = waarde.strip("(){} ")
    if _REGELS.fullmatch(kaal):
        doe = "Zet { ervoor en } erachter, en geen andere haakjes."
        yield 0, f"{{{kaal}}}", "Om deze regels horen accolades.", doe
    if woord := _WOORD_ERVOOR.fullmatch(waarde):
        wordt = f"{{{woord[1]}: {woord[2]}}}"
        yield woord.end(1), wordt, "Achter dit woord mist een dubbele punt.", "Schrijf het als {naam: {…}}."

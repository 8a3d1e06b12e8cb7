"""Why a text between no quotes, or between wrong ones, is no text to YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omgekeerd_cli.opslag.yaml.tekens import is_aanhaling, teken_van

AANHALEN = "Zet de hele tekst tussen aanhalingstekens."
HAAKJES = {"[": "]", "{": "}"}
_NIET_VOORAAN = "@`%&*!|>[]{},?-"
_BLOKBEGIN = re.compile(r"[|>][-+0-9]*[ \t]*(#.*)?$")
_NAAM = r"[a-z][a-z0-9-]{0,60}"
_KOMMA = re.compile(rf"(?<=[^\s,{{\[:;]) *;? +(?={_NAAM}: )")
_TEKST = r"[^,{}\[\]\"']*"
_INVULLING = re.compile(rf"(?<=: )[^\s,{{}}\[\]\"']{_TEKST}\{{{_NAAM}\}}{_TEKST}(?=[,}}\]])")
_REGELS = re.compile(rf"{_NAAM}: [^:,]+(, {_NAAM}: [^:,]+)+")
_WOORD_ERVOOR = re.compile(rf"({_NAAM}) +(\{{.*\}})")

Gemeend = tuple[int, str, str, str]
"""Where something is wrong in a value, what that becomes, what is said of it and what to do."""


def begint_blok(waarde: str) -> bool:
    """Whether this is the mark behind which a text of more lines begins."""
    return bool(_BLOKBEGIN.match(waarde))


def bezwaar(waarde: str, *, achter_naam: bool) -> tuple[int, str, str] | None:
    """Why this text does not work without quotes: where, what and what to do; None when nothing is known."""
    begin = waarde[:1]
    if begin in ("'", '"'):
        return _tussen(waarde, begin)
    if begin and is_aanhaling(begin) and is_aanhaling(waarde[-1]):
        krom = teken_van(begin)
        return (0, f"Hier staat {krom.naam}.", krom.doe) if krom else None
    if begin and begin in _NIET_VOORAAN and not _is_yaml(waarde):
        return _vooraan(waarde, begin)
    if achter_naam and begin not in HAAKJES and (punt := re.search(r":(?=\s|$)", waarde)):
        return punt.start(), "Een dubbele punt kan hier niet.", _met_andere(waarde)
    return None


def _met_andere(waarde: str) -> str:
    """To put quotes around it; which ones, when it holds the other kind."""
    enkele = "'" not in waarde
    return (
        AANHALEN
        if enkele == ('"' not in waarde)
        else f"{AANHALEN[: -len('aanhalingstekens.')]}{'enkele' if enkele else 'dubbele'} aanhalingstekens."
    )


def _tussen(waarde: str, soort: str) -> tuple[int, str, str] | None:
    """The same for a text that begins with a quote."""
    heel = re.match(r"'(?:[^']|'')*'" if soort == "'" else r'"(?:[^"\\]|\\.)*"', waarde)
    ander = "dubbele" if soort == "'" else "enkele"
    if heel is None and is_aanhaling(waarde[-1]) and waarde[-1] != soort and (krom := teken_van(waarde[-1])):
        return len(waarde) - 1, f"Hier staat {krom.naam}.", krom.doe
    if heel is None:
        doe = f"Zet het erachter. Hoort het bij de tekst? Zet die dan tussen {ander} aanhalingstekens."
        return 0, f"Bij dit aanhalingsteken ({soort}) mist het sluitende.", doe
    if waarde[heel.end() :].lstrip().startswith("#") or heel.end() == len(waarde):
        return None
    eigen = "enkele" if soort == "'" else "dubbele"
    doe = f"{AANHALEN} Staan er al {eigen} in? Neem er dan {ander} omheen."
    return heel.end(), "Achter het sluitende aanhalingsteken staat nog tekst.", doe


def _vooraan(waarde: str, begin: str) -> tuple[int, str, str]:
    """The same for a text of which the first character means something else in YAML."""
    sluit = HAAKJES.get(begin)
    if sluit and sluit not in waarde:
        wat = f"Bij {begin} mist het sluithaakje {sluit}."
        return 0, wat, f"Zet het erbij. Hoort {begin} bij een tekst? {AANHALEN}"
    if begin in "|>":
        return (
            0,
            f"Achter {begin} hoort niets meer.",
            f"Begin de tekst op de volgende regel. Of: {_klein(AANHALEN)}",
        )
    if begin == "-":
        return (
            0,
            "Een streepje kan hier niet.",
            f"Begin de lijst op een nieuwe regel. Is het tekst? {AANHALEN}",
        )
    return 0, f"Een tekst kan hier niet beginnen met {begin}.", AANHALEN


def _is_yaml(waarde: str) -> bool:
    """Whether it can be what its first character means: a list, a mapping, a text of more lines."""
    sluit = HAAKJES.get(waarde[0])
    if sluit:
        return waarde.endswith(sluit)
    if waarde[0] in "-?" and waarde[1:2].strip():
        return True
    return waarde[0] in "|>" and begint_blok(waarde)


def _klein(zin: str) -> str:
    return zin[:1].lower() + zin[1:]


def met_accolades(waarde: str) -> Iterator[Gemeend]:
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
    kaal = waarde.strip("(){} ")
    if _REGELS.fullmatch(kaal):
        doe = "Zet { ervoor en } erachter, en geen andere haakjes."
        yield 0, f"{{{kaal}}}", "Om deze regels horen accolades.", doe
    if woord := _WOORD_ERVOOR.fullmatch(waarde):
        wordt = f"{{{woord[1]}: {woord[2]}}}"
        yield woord.end(1), wordt, "Achter dit woord mist een dubbele punt.", "Schrijf het als {naam: {…}}."

"""Finding a BSN in a text: nine digits that pass the elf-test, however they are grouped.

A number in a longer row of digits is none, nor is an amount, a VAT number or a case number such as
2026-12345. Eight digits, with the first 0 left out, count only right behind the word BSN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omgekeerd_cli.kern.privacy.nummers import is_bsn

_NIETS = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Soft hyphens and characters without width: they can stand between digits unseen."""
_TUSSEN = rf"[ {_NIETS}]{{0,2}}[.\-/]?[ {_NIETS}]{{0,2}}"
_REEKS = re.compile(rf"[0-9](?:{_TUSSEN}[0-9])*")
_GROEP = re.compile(r"[0-9]+")
_NOEMT_BSN = re.compile(
    r"(?:bsn|burger-?service-?nummer|sofi-?nummer|sofi)(?:-?(?:nummer|nr))?(?: is| was)?[ .:=#(‘'\"-]{0,4}$",
    re.IGNORECASE,
)
_GEEN_BSN_ERVOOR = re.compile(r"(?:€|\beuro?) ?-?$|\+$|[0-9],$|[A-Z]{2}[0-9]{2} ?[A-Z]{4} ?$", re.IGNORECASE)
_GEEN_BSN_ERNA = re.compile(r",[0-9=-]|,[-–—]| ?%| ?€| ?euro?\b|b[0-9]{2}\b", re.IGNORECASE)
_LENGTE, _ZONDER_NUL = 9, 8
_JAAR = re.compile(r"(?:19|20)[0-9]{2}")


def bsns_in(plat: str) -> Iterator[tuple[int, int]]:
    """Where each BSN begins and ends, in a text with one form for each digit, blank and dash."""
    for reeks in _REEKS.finditer(plat):
        groepen = [groep.span() for groep in _GROEP.finditer(plat, *reeks.span())]
        klaar_tot = 0
        for eerste in range(len(groepen)):
            if eerste >= klaar_tot and (laatste := _laatste_groep(plat, groepen, eerste)) is not None:
                yield groepen[eerste][0], groepen[laatste][1]
                klaar_tot = laatste + 1


def _laatste_groep(plat: str, groepen: list[tuple[int, int]], eerste: int) -> int | None:
    """The group of digits with which a BSN that begins with group `eerste` ends; None without one."""
    genoemd = bool(_NOEMT_BSN.search(plat, max(groepen[eerste][0] - 40, 0), groepen[eerste][0]))
    cijfers, gevonden = "", None
    for laatste in range(eerste, len(groepen)):
        cijfers += plat[slice(*groepen[laatste])]
        if len(cijfers) > _LENGTE:
            break
        genoeg = len(cijfers) == _LENGTE or (genoemd and len(cijfers) == _ZONDER_NUL)
        if genoeg and _staat_los(plat, groepen, eerste, laatste, genoemd=genoemd) and is_bsn(cijfers):
            gevonden = laatste  # and on: its first eight digits can pass the test too
    return gevonden


def _staat_los(
    plat: str, groepen: list[tuple[int, int]], eerste: int, laatste: int, *, genoemd: bool
) -> bool:
    """Whether these groups belong together and to nothing else."""
    begin, eind = groepen[eerste][0], groepen[laatste][1]
    if _GEEN_BSN_ERVOOR.search(plat, max(begin - 10, 0), begin) or _GEEN_BSN_ERNA.match(plat, eind):
        return False
    binnen = [plat[groepen[nr][1] : groepen[nr + 1][0]] for nr in range(eerste, laatste)]
    if len(set(map(_teken, binnen))) > 1 and not genoemd:
        return False
    if laatste == eerste + 1 and not genoemd and _JAAR.fullmatch(plat[slice(*groepen[eerste])]):
        return False
    ervoor = plat[groepen[eerste - 1][1] : begin] if eerste else None
    erna = plat[eind : groepen[laatste + 1][0]] if laatste + 1 < len(groepen) else None
    return _is_grens(ervoor, binnen) and _is_grens(erna, binnen)


def _is_grens(ertussen: str | None, binnen: list[str]) -> bool:
    """Whether what stands between this number and the digits beside it sets them apart.

    What stands between its own groups too does not: then it is one longer number.
    """
    if ertussen is None:
        return True
    if ertussen in binnen:
        return False
    return " " in ertussen and (_teken(ertussen) != "" or "" not in map(_teken, binnen))


def _teken(ertussen: str) -> str:
    """The dot, dash or slash between two groups; empty for a blank."""
    return "".join(teken for teken in ertussen if teken in ".-/")

"""Whether a letter and the report of the same casus name the same decision, amounts and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from omgekeerd_cli.kern.taal.bedragen_en_datums import Dag, Vindplaats, bedragen_en_datums
from omgekeerd_cli.kern.verslag.brief import Brief, vaste_delen, zonder_ingevuld


class Verschil(Struct, frozen=True):
    """One difference: on which line of the letter (0: it is not in the letter), and in words."""

    regel: int
    wat: str


def verschillen(brief: str, vers: Brief, rapport: str) -> list[Verschil]:
    """What letter and report do not say alike, in the order of the letter, what it lacks first.

    Args:
        brief: the letter, as somebody may have changed it.
        vers: the letter as it would be made now; what was filled in its open places is not compared.
        rapport: the report as it is now.
    """
    in_brief = list(bedragen_en_datums(_zonder_ingevuld(brief, vers.tekst)))
    in_rapport = list(bedragen_en_datums(rapport))
    vreemd = [
        Verschil(plaats.regel, f"{plaats.tekst} staat niet in het verslag.")
        for plaats in in_brief
        if not any(_zegt(ander.waarde, plaats.waarde) for ander in in_rapport)
    ]
    return list(dict.fromkeys([*_ontbrekend(brief, in_brief, vers), *vreemd]))


def _ontbrekend(brief: str, in_brief: list[Vindplaats], vers: Brief) -> Iterator[Verschil]:
    gewoon = _gewoon(brief)
    for zin in vers.besluit:
        if _gewoon(zin) not in gewoon:
            yield Verschil(0, f"Het besluit is: ‘{zin}’ Die zin staat niet in de brief.")
    for plaats in bedragen_en_datums("\n".join(vers.genoemd)):
        if not any(_zegt(ander.waarde, plaats.waarde) for ander in in_brief):
            yield Verschil(0, f"{plaats.tekst} hoort bij het besluit, maar staat niet in de brief.")


def _zegt(een: Decimal | Dag, ander: Decimal | Dag) -> bool:
    if isinstance(een, Dag) and isinstance(ander, Dag):
        return een.zegt(ander)
    return een == ander


def _gewoon(tekst: str) -> str:
    """The words alone, without markup, case and line ends."""
    return " ".join(re.findall(r"\w+", tekst.lower()))


def _zonder_ingevuld(brief: str, vers: str) -> str:
    """The letter without what was written in its open places: a date of sending is no date of the report."""
    delen = list(dict.fromkeys(vast for regel in vers.split("\n") if (vast := vaste_delen(regel))))
    return "\n".join(_vaste_deel(regel, delen) for regel in brief.split("\n"))


def _vaste_deel(regel: str, delen: list[tuple[str, ...]]) -> str:
    return next((kaal for vast in delen if (kaal := zonder_ingevuld(regel, vast))), regel)

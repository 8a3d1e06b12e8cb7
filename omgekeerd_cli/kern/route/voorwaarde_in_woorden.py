"""A condition in words that people know: labels instead of ids and codes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from omgekeerd_cli.kern.set.model import ANDERS, Alle, EenVan, Methode, Niet, Vergelijking, Voorwaarde
from omgekeerd_cli.kern.set.rekenwijze import OPVALLEND_IN_WOORDEN, Opvallend
from omgekeerd_cli.kern.set.soort import Invulwijze

Zin: TypeAlias = Callable[[Vergelijking, str, bool], str]
"""One comparison as a phrase: the comparison, its value in words, and whether it must not hold."""


def in_woorden(methode: Methode, voorwaarde: Voorwaarde, zin: Zin | None = None) -> str:
    """The condition as a phrase that can follow "alleen als:".

    Args:
        methode: where the names and labels come from.
        voorwaarde: the condition.
        zin: how one comparison reads, for who needs other words.
    """
    zin = zin or (lambda deel, waarde, niet: _hoofdzin(methode, deel, waarde, niet=niet))
    match voorwaarde:
        case Vergelijking():
            return zin(voorwaarde, _waarde(methode, voorwaarde), False)  # noqa: FBT003  by place, as a Zin
        case Alle(delen):
            return _samen(methode, delen, "is-niet", zin) or " en ".join(
                _los(methode, deel, zin) for deel in delen
            )
        case EenVan(delen):
            return (
                _samen(methode, delen, "is", zin)
                or _ergens_een_woord(methode, delen)
                or " of ".join(_los(methode, deel, zin) for deel in delen)
            )
        case Niet(Vergelijking(_, "bevat" | "woorden") as deel):
            return zin(deel, _waarde(methode, deel), True)  # noqa: FBT003  by place, as a Zin
        case Niet(deel):
            return f"niet geldt dat {_los(methode, deel, zin)}"


def _los(methode: Methode, voorwaarde: Voorwaarde, zin: Zin) -> str:
    woorden = in_woorden(methode, voorwaarde, zin)
    return f"({woorden})" if isinstance(voorwaarde, Alle | EenVan) else woorden


def _samen(methode: Methode, delen: tuple[Voorwaarde, ...], hoe: str, zin: Zin) -> str:
    """Several answers to one question are named together: "besluit is nee of deels"; else nothing."""
    gelijk = [deel for deel in delen if isinstance(deel, Vergelijking) and deel.hoe == hoe]
    if len(gelijk) < len(delen) or len({(deel.vraag, deel.deel) for deel in gelijk}) != 1:
        return ""
    waarden = " of ".join(_waarde(methode, deel) for deel in gelijk)
    return zin(gelijk[0], waarden, False)  # noqa: FBT003  by place, as a Zin


def _ergens_een_woord(methode: Methode, delen: tuple[Voorwaarde, ...]) -> str:
    """Several texts in which the same words are looked for are named together; else nothing."""
    gelijk = [deel for deel in delen if isinstance(deel, Vergelijking) and deel.hoe == "woorden"]
    if len(gelijk) < len(delen) or len({(deel.waarde, deel.deel) for deel in gelijk}) != 1:
        return ""
    namen = [f"‘{naam_van(methode, deel.vraag)}’" for deel in gelijk]
    return f"in {', '.join(namen[:-1])} of {namen[-1]} staat een woord als {_waarde(methode, gelijk[0])}"


def _hoofdzin(methode: Methode, deel: Vergelijking, waarde: str, *, niet: bool) -> str:
    naam = f"‘{naam_van(methode, deel.vraag)}’"
    if deel.deel:
        return f"bij {naam} {_van_veld(deel, waarde, niet=niet)}"
    match deel.hoe:
        case "ingevuld":
            return f"{naam} is {'' if deel.waarde == 'ja' else 'niet '}ingevuld"
        case "is":
            return f"{naam} is {waarde}"
        case "is-niet":
            return f"{naam} is iets anders dan {waarde}"
        case "bevat":
            return f"{naam} bevat {'niet ' if niet else ''}{waarde}"
        case "woorden":
            return f"in {naam} staat {'g' if niet else ''}een woord als {waarde}"
    vraag = methode.vraag_op_id.get(deel.vraag)
    if vraag is None:
        return f"{naam} is {deel.hoe} {deel.waarde}"
    if vraag.soort.invulwijze is Invulwijze.MEER:
        return f"{naam} heeft {deel.hoe} {deel.waarde} keuzes"
    if vraag.is_groep:
        return f"{naam} is {deel.hoe} {deel.waarde} keer ingevuld"
    return f"{naam} is {deel.hoe} {deel.waarde}"


def _van_veld(deel: Vergelijking, waarde: str, *, niet: bool) -> str:
    """What is asked of a field of what was chosen, behind the name of the question."""
    veld = deel.deel.replace("-", " ")
    match deel.hoe:
        case "ingevuld":
            return f"is {'een' if deel.waarde == 'ja' else 'geen'} {veld} bekend"
        case "is":
            return f"staat als {veld}: {waarde}"
        case "is-niet":
            return f"staat als {veld} iets anders dan {waarde}"
        case "woorden":
            return f"staat als {veld} {'g' if niet else ''}een woord als {waarde}"
    return f"komt bij {veld} {'niet ' if niet else ''}voor: {waarde}"


def als_bijzin(methode: Methode, voorwaarde: Voorwaarde) -> str:
    """The condition as a clause that can follow "alleen als": easier to read where it stands alone."""

    def zin(deel: Vergelijking, waarde: str, niet: bool) -> str:  # noqa: FBT001  the shape of a Zin
        naam = f"‘{naam_van(methode, deel.vraag)}’"
        return bijzin(methode, deel, waarde, ander=naam, bij=f"bij {naam}", niet=niet)

    return in_woorden(methode, voorwaarde, zin)


def bijzin(methode: Methode, deel: Vergelijking, waarde: str, *, ander: str, bij: str, niet: bool) -> str:
    """One comparison as a clause.

    Args:
        methode: where the question stands.
        deel: the comparison.
        waarde: its value in words.
        ander: what the question is called, to say something of it.
        bij: where to look for the answer.
        niet: whether it must not hold.
    """
    waarde = waarde if waarde.startswith("‘") else f"‘{waarde}’"
    if deel.deel:
        return _bijzin_van_veld(deel, waarde, bij=bij, niet=niet)
    match deel.hoe:
        case "ingevuld":
            return f"{ander} {'' if deel.waarde == 'ja' else 'niet '}is ingevuld"
        case "is":
            return f"{bij} {waarde} staat"
        case "is-niet":
            return f"{bij} iets anders dan {waarde} staat"
        case "woorden":
            return f"{bij} {'g' if niet else ''}een woord als {waarde} staat"
    doel = methode.vraag_op_id.get(deel.vraag)
    meer = doel is not None and doel.soort.invulwijze is Invulwijze.MEER
    if deel.hoe == "bevat":
        return f"{bij} {waarde} {'niet ' if niet else ''}{'is aangekruist' if meer else 'voorkomt'}"
    if meer:
        return f"{bij} {deel.hoe} {deel.waarde} keuzes zijn aangekruist"
    if doel and doel.is_groep:
        return f"{ander} {deel.hoe} {deel.waarde} keer is ingevuld"
    return f"{bij} {deel.hoe} {deel.waarde} staat"


def _bijzin_van_veld(deel: Vergelijking, waarde: str, *, bij: str, niet: bool) -> str:
    veld = deel.deel.replace("-", " ")
    match deel.hoe:
        case "ingevuld":
            return f"{bij} {'een' if deel.waarde == 'ja' else 'geen'} {veld} bekend is"
        case "is":
            return f"{bij} als {veld} {waarde} staat"
        case "is-niet":
            return f"{bij} als {veld} iets anders dan {waarde} staat"
        case "woorden":
            return f"{bij} als {veld} {'g' if niet else ''}een woord als {waarde} staat"
    return f"{bij} als {veld} {waarde} {'niet ' if niet else ''}voorkomt"


def naam_van(methode: Methode, vraag_id: str) -> str:
    """The label of a question, or its id when it has none."""
    vraag = methode.vraag_op_id.get(vraag_id)  # None for one that an own set dropped
    return (vraag.kort if vraag else "") or vraag_id


def _waarde(methode: Methode, deel: Vergelijking) -> str:
    vraag = methode.vraag_op_id.get(deel.vraag)
    if deel.woorden:
        return f"‘{deel.woorden[0][0]}’"
    if vraag is None or deel.deel:
        return deel.waarde
    if optie := vraag.optie(deel.waarde):
        return f"‘{optie.label}’"
    if vraag.rekening and deel.waarde in OPVALLEND_IN_WOORDEN:
        return OPVALLEND_IN_WOORDEN[Opvallend(deel.waarde)]
    if deel.waarde == ANDERS and vraag.anders:
        return "‘Anders’"
    return deel.waarde

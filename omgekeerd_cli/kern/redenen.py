"""A condition in words that people know: labels instead of ids and codes."""

from __future__ import annotations

from omgekeerd_cli.kern.model import ANDERS, Alle, EenVan, Methode, Niet, Soort, Vergelijking, Voorwaarde


def in_woorden(methode: Methode, voorwaarde: Voorwaarde) -> str:
    """The condition as a phrase that can follow "alleen als:"."""
    match voorwaarde:
        case Vergelijking():
            return _vergelijking(methode, voorwaarde)
        case Alle(delen):
            return " en ".join(_los(methode, deel) for deel in delen)
        case EenVan(delen):
            return _een_van(methode, delen)
        case Niet(Vergelijking(vraag, "bevat") as deel):
            return f"‘{_naam(methode, vraag)}’ bevat niet {_waarde(methode, deel)}"
        case Niet(deel):
            return f"niet geldt dat {_los(methode, deel)}"


def _los(methode: Methode, voorwaarde: Voorwaarde) -> str:
    woorden = in_woorden(methode, voorwaarde)
    return f"({woorden})" if isinstance(voorwaarde, Alle | EenVan) else woorden


def _een_van(methode: Methode, delen: tuple[Voorwaarde, ...]) -> str:
    """Several answers to one question are named together: "besluit is nee of deels"."""
    gelijk = [deel for deel in delen if isinstance(deel, Vergelijking) and deel.hoe == "is"]
    if len(gelijk) == len(delen) and len({deel.vraag for deel in gelijk}) == 1:
        waarden = " of ".join(_waarde(methode, deel) for deel in gelijk)
        return f"‘{_naam(methode, gelijk[0].vraag)}’ is {waarden}"
    return " of ".join(_los(methode, deel) for deel in delen)


def _vergelijking(methode: Methode, deel: Vergelijking) -> str:
    naam = f"‘{_naam(methode, deel.vraag)}’"
    match deel.hoe:
        case "ingevuld":
            return f"{naam} is {'' if deel.waarde == 'ja' else 'niet '}ingevuld"
        case "is":
            return f"{naam} is {_waarde(methode, deel)}"
        case "is-niet":
            return f"{naam} is iets anders dan {_waarde(methode, deel)}"
        case "bevat":
            return f"{naam} bevat {_waarde(methode, deel)}"
    vraag = methode.vraag_op_id.get(deel.vraag)
    if vraag is None:
        return f"{naam} is {deel.hoe} {deel.waarde}"
    if vraag.soort is Soort.MEERKEUZE:
        return f"{naam} heeft {deel.hoe} {deel.waarde} keuzes"
    if vraag.soort is Soort.GROEP:
        return f"{naam} is {deel.hoe} {deel.waarde} keer ingevuld"
    return f"{naam} is {deel.hoe} {deel.waarde}"


def _naam(methode: Methode, vraag_id: str) -> str:
    vraag = methode.vraag_op_id.get(vraag_id)  # None for one that an own set dropped
    return (vraag.kort if vraag else "") or vraag_id


def _waarde(methode: Methode, deel: Vergelijking) -> str:
    vraag = methode.vraag_op_id.get(deel.vraag)
    if vraag is None:
        return deel.waarde
    if optie := vraag.optie(deel.waarde):
        return f"‘{optie.label}’"
    if deel.waarde == ANDERS and vraag.anders:
        return "‘Anders’"
    return deel.waarde

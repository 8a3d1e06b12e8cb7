"""A condition in words that people know: labels instead of ids and codes, and what somebody does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from omgekeerd_cli.kern.set.model import ANDERS, Alle, EenVan, Methode, Niet, Vergelijking, Voorwaarde, Vraag
from omgekeerd_cli.kern.set.rekenwijze import OPVALLEND_IN_WOORDEN, Opvallend
from omgekeerd_cli.kern.set.soort import Invulwijze
from omgekeerd_cli.kern.taal.tekst import opgesomd

Plaats: TypeAlias = Callable[[str], str]
"""How the answer to a question, by its id, is pointed at: `bij Wetten`, `bij vraag 2 (Soort)`."""
_MEESTE_NAMEN = 5
"""Of a condition on a card so many choices are named; of more only what is on the card."""
_GEKOZEN = (Invulwijze.EEN, Invulwijze.MEER, Invulwijze.JA_NEE)


def als_bijzin(methode: Methode, voorwaarde: Voorwaarde, plaats: Plaats | None = None) -> str:
    """The condition as a clause that can follow "komt als" or "alleen als".

    Args:
        methode: where the names and labels come from.
        voorwaarde: the condition.
        plaats: how an answer is pointed at; by its label where nothing else is asked.
    """
    waar = plaats or (lambda vraag_id: f"bij {aangehaald(naam_van(methode, vraag_id))}")
    voorwaarde = _gezegd(voorwaarde)
    match voorwaarde:
        case Vergelijking():
            return _bijzin(methode, voorwaarde, _waarde(methode, voorwaarde), waar(voorwaarde.vraag))
        case Alle(alle):
            delen = _zonder_dubbel(tuple(plat for deel in alle for plat in _plat(deel)))
            return " en ".join(
                _samen(methode, bijeen, "is-niet", waar) or _los(methode, bijeen[0], waar)
                for bijeen in _per_vraag(delen)
            )
        case EenVan(delen):
            return (
                _samen(methode, delen, "is", waar)
                or _samen(methode, delen, "bevat", waar)
                or _ergens_een_woord(methode, delen, waar)
                or " of ".join(_los(methode, deel, waar) for deel in delen)
            )
        case Niet(Vergelijking(_, "bevat" | "woorden") as deel):
            return _bijzin(methode, deel, _waarde(methode, deel), waar(deel.vraag), niet=True)
        case Niet(deel):
            return f"het niet zo is dat {_los(methode, deel, waar)}"


def _gezegd(voorwaarde: Voorwaarde) -> Voorwaarde:
    """What must not be chosen, as people say it: something else than this or that."""
    match voorwaarde:
        case Niet(Vergelijking(vraag, "is", waarde, deel="")):
            return Vergelijking(vraag, "is-niet", waarde)
        case Niet(EenVan(delen)):
            anders = tuple(_gezegd(Niet(deel)) for deel in delen)
            return voorwaarde if any(isinstance(deel, Niet) for deel in anders) else Alle(anders)
    return voorwaarde


def _plat(voorwaarde: Voorwaarde) -> tuple[Voorwaarde, ...]:
    deel = _gezegd(voorwaarde)
    return deel.delen if isinstance(deel, Alle) and isinstance(voorwaarde, Niet) else (deel,)


def _zonder_dubbel(delen: tuple[Voorwaarde, ...]) -> tuple[Voorwaarde, ...]:
    """Without "is filled in" where another part about that question says so as well."""
    gewoon = [deel for deel in delen if isinstance(deel, Vergelijking) and not deel.deel]
    vult = {deel.vraag for deel in gewoon if (deel.hoe, deel.waarde) == ("ingevuld", "ja")}
    anders: list[Voorwaarde] = []
    for deel in delen:
        match deel:
            case Niet(Vergelijking(vraag, "bevat", waarde)) if vraag in vult:
                anders.append(Vergelijking(vraag, "is-niet", waarde))
            case Vergelijking(vraag, hoe) if deel.deel or hoe != "ingevuld" or vraag not in vult:
                anders.append(deel)
            case Vergelijking():
                pass
            case _:
                anders.append(deel)
    genoemd = {deel.vraag for deel in anders if isinstance(deel, Vergelijking)}
    over = [Vergelijking(vraag, "ingevuld", "ja") for vraag in sorted(vult - genoemd)]
    return (*over, *anders)


def _per_vraag(delen: tuple[Voorwaarde, ...]) -> list[tuple[Voorwaarde, ...]]:
    """The parts in order, and with the first what must not be chosen there either."""
    bijeen: dict[object, tuple[Voorwaarde, ...]] = {}
    for nummer, deel in enumerate(delen):
        niet = isinstance(deel, Vergelijking) and deel.hoe == "is-niet" and (deel.vraag, deel.deel)
        sleutel = niet or nummer
        bijeen[sleutel] = (*bijeen.get(sleutel, ()), deel)
    return list(bijeen.values())


def _los(methode: Methode, voorwaarde: Voorwaarde, waar: Plaats) -> str:
    woorden = als_bijzin(methode, voorwaarde, waar)
    return f"({woorden})" if isinstance(voorwaarde, Alle | EenVan) else woorden


def _samen(methode: Methode, delen: tuple[Voorwaarde, ...], hoe: str, waar: Plaats) -> str:
    """Several answers to one question are named together: "‘Nee’ of ‘Deels’ kiest"; else nothing."""
    gelijk = [deel for deel in delen if isinstance(deel, Vergelijking) and deel.hoe == hoe]
    if len(gelijk) < len(delen) or len({(deel.vraag, deel.deel) for deel in gelijk}) != 1:
        return ""
    if any(_met_die_kaart(methode, deel) for deel in gelijk):
        return ""
    waarden = opgesomd((_waarde(methode, deel) for deel in gelijk), "of")
    return _bijzin(methode, gelijk[0], waarden, waar(gelijk[0].vraag))


def _ergens_een_woord(methode: Methode, delen: tuple[Voorwaarde, ...], waar: Plaats) -> str:
    """Several texts in which the same words are looked for are named together; else nothing."""
    gelijk = [deel for deel in delen if isinstance(deel, Vergelijking) and deel.hoe == "woorden"]
    if len(gelijk) < len(delen) or len({(deel.waarde, deel.deel) for deel in gelijk}) != 1:
        return ""
    plaatsen = [waar(deel.vraag) for deel in gelijk]
    return f"je {opgesomd(plaatsen, 'of')} een woord als {_waarde(methode, gelijk[0])} gebruikt"


def _bijzin(methode: Methode, deel: Vergelijking, waarde: str, bij: str, *, niet: bool = False) -> str:
    """One comparison as a clause; with `niet` it must not hold."""
    vraag = methode.vraag_op_id.get(deel.vraag)  # None for one that an own set dropped
    doet = "kiest" if vraag and vraag.soort.invulwijze in _GEKOZEN else "invult"
    doet = "noemt" if vraag and vraag.is_groep else doet
    if not niet and (labels := _met_die_kaart(methode, deel)):
        return f"je {bij} {labels} kiest"
    if deel.deel:
        return _met_deel(deel, waarde, bij, niet=niet)
    match deel.hoe:
        case "ingevuld":
            iets = "iets" if deel.waarde == "ja" else "niets"
            return f"je {bij} {iets} {doet}"
        case "is":
            return f"je {bij} {waarde} {doet}"
        case "is-niet":
            return f"je {bij} iets anders {doet} dan {waarde}"
        case "woorden":
            return f"je {bij} {'g' if niet else ''}een woord als {waarde} gebruikt"
        case "bevat":
            return _bevat(vraag, waarde, bij, niet=niet)
    if vraag and vraag.soort.invulwijze is Invulwijze.MEER:
        return f"je {bij} {deel.hoe} {deel.waarde} keuzes aankruist"
    if vraag and vraag.is_groep:
        return f"je {bij} {deel.hoe} {deel.waarde} keer iets noemt"
    return f"je {bij} {deel.hoe} {deel.waarde} {doet}"


def _met_die_kaart(methode: Methode, deel: Vergelijking) -> str:
    """The choices that have this on their card, by name; empty where that is not asked, or of too many."""
    vraag = methode.vraag_op_id.get(deel.vraag)
    if vraag is None or not deel.deel or deel.hoe != "is":
        return ""
    passend = [o for o in methode.opties_van(vraag) if str(o.kaart.get(deel.deel, "")) == deel.waarde]
    return opgesomd((f"‘{optie.label}’" for optie in passend), "of") if len(passend) <= _MEESTE_NAMEN else ""


def _met_deel(deel: Vergelijking, waarde: str, bij: str, *, niet: bool) -> str:
    """What the card of a choice says: "je bij Artikel iets kiest met als soort ‘open norm’"."""
    veld = deel.deel.replace("-", " ")
    if deel.hoe == "ingevuld":
        return f"je {bij} iets kiest waar {'' if deel.waarde == 'ja' else 'geen '}{veld} bij staat"
    hoe = f"{deel.hoe} " if deel.hoe in ("minstens", "hoogstens") else ""
    if niet or deel.hoe == "is-niet":
        return f"je {bij} iets kiest met iets anders als {veld} dan {hoe}{waarde}"
    return f"je {bij} iets kiest met als {veld} {hoe}{waarde}"


def _bevat(vraag: Vraag | None, waarde: str, bij: str, *, niet: bool) -> str:
    ontkend = "niet " if niet else ""
    if vraag and vraag.rekening:
        return f"{bij} {ontkend}{waarde} staat"
    if vraag and vraag.soort.invulwijze is Invulwijze.MEER:
        return f"je {bij} {waarde} {ontkend}kiest"
    return f"je {bij} {waarde} {ontkend}noemt"


def naam_van(methode: Methode, vraag_id: str) -> str:
    """The label of a question, or its id when it has none."""
    vraag = methode.vraag_op_id.get(vraag_id)  # None for one that an own set dropped
    return (vraag.kort if vraag else "") or vraag_id


def aangehaald(naam: str) -> str:
    """A label in a sentence: what is more than one word stands in quotation marks."""
    return f"‘{naam}’" if " " in naam else naam


def _waarde(methode: Methode, deel: Vergelijking) -> str:
    vraag = methode.vraag_op_id.get(deel.vraag)
    if deel.woorden:
        return f"‘{deel.woorden[0][0]}’"
    opties = {optie.code: optie for optie in methode.opties_van(vraag)} if vraag and not deel.deel else {}
    if optie := opties.get(deel.waarde):
        return f"‘{optie.label}’"
    if vraag and vraag.rekening and deel.waarde in OPVALLEND_IN_WOORDEN:
        return OPVALLEND_IN_WOORDEN[Opvallend(deel.waarde)]
    if vraag and deel.waarde == ANDERS and vraag.anders:
        return "‘Anders’"
    return f"‘{deel.waarde}’"

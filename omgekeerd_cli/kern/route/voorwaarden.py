"""Whether a condition holds, given the answers on the route so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek, Oog
from omgekeerd_cli.kern.antwoord.soorten import TEKST
from omgekeerd_cli.kern.route.deel import delen_van, veldteksten
from omgekeerd_cli.kern.set.model import Alle, EenVan, Niet, Vergelijking, Voorwaarde
from omgekeerd_cli.kern.set.soort import Soort, Waarde
from omgekeerd_cli.kern.taal.woordenlijst import woorden_in


def geldt(voorwaarde: Voorwaarde | None, boek: Antwoordenboek, oog: Oog = Oog()) -> bool:
    """True when the condition holds; None always does.

    A comparison with a question that is open or off the route is false, `is-niet` too;
    only `ingevuld: nee` is true then. Of several answers one that fits is enough.
    """
    match voorwaarde:
        case None:
            return True
        case Vergelijking():
            return _vergelijk(voorwaarde, boek, oog)
        case Alle(delen):
            return all(geldt(deel, boek, oog) for deel in delen)
        case EenVan(delen):
            return any(geldt(deel, boek, oog) for deel in delen)
        case Niet(deel):
            return not geldt(deel, boek, oog)


def weet(voorwaarde: Voorwaarde, boek: Antwoordenboek, onbekend: Set[str]) -> bool | None:
    """Whether the condition holds; None when that hangs on questions that nobody was asked."""
    match voorwaarde:
        case Vergelijking(vraag):
            return None if vraag in onbekend else _vergelijk(voorwaarde, boek, Oog())
        case Niet(deel):
            uitslag = weet(deel, boek, onbekend)
            return None if uitslag is None else not uitslag
        case Alle(delen) | EenVan(delen):
            beslist = isinstance(voorwaarde, EenVan)
            uitslagen = [weet(deel, boek, onbekend) for deel in delen]
            if beslist in uitslagen:
                return beslist
            return None if None in uitslagen else not beslist


def _vergelijk(vergelijking: Vergelijking, boek: Antwoordenboek, oog: Oog) -> bool:
    naam = vergelijking.vraag
    if vergelijking.deel:
        return _past_op_een(TEKST, vergelijking, delen_van(boek, naam, vergelijking.deel, oog))
    vraag = boek.methode.vraag_op_id.get(naam)
    return _past_op_een(vraag.soort if vraag else None, vergelijking, list(boek.zichtbaar(naam, oog)))


def past_op_velden(vergelijking: Vergelijking, kaart: Mapping[str, object]) -> bool:
    """Whether a comparison with a field holds where just the thing with these fields was chosen."""
    return _past_op_een(TEKST, vergelijking, veldteksten(kaart, vergelijking.deel))


def _past_op_een(soort: Soort | None, vergelijking: Vergelijking, waarden: Sequence[Waarde]) -> bool:
    if vergelijking.hoe == "ingevuld":
        return bool(waarden) == (vergelijking.waarde == "ja")
    return soort is not None and any(_past(soort, vergelijking, waarde) for waarde in waarden)


def _past(soort: Soort, vergelijking: Vergelijking, waarde: Waarde) -> bool:
    gezocht = vergelijking.waarde
    match vergelijking.hoe:
        case "is":
            return soort.is_gelijk(waarde, gezocht)
        case "is-niet":
            return not soort.is_gelijk(waarde, gezocht)
        case "bevat":
            return soort.bevat(waarde, gezocht)
        case "woorden":
            return isinstance(waarde, str) and bool(woorden_in(vergelijking.woorden, waarde))
    uitslag = soort.meet(waarde, gezocht)
    if uitslag is None:
        return False
    return uitslag >= 0 if vergelijking.hoe == "minstens" else uitslag <= 0


def genoemd(voorwaarde: Voorwaarde | None) -> Iterator[Vergelijking]:
    """Every comparison in a condition, in order of reading."""
    match voorwaarde:
        case Vergelijking():
            yield voorwaarde
        case Alle(delen) | EenVan(delen):
            for deel in delen:
                yield from genoemd(deel)
        case Niet(deel):
            yield from genoemd(deel)

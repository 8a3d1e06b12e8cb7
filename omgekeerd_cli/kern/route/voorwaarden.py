"""Whether a condition holds, given the answers on the route so far."""

from __future__ import annotations

from collections.abc import Iterator

from omgekeerd_cli.kern.antwoord.antwoorden import Keus, Waarde
from omgekeerd_cli.kern.antwoord.boek import Antwoordenboek, Oog
from omgekeerd_cli.kern.antwoord.oordeel import maat_van, meet
from omgekeerd_cli.kern.set.model import Alle, EenVan, Niet, Vergelijking, Voorwaarde
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


def _vergelijk(vergelijking: Vergelijking, boek: Antwoordenboek, oog: Oog) -> bool:
    waarden = list(boek.zichtbaar(vergelijking.vraag, oog))
    if vergelijking.hoe == "ingevuld":
        return bool(waarden) == (vergelijking.waarde == "ja")
    return any(_past(vergelijking, waarde) for waarde in waarden)


def _past(vergelijking: Vergelijking, waarde: Waarde) -> bool:
    gezocht = vergelijking.waarde
    match vergelijking.hoe:
        case "is":
            return _is(waarde, gezocht)
        case "is-niet":
            return not _is(waarde, gezocht)
        case "bevat":
            if isinstance(waarde, tuple):
                return any(keus.code == gezocht for keus in waarde)
            return isinstance(waarde, str) and gezocht.casefold() in waarde.casefold()
        case "woorden":
            return isinstance(waarde, str) and bool(woorden_in(vergelijking.woorden, waarde))
    maat = maat_van(waarde)
    if maat is None:
        return False
    uitslag = meet(maat, gezocht)
    return uitslag >= 0 if vergelijking.hoe == "minstens" else uitslag <= 0


def _is(waarde: Waarde, gezocht: str) -> bool:
    if isinstance(waarde, Keus):
        return waarde.code == gezocht
    if isinstance(waarde, tuple):
        return [keus.code for keus in waarde] == [gezocht]
    if isinstance(waarde, bool):
        return waarde == (gezocht == "ja")
    maat = maat_van(waarde)
    return waarde == gezocht if maat is None else meet(maat, gezocht) == 0


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

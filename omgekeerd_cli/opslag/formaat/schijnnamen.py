"""Names and codes that only look right: with a character from Word or the web, or an answer in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, Rij
from omgekeerd_cli.opslag.yaml.tekens import BLANCO, LIJSTTEKENS, Teken, eerste_vreemde, met_gewone, teken_van

_STAP_EN_VRAAG = 2
_NAAM = re.compile(r"[a-z0-9][a-z0-9-]*")
_ERNAAST = re.compile(r"[a-z0-9-]+ \(\d+\)")
"""A name that we gave, to keep an answer beside another one: see kern/antwoord/boom."""
_MET_RAND = re.compile(r"[^a-zA-Z0-9]*[a-z0-9-]+[^a-zA-Z0-9]*")
_LIJST = "Begin elke regel van de lijst met een gewoon streepje (-) en een spatie."


def kale_naam(naam: str) -> str:
    """What a name was probably meant to be, without what came from elsewhere."""
    gevonden = None if naam.isascii() else _NAAM.search(met_gewone(naam))
    return gevonden[0] if gevonden else naam


def in_naam(kaart: Kaart | Rij, naam: str, gemeend: str = "") -> Gebrek | None:
    """The character that no name has, when that is why this one is not known; None when it is not.

    Args:
        kaart: where the name stands.
        naam: the name.
        gemeend: the known name that it looks like, if there is one.
    """
    gevonden = eerste_vreemde(naam)
    if gevonden is None or not isinstance(kaart, Kaart) or naam not in kaart.merken:
        return None
    plek, teken = gevonden
    if gemeend or teken.onzichtbaar or _is_naam_met_rand(naam):
        return _gebrek(kaart, naam, plek, teken)
    return None


def in_verwijzing(waarde: Any, plaats: Plaats) -> Gebrek | None:
    """The first name in a value, such as a condition, that holds a character which no name has."""
    if isinstance(waarde, str):
        zin = None if " " in waarde else in_waarde(waarde)
        return Gebrek(*plaats, *zin) if zin else None
    delen: Iterable[tuple[Any, Plaats]] = ()
    if isinstance(waarde, Kaart):
        delen = ((deel, waarde.plaats_van(naam)) for naam, deel in waarde.items())
    elif isinstance(waarde, Rij):
        delen = zip(waarde, waarde.plaatsen, strict=True)
    return next((gebrek for deel in delen if (gebrek := in_verwijzing(*deel))), None)


def _is_naam_met_rand(naam: str) -> bool:
    """Whether it is a name as formats and sets have them, with something else before or behind it."""
    return bool(_MET_RAND.fullmatch(naam))


def in_waarde(waarde: Any) -> tuple[str, str] | None:
    """What is said of a code, a number or a day with a character that none of them has."""
    gevonden = eerste_vreemde(waarde) if isinstance(waarde, str) else None
    if gevonden is None or gevonden[1].is_accent:
        return None
    return f"Hier staat {gevonden[1].naam}.", gevonden[1].doe


def in_lijst(waarde: Any) -> tuple[str, str] | None:
    """What is said of a text or mapping that was meant as a list."""
    if isinstance(waarde, Rij):
        return None
    begin = next(iter(waarde), "") if isinstance(waarde, Kaart) else str(waarde)
    if begin[:1] not in LIJSTTEKENS:
        return None
    teken = teken_van(begin[0])
    return (
        (f"Hier staat {teken.naam}.", teken.doe)
        if teken
        else ("Achter het streepje mist een spatie.", _LIJST)
    )


def schijnnamen(antwoorden: Any) -> Iterator[Gebrek]:
    """Names under `antwoorden` of a casus that no step, question, field or option can have.

    They would be kept apart, as an answer to a question that is not there (any more). That is right for
    a name of another set, and not for half an answer, or for a name with a dash from Word in it.
    """
    te_doen = [(antwoorden, 1)]
    while te_doen:
        waarde, diepte = te_doen.pop()
        if isinstance(waarde, Rij):
            te_doen += [(deel, diepte) for deel in waarde]
        elif isinstance(waarde, Kaart):
            for naam, deel in waarde.items():
                te_doen.append((deel, diepte + 1))
                if not naam.isascii() or (
                    diepte <= _STAP_EN_VRAAG and " " in naam and not _ERNAAST.fullmatch(naam)
                ):
                    yield _schijnnaam(waarde, naam)


def _schijnnaam(kaart: Kaart, naam: str) -> Gebrek:
    gevonden = eerste_vreemde(naam)
    if gevonden and (_is_naam_met_rand(naam) or " " not in naam.strip(BLANCO)):
        return _gebrek(kaart, naam, *gevonden)
    wat = "Dit is geen naam van een stap of vraag."
    return Gebrek(
        *kaart.plaats_van(naam), wat, "Hoort deze regel bij een antwoord? Laat hem dan verder inspringen."
    )


def _gebrek(kaart: Kaart, naam: str, plek: int, teken: Teken) -> Gebrek:
    bestand, regel, kolom = kaart.plaats_van(naam)
    return Gebrek(bestand, regel, kolom + plek, f"Hier staat {teken.naam}.", teken.doe)

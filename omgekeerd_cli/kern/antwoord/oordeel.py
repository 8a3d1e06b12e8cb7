"""Whether an answer will do: held against its question and the checks of the set, whatever its source."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import Controle, Vraag
from omgekeerd_cli.kern.set.patroon import heeft_vorm
from omgekeerd_cli.kern.set.soort import LEEG, Ruw, Soort, Waarde

NODIG = "Deze vraag is nodig. Weet je het nog niet? Typ - en dan Enter om over te slaan."


class Oordeel(Struct, frozen=True):
    """What is thought of an answer: its value (None when it cannot be used) and the remarks."""

    waarde: Waarde | None
    fouten: tuple[str, ...] = ()
    waarschuwingen: tuple[str, ...] = ()


def lees_invoer(vraag: Vraag, invoer: Ruw, *, vandaag: date | None = None) -> tuple[Oordeel, Ruw]:
    """The judgement on what was typed, and the answer as a casus would keep it.

    `vandaag` is the day from which "morgen" is counted; without it only whole dates are read.
    """
    try:
        ruw = vraag.soort.uit_invoer(vraag, invoer, vandaag) if invoer not in LEEG else ""
    except OngeldigAntwoord as fout:
        return Oordeel(None, (str(fout),)), ""
    if ruw not in LEEG:
        return beoordeel(vraag, ruw), ruw
    return Oordeel(None, (NODIG,) if vraag.verplicht else ()), ""


def beoordeel(vraag: Vraag, ruw: Ruw) -> Oordeel:
    """Reads a kept answer and holds it against the question's checks."""
    try:
        waarde = vraag.lees(ruw)
    except OngeldigAntwoord as fout:
        return Oordeel(None, (str(fout),))
    if not vraag.controles:
        return Oordeel(waarde)
    bezwaren = [
        (controle, tekst) for controle in vraag.controles for tekst in _toets(vraag.soort, controle, waarde)
    ]
    fouten = tuple(tekst for controle, tekst in bezwaren if controle.ernst == "fout")
    waarschuwingen = tuple(tekst for controle, tekst in bezwaren if controle.ernst == "waarschuwing")
    return Oordeel(None if fouten else waarde, fouten, waarschuwingen)


def _toets(soort: Soort, controle: Controle, waarde: Waarde) -> list[str]:
    bezwaren = []
    if isinstance(waarde, str):
        if controle.hoogstens_tekens and len(waarde) > controle.hoogstens_tekens:
            bezwaren.append(f"Dit is lang: liever hoogstens {controle.hoogstens_tekens} tekens.")
        if controle.patroon and not heeft_vorm(controle.patroon, waarde):
            bezwaren.append("Dit heeft niet de vorm die hier nodig is.")
    if controle.minstens and (soort.meet(waarde, controle.minstens) or 0) < 0:
        bezwaren.append(f"Dit is minder dan {controle.minstens}.")
    if controle.hoogstens and (soort.meet(waarde, controle.hoogstens) or 0) > 0:
        bezwaren.append(f"Dit is meer dan {controle.hoogstens}.")
    return [controle.melding or bezwaar for bezwaar in bezwaren]

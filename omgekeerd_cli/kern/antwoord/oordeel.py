"""Whether an answer will do: held against its question and the checks of the set, whatever its source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoorden import (
    BEWAARD_GETAL,
    LANGSTE_TEKST,
    LEEG,
    Waarde,
    lees,
    te_lang,
    uit_invoer,
)
from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import Controle, Ruw, Soort, Vraag
from omgekeerd_cli.kern.set.patroon import heeft_vorm

LANGSTE_LANGE_TEKST = 20_000
"""Most characters in a long answer: some eight pages."""
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
        ruw = uit_invoer(vraag, invoer, vandaag=vandaag) if invoer not in LEEG else ""
    except OngeldigAntwoord as fout:
        return Oordeel(None, (str(fout),)), ""
    if ruw not in LEEG:
        return beoordeel(vraag, ruw), ruw
    return Oordeel(None, (NODIG,) if vraag.verplicht else ()), ""


def beoordeel(vraag: Vraag, ruw: Ruw) -> Oordeel:
    """Reads a kept answer and holds it against the question's checks."""
    try:
        waarde = lees(vraag, ruw)
    except OngeldigAntwoord as fout:
        return Oordeel(None, (str(fout),))
    if isinstance(waarde, str):
        grens = LANGSTE_TEKST if vraag.soort is Soort.TEKST else LANGSTE_LANGE_TEKST
        if len(waarde) > grens:
            return Oordeel(None, (te_lang(waarde, grens),))
        if vraag.soort is Soort.TEKST and "\n" in waarde:
            return Oordeel(None, ("Hier past één regel tekst.",))
    if not vraag.controles:
        return Oordeel(waarde)
    bezwaren = [(controle, tekst) for controle in vraag.controles for tekst in _toets(controle, waarde)]
    fouten = tuple(tekst for controle, tekst in bezwaren if controle.ernst == "fout")
    waarschuwingen = tuple(tekst for controle, tekst in bezwaren if controle.ernst == "waarschuwing")
    return Oordeel(None if fouten else waarde, fouten, waarschuwingen)


def _toets(controle: Controle, waarde: Waarde) -> list[str]:
    bezwaren = []
    if isinstance(waarde, str):
        if controle.hoogstens_tekens and len(waarde) > controle.hoogstens_tekens:
            bezwaren.append(f"Dit is lang: liever hoogstens {controle.hoogstens_tekens} tekens.")
        if controle.patroon and not heeft_vorm(controle.patroon, waarde):
            bezwaren.append("Dit heeft niet de vorm die hier nodig is.")
    elif (maat := maat_van(waarde)) is not None:
        if controle.minstens and meet(maat, controle.minstens) < 0:
            bezwaren.append(f"Dit is minder dan {controle.minstens}.")
        if controle.hoogstens and meet(maat, controle.hoogstens) > 0:
            bezwaren.append(f"Dit is meer dan {controle.hoogstens}.")
    return [controle.melding or bezwaar for bezwaar in bezwaren]


def maat_van(waarde: Waarde) -> date | Decimal | None:
    """What `minstens` and `hoogstens` measure: a date, a number, or how many were chosen."""
    if isinstance(waarde, tuple):
        return Decimal(len(waarde))
    return waarde if isinstance(waarde, date | Decimal) else None


def meet(maat: date | Decimal, grens: str) -> int:
    """-1, 0 or 1: the measure is less than, equal to or more than a bound from a question set.

    Raises:
        ValueError: the bound is no date or number (the check of a set reports this).
    """
    if isinstance(maat, date):
        dag = date.fromisoformat(grens)
        return (maat > dag) - (maat < dag)
    if not BEWAARD_GETAL.fullmatch(grens):
        raise ValueError(grens)
    getal = Decimal(grens)
    return (maat > getal) - (maat < getal)

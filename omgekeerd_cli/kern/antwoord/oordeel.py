"""Whether an answer will do: held against its question and the checks of the set, whatever its source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import Controle, Vraag
from omgekeerd_cli.kern.set.patroon import heeft_vorm
from omgekeerd_cli.kern.set.soort import LEEG, Ruw, Soort, Waarde

NODIG = (
    "Zonder dit antwoord is het verslag niet af. Weet je het nog niet? Typ - en dan Enter om over te slaan."
)


class Oordeel(Struct, frozen=True):
    """What is thought of an answer: its value (None when it cannot be used) and the remarks."""

    waarde: Waarde | None
    fouten: tuple[str, ...] = ()
    waarschuwingen: tuple[str, ...] = ()


def lees_invoer(
    vraag: Vraag, invoer: Ruw, *, vandaag: date | None = None, bewaard: Ruw | None = None
) -> tuple[Oordeel, Ruw]:
    """The judgement on what was typed, and the answer as a casus would keep it.

    Args:
        vraag: the question that was asked.
        invoer: what was typed, or the codes that were chosen.
        vandaag: the day from which "morgen" and bounds that move along are counted; without it only
            whole dates are read, and such bounds do not hold.
        bewaard: the answer that stood there already: today does not make it wrong.
    """
    try:
        ruw = vraag.soort.uit_invoer(vraag, invoer, vandaag) if invoer not in LEEG else ""
    except OngeldigAntwoord as fout:
        return Oordeel(None, (str(fout),)), ""
    if ruw not in LEEG:
        return beoordeel(vraag, ruw, vandaag=None if ruw == bewaard else vandaag), ruw
    nodig = vraag.verplicht or vraag.rij.min > len(vraag.opties)
    return Oordeel(None, (NODIG,) if nodig else ()), ""


def beoordeel(vraag: Vraag, ruw: Ruw, *, vandaag: date | None = None) -> Oordeel:
    """Reads a kept answer and holds it against the question's checks.

    Only an answer that is given now knows `vandaag`: what was right once stays so on every day.
    """
    try:
        waarde = vraag.lees(ruw)
    except OngeldigAntwoord as fout:
        return Oordeel(None, (str(fout),))
    bezwaren = [
        (controle, tekst)
        for controle in vraag.controles
        for tekst in _toets(vraag.soort, controle, waarde, vandaag)
    ]
    fouten = tuple(tekst for controle, tekst in bezwaren if controle.ernst == "fout")
    waarschuwingen = tuple(tekst for controle, tekst in bezwaren if controle.ernst == "waarschuwing")
    if vandaag and not bezwaren:
        waarschuwingen = tuple(vraag.soort.opmerkingen(vraag, waarde, vandaag))
    return Oordeel(None if fouten else waarde, fouten, waarschuwingen)


def _toets(soort: Soort, controle: Controle, waarde: Waarde, vandaag: date | None) -> list[str]:
    bezwaren = []
    if isinstance(waarde, str):
        if controle.hoogstens_tekens and len(waarde) > controle.hoogstens_tekens:
            bezwaren.append(f"Dit is lang: liever hoogstens {controle.hoogstens_tekens} tekens.")
        if controle.patroon and not heeft_vorm(controle.patroon, waarde):
            bezwaren.append("Dit heeft niet de vorm die hier nodig is.")
    bezwaren += _over_de_grens(soort, waarde, controle.minstens, -1, vandaag)
    bezwaren += _over_de_grens(soort, waarde, controle.hoogstens, 1, vandaag)
    return [controle.melding or bezwaar for bezwaar in bezwaren]


def _over_de_grens(
    soort: Soort, waarde: Waarde, grens: str, kant: int, vandaag: date | None
) -> Iterator[str]:
    """What is wrong where it is less (-1) than the least, or more (1) than the most.

    A bound that moves along with the day only holds where the day is known.
    """
    beweegt = bool(grens) and not soort.heeft_grens(grens)
    vast = (soort.grens_op(vandaag, grens) if vandaag else "") if beweegt else grens
    if vast and soort.meet(waarde, vast) == kant:
        te = ("eerder" if kant < 0 else "later") if beweegt else ("minder" if kant < 0 else "meer")
        yield f"Dit is {te} dan {grens}."

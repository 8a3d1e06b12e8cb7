"""One answer: from what was typed or kept to a value, judged the same whatever its source."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeAlias, TypeVar

from msgspec import Struct

from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import ANDERS, Ruw, Soort, Vraag
from omgekeerd_cli.kern.taal import nederlands
from omgekeerd_cli.kern.taal.tekst import in_duizenden, normaliseer

T = TypeVar("T")
_JA_NEE = {"j": "ja", "ja": "ja", "n": "nee", "nee": "nee"}
LANGSTE_TEKST = 1_000
"""Most characters in an answer of one line."""
BEWAARD_GETAL = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,9})?")
_BEWAARD_BEDRAG = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,2})?")


class Keus(Struct, frozen=True):
    """A chosen option; `tekst` is filled for "Anders, namelijk"."""

    code: str
    tekst: str = ""


Waarde: TypeAlias = str | bool | date | Decimal | Keus | tuple[Keus, ...]


def uit_invoer(vraag: Vraag, invoer: Ruw, *, vandaag: date | None = None) -> Ruw:
    """What was typed, in the form in which a casus keeps it.

    Args:
        vraag: the question that was asked.
        invoer: what was typed or chosen.
        vandaag: the day from which "morgen" and "12 maart" are counted; without it they are no dates.

    Raises:
        OngeldigAntwoord: it cannot be read as an answer to this question.
    """
    if isinstance(invoer, list):
        return sorted((_keus_uit_invoer(keus) for keus in invoer), key=lambda keus: _rang(vraag, keus))
    if isinstance(invoer, dict):
        return _keus_uit_invoer(invoer)
    match vraag.soort:
        case Soort.LANGE_TEKST:
            return normaliseer(invoer, meer_regels=True)
        case Soort.JA_NEE:
            return _JA_NEE.get(invoer.strip().lower(), invoer)
        case Soort.DATUM:
            hulp = _DATUM_HULP if vandaag else _HELE_DATUM_HULP
            return _getypt(lambda tekst: nederlands.lees_datum(tekst, vandaag), invoer, hulp).isoformat()
        case Soort.GETAL:
            return f"{_getypt(nederlands.lees_getal, invoer, _GETAL_HULP):f}"
        case Soort.BEDRAG:
            return f"{_getypt(nederlands.lees_bedrag, invoer, _BEDRAG_HULP):f}"
    return normaliseer(invoer, meer_regels=False)


_DATUM_HULP = "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 12-3-2026, 12 maart of over 3 maanden."
_HELE_DATUM_HULP = "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 12-3-2026 of 12 maart 2026."
_GETAL_HULP = "Dit getal begrijpen we niet. Schrijf bijvoorbeeld 12 of 1.250,5."
_BEDRAG_HULP = "Dit bedrag begrijpen we niet. Schrijf bijvoorbeeld 750 of 1.250,50."


def _getypt(lezer: Callable[[str], T], invoer: str, hulp: str) -> T:
    try:
        return lezer(invoer)
    except nederlands.Onleesbaar as fout:
        raise OngeldigAntwoord(str(fout)) from fout
    except ValueError as fout:
        raise OngeldigAntwoord(hulp) from fout


def _rang(vraag: Vraag, keus: Ruw) -> int:
    """Where a choice stands in the list of options; "anders" and what is unknown come last."""
    codes = [optie.code for optie in vraag.opties]
    return codes.index(keus) if isinstance(keus, str) and keus in codes else len(codes)


def _keus_uit_invoer(keus: Ruw) -> Ruw:
    if isinstance(keus, dict) and isinstance(tekst := keus.get(ANDERS), str):
        return {ANDERS: normaliseer(tekst, meer_regels=False)}
    return keus


LEEG: tuple[Ruw, ...] = ("", [], {})
"""What stands in a casus for a question that was passed over on purpose."""


def lees(vraag: Vraag, ruw: Ruw) -> Waarde:
    """The value of a kept answer. The question gives the type, never the YAML.

    Raises:
        OngeldigAntwoord: the text does not fit the kind of question; the sentence says what does.
    """
    return _LEZERS[vraag.soort](vraag, ruw)


def _lees_tekst(_: Vraag, ruw: Ruw) -> str:
    if isinstance(ruw, str) and ruw.strip():
        return ruw
    raise OngeldigAntwoord("Hier hoort een tekst.")


def _lees_ja_nee(_: Vraag, ruw: Ruw) -> bool:
    if ruw in ("ja", "nee"):
        return ruw == "ja"
    raise OngeldigAntwoord("Antwoord met ja of nee.")


def _lees_getal(_: Vraag, ruw: Ruw) -> Decimal:
    if isinstance(ruw, str) and BEWAARD_GETAL.fullmatch(ruw):
        return Decimal(ruw)
    raise OngeldigAntwoord("Hier hoort een getal, geschreven als 12.5.")


def _lees_bedrag(_: Vraag, ruw: Ruw) -> Decimal:
    if isinstance(ruw, str) and _BEWAARD_BEDRAG.fullmatch(ruw):
        return Decimal(ruw).quantize(Decimal("0.01"))
    raise OngeldigAntwoord("Hier hoort een bedrag in euro's, geschreven als 16000.00.")


def _lees_datum(_: Vraag, ruw: Ruw) -> date:
    try:
        if isinstance(ruw, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", ruw):
            return date.fromisoformat(ruw)
    except ValueError as fout:
        raise OngeldigAntwoord("Deze dag bestaat niet.") from fout
    raise OngeldigAntwoord("Hier hoort een datum, geschreven als 2026-03-12.")


def _lees_keus(vraag: Vraag, ruw: Ruw) -> Keus:
    if isinstance(ruw, str) and vraag.optie(ruw):
        return Keus(ruw)
    if vraag.anders and isinstance(ruw, dict) and list(ruw) == [ANDERS]:
        tekst = ruw[ANDERS]
        if isinstance(tekst, str) and len(tekst) > LANGSTE_TEKST:
            raise OngeldigAntwoord(te_lang(tekst, LANGSTE_TEKST))
        if isinstance(tekst, str) and tekst.strip():
            return Keus(ANDERS, tekst)
        raise OngeldigAntwoord("Vul in wat je met 'anders' bedoelt.")
    codes = ", ".join([optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else []))
    raise OngeldigAntwoord(f"Deze keuze is er niet. Kies uit: {codes}.")


def te_lang(tekst: str, grens: int) -> str:
    """What is said of a text with more characters than fit."""
    hoeveel, past = in_duizenden(len(tekst)), in_duizenden(grens)
    return f"Dit is te lang: er staan {hoeveel} tekens en er passen er {past}. Maak het korter."


def _lees_keuzes(vraag: Vraag, ruw: Ruw) -> tuple[Keus, ...]:
    if not isinstance(ruw, list):
        raise OngeldigAntwoord("Hier hoort een lijst van keuzes, zoals [a, b].")
    keuzes = tuple(_lees_keus(vraag, keus) for keus in ruw)
    codes = [keus.code for keus in keuzes]
    if len(set(codes)) < len(codes):
        raise OngeldigAntwoord("Dezelfde keuze staat er twee keer.")
    for code in codes:
        optie = vraag.optie(code)
        if optie and optie.exclusief and len(codes) > 1:
            raise OngeldigAntwoord(f"'{optie.label}' gaat niet samen met een andere keuze.")
    return keuzes


def _geen_antwoord(_: Vraag, __: Ruw) -> Waarde:
    raise OngeldigAntwoord("Deze vraag heeft geen los antwoord.")


_LEZERS: dict[Soort, Callable[[Vraag, Ruw], Waarde]] = {
    Soort.TEKST: _lees_tekst,
    Soort.LANGE_TEKST: _lees_tekst,
    Soort.KEUZE: _lees_keus,
    Soort.MEERKEUZE: _lees_keuzes,
    Soort.JA_NEE: _lees_ja_nee,
    Soort.DATUM: _lees_datum,
    Soort.GETAL: _lees_getal,
    Soort.BEDRAG: _lees_bedrag,
    Soort.MEDEDELING: _geen_antwoord,
    Soort.GROEP: _geen_antwoord,
    Soort.REKENING: _geen_antwoord,
}


def toon(vraag: Vraag, waarde: Waarde) -> str:
    """The value as people write it: labels, `€ 16.000,00`, `12 maart 2026`, ja or nee."""
    if isinstance(waarde, tuple):
        return ", ".join(toon_keus(vraag, keus) for keus in waarde)
    if isinstance(waarde, Keus):
        return toon_keus(vraag, waarde)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return nederlands.toon_datum(waarde)
    if isinstance(waarde, Decimal):
        toon_als = nederlands.toon_bedrag if vraag.soort is Soort.BEDRAG else nederlands.toon_getal
        return toon_als(waarde)
    return waarde


def toon_keus(vraag: Vraag, keus: Keus) -> str:
    """The label of a chosen option, or the words that came with "Anders, namelijk"."""
    optie = vraag.optie(keus.code)
    return optie.label if optie else keus.tekst


def als_platte_tekst(ruw: Ruw) -> str:
    """An answer of any shape as text on its own, for the logboek."""
    if isinstance(ruw, list):
        return ", ".join(als_platte_tekst(deel) for deel in ruw)
    if isinstance(ruw, dict):
        return ", ".join(f"{sleutel}: {als_platte_tekst(deel)}" for sleutel, deel in ruw.items())
    return ruw

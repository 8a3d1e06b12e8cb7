"""A law card as a type: what a law is for, the room it gives, and how sure the card is of that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from omgekeerd_cli.kern.taal.weergave import toon_datum

_NUMMER = re.compile(r"\bart(?:ikel|\.)\s*(\d[0-9A-Za-z.:]*)")


class Verantwoording(Struct, frozen=True):
    """Where something on a card comes from: which text, in force on which day, and whether it was read.

    `voorbehoud` says what was not read, or what to watch; `link` is where to read it.
    """

    bron: str
    geldig_per: date
    zekerheid: str
    voorbehoud: str
    link: str


class Ruimte(Struct, frozen=True):
    """One article: the kind of room, what it allows, its limit, and who decides."""

    artikel: str
    soort: str
    biedt: str
    grens: str
    wie: str
    verantwoording: Verantwoording


class Bedrag(Struct, frozen=True):
    """One amount as people write it, and the time for which it holds."""

    wat: str
    bedrag: str
    per: str
    artikel: str
    verantwoording: Verantwoording


class Wetskaart(Struct, frozen=True):
    """One law or local rule. `lijst` is the list file in which it stands."""

    lijst: str
    code: str
    naam: str
    afkorting: str
    bwb: str
    toelichting: str
    grondwaarde: str
    beslist: str
    let_op: str
    ruimte: tuple[Ruimte, ...]
    bedragen: tuple[Bedrag, ...]
    verantwoording: Verantwoording

    def heet(self, naam: str) -> bool:
        """Whether a person can mean this card by that name: its code, its name or its short name."""
        return naam.strip().casefold() in {
            deel.casefold() for deel in (self.code, self.naam, self.afkorting) if deel
        }


def artikelnummer(artikel: str) -> str:
    """The number in `art. 2.3.5 lid 6` or `art. 3:4`, as an address has it; empty when there is none."""
    gevonden = _NUMMER.search(artikel)
    return gevonden[1].rstrip(".:") if gevonden else ""


def is_verouderd(geldig_per: date, vandaag: date) -> bool:
    """Whether a text that held on the first day is more than a year old on the second."""
    return (vandaag.year, vandaag.month, vandaag.day) > (
        geldig_per.year + 1,
        geldig_per.month,
        geldig_per.day,
    )


def signaal_van_leeftijd(geldig_per: date, vandaag: date) -> str:
    """What to tell when the text of a card is more than a year old; empty when it is not."""
    if not is_verouderd(geldig_per, vandaag):
        return ""
    return (
        f"Let op: de tekst op deze kaart is van {toon_datum(geldig_per)}. Dat is meer dan een jaar geleden. "
        "Kijk eerst of er een nieuwere is."
    )


def leeftijd_van_kaart(kaart: Mapping[str, object], vandaag: date | None) -> str:
    """The same for the fields of any card with a `geldig-per`; empty without such a day, or without today.

    The core has no clock: whoever calls knows which day it is, or does not want it to matter.
    """
    try:
        dag = date.fromisoformat(str(kaart.get("geldig-per", "")))
    except ValueError:
        return ""
    return signaal_van_leeftijd(dag, vandaag) if vandaag else ""

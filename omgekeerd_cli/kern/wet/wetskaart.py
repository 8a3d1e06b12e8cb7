"""A law card as a type: what a law is for, what it allows and demands, and how sure the card is of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

from msgspec import Struct, field


class Wijziging(Struct, frozen=True):
    """What is known to change, and from which day."""

    per: date
    wat: str


class Verantwoording(Struct, frozen=True):
    """Where something on a card comes from: which text, in force on which day, and whether it was read.

    `voorbehoud` says what was not read, or what to watch; `link` is where to read it. `geldig_van`
    and `geldig_tot` are the first and the last day on which it holds, None where that is not known;
    `wijzigt` is what is known to change.
    """

    bron: str
    geldig_per: date
    zekerheid: str
    voorbehoud: str
    link: str
    geldig_van: date | None = None
    geldig_tot: date | None = None
    wijzigt: tuple[Wijziging, ...] = ()


class Artikel(Struct, frozen=True):
    """One article: the kind of room, what it does, when, how far, and who decides.

    `richting` says what a decision on it does (geven, weigeren, terugvorderen, …), `beslist_door` is
    a code of the bodies, `ook` are words by which people look for it. `familie` binds articles
    about one thing; what `geldt_ook_voor` names is limited by this one too.
    """

    artikel: str
    soort: str
    biedt: str
    verantwoording: Verantwoording
    richting: tuple[str, ...] = ()
    voorwaarde: str = ""
    grens: str = ""
    beslist_door: str = ""
    wie: str = ""
    ook: tuple[str, ...] = ()
    familie: str = ""
    geldt_ook_voor: tuple[str, ...] = ()


ARTIKELVELDEN = (
    *(
        "artikel",
        "soort",
        "richting",
        "biedt",
        "voorwaarde",
        "grens",
        "beslist-door",
        "beslist",
        "wie",
        "ook",
    ),
    *("familie", "wet", "wetnaam", "verwijzing"),
)
"""What a condition or a text can ask of an article: `beslist-door` and `wet` are codes, the others words."""


class Bedrag(Struct, frozen=True):
    """One amount as people write it, and the time for which it holds."""

    wat: str
    bedrag: str
    per: str
    artikel: str
    verantwoording: Verantwoording


class Termijn(Struct, frozen=True):
    """One term: `lengte` is a number and a unit or `meteen`, `wie` the code of who must be in time."""

    id: str
    wat: str
    lengte: str
    vanaf: str
    wie: str
    verantwoording: Verantwoording
    verlengen: str = ""
    daarna: str = ""
    artikel: str = ""


Kaartdeel: TypeAlias = Artikel | Bedrag | Termijn
"""What stands on a card with a place in the law."""


class Wetskaart(Struct, frozen=True):
    """One law or local rule. `lijst` is the list file in which it stands.

    `geldt_altijd` is for a law that holds at every decision, chosen or not.
    """

    lijst: str
    code: str
    naam: str
    afkorting: str
    bwb: str
    toelichting: str
    grondwaarde: str
    beslist: str
    let_op: str
    ruimte: tuple[Artikel, ...]
    bedragen: tuple[Bedrag, ...]
    verantwoording: Verantwoording
    termijnen: tuple[Termijn, ...] = ()
    hoger_beroep: str = ""
    ook: tuple[str, ...] = ()
    geldt_altijd: bool = False

    @property
    def kort(self) -> str:
        """The shortest name that people know."""
        return self.afkorting or self.naam

    def heet(self, naam: str) -> bool:
        """Whether a person can mean just this card by that name: its code, its name or its short name."""
        kort = self.afkorting.partition(" ")[0]  # Wmo, of Wmo 2015
        namen = {deel.casefold() for deel in (self.code, self.naam, self.afkorting, kort) if deel}
        return naam.strip().casefold() in namen

    def delen(self) -> Iterator[Kaartdeel]:
        """All that has a place in the law: articles, then terms, then amounts."""
        yield from self.ruimte
        yield from self.termijnen
        yield from self.bedragen

    def begrensd_door(self, artikel: str) -> tuple[Artikel, ...]:
        """The articles of this card that say of themselves that they hold for this one too."""
        return tuple(rij for rij in self.ruimte if artikel in rij.geldt_ook_voor)


class Rechtsmiddel(Struct, frozen=True):
    """What one can do against a decision of a body: with whom, within which term, and what comes after."""

    naam: str
    bij: str
    termijn: str = ""
    vanaf: str = ""
    daarna: str = ""
    artikel: str = ""


class Bevoegde(Struct, frozen=True):
    """Somebody who can decide.

    `aard` tells what he makes (besluit, regel, rechter, privaat, geen-besluit); `intussen` is what a
    professional of the municipality can do when it is somebody else.
    """

    code: str
    naam: str
    toelichting: str
    aard: str
    verantwoording: Verantwoording
    rechtsmiddel: Rechtsmiddel | None = None
    intussen: str = ""


class Wettenboek(Struct, frozen=True):
    """All law cards, in the order of the files, and the bodies that decide, by code.

    `zoekwoorden` are words that mean about the same to who searches, each with its other forms.
    """

    kaarten: tuple[Wetskaart, ...] = ()
    bevoegden: Mapping[str, Bevoegde] = field(default_factory=dict)
    zoekwoorden: tuple[tuple[str, ...], ...] = ()

    def naam_van(self, code: str) -> str:
        """How a body is called; a code that is not in the list is called by itself."""
        bevoegde = self.bevoegden.get(code)
        return bevoegde.naam if bevoegde else code

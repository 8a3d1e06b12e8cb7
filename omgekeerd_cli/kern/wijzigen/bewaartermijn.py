"""How long a casus is kept: the term that the organisation set, from which day, and when it is over.

There is no term of ours: which one holds stands in an organisation's own selectielijst and policy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from enum import StrEnum

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.casus import Casus, Status
from omgekeerd_cli.kern.taal.dagen import tel

ALLE = "alle"
"""The name under which a term stands that holds for every method without one of its own."""


class Vanaf(StrEnum):
    """From which day a term counts."""

    AFRONDING = "afronding"
    LAATSTE_WIJZIGING = "laatste-wijziging"


class Lot(StrEnum):
    """What becomes of a casus now."""

    VOORBIJ = "voorbij"
    BEWAREN = "bewaren"
    LOOPT_NIET = "loopt niet"
    APART = "apart"


class Bewaartermijn(Struct, frozen=True):
    """A term as it was set: how long (`5 jaar`), from when, by which source and on which day."""

    termijn: str
    vanaf: Vanaf
    bron: str
    vastgesteld: str


class Dossierdeel(Struct, frozen=True):
    """One casus as it was found. `code` is the name of its file.

    `casus` is None, with the reason in `bezwaar`, when it is not ours to judge: it cannot be read, is
    a link, or is in use. `bestand` is the day on which the file was last written.
    """

    code: str
    casus: Casus | None
    bestand: date
    bezwaar: str = ""


class Bewaarstand(Struct, frozen=True):
    """How it stands with one casus and the discussions of it, which go with it.

    `vanaf` is the day from which is counted; `uit_logboek` is False when that is only the day of the
    file. `tot` is the last day on which it is kept. `reden` says why it stays, when it does.
    """

    deel: Dossierdeel
    lot: Lot
    reden: str = ""
    termijn: Bewaartermijn | None = None
    vanaf: date | None = None
    uit_logboek: bool = False
    tot: date | None = None
    besprekingen: tuple[Dossierdeel, ...] = ()


def laatste_dag(deel: Dossierdeel) -> tuple[date, bool]:
    """The day of the last event in the logboek, or else of the file; and whether it was the logboek's."""
    dagen = (
        [dag for gebeurtenis in deel.casus.logboek if (dag := _dag(gebeurtenis.tijd))] if deel.casus else []
    )
    return (max(dagen), True) if dagen else (deel.bestand, False)


def _dag(tijd: str) -> date | None:
    try:
        return date.fromisoformat(tijd[:10])
    except ValueError:
        return None


def _einde(vanaf: date, termijn: str) -> date | None:
    """The last day of a term; None when there is no calendar that far away."""
    try:
        return tel(f"over {termijn}", vanaf)
    except ValueError:
        return None


class Bewaarregels(Struct, frozen=True):
    """What decides about keeping.

    Attributes:
        termijnen: the terms by the id of a method, or `ALLE`.
        methoden: the methods that there are.
        bespreking: the method of a discussion, which goes with the casus that it is about.
        vandaag: the day on which it is asked.
    """

    termijnen: Mapping[str, Bewaartermijn]
    methoden: AbstractSet[str]
    bespreking: str
    vandaag: date

    def standen(self, delen: Sequence[Dossierdeel]) -> list[Bewaarstand]:
        """How it stands with every casus; a discussion of one that is here is told with that one."""
        van = self._besprekingen(delen)
        mee = {deel.code for groep in van.values() for deel in groep}
        return [self._stand(deel, van.get(deel.code, ()), delen) for deel in delen if deel.code not in mee]

    def _besprekingen(self, delen: Sequence[Dossierdeel]) -> dict[str, tuple[Dossierdeel, ...]]:
        """The discussions by the casus they are about, of those that are here."""
        eigenaars = {deel.casus.code: deel.code for deel in reversed(delen) if deel.casus}
        gevonden: dict[str, tuple[Dossierdeel, ...]] = {}
        for deel in delen:
            casus = deel.casus
            if casus and casus.methode == self.bespreking and casus.herkomst:
                eigenaar = eigenaars.get(casus.herkomst.casus, deel.code)
                if eigenaar != deel.code:
                    gevonden[eigenaar] = (*gevonden.get(eigenaar, ()), deel)
        return gevonden

    def _stand(
        self, deel: Dossierdeel, besprekingen: tuple[Dossierdeel, ...], delen: Sequence[Dossierdeel]
    ) -> Bewaarstand:
        casus = deel.casus
        if casus is None:
            return Bewaarstand(deel, Lot.APART, deel.bezwaar)
        if casus.methode not in self.methoden:
            return Bewaarstand(deel, Lot.APART, f"de methode '{casus.methode}' is er hier niet")
        if erbij := self._onleesbaar_erbij(deel, delen):
            return Bewaarstand(deel, Lot.APART, f"erbij hoort {erbij}, en daar is iets mee")
        termijn = self.termijnen.get(casus.methode) or self.termijnen.get(ALLE)
        if termijn is None:
            return Bewaarstand(deel, Lot.LOOPT_NIET, f"voor '{casus.methode}' is geen termijn vastgesteld")
        if termijn.vanaf is Vanaf.AFRONDING and casus.status is not Status.AFGEROND:
            return Bewaarstand(deel, Lot.LOOPT_NIET, "nog niet afgerond", termijn)
        vanaf, uit_logboek = max(laatste_dag(een) for een in (deel, *besprekingen))
        tot = _einde(vanaf, termijn.termijn)
        voorbij = tot is not None and tot < self.vandaag
        lot = Lot.VOORBIJ if voorbij else Lot.BEWAREN
        return Bewaarstand(deel, lot, "", termijn, vanaf, uit_logboek, tot, besprekingen)

    def _onleesbaar_erbij(self, deel: Dossierdeel, delen: Iterable[Dossierdeel]) -> str:
        """A discussion of this casus, by its name, that cannot be judged; empty when there is none."""
        begin = f"{deel.code}-{self.bespreking}"
        return next((een.code for een in delen if een.casus is None and een.code.startswith(begin)), "")


def nam_over(delen: Iterable[Dossierdeel], codes: AbstractSet[str]) -> list[str]:
    """The casussen in which answers stand that were taken over from one of these."""
    return [
        deel.code
        for deel in delen
        if deel.code not in codes
        and deel.casus
        and deel.casus.herkomst
        and deel.casus.herkomst.casus in codes
    ]

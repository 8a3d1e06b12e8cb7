"""From the answers in a groep to a comparison: what counts, what is left out and why."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.rekening.rekening import MAANDEN, Bedrag, Horizon, Omslag, Post, omslag, stand
from omgekeerd_cli.kern.set.model import Vraag
from omgekeerd_cli.kern.set.rekenwijze import (
    OPVALLEND_IN_WOORDEN,
    Opvallend,
    Rekenwijze,
    Richting,
    Ritme,
    Rol,
)
from omgekeerd_cli.kern.set.soort import Keus, Waarde

LANGSTE_TIJD = 1_200
"""Most months in `vanaf` and `duur`: a century."""


class _Ongeschikt(Exception):
    """A record cannot be counted; `str()` says why, in Dutch."""


class Weggelaten(Struct, frozen=True):
    """A record that does not count: its number from 1, what it is about, why not, and what it says."""

    nummer: int
    wat: str
    reden: str
    verder: tuple[str, ...] = ()


class Rekening(Struct, frozen=True, dict=True):
    """A whole comparison; `basis` is the scenario with which the others are compared.

    Scenarios and payers are named by their labels, in the order of the options of the set.
    """

    jaren: tuple[int, ...]
    scenarios: tuple[str, ...]
    betalers: tuple[str, ...]
    basis: str
    posten: tuple[Post, ...]
    weggelaten: tuple[Weggelaten, ...]
    vergelijkt: bool = True
    """False where all records belong to one thing: then there is only something to add up."""

    @cached_property
    def horizonten(self) -> tuple[Horizon, ...]:
        """How it stands after each number of years; none without records that count."""
        if not self.scenarios:
            return ()
        return tuple(
            stand(self.posten, jaren, self.scenarios, self.betalers, self.basis) for jaren in self.jaren
        )

    @cached_property
    def omslagen(self) -> tuple[Omslag, ...]:
        """From when each scenario is no dearer than each one before it."""
        paren = combinations(self.scenarios, 2)
        return tuple(omslag(self.posten, later, eerder, self.jaren[-1] * MAANDEN) for eerder, later in paren)

    @property
    def heeft_opbrengst(self) -> bool:
        """True when something brings money in, so that an amount can have a minus."""
        return any(post.bedrag.laag < 0 for post in self.posten)

    @property
    def opvallend(self) -> tuple[Opvallend, ...]:
        """What there is to think of, for signals."""
        feiten = {
            Opvallend.ZONDER_BRON: any(not post.bron for post in self.posten),
            Opvallend.ZONDER_DATUM: any(not post.datum for post in self.posten),
            Opvallend.ALLEEN_EERSTE_JAAR: bool(self.posten)
            and not any(post.telt_na_eerste_jaar for post in self.posten),
            Opvallend.EEN_SCENARIO: self.vergelijkt and len(self.scenarios) == 1,
            Opvallend.WEGGELATEN: bool(self.weggelaten),
        }
        return tuple(feit for feit, geldt in feiten.items() if geldt)

    @property
    def als_waarde(self) -> Waarde:
        """The same as conditions see it: codes, with words for who shows them."""
        return tuple(Keus(feit.value, OPVALLEND_IN_WOORDEN[feit]) for feit in self.opvallend)


def maak_rekening(vraag: Vraag, boek: Antwoordenboek) -> Rekening | None:
    """The comparison of this question, from the answers so far; None without any record.

    Answers that cannot be used are not in the book, so a record that needs them is left out.
    """
    wijze = vraag.rekening
    aantal = boek.waarden.get(wijze.groep, {}).get(("", -1)) if wijze else None
    if wijze is None or not isinstance(aantal, Decimal):
        return None
    lezer = _Lezer(wijze, boek)
    posten: list[Post] = []
    weggelaten: list[Weggelaten] = []
    for nummer in range(int(aantal)):
        try:
            posten.append(lezer.post(nummer))
        except _Ongeschikt as fout:
            wat, verder = lezer.tekst(Rol.WAT, nummer), tuple(lezer.verder(nummer))
            weggelaten.append(Weggelaten(nummer + 1, wat, str(fout), verder))
    scenarios = lezer.op_volgorde(Rol.SCENARIO, [post.scenario for post in posten])
    betalers = lezer.op_volgorde(Rol.BETALER, [post.betaler for post in posten])
    basis = lezer.label(wijze.basis)
    basis = basis if basis in scenarios else next(iter(scenarios), "")
    over = (tuple(posten), tuple(weggelaten), not wijze.naam)
    return Rekening(wijze.jaren, scenarios, betalers, basis, *over)


class _Lezer(Struct, frozen=True):
    wijze: Rekenwijze
    boek: Antwoordenboek

    def post(self, nummer: int) -> Post:
        """The record with this number (from 0) as something to count.

        Raises:
            _Ongeschikt: something is missing or makes no sense.
        """
        niet_bij = "Er staat niet bij welke mogelijkheid dit hoort."
        return Post(
            scenario=self.wijze.naam or self._nodig(Rol.SCENARIO, nummer, niet_bij),
            betaler=self._nodig(Rol.BETALER, nummer, "Er staat niet wie dit betaalt of krijgt."),
            bedrag=self._bedrag(nummer),
            ritme=self._ritme(nummer),
            vanaf=self._maanden(Rol.VANAF, nummer, leeg=1),
            duur=self._maanden(Rol.DUUR, nummer, leeg=0),
            wat=self.tekst(Rol.WAT, nummer),
            bron=self.tekst(Rol.BRON, nummer),
            datum=self.tekst(Rol.DATUM, nummer),
            nummer=nummer + 1,
        )

    def tekst(self, rol: Rol, nummer: int) -> str:
        """The answer in words, empty without one."""
        waarde = self._waarde(rol, nummer)
        return "" if waarde is None else self._veld(rol).toon(waarde)

    def verder(self, nummer: int) -> Iterator[str]:
        """The other answers of the record in words, each behind its label."""
        for rol in self.wijze.velden:
            if rol is not Rol.WAT and (tekst := self.tekst(rol, nummer)):
                yield f"{self._veld(rol).kort}: {tekst}"

    def op_volgorde(self, rol: Rol, namen: list[str]) -> tuple[str, ...]:
        """Each name once: first in the order of the options, then own words as they came."""
        opties = self.boek.opties_van(self._veld(rol)) if rol in self.wijze.velden else ()
        rang = {optie.label: plaats for plaats, optie in enumerate(opties)}
        return tuple(sorted(dict.fromkeys(namen), key=lambda naam: rang.get(naam, len(rang))))

    def label(self, code: str) -> str:
        """The label of a scenario."""
        opties = self.boek.opties_van(self._veld(Rol.SCENARIO)) if code else ()
        return next((optie.label for optie in opties if optie.code == code), "")

    def _veld(self, rol: Rol) -> Vraag:
        veld = self.wijze.velden[rol]
        return self.boek.vraag(veld) or self.boek.methode.vraag_op_id[veld]

    def _waarde(self, rol: Rol, nummer: int) -> Waarde | None:
        return self.boek.waarden.get(self.wijze.velden.get(rol, ""), {}).get(("", nummer))

    def _nodig(self, rol: Rol, nummer: int, reden: str) -> str:
        tekst = self.tekst(rol, nummer)
        if not tekst:
            raise _Ongeschikt(reden)
        return tekst

    def _code(self, rol: Rol, nummer: int, reden: str) -> str:
        waarde = self._waarde(rol, nummer)
        if not isinstance(waarde, Keus):
            raise _Ongeschikt(reden)
        return waarde.code

    def _bedrag(self, nummer: int) -> Bedrag:
        laag = self._waarde(Rol.BEDRAG, nummer)
        if not isinstance(laag, Decimal):
            raise _Ongeschikt("Er staat geen bedrag.")
        hoog = self._waarde(Rol.HOOGSTENS, nummer)
        hoog = hoog if isinstance(hoog, Decimal) else laag
        if laag < 0:
            raise _Ongeschikt("Het bedrag is minder dan nul.")
        if hoog < laag:
            raise _Ongeschikt("Het hoogste bedrag is lager dan het laagste.")
        richting = Richting.KOST.value
        if Rol.RICHTING in self.wijze.velden:
            richting = self._code(Rol.RICHTING, nummer, "Er staat niet of dit geld kost of oplevert.")
        return Bedrag(-hoog, -laag) if richting == Richting.LEVERT_OP else Bedrag(laag, hoog)

    def _ritme(self, nummer: int) -> Ritme:
        if Rol.RITME not in self.wijze.velden:
            return self.wijze.ritme or Ritme.EENMALIG
        return Ritme(self._code(Rol.RITME, nummer, "Er staat niet hoe vaak dit bedrag terugkomt."))

    def _maanden(self, rol: Rol, nummer: int, *, leeg: int) -> int:
        waarde = self._waarde(rol, nummer)
        if waarde is None:
            return leeg
        if not isinstance(waarde, Decimal) or waarde % 1 or not 1 <= waarde <= LANGSTE_TIJD:
            raise _Ongeschikt(f"De maanden zijn geen heel getal van 1 tot en met {LANGSTE_TIJD}.")
        return int(waarde)

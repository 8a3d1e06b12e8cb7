"""The law cards at a question: the rows that fit the casus, a search, and what the day says of an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.antwoord.boom import teksten
from omgekeerd_cli.kern.beeld.invullen import antwoord_als_tekst
from omgekeerd_cli.kern.route.route import Plek, Stand
from omgekeerd_cli.kern.set.model import Methode, Stap
from omgekeerd_cli.kern.set.soort import Keus
from omgekeerd_cli.kern.wet.artikelkeus import (
    genoemde_artikelen,
    verwijzing_naar,
    wat_het_is,
    zoek_artikelen,
)
from omgekeerd_cli.kern.wet.geldigheid import klokzinnen
from omgekeerd_cli.kern.wet.kaartwoorden import klok_van_kaart
from omgekeerd_cli.kern.wet.verwijzing import lees_verwijzingen
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Bedrag, Wetskaart, Wettenboek
from omgekeerd_cli.kern.wet.zoeken import Vondst, Zoeker

_MEESTE_TREFFERS = 200
Wettenkast = Callable[[], Zoeker]
"""Gives all law cards, read at the first call."""


def geen_wetten() -> Zoeker:
    """A search in no cards at all, for whoever has none."""
    return Zoeker(Wettenboek())


class Treffer(Struct, frozen=True):
    """An article that can be chosen.

    `verwijzing` is how an answer names it, `plaats` the same with the short name of the law, `biedt`
    what it does, and `wat` what one has to know of it at once.
    """

    verwijzing: str
    plaats: str
    biedt: str
    wat: str


class Wethulp(Struct, frozen=True):
    """What the law cards have to say at one place.

    Attributes:
        kast: gives the cards.
        gekozen: the codes of the laws that were chosen.
        woorden: what was typed that tells what the casus is about.
        richting: what the decision does, as far as that was chosen.
        vandaag: the day on which it is asked; None where that must not matter.
    """

    kast: Wettenkast
    gekozen: tuple[str, ...]
    woorden: str
    richting: frozenset[str]
    vandaag: date | None

    @property
    def boek(self) -> Wettenboek:
        """All cards."""
        return self.kast().boek

    def passend(self) -> list[Vondst]:
        """The rows of the chosen laws, and of those that always hold; what fits the casus best first."""
        altijd = (kaart.code for kaart in self.boek.kaarten if kaart.geldt_altijd)
        return self.kast().passend([*self.gekozen, *altijd], self.woorden, self.richting)

    def zoek(self, vraag: str) -> list[Vondst]:
        """The rows that fit these words; of the chosen laws first."""
        return self.kast().zoek(vraag, self.gekozen)

    def artikelen(self, getypt: str) -> list[Treffer]:
        """What can be chosen for these words; nothing when an article stands there as it is written."""
        if any(getypt.startswith(artikel.verwijzing) for artikel in self.genoemd(getypt)):
            return []
        gevonden = zoek_artikelen(self.kast(), getypt, self.gekozen)
        return [self._treffer(vondst) for vondst in gevonden[:_MEESTE_TREFFERS]]

    def genoemd(self, tekst: str) -> list[Treffer]:
        """The articles that an answer names exactly."""
        return [self._treffer(vondst) for vondst in genoemde_artikelen(self.kast(), tekst)]

    def _treffer(self, vondst: Vondst) -> Treffer:
        rij = vondst.deel
        plaats, biedt = f"{vondst.kaart.kort}, {rij.artikel}", rij.biedt if isinstance(rij, Artikel) else ""
        return Treffer(verwijzing_naar(vondst), plaats, biedt, wat_het_is(self.boek, vondst))

    def over(self, tekst: str) -> list[str]:
        """What the day has to say of the amounts and articles that an answer names: most often nothing."""
        if not self.vandaag or not tekst:
            return []
        return list(dict.fromkeys(f"Let op: {zin}." for zin in self._verlopen(tekst)))

    def _verlopen(self, tekst: str) -> Iterator[str]:
        bedragen = _bedragen_in(tekst)
        artikelen = list(lees_verwijzingen(tekst))
        for kaart in self._kaarten(tekst):
            for deel in kaart.delen():
                zinnen = klokzinnen(deel.verantwoording, self.vandaag)
                if not zinnen:
                    continue
                plaats = ", ".join(filter(None, (kaart.kort, deel.artikel)))
                if isinstance(deel, Bedrag) and bedragen & _bedragen_in(deel.bedrag):
                    yield f"{deel.bedrag} ({deel.wat}; {plaats}) {zinnen[0]}"
                elif isinstance(deel, Artikel) and any(a.raakt(deel.artikel) for a in artikelen):
                    yield from (f"{plaats} {zin}" for zin in zinnen)

    def _kaarten(self, tekst: str) -> list[Wetskaart]:
        """The laws that are named or chosen, and those that always hold."""
        genoemd = self.kast().genoemde_wetten(tekst)
        return [k for k in self.boek.kaarten if k.geldt_altijd or k.code in genoemd or k.code in self.gekozen]


def _bedragen_in(tekst: str) -> set[Decimal]:
    from omgekeerd_cli.kern.taal.bedragen_en_datums import bedragen_en_datums  # knows the months by Babel

    return {vondst.waarde for vondst in bedragen_en_datums(tekst) if isinstance(vondst.waarde, Decimal)}


def wethulp(stand: Stand, plek: Plek, kast: Wettenkast, vandaag: date | None) -> Wethulp | None:
    """The law cards at this place; None in a step before the first that looks in them."""
    stap = stap_met_wetten(stand.methode, plek.stap)
    if stap is None and not plek.vraag.zoekt:
        return None
    antwoorden = stand.boek.zichtbaar(stap.wetskaarten, Oog()) if stap else ()
    gekozen = (keus.code for keuzes in antwoorden if isinstance(keuzes, tuple) for keus in keuzes)
    return Wethulp(kast, tuple(gekozen), _woorden(stand, plek), _richting(stand), vandaag)


def _richting(stand: Stand) -> frozenset[str]:
    """The directions of all choices that have one."""
    gevonden: set[str] = set()
    for _, vraag, _ in stand.methode.vragen_met_velden():
        if any(optie.richting for optie in vraag.opties):
            for keus in stand.boek.zichtbaar(vraag.id, Oog()):
                optie = vraag.optie(keus.code) if isinstance(keus, Keus) else None
                gevonden.update(optie.richting if optie else ())
    return frozenset(gevonden)


def stap_met_wetten(methode: Methode, stap: Stap) -> Stap | None:
    """The step of the method whose law cards are open in this step: the step itself, or one before it."""
    tot = methode.stappen.index(stap) + 1
    return next((eerder for eerder in reversed(methode.stappen[:tot]) if eerder.wetskaarten), None)


def _woorden(stand: Stand, plek: Plek) -> str:
    """What was typed in this step; before there is anything, what the casus is about."""
    hier = " ".join(teksten(stand.casus.antwoorden.get(plek.stap.id, "")))
    return hier if hier.strip() else antwoord_als_tekst(stand.methode.rode_draad, stand.boek)


def klok_van_optie(plek: Plek, kast: Wettenkast, vandaag: date | None) -> list[str]:
    """What the day has to say of the law card that a text shows; nothing at any other text."""
    if not (plek.optie and plek.vraag.is_mededeling and plek.optie.kaart):
        return []
    kaarten = (kaart for kaart in kast().boek.kaarten if kaart.code == plek.optie.code)
    return [zin for kaart in kaarten for zin in klok_van_kaart(kaart, vandaag)]

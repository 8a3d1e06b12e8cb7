"""Searching the law cards: by a word, an article, a term of the office, or what a casus is about.

Whoever searches types words of the street, half an article or a name with a slip of the pen; what
fits best comes first. A number beside a law's name is an article; all else is words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from math import log

from msgspec import Struct

from omgekeerd_cli.kern.taal.stammen import stammen, zonder_accenten
from omgekeerd_cli.kern.wet.verwijzing import Verwijzing, als_lid, lees_verwijzing, zoek_verwijzing
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Bedrag, Kaartdeel, Termijn, Wetskaart, Wettenboek

_BEGIN, _KORTSTE = 4, 5
"""So many letters two words share for one to begin the other, and a word has to be mended."""
_LIJKT = 0.8
_WAARDE_VAN_BEGIN, _WAARDE_VAN_DEEL, _WAARDE_VAN_LIJKT, _WAARDE_VAN_ANDER_WOORD = 0.6, 0.3, 0.7, 0.8
"""How much less than the word itself these count: one that begins so, its own first part, a mended one,
a synonym."""
_HELE_ZIN, _UIT_CASUS = 1.6, 1.5
"""How much more a row counts that has all words as they were typed, and one of a chosen law."""
_ONDERGRENS = 0.3
"""Of what fits best, what fits less than this share is left out."""


class Vondst(Struct, frozen=True):
    """Something on a card that was found."""

    kaart: Wetskaart
    deel: Kaartdeel


class _Rij(Struct, frozen=True):
    """One row as it is searched: its place in the law, its stems with their weight, and its texts."""

    vondst: Vondst
    plaats: Verwijzing | None
    gewicht: Mapping[str, float]
    zinnen: tuple[str, ...]


class Zoeker(Struct, dict=True):
    """Finds rows of the cards; reads all cards at the first search and keeps what it needs."""

    boek: Wettenboek

    def zoek(self, vraag: str, eerst: Collection[str] = ()) -> list[Vondst]:
        """What fits the words that somebody types, best first; empty when nothing does.

        Args:
            vraag: the words.
            eerst: codes of laws that count for more, such as those chosen in a casus.
        """
        wetten, rest = self._wetten_in(zonder_accenten(vraag))
        verwijzing, woorden = zoek_verwijzing(rest)
        if verwijzing and not wetten and _is_zomaar_een_getal(verwijzing, rest) and stammen(woorden):
            verwijzing, woorden = None, rest  # `toestemming 14 jaar`
        termen = self._termen(woorden)
        rijen = [rij for rij in self._rijen if not wetten or rij.vondst.kaart.code in wetten]
        if verwijzing and (gevonden := _op_artikel(rijen, verwijzing)):
            return [rij.vondst for rij in self._op_woorden(gevonden, termen, eerst) or gevonden]
        if not termen:
            return [] if verwijzing else [rij.vondst for rij in rijen if wetten]
        gevonden = self._op_woorden(rijen, termen, eerst)
        return [rij.vondst for rij in gevonden or self._op_woorden(self._rijen, termen, eerst)]

    def passend(self, gekozen: Sequence[str], tekst: str, richting: Collection[str] = ()) -> list[Vondst]:
        """The rows of the chosen laws, those first that fit what is decided, then the words."""
        rijen = [rij for rij in self._rijen if rij.vondst.kaart.code in gekozen]
        punten = self._punten(rijen, self._termen(tekst), gekozen)
        hierover = [_gaat_over(rij.vondst.deel, richting) for rij in rijen]
        volgorde = sorted(range(len(rijen)), key=lambda nummer: (not hierover[nummer], -punten[nummer]))
        return [rijen[nummer].vondst for nummer in volgorde]

    @cached_property
    def _rijen(self) -> tuple[_Rij, ...]:
        return tuple(
            _als_rij(self.boek, kaart, deel) for kaart in self.boek.kaarten for deel in kaart.delen()
        )

    @cached_property
    def _hoe_vaak(self) -> Counter[str]:
        return Counter(stam for rij in self._rijen for stam in rij.gewicht)

    @cached_property
    def namen(self) -> list[tuple[str, str]]:
        """Each name of a law that is no plain word, with its code; the longest first."""
        namen = {
            (zonder_accenten(vorm), kaart.code)
            for kaart in self.boek.kaarten
            for naam in (kaart.afkorting, kaart.code, kaart.naam)
            for vorm in (naam, naam.partition(" ")[0] if naam == kaart.afkorting else "")
            if vorm
        }
        return sorted(namen, key=lambda paar: (-len(paar[0]), paar))

    @cached_property
    def op_plaats(self) -> dict[tuple[str, Verwijzing], Vondst]:
        """Each article by the code of its law and its place in it."""
        return {
            (kaart.code, plaats): Vondst(kaart, rij)
            for kaart in self.boek.kaarten
            for rij in kaart.ruimte
            if (plaats := lees_verwijzing(rij.artikel))
        }

    def genoemde_wetten(self, tekst: str) -> set[str]:
        """The codes of the laws that a text calls by their name or short name."""
        return self._wetten_in(zonder_accenten(tekst))[0]

    def _wetten_in(self, vraag: str) -> tuple[set[str], str]:
        """The laws that are named, and the words without their names."""
        wetten: set[str] = set()
        for naam, code in self.namen:
            over = re.sub(rf"(?<![\w.]){re.escape(naam)}(?![\w])\.?", " ", vraag)
            if over != vraag:
                wetten.add(code)
                vraag = over
        return wetten, vraag

    def _termen(self, tekst: str) -> dict[str, dict[str, float]]:
        """Each word with the stems of the cards that it can mean, and how much such a match counts."""
        kaal = " ".join(stammen(tekst))
        termen = {stam: self._gelijkend(stam) for stam in kaal.split()}
        for vormen in self._synoniemen:
            for vorm in vormen:
                if vorm and re.search(rf"\b{re.escape(vorm)}\b", kaal):
                    _voeg_samen(termen, vorm)
                    for ander, waarde in _andere_woorden(vormen, vorm):
                        termen[vorm][ander] = max(waarde, termen[vorm].get(ander, 0))
        return termen

    @cached_property
    def _synoniemen(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(" ".join(stammen(vorm)) for vorm in vormen) for vormen in self.boek.zoekwoorden)

    def _gelijkend(self, stam: str) -> dict[str, float]:
        bekend = self._hoe_vaak
        gevonden = {ander: _WAARDE_VAN_BEGIN for ander in bekend if _begint_met(ander, stam)}
        if stam in bekend:
            return gevonden | {stam: 1}
        if not gevonden and len(stam) >= _KORTSTE:
            gevonden = dict.fromkeys(get_close_matches(stam, bekend, n=3, cutoff=_LIJKT), _WAARDE_VAN_LIJKT)
        return {ander: _WAARDE_VAN_DEEL for ander in bekend if _begint_met(stam, ander)} | gevonden

    def _op_woorden(
        self, rijen: Sequence[_Rij], termen: Mapping[str, Mapping[str, float]], eerst: Collection[str]
    ) -> list[_Rij]:
        punten = self._punten(rijen, termen, eerst)
        beste = max(punten, default=0)
        goed = [nummer for nummer, punt in enumerate(punten) if punt > beste * _ONDERGRENS]
        return [rijen[nummer] for nummer in sorted(goed, key=lambda nummer: -punten[nummer])]

    def _punten(
        self, rijen: Iterable[_Rij], termen: Mapping[str, Mapping[str, float]], eerst: Collection[str]
    ) -> list[float]:
        zeldzaam = {term: self._zeldzaamheid(gelijk) for term, gelijk in termen.items()}
        heel = " ".join(termen)
        punten = []
        for rij in rijen:
            per_term = [zeldzaam[term] * _beste(rij, gelijk) for term, gelijk in termen.items()]
            raak = sum(map(bool, per_term))
            punt = sum(per_term) * raak / max(len(per_term), 1)
            punt *= _HELE_ZIN if " " in heel and any(heel in zin for zin in rij.zinnen) else 1
            punten.append(punt * (_UIT_CASUS if rij.vondst.kaart.code in eerst else 1))
        return punten

    def _zeldzaamheid(self, gelijk: Mapping[str, float]) -> float:
        vaak = max((self._hoe_vaak[stam] for stam, waarde in gelijk.items() if waarde == 1), default=0)
        vaak = vaak or sum(self._hoe_vaak[stam] for stam in gelijk)
        return log(1 + len(self._rijen) / vaak) if vaak else 0


def _is_zomaar_een_getal(verwijzing: Verwijzing, tekst: str) -> bool:
    """Whether a number need not be an article: nothing near it says so."""
    return verwijzing.nummer.isdecimal() and not (verwijzing.leden or verwijzing.onder or "art" in tekst)


def _gaat_over(deel: Kaartdeel, richting: Collection[str]) -> bool:
    return isinstance(deel, Artikel) and not set(richting).isdisjoint(deel.richting)


def _voeg_samen(termen: dict[str, dict[str, float]], vorm: str) -> None:
    """Makes one term of words that mean something together: of `uit huis gezet` no word counts alone."""
    if vorm not in termen:
        los = [termen.pop(deel) for deel in vorm.split() if deel in termen]
        termen[vorm] = {stam: waarde * _WAARDE_VAN_DEEL for gelijk in los for stam, waarde in gelijk.items()}


def _andere_woorden(vormen: Iterable[str], vorm: str) -> Iterator[tuple[str, float]]:
    """The words of the other forms; of several words together each counts for its share."""
    for ander in vormen:
        delen = ander.split()
        if ander != vorm:
            yield from ((deel, _WAARDE_VAN_ANDER_WOORD / len(delen)) for deel in delen)


def _begint_met(lang: str, kort: str) -> bool:
    return kort != lang and len(kort) >= _BEGIN and lang.startswith(kort)


def _beste(rij: _Rij, gelijk: Mapping[str, float]) -> float:
    return max((rij.gewicht.get(stam, 0) * waarde for stam, waarde in gelijk.items()), default=0)


def _op_artikel(rijen: Iterable[_Rij], gevraagd: Verwijzing) -> list[_Rij]:
    """The rows at that place, the exact ones first; of `18.1` also lid 1 of article 18."""
    lijst = list(rijen)
    for verwijzing in filter(None, (gevraagd, als_lid(gevraagd))):
        past = [(verwijzing.past_op(rij.plaats), rij) for rij in lijst if rij.plaats]
        if gevonden := [(hoe, rij) for hoe, rij in past if hoe]:
            beste = max(hoe for hoe, _ in gevonden) if verwijzing.leden else 1
            return [rij for hoe, rij in gevonden if hoe >= beste]
    return []


def _als_rij(boek: Wettenboek, kaart: Wetskaart, deel: Kaartdeel) -> _Rij:
    gewicht: dict[str, float] = {}
    zinnen = []
    for tekst, waarde in _velden(boek, kaart, deel):
        gelezen = stammen(tekst)
        zinnen.append(" ".join(gelezen))
        for stam in gelezen:
            gewicht[stam] = max(waarde, gewicht.get(stam, 0))
    return _Rij(Vondst(kaart, deel), lees_verwijzing(deel.artikel), gewicht, tuple(zinnen))


def _velden(boek: Wettenboek, kaart: Wetskaart, deel: Kaartdeel) -> Iterator[tuple[str, float]]:
    """The texts of a row, each with how much a word in it says of what the row is about."""
    match deel:
        case Artikel():
            yield from ((woord, 5) for woord in deel.ook)
            yield deel.familie, 3
            yield from ((woord, 2) for woord in deel.richting)
            yield deel.soort, 3
            yield deel.biedt, 3
            yield f"{deel.voorwaarde} {deel.grens}", 1.5
            yield f"{boek.naam_van(deel.beslist_door)} {deel.wie}", 1
        case Termijn():
            yield "termijn hoe lang duurt", 3
            yield deel.wat, 3
            yield f"{deel.vanaf} {deel.verlengen} {deel.daarna}", 1.5
        case Bedrag():
            yield "bedrag hoogte hoeveel", 3
            yield deel.wat, 3
    yield from ((naam, 2) for naam in kaart.ook)
    yield f"{kaart.naam} {kaart.toelichting}", 0.7

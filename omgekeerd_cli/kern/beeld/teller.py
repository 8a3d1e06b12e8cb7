"""How many questions are still to come: a range, from what the set itself says.

Each thing that is asked counts as one: a question, each field of a record, and the question whether
a list gets one record more. What is not known yet is tried out: the same walk as of the real route,
a few times over, each time with other answers at the open places. From the spread of what that gives
the range is made. No question is known by name, and the same casus always gives the same range.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import ceil
from zlib import crc32

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.antwoord.boom import NR, Boom, als_tekst, haal
from omgekeerd_cli.kern.antwoord.oordeel import beoordeel
from omgekeerd_cli.kern.route.route import Halte, Loper, Plek, Stand, Toestand
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import Alle, EenVan, Niet, Ruw, Vergelijking, Voorwaarde, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze

_PROEVEN, _MEESTE_PLEKKEN = 10, 4_000
"""How often it is tried, and about how many places all trials together may have."""
_BREEDST, _BREEDST_LATER, _LATER = 0.30, 0.10, 3
"""How wide the range may be, as a part of all questions: at first, and from which step on less."""
_BOVEN_HET_MIDDEN = 0.42
"""How much of the range lies above the middle of the trials: people have less to tell than is tried out."""
_SPELING = 30
"""People are less even than the trials: for every so many questions there may be one less or more."""
_ZUINIG = 0
"""The trial in which each answer calls up as little as it can; the others take their turn."""
_VOORBEELDEN = ("…", "1", "2026-01-15", "0612345678", "1234 AB", "iemand@voorbeeld.nl")
"""Something that can be typed at a question of any kind."""
_GULDEN = 0.6180339887
"""Steps of this size fill the space between 0 and 1 evenly, however many there are."""


class Telling(Struct, frozen=True):
    """How many questions are to come behind a place, from `laag` to `hoog`.

    Of those about `in_stap` are in its step; `eerder_in_stap` came before it there.
    """

    laag: int
    hoog: int
    in_stap: int = 0
    eerder_in_stap: int = 0


def tel(stand: Stand, hier: Plek | None = None) -> Telling:
    """How many questions come after this place; without a place, how many are to come at all."""
    proeven = _Proeven(stand, hier)
    tellingen = [proeven.telling(nummer) for nummer in range(proeven.aantal)]
    marge = _om_het_midden if proeven.kent_de_lijsten else _marge
    laag, hoog = marge(sorted(len(telling) for telling in tellingen), *proeven.begrensd_door)
    if hier is None:
        return Telling(laag, hoog)
    in_stap = sorted(telling.count(hier.stap.id) for telling in tellingen if len(telling) <= hoog)
    return Telling(laag, hoog, in_stap[len(in_stap) // 2], _eerder_in_stap(stand, hier))


def _eerder_in_stap(stand: Stand, hier: Plek) -> int:
    """How many questions of this step were dealt with before this place."""
    in_stap = [halte for halte in stand.route.haltes if halte.plek.stap is hier.stap]
    tot = next((nummer for nummer, halte in enumerate(in_stap) if halte.plek.pad == hier.pad), 0)
    return sum(_gehad(halte) for halte in in_stap[:tot])


def _gehad(halte: Halte) -> bool:
    return halte.gevraagd and not halte.is_open and halte.toestand is not Toestand.TEKST


def _marge(tellingen: list[int], gehad: int, breedst: float) -> tuple[int, int]:
    """From the smallest trial to the greatest, and a little more, but no wider than this part of all."""
    laag, hoog = tellingen[0], tellingen[-1]
    if laag < hoog:
        laag, hoog = laag - laag // _SPELING, hoog + hoog // _SPELING
    hoogst = int((gehad + laag) / (1 - breedst)) - gehad
    return laag, max(laag, min(hoog, hoogst))


def _om_het_midden(tellingen: list[int], gehad: int, breedst: float) -> tuple[int, int]:
    """Around the middle trial: with the lists known, what is asked of each evens out."""
    midden = tellingen[len(tellingen) // 2] + tellingen[(len(tellingen) - 1) // 2]
    ruimte = breedst * (gehad + midden / 2)
    laag = int(midden / 2 - (1 - _BOVEN_HET_MIDDEN) * ruimte)
    hoog = ceil(midden / 2 + _BOVEN_HET_MIDDEN * ruimte)
    return max(tellingen[0], laag), min(tellingen[-1] + tellingen[-1] // _SPELING, hoog)


class Teller(Struct):
    """Keeps a promise: the upper end drops with each answer, unless it was told why not."""

    _antwoorden: Boom | None = None
    _beloofd: int = 0
    """The upper end that was told last, with the place itself."""
    _was_open: bool = False
    _verteld: bool = False

    def na(self, stand: Stand, hier: Plek) -> Telling:
        """How many questions come after the place that is asked now."""
        telling = tel(stand, hier)
        zelf = int(stand.route.halte_op_pad[hier.pad].is_open)
        if self._antwoorden is not None and not self._verteld:
            gedaan = self._was_open and self._antwoorden is not stand.casus.antwoorden
            hoogst = self._beloofd - int(gedaan) - zelf
            telling = replace(telling, hoog=max(telling.laag, min(telling.hoog, hoogst)))
        self._antwoorden, self._beloofd = stand.casus.antwoorden, telling.hoog + zelf
        self._was_open, self._verteld = bool(zelf), False
        return telling

    def stijgt(self, stand: Stand) -> bool:
        """Whether there is as much to ask as was told before, or more: then that has to be told."""
        if self._antwoorden is not None and tel(stand).hoog >= self._beloofd:
            self._verteld = True
        return self._verteld

    def begint_opnieuw(self) -> None:
        """What was promised no longer holds: another route is asked."""
        self._antwoorden = None


class _Proeven(Struct, frozen=True, dict=True):
    """The trials from where we are: `hier` is the place that is asked now, and does not count."""

    stand: Stand
    hier: Plek | None
    teksten: dict[str, str] = field(default_factory=dict)

    @cached_property
    def verwacht(self) -> dict[str, int]:
        """How many choices there mostly are at a question for whose choices others are asked."""
        vragen = [vraag for stap in self.stand.methode.stappen for vraag in stap.vragen]
        return {vraag.over: vraag.rij.verwacht for vraag in vragen if vraag.over and vraag.rij.verwacht}

    @cached_property
    def _kijkers(self) -> dict[str, list[tuple[Vergelijking, bool]]]:
        """Of each question what looks at it: the comparison, and whether it has to hold."""
        gevonden: dict[str, list[tuple[Vergelijking, bool]]] = {}
        for vraag in self.stand.methode.vraag_op_id.values():
            for als in (vraag.als, vraag.kern_als):
                for deel, moet in _met_teken(als):
                    gevonden.setdefault(deel.vraag, []).append((deel, moet))
        return gevonden

    def roept_op(self, vraag: Vraag, ruw: Ruw) -> int:
        """How many questions an answer calls up, as far as that hangs on it."""
        kijkers, boek = self._kijkers.get(vraag.id, []), Antwoordenboek(self.stand.methode)
        if not kijkers or (waarde := beoordeel(vraag, ruw).waarde) is None:
            return 0
        boek.noteer(vraag.id, ("", -1), waarde)
        return sum(geldt(deel, boek) == moet for deel, moet in kijkers)

    @property
    def aantal(self) -> int:
        """As many as a big set allows."""
        return max(3, min(_PROEVEN, _MEESTE_PLEKKEN // (1 + len(self.stand.route.haltes))))

    @property
    def kent_de_lijsten(self) -> bool:
        """Whether, before the later steps, every list is filled and each choice for more questions made."""
        if self.begrensd_door[1] < _BREEDST:
            return False
        over = set(self.stand.methode.over_van.values())
        haltes = (h for h in self.stand.route.haltes if h.is_open)
        return not any(h.plek.vraag.is_groep or h.plek.vraag.id in over for h in haltes)

    @property
    def begrensd_door(self) -> tuple[int, float]:
        """How many questions there were, and how wide the range may be here."""
        haltes = self.stand.route.haltes
        gehad = sum(_gehad(halte) for halte in haltes)
        eerste = next((halte.plek.stap for halte in haltes if halte.is_open), None)
        hier = self.hier.stap if self.hier else eerste
        stap = self.stand.methode.stappen.index(hier) + 1 if hier else 0
        return gehad, _BREEDST_LATER if stap >= _LATER else _BREEDST

    def telling(self, nummer: int) -> list[str]:
        """The step of each question to come in one trial."""
        kern: frozenset[str] = frozenset()
        if self.stand.casus.kort:
            route = _Proefloper(self, nummer, kern).route()
            kern = frozenset(halte.plek.vraag.id for halte in route if halte.gevraagd)
        route = _Proefloper(self, nummer, kern).route()
        return [halte.plek.stap.id for halte in route for _ in range(self._telt(halte))]

    def _telt(self, halte: Halte) -> int:
        plek = halte.plek
        if not halte.gevraagd or halte.toestand is Toestand.TEKST or self._is_hier(plek):
            return 0
        echt = haal(self.stand.casus.antwoorden, plek.pad)
        if plek.vraag.is_groep and not plek.vraag.regels:
            return self._nog_een(plek, echt, halte.ruw)
        return 1 if _is_open(plek.vraag, echt) else 0

    def _nog_een(self, plek: Plek, echt: Ruw | None, proef: Ruw | None) -> int:
        """How often it is asked whether a record is to be added: for each that is, and once more."""
        if not isinstance(proef, list) or not (_is_open(plek.vraag, echt) or _in_lijst(self.hier, plek)):
            return 0
        rij = plek.vraag.rij
        er_al = len(echt) if isinstance(echt, list) else rij.min
        vol = bool(rij.max) and len(proef) >= rij.max
        return max(0, len(proef) - max(er_al, rij.min)) + (0 if vol else 1)

    def _is_hier(self, plek: Plek) -> bool:
        return self.hier is not None and plek.pad == self.hier.pad


def _met_teken(voorwaarde: Voorwaarde | None, *, moet: bool = True) -> Iterator[tuple[Vergelijking, bool]]:
    """Every comparison in a condition, and whether it counts as it is or the other way round."""
    match voorwaarde:
        case Vergelijking():
            yield voorwaarde, moet
        case Alle(delen) | EenVan(delen):
            for deel in delen:
                yield from _met_teken(deel, moet=moet)
        case Niet(deel):
            yield from _met_teken(deel, moet=not moet)


def _is_open(vraag: Vraag, ruw: Ruw | None) -> bool:
    if ruw is None:
        return True
    if vraag.is_groep and isinstance(ruw, list):
        klaar = len(vraag.opties) if vraag.regels else 0
        return len(ruw) < max(vraag.rij.min - klaar, int(vraag.verplicht))
    return vraag.verplicht and ruw == ""


def _in_lijst(hier: Plek | None, slot: Plek) -> bool:
    """Whether we are in the records of this list, so that more of them can come."""
    return hier is not None and hier.groep is not None and hier.pad[:-2] == slot.pad


class _Proefloper(Loper):
    """Walks the route with made-up answers at the places that are open and will be asked."""

    def __init__(self, proeven: _Proeven, nummer: int, kern: frozenset[str]) -> None:
        super().__init__(proeven.stand.methode, proeven.stand.casus)
        self.proeven = proeven
        self.hier = proeven.hier
        self.teksten = proeven.teksten
        self.nummer = nummer
        self.kern = kern

    def ruw(self, plek: Plek) -> Ruw | None:
        """The answer that is there, or else one that could be given."""
        echt = super().ruw(plek)
        gevraagd = not self.casus.kort or plek.vraag.kernvraag or plek.vraag.id in self.kern
        if plek.vraag.is_groep and gevraagd:
            return self._rijen(plek, echt)
        return self._verzin(plek) if gevraagd and _is_open(plek.vraag, echt) else echt

    def _rijen(self, plek: Plek, echt: Ruw | None) -> Ruw | None:
        rijen = echt if isinstance(echt, list) else []
        rij, erbij = plek.vraag.rij, 0
        if _is_open(plek.vraag, echt):
            minstens = max(rij.min, int(plek.vraag.verplicht), rij.verwacht - 1)
            meer = 0 if self.nummer == _ZUINIG else int(self._deel(plek) * 3)
            erbij = max(0, minstens - len(rijen)) + meer
        elif _in_lijst(self.hier, plek) and not plek.vraag.regels:
            erbij = int(self._deel(plek) * 2)
        if rij.max:
            erbij = min(erbij, max(0, rij.max - len(rijen)))
        nieuw: list[Ruw] = [_proefrij(plek.vraag, nummer) for nummer in range(erbij)]
        return [*rijen, *nieuw] if erbij or echt is None else echt

    def _verzin(self, plek: Plek) -> Ruw:
        vraag = plek.vraag
        if self.nummer == _ZUINIG:
            delen = ((nummer + 0.25) / max(1, len(vraag.opties)) for nummer in range(len(vraag.opties)))
            keuzes = [self._kies(vraag, deel) for deel in delen] or ["nee", "ja"]
            if vraag.soort.kiest or vraag.soort.invulwijze is Invulwijze.JA_NEE:
                return min(keuzes, key=lambda ruw: self.proeven.roept_op(vraag, ruw))
        return self._kies(vraag, self._deel(plek))

    def _kies(self, vraag: Vraag, deel: float) -> Ruw:
        match vraag.soort.invulwijze:
            case Invulwijze.JA_NEE:
                return "ja" if deel < 0.5 else "nee"
            case Invulwijze.EEN:
                return vraag.opties[int(deel * len(vraag.opties))].code if vraag.opties else ""
            case Invulwijze.MEER:
                return _keuzes(vraag, deel, self.proeven.verwacht.get(vraag.id, 1))
        if vraag.id not in self.teksten:
            past = (tekst for tekst in _VOORBEELDEN if beoordeel(vraag, tekst).waarde is not None)
            self.teksten[vraag.id] = next(past, "")
        return self.teksten[vraag.id]

    def _deel(self, plek: Plek) -> float:
        """A number from 0 to 1 for this place in this trial."""
        return float((crc32(als_tekst(plek.pad).encode()) / 2**32 + self.nummer * _GULDEN) % 1)


def _proefrij(groep: Vraag, nummer: int) -> Ruw:
    """A record that could be added; the number of one that is typed as a line is nobody else's."""
    return {NR: f"proef-{nummer}", groep.velden[0].id: f"… {nummer}"} if groep.regels else {}


def _keuzes(vraag: Vraag, deel: float, verwacht: int) -> Ruw:
    """As many options beside each other as are mostly chosen, or one more; one that excludes others alone."""
    if not vraag.opties:
        return []
    plaats, aantal = deel * len(vraag.opties), len(vraag.opties)
    hoeveel = verwacht + (1 if plaats % 1 > 0.5 else 0)
    gekozen = [vraag.opties[(int(plaats) + nummer) % aantal] for nummer in range(min(hoeveel, aantal))]
    samen = [optie for optie in gekozen if not optie.exclusief]
    return [optie.code for optie in samen if not gekozen[0].exclusief] or [gekozen[0].code]

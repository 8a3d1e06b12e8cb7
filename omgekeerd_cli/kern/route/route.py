"""The route: given a method and answers, which places there are, and how each one stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.antwoord.boom import Pad, haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel, beoordeel
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van
from omgekeerd_cli.kern.rekening.rekenposten import maak_rekening
from omgekeerd_cli.kern.route.gevraagd import is_gevraagd
from omgekeerd_cli.kern.route.items import concreet, heeft_keus, noteer_items, waarover
from omgekeerd_cli.kern.route.over import overgebleven
from omgekeerd_cli.kern.route.plek import Halte as Halte
from omgekeerd_cli.kern.route.plek import Plek as Plek
from omgekeerd_cli.kern.route.plek import Toestand as Toestand
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Optie, Ruw, Stap, Vraag
from omgekeerd_cli.kern.set.soort import LEEG


class Route(Struct, frozen=True):
    """A whole route: every place whose condition holds, in order, and the values that stand on it.

    A short and a full route have the same places: they differ in what is asked. `oud` are the answers
    to questions that are no longer asked: they are told, and nothing more.
    """

    haltes: tuple[Halte, ...]
    boek: Antwoordenboek
    halte_op_pad: dict[Pad, Halte] = field(default_factory=dict)
    oud: tuple[Halte, ...] = ()

    @property
    def open(self) -> list[Halte]:
        """The places without which the report is a concept.

        A groep of which a field is open is not named beside that field, unless it is invalid.
        """
        open_ = [halte for halte in self.haltes if halte.telt_als_open]
        met_open_veld = {halte.plek.pad[:-2] for halte in open_ if halte.plek.groep}
        return [h for h in open_ if h.toestand is Toestand.ONGELDIG or h.plek.pad not in met_open_veld]

    @property
    def niet_gevraagd(self) -> tuple[Vraag, ...]:
        """What the short route leaves out and nobody filled in, a list as a whole."""
        leeg = (halte.plek.groep or halte.plek.vraag for halte in self.haltes if halte.is_niet_gevraagd)
        return tuple({vraag.id: vraag for vraag in leeg}.values())


class Stand(Struct, frozen=True, dict=True):
    """A casus with the set that it is asked from: where the work on it stands."""

    methode: Methode
    casus: Casus

    @cached_property
    def route(self) -> Route:
        """The route that these answers give; in one pass, because conditions only look back."""
        loper = Loper(self.methode, self.casus)
        alle = loper.route()
        haltes = tuple(halte for halte in alle if not halte.plek.is_oud)
        oud = tuple(halte for halte in alle if halte.plek.is_oud)
        return Route(haltes, loper.boek, {halte.plek.pad: halte for halte in alle}, oud)

    @cached_property
    def over(self) -> tuple[Halte, ...]:
        """The filled answers whose question does not come: they steer nothing, and are told."""
        return tuple(overgebleven(self.boek, self.casus.antwoorden, self.route.halte_op_pad))

    @property
    def boek(self) -> Antwoordenboek:
        """The values that stand on the route."""
        return self.route.boek

    def met(self, casus: Casus) -> Stand:
        """The same set with this casus; the route is worked out anew when what it hangs on is another."""
        nieuw, oud = Stand(self.methode, casus), self.casus
        zelfde = casus.antwoorden is oud.antwoorden and casus.herkomst is oud.herkomst
        if zelfde and casus.kort == oud.kort and "route" in self.__dict__:
            nieuw.__dict__["route"] = self.route
        return nieuw


class Loper:
    """Walks a method once and notes each value in the book as it passes."""

    def __init__(self, methode: Methode, casus: Casus) -> None:
        self.methode = methode
        self.casus = casus
        self.boek = Antwoordenboek(methode)

    def route(self) -> tuple[Halte, ...]:
        """Every place; what is asked is judged when the book is whole."""
        haltes = tuple(self._haltes())
        return tuple(self._gewogen(halte) for halte in haltes) if self.casus.kort else haltes

    def _gewogen(self, halte: Halte) -> Halte:
        plek = halte.plek
        if not halte.gevraagd:  # a line of a list, or what is no longer asked: on no route
            return halte
        gevraagd = is_gevraagd(self.casus, plek.stap.id, plek.vraag, plek.groep, self.boek, plek.oog)
        gevraagd = gevraagd or halte.toestand is Toestand.ONGELDIG
        return replace(halte, gevraagd=gevraagd and not plek.is_oud)

    def ruw(self, plek: Plek) -> Ruw | None:
        """The answer at a place, in the form of the file."""
        return haal(self.casus.antwoorden, plek.pad)

    def _haltes(self) -> Iterator[Halte]:
        for stap in self.methode.stappen:
            for _, reeks in groupby(stap.vragen, key=lus):
                plekken = [plek for vraag in reeks for plek in self._herhalingen(stap, vraag)]
                for plek in _per_optie(plekken):
                    yield from self._vraag(plek)
            for vraag in stap.oud:
                yield from self._oude_vraag(stap, vraag)

    def _herhalingen(self, stap: Stap, vraag: Vraag) -> Iterable[Plek]:
        if not vraag.over:
            return (Plek(stap, vraag),)
        return [Plek(stap, vraag, optie) for optie in waarover(vraag, self.boek)]

    def _vraag(self, plek: Plek) -> Iterator[Halte]:
        leeg = not heeft_keus(plek.vraag) and self.ruw(plek) in (None, *LEEG)
        if leeg or not geldt(plek.vraag.als, self.boek, plek.oog):
            return
        if plek.vraag.is_mededeling:
            if self._heeft_tekst(plek):
                yield Halte(plek, Toestand.TEKST)
        elif plek.vraag.rekening:
            yield from self._rekening(plek)
        elif plek.vraag.is_groep:
            yield from self._groep(plek)
        else:
            yield self._halte(plek)

    def _heeft_tekst(self, plek: Plek) -> bool:
        """Of "anders" there is nothing to tell, nor of another casus that has no answer."""
        herkomst = self.casus.herkomst
        komt_mee = herkomst is not None and haal(herkomst.antwoorden, plek.pad) is not None
        if plek.vraag.neemt_over and not komt_mee:
            return False
        return plek.optie is None or plek.optie.code != ANDERS

    def _rekening(self, plek: Plek) -> Iterator[Halte]:
        """A place only when there is something to compare; conditions see what stands out in it."""
        rekening = maak_rekening(plek.vraag, self.boek)
        if rekening is None or plek.vraag.rekening is None:
            return
        self.boek.noteer(plek.vraag.id, ("", -1), rekening.als_waarde)
        groep = plek.vraag.rekening.groep
        yield Halte(
            plek, Toestand.TEKST, haal(self.casus.antwoorden, (self.methode.stap_van[groep].id, groep))
        )

    def _groep(self, plek: Plek) -> Iterator[Halte]:
        ruw = self.ruw(plek)
        rijen = ruw if isinstance(ruw, list) else []
        if plek.vraag.regels:
            yield from self._lijst(plek, ruw, rijen)
            return
        for nummer in range(max(len(rijen), plek.vraag.rij.min)):
            for veld in plek.vraag.velden:
                veldplek = Plek(plek.stap, veld, plek.optie, plek.vraag, nummer)
                if geldt(veld.als, self.boek, veldplek.oog):
                    yield self._halte(veldplek)
            for veld in plek.vraag.oude_velden:
                yield from self._oud_antwoord(Plek(plek.stap, veld, plek.optie, plek.vraag, nummer))
        yield self._plek_voor_meer(plek, ruw, len(rijen))

    def _lijst(self, plek: Plek, ruw: Ruw | None, rijen: list[Ruw]) -> Iterator[Halte]:
        """The place where the lines are typed, and then the fields of each record."""
        bezwaar = bezwaar_tegen_rijen(ruw)
        rijen = [] if bezwaar else rijen
        plek = Plek(plek.stap, concreet(plek.vraag, self.boek, plek.oog, ruw))
        noteer_items(plek.vraag, rijen, self.boek)
        oordeel = Oordeel(None, (bezwaar,)) if bezwaar else beoordeel(plek.vraag, rijen)
        yield Halte(plek, lijsttoestand(plek.vraag, ruw, oordeel), ruw, oordeel if oordeel.fouten else None)
        for nummer, rij in enumerate(rijen):
            for veld in plek.vraag.velden:
                veldplek = Plek(plek.stap, veld, groep=plek.vraag, nummer=nummer, nr=nr_van(rij))
                if geldt(veld.als, self.boek, veldplek.oog):
                    halte = self._halte(veldplek)
                    in_lijst = veldplek.is_regel and halte.toestand is Toestand.BEANTWOORD
                    yield replace(halte, gevraagd=False) if in_lijst else halte
            for veld in plek.vraag.oude_velden:
                oud = Plek(plek.stap, veld, groep=plek.vraag, nummer=nummer, nr=nr_van(rij))
                yield from self._oud_antwoord(oud)

    def _plek_voor_meer(self, plek: Plek, ruw: Ruw | None, aantal: int) -> Halte:
        rij = plek.vraag.rij
        if bezwaar := bezwaar_tegen_rijen(ruw):
            return Halte(plek, Toestand.ONGELDIG, ruw, Oordeel(None, (bezwaar,)))
        if rij.max and aantal > rij.max:
            bezwaar = f"Hier passen er hoogstens {rij.max}."
            return Halte(plek, Toestand.ONGELDIG, ruw, Oordeel(None, (bezwaar,)))
        if aantal:
            optie = plek.optie.code if plek.optie else ""
            self.boek.noteer(plek.vraag.id, (optie, -1), Decimal(aantal))
        if ruw is None or aantal < max(rij.min, plek.vraag.verplicht):
            return Halte(plek, Toestand.OPEN, ruw)
        return Halte(plek, Toestand.BEANTWOORD if aantal else Toestand.OVERGESLAGEN, ruw)

    def _oude_vraag(self, stap: Stap, vraag: Vraag) -> Iterator[Halte]:
        """What was answered to a question that is no longer asked, whatever became of other answers."""
        for plek in self._oude_plekken(stap, vraag):
            ruw = haal(self.casus.antwoorden, plek.pad)
            if not vraag.is_groep or bezwaar_tegen_rijen(ruw):
                yield from self._oud_antwoord(plek)
                continue
            for nummer in range(len(ruw or ())):
                for veld in vraag.velden:
                    yield from self._oud_antwoord(Plek(stap, veld, plek.optie, vraag, nummer))

    def _oude_plekken(self, stap: Stap, vraag: Vraag) -> Iterable[Plek]:
        """The places of its answers; an option that was chosen once keeps its answer."""
        if not vraag.over:
            return [Plek(stap, vraag)]
        per_code = haal(self.casus.antwoorden, (stap.id, vraag.id))
        bron = self.methode.vraag_op_id.get(vraag.over)
        gekozen = (
            {plek.optie.code: plek for plek in self._herhalingen(stap, vraag) if plek.optie} if bron else {}
        )
        return [
            gekozen.get(code) or Plek(stap, vraag, (bron and bron.optie(code)) or Optie(code, code))
            for code in (per_code if isinstance(per_code, dict) else ())
        ]

    def _oud_antwoord(self, plek: Plek) -> Iterator[Halte]:
        ruw = haal(self.casus.antwoorden, plek.pad)
        if ruw is None or ruw in LEEG:
            return
        if plek.vraag.van:
            plek = replace(plek, vraag=concreet(plek.vraag, self.boek, plek.oog, ruw))
        oordeel = beoordeel(plek.vraag, ruw)
        if oordeel.waarde is not None:
            self.boek.noteer(plek.vraag.id, (plek.oog.optie, plek.nummer), oordeel.waarde)
        yield Halte(plek, Toestand.BEANTWOORD, ruw, oordeel, gevraagd=False)

    def _halte(self, plek: Plek) -> Halte:
        if plek.vraag.wisselt:
            gegeven = haal(self.casus.antwoorden, plek.pad)
            plek = replace(plek, vraag=concreet(plek.vraag, self.boek, plek.oog, gegeven))
        ruw = self.ruw(plek)
        if ruw is None:
            return Halte(plek, Toestand.OPEN)
        if ruw in LEEG:
            return Halte(plek, Toestand.OPEN if plek.vraag.verplicht else Toestand.OVERGESLAGEN, ruw)
        oordeel = beoordeel(plek.vraag, ruw)
        if oordeel.waarde is None:
            return Halte(plek, Toestand.ONGELDIG, ruw, oordeel)
        sleutel = (plek.oog.optie, plek.nummer)
        self.boek.noteer(plek.vraag.id, sleutel, oordeel.waarde)
        return Halte(plek, Toestand.BEANTWOORD, ruw, oordeel)


def lus(vraag: Vraag) -> tuple[str, str]:
    """Neighbours for which this is the same, are asked together for each option."""
    return (vraag.over, vraag.samen) if vraag.over and vraag.samen else (vraag.id, "")


def _per_optie(plekken: Sequence[Plek]) -> list[Plek]:
    """All places of the first option, then those of the second, in the order of the questions."""
    codes = [plek.optie.code if plek.optie else "" for plek in plekken]
    rang = {code: nummer for nummer, code in enumerate(dict.fromkeys(codes))}
    return sorted(plekken, key=lambda plek: rang[plek.optie.code if plek.optie else ""])


def bezwaar_tegen_rijen(ruw: Ruw | None) -> str:
    """Why this cannot be the records of a groep; empty when it can, or when there is nothing."""
    if ruw is None or ruw in LEEG:
        return ""
    if not isinstance(ruw, list):
        return "Hier hoort een lijst."
    return (
        "" if all(isinstance(rij, dict) for rij in ruw) else "In deze lijst horen regels als `naam: waarde`."
    )


def lijsttoestand(groep: Vraag, ruw: Ruw | None, oordeel: Oordeel) -> Toestand:
    """How the place stands where lines are typed: too few are not wrong, they are only not all yet."""
    aantal = len(ruw) if isinstance(ruw, list) else 0
    genoeg = aantal + len(groep.opties) >= groep.rij.min and (aantal or not groep.verplicht)
    if ruw is None or (not genoeg and isinstance(ruw, list)):
        return Toestand.OPEN
    if oordeel.fouten:
        return Toestand.ONGELDIG
    return Toestand.BEANTWOORD if aantal else Toestand.OVERGESLAGEN

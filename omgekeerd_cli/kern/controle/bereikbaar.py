"""Whether a question can ever be asked, or a signal speak.

It is a search over what the conditions compare, not over all answers.

What has to hold is taken apart until it says of each comparison whether it holds. That is then put to
the kind of the question: is there an answer of which just this is true? So twenty questions of yes or
no cost twenty steps, and not a million.
"""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.controle.proefantwoorden import proefantwoorden
from omgekeerd_cli.kern.route.voorwaarden import geldt, genoemd
from omgekeerd_cli.kern.set.model import (
    Alle,
    EenVan,
    Methode,
    Niet,
    Optie,
    Signaal,
    Vergelijking,
    Voorwaarde,
    Vraag,
)
from omgekeerd_cli.kern.set.soort import Waarde

_HOOGSTENS_STAPPEN = 100_000
_BUITEN = ""
"""Who looks from outside every group, such as a signal; no question has this id."""
_DIEPST = 150
"""Most choices within each other; the stack of Python takes some hundreds."""


class Uitslag(Enum):
    """Whether answers lead to a question."""

    JA = auto()
    NEE = auto()
    ONBEKEND = auto()
    """Looking for it took too long."""


class _Op(Exception):
    """There is no patience left."""


class _Plek(Struct, frozen=True):
    """Of which answer something is said: to a question, as seen by a question within the same record."""

    vraag: str
    binnen: str = ""


class _Eis(Struct, frozen=True):
    """That a condition holds, or does not, as seen by the question `kijker`."""

    deel: Voorwaarde
    kijker: str
    waar: bool = True

    def niet(self) -> _Eis:
        """The contrary."""
        return _Eis(self.deel, self.kijker, not self.waar)

    def delen(self) -> list[_Eis] | None:
        """The demands that it is made of; None for a comparison."""
        match self.deel:
            case Niet(deel):
                return [_Eis(deel, self.kijker, not self.waar)]
            case Alle(delen) | EenVan(delen):
                return [_Eis(deel, self.kijker, self.waar) for deel in delen]
        return None

    @property
    def is_keuze(self) -> bool:
        """Whether one of its parts is enough."""
        return isinstance(self.deel, Alle | EenVan) and isinstance(self.deel, EenVan) is self.waar


_Waar = dict[_Plek, dict[Vergelijking, bool]]


class Bereik(Struct):
    """Which questions of a method can be asked, and which signals speak; finding one helps to find the next.

    Attributes:
        methode: the set.
        stappen: how many steps may still be taken, for all questions together.
        wegen: for each question that can be asked, what holds then.
    """

    methode: Methode
    stappen: int = _HOOGSTENS_STAPPEN
    wegen: dict[str, _Waar] = field(default_factory=dict)

    def van(self, vraag: Vraag) -> Uitslag:
        """Whether there are answers that bring this question on the route.

        NEE is certain. JA may be too kind where questions in one record depend on each other.
        """
        return self._zoek(vraag.id, _op_route(self.methode, vraag))

    def van_optie(self, vraag: Vraag, optie: Optie) -> Uitslag:
        """Whether there are answers with which this option is offered."""
        if optie.als is None:
            return Uitslag.JA
        return self._zoek(
            vraag.id, [*_op_route(self.methode, vraag), _Eis(optie.als, vraag.id)], weg_telt=False
        )

    def van_signaal(self, signaal: Signaal) -> Uitslag:
        """Whether there are answers that call up this signal; it looks from outside every group."""
        return self._zoek(_BUITEN, [_Eis(signaal.als, _BUITEN)])

    def _zoek(self, doel: str, eisen: list[_Eis], *, weg_telt: bool = True) -> Uitslag:
        zoeker = _Zoeker(self, doel)
        namen = {deel.vraag for eis in eisen for deel in genoemd(eis.deel)}
        eerder = next((naam for naam in reversed(self.wegen) if naam in namen), "")
        try:
            weg = zoeker.zoek(list(eisen), _kopie(self.wegen[eerder])) if eerder else None
            weg = zoeker.zoek(eisen, {}) if weg is None else weg
        except _Op:
            return Uitslag.ONBEKEND
        if weg is None:
            return Uitslag.NEE
        if weg_telt and doel != _BUITEN:
            self.wegen[doel] = weg
        return Uitslag.JA


def _op_route(methode: Methode, vraag: Vraag) -> list[_Eis]:
    """What must hold for a question to be asked."""
    eisen: list[_Eis] = []
    groep = methode.groep_van.get(vraag.id)
    for deel in [methode.vraag_op_id[groep], vraag] if groep else [vraag]:
        bron = methode.vraag_op_id.get(deel.over)
        altijd = bron.opties if bron and bron.regels else ()  # what stands ready in a list asks nothing
        if deel.over and all(optie.code in deel.behalve for optie in altijd):
            eisen.append(_Eis(Vergelijking(deel.over, "ingevuld", "ja"), vraag.id))
        if deel.als:
            eisen.append(_Eis(deel.als, vraag.id))
    return eisen


class _Zoeker:
    """The search for one question, by its id, or for a signal."""

    def __init__(self, bereik: Bereik, doel: str) -> None:
        self.bereik = bereik
        self.methode = bereik.methode
        self.doel = doel

    def zoek(self, eisen: list[_Eis], waar: _Waar, diep: int = 0) -> _Waar | None:
        """What holds when all this does, with what is known so far; None when that cannot be."""
        keuzes: list[_Eis] = []
        while eisen:
            self._stap()
            eis = eisen.pop()
            if eis.is_keuze:
                keuzes.append(eis)
            elif (delen := eis.delen()) is not None:
                eisen += delen
            elif not self._neem_aan(eis, waar, eisen):
                return None
            if not eisen and not self._dring_aan(keuzes, waar, eisen):
                return None
        if not keuzes:
            return waar
        if diep > _DIEPST:
            raise _Op
        return self._kies(keuzes, waar, diep)

    def _kies(self, keuzes: list[_Eis], waar: _Waar, diep: int) -> _Waar | None:
        """Tries the ways out of the choice that has fewest."""
        per_keuze = [self._open(eis, waar) for eis in keuzes]
        nummer = min(range(len(keuzes)), key=lambda nummer: len(per_keuze[nummer]))
        rest = keuzes[:nummer] + keuzes[nummer + 1 :]
        vergeefs: list[_Eis] = []
        for deel in per_keuze[nummer]:
            weg = self.zoek([*rest, *vergeefs, deel], _kopie(waar), diep + 1)
            if weg is not None:
                return weg
            vergeefs.append(deel.niet())
        return None

    def _stap(self) -> None:
        self.bereik.stappen -= 1
        if self.bereik.stappen < 0:
            raise _Op

    def _dring_aan(self, keuzes: list[_Eis], waar: _Waar, eisen: list[_Eis]) -> bool:
        """Keeps the choices that are still open; one with a single way out becomes a demand.

        False when one has no way out.
        """
        over: list[_Eis] = []
        for eis in keuzes:
            if self._staat_vast(eis, waar):
                continue
            mogelijk = self._open(eis, waar)
            if not mogelijk:
                return False
            if len(mogelijk) == 1:
                eisen += mogelijk
            else:
                over.append(eis)
        keuzes[:] = over
        return True

    def _open(self, eis: _Eis, waar: _Waar) -> list[_Eis]:
        """The parts of a choice that may still hold."""
        return [deel for deel in eis.delen() or () if self._staat_vast(deel, waar) is not False]

    def _staat_vast(self, eis: _Eis, waar: _Waar) -> bool | None:
        """Whether a demand is met; None when that is not known yet."""
        self._stap()
        delen = eis.delen()
        if delen is None:
            assert isinstance(eis.deel, Vergelijking)  # noqa: S101  all else has parts
            bekend = waar.get(self._plek(eis, eis.deel), {}).get(eis.deel)
            return None if bekend is None else bekend is eis.waar
        standen = [self._staat_vast(deel, waar) for deel in delen]
        beslist = eis.is_keuze
        if beslist in standen:
            return beslist
        return None if None in standen else not beslist

    def _neem_aan(self, eis: _Eis, waar: _Waar, eisen: list[_Eis]) -> bool:
        """Notes whether a comparison holds, and what follows from that; False when it cannot be."""
        assert isinstance(eis.deel, Vergelijking)  # noqa: S101  all else has parts
        plek = self._plek(eis, eis.deel)
        hier = waar.setdefault(plek, {})
        if eis.deel in hier:
            return hier[eis.deel] is eis.waar
        vraag = self.methode.vraag_op_id.get(plek.vraag)
        was_beantwoord = _is_beantwoord(hier)
        hier[eis.deel] = eis.waar
        if vraag is None or vraag.id == self.doel:
            return True  # what is wrong with that is told elsewhere
        if not was_beantwoord and _is_beantwoord(hier):
            eisen += _op_route(self.methode, vraag)
        if eis.waar and eis.deel.hoe in ("is", "bevat"):
            opties = self.methode.opties_van(vraag)
            past = next((optie.als for optie in opties if optie.code == eis.deel.waarde), None)
            eisen += [_Eis(past, vraag.id)] if past else []
        return self._bestaat(vraag, plek, hier)

    def _plek(self, eis: _Eis, vergelijking: Vergelijking) -> _Plek:
        """Within a record every record has its own: what is true there need not be so in another."""
        naam = vergelijking.vraag
        apart = eis.kijker != self.doel and any(
            naam in waarin and waarin[naam] == waarin.get(eis.kijker)
            for waarin in (self.methode.groep_van, self.methode.over_van)
        )
        return _Plek(naam, eis.kijker if apart else "")

    def _bestaat(self, vraag: Vraag, plek: _Plek, hier: dict[Vergelijking, bool]) -> bool:
        """Whether there is an answer to this question of which all that is so far said is true."""
        wel = [deel for deel, uitslag in hier.items() if uitslag and not _is_er_een_antwoord(deel)]
        niet = [deel for deel, uitslag in hier.items() if not uitslag and not _is_er_een_antwoord(deel)]
        ingevuld = {
            (deel.waarde == "ja") is uitslag for deel, uitslag in hier.items() if _is_er_een_antwoord(deel)
        }
        if len(ingevuld) > 1:
            return False
        if True not in ingevuld and self._zonder_antwoord(wel, niet):
            return True
        if False in ingevuld:
            return False
        if self._meermaals(vraag, plek) and len(wel) > 1:
            return all(self._een_antwoord(vraag, [deel], niet) for deel in wel)
        return self._een_antwoord(vraag, wel, niet)

    def _een_antwoord(self, vraag: Vraag, wel: list[Vergelijking], niet: list[Vergelijking]) -> bool:
        """Whether one answer meets all that is asked of it, and nothing that is not."""
        return any(
            all(self._geldt(deel, waarde) for deel in wel)
            and not any(self._geldt(deel, waarde) for deel in niet)
            for waarde in proefantwoorden(self.methode, self._met_opties(vraag), wel, niet)
        )

    def _zonder_antwoord(self, wel: list[Vergelijking], niet: list[Vergelijking]) -> bool:
        """Whether all this is so while there is no answer: then nothing holds, but that a field is empty."""
        leeg = Antwoordenboek(self.methode)
        return all(geldt(deel, leeg) for deel in wel) and not any(geldt(deel, leeg) for deel in niet)

    def _met_opties(self, vraag: Vraag) -> Vraag:
        """The question with something to choose, where its options come out of a list."""
        if not vraag.van:
            return vraag
        return replace(vraag, opties=(*self.methode.opties_van(vraag), Optie("1", "1"), Optie("2", "2")))

    def _geldt(self, vergelijking: Vergelijking, waarde: Waarde) -> bool:
        return geldt(vergelijking, Antwoordenboek(self.methode, {vergelijking.vraag: {("", -1): waarde}}))

    def _meermaals(self, vraag: Vraag, plek: _Plek) -> bool:
        """True when the goal sees several answers to this question at the same time."""
        groep, over = self.methode.groep_van, self.methode.over_van
        if plek.binnen:
            return False
        if vraag.id in groep:
            return groep[vraag.id] != groep.get(self.doel)
        return vraag.id in over and over[vraag.id] != over.get(self.doel)


def _is_er_een_antwoord(deel: Vergelijking) -> bool:
    """Whether it asks just that; of a field it asks more."""
    return deel.hoe == "ingevuld" and not deel.deel


def _is_beantwoord(hier: dict[Vergelijking, bool]) -> bool:
    """Whether what is known of a question says that it has an answer."""
    return any(
        (deel.waarde == "ja") is uitslag if deel.hoe == "ingevuld" else uitslag
        for deel, uitslag in hier.items()
    )


def _kopie(waar: _Waar) -> _Waar:
    return {plek: dict(hier) for plek, hier in waar.items()}

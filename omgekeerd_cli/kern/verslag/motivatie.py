"""What a report can tell about a casus: every answer in words, what is open, what stood out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.antwoord.boom import Pad, als_platte_tekst
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.soorten.keuze import toon_keus
from omgekeerd_cli.kern.beeld.invullen import label_van_lus
from omgekeerd_cli.kern.rekening.rekeningwoorden import als_tekst
from omgekeerd_cli.kern.rekening.rekenposten import Rekening, maak_rekening
from omgekeerd_cli.kern.route.klaar import is_klaar
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.route.voorwaarden import geldt, genoemd
from omgekeerd_cli.kern.set.model import Methode, Optie, Signaal, Stap, Vraag
from omgekeerd_cli.kern.set.signaal import Ernst
from omgekeerd_cli.kern.set.soort import Keus
from omgekeerd_cli.kern.verslag.terugblik import (
    Teruggekeerd,
    Verslagherkomst,
    herkomst_van,
    teruggekeerd,
    volgorde,
)
from omgekeerd_cli.kern.verslag.zinnen import Spreker


class Verslagantwoord(Struct, frozen=True):
    """The answer to one question in words; `ingevuld` is False when there is none on the route.

    `kop` names the option or record it belongs to; of a rekening `rekening` is the comparison.
    `leeg` says that it was asked and left empty: that is told, and what was not asked here is not.
    """

    id: str
    vraag: str
    kort: str
    ingevuld: bool = False
    tekst: str = ""
    codes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    per_optie: tuple[PerOptie, ...] = ()
    rijen: tuple[Verslagrij, ...] = ()
    kop: str = ""
    rekening: Rekening | None = None
    leeg: bool = False


class PerOptie(Struct, frozen=True):
    """The answer for one option of a repeated question; `oog` is from where it looks at others."""

    code: str
    naam: str
    kaart: Mapping[str, object]
    antwoord: Verslagantwoord
    oog: Oog = Oog()


def _gevonden(antwoorden: Mapping[str, Verslagantwoord], naam: str, methode: Methode) -> Verslagantwoord:
    if naam not in antwoorden and naam in {*methode.vervallen, *methode.oude_vragen, *methode.op_bijblad}:
        return Verslagantwoord(naam, "", "")
    return antwoorden[naam]


class Verslagrij:
    """One record of a groep; called with the id of a field it gives that field's answer.

    `code` is what it is called where it can be chosen; empty for a record that cannot. `oog` is from
    where it looks at other answers.
    """

    def __init__(
        self, titel: str, velden: Mapping[str, Verslagantwoord], methode: Methode, code: str, oog: Oog
    ) -> None:
        self.titel = titel
        self.code = code
        self.oog = oog
        self._velden = velden
        self._methode = methode

    def __call__(self, veld_id: str) -> Verslagantwoord:
        """The answer to one field.

        Raises:
            KeyError: the groep has no such field.
        """
        return _gevonden(self._velden, veld_id, self._methode)

    @property
    def antwoorden(self) -> list[Verslagantwoord]:
        """The answers of this record, in order."""
        return list(self._velden.values())


class Stapverslag(Struct, frozen=True):
    """The answers of one step, in order."""

    id: str
    titel: str
    antwoorden: tuple[Verslagantwoord, ...]


class OpenVraag(Struct, frozen=True):
    """A question that the report still needs, and why when its answer cannot be used."""

    stap: str
    kort: str
    reden: str = ""


class Motivatie(Struct, frozen=True):
    """Everything a template may use; of what is for the bijblad nothing.

    `signalen` are there when asked for; `niet_gevraagd` are the short labels of what the short route
    did not ask and nobody filled in; `over` are answers whose question does not come: no template
    names them, and they are told last. `houdt_brief_tegen` are the open signals that make a letter a
    draft, `ontbreekt` the others that name a gap; `past_niet` is the outcome when it was kept, but would
    not be offered any more.
    """

    casus: Casus
    methode: Methode
    concept: bool
    stappen: tuple[Stapverslag, ...]
    open: tuple[OpenVraag, ...]
    ongeldig: tuple[OpenVraag, ...]
    signalen: tuple[Signaal, ...]
    volgorde: tuple[str, ...]
    teruggekeerd: tuple[Teruggekeerd, ...]
    niet_gevraagd: tuple[str, ...]
    herkomst: Verslagherkomst | None
    op_id: Mapping[str, Verslagantwoord]
    spreker: Spreker
    over: tuple[Verslagantwoord, ...] = ()
    houdt_brief_tegen: tuple[Signaal, ...] = ()
    ontbreekt: tuple[Signaal, ...] = ()
    past_niet: tuple[OpenVraag, ...] = ()

    def antwoord(self, vraag_id: str) -> Verslagantwoord:
        """The answer to a question; empty of one that an own set dropped, or that is for the bijblad.

        Raises:
            KeyError: the method has no such question.
        """
        return _gevonden(self.op_id, vraag_id, self.methode)


def maak_motivatie(stand: Stand, *, signalen: bool = False) -> Motivatie:
    """The report's material; the same casus and set always give the same.

    Args:
        stand: the answers and their set.
        signalen: whether the open signals are asked for; one about what is for the bijblad stays there.
    """
    methode, casus, route = stand.methode, stand.casus, stand.route
    lezer = _Lezer(stand, _per_vraag((*route.haltes, *route.oud)))
    alle = {stap.id: tuple(lezer.van_stap(stap)) for stap in methode.stappen}
    zwijgt = {vraag.id for vraag in methode.vraag_op_id.values() if vraag.is_mededeling}
    stappen = tuple(
        Stapverslag(stap.id, stap.titel, tuple(a for a in alle[stap.id] if a.id not in zwijgt))
        for stap in methode.stappen
    )
    ongeldig = [halte for halte in route.open if _met_reden(halte)]
    tips = open_signalen(stand)
    tegen = tuple(tip for tip in tips if tip.houdt_brief_tegen)
    return Motivatie(
        casus=casus,
        methode=methode,
        concept=not lezer.klaar,
        stappen=stappen,
        open=tuple(_open_vraag(stand, halte) for halte in route.open if halte not in ongeldig),
        ongeldig=tuple(_open_vraag(stand, halte) for halte in ongeldig),
        signalen=_signalen(stand) if signalen else (),
        volgorde=volgorde(stand),
        teruggekeerd=tuple(teruggekeerd(stand)),
        niet_gevraagd=labels(vraag for vraag in route.niet_gevraagd if not vraag.bijblad),
        herkomst=herkomst_van(stand),
        op_id={antwoord.id: antwoord for deel in alle.values() for antwoord in deel},
        spreker=Spreker(stand),
        over=tuple(lezer.over(bijblad=False)),
        houdt_brief_tegen=tegen,
        ontbreekt=tuple(tip for tip in tips if tip.ernst is Ernst.ONTBREEKT and tip not in tegen),
        past_niet=tuple(_open_vraag(stand, halte) for halte in route.haltes if _past_niet(stand, halte)),
    )


def voor_bijblad(stand: Stand) -> tuple[Verslagantwoord, ...]:
    """The answers that are for whoever gave them, in order; those whose question does not come last."""
    lezer = _Lezer(stand, _per_vraag((*stand.route.haltes, *stand.route.oud)))
    alle = [a for stap in stand.methode.stappen for a in lezer.van_stap(stap, bijblad=True)]
    return tuple(antwoord for antwoord in (*alle, *lezer.over(bijblad=True)) if antwoord.ingevuld)


def labels(vragen: Iterable[Vraag]) -> tuple[str, ...]:
    """What these questions are called, each name once."""
    return tuple(dict.fromkeys(vraag.kort for vraag in vragen))


def _signalen(stand: Stand) -> tuple[Signaal, ...]:
    apart = stand.methode.op_bijblad
    return tuple(s for s in open_signalen(stand) if apart.isdisjoint(deel.vraag for deel in genoemd(s.als)))


def _past_niet(stand: Stand, halte: Halte) -> bool:
    """Whether this is the outcome of the method, chosen while that fitted, and it fits no more."""
    vraag, waarde = halte.plek.vraag, halte.waarde
    if vraag.id != stand.methode.uitkomst or not isinstance(waarde, Keus):
        return False
    optie = vraag.optie(waarde.code)
    return optie is not None and not geldt(optie.als, stand.boek, halte.plek.oog)


def _met_reden(halte: Halte) -> bool:
    """Whether the report says what is wrong with the answer: that can hold words of it."""
    return halte.toestand is Toestand.ONGELDIG and not (halte.plek.groep or halte.plek.vraag).bijblad


def _open_vraag(stand: Stand, halte: Halte) -> OpenVraag:
    kop = label_van_lus(halte.plek, stand.boek)
    kort = f"{kop}: {halte.plek.vraag.kort}" if kop else halte.plek.vraag.kort
    reden = " ".join(halte.oordeel.fouten) if halte.oordeel and _met_reden(halte) else ""
    return OpenVraag(halte.plek.stap.titel, kort, reden)


def _per_vraag(haltes: Iterable[Halte]) -> Mapping[Pad, list[Halte]]:
    """The places by step and question."""
    gevonden: dict[Pad, list[Halte]] = {}
    for halte in haltes:
        gevonden.setdefault(halte.plek.pad[:2], []).append(halte)
    return gevonden


class _Lezer(Struct, frozen=True, dict=True):
    stand: Stand
    haltes: Mapping[Pad, list[Halte]]

    @cached_property
    def klaar(self) -> bool:
        """Whether somebody finished it."""
        return is_klaar(self.stand)

    def van_stap(self, stap: Stap, *, bijblad: bool = False) -> Iterator[Verslagantwoord]:
        """What the step has to tell; fields that are no longer asked come by themselves, without an id.

        Args:
            stap: the step.
            bijblad: True for what is for the bijblad, and for nothing else.
        """
        for vraag in (vraag for vraag in (*stap.vragen, *stap.oud) if vraag.bijblad == bijblad):
            haltes = self.haltes.get((stap.id, vraag.id), [])
            nu = [halte for halte in haltes if vraag.vervalt or not halte.plek.is_oud]
            yield self._antwoord(vraag, nu)
            if vraag.oude_velden:
                oud = replace(vraag, velden=vraag.oude_velden)
                yield replace(self._antwoord(oud, [h for h in haltes if h not in nu]), id="")

    def over(self, *, bijblad: bool) -> Iterator[Verslagantwoord]:
        """The answers whose question does not come: those for the bijblad, or all others."""
        for haltes in _per_vraag(self.stand.over).values():
            vraag = haltes[0].plek.groep or haltes[0].plek.vraag
            if vraag.bijblad == bijblad:
                yield self._antwoord(vraag, haltes)

    def _antwoord(self, vraag: Vraag, haltes: list[Halte]) -> Verslagantwoord:
        if not vraag.over:
            return self._een(vraag, haltes)
        opties: dict[str, Optie] = {
            halte.plek.optie.code: halte.plek.optie for halte in haltes if halte.plek.optie
        }
        per_optie = tuple(
            PerOptie(
                code,
                optie.label,
                optie.kaart,
                self._een(vraag, _van_optie(haltes, code)),
                Oog(vraag.over, code),
            )
            for code, optie in opties.items()
        )
        ingevuld = any(deel.antwoord.ingevuld for deel in per_optie)
        return Verslagantwoord(vraag.id, vraag.vraag, vraag.kort, ingevuld, per_optie=per_optie)

    def _een(self, vraag: Vraag, haltes: list[Halte]) -> Verslagantwoord:
        if vraag.is_groep and all(halte.plek.groep or not halte.plek.is_oud for halte in haltes):
            rijen = tuple(self._rijen(vraag, haltes))
            leeg = not rijen and any(self._is_leeg(halte) for halte in haltes if not halte.plek.groep)
            return Verslagantwoord(vraag.id, vraag.vraag, vraag.kort, bool(rijen), rijen=rijen, leeg=leeg)
        if not haltes:
            return Verslagantwoord(vraag.id, vraag.vraag, vraag.kort)
        return self._los(haltes[0], self._kop(haltes[0]))

    def _is_leeg(self, halte: Halte) -> bool:
        """Whether it was asked and left empty; while somebody is at work it may still come."""
        return halte.is_leeg and (halte.ruw is not None or self.klaar)

    def _kop(self, halte: Halte) -> str:
        return label_van_lus(halte.plek, self.stand.boek)

    def _los(self, halte: Halte, kop: str) -> Verslagantwoord:
        vraag = halte.plek.vraag  # with the options of this place
        if vraag.rekening and (rekening := maak_rekening(vraag, self.stand.boek)):
            zonder = Verslagantwoord(vraag.id, vraag.vraag, vraag.kort)
            return replace(zonder, ingevuld=True, tekst=als_tekst(rekening), rekening=rekening)
        waarde = halte.waarde
        if waarde is None and halte.toestand is Toestand.BEANTWOORD:  # nobody mends it: it stays as it is
            tekst = als_platte_tekst(halte.ruw or "")
            return Verslagantwoord(vraag.id, vraag.vraag, vraag.kort, ingevuld=True, tekst=tekst, kop=kop)
        if waarde is None:
            leeg = self._is_leeg(halte)
            return Verslagantwoord(vraag.id, vraag.vraag, vraag.kort, kop=kop, leeg=leeg)
        keuzes = (waarde,) if isinstance(waarde, Keus) else waarde if isinstance(waarde, tuple) else ()
        return Verslagantwoord(
            vraag.id,
            vraag.vraag,
            vraag.kort,
            ingevuld=True,
            tekst=vraag.toon(waarde),
            codes=tuple(keus.code for keus in keuzes) or _ja_nee(waarde),
            labels=tuple(toon_keus(vraag, keus) for keus in keuzes),
            kop=kop,
        )

    def _rijen(self, groep: Vraag, haltes: list[Halte]) -> Iterator[Verslagrij]:
        per_rij: dict[int, list[Halte]] = {}
        for halte in haltes:
            if halte.plek.groep:
                per_rij.setdefault(halte.plek.nummer, []).append(halte)
        for in_rij in per_rij.values():
            if all(halte.ruw is None for halte in in_rij):
                continue
            titel = self._kop(in_rij[0])
            velden = {veld.id: Verslagantwoord(veld.id, veld.vraag, veld.kort) for veld in groep.velden}
            velden |= {halte.plek.vraag.id: self._los(halte, titel) for halte in in_rij}
            plek = in_rij[0].plek
            yield Verslagrij(titel, velden, self.stand.methode, plek.nr, plek.oog)


def _van_optie(haltes: list[Halte], code: str) -> list[Halte]:
    return [halte for halte in haltes if halte.plek.optie and halte.plek.optie.code == code]


def _ja_nee(waarde: object) -> tuple[str, ...]:
    if isinstance(waarde, bool):
        return ("ja",) if waarde else ("nee",)
    return ()

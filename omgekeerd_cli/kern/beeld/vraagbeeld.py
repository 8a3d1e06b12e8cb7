"""What a screen needs to know to show a step and a question; words, no colours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import TypeAlias

from msgspec import Struct, field

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel, lees_invoer
from omgekeerd_cli.kern.beeld.begrippen import Begrip, begrippen_in
from omgekeerd_cli.kern.beeld.invullen import (
    NIET_INGEVULD,
    antwoord_als_tekst,
    gevraagde_stappen,
    hulp_in_woorden,
    label_van_lus,
    tekst_op_plek,
)
from omgekeerd_cli.kern.beeld.klad import Geheugen, Klad, Kladblok, klad_van
from omgekeerd_cli.kern.beeld.lijstvoorstel import Lijstvoorstel, lijstvoorstel, namen_van_kaarten
from omgekeerd_cli.kern.beeld.pagina import Pagina, pagina_van
from omgekeerd_cli.kern.beeld.teller import Telling, tel
from omgekeerd_cli.kern.beeld.voorstel import Eerder, eerder_antwoord, meegekomen
from omgekeerd_cli.kern.beeld.wethulp import Wethulp, Wettenkast, geen_wetten, klok_van_optie, wethulp
from omgekeerd_cli.kern.rekening.rekeningwoorden import met_rekening
from omgekeerd_cli.kern.route.route import Halte, Plek, Stand, Toestand
from omgekeerd_cli.kern.set.model import Bron, Ruw, Signaal, Soort, Stap, Vraag
from omgekeerd_cli.kern.taal.tekst import een_regel, invulplekken
from omgekeerd_cli.kern.wet.geldigheid import leeftijd_van_kaart

LANGSTE_KOP = 100
"""Most characters of what a question is about: a line of a list can be long."""


class Draad(Struct, frozen=True):
    """The answer that stays in sight in later steps, on one line, with its short label."""

    label: str
    tekst: str


class Stapbeeld(Struct, frozen=True):
    """A step as it is announced; `nummer` counts from 1, `rode_draad` is the thread so far.

    `signalen` are those that the steps before it called up and that were not shown yet.
    """

    nummer: int
    aantal: int
    titel: str
    toelichting: str
    rode_draad: Draad | None = None
    signalen: tuple[Signaal, ...] = ()


Teltwerk: TypeAlias = Callable[[Stand, Plek], Telling]
"""Tells how many questions come after a place."""


class Positie(Struct, frozen=True):
    """Where a question is: which of how many steps, and which of how many questions of its step.

    `te_gaan` is how many come after it, a range while that depends on answers.
    """

    stap: int
    stappen: int
    vraag: int
    vragen: int
    te_gaan: Telling


class Vraagbeeld(Struct, frozen=True):
    """A question as it is asked, all texts filled in.

    `kop` names the option or record it is about, `inleiding` introduces a groep at its first
    field, `standaard` is the earlier answer in the form of the file, `klad` what was half typed,
    `positie` is worked out when it is shown, `rode_draad` the resident's own words in a later step,
    unless the question shows them itself, `begrippen` finds the terms it uses, `vandaag` is the day
    on which it is asked, `papiernummer` its number on the worksheet, `overgenomen` says from where
    else `standaard` comes, if it does, `wetten` the law cards where these are open, `uit_lijst` what
    a list file says here, `pagina` the page it is on.
    """

    plek: Plek
    tekst: str
    toelichting: str
    uitleg: str
    bronnen: tuple[Bron, ...]
    kop: str
    inleiding: str
    standaard: Ruw | None
    standaard_tekst: str
    positie: Callable[[], Positie]
    rode_draad: Draad | None = None
    begrippen: Callable[[], tuple[Begrip, ...]] = tuple
    klad: Klad = field(default_factory=Klad)
    vandaag: date | None = None
    papiernummer: str = ""
    overgenomen: str = ""
    wetten: Wethulp | None = None
    uit_lijst: Lijstvoorstel = Lijstvoorstel()
    pagina: Pagina | None = None

    @property
    def staat_klaar(self) -> bool:
        """Whether `standaard` comes from a list file."""
        return self.uit_lijst.ruw is not None

    @property
    def soort(self) -> Soort:
        """The kind of question it is."""
        return self.plek.vraag.soort

    def bezwaar(self, invoer: Ruw) -> str:
        """Why this cannot be the answer, in one sentence; empty when it can."""
        if self.plek.vraag.vraagt_nog_een:
            return ""
        return " ".join(self._oordeel(invoer).fouten)

    def begrepen(self, invoer: Ruw) -> str:
        """How this is understood, as people write it; empty when it is not."""
        if self.plek.vraag.vraagt_nog_een:
            return str(invoer)
        oordeel, vraag = self._oordeel(invoer), self.plek.vraag
        return "" if oordeel.waarde is None else vraag.soort.toon_uitvoerig(vraag, oordeel.waarde)

    def begrepen_onderweg(self, invoer: Ruw) -> str:
        """The same while one types, with what there is to think of."""
        let_op = [f"Let op: {zin}" for zin in self._oordeel(invoer).waarschuwingen]
        return ". ".join(filter(None, [self.begrepen(invoer), " ".join(let_op)]))

    def over_de_wet(self, invoer: Ruw) -> list[str]:
        """What the day has to say of the law that this answer names, each a sentence; most often nothing."""
        if self.wetten is None or self.plek.vraag.vraagt_nog_een:
            return []
        return self.wetten.over("\n".join([*self.soort.eigen_woorden(invoer), self.begrepen(invoer)]))

    def gekozen_artikelen(self, invoer: Ruw) -> list[str]:
        """What each article is that this answer names, where articles can be chosen."""
        if self.wetten is None or not (self.plek.vraag.zoekt and isinstance(invoer, str)):
            return []
        return [f"{artikel.plaats}: {artikel.wat}" for artikel in self.wetten.genoemd(invoer)]

    @property
    def bewaard(self) -> Ruw | None:
        """The earlier answer of this casus itself: no day makes it wrong."""
        return None if self.overgenomen or self.staat_klaar else self.standaard

    def _oordeel(self, invoer: Ruw) -> Oordeel:
        return lees_invoer(self.plek.vraag, invoer, vandaag=self.vandaag, bewaard=self.bewaard)[0]


def stapbeeld(stand: Stand, stap: Stap, signalen: tuple[Signaal, ...] = ()) -> Stapbeeld:
    """How the beginning of a step is announced, with the signals that come up now."""
    stappen = gevraagde_stappen(stand, stap)
    plaats = (stappen.index(stap) + 1, len(stappen))
    return Stapbeeld(*plaats, stap.titel, stap.toelichting, _rode_draad(stand, stap), signalen)


def _rode_draad(stand: Stand, stap: Stap) -> Draad | None:
    """The answer that a method keeps in sight; None without one, and up to the step that asks it."""
    methode = stand.methode
    bron = methode.stap_van.get(methode.rode_draad)
    if bron is None or methode.stappen.index(bron) >= methode.stappen.index(stap):
        return None
    tekst = antwoord_als_tekst(methode.rode_draad, stand.boek)
    return None if tekst == NIET_INGEVULD else Draad(methode.vraag_op_id[methode.rode_draad].kort, tekst)


def _toont_de_draad(stand: Stand, plek: Plek) -> bool:
    """Whether the words of a question hold that answer themselves."""
    woorden = f"{plek.vraag.vraag}\n{plek.vraag.toelichting}\n{_inleiding(plek)}"
    return stand.methode.rode_draad in invulplekken(woorden)


def vraagbeeld(
    stand: Stand,
    halte: Halte,
    *,
    kladblok: Kladblok | None = None,
    vandaag: date | None = None,
    papiernummer: str = "",
    wetten: Wettenkast = geen_wetten,
    te_gaan: Teltwerk = tel,
) -> Vraagbeeld:
    """How the question at this place is asked."""
    plek = halte.plek

    def vul(tekst: str) -> str:
        return tekst_op_plek(tekst, plek, stand.boek)

    eerder, uit_lijst = _begin(stand, halte, vandaag)
    return Vraagbeeld(
        plek=plek,
        tekst=met_rekening(_tekst(stand.casus, halte, vul), plek.vraag, stand.boek),
        toelichting="" if _is_nog_een(halte) else _toelichting(plek, vul, vandaag, wetten),
        uitleg=_uitleg(stand, plek, vul),
        bronnen=plek.vraag.bronnen,
        kop=een_regel(label_van_lus(plek, stand.boek), LANGSTE_KOP),
        inleiding=vul(_inleiding(plek)),
        standaard=eerder.ruw,
        standaard_tekst=eerder.tekst,
        positie=cache(lambda: _positie(stand, plek, te_gaan(stand, plek))),
        rode_draad=None if _toont_de_draad(stand, plek) else _rode_draad(stand, plek.stap),
        begrippen=lambda: begrippen_in(stand.methode, _alle_tekst(plek.vraag)),
        klad=_klad(kladblok or Geheugen(), plek, eerder.tekst, vandaag),
        vandaag=vandaag,
        papiernummer=papiernummer,
        overgenomen=eerder.uit,
        wetten=wethulp(stand, plek, wetten, vandaag),
        uit_lijst=uit_lijst,
        pagina=pagina_van(plek, stand.route.haltes),
    )


def _begin(stand: Stand, halte: Halte, vandaag: date | None) -> tuple[Eerder, Lijstvoorstel]:
    """What stands ready, and what a list file says about that: where nobody answered it may be that."""
    eerder = eerder_antwoord(stand, halte)
    voorstel = lijstvoorstel(stand, halte, vandaag) if eerder.is_leeg else Lijstvoorstel()
    return (eerder if voorstel.ruw is None else Eerder(voorstel.ruw, voorstel.tekst)), voorstel


def _uitleg(stand: Stand, plek: Plek, vul: Callable[[str], str]) -> str:
    """What there is to know of a question, and the cards that can be named in the answer."""
    hulp = hulp_in_woorden(plek.vraag.hulp)
    delen = [vul(plek.vraag.uitleg), f"\n{hulp}" if hulp else "", namen_van_kaarten(stand, plek.vraag)]
    return "\n".join(filter(None, delen))


def _klad(kladblok: Kladblok, plek: Plek, bevestigd: str, vandaag: date | None) -> Klad:
    """What is half typed here, and what is kept of it: a day that is still the same one tomorrow."""

    def vast(tekst: str) -> str:
        return plek.vraag.soort.als_klad(plek.vraag, tekst, vandaag)

    return klad_van(kladblok, plek.pad, bevestigd, vast)


def _tekst(casus: Casus, halte: Halte, vul: Callable[[str], str]) -> str:
    """The question; at a mededeling also what came with it from another casus, never read as a text."""
    plek = halte.plek
    van_elders = meegekomen(casus, plek.pad) if plek.vraag.is_mededeling else ""
    return f"{vul(_vraagtekst(halte))}\n\n{van_elders}".rstrip()


def _toelichting(plek: Plek, vul: Callable[[str], str], vandaag: date | None, wetten: Wettenkast) -> str:
    """The line with a question; with a text about a card also what of the card is old, or ends."""
    kaart = plek.optie.kaart if plek.optie and plek.vraag.is_mededeling else {}
    klok = klok_van_optie(plek, wetten, vandaag)
    delen = [leeftijd_van_kaart(kaart, vandaag), *klok, vul(plek.vraag.toelichting)]
    return "\n".join(deel for deel in delen if deel)


def _alle_tekst(vraag: Vraag) -> str:
    """What a person reads at a question, apart from answers given before."""
    opties = (f"{optie.label}\n{optie.toelichting}" for optie in vraag.opties)
    return "\n".join([vraag.vraag, vraag.toelichting, vraag.uitleg, *opties])


def _positie(stand: Stand, plek: Plek, te_gaan: Telling) -> Positie:
    stappen = gevraagde_stappen(stand, plek.stap)
    return Positie(
        stap=stappen.index(plek.stap) + 1,
        stappen=len(stappen),
        vraag=te_gaan.eerder_in_stap + 1,
        vragen=te_gaan.eerder_in_stap + 1 + min(te_gaan.in_stap, te_gaan.hoog),
        te_gaan=te_gaan,
    )


def _is_nog_een(halte: Halte) -> bool:
    return halte.plek.vraag.vraagt_nog_een and halte.toestand is Toestand.BEANTWOORD


def _vraagtekst(halte: Halte) -> str:
    vraag = halte.plek.vraag
    return f"Wil je bij ‘{vraag.kort}’ nog iets toevoegen?" if _is_nog_een(halte) else vraag.vraag


def _inleiding(plek: Plek) -> str:
    groep = plek.groep
    if groep is None or groep.regels or not groep.rij.min:
        return ""
    if plek.nummer or plek.vraag.id != groep.velden[0].id:
        return ""
    return f"{groep.vraag}\n{groep.toelichting}".strip()

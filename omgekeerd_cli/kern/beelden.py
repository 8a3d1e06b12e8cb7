"""What a screen needs to know to show a step, a question and the overview; words, no colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from omgekeerd_cli.kern.antwoorden import LEEG, toon
from omgekeerd_cli.kern.casus import Casus
from omgekeerd_cli.kern.invullen import tekst_op_plek
from omgekeerd_cli.kern.keuring import beoordeel, lees_invoer
from omgekeerd_cli.kern.model import Bron, Methode, Ruw, Signaal, Soort, Stap, Vraag
from omgekeerd_cli.kern.paden import Pad, als_sleutels, haal
from omgekeerd_cli.kern.redenen import in_woorden
from omgekeerd_cli.kern.signalen import open_signalen
from omgekeerd_cli.kern.tekst import een_regel
from omgekeerd_cli.kern.verloop import Halte, Plek, Toestand, Verloop, bepaal
from omgekeerd_cli.kern.voorwaarden import Antwoordenboek
from omgekeerd_cli.kern.wijziging import als_platte_tekst


@dataclass(frozen=True, slots=True)
class Stapbeeld:
    """A step as it is announced; `nummer` counts from 1."""

    nummer: int
    aantal: int
    titel: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Vraagbeeld:
    """A question as it is asked, all texts filled in.

    `kop` names the option or record it is about, `inleiding` introduces a groep at its first
    field, `standaard` is the earlier answer in the form of the file, `nummer` of `aantal` tells
    how far the step is.
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
    nummer: int
    aantal: int

    @property
    def soort(self) -> Soort:
        """How it is asked: a groep is a question with ja or nee."""
        return Soort.JA_NEE if self.plek.vraag.soort is Soort.GROEP else self.plek.vraag.soort

    def bezwaar(self, invoer: Ruw) -> str:
        """Why this cannot be the answer, in one sentence; empty when it can."""
        if self.plek.vraag.soort is Soort.GROEP:
            return ""
        oordeel, _ = lees_invoer(self.plek.vraag, invoer)
        return " ".join(oordeel.fouten)


LANGSTE_REGEL = 140
"""Most characters of an answer in the overview; the whole answer shows when it is chosen."""


class Regelsoort(Enum):
    """What a line of the overview tells about its answer."""

    INGEVULD = auto()
    NIET_INGEVULD = auto()
    OPEN = auto()
    ONGELDIG = auto()
    NIET_NODIG = auto()
    """Not asked, because its condition does not hold; the text says which."""


@dataclass(frozen=True, slots=True)
class Overzichtregel:
    """One answer in the overview: its short label, the answer on one line, where it stands.

    `pad` is empty for a question that is not asked: there is nothing to change.
    """

    pad: Pad
    label: str
    tekst: str
    soort: Regelsoort


@dataclass(frozen=True, slots=True)
class Overzicht:
    """All answers by step, the signals, and how many answers the report still needs."""

    stappen: tuple[tuple[str, tuple[Overzichtregel, ...]], ...]
    signalen: tuple[Signaal, ...]
    open: int

    @property
    def regels(self) -> list[Overzichtregel]:
        """The lines that can be changed; a line's number on the screen is its place here, from 1."""
        return [regel for _, regels in self.stappen for regel in regels if regel.pad]


def stapbeeld(methode: Methode, casus: Casus, stap: Stap) -> Stapbeeld:
    """How the beginning of a step is announced."""
    gevraagd = [
        ander for ander in methode.stappen if not casus.kort or any(v.kernvraag for v in ander.vragen)
    ]
    return Stapbeeld(gevraagd.index(stap) + 1, len(gevraagd), stap.titel, stap.toelichting)


def vraagbeeld(methode: Methode, casus: Casus, verloop: Verloop, halte: Halte) -> Vraagbeeld:
    """How the question at this place is asked."""
    plek = halte.plek

    def vul(tekst: str) -> str:
        return tekst_op_plek(tekst, plek, methode, verloop.boek)

    standaard, standaard_tekst = _standaard(casus, halte)
    haltes = (ander for ander in verloop.haltes if _is_vraag(ander) and ander.plek.stap is plek.stap)
    in_stap = list(dict.fromkeys(_telt_als(ander.plek) for ander in haltes))
    nummer = in_stap.index(_telt_als(plek)) + 1 if _telt_als(plek) in in_stap else 0
    return Vraagbeeld(
        plek=plek,
        tekst=vul(_vraagtekst(halte)),
        toelichting="" if _is_nog_een(halte) else vul(plek.vraag.toelichting),
        uitleg=vul(plek.vraag.uitleg),
        bronnen=plek.vraag.bronnen,
        kop=label_van_lus(plek, methode, verloop.boek),
        inleiding=vul(_inleiding(plek)),
        standaard=standaard,
        standaard_tekst=standaard_tekst,
        nummer=nummer,
        aantal=len(in_stap),
    )


def _telt_als(plek: Plek) -> Pad:
    """What a place counts as: all records of a groep are one question."""
    return plek.pad[:-2] if plek.groep else plek.pad


def _is_vraag(halte: Halte) -> bool:
    return halte.toestand is not Toestand.TEKST


def _is_nog_een(halte: Halte) -> bool:
    return halte.plek.vraag.soort is Soort.GROEP and halte.toestand is Toestand.BEANTWOORD


def _vraagtekst(halte: Halte) -> str:
    if _is_nog_een(halte):
        return f"Wil je bij ‘{halte.plek.vraag.kort}’ nog iets toevoegen?"
    return halte.plek.vraag.vraag


def _inleiding(plek: Plek) -> str:
    groep = plek.groep
    if groep is None or plek.nummer or plek.vraag.id != groep.velden[0].id or not groep.rij.min:
        return ""
    return f"{groep.vraag}\n{groep.toelichting}".strip()


def label_van_lus(plek: Plek, methode: Methode, boek: Antwoordenboek) -> str:
    """What tells this repeat from the others: the option and the record's title."""
    delen = [plek.optie.label] if plek.optie else []
    if plek.groep:
        delen.append(tekst_op_plek(plek.groep.rij.titel, plek, methode, boek))
    return ", ".join(een_regel(deel) for deel in delen)


def _standaard(casus: Casus, halte: Halte) -> tuple[Ruw | None, str]:
    """The earlier answer, on the route or kept apart, and that answer as people write it."""
    vraag = halte.plek.vraag
    ruw = halte.ruw if halte.ruw is not None else haal(casus.buiten_route, als_sleutels(halte.plek.pad))
    if ruw is None or ruw in LEEG or vraag.soort is Soort.GROEP:
        return None, ""
    if halte.waarde is not None:
        return ruw, toon(vraag, halte.waarde)
    return _eerder(halte.plek, ruw)


def _eerder(plek: Plek, ruw: Ruw) -> tuple[Ruw | None, str]:
    oordeel = beoordeel(plek.vraag, ruw)
    if oordeel.waarde is not None:
        return ruw, toon(plek.vraag, oordeel.waarde)
    past = plek.vraag.soort in (Soort.TEKST, Soort.LANGE_TEKST, Soort.DATUM, Soort.GETAL, Soort.BEDRAG)
    return (ruw, als_platte_tekst(ruw)) if past else (None, "")


def maak_overzicht(methode: Methode, casus: Casus) -> Overzicht:
    """The overview of all answers, made from the set itself; what is not asked says why."""
    verloop = bepaal(methode, casus)
    stappen = []
    for stap in methode.stappen:
        gevraagd = [vraag for vraag in stap.vragen if vraag.kernvraag or not casus.kort]
        regels = tuple(regel for vraag in gevraagd for regel in _regels(methode, verloop, stap, vraag))
        if regels:
            stappen.append((stap.titel, regels))
    return Overzicht(tuple(stappen), open_signalen(methode, verloop), len(verloop.open))


def _regels(methode: Methode, verloop: Verloop, stap: Stap, vraag: Vraag) -> Iterator[Overzichtregel]:
    haltes = [halte for halte in verloop.haltes if halte.plek.pad[:2] == (stap.id, vraag.id)]
    if vraag.soort is Soort.MEDEDELING:
        return
    if not haltes and vraag.als:
        reden = f"Hoort erbij als: {in_woorden(methode, vraag.als)}."
        yield Overzichtregel((), vraag.kort, reden, Regelsoort.NIET_NODIG)
    for halte in haltes:
        kop = label_van_lus(halte.plek, methode, verloop.boek)
        label = f"{kop}: {halte.plek.vraag.kort}" if kop else halte.plek.vraag.kort
        soort, tekst = _regel(halte)
        yield Overzichtregel(halte.plek.pad, label, tekst, soort)


def _regel(halte: Halte) -> tuple[Regelsoort, str]:
    if halte.toestand is Toestand.ONGELDIG and halte.oordeel:
        return Regelsoort.ONGELDIG, halte.oordeel.fouten[0]
    if halte.telt_als_open:
        return Regelsoort.OPEN, "Nog open"
    if halte.plek.vraag.soort is Soort.GROEP:
        aantal = len(halte.ruw) if isinstance(halte.ruw, list) else 0
        return Regelsoort.INGEVULD, f"{aantal} toegevoegd"
    if halte.waarde is None:
        return Regelsoort.NIET_INGEVULD, "Niet ingevuld"
    return Regelsoort.INGEVULD, een_regel(toon(halte.plek.vraag, halte.waarde), LANGSTE_REGEL)

"""What is settled before a practice: which worked casus, and the casus to practise in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus, Status
from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.kern.oefenen.oefenen import NIVEAUS, begin_oefening, hoort_bij, is_uitgewerkt
from omgekeerd_cli.kern.route.klaar import is_klaar
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
from omgekeerd_cli.opdrachten.werk.laden import GeladenCasus, laad_casus
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, is_schrijfbaar
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus import archief
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek
from omgekeerd_cli.opslag.set import vragensets

if TYPE_CHECKING:
    from omgekeerd_cli.scherm.tonen.oefenbeeld import Keuzeregel

ANDERS = (
    "Let op: de uitwerking {code} is veranderd sinds je begon, of het is een andere casus met die code. "
    "Kijk of dit de goede is."
)
ECHT = "Oefen nooit met het verhaal van een echte inwoner. Is deze casus helemaal verzonnen?"


class Sessie(Struct, frozen=True):
    """One practice: the casus that is practised in, where it is kept, and the worked casus."""

    oefening: Stand
    bewaarplek: Bewaarplek
    uitwerking: Casus

    @property
    def is_af(self) -> bool:
        """Whether the practice was finished."""
        return is_klaar(self.oefening)


class Oefenbegin(Struct, frozen=True):
    """Finds or makes the practice that goes with a name.

    Args:
        plek: where casussen and question sets are.
        partner: who is asked.
        kort: the short route or not; None where nothing was chosen.
    """

    plek: Werkplek
    partner: Gesprekspartner
    kort: bool | None

    def met(self, naam: str) -> Sessie:
        """A practice to go on with, or a new one of this worked casus."""
        geladen = laad_casus(naam, self.plek)
        if geladen.andere_naam:
            self.partner.zeg(geladen.andere_naam)
        if geladen.casus.is_oefening:
            return self._verder(geladen, self._uitwerking_van(geladen))
        self._keur(geladen)
        for bezig in _oefeningen(self._eigen()).get(geladen.casus.code, []):
            is_bezig = bezig.status is not Status.AFGEROND and hoort_bij(bezig, geladen.stand)
            if is_bezig and self._gaat_verder_met(bezig):
                return self._verder(laad_casus(bezig.code, self.plek), geladen)
        return self._nieuw(geladen)

    def _uitwerking_van(self, oefening: GeladenCasus) -> GeladenCasus:
        """The worked casus that a practice names; told when it is not as it was."""
        uitwerking = _uitwerking_van(oefening.casus, oefening.naam, self.plek)
        if not hoort_bij(oefening.casus, uitwerking.stand):
            self.partner.zeg(ANDERS.format(code=uitwerking.casus.code))
        return uitwerking

    def _keur(self, geladen: GeladenCasus) -> None:
        """A casus of one's own has to be made up and worked out."""
        casus = geladen.casus
        if not is_uitgewerkt(geladen.stand):
            raise OmgekeerdFout(
                f"De casus {casus.code} is nog niet uitgewerkt: er zijn kernvragen open. "
                f"Maak hem eerst af: {self.plek.opdracht('toets', geladen.naam)}"
            )
        if geladen.pad and not casus.niveau and not self.partner.asker.ja_nee(ECHT):
            lijst = self.plek.opdracht("oefenen")
            raise OmgekeerdFout(f"Kies dan een verzonnen casus. Je ziet ze met: {lijst}")
        if geladen.andere_set:
            self.partner.zeg(geladen.andere_set)

    def _gaat_verder_met(self, bezig: Casus) -> bool:
        return self.partner.asker.ja_nee(f"Je was al bezig met {bezig.code}. Wil je daarmee verder?")

    def _eigen(self) -> list[Casus]:
        """The casussen in the folder that can be read, each by the name of its file."""
        return [regel.gelezen.casus for regel in archief.lijst(self.plek.casussen) if regel.gelezen]

    def _verder(self, oefening: GeladenCasus, uitwerking: GeladenCasus) -> Sessie:
        sessie = _samen(oefening, uitwerking)
        casus = sessie.oefening.casus
        if self.kort is None or self.kort == casus.kort:
            return sessie
        return replace(sessie, oefening=sessie.oefening.met(replace(casus, status=Status.BEZIG)))

    def _nieuw(self, uitwerking: GeladenCasus) -> Sessie:
        map_ = self.plek.casussen
        if not is_schrijfbaar(map_):
            raise OmgekeerdFout(f"In {map_} mag je niet schrijven. Kies een andere map met --casussen.")
        naam = uitwerking.casus.code.removeprefix("voorbeeld-")
        code = archief.vrije_variant(map_, f"oefening-{naam}")
        code = code or archief.vrije_code(map_, datetime.now().astimezone().year)
        kort = self.kort is None or self.kort
        route = " Je doet de korte route. Alle vragen? Kies --volledig." if kort else ""
        self.partner.zeg(f"Je oefening heet {code}. Elk antwoord wordt meteen bewaard.{route}")
        oefening = begin_oefening(uitwerking.stand, code, kort=kort)
        return Sessie(oefening, Bewaarplek(archief.pad_van(code, map_)), uitwerking.casus)

    def om_te_vergelijken(self, casus: str, oefening: str) -> Sessie:
        """A practice beside the worked casus that is named; nothing is asked."""
        geladen = laad_casus(oefening, self.plek)
        return _samen(geladen, laad_casus(casus, self.plek))

    def keuzes(self) -> list[Keuzeregel]:
        """What can be practised, from easy to hard; the packaged examples first."""
        from omgekeerd_cli.scherm.tonen.oefenbeeld import Keuzeregel

        eigen = self._eigen()
        oefeningen = _oefeningen(eigen)
        methoden: dict[str, str] = {}
        regels = []
        for casus in sorted(self._te_oefenen(eigen), key=lambda casus: casus.niveau or max(NIVEAUS) + 1):
            if casus.methode not in methoden:
                methoden[casus.methode] = vragensets.laad(casus.methode, self.plek.vragen).titel
            niveau = NIVEAUS.get(casus.niveau, "zonder niveau")
            gedaan = _gedaan(oefeningen.get(casus.code, []))
            regels.append(Keuzeregel(casus.code, casus.titel, methoden[casus.methode], niveau, gedaan))
        return regels

    def _te_oefenen(self, eigen: list[Casus]) -> Iterator[Casus]:
        """The examples, and of the own casussen those whose `niveau` says that they are for this."""
        bekend = vragensets.methoden(self.plek.vragen)
        voorbeelden = (
            archief.zoek(naam, self.plek.casussen).gelezen.casus for naam in plaatsen.voorbeelden()
        )
        yield from (casus for casus in voorbeelden if casus.methode in bekend)
        yield from (casus for casus in eigen if casus.niveau and casus.methode in bekend)


def _oefeningen(casussen: list[Casus]) -> dict[str, list[Casus]]:
    """The practices among these, by the code of the worked casus."""
    gevonden: dict[str, list[Casus]] = {}
    for casus in casussen:
        if casus.is_oefening:
            gevonden.setdefault(_geoefend(casus), []).append(casus)
    return gevonden


def _gedaan(oefeningen: list[Casus]) -> str:
    """What was practised already, in words; empty when nothing was."""
    klaar = [oefening.code for oefening in oefeningen if oefening.status is Status.AFGEROND]
    bezig = [oefening.code for oefening in oefeningen if oefening.status is not Status.AFGEROND]
    delen = (("Geoefend", klaar), ("Bezig", bezig))
    return " ".join(f"{woord}: {', '.join(codes)}." for woord, codes in delen if codes)


def _samen(oefening: GeladenCasus, uitwerking: GeladenCasus) -> Sessie:
    if oefening.pad is None or oefening.methode.id != uitwerking.methode.id:
        raise GebruiksFout(
            f"{oefening.casus.code} en {uitwerking.casus.code} zijn niet te vergelijken. "
            "Noem eerst de uitwerking en dan een oefening van dezelfde methode."
        )
    plek = oefening.bewaarplek(oefening.pad)
    return Sessie(oefening.stand, plek, uitwerking.casus)


def _geoefend(casus: Casus) -> str:
    return casus.herkomst.casus if casus.herkomst else ""


def _uitwerking_van(oefening: Casus, naam: str, plek: Werkplek) -> GeladenCasus:
    """The worked casus that a practice names."""
    try:
        return laad_casus(_geoefend(oefening), plek)
    except OmgekeerdFout as fout:
        raise OmgekeerdFout(
            f"De uitwerking bij deze oefening, {_geoefend(oefening)}, is hier niet te vinden. "
            f"Weet je waar die staat? Ga dan verder met: {plek.opdracht('oefenen', 'PAD')}\n"
            f"Of vergelijk met: {plek.opdracht('oefenen', 'PAD', '--vergelijk', naam)}"
        ) from fout

"""The conversation: asks what is open through a port, and keeps every answer at once.

A terminal, plain lines, a saved casus and a test's script all answer the same calls.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from omgekeerd_cli.kern.beelden import maak_overzicht, stapbeeld, vraagbeeld
from omgekeerd_cli.kern.casus import Casus, Gebeurtenis, Status, Wat
from omgekeerd_cli.kern.keuring import beoordeel, lees_invoer
from omgekeerd_cli.kern.model import Methode, Ruw, Soort
from omgekeerd_cli.kern.paden import als_tekst
from omgekeerd_cli.kern.poort import (
    Afronden,
    Bewaard,
    Getypt,
    LaatOpen,
    NaarOverzicht,
    Overslaan,
    Terug,
    Vragensteller,
)
from omgekeerd_cli.kern.verloop import Halte, Plek, Toestand, Verloop, bepaal
from omgekeerd_cli.kern.voortgang import Voortgang
from omgekeerd_cli.kern.wijziging import Gevolgen, beantwoord, neem_rij_terug, sluit_rijen, voeg_rij_toe


@dataclass(slots=True)
class Gesprek:
    """One conversation about one casus.

    Attributes:
        methode: the question set.
        casus: how it stands now.
        steller: who answers.
        bewaar: keeps the casus on disk and gives back what was kept; called before going on.
        nu: the time for the logboek, ISO 8601.
        door: who answers, for the logboek: a role, never a name of a resident.
    """

    methode: Methode
    casus: Casus
    steller: Vragensteller
    bewaar: Callable[[Casus], Casus]
    nu: Callable[[], str]
    door: str = ""

    def voer(self, vanaf_stap: str = "") -> Casus:
        """Asks until the overview is closed; gives the finished (or still open) casus."""
        self._loop(Voortgang.bij_start(self.methode, self.casus, vanaf_stap))
        while True:
            keuze = self.steller.overzicht(maak_overzicht(self.methode, self.casus))
            if isinstance(keuze, Afronden):
                return self._rond_af()
            self._loop(Voortgang.vanuit_overzicht(bepaal(self.methode, self.casus), keuze.pad))

    def _rond_af(self) -> Casus:
        klaar = not bepaal(self.methode, self.casus).open
        casus = replace(self.casus, status=Status.AFGEROND) if klaar else self.casus
        if casus != self.casus or not casus.revisie:
            self.casus = self.bewaar(casus)
        return self.casus

    def _loop(self, voortgang: Voortgang) -> None:
        while True:
            verloop = bepaal(self.methode, self.casus)
            halte = voortgang.volgende(verloop)
            if halte is None:
                return
            self._leid_in(voortgang, verloop, halte)
            reactie = self.steller.vraag(vraagbeeld(self.methode, self.casus, verloop, halte))
            match reactie:
                case Terug():
                    self._terug(voortgang, verloop, halte)
                case Overslaan():
                    self._sla_over(voortgang, halte)
                case LaatOpen():
                    voortgang.laat(halte.plek.pad)
                case NaarOverzicht():
                    self._ruim_lege_rij_op(verloop, halte.plek)
                    return
                case Getypt() | Bewaard():
                    self._antwoord(voortgang, halte, reactie)

    def _leid_in(self, voortgang: Voortgang, verloop: Verloop, halte: Halte) -> None:
        if voortgang.stap != halte.plek.stap.id:
            voortgang.stap = halte.plek.stap.id
            self.steller.begin_stap(stapbeeld(self.methode, self.casus, halte.plek.stap))
        for tekst in voortgang.ongelezen(verloop, halte):
            self.steller.mededeling(vraagbeeld(self.methode, self.casus, verloop, tekst))

    def _terug(self, voortgang: Voortgang, verloop: Verloop, halte: Halte) -> None:
        slot = self._ruim_lege_rij_op(verloop, halte.plek)
        if slot:
            voortgang.springt_naar(slot.plek.pad)
        else:
            voortgang.terug(verloop, halte.plek.pad)

    def _ruim_lege_rij_op(self, verloop: Verloop, plek: Plek) -> Halte | None:
        """Takes back the record that was just added and is still empty; gives the place to add one."""
        slot = _slot_van(verloop, plek)
        if slot is None or not _leeg_begonnen(verloop, plek):
            return None
        self.casus = self.bewaar(neem_rij_terug(self.casus, slot.plek))
        return slot

    def _sla_over(self, voortgang: Voortgang, halte: Halte) -> None:
        if halte.plek.vraag.soort is Soort.GROEP:
            self._sluit_groep(halte.plek)
        elif not halte.plek.vraag.verplicht and halte.toestand is not Toestand.BEANTWOORD:
            self._leg_vast(halte.plek, "")
        voortgang.laat(halte.plek.pad)

    def _antwoord(self, voortgang: Voortgang, halte: Halte, reactie: Getypt | Bewaard) -> None:
        plek = halte.plek
        if plek.vraag.soort is Soort.GROEP:
            self._antwoord_groep(voortgang, plek, reactie)
            return
        if isinstance(reactie, Getypt):
            oordeel, ruw = lees_invoer(plek.vraag, reactie.invoer)
        else:
            oordeel, ruw = beoordeel(plek.vraag, reactie.ruw), reactie.ruw
        if oordeel.fouten or oordeel.waarschuwingen:
            verloop = bepaal(self.methode, self.casus)
            self.steller.afgekeurd(vraagbeeld(self.methode, self.casus, verloop, halte), oordeel)
        if oordeel.fouten:
            return
        self._leg_vast(plek, ruw)
        voortgang.voorbij(plek.pad)

    def _antwoord_groep(self, voortgang: Voortgang, slot: Plek, reactie: Getypt | Bewaard) -> None:
        antwoord = reactie.invoer if isinstance(reactie, Getypt) else reactie.ruw
        if antwoord == "ja":
            self.casus = self.bewaar(voeg_rij_toe(self.casus, slot))
        else:
            self._sluit_groep(slot)
            voortgang.voorbij(slot.pad)
            if bepaal(self.methode, self.casus).halte_op_pad[slot.pad].telt_als_open:
                voortgang.laat(slot.pad)

    def _sluit_groep(self, slot: Plek) -> None:
        gesloten = sluit_rijen(self.casus, slot)
        naam, logboek = als_tekst(slot.pad), self.casus.logboek
        if gesloten == self.casus and logboek and logboek[-1].vraag == naam:
            return
        # "No more" changes no answer, but it is one: after a crash it is not asked again.
        gebeurtenis = Gebeurtenis(self.nu(), naam, Wat.BEANTWOORD, self.door)
        self.casus = self.bewaar(gesloten.met_gebeurtenis(gebeurtenis))

    def _leg_vast(self, plek: Plek, ruw: Ruw) -> None:
        nieuw, gevolgen = beantwoord(self.methode, self.casus, plek, ruw, tijd=self.nu(), door=self.door)
        if nieuw is not self.casus:
            self.casus = self.bewaar(nieuw)
        if regels := _gevolgen_in_woorden(self.methode, gevolgen):
            self.steller.gevolgen(regels)


def _slot_van(verloop: Verloop, plek: Plek) -> Halte | None:
    return verloop.halte_op_pad.get(plek.pad[:-2]) if plek.groep else None


def _leeg_begonnen(verloop: Verloop, plek: Plek) -> bool:
    """True for a record that was just added and holds no answer yet."""
    if plek.groep is None or plek.nummer < plek.groep.rij.min:
        return False
    rij = [halte for halte in verloop.haltes if halte.plek.groep and halte.plek.pad[:-2] == plek.pad[:-2]]
    hier = [halte for halte in rij if halte.plek.pad[:-1] == plek.pad[:-1]]
    later = any(halte.plek.nummer > plek.nummer for halte in rij)
    return not later and all(halte.toestand is Toestand.OPEN for halte in hier)


def _gevolgen_in_woorden(methode: Methode, gevolgen: Gevolgen) -> list[str]:
    heropend = dict.fromkeys(plek.vraag.kort for plek in gevolgen.heropend)
    vervallen = dict.fromkeys(methode.vraag_op_id[str(pad[1])].kort for pad in gevolgen.vervallen)
    regels = [f"Kijk straks nog eens naar ‘{kort}’. Je eerdere antwoord staat klaar." for kort in heropend]
    regels += [f"De vraag ‘{kort}’ is nu niet nodig. Je antwoord blijft bewaard." for kort in vervallen]
    return regels

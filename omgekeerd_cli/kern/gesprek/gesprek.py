"""The conversation: asks what is open through a port, and keeps every answer at once.

A terminal, plain lines, a saved casus and a test's script all answer the same calls.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec import Struct, field, structs

from omgekeerd_cli.kern.antwoord.boom import als_sleutels, als_tekst, haal
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Status, Wat
from omgekeerd_cli.kern.antwoord.oordeel import beoordeel, lees_invoer
from omgekeerd_cli.kern.beeld.klad import Geheugen, Kladblok, klad_van, ruim_oud_klad
from omgekeerd_cli.kern.beeld.overzicht import Overzicht, maak_overzicht
from omgekeerd_cli.kern.beeld.teller import Teller, tel
from omgekeerd_cli.kern.beeld.vraagbeeld import Vraagbeeld, stapbeeld, vraagbeeld
from omgekeerd_cli.kern.beeld.wethulp import geen_wetten
from omgekeerd_cli.kern.gesprek.erbij import (
    hoort_er_meer_bij,
    komt_erbij,
    na_wissel,
    om_de_kern,
    om_wat_er_staat,
)
from omgekeerd_cli.kern.gesprek.volgende_vraag import Voortgang
from omgekeerd_cli.kern.gesprek.volgorde import (
    ZOALS_DE_SET,
    Volgorde,
    gesloten_stappen,
    mist_nog,
    op_papier,
    open_ervoor,
)
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Afronden,
    AlsConcept,
    AndereRoute,
    Bewaard,
    Getypt,
    LaatOpen,
    NaarOverzicht,
    Overslaan,
    Slotkeuze,
    Terug,
    Verder,
    Vragensteller,
    Wijzig,
)
from omgekeerd_cli.kern.route.route import Halte, Plek, Route, Stand, Toestand
from omgekeerd_cli.kern.route.signalen import Signaalmelder
from omgekeerd_cli.kern.set.model import Ruw, Stap
from omgekeerd_cli.kern.wijzigen.beantwoorden import Gevolgen, beantwoord, in_woorden
from omgekeerd_cli.kern.wijzigen.lijst import zet_regels
from omgekeerd_cli.kern.wijzigen.rijen import (
    leeg_begonnen,
    neem_rij_terug,
    plek_voor_meer,
    sluit_rijen,
    voeg_rij_toe,
)


class Gesprek(Struct):
    """One conversation about one casus.

    Attributes:
        stand: the casus as it is now, and its set.
        steller: who answers.
        bewaar: keeps the casus on disk and gives back what was kept; called before going on.
        nu: the time for the logboek, ISO 8601; empty when nothing is dated.
        door: who answers, for the logboek: a role, never a name of a resident.
        kladblok: keeps what is half typed.
        volgorde: the order in which the places of a route are asked.
        melder: brings up the signals of the steps that are done, each once.
        teller: tells how many questions are to come; without one nothing is said of what comes along.
    """

    stand: Stand
    steller: Vragensteller
    bewaar: Callable[[Casus], Casus]
    nu: Callable[[], str]
    door: str = ""
    kladblok: Kladblok = field(default_factory=Geheugen)
    volgorde: Volgorde = ZOALS_DE_SET
    melder: Signaalmelder = field(default_factory=Signaalmelder)
    teller: Teller | None = None
    _van_voren: bool = False

    @property
    def casus(self) -> Casus:
        """The casus as it is now."""
        return self.stand.casus

    def voer(self, vanaf_stap: str = "") -> Casus:
        """Asks until the overview is closed; gives the finished (or still open) casus."""
        klad = ruim_oud_klad(self._route(), self.kladblok, self._vandaag())
        voortgang = Voortgang.bij_start(
            self._route(), self.casus, vanaf_stap, klad, van_voren=self._van_voren
        )
        onderweg = self._loop(voortgang)
        while True:
            keuze = self.steller.overzicht(self._overzicht(onderweg=onderweg))
            match keuze:
                case Afronden() | AlsConcept():
                    return self._sluit(keuze)
                case Wijzig(pad):
                    uitstap = Voortgang.vanuit_overzicht(self._route(), pad)
                    self._loop(uitstap)
                    voortgang.na_uitstap(uitstap)
                case AndereRoute():
                    self.wissel(kort=not self.casus.kort)
                    voortgang = Voortgang()
                    onderweg = self._loop(voortgang)
                case _:
                    onderweg = self._ga_verder(voortgang, keuze)

    def wissel(self, *, kort: bool | None) -> None:
        """Goes on with the short or the full route, from the first question that it still has to ask.

        Without a choice nothing changes.
        """
        if kort is None or kort == self.casus.kort:
            return
        casus = structs.replace(self.casus, kort=kort)
        self.stand = self.stand.met(self.bewaar(casus) if casus.revisie else casus)
        if self.volgorde.papiernummers:
            self.volgorde = op_papier(self.stand.methode, kort=kort)
        self._van_voren = True
        if self.teller:
            self.teller.begint_opnieuw()
        self.steller.gevolgen([na_wissel(tel(self.stand), kort=kort)])

    def _vandaag(self) -> date | None:
        nu = self.nu()
        return date.fromisoformat(nu[:10]) if nu else None

    def houd_vast(self) -> None:
        """Keeps the casus as it is, also without an answer."""
        self._bewaar(self.casus)

    def _overzicht(self, *, onderweg: bool) -> Overzicht:
        nieuw = () if onderweg else self.melder.neem_nieuwe(self.stand)
        klad = self.kladblok.teksten()
        return maak_overzicht(self.stand, self._gesloten(), nieuw=nieuw, onderweg=onderweg, klad=klad)

    def _ga_verder(self, voortgang: Voortgang, keuze: Slotkeuze) -> bool:
        if isinstance(keuze, Terug):
            voortgang.keert_om(self._route())
        elif isinstance(keuze, Verder):
            voortgang.vergeet_wat_is_gelaten()
        return self._loop(voortgang)

    def _sluit(self, keuze: Afronden | AlsConcept) -> Casus:
        casus = self.casus
        if isinstance(keuze, Afronden) and not self.stand.route.open:
            casus = structs.replace(casus, status=Status.AFGEROND)
            self.kladblok.bewaar({})
        elif isinstance(keuze, AlsConcept) and casus.status is Status.AFGEROND:
            casus = structs.replace(casus, status=Status.GEWIJZIGD)
        if casus != self.casus or not casus.revisie:
            self._bewaar(casus)
        return self.casus

    def _route(self) -> Route:
        route = self.stand.route
        return structs.replace(route, haltes=self.volgorde.orden(route.haltes))

    def _gesloten(self) -> tuple[Stap, ...]:
        return gesloten_stappen(self.stand) if self.volgorde.wachtstappen else ()

    def _beeld(self, halte: Halte) -> Vraagbeeld:
        return vraagbeeld(
            self.stand,
            halte,
            kladblok=self.kladblok,
            vandaag=self._vandaag(),
            papiernummer=self.volgorde.papiernummers.get(halte.plek.vraag.id, ""),
            wetten=self.stand.methode.artikelen or geen_wetten,
            te_gaan=self.teller.na if self.teller else tel,
        )

    def _loop(self, voortgang: Voortgang) -> bool:
        """Asks until nothing is left, or the overview is wanted; True when there was more to ask."""
        while True:
            route = self._route()
            halte = voortgang.volgende(route, [stap.id for stap in self._gesloten()])
            if halte is None:
                if self._vraagt_eerst_wat_open_is(voortgang):
                    continue
                return False
            self._leid_in(voortgang, route, halte)
            reactie = self.steller.vraag(self._beeld(halte))
            match reactie:
                case Terug():
                    self._terug(voortgang, route, halte)
                case Overslaan():
                    self._sla_over(voortgang, halte)
                case LaatOpen():
                    voortgang.laat(halte.plek.pad)
                case NaarOverzicht():
                    self._ruim_lege_rij_op(route, halte.plek)
                    voortgang.springt_naar(halte.plek.pad)
                    return True
                case Getypt() | Bewaard():
                    self._antwoord(voortgang, halte, reactie)

    def _vraagt_eerst_wat_open_is(self, voortgang: Voortgang) -> bool:
        """True when a step waits and what it waits for is asked once more, after saying so."""
        gesloten = self._gesloten()
        if not gesloten:
            return False
        nog_eens = voortgang.neemt_nog_eens(open_ervoor(self.stand, gesloten[0]))
        if nog_eens:
            self.steller.gevolgen([mist_nog(gesloten[0], nog_eens)])
        return bool(nog_eens)

    def _leid_in(self, voortgang: Voortgang, route: Route, halte: Halte) -> None:
        stap = halte.plek.stap
        if voortgang.stap != stap.id:
            voortgang.stap = stap.id
            nieuw = self.melder.neem_nieuwe(self.stand, stap)
            self.steller.begin_stap(stapbeeld(self.stand, stap, nieuw))
        for tekst in voortgang.ongelezen(route, halte):
            self.steller.mededeling(self._beeld(tekst))

    def _terug(self, voortgang: Voortgang, route: Route, halte: Halte) -> None:
        if meer := self._ruim_lege_rij_op(route, halte.plek):
            voortgang.springt_naar(meer.plek.pad)
        else:
            voortgang.terug(route, halte.plek.pad)

    def _ruim_lege_rij_op(self, route: Route, plek: Plek) -> Halte | None:
        """Takes back the record that was just added and is still empty; gives the place to add one."""
        meer = plek_voor_meer(route, plek)
        rij = f"{als_tekst(plek.pad[:-1])}."
        half = any(naam.startswith(rij) for naam in self.kladblok.teksten())
        if meer is None or half or not leeg_begonnen(route, plek):
            return None
        self._bewaar(neem_rij_terug(self.casus, meer.plek))
        return meer

    def _sla_over(self, voortgang: Voortgang, halte: Halte) -> None:
        if halte.plek.vraag.is_groep:
            self._sluit_groep(halte.plek)
        elif not halte.plek.vraag.verplicht and not self._heeft_antwoord(halte):
            self._leg_vast(halte.plek, "")
        self._wis_klad(halte.plek)
        voortgang.slaat_over(halte.plek.pad)

    def _heeft_antwoord(self, halte: Halte) -> bool:
        """Whether there is an answer that stays: on the route, or kept apart to be offered again."""
        apart = haal(self.casus.buiten_route, als_sleutels(halte.plek.pad))
        return halte.toestand is Toestand.BEANTWOORD or apart is not None

    def _antwoord(self, voortgang: Voortgang, halte: Halte, reactie: Getypt | Bewaard) -> None:
        plek = halte.plek
        if plek.vraag.vraagt_nog_een:
            self._antwoord_groep(voortgang, plek, reactie)
            return
        beeld = self._beeld(halte)
        if isinstance(reactie, Getypt):
            oordeel, ruw = lees_invoer(
                plek.vraag, reactie.invoer, vandaag=beeld.vandaag, bewaard=beeld.bewaard
            )
        else:
            oordeel, ruw = beoordeel(plek.vraag, reactie.ruw), reactie.ruw
        if oordeel.fouten or oordeel.waarschuwingen:
            self.steller.afgekeurd(beeld, oordeel)
        if oordeel.fouten:
            return
        voor = self.stand
        if plek.vraag.regels:
            self._leg_regels_vast(plek, ruw)
        else:
            self._leg_vast(plek, ruw)
        self._wis_klad(plek)
        voortgang.voorbij(plek.pad)
        self._neem_erbij(voortgang, voor, plek)

    def _wis_klad(self, plek: Plek) -> None:
        klad_van(self.kladblok, plek.pad, "").noteer("")

    def _antwoord_groep(self, voortgang: Voortgang, slot: Plek, reactie: Getypt | Bewaard) -> None:
        antwoord = reactie.invoer if isinstance(reactie, Getypt) else reactie.ruw
        voor = self.stand
        if antwoord == "ja":
            self._bewaar(voeg_rij_toe(self.casus, slot))
        else:
            self._sluit_groep(slot)
            voortgang.voorbij(slot.pad)
            if self.stand.route.halte_op_pad[slot.pad].telt_als_open:
                voortgang.laat(slot.pad)
            self._neem_erbij(voortgang, voor, slot)

    def _neem_erbij(self, voortgang: Voortgang, voor: Stand, plek: Plek) -> None:
        """Asks first what an answer brings along before this place, and tells what comes along."""
        erbij = komt_erbij(voor.route, self._route())
        if not erbij:
            return
        voortgang.haalt_in(self._route(), {halte.plek.pad for halte in erbij})
        if self.casus.kort and hoort_er_meer_bij(voor.route, erbij):
            self.steller.gevolgen([om_de_kern(erbij)])
        elif self.teller and self.teller.stijgt(self.stand):
            halte = self.stand.route.halte_op_pad.get(plek.pad)
            self.steller.gevolgen([om_wat_er_staat(plek, halte, len(erbij))])

    def _sluit_groep(self, slot: Plek) -> None:
        gesloten = sluit_rijen(self.casus, slot)
        naam, logboek = als_tekst(slot.pad), self.casus.logboek
        if gesloten == self.casus and logboek and logboek[-1].vraag == naam:
            return
        # "No more" changes no answer, but it is one: after a crash it is not asked again.
        gebeurtenis = Gebeurtenis(self.nu(), naam, Wat.BEANTWOORD, self.door)
        self._bewaar(gesloten.met_gebeurtenis(gebeurtenis))

    def _leg_regels_vast(self, slot: Plek, ruw: Ruw) -> None:
        rijen = ruw if isinstance(ruw, list) else []
        self._na(zet_regels(self.stand, slot, rijen, tijd=self.nu(), door=self.door))

    def _leg_vast(self, plek: Plek, ruw: Ruw) -> None:
        self._na(beantwoord(self.stand, plek, ruw, tijd=self.nu(), door=self.door))

    def _na(self, uitkomst: tuple[Stand, Gevolgen]) -> None:
        """Keeps what an answer made of the casus, and tells what it did to others."""
        nieuw, gevolgen = uitkomst
        if nieuw is not self.stand:
            self.stand = nieuw.met(self.bewaar(nieuw.casus))
        if regels := in_woorden(self.stand.methode, gevolgen):
            self.steller.gevolgen(regels)

    def _bewaar(self, casus: Casus) -> None:
        self.stand = self.stand.met(self.bewaar(casus))

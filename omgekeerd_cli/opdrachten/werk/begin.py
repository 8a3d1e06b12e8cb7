"""What is settled before the first question: which method, which casus, which step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus, Herkomst
from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.taal.tekst import normaliseer
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.gesprekspartner import Asker
from omgekeerd_cli.opdrachten.werk.herkenning import ernaast
from omgekeerd_cli.opdrachten.werk.letop import waarschuw_bij_begin
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, is_schrijfbaar
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek


class Begin(Struct, frozen=True):
    """What is asked before the first question."""

    plek: Werkplek
    asker: Asker
    zeg: Callable[[str], None]
    methode: str
    code: str
    titel: str
    kort: bool | None
    stap: str
    uit: str = ""

    def nieuw(self) -> tuple[Stand, Bewaarplek]:
        """A new casus with its set, and where it will be kept."""
        from omgekeerd_cli.opslag.set import vragensets

        methode = vragensets.laad(self.methode or opties.STANDAARDMETHODE, self.plek.vragen)
        from omgekeerd_cli.kern.gesprek.erbij import bij_begin

        stapnaam(Stand(methode, Casus("", methode.id, kort=bool(self.kort))), self.stap)
        hoeveel = bij_begin(methode)
        herkomst, titel_daar = self._herkomst(methode)
        groet = f"Een nieuwe casus: {methode.titel}. Elk antwoord wordt meteen bewaard."
        groet = f"{groet} Je kunt op elk moment stoppen."
        if herkomst:
            groet = f"{groet} Wat past uit casus {herkomst.casus} staat straks klaar."
        code, pad = self._vrije_plek(groet, f"{herkomst.casus}-{methode.id}" if herkomst else "")
        titel = self.titel or self.asker.regel("Korte titel, zonder namen", titel_daar)
        waarschuw_bij_begin(self.zeg, code, titel)
        self.zeg(hoeveel)
        casus = Casus(
            code=code,
            methode=methode.id,
            titel=normaliseer(titel, meer_regels=False),
            versie=methode.versie,
            sha256=methode.sha256,
            kort=bool(self.kort),
            herkomst=herkomst,
        )
        return Stand(methode, casus), Bewaarplek(pad)

    def _herkomst(self, methode: Methode) -> tuple[Herkomst | None, str]:
        """What another casus offers to this method, and the title of that casus."""
        from omgekeerd_cli.kern.wijzigen.overname import neem_over, weigering
        from omgekeerd_cli.opdrachten.werk.laden import laad_casus

        if not self.uit:
            return None, ""
        geladen = laad_casus(self.uit, self.plek)
        if geladen.methode.id == methode.id:
            raise GebruiksFout(
                f"Casus {geladen.casus.code} is al van de methode '{methode.id}'. "
                f"Kies een andere met --methode, of ga ermee verder: {self.plek.opdracht('toets', self.uit)}"
            )
        if geladen.andere_naam:
            self.zeg(geladen.andere_naam)
        if reden := weigering(methode, geladen.stand):
            raise GebruiksFout(f"{reden} Ga verder met: {self.plek.opdracht('toets', self.uit)}")
        return neem_over(methode, geladen.stand), geladen.casus.titel

    def met(self, naam: str) -> tuple[Stand, Bewaarplek]:
        """A casus to go on with; a packaged example goes on as a copy of one's own."""
        from omgekeerd_cli.opdrachten.werk.laden import laad_casus

        geladen = laad_casus(naam, self.plek)
        for melding in geladen.let_op:
            self.zeg(melding)
            if melding == geladen.andere_set and not self.plek.vragen_optie:
                self.zeg("Hoort er een eigen vragenset bij? Geef die met --vragen.")
        if erbij := ernaast(geladen.pad):
            self.zeg(erbij)
        casus, pad, code = geladen.casus, geladen.pad, ""
        if self.methode and self.methode != casus.methode:
            raise GebruiksFout(f"Deze casus hoort bij de methode '{casus.methode}'. Laat --methode weg.")
        if pad is None:
            # What is wrong is said before anything is asked.
            stapnaam(op_route(geladen.stand, kort=self.kort), self.stap)
            code, pad = self._vrije_plek("Dit is een voorbeeld. Je gaat verder in een eigen kopie.")
            versie, sha256 = geladen.methode.versie, geladen.methode.sha256
            casus = replace(casus, code=code, revisie=0, versie=versie, sha256=sha256)
        casus = replace(casus, titel=normaliseer(self.titel, meer_regels=False) or casus.titel)
        waarschuw_bij_begin(self.zeg, code, self.titel)
        return geladen.stand.met(casus), geladen.bewaarplek(pad)

    def _vrije_plek(self, groet: str, voorkeur: str = "") -> tuple[str, Path]:
        """A code that is free, and where its casus will be kept; says `groet` when nothing is wrong."""
        from omgekeerd_cli.opslag.casus import archief

        map_ = self.plek.casussen
        if not is_schrijfbaar(map_):
            raise OmgekeerdFout(f"In {map_} mag je niet schrijven. Kies een andere map met --casussen.")

        def bezwaar(code: str) -> str:
            if fout := archief.keur_code(code):
                return fout
            if pad := archief.pad_bij(code, map_):
                verder = self.plek.opdracht("toets", self.plek.naam_van(pad))
                return f"De casus {code} is er al. Ga ermee verder: {verder}"
            return ""

        if self.code and (fout := bezwaar(self.code)):
            raise OmgekeerdFout(fout)
        self.zeg(groet if map_.exists() else f"{groet} We maken de map {map_} voor je casussen.")
        voorstel = archief.vrije_variant(map_, voorkeur) if voorkeur else ""
        voorstel = voorstel or archief.vrije_code(map_, datetime.now().astimezone().year)
        code = self.code or self.asker.regel("Code, geen naam", voorstel, bezwaar)
        return code, archief.pad_van(code, map_)


def op_route(stand: Stand, *, kort: bool | None) -> Stand:
    """The casus on the route that was asked for, if one was."""
    return stand if kort is None else stand.met(replace(stand.casus, kort=kort))


def stapnaam(stand: Stand, keuze: str) -> str:
    """The id of the step that was asked for by number or name; the steps before it are done."""
    if not keuze:
        return ""
    stappen = [stap.id for stap in stand.methode.stappen]
    if keuze.isdecimal() and len(keuze) < 4 and 0 < int(keuze) <= len(stappen):
        keuze = stappen[int(keuze) - 1]
    if keuze not in stappen:
        raise GebruiksFout(
            f"De stap '{keuze}' is er niet. Kies 1 tot en met {len(stappen)}, of: {', '.join(stappen)}."
        )
    ervoor = stappen[: stappen.index(keuze)]
    for halte in stand.route.open:
        if halte.plek.stap.id in ervoor:
            raise OmgekeerdFout(
                f"Je kunt nog niet naar die stap, want ‘{halte.plek.vraag.kort}’ in de stap "
                f"‘{halte.plek.stap.titel}’ is nog open. Laat --stap weg, dan komt die vraag eerst."
            )
    return keuze

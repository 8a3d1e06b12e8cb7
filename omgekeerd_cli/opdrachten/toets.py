"""`omgekeerd toets`: the conversation, from the first question to the report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.gesprekspartner import (
    Gesprekspartner,
    maak_asker,
    sluit_netjes_af_bij_signalen,
)
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, met_methode, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.route.route import Stand

Casusnaam = Annotated[
    str,
    typer.Argument(
        metavar="CASUS",
        help="Ga verder met deze casus: een code, pad of voorbeeld. Zonder casus begin je een nieuwe.",
        callback=opties.pad,
        autocompletion=opties.casusnamen,
    ),
]
Code = Annotated[
    str, typer.Option("--code", metavar="CODE", help="Code van de nieuwe casus; nooit een naam.")
]
Titel = Annotated[str, typer.Option("--titel", metavar="TITEL", help="Korte titel zonder namen.")]
Kort = Annotated[
    bool | None,
    typer.Option(
        "--kort/--volledig",
        help="Alleen de kernvragen, of alle vragen. Zonder deze optie: alle vragen.",
        show_default=False,
    ),
]
Stapoptie = Annotated[
    str, typer.Option("--stap", metavar="STAP", help="Begin bij deze stap: een nummer of naam.")
]
Uit = Annotated[
    str,
    typer.Option(
        "--uit",
        metavar="CASUS",
        help="Neem mee wat past uit deze casus van een andere methode. Je bevestigt elk antwoord zelf.",
        callback=opties.pad,
        autocompletion=opties.casusnamen,
    ),
]
Volgorde = Annotated[
    str,
    typer.Option(
        "--volgorde",
        metavar="VOLGORDE",
        help="scherm, of papier: de vragen zoals op het werkblad van `omgekeerd vragen papier`.",
    ),
]


def toets(
    casus: Casusnaam = "",
    methode: opties.MethodeOptie = "",
    code: Code = "",
    titel: Titel = "",
    kort: Kort = None,
    stap: Stapoptie = "",
    uit: Uit = "",
    volgorde: Volgorde = "scherm",
    uitvoer: opties.Uitvoer = "motivatie.md",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Doe een toets, of ga ermee verder."""
    from omgekeerd_cli.kern.gesprek.volgorde import op_papier
    from omgekeerd_cli.opdrachten.werk import uitvoerplek, verslag, voeren
    from omgekeerd_cli.opdrachten.werk.begin import Begin, op_route, stapnaam
    from omgekeerd_cli.opdrachten.werk.setbevindingen import meld_ongelezen

    sluit_netjes_af_bij_signalen()
    _keur_volgorde(volgorde)
    if casus and uit:
        raise GebruiksFout("Met --uit begin je een nieuwe casus. Laat de casus of --uit weg.")
    plek = werkplek(vragen, casussen)
    uitvoer = uitvoerplek.kies(uitvoer, verslag.STANDAARDPAD)
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=uitvoer == "-")
    with voeren.voor_de_eerste_vraag(partner):
        meld_ongelezen(plek, partner.zeg)
        begin = Begin(plek, partner.asker, partner.zeg, methode, code, titel, kort, stap, uit)
        stand, bewaarplek = begin.met(casus) if casus else begin.nieuw()
    bij = stapnaam(op_route(stand, kort=kort), stap)
    hervatting = voeren.Hervatting(plek, "toets", ("--volgorde", volgorde) if volgorde == "papier" else ())
    with voeren.gesprek_over(stand, bewaarplek, partner, hervatting) as gesprek:
        gesprek.wissel(kort=kort)
        if volgorde == "papier":
            gesprek.volgorde = op_papier(stand.methode, kort=gesprek.casus.kort)
        gesprek.voer(bij)
        if gesprek.casus.is_oefening:
            _vergelijk(bewaarplek.pad, plek, partner)
            return
        afsluiting = _Afsluiting(plek, partner, gesprek.stand, bewaarplek.pad)
        afsluiting.schrijf_verslag(uitvoer, overschrijven=overschrijven)
        afsluiting.wijs_brief_en_bijblad()
        afsluiting.wijs_door()


def _keur_volgorde(volgorde: str) -> None:
    if volgorde not in ("scherm", "papier"):
        raise GebruiksFout(f"De volgorde '{volgorde}' is er niet. Kies scherm of papier.")


def _vergelijk(pad: Path, plek: Werkplek, partner: Gesprekspartner) -> None:
    """A practice ends with the worked casus beside it, not with a report for a file."""
    from omgekeerd_cli.opdrachten.werk.oefenbegin import Oefenbegin
    from omgekeerd_cli.opdrachten.werk.vergelijken import laat_vergelijken

    laat_vergelijken(Oefenbegin(plek, partner, kort=None).met(str(pad)), plek, partner)


class _Afsluiting(Struct, frozen=True):
    """What follows the last answer: the report, and where to go from there."""

    plek: Werkplek
    partner: Gesprekspartner
    stand: Stand
    pad: Path

    def schrijf_verslag(self, uitvoer: str, *, overschrijven: bool) -> None:
        """Names what in the report points at a person, and then writes and shows it."""
        from omgekeerd_cli.opdrachten.werk import uitvoerplek, verslag
        from omgekeerd_cli.opdrachten.werk.letop import NOG_EENS, waarschuw
        from omgekeerd_cli.opslag.casus.besprekingen import van_casus

        casus = self.stand.casus
        samen = verslag.collegas(casus, van_casus(self.pad.parent, casus.code), self.plek)
        let_op = waarschuw(self.partner.zeg, self.stand, "het verslag", samen)
        tekst = verslag.maak(self.stand, samen)
        if uitvoer == uitvoerplek.NAAR_STDOUT:
            verslag.naar_stdout(tekst)
            return
        elders = self._opdracht("motivatie", "-o", "ANDER.md")
        document = verslag.als_document(tekst, casus, elders, self.pad)
        mag_weg = (lambda _: True) if overschrijven else self.partner.asker.ja_nee
        verslag.bewaar(document, Path(uitvoer), mag_weg=mag_weg)
        self.partner.toon_verslag(tekst)
        self.partner.zeg("")
        self.partner.zeg(f"Het verslag staat in {uitvoer}.")
        if let_op:
            self.partner.zeg(NOG_EENS)

    def wijs_brief_en_bijblad(self) -> None:
        """Says how a letter is made, where the method has one, and the sheet with tips and own reflection."""
        from omgekeerd_cli.kern.route.signalen import open_signalen
        from omgekeerd_cli.kern.set.model import BRIEF
        from omgekeerd_cli.kern.verslag.motivatie import voor_bijblad

        if BRIEF in self.stand.methode.sjablonen:
            self.partner.zeg(f"Een brief aan de inwoner maak je met: {self._opdracht('brief')}")
        if open_signalen(self.stand) or voor_bijblad(self.stand):
            self.partner.zeg(f"Een blad met wat alleen voor jou is, maak je met: {self._opdracht('bijblad')}")

    def wijs_door(self) -> None:
        """Names another method when the answers call for it, and how to take them along."""
        from omgekeerd_cli.kern.wijzigen.advies import zwaarder_dan
        from omgekeerd_cli.opslag.set import setbestanden, vragensets
        from omgekeerd_cli.scherm.woorden.woorden import adviesregels

        mappen = self.plek.vragen
        try:
            advies = zwaarder_dan(vragensets.laad(opties.KEUZEHULP, mappen), self.stand)
        except OmgekeerdFout:  # a fault in an own set is told by `vragen controleer`, not after a toets
            return
        if advies is None:
            return
        titel = setbestanden.titels(mappen).get(advies.methode, advies.methode)
        uit = self.plek.naam_van(self.pad)
        begin = self.plek.opdracht("toets", *met_methode(advies.methode), "--uit", uit)
        self.partner.zeg("\nMisschien past hier een andere methode beter. Wat je opschreef, kan mee.")
        for regel in adviesregels("Denk aan", advies, titel, begin):
            self.partner.zeg(regel)

    def _opdracht(self, opdracht: str, *erbij: str) -> str:
        return self.plek.opdracht(opdracht, self.plek.naam_van(self.pad), *erbij)

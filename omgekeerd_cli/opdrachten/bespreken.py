"""`omgekeerd bespreken`: colleagues think along, each without seeing what the others say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, is_schrijfbaar, werkplek

if TYPE_CHECKING:
    from pathlib import Path

    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.kern.set.model import Methode
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
    from omgekeerd_cli.opdrachten.werk.laden import GeladenCasus
    from omgekeerd_cli.opdrachten.werk.verslag import Document
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

STANDAARDPAD = "bespreking.md"

Werkblad = Annotated[
    bool, typer.Option("--werkblad", help="Schrijf een blad om te printen, in plaats van te vragen.")
]


def bespreken(
    casus: opties.CasusArgument,
    werkblad: Werkblad = False,
    kort: opties.AlleenKernvragen = False,
    uitvoer: opties.WerkbladUitvoer = STANDAARDPAD,
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Laat een collega meedenken over een casus."""
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import waarschuw, zeg_op_stderr
    from omgekeerd_cli.opslag.casus.besprekingen import BESPREKING
    from omgekeerd_cli.opslag.set import vragensets

    sluit_netjes_af_bij_signalen()
    plek = werkplek(vragen, casussen)
    besproken = laad_casus(casus, plek)
    if besproken.andere_naam:
        zeg_op_stderr(besproken.andere_naam)
    set_ = vragensets.laad(BESPREKING, plek.vragen)
    nieuw, bewaarplek = _plaats(set_, besproken, plek, kort=kort)
    naam, bron = _besproken(besproken, plek)
    if werkblad:
        waarschuw(zeg_op_stderr, besproken.stand, "het werkblad")
        blad = _werkblad(set_, nieuw, naam, plek, bron)
        _schrijf_werkblad(blad, uitvoer, overschrijven=overschrijven)
        return
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=False)
    over = nieuw.herkomst.casus if nieuw.herkomst else nieuw.code
    partner.zeg(f"Je denkt mee over casus {over}. Wat andere collega's vinden, zie je niet.")
    map_ = bewaarplek.pad.parent
    _vraag(set_, nieuw, bewaarplek, plek, partner)
    if bewaarplek.pad.parent != map_:  # it was kept elsewhere, and a report looks beside the casus
        partner.zeg(f"\nDank je wel. Zet {bewaarplek.pad} in {map_}, anders komt dit niet in het verslag.")
        return
    partner.zeg(
        f"\nDank je wel. Dit komt in het verslag van casus {over}: {plek.opdracht('motivatie', naam)}"
    )


def _besproken(geladen: GeladenCasus, plek: Werkplek) -> tuple[str, Path | str]:
    """The casus that is talked about, also when a discussion of it was given: its name, and its file."""
    from omgekeerd_cli.opslag.casus import archief
    from omgekeerd_cli.opslag.casus.besprekingen import BESPREKING

    casus, pad = geladen.casus, geladen.pad
    if casus.methode != BESPREKING or casus.herkomst is None:
        return geladen.naam, geladen.bron
    over = casus.herkomst.casus
    ernaast = archief.pad_bij(over, pad.parent) if pad else None
    return (plek.naam_van(ernaast), ernaast) if ernaast else (over, over)


def _plaats(set_: Methode, geladen: GeladenCasus, plek: Werkplek, *, kort: bool) -> tuple[Casus, Bewaarplek]:
    """The casus in which one colleague answers: a new one, or the one that was given, to go on with."""
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
    from omgekeerd_cli.kern.wijzigen.overname import neem_over
    from omgekeerd_cli.opslag.casus import archief, besprekingen
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

    map_ = geladen.pad.parent if geladen.pad else plek.casussen
    if geladen.methode.id == set_.id:
        pad = geladen.pad or archief.pad_van(geladen.casus.code, map_)
        return geladen.casus, geladen.bewaarplek(pad)
    if not is_schrijfbaar(map_):
        raise OmgekeerdFout(f"In {map_} mag je niet schrijven. Kies een andere map met --casussen.")
    code = besprekingen.vrije_code(map_, geladen.casus.code)
    if not code:
        raise GebruiksFout(f"De code {geladen.casus.code} is te lang om er een bespreking bij te maken.")
    casus = Casus(
        code,
        set_.id,
        titel=geladen.casus.titel,
        versie=set_.versie,
        sha256=set_.sha256,
        kort=kort,
        herkomst=neem_over(set_, geladen.stand),
    )
    return casus, Bewaarplek(archief.pad_van(code, map_))


def _vraag(
    set_: Methode, casus: Casus, bewaarplek: Bewaarplek, plek: Werkplek, partner: Gesprekspartner
) -> None:
    from omgekeerd_cli.kern.route.route import Stand
    from omgekeerd_cli.opdrachten.werk import voeren

    hervatting = voeren.Hervatting(plek, "bespreken")
    with voeren.gesprek_over(Stand(set_, casus), bewaarplek, partner, hervatting) as gesprek:
        if bewaarplek.is_nieuw:
            gesprek.houd_vast()  # so that the next colleague gets another file, also at the same moment
        gesprek.voer()


def _werkblad(set_: Methode, casus: Casus, naam: str, plek: Werkplek, bron: Path | str) -> Document:
    """The questions for a colleague on paper, about the casus of that name."""
    from omgekeerd_cli.kern.papier.werkblad import maak_werkblad
    from omgekeerd_cli.opdrachten.werk.verslag import Document
    from omgekeerd_cli.rapport.bladen import maak_papier, merk_van_werkblad

    over = casus.herkomst.casus if casus.herkomst else ""
    overtypen = plek.opdracht("bespreken", naam)
    return Document(
        maak_papier(maak_werkblad(set_, kort=casus.kort, casus=casus), overtypen, over),
        naam="het werkblad",
        ontkend="geen werkblad over deze casus",
        merkregel=merk_van_werkblad(set_.id, over),
        elders=plek.opdracht("bespreken", naam, "--werkblad", "-o", "ANDER.md"),
        bestandsnaam=STANDAARDPAD,
        bron=bron,
    )


def _schrijf_werkblad(werkblad: Document, uitvoer: str, *, overschrijven: bool) -> None:
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    if pad := verslag.lever_af(werkblad, uitvoer, overschrijven=overschrijven):
        zin = f"Het werkblad staat in {pad}. Er staan gegevens van de casus op: berg het goed op."
        zeg(maak_console(), zin)

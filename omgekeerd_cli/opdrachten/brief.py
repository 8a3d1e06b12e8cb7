"""`omgekeerd brief`: a letter for the resident, and whether it still says what the report says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from omgekeerd_cli.kern.route.route import Stand
    from omgekeerd_cli.kern.verslag.brief import Brief
    from omgekeerd_cli.kern.verslag.motivatie import Motivatie
    from omgekeerd_cli.opdrachten.werk.verslag import Document

STANDAARDPAD = "brief.md"

Uitvoer = Annotated[
    str,
    typer.Option(
        "--uitvoer", "-o", metavar="PAD", help="Waar de brief komt; - is het scherm.", callback=opties.pad
    ),
]
Controleer = Annotated[
    str,
    typer.Option(
        "--controleer",
        metavar="PAD",
        help="Vergelijk deze brief met het verslag. Bij een verschil is de exitcode 1.",
        callback=opties.pad,
    ),
]


class _Werk(Struct, frozen=True):
    """A letter as it would be made now, and what the command was told."""

    vers: Brief
    motivatie: Motivatie
    plek: Werkplek
    casus: str
    bron: Path | str

    @property
    def code(self) -> str:
        return self.motivatie.casus.code


def brief(
    casus: opties.CasusArgument,
    uitvoer: Uitvoer = STANDAARDPAD,
    controleer: Controleer = "",
    overschrijven: opties.Overschrijven = False,
    herkomst: opties.Herkomst = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Schrijf een brief aan de inwoner, in gewone taal, of kijk een brief na."""
    from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import waarschuw, zeg_op_stderr
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    plek = werkplek(vragen, casussen)
    if controleer and (uitvoer != STANDAARDPAD or overschrijven or herkomst):
        raise GebruiksFout("Kies: een brief schrijven, of een brief nakijken met --controleer.")
    geladen = laad_casus(casus, plek)
    motivatie = maak_motivatie(geladen.stand)
    werk = _Werk(_maak(motivatie, plek), motivatie, plek, geladen.naam, geladen.bron)
    for melding in geladen.let_op:
        zeg(maak_console(naar_fouten=True), melding, "let-op")
    if controleer:
        _kijk_na(Path(controleer), werk)
        return
    if herkomst:
        _vertel_herkomst(werk, geladen.stand, uitvoer, overschrijven=overschrijven, eenvoudig=eenvoudig)
        return
    waarschuw(zeg_op_stderr, geladen.stand, "de brief")
    _schrijf(werk, uitvoer, overschrijven=overschrijven)


def _maak(motivatie: Motivatie, plek: Werkplek) -> Brief:
    from omgekeerd_cli.kern.set.model import BRIEF
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.rapport.brief import GeenBrief, maak_brief

    try:
        return maak_brief(motivatie)
    except GeenBrief as fout:
        alle = (vragensets.laad(naam, plek.vragen) for naam in vragensets.methoden(plek.vragen))
        met_brief = [methode.id for methode in alle if BRIEF in methode.sjablonen]
        wel = f"Methoden met een brief: {', '.join(met_brief)}. " if met_brief else ""
        zelf = f"Of zet een brief.md.j2 in de map {motivatie.methode.id} van je eigen vragensets."
        raise OmgekeerdFout(f"{fout} {wel}{zelf}") from fout


def _schrijf(werk: _Werk, uitvoer: str, *, overschrijven: bool) -> None:
    from omgekeerd_cli.opdrachten.werk import uitvoerplek, verslag
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    tekst = werk.vers.tekst
    uitvoer = uitvoerplek.kies(uitvoer, STANDAARDPAD)
    if uitvoer == uitvoerplek.NAAR_STDOUT:
        verslag.naar_stdout(tekst)
        _vertel(werk, tekst, "", naar_fouten=True)
        return
    mag_weg = verslag.mag_weg(overschrijven=overschrijven)
    verslag.bewaar(_document(werk), Path(uitvoer), mag_weg=mag_weg)
    zeg(maak_console(), f"De brief staat in {uitvoer}.", "goed")
    _vertel(werk, tekst, uitvoer)


def _document(werk: _Werk) -> Document:
    from omgekeerd_cli.opdrachten.werk.verslag import Document
    from omgekeerd_cli.rapport.brief import is_onze_brief

    return Document(
        werk.vers.tekst,
        naam="de brief",
        ontkend="door iemand aangepast, of geen brief van deze casus",
        merkregel="",
        elders=werk.plek.opdracht("brief", werk.casus, "-o", "ANDER.md"),
        bestandsnaam=STANDAARDPAD,
        is_ongewijzigd=lambda tekst: is_onze_brief(tekst, werk.code),
        staat_er="door iemand aangepast, of geen brief van deze casus",
        bron=werk.bron,
        begonnen=werk.motivatie.casus.begonnen,
    )


def _vertel_herkomst(
    werk: _Werk, stand: Stand, uitvoer: str, *, overschrijven: bool, eenvoudig: bool
) -> None:
    from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.rapport.brief import maak_brief

    herleiding = verslag.Herleiding(
        stand,
        lambda zonder: maak_brief(maak_motivatie(zonder)).tekst,
        "de brief",
        werk.plek.opdracht("brief", werk.casus, "--herkomst", "-o", "ANDER.json"),
        werk.bron,
    )
    uitvoer = "" if uitvoer == STANDAARDPAD else uitvoer
    verslag.vertel_herkomst(herleiding, uitvoer, overschrijven=overschrijven, eenvoudig=eenvoudig)


def _kijk_na(pad: Path, werk: _Werk) -> None:
    from omgekeerd_cli.kern.verslag.brief_naast_verslag import verschillen
    from omgekeerd_cli.opdrachten.werk.leestekst import lees_bestand
    from omgekeerd_cli.rapport.brief import casus_van_brief
    from omgekeerd_cli.rapport.sjabloon import maak_rapport
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg
    from omgekeerd_cli.scherm.tonen.briefbeeld import toon_regels, toon_vergeleken

    tekst = lees_bestand(pad)
    if casus_van_brief(tekst) not in ("", werk.code):
        zeg(maak_console(), f"Dit is een brief van een andere casus dan {werk.code}.", "let-op")
    van_ons = werk.motivatie.methode.organisatie.values()  # a day by which to pay is no answer
    naast = "\n".join([maak_rapport(werk.motivatie), *van_ons])
    gevonden = verschillen(tekst, werk.vers, naast, _wetten(werk.plek))
    toon_regels([f"{pad}:{v.regel}: {v.wat}" if v.regel else f"{pad}: {v.wat}" for v in gevonden])
    toon_vergeleken(maak_console(), werk.vers, verschil=bool(gevonden))
    _vertel(werk, tekst, str(pad))
    if gevonden:
        raise typer.Exit(1)


def _wetten(plek: Werkplek) -> Callable[[str], Collection[str]]:
    """Knows which laws a text names, from the law cards."""
    from omgekeerd_cli.opslag.set import vragensets

    zoeker = vragensets.Kaartenkast(plek.vragen)()
    namen = {kaart.code: kaart.naam for kaart in zoeker.boek.kaarten}
    return lambda tekst: {namen[code] for code in zoeker.genoemde_wetten(tekst)}


def _vertel(werk: _Werk, tekst: str, pad: str, *, naar_fouten: bool = False) -> None:
    """What is still to be done to a letter, and for a file (`pad`) how it reads."""
    from omgekeerd_cli.opdrachten.werk.leestekst import lees_tekst, onze_zinnen_in
    from omgekeerd_cli.scherm.basis.console import maak_console
    from omgekeerd_cli.scherm.tonen.briefbeeld import toon_kort, toon_stand

    console = maak_console(naar_fouten=naar_fouten)
    toon_stand(console, werk.vers, tekst, werk.motivatie, lambda naam: werk.plek.opdracht(naam, werk.casus))
    if pad:
        onze = onze_zinnen_in(werk.vers.tekst, werk.motivatie.casus)
        toon_kort(console, lees_tekst(tekst, werk.plek, onze), werk.plek.opdracht("taal", pad))

"""`omgekeerd brief`: a letter for the resident, and whether it still says what the report says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten import opties

if TYPE_CHECKING:
    from omgekeerd_cli.kern.brief import Brief
    from omgekeerd_cli.kern.motivatie import Motivatie
    from omgekeerd_cli.opdrachten.verslag import Document

STANDAARDPAD = "brief.md"

Uitvoer = Annotated[
    str, typer.Option("--uitvoer", "-o", metavar="PAD", help="Waar de brief komt; - is het scherm.")
]
Controleer = Annotated[
    str,
    typer.Option(
        "--controleer",
        metavar="PAD",
        help="Vergelijk deze brief met het verslag. Bij een verschil is de exitcode 1.",
    ),
]


def brief(
    casus: opties.CasusArgument,
    uitvoer: Uitvoer = STANDAARDPAD,
    controleer: Controleer = "",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
) -> None:
    """Schrijf een brief aan de inwoner, in gewone taal, of kijk een brief na."""
    from omgekeerd_cli.kern.motivatie import maak_motivatie
    from omgekeerd_cli.opdrachten.laden import laad_casus
    from omgekeerd_cli.scherm.console import maak_console, zeg

    plek = opties.werkplek(vragen, casussen)
    if controleer and (uitvoer != STANDAARDPAD or overschrijven):
        raise GebruiksFout("Kies: een brief schrijven, of een brief nakijken met --controleer.")
    geladen = laad_casus(casus, plek)
    motivatie = maak_motivatie(geladen.methode, geladen.casus)
    vers = _maak(motivatie, plek)
    if geladen.andere_set:
        zeg(maak_console(naar_fouten=True), geladen.andere_set, "let-op")
    if controleer:
        _kijk_na(Path(controleer), vers, motivatie, plek)
    else:
        _schrijf(vers, uitvoer, motivatie, plek, overschrijven=overschrijven)


def _maak(motivatie: Motivatie, plek: opties.Werkplek) -> Brief:
    from omgekeerd_cli.opslag import vragensets
    from omgekeerd_cli.rapport.brief import BRIEF, GeenBrief, maak_brief

    try:
        return maak_brief(motivatie)
    except GeenBrief as fout:
        alle = (vragensets.laad(naam, plek.vragen) for naam in vragensets.methoden(plek.vragen))
        met_brief = [methode.id for methode in alle if BRIEF in methode.sjablonen]
        wel = f"Methoden met een brief: {', '.join(met_brief)}. " if met_brief else ""
        zelf = f"Of zet een brief.md.j2 in de map {motivatie.methode.id} van je eigen vragensets."
        raise OmgekeerdFout(f"{fout} {wel}{zelf}") from fout


def _schrijf(
    vers: Brief, uitvoer: str, motivatie: Motivatie, plek: opties.Werkplek, *, overschrijven: bool
) -> None:
    from omgekeerd_cli.opdrachten import verslag
    from omgekeerd_cli.opdrachten.taal import lees_tekst
    from omgekeerd_cli.scherm.briefbeeld import toon_kort, toon_stand
    from omgekeerd_cli.scherm.console import maak_console, zeg

    if uitvoer == verslag.NAAR_STDOUT:
        verslag.naar_stdout(vers.tekst)
        toon_stand(maak_console(naar_fouten=True), vers, vers.tekst, motivatie)
        return
    document = _document(vers, motivatie.casus.code)
    verslag.bewaar(document, Path(uitvoer), mag_weg=verslag.mag_weg(overschrijven=overschrijven))
    console = maak_console()
    zeg(console, f"De brief staat in {uitvoer}.", "goed")
    toon_stand(console, vers, vers.tekst, motivatie)
    toon_kort(console, lees_tekst(vers.tekst, plek), uitvoer)


def _document(vers: Brief, code: str) -> Document:
    from omgekeerd_cli.opdrachten.verslag import Document
    from omgekeerd_cli.rapport.brief import is_onze_brief

    return Document(
        vers.tekst,
        naam="de brief",
        ontkend="door iemand aangepast, of geen brief van deze casus",
        merkregel="",
        elders=f"omgekeerd brief {code} -o ANDER.md",
        bestandsnaam=STANDAARDPAD,
        is_ongewijzigd=lambda tekst: is_onze_brief(tekst, code),
    )


def _kijk_na(pad: Path, vers: Brief, motivatie: Motivatie, plek: opties.Werkplek) -> None:
    from omgekeerd_cli.kern.overeenkomst import verschillen
    from omgekeerd_cli.opdrachten.taal import lees_bestand, lees_tekst
    from omgekeerd_cli.rapport.brief import casus_van_brief
    from omgekeerd_cli.rapport.sjabloon import maak_rapport
    from omgekeerd_cli.scherm.briefbeeld import toon_kort, toon_stand
    from omgekeerd_cli.scherm.console import maak_console, zeg

    console, code = maak_console(), motivatie.casus.code
    tekst = lees_bestand(pad)
    if casus_van_brief(tekst) not in ("", code):
        zeg(console, f"Dit is een brief van een andere casus dan {code}: dat staat onderaan.", "let-op")
    gevonden = verschillen(tekst, vers, maak_rapport(motivatie))
    for verschil in gevonden:
        plaats = f"{pad}:{verschil.regel}" if verschil.regel else str(pad)
        zeg(console, f"{plaats}: {verschil.wat}", "let-op")
    if not gevonden:
        zeg(console, "Brief en verslag noemen hetzelfde besluit, en dezelfde bedragen en datums.", "goed")
    toon_stand(console, vers, tekst, motivatie)
    toon_kort(console, lees_tekst(tekst, plek), str(pad))
    if gevonden:
        raise typer.Exit(1)

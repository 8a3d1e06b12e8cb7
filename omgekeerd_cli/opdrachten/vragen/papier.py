"""`omgekeerd vragen papier`: a question set as a worksheet to print."""

from __future__ import annotations

from pathlib import Path

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import met_methode, werkplek
from omgekeerd_cli.opslag.paden import als_opdracht

STANDAARDPAD = "werkblad.md"
PANDOC = ("pandoc", "-f", "commonmark+pipe_tables+strikeout", "--sandbox")
"""Our Markdown as pandoc reads it: in its own dialect some words of a text are changed."""


def papier(
    methode: opties.MethodeArgument = opties.STANDAARDMETHODE,
    uitvoer: opties.WerkbladUitvoer = STANDAARDPAD,
    kort: opties.AlleenKernvragen = False,
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
) -> None:
    """Schrijf alle vragen als werkblad, om te printen en met een pen in te vullen."""
    from omgekeerd_cli.kern.papier.werkblad import maak_werkblad
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek
    from omgekeerd_cli.rapport.bladen import maak_papier, merk_van_werkblad
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg
    from omgekeerd_cli.scherm.basis.uitvoer import druk_af

    plek = werkplek(vragen)
    set_ = vragensets.laad(methode, plek.vragen)
    alleen_kern = ["--kort"] if kort else []
    overtypen = plek.opdracht("toets", *met_methode(methode), *alleen_kern, "--volgorde", "papier")
    tekst = maak_papier(maak_werkblad(set_, kort=kort, wetten=laad_wettenboek(plek.vragen)), overtypen)
    document = verslag.Document(
        tekst,
        naam="het werkblad",
        ontkend="geen werkblad van deze methode",
        merkregel=merk_van_werkblad(methode),
        elders=plek.opdracht("vragen", "papier", methode, "-o", "ANDER.md"),
        bestandsnaam=STANDAARDPAD,
    )
    if pad := verslag.lever_af(document, uitvoer, overschrijven=overschrijven):
        zeg(maak_console(), f"Het werkblad staat in {pad}. Print het, of maak er een Word-bestand van:")
        druk_af(_naar_word(pad), opdracht=True)


def _naar_word(uitvoer: str) -> str:
    """The command that makes a Word document of the sheet."""
    return als_opdracht([*PANDOC, uitvoer, "-o", str(Path(uitvoer).with_suffix(".docx"))])

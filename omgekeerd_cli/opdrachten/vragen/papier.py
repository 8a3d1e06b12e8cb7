"""`omgekeerd vragen papier`: a question set as a worksheet to print."""

from __future__ import annotations

import shlex
from pathlib import Path

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

STANDAARDPAD = "werkblad.md"


def papier(
    methode: opties.MethodeArgument = opties.STANDAARDMETHODE,
    uitvoer: opties.WerkbladUitvoer = STANDAARDPAD,
    kort: opties.AlleenKernvragen = False,
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
) -> None:
    """Schrijf alle vragen als werkblad, om te printen en met een pen in te vullen."""
    from omgekeerd_cli.kern.papier.papier import maak_werkblad
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.rapport.bladen import maak_papier, merk_van_werkblad
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    set_ = vragensets.laad(methode, werkplek(vragen).vragen)
    tekst = maak_papier(maak_werkblad(set_, kort=kort), _overtypen(methode, vragen, kort=kort))
    document = verslag.Document(
        tekst,
        naam="het werkblad",
        ontkend="geen werkblad van deze methode",
        merkregel=merk_van_werkblad(methode),
        elders=f"omgekeerd vragen papier {methode} -o ANDER.md",
        bestandsnaam=STANDAARDPAD,
    )
    if verslag.lever_af(document, uitvoer, overschrijven=overschrijven):
        zeg(maak_console(), f"Het werkblad staat in {uitvoer}. {_hoe_verder(uitvoer)}")


def _overtypen(methode: str, vragen: str, *, kort: bool) -> str:
    """The command that takes the answers from paper."""
    woorden = ["omgekeerd", "toets"]
    woorden += ["--methode", methode] if methode != opties.STANDAARDMETHODE else []
    woorden += ["--kort"] if kort else []
    woorden += ["--vragen", vragen] if vragen else []
    return shlex.join([*woorden, "--volgorde", "papier"])


def _hoe_verder(uitvoer: str) -> str:
    document = shlex.join(["pandoc", uitvoer, "-o", str(Path(uitvoer).with_suffix(".docx"))])
    return f"Print het, of maak er een Word-bestand van:\n{document}"

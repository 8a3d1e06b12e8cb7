"""`omgekeerd bijblad`: the sheet beside a report, for whoever made it."""

from __future__ import annotations

from typing import Annotated

import typer

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

Uitvoer = Annotated[
    str,
    typer.Option(
        "--uitvoer",
        "-o",
        metavar="PAD",
        help="Waar het bijblad komt; - is het scherm. Zonder deze optie is dat CODE-bijblad.md.",
        callback=opties.pad,
    ),
]


def bijblad(
    casus: opties.CasusArgument,
    uitvoer: Uitvoer = "",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
) -> None:
    """Schrijf een blad voor jezelf: tips, je eigen blik, en welke wetskaarten je gebruikte."""
    from omgekeerd_cli.kern.verslag.bijblad import maak_bijblad
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import waarschuw, zeg_op_stderr
    from omgekeerd_cli.opslag.casus.besprekingen import van_casus
    from omgekeerd_cli.rapport import bladen
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    plek = werkplek(vragen, casussen)
    geladen = laad_casus(casus, plek)
    code = geladen.casus.code
    map_ = geladen.pad.parent if geladen.pad else plek.casussen
    collegas = verslag.besproken(geladen.casus, van_casus(map_, code), plek)
    document = verslag.Document(
        bladen.bijblad_als_tekst(maak_bijblad(geladen.stand, collegas)),
        naam="het bijblad",
        ontkend="door iemand aangepast, of geen bijblad van deze casus",
        merkregel="",
        elders=plek.opdracht("bijblad", geladen.naam, "-o", "ANDER.md"),
        bestandsnaam=f"{code}-bijblad.md",
        is_ongewijzigd=lambda tekst: bladen.is_ons_bijblad(tekst, code),
        staat_er="door iemand aangepast, of geen bijblad van deze casus",
        bron=geladen.bron,
        begonnen=geladen.casus.begonnen,
    )
    for melding in geladen.let_op:
        zeg_op_stderr(melding)
    waarschuw(zeg_op_stderr, geladen.stand, "het bijblad", bijblad=True)
    if pad := verslag.lever_af(document, uitvoer or document.bestandsnaam, overschrijven=overschrijven):
        zeg(maak_console(), f"Het bijblad staat in {pad}.", "goed")

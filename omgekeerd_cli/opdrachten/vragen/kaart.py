"""`omgekeerd vragen kaart`: the routes through a method, as a tree or as a Mermaid chart."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.papier.routekaart import Routekaart

BESTANDSNAAM = "kaart.md"

Uitvoer = Annotated[
    str,
    typer.Option(
        "--uitvoer",
        "-o",
        metavar="PAD",
        help="Waar de kaart komt, als tekening (Mermaid in Markdown); - is het scherm.",
        callback=opties.pad,
    ),
]


def kaart(
    methode: opties.MethodeArgument = opties.STANDAARDMETHODE,
    uitvoer: Uitvoer = "",
    eenvoudig: opties.Eenvoudig = False,
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
) -> None:
    """Teken de routes door een methode: op het scherm als boom, met -o of in een pijp als Mermaid."""
    from omgekeerd_cli.kern.papier.routekaart import maak_routekaart
    from omgekeerd_cli.opdrachten.werk import uitvoerplek, verslag
    from omgekeerd_cli.opslag.set import vragensets

    plek = werkplek(vragen)
    routes = maak_routekaart(vragensets.laad(methode, plek.vragen))
    if not uitvoer and (eenvoudig or sys.stdout.isatty()):
        _toon(routes, eenvoudig=eenvoudig)
        return
    from omgekeerd_cli.rapport.bladen import maak_kaart, merk_van_kaart

    tekst = maak_kaart(routes)
    document = verslag.Document(
        tekst,
        naam="de kaart",
        ontkend="geen kaart van deze methode",
        merkregel=merk_van_kaart(methode),
        elders=plek.opdracht("vragen", "kaart", methode, "-o", "ANDER.md"),
        bestandsnaam=BESTANDSNAAM,
    )
    if pad := verslag.lever_af(document, uitvoer or uitvoerplek.NAAR_STDOUT, overschrijven=overschrijven):
        _zeg(f"De kaart staat in {pad}. Open hem in een programma dat Mermaid kan tekenen.")


def _toon(routes: Routekaart, *, eenvoudig: bool) -> None:
    from omgekeerd_cli.scherm.basis import console
    from omgekeerd_cli.scherm.basis.pagina import bladeren
    from omgekeerd_cli.scherm.tonen.kaartbeeld import toon_boom, toon_regels

    if console.wil_regels(eenvoudig):
        console.maak_stromen_verdraagzaam()
        toon_regels(routes)
        return
    with bladeren() as blad:
        toon_boom(blad, routes)


def _zeg(zin: str) -> None:
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    zeg(maak_console(), zin)

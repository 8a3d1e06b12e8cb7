"""`omgekeerd oefenen`: a worked casus as practice, and afterwards both answers beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.gesprekspartner import (
    Gesprekspartner,
    maak_asker,
    sluit_netjes_af_bij_signalen,
)
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.opdrachten.werk.oefenbegin import Oefenbegin, Sessie
    from omgekeerd_cli.scherm.tonen.oefenbeeld import Keuzeregel

Casusnaam = Annotated[
    str,
    typer.Argument(
        metavar="CASUS",
        help="Een voorbeeld, een eigen verzonnen casus, of een oefening om mee verder te gaan. "
        "Zonder casus kies je uit een lijst.",
        callback=opties.pad,
        autocompletion=opties.casusnamen,
    ),
]
Kort = Annotated[
    bool | None,
    typer.Option(
        "--kort/--volledig",
        help="Alleen de kernvragen, of alle vragen. Zonder deze optie: de kernvragen.",
        show_default=False,
    ),
]
Vergelijk = Annotated[
    str,
    typer.Option(
        "--vergelijk",
        metavar="OEFENING",
        help="Leg deze oefening naast de uitwerking van CASUS. Er wordt niets gevraagd.",
        callback=opties.pad,
        autocompletion=opties.casusnamen,
    ),
]
Uitvoer = Annotated[
    str,
    typer.Option(
        "--uitvoer",
        "-o",
        metavar="PAD",
        help="Bewaar de vergelijking ook als bestand; - is het scherm.",
        callback=opties.pad,
    ),
]


def oefenen(
    casus: Casusnaam = "",
    kort: Kort = None,
    vergelijk: Vergelijk = "",
    uitvoer: Uitvoer = "",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Oefen met een verzonnen casus, en leg je antwoorden naast een uitwerking."""
    from omgekeerd_cli.opdrachten.werk import uitvoerplek, voeren
    from omgekeerd_cli.opdrachten.werk.oefenbegin import Oefenbegin
    from omgekeerd_cli.opdrachten.werk.vergelijken import BESTANDSNAAM, laat_vergelijken

    sluit_netjes_af_bij_signalen()
    plek = werkplek(vragen, casussen)
    if vergelijk and not casus:
        voluit = plek.opdracht("oefenen", "CASUS", "--vergelijk", vergelijk)
        raise GebruiksFout(f"Zeg ook met welke casus: {voluit}")
    uitvoer = uitvoerplek.kies(uitvoer, BESTANDSNAAM)
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=uitvoer == uitvoerplek.NAAR_STDOUT)
    begin = Oefenbegin(plek, partner, kort)
    with voeren.voor_de_eerste_vraag(partner):
        if vergelijk:
            sessie = begin.om_te_vergelijken(casus, vergelijk)
        else:
            sessie = begin.met(casus or _kies(begin, partner))
    if not vergelijk and not sessie.is_af:
        sessie = _doe_de_toets(sessie, plek, partner, kort=kort)
    laat_vergelijken(sessie, plek, partner, uitvoer, overschrijven=overschrijven)


def _kies(begin: Oefenbegin, partner: Gesprekspartner) -> str:
    """The name of a casus from the list; proposed is the first that was not practised yet."""
    from omgekeerd_cli.opdrachten.werk.vergelijken import oefenbeeld

    regels = begin.keuzes()
    with oefenbeeld(partner) as beeld:
        beeld.keuze(regels)
    nieuw = next((nummer for nummer, regel in enumerate(regels, start=1) if not regel.gedaan), 1)

    def bezwaar(getypt: str) -> str:
        if _gekozen(regels, getypt):
            return ""
        return f"Kies een nummer van 1 tot en met {len(regels)}, of een naam uit de lijst."

    return _gekozen(regels, partner.asker.regel("Nummer of naam", str(nieuw), bezwaar))


def _gekozen(regels: list[Keuzeregel], getypt: str) -> str:
    namen = [regel.naam for regel in regels]
    if getypt.isdecimal() and len(getypt) < 4 and 0 < int(getypt) <= len(namen):
        return namen[int(getypt) - 1]
    return getypt if getypt in namen else ""


def _doe_de_toets(sessie: Sessie, plek: Werkplek, partner: Gesprekspartner, *, kort: bool | None) -> Sessie:
    from msgspec.structs import replace

    from omgekeerd_cli.kern.oefenen.oefenen import situatie
    from omgekeerd_cli.opdrachten.werk import voeren
    from omgekeerd_cli.opdrachten.werk.vergelijken import oefenbeeld

    teruglezen = "typ dan: overzicht" if partner.bladzijden is None else "druk dan op Ctrl-O"
    slot = f"Nu de vragen. Wil je straks iets teruglezen? {teruglezen[:1].upper()}{teruglezen[1:]}."
    hervatting = voeren.Hervatting(plek, "oefenen")
    bewaarplek = sessie.bewaarplek
    with voeren.gesprek_over(sessie.oefening, bewaarplek, partner, hervatting) as gesprek:
        with oefenbeeld(partner) as beeld:
            titel = sessie.uitwerking.titel or sessie.uitwerking.code
            beeld.situatie(titel, situatie(sessie.oefening), slot)
        gesprek.wissel(kort=kort)
        gesprek.voer()
        return replace(sessie, oefening=gesprek.stand)

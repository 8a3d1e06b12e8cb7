"""`omgekeerd oefenen`: a worked casus as practice, and afterwards both answers beside each other."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.gesprekspartner import (
    Gesprekspartner,
    maak_asker,
    sluit_netjes_af_bij_signalen,
)
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.opdrachten.werk.oefenbegin import Oefenbegin, Sessie
    from omgekeerd_cli.scherm.tonen.oefenbeeld import Keuzeregel, Oefenbeeld

BESTANDSNAAM = "oefening.md"

Casusnaam = Annotated[
    str,
    typer.Argument(
        metavar="CASUS",
        help="Een voorbeeld, een eigen verzonnen casus, of een oefening om mee verder te gaan. "
        "Zonder casus kies je uit een lijst.",
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
        autocompletion=opties.casusnamen,
    ),
]
Uitvoer = Annotated[
    str,
    typer.Option(
        "--uitvoer", "-o", metavar="PAD", help="Bewaar de vergelijking ook als bestand; - is het scherm."
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
    from omgekeerd_cli.opdrachten.werk import verslag, voeren
    from omgekeerd_cli.opdrachten.werk.oefenbegin import Oefenbegin

    sluit_netjes_af_bij_signalen()
    if vergelijk and not casus:
        raise GebruiksFout(f"Zeg ook met welke casus: omgekeerd oefenen CASUS --vergelijk {vergelijk}")
    plek = werkplek(vragen, casussen)
    if uitvoer not in ("", verslag.NAAR_STDOUT):
        verslag.keur_plek(Path(uitvoer), BESTANDSNAAM)
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=uitvoer == verslag.NAAR_STDOUT)
    begin = Oefenbegin(plek, partner, kort)
    with voeren.voor_de_eerste_vraag(partner):
        if vergelijk:
            sessie = begin.om_te_vergelijken(casus, vergelijk)
        else:
            sessie = begin.met(casus or _kies(begin, partner))
    if not vergelijk and not _is_af(sessie):
        sessie = _doe_de_toets(sessie, partner, vragen, casussen)
    laat_vergelijken(sessie, partner, uitvoer, overschrijven=overschrijven)


def _is_af(sessie: Sessie) -> bool:
    from omgekeerd_cli.kern.antwoord.casus import Status

    return sessie.oefening.status is Status.AFGEROND


def _kies(begin: Oefenbegin, partner: Gesprekspartner) -> str:
    """The name of a casus from the list; proposed is the first that was not practised yet."""
    regels = begin.keuzes()
    with _beeld(partner) as beeld:
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


def _doe_de_toets(sessie: Sessie, partner: Gesprekspartner, vragen: str, casussen: str) -> Sessie:
    from msgspec.structs import replace

    from omgekeerd_cli.kern.oefenen.oefenen import situatie
    from omgekeerd_cli.opdrachten.werk import voeren

    teruglezen = "typ dan: overzicht" if partner.bladzijden is None else "druk dan op Ctrl-O"
    slot = f"Nu de vragen. Wil je straks iets teruglezen? {teruglezen[:1].upper()}{teruglezen[1:]}."
    hervatting = voeren.Hervatting("oefenen", vragen, casussen)
    with voeren.gesprek_over(sessie.methode, sessie.oefening, sessie.plek, partner, hervatting) as gesprek:
        with _beeld(partner) as beeld:
            titel = sessie.uitwerking.titel or sessie.uitwerking.code
            beeld.situatie(titel, situatie(sessie.methode, sessie.oefening), slot)
        return replace(sessie, oefening=gesprek.voer())


def laat_vergelijken(
    sessie: Sessie, partner: Gesprekspartner, uitvoer: str = "", *, overschrijven: bool = False
) -> None:
    """Shows both answers beside each other, step by step; also in a file, if one is named."""
    from omgekeerd_cli.kern.oefenen.vergelijking import zet_naast_elkaar
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.opdrachten.werk.letop import waarschuw
    from omgekeerd_cli.rapport.oefening import maak_oefenverslag

    tekst = maak_oefenverslag(sessie.methode, sessie.oefening, sessie.uitwerking) if uitvoer else ""
    if uitvoer == verslag.NAAR_STDOUT:
        verslag.naar_stdout(tekst)
        return
    if uitvoer:
        waarschuw(partner.zeg, sessie.methode, sessie.oefening, "de vergelijking")
        _bewaar(sessie, tekst, Path(uitvoer), overschrijven=overschrijven)
    with _beeld(partner) as beeld:
        stappen = zet_naast_elkaar(sessie.methode, sessie.oefening, sessie.uitwerking)
        beeld.vergelijking(stappen, sessie.methode.oefening.bespreekpunten)
    code = sessie.oefening.code
    partner.zeg("")
    if uitvoer:
        partner.zeg(f"De vergelijking staat in {uitvoer}.")
    else:
        partner.zeg(f"Bewaren om te bespreken? omgekeerd oefenen {code} -o {BESTANDSNAAM}")
    if not _is_af(sessie):
        partner.zeg(f"Verder met de vragen: omgekeerd oefenen {code}")
    elif sessie.oefening.kort:
        partner.zeg(f"Ook de andere vragen oefenen? omgekeerd oefenen {code} --volledig")


def _bewaar(sessie: Sessie, tekst: str, pad: Path, *, overschrijven: bool) -> None:
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.rapport.oefening import merk_van_oefening

    code = sessie.oefening.code
    document = verslag.Document(
        tekst,
        naam="de vergelijking",
        ontkend="niet de vergelijking van deze oefening",
        merkregel=merk_van_oefening(code),
        elders=f"omgekeerd oefenen {code} -o ANDER.md",
        bestandsnaam=BESTANDSNAAM,
    )
    verslag.bewaar(document, pad, mag_weg=verslag.mag_weg(overschrijven=overschrijven))


@contextlib.contextmanager
def _beeld(partner: Gesprekspartner) -> Iterator[Oefenbeeld]:
    """By screenfuls on a terminal, else in plain lines."""
    from omgekeerd_cli.scherm.tonen.oefenbeeld import Oefenbeeld, op_blad

    if partner.bladzijden is None:
        yield Oefenbeeld(lambda tekst, _: partner.zeg(tekst))
        return
    with partner.bladzijden() as blad:
        yield op_blad(blad)

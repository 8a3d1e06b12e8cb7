"""`omgekeerd wetten`: the law cards, in a list, one as a whole, or the rows that fit some words."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from datetime import date

    from omgekeerd_cli.kern.wet.wetskaart import Wetskaart, Wettenboek
    from omgekeerd_cli.scherm.tonen.wetskaarten import Regel

CONTROLEER = "controleer"
"""The word behind the command that looks whether the cards still hold."""
_ZEKER = 0.85
"""How much a word has to look like the name of a law to be taken for it."""
_MEESTE = 5
"""So many rows of a search are shown; `--alles` shows the rest too."""


def kaartnamen(incomplete: str) -> Iterator[str]:
    """Codes of law cards for the completion of a shell."""
    from omgekeerd_cli.opslag.paden import voluit
    from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

    with suppress(OmgekeerdFout, GebruiksFout):  # a faulty set is told of by the command itself
        boek = laad_wettenboek(werkplek(voluit(os.environ.get("OMGEKEERD_VRAGEN", ""))).vragen)
        woorden = (*(kaart.code for kaart in boek.kaarten), CONTROLEER)
        yield from (woord for woord in woorden if woord.startswith(incomplete))


Zoekwoorden = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ZOEKWOORD",
        help="Een wet, een artikel (art 18 lid 1 pw) of woorden waarop je zoekt. Zonder woord zie je "
        f"alle wetten. Met {CONTROLEER} [MAP]: wat er verloopt of oud is, en met code 1 als je iets "
        "opnieuw moet lezen.",
        autocompletion=kaartnamen,
    ),
]
Alles = Annotated[bool, typer.Option("--alles", help="Toon alles wat past, en niet alleen het beste.")]


def wetten(
    zoekwoord: Zoekwoorden = None,
    alles: Alles = False,
    vragen: opties.Vragen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Zoek in de wetskaarten: waarom een wet er is, wat die mogelijk maakt en wat er moet."""
    from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

    if zoekwoord and zoekwoord[0] == CONTROLEER:
        from omgekeerd_cli.opdrachten.wetten.controleer import controleer

        controleer(" ".join(zoekwoord[1:]), vragen, eenvoudig=eenvoudig)
        return
    plek = werkplek(vragen)
    boek = laad_wettenboek(plek.vragen)
    vandaag = datetime.now().astimezone().date()
    woorden = " ".join(zoekwoord or ()).strip()
    if not woorden:
        _toon_lijst(boek.kaarten, vandaag, plek, eenvoudig=eenvoudig)
    elif kaarten := _met_naam(boek, woorden):
        _toon_kaarten(boek, kaarten, vandaag, eenvoudig=eenvoudig)
    else:
        _toon_vondsten(boek, woorden, vandaag, plek, alles=alles, eenvoudig=eenvoudig)


def _toon_lijst(kaarten: Sequence[Wetskaart], vandaag: date, plek: Werkplek, *, eenvoudig: bool) -> None:
    from omgekeerd_cli.kern.wet.geldigheid import is_verouderd
    from omgekeerd_cli.scherm.basis.console import wil_regels, zeg
    from omgekeerd_cli.scherm.tonen.wetskaarten import als_velden, toon_lijst

    if wil_regels(eenvoudig):
        _zeg_regels(als_velden(kaarten, vandaag))
        return
    from omgekeerd_cli.scherm.basis.pagina import bladeren

    with bladeren() as blad:
        toon_lijst(blad, kaarten, vandaag)
        if any(is_verouderd(kaart.verantwoording.geldig_per, vandaag) for kaart in kaarten):
            zeg(blad, "! = de tekst is ouder dan een jaar. Kijk of er een nieuwere is.", "let-op")
        zeg(blad, f"Een hele kaart lees je zo: {plek.opdracht('wetten', 'CODE')}", "zacht")
        zeg(blad, f"Zoeken doe je zo: {plek.opdracht('wetten', 'WOORD')}", "zacht")


def _toon_kaarten(boek: Wettenboek, kaarten: Sequence[Wetskaart], vandaag: date, *, eenvoudig: bool) -> None:
    from omgekeerd_cli.scherm.tonen.wetskaarten import kaartregels

    _toon((regel for kaart in kaarten for regel in kaartregels(boek, kaart, vandaag)), eenvoudig=eenvoudig)


def _toon_vondsten(
    boek: Wettenboek, woorden: str, vandaag: date, plek: Werkplek, *, alles: bool, eenvoudig: bool
) -> None:
    from omgekeerd_cli.kern.wet.zoeken import Zoeker
    from omgekeerd_cli.scherm.tonen.wetskaarten import vondstregels

    vondsten = Zoeker(boek).zoek(woorden)
    if not vondsten:
        raise OmgekeerdFout(_niets_gevonden(boek, woorden))
    getoond = vondsten if alles else vondsten[:_MEESTE]

    def regels() -> Iterator[Regel]:
        yield from vondstregels(boek, getoond, vandaag)
        if over := len(vondsten) - len(getoond):
            rest = "Er past nog een regel" if over == 1 else f"Er passen nog {over} regels"
            yield f"{rest}. Alles zie je zo:", "zacht"
            yield plek.opdracht("wetten", *woorden.split(), "--alles"), "zacht"

    _toon(regels(), eenvoudig=eenvoudig)


def _met_naam(boek: Wettenboek, woorden: str) -> list[Wetskaart]:
    """The cards of that name; of a name with a slip of the pen the ones that are surely meant."""
    from difflib import get_close_matches

    namen = [naam.casefold() for kaart in boek.kaarten for naam in (kaart.code, kaart.naam)]
    gelijkend = get_close_matches(woorden.casefold(), namen, n=1, cutoff=_ZEKER)
    bedoeld = [woorden, *gelijkend]
    return next((gevonden for naam in bedoeld if (gevonden := [k for k in boek.kaarten if k.heet(naam)])), [])


def _niets_gevonden(boek: Wettenboek, woorden: str) -> str:
    codes = ", ".join(dict.fromkeys(kaart.code for kaart in boek.kaarten))
    raad = f"Probeer een ander woord, of kies een wet: {codes}." if codes else "Er zijn hier geen kaarten."
    return f"'{woorden}' staat niet op een kaart. {raad}"


def _toon(regels: Iterable[Regel], *, eenvoudig: bool) -> None:
    from omgekeerd_cli.scherm.basis.console import wil_regels, zeg
    from omgekeerd_cli.scherm.tonen.wetskaarten import toon_regels

    if wil_regels(eenvoudig):
        _zeg_regels(tekst for tekst, _ in regels)
        return
    from omgekeerd_cli.scherm.basis.pagina import bladeren

    with bladeren() as blad:
        toon_regels(partial(zeg, blad), regels)


def _zeg_regels(regels: Iterable[str]) -> None:
    from omgekeerd_cli.scherm.basis.console import maak_stromen_verdraagzaam
    from omgekeerd_cli.scherm.regels.regels import Regels

    maak_stromen_verdraagzaam()
    uit = Regels(sys.stdout)
    for regel in regels:
        uit.zeg(regel)

"""`omgekeerd wetten`: the law cards, in a list or one as a whole."""

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
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

if TYPE_CHECKING:
    from datetime import date

    from omgekeerd_cli.kern.wet.wetskaart import Wetskaart


def kaartnamen(incomplete: str) -> Iterator[str]:
    """Codes of law cards for the completion of a shell."""
    from omgekeerd_cli.opslag.paden import voluit
    from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

    with suppress(OmgekeerdFout, GebruiksFout):  # a faulty set is told of by the command itself
        boek = laad_wettenboek(werkplek(voluit(os.environ.get("OMGEKEERD_VRAGEN", ""))).vragen)
        yield from (kaart.code for kaart in boek.kaarten if kaart.code.startswith(incomplete))


Wet = Annotated[
    str,
    typer.Argument(
        metavar="WET",
        help="Code, naam of afkorting van een wet. Zonder wet zie je de lijst. Of `controleer`.",
        autocompletion=kaartnamen,
    ),
]
Map = Annotated[
    str,
    typer.Argument(
        metavar="MAP",
        help="Bij `controleer`: map met teksten van wetten, als XML, die je zelf hebt opgehaald.",
        callback=opties.pad,
    ),
]


def wetten(
    wet: Wet = "", map_: Map = "", vragen: opties.Vragen = "", eenvoudig: opties.Eenvoudig = False
) -> None:
    """Laat de wetskaarten zien: waarom een wet er is en welke ruimte zij biedt."""
    from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

    if wet == "controleer":
        from omgekeerd_cli.opdrachten.wetten.controleer import controleer

        controleer(map_, vragen, eenvoudig=eenvoudig)
        return
    if map_:
        raise GebruiksFout(f"Wat is '{map_}'? Achter een wet komt niets meer.")
    plek = werkplek(vragen)
    kaarten = laad_wettenboek(plek.vragen).kaarten
    vandaag = datetime.now().astimezone().date()
    if wet:
        _toon_kaarten(_zoek(kaarten, wet), vandaag, eenvoudig=eenvoudig)
    else:
        _toon_lijst(kaarten, vandaag, plek.opdracht("wetten", "CODE"), eenvoudig=eenvoudig)


def _zoek(kaarten: Sequence[Wetskaart], wet: str) -> list[Wetskaart]:
    """The cards that can be meant; more than one when two lists use the same name."""
    gevonden = [kaart for kaart in kaarten if kaart.heet(wet)]
    if gevonden:
        return gevonden
    from difflib import get_close_matches

    namen = {naam.casefold(): k.code for k in kaarten for naam in (k.naam, k.afkorting, k.code) if naam}
    gelijkend = get_close_matches(wet.casefold(), namen, n=1, cutoff=0.6)
    bedoeld = f"Bedoel je '{namen[gelijkend[0]]}'? " if gelijkend else ""
    codes = ", ".join(dict.fromkeys(kaart.code for kaart in kaarten))
    raad = f"{bedoeld}Kies uit: {codes}." if codes else "Er zijn geen wetskaarten in deze map."
    raise OmgekeerdFout(f"De wet '{wet}' staat niet op een kaart. {raad}")


def _toon_lijst(kaarten: Sequence[Wetskaart], vandaag: date, heel: str, *, eenvoudig: bool) -> None:
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
        zeg(blad, f"Een hele kaart lees je zo: {heel}", "zacht")


def _toon_kaarten(kaarten: Sequence[Wetskaart], vandaag: date, *, eenvoudig: bool) -> None:
    from omgekeerd_cli.scherm.basis.console import wil_regels, zeg
    from omgekeerd_cli.scherm.tonen.wetskaarten import kaartregels, toon_kaart

    if wil_regels(eenvoudig):
        _zeg_regels(regel for kaart in kaarten for regel, _ in kaartregels(kaart, vandaag))
        return
    from omgekeerd_cli.scherm.basis.pagina import bladeren

    with bladeren() as blad:
        for kaart in kaarten:
            toon_kaart(partial(zeg, blad), kaart, vandaag)


def _zeg_regels(regels: Iterable[str]) -> None:
    from omgekeerd_cli.scherm.basis.console import maak_stromen_verdraagzaam
    from omgekeerd_cli.scherm.regels.regels import Regels

    maak_stromen_verdraagzaam()
    uit = Regels(sys.stdout)
    for regel in regels:
        uit.zeg(regel)

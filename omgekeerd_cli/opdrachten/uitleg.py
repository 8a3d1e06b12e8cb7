"""`omgekeerd uitleg`: the handbook, by subject or by word."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.handboek import Bladzij


def onderwerpnamen(incomplete: str) -> Iterator[str]:
    """Subjects for the completion of a shell."""
    from omgekeerd_cli.opslag.plaatsen import onderwerpen

    yield from (naam for naam in onderwerpen() if naam.startswith(incomplete))


Onderwerp = Annotated[
    list[str],
    typer.Argument(
        metavar="ONDERWERP",
        help="Waar je over wilt lezen. Zonder onderwerp zie je de lijst.",
        autocompletion=onderwerpnamen,
    ),
]
Zoek = Annotated[
    str, typer.Option("--zoek", metavar="WOORD", help="Laat alle plekken zien waar dit woord staat.")
]


def uitleg(onderwerp: Onderwerp = [], zoek: Zoek = "", eenvoudig: opties.Eenvoudig = False) -> None:  # noqa: B006  Typer makes a new list
    """Lees het handboek: alle onderwerpen, één ervan, of zoek een woord."""
    getypt = " ".join(onderwerp)
    if zoek.strip():
        _toon_vondsten(f"{zoek} {getypt}".strip(), eenvoudig=eenvoudig)
    elif getypt.strip():
        bladzij, melding = _zoek_bladzij(getypt)
        _toon_bladzij(bladzij, melding, eenvoudig=eenvoudig)
    else:
        _toon_lijst(eenvoudig=eenvoudig)


def _zoek_bladzij(getypt: str) -> tuple[Bladzij, str]:
    """The page that is meant, and a sentence when its name only looks like what was typed."""
    from omgekeerd_cli.kern.handboek import alle_bladzijden, vind
    from omgekeerd_cli.opslag import plaatsen

    gezocht = vind(alle_bladzijden(plaatsen.bladzij), getypt)
    if gezocht.bladzij:
        dit = f"'{getypt}' kennen we niet. Dit is de uitleg over '{gezocht.bladzij.onderwerp}'."
        return gezocht.bladzij, "" if gezocht.precies else dit
    if gezocht.staat_in:
        raad = f"Het woord staat wel in: {', '.join(gezocht.staat_in)}. Zie: {_opdracht('--zoek', getypt)}"
    else:
        bedoeld = " of ".join(f"'{naam}'" for naam in gezocht.lijkt_op)
        raad = f"{f'Bedoel je {bedoeld}? ' if bedoeld else ''}Alle onderwerpen zie je met: {_opdracht()}"
    raise OmgekeerdFout(f"Over '{getypt}' is er geen bladzij. {raad}")


def _toon_lijst(*, eenvoudig: bool) -> None:
    from omgekeerd_cli.kern.handboek import alle_bladzijden, groepen
    from omgekeerd_cli.opslag import plaatsen
    from omgekeerd_cli.scherm.basis.console import wil_regels, zeg

    if wil_regels(eenvoudig):
        alle = alle_bladzijden(plaatsen.bladzij)
        _zeg_regels(f"{bladzij.onderwerp}\t{bladzij.samenvatting}" for bladzij in alle)
        return
    from omgekeerd_cli.scherm.basis.pagina import bladeren
    from omgekeerd_cli.scherm.tonen.handboekbeeld import lijst

    with bladeren() as blad:
        for regel in lijst(groepen(plaatsen.bladzij), blad.width):
            blad.print(regel)
        zeg(blad, f"\nLees zo een onderwerp: {_opdracht('toets')}", "zacht")
        zeg(blad, f"Zoek zo een woord: {_opdracht('--zoek', 'bewaren')}", "zacht")


def _toon_bladzij(bladzij: Bladzij, melding: str, *, eenvoudig: bool) -> None:
    """The page; what is said about it does not get among its words in a pipe."""
    from omgekeerd_cli.kern.handboek import gewone_regels
    from omgekeerd_cli.opdrachten.werk.letop import zeg_op_stderr
    from omgekeerd_cli.scherm.basis.console import wil_regels, zeg

    if wil_regels(eenvoudig):
        if melding:
            zeg_op_stderr(melding)
        _zeg_regels(gewone_regels(bladzij.leesbaar))
        return
    from omgekeerd_cli.scherm.basis.pagina import bladeren
    from omgekeerd_cli.scherm.tonen.verslagbeeld import toon_verslag

    with bladeren() as blad:
        if melding:
            zeg(blad, f"{melding}\n", "let-op")
        toon_verslag(blad, bladzij.leesbaar)


def _toon_vondsten(woorden: str, *, eenvoudig: bool) -> None:
    from omgekeerd_cli.kern.handboek import alle_bladzijden, zoek
    from omgekeerd_cli.opslag import plaatsen
    from omgekeerd_cli.scherm.basis.console import wil_regels, zeg

    plekken = list(zoek(alle_bladzijden(plaatsen.bladzij), woorden))
    if not plekken:
        raise OmgekeerdFout(
            f"Over '{woorden}' staat er niets in de uitleg. Probeer een ander woord, of een deel ervan.\n"
            f"Alle onderwerpen zie je met: {_opdracht()}"
        )
    if wil_regels(eenvoudig):
        _zeg_regels(f"{plek.onderwerp}\t{plek.kop}\t{plek.regel}" for plek in plekken)
        return
    from omgekeerd_cli.scherm.basis.pagina import bladeren
    from omgekeerd_cli.scherm.tonen.handboekbeeld import vondsten

    with bladeren() as blad:
        for regel in vondsten(plekken):
            blad.print(regel)
        zeg(blad, f"\nLees zo een onderwerp: {_opdracht(plekken[0].onderwerp)}", "zacht")


def _opdracht(*woorden: str) -> str:
    return werkplek().opdracht("uitleg", *woorden)


def _zeg_regels(regels: Iterable[str]) -> None:
    from omgekeerd_cli.scherm.basis.console import maak_stromen_verdraagzaam
    from omgekeerd_cli.scherm.regels.regels import Regels

    maak_stromen_verdraagzaam()
    uit = Regels(sys.stdout)
    for regel in regels:
        uit.zeg(regel)

"""All commands in one Typer program."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from omgekeerd_cli import __version__
from omgekeerd_cli.opdrachten import (
    afspelen,
    bespreken,
    bijwerken,
    brief,
    casussen,
    delen,
    kaart,
    kopieer,
    methode,
    motivatie,
    oefenen,
    opschonen,
    papier,
    taal,
    toets,
    vragen,
    wetten,
)
from omgekeerd_cli.scherm.gebruik import SCHILLEN, Groep, Opdracht, aanvulscript

UITLEG = (
    "De Omgekeerde Toets als vragenlijst: eerst wat de inwoner wil bereiken, dan de bedoeling van de wet, "
    "dan wat eerlijk is, en pas dan de regels. Elk antwoord wordt meteen bewaard."
)
SLOT = "Begin met: omgekeerd toets. Bekijk een voorbeeld: omgekeerd afspelen voorbeeld-willem."

OPDRACHTEN: dict[str, Callable[..., None]] = {
    "toets": toets.toets,
    "methode": methode.methode,
    "oefenen": oefenen.oefenen,
    "afspelen": afspelen.afspelen,
    "motivatie": motivatie.motivatie,
    "bespreken": bespreken.bespreken,
    "delen": delen.delen,
    "brief": brief.brief,
    "taal": taal.taal,
    "casussen": casussen.lijst_casussen,
    "bijwerken": bijwerken.bijwerken,
    "opschonen": opschonen.opschonen,
    "wetten": wetten.wetten,
}
VRAGENOPDRACHTEN: dict[str, Callable[..., None]] = {
    "toon": vragen.toon,
    "controleer": vragen.controleer,
    "schema": vragen.schema,
    "papier": papier.papier,
    "kaart": kaart.kaart,
    "kopieer": kopieer.kopieer,
    "taal": taal.taal_van_set,
}


def maak_programma() -> typer.Typer:
    """The whole program; everything it says is Dutch."""
    app = typer.Typer(
        cls=Groep, add_completion=False, pretty_exceptions_enable=False, help=UITLEG, epilog=SLOT
    )
    app.callback()(_begin)
    for naam, functie in OPDRACHTEN.items():
        app.command(naam, cls=Opdracht, help=_uitleg(functie))(functie)
    sets = typer.Typer(cls=Groep, add_completion=False, help="Bekijk vragensets, maak ze eigen of print ze.")
    for naam, functie in VRAGENOPDRACHTEN.items():
        sets.command(naam, cls=Opdracht, help=_uitleg(functie))(functie)
    app.add_typer(sets, name="vragen")
    return app


def _uitleg(functie: object) -> str:
    return (functie.__doc__ or "").strip()


def _toon_versie(waarde: bool, ctx: typer.Context) -> None:  # noqa: FBT001  Typer's own shape
    if waarde and not ctx.resilient_parsing:
        typer.echo(f"omgekeerd {__version__}")
        raise typer.Exit


def _toon_aanvulling(waarde: str, ctx: typer.Context) -> None:
    if waarde and not ctx.resilient_parsing:
        typer.echo(aanvulscript(waarde))
        raise typer.Exit


Versie = Annotated[
    bool, typer.Option("--versie", callback=_toon_versie, is_eager=True, help="Toon de versie.")
]
Aanvulling = Annotated[
    str,
    typer.Option(
        "--aanvulling",
        metavar="SCHIL",
        callback=_toon_aanvulling,
        is_eager=True,
        help=f"Toon het script waarmee Tab opdrachten aanvult: {', '.join(SCHILLEN)}.",
    ),
]


def _begin(versie: Versie = False, aanvulling: Aanvulling = "") -> None:
    """Nothing to do before a command: the options above act by themselves."""

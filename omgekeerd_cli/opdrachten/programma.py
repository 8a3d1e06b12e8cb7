"""All commands in one Typer program; the module of a command is imported when it is used."""

from __future__ import annotations

from typing import Annotated

import typer

from omgekeerd_cli import __version__
from omgekeerd_cli.scherm.gebruik.gebruik import SCHILLEN, Groep, LateOpdracht, aanvulscript

UITLEG = (
    "De Omgekeerde Toets als vragenlijst: eerst wat de inwoner wil bereiken, dan de bedoeling van de wet, "
    "dan wat eerlijk is, en pas dan de regels. Elk antwoord wordt meteen bewaard."
)
SLOTZIN = (
    "Begin met: omgekeerd toets. Bekijk een voorbeeld: omgekeerd afspelen voorbeeld-willem. "
    "Lees meer: omgekeerd uitleg."
)

OPDRACHTEN = {
    "toets": ("toets:toets", "Doe een toets, of ga ermee verder."),
    "methode": ("methode:methode", "Kies een methode die past, met de reden erbij."),
    "oefenen": (
        "oefenen:oefenen",
        "Oefen met een verzonnen casus, en leg je antwoorden naast een uitwerking.",
    ),
    "afspelen": (
        "afspelen:afspelen",
        "Speel een bewaarde casus af: elk antwoord gaat opnieuw langs de vragen.",
    ),
    "motivatie": ("motivatie:motivatie", "Schrijf het verslag van een casus en laat het zien."),
    "brief": ("brief:brief", "Schrijf een brief aan de inwoner, in gewone taal, of kijk een brief na."),
    "bijblad": (
        "bijblad:bijblad",
        "Schrijf een blad voor jezelf: tips, je eigen blik, en welke wetskaarten je gebruikte.",
    ),
    "bespreken": ("bespreken:bespreken", "Laat een collega meedenken over een casus."),
    "delen": ("delen:delen", "Maak een kopie voor collega's, zonder namen en nummers."),
    "taal": ("taal:taal", "Kijk hoe makkelijk een tekst leest, met tips per regel."),
    "casussen": ("casussen:lijst_casussen", "Laat zien welke casussen er zijn en hoe ver ze zijn."),
    "bijwerken": ("bijwerken:bijwerken", "Zet een casus over naar de vragen van nu."),
    "opschonen": (
        "opschonen:opschonen",
        "Gooi casussen weg waarvan de bewaartermijn voorbij is, na een ja.",
    ),
    "wetten": (
        "wetten.wetten:wetten",
        "Zoek in de wetskaarten: waarom een wet er is, wat die mogelijk maakt en wat er moet.",
    ),
    "uitleg": ("uitleg:uitleg", "Lees het handboek: alle onderwerpen, één ervan, of zoek een woord."),
}
"""Each command: where it stands, and the first sentence of its docstring, for the list of commands."""
VRAGENOPDRACHTEN = {
    "toon": ("vragen.toon:toon", "Laat een vragenset leesbaar zien."),
    "controleer": (
        "vragen.controleer:controleer",
        "Kijk vragensets na: wat er mis is, met bestand, regel en kolom, en wat je eigen set anders doet.",
    ),
    "schema": (
        "vragen.schema:schema",
        "Toon het JSON Schema waarmee een editor bestanden nakijkt terwijl je typt.",
    ),
    "papier": (
        "vragen.papier:papier",
        "Schrijf alle vragen als werkblad, om te printen en met een pen in te vullen.",
    ),
    "kaart": (
        "vragen.kaart:kaart",
        "Teken de routes door een methode: op het scherm als boom, met -o of in een pijp als Mermaid.",
    ),
    "kopieer": (
        "vragen.kopieer:kopieer",
        "Begin een eigen vragenset: een kleine map met voorbeelden, die over onze vragen heen ligt.",
    ),
    "taal": (
        "vragen.taal:taal_van_set",
        "Kijk hoe makkelijk de vragen van een set lezen, met tips per bestand en regel.",
    ),
}


def maak_programma() -> Groep:
    """The whole program; everything it says is Dutch."""
    app = typer.Typer(cls=Groep, add_completion=False, help=UITLEG, epilog=SLOTZIN)
    app.callback()(_begin)
    programma = typer.main.get_command(app)
    if not isinstance(programma, Groep):
        raise TypeError(programma)
    for opdracht in _late(OPDRACHTEN):
        programma.add_command(opdracht)
    vragen = Groep(name="vragen", help="Bekijk vragensets, maak ze eigen of print ze.")
    for opdracht in _late(VRAGENOPDRACHTEN):
        vragen.add_command(opdracht)
    programma.add_command(vragen)
    return programma


def _late(opdrachten: dict[str, tuple[str, str]]) -> list[LateOpdracht]:
    return [
        LateOpdracht(naam, zin, f"omgekeerd_cli.opdrachten.{waar}")
        for naam, (waar, zin) in opdrachten.items()
    ]


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

"""`omgekeerd vragen`: looking at question sets and checking them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebrekkigBestand, GebruiksFout
from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.resources.abc import Traversable

    from omgekeerd_cli.kern.fouten import Gebrek
    from omgekeerd_cli.kern.set.model import Methode

Map = Annotated[
    str,
    typer.Argument(metavar="MAP", help="Map met eigen vragensets. Zonder map kijken we de ingebouwde na."),
]
Bestandssoort = Annotated[
    str,
    typer.Argument(
        metavar="SOORT",
        help="Van welk bestand: methode, stap, aanvulling, lijst, wetten, begrippen, jargon, "
        "bewaartermijnen of casus.",
    ),
]


def toon(methode: opties.MethodeArgument = opties.STANDAARDMETHODE, vragen: opties.Vragen = "") -> None:
    """Laat een vragenset leesbaar zien."""
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.scherm.basis.console import maak_console
    from omgekeerd_cli.scherm.tonen.weergave import toon_vragenset

    toon_vragenset(maak_console(), vragensets.laad(methode, werkplek(vragen).vragen))


def controleer(map_: Map = "", vragen: opties.Vragen = "") -> None:
    """Kijk vragensets na: wat er mis is, met bestand, regel en kolom, en wat je eigen set anders doet."""
    from omgekeerd_cli.opdrachten.werk.vertel_verschil import vertel_verschil
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    if map_ and not Path(map_).is_dir():
        raise GebruiksFout(f"De map {map_} is er niet. Kijk de naam na.")
    mappen = werkplek(map_ or vragen).vragen
    namen = vragensets.methoden(mappen)
    gebreken = {str(g): g for g in vragensets.keur_lijsten(mappen)}
    gebreken |= {str(g): g for g in _keur_apart(mappen, namen)}
    sjabloonfouten: list[str] = []
    for naam in namen:
        gevonden = vragensets.keur(naam, mappen)
        gebreken |= {str(g): g for g in gevonden}
        if not gevonden:
            sjabloonfouten += _sjabloonfouten(vragensets.laad(naam, mappen))
    for regel in [*str(GebrekkigBestand(list(gebreken.values()))).splitlines(), *sjabloonfouten]:
        print(zichtbaar(regel), file=sys.stderr)  # noqa: T201  one line each, for editors to jump to
    if gebreken or sjabloonfouten:
        raise typer.Exit(1)
    zeg(maak_console(), f"Alles klopt. Nagekeken: {', '.join(namen)}.")
    vertel_verschil(namen, mappen)


def _keur_apart(mappen: Sequence[Traversable], namen: Sequence[str]) -> list[Gebrek]:
    """The faults of the files that have a form of their own."""
    from omgekeerd_cli.opslag.set.jargonbestand import lees_jargon
    from omgekeerd_cli.opslag.set.termijnbestand import lees_termijnen

    gebreken: list[Gebrek] = []
    for kijk_na in (lambda: lees_jargon(mappen), lambda: lees_termijnen(mappen, namen)):
        try:
            kijk_na()
        except GebrekkigBestand as fout:
            gebreken += fout.gebreken
    return gebreken


def _sjabloonfouten(methode: Methode) -> list[str]:
    from omgekeerd_cli.rapport.sjabloon import keur_sjablonen
    from omgekeerd_cli.rapport.zandbak.fouten import SjabloonFout

    if fouten := [str(fout) for fout in keur_sjablonen(methode)]:
        return fouten
    try:
        _probeer_sjabloon(methode)
    except SjabloonFout as fout:
        return [str(fout)]
    return []


def _probeer_sjabloon(methode: Methode) -> None:
    """Makes report and letter of an empty casus: a template that names what is not there fails here."""
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.rapport.brief import BRIEF, maak_brief

    leeg = Casus("proef", methode.id)
    verslag.maak(methode, leeg)
    if BRIEF in methode.sjablonen:
        maak_brief(maak_motivatie(methode, leeg))


def schema(soort: Bestandssoort = "stap") -> None:
    """Toon het JSON Schema waarmee een editor bestanden nakijkt terwijl je typt."""
    from omgekeerd_cli.opdrachten.werk.verslag import naar_stdout
    from omgekeerd_cli.opslag.set.schema import SCHEMAS, schematekst

    if soort not in SCHEMAS:
        raise GebruiksFout(f"'{soort}' kennen we niet. Kies uit: {', '.join(SCHEMAS)}.")
    naar_stdout(schematekst(soort))

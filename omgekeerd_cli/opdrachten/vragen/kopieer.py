"""`omgekeerd vragen kopieer`: the beginning of an organisation's own question set."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, met_methode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from omgekeerd_cli.kern.set.model import Methode

LEESMIJ, STAPVOORBEELD = "README.md", "stap.yaml"

Naar = Annotated[
    str,
    typer.Argument(
        metavar="NAAR",
        help="De nieuwe map voor je eigen vragen, zoals mijn-vragen.",
        callback=opties.pad,
    ),
]
Heel = Annotated[
    bool, typer.Option("--heel", help="Kopieer de hele methode onder een eigen naam, om alles te veranderen.")
]


def kopieer(naar: Naar, methode: opties.MethodeOptie = opties.STANDAARDMETHODE, heel: Heel = False) -> None:
    """Begin een eigen vragenset: een kleine map met voorbeelden, die over onze vragen heen ligt."""
    from omgekeerd_cli.opdrachten.werk import uitvoerplek
    from omgekeerd_cli.opslag import plaatsen
    from omgekeerd_cli.opslag.set import kopie, vragensets
    from omgekeerd_cli.opslag.set.wetverwijzingen import bevoegdencodes
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    onze = vragensets.laad(methode, plaatsen.ingebouwd())
    kopie.keur_nieuwe_map(Path(naar))
    uitvoerplek.keur(Path(naar, LEESMIJ))
    straks = Werkplek([], Path(), vragen_optie=naar)
    bestanden = _hele_methode(onze, straks) if heel else _aanvulling(onze, straks)
    uitvoerplek.maak(Path(naar).absolute().parent)
    kopie.bewaar_map(Path(naar), kopie.schemabestanden(bevoegdencodes(plaatsen.ingebouwd())) | bestanden)
    zeg(maak_console(), f"Je eigen vragenset staat in {naar}. Lees eerst {Path(naar) / LEESMIJ}.")
    zeg(maak_console(), f"Nakijken doe je met:\n{straks.opdracht('vragen', 'controleer')}")


def _aanvulling(methode: Methode, straks: Werkplek) -> dict[str, bytes]:
    """A small set over ours: what may change, each with one example."""
    from omgekeerd_cli.kern.controle.voorbeeldvragen import kies_voorbeeld
    from omgekeerd_cli.opslag.set.kopie import bestanden_van, voorbeeldsjablonen
    from omgekeerd_cli.opslag.set.opvallend import MERKTEKEN
    from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes
    from omgekeerd_cli.rapport.bladen import vul_bestand

    voorbeeld = kies_voorbeeld(methode)
    eigen_woorden = schrijf_bytes(
        {"vraag": f"{voorbeeld.vraag.vraag} ({MERKTEKEN}: zet hier je eigen woorden.)"}
    )
    teksten = voorbeeldsjablonen()
    leesmij, stap = teksten.pop(LEESMIJ), teksten.pop(STAPVOORBEELD)
    sjablonen = {naam: deel for naam, deel in bestanden_van(methode.id).items() if naam.endswith(".j2")}
    ingevuld = {naam: vul_bestand(tekst, schema=_schema(naam)) for naam, tekst in teksten.items()}
    ingevuld[f"{methode.id}/eigen.yaml"] = vul_bestand(
        stap,
        nummer=voorbeeld.nummer,
        titel=voorbeeld.stap.titel,
        stap=voorbeeld.stap.id,
        id=voorbeeld.vraag.id,
        vraag=indent(eigen_woorden.decode().rstrip("\n"), "    "),
        nieuw=voorbeeld.nieuw,
        weg=voorbeeld.weg.id if voorbeeld.weg else "",
    )
    ingevuld[LEESMIJ] = _leesmij(leesmij, methode.id, methode.id, straks, sorted(sjablonen))
    inhoud = {naam: tekst.encode() for naam, tekst in ingevuld.items()}
    return inhoud | {f"{methode.id}/{naam}": deel for naam, deel in sjablonen.items()}


def _hele_methode(methode: Methode, straks: Werkplek) -> dict[str, bytes]:
    """The whole method under a name of its own: nothing of ours lies under it."""
    from omgekeerd_cli.opslag.set.kopie import bestanden_van, onder_ander_id, voorbeeldsjablonen

    eigen = f"eigen-{methode.id}"
    bestanden = onder_ander_id(bestanden_van(methode.id), eigen)
    leesmij = _leesmij(voorbeeldsjablonen()[LEESMIJ], methode.id, eigen, straks)
    return {LEESMIJ: leesmij.encode(), **{f"{eigen}/{naam}": deel for naam, deel in bestanden.items()}}


def _leesmij(sjabloon: str, onze: str, eigen: str, straks: Werkplek, sjablonen: Sequence[str] = ()) -> str:
    """What the folder says of itself; `eigen` is another name than `onze` for a whole copy."""
    from omgekeerd_cli.opslag.set.opvallend import MERKTEKEN
    from omgekeerd_cli.rapport.bladen import vul_bestand

    return vul_bestand(
        sjabloon,
        heel=eigen != onze,
        onze=onze,
        eigen=eigen,
        sjablonen=list(sjablonen),
        merkteken=MERKTEKEN,
        nakijken=straks.opdracht("vragen", "controleer"),
        lezen=straks.opdracht("vragen", "toon", eigen),
        kaart=straks.opdracht("vragen", "kaart", eigen),
        gebruiken=straks.opdracht("toets", *met_methode(eigen)),
    )


def _schema(bestandsnaam: str) -> str:
    """The schema for a list file: its own when there is one of that name, else that of every list."""
    from omgekeerd_cli.opslag.set.schema import SCHEMAS

    soort = bestandsnaam.removesuffix(".yaml")
    return f"schema/{soort if soort in SCHEMAS else 'lijst'}.schema.json"

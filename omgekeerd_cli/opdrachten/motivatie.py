"""`omgekeerd motivatie`: the report of saved casussen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner

Naar = Annotated[
    str,
    typer.Option(
        "--naar",
        metavar="MAP",
        help="Map voor de verslagen van meer casussen, als CODE.md.",
        callback=opties.pad,
    ),
]

Signalen = Annotated[
    bool,
    typer.Option("--signalen", help="Zet ook de tips in het verslag. Anders staan die op het bijblad."),
]
AlleenGewijzigd = Annotated[
    bool,
    typer.Option(
        "--alleen-gewijzigd", help="Met --naar: laat een verslag staan als er niets aan veranderd is."
    ),
]


def motivatie(
    casus: opties.CasusArgumenten,
    uitvoer: opties.Uitvoer = "motivatie.md",
    naar: Naar = "",
    overschrijven: opties.Overschrijven = False,
    alleen_gewijzigd: AlleenGewijzigd = False,
    herkomst: opties.Herkomst = False,
    signalen: Signalen = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Schrijf het verslag van een casus en laat het zien."""
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import sluit_netjes_af_bij_signalen
    from omgekeerd_cli.opdrachten.werk.laden import is_map, namen_van

    plek = werkplek(vragen, casussen)
    sluit_netjes_af_bij_signalen()
    if naar and herkomst:
        raise GebruiksFout("--herkomst gaat over één casus, dus zonder --naar.")
    if naar:
        from omgekeerd_cli.opdrachten.werk import uitvoerplek
        from omgekeerd_cli.opdrachten.werk.verslagen import Bestelling, schrijf_verslagen

        bestelling = Bestelling(
            uitvoerplek.nooit_scherm(naar, "Een map vol verslagen"),
            plek,
            overschrijven,
            alleen_gewijzigd,
            signalen,
        )
        schrijf_verslagen(namen_van(casus, plek), bestelling)
    elif len(casus) > 1 or is_map(casus[0], plek):
        raise GebruiksFout("Meer casussen tegelijk? Geef een map met --naar.")
    elif alleen_gewijzigd:
        raise GebruiksFout("--alleen-gewijzigd hoort bij --naar MAP.")
    elif herkomst:
        _vertel_herkomst(casus[0], uitvoer, plek, overschrijven=overschrijven, eenvoudig=eenvoudig)
    else:
        vorm = {"overschrijven": overschrijven, "eenvoudig": eenvoudig, "signalen": signalen}
        _schrijf_een(casus[0], uitvoer, plek, **vorm)


def _vertel_herkomst(
    naam: str, uitvoer: str, plek: Werkplek, *, overschrijven: bool, eenvoudig: bool
) -> None:
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import zeg_op_stderr

    geladen = laad_casus(naam, plek)
    for melding in geladen.let_op:
        zeg_op_stderr(melding)
    elders = plek.opdracht("motivatie", naam, "--herkomst", "-o", "ANDER.json")
    werk = verslag.Herleiding(geladen.stand, verslag.maak, "het verslag", elders, geladen.bron)
    uitvoer = "" if uitvoer == verslag.STANDAARDPAD else uitvoer
    verslag.vertel_herkomst(werk, uitvoer, overschrijven=overschrijven, eenvoudig=eenvoudig)


def _schrijf_een(
    naam: str, uitvoer: str, plek: Werkplek, *, overschrijven: bool, eenvoudig: bool, signalen: bool
) -> None:
    from omgekeerd_cli.opdrachten.werk import uitvoerplek, verslag
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker
    from omgekeerd_cli.opdrachten.werk.herkenning import ernaast
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import NOG_EENS, waarschuw, zeg_op_stderr
    from omgekeerd_cli.opslag.casus.besprekingen import van_casus

    uitvoer = uitvoerplek.kies(uitvoer, verslag.STANDAARDPAD)
    geladen = laad_casus(naam, plek)
    map_ = geladen.pad.parent if geladen.pad else plek.casussen
    samen = verslag.collegas(geladen.casus, van_casus(map_, geladen.casus.code), plek)
    tekst = verslag.maak(geladen.stand, samen, signalen=signalen)
    for melding in filter(None, (*geladen.let_op, ernaast(geladen.pad))):
        zeg_op_stderr(melding)
    let_op = waarschuw(zeg_op_stderr, geladen.stand, "het verslag", samen)
    if uitvoer == uitvoerplek.NAAR_STDOUT:
        verslag.naar_stdout(tekst)
        return
    mag_weg = verslag.mag_weg(overschrijven=overschrijven)
    elders = plek.opdracht("motivatie", naam, "-o", "ANDER.md")
    document = verslag.als_document(tekst, geladen.casus, elders, geladen.bron)
    verslag.bewaar(document, Path(uitvoer), mag_weg=mag_weg)
    _toon(maak_asker(eenvoudig=eenvoudig, stdout_vrij=False), tekst, uitvoer, [NOG_EENS] if let_op else [])


def _toon(partner: Gesprekspartner, tekst: str, uitvoer: str, ook: Sequence[str]) -> None:
    """Shows the report, and says where it is, also to who stops reading."""
    try:
        partner.toon_verslag(tekst)
    except KeyboardInterrupt:
        partner.zeg(f"Het verslag staat in {uitvoer}.")
        raise
    partner.zeg(f"\nHet verslag staat in {uitvoer}.")
    for zin in ook:
        partner.zeg(zin)

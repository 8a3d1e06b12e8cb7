"""`omgekeerd motivatie`: the report of saved casussen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten import opties

if TYPE_CHECKING:
    from omgekeerd_cli.opdrachten.laden import GeladenCasus

Naar = Annotated[
    str, typer.Option("--naar", metavar="MAP", help="Map voor de verslagen van meer casussen, als CODE.md.")
]


def motivatie(
    casus: opties.CasusArgumenten,
    uitvoer: opties.Uitvoer = "motivatie.md",
    naar: Naar = "",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Schrijf het verslag van een casus en laat het zien."""
    plek = opties.werkplek(vragen, casussen)
    if naar:
        _schrijf_allemaal(casus, Path(naar), plek, overschrijven=overschrijven)
    elif len(casus) > 1:
        raise GebruiksFout("Meer casussen tegelijk? Geef een map met --naar.")
    else:
        _schrijf_een(casus[0], uitvoer, plek, overschrijven=overschrijven, eenvoudig=eenvoudig)


def _schrijf_een(
    naam: str, uitvoer: str, plek: opties.Werkplek, *, overschrijven: bool, eenvoudig: bool
) -> None:
    from omgekeerd_cli.opdrachten import verslag
    from omgekeerd_cli.opdrachten.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen
    from omgekeerd_cli.opdrachten.laden import laad_casus
    from omgekeerd_cli.opdrachten.letop import NOG_EENS, waarschuw, zeg_op_stderr
    from omgekeerd_cli.scherm.console import maak_console, zeg

    sluit_netjes_af_bij_signalen()
    geladen = laad_casus(naam, plek)
    besprekingen = _besprekingen(geladen, plek)
    tekst = verslag.maak(geladen.methode, geladen.casus, besprekingen)
    fouten = maak_console(naar_fouten=True)
    for melding in filter(None, (geladen.andere_set, geladen.apart)):
        zeg(fouten, melding, "let-op")
    let_op = waarschuw(zeg_op_stderr, geladen.methode, geladen.casus, "het verslag", besprekingen)
    if uitvoer == verslag.NAAR_STDOUT:
        verslag.naar_stdout(tekst)
        return
    mag_weg = verslag.mag_weg(overschrijven=overschrijven)
    verslag.schrijf(tekst, Path(uitvoer), geladen.casus.code, mag_weg=mag_weg)
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=False)
    try:
        partner.toon_verslag(tekst)
    except KeyboardInterrupt:
        partner.zeg(f"Het verslag staat in {uitvoer}.")
        raise
    partner.zeg(f"\nHet verslag staat in {uitvoer}.")
    if let_op:
        partner.zeg(NOG_EENS)


def _schrijf_allemaal(namen: list[str], naar: Path, plek: opties.Werkplek, *, overschrijven: bool) -> None:
    from omgekeerd_cli.kern.model import Methode
    from omgekeerd_cli.opdrachten import verslag
    from omgekeerd_cli.opdrachten.laden import laad_casus
    from omgekeerd_cli.opdrachten.letop import waarschuw, zeg_op_stderr
    from omgekeerd_cli.opslag import veilig
    from omgekeerd_cli.scherm.console import maak_console, met_balk, zeg

    veilig.maak_map(naar)
    fouten = maak_console(naar_fouten=True)
    methoden: dict[str, Methode] = {}
    mislukt = 0
    for naam in met_balk(fouten, namen, "Verslagen"):
        try:
            geladen = laad_casus(naam, plek, methoden)
            besprekingen = _besprekingen(geladen, plek)
            tekst = verslag.maak(geladen.methode, geladen.casus, besprekingen)
            pad = naar / f"{geladen.casus.code}.md"
            waarschuw(zeg_op_stderr, geladen.methode, geladen.casus, str(pad), besprekingen)
            verslag.schrijf(tekst, pad, geladen.casus.code, mag_weg=lambda _: overschrijven)
        except OmgekeerdFout as fout:
            mislukt += 1
            zeg(fouten, str(fout), "fout")
    zeg(maak_console(), f"{len(namen) - mislukt} van {len(namen)} verslagen staan in {naar}.")
    if mislukt:
        raise typer.Exit(1)


def _besprekingen(geladen: GeladenCasus, plek: opties.Werkplek) -> str:
    """What colleagues say; a packaged example has its discussions in the folder with casussen."""
    from omgekeerd_cli.opdrachten.bespreken import besprekingen_van

    return besprekingen_van(geladen.casus, geladen.pad.parent if geladen.pad else plek.casussen, plek)

"""`omgekeerd taal`: hints on how texts read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.taal.leesbaarheid import Leesuitslag

Teksten = Annotated[
    list[str],
    typer.Argument(
        metavar="BESTAND...",
        help="Bestanden op .md of .txt; of een casus, dan lezen we het verslag.",
        callback=opties.pad,
        autocompletion=opties.casusnamen,
    ),
]
_TEKSTSOORTEN = (".md", ".txt", ".markdown")


def taal(bestanden: Teksten, vragen: opties.Vragen = "", casussen: opties.Casussen = "") -> None:
    """Kijk hoe makkelijk een tekst leest, met tips per regel."""
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg
    from omgekeerd_cli.scherm.tonen.briefbeeld import SLOTZIN, ZONDER_ONZE, meetregel, toon_tips

    plek = werkplek(vragen, casussen)
    mislukt, zonder_onze = 0, False
    for bestand in bestanden:
        try:
            naam, beeld = _lees(bestand, plek)
        except OmgekeerdFout as fout:
            mislukt += 1
            zeg(maak_console(naar_fouten=True), str(fout), "fout")
            continue
        zonder_onze |= beeld.zonder_onze
        zeg(maak_console(), f"{naam}: {meetregel(beeld.meting)}", "kop")
        toon_tips([f"{naam}:{tip.regel}: {tip.wat}" for tip in beeld.tips])
    if mislukt < len(bestanden):
        zeg(maak_console(), f"{SLOTZIN} {ZONDER_ONZE}" if zonder_onze else SLOTZIN, "zacht")
    if mislukt:
        raise typer.Exit(1)


def _lees(bestand: str, plek: Werkplek) -> tuple[str, Leesuitslag]:
    """The name to show and how it reads: a file of text, else the report of a casus."""
    from omgekeerd_cli.opdrachten.werk import leestekst

    pad = Path(bestand)
    if pad.suffix.lower() in _TEKSTSOORTEN:
        tekst = leestekst.lees_bestand(pad)
        return bestand, leestekst.lees_tekst(tekst, plek, leestekst.onze_zinnen_in_bestand(tekst, plek))
    if pad.is_file() and pad.suffix.lower() not in (".yaml", ".yml"):
        raise OmgekeerdFout(f"{bestand} is geen tekstbestand. Bewaar het eerst als .md of .txt.")
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import zeg_op_stderr

    geladen = laad_casus(bestand, plek)
    if geladen.andere_naam:
        zeg_op_stderr(geladen.andere_naam)
    tekst = verslag.maak(geladen.stand)
    onze = leestekst.onze_zinnen_in(tekst, geladen.casus)
    return f"verslag van {geladen.casus.code}", leestekst.lees_tekst(tekst, plek, onze)

"""`omgekeerd wetten controleer`: what on the law cards lapsed, is old, or reads otherwise by now."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from omgekeerd_cli.kern.fouten import Gebrek, GebruiksFout
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from omgekeerd_cli.kern.wet.nazien import Punt
    from omgekeerd_cli.kern.wet.wetskaart import Wetskaart


def controleer(map_: str, vragen: str, *, eenvoudig: bool) -> None:
    """Lists what the day asks, and with a folder of official texts also what those say.

    Args:
        map_: the folder as typed, or empty.
        vragen: the folder with own question sets, or empty.
        eenvoudig: whether plain lines are asked for.

    Raises:
        GebruiksFout: the folder is not there.
        Exit: 1, when something has to be read anew or a file could not be read.
    """
    from omgekeerd_cli.kern.wet.nazien import nazien
    from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek
    from omgekeerd_cli.scherm.basis.uitvoer import druk_af

    plek = werkplek(vragen)
    teksten = _map(map_)
    boek = laad_wettenboek(plek.vragen)
    vandaag = datetime.now().astimezone().date()
    gebreken: list[Gebrek] = []
    punten = list(nazien(boek, vandaag))
    if teksten:
        punten += _met_teksten(boek.kaarten, teksten, vandaag, gebreken)
    for gebrek in gebreken:
        druk_af(str(gebrek), sys.stderr)
    tip = (
        ""
        if teksten
        else f"Met teksten van wetten.overheid.nl: {plek.opdracht('wetten', 'controleer', 'MAP')}"
    )
    _toon(punten, tip, eenvoudig=eenvoudig)
    if gebreken or any(punt.groep.vraagt_lezen for punt in punten):
        raise typer.Exit(1)


def _map(getypt: str) -> Path | None:
    from omgekeerd_cli.opslag.paden import voluit

    if not getypt:
        return None
    map_ = Path(voluit(getypt))
    if not map_.exists():
        raise GebruiksFout(f"De map {map_} is er niet. Kijk de naam na.")
    if not map_.is_dir():
        raise GebruiksFout(f"{map_} is geen map. Kies de map waar het bestand in staat.")
    return map_


def _met_teksten(
    kaarten: Sequence[Wetskaart], map_: Path, vandaag: date, gebreken: list[Gebrek]
) -> list[Punt]:
    from omgekeerd_cli.kern.wet.tekstverschil import naast_de_teksten, nodig
    from omgekeerd_cli.opslag.wetteksten.wetmap import teksten_van, toestanden_in

    toestanden = toestanden_in(map_, gebreken)
    teksten = teksten_van(nodig(kaarten, toestanden), gebreken)
    return list(naast_de_teksten(kaarten, toestanden, teksten, vandaag))


def _toon(punten: Sequence[Punt], tip: str, *, eenvoudig: bool) -> None:
    """For another program a line each, and not one when there is nothing: then a cron job stays silent."""
    from omgekeerd_cli.scherm.basis.console import maak_stromen_verdraagzaam, wil_regels, zeg
    from omgekeerd_cli.scherm.tonen.nazienbeeld import als_velden, nazienregels, slotzin

    if wil_regels(eenvoudig):
        from omgekeerd_cli.scherm.regels.regels import Regels

        maak_stromen_verdraagzaam()
        uit = Regels(sys.stdout)
        for regel in als_velden(punten):
            uit.zeg(regel)
        if sys.stdout.isatty():
            uit.zeg(slotzin(punten))
        return
    from omgekeerd_cli.scherm.basis.pagina import bladeren

    with bladeren() as blad:
        for regel, stijl in nazienregels(punten):
            zeg(blad, regel, stijl)
        if tip:
            zeg(blad, tip, "zacht")

"""`omgekeerd afspelen --alleen-fouten`: many casussen through the questions, and only what does not fit."""

from __future__ import annotations

import contextlib

import typer
from msgspec import Struct, field

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.gesprek.afspelen import past_niet
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.veel import doe_elk
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek


def speel_na(namen: list[str], plek: Werkplek) -> None:
    """Replays them all; tells for each faulty casus what and where, and at the end how many are good."""
    from omgekeerd_cli.scherm.basis.console import maak_console, met_balk, zeg

    fouten = maak_console(naar_fouten=True)
    mislukt = 0
    with contextlib.closing(doe_elk(_Speler(plek).speel, namen)) as stroom:
        for let_op, bezwaren in met_balk(fouten, stroom, "Afspelen", len(namen)):
            if let_op:
                zeg(fouten, let_op, "let-op")
            mislukt += bool(bezwaren)
            for bezwaar in bezwaren:
                zeg(fouten, bezwaar, "fout")
    zeg(maak_console(), f"{len(namen) - mislukt} van {len(namen)} casussen passen bij de vragen.")
    if mislukt:
        raise typer.Exit(1)


class _Speler(Struct):
    """Replays in one process; each question set is read once."""

    plek: Werkplek
    methoden: dict[str, Methode] = field(default_factory=dict)

    def speel(self, naam: str) -> tuple[str, list[str]]:
        """What is to be told of one casus, and what is wrong with it: nothing when every answer fits."""
        try:
            geladen = laad_casus(naam, self.plek, self.methoden)
        except OmgekeerdFout as fout:
            return "", [str(fout)]
        bezwaren = past_niet(geladen.stand)
        plaatsen = ((geladen.gelezen.plaats(pad), reden) for pad, reden in bezwaren)
        wat = [f"{bestand}:{regel}:{kolom}: {reden}" for (bestand, regel, kolom), reden in plaatsen]
        return geladen.andere_naam, wat

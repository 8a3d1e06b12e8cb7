"""`omgekeerd casussen`: what is in the folder."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.set.model import Methode
    from omgekeerd_cli.opslag.casus.lijstgeheugen import Lijststand
    from omgekeerd_cli.scherm.tonen.casuslijst import Casusregel

Gelezen: TypeAlias = "tuple[Casusregel, Lijststand | None]"
"""The line of a casus, and how far it is; None when that cannot be said."""


def lijst_casussen(
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Laat zien welke casussen er zijn en hoe ver ze zijn."""
    from omgekeerd_cli.opdrachten.werk.herkenning import gepasseerd_in, twee_codes
    from omgekeerd_cli.opslag import plaatsen
    from omgekeerd_cli.scherm.basis.console import maak_console, wil_regels, zeg
    from omgekeerd_cli.scherm.tonen.casuslijst import toon_casussen

    plek = werkplek(vragen, casussen)
    regels = _regels(plek)
    console = maak_console()
    if regels:
        toon_casussen(console, regels, als_regels=wil_regels(eenvoudig))
    meldingen = [*twee_codes((regel.code, regel.erin) for regel in regels), *gepasseerd_in(plek.casussen)]
    if not regels:
        welke = "geen casussen met een goede naam" if meldingen else "nog geen casussen"
        zeg(console, f"In {plek.casussen} staan {welke}. Begin er een: {plek.opdracht('toets')}")
    for melding in meldingen:
        zeg(console, melding, "let-op")
    if not wil_regels(eenvoudig):
        zeg(console, f"Voorbeelden om af te spelen: {', '.join(plaatsen.voorbeelden())}", "zacht")


def _regels(plek: Werkplek) -> list[Casusregel]:
    """A line for each casus. Of many it is kept how far they were, and only what changed is read."""
    from omgekeerd_cli.opdrachten.werk.veel import GENOEG, doe_elk
    from omgekeerd_cli.opslag.casus import archief, lijstgeheugen
    from omgekeerd_cli.scherm.basis.console import maak_console, met_balk

    paden = archief.paden(plek.casussen)
    veel = len(paden) >= GENOEG
    lezer = _Lezer(plek)
    bekend = lezer.bekend(paden, lijstgeheugen.lees_standen(plek.casussen)) if veel else {}
    te_lezen = [str(pad) for pad in paden if pad.stem not in bekend]
    with contextlib.closing(doe_elk(lezer.lees, te_lezen)) as stroom:
        balk = met_balk(maak_console(naar_fouten=True), stroom, "Lezen", len(te_lezen)) if veel else stroom
        alles = bekend | {regel.code: (regel, stand) for regel, stand in balk}
    if veel and te_lezen:
        lijstgeheugen.bewaar_standen(plek.casussen, [stand for _, stand in alles.values() if stand])
    return [alles[pad.stem][0] for pad in paden]


class _Lezer(Struct):
    """Reads how far casussen are; each question set is read once."""

    plek: Werkplek
    methoden: dict[str, Methode | None] = field(default_factory=dict)

    def bekend(self, paden: list[Path], standen: Mapping[str, Lijststand]) -> dict[str, Gelezen]:
        """The lines of the casussen that are as they were when they were read before."""
        from omgekeerd_cli.opslag.casus import lijstgeheugen

        gevonden: dict[str, Gelezen] = {}
        for pad in paden:
            stand = standen.get(pad.stem)
            if stand is None or lijstgeheugen.kenmerk_van(pad) != stand.kenmerk:
                continue
            methode = self._methode(stand.methode)
            if methode is None or methode.sha256 != stand.sha256:
                continue
            if (kop := lijstgeheugen.kop_van(pad)) is not None:
                gevonden[pad.stem] = (_regel(pad, *kop, methode, stand), stand)
        return gevonden

    def lees(self, naam: str) -> Gelezen:
        """One casus, from its file."""
        from omgekeerd_cli.kern.beeld.beknopt import maak_beknopt
        from omgekeerd_cli.kern.fouten import OmgekeerdFout
        from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
        from omgekeerd_cli.opslag.casus import archief, lijstgeheugen
        from omgekeerd_cli.scherm.tonen.casuslijst import Casusregel

        pad = Path(naam)
        kenmerk = lijstgeheugen.kenmerk_van(pad)  # first: what changes while we read is read again
        try:
            gevonden = archief.zoek(naam, pad.parent)
        except OmgekeerdFout as fout:
            gebrek = str(fout).splitlines()[0]
            return Casusregel(pad.stem, gebrek=gebrek, gewijzigd=_gewijzigd(pad)), None
        casus, erin = gevonden.gelezen.casus, gevonden.identiteit.erin if gevonden.identiteit else ""
        methode = self._methode(casus.methode)
        if methode is None:
            kaal = Casusregel(pad.stem, casus.titel, casus.methode, casus.status.value)
            return replace(kaal, gewijzigd=_gewijzigd(pad), erin=erin), None
        beknopt = maak_beknopt(pas_in(methode, casus)[0], gevonden.gelezen.status)
        stand = lijstgeheugen.Lijststand(pad.stem, kenmerk, methode.id, methode.sha256, beknopt)
        return _regel(pad, erin, casus.titel, methode, stand), stand

    def _methode(self, naam: str) -> Methode | None:
        from omgekeerd_cli.kern.fouten import OmgekeerdFout
        from omgekeerd_cli.opslag.set import vragensets

        if naam not in self.methoden:
            try:
                self.methoden[naam] = vragensets.laad(naam, self.plek.vragen)
            except OmgekeerdFout:
                self.methoden[naam] = None
        return self.methoden[naam]


def _regel(pad: Path, erin: str, titel: str, methode: Methode, stand: Lijststand) -> Casusregel:
    from omgekeerd_cli.kern.beeld.beknopt import uitkomst_in_woorden, volgende_dag
    from omgekeerd_cli.scherm.tonen.casuslijst import Casusregel

    beknopt, vandaag = stand.beknopt, datetime.now().astimezone().date()
    dag = volgende_dag(beknopt.dagen, vandaag)
    return Casusregel(
        pad.stem,
        titel,
        methode.titel,
        beknopt.status.value,
        beknopt.open,
        beknopt.stap,
        "korte route" if beknopt.kort else "volledige route",
        uitkomst_in_woorden(methode, beknopt.uitkomst),
        dag,
        dag is not None and dag < vandaag,
        _gewijzigd(pad),
        erin=erin,
    )


def _gewijzigd(pad: Path) -> datetime:
    return datetime.fromtimestamp(pad.lstat().st_mtime).astimezone()

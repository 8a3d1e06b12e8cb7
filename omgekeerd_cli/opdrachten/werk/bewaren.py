"""Keeping every answer of a conversation, and what to do when the disk refuses."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten.werk.werkplek import is_schrijfbaar
from omgekeerd_cli.opslag.casus.archief import pad_van
from omgekeerd_cli.opslag.casus.slot import Bezet
from omgekeerd_cli.opslag.paden import voluit
from omgekeerd_cli.opslag.veilig import NietBewaard

if TYPE_CHECKING:
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek
    from omgekeerd_cli.opslag.casus.kladbestand import Kladbestand

OPNIEUW, ELDERS, STOP = "opnieuw", "elders", "stop"
KEUZES = (
    (OPNIEUW, "Probeer het nog eens"),
    (ELDERS, "Bewaar de hele casus in een andere map"),
)
STOP_ZONDER, STOP_ERNAAST = "Stop, zonder dit antwoord", "Stop, en bewaar mijn versie ernaast"
RAAD = "Laat dit venster open: je antwoord is hier nog. Los het op, en kies dan wat je wilt."


class Bewaarder(Struct):
    """Keeps a casus, again or elsewhere when that fails, before the conversation goes on.

    Attributes:
        bewaarplek: where it is kept.
        partner: who is asked what to do.
        verder: the command with which one goes on later with the casus at a path.
        kladblok: the drafts, which go along to another folder.
        mislukt: the last answer is not on disk.
    """

    bewaarplek: Bewaarplek
    partner: Gesprekspartner
    verder: Callable[[Path], str]
    kladblok: Kladbestand | None = None
    mislukt: bool = False

    def __call__(self, casus: Casus) -> Casus:
        """Keeps the casus and gives back what was kept.

        Raises:
            OmgekeerdFout: it was not kept, and nobody is there to ask, or who is there stops.
        """
        while True:
            try:
                bewaard = self.bewaarplek.bewaar(casus)
            except (NietBewaard, Bezet) as fout:
                self.mislukt = True
                self._vraag_raad(fout, casus)
            else:
                self.mislukt = False
                return bewaard

    def _vraag_raad(self, fout: NietBewaard | Bezet, casus: Casus) -> None:
        if not sys.stdin.isatty():  # a line of a file of answers is no answer to this
            raise OmgekeerdFout(self._slotzin(fout, casus)) from fout
        self.partner.zeg(f"\nJe laatste antwoord is NIET bewaard. {fout}")
        stop = (STOP, STOP_ERNAAST if isinstance(fout, Bezet) else STOP_ZONDER)
        keuze = self.partner.asker.kies(RAAD, (*KEUZES, stop), OPNIEUW)
        if keuze == STOP:
            raise OmgekeerdFout(self._slotzin(fout, casus)) from fout
        if keuze == ELDERS:
            self._verhuis(casus.code)

    def _verhuis(self, code: str) -> None:
        """Goes on in another folder; where that fails too, the question comes again."""
        naar = pad_van(
            code, _map(self.partner.asker.regel("In welke map?", "", lambda m: _keur_map(m, code)))
        )
        try:
            self.bewaarplek.verhuis(naar)
        except OmgekeerdFout as fout:
            self.partner.zeg(str(fout))
            return
        if self.kladblok:
            self.kladblok.verhuis(naar)
        self.partner.zeg(f"Deze casus staat vanaf nu in {naar}.")

    def _slotzin(self, fout: NietBewaard | Bezet, casus: Casus) -> str:
        if isinstance(fout, Bezet):
            return f"{fout} Jouw antwoorden staan in {self.bewaarplek.bewaar_ernaast(casus)}."
        mislukt = f"Je laatste antwoord is NIET bewaard. {fout}"
        if self.bewaarplek.is_nieuw:
            return f"{mislukt} Los dit op en begin opnieuw."
        verder = self.verder(self.bewaarplek.pad)
        return f"{mislukt} Wat je eerder antwoordde, staat er nog. Los dit op en ga verder: {verder}"


def _map(getypt: str) -> Path:
    return Path(voluit(getypt))


def _keur_map(getypt: str, code: str) -> str:
    """Why a casus cannot be kept in this folder; empty when it can."""
    try:
        map_ = _map(getypt)
    except GebruiksFout as fout:
        return str(fout)
    if not map_.is_dir():
        return f"De map {map_} is er niet. Noem een map die er is."
    if not is_schrijfbaar(map_):
        return f"In {map_} mag je niet schrijven. Noem een andere map."
    if pad_van(code, map_).exists():
        return f"In {map_} staat al een casus {code}. Noem een andere map."
    return ""

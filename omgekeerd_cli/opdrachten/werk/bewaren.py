"""Keeping every answer of a conversation, and what to do when the disk refuses."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten.werk.werkplek import is_schrijfbaar
from omgekeerd_cli.opslag.casus.archief import pad_van
from omgekeerd_cli.opslag.casus.bewaarplek import StaatErAnders, Weg
from omgekeerd_cli.opslag.casus.slot import Bezet
from omgekeerd_cli.opslag.paden import voluit
from omgekeerd_cli.opslag.veilig import NietBewaard

if TYPE_CHECKING:
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek
    from omgekeerd_cli.opslag.casus.kladbestand import Kladbestand

OPNIEUW, ELDERS, HIER, STOP = "opnieuw", "elders", "hier", "stop"
_KEUZES = (
    (OPNIEUW, "Probeer het nog eens"),
    (ELDERS, "Bewaar de hele casus in een andere map"),
)
_HIER = (HIER, "Bewaar de hele casus opnieuw op de oude plek")
_STOP = (STOP, "Stop, en bewaar mijn versie ernaast als dat kan")
_BLIJF = "Laat dit venster open: je antwoord is hier nog."
_RAAD = f"{_BLIJF} Los het op, en kies dan wat je wilt."
_RAAD_BIJ_WEG = f"{_BLIJF} Zet het terug en kies dan 1, of kies iets anders."
_NIET_BEWAARD = "Je laatste antwoord is NIET bewaard."
_HINDER = (NietBewaard, Bezet, StaatErAnders)
"""Why a casus cannot be kept now: a person can mend each of these."""
_OPMERKINGEN = "Wat achter een # staat, blijft in een casus niet staan."


class Bewaarder(Struct):
    """Keeps a casus, again or elsewhere when that fails, before the conversation goes on.

    Attributes:
        bewaarplek: where it is kept.
        partner: who is asked what to do.
        verder: the command with which one goes on later with the casus at a path.
        kladblok: the drafts, which go along to another folder.
        onbewaard: the casus with an answer that is not on disk yet.
    """

    bewaarplek: Bewaarplek
    partner: Gesprekspartner
    verder: Callable[[Path], str]
    kladblok: Kladbestand | None = None
    onbewaard: Casus | None = None

    def __call__(self, casus: Casus) -> Casus:
        """Keeps the casus and gives back what was kept.

        Raises:
            OmgekeerdFout: it was not kept, and nobody is there to ask, or who is there stops.
        """
        self.onbewaard = casus
        eerder = self.bewaarplek.oud
        while True:
            try:
                bewaard = self.bewaarplek.bewaar(casus)
            except _HINDER as fout:
                self._vraag_raad(fout, casus)
            else:
                self.onbewaard = None
                self._bewaar_klad()
                if self.bewaarplek.oud != eerder:
                    self.partner.zeg(
                        f"{_OPMERKINGEN} Het bestand zoals het was, staat in {self.bewaarplek.oud}."
                    )
                return bewaard

    def _vraag_raad(self, fout: OmgekeerdFout, casus: Casus) -> None:
        if not sys.stdin.isatty():  # a line of a file of answers is no answer to this
            raise OmgekeerdFout(self.afscheid(casus)) from fout
        self.partner.zeg(f"\n{_NIET_BEWAARD} {fout}")
        is_weg = isinstance(fout, Weg)
        keuzes = (*_KEUZES, *([_HIER] if is_weg else []), _STOP)
        keuze = self.partner.asker.kies(_RAAD_BIJ_WEG if is_weg else _RAAD, keuzes, OPNIEUW)
        if keuze == STOP:
            raise OmgekeerdFout(self.afscheid(casus)) from fout
        if keuze == ELDERS:
            self._verhuis(casus.code)
        if keuze == HIER:
            self.bewaarplek.mag_opnieuw()
            if self.kladblok:
                self.kladblok.op_schijf = False

    def _verhuis(self, code: str) -> None:
        """Goes on in another folder; where that fails too, the question comes again."""
        naar = pad_van(code, _map(self.partner.asker.regel("In welke map?", "", lambda m: keur_map(m, code))))
        try:
            self.bewaarplek.verhuis(naar)
        except OmgekeerdFout as fout:
            self.partner.zeg(str(fout))
            return
        if self.kladblok:
            self.kladblok.verhuis(naar)
        self.partner.zeg(f"Deze casus staat vanaf nu in {naar}.")

    def _bewaar_klad(self) -> None:
        """What is half typed and could not be kept before, once more."""
        if self.kladblok and self.kladblok.is_los:
            self.kladblok.bewaar(self.kladblok.teksten())

    def afscheid(self, casus: Casus) -> str:
        """Where everything is and how to go on; what is not on disk yet is kept after all, or beside it.

        Args:
            casus: as it is now, in case there is nothing newer that has to be kept.
        """
        fout = self._probeer_nog_eens()
        if fout and (self._is_los or isinstance(fout, StaatErAnders)):
            return self._bewaar_ernaast(fout, self.onbewaard or casus)
        if self.bewaarplek.is_nieuw:
            return "Gestopt. Je had nog niets beantwoord, dus er is niets bewaard."
        pad = self.bewaarplek.pad
        return f"Je antwoorden staan in {pad}.{self._klad_klaar()}\nGa later verder: {self.verder(pad)}"

    def _probeer_nog_eens(self) -> Exception | None:
        """Keeps what a signal or a fault kept from the disk; gives why that cannot be."""
        try:
            if self.onbewaard is not None:
                self.bewaarplek.bewaar(self.onbewaard)
                self.onbewaard = None
            self._bewaar_klad()
            if self._is_los or not self.bewaarplek.is_nieuw:
                with self.bewaarplek.is_hier():
                    pass
        except Exception as fout:  # noqa: BLE001  a fault of ours too: what can be kept still is
            return fout
        return None

    @property
    def _is_los(self) -> bool:
        """Whether something was answered or typed that is not on disk."""
        return self.onbewaard is not None or bool(self.kladblok and self.kladblok.is_los)

    def _klad_klaar(self) -> str:
        klaar = self.kladblok is not None and self.kladblok.op_schijf
        return " Wat je half typte, staat straks klaar." if klaar else ""

    def _bewaar_ernaast(self, fout: Exception, casus: Casus) -> str:
        pad = self.bewaarplek.pad
        waarom = f"{fout} " if isinstance(fout, OmgekeerdFout) else ""  # another may quote an answer
        try:
            ernaast = self.bewaarplek.bewaar_ernaast(casus)
        except Exception:  # noqa: BLE001  the same
            if self.bewaarplek.is_nieuw:
                return f"{_NIET_BEWAARD} {waarom}Los dit op en begin opnieuw."
            staat = "stond" if isinstance(fout, Weg) else "staat"
            zin = f"{_NIET_BEWAARD} {waarom}Wat je eerder antwoordde, {staat} in {pad}."
            return f"{zin} Los dit op en ga verder: {self.verder(pad)}"
        with contextlib.suppress(OmgekeerdFout):  # the answers are what counts
            if self.kladblok:
                self.kladblok.bewaar_ernaast(ernaast)
        oud = f" Vind je {pad} terug? Dan kan daar het laatste in ontbreken." if isinstance(fout, Weg) else ""
        return f"{waarom}Al jouw antwoorden staan in {ernaast}.{oud}\nGa later verder: {self.verder(ernaast)}"


def _map(getypt: str) -> Path:
    return Path(voluit(getypt))


def keur_map(getypt: str, code: str) -> str:
    """Why a casus cannot be kept in this folder; empty when it can."""
    try:
        map_ = _map(getypt)
    except GebruiksFout as fout:
        return str(fout)
    if not os.path.isdir(map_):  # noqa: PTH112  never raises
        return f"De map {map_} is er niet. Noem een map die er is."
    if not is_schrijfbaar(map_):
        return f"In {map_} mag je niet schrijven. Noem een andere map."
    if pad_van(code, map_).exists():
        return f"In {map_} staat al een casus {code}. Noem een andere map."
    return ""

"""Where a shared copy goes: under a code that tells nothing, never over something else, away from its key."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from omgekeerd_cli.kern.delen.deelkopie import Deelsleutel
from omgekeerd_cli.kern.delen.vervanging import Vervanger
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.privacy.persoonsgegevens import soorten
from omgekeerd_cli.opdrachten.werk import uitvoerplek
from omgekeerd_cli.opdrachten.werk.laden import GeladenCasus
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag.casus import archief
from omgekeerd_cli.opslag.casus.sleutelbestand import is_onze_kopie

_CODE = "gedeeld-{nummer:04d}"
_GEEN_CASUSNAAM = "De kopie is een casus: kies een naam op .yaml. Bedoel je een map? Zet er dan een / achter."
_NAAM_WIJST = (
    "De naam van de kopie wijst zelf naar een persoon of casus. Kies met -o een andere, of laat -o weg."
)


class Deelplek(Struct, frozen=True):
    """What decides where a copy may stand: the casus, its key and where that is."""

    plek: Werkplek
    geladen: GeladenCasus
    sleutel: Deelsleutel
    sleutel_op: Path

    def kies(self, uitvoer: str, mag_weg: Callable[[str], bool]) -> Path:
        """The file for the copy, looked at before the first question.

        Args:
            uitvoer: what `-o` says: a folder (that has a name without a dot, or is there, or ends in a
                slash), a file, or nothing for this folder.
            mag_weg: asked, with a sentence, whether another file may be overwritten.

        Raises:
            GebruiksFout: the screen was meant.
            OmgekeerdFout: it cannot or may not stand there.
        """
        pad = uitvoerplek.nooit_scherm(uitvoer, "De kopie")
        if not uitvoer or uitvoerplek.is_map(uitvoer) or not (pad.suffix or os.path.lexists(pad)):
            uitvoerplek.keur(pad / _CODE.format(nummer=1))
            self._keur_map(pad)
            return self._eerder_hier(pad) or _vrij(pad)
        uitvoerplek.keur(pad)
        if pad.suffix != ".yaml" or (bezwaar := archief.keur_code(pad.stem)):
            raise OmgekeerdFout(
                f"{pad} kan niet de naam van de kopie zijn. "
                f"{bezwaar if pad.suffix == '.yaml' else _GEEN_CASUSNAAM}"
            )
        if pad.stem in self.geladen.codes or soorten(pad.stem):
            raise OmgekeerdFout(_NAAM_WIJST)
        self._keur_map(pad.parent)
        self._keur_wat_er_staat(pad, mag_weg)
        return pad

    def keur_naam(self, pad: Path, vervanger: Vervanger) -> None:
        """Looks whether the name of the file tells what the copy leaves out.

        Raises:
            OmgekeerdFout: it does.
        """
        if vervanger.vindt_in(pad.stem):
            raise OmgekeerdFout(f"{_NAAM_WIJST} Er is niets geschreven. Je keuzes zijn bewaard.")

    def _opdracht(self, uitvoer: str) -> str:
        return self.plek.opdracht("delen", self.geladen.naam, "-o", uitvoer)

    def _keur_map(self, map_: Path) -> None:
        if map_.resolve() == self.sleutel_op.parent.resolve():
            raise OmgekeerdFout(
                "In deze map staat straks de sleutel: daarin staat wie wie is. Zet de kopie ergens anders: "
                f"{self._opdracht('MAP')}"
            )

    def _eerder_hier(self, map_: Path) -> Path | None:
        """The last copy of this casus in the folder, if nobody changed it."""
        paden = [archief.pad_van(code, map_) for code in reversed(self.sleutel.kopieen.values())]
        return next((pad for pad in paden if is_onze_kopie(pad, self.sleutel)), None)

    def _keur_wat_er_staat(self, pad: Path, mag_weg: Callable[[str], bool]) -> None:
        if not pad.exists() or is_onze_kopie(pad, self.sleutel):
            return
        wat = "geen kopie van deze casus, of door iemand aangepast"
        if not mag_weg(f"{pad} is {wat}. Wil je dat overschrijven?"):
            raise OmgekeerdFout(
                f"{pad} is {wat}, dus we laten het staan. "
                f"Kies een andere plek: {self._opdracht('ANDER.yaml')}"
            )


def _vrij(map_: Path) -> Path:
    nummer = 1
    while (pad := archief.pad_van(_CODE.format(nummer=nummer), map_)).exists():
        nummer += 1
    return pad

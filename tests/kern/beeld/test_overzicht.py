"""The overview on a screen that others see too: personal data is masked, however it was answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.beeld.overzicht import maak_overzicht
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Ruw

VRAGEN = """
- {id: naam, vraag: Wie?, kort: Naam, soort: tekst}
- {id: verhaal, vraag: Wat?, kort: Verhaal, soort: lange-tekst}
- id: een
  vraag: Welke?
  kort: Een
  soort: keuze
  anders: ja
  opties: [{code: a, label: A}]
- id: meer
  vraag: Welke?
  kort: Meer
  soort: meerkeuze
  anders: ja
  opties: [{code: a, label: A}]
"""


@pytest.mark.parametrize(
    ("vraag", "antwoord", "getoond"),
    [
        ("naam", "BSN 111222333", "BSN [BSN]"),
        ("verhaal", "Bel\n06-12345678", "Bel [telefoonnummer]"),
        ("een", {"anders": "de broer, BSN 111222333"}, "de broer, BSN [BSN]"),
        ("meer", ["a", {"anders": "BSN 111222333"}], "A, BSN [BSN]"),
    ],
)
def test_personal_data_is_masked_in_every_kind_of_answer(
    tmp_path: Path, vraag: str, antwoord: Ruw, getoond: str
) -> None:
    methode = methode_met(tmp_path, VRAGEN)
    overzicht = maak_overzicht(Stand(methode, maak_casus(methode, {"een": {vraag: antwoord}})))
    assert {regel.pad[-1]: regel.tekst for regel in overzicht.regels}[vraag] == getoond

"""Records of a groep: begun, taken back and closed, over whatever stood there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Plek, Stand
from omgekeerd_cli.kern.wijzigen.rijen import neem_rij_terug, sluit_rijen, voeg_rij_toe

KOSTEN = """
- id: kosten
  vraag: Kosten?
  kort: Kosten
  soort: groep
  vragen: [{id: wat, vraag: Wat?, kort: Wat, soort: tekst}]
"""


@pytest.mark.parametrize("doe", [voeg_rij_toe, sluit_rijen, neem_rij_terug])
def test_a_text_where_records_belong_is_set_apart_first(
    tmp_path: Path, doe: Callable[[Casus, Plek], Casus]
) -> None:
    """The question was once one to type in."""
    methode = methode_met(tmp_path, KOSTEN)
    casus = maak_casus(methode, {"een": {"kosten": "de huur"}})
    slot = Stand(methode, casus).route.halte_op_pad["een", "kosten"].plek
    assert doe(casus, slot).onbekend == {"een": {"kosten": "de huur"}}


def test_a_record_that_was_begun_and_taken_back_leaves_nothing(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, KOSTEN)
    casus = maak_casus(methode)
    slot = Stand(methode, casus).route.halte_op_pad["een", "kosten"].plek
    met_rij = voeg_rij_toe(casus, slot)
    assert met_rij.antwoorden == {"een": {"kosten": [{}]}}
    assert neem_rij_terug(met_rij, slot) == casus

"""A list of prices beside a set: another price is no other set."""

from __future__ import annotations

from pathlib import Path

import prijsset
from hulp import maak_methode


def test_another_price_is_no_other_set(tmp_path: Path) -> None:
    """Nothing that is asked or written changes, so no casus has to be brought along."""
    nu = prijsset.methode_met_prijzen(tmp_path / "nu")
    later = prijsset.methode_met_prijzen(tmp_path / "later", prijsset.PRIJZEN.replace("1.250,50", "1.300"))
    assert nu.sha256 == later.sha256
    assert nu.vraag_op_id["geld"].stelt_voor != later.vraag_op_id["geld"].stelt_voor


def test_a_list_to_choose_from_still_is_part_of_the_set(tmp_path: Path) -> None:
    """Whichever of the two asks for it first."""
    keuze = "- {id: soort, vraag: Welke?, kort: Welke, soort: keuze, opties: {uit: prijslijst}}\n"
    for map_, eerst in ((tmp_path / "eerst", True), (tmp_path / "later", False)):
        hashes = set()
        for prijs in ("1.250,50", "1.300"):
            bestanden = prijsset.bestanden(prijsset.PRIJZEN.replace("1.250,50", prijs))
            kop, vragen = bestanden["proef/1-een.yaml"].split("vragen:\n", 1)
            lijst = f"  {keuze}{vragen}" if eerst else f"{vragen}  {keuze}"
            bestanden["proef/1-een.yaml"] = f"{kop}vragen:\n{lijst}"
            hashes.add(maak_methode(map_ / prijs, bestanden).sha256)
        assert len(hashes) == 2

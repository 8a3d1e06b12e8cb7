"""The cards of the Participatiewet and the IOAW: who takes away sees when that may, and what softens it."""

from __future__ import annotations

from datetime import date

import pytest

from omgekeerd_cli.kern.wet.wetskaart import Artikel, Wetskaart
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

BOEK = laad_wettenboek(plaatsen.vragenmappen(None))
PW, IOAW = (
    next(kaart for kaart in BOEK.kaarten if kaart.code == code) for code in ("participatiewet", "ioaw")
)
LAATSTE_DAG = date(2026, 12, 31)


def _rij(kaart: Wetskaart, artikel: str) -> Artikel:
    return next(rij for rij in kaart.ruimte if rij.artikel == artikel)


@pytest.mark.parametrize(
    ("kaart", "artikel", "richting", "remmen"),
    [
        (PW, "art. 18 lid 2", "verlagen", {"art. 18 lid 9", "art. 18 lid 10"}),
        (PW, "art. 18 lid 5", "verlagen", {"art. 18 lid 9", "art. 18 lid 10", "art. 18 lid 11"}),
        (PW, "art. 18b lid 1", "verlagen", {"art. 18b lid 6", "art. 18b lid 7"}),
        (PW, "art. 18a lid 1", "beboeten", {"art. 18a lid 4", "art. 18a lid 7", "art. 18a lid 10"}),
        (PW, "art. 54 lid 4", "beëindigen", {"art. 54 lid 2"}),
        (PW, "art. 40 lid 2", "herzien", {"art. 40 lid 3"}),
        (PW, "art. 58 lid 1", "terugvorderen", {"art. 58 lid 7", "art. 58 lid 8"}),
        (PW, "art. 58 lid 2 onder e", "terugvorderen", {"art. 58 lid 6", "art. 58 lid 8"}),
        (PW, "art. 13 lid 1 onder g", "weigeren", {"art. 49 onder b"}),
        (IOAW, "art. 20 lid 1", "weigeren", {"art. 20 lid 3", "art. 20 lid 4"}),
        (IOAW, "art. 20a lid 1", "beboeten", {"art. 20a lid 4", "art. 20a lid 7", "art. 20a lid 9"}),
        (IOAW, "art. 25 lid 1", "terugvorderen", {"art. 25 lid 6", "art. 25 lid 7"}),
    ],
)
def test_what_takes_away_has_its_condition_and_what_softens_it_beside_it(
    kaart: Wetskaart, artikel: str, richting: str, remmen: set[str]
) -> None:
    rij = _rij(kaart, artikel)
    assert richting in rij.richting
    assert rij.voorwaarde
    assert remmen <= {rem.artikel for rem in kaart.ruimte if artikel in rem.geldt_ook_voor}


def test_urgent_reasons_reach_less_far_in_the_ioaw() -> None:
    """There only for what must be reclaimed; in the Participatiewet for every reclaim."""
    assert {"art. 58 lid 1", "art. 58 lid 2"} <= set(_rij(PW, "art. 58 lid 8").geldt_ook_voor)
    assert _rij(IOAW, "art. 25 lid 7").geldt_ook_voor == ("art. 25 lid 1",)


@pytest.mark.parametrize("kaart", [PW, IOAW], ids=["pw", "ioaw"])
def test_an_amount_of_2026_ends_with_it_and_promises_nothing_for_2027(kaart: Wetskaart) -> None:
    for bedrag in kaart.bedragen:
        van = bedrag.verantwoording
        assert van.geldig_tot == LAATSTE_DAG, bedrag.wat
        assert [wijziging.per for wijziging in van.wijzigt] == [date(2027, 1, 1)], bedrag.wat
        assert "nog niet bekend" in van.wijzigt[0].wat, bedrag.wat

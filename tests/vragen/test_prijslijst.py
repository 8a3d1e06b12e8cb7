"""The packaged prices: few, each with a public source and a day, and offered wherever costs are asked."""

from __future__ import annotations

from datetime import date

import pytest

from omgekeerd_cli.kern.set.model import Methode, Optie
from omgekeerd_cli.kern.set.rekenwijze import Rol
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

MAPPEN = plaatsen.ingebouwd()
SETS = {naam: vragensets.laad(naam, MAPPEN) for naam in vragensets.methoden(MAPPEN)}
MET_KOSTEN = ("doorbraakmethode", "evaluatie", "omgekeerde-toets", "waardendriehoek")


def _kaarten(methode: Methode) -> dict[str, Optie]:
    voorstellen = [vraag.stelt_voor for vraag in methode.vraag_op_id.values() if vraag.stelt_voor]
    return {kaart.code: kaart for voorstel in voorstellen for kaart in voorstel.kaarten}


KAARTEN = _kaarten(SETS["omgekeerde-toets"])


@pytest.mark.parametrize("kaart", KAARTEN.values(), ids=list(KAARTEN))
def test_every_price_says_where_it_comes_from_since_when_and_how_sure_that_is(kaart: Optie) -> None:
    velden = kaart.kaart
    assert all(velden.get(veld) for veld in ("bedrag", "per", "bron", "datum", "zekerheid", "voorbehoud"))
    van, tot = (date.fromisoformat(str(velden[veld])) for veld in ("datum", "geldig-tot"))
    assert van < tot
    assert velden["zekerheid"] == "nagelezen" or "gelezen" in str(velden["voorbehoud"]).lower()


def test_what_the_law_cards_say_too_is_the_same() -> None:
    """An amount that stands on a law card is not another one here."""
    bedragen = {
        bedrag.bedrag.removeprefix("€ ") for wet in laad_wettenboek(MAPPEN).kaarten for bedrag in wet.bedragen
    }
    assert {
        str(KAARTEN[code].kaart["bedrag"]) for code in ("bijstand-alleenstaande", "bijstand-gehuwden")
    } <= bedragen


@pytest.mark.parametrize("naam", MET_KOSTEN)
def test_the_methods_that_ask_what_something_costs_offer_the_prices(naam: str) -> None:
    """Its amount, and with it the source, so that no figure stands there without one."""
    velden = [v.stelt_voor.veld for v in SETS[naam].vraag_op_id.values() if v.stelt_voor]
    assert {"bedrag", "bron"} <= set(velden)
    assert _kaarten(SETS[naam]).keys() == KAARTEN.keys()


@pytest.mark.parametrize("naam", SETS)
def test_every_amount_that_is_reckoned_with_can_come_out_of_the_list(naam: str) -> None:
    """With how often it comes back, where that is asked: a month is never taken for a year."""
    methode = SETS[naam]
    for vraag in methode.vraag_op_id.values():
        if vraag.rekening is None:
            continue
        bedrag = methode.vraag_op_id[vraag.rekening.velden[Rol.BEDRAG]].stelt_voor
        assert bedrag
        ritme = vraag.rekening.velden.get(Rol.RITME)
        if ritme:
            keuzes = {optie.code for optie in methode.vraag_op_id[ritme].opties}
            assert methode.vraag_op_id[ritme].stelt_voor
        else:
            keuzes = {vraag.rekening.ritme.value} if vraag.rekening.ritme else set()
        assert set(bedrag.alleen["per"]) == keuzes

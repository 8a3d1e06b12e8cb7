"""What a set can end in finds its article: a refusal, a lower benefit, an end, a reclaim and a fine, by law.

Each has its condition on the card, what softens it beside it, and who decides with what one can do.
"""

from __future__ import annotations

import pytest

from omgekeerd_cli.kern.set.model import Optie
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Wetskaart
from omgekeerd_cli.kern.wet.zoeken import Zoeker
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

MAPPEN = plaatsen.vragenmappen(None)
BOEK = laad_wettenboek(MAPPEN)
ZOEKER = Zoeker(BOEK)
KAART = {kaart.code: kaart for kaart in BOEK.kaarten}
AFLOPEN = {
    "participatiewet": ("weigeren", "verlagen", "beëindigen", "herzien", "terugvorderen", "beboeten"),
    "ioaw": ("weigeren", "verlagen", "beëindigen", "herzien", "terugvorderen", "beboeten"),
    "wmo-2015": ("weigeren", "beëindigen", "herzien", "terugvorderen"),
    "jeugdwet": ("weigeren", "beëindigen", "herzien", "terugvorderen"),
    "wgs": ("weigeren", "beëindigen"),
    "wet-inburgering": ("beboeten", "herzien"),
    "leerplichtwet": ("weigeren",),
    "huisvestingswet": ("weigeren", "beëindigen"),
    "leerlingenvervoer": ("weigeren",),
    "wlz": ("weigeren",),
}
"""Per law that one can choose, what a decision on it can take away; the others give or guide."""
PAREN = [(wet, richting) for wet, richtingen in AFLOPEN.items() for richting in richtingen]


def _rijen(kaart: Wetskaart, richting: str) -> list[Artikel]:
    return [rij for rij in kaart.ruimte if richting in rij.richting]


@pytest.mark.parametrize(("wet", "richting"), PAREN)
def test_each_way_to_take_away_has_its_ground_with_condition_and_brake(wet: str, richting: str) -> None:
    kaart = KAART[wet]
    gronden = [
        rij for rij in _rijen(kaart, richting) if rij.soort in ("kan-bepaling", "gebonden", "open norm")
    ]
    gronden += [rij for rij in _rijen(kaart, richting) if rij.soort in ("geen ruimte", "anders")]
    assert any(rij.voorwaarde for rij in gronden)
    remmen = [rem for rij in gronden for rem in kaart.begrensd_door(rij.artikel)]
    assert remmen or any(rij.grens for rij in gronden)


@pytest.mark.parametrize(("wet", "richting"), PAREN)
def test_whoever_decides_so_sees_such_an_article_first(wet: str, richting: str) -> None:
    deel = ZOEKER.passend([wet, "awb"], "", {richting})[0].deel
    assert isinstance(deel, Artikel)
    assert richting in deel.richting


def test_blame_and_proportion_stand_beside_every_fine() -> None:
    """General for all fines: none without blame, and never out of proportion."""
    boetes = {rij.artikel for rij in _rijen(KAART["awb"], "beboeten")}
    assert {"art. 5:41", "art. 5:46 lid 2", "art. 5:46 lid 3"} <= boetes
    for wet, richting in PAREN:
        if richting == "beboeten":
            teksten = " ".join(
                f"{rij.voorwaarde} {rij.grens} {rij.biedt}" for rij in _rijen(KAART[wet], richting)
            )
            assert "verwij" in teksten, wet
            assert "5:4" in teksten, wet


def test_every_outcome_of_the_toets_says_which_way_it_goes() -> None:
    """What is no decision has no way; what an intervention does is said once more, of each kind."""
    vragen = vragensets.laad("omgekeerde-toets", MAPPEN).vraag_op_id
    besluit, soort = vragen["besluit"], vragen["ingreep-soort"]
    zonder = [optie.code for optie in besluit.opties if not optie.richting]
    assert zonder == ["ander-beslist", "afspraak", "nog-niet"]
    ingreep = besluit.optie("ingreep")
    assert ingreep
    assert {optie.richting for optie in soort.opties} == {(richting,) for richting in ingreep.richting}
    assert {richting for optie in besluit.opties for richting in _richting(optie)} >= {
        richting for _, richting in PAREN
    }


def _richting(optie: Optie) -> tuple[str, ...]:
    return optie.richting


@pytest.mark.parametrize("kaart", BOEK.kaarten, ids=lambda kaart: kaart.code)
def test_each_decider_has_its_body_and_its_remedy(kaart: Wetskaart) -> None:
    """A besluit has an objection, its term and its body; what is no besluit does not pretend to have one."""
    for rij in kaart.ruimte:
        wie = BOEK.bevoegden[rij.beslist_door]
        if wie.aard == "besluit":
            assert wie.rechtsmiddel, wie.code
            assert wie.rechtsmiddel.naam == "bezwaar"
            assert wie.rechtsmiddel.termijn
            assert wie.rechtsmiddel.artikel
        if wie.aard in ("geen-besluit", "regel") and wie.rechtsmiddel:
            assert "bezwaar" not in wie.rechtsmiddel.naam, wie.code


def test_who_decides_elsewhere_tells_what_one_can_do_meanwhile() -> None:
    """The municipality is never the address of an objection to what another body decided."""
    anderen = [
        wie for wie in BOEK.bevoegden.values() if wie.aard in ("besluit", "rechter", "privaat")
        and wie.code not in ("college", "burgemeester", "bestuursorgaan")
    ]  # fmt: skip
    for wie in anderen:
        assert wie.intussen, wie.code
        assert wie.rechtsmiddel, wie.code
        assert "gemeente" not in wie.rechtsmiddel.bij, wie.code

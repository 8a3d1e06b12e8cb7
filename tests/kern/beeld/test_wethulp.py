"""The law cards at a question: what fits the casus comes first, and an answer hears what has ended."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from msgspec.structs import replace

from hulp import maak_casus
from omgekeerd_cli.kern.beeld.wethulp import Wethulp, wethulp
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Bedrag, Wetskaart, Wettenboek
from omgekeerd_cli.kern.wet.zoeken import Zoeker
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

MAPPEN = plaatsen.vragenmappen(None)
SET = vragensets.laad("omgekeerde-toets", MAPPEN)
BOEK = laad_wettenboek(MAPPEN)
BEDRAGEN = [(kaart, bedrag) for kaart in BOEK.kaarten for bedrag in kaart.bedragen]


@cache
def kast() -> Zoeker:
    return Zoeker(BOEK)


def hulp_bij(vraag: str, antwoorden: dict[str, object], vandaag: date | None = None) -> Wethulp | None:
    """What the cards have to say at the first place of a question."""
    stand = Stand(SET, maak_casus(SET, antwoorden))  # type: ignore[arg-type]
    halte = next(halte for halte in stand.route.haltes if halte.plek.vraag.id == vraag)
    return wethulp(stand, halte.plek, kast, vandaag)


def eerste(hulp: Wethulp | None, aantal: int = 5) -> list[tuple[str, str]]:
    assert hulp
    return [(vondst.kaart.code, vondst.deel.artikel) for vondst in hulp.passend()[:aantal]]


def test_before_the_step_with_the_rules_there_are_no_cards() -> None:
    """The order of the method: first the effect, the rules last."""
    assert hulp_bij("gewenst-effect", {"grondwaarden": {"wetten": ["participatiewet"]}}) is None
    assert hulp_bij("drempels", {"grondwaarden": {"wetten": ["participatiewet"]}})
    assert hulp_bij("besluit", {"grondwaarden": {"wetten": ["participatiewet"]}})


def test_only_chosen_laws_and_the_one_that_always_holds() -> None:
    hulp = hulp_bij("drempels", {"grondwaarden": {"wetten": ["wgs", "jeugdwet"]}})
    assert hulp
    assert {vondst.kaart.code for vondst in hulp.passend()} == {"wgs", "jeugdwet", "awb"}


@pytest.mark.parametrize(
    ("wet", "drempel", "artikel"),
    [
        ("participatiewet", "de auto is meer waard dan mag", "art. 34 lid 2 onder a"),
        ("participatiewet", "de giften van haar ouders tellen mee", "art. 31 lid 2 onder m"),
        ("wmo-2015", "een hulpmiddel dat algemeen gebruikelijk is", "art. 2.3.5 lid 3"),
        ("wgs", "hij maakte eerder gebruik van schuldhulp", "art. 3 lid 2"),
        ("leerplichtwet", "verlof voor meer dan tien dagen", "art. 14 lid 3"),
    ],
)
def test_what_was_typed_brings_its_article_to_the_front(wet: str, drempel: str, artikel: str) -> None:
    antwoorden = {"grondwaarden": {"wetten": [wet]}, "randvoorwaarden": {"drempels": [{"drempel": drempel}]}}
    assert (wet, artikel) in eerste(hulp_bij("drempels", antwoorden))


@pytest.mark.parametrize(
    ("besluit", "richtingen"),
    [
        ("afwijzen", {"weigeren"}),
        ("ingreep", {"verlagen", "beëindigen", "herzien", "terugvorderen", "beboeten"}),
    ],
)
def test_what_is_decided_brings_its_direction_to_the_front(besluit: str, richtingen: set[str]) -> None:
    antwoorden = {"grondwaarden": {"wetten": ["participatiewet"]}, "besluit": {"besluit": besluit}}
    hulp = hulp_bij("besluit", antwoorden)
    assert hulp
    delen = [vondst.deel for vondst in hulp.passend()[:5]]
    assert all(isinstance(deel, Artikel) and richtingen & set(deel.richting) for deel in delen)


@pytest.mark.parametrize(
    ("kaart", "bedrag"), BEDRAGEN, ids=lambda deel: getattr(deel, "code", "") or deel.wat
)
def test_an_answer_with_an_amount_hears_when_that_amount_ends(kaart: Wetskaart, bedrag: Bedrag) -> None:
    tot = bedrag.verantwoording.geldig_tot
    antwoord = f"Het gaat om {bedrag.bedrag}, vond ik."
    for dag, zin in (
        (date(2026, 12, 10), ""),
        (date(2026, 12, 20), "geldt tot en met 31 december 2026"),
        (date(2027, 1, 1), "gold tot en met 31 december 2026"),
        (date(2027, 1, 5), "gold tot en met 31 december 2026"),
    ):
        hulp = Wethulp(kast, (kaart.code,), "", frozenset(), dag)
        verwacht = [f"Let op: {bedrag.bedrag} ({bedrag.wat}; {kaart.kort}, {bedrag.artikel}) {zin}."]
        assert set(verwacht if zin and tot else []) <= set(hulp.over(antwoord))
        if not zin or tot is None:
            assert not [regel for regel in hulp.over(antwoord) if bedrag.wat in regel]


def test_an_own_amount_without_an_article_is_told_by_its_law_alone() -> None:
    """An article is not needed on a card of a local rule."""
    van = replace(BEDRAGEN[0][1].verantwoording, geldig_tot=date(2026, 12, 31))
    kaart = replace(BEDRAGEN[0][0], bedragen=(Bedrag("tarief", "€ 10", "heel 2026", "", van),))
    hulp = Wethulp(lambda: Zoeker(Wettenboek((kaart,))), (kaart.code,), "", frozenset(), date(2027, 1, 5))
    assert hulp.over("het kost € 10") == [
        f"Let op: € 10 (tarief; {kaart.kort}) gold tot en met 31 december 2026."
    ]


def test_without_a_day_nothing_is_said_about_days() -> None:
    """Replaying a casus and writing its report know no today."""
    hulp = Wethulp(kast, ("participatiewet",), "", frozenset(), None)
    assert hulp.over("de grens is € 8.000, Pw art. 34 lid 3") == []


def test_a_law_that_nobody_chose_or_named_says_nothing() -> None:
    dag = date(2027, 1, 5)
    assert Wethulp(kast, ("wgs",), "", frozenset(), dag).over("de grens is € 8.000") == []
    assert Wethulp(kast, ("wgs",), "", frozenset(), dag).over("de grens is € 8.000 (Participatiewet)")

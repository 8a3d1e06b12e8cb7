"""Searching the packaged law cards as people do: words of the street, half an article, slips of the pen.

The questions were written down by people who had not seen the search: forty before it was built, and
thirty later, to measure it anew. What it does not find yet is named here.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from omgekeerd_cli.kern.wet.verwijzing import lees_verwijzing
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Termijn, Verantwoording, Wetskaart, Wettenboek
from omgekeerd_cli.kern.wet.zoeken import Vondst, Zoeker
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

HIER = Path(__file__).parent
VRAGEN = [
    vraag
    for naam in ("zoekvragen.yaml", "zoekvragen-2.yaml")
    for vraag in yaml.safe_load((HIER / naam).read_text(encoding="utf-8"))
]
GEMIST = (
    "gemeente reageert niet op mijn aanvraag",
    "vader overleden mag ik in de huurwoning blijven",
    "wat kan ik doen als het besluit meteen ingaat en ik niet op het bezwaar kan wachten",
    "cliënt wordt volgende week uit huis gezet wegens huurschuld",
    "moeder overleden mag zoon van 19 in de huurwoning blijven",
    "zorgtoeslag van vorig jaar vergeten aan te vragen",
)
"""Whole sentences in which the words that matter drown; when one is found, it goes from this list."""


@cache
def zoeker() -> Zoeker:
    return Zoeker(laad_wettenboek(plaatsen.vragenmappen(None)))


def _is(vondst: Vondst, wet: str, artikel: str) -> bool:
    hier, gezocht = lees_verwijzing(vondst.deel.artikel), lees_verwijzing(artikel)
    return vondst.kaart.code == wet and bool(hier and gezocht and gezocht.past_op(hier) > 1)


@pytest.mark.parametrize("vraag", VRAGEN, ids=lambda vraag: vraag["zoek"])
def test_what_people_type_finds_the_right_row_among_the_first_five(vraag: dict[str, Any]) -> None:
    vijf = zoeker().zoek(vraag["zoek"])[:5]
    gevonden = any(_is(vondst, wet, artikel) for vondst in vijf for wet, artikel in vraag["goed"])
    assert gevonden == (vraag["zoek"] not in GEMIST)


@pytest.mark.parametrize(
    "getypt",
    [
        "art. 58 lid 8 Pw",
        "58.8 pw",
        "pw 58 8",
        "PW art 58 LID 8",
    ],
)
def test_one_article_in_every_way_of_writing(getypt: str) -> None:
    vondsten = zoeker().zoek(getypt)
    assert [(v.kaart.code, v.deel.artikel) for v in vondsten[:1]] == [("participatiewet", "art. 58 lid 8")]


def test_an_article_without_a_law_comes_from_all_laws_that_have_it() -> None:
    assert {v.kaart.code for v in zoeker().zoek("art. 4:84")} == {"awb"}
    assert {v.kaart.code for v in zoeker().zoek("artikel 35")} >= {"participatiewet", "awir"}


def test_an_article_that_is_on_no_card_finds_nothing() -> None:
    """Better than rows that look like an answer."""
    assert zoeker().zoek("art. 999 pw") == []


VAN = Verantwoording("b", date(2026, 7, 1), "nagelezen", "", "https://example.org")


def _kaart(code: str, *rijen: Artikel | Termijn) -> Wetskaart:
    return Wetskaart(
        lijst="l", code=code, naam=f"{code.capitalize()}wet", afkorting="", bwb="", toelichting="",
        grondwaarde="", beslist="", let_op="", bedragen=(), verantwoording=VAN,
        ruimte=tuple(rij for rij in rijen if isinstance(rij, Artikel)),
        termijnen=tuple(rij for rij in rijen if isinstance(rij, Termijn)),
    )  # fmt: skip


TUIN = _kaart(
    "tuin",
    Artikel("art. 1", "open norm", "een schommel plaatsen", VAN, ("geven",)),
    Artikel("art. 2 lid 1", "kan-bepaling", "een schommel terugvorderen", VAN, ("terugvorderen",)),
    Termijn("beslissen", "een besluit over de schommel", "6 weken", "de aanvraag", "college", VAN),
)
BOOM = _kaart(
    "boom", Artikel("art. 1", "gebonden", "een boom planten", VAN, ("geven",), ook=("kapvergunning",))
)
BOEK = Wettenboek((TUIN, BOOM), {}, (("terugvorderen", "terugbetalen", "geld terug geven"),))


def _gevonden(vraag: str) -> list[str]:
    vondsten = Zoeker(BOEK).zoek(vraag)
    return [f"{v.kaart.code} {v.deel.artikel or getattr(v.deel, 'id', '')}" for v in vondsten]


@pytest.mark.parametrize(
    ("vraag", "eerste"),
    [
        ("schommels", "tuin art. 1"),
        ("schomel", "tuin art. 1"),
        ("kapvergunningen", "boom art. 1"),
        ("terugbetalen", "tuin art. 2 lid 1"),
        ("moet ik geld terug geven", "tuin art. 2 lid 1"),
        ("hoe lang duurt een besluit over de schommel", "tuin beslissen"),
        ("boomwet 1", "boom art. 1"),
        ("1", "tuin art. 1"),
        ("een schommel terugvorderen binnen 1 jaar", "tuin art. 2 lid 1"),
    ],
)
def test_a_word_its_other_forms_and_its_synonyms(vraag: str, eerste: str) -> None:
    assert _gevonden(vraag)[0] == eerste


@pytest.mark.parametrize("vraag", ["", "de het een", "?!", "x" * 500, "art.", "€ 8.000"])
def test_nothing_to_go_by_finds_nothing(vraag: str) -> None:
    assert _gevonden(vraag) == []


def test_chosen_laws_count_for_more_and_what_is_decided_comes_first() -> None:
    rijen = [v.deel for v in Zoeker(BOEK).passend(["tuin"], "schommel", {"terugvorderen"})]
    assert [getattr(rij, "artikel", "") for rij in rijen] == ["art. 2 lid 1", "art. 1", ""]
    assert Zoeker(BOEK).passend(["strand"], "schommel") == []

"""The packaged law cards: each accounts for itself, article by article, and speaks the words of the set."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from omgekeerd_cli.kern.wet.verwijzing import artikelnummer, jci
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Bedrag, Kaartdeel, Termijn, Wetskaart
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import setbestanden, vragensets
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

MAPPEN = plaatsen.vragenmappen(None)
BOEK = laad_wettenboek(MAPPEN)
KAARTEN = BOEK.kaarten
DELEN = [(kaart, deel) for kaart in KAARTEN for deel in kaart.delen()]
ARTIKELEN = [(kaart, artikel) for kaart in KAARTEN for artikel in kaart.ruimte]


def _naam(deel: object) -> str:
    match deel:
        case Wetskaart():
            return deel.code
        case Artikel():
            return deel.artikel
        case Bedrag() | Termijn():
            return deel.wat
    return ""


def test_the_laws_of_the_social_domain_are_there() -> None:
    """By the number under which each is published."""
    assert {kaart.bwb for kaart in KAARTEN} >= {
        "BWBR0015703", "BWBR0035362", "BWBR0034925", "BWBR0031331", "BWBR0005537", "BWBR0002628",
        "BWBR0044770", "BWBR0004044", "BWBR0035303", "BWBR0024705", "BWBR0035917",
    }  # fmt: skip


@pytest.mark.parametrize(("kaart", "deel"), DELEN, ids=_naam)
def test_every_article_and_amount_has_its_source_date_and_certainty(
    kaart: Wetskaart, deel: Kaartdeel
) -> None:
    """And an address of the article itself, in the text of that day."""
    van = deel.verantwoording
    assert van.bron
    assert date(1995, 1, 1) <= van.geldig_per <= date(2027, 12, 31)
    assert van.zekerheid in ("nagelezen", "deels nagelezen", "niet nagelezen")
    eigen_voorbehoud = van.voorbehoud or kaart.verantwoording.voorbehoud
    assert van.zekerheid == "nagelezen" or eigen_voorbehoud
    if isinstance(deel, Termijn) and not deel.artikel:  # its term stands in another law
        assert van.link == kaart.verantwoording.link
        return
    assert artikelnummer(deel.artikel)
    eigen = jci(kaart.bwb, deel.artikel, van.geldig_per) if kaart.bwb else kaart.verantwoording.link
    assert van.link == eigen


@pytest.mark.parametrize(("kaart", "artikel"), ARTIKELEN, ids=_naam)
def test_every_article_says_which_way_it_goes_and_who_decides(kaart: Wetskaart, artikel: Artikel) -> None:
    """By a code of the bodies; and a power has its condition or its limit."""
    assert artikel.richting, kaart.code
    assert artikel.beslist_door in BOEK.bevoegden
    assert artikel.soort != "kan-bepaling" or artikel.voorwaarde or artikel.grens


@pytest.mark.parametrize("kaart", KAARTEN, ids=_naam)
def test_what_is_read_before_step_4_holds_no_articles(kaart: Wetskaart) -> None:
    """The purpose and its line; and no article stands twice on a card."""
    assert not re.search(r"\bart(ikel|\.)|\blid\b|\d", kaart.grondwaarde + kaart.toelichting)
    artikelen = [ruimte.artikel for ruimte in kaart.ruimte]
    assert len(artikelen) == len(set(artikelen))
    assert not any(
        kaart.heet(naam) for ander in KAARTEN if ander != kaart for naam in (ander.code, ander.naam)
    )


def test_every_kind_of_room_on_a_card_is_a_term_that_is_explained() -> None:
    """`?` tells what a kind means, in every method that shows the cards with these terms."""
    begrippen = {begrip.label for begrip in vragensets.laad("omgekeerde-toets", MAPPEN).begrippen}
    soorten = {ruimte.soort for kaart in KAARTEN for ruimte in kaart.ruimte}
    assert {soort for soort in soorten if soort not in begrippen} <= {"afwijken van beleidsregel", "anders"}


def test_the_cards_stand_in_files_that_say_what_they_are() -> None:
    """So that a card that is added there is checked."""
    lijsten = setbestanden.lees_lijsten(MAPPEN, [])
    bestanden = {kaart.lijst for kaart in KAARTEN}
    assert bestanden == {"wetten.yaml", "wetten-erbij.yaml"}
    for bestand in bestanden:
        assert lijsten[bestand]["kaartsoort"] == "wetskaart"
        assert Path(lijsten[bestand].plaats[0]).name == bestand

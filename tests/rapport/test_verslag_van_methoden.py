"""The reports of the packaged methods: nothing that was answered is silently left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hulp import maak_casus
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.verslag.bijblad import maak_bijblad
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, Verslagantwoord, maak_motivatie
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.bladen import bijblad_als_tekst
from omgekeerd_cli.rapport.sjabloon import maak_rapport

GETYPT = (soorten.TEKST, soorten.LANGE_TEKST, soorten.BEDRAG, soorten.GETAL, soorten.DATUM)


def motivatie(voorbeeld: str) -> Motivatie:
    inhoud = plaatsen.voorbeeld(voorbeeld)
    assert inhoud
    gelezen = lees_casus(inhoud, voorbeeld, voorbeeld).casus
    set_ = vragensets.laad(gelezen.methode, plaatsen.vragenmappen(None))
    return maak_motivatie(Stand(set_, pas_in(set_, gelezen)[0].casus))


def _kaal(tekst: str) -> str:
    """Letters and digits only: layout, capitals, whole euros and full stops are up to the template."""
    return re.sub(r"\W", "", tekst.replace(",00", "").lower())


def _alle(beeld: Verslagantwoord) -> Iterator[Verslagantwoord]:
    yield beeld
    for deel in beeld.per_optie:
        yield deel.antwoord
    for rij in beeld.rijen:
        yield from rij.antwoorden


@pytest.mark.parametrize("voorbeeld", plaatsen.voorbeelden())
def test_every_typed_answer_of_an_example_stands_in_its_report(voorbeeld: str) -> None:
    alles = motivatie(voorbeeld)
    rapport = _kaal(maak_rapport(alles))
    getypt = [
        beeld
        for stap in alles.stappen
        for antwoord in stap.antwoorden
        for beeld in _alle(antwoord)
        if beeld.ingevuld and alles.methode.vraag_op_id[beeld.id].soort in GETYPT
    ]
    assert getypt
    assert [beeld.id for beeld in getypt if _kaal(beeld.tekst) not in rapport] == []


def test_the_corners_stand_side_by_side_and_are_never_added_up() -> None:
    """A weak corner stays in sight: `laag` beside `hoog`, and no figure or verdict over all three."""
    rapport = maak_rapport(motivatie("voorbeeld-driehoek-mantelzorg"))
    naast_elkaar = rapport.partition("## De drie hoeken naast elkaar\n\n")[2].partition("\n\n")[0]
    cellen = [regel.split(" | ")[1].strip(" |") for regel in naast_elkaar.splitlines()]
    assert cellen == ["Hoe sterk", "---", "midden", "hoog", "laag"]
    assert not re.search(r"totaalscore|gemiddeld|\b\d+ punten", rapport, re.IGNORECASE)


def test_a_law_of_ones_own_without_an_answer_has_words_below_its_heading() -> None:
    set_ = vragensets.laad("omgekeerde-toets", plaatsen.vragenmappen(None))
    casus = maak_casus(set_, {"grondwaarden": {"wetten": [{"anders": "Woningwet"}]}}, kort=True)
    rapport = maak_rapport(maak_motivatie(Stand(set_, casus)))
    assert "- **Woningwet:**\n" in rapport  # open: that is told at the end
    assert "Woningwet: Past bij het doel van de wet (stap:" in rapport


@pytest.mark.parametrize(
    ("naam", "antwoorden", "herkomst"),
    [
        ("waardendriehoek", {"rendement": {"hoek-rendement": "laag"}}, "Ons eigen advies."),
        ("waardendriehoek", {"betrokkenheid": {"eigen-plan": "niet-gevraagd"}}, "Naar aanleiding van: Regio"),
        ("omgekeerde-beleidscyclus", {"effect": {"geld-rol": "enige"}}, "Bron: Binnenlands Bestuur"),
    ],
)
def test_where_tips_are_asked_for_they_say_whether_a_source_carries_them(
    naam: str, antwoorden: Boom, herkomst: str
) -> None:
    set_ = vragensets.laad(naam, plaatsen.vragenmappen(None))
    stand = Stand(set_, maak_casus(set_, antwoorden))
    assert "Tips" not in maak_rapport(maak_motivatie(stand))
    rapport = maak_rapport(maak_motivatie(stand, signalen=True))
    for tekst in (rapport, bijblad_als_tekst(maak_bijblad(stand))):
        assert f"({herkomst}" in tekst.partition("## Tips die nog openstaan")[2]

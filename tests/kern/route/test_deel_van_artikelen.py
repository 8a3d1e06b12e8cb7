"""Conditions and texts that look at the article of the law cards that an answer names."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, schrijf_set, stapbestanden
from omgekeerd_cli.kern.beeld.invullen import tekst_op_plek
from omgekeerd_cli.kern.controle.bereikbaar import Bereik, Uitslag
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets

VRAGEN = """\
- {{id: drempel, vraag: Wat?, kort: Drempel, soort: tekst}}
- {{id: artikel, vraag: Waar?, kort: Artikel, soort: {soort}, zoekt: artikelen}}
- {{id: ruimte, vraag: "{tekst}", kort: Ruimte, soort: tekst, als: {als}}}
"""
OPEN_NORM = "{vraag: artikel, deel: soort, is: open norm}"
NIET_OP_KAART = "{vraag: artikel, deel: soort, ingevuld: nee}"
AUTO, AFWIJKEN = "Participatiewet, art. 34 lid 1 onder a", "Algemene wet bestuursrecht, art. 4:84"


def methode_met_kaarten(map_: Path, als: str, tekst: str = "Wat nu?", soort: str = "tekst") -> Methode:
    """A method of three questions, with the packaged law cards."""
    schrijf_set(map_, stapbestanden(VRAGEN.format(als=als, tekst=tekst, soort=soort)))
    return vragensets.laad("proef", [*plaatsen.vragenmappen(None), map_])


@pytest.mark.parametrize(
    ("als", "antwoord", "verwacht"),
    [
        (OPEN_NORM, AUTO, True),
        (OPEN_NORM, f"onze werkwijze; {AUTO}", True),
        (OPEN_NORM, AFWIJKEN, False),
        (OPEN_NORM, "de auto telt mee", False),
        (NIET_OP_KAART, "onze werkwijze", True),
        (NIET_OP_KAART, "pw 34", True),
        (NIET_OP_KAART, AUTO, False),
        ("{vraag: artikel, deel: beslist-door, is: college}", AUTO, True),
        ("{vraag: artikel, deel: wet, is: awb}", AFWIJKEN, True),
        ("{vraag: artikel, deel: richting, is: terugvorderen}", AUTO, False),
    ],
)
def test_a_condition_knows_what_the_card_says_of_the_article(
    tmp_path: Path, als: str, antwoord: str, verwacht: bool
) -> None:
    methode = methode_met_kaarten(tmp_path, als)
    stand = Stand(methode, maak_casus(methode, {"een": {"artikel": antwoord}}))
    assert (("een", "ruimte") in stand.route.halte_op_pad) is verwacht


@pytest.mark.parametrize(
    ("antwoord", "zin"),
    [
        (AUTO, "Beslist het college?"),
        ("onze werkwijze", "Beslist onze werkwijze?"),
        ("", "Beslist (nog niet ingevuld)?"),
    ],
)
def test_a_text_says_what_the_card_says_of_the_article(tmp_path: Path, antwoord: str, zin: str) -> None:
    methode = methode_met_kaarten(tmp_path, "{vraag: drempel, ingevuld: nee}", "Beslist {artikel.beslist}?")
    stand = Stand(methode, maak_casus(methode, {"een": {"artikel": antwoord}}))
    plek = stand.route.halte_op_pad["een", "ruimte"].plek
    assert tekst_op_plek(plek.vraag.vraag, plek, stand.boek) == zin


def test_the_cards_are_read_only_when_an_answer_is_held_against_them(tmp_path: Path) -> None:
    methode = methode_met_kaarten(tmp_path, OPEN_NORM)
    kast = methode.artikelen
    for antwoord in ("", "de auto van vader"):
        _ = Stand(methode, maak_casus(methode, {"een": {"drempel": antwoord}})).route
        assert "_zoeker" not in vars(kast)
    _ = Stand(methode, maak_casus(methode, {"een": {"artikel": AUTO}})).route
    assert "_zoeker" in vars(kast)


def test_cards_are_no_part_of_the_set(tmp_path: Path) -> None:
    """Another text on a card makes no other set: an answer holds the words that were chosen."""
    voor = methode_met_kaarten(tmp_path, OPEN_NORM)
    artikelen = "kaartsoort: artikelen\nparticipatiewet:\n  bedragen: []\n"
    (tmp_path / "wetten").mkdir()
    (tmp_path / "wetten" / "eigen.yaml").write_text(artikelen, encoding="utf-8")
    assert vragensets.laad("proef", [*plaatsen.vragenmappen(None), tmp_path]).sha256 == voor.sha256


@pytest.mark.parametrize(
    ("als", "uitslag"),
    [
        (OPEN_NORM, Uitslag.JA),
        (NIET_OP_KAART, Uitslag.JA),
        ("{vraag: artikel, deel: soort, is: open norn}", Uitslag.NEE),
        ("{vraag: artikel, deel: wet, is: onbekende-wet}", Uitslag.NEE),
        (f"{{alle: [{OPEN_NORM}, {{vraag: artikel, deel: wet, is: awb}}]}}", Uitslag.JA),
        (f"{{alle: [{OPEN_NORM}, {NIET_OP_KAART}]}}", Uitslag.NEE),
        (f"{{alle: [{{vraag: artikel, bevat: werkwijze}}, {OPEN_NORM}]}}", Uitslag.JA),
        (f"{{alle: [{NIET_OP_KAART}, {{vraag: artikel, ingevuld: ja}}]}}", Uitslag.JA),
    ],
)
def test_whether_an_article_can_be_so_is_looked_up_on_the_cards(
    tmp_path: Path, als: str, uitslag: Uitslag
) -> None:
    methode = methode_met_kaarten(tmp_path, als)
    assert Bereik(methode).van(methode.vraag_op_id["ruimte"]) is uitslag


@pytest.mark.parametrize(
    ("als", "soort", "melding"),
    [
        (
            "{vraag: artikel, deel: srt, is: open norm}",
            "tekst",
            "Geen enkel artikel heeft een veld `srt`. Bedoel je `soort`?",
        ),
        (
            "{vraag: drempel, deel: soort, is: open norm}",
            "tekst",
            "Noem een vraag met keuzes, of met `zoekt: artikelen`.",
        ),
        (OPEN_NORM, "getal", "`zoekt` hoort bij de soort tekst."),
    ],
)
def test_what_cannot_be_asked_of_an_article_is_a_finding(
    tmp_path: Path, als: str, soort: str, melding: str
) -> None:
    with pytest.raises(GebrekkigBestand) as fout:
        methode_met_kaarten(tmp_path, als, soort=soort)
    assert melding in str(fout.value)

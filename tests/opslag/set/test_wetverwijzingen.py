"""Law cards over more files: articles beside their card, and what a card names that is not there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hulp import schrijf_set
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.wet import kaartwoorden
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import setbestanden, vragensets
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek
from omgekeerd_cli.opslag.set.wetverwijzingen import ruime_bevoegdheden

KOP = """\
kaartsoort: wetskaart
tuin:
  naam: Tuinwet
  grondwaarde: Iedereen heeft groen.
  beslist: Het college.
  link: https://example.org/tuin
  geldig-per: 2026-07-01
  bron: gemeenteblad
  zekerheid: nagelezen
"""
ARTIKELEN = """\
kaartsoort: artikelen
tuin:
  ruimte:
    - {artikel: art. 1, soort: gebonden, biedt: een tuin, beslist-door: college}
    - artikel: art. 2
      soort: kan-bepaling
      richting: [weigeren, herzien]
      biedt: geen schommel
      voorwaarde: de tuin is te klein
      beslist-door: college
      geldt-ook-voor: [art. 1]
  termijnen:
    - {id: beslissen, wat: een besluit, lengte: 6 weken, vanaf: de aanvraag, wie: college}
"""
BEVOEGDEN = """\
kaartsoort: bevoegde
college:
  naam: het college
  aard: besluit
  rechtsmiddel:
    {naam: bezwaar, bij: het college, termijn: 6 weken, vanaf: de dag erna, artikel: "Awb, art. 6:7"}
  geldig-per: 2026-07-01
  bron: Awb
  zekerheid: nagelezen
"""


def bestanden(artikelen: str = ARTIKELEN, kop: str = KOP) -> dict[str, str]:
    return {"wetten.yaml": kop, "bevoegden.yaml": BEVOEGDEN, "wetten/tuin.yaml": artikelen}


def fouten(map_: Path, artikelen: str) -> list[str]:
    gebreken = vragensets.keur_lijsten([schrijf_set(map_, bestanden(artikelen))])
    return [f"{Path(gebrek.bestand).name}:{gebrek.regel}: {gebrek.wat}" for gebrek in gebreken]


def test_the_articles_beside_a_card_belong_to_it(tmp_path: Path) -> None:
    boek = laad_wettenboek([schrijf_set(tmp_path, bestanden())])
    (kaart,) = boek.kaarten
    assert [artikel.artikel for artikel in kaart.ruimte] == ["art. 1", "art. 2"]
    assert kaart.ruimte[1].richting == ("weigeren", "herzien")
    assert kaart.termijnen[0].verantwoording.bron == "gemeenteblad"
    regels = list(kaartwoorden.regels(boek, kaart, kaart.ruimte[0], None))
    assert regels == ["Wat: een tuin", "Kijk ook bij: art. 2 (kan-bepaling)", "Beslist: het college"]
    assert [kaartwoorden.rechtsmiddel(wie) for wie in kaartwoorden.bevoegden_op(boek, kaart)] == [
        "Tegen een besluit van het college: bezwaar bij het college, binnen 6 weken vanaf de dag erna "
        "(Awb, art. 6:7)."
    ]


def test_an_own_file_adds_articles_to_a_law_of_ours(tmp_path: Path) -> None:
    """Under another name than ours; under the same name it takes the place of ours."""
    eigen = ARTIKELEN.replace("tuin:", "wgs:").replace("art. 1", "art. 91").replace("art. 2", "art. 92")
    erbij = schrijf_set(tmp_path / "a", {"wetten/ons-beleid.yaml": eigen.split("  termijnen:")[0]})
    onze = plaatsen.vragenmappen(None)
    ervoor, erna = (
        next(kaart for kaart in laad_wettenboek(mappen).kaarten if kaart.code == "wgs")
        for mappen in (onze, [*onze, erbij])
    )
    assert [rij.artikel for rij in erna.ruimte[len(ervoor.ruimte) :]] == ["art. 91", "art. 92"]
    anders = schrijf_set(tmp_path / "b", {"wetten/wgs.yaml": eigen.split("  termijnen:")[0]})
    wgs = next(kaart for kaart in laad_wettenboek([*onze, anders]).kaarten if kaart.code == "wgs")
    assert [rij.artikel for rij in wgs.ruimte] == ["art. 91", "art. 92"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "fout"),
    [
        ("biedt: een tuin, beslist-door: college", "biedt: een tuin, beslist-door: koning",
         "tuin.yaml:4: Wat bij `beslist-door` staat, is geen code uit bevoegden.yaml."),
        ("wie: college", "wie: koning",
         "tuin.yaml:13: Wat bij `wie` staat, is geen code uit bevoegden.yaml."),
        ("[art. 1]", "[art. 3]", "tuin.yaml:11: Dit artikel staat niet apart op deze kaart."),
        ("[art. 1]", "[art. 2]", "tuin.yaml:11: Dit artikel staat niet apart op deze kaart."),
        ("6 weken", "zes weken", "tuin.yaml:13: `lengte` heeft niet de goede vorm."),
        ("richting: [weigeren, herzien]", "richting: straffen", "tuin.yaml:7: Dit kan niet bij `richting`."),
        ("soort: gebonden", "sort: gebonden", "tuin.yaml:4: `sort` kennen we hier niet."),
        ("tuin:", "tuim:", "tuin.yaml:3: Bij deze artikelen hoort geen wetskaart."),
    ],
)  # fmt: skip
def test_what_a_card_names_and_is_not_there(tmp_path: Path, oud: str, nieuw: str, fout: str) -> None:
    """With the file, the line, and no word that could be about somebody."""
    assert fout in fouten(tmp_path, ARTIKELEN.replace(oud, nieuw, 1))


def test_two_terms_with_one_name_and_a_card_without_articles(tmp_path: Path) -> None:
    dubbel = ARTIKELEN + ARTIKELEN.splitlines()[-1] + "\n"
    assert fouten(tmp_path / "a", dubbel) == [
        "tuin.yaml:14: Deze naam heeft een andere termijn op deze kaart ook."
    ]
    map_ = schrijf_set(tmp_path / "b", {"wetten.yaml": KOP, "bevoegden.yaml": BEVOEGDEN})
    assert [g.wat for g in vragensets.keur_lijsten([map_])] == ["Deze wetskaart heeft geen artikelen."]
    with pytest.raises(GebrekkigBestand):
        laad_wettenboek([map_])


def test_a_power_without_a_condition_or_limit_is_pointed_at(tmp_path: Path) -> None:
    """It would promise more than the law; it is no fault, for some powers have none."""
    zonder = ARTIKELEN.replace("      voorwaarde: de tuin is te klein\n", "")
    for tekst, aantal in ((ARTIKELEN, 0), (zonder, 1)):
        map_ = schrijf_set(tmp_path / str(aantal), bestanden(tekst))
        assert vragensets.keur_lijsten([map_]) == []
        gevonden = list(ruime_bevoegdheden(setbestanden.lees_lijsten([map_], [])))
        assert [gebrek.wat for gebrek in gevonden] == [
            "Deze kan-bepaling heeft geen voorwaarde en geen grens."
        ] * aantal


def test_a_body_keeps_the_days_between_which_its_card_holds(tmp_path: Path) -> None:
    tot = BEVOEGDEN + "  geldig-van: 2026-01-01\n  geldig-tot: 2026-12-31\n"
    boek = laad_wettenboek([schrijf_set(tmp_path, bestanden() | {"bevoegden.yaml": tot})])
    van = boek.bevoegden["college"].verantwoording
    assert (van.geldig_van, van.geldig_tot) == (date(2026, 1, 1), date(2026, 12, 31))


def test_a_body_with_a_slip_of_the_pen_is_named(tmp_path: Path) -> None:
    """With one proposal; without any the whole list."""
    for getypt, doe in (("colege", "Bedoel je `college`?"), ("koning", "Kies uit: college.")):
        tekst = ARTIKELEN.replace("een tuin, beslist-door: college", f"een tuin, beslist-door: {getypt}")
        map_ = schrijf_set(tmp_path / getypt, bestanden(tekst))
        assert [gebrek.doe for gebrek in vragensets.keur_lijsten([map_])] == [doe]

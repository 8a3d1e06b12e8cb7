"""Choosing a method: the first rule that fits advises, the next is the second choice, none is excluded."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, maak_methode
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.wijzigen.advies import adviseer, zwaarder_dan
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets

MAPPEN = plaatsen.vragenmappen(None)
KEUZEHULP = vragensets.laad("methodekeuze", MAPPEN)
TOETS = vragensets.laad("omgekeerde-toets", MAPPEN)
LICHT = ["omgekeerde-toets", "waardendriehoek"]


def advies(**antwoorden: str) -> list[str]:
    """The methods for these answers to the packaged help, best first."""
    keuze: Boom = {"keuze": {naam.replace("_", "-"): antwoord for naam, antwoord in antwoorden.items()}}
    return [een.methode for een in adviseer(Stand(KEUZEHULP, maak_casus(KEUZEHULP, keuze)))]


def test_zonder_bijzonderheden_begin_je_licht() -> None:
    assert advies(gaat_over="vraag", hulp_stapelt="nee", anderen="doen-mee", ruimte="ja") == LICHT


def test_wie_al_een_oplossing_weegt_krijgt_eerst_de_driehoek() -> None:
    assert advies(gaat_over="vraag", oplossing="ja") == ["waardendriehoek", "omgekeerde-toets"]


@pytest.mark.parametrize(
    "antwoorden",
    [
        {"ruimte": "nee"},
        {"hulp_stapelt": "ja"},
        {"anderen": "doen-niet-mee", "overleg_helpt": "nee"},
        {"anderen": "doen-niet-mee"},
    ],
)
def test_wat_vastzit_vraagt_om_zwaarder_met_een_lichte_tweede_keus(antwoorden: dict[str, str]) -> None:
    assert advies(gaat_over="vraag", **antwoorden) == ["doorbraakmethode", *LICHT]


def test_zolang_praten_helpt_blijft_het_licht() -> None:
    assert advies(gaat_over="vraag", anderen="doen-niet-mee", overleg_helpt="ja") == LICHT


def test_is_alles_geprobeerd_dan_is_er_het_loket() -> None:
    gevonden = advies(gaat_over="vraag", ruimte="nee", alles_geprobeerd="ja")
    assert gevonden[:2] == ["landelijk-maatwerkloket", "doorbraakmethode"]


@pytest.mark.parametrize(
    ("gaat_over", "methode"), [("terugblik", "evaluatie"), ("beleid", "omgekeerde-beleidscyclus")]
)
def test_terugkijken_en_beleid_hebben_een_eigen_methode(gaat_over: str, methode: str) -> None:
    assert advies(gaat_over=gaat_over) == [methode, *LICHT]


def toets(**antwoorden: Ruw) -> Boom:
    return {"randvoorwaarden": {naam.replace("_", "-"): ruw for naam, ruw in antwoorden.items()}}


def test_aan_het_eind_van_een_toets_spreken_dezelfde_regels() -> None:
    """Parties that will not join, or a law without room; not when nothing of the kind was answered."""
    vast = maak_casus(TOETS, toets(anderen_nodig="doen-niet-mee"))
    zonder_ruimte = maak_casus(TOETS, toets(drempels=[{"drempel": "De wet", "drempel-ruimte": "geen"}]))
    gewoon = maak_casus(TOETS, toets(anderen_nodig="doen-mee"))
    gevonden = [zwaarder_dan(KEUZEHULP, Stand(TOETS, casus)) for casus in (vast, zonder_ruimte, gewoon)]
    assert [een and een.methode for een in gevonden] == ["doorbraakmethode", "doorbraakmethode", None]


def test_elk_advies_noemt_een_reden_en_een_bron_en_elke_methode_kan_worden_gekozen() -> None:
    assert all(een.reden and een.bron for een in KEUZEHULP.adviezen)
    te_kiezen = set(vragensets.methoden(MAPPEN)) - {"methodekeuze", "bespreking"}
    assert {een.methode for een in KEUZEHULP.adviezen} == te_kiezen


def test_een_advies_naar_een_methode_die_er_niet_is_is_een_fout(tmp_path: Path) -> None:
    bestanden = {
        "hulp/methode.yaml": """
            id: hulp
            titel: Hulp
            versie: 1.0.0
            schema: 1
            stappen: [een]
            adviezen:
              - {methode: weg, reden: Zomaar., bron: Niets}
        """,
        "hulp/1-een.yaml": """
            stap: een
            titel: Stap
            vragen: [{id: a, vraag: A?, kort: A, soort: ja-nee}]
        """,
    }
    methode: Methode = maak_methode(tmp_path, bestanden, "hulp")
    assert methode.adviezen[0].methode == "weg"
    gebreken = vragensets.keur("hulp", [tmp_path])
    assert [(gebrek.regel, gebrek.wat) for gebrek in gebreken] == [(7, "De methode `weg` is er niet.")]

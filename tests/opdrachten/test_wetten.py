"""`omgekeerd wetten` as a real process: the list, a card, own cards, and a law that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from terminalhulp import Terminal, draai, engels_in

EIGEN = """\
kaartsoort: wetskaart
afval:
  naam: Afvalverordening
  toelichting: Een schone straat.
  grondwaarde: Iedereen woont in een schone straat.
  ruimte:
    - artikel: art. 4 lid 2
      soort: hardheidsclausule
      biedt: afwijken
      grens: bij [hoge] nood
      wie: college
    - artikel: art. 5
      soort: gebonden
      biedt: horen
      wie: raad
      geldig-per: 2019-07-01
      zekerheid: niet nagelezen
      voorbehoud: gehoord
  bedragen:
    - {wat: tarief, bedrag: "€ 10", per: heel 2020, artikel: art. 9}
  beslist: Het college.
  link: https://example.org/afval
  artikellink: https://example.org/afval#a{artikel}
  geldig-per: 2020-07-01
  bron: gemeenteblad
  zekerheid: nagelezen
"""


@pytest.fixture
def eigen(tmp_path: Path) -> Path:
    """A folder with a card of a local rule, whose text is old on any day from now on."""
    (tmp_path / "regels").mkdir()
    (tmp_path / "regels" / "verordeningen.yaml").write_text(EIGEN, encoding="utf-8")
    return tmp_path


def test_the_list_has_a_line_for_each_card(eigen: Path) -> None:
    uitkomst = draai("wetten", "--vragen", "regels", cwd=eigen)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    regels = [regel.split("\t") for regel in uitkomst.uit.splitlines()]
    assert [regel[0] for regel in regels][:2] == ["participatiewet", "wmo-2015"]
    assert regels[-1] == [
        "afval", "Afvalverordening", "1 juli 2020", "Een schone straat.", "ouder dan een jaar",
    ]  # fmt: skip
    assert all(len(regel) in (4, 5) and all(regel) for regel in regels)


def test_a_card_has_all(eigen: Path) -> None:
    uitkomst = draai("wetten", "afvalverordening", "--eenvoudig", "--vragen", "regels", cwd=eigen)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert uitkomst.uit.splitlines() == [
        "Afvalverordening",
        "Let op: de tekst op deze kaart is van 1 juli 2020. Dat is meer dan een jaar geleden. "
        "Kijk eerst of er een nieuwere is.",
        "Een kaart is een hulp, geen wettekst. Lees het artikel na voor je het gebruikt.",
        "",
        "Waarom deze wet er is",
        "Iedereen woont in een schone straat.",
        "",
        "Wie beslist",
        "Het college.",
        "",
        "Voor elk artikel en elk bedrag, tenzij er iets anders bij staat",
        "Bron: gemeenteblad",
        "Geldig per: 1 juli 2020",
        "Zekerheid: nagelezen",
        "https://example.org/afval",
        "",
        "Ruimte en grenzen, per artikel",
        "",
        "- art. 4 lid 2: hardheidsclausule",
        "  Wat: afwijken",
        "  Grens: bij [hoge] nood",
        "  Beslist: college",
        "  https://example.org/afval#a4",
        "",
        "- art. 5: gebonden",
        "  Wat: horen",
        "  Beslist: raad",
        "  Geldig per: 1 juli 2019 (ouder dan een jaar)",
        "  Zekerheid: niet nagelezen",
        "  Voorbehoud: gehoord",
        "  https://example.org/afval#a5",
        "",
        "Bedragen",
        "",
        "- tarief: € 10",
        "  Per: heel 2020",
        "  Artikel: art. 9",
        "  https://example.org/afval#a9",
    ]


def test_a_law_has_more_names(tmp_path: Path) -> None:
    namen = ("wmo-2015", "WMO 2015", "Wet maatschappelijke ondersteuning 2015")
    uitkomsten = [draai("wetten", naam, cwd=tmp_path) for naam in namen]
    assert {uitkomst.code for uitkomst in uitkomsten} == {0}
    assert len({uitkomst.uit for uitkomst in uitkomsten}) == 1
    assert "- art. 2.3.5 lid 6: kan-bepaling" in uitkomsten[0].uit
    assert engels_in(uitkomsten[0].uit) == []
    assert list(tmp_path.iterdir()) == []


def test_a_slip_of_the_pen_in_a_name_is_understood(tmp_path: Path) -> None:
    assert draai("wetten", "jeugtwet", cwd=tmp_path).uit == draai("wetten", "jeugdwet", cwd=tmp_path).uit


def test_a_word_that_is_nowhere(tmp_path: Path) -> None:
    uitkomst = draai("wetten", "zeppelin", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert uitkomst.fout.startswith("'zeppelin' staat niet op een kaart. Probeer een ander woord, of kies")
    assert "participatiewet, wmo-2015, jeugdwet, wgs, " in uitkomst.fout


def test_a_card_without_a_date_is_a_fault_with_its_place(eigen: Path) -> None:
    pad = eigen / "regels" / "verordeningen.yaml"
    pad.write_text(EIGEN.replace("  geldig-per: 2020-07-01\n", ""), encoding="utf-8")
    zin = "regels/verordeningen.yaml:2:1: Hier ontbreekt `geldig-per`. Voeg die regel toe.\n"
    for argv in (("wetten", "--vragen", "regels"), ("vragen", "controleer", "regels")):
        uitkomst = draai(*argv, cwd=eigen)
        assert (uitkomst.code, uitkomst.uit, uitkomst.fout) == (1, "", zin)


@pytest.mark.parametrize("cols", [40, 80])
def test_in_a_terminal_all_fits_and_comes_by_screens(eigen: Path, cols: int) -> None:
    with Terminal(["wetten"], cwd=eigen, cols=cols, rows=20) as terminal:
        terminal.wacht_op("participatiewet")
        terminal.wacht_op("verder")
        terminal.typ("q")
        assert terminal.einde() == 0
    kaart = ["wetten", "afval", "--vragen", "regels"]
    with Terminal(kaart, cwd=eigen, cols=cols, rows=60) as terminal:
        assert terminal.einde() == 0
        assert terminal.ziet("https://example.org/afval#a9")
        assert all(len(regel.rstrip()) <= cols for regel in terminal.alles)


def test_tab_completes_the_name(tmp_path: Path) -> None:
    env = {"_OMGEKEERD_COMPLETE": "complete_bash", "COMP_WORDS": "omgekeerd wetten w", "COMP_CWORD": "2"}
    uitkomst = draai(cwd=tmp_path, env=env)
    assert set(uitkomst.uit.split()) >= {"wmo-2015", "wgs", "wlz"}
    assert "awb" not in uitkomst.uit


def test_tab_knows_ones_own_cards_too_and_is_silent_at_a_fault(eigen: Path) -> None:
    env = {"_OMGEKEERD_COMPLETE": "complete_bash", "COMP_WORDS": "omgekeerd wetten a", "COMP_CWORD": "2"}
    env["OMGEKEERD_VRAGEN"] = "regels"
    assert set(draai(cwd=eigen, env=env).uit.split()) == {"afval", "avg", "awb", "awir"}
    pad = eigen / "regels" / "verordeningen.yaml"
    pad.write_text(EIGEN.replace("  bron:", "  x-bron:"), encoding="utf-8")
    uitkomst = draai(cwd=eigen, env=env)
    assert (uitkomst.uit.split(), uitkomst.fout) == ([], "")

"""`omgekeerd wetten controleer` as a real process: on days around New Year, with and without texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from klok import draai_op
from omgekeerd_cli.kern.wet.wetskaart import Wettenboek
from omgekeerd_cli.opdrachten.wetten.controleer import controleer
from terminalhulp import Terminal, draai, engels_in

KAART = """\
kaartsoort: wetskaart
wijkwet:
  naam: Wijkwet
  afkorting: WW
  bwb: BWBR0099999
  toelichting: De wijk.
  grondwaarde: Iedereen telt mee in de wijk.
  ruimte:
    - {artikel: art. 1 lid 1, soort: gebonden, biedt: een buurtfeest geven, wie: college}
    - {artikel: art. 1 lid 2, soort: gebonden, biedt: een bank plaatsen, wie: college}
    - {artikel: art. 2, soort: gebonden, biedt: een boom planten, wie: college}
  bedragen:
    - {wat: hoogste bijdrage, bedrag: "€ 10", per: "2026", artikel: art. 3, geldig-tot: 2026-12-31}
  wijzigt-per:
    - {per: 2027-01-01, wat: er komt een ander bedrag; hoe hoog is nog niet bekend}
  beslist: Het college.
  link: https://example.org/wijk
  geldig-per: 2026-07-01
  bron: de wet zelf
  zekerheid: nagelezen
"""
ARTIKEL = '<artikel inwerking="{}"><kop><nr>{}</nr></kop>{}</artikel>'
LID = "<lid><lidnr>{}</lidnr><al>{}</al></lid>"


def _tekst(dag: str, lid_2: str, *, ook_2: bool = True) -> str:
    artikelen = [ARTIKEL.format(dag, 1, LID.format(1, "Er is feest.") + LID.format(2, lid_2))]
    artikelen += [ARTIKEL.format("2026-07-01", 2, "<al>Bomen.</al>")] if ook_2 else []
    artikelen += [ARTIKEL.format("2026-07-01", 3, "<al>Het bedrag is 10 euro.</al>")]
    return (
        f'<toestand bwb-id="BWBR0099999" inwerkingtreding="{dag}"><wetgeving><wet-besluit><wettekst>'
        f"{''.join(artikelen)}</wettekst></wet-besluit></wetgeving></toestand>"
    )


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with a card, and one with the text that it was read from and a newer one."""
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen" / "wijk.yaml").write_text(KAART, encoding="utf-8")
    (tmp_path / "bwb").mkdir()
    (tmp_path / "bwb" / "BWBR0099999_2026-07-01_0.xml").write_text(_tekst("2026-07-01", "Een bank."))
    nieuw = _tekst("2026-12-01", "Twee banken.", ook_2=False)
    (tmp_path / "bwb" / "BWBR0099999_2026-12-01_0.xml").write_text(nieuw)
    return tmp_path


CONTROLEER = ("wetten", "controleer", "--vragen", "eigen")


@pytest.mark.parametrize(
    ("dag", "bedrag", "wijziging"),
    [
        (
            date(2026, 12, 20),
            "verloopt binnenkort\twijkwet\tbedrag € 10: hoogste bijdrage\tgeldt tot en met 31 december 2026",
            "verandert binnenkort\twijkwet\thele kaart\tverandert op 1 januari 2027: er komt een ander",
        ),
        (
            date(2027, 1, 1),
            "verlopen\twijkwet\tbedrag € 10: hoogste bijdrage\tgold tot en met 31 december 2026",
            "veranderd\twijkwet\thele kaart\tveranderde op 1 januari 2027: er komt een ander",
        ),
        (
            date(2027, 1, 5),
            "verlopen\twijkwet\tbedrag € 10: hoogste bijdrage\tgold tot en met 31 december 2026",
            "veranderd\twijkwet\thele kaart\tveranderde op 1 januari 2027: er komt een ander",
        ),
    ],
    ids=lambda deel: str(deel)[:10],
)
def test_around_new_year(map_: Path, dag: date, bedrag: str, wijziging: str) -> None:
    uitkomst = draai_op(dag, *CONTROLEER, cwd=map_)
    assert uitkomst.fout == ""
    regels = uitkomst.uit.splitlines()
    assert bedrag in regels
    assert any(regel.startswith(wijziging) for regel in regels)
    assert all(regel.count("\t") == 3 for regel in regels)
    assert engels_in(uitkomst.uit) == []


def test_a_job_at_night_hears_only_of_what_has_to_be_read(map_: Path) -> None:
    """The exit code is 1 from the day on which something is no longer right, and not before."""
    alleen = draai_op(date(2026, 8, 20), *CONTROLEER, cwd=map_)
    straks = draai_op(date(2026, 12, 20), *CONTROLEER, cwd=map_)
    for uitkomst, dag in ((alleen, "20 augustus"), (straks, "20 december")):
        lezen = [
            r for r in uitkomst.uit.splitlines() if r.startswith(("verlopen", "veranderd", "lang geleden"))
        ]
        assert uitkomst.code == (1 if lezen else 0), dag
        assert not any("wijkwet" in regel for regel in lezen)
    assert "wijkwet" not in alleen.uit
    assert draai_op(date(2027, 1, 1), *CONTROLEER, cwd=map_).code == 1


def test_where_all_holds_a_job_is_silent(
    map_: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No line, and the exit code 0: here there are no cards at all."""
    monkeypatch.chdir(map_)
    monkeypatch.setattr("omgekeerd_cli.opslag.set.wetskaarten.laad_wettenboek", lambda _: Wettenboek())
    controleer("bwb", "", eenvoudig=True)
    assert capsys.readouterr() == ("", "")


def test_with_both_texts_it_names_the_rows_to_read_anew(map_: Path) -> None:
    uitkomst = draai_op(date(2026, 12, 20), *CONTROLEER[:2], "bwb", *CONTROLEER[2:], cwd=map_)
    assert (uitkomst.code, uitkomst.fout) == (1, "")
    over = [regel.split("\t") for regel in uitkomst.uit.splitlines() if "\twijkwet\t" in regel]
    assert [(wat, waar) for wat, _, waar, _ in over] == [
        ("andere tekst", "art. 1 lid 2"),
        ("niet meer in de tekst", "art. 2"),
        ("verloopt binnenkort", "bedrag € 10: hoogste bijdrage"),
        ("verandert binnenkort", "hele kaart"),
        ("nieuwere tekst", "hele kaart"),
    ]
    assert (
        "geen tekst in de map\tparticipatiewet\thele kaart\tBWBR0015703 staat niet in de map" in uitkomst.uit
    )


def test_with_the_new_text_alone_it_says_which_text_to_add(map_: Path) -> None:
    (map_ / "bwb" / "BWBR0099999_2026-07-01_0.xml").unlink()
    uitkomst = draai_op(date(2026, 12, 20), *CONTROLEER[:2], "bwb", *CONTROLEER[2:], cwd=map_)
    assert uitkomst.code == 1
    assert "artikel 1 is veranderd op 1 december 2026; welk deel is niet vergeleken" in uitkomst.uit
    assert "zet ook de tekst van 1 juli 2026 in de map" in uitkomst.uit


def test_a_bad_file_is_named_and_the_rest_is_done(map_: Path) -> None:
    bom = '<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><toestand>&b;</toestand>'
    (map_ / "bwb" / "bom.xml").write_text(bom)
    uitkomst = draai_op(date(2026, 12, 20), *CONTROLEER[:2], "bwb", *CONTROLEER[2:], cwd=map_)
    assert uitkomst.code == 1
    assert uitkomst.fout.startswith(f"{Path('bwb', 'bom.xml')}: Er staat een DOCTYPE in.")
    assert uitkomst.fout.count("\n") == 1
    assert "andere tekst\twijkwet\tart. 1 lid 2" in uitkomst.uit
    assert not list(map_.glob("omgekeerd-fout*"))


def test_a_folder_that_is_not_there_or_has_no_texts(map_: Path) -> None:
    (map_ / "leeg").mkdir()
    weg = draai("wetten", "controleer", "nergens", cwd=map_)
    assert (weg.code, weg.uit, weg.fout) == (2, "", "De map nergens is er niet. Kijk de naam na.\n")
    leeg = draai("wetten", "controleer", "leeg", cwd=map_)
    assert (leeg.code, leeg.uit) == (1, "")
    assert "In de map leeg staan geen XML-bestanden." in leeg.fout


@pytest.mark.parametrize("cols", [40, 80])
def test_in_a_terminal_all_fits(map_: Path, cols: int) -> None:
    """By kind and by card, with how much there is to read at the end."""
    with Terminal([*CONTROLEER[:2], "bwb", *CONTROLEER[2:]], cwd=map_, cols=cols, rows=300) as terminal:
        assert terminal.einde() == 1
        beeld = " ".join(" ".join(terminal.alles).split())
        assert "Staat anders in een nieuwere tekst: lees deze rijen opnieuw (1)" in beeld
        assert "- Wijkwet, art. 1 lid 2: staat anders in de tekst van 1 december 2026" in beeld
        assert "Om opnieuw te lezen: " in beeld
        assert all(len(regel.rstrip()) <= cols for regel in terminal.alles)

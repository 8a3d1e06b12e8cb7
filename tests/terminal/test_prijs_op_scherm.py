"""A price of a list in both askers: named in one answer, ready at the next, and an answer after Enter."""

from __future__ import annotations

from pathlib import Path

import pytest

import prijsset
from hulp import schrijf_set
from proefset import KLAAR, Zet, als_invoer, casus_in, ja_nee, keuze, sla_over, tekst
from terminalhulp import Terminal, draai, engels_in

OPDRACHT = ("toets", "--vragen", "sets", "--methode", "proef", "--code", "geld", "--titel", "Geld")


def neem_over(vraag: str, *, typt: bool = True) -> Zet:
    """Only Enter: what stands ready is the answer."""
    return Zet(vraag, "\r", ("",), typt=typt)


ZETTEN: tuple[Zet, ...] = (
    ja_nee("Kosten toevoegen?", "j"),
    tekst("Wat is het?", "dagopvang, twee dagen"),
    neem_over("Hoeveel is het?"),
    neem_over("Hoe vaak?", typt=False),
    neem_over("Hoe kom je eraan?"),
    neem_over("Van welke dag?"),
    ja_nee("Wil je bij ‘Kosten’ nog iets toevoegen?", "j"),
    tekst("Wat is het?", "hulp in huis"),
    tekst("Hoeveel is het?", "400"),
    keuze("Hoe vaak?", 1),
    tekst("Hoe kom je eraan?", "uren keer tarief"),
    sla_over("Van welke dag?"),
    ja_nee("Wil je bij ‘Kosten’ nog iets toevoegen?", "n"),
    tekst("Verder nog iets?", "Nee"),
    KLAAR,
)
POSTEN = [
    {
        "wat": "dagopvang, twee dagen",
        "geld": "1250.50",
        "ritme": "per-maand",
        "bron": "contract met de aanbieders",
        "dag": "2026-03-01",
    },
    {
        "wat": "hulp in huis",
        "geld": "400.00",
        "ritme": "per-maand",
        "bron": "uren keer tarief",
        "dag": "",
    },
]
GETOOND = ("Uit de prijslijst: dagopvang", "Dit staat klaar. Klopt het hier?", "Vul zelf in wat klopt.")


@pytest.mark.parametrize(("rows", "cols"), [(24, 80), (20, 40)])
def test_a_price_in_a_terminal(tmp_path: Path, rows: int, cols: int) -> None:
    schrijf_set(tmp_path / "sets", prijsset.bestanden())
    with Terminal(OPDRACHT, rows=rows, cols=cols, cwd=tmp_path) as terminal:
        terminal.speel(ZETTEN)
        assert terminal.einde() == 0
        assert terminal.is_heel()
        beeld = " ".join("\n".join(terminal.getoond).split())
        assert [zin for zin in GETOOND if zin not in beeld] == []
        assert engels_in(beeld) == []
    assert casus_in(tmp_path, "geld")["antwoorden"]["een"]["posten"] == POSTEN


def test_a_price_in_plain_lines(tmp_path: Path) -> None:
    schrijf_set(tmp_path / "sets", prijsset.bestanden())
    uitkomst = draai(*OPDRACHT, "--eenvoudig", cwd=tmp_path, invoer=als_invoer(ZETTEN))
    assert uitkomst.code == 0, uitkomst.alles
    assert [zin for zin in GETOOND if zin not in uitkomst.alles] == []
    assert "Staat klaar (lege regel = overnemen): € 1.250,50" in uitkomst.alles
    assert casus_in(tmp_path, "geld")["antwoorden"]["een"]["posten"] == POSTEN


def test_a_price_that_is_passed_over_leaves_the_question_open(tmp_path: Path) -> None:
    """What stands ready is nobody's answer, so passing it over keeps nothing."""
    schrijf_set(tmp_path / "sets", prijsset.bestanden())
    invoer = als_invoer(ZETTEN[:2]) + "-\nstop\n"
    uitkomst = draai(*OPDRACHT, "--eenvoudig", cwd=tmp_path, invoer=invoer)
    assert "wat er stond, blijft staan" not in uitkomst.alles
    assert casus_in(tmp_path, "geld")["antwoorden"]["een"]["posten"] == [{"wat": "dagopvang, twee dagen"}]


def test_the_day_is_on_the_screen_and_never_in_the_report(tmp_path: Path) -> None:
    """A price whose last day is long over: told where one answers, and the report is the same bytes."""
    verslagen = []
    for jaar in ("2020", "2099"):
        map_ = tmp_path / jaar
        prijzen = prijsset.PRIJZEN.replace("2026-12-31", f"{jaar}-12-31").replace("2026-03-01", "2020-03-01")
        schrijf_set(map_ / "sets", prijsset.bestanden(prijzen))
        uitkomst = draai(*OPDRACHT, "--eenvoudig", cwd=map_, invoer=als_invoer(ZETTEN))
        assert ("Dit gold tot en met 31 december 2020." in uitkomst.alles) is (jaar == "2020")
        verslagen.append((map_ / "motivatie.md").read_bytes())
    assert verslagen[0] == verslagen[1]

"""An article of the law cards chosen while one types; own words stay, and nothing is taken by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from hulp import schrijf_set, stapbestanden
from proefset import casus_in
from terminalhulp import Terminal, draai, engels_in

STAPPEN = {
    "wet": """\
- {id: wetten, vraag: Welke wetten?, kort: Wetten, soort: meerkeuze, opties: {uit: wetten}}
""",
    "regels": """\
- {id: artikel, vraag: In welk artikel?, kort: Artikel, soort: tekst, zoekt: artikelen}
- id: ruimte
  vraag: Welke ruimte is er?
  kort: Ruimte
  soort: tekst
  als: {vraag: artikel, deel: soort, ingevuld: nee}
- {id: wie, vraag: "Beslist {artikel.beslist}?", kort: Wie, soort: tekst}
""",
}
OPDRACHT = ("toets", "--vragen", "sets", "--methode", "proef", "--code", "wet", "--titel", "Wet")
AUTO = "Participatiewet, art. 34 lid 1 onder a"
GELD = "Participatiewet, art. 34 lid 1 onder b"
VRIJ = "Kies je niets, dan blijft staan wat je typt."


def maak_set(map_: Path) -> None:
    bestanden = stapbestanden(STAPPEN)
    bestanden["proef/2-regels.yaml"] += "wetskaarten: wetten\n"
    schrijf_set(map_ / "sets", bestanden)


def antwoorden(map_: Path) -> dict[str, Any]:
    gevonden: dict[str, Any] = casus_in(map_, "wet")["antwoorden"]["regels"]
    return gevonden


@contextmanager
def bij_het_artikel(map_: Path, rows: int = 24, cols: int = 80) -> Iterator[Terminal]:
    """The program at the question that searches articles, with the Participatiewet chosen."""
    maak_set(map_)
    with Terminal(OPDRACHT, rows=rows, cols=cols, cwd=map_) as terminal:
        terminal.wacht_op_vraag("Welke wetten?")
        terminal.toets("1", "enter")
        terminal.wacht_op_vraag("In welk artikel?")
        terminal.wacht_op_veld("›")
        yield terminal


@pytest.mark.parametrize(("rows", "cols"), [(24, 80), (20, 40), (12, 80), (60, 300)])
def test_an_arrow_key_and_enter_take_an_article(tmp_path: Path, rows: int, cols: int) -> None:
    with bij_het_artikel(tmp_path, rows, cols) as terminal:
        terminal.typ("pw 34")
        terminal.wacht_op("Pw, art. 34 lid 1 onder a")
        terminal.wacht_op(VRIJ)
        terminal.toets("omlaag")
        terminal.wacht_op("❯ Pw, art. 34 lid 1 onder a")
        terminal.toets("omlaag")
        terminal.wacht_op("❯ Pw, art. 34 lid 1 onder b")
        terminal.wacht_op("gebonden. Beslist: het college.")
        terminal.toets("enter")
        terminal.wacht_op(GELD)
        terminal.wacht_tot_weg("❯")
        terminal.toets("enter")
        terminal.wacht_op_vraag("Beslist het college?")
        assert terminal.ziet("→ Pw, art. 34 lid 1 onder b: gebonden. Beslist: het college.")
        assert engels_in("\n".join(terminal.getoond)) == []
    assert antwoorden(tmp_path)["artikel"] == GELD


def test_own_words_stay_though_something_fits(tmp_path: Path) -> None:
    with bij_het_artikel(tmp_path) as terminal:
        terminal.typ("auto")
        terminal.wacht_op(VRIJ)
        terminal.toets("enter")
        terminal.wacht_op_vraag("Welke ruimte is er?")
    assert antwoorden(tmp_path)["artikel"] == "auto"


def test_who_marks_a_row_and_goes_back_up_keeps_own_words(tmp_path: Path) -> None:
    with bij_het_artikel(tmp_path) as terminal:
        terminal.typ("auto")
        terminal.wacht_op(VRIJ)
        terminal.toets("omlaag")
        terminal.wacht_op("❯")
        terminal.toets("omhoog")
        terminal.wacht_tot_weg("❯")
        terminal.toets("enter")
        terminal.wacht_op_vraag("Welke ruimte is er?")
    assert antwoorden(tmp_path)["artikel"] == "auto"


def test_behind_a_semicolon_the_next_article_is_sought(tmp_path: Path) -> None:
    with bij_het_artikel(tmp_path) as terminal:
        terminal.typ("34 lid 1")
        terminal.wacht_op(VRIJ)
        terminal.toets("tab")
        terminal.wacht_op(AUTO)
        terminal.typ("; awb 4:84")
        terminal.wacht_op("Awb, art. 4:84: ")
        terminal.toets("omlaag", "enter", "enter")
        terminal.wacht_op_vraag("Beslist het college en wie het besluit neemt?")
    assert antwoorden(tmp_path)["artikel"] == f"{AUTO}; Algemene wet bestuursrecht, art. 4:84"


def test_a_typed_place_on_a_card_counts_without_choosing(tmp_path: Path) -> None:
    with bij_het_artikel(tmp_path) as terminal:
        terminal.typ("pw 34 lid 1 onder a: de auto is van vader")
        terminal.wacht_op("→ Pw, art. 34 lid 1 onder a: open norm.")
        terminal.toets("enter")
        terminal.wacht_op_vraag("Beslist het college?")
    assert antwoorden(tmp_path)["artikel"] == "pw 34 lid 1 onder a: de auto is van vader"


def test_a_half_typed_article_waits_for_who_comes_back(tmp_path: Path) -> None:
    with bij_het_artikel(tmp_path) as terminal:
        terminal.typ("pw 34")
        terminal.wacht_op(VRIJ)
        terminal.toets("c-c")
        assert terminal.einde() != 0
        assert terminal.is_heel()
    with Terminal(("toets", "wet", "--vragen", "sets"), cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("In welk artikel?")
        terminal.wacht_op_veld("›  pw 34")
        terminal.wacht_op(VRIJ)


def test_in_plain_lines_a_number_of_the_list_takes_an_article(tmp_path: Path) -> None:
    maak_set(tmp_path)
    uitkomst = draai(*OPDRACHT, "--eenvoudig", cwd=tmp_path, invoer="1\n? pw 34\n2; 1\nstop\n")
    assert "2. Pw, art. 34 lid 1 onder b: geld dat tijdens de bijstand binnenkomt" in uitkomst.alles
    assert f"→ {GELD}; {AUTO}" in uitkomst.alles
    assert "Beslist het college?" in uitkomst.alles
    assert antwoorden(tmp_path)["artikel"] == f"{GELD}; {AUTO}"


@pytest.mark.parametrize("invoer", ["34", "? pw 34\n12", "? pw 34\n2 of 3", "? zzz\n1"])
def test_in_plain_lines_anything_else_stays_as_it_was_typed(tmp_path: Path, invoer: str) -> None:
    """Also a number that no row has, or one for which nothing was sought."""
    maak_set(tmp_path)
    uitkomst = draai(*OPDRACHT, "--eenvoudig", cwd=tmp_path, invoer=f"1\n{invoer}\nstop\n")
    assert "Welke ruimte is er?" in uitkomst.alles
    assert antwoorden(tmp_path)["artikel"] == invoer.splitlines()[-1]

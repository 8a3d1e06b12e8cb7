"""Questions of one page: one head, one line for what was answered, and all that works elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from hulp import schrijf_set, stapbestanden
from proefset import lees_casus
from terminalhulp import Terminal, draai, engels_in

STAPPEN = {
    "wens": '- {id: wens, vraag: "Wat wil de inwoner?", kort: Wens, soort: tekst, kernvraag: ja}',
    "begin": """
        - id: tip
          vraag: Vraag eerst hoe het gaat.
          soort: mededeling
          samen: begin
        - id: voor-wie
          vraag: Om wie gaat het?
          kort: Wie
          soort: keuze
          samen: begin
          toelichting: Wie spreekt er, en voor wie?
          opties: [{code: zelf, label: De inwoner}, {code: kind, label: Een kind}]
        - id: kind
          vraag: Hoe oud is het kind?
          kort: Leeftijd
          soort: getal
          samen: begin
          als: {vraag: voor-wie, is: kind}
          controle: {hoogstens: 17, melding: Dan is het geen kind meer., ernst: waarschuwing}
        - id: dag
          vraag: Op welke dag kwam de vraag?
          kort: Dag
          soort: datum
          samen: begin
        - id: verhaal
          vraag: Wat zegt de inwoner zelf?
          kort: Verhaal
          soort: lange-tekst
          samen: begin
          uitleg: Schrijf op wat je hoort.
        - {id: wetten, vraag: "Welke wetten?", kort: Wetten, soort: meerkeuze, opties: WETTEN}
        - {id: past, vraag: "Past dit bij {optie}?", kort: Past, soort: ja-nee, samen: wet, PER_WET}
        - {id: reden, vraag: "Waarom, bij {optie}?", kort: Reden, soort: tekst, samen: wet, PER_WET}
        - id: kosten
          vraag: Wat kost het?
          kort: Kosten
          soort: groep
          herhaal: {min: 1, titel: "Post {nummer}"}
          vragen:
            - {id: post, vraag: "Waarvoor is het?", kort: Waarvoor, soort: tekst, samen: post}
            - {id: prijs, vraag: "Hoeveel is het?", kort: Bedrag, soort: bedrag, samen: post}
        - {id: slot, vraag: "Nog iets anders?", kort: Nog iets, soort: tekst}
    """.replace("WETTEN", "[{code: pw, label: Participatiewet}, {code: awb, label: Awb}]").replace(
        "PER_WET", "herhaal: {over: wetten}"
    ),
}
BEGIN = ("toets", "--vragen", "sets", "--methode", "proef", "--code", "p-1", "--titel", "Een kamer")
VERDER = ("toets", "p-1", "--vragen", "sets")
MATEN = [(24, 80), (20, 40), (60, 300)]
DRAAD = "Wens: Een eigen kamer."
KOP = r"Stap 2 ?(van|/) ?2 · "
"""How the head of a page of the second step begins."""

Verhaal = Callable[[Terminal], None]


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with the set of this module."""
    schrijf_set(tmp_path / "sets", stapbestanden(STAPPEN, "rode-draad: wens"))
    return tmp_path


def _open(map_: Path, maat: tuple[int, int], argv: tuple[str, ...] = BEGIN, **env: str) -> Terminal:
    """The conversation at the first question of the page."""
    terminal = Terminal(argv, rows=maat[0], cols=maat[1], cwd=map_, env=env)
    if argv == BEGIN:
        _typ(terminal, "Wat wil de inwoner?", "Een eigen kamer.\r")
        terminal.wacht_op("› Wie")
    return terminal


def _typ(terminal: Terminal, vraag: str, toetsen: str) -> None:
    terminal.wacht_op(vraag)
    terminal.wacht_op_veld("›")
    terminal.typ(toetsen)


def _antwoorden(map_: Path) -> Mapping[str, Any]:
    antwoorden: Mapping[str, Any] = lees_casus(map_ / "casussen" / "p-1.yaml")["antwoorden"]
    return antwoorden


def _pagina(terminal: Terminal) -> list[str]:
    """What is on the screen from the last head on."""
    scherm = [regel for regel in terminal.scherm if regel]
    koppen = [nummer for nummer, regel in enumerate(scherm) if regel.startswith("Stap ")]
    return scherm[koppen[-1] :]


@pytest.mark.parametrize("maat", MATEN)
def test_one_head_and_one_line_for_what_was_answered(map_: Path, maat: tuple[int, int]) -> None:
    """The question before it is gone; the thread and the counter were drawn once."""
    with _open(map_, maat) as terminal:
        terminal.typ("1\r")
        _wacht_op_regels(terminal, "Wie: De inwoner", "Op welke dag kwam de vraag?")
        assert not terminal.ziet("Om wie gaat het?")
        _typ(terminal, "Op welke dag", "12 maart 2026\r")
        _wacht_op_regels(terminal, "Wie: De inwoner · Dag: 12 maart 2026", "Wat zegt de inwoner zelf?")
        terminal.wacht_op_veld("›")
        assert not terminal.ziet("Op welke dag")
        gezien = "\n".join(terminal.alles)
        assert gezien.count(DRAAD) == 1
        assert len([regel for regel in terminal.alles if re.match(KOP, regel)]) == 1
        assert engels_in("\n".join(terminal.getoond)) == []
        terminal.typ("Ik wil een deur.\r")
        terminal.wacht_op("Welke wetten?")
        assert "›  Ik wil een deur." in terminal.scherm  # what was typed last stays whole
    assert _antwoorden(map_)["begin"] == {
        "voor-wie": "zelf",
        "dag": "2026-03-12",
        "verhaal": "Ik wil een deur.",
    }


def _wacht_op_regels(terminal: Terminal, *regels: str) -> None:
    """Waits until these are on the screen as whole lines, right below each other."""

    def staan_er() -> bool:
        scherm = terminal.scherm
        return any(tuple(scherm[n : n + len(regels)]) == regels for n in range(len(scherm)))

    terminal.wacht_tot(staan_er, f"de regels {regels}")


@pytest.mark.parametrize(("maat", "hoogstens"), [((24, 80), 9), ((20, 40), 15)])
def test_a_second_field_leaves_most_of_the_screen(map_: Path, maat: tuple[int, int], hoogstens: int) -> None:
    """From the blank line above the head to the line on which is typed, with the thread above it."""
    with _open(map_, maat) as terminal:
        terminal.typ("1\r")
        terminal.wacht_op("Op welke dag kwam de vraag?")
        terminal.wacht_op_veld("›")
        kop = max(n for n, regel in enumerate(terminal.scherm) if re.match(KOP, regel))
        assert terminal.scherm[terminal.beeld.cursor.y - 1] == DRAAD
        assert terminal.beeld.cursor.y - (kop - 1) + 1 <= hoogstens


def test_below_twenty_rows_each_question_stands_by_itself(map_: Path) -> None:
    with _open(map_, (19, 80)) as terminal:
        terminal.typ("1\r")
        terminal.wacht_op("vraag 2 van")
        terminal.wacht_op("Op welke dag")
        assert terminal.ziet("Om wie gaat het?")
        assert not terminal.ziet("Wie: De inwoner")


@pytest.mark.parametrize("maat", MATEN)
def test_back_goes_within_the_page_and_out_of_it(map_: Path, maat: tuple[int, int]) -> None:
    with _open(map_, maat) as terminal:
        terminal.typ("1\r")
        _typ(terminal, "Op welke dag", "12 maart 2026\r")
        terminal.wacht_op("Wat zegt de inwoner zelf?")
        terminal.wacht_op_veld("›")
        terminal.toets("c-b")
        terminal.wacht_op_veld("›  12 maart 2026")
        assert terminal.ziet("Wie: De inwoner")
        assert not terminal.ziet("Dag: 12 maart 2026")
        terminal.toets("c-b")
        terminal.wacht_op("❯ 1) De inwoner")
        assert not terminal.ziet("Wie: De inwoner")
        assert "\n".join(terminal.alles).count(DRAAD) == 1
        terminal.typ("2\r")  # which asks one more on this page
        _typ(terminal, "Hoe oud is het kind?", "9\r")
        terminal.wacht_op("Wat zegt de inwoner zelf?")
        terminal.wacht_op_veld("›")
        assert terminal.ziet("· Leeftijd: 9 · Dag: 12 ma")
        terminal.toets("c-b")
        _wacht_op_regels(terminal, "Wie: Een kind · Leeftijd: 9", "Op welke dag kwam de vraag?")
        terminal.wacht_op_veld("›  12 maart 2026")
        terminal.toets("c-b")
        terminal.wacht_op_veld("›  9")
        terminal.toets("c-b")
        terminal.wacht_op("❯ 2) Een kind")
        terminal.toets("c-b")
        terminal.wacht_op_veld("›  Een eigen kamer.")


@pytest.mark.parametrize("maat", MATEN)
def test_what_is_half_typed_stays_while_one_looks_back(map_: Path, maat: tuple[int, int]) -> None:
    with _open(map_, maat) as terminal:
        terminal.typ("1\r")
        _typ(terminal, "Op welke dag", "12 maart 2026\r")
        _typ(terminal, "Wat zegt de inwoner zelf?", "Ik wil gra")
        terminal.wacht_op("›  Ik wil gra")
        terminal.toets("c-b")
        terminal.wacht_op_veld("›  12 maart 2026")
        terminal.toets("enter")
        terminal.wacht_op("Dit typte je eerder.")
        terminal.wacht_op_veld("›  Ik wil gra")
        _wacht_op_regels(terminal, "Wie: De inwoner · Dag: 12 maart 2026", "Wat zegt de inwoner zelf?")


@pytest.mark.parametrize("maat", MATEN)
def test_stopping_halfway_keeps_what_was_answered(map_: Path, maat: tuple[int, int]) -> None:
    """And one goes on right there, with the page as it was."""
    with _open(map_, maat) as terminal:
        terminal.typ("1\r")
        _typ(terminal, "Op welke dag", "12 ma")
        terminal.wacht_op("›  12 ma")
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.is_heel()
        assert "›  12 ma" in terminal.alles
    assert _antwoorden(map_)["begin"] == {"voor-wie": "zelf"}
    with _open(map_, maat, VERDER) as terminal:
        _wacht_op_regels(terminal, "Wie: De inwoner", "Op welke dag kwam de vraag?")
        terminal.wacht_op_veld("›  12 ma")


@pytest.mark.parametrize("maat", MATEN)
def test_what_came_in_between_is_not_wiped(map_: Path, maat: tuple[int, int]) -> None:
    """An explanation, a warning after an answer, and what an answer did to another one."""
    with _open(map_, maat) as terminal:
        terminal.typ("2\r")
        _typ(terminal, "Hoe oud is het kind?", "?")
        terminal.wacht_op("Bij deze vraag is geen uitleg.")
        _typ(terminal, "Toetsen:", "18\r")
        terminal.wacht_op("Let op: Dan is het geen kind meer.")
        _wacht_op_regels(terminal, "Wie: Een kind · Leeftijd: 18", "Op welke dag kwam de vraag?")
        assert terminal.ziet("Bij deze vraag is geen uitleg.")
        terminal.wacht_op_veld("›")
        terminal.toets("c-b")
        terminal.wacht_op_veld("›  18")
        terminal.toets("c-b")
        terminal.wacht_op("❯ 2) Een kind")
        terminal.typ("1\r")
        terminal.wacht_op("‘Leeftijd’ is nu niet van toepassing. Je antwoord blijft bewaard.")
        _wacht_op_regels(terminal, "Wie: De inwoner", "Op welke dag kwam de vraag?")


def test_an_answer_that_does_not_fit_is_mended_in_its_place(map_: Path) -> None:
    with _open(map_, (24, 80)) as terminal:
        terminal.typ("1\r")
        _typ(terminal, "Op welke dag", "ooit\r")
        terminal.wacht_op("Deze datum begrijpen we niet.")
        terminal.typ("\x7f" * 4 + "12 maart 2026\r")
        _wacht_op_regels(terminal, "Wie: De inwoner · Dag: 12 maart 2026", "Wat zegt de inwoner zelf?")


def test_passing_over_shows_on_the_line(map_: Path) -> None:
    with _open(map_, (24, 80)) as terminal:
        terminal.typ("-\r")
        _wacht_op_regels(terminal, "Wie: –", "Op welke dag kwam de vraag?")


def test_a_text_in_an_editor_of_ones_own(map_: Path) -> None:
    editor = map_ / "ed"
    editor.write_text('#!/bin/sh\necho Ik wil een deur. > "$1"\n')
    editor.chmod(0o755)
    with _open(map_, (24, 80), EDITOR=str(editor)) as terminal:
        terminal.typ("1\r")
        _typ(terminal, "Op welke dag", "-\r")
        _typ(terminal, "Wat zegt de inwoner zelf?", "\x05")
        terminal.wacht_op_veld("›  Ik wil een deur.")
        terminal.toets("enter")
        terminal.wacht_op("Welke wetten?")
    assert _antwoorden(map_)["begin"]["verhaal"] == "Ik wil een deur."


def test_from_the_overview_one_comes_on_the_page(map_: Path) -> None:
    with _open(map_, (24, 80)) as terminal:
        terminal.typ("1\r")
        _typ(terminal, "Op welke dag", "12 maart 2026\r")
        terminal.wacht_op("Wat zegt de inwoner zelf?")
        terminal.wacht_op_veld("›")
        terminal.toets("c-o")
        _typ(terminal, "Nummer of letter", "3\r")
        terminal.wacht_op_veld("›  12 maart 2026")
        assert _pagina(terminal)[1] == "Wie: De inwoner"


@pytest.mark.parametrize("maat", MATEN)
def test_law_by_law_and_a_page_for_each_record(map_: Path, maat: tuple[int, int]) -> None:
    with _open(map_, maat) as terminal:
        terminal.typ("1\r")
        for vraag in ("Op welke dag", "Wat zegt de inwoner zelf?"):
            _typ(terminal, vraag, "-\r")
        terminal.wacht_op("○ 2) Awb")
        terminal.typ("12\r")
        for wet in ("Participatiewet", "Awb"):
            terminal.wacht_op(f"Past dit bij {wet}?")
            terminal.wacht_op("› Past")
            terminal.typ("j\r")
            _wacht_op_regels(terminal, wet, "Past: ja", f"Waarom, bij {wet}?")
            _typ(terminal, f"Waarom, bij {wet}?", f"Zo is de {wet}.\r")
        _typ(terminal, "Waarvoor is het?", "Huur\r")
        _wacht_op_regels(terminal, "Wat kost het?", "Waarvoor: Huur", "Hoeveel is het?")
        _typ(terminal, "Hoeveel is het?", "500\r")
        terminal.wacht_op("nog iets toevoegen?")
    assert _antwoorden(map_)["begin"]["reden"] == {
        "pw": "Zo is de Participatiewet.",
        "awb": "Zo is de Awb.",
    }


def test_a_text_on_a_page_waits_for_no_key_of_its_own(map_: Path) -> None:
    with _open(map_, (24, 80)) as terminal:
        assert terminal.ziet("Vraag eerst hoe het gaat.")
        assert "Enter of spatie" not in "\n".join(terminal.getoond)


def test_in_plain_lines_one_heading_for_a_page(map_: Path) -> None:
    pagina = ["1", "12 maart 2026", "Ik wil een deur.", "."]
    zetten = ["Een kamer.", *pagina, "1 2", "j", "Daarom.", "j", "Ook.", "Huur", "500", "n", "Nee.", "c"]
    uitkomst = draai(*BEGIN, "--eenvoudig", cwd=map_, invoer="\n".join([*zetten, ""]))
    assert uitkomst.code == 0, uitkomst.alles
    regels = uitkomst.alles.splitlines()
    koppen = [regel for regel in regels if " · vraag " in regel]
    assert len(koppen) == 8  # wish, page, laws, two laws, a record, one more?, and the last
    assert regels[regels.index("Op welke dag kwam de vraag?") - 1].endswith("→ De inwoner")
    assert [regel for regel in regels if regel in ("Participatiewet", "Awb")] == ["Participatiewet", "Awb"]
    assert _antwoorden(map_)["begin"]["past"] == {"pw": "ja", "awb": "ja"}

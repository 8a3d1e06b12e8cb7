"""`omgekeerd vragen papier` as a real process: where the sheet goes, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from proefset import INGEBOUWD, METHODE, schrijf_set
from terminalhulp import Terminal, draai, engels_in

PAPIER = ("vragen", "papier")
MERK = "<!-- omgekeerd: werkblad van methode omgekeerde-toets -->\n"


def test_the_sheet_comes_in_this_folder_and_says_how_to_go_on(tmp_path: Path) -> None:
    uitkomst = draai(*PAPIER, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert uitkomst.uit == (
        "Het werkblad staat in werkblad.md. Print het, of maak er een Word-bestand van:\n"
        "pandoc -f commonmark+pipe_tables+strikeout --sandbox werkblad.md -o werkblad.docx\n"
    )
    blad = (tmp_path / "werkblad.md").read_bytes()
    assert blad.endswith(MERK.encode())
    assert b"\r" not in blad
    assert engels_in(blad.decode()) == []
    assert [pad.name for pad in tmp_path.iterdir()] == ["werkblad.md"]


def test_an_earlier_sheet_of_the_same_method_is_replaced(tmp_path: Path) -> None:
    lang = draai(*PAPIER, "-o", "-", cwd=tmp_path)
    assert draai(*PAPIER, cwd=tmp_path).code == 0
    assert (tmp_path / "werkblad.md").read_bytes() == lang.rauw
    assert draai(*PAPIER, "--kort", cwd=tmp_path).code == 0
    kort = (tmp_path / "werkblad.md").read_text(encoding="utf-8")
    assert len(kort) < len(lang.rauw)
    assert "De korte route: alleen de kernvragen." in kort
    assert "`omgekeerd toets --kort --volgorde papier`" in kort


def test_stdout_holds_only_the_sheet(tmp_path: Path) -> None:
    oud = {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}
    uitkomst = draai(*PAPIER, "-o", "-", cwd=tmp_path, env=oud)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert uitkomst.rauw.decode().startswith("# Werkblad: De Omgekeerde Toets\n")
    assert uitkomst.rauw.decode().endswith(MERK)
    assert list(tmp_path.iterdir()) == []


def test_a_set_of_ones_own(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    uitkomst = draai(*PAPIER, METHODE, "--vragen", "sets", "-o", "blad.md", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    blad = (tmp_path / "blad.md").read_text(encoding="utf-8")
    assert "# Werkblad: Proefset\n" in blad
    assert "`omgekeerd toets --methode proef --volgorde papier --vragen sets`" in blad


def test_something_else_stays_unless_told_otherwise(tmp_path: Path) -> None:
    pad = tmp_path / "werkblad.md"
    pad.write_text("van mij\n", encoding="utf-8")
    uitkomst = draai(*PAPIER, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert "werkblad.md is geen werkblad van deze methode, dus we laten het staan." in uitkomst.fout
    assert "omgekeerd vragen papier omgekeerde-toets -o ANDER.md" in uitkomst.fout
    assert pad.read_text(encoding="utf-8") == "van mij\n"
    assert draai(*PAPIER, "--overschrijven", cwd=tmp_path).code == 0
    assert pad.read_text(encoding="utf-8").endswith(MERK)


@pytest.mark.parametrize(("toets", "code"), [("n", 1), ("j", 0)])
def test_in_a_terminal_it_asks_whether_something_else_may_go(tmp_path: Path, toets: str, code: int) -> None:
    (tmp_path / "werkblad.md").write_text("van mij\n", encoding="utf-8")
    with Terminal(PAPIER, cwd=tmp_path) as terminal:
        terminal.wacht_op("werkblad.md is iets anders. Wil je dat overschrijven?")
        terminal.wacht_op("n) Nee")
        terminal.typ(toets)
        terminal.toets("enter")
        assert terminal.einde() == code
        assert engels_in("\n".join(terminal.scherm)) == []
    staat_er_nog = (tmp_path / "werkblad.md").read_text(encoding="utf-8") == "van mij\n"
    assert staat_er_nog is (code == 1)


@pytest.mark.parametrize(
    ("argv", "zin"),
    [
        (("nergens",), f"De methode 'nergens' is er niet. Kies uit: {', '.join(INGEBOUWD)}."),
        (("-o", "blad.yml"), "blad.yml is een naam voor een casus."),
        (
            ("-o", "blad.yaml"),
            "blad.yaml is een naam voor een casus. Kies voor het werkblad een naam op .md.",
        ),
        (("--vragen", "weg"), "De map weg is er niet."),
    ],
)
def test_what_is_not_possible(tmp_path: Path, argv: tuple[str, ...], zin: str) -> None:
    uitkomst = draai(*PAPIER, *argv, cwd=tmp_path)
    assert uitkomst.code in (1, 2)
    assert uitkomst.uit == ""
    assert zin in uitkomst.fout
    assert engels_in(uitkomst.fout) == []
    assert list(tmp_path.iterdir()) == []

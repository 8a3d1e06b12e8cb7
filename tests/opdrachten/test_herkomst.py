"""`--herkomst` of a report and a letter as a real process: lines for people, JSON for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from omgekeerd_cli.opslag import plaatsen
from terminalhulp import draai, engels_in

CASUS = "voorbeeld-evaluatie-willem"
"""Its answers come from another casus for a part."""


def test_every_paragraph_says_on_what_it_rests(tmp_path: Path) -> None:
    """In plain lines, with the line of the report; nothing is written."""
    uitkomst = draai("motivatie", CASUS, "--herkomst", "--eenvoudig", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    blokken = uitkomst.uit.strip().split("\n\n")
    assert blokken[0].startswith(f"Waarop rust het verslag van {CASUS}?\nZo zochten we dat uit: ")
    assert "Regel 1: Evaluatie: Terugblik op de auto van vader\n  - De titel van de casus" in blokken
    assert any(blok.endswith("(uit casus voorbeeld-willem)") for blok in blokken)
    assert any(blok.endswith("(uit casus voorbeeld-willem, hier aangepast)") for blok in blokken)
    assert any(blok.endswith("- Vaste tekst, die rust op geen enkel antwoord") for blok in blokken)
    assert engels_in(uitkomst.uit) == []
    assert list(tmp_path.iterdir()) == []


def test_the_lines_are_those_of_the_report(tmp_path: Path) -> None:
    """For another program a line each, in the order of the report."""
    regels = draai("motivatie", CASUS, "-o", "-", cwd=tmp_path).uit.splitlines()
    velden = [
        regel.split("\t") for regel in draai("motivatie", CASUS, "--herkomst", cwd=tmp_path).uit.splitlines()
    ]
    assert [int(nummer) for nummer, _, _ in velden] == sorted(int(nummer) for nummer, _, _ in velden)
    for nummer, begin, _ in velden:
        hier = re.sub(r"\W", "", regels[int(nummer) - 1])
        assert hier.startswith(re.sub(r"\W", "", begin)[:10])


def test_it_ends_with_what_the_report_does_not_tell(tmp_path: Path) -> None:
    """What is for the bijblad apart from what makes no difference; nothing where it tells all."""
    kop = "Deze antwoorden zijn voor jezelf, en staan op het bijblad:\n- Eigen blik\n"
    gelijk = "Zonder deze antwoorden zegt het verslag hetzelfde:\n"
    waar = {naam: draai("motivatie", naam, "--herkomst", "--eenvoudig", cwd=tmp_path).uit
            for naam in ("voorbeeld-bingo", CASUS)}  # fmt: skip
    assert waar["voorbeeld-bingo"].endswith(kop)
    assert kop not in waar[CASUS] and gelijk not in waar[CASUS]
    brief = draai("brief", "voorbeeld-bingo", "--herkomst", "--eenvoudig", cwd=tmp_path).uit
    assert kop in brief and gelijk.replace("het verslag", "de brief") in brief


@pytest.mark.parametrize(
    ("opdracht", "casus", "wat"),
    [("motivatie", CASUS, "het verslag"), ("brief", "voorbeeld-bingo", "de brief")],
)
def test_the_json_holds_places_and_labels_and_nobodys_words(
    opdracht: str, casus: str, wat: str, tmp_path: Path
) -> None:
    """No text of an answer of three words or more, also not as the name of an option or record."""
    geschreven = draai(opdracht, casus, "--herkomst", "-o", "uit/herkomst.json", cwd=tmp_path)
    assert geschreven.uit == "De herkomst staat in uit/herkomst.json.\n"
    tekst = (tmp_path / "uit/herkomst.json").read_text(encoding="utf-8")
    gevonden = json.loads(tekst)
    assert (gevonden["casus"], gevonden["document"]) == (casus, wat)
    takken = [tak for alinea in gevonden["alineas"] for tak in alinea["rust-op"]]
    assert "antwoord" in {tak["soort"] for tak in takken}
    getypt = yaml.safe_load(plaatsen.voorbeeld(casus) or b"")["antwoorden"]
    assert [zin for zin in _zinnen(getypt) if json.dumps(zin, ensure_ascii=False)[1:-1] in tekst] == []
    assert draai(opdracht, casus, "--herkomst", "-o", "-", cwd=tmp_path).uit == tekst


def _zinnen(boom: object) -> list[str]:
    if isinstance(boom, dict | list):
        delen = boom.values() if isinstance(boom, dict) else boom
        return [zin for deel in delen for zin in _zinnen(deel)]
    return [str(boom)] if len(str(boom).split()) > 2 else []


def test_an_earlier_one_is_replaced_and_another_file_is_not(tmp_path: Path) -> None:
    argv = ("brief", "voorbeeld-bingo", "--herkomst", "-o", "h.json")
    assert [draai(*argv, cwd=tmp_path).code for _ in range(2)] == [0, 0]
    (tmp_path / "h.json").write_text('{"van": "een ander"}', encoding="utf-8")
    uitkomst = draai(*argv, cwd=tmp_path)
    assert uitkomst.code == 1
    assert (
        "we laten het staan. Kies een andere plek: omgekeerd brief voorbeeld-bingo --herkomst"
        in uitkomst.fout
    )


@pytest.mark.parametrize(
    ("argv", "zin"),
    [
        (("motivatie", CASUS, "--herkomst", "--naar", "uit"), "--herkomst gaat over één casus"),
        (("brief", "voorbeeld-bingo", "--herkomst", "--controleer", "b.md"), "Kies: een brief schrijven"),
        (("brief", CASUS, "--herkomst"), "heeft geen sjabloon voor een brief"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_told(argv: tuple[str, ...], zin: str, tmp_path: Path) -> None:
    uitkomst = draai(*argv, cwd=tmp_path)
    assert uitkomst.code in (1, 2)
    assert zin in uitkomst.fout
    assert uitkomst.uit == ""

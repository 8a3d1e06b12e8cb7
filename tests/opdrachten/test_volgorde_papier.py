"""Typing over a worksheet: the questions come as they stand on paper, each with its number there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proefset import BEGIN, CODE, INTAKE, als_invoer, casus_in, schrijf_set
from terminalhulp import draai

PAPIER = (*BEGIN, "--volgorde", "papier", "--eenvoudig")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with the small set."""
    schrijf_set(tmp_path)
    return tmp_path


def _op_papier() -> str:
    """The same answers as the intake, where paper has them: all about one theme together."""
    zwaar = {"Wonen": INTAKE[9], "Geld": INTAKE[10], "Slapen": INTAKE[11]}
    waarom = {"Wonen": INTAKE[12], "Slapen": INTAKE[13]}
    per_thema = [zwaar["Wonen"], waarom["Wonen"], zwaar["Geld"], zwaar["Slapen"], waarom["Slapen"]]
    return als_invoer([*INTAKE[:9], *per_thema, *INTAKE[14:]])


def test_the_same_answers_in_the_order_of_the_sheet(map_: Path, tmp_path: Path) -> None:
    uitkomst = draai(*PAPIER, cwd=map_, invoer=_op_papier())
    assert uitkomst.code == 0, uitkomst.alles
    verslag = (map_ / "motivatie.md").read_bytes()
    elders = tmp_path / "elders"
    elders.mkdir()
    schrijf_set(elders)
    draai(*BEGIN, "--eenvoudig", cwd=elders, invoer=als_invoer(INTAKE))
    assert casus_in(map_)["antwoorden"] == casus_in(elders)["antwoorden"]
    assert (
        verslag.partition(b"Volgorde")[0] == (elders / "motivatie.md").read_bytes().partition(b"Volgorde")[0]
    )


def test_beside_every_question_stands_the_number_on_the_sheet(map_: Path) -> None:
    blad = draai("vragen", "papier", "proef", "--vragen", "sets", "-o", "-", cwd=map_).uit
    gevraagd = draai(*PAPIER, cwd=map_, invoer=_op_papier()).uit
    for regel in gevraagd.splitlines():
        if not (kop := re.search(r"op papier vraag (\w+)$", regel)):
            continue
        assert re.search(rf"^(#+ |\*\*){kop[1]}\. ", blad, re.MULTILINE), regel
    for nummer, vraag in (("1", "Wat wil de inwoner bereiken?"), ("14a", "Wat houdt dit plan in?")):
        assert re.search(rf"op papier vraag {nummer}\n(.*\n)*?{re.escape(vraag)}", gevraagd)


def test_going_on_is_possible_in_the_other_order(map_: Path) -> None:
    """What stands earlier there and was not asked yet comes at the end."""
    draai(*PAPIER, cwd=map_, invoer=als_invoer([*INTAKE[:9], INTAKE[9], INTAKE[12]]))
    uitkomst = draai(
        "toets",
        CODE,
        "--vragen",
        "sets",
        "--eenvoudig",
        cwd=map_,
        invoer=als_invoer([*INTAKE[14:-1], INTAKE[10], INTAKE[11], INTAKE[13], INTAKE[-1]]),
    )
    assert uitkomst.code == 0, uitkomst.alles
    assert casus_in(map_)["status"] == "afgerond"


def test_there_is_no_other_order(map_: Path) -> None:
    uitkomst = draai(*BEGIN, "--volgorde", "willekeurig", cwd=map_)
    assert (uitkomst.code, uitkomst.fout.strip()) == (
        2,
        "De volgorde 'willekeurig' is er niet. Kies scherm of papier.",
    )
    assert not (map_ / "casussen").exists()

"""A whole intake, typed in a real terminal and piped as lines: the same casus, the same report."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from proefset import ANTWOORDEN, BEGIN, CODE, INTAKE, LANG_LABEL, als_invoer, casus_in, schrijf_set
from terminalhulp import Terminal, Uitkomst, draai, engels_in


@dataclass(frozen=True, slots=True)
class Gedaan:
    """What one intake left behind: its folder, its exit code and what was on the screen."""

    map_: Path
    code: int
    getoond: list[str]
    alles: list[str]
    heel: bool

    @property
    def casus(self) -> dict[str, Any]:
        return casus_in(self.map_)

    @property
    def verslag(self) -> bytes:
        return (self.map_ / "motivatie.md").read_bytes()


def _typ_hele_intake(map_: Path, rows: int, cols: int) -> Gedaan:
    schrijf_set(map_)
    with Terminal(BEGIN, rows=rows, cols=cols, cwd=map_) as terminal:
        terminal.speel(INTAKE)
        code = terminal.einde()
        return Gedaan(map_, code, terminal.getoond, terminal.alles, terminal.is_heel())


@pytest.fixture(scope="module")
def getypt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Gedaan]:
    """Typed on an ordinary and on a very small screen, side by side."""
    mappen = [tmp_path_factory.mktemp("breed"), tmp_path_factory.mktemp("smal")]
    with ThreadPoolExecutor(2) as ploeg:
        breed, smal = ploeg.map(_typ_hele_intake, mappen, (24, 15), (80, 40))
    return {"breed": breed, "smal": smal}


@pytest.fixture(scope="module")
def breed(getypt: dict[str, Gedaan]) -> Gedaan:
    """Typed on an ordinary screen."""
    return getypt["breed"]


@pytest.fixture(scope="module")
def smal(getypt: dict[str, Gedaan]) -> Gedaan:
    """Typed on a very small screen."""
    return getypt["smal"]


@pytest.fixture(scope="module")
def regels(tmp_path_factory: pytest.TempPathFactory) -> Gedaan:
    """Piped as plain lines."""
    map_ = tmp_path_factory.mktemp("regels")
    schrijf_set(map_)
    uitkomst = draai(*BEGIN, "--eenvoudig", cwd=map_, invoer=als_invoer(INTAKE))
    gezien = uitkomst.alles.splitlines()
    return Gedaan(map_, uitkomst.code, gezien, gezien, heel=True)


@pytest.fixture(params=["breed", "smal", "regels"])
def gedaan(request: pytest.FixtureRequest) -> Gedaan:
    """Each of the three intakes."""
    uitkomst: Gedaan = request.getfixturevalue(request.param)
    return uitkomst


def test_every_answer_is_in_the_casus(gedaan: Gedaan) -> None:
    assert gedaan.code == 0
    assert gedaan.casus["antwoorden"] == ANTWOORDEN
    assert gedaan.casus["status"] == "afgerond"
    assert gedaan.casus["onbekend"] == gedaan.casus["buiten-route"] == {}


def test_a_terminal_and_lines_give_the_same_report(gedaan: Gedaan, regels: Gedaan) -> None:
    assert gedaan.verslag == regels.verslag
    assert b"CONCEPT" not in gedaan.verslag
    zonder_tijd = [{k: v for k, v in g.items() if k != "tijd"} for g in gedaan.casus["logboek"]]
    assert zonder_tijd == [{k: v for k, v in g.items() if k != "tijd"} for g in regels.casus["logboek"]]


def test_the_terminal_is_whole_afterwards(breed: Gedaan, smal: Gedaan) -> None:
    assert breed.heel
    assert smal.heel


def test_no_english_and_no_bytes_for_the_machine_on_the_screen(gedaan: Gedaan) -> None:
    assert engels_in("\n".join(gedaan.getoond)) == []
    assert not any("\x1b" in regel or "^" in regel for regel in gedaan.getoond)


def test_every_question_choice_and_answer_could_be_read(gedaan: Gedaan) -> None:
    gezien = "".join("".join(gedaan.alles).split())
    for zin in (
        "Stap 1 van 3",
        "Eerst luisteren, dan pas oplossen.",
        "Fijn dat je er bent.",
        "Nu praten we over Geld.",
        "Hoe zwaar weegt Geld?",
        "Welke plannen liggen er?",
        "Plan 2",
        "Let op: Dat zijn er veel.",
        "Een van de thema's weegt zwaar.",
        "Het verslag staat in motivatie.md.",
    ):
        assert "".join(zin.split()) in gezien, zin


def test_where_one_is_stands_with_each_question_shorter_where_there_is_no_room(
    breed: Gedaan, smal: Gedaan, regels: Gedaan
) -> None:
    ruim, krap = "Stap 2 van 3 · vraag 6 van", "Stap 2/3 · vraag 6/"
    for gedaan, begin in ((breed, ruim), (regels, ruim), (smal, krap)):
        assert any(regel.startswith(begin) for regel in gedaan.alles)


def test_a_long_choice_is_whole_on_the_screen(breed: Gedaan, smal: Gedaan) -> None:
    for gedaan in (breed, smal):
        assert "".join(LANG_LABEL.split()) in "".join("".join(gedaan.getoond).split())
        assert not any("…" in regel and "namelijk…" not in regel for regel in gedaan.getoond)


@pytest.mark.parametrize(
    "omgeving",
    [
        {"LC_ALL": "C", "COLUMNS": "40"},
        {"TZ": "Pacific/Auckland", "COLUMNS": "200"},
        {"PYTHONHASHSEED": "1", "LC_ALL": "nl_NL.UTF-8"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "NO_COLOR": "1"},
    ],
    ids="-".join,
)
def test_the_report_is_the_same_everywhere(breed: Gedaan, tmp_path: Path, omgeving: dict[str, str]) -> None:
    casus = str(breed.map_ / "casussen" / f"{CODE}.yaml")
    sets = str(breed.map_ / "sets")
    uitkomst = draai("motivatie", casus, "--vragen", sets, "-o", "-", cwd=tmp_path, env=omgeving)
    assert (uitkomst.code, uitkomst.rauw) == (0, breed.verslag)
    assert uitkomst.fout == ""


def test_in_a_file_and_on_an_old_screen_too(breed: Gedaan, tmp_path: Path) -> None:
    casus = str(breed.map_ / "casussen" / f"{CODE}.yaml")
    oud = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    uitkomst = draai("motivatie", casus, "--vragen", str(breed.map_ / "sets"), cwd=tmp_path, env=oud)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert (tmp_path / "motivatie.md").read_bytes() == breed.verslag


def test_replaying_shows_every_answer(breed: Gedaan, tmp_path: Path) -> None:
    uitkomst: Uitkomst = draai(
        "afspelen",
        str(breed.map_ / "casussen" / f"{CODE}.yaml"),
        "--vragen",
        str(breed.map_ / "sets"),
        cwd=tmp_path,
    )
    assert uitkomst.code == 0
    for zin in (
        "Rust in huis.",
        "Te voet, met z'n tweeën",
        "€ 16.000,50",
        "12 maart 2026",
        "Al weken wakker.",
    ):
        assert zin in uitkomst.uit
    assert "Nog open" not in uitkomst.uit
    assert list(tmp_path.iterdir()) == []
    assert engels_in(uitkomst.alles) == []

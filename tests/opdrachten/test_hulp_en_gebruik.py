"""Help and wrong use, as real processes: Dutch, with what and where, and nothing is written."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from omgekeerd_cli import __version__
from omgekeerd_cli.opdrachten.programma import maak_programma
from omgekeerd_cli.opslag.set.schema import SCHEMAS
from proefset import INGEBOUWD, schrijf_set
from terminalhulp import Uitkomst, draai, engels_in, schone_omgeving


def opdrachten() -> list[tuple[str, ...]]:
    """Every command and every command in a group, as it is typed."""
    namen: list[tuple[str, ...]] = [()]
    for naam, opdracht in maak_programma().commands.items():
        namen.append((naam,))
        namen += [(naam, onder) for onder in getattr(opdracht, "commands", {})]
    return namen


@pytest.fixture(scope="module")
def hulpteksten(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], list[Uitkomst]]:
    """The help of every command, on an ordinary and on a narrow screen."""
    map_ = tmp_path_factory.mktemp("hulp")

    def doe(opdracht: tuple[str, ...]) -> list[Uitkomst]:
        breedten: tuple[dict[str, str], ...] = ({}, {"COLUMNS": "40"})
        return [draai(*opdracht, "--help", cwd=map_, env=env) for env in breedten]

    with ThreadPoolExecutor(os.cpu_count()) as ploeg:
        uitkomsten = dict(zip(opdrachten(), ploeg.map(doe, opdrachten()), strict=True))
    assert list(map_.iterdir()) == []
    return uitkomsten


@pytest.mark.parametrize("opdracht", opdrachten(), ids=lambda delen: " ".join(delen) or "omgekeerd")
def test_help_of_every_command(
    hulpteksten: dict[tuple[str, ...], list[Uitkomst]], opdracht: tuple[str, ...]
) -> None:
    uitkomst, smal = hulpteksten[opdracht]
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert f"Gebruik: {' '.join(('omgekeerd', *opdracht))}" in uitkomst.uit
    assert engels_in(uitkomst.uit) == []
    lang = [regel for regel in smal.uit.splitlines() if len(regel) > 40 and " " in regel.strip()]
    assert lang == []


def test_the_help_names_every_file_that_has_a_schema(
    hulpteksten: dict[tuple[str, ...], list[Uitkomst]],
) -> None:
    uitleg = " ".join(hulpteksten["vragen", "schema"][0].uit.split())
    _, _, genoemd = uitleg.partition("Van welk bestand: ")
    genoemd, _, _ = genoemd.partition(".")
    assert set(genoemd.replace(" of ", ", ").split(", ")) == set(SCHEMAS)


@pytest.mark.parametrize("opdracht", [(), ("vragen",)])
def test_without_a_command_there_is_help(tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    uitkomst = draai(*opdracht, cwd=tmp_path)
    assert uitkomst.code == 0
    assert "Opdrachten:" in uitkomst.uit


def test_the_version(tmp_path: Path) -> None:
    uitkomst = draai("--versie", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit, uitkomst.fout) == (0, f"omgekeerd {__version__}\n", "")
    als_module = subprocess.run(
        [sys.executable, "-m", "omgekeerd_cli", "--versie"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=schone_omgeving(),
        check=True,
    )
    assert als_module.stdout == uitkomst.uit


def _naam(deel: tuple[str, ...] | str) -> str:
    return "-".join(deel) if isinstance(deel, tuple) else ""


VERKEERD: list[tuple[tuple[str, ...], str]] = [
    (("toest",), "Bedoel je 'toets'?"),
    (("toets", "--foo"), "De optie --foo bestaat niet."),
    (("toets", "--metode", "x"), "Bedoel je --methode?"),
    (("toets", "--code"), "Achter --code hoort nog iets: --code CODE."),
    (("toets", "--kort=3"), "Achter --kort hoort niets."),
    (("toets", "a", "b"), "Dit hoort er niet bij: 'b'."),
    (("motivatie",), "CASUS ontbreekt."),
    (("afspelen",), "CASUS ontbreekt."),
    (("bijwerken",), "CASUS ontbreekt."),
    (("vragen", "foo"), "De opdracht 'foo' bestaat niet."),
    (("vragen", "schema", "boek"), "Kies uit: methode, stap,"),
    (("vragen", "controleer", "nergens"), "De map nergens is er niet."),
    (("vragen", "toon", "--vragen", "nergens"), "De map nergens is er niet."),
    (("casussen", "--vragen", "nergens"), "De map nergens is er niet."),
    (("motivatie", "a", "b"), "Geef een map met --naar."),
    (("toets", "--code", "a", "--titel", "b", "--stap", "9"), "De stap '9' is er niet. Kies 1 tot en met 5"),
    (("--aanvulling", "tcsh"), "Kies een schil uit: bash"),
    (("casussen", "--casussen", "los.txt"), "los.txt is geen map"),
]


@pytest.mark.parametrize(("argv", "zin"), VERKEERD, ids=_naam)
def test_wrong_usage(gedaan: Gedaan, argv: tuple[str, ...], zin: str) -> None:
    uitkomst, map_ = gedaan[argv]
    _is_nette_fout(uitkomst.uit, uitkomst.fout)
    assert uitkomst.code == 2
    assert zin in uitkomst.fout
    assert sorted(pad.name for pad in map_.iterdir()) == ["los.txt", "stuk.yaml"]


TE_MENDEN: list[tuple[tuple[str, ...], str]] = [
    (("toets", "niemand"), "De casus 'niemand' is er niet in casussen."),
    (("toets", "niemand.yaml"), "niemand.yaml is er niet."),
    (("motivatie", "niemand"), "De casus 'niemand' is er niet"),
    (("afspelen", "map/niemand.yaml"), "map/niemand.yaml is er niet."),
    (("afspelen", "stuk.yaml"), "stuk.yaml:2:13: "),
    (("bijwerken", "stuk.yaml"), "stuk.yaml:2:13: "),
    (("bijwerken", "niemand"), "De casus 'niemand' is er niet in casussen."),
    (("bijwerken", "voorbeeld-willem"), "voorbeeld-willem is een voorbeeld van het programma."),
    (("motivatie", "stuk.yaml", "-o", "-"), "stuk.yaml:2:13: "),
    (("toets", "los.txt/x.yaml"), "los.txt/x.yaml is niet te lezen"),
    (
        ("toets", "--methode", "nergens"),
        f"De methode 'nergens' is er niet. Kies uit: {', '.join(INGEBOUWD)}.",
    ),
    (("vragen", "toon", "nergens"), f"Kies uit: {', '.join(INGEBOUWD)}."),
    (("toets", "--code", "Jan Jansen"), "Gebruik kleine letters, cijfers, - en _."),
    (("toets", "--code", "con"), "Deze naam is op sommige computers bezet."),
    (("toets", "--code", "../weg"), "Gebruik kleine letters"),
    (("motivatie", "voorbeeld-willem", "-o", "stuk.yaml/m.md"), "stuk.yaml is geen map"),
    (("motivatie", "voorbeeld-willem", "-o", "los.txt"), "los.txt is niet het verslag van deze casus"),
    (("motivatie", "voorbeeld-willem", "--naar", "los.txt"), "los.txt"),
]


@pytest.mark.parametrize(("argv", "zin"), TE_MENDEN, ids=_naam)
def test_what_one_can_mend_oneself(gedaan: Gedaan, argv: tuple[str, ...], zin: str) -> None:
    uitkomst, map_ = gedaan[argv]
    _is_nette_fout(uitkomst.uit, uitkomst.fout)
    assert uitkomst.code == 1
    assert zin in uitkomst.fout
    assert sorted(pad.name for pad in map_.iterdir()) == ["los.txt", "stuk.yaml"]
    assert (map_ / "los.txt").read_text(encoding="utf-8") == "x"


Gedaan = dict[tuple[str, ...], tuple[Uitkomst, Path]]


@pytest.fixture(scope="module")
def gedaan(tmp_path_factory: pytest.TempPathFactory) -> Gedaan:
    """All wrong commands, each run in a folder of its own; side by side, because there are many."""

    def doe(argv: tuple[str, ...]) -> tuple[Uitkomst, Path]:
        map_ = mappen[argv]
        (map_ / "los.txt").write_text("x", encoding="utf-8")
        (map_ / "stuk.yaml").write_text("methode: omgekeerde-toets\nantwoorden: [geen\n", encoding="utf-8")
        return draai(*argv, cwd=map_), map_

    alle = [argv for argv, _ in VERKEERD + TE_MENDEN]
    mappen = {argv: tmp_path_factory.mktemp("fout") for argv in alle}
    with ThreadPoolExecutor(os.cpu_count()) as ploeg:
        return dict(zip(alle, ploeg.map(doe, alle), strict=True))


def _is_nette_fout(uit: str, fout: str) -> None:
    assert uit == ""
    assert fout.strip()
    assert len(fout.splitlines()) <= 4
    assert "Traceback" not in fout
    assert engels_in(fout) == []


@pytest.mark.parametrize("waar", ["los.txt", "los.txt/dieper"])
def test_a_folder_that_takes_nothing_is_told_before_the_first_question(tmp_path: Path, waar: str) -> None:
    (tmp_path / "los.txt").write_text("x", encoding="utf-8")
    uitkomst = draai("toets", "--titel", "b", "--casussen", waar, cwd=tmp_path, invoer="x\n" * 50)
    assert uitkomst.code in (1, 2)
    assert waar in uitkomst.fout
    assert "--casussen" in uitkomst.fout
    assert uitkomst.uit == ""


def test_a_report_that_can_go_nowhere_is_told_before_the_first_question(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    argv = ("toets", "--vragen", "sets", "--methode", "proef", "--code", "a", "--titel", "b")
    (tmp_path / "bezet").write_text("van mij", encoding="utf-8")
    uitkomst = draai(*argv, "-o", "bezet/m.md", cwd=tmp_path, invoer="x\n" * 50)
    assert uitkomst.code == 1
    assert "bezet is geen map, dus daarin kan niets staan." in uitkomst.fout
    assert "Wat wil de inwoner" not in uitkomst.alles
    assert not (tmp_path / "casussen").exists()


def test_a_code_that_exists_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "casussen").mkdir()
    pad = tmp_path / "casussen" / "a.yaml"
    pad.write_text("methode: omgekeerde-toets\nantwoorden: {}\n", encoding="utf-8")
    voor = pad.read_bytes()
    uitkomst = draai("toets", "--code", "a", "--titel", "b", cwd=tmp_path, invoer="x\n.\n")
    assert uitkomst.code == 1
    assert "De casus a is er al. Ga ermee verder: omgekeerd toets a" in uitkomst.fout
    assert pad.read_bytes() == voor


@pytest.mark.parametrize("schil", ["bash", "zsh", "fish", "powershell"])
def test_completion(tmp_path: Path, schil: str) -> None:
    uitkomst = draai("--aanvulling", schil, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "omgekeerd" in uitkomst.uit

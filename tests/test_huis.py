"""The rules of the house: help and README name every command, files stay small, starting is quick."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from omgekeerd_cli.opdrachten.programma import maak_programma
from omgekeerd_cli.scherm.gebruik.gebruik import LateOpdracht
from terminalhulp import schone_omgeving

WORTEL = Path(__file__).parents[1]
MODULES = sorted((WORTEL / "omgekeerd_cli").rglob("*.py"))
LANGSTE_MODULE = 400
LANGSTE_FUNCTIE = 30


def _opdrachten() -> Iterator[tuple[str, object]]:
    for naam, opdracht in maak_programma().commands.items():
        yield naam, _heel(opdracht)
        for onder, onderopdracht in getattr(opdracht, "commands", {}).items():
            yield f"{naam} {onder}", _heel(onderopdracht)


def _heel(opdracht: object) -> object:
    return opdracht.haal() if isinstance(opdracht, LateOpdracht) else opdracht


def test_the_list_of_commands_says_what_the_command_itself_says() -> None:
    """The list holds their first sentences itself, so that it need not import them."""
    programma = maak_programma()
    vragen = programma.commands["vragen"]
    laat = [*programma.commands.values(), *getattr(vragen, "commands", {}).values()]
    for opdracht in laat:
        if isinstance(opdracht, LateOpdracht):
            assert opdracht.get_short_help_str() == opdracht.haal().get_short_help_str(), opdracht.name


@pytest.mark.parametrize(("naam", "opdracht"), list(_opdrachten()), ids=lambda deel: str(deel)[:30])
def test_every_command_and_option_has_help(naam: str, opdracht: object) -> None:
    assert str(getattr(opdracht, "help", "") or "").strip().endswith("."), naam
    for param in getattr(opdracht, "params", []):
        assert str(getattr(param, "help", "") or "").strip(), f"{naam}: {param.name}"


@pytest.mark.parametrize("naam", [naam for naam, _ in _opdrachten()])
def test_every_command_is_in_the_readme(naam: str) -> None:
    assert f"omgekeerd {naam}" in (WORTEL / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("module", MODULES, ids=lambda pad: pad.relative_to(WORTEL).as_posix())
def test_modules_and_functions_stay_small(module: Path) -> None:
    bron = module.read_text(encoding="utf-8")
    assert len(bron.splitlines()) <= LANGSTE_MODULE
    lang = {
        knoop.name: _regels(knoop)
        for knoop in ast.walk(ast.parse(bron))
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef) and _regels(knoop) > LANGSTE_FUNCTIE
    }
    assert lang == {}


def _regels(functie: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of the body, without its docstring."""
    romp = functie.body[1:] if ast.get_docstring(functie) else functie.body
    return (romp[-1].end_lineno or 0) - romp[0].lineno + 1 if romp else 0


TRAAG = (
    "yaml",
    "pydantic",
    "questionary",
    "prompt_toolkit",
    "jinja2",
    "babel",
    "dateutil",
    "stdnum",
    "phonenumbers",
    "rich.markdown",
    "rich.console",
)


def _geladen_door(argv: Iterable[str], tmp_path: Path) -> set[str]:
    """The modules that a run of the program has imported when it ends."""
    programma = (
        "import sys, atexit\n"
        "from omgekeerd_cli.cli import main\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=open('geladen', 'w')))\n"
        "main(sys.argv[1:])\n"
    )
    subprocess.run(
        [sys.executable, "-c", programma, *argv],
        stdin=subprocess.DEVNULL,
        cwd=tmp_path,
        env=schone_omgeving(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    return set((tmp_path / "geladen").read_text(encoding="utf-8").split())


@pytest.mark.parametrize(
    ("argv", "ook_niet"),
    [
        (["--versie"], ("typer", "msgspec", "rich", "omgekeerd_cli.kern.set.model")),
        (["--help"], ()),
        (["toets", "--help"], ()),
        (["vragen", "--help"], ()),
        (["toets", "--bestaat-niet"], ()),
    ],
    ids="-".join,
)
def test_what_is_loaded_to_show_help(tmp_path: Path, argv: list[str], ook_niet: tuple[str, ...]) -> None:
    geladen = _geladen_door(argv, tmp_path)
    assert "omgekeerd_cli.cli" in geladen
    assert geladen.isdisjoint((*TRAAG, *ook_niet))


NIET_VOOR = (
    (("toets", "--eenvoudig"), ("jinja2", "questionary", "prompt_toolkit", "rich.markdown", "phonenumbers")),
    (("casussen",), ("jinja2", "questionary", "prompt_toolkit", "rich.markdown", "filelock", "phonenumbers")),
    (("wetten",), ("jinja2", "questionary", "prompt_toolkit", "filelock", "phonenumbers")),
    (("afspelen", "voorbeeld-willem"), ("jinja2", "questionary", "prompt_toolkit", "filelock")),
    (
        ("motivatie", "voorbeeld-bingo", "-o", "-"),
        ("questionary", "prompt_toolkit", "rich.console", "filelock"),
    ),
    (("vragen", "toon"), ("jinja2", "questionary", "prompt_toolkit", "filelock", "phonenumbers")),
    (("vragen", "schema"), ("jinja2", "questionary", "prompt_toolkit", "rich.console", "filelock")),
)
"""Commands, and the libraries that each does without; for `toets` until its first question."""


@pytest.mark.parametrize(("argv", "niet"), NIET_VOOR, ids=lambda deel: "-".join(deel)[:30])
def test_a_command_loads_only_what_it_needs(
    tmp_path: Path, argv: tuple[str, ...], niet: tuple[str, ...]
) -> None:
    assert sorted(_geladen_door(argv, tmp_path) & {*niet, "pydantic"}) == []

"""The rules of the house: help and what people read name every command, files stay small, a quick start."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from omgekeerd_cli.opdrachten.programma import maak_programma
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.scherm.gebruik.gebruik import Groep, LateOpdracht
from terminalhulp import draai, schone_omgeving

WORTEL = Path(__file__).parents[1]
MODULES = sorted((WORTEL / "omgekeerd_cli").rglob("*.py"))
LANGSTE_MODULE = 400
LANGSTE_FUNCTIE = 30
KLEINSTE_MODULE = 40
MEESTE_MODULES = 20
"""In one folder: more cannot be taken in at a glance."""


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


LEESWERK = {
    "README.md": 200,
    "CONTRIBUTING.md": 100,
}
"""What a newcomer reads first, and the most lines that it may take."""


@pytest.mark.parametrize(("naam", "hoogstens"), LEESWERK.items())
def test_what_a_newcomer_reads_is_short(naam: str, hoogstens: int) -> None:
    assert len((WORTEL / naam).read_text(encoding="utf-8").splitlines()) <= hoogstens


@pytest.mark.parametrize("naam", [naam for naam, _ in _opdrachten()])
def test_every_command_is_in_the_readme_or_the_handbook(naam: str) -> None:
    paden = [WORTEL / "README.md", *(WORTEL / "omgekeerd_cli" / "handboek").glob("*.md")]
    assert any(f"omgekeerd {naam}" in pad.read_text(encoding="utf-8") for pad in paden)


@pytest.mark.parametrize("naam", [naam for naam in maak_programma().commands if naam != "vragen"])
def test_the_readme_lists_every_command(naam: str) -> None:
    assert f"| `omgekeerd {naam}" in (WORTEL / "README.md").read_text(encoding="utf-8")


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


def test_every_room_can_be_taken_in_at_a_glance() -> None:
    """Folders hold few files; on top of the core stand its rooms and not more than four files."""
    per_map = Counter(module.parent.relative_to(WORTEL).as_posix() for module in MODULES)
    assert {naam: aantal for naam, aantal in per_map.items() if aantal > MEESTE_MODULES} == {}
    assert per_map["omgekeerd_cli/kern"] <= 4


MAG_KLEIN = ("omgekeerd_cli/kern/antwoord/soorten/", "omgekeerd_cli/opdrachten/", "omgekeerd_cli/__main__.py")
"""A kind of question and a command each have a file, however small; and Python asks for the last."""


def test_a_small_module_serves_more_than_one() -> None:
    """What only one file needs and is soon read stands in that file: one name less to know."""
    gebruik = Counter(naam for module in MODULES for naam in _geimporteerd(module))
    klein = [
        pad
        for module in MODULES
        if (pad := module.relative_to(WORTEL).as_posix())
        if module.name != "__init__.py" and not pad.startswith(MAG_KLEIN)
        if len(module.read_text(encoding="utf-8").splitlines()) < KLEINSTE_MODULE
        if gebruik[pad.removesuffix(".py").replace("/", ".")] < 2
    ]
    assert klein == []


def _geimporteerd(module: Path) -> set[str]:
    """The full names that a module may mean by what it imports: `from a import b` is a, or a.b."""
    namen = set()
    for knoop in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.ImportFrom):
            namen |= {f"{knoop.module}", *(f"{knoop.module}.{deel.name}" for deel in knoop.names)}
    return namen


ZEGGEN_EEN_OPDRACHT = {
    "opdrachten/werk/werkplek.py",  # puts every command together
    "cli.py",  # the version
    "opdrachten/programma.py",  # the help: where to begin
    "opdrachten/toets.py",  # the help of --volgorde
    "kern/handboek.py",  # a link between pages
}
"""The files with a command line in a text; everywhere else `Werkplek.opdracht` says it, with its folders."""


def test_only_the_workplace_puts_a_command_together() -> None:
    """A command written out by hand forgets `--vragen` and `--casussen`, and finds another casus."""
    namen = "|".join({naam.split()[0] for naam, _ in _opdrachten()})
    opdracht = re.compile(rf"\bomgekeerd ({namen})\b|\bomgekeerd $")
    gevonden = {
        module.relative_to(WORTEL / "omgekeerd_cli").as_posix()
        for module in MODULES
        if any(opdracht.search(tekst) for tekst in _teksten(ast.parse(module.read_text(encoding="utf-8"))))
    }
    assert gevonden == ZEGGEN_EEN_OPDRACHT


def _teksten(boom: ast.Module) -> Iterator[str]:
    """Every text in a module but its docstrings; the first word of a list with a space behind it."""
    los = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and id(knoop) not in los:
            yield knoop.value
        if isinstance(knoop, ast.List | ast.Tuple) and knoop.elts:
            yield f"{getattr(knoop.elts[0], 'value', '')} "


@pytest.mark.parametrize(
    ("naam", "opdracht"),
    [(naam, opdracht) for naam, opdracht in _opdrachten() if not isinstance(opdracht, Groep)],
    ids=lambda deel: str(deel)[:30],
)
def test_the_next_command_takes_the_folders_that_it_is_given(naam: str, opdracht: object) -> None:
    """Neither a folder that the command does not know, nor one too few."""
    kent = [naam for param in getattr(opdracht, "params", []) for naam in param.opts]
    woorden = Werkplek([], Path(), "eigen", "dossiers").opdracht(*naam.split()).split()
    assert [woord for woord in woorden if woord.startswith("--")] == [
        optie for optie in ("--vragen", "--casussen") if optie in kent
    ]


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
    (("uitleg",), ("yaml", "jinja2", "questionary", "prompt_toolkit", "rich.markdown", "filelock")),
    (("uitleg", "toets"), ("yaml", "jinja2", "questionary", "prompt_toolkit", "rich.markdown", "filelock")),
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


def test_contributing_names_only_folders_and_files_that_are_there() -> None:
    """The map from a change to its files and tests leads somewhere."""
    tekst = (WORTEL / "CONTRIBUTING.md").read_text(encoding="utf-8")
    mappen = "tests|kern|opslag|rapport|scherm|opdrachten"
    paden = re.findall(rf"(?<![\w./-])(?:{mappen})/[a-z_/]+(?:\.\w+)?", tekst)
    waar = (WORTEL, WORTEL / "omgekeerd_cli")
    mist = [pad for pad in paden if not any((map_ / pad).exists() for map_ in waar)]
    assert (len(paden) > 20, mist) == (True, [])


LANGSTE_WIJZIGING = 140
NIETS_WACHT = "Nothing is waiting for a release."


def _versies() -> dict[str, list[str]]:
    """The lines of the changelog by the heading of their version, newest first."""
    _, *delen = re.split(r"^## ", (WORTEL / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.M)
    regels = [[regel for regel in deel.splitlines() if regel] for deel in delen]
    return {kop: rest for kop, *rest in regels}


def test_the_newest_release_in_the_changelog_is_what_the_program_says_it_is(tmp_path: Path) -> None:
    nog_niet, *uitgaven = _versies()
    versies = [re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d", kop) for kop in uitgaven]
    assert (nog_niet, None in versies) == ("[Unreleased]", False)
    assert draai("--versie", cwd=tmp_path).uit == f"omgekeerd {versies[0] and versies[0][1]}\n"


@pytest.mark.parametrize("versie", _versies())
def test_a_version_in_the_changelog_can_be_read_at_a_glance(versie: str) -> None:
    regels = _versies()[versie]
    koppen = Counter(regel for regel in regels if regel.startswith("### "))
    assert [kop for kop, aantal in koppen.items() if aantal > 1] == []
    geen_regel = [regel for regel in regels if not re.match(r"(#{3,4}|-) \S", regel)]
    assert geen_regel == ([NIETS_WACHT] if regels == [NIETS_WACHT] else [])
    assert [regel for regel in regels if len(regel) > LANGSTE_WIJZIGING] == []

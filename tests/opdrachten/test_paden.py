"""Every place that takes a path knows `~`, and no typed word makes a folder that nobody meant."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest
import typer

from omgekeerd_cli.opdrachten.programma import OPDRACHTEN, VRAGENOPDRACHTEN
from omgekeerd_cli.opdrachten.werk import bewaren
from terminalhulp import Uitkomst, draai, engels_in

ANTWOORDEN = "1\n-\n-\nIk wil fietsen.\n.\nstop\n"  # for whom; how and when it began is passed over


@pytest.fixture
def thuis(tmp_path: Path) -> Path:
    """A home folder, beside the folder in which we work."""
    for naam in ("thuis", "werk"):
        (tmp_path / naam).mkdir()
    return tmp_path / "thuis"


def _draai(thuis: Path, *argv: str, invoer: str = "", **omgeving: str) -> Uitkomst:
    werk = thuis.parent / "werk"
    return draai(*argv, cwd=werk, invoer=invoer, env={"HOME": str(thuis), **omgeving})


def _begin(thuis: Path, *argv: str, **omgeving: str) -> Uitkomst:
    nieuw = ("toets", "--code", "a1", "--titel", "T", "--kort", "--eenvoudig")
    return _draai(thuis, *nieuw, *argv, invoer=ANTWOORDEN, **omgeving)


def _hier(thuis: Path) -> list[str]:
    return sorted(pad.name for pad in (thuis.parent / "werk").iterdir())


@pytest.mark.parametrize(
    ("argv", "omgeving"),
    [
        (("--casussen=~/toetsen",), {}),
        (("--casussen", "~/toetsen"), {}),
        (("--casussen", '"~/toetsen"'), {}),
        (("--casussen", "'~/toetsen' "), {}),
        (("--casussen", "“~/toetsen”"), {}),
        (("--casussen", "\u202a~/toetsen"), {}),
        (("--casussen", "\ufeff ~/toetsen\u200b"), {}),
        ((), {"OMGEKEERD_CASUSSEN": "~/toetsen"}),
        ((), {"OMGEKEERD_CASUSSEN": " ~/toetsen/ "}),
    ],
)
def test_the_home_folder_is_the_place_for_casussen(
    thuis: Path, argv: tuple[str, ...], omgeving: dict[str, str]
) -> None:
    uitkomst = _begin(thuis, *argv, **omgeving)
    assert uitkomst.code == 0, uitkomst.alles
    assert (thuis / "toetsen" / "a1.yaml").is_file()
    assert _hier(thuis) == []


def test_every_command_finds_it_there(thuis: Path) -> None:
    """A casus, a set, a report, a letter, a folder of reports, a copy, a practice: all in the home folder."""
    assert _begin(thuis, "--casussen=~/toetsen").code == 0
    casus = "~/toetsen/a1.yaml"
    for argv, plek in (
        (("motivatie", casus, "-o", "~/v.md"), "v.md"),
        (("motivatie", "voorbeeld-willem", "--naar=~/veel"), "veel/voorbeeld-willem.md"),
        (("motivatie", "~/toetsen", "--naar=~/veel"), "veel/a1.md"),
        (("brief", casus, "-o=~/b.md"), "b.md"),
        (("vragen", "papier", "-o", "~/w.md"), "w.md"),
        (("vragen", "kaart", "-o", "~/k.md"), "k.md"),
        (("vragen", "schema", "stap", "-o", "~/s.json"), "s.json"),
        (("vragen", "kopieer", "~/mijn"), "mijn/README.md"),
        (("bespreken", casus, "--werkblad", "-o", "~/p.md"), "p.md"),
    ):
        uitkomst = _draai(thuis, *argv)
        assert uitkomst.code == 0, (argv, uitkomst.alles)
        assert (thuis / plek).is_file(), argv
    for lezen in (
        ("casussen", "--casussen=~/toetsen"),
        ("afspelen", casus),
        ("brief", casus, "--controleer=~/b.md"),
        ("taal", "~/b.md"),
        ("bijwerken", casus),
        ("vragen", "controleer", "~/mijn"),
        ("vragen", "toon", "--vragen=~/mijn"),
    ):
        uitkomst = _draai(thuis, *lezen)
        assert (uitkomst.code, engels_in(uitkomst.alles)) == (0, []), (lezen, uitkomst.alles)
    assert _draai(thuis, "vragen", "toon", OMGEKEERD_VRAGEN="~/mijn").code == 0
    assert _draai(thuis, "vragen", "toon", OMGEKEERD_VRAGEN="~/weg").code == 2
    assert _hier(thuis) == []


WEL_EEN_PAD = re.compile(r"(MAP|PAD|BESTAND|CASUS|CODE|NAAR|OEFENING)(\.\.\.)?")


def test_no_place_is_forgotten() -> None:
    """Every option and argument that takes a path, also one that is made later."""
    modules = [waar.partition(":") for waar, _ in (*OPDRACHTEN.values(), *VRAGENOPDRACHTEN.values())]
    gezien, zonder = 0, []
    for module, _, naam in modules:
        app = typer.Typer()
        app.command()(getattr(importlib.import_module(f"omgekeerd_cli.opdrachten.{module}"), naam))
        for waarde in typer.main.get_command(app).params:
            if WEL_EEN_PAD.fullmatch(str(waarde.metavar)) and waarde.opts != ["--code"]:
                gezien += 1
                zonder += [] if waarde.callback else [f"{naam} {waarde.opts}"]
    assert gezien > 40
    assert zonder == []


@pytest.mark.parametrize(
    "argv", [("delen", "voorbeeld-bingo", "-o"), ("motivatie", "voorbeeld-bingo", "--naar")]
)
def test_a_folder_is_not_the_screen(thuis: Path, argv: tuple[str, ...]) -> None:
    """`-` is that elsewhere, and no folder of that name is made; one that is there has its name in full."""
    uitkomst = _draai(thuis, *argv, "-")
    assert (uitkomst.code, uitkomst.uit, _hier(thuis)) == (2, "", [])
    assert "kan niet op het scherm." in uitkomst.fout
    assert engels_in(uitkomst.fout) == []


@pytest.mark.parametrize(
    ("pad", "zin"),
    [
        ("~niemandhier/x", "We weten niet welke map ~niemandhier is op deze computer."),
        ("~+/x", "We weten niet welke map ~+ is"),
        ("$HOME/toetsen", "is $HOME niet ingevuld. Schrijf ~ voor je eigen map"),
        ("${HOME}/toetsen", "is ${HOME} niet ingevuld."),
        ("$env:USERPROFILE\\toetsen", "is $env:USERPROFILE niet ingevuld."),
        ("%USERPROFILE%\\toetsen", "is %USERPROFILE% niet ingevuld."),
        ("%APPDATA%", "is %APPDATA% niet ingevuld."),
        ("https://voorbeeld.nl/toetsen", "is een adres op internet."),
        ("/home/$USER/toetsen", "is $USER niet ingevuld."),
        ("~/$DEPT/toetsen", "is $DEPT niet ingevuld."),
        ("C:\\Users\\%USERNAME%\\toetsen", "is %USERNAME% niet ingevuld."),
        ("werk/${JAAR}", "Maak die dan eerst zelf."),
        ("'~/mijn", "Bij '~/mijn mist een aanhalingsteken."),
        ('"~/mijn', "Zet het hele pad tussen dubbele aanhalingstekens."),
    ],
)
def test_a_place_that_nobody_can_know_is_refused(thuis: Path, pad: str, zin: str) -> None:
    for uitkomst in (
        _begin(thuis, "--casussen", pad),
        _begin(thuis, OMGEKEERD_CASUSSEN=pad),
        _draai(thuis, "motivatie", "voorbeeld-willem", "-o", pad),
        _draai(thuis, "vragen", "kopieer", pad),
    ):
        assert (uitkomst.code, uitkomst.uit) == (2, "")
        assert zin in uitkomst.fout
        assert engels_in(uitkomst.fout) == []
    assert _hier(thuis) == []


def test_a_folder_named_in_a_conversation_knows_it_too(thuis: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a casus goes when its disk is full."""
    monkeypatch.setenv("HOME", str(thuis))
    monkeypatch.setenv("USERPROFILE", str(thuis))
    (thuis / "elders").mkdir()
    assert bewaren.keur_map("~/elders", "a1") == ""
    assert bewaren.keur_map('"~/elders"', "a1") == ""
    assert bewaren.keur_map("~/weg", "a1").startswith(f"De map {thuis}/weg is er niet.")
    assert "is $HOME niet ingevuld" in bewaren.keur_map("$HOME/elders", "a1")


@pytest.mark.parametrize("waarde", ["", "ergens", "/nergens/hier"])
def test_without_a_home_folder_nothing_is_made_elsewhere(thuis: Path, waarde: str) -> None:
    uitkomst = _begin(thuis, "--casussen=~/toetsen", HOME=waarde)
    assert uitkomst.code == 2
    assert "Schrijf het hele pad." in uitkomst.fout
    assert _hier(thuis) == []


def test_an_address_of_a_file_manager_is_a_path(thuis: Path) -> None:
    map_ = thuis / "met spatie"
    assert _begin(thuis, "--casussen", f"file://{thuis}/met%20spatie").code == 0
    assert (map_ / "a1.yaml").is_file()
    assert _draai(thuis, "afspelen", f"file://localhost{map_}/a1.yaml").code == 0
    elders = _draai(thuis, "afspelen", "file://server/deel/a1.yaml")
    assert (elders.code, "staat op een andere computer" in elders.fout) == (2, True)


def test_a_folder_that_is_really_called_so_is_reached_and_named(thuis: Path) -> None:
    """Such a folder may be there from before; whoever types `~` means the home folder and is told."""
    werk = thuis.parent / "werk"
    assert _begin(thuis, "--casussen", "./~").code == 0
    assert (werk / "~" / "a1.yaml").is_file()
    gezien = _draai(thuis, "afspelen", "~/a1.yaml")
    assert gezien.code == 1
    assert "Bedoel je dat? Schrijf dan ./~/a1.yaml" in gezien.fout
    assert _draai(thuis, "afspelen", "./~/a1.yaml").code == 0
    (werk / "in/$HOME").mkdir(parents=True)
    assert _draai(thuis, "casussen", "--casussen", "in/$HOME/x").code == 0
    (werk / "$HOME").mkdir()
    verder = _begin(thuis, "--casussen", "./$HOME")
    assert "omgekeerd toets a1 --casussen './$HOME'" in verder.uit


def test_a_name_with_quotes_that_is_there_stays_that_name(thuis: Path) -> None:
    (thuis.parent / "werk" / "'les'").mkdir()
    assert _begin(thuis, "--casussen", "'les'").code == 0
    assert (thuis.parent / "werk" / "'les'" / "a1.yaml").is_file()

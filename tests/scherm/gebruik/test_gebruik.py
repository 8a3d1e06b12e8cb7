"""Everything that Typer shows is Dutch: help, usage errors, completion."""

from __future__ import annotations

import enum
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from omgekeerd_cli.scherm.gebruik import gebruik
from omgekeerd_cli.scherm.gebruik.gebruik import Groep, Opdracht, aanvulscript, gebruiksfout

TYPERFOUTEN: Any = vars(gebruik)["typerfouten"]  # Typer's private module of errors
ENGELS = re.compile(
    r"\b(usage|options?|arguments?|commands?|error|show|message|exit|try|required|default|missing"
    r"|no such|did you mean|unexpected|text|path|integer|int|str|float|invalid|value|values|env var"
    r"|requires|takes|does not|choose|range|dynamic|file|directory|directories|deprecated|args|for"
    r"|completion|shell|supported)\b|(?<!-)\bhelp\b",
    re.IGNORECASE,
)


class Vorm(enum.StrEnum):
    """A choice."""

    KORT = "kort"
    LANG = "lang"


def _methoden(incomplete: str) -> list[tuple[str, str]]:
    return [("omgekeerde-toets", "De hele toets."), ("maatwerk", "Alleen maatwerk.")]


def _geen_spaties(waarde: str | None) -> str | None:
    if waarde and " " in waarde:
        raise typer.BadParameter("Een code heeft geen spaties.")
    return waarde


def _groep(**kenmerken: Any) -> typer.Typer:
    return typer.Typer(cls=Groep, add_completion=False, pretty_exceptions_enable=False, **kenmerken)


def _maak_app() -> typer.Typer:
    """A small program with parameters of every kind, and a group in the group."""
    app = _groep(
        help="Begeleidt je door de Omgekeerde Toets.\n\nBegin zo:\n\n  omgekeerd toets",
        epilog="Jij beslist, niet het programma.",
    )
    vragen = _groep(help="Bekijk vragen, of maak je eigen vragen. De rest staat in de uitleg.")
    app.add_typer(vragen, name="vragen")

    @app.callback()
    def basis(
        versie: bool = typer.Option(False, "--versie", help="Toon de versie."),
        map_: str = typer.Option(
            None, "--vragen", metavar="MAP", envvar="OMGEKEERD_VRAGEN", help="Map met vragen."
        ),
    ) -> None:
        """Not shown."""

    @app.command(cls=Opdracht, help="Begin een toets, of ga verder met een casus.")
    def toets(
        casus: str = typer.Argument(None, metavar="CASUS", help="Bestand of naam van een casus."),
        methode: str = typer.Option(
            "omgekeerde-toets",
            "-m",
            "--methode",
            metavar="NAAM",
            help="De methode [zie vragen] die je volgt.",
            autocompletion=_methoden,
        ),
        titel: str = typer.Option(
            ...,
            "--titel",
            metavar="TEKST",
            help="Een korte titel zonder namen, waaraan je de casus herkent in het overzicht.",
        ),
        code: str = typer.Option(None, "--code", callback=_geen_spaties, help="Een code."),
        kort: bool = typer.Option(False, "--kort/--volledig", help="Alleen wat nodig is."),
        stap: int = typer.Option(1, "--stap", min=1, max=5, metavar="NUMMER", help="De stap."),
        vorm: Vorm = typer.Option(Vorm.KORT, "--vorm", help="De vorm."),
        naar: Path = typer.Option(None, "--naar", exists=True, file_okay=False, help="De map."),
        uit: Path = typer.Option(None, "--uit", dir_okay=False, help="Het verslag."),
        paar: tuple[str, str] = typer.Option(None, "--paar", help="Twee delen."),
        maat: float = typer.Option(None, "--maat", help="De maat."),
        merk: list[str] = typer.Option(None, "--merk", help="Een merk."),
        geheim: str = typer.Option(None, "--geheim", hidden=True),
    ) -> list[Any]:
        """Return what was understood."""
        if titel == "fout":
            raise typer.BadParameter("Kies een andere titel.")
        return [casus, methode, titel, kort, stap, vorm.value, paar, maat, merk, code]

    @app.command(cls=Opdracht, help="Schrijf het verslag van een of meer casussen.")
    def motivatie(
        casussen: list[str] = typer.Argument(..., metavar="CASUS", help="De casussen."),
        keer: int = typer.Option(1, "-k", "--keer", min=1, help="Hoe vaak."),
    ) -> list[str]:
        """Return what was understood."""
        return casussen

    @app.command(cls=Opdracht, hidden=True, help="Alleen voor de maker.")
    def toetsen() -> None:
        """Hidden."""

    @vragen.command(cls=Opdracht, help="Toon een vragenlijst.")
    def toon(eigen_naam: str) -> str:
        """Return what was understood."""
        return eigen_naam

    @vragen.command(cls=Opdracht, help="Vergelijk twee lijsten.", no_args_is_help=True)
    def vergelijk(lijsten: tuple[str, str], vorm: Vorm = typer.Argument(..., metavar="VORM")) -> None:
        """Nothing to do."""

    return app


def _roep_aan(*args: str) -> Any:
    opdracht = typer.main.get_command(_maak_app())
    return opdracht(list(args), prog_name="omgekeerd", standalone_mode=False)


def _fout(*args: str) -> str:
    """Return the Dutch lines for a wrong call."""
    with pytest.raises(Exception) as gevangen:
        _roep_aan(*args)
    regels = gebruiksfout(gevangen.value)
    assert regels is not None, gevangen.value
    return regels


@pytest.fixture(autouse=True)
def _vaste_omgeving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for naam in ("OMGEKEERD_VRAGEN", "_OMGEKEERD_COMPLETE"):
        monkeypatch.delenv(naam, raising=False)


TE_VEEL = 'Staan er spaties in een tekst? Zet die tekst dan tussen "aanhalingstekens".'
GOED = ("toets", "--titel", "t")
FOUTEN = [
    (("toest",), "De opdracht 'toest' bestaat niet. Bedoel je 'toets'?", "omgekeerd"),
    (("zaak.yaml",), "De opdracht 'zaak.yaml' bestaat niet.", "omgekeerd"),
    (("--", "--x"), "De opdracht '--x' bestaat niet.", "omgekeerd"),
    (("to\x1b[31m\u202e",), "De opdracht 'to⟨U+001B⟩[31m⟨U+202E⟩' bestaat niet.", "omgekeerd"),
    (("z" * 99,), f"De opdracht '{'z' * 60}...' bestaat niet.", "omgekeerd"),
    (
        ("vragen", "tonen"),
        "De opdracht 'tonen' bestaat niet. Bedoel je 'toon'?",
        "omgekeerd vragen",
    ),
    (("--versie",), "Er ontbreekt een opdracht.", "omgekeerd"),
    (("--versi",), "De optie --versi bestaat niet. Bedoel je --versie?", "omgekeerd"),
    (("--versie=1", "toets"), "Achter --versie hoort niets.", "omgekeerd"),
    (("--vragen",), "Achter --vragen hoort nog iets: --vragen MAP.", "omgekeerd"),
    (("-x",), "De optie -x bestaat niet.", "omgekeerd"),
    (("toets",), "De optie --titel ontbreekt. Deze optie is verplicht.", "omgekeerd toets"),
    (
        ("toets", "--titell", "x"),
        "De optie --titell bestaat niet. Bedoel je --titel?",
        "omgekeerd toets",
    ),
    (
        ("toets", "--titel"),
        "Achter --titel hoort nog iets: --titel TEKST.",
        "omgekeerd toets",
    ),
    ((*GOED, "-m"), "Achter -m hoort nog iets: -m NAAM.", "omgekeerd toets"),
    ((*GOED, "--kort=ja"), "Achter --kort hoort niets.", "omgekeerd toets"),
    ((*GOED, "--volledig=ja"), "Achter --volledig hoort niets.", "omgekeerd toets"),
    ((*GOED, "--paar", "a"), "Achter --paar horen 2 woorden.", "omgekeerd toets"),
    ((*GOED, "a", "b", "c"), f"Dit hoort er niet bij: 'b', 'c'. {TE_VEEL}", "omgekeerd toets"),
    (
        (*GOED, "--stap", "a"),
        "Bij --stap hoort een heel getal van 1 tot en met 5.",
        "omgekeerd toets",
    ),
    (
        (*GOED, "--stap", "6"),
        "Bij --stap hoort een heel getal van 1 tot en met 5.",
        "omgekeerd toets",
    ),
    ((*GOED, "--maat", "a"), "Bij --maat hoort een getal.", "omgekeerd toets"),
    ((*GOED, "--vorm", "a"), "Bij --vorm kun je kiezen uit: kort, lang.", "omgekeerd toets"),
    (
        (*GOED, "--naar", "/bestaat/niet"),
        "Bij --naar hoort een bestaande map waar je bij mag.",
        "omgekeerd toets",
    ),
    ((*GOED, "--uit", "/"), "Bij --uit hoort een bestand.", "omgekeerd toets"),
    ((*GOED, "--code", "a b"), "Een code heeft geen spaties.", "omgekeerd toets"),
    (("toets", "--titel", "fout"), "Kies een andere titel.", "omgekeerd toets"),
    (("motivatie",), "CASUS ontbreekt. Zet dit achter de opdracht.", "omgekeerd motivatie"),
    (
        ("motivatie", "a", "-k", "0"),
        "Bij --keer hoort een heel getal van 1 of meer.",
        "omgekeerd motivatie",
    ),
    (
        ("vragen", "toon"),
        "EIGEN-NAAM ontbreekt. Zet dit achter de opdracht.",
        "omgekeerd vragen toon",
    ),
    (("vragen", "vergelijk", "a"), "Er ontbreekt nog iets achter de opdracht.", "omgekeerd vragen vergelijk"),
    (
        ("vragen", "vergelijk", "a", "b"),
        "VORM ontbreekt. Zet dit achter de opdracht. Kies uit: kort, lang.",
        "omgekeerd vragen vergelijk",
    ),
]


@pytest.mark.parametrize(
    ("args", "wat", "waar"), FOUTEN, ids=[ascii(" ".join(rij[0]))[:40] for rij in FOUTEN]
)
def test_wrong_usage_says_what_and_where(args: tuple[str, ...], wat: str, waar: str) -> None:
    """One line tells what is wrong, the next where to read more."""
    assert _fout(*args) == f"{wat}\nZie: {waar} --help"


def test_right_usage_arrives() -> None:
    """Values of every kind reach the command, converted or as they are."""
    assert _roep_aan(
        "toets", "--titel", "t", "--stap", "3", "--vorm", "lang", "--paar", "a", "b",
        "--maat", "1.5", "--merk", "x", "--merk", "y", "--kort", "zaak", "-m", "m",
    ) == [
        "zaak", "m", "t", True, 3, "lang", ("a", "b"), 1.5, ["x", "y"], None
    ]  # fmt: skip
    standaard = [None, "omgekeerde-toets", "t", False, 1, "kort", None, None, None, None]
    assert _roep_aan("toets", "--titel", "t") == standaard
    assert _roep_aan("motivatie", "a", "b") == ["a", "b"]


def test_an_error_of_another_kind_is_not_ours() -> None:
    """Only usage errors are translated."""
    assert gebruiksfout(ValueError("kapot")) is None
    assert gebruiksfout(typer.Exit(3)) is None
    assert gebruiksfout(typer.Abort()) is None


def test_own_bad_parameter_keeps_its_sentence() -> None:
    """A message of our own is used as it is, also when it comes from nowhere."""
    assert gebruiksfout(typer.BadParameter("Kies er een.")) == "Kies er een.\nZie: omgekeerd --help"


def test_a_bare_usage_error_never_shows_its_own_message() -> None:
    """Whatever Typer may say in English, it stays behind the screen."""
    fout = TYPERFOUTEN.UsageError("Something is wrong")
    assert gebruiksfout(fout) == "Deze opdracht klopt niet.\nZie: omgekeerd --help"


HULP_GROEP = """\
Begeleidt je door de Omgekeerde Toets.

Begin zo:

  omgekeerd toets

Gebruik: omgekeerd [OPTIES] OPDRACHT

Opdrachten:
  toets      Begin een toets, of ga verder met een casus.
  motivatie  Schrijf het verslag van een of meer casussen.
  vragen     Bekijk vragen, of maak je eigen vragen.

Opties:
  --versie      Toon de versie.
  --vragen MAP  Map met vragen. (of stel $OMGEKEERD_VRAGEN in)
  --help        Toon deze uitleg.

Jij beslist, niet het programma.
"""

HULP_TOETS = """\
Begin een toets, of ga verder met een casus.

Gebruik: omgekeerd toets [OPTIES] [CASUS]

Argumenten:
  CASUS  Bestand of naam van een casus.

Opties:
  --methode, -m NAAM   De methode [zie vragen] die je volgt. (standaard:
                       omgekeerde-toets)
  --titel TEKST        Een korte titel zonder namen, waaraan je de casus herkent
                       in het overzicht. (verplicht)
  --code WAARDE        Een code.
  --kort / --volledig  Alleen wat nodig is. (standaard: --volledig)
  --stap NUMMER        De stap. (van 1 tot en met 5; standaard: 1)
  --vorm WAARDE        De vorm. (kies uit: kort, lang; standaard: kort)
  --naar WAARDE        De map.
  --uit WAARDE         Het verslag.
  --paar WAARDE        Twee delen.
  --maat WAARDE        De maat.
  --merk WAARDE        Een merk. (mag vaker)
  --help               Toon deze uitleg.
"""

HULP_MOTIVATIE_SMAL = """\
Schrijf het verslag van een of meer
casussen.

Gebruik: omgekeerd motivatie [OPTIES]
         CASUS...

Argumenten:
  CASUS...
      De casussen. (verplicht)

Opties:
  --keer, -k WAARDE
      Hoe vaak. (van 1 of meer;
      standaard: 1)
  --help
      Toon deze uitleg.
"""

HULP_VRAGEN_SMAL = """\
Bekijk vragen, of maak je eigen vragen.
De rest staat in de uitleg.

Gebruik: omgekeerd vragen [OPTIES]
         OPDRACHT

Opdrachten:
  toon
      Toon een vragenlijst.
  vergelijk
      Vergelijk twee lijsten.

Opties:
  --help
      Toon deze uitleg.
"""


@pytest.mark.parametrize(
    ("breedte", "args", "verwacht"),
    [
        (80, ("--help",), HULP_GROEP),
        (80, (), HULP_GROEP),
        (80, ("toets", "--help"), HULP_TOETS),
        (40, ("motivatie", "--help"), HULP_MOTIVATIE_SMAL),
        (40, ("vragen",), HULP_VRAGEN_SMAL),
    ],
)
def test_help_as_a_whole(
    breedte: int,
    args: tuple[str, ...],
    verwacht: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Help goes to stdout and ends well, also when only the name of the group was typed."""
    monkeypatch.setenv("COLUMNS", str(breedte))
    assert _roep_aan(*args) == 0
    assert capsys.readouterr() == (verwacht, "")


@pytest.mark.parametrize("breedte", [0, 1, 20, 40, 59, 60, 80, 300])
@pytest.mark.parametrize(
    "args",
    [(), ("toets",), ("motivatie",), ("vragen",), ("vragen", "toon"), ("vragen", "vergelijk")],
)
def test_help_is_dutch_and_fits(
    breedte: int,
    args: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """At every width: no English, and from 40 columns on no line that is too long."""
    monkeypatch.setenv("COLUMNS", str(breedte))
    assert _roep_aan(*args, "--help") == 0
    hulp = capsys.readouterr().out
    assert not ENGELS.findall(hulp), hulp
    if breedte >= 40:
        assert max(map(len, hulp.splitlines())) <= min(breedte, 100)


def test_errors_are_dutch() -> None:
    """No English word in any error of the table above."""
    for args, _, _ in FOUTEN:
        assert not ENGELS.findall(_fout(*args)), args


def test_command_with_no_args_is_help(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that needs arguments can show its help instead of an error."""
    assert _roep_aan("vragen", "vergelijk") == 0
    assert "Gebruik: omgekeerd vragen vergelijk [OPTIES] LIJSTEN... VORM" in capsys.readouterr().out


def test_plain_commands_are_refused() -> None:
    """A command without cls=Opdracht would speak English, so the group refuses it."""
    app = _groep()
    app.command()(lambda: None)
    app.command("toon", cls=Opdracht)(lambda: None)
    with pytest.raises(TypeError, match="cls=Opdracht"):
        typer.main.get_command(app)


def test_typer_leaves_the_exception_hook_alone() -> None:
    """An unexpected error comes out as it is: no pretty print of answers."""
    haak = sys.excepthook
    _roep_aan("--help")
    assert sys.excepthook is haak


@pytest.mark.parametrize(
    "naam",
    ["UsageError", "BadParameter", "MissingParameter", "NoSuchOption", "BadOptionUsage",
     "BadArgumentUsage"],
)  # fmt: skip
def test_the_error_classes_are_where_we_look(naam: str) -> None:
    """Typer keeps these private; when they move, this test tells."""
    assert issubclass(getattr(TYPERFOUTEN, naam), TYPERFOUTEN.UsageError)


def _los_python(code: str) -> str:
    """Run *code* in a Python of its own, after the app of this file was loaded."""
    begin = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import test_gebruik"
    uitkomst = subprocess.run(
        [sys.executable, "-c", f"{begin} as t\n{code}"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert uitkomst.stderr == ""
    return uitkomst.stdout


@pytest.mark.parametrize("args", [["--help"], ["toets", "--help"], ["toets", "--titel", "t"]])
def test_what_is_not_needed_is_not_loaded(args: list[str]) -> None:
    """Help and texts are handled without the heavy libraries that Typer can pull in."""
    zwaar = "('pydantic', 'rich', 'yaml', 'jinja2', 'questionary', 'click')"
    code = f"t._roep_aan(*{args!r})\nprint([naam for naam in {zwaar} if naam in sys.modules])"
    assert _los_python(code).splitlines()[-1] == "[]"


@pytest.mark.parametrize("schil", gebruik.SCHILLEN)
def test_completion_script_names_the_program(schil: str) -> None:
    """Every shell gets a script for omgekeerd."""
    script = aanvulscript(schil)
    assert "omgekeerd" in script
    assert "_OMGEKEERD_COMPLETE" in script


def test_unknown_shell() -> None:
    """The message names the shells that do work."""
    with pytest.raises(typer.BadParameter) as gevangen:
        aanvulscript("ksh")
    regel = "Kies een schil uit: bash, zsh, fish, powershell, pwsh."
    assert gebruiksfout(gevangen.value) == f"{regel}\nZie: omgekeerd --help"


def test_unknown_completion_instruction(monkeypatch: pytest.MonkeyPatch) -> None:
    """A strange value in the environment gives a Dutch line too."""
    monkeypatch.setenv("_OMGEKEERD_COMPLETE", "complete_ksh")
    assert _fout("toets").startswith("Wat in _OMGEKEERD_COMPLETE staat, klopt niet.")


@pytest.mark.skipif(not shutil.which("bash") or os.name == "nt", reason="needs bash")
@pytest.mark.parametrize(
    ("getypt", "voorstellen"),
    [
        (["omgekeerd", ""], ["toets", "motivatie", "vragen"]),
        (["omgekeerd", "mo"], ["motivatie"]),
        (["omgekeerd", "vragen", ""], ["toon", "vergelijk"]),
        (["omgekeerd", "toets", "--m"], ["--methode", "--maat", "--merk"]),
        (["omgekeerd", "toets", "--methode", ""], ["omgekeerde-toets", "maatwerk"]),
        (["omgekeerd", "toets", "-m", "m"], ["maatwerk"]),
        (["omgekeerd", "toets", "--vorm", ""], ["kort", "lang"]),
        (["omgekeerd", "onzin", "onzi"], []),
    ],
)
def test_completion_in_bash(getypt: list[str], voorstellen: list[str], tmp_path: Path) -> None:
    """The script, in a real bash, completes commands, options and values."""
    programma = tmp_path / "omgekeerd"
    hier = str(Path(__file__).parent)
    programma.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {hier!r})\n"
        "import test_gebruik\ntest_gebruik._roep_aan(*sys.argv[1:])\n",
        encoding="utf-8",
    )
    programma.chmod(0o755)
    woorden = " ".join(f"'{woord}'" for woord in getypt)
    proef = (
        f"{aanvulscript('bash')}\nCOMP_WORDS=({woorden})\nCOMP_CWORD={len(getypt) - 1}\n"
        "_omgekeerd_completion omgekeerd\n[ ${#COMPREPLY[@]} = 0 ] || "
        "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    )
    uitkomst = subprocess.run(
        ["bash", "-c", proef],
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
             "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert (uitkomst.stdout.splitlines(), uitkomst.stderr) == (voorstellen, "")


@pytest.mark.parametrize("schil", ["zsh", "fish", "powershell"])
@pytest.mark.parametrize("getypt", ["omgekeerd -", "omgekeerd ", "omgekeerd toets --"])
def test_descriptions_in_completion(
    schil: str,
    getypt: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Shells with descriptions show them in Dutch, one line for each suggestion."""
    monkeypatch.setenv("_OMGEKEERD_COMPLETE", f"complete_{schil}")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", getypt)
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", getypt.rpartition(" ")[2])
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    with pytest.raises(SystemExit) as einde:
        _roep_aan()
    uit, fout = capsys.readouterr()
    assert (einde.value.code, fout) == (0, "")
    assert not ENGELS.findall(uit)
    regels = uit.splitlines()
    assert len(regels) == {"omgekeerd -": 3, "omgekeerd ": 3, "omgekeerd toets --": 13}[getypt]
    if getypt == "omgekeerd toets --":
        assert "De methode (zie vragen) die je volgt." in regels[0]

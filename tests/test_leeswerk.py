"""What people read: every command in README and handbook works, every link leads on, it reads easily."""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from rich.console import Console, ConsoleRenderable

from hulp import LAAGSTE_SCORE, LANGSTE_GEMIDDELDE
from omgekeerd_cli.cli import voer_uit
from omgekeerd_cli.kern.handboek import alle_bladzijden
from omgekeerd_cli.kern.taal.leesbaarheid import lees
from omgekeerd_cli.kern.taal.lettergrepen import lettergrepen
from omgekeerd_cli.kern.taal.zinnen import zinnen
from omgekeerd_cli.opslag.plaatsen import bladzij, onderwerpen, voorbeelden
from omgekeerd_cli.scherm.basis.console import STIJLEN
from omgekeerd_cli.scherm.tonen.verslagbeeld import blokken

WORTEL = Path(__file__).parents[1]
HANDBOEK = WORTEL / "omgekeerd_cli" / "handboek"
PADEN = [WORTEL / "README.md", *sorted(HANDBOEK.glob("*.md"))]
BLADZIJDEN = {bladzij.onderwerp: bladzij for bladzij in alle_bladzijden(bladzij)}
NEDERLANDS = [pad for pad in PADEN if pad.name != "README.md"]
LANGSTE_ZIN = 25

VAN_DE_SCHIL = {
    "python3 -m venv": "makes an environment; .ci/run does this",
    ".venv/bin/": "what is in that environment; the same commands are run here by name",
    "source ": "the shell's own",
    "mkdir ": "the shell's own; made when a page is read from top to bottom",
    "cd ": "the shell's own; gone to when a page is read from top to bottom",
    "export ": "the shell's own; tests of paths set it",
}
"""Lines that are not for this program, and why they are not run here."""
NIET_NUL = {"omgekeerd opschonen": 1}
"""Lines of which the page says that they end otherwise: without a term nothing goes."""
NAAR_DE_DAG = {"omgekeerd wetten controleer", "omgekeerd wetten controleer wetteksten"}
"""Lines that end in 0 or 1: whether there is something to read anew goes by the day."""
ANTWOORD = {"bijwerken": "n\n", "opschonen": "n\n", "delen": "1\n" * 40, "oefenen": "Rust.\n.\nstop\n"}
"""What is answered instead of `stop`: no, and for a copy the first choice, to its end."""
NIEUWE_TOETS = "2026-0001\nEen eigen map\n1\n1\nstop\n"
IN_DE_PLAATS = {
    "CASUS": "2026-0001", "CODE": "2026-0001", "MAP": "mijn-vragen", "BESTAND": "brief.md",
    "NAAR": "nieuw", "WOORD": "casus", "ONDERWERP": "toets", "ANDER": "ander",
}  # fmt: skip
"""What a word in capitals can be."""
PANDOC = ["pandoc", "-f", "commonmark+pipe_tables+strikeout", "--sandbox"]


def _blokken(pad: Path, taal: str) -> list[str]:
    return re.findall(rf"^```{taal}\n(.*?)^```$", pad.read_text(encoding="utf-8"), re.M | re.S)


def _regels() -> Iterator[str]:
    """Every line of the shell that README and handbook show, once."""
    for pad in PADEN:
        yield from _in_blokken(pad)
        tekst = re.sub(r"^```.*?^```$", "", pad.read_text(encoding="utf-8"), flags=re.M | re.S)
        yield from re.findall(r"`(omgekeerd [^`]+)`", tekst)


def _in_blokken(pad: Path) -> list[str]:
    """The lines in the blocks of a page, from top to bottom."""
    return [regel for blok in _blokken(pad, "bash") for regel in blok.splitlines() if regel]


REGELS = list(dict.fromkeys(_regels()))
NAMEN = {"omgekeerd delen", "omgekeerd vragen kopieer"}
"""Mentioned by name only: such a command needs a word behind it."""
IN_BLOKKEN = {regel for pad in PADEN for regel in _in_blokken(pad)}
OPDRACHTEN = [regel for regel in REGELS if regel.startswith("omgekeerd ") and regel not in NAMEN]
IN_DE_TEKST = [regel for regel in OPDRACHTEN if regel not in IN_BLOKKEN]
MET_OPDRACHTEN = [pad for pad in PADEN if any(regel in OPDRACHTEN for regel in _in_blokken(pad))]
KOPIEER = "omgekeerd vragen kopieer mijn-vragen"
EERST_ELDERS = {
    "bijwerken": [KOPIEER],
    "docenten": ["omgekeerd oefenen voorbeeld-bingo"],
    "opruimen": [KOPIEER],
    "scripts": [KOPIEER],
    "taal": ["omgekeerd brief voorbeeld-willem"],
    "vragen-schrijven": [KOPIEER],
    "vragen-van-anderen": [KOPIEER],
    "voorwaarden-en-groepen": [KOPIEER],
}
"""What a reader of a page did on another page before."""


@pytest.fixture(scope="module")
def voorraad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the text of the pages speaks of: a casus, a practice, own questions, a letter."""
    map_ = tmp_path_factory.mktemp("voorraad")
    (map_ / "casussen").mkdir()
    (map_ / "archief").mkdir()
    willem = (WORTEL / "casussen" / "voorbeeld-willem.yaml").read_bytes()
    (map_ / "casussen" / "2026-0001.yaml").write_bytes(willem.replace(b"voorbeeld-willem", b"2026-0001"))
    waar = Path.cwd()
    os.chdir(map_)
    try:
        for argv, invoer in (
            (["vragen", "kopieer", "mijn-vragen"], ""),
            (["brief", "voorbeeld-willem"], ""),
            (["oefenen", "voorbeeld-bingo", "--eenvoudig"], "Weer mensen om mij heen.\n.\nstop\n"),
        ):
            assert _draai(argv, invoer)[0] == 0
    finally:
        os.chdir(waar)
    os.utime(map_ / "casussen" / "2026-0001.yaml", (0, 0))
    (map_ / "mijn-vragen" / "bewaartermijnen.yaml").write_text(_termijn(), encoding="utf-8")
    (map_ / "antwoorden.txt").write_text(_blokken(HANDBOEK / "schermlezer.md", "text")[0], encoding="utf-8")
    return map_


def _termijn() -> str:
    """The term of the page; the casus is so old that it is past it."""
    return _blokken(HANDBOEK / "opruimen.md", "yaml")[0]


def _draai(argv: Sequence[str], invoer: str | Path) -> tuple[int, str]:
    """The exit code of a run in this process, and everything it said; a file is read as a file."""
    eerder = sys.stdin, sys.stdout, sys.stderr
    masker = os.umask(0o077)
    uit = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    gegeven = invoer.open(encoding="utf-8") if isinstance(invoer, Path) else io.StringIO(invoer)
    sys.stdin, sys.stdout, sys.stderr = gegeven, uit, uit
    try:
        code = voer_uit(list(argv))
        uit.seek(0)
        return code, uit.read()
    finally:
        gegeven.close()
        sys.stdin, sys.stdout, sys.stderr = eerder
        os.umask(masker)


def _ontleed(regel: str) -> tuple[list[str], str]:
    """The arguments of a line, and the file that it reads its answers from, if any."""
    woorden = [IN_DE_PLAATS.get(woord, woord) for woord in shlex.split(regel)[1:]]
    assert ">" not in woorden
    assert "|" not in woorden
    if "<" not in woorden:
        return woorden, ""
    *argv, _, bestand = woorden
    return argv, bestand


@pytest.mark.parametrize("regel", IN_DE_TEKST)
def test_every_command_in_the_text_of_a_page_works(
    voorraad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, regel: str
) -> None:
    """In a folder of its own, with plain lines; whoever is asked something stops."""
    map_ = tmp_path / "map"
    shutil.copytree(voorraad, map_)
    monkeypatch.chdir(map_)
    if regel.startswith("omgekeerd brief") and "--controleer" not in regel:
        Path("brief.md").unlink()
    _voer_uit_als_lezer(regel)


@pytest.mark.parametrize("pad", MET_OPDRACHTEN, ids=lambda pad: pad.stem)
def test_a_page_works_read_from_top_to_bottom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pad: Path
) -> None:
    """Line after line in one new folder, as a reader types them; what a page makes does not stand ready."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "werk").mkdir()
    monkeypatch.chdir(tmp_path / "werk")
    if pad.stem != "README":
        _leg_klaar(pad)
    for regel in [*EERST_ELDERS.get(pad.stem, []), *_in_blokken(pad)]:
        if regel in OPDRACHTEN:
            _voer_uit_als_lezer(regel)
        elif regel.startswith(("mkdir ", "cd ")):
            wat, map_ = regel.split()
            (Path.mkdir if wat == "mkdir" else os.chdir)(Path(map_).expanduser())
        if regel == KOPIEER and pad.stem == "opruimen":
            Path("mijn-vragen", "bewaartermijnen.yaml").write_text(_termijn(), encoding="utf-8")


def _leg_klaar(pad: Path) -> None:
    """What a reader has by then: a casus of some time ago, and the files that this page lets him write."""
    casussen = WORTEL / "casussen"
    Path("casussen").mkdir()
    willem = (casussen / "voorbeeld-willem.yaml").read_bytes().replace(b"voorbeeld-willem", b"2026-0001")
    Path("casussen", "2026-0001.yaml").write_bytes(willem)
    os.utime(Path("casussen", "2026-0001.yaml"), (0, 0))
    if pad.stem == "schermlezer":
        Path("antwoorden.txt").write_text(_blokken(pad, "text")[0], encoding="utf-8")
    if pad.stem == "wetten":
        shutil.copytree(WORTEL / "tests" / "opslag" / "wetteksten" / "echt", "wetteksten")
    if pad.stem == "docenten":
        bingo = (casussen / "voorbeeld-bingo.yaml").read_bytes().replace(b"voorbeeld-bingo", b"mijn-casus")
        Path("les").mkdir()
        Path("les", "mijn-casus.yaml").write_bytes(bingo)


def _voer_uit_als_lezer(regel: str) -> None:
    argv, lees_uit = _ontleed(regel)
    nieuw = argv[0] == "toets" and all(woord.startswith("-") for woord in argv[1:])
    antwoord = ANTWOORD.get(argv[0], NIEUWE_TOETS if nieuw else "stop\n" * 3)
    code, gezegd = _draai(argv, Path(lees_uit) if lees_uit else antwoord)
    assert code in ((0, 1) if regel in NAAR_DE_DAG else (NIET_NUL.get(regel, 0),)), gezegd
    if regel in NAAR_DE_DAG:
        assert all(zin.count("\t") == 3 for zin in gezegd.splitlines()), gezegd
    if "-o" in argv and argv[0] != "oefenen" and argv[argv.index("-o") + 1] != "-":  # that one was stopped
        assert Path(argv[argv.index("-o") + 1]).exists(), gezegd


def test_every_other_line_is_of_the_shell_or_of_pandoc() -> None:
    """What is not run here is known, with the reason."""
    rest = [regel for regel in REGELS if regel not in OPDRACHTEN and regel not in NAMEN]
    over = [regel for regel in rest if not regel.startswith(tuple(VAN_DE_SCHIL))]
    pandoc = [shlex.split(regel) for regel in over if regel.startswith("pandoc ")]
    assert [delen[:4] for delen in pandoc] == [PANDOC] * len(pandoc)
    assert [regel for regel in over if not regel.startswith("pandoc ")] == [
        'eval "$(omgekeerd --aanvulling bash)"'
    ]
    assert _draai(["--aanvulling", "bash"], "")[0] == 0


VAN_BASH = re.compile(r"<|>|&&|\|\||^(?:source|export|eval) |^\w+=|\\$", re.M)
VAN_POWERSHELL = re.compile(r"&&|\|\||<|>|^export |^source |/bin/", re.M)
STUKKEN = [
    (f"{pad.stem}{nummer}", stuk)
    for pad in PADEN
    for nummer, stuk in enumerate(re.split(r"^(?=## )", "\n" + pad.read_text(encoding="utf-8"), flags=re.M))
    if "```" in stuk
]


@pytest.mark.parametrize("stuk", [stuk for _, stuk in STUKKEN], ids=[naam for naam, _ in STUKKEN])
def test_what_only_bash_knows_has_a_line_for_powershell_beside_it(stuk: str) -> None:
    """Windows PowerShell 5.1 refuses `<` and `&&`, and its `>` writes UTF-16."""
    bash = re.findall(r"^```bash\n(.*?)^```$", stuk, re.M | re.S)
    powershell = re.findall(r"^```powershell\n(.*?)^```$", stuk, re.M | re.S)
    assert bool(powershell) or not any(map(VAN_BASH.search, bash))
    for blok in powershell:
        assert not VAN_POWERSHELL.search(re.sub(r'"[^"]*"', "", blok))
    for blok in bash:
        assert not re.search(r" > ", blok), "a command writes its own file, with -o"


def test_every_line_for_powershell_names_commands_that_are_there() -> None:
    """Such a line cannot run here; what stands in it of this program can."""
    regels = [regel for pad in PADEN for blok in _blokken(pad, "powershell") for regel in blok.splitlines()]
    onze = [treffer[1] for regel in regels for treffer in re.finditer(r'(omgekeerd [^|<;"]+)', regel)]
    assert len(onze) > 3
    for opdracht in onze:
        argv = shlex.split(opdracht)[1:]
        woorden = argv if argv[0].startswith("-") else [argv[0], "--help"]
        code, gezegd = _draai(woorden, "")
        assert code == 0
        assert all(woord in gezegd for woord in argv[1:] if woord.startswith("--"))


def test_pandoc_is_never_named_without_its_flags() -> None:
    """Its own dialect of Markdown changes words of an answer."""
    for pad in PADEN:
        for opdracht in re.findall(r"pandoc [^\n`]*-o", pad.read_text(encoding="utf-8")):
            assert shlex.split(opdracht)[:4] == PANDOC


BESTAND_VAN = {
    "stap:": "omgekeerde-toets/eigen-{}.yaml",
    "signalen:": "omgekeerde-toets/methode.yaml",
    "samen:": "uitgangspunten.yaml",
    "kaartsoort:": "verordeningen.yaml",
    "eigen-schuld:": "oordeelwoorden.yaml",
    "draagkracht:": "begrippen.yaml",
    "dagopvang:": "prijslijst.yaml",
    "alle:": "bewaartermijnen.yaml",
    "vooraf-verteld:": "omgekeerde-toets/zinnen.yaml",
}
"""Which file an example of YAML is, by its first word."""
ALLEEN_VORM = ("migraties:", "# yaml-language-server:")
"""Examples that need an older set, or are a comment."""
MET_YAML = [pad for pad in PADEN if _blokken(pad, "yaml")]


@pytest.mark.parametrize("pad", MET_YAML, ids=lambda pad: pad.stem)
def test_the_examples_of_yaml_on_a_page_make_a_good_set(tmp_path: Path, pad: Path) -> None:
    blokken = [blok for blok in _blokken(pad, "yaml") if not blok.startswith(ALLEEN_VORM)]
    for nummer, blok in enumerate(blokken):
        bestand = tmp_path / BESTAND_VAN[blok.split()[0]].format(nummer)
        bestand.parent.mkdir(exist_ok=True)
        bestand.write_text(blok, encoding="utf-8")
    code, gezegd = _draai(["vragen", "controleer", str(tmp_path)], "")
    assert code == 0, gezegd


def _links(pad: Path) -> list[str]:
    return re.findall(r"\]\(([^)\s]+)\)", pad.read_text(encoding="utf-8"))


@pytest.mark.parametrize("pad", [*PADEN, WORTEL / "CONTRIBUTING.md"], ids=lambda pad: pad.stem)
def test_every_link_goes_somewhere(pad: Path) -> None:
    """By file alone, so that it works on a git site and on a screen."""
    assert [link for link in _links(pad) if not (pad.parent / link).is_file()] == []


def test_the_list_has_every_page_once_with_its_summary() -> None:
    inhoud = (HANDBOEK / "README.md").read_text(encoding="utf-8")
    lijst = re.findall(r"^- \[([a-z-]+)\]\(\1\.md\): (.+)$", inhoud, re.M)
    assert sorted(naam for naam, _ in lijst) == onderwerpen()
    assert dict(lijst) == {naam: bladzij.samenvatting for naam, bladzij in BLADZIJDEN.items()}


def test_the_readme_leads_to_every_page() -> None:
    links = {Path(link).stem for link in _links(WORTEL / "README.md") if "handboek" in link}
    assert sorted(links) == onderwerpen()


@pytest.mark.parametrize("naam", BLADZIJDEN)
def test_every_page_has_a_title_and_a_summary_of_one_sentence(naam: str) -> None:
    bladzij = BLADZIJDEN[naam]
    assert re.fullmatch(r"# \S[^\n]*", bladzij.tekst.partition("\n")[0])
    assert len(list(zinnen(bladzij.samenvatting))) == 1
    assert bladzij.samenvatting.endswith(".")
    assert len(bladzij.samenvatting) <= 57  # beside the longest name, on one line of 80 columns
    assert bladzij.ook


@pytest.mark.parametrize("pad", NEDERLANDS, ids=lambda pad: pad.stem)
def test_every_page_reads_easily(pad: Path) -> None:
    """Short sentences, as in the questions; and no single one that is very long."""
    tekst = pad.read_text(encoding="utf-8")
    meting = lees(tekst, lettergrepen).meting
    assert meting.woorden_per_zin <= LANGSTE_GEMIDDELDE
    assert meting.flesch_douma >= LAAGSTE_SCORE
    assert [zin.tekst for zin in zinnen(tekst) if zin.aantal > LANGSTE_ZIN] == []


def test_the_readme_reads_easily() -> None:
    """From where it is Dutch."""
    tekst = "## " + (WORTEL / "README.md").read_text(encoding="utf-8").partition("\n## ")[2]
    meting = lees(tekst, lettergrepen).meting
    assert meting.woorden_per_zin <= LANGSTE_GEMIDDELDE
    assert meting.flesch_douma >= LAAGSTE_SCORE


def test_every_example_stands_in_the_handbook() -> None:
    tekst = (HANDBOEK / "oefenen.md").read_text(encoding="utf-8")
    assert [naam for naam in voorbeelden() if f"| `{naam}` |" not in tekst] == []


@pytest.mark.parametrize("naam", BLADZIJDEN)
def test_every_table_fits_a_usual_screen(naam: str) -> None:
    """Else each row becomes lines of their own, which reads less well."""
    regels = [regel for blok in blokken(BLADZIJDEN[naam].leesbaar) for regel in _op_scherm(blok)]
    tabellen = re.findall(r"^\|.*\|\n\|[- |]+\|$", BLADZIJDEN[naam].tekst, re.M)
    assert len([regel for regel in regels if set(regel.strip()) == {"─"}]) == len(tabellen)


@pytest.mark.parametrize("pad", NEDERLANDS, ids=lambda pad: pad.stem)
def test_a_command_is_never_broken_on_a_usual_screen(pad: Path) -> None:
    """To be copied it has to stay on one line, four columns to the right."""
    assert [regel for blok in _blokken(pad, "bash") for regel in blok.splitlines() if len(regel) > 76] == []


def _op_scherm(blok: ConsoleRenderable) -> list[str]:
    uit = io.StringIO()
    Console(width=80, file=uit, theme=STIJLEN).print(blok)
    return uit.getvalue().splitlines()

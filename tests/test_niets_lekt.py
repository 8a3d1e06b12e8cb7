"""A marked answer in every field, then a disaster: nowhere but in casus and report is it to be found."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from merken import (
    BEGIN,
    INTAKE_MET_MERKEN,
    MERK,
    TITEL,
    VORMEN,
    eigen_huis,
    merken_in,
    vindplaatsen,
)
from omgekeerd_cli.cli import voer_uit
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from proefset import CODE, Zet, als_invoer, schrijf_set
from terminalhulp import PROGRAMMA, Terminal, schone_omgeving

WENS = INTAKE_MET_MERKEN[0].vraag
ALLES = (TITEL, *INTAKE_MET_MERKEN)
MAG = ("werk/casussen", "werk/motivatie.md")
HIER = str(Path(__file__).parent)


@pytest.fixture
def werk(tmp_path: Path) -> Path:
    """The folder in which the program is started, with the small set in it."""
    map_ = tmp_path / "werk"
    map_.mkdir()
    schrijf_set(map_)
    return map_


def _lekken(werk: Path) -> list[str]:
    return vindplaatsen(werk.parent, [werk.parent / mag for mag in MAG])


def _omgeving(werk: Path) -> dict[str, str]:
    return eigen_huis(werk.parent) | {"PYTHONPATH": HIER, "RAMP": MERK}


def _zie(werk: Path, argv: list[str], zetten: tuple[Zet, ...] = ALLES) -> subprocess.CompletedProcess[str]:
    """The program with a broken function, asked in plain lines."""
    return subprocess.run(
        [sys.executable, "-m", "ramp", *argv, "--eenvoudig"],
        input=als_invoer(zetten),
        capture_output=True,
        text=True,
        cwd=werk,
        env=schone_omgeving(**_omgeving(werk)),
        timeout=120,
        check=False,
    )


STUK = {
    "bij het lezen van een vraag": (
        "omgekeerd_cli.scherm.regels.vragensteller:EenvoudigeVragensteller.vraag@3"
    ),
    "bij het begrijpen van een antwoord": "omgekeerd_cli.kern.antwoord.oordeel:lees_invoer@5=citaat",
    "bij het bewaren": "omgekeerd_cli.opslag.casus.bewaarplek:schrijf_casus@20",
    "bij het schrijven op schijf": "omgekeerd_cli.opslag.veilig:schrijf@9=diep",
    "bij het schrijven van YAML": "omgekeerd_cli.opslag.yaml.schrijver:_tekst@300",
    "bij het maken van het verslag": "omgekeerd_cli.rapport.sjabloon:maak_rapport",
    "bij het tonen van het verslag": "omgekeerd_cli.scherm.regels.regels:Regels.zeg@60=geheugen",
    "in een draad": "omgekeerd_cli.opslag.casus.bewaarplek:schrijf_casus@5=draad",
    "bij het opruimen": "omgekeerd_cli.opslag.casus.bewaarplek:schrijf_casus@5=opruimen",
    "als er op Ctrl-C is gedrukt": "omgekeerd_cli.opslag.casus.bewaarplek:schrijf_casus@5=toets",
}


@pytest.mark.parametrize("wat", STUK)
def test_when_the_program_breaks_the_fault_holds_nothing(werk: Path, wat: str) -> None:
    uitkomst = _zie(werk, [STUK[wat], *BEGIN, "--foutopsporing"])
    assert merken_in((werk / f"casussen/{CODE}.yaml").read_bytes()), "er is niets om te lekken"
    assert merken_in(uitkomst.stderr) == []
    assert "Traceback" not in uitkomst.stdout + uitkomst.stderr
    assert _lekken(werk) == []


IN_DE_TERMINAL = {
    "bij een toets": "omgekeerd_cli.scherm.terminal.tekstveld:Tekstveld._enter@2",
    "bij een klok": "omgekeerd_cli.scherm.terminal.tekstveld:Tekstveld._noteer",
    "bij het tekenen": "omgekeerd_cli.scherm.terminal.venster:Status.tekst@25=citaat",
    "bij het bewaren": "omgekeerd_cli.opslag.casus.bewaarplek:schrijf_casus@1",
    "bij een klok, in een draad": "omgekeerd_cli.scherm.terminal.tekstveld:Tekstveld._noteer=draad",
    "op het scherm van het verslag": "omgekeerd_cli.scherm.basis.toetsdruk:Toetsenbord._wat_zegt",
}


@pytest.mark.parametrize("wat", IN_DE_TERMINAL)
def test_nor_in_a_terminal_which_stays_whole(werk: Path, wat: str) -> None:
    """What was typed was on the screen; what is told of the fault comes below it, without a mark."""
    argv = ["-m", "ramp", IN_DE_TERMINAL[wat], *BEGIN, "--foutopsporing"]
    if "verslag" in wat:
        assert _zie(werk, ["omgekeerd_cli.kern.fouten:Gebrek", *BEGIN]).returncode == 0
        argv[3:] = ["motivatie", CODE, "--vragen", "sets", "--foutopsporing"]
    programma = Path(sys.executable)
    with Terminal(argv, cwd=werk, env=_omgeving(werk), rows=40, programma=programma) as terminal:
        if "verslag" not in wat:
            _begin(terminal)
        if "draad" in wat:  # the question goes on; it is told when somebody stops
            terminal.wacht_tot(lambda: any(werk.glob("omgekeerd-fout-*.txt")), "het foutbestand")
            terminal.toets("c-c")
        assert terminal.einde() == (130 if "draad" in wat else 3)
        assert terminal.is_heel()
        regels = terminal.alles
        begin = next(nr for nr, regel in enumerate(regels) if regel.startswith("ValueError"))
        verteld = "\n".join(regels[begin:])
        assert "Er ging iets mis in omgekeerd zelf" in verteld
        assert merken_in(verteld) == []
        assert not any("Traceback" in regel for regel in terminal.getoond)
    assert _lekken(werk) == []


def _begin(terminal: Terminal) -> None:
    """A few answers and a half one, or as far as it comes."""
    with contextlib.suppress(AssertionError):
        terminal.speel(ALLES[:4])
        terminal.wacht_op_vraag(ALLES[4].vraag)
        terminal.typ(f"Half {MERK}")
        terminal.wacht_op(f"Half {MERK}")


def test_a_whole_intake_and_a_kill_leave_nothing_elsewhere(werk: Path) -> None:
    """Files, what the system shows of the process, and a second casus that is killed half typed."""
    with Terminal(BEGIN, cwd=werk, env=_omgeving(werk)) as terminal:
        terminal.speel(ALLES[:-1])
        for plek in ("cmdline", "environ", "comm"):
            van = Path(f"/proc/{terminal.kind.pid}/{plek}")
            if van.exists():
                assert merken_in(van.read_bytes().replace(f"RAMP={MERK}".encode(), b"")) == []
        terminal.speel(ALLES[-1:])
        assert terminal.einde() == 0
        assert b"\x1b]" not in terminal.rauw  # no title of the window, no clipboard
    assert merken_in((werk / "motivatie.md").read_bytes())
    assert _lekken(werk) == []
    tweede = (*BEGIN[:-1], "proef-2")
    with Terminal(tweede, cwd=werk, env=_omgeving(werk)) as terminal:
        terminal.speel(ALLES[:2])
        terminal.wacht_op_vraag(ALLES[2].vraag)
        terminal.typ(f"Half {MERK}")
        klad = werk / "casussen/.proef-2.klad.yaml"
        terminal.wacht_tot(lambda: klad.exists() and MERK in klad.read_text("utf-8"), "het klad op schijf")
        terminal.kind.kill(signal.SIGKILL)
        assert terminal.einde() == -signal.SIGKILL
    assert _lekken(werk) == []


@pytest.mark.skipif(shutil.which("vim") is None, reason="no Vim here")
@pytest.mark.parametrize("slot", ["bewaard", "geklapt"])
def test_vim_leaves_nothing_behind_even_with_careless_settings(werk: Path, slot: str) -> None:
    omgeving = _omgeving(werk) | {"EDITOR": "vim"}
    thuis = Path(omgeving["HOME"])
    (thuis / "kopie").mkdir()
    (thuis / ".vimrc").write_text(
        "set backup undofile swapfile updatecount=1 updatetime=1 viminfo='100,<1000,s1000\n"
        "set backupdir=~/kopie directory=~/kopie undodir=~/kopie\n",
        encoding="utf-8",
    )
    with Terminal(BEGIN, cwd=werk, env=omgeving) as terminal:
        terminal.speel(ALLES[:1])
        terminal.wacht_op_vraag(WENS)
        terminal.toets("c-e")
        terminal.wacht_op(".klad.txt")
        terminal.typ(f"i{MERK} in de editor\x1byyp:w\r")
        terminal.wacht_op("written")
        if slot == "bewaard":
            terminal.typ(":q\r")
            terminal.wacht_op(f"›  {MERK} in de editor")
        else:
            terminal.typ(f"o{MERK} nog niet bewaard")
            terminal.wacht_op("nog niet bewaard")
            assert terminal.kind.pid
            os.killpg(terminal.kind.pid, signal.SIGKILL)  # in a pty it leads a group of its own
            terminal.einde()
    assert MERK in "".join(pad.read_text("utf-8") for pad in (werk / "casussen").glob(".*klad*"))
    assert _lekken(werk) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
@pytest.mark.parametrize("bytes_", [0, 200, 700, 1_500])
def test_a_full_disk_leaves_nothing_behind(werk: Path, bytes_: int) -> None:
    def begrens() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))

    vol = subprocess.run(
        [str(PROGRAMMA), *BEGIN, "--eenvoudig", "--foutopsporing"],
        input=als_invoer(ALLES),
        capture_output=True,
        text=True,
        cwd=werk,
        env=schone_omgeving(**_omgeving(werk)),
        preexec_fn=begrens,
        check=False,
    )
    assert vol.returncode == 1
    assert "NIET bewaard" in vol.stderr
    assert merken_in(vol.stderr) == []
    assert _lekken(werk) == []
    assert list((werk / "casussen").glob("*.tmp")) == []


OPDRACHTEN = (
    ["motivatie", "fout", "-o", "-"],
    ["afspelen", "fout"],
    ["toets", "fout", "--eenvoudig"],
    ["bespreken", "fout", "--eenvoudig"],
    ["brief", "fout", "-o", "-"],
    ["oefenen", "fout", "--eenvoudig"],
    ["casussen"],
)


def _verminkt(inhoud: bytes) -> Iterator[bytes]:
    """The file as it comes out of a crash, an editor or a hand: cut, shifted, doubled, out of order."""
    regels = inhoud.split(b"\n")
    bewerkingen: tuple[Callable[[bytes], bytes], ...] = (
        lambda regel: b"",
        lambda regel: regel[: len(regel) // 2],
        lambda regel: b" " + regel,
        lambda regel: regel.lstrip(),
        lambda regel: b"\t" + regel,
        lambda regel: regel + b"\n" + regel,
        lambda regel: regel.lstrip() + b": x",
        lambda regel: b"- " + regel,
        lambda regel: regel.replace(b"|-", b"").replace(b"'", b""),
        lambda regel: regel.replace(b"Z", b"\xff\x00"),
        lambda regel: b"*" + regel.strip(),
        lambda regel: b" " * (len(regel) - len(regel.lstrip())) + f"{MERK} zei: ja".encode(),
    )
    for nummer, regel in enumerate(regels):
        for bewerking in bewerkingen:
            yield b"\n".join([*regels[:nummer], bewerking(regel), *regels[nummer + 1 :]])
        yield b"\n".join([*regels[:nummer], regel[: len(regel) // 2]])


def test_a_wrong_file_is_not_quoted(
    werk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(werk)
    monkeypatch.setattr("sys.stdin", io.StringIO(als_invoer(ALLES)))
    assert voer_uit([*BEGIN, "--eenvoudig"]) == 0
    goed = (werk / f"casussen/{CODE}.yaml").read_bytes()
    assert sum(goed.count(vorm.encode()) for vorm in VORMEN) > 10
    verminkt = list(_verminkt(goed))
    fouten = [fout for inhoud in verminkt if (fout := _geweigerd(inhoud))]
    assert len(fouten) > 300
    assert [fout for fout in fouten if merken_in(fout)] == []
    for nummer, opdracht in enumerate(OPDRACHTEN * 3):
        (werk / "casussen/fout.yaml").write_bytes(verminkt[37 * nummer])
        capsys.readouterr()
        code = voer_uit([*opdracht, "--vragen", "sets", "--foutopsporing"])
        assert code in (0, 1, 130), capsys.readouterr().err
        assert merken_in(capsys.readouterr().err) == []


def _geweigerd(inhoud: bytes) -> str:
    """Why this is no casus, as it is told; empty when it is one all the same."""
    try:
        lees_casus(inhoud, "fout.yaml", "fout")
    except GebrekkigBestand as fout:
        return str(fout)
    return ""

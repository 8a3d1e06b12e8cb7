"""The folder or the file goes, moves or changes in the middle of a conversation: it is said, and one goes on.

Each way in a real terminal, on the full screen and in plain lines. The answer stays in sight of the
person; nothing of another is written over, and nothing that was moved away is made a second time.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from proefset import BEGIN as NIEUW
from proefset import CODE, INTAKE, lees_casus, schrijf_set
from terminalhulp import PROGRAMMA, Terminal, casus_na, draai, engels_in, schone_omgeving, zet_klaar

POSIX = pytest.mark.skipif(os.name == "nt", reason="an open folder cannot be moved on Windows")


def _mag_alles() -> bool:
    """Whether permissions hold nobody back here, as for root."""
    with tempfile.TemporaryDirectory() as naam:
        (map_ := Path(naam, "dicht")).mkdir(mode=0)
        return os.access(map_, os.R_OK)


GEWOON = pytest.mark.skipif(_mag_alles(), reason="root may do anything")
BESTAND, MAP = f"casussen/{CODE}.yaml", "De map casussen is er niet meer: die is weg, of heet nu anders."
BESTAND_WEG = f"{BESTAND} is er niet meer: het is weg, of heet nu anders."
GEWIJZIGD = f"{BESTAND} is intussen gewijzigd, in een ander programma of op een andere computer."
NIET_BEWAARD = "Je laatste antwoord is NIET bewaard."
STOP = "Stop, en bewaar mijn versie ernaast als dat kan"
BEGIN = ("toets", CODE, "--vragen", "../sets")


@dataclass(frozen=True)
class Manier:
    """One way in which things change, and how a person would put them right.

    Attributes:
        doe: what happens, in the folder in which one works.
        terug: puts it right.
        gezegd: what the conversation says of it; empty where one can just go on.
    """

    doe: Callable[[Path], object]
    terug: Callable[[Path], object] = lambda _: None
    gezegd: str = ""


def _casussen(hier: Path) -> Path:
    return hier / "casussen"


def _bestand(hier: Path) -> Path:
    return hier / BESTAND


def _weg(hier: Path, *, naar: str = "elders") -> None:
    _casussen(hier).rename(hier / naar)


def _weer(hier: Path, *, van: str = "elders") -> None:
    """Puts the folder back, in the place of whatever came there."""
    daar = _casussen(hier)
    if daar.is_dir() and not daar.is_symlink():
        shutil.rmtree(daar)
    else:
        daar.unlink(missing_ok=True)
    (hier / van).rename(daar)


def _kopie(hier: Path) -> None:
    """Another folder with the same casus takes the place, without the hidden files."""
    _weg(hier)
    _casussen(hier).mkdir()
    shutil.copy(hier / "elders" / f"{CODE}.yaml", _bestand(hier))


def _verwijzing(hier: Path) -> None:
    _weg(hier)
    _casussen(hier).symlink_to(hier / "elders", target_is_directory=True)


def _verwijzing_naar_leeg(hier: Path) -> None:
    _weg(hier)
    (hier / "leeg").mkdir()
    _casussen(hier).symlink_to(hier / "leeg", target_is_directory=True)


def _met_de_hand(hier: Path) -> None:
    oud = _bestand(hier).read_text(encoding="utf-8")
    (hier / "oud").write_text(oud, encoding="utf-8")
    _bestand(hier).write_text(oud.replace("Rust", "Werk"), encoding="utf-8")


def _opzij(hier: Path) -> None:
    _bestand(hier).rename(hier / "oud")


def _terug(hier: Path) -> None:
    daar = _bestand(hier)
    if daar.is_dir() and not daar.is_symlink():
        daar.rmdir()
    (hier / "oud").replace(daar)


def _en_dan(*stappen: Callable[[Path], object]) -> Callable[[Path], None]:
    def doe(hier: Path) -> None:
        for stap in stappen:
            stap(hier)

    return doe


def _rommel(hier: Path, naam: str) -> Path:
    return _casussen(hier) / f".{CODE}.{naam}"


def _slot_werd_map(hier: Path) -> None:
    _rommel(hier, "lock").unlink()
    _rommel(hier, "lock").mkdir()


def _wie_werd_map(hier: Path) -> None:
    _rommel(hier, "wie.yaml").unlink()
    _rommel(hier, "wie.yaml").mkdir()


MANIEREN = {
    "map hernoemd": Manier(_weg, _weer, MAP),
    "map weg": Manier(
        _en_dan(lambda h: shutil.copytree(_casussen(h), h / "elders"), lambda h: shutil.rmtree(_casussen(h))),
        _weer,
        MAP,
    ),
    "map werd bestand": Manier(
        _en_dan(_weg, lambda h: _casussen(h).write_text("x")), _weer, "een deel van dat pad is geen map"
    ),
    "map werd lege map": Manier(_en_dan(_weg, lambda h: _casussen(h).mkdir()), _weer, BESTAND_WEG),
    "map werd verwijzing erheen": Manier(_verwijzing),
    "map werd verwijzing naar niets": Manier(
        _en_dan(_weg, lambda h: _casussen(h).symlink_to(h / "niets")),
        _weer,
        "een deel van dat pad is geen map",
    ),
    "map werd verwijzing naar lege map": Manier(_verwijzing_naar_leeg, _weer, BESTAND_WEG),
    "map werd kopie": Manier(_kopie),
    "bestand weg": Manier(
        _en_dan(lambda h: shutil.copy(_bestand(h), h / "oud"), lambda h: _bestand(h).unlink()),
        _terug,
        BESTAND_WEG,
    ),
    "bestand hernoemd": Manier(_opzij, _terug, BESTAND_WEG),
    "bestand met de hand": Manier(_met_de_hand, _terug, GEWIJZIGD),
    "bestand leeg": Manier(_en_dan(_opzij, lambda h: _bestand(h).touch()), _terug, GEWIJZIGD),
    "bestand werd map": Manier(
        _en_dan(_opzij, lambda h: _bestand(h).mkdir()), _terug, f"Op de plek van {BESTAND} staat nu een map."
    ),
    "bestand werd verwijzing": Manier(
        _en_dan(_opzij, lambda h: _bestand(h).symlink_to(h / "oud")),
        _terug,
        f"Op de plek van {BESTAND} staat nu een verwijzing naar een ander bestand.",
    ),
    "bestand werd pijp": Manier(
        _en_dan(_opzij, lambda h: os.mkfifo(_bestand(h))),
        _terug,
        f"Op de plek van {BESTAND} staat nu iets dat geen gewoon bestand is.",
    ),
    "bestand werd een kopie van zichzelf": Manier(
        _en_dan(_opzij, lambda h: shutil.copy(h / "oud", _bestand(h)))
    ),
    "slot weg": Manier(lambda h: _rommel(h, "lock").unlink()),
    "slot werd map": Manier(_slot_werd_map, lambda h: _rommel(h, "lock").rmdir(), "NIET bewaard"),
    "wie weg": Manier(lambda h: _rommel(h, "wie.yaml").unlink()),
    "wie werd map": Manier(_wie_werd_map),
    "alles verborgens weg": Manier(
        _en_dan(lambda h: _rommel(h, "lock").unlink(), lambda h: _rommel(h, "wie.yaml").unlink())
    ),
    "werkmap hernoemd": Manier(
        lambda h: h.rename(h.with_name("anders")), lambda h: h.with_name("anders").rename(h)
    ),
    "werkmap weg": Manier(
        _en_dan(lambda h: shutil.copytree(h, h.with_name("kopie")), shutil.rmtree),
        lambda h: h.with_name("kopie").rename(h),
        MAP,
    ),
    "map op slot": Manier(
        lambda h: _casussen(h).chmod(0), lambda h: _casussen(h).chmod(0o700), "je mag daar"
    ),
    "map alleen lezen": Manier(
        lambda h: _casussen(h).chmod(0o500), lambda h: _casussen(h).chmod(0o700), "je mag daar niet bij"
    ),
    "bestand niet te lezen": Manier(
        lambda h: _bestand(h).chmod(0), lambda h: _bestand(h).chmod(0o600), "je mag daar niet bij"
    ),
}
MET_RECHTEN = {"map op slot", "map alleen lezen", "bestand niet te lezen"}
NOOIT_MEER = {"werkmap weg"}
"""Where the folder in which the program stands is another one, even with the same name."""
GEVALLEN = [pytest.param(naam, marks=GEWOON if naam in MET_RECHTEN else ()) for naam in MANIEREN]
SCHERMEN = (
    pytest.param((), id="vol scherm"),
    pytest.param(("--eenvoudig",), id="regels", marks=pytest.mark.lang),
)


@pytest.fixture
def hier(tmp_path: Path) -> Path:
    """The folder in which one works, with one answer in its casus; the sets stand beside it."""
    schrijf_set(tmp_path)
    (tmp_path / "werk").mkdir()
    zet_klaar(tmp_path / "werk", 1)
    (tmp_path / "stick").mkdir()
    return tmp_path / "werk"


def _terminal(hier: Path, scherm: tuple[str, ...] = ()) -> Terminal:
    terminal = Terminal((*BEGIN, *scherm), cwd=hier)
    terminal.wacht_op(INTAKE[1].vraag)
    terminal.wacht_op(":" if scherm else "›")
    return terminal


def _antwoorden_in(pad: Path) -> object:
    return lees_casus(pad)["antwoorden"]


def _antwoord_en_stop(terminal: Terminal) -> None:
    terminal.typ(INTAKE[1].toetsen)
    terminal.wacht_op(INTAKE[2].vraag)
    terminal.toets("c-c")
    assert terminal.einde() == 130


@POSIX
@pytest.mark.parametrize("scherm", SCHERMEN)
@pytest.mark.parametrize("naam", GEVALLEN)
def test_it_is_said_and_one_goes_on(hier: Path, naam: str, scherm: tuple[str, ...]) -> None:
    """Once it is put right, Enter keeps the answer as it was given."""
    manier = MANIEREN[naam]
    with _terminal(hier, scherm) as terminal:
        manier.doe(hier)
        if not manier.gezegd:
            _antwoord_en_stop(terminal)
            manier.terug(hier)
        else:
            terminal.typ(INTAKE[1].toetsen)
            terminal.wacht_op(STOP)
            assert terminal.ziet(NIET_BEWAARD)
            assert terminal.ziet(manier.gezegd), terminal.toon()
            manier.terug(hier)
            if naam in NOOIT_MEER:
                _verhuis(terminal, hier)
            else:
                terminal.toets("enter")
            terminal.wacht_op(INTAKE[2].vraag)
            terminal.toets("c-c")
            assert terminal.einde() == 130
        assert engels_in("\n".join(terminal.getoond)) == []
    if naam in NOOIT_MEER:
        assert _antwoorden_in(hier.parent / "stick" / f"{CODE}.yaml") == casus_na(2)["antwoorden"]
        return
    assert _antwoorden_in(_bestand(hier)) == casus_na(2)["antwoorden"]
    assert not list(hier.parent.rglob("*conflict*"))


def _verhuis(terminal: Terminal, hier: Path) -> None:
    terminal.typ("2\r")
    terminal.wacht_op("In welke map?")
    terminal.typ(f"{hier.parent / 'stick'}\r")
    terminal.wacht_op("Deze casus staat vanaf nu in")


GEVOLGEN = (
    "map hernoemd",
    "map werd lege map",
    "bestand weg",
    "bestand met de hand",
    "map weg",
    "werkmap weg",
)


@POSIX
@pytest.mark.parametrize("naam", GEVOLGEN)
def test_another_folder_takes_all_of_it(hier: Path, naam: str) -> None:
    """The lock, the drafts and the way to go on follow; what was here stays as it is."""
    with _terminal(hier) as terminal:
        MANIEREN[naam].doe(hier)
        stond = {pad: pad.read_bytes() for pad in hier.parent.rglob(f"{CODE}.yaml") if pad.is_file()}
        terminal.typ(INTAKE[1].toetsen)
        terminal.wacht_op(STOP)
        _verhuis(terminal, hier)
        terminal.wacht_op_vraag(INTAKE[2].vraag)
        tweede = draai(
            *BEGIN[:1], str(hier.parent / "stick" / f"{CODE}.yaml"), "--vragen", "sets", cwd=hier.parent
        )
        assert "is al open op deze computer" in tweede.fout
        terminal.toets("j", "enter")
        terminal.wacht_op_vraag(INTAKE[3].vraag)
        terminal.typ("half")
        terminal.wacht_op("half")
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.ziet("Wat je half typte, staat straks klaar."), terminal.toon()
    nieuw = hier.parent / "stick" / f"{CODE}.yaml"
    assert _antwoorden_in(nieuw) == casus_na(3)["antwoorden"]
    assert "half" in nieuw.with_name(f".{CODE}.klad.yaml").read_text(encoding="utf-8")
    assert {pad: pad.read_bytes() for pad in stond} == stond


@POSIX
@pytest.mark.parametrize("naam", ["map hernoemd", "map werd lege map", "bestand weg"])
def test_the_old_place_only_when_that_is_chosen(hier: Path, naam: str) -> None:
    """A second casus comes there because a person wants it, never by itself."""
    with _terminal(hier) as terminal:
        MANIEREN[naam].doe(hier)
        terminal.typ(INTAKE[1].toetsen)
        terminal.wacht_op(STOP)
        assert not _bestand(hier).exists()
        terminal.wacht_op_vraag("Zet het terug en kies dan 1, of kies iets anders.")
        terminal.toets("enter")
        terminal.wacht_op_vraag("Zet het terug en kies dan 1, of kies iets anders.")
        assert not _bestand(hier).exists()
        terminal.typ("3\r")
        terminal.wacht_op(INTAKE[2].vraag)
        tweede = draai(*BEGIN, cwd=hier)
        assert "is al open op deze computer" in tweede.fout
    assert _antwoorden_in(_bestand(hier)) == casus_na(2)["antwoorden"]


@POSIX
@pytest.mark.parametrize("hoe", ["stop", "c-c", signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("naam", ["map hernoemd", "map weg", "bestand weg", "bestand met de hand"])
def test_stopping_keeps_all_of_it_as_near_as_it_can(hier: Path, naam: str, hoe: str | signal.Signals) -> None:
    """Beside the file, or beside the folder that is gone; with one answer more than was on disk."""
    with _terminal(hier) as terminal:
        MANIEREN[naam].doe(hier)
        terminal.typ(INTAKE[1].toetsen)
        terminal.wacht_op(STOP)
        if isinstance(hoe, signal.Signals):
            terminal.kind.kill(hoe)
        elif hoe == "stop":
            terminal.typ("3\r" if naam == "bestand met de hand" else "4\r")
        else:
            terminal.toets(hoe)
        verwacht = 1 if hoe == "stop" else 130 if hoe == "c-c" else 128 + int(hoe)
        assert terminal.einde() == verwacht
        ernaast = (hier if naam.startswith("map") else _casussen(hier)) / f"{CODE}.conflict-1.yaml"
        assert terminal.ziet(f"Al jouw antwoorden staan in {ernaast.relative_to(hier)}."), terminal.toon()
    assert _antwoorden_in(ernaast) == casus_na(2)["antwoorden"]
    with Terminal(("toets", str(ernaast.relative_to(hier)), "--vragen", "../sets"), cwd=hier) as verder:
        verder.wacht_op(INTAKE[2].vraag)


@POSIX
@pytest.mark.parametrize("naam", ["map hernoemd", "map weg", "bestand weg"])
def test_what_is_half_typed_comes_along(hier: Path, naam: str) -> None:
    """Nothing was confirmed since, so nothing asked; at the end all of it is beside."""
    with _terminal(hier) as terminal:
        terminal.typ("half")
        terminal.wacht_op("half")
        MANIEREN[naam].doe(hier)
        terminal.typ(" en")
        terminal.wacht_op("Let op: je half getypte tekst is nu niet te bewaren.")
        terminal.toets("c-c")
        assert terminal.einde() == 130
        ernaast = (hier if naam.startswith("map") else _casussen(hier)) / f"{CODE}.conflict-1.yaml"
    assert _antwoorden_in(ernaast) == casus_na(1)["antwoorden"]
    with Terminal(("toets", str(ernaast.relative_to(hier)), "--vragen", "../sets"), cwd=hier) as verder:
        verder.wacht_op("half en")


@POSIX
@pytest.mark.parametrize("map_weg", [True, False])
def test_half_typed_before_there_is_a_casus(tmp_path: Path, map_weg: bool) -> None:
    """The folder was there and goes before the first answer: it is not made again, the text is beside it."""
    schrijf_set(tmp_path)
    (tmp_path / "casussen").mkdir()
    with Terminal(NIEUW, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag(INTAKE[0].vraag)
        if map_weg:
            _weg(tmp_path)
        terminal.typ("half")
        terminal.wacht_op("half")
        terminal.toets("c-c")
        assert terminal.einde() == 130
    if map_weg:
        assert not _casussen(tmp_path).exists()
    naam = f"{CODE}.conflict-1.yaml" if map_weg else BESTAND
    with Terminal(("toets", naam, "--vragen", "sets"), cwd=tmp_path) as verder:
        verder.wacht_op_vraag(INTAKE[0].vraag)
        verder.wacht_op("half")


@POSIX
def test_what_is_half_typed_is_kept_once_the_folder_is_back(hier: Path) -> None:
    """Also when nothing is typed any more."""
    with _terminal(hier) as terminal:
        _weg(hier)
        terminal.typ("half")
        terminal.wacht_op("Let op: je half getypte tekst is nu niet te bewaren.")
        _weer(hier)
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.ziet("Wat je half typte, staat straks klaar.")
    assert "half" in _rommel(hier, "klad.yaml").read_text(encoding="utf-8")


@POSIX
def test_no_draft_comes_beside_the_casus_of_another(hier: Path) -> None:
    """Another folder, with somebody at work in it: they are never offered what was typed here."""
    with _terminal(hier) as terminal:
        _kopie(hier)
        with _terminal(hier) as ander:
            terminal.typ("Van mij")
            terminal.wacht_op("Let op: je half getypte tekst is nu niet te bewaren.")
            terminal.toets("enter")
            terminal.wacht_op(STOP)
            assert terminal.ziet(f"Casus {CODE} is al open op deze computer, in een ander venster, sinds ")
            assert not _rommel(hier, "klad.yaml").exists()
            ander.typ(INTAKE[1].toetsen)
            ander.wacht_op(INTAKE[2].vraag)
            terminal.typ("3\r")
            assert terminal.einde() == 1
            assert _rommel(hier, "wie.yaml").exists(), "that the other is at work stays known"
    assert _antwoorden_in(_bestand(hier)) == casus_na(2)["antwoorden"]
    ernaast = _casussen(hier) / f"{CODE}.conflict-1.yaml"
    assert lees_casus(ernaast)["antwoorden"]["begin"]["plannaam"] == "Van mij"


@POSIX
@pytest.mark.parametrize(
    "naam", ["map hernoemd", "map weg", "bestand weg", "bestand met de hand", "werkmap weg"]
)
def test_in_a_pipe_it_ends_and_says_where_the_answers_are(hier: Path, naam: str) -> None:
    """The next line is no answer to that."""
    with subprocess.Popen(
        [str(PROGRAMMA), *BEGIN, "--eenvoudig"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=hier,
        env=schone_omgeving(),
    ) as proces:
        assert proces.stdout
        gezien = b""
        while INTAKE[1].vraag.encode() not in gezien:
            gezien += (deel := os.read(proces.stdout.fileno(), 4096))
            assert deel
        MANIEREN[naam].doe(hier)
        _, fout = proces.communicate(f"{INTAKE[1].regels[0]}\nj\n".encode(), timeout=60)
    assert proces.returncode == 1
    if naam == "werkmap weg":
        assert NIET_BEWAARD in fout.decode()
        return
    ernaast = (hier if naam.startswith("map") else _casussen(hier)) / f"{CODE}.conflict-1.yaml"
    assert f"Al jouw antwoorden staan in {ernaast.relative_to(hier)}." in fout.decode()
    assert _antwoorden_in(ernaast) == casus_na(2)["antwoorden"]


def test_as_many_ways_as_we_promise() -> None:
    assert len(MANIEREN) >= 20
    assert sys.platform == "win32" or set(GEVOLGEN) <= set(MANIEREN)

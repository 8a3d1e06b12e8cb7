"""Many casussen at once: the same bytes as one by one, nothing done twice, and nothing half done."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from omgekeerd_cli.opdrachten import casussen as opdracht
from omgekeerd_cli.opdrachten.werk import veel
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus import archief, lijstgeheugen
from terminalhulp import PROGRAMMA, draai, engels_in, schone_omgeving

AANTAL = veel.GENOEG + 10
EEN = (plaatsen.voorbeeld("voorbeeld-driehoek-mantelzorg") or b"").replace(b"casus: ", b"x-van: ", 1)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with enough casussen for more than one process, each with a title of its own."""
    (tmp_path / "casussen").mkdir()
    for nummer in range(AANTAL):
        casus = EEN.replace(b"titel: ", b"titel: Nummer %d, " % nummer, 1)
        (tmp_path / f"casussen/2026-{nummer:04d}.yaml").write_bytes(casus)
    return tmp_path


def _verslagen(map_: Path, naar: str = "uit") -> dict[str, tuple[bytes, int]]:
    return {pad.name: (pad.read_bytes(), pad.stat().st_mtime_ns) for pad in (map_ / naar).glob("*.md")}


def test_together_the_same_bytes_as_one_by_one(map_: Path) -> None:
    samen = draai("motivatie", "casussen", "--naar", "uit", cwd=map_)
    assert (samen.code, samen.uit) == (0, f"{AANTAL} van {AANTAL} verslagen staan in uit.\n")
    verslagen = _verslagen(map_)
    assert len(verslagen) == AANTAL
    for code in ("2026-0000", "2026-0077", f"2026-{AANTAL - 1:04d}"):
        los = draai("motivatie", code, "-o", "-", cwd=map_)
        assert los.rauw == verslagen[f"{code}.md"][0]


def test_a_broken_one_costs_a_line_and_does_not_stop_the_rest(map_: Path) -> None:
    (map_ / "casussen/2026-0003.yaml").write_text("antwoorden: [\n", encoding="utf-8")
    (map_ / "casussen/2026-0150.yaml").write_bytes(EEN.replace(b"driehoek", b"vierkant"))
    stuk = [f"casussen/2026-{nummer}.yaml:" for nummer in ("0003", "0150")]
    for argv, slot in (
        (("motivatie", "casussen", "--naar", "uit"), "verslagen staan in uit."),
        (("afspelen", "casussen", "--alleen-fouten"), "casussen passen bij de vragen."),
    ):
        uitkomst = draai(*argv, cwd=map_)
        assert uitkomst.code == 1
        assert uitkomst.uit == f"{AANTAL - 2} van {AANTAL} {slot}\n"
        regels = uitkomst.fout.splitlines()
        assert [regel.partition(".yaml:")[0] + ".yaml:" for regel in regels if ".yaml:" in regel] == stuk
        assert engels_in(uitkomst.alles) == []


def test_the_second_time_only_what_changed(map_: Path) -> None:
    argv = ("motivatie", "casussen", "--naar", "uit", "--alleen-gewijzigd")
    assert draai(*argv, cwd=map_).uit == f"{AANTAL} van {AANTAL} verslagen staan in uit.\n"
    eerst = _verslagen(map_)
    anders = map_ / "casussen/2026-0042.yaml"
    anders.write_bytes(anders.read_bytes().replace(b"Nummer 42", b"Nummer 42, nu anders"))
    (map_ / "uit/2026-0007.md").unlink()
    weer = draai(*argv, cwd=map_)
    assert weer.uit == (
        f"{AANTAL} van {AANTAL} verslagen staan in uit. Bij {AANTAL - 2} was er niets veranderd.\n"
    )
    daarna = _verslagen(map_)
    assert daarna["2026-0007.md"][0] == eerst["2026-0007.md"][0]
    assert {naam for naam in eerst if eerst[naam] != daarna[naam]} == {"2026-0042.md", "2026-0007.md"}


def test_other_questions_or_a_new_discussion_count_as_changed(map_: Path) -> None:
    """A report also rests on the set, its template, and on what colleagues say."""
    argv = ("motivatie", "2026-0001", "2026-0002", "--naar", "uit", "--alleen-gewijzigd")
    draai(*argv, cwd=map_)
    assert "Bij 2 was" in draai(*argv, cwd=map_).uit
    invoer = "ja\nIets.\n.\n" * 30
    draai("bespreken", "2026-0001", "--eenvoudig", cwd=map_, invoer=invoer)
    assert "Bij 1 was" in draai(*argv, cwd=map_).uit
    sjabloon = map_ / "sets/waardendriehoek/motivatie.md.j2"
    sjabloon.parent.mkdir(parents=True)
    sjabloon.write_text("# Anders\n", encoding="utf-8")
    assert "Bij" not in draai(*argv, "--vragen", "sets", cwd=map_).uit


def test_what_a_colleague_says_otherwise_counts_as_changed(map_: Path) -> None:
    """Also when the discussion was there already, with the same questions."""
    argv = ("motivatie", "2026-0001", "2026-0002", "--naar", "uit", "--alleen-gewijzigd")
    draai("bespreken", "2026-0001", "--eenvoudig", cwd=map_, invoer="1\nIets.\n.\n")
    draai(*argv, cwd=map_)
    assert "Bij 2 was" in draai(*argv, cwd=map_).uit
    eerst = _verslagen(map_)
    bespreking = map_ / "casussen/2026-0001-bespreking.yaml"
    assert b"zou-doen: Iets." in bespreking.read_bytes()
    bespreking.write_bytes(bespreking.read_bytes().replace(b"Iets.", b"Iets anders."))
    assert "Bij 1 was" in draai(*argv, cwd=map_).uit
    daarna = _verslagen(map_)
    assert {naam for naam in eerst if eerst[naam] != daarna[naam]} == {"2026-0001.md"}


def test_a_list_that_we_do_not_know_does_not_count(map_: Path) -> None:
    argv = ("motivatie", "2026-0001", "--naar", "uit", "--alleen-gewijzigd")
    draai(*argv, cwd=map_)
    for inhoud in (b"\xff\xfe", b"2026-0001 waardendriehoek nee\n", b""):
        (map_ / "uit/.omgekeerd-verslagen").write_bytes(inhoud)
        assert "Bij" not in draai(*argv, cwd=map_).uit
    assert lijstgeheugen.lees_stempels(map_ / "uit").keys() == {"2026-0001"}


def test_two_casussen_with_one_code_give_no_silent_loss(map_: Path) -> None:
    """Within a folder the name of the file tells them apart; from two folders one report stays unwritten."""
    for naam in ("links", "rechts"):
        (map_ / f"casussen/{naam}.yaml").write_bytes(b"casus: dubbel\n" + EEN)
    uitkomst = draai("motivatie", "links", "rechts", "--naar", "uit", cwd=map_)
    assert (uitkomst.code, uitkomst.uit) == (0, "2 van 2 verslagen staan in uit.\n")
    assert {pad.name for pad in (map_ / "uit").glob("*.md")} == {"links.md", "rechts.md"}
    assert "links.yaml heet links, maar erin staat de code dubbel" in " ".join(uitkomst.fout.split())
    (map_ / "elders").mkdir()
    for ander in (EEN, EEN.replace(b"titel: ", b"titel: Anders: ", 1)):
        (map_ / "elders/links.yaml").write_bytes(ander)
        twee = ("motivatie", "links", "elders/links.yaml", "--naar", "samen", "--casussen", "casussen")
        dubbel = draai(*twee, cwd=map_)
        assert (dubbel.code, dubbel.uit) == (1, "1 van 2 verslagen staan in samen.\n")


def test_what_a_colleague_wrote_and_cannot_be_read_costs_a_line(map_: Path) -> None:
    (map_ / "casussen/2026-0001-bespreking.yaml").symlink_to("2026-0002.yaml")
    uitkomst = draai("motivatie", "2026-0001", "2026-0002", "--naar", "uit", cwd=map_)
    assert (uitkomst.code, uitkomst.uit) == (1, "1 van 2 verslagen staan in uit.\n")
    assert "2026-0001-bespreking.yaml is een verwijzing" in " ".join(uitkomst.fout.split())


def test_a_list_of_very_many_reports_counts_too(map_: Path) -> None:
    """More than a casus may have: a hundred thousand lines."""
    argv = ("motivatie", "2026-0001", "--naar", "uit", "--alleen-gewijzigd")
    draai(*argv, cwd=map_)
    lijst = map_ / "uit/.omgekeerd-verslagen"
    anderen = "".join(f"2025-{nummer:06d} waardendriehoek {'0' * 64}\n" for nummer in range(100_000))
    lijst.write_text(anderen + lijst.read_text(encoding="ascii"), encoding="ascii")
    assert "Bij 1 was" in draai(*argv, cwd=map_).uit
    assert len(lijst.read_text(encoding="ascii").splitlines()) == 100_001


def test_faults_or_step_by_step(map_: Path) -> None:
    uitkomst = draai("afspelen", "2026-0001", "--alleen-fouten", "--stap-voor-stap", cwd=map_)
    assert uitkomst.code == 2
    assert "Kies --alleen-fouten of --stap-voor-stap" in uitkomst.fout


def test_without_more_processes_it_works_too(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some containers have no semaphores."""

    def geen(*_: object) -> None:
        raise OSError("no semaphores here")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", geen)
    monkeypatch.setattr(veel, "_kernen", lambda: 4)
    namen = [str(nummer) for nummer in range(veel.GENOEG)]
    assert list(veel.doe_elk(str.upper, namen)) == namen


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_in_the_place_of_a_list_holds_nothing_up(map_: Path) -> None:
    (map_ / "uit").mkdir()
    os.mkfifo(map_ / "uit/.omgekeerd-verslagen")
    os.mkfifo(map_ / "casussen" / lijstgeheugen.STANDEN)
    assert draai("casussen", cwd=map_).code == 0
    uitkomst = draai("motivatie", "2026-0001", "--naar", "uit", "--alleen-gewijzigd", cwd=map_)
    assert uitkomst.code == 1
    assert ".omgekeerd-verslagen is niet bewaard" in " ".join(uitkomst.fout.split())
    assert (map_ / "uit/2026-0001.md").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
def test_who_breaks_off_keeps_whole_reports(map_: Path) -> None:
    for _ in range(4):
        bezig = subprocess.Popen(
            [str(PROGRAMMA), "motivatie", "casussen", "--naar", "uit"],
            cwd=map_,
            env=schone_omgeving(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        wacht_tot(lambda: any((map_ / "uit").glob("*.md")))
        os.killpg(bezig.pid, signal.SIGINT)  # as a terminal does: to all processes
        _, fout = bezig.communicate(timeout=60)
        assert bezig.returncode == 130
        assert "Gestopt. Wat in uit staat, is heel. Met --alleen-gewijzigd" in fout.decode()
        assert list((map_ / "uit").glob(".*.tmp")) == []
        for inhoud, _ in _verslagen(map_).values():
            assert inhoud.rstrip().endswith(b"-->")
        for pad in (map_ / "uit").glob("*.md"):
            pad.unlink()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="Linux tells here which processes there are")
@pytest.mark.parametrize("na", [0.0, 0.03, 0.08])
def test_who_breaks_off_while_processes_start_sees_no_traceback(map_: Path, na: float) -> None:
    bezig = subprocess.Popen(
        [str(PROGRAMMA), "motivatie", "casussen", "--naar", "uit"],
        cwd=map_,
        env=schone_omgeving(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    kinderen = Path(f"/proc/{bezig.pid}/task/{bezig.pid}/children")
    wacht_tot(lambda: len(kinderen.read_text().split()) > 1)
    time.sleep(na)  # the kill comes at a moment of its own, as a person's does
    os.killpg(bezig.pid, signal.SIGINT)
    _, fout = bezig.communicate(timeout=60)
    assert bezig.returncode == 130
    assert "Traceback" not in fout.decode()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="Linux tells here which processes there are")
def test_who_is_killed_leaves_no_processes_behind(map_: Path) -> None:
    bezig = subprocess.Popen(
        [str(PROGRAMMA), "motivatie", "casussen", "--naar", "uit"],
        cwd=map_,
        env=schone_omgeving(),
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    wacht_tot(lambda: any((map_ / "uit").glob("*.md")))
    bezig.kill()
    bezig.wait()
    wacht_tot(lambda: _in_groep(bezig.pid) == [])


def _in_groep(groep: int) -> list[str]:
    """The processes of a group that still run."""
    gevonden = []
    for stand in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            delen = stand.read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(delen[2]) == groep and delen[0] != "Z":
                gevonden.append(stand.parent.name)
    return gevonden


def wacht_tot(klaar: Callable[[], bool]) -> None:
    grens = time.monotonic() + 60
    while not klaar():
        assert time.monotonic() < grens
        time.sleep(0.01)


def test_every_file_of_a_question_set_is_read_once(map_: Path) -> None:
    """However many casussen there are: also each casus is opened once."""
    programma = (
        "import sys\n"
        "geopend = []\n"
        "sys.addaudithook(lambda naam, wat: geopend.append(str(wat[0])) if naam == 'open' else None)\n"
        "from omgekeerd_cli.cli import voer_uit\n"
        "voer_uit(sys.argv[1:])\n"
        "print('\\n'.join(geopend), file=sys.stderr)\n"
    )
    namen = ("2026-0001", "2026-0002", "2026-0003", "2026-0004")
    gedaan = subprocess.run(
        [sys.executable, "-c", programma, "motivatie", *namen, "--naar", "uit"],
        cwd=map_,
        env=schone_omgeving(),
        capture_output=True,
        text=True,
        check=True,
    )
    geopend = [naam for naam in gedaan.stderr.splitlines() if naam.endswith((".yaml", ".md.j2"))]
    assert [naam for naam in geopend if "waardendriehoek" in naam] != []
    assert {naam: geopend.count(naam) for naam in geopend if geopend.count(naam) > 1} == {}


# The list of a large folder.


@pytest.fixture
def gelezen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The casussen that are read whole, in one process."""
    namen: list[str] = []
    echt = archief.zoek

    def zoek(naam: str, casusmap: Path) -> archief.Gevonden:
        namen.append(Path(naam).stem)
        return echt(naam, casusmap)

    monkeypatch.setattr(archief, "zoek", zoek)
    monkeypatch.setattr(veel, "_kernen", lambda: 1)
    return namen


def _lijst(map_: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(map_)
    regels = opdracht._regels(werkplek())
    return [f"{regel.code} {regel.titel} {regel.status} {regel.stap}" for regel in regels]


def test_what_did_not_change_is_not_read_again(
    map_: Path, gelezen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    eerst = _lijst(map_, monkeypatch)
    assert len(eerst) == len(gelezen) == AANTAL
    gelezen.clear()
    assert _lijst(map_, monkeypatch) == eerst
    assert gelezen == []
    anders = map_ / "casussen/2026-0042.yaml"
    anders.write_bytes(anders.read_bytes().replace(b"Nummer 42", b"Nummer 43"))
    (map_ / "casussen/2026-0002.yaml").unlink()
    (map_ / "casussen/2027-0001.yaml").write_bytes(EEN)
    weer = _lijst(map_, monkeypatch)
    assert gelezen == ["2026-0042", "2027-0001"]
    assert len(weer) == AANTAL
    assert weer[41].startswith("2026-0042 Nummer 43")


def test_the_memory_of_the_list_holds_no_words(
    map_: Path, gelezen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even the titles; and when a casus is removed for good, no trace of it stays there."""
    _lijst(map_, monkeypatch)
    tekst = (map_ / "casussen" / lijstgeheugen.STANDEN).read_text(encoding="ascii")
    assert "ummer" not in tekst
    for inhoud in ("", "x\n", tekst.replace(" bezig ", " \x1b ").replace(" afgerond ", " \x1b ")):
        (map_ / "casussen" / lijstgeheugen.STANDEN).write_text(inhoud, encoding="ascii")
        gelezen.clear()
        _lijst(map_, monkeypatch)
        assert len(gelezen) == AANTAL


def test_the_same_list_on_all_cores(map_: Path) -> None:
    eerst = draai("casussen", cwd=map_)
    assert (eerst.code, eerst.fout) == (0, "")
    assert len(eerst.uit.splitlines()) >= AANTAL
    assert draai("casussen", cwd=map_).uit == eerst.uit

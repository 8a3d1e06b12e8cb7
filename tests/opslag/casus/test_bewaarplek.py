"""Keeping a casus: never over somebody else's work, and one process at a time."""

from __future__ import annotations

import errno
import os
import re
import stat
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus import archief, casus_als_yaml, slot
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek, GewijzigdDoorAnder, Weg
from omgekeerd_cli.opslag.casus.casus_als_yaml import schrijf_casus
from omgekeerd_cli.opslag.casus.slot import Bezet
from omgekeerd_cli.opslag.yaml.lezer import HOOGSTENS_KNOPEN
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes

POSIX = pytest.mark.skipif(os.name == "nt", reason="links and modes of POSIX")
CASUS = Casus("c-1", "proef", antwoorden={"een": {"doel": "rust"}})
HIER_OPEN = "Casus c-1 is al open op deze computer, in een ander venster, sinds "
HOUDT_VAST = """
    import sys
    from pathlib import Path
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek
    pad = Path(sys.argv[1])
    plek = Bewaarplek(pad, pad.read_bytes())
    plek.bezet()
    print("bezet", flush=True)
    sys.stdin.read()
    plek.geef_vrij()
"""


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """Where the casus comes; the folder is not made yet."""
    return tmp_path / "casussen" / "c-1.yaml"


def bestanden(pad: Path) -> set[str]:
    """What stands in the folder, hidden files too; an empty lock file may be left."""
    return {naast.name for naast in pad.parent.iterdir()} - {f".{pad.stem}.lock"}


@contextmanager
def ander_proces(pad: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that works on the casus, until its input ends or it is killed."""
    opdracht = [sys.executable, "-c", textwrap.dedent(HOUDT_VAST), str(pad)]
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as proces:
        assert proces.stdout
        assert proces.stdout.readline() == "bezet\n"
        yield proces
        proces.kill()


def test_every_save_is_a_revision(pad: Path) -> None:
    """The folder is made on the first one."""
    plek = Bewaarplek(pad)
    assert plek.is_nieuw
    een = plek.bewaar(CASUS)
    twee = plek.bewaar(replace(een, titel="T"))
    assert (een.revisie, twee.revisie) == (1, 2)
    assert not plek.is_nieuw
    assert archief.zoek(str(pad), pad.parent).gelezen.casus == twee
    assert bestanden(pad) == {"c-1.yaml"}


def test_every_save_reads_all_of_the_file_back(pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when only the second answer is new, what is wrong with the first is seen in time."""
    plek = Bewaarplek(pad)
    bewaard = plek.bewaar(CASUS)
    op_schijf = pad.read_bytes()
    monkeypatch.setattr(
        casus_als_yaml, "schrijf_bytes", lambda kaart: schrijf_bytes(kaart).replace(b"rust", b"lust")
    )
    met_tweede = replace(bewaard, antwoorden={"een": {"doel": "rust", "hoe": "samen"}})
    with pytest.raises(AssertionError):
        plek.bewaar(met_tweede)
    assert pad.read_bytes() == op_schijf


def test_what_is_too_large_to_read_back_is_refused_and_the_next_save_is_whole(pad: Path) -> None:
    plek = Bewaarplek(pad)
    bewaard = plek.bewaar(CASUS)
    veel = ["a"] * (HOOGSTENS_KNOPEN // 2)
    with pytest.raises(veilig.NietBewaard):
        plek.bewaar(replace(bewaard, antwoorden={"een": {"doel": veel, "hoe": veel}}))
    bewaard = plek.bewaar(bewaard)
    assert pad.read_bytes() == schrijf_casus(bewaard)


@POSIX
def test_only_the_owner_can_read(pad: Path) -> None:
    """Folder and files, whatever the umask."""
    oud = os.umask(0)
    try:
        Bewaarplek(pad).bewaar(CASUS)
        plek = Bewaarplek(pad, pad.read_bytes())
        plek.bezet()
        standen = {naast.name: oct(stat.S_IMODE(naast.stat().st_mode)) for naast in pad.parent.iterdir()}
        plek.geef_vrij()
    finally:
        os.umask(oud)
    assert stat.S_IMODE(pad.parent.stat().st_mode) == 0o700
    assert standen == dict.fromkeys(("c-1.yaml", ".c-1.lock", ".c-1.wie.yaml"), "0o600")


ANDERS = {
    "gewijzigd": "is intussen gewijzigd, in een ander programma of op een andere computer. ",
    "met de hand": "is intussen gewijzigd, in een ander programma of op een andere computer. ",
    "gescheurd": "is intussen gewijzigd, in een ander programma of op een andere computer. ",
    "weg": "is er niet meer: het is weg, of heet nu anders.",
    "een map": "staat nu een map. We overschrijven niets.",
}


@pytest.mark.parametrize("wat", ANDERS)
def test_a_file_that_changed_meanwhile(pad: Path, wat: str) -> None:
    """It is said what happened, nothing is written over; ours comes beside it when that is asked."""
    plek = Bewaarplek(pad)
    ons = plek.bewaar(CASUS)
    if wat == "gewijzigd":
        Bewaarplek(pad, pad.read_bytes()).bewaar(replace(ons, titel="van een ander"))
    elif wat == "met de hand":  # the same revision, another text
        pad.write_text(pad.read_text(encoding="utf-8").replace("rust", "werk"), encoding="utf-8")
    elif wat == "gescheurd":
        pad.write_bytes(pad.read_bytes()[:40])
    else:
        pad.unlink()
    if wat == "een map":
        pad.mkdir()
    stond = pad.read_bytes() if pad.is_file() else None
    for nummer in (1, 2):
        van_ons = replace(ons, titel="van ons")
        with pytest.raises(Weg if wat == "weg" else GewijzigdDoorAnder, match=ANDERS[wat]):
            plek.bewaar(van_ons)
        ernaast = pad.with_name(f"c-1.conflict-{nummer}.yaml")
        assert not ernaast.exists()
        assert plek.bewaar_ernaast(van_ons) == ernaast
        assert archief.zoek(str(ernaast), pad.parent).gelezen.casus.titel == "van ons"
    assert (pad.read_bytes() if pad.is_file() else None) == stond


def test_a_new_casus_where_one_came_meanwhile(pad: Path) -> None:
    """Two who chose one code: the second is told, and the first is whole."""
    plek = Bewaarplek(pad)
    Bewaarplek(pad).bewaar(CASUS)
    stond = pad.read_bytes()
    with pytest.raises(GewijzigdDoorAnder, match="iemand anders begon ook met die code"):
        plek.bewaar(replace(CASUS, titel="van ons"))
    assert pad.read_bytes() == stond
    assert bestanden(pad) == {"c-1.yaml"}


def test_the_second_process_is_told_who(pad: Path) -> None:
    """It is refused at once; saving is refused too, and nothing changes."""
    ons = Bewaarplek(pad).bewaar(CASUS)
    stond = pad.read_bytes()
    with ander_proces(pad):
        plek = Bewaarplek(pad, stond)
        raad = " Er is niets gewijzigd. Maak daar verder af of sluit het, en begin hier dan opnieuw."
        # Who has answered already is asked what to do, and does not begin anew.
        for probeer, slot_ervan in ((plek.bezet, f" uur.{raad}"), (lambda: plek.bewaar(ons), " uur.")):
            with pytest.raises(Bezet) as gevangen:
                probeer()
            assert str(gevangen.value).startswith(HIER_OPEN)
            assert re.sub(r".*\d\d:\d\d", "", str(gevangen.value)) == slot_ervan
        assert bestanden(pad) == {"c-1.yaml", ".c-1.wie.yaml"}
    assert pad.read_bytes() == stond


@pytest.mark.parametrize("weg", ["netjes", "gedood"])
def test_who_comes_after_takes_over(pad: Path, weg: str) -> None:
    """Also from an owner that was killed, with what it left behind cleared away."""
    ons = Bewaarplek(pad).bewaar(CASUS)
    with ander_proces(pad) as proces:
        if weg == "netjes":
            proces.communicate("")
        else:
            proces.kill()
            proces.wait()
            (pad.parent / ".c-1.half.tmp").write_bytes(b"half")
    plek = Bewaarplek(pad, pad.read_bytes())
    plek.bezet()
    assert plek.bewaar(ons).revisie == 2
    assert bestanden(pad) == {"c-1.yaml", ".c-1.wie.yaml"}
    plek.geef_vrij()
    assert bestanden(pad) == {"c-1.yaml"}


@pytest.mark.parametrize("inhoud", [b"", b"proces: [", b"schema: 1\n", b"\xff", b"sinds: gisteren\n"])
def test_an_owner_of_whom_nothing_is_known(pad: Path, inhoud: bytes) -> None:
    """The note beside the lock may be torn or of another program: refused all the same."""
    Bewaarplek(pad).bewaar(CASUS)
    with ander_proces(pad):
        slot.wie_pad(pad).write_bytes(inhoud)
        with pytest.raises(Bezet, match=r"Casus c-1 is al open in een ander venster of programma\. "):
            Bewaarplek(pad, pad.read_bytes()).bezet()


def test_a_casus_that_changed_before_it_was_ours(pad: Path) -> None:
    """Read, and saved by another before we had the lock: we do not begin with what is old."""
    Bewaarplek(pad).bewaar(CASUS)
    plek = Bewaarplek(pad, b"what it was")
    with pytest.raises(GewijzigdDoorAnder, match=r"is intussen gewijzigd.* Begin opnieuw\."):
        plek.bezet()
    Bewaarplek(pad, pad.read_bytes()).bezet()  # and the lock is free again


@pytest.mark.parametrize("fout", [NotImplementedError(), OSError(errno.ENOLCK, "no locks available")])
def test_where_there_are_no_locks(pad: Path, monkeypatch: pytest.MonkeyPatch, fout: Exception) -> None:
    """A network or sync folder: two work on it, and neither writes over the other."""

    def weigert(*_: object, **__: object) -> None:
        raise fout

    monkeypatch.setattr(FileLock, "acquire", weigert)
    ons = Bewaarplek(pad).bewaar(CASUS)
    een, ander = (Bewaarplek(pad, pad.read_bytes()) for _ in range(2))
    een.bezet()
    ander.bezet()
    een.bewaar(replace(ons, titel="een"))
    with pytest.raises(GewijzigdDoorAnder):
        ander.bewaar(replace(ons, titel="ander"))
    ander.bewaar_ernaast(replace(ons, titel="ander"))
    titels = [
        archief.zoek(str(pad.with_name(naam)), pad.parent).gelezen.casus.titel
        for naam in ("c-1.yaml", "c-1.conflict-1.yaml")
    ]
    assert titels == ["een", "ander"]


def test_a_folder_in_which_nothing_can_be_kept(pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows as soon as we want to work there, not at the first answer."""
    Bewaarplek(pad).bewaar(CASUS)

    def vol(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", vol)
    with pytest.raises(veilig.NietBewaard, match="de schijf is vol"):
        Bewaarplek(pad, pad.read_bytes()).bezet()
    monkeypatch.undo()
    assert bestanden(pad) == {"c-1.yaml"}
    Bewaarplek(pad, pad.read_bytes()).bezet()


@POSIX
@pytest.mark.parametrize("naam", ["c-1.yaml", ".c-1.lock", ".c-1.wie.yaml", "c-1.conflict-1.yaml"])
def test_no_link_is_followed(pad: Path, tmp_path: Path, naam: str) -> None:
    """Whoever can put a link in the folder cannot let us write somewhere else."""
    ons = Bewaarplek(pad).bewaar(CASUS)
    stond = pad.read_bytes()
    buiten = tmp_path / "buiten.txt"
    buiten.write_bytes(b"van een ander")
    pad.with_name(naam).unlink(missing_ok=True)
    pad.with_name(naam).symlink_to(buiten)
    plek = Bewaarplek(pad, b"anders" if "conflict" in naam else stond)
    try:
        plek.bewaar(ons)
        plek.bezet()
    except (GewijzigdDoorAnder, veilig.NietBewaard):
        pass
    assert buiten.read_bytes() == b"van een ander"
    plek.geef_vrij()


def test_going_on_in_another_folder(pad: Path, tmp_path: Path) -> None:
    """What was kept stays; the lock goes along."""
    plek = Bewaarplek(pad)
    ons = plek.bewaar(CASUS)
    plek.bezet()
    stond = pad.read_bytes()
    nieuw = tmp_path / "elders" / "c-1.yaml"
    nieuw.parent.mkdir()
    plek.verhuis(nieuw)
    twee = plek.bewaar(replace(ons, titel="T"))
    assert archief.zoek(str(nieuw), nieuw.parent).gelezen.casus == twee
    assert pad.read_bytes() == stond
    assert bestanden(nieuw) == {"c-1.yaml", ".c-1.wie.yaml"}
    with ander_proces(pad):
        assert plek.bewaar(twee).revisie == 3


def test_another_folder_that_has_one_already(pad: Path, tmp_path: Path) -> None:
    """It stays there, and so do we here."""
    elders = tmp_path / "elders" / "c-1.yaml"
    Bewaarplek(elders).bewaar(replace(CASUS, titel="van een ander"))
    stond = elders.read_bytes()
    plek = Bewaarplek(pad)
    ons = plek.bewaar(CASUS)
    with pytest.raises(GewijzigdDoorAnder):
        plek.verhuis(elders)
    assert plek.bewaar(ons).revisie == 2
    assert plek.pad == pad
    assert elders.read_bytes() == stond


def test_a_folder_that_comes_with_the_first_save(pad: Path) -> None:
    """There was nothing to lock in when we began; from the moment there is a file nobody else comes in."""
    plek = Bewaarplek(pad)
    plek.bezet()
    assert not pad.parent.exists()
    ons = plek.bewaar(CASUS)
    assert bestanden(pad) == {"c-1.yaml", ".c-1.wie.yaml"}
    ander = [sys.executable, "-c", textwrap.dedent(HOUDT_VAST), str(pad)]
    tweede = subprocess.run(ander, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (tweede.returncode, "Bezet: Casus c-1 is al open" in tweede.stderr) == (1, True)
    plek.bewaar(ons)
    plek.geef_vrij()
    assert bestanden(pad) == {"c-1.yaml"}


def test_somebody_else_made_the_folder_meanwhile(pad: Path) -> None:
    """Two who begin one code in an empty folder: the second is told at its first save, and keeps its own."""
    plek = Bewaarplek(pad)
    plek.bezet()
    Bewaarplek(pad).bewaar(CASUS)
    with ander_proces(pad):
        with pytest.raises(Bezet, match="c-1 is al open"):
            plek.bewaar(replace(CASUS, titel="van ons"))
        ernaast = plek.bewaar_ernaast(replace(CASUS, titel="van ons"))
    assert ernaast.name == "c-1.conflict-1.yaml"
    assert archief.zoek(str(ernaast), pad.parent).gelezen.casus.titel == "van ons"

"""The folder with casussen: finding, keeping, listing, and never writing over somebody else's work."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from omgekeerd_cli.kern.casus import Casus
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.opslag import archief

CASUS = Casus("c-1", "proef", antwoorden={"een": {"doel": "rust"}})


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """The folder, not made yet."""
    return tmp_path / "casussen"


def bestanden(map_: Path) -> list[str]:
    """What stands in the folder, hidden files too."""
    return sorted(pad.name for pad in map_.iterdir())


def test_keeping_and_finding(map_: Path) -> None:
    """Every save is a revision; a casus is found by its code and by its path."""
    pad = archief.pad_van("c-1", map_)
    een = archief.bewaar(CASUS, pad)
    twee = archief.bewaar(replace(een, titel="T"), pad)
    assert (een.revisie, twee.revisie) == (1, 2)
    gevonden = archief.zoek("c-1", map_)
    assert (gevonden.gelezen.casus, gevonden.pad) == (twee, pad)
    assert archief.zoek(str(pad), Path("elders")).gelezen.casus == twee
    assert bestanden(map_) == [".c-1.lock", "c-1.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_only_the_owner_can_read(map_: Path) -> None:
    """Folder and file, whatever the umask."""
    oud = os.umask(0)
    try:
        archief.bewaar(CASUS, archief.pad_van("c-1", map_))
    finally:
        os.umask(oud)
    assert [oct(stat.S_IMODE(pad.stat().st_mode)) for pad in (map_, map_ / "c-1.yaml")] == ["0o700", "0o600"]


@pytest.mark.parametrize("wat", ["gewijzigd", "gescheurd", "weg"])
def test_a_file_that_changed_meanwhile(map_: Path, wat: str) -> None:
    """Nothing is written over; ours stands beside it, each time under a new number."""
    pad = archief.pad_van("c-1", map_)
    ons = archief.bewaar(CASUS, pad)
    if wat == "gewijzigd":
        archief.bewaar(replace(ons, titel="van een ander"), pad)
    elif wat == "gescheurd":
        pad.write_bytes(pad.read_bytes()[:40])
    else:
        pad.unlink()
    stond = pad.read_bytes() if pad.exists() else None
    for nummer in (1, 2):
        with pytest.raises(archief.GewijzigdDoorAnder) as gevangen:
            archief.bewaar(replace(ons, titel="van ons"), pad)
        ernaast = map_ / f"c-1.conflict-{nummer}.yaml"
        assert str(gevangen.value) == (
            f"{pad} is intussen door een ander gewijzigd. We overschrijven niets. "
            f"Jouw versie staat in {ernaast}."
        )
        assert archief.zoek(str(ernaast), map_).gelezen.casus.titel == "van ons"
    assert (pad.read_bytes() if pad.exists() else None) == stond


def test_a_torn_file_is_refused(map_: Path) -> None:
    """With the place where it stops, and it stays as it is."""
    pad = archief.pad_van("c-1", map_)
    archief.bewaar(CASUS, pad)
    half = pad.read_bytes()[:-30]
    pad.write_bytes(half)
    with pytest.raises(OmgekeerdFout, match=r"c-1\.yaml"):
        archief.zoek("c-1", map_)
    assert pad.read_bytes() == half


def test_what_is_not_there(map_: Path) -> None:
    """One sentence, with what to do."""
    for naam, zin in {
        "c-9": f"De casus 'c-9' is er niet in {map_}. Met `omgekeerd casussen` zie je welke er zijn.",
        "x/c-9.yaml": "x/c-9.yaml is er niet. Kijk de naam na.",
    }.items():
        with pytest.raises(OmgekeerdFout) as gevangen:
            archief.zoek(naam, map_)
        assert str(gevangen.value) == zin


def test_a_folder_is_no_casus(tmp_path: Path) -> None:
    """The system's reason in Dutch."""
    (tmp_path / "m.yaml").mkdir()
    with pytest.raises(OmgekeerdFout, match=r"is niet te lezen: (dat is een map|je mag)"):
        archief.zoek("m", tmp_path)


VORM = "Gebruik kleine letters, cijfers, - en _. Begin met een letter of cijfer; hoogstens 64 tekens."


@pytest.mark.parametrize(
    ("code", "bezwaar"),
    [
        ("2026-0042", ""),
        ("a" * 64, ""),
        ("a" * 65, VORM),
        ("", VORM),
        ("Jan", VORM),
        ("../x", VORM),
        ("-x", VORM),
        ("x\n", VORM),
        ("ë", VORM),
        ("con", "Deze naam is op sommige computers bezet. Kies een andere code."),
        ("lpt1", "Deze naam is op sommige computers bezet. Kies een andere code."),
        ("console", ""),
    ],
)
def test_codes(code: str, bezwaar: str) -> None:
    """A code is also the name of a file, on every computer."""
    assert archief.keur_code(code) == bezwaar


def test_a_file_with_a_name_that_is_no_code(tmp_path: Path) -> None:
    """It says so, unless the file itself has a good code."""
    (tmp_path / "Jan Jansen.yaml").write_bytes(b"methode: m\nantwoorden: {}\n")
    with pytest.raises(OmgekeerdFout, match="De naam van dit bestand is geen goede code"):
        archief.zoek(str(tmp_path / "Jan Jansen.yaml"), tmp_path)
    (tmp_path / "Jan Jansen.yaml").write_bytes(b"methode: m\ncasus: c\nantwoorden: {}\n")
    assert archief.zoek(str(tmp_path / "Jan Jansen.yaml"), tmp_path).gelezen.casus.code == "c"


def test_the_list(map_: Path) -> None:
    """All casussen by code; a broken one with its fault; copies and strange names are left out."""
    assert list(archief.lijst(map_)) == []
    for code in ("b", "a"):
        archief.bewaar(replace(CASUS, code=code), archief.pad_van(code, map_))
    (map_ / "c.yaml").write_bytes(b"methode: [")
    (map_ / "a.conflict-1.yaml").write_bytes(b"")
    (map_ / "Jan.yaml").write_bytes(b"")
    regels = list(archief.lijst(map_))
    assert [(regel.code, regel.gelezen is None) for regel in regels] == [
        ("a", False),
        ("b", False),
        ("c", True),
    ]
    assert regels[2].gebrek.startswith(f"{map_ / 'c.yaml'}:2:1: Hier mist")


def test_the_next_free_code(map_: Path) -> None:
    """By year, the first that is free."""
    assert archief.vrije_code(map_, 2026) == "2026-0001"
    for code in ("2026-0001", "2026-0003", "2025-0002"):
        archief.bewaar(replace(CASUS, code=code), archief.pad_van(code, map_))
    assert archief.vrije_code(map_, 2026) == "2026-0002"

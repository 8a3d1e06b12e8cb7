"""The folder with casussen: finding, keeping, listing, and never writing over somebody else's work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.opslag.casus import archief
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

POSIX = pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
CASUS = Casus("c-1", "proef", antwoorden={"een": {"doel": "rust"}})


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """The folder, not made yet."""
    return tmp_path / "casussen"


def bewaard(casus: Casus, map_: Path) -> Casus:
    """The casus as it is kept for the first time."""
    return Bewaarplek(archief.pad_van(casus.code, map_)).bewaar(casus)


def test_keeping_and_finding(map_: Path) -> None:
    """A casus is found by its code and by its path."""
    ons = bewaard(CASUS, map_)
    gevonden = archief.zoek("c-1", map_)
    assert (gevonden.gelezen.casus, gevonden.pad) == (ons, map_ / "c-1.yaml")
    assert gevonden.gelezen.inhoud == (map_ / "c-1.yaml").read_bytes()
    assert archief.zoek(str(map_ / "c-1.yaml"), Path("elders")).gelezen.casus == ons


@POSIX
def test_a_link_is_no_casus(map_: Path, tmp_path: Path) -> None:
    """What lies behind it may be anywhere; by its own path it can be read."""
    bewaard(CASUS, tmp_path)
    map_.mkdir()
    (map_ / "c-1.yaml").symlink_to(tmp_path / "c-1.yaml")
    for naam in ("c-1", str(map_ / "c-1.yaml")):
        with pytest.raises(OmgekeerdFout) as gevangen:
            archief.zoek(naam, map_)
        assert str(gevangen.value) == (
            f"{map_ / 'c-1.yaml'} is een verwijzing naar een ander bestand. "
            "Geef het pad van dat bestand zelf."
        )
    assert [regel.gelezen for regel in archief.lijst(map_)] == [None]


def test_a_torn_file_is_refused(map_: Path) -> None:
    """With the place where it stops, and it stays as it is."""
    pad = archief.pad_van("c-1", map_)
    bewaard(CASUS, map_)
    half = pad.read_bytes()[:-30]
    pad.write_bytes(half)
    with pytest.raises(OmgekeerdFout, match=r"c-1\.yaml"):
        archief.zoek("c-1", map_)
    assert pad.read_bytes() == half


def test_what_is_not_there(map_: Path) -> None:
    """One sentence, with what to do."""
    for naam, zin in {
        "c-9": f"De casus 'c-9' is er niet in {map_}.",
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
        bewaard(replace(CASUS, code=code), map_)
    (map_ / "c.yaml").write_bytes(b"methode: [")
    (map_ / "a.conflict-1.yaml").write_bytes(b"")
    (map_ / "Jan.yaml").write_bytes(b"")
    regels = list(archief.lijst(map_))
    assert [(regel.code, regel.gelezen is None) for regel in regels] == [
        ("a", False),
        ("b", False),
        ("c", True),
    ]
    assert regels[2].gebrek.startswith(f"{map_ / 'c.yaml'}:1:10: Bij [ mist")


def test_the_next_free_code(map_: Path) -> None:
    """By year, the first that is free."""
    assert archief.vrije_code(map_, 2026) == "2026-0001"
    for code in ("2026-0001", "2026-0003", "2025-0002"):
        bewaard(replace(CASUS, code=code), map_)
    assert archief.vrije_code(map_, 2026) == "2026-0002"


def test_a_code_that_somebody_just_began_with(map_: Path) -> None:
    """Two who begin at the same moment get two codes, also while nothing is answered yet."""
    map_.mkdir()
    plek = Bewaarplek(archief.pad_van("2026-0001", map_))
    plek.bezet()
    assert archief.vrije_code(map_, 2026) == "2026-0002"
    assert archief.vrije_variant(map_, "2026-0001") == "2026-0001-2"
    plek.geef_vrij()
    assert archief.vrije_code(map_, 2026) == "2026-0001"

"""Which casus a file is: what its name says, what stands inside, and the code that follows from both."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag.casus import archief, identiteit
from omgekeerd_cli.opslag.casus.identiteit import Naamsoort, bepaal, lees_naam

KOPIEEN = [
    "2026-0001 (1).yaml",
    "2026-0001(2).yaml",
    "2026-0001 - Kopie.yaml",
    "2026-0001 - Kopie (2).yaml",
    "2026-0001 – Copy.yaml",
    "2026-0001 kopie.yaml",
    "2026-0001 copy 2.yaml",
    "2026-0001 2.yaml",
    "2026-0001_Kopie.yaml",
    "Kopie van 2026-0001.yaml",
    "Copy of 2026-0001.yaml",
    "2026-0001-LAPTOP-7XK2.yaml",
    "2026-0001-DESKTOP-AB12CD3-2.yaml",
    "2026-0001-MacBook-Pro.yaml",
    "2026-0001 (conflicted copy 2026-11-30).yaml",
    "2026-0001 (Conflictkopie van Jan 2026-11-30).yaml",
    "2026-0001 (SFConflict jan@voorbeeld.nl 2026-11-30-10-10-10).yaml",
    "2026-0001.sync-conflict-20261130-101010-ABC.yaml",
    "2026-0001_DiskStation_Nov-30-101010-2026_Conflict.yaml",
    "2026-0001.yaml.bak",
    "2026-0001.yaml~",
    "2026-0001 (1).yml",
]
SOORTEN = {
    Naamsoort.CODE: ["2026-0001.yaml"],
    Naamsoort.KOPIE: KOPIEEN,
    Naamsoort.EINDE: ["2026-0001.yml", "2026-0001.YAML", "2026-0001.yaml.txt", "2026-0001.yam"],
    Naamsoort.CONFLICT: ["2026-0001.conflict-1.yaml", "2026-0001 (1).conflict-2.yaml"],
    Naamsoort.OUD: ["2026-0001.oud-1.yaml"],
    Naamsoort.BIJ: [
        "~$2026-0001.yaml",
        "._2026-0001.yaml",
        ".~lock.2026-0001.yaml#",
        ".2026-0001.yaml.icloud",
    ],
}
VREEMD = ["Zaak1.yaml", "zaak.2.yaml", "zaak jansen.yaml", "2026-0001 .yaml", "-x.yaml", "x.yaml.yaml"]
GEEN = [
    ".2026-0001.klad.yaml",
    ".2026-0001.wie.yaml",
    "2026-0001.md",
    "motivatie.md",
    ".DS_Store",
    "2026-0001",
]


@pytest.mark.parametrize(
    ("soort", "naam"), [(soort, naam) for soort, namen in SOORTEN.items() for naam in namen]
)
def test_a_name_tells_what_a_file_is_and_of_which_casus(soort: Naamsoort, naam: str) -> None:
    gelezen = lees_naam(naam)
    assert gelezen is not None
    assert (gelezen.soort, gelezen.code) == (soort, "2026-0001")


def test_other_names_are_no_code_or_no_casus() -> None:
    assert [gelezen.soort for naam in VREEMD if (gelezen := lees_naam(naam))] == [Naamsoort.VREEMD] * len(
        VREEMD
    )
    assert [lees_naam(naam) for naam in GEEN] == [None] * len(GEEN)


def _schrijf(pad: Path, erin: str = "2026-0001") -> Path:
    pad.write_text(f"methode: m\n{f'casus: {erin}' if erin else ''}\nantwoorden: {{}}\n", encoding="utf-8")
    return pad


def test_every_copy_has_a_code_of_its_own(tmp_path: Path) -> None:
    """Also when the casus itself is gone; without words from its name, and found by that code again."""
    codes = {}
    for naam in KOPIEEN:
        pad = _schrijf(tmp_path / naam)
        codes[archief.zoek(str(pad), tmp_path).gelezen.casus.code] = pad
    assert len(codes) == len(KOPIEEN)
    for code, pad in codes.items():
        assert archief.keur_code(code) == ""
        assert code.startswith("2026-0001-kopie-")
        assert archief.zoek(code, tmp_path).pad == pad


def test_the_name_of_the_file_wins(tmp_path: Path) -> None:
    pad = _schrijf(tmp_path / "2026-0003.yaml")
    gevonden = archief.zoek("2026-0003", tmp_path)
    assert gevonden.gelezen.casus.code == "2026-0003"
    assert gevonden.identiteit is not None
    assert not gevonden.identiteit.klopt
    assert gevonden.identiteit.te_bewaren == "2026-0001", "it may be the only trace of that code"
    _schrijf(tmp_path / "2026-0001.yaml")
    assert bepaal(pad, "2026-0001").te_bewaren == "2026-0003"


@pytest.mark.parametrize("naam", ["Zaak1.yaml", "zaak.2.yaml", "2026-0001.yml", "2026-0001.YAML"])
@pytest.mark.parametrize("ander", ["2026-0001.yaml", "Nog een.yaml", "2026-0001.yam"])
def test_what_is_no_code_has_that_of_inside_unless_another_file_has_it(
    tmp_path: Path, naam: str, ander: str
) -> None:
    pad = _schrijf(tmp_path / naam)
    assert bepaal(pad, "2026-0001").code == "2026-0001"
    _schrijf(tmp_path / ander)
    assert bepaal(pad, "2026-0001").code.startswith("2026-0001-kopie-")


def test_what_stands_beside_a_file_is_of_that_file(tmp_path: Path) -> None:
    """Its lock, draft and key have names of their own, also where only the ending differs."""
    namen = ["x.yaml", "x.yml", "x.yaml.txt", "x (1).yaml", "X.yaml", "x.yaml.yaml"]
    assert len({identiteit.stam(tmp_path / naam) for naam in namen}) == len(namen)


NAAM = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20)
ACHTER = st.sampled_from([".yaml", ".yml", ".YAML", ".yaml.txt", ".yaml.yaml", " (1).yaml", "-PC.yaml"])
VOOR = st.sampled_from(["", "-", "~", "--help", "voorbeeld-willem", "2026-0001", "a\\b", "'", '"', "$x "])
ERIN = st.sampled_from(["", "2026-0001", "2026-0002", "zaak"])


@pytest.mark.parametrize("map_", ["casussen", "."])
@given(begin=VOOR, midden=st.just("") | NAAM, achter=ACHTER, erin=ERIN, met_ander=st.booleans())
def test_the_command_that_is_printed_opens_the_file(
    tmp_path_factory: pytest.TempPathFactory,
    map_: str,
    begin: str,
    midden: str,
    achter: str,
    erin: str,
    met_ander: bool,
) -> None:
    """Whatever the name and the code inside: that file, and no other one."""
    naam = f"{begin}{midden}{achter}"
    hier = tmp_path_factory.mktemp("x")
    with pytest.MonkeyPatch.context() as plek_van_werk:
        plek_van_werk.chdir(hier)
        casussen = Path(map_)
        casussen.mkdir(exist_ok=True)
        if met_ander:
            _schrijf(casussen / "2026-0001.yaml", "2026-0001")
        try:
            pad = _schrijf(casussen / naam, erin)
        except OSError:
            return  # no name for a file here
        try:
            archief.zoek(f"./{pad}", casussen)
        except OmgekeerdFout:
            return  # told to rename it first
        plek = Werkplek([], casussen)
        opdracht = shlex.split(plek.opdracht("toets", plek.naam_van(pad)))
        assert opdracht[:2] == ["omgekeerd", "toets"]
        assert not opdracht[2].startswith(("-", "~"))
        gevonden = archief.zoek(opdracht[2], casussen)
        assert gevonden.pad is not None
        assert gevonden.pad.samefile(pad)

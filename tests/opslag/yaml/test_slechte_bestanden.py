"""Bad files: each is refused in Dutch, with its place, quickly, and stays as it is."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from meten import meet
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.veilig import HOOGSTENS_BYTES
from terminalhulp import engels_in

SLECHT = Path(__file__).parent / "slecht"
BESTANDEN = sorted(SLECHT.glob("*.yaml"))
VERWACHT = SLECHT / "verwacht.txt"
GEBREK = re.compile(r":[1-9]\d*:[1-9]\d*: [A-ZÉ`].*[.?]")
KOP = b"methode: omgekeerde-toets\nantwoorden: {}\n"

GROOT: dict[str, Callable[[], bytes]] = {
    "50.000 haken": lambda: b"a: " + b"[" * 50_000,
    "50.000 accolades": lambda: b"a: " + b"{a: " * 50_000,
    "50.000 streepjes": lambda: b"- " * 50_000,
    "50.000 vraagtekens": lambda: b"? " * 50_000,
    "2.000 keer ingesprongen": lambda: b"".join(b" " * diep + b"a:\n" for diep in range(2_000)),
    "een miljoen blokken": lambda: KOP + b"x-a: [" + b"{}," * 1_300_000 + b"]\n",
    "50.000 regels logboek": lambda: KOP + b"logboek: [" + b"{}," * 48_000 + b"]\n",
    "50.000 onbekende namen": lambda: KOP + b"".join(b"k%d: x\n" % nummer for nummer in range(24_000)),
    "50.000 namen met een accent": lambda: KOP + "".join(f"é{nr}: x\n" for nr in range(24_000)).encode(),
    "90.000 keer dezelfde naam": lambda: b"a: x\n" * 90_000,
    "200.000 ankers": lambda: b"a: [" + b"&a x," * 200_000 + b"]\n",
    "een miljoen verwijzingen": lambda: b"a: &a x\nb: [" + b"*a ," * 950_000 + b"]\n",
    "verwijzingen naar verwijzingen": lambda: b"a0: &a0 [x, x]\n" + b"".join(
        b"a%d: &a%d [%s]\n" % (nr, nr, b", ".join([b"*a%d" % (nr - 1)] * 9)) for nr in range(1, 40)
    ),
    "een tekst van 3,9 MB": lambda: KOP + b'x-a: "' + b"x" * 3_900_000 + b'"\n',
    "een blok van 3,9 MB": lambda: KOP + b"x-a: |\n" + b"  xxxxxxx\n" * 390_000,
    "een naam van 3,9 MB": lambda: b"? " + b"a" * 3_900_000 + b"\n: x\n",
    "een opmerking van 3,9 MB": lambda: KOP + b"#" * 3_900_000,
    "3,9 MB lege regels": lambda: b"\n" * 3_900_000,
    "3,9 MB spaties": lambda: b" " * 3_900_000,
    "3,9 MB aanhalingstekens": lambda: b'"' * 3_900_000,
    "3,9 MB uitroeptekens": lambda: b"!" * 3_900_000,
    "3,9 MB dubbele punten": lambda: b"a" + b":" * 3_900_000,
    "3,9 MB emoji": lambda: KOP + b'x-a: "' + "🙂".encode() * 970_000 + b'"\n',
    "een miljoen documenten": lambda: b"---\n" * 970_000,
    "een miljoen keer het einde": lambda: b"...\n" * 970_000,
    "een miljoen regels met %": lambda: b"%A\n" * 1_300_000,
    "nullen": lambda: b"\0" * 3_900_000,
    "net te groot": lambda: KOP + b"#" * HOOGSTENS_BYTES,
    "100 MB": lambda: KOP + b"x" * 100_000_000,
}  # fmt: skip
"""Files too large to keep here, by what they hold."""


def gebreken(inhoud: bytes) -> list[str]:
    """Everything that is said of this file, without its name."""
    with pytest.raises(GebrekkigBestand) as gevangen:
        lees_casus(inhoud, "f.yaml", "code")
    return [regel.removeprefix("f.yaml") for regel in str(gevangen.value).splitlines()]


def _verwacht() -> dict[str, list[str]]:
    per_bestand: dict[str, list[str]] = {}
    for regel in VERWACHT.read_text(encoding="utf-8").splitlines():
        naam, gebrek = regel.split(".yaml", 1)
        per_bestand.setdefault(naam, []).append(gebrek)
    return per_bestand


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_a_bad_file_is_refused_for_the_right_reason(pad: Path) -> None:
    """`verwacht.txt` has what is said of each file: read it as a person who has to mend the file would."""
    assert gebreken(pad.read_bytes()) == _verwacht()[pad.stem]


def test_every_bad_file_has_an_expectation_and_no_sentence_is_english() -> None:
    assert sorted(_verwacht()) == sorted(pad.stem for pad in BESTANDEN)
    zinnen = [zin for zinnen in _verwacht().values() for zin in zinnen]
    assert [zin for zin in zinnen if not GEBREK.fullmatch(zin)] == []
    assert engels_in("\n".join(zinnen)) == []


@pytest.mark.parametrize("wat", [wat for wat in GROOT if wat != "100 MB"])
def test_a_large_bad_file_too_gets_a_place_and_at_most_a_hundred_faults(wat: str) -> None:
    gevonden = gebreken(GROOT[wat]())
    assert [zin for zin in gevonden if not GEBREK.fullmatch(zin)] == []
    assert len(gevonden) <= 101
    assert (len(gevonden) == 101) == gevonden[-1].endswith("Herstel eerst wat hierboven staat.")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes or devices in folders there")
def test_a_pipe_or_device_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.yaml")
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/wetten.yaml").symlink_to("/dev/zero")
    casus = meet("afspelen", "./pijp.yaml", cwd=tmp_path)
    assert (casus.code, casus.fout) == (1, "pijp.yaml is niet te lezen: dat is geen gewoon bestand.\n")
    set_ = meet("vragen", "controleer", "--vragen", "eigen", cwd=tmp_path)
    assert set_.code == 1
    assert ":1:1: Deze verwijzing gaat naar een plek buiten de map met vragen." in set_.fout


def test_of_a_file_that_is_too_large_no_more_is_read_than_needed(tmp_path: Path) -> None:
    """A hundred GB takes no more than four MB of memory, and no time."""
    with (tmp_path / "groot.yaml").open("wb") as bestand:
        bestand.truncate(100_000_000_000)
    meting = meet("afspelen", "./groot.yaml", cwd=tmp_path)
    assert meting.fout == "groot.yaml:1:1: Dit bestand is te groot: hoogstens 4 MB.\n"
    assert meting.code == 1
    assert meting.geheugen < 150


def _alle() -> Iterator[tuple[str, bytes]]:
    for pad in BESTANDEN:
        yield pad.stem, pad.read_bytes()
    for wat, maak in GROOT.items():
        yield wat, maak()


@pytest.mark.lang
def test_every_bad_file_costs_at_most_2_seconds_and_150_mb(tmp_path: Path) -> None:
    """In a whole process, as a casus and as a part of a question set; prints the highest figures."""
    (tmp_path / "eigen/slecht").mkdir(parents=True)
    metingen = []
    for wat, inhoud in _alle():
        for naam, argv in (
            ("casus.yaml", ("afspelen", "./casus.yaml")),
            ("eigen/slecht/methode.yaml", ("vragen", "toon", "slecht", "--vragen", "eigen")),
        ):
            pad = tmp_path / naam
            pad.write_bytes(inhoud)
            meting = meet(*argv, cwd=tmp_path)
            assert (meting.code, meting.uit) == (1, ""), (wat, argv, meting)
            regels = meting.fout.splitlines()
            assert all(regel.startswith(naam) for regel in regels), (wat, argv, meting)
            assert all(GEBREK.fullmatch(regel.removeprefix(naam)) for regel in regels), (wat, argv, meting)
            assert pad.read_bytes() == inhoud
            assert meting.werk < 2, (wat, argv, meting.werk)
            assert meting.geheugen < 150, (wat, argv, meting.geheugen)
            metingen.append((meting.werk, meting.duur, meting.geheugen))
    werk, duur, geheugen = (max(deel) for deel in zip(*metingen, strict=True))
    print(f"\n{len(metingen)} runs, most: {werk:.2f} s of work, {duur:.2f} s, {geheugen:.0f} MB")  # noqa: T201  -s shows it

"""Two properties by construction: the same answers give the same bytes, and reading and saving keeps all.

Comments in files that were written by hand are the one thing that a save does not keep.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from klok import draai_op, python_op
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Herkomst, Status, Wat
from omgekeerd_cli.kern.set.model import BRIEF, Methode
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes
from omgekeerd_cli.opslag.yaml.tekens import verborgen_voor
from strategieen import elke

# The same casus and the same set: the same bytes of every document.

ALLE_STUKKEN = """
for casus in sys.argv[1:]:
    assert voer_uit(["motivatie", casus, "-o", f"{casus}.md"]) == 0
    voer_uit(["brief", casus, "-o", f"{casus}-brief.md"])
    assert voer_uit(["bijblad", casus]) == 0
    assert voer_uit(["bespreken", casus, "--werkblad", "-o", f"{casus}-werkblad.md"]) == 0
for soort in ("motivatie", "brief"):
    assert voer_uit([soort, casus, "--herkomst", "-o", f"{casus}-{soort}.json"]) == 0
sys.stdout.flush()
sys.stdout.buffer.write(b"--- verslag ---")
assert voer_uit(["motivatie", casus, "-o", "-"]) == 0
"""
WILLEM = "voorbeeld-willem"
VOORBEELDEN = [*sorted({*plaatsen.voorbeelden()} - {WILLEM}), WILLEM]
"""The last of them gets its JSON too, and one report on the screen."""
HIER = Path(sys.executable).resolve()
STANDEN: dict[str, tuple[date, dict[str, str]]] = {
    "gewoon": (date(2026, 12, 10), {}),
    "c": (
        date(2026, 12, 31),
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "UTC"},
    ),
    "nederlands": (
        date(2027, 1, 1),
        {
            "LC_ALL": "nl_NL.UTF-8",
            "TZ": "America/Adak",
            "PYTHONHASHSEED": "1",
            "COLUMNS": "20",
            "PYTHONIOENCODING": "latin-1",
            "PYTHONUTF8": "0",
            "TERM": "dumb",
        },
    ),
    "turks": (
        date(2031, 7, 1),
        {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2", "COLUMNS": "300"},
    ),
}
"""Another day today, other words for numbers and days, another I, other orders of sets, other widths."""


def andere_pythons() -> list[str]:
    """The Pythons on this machine, beside this one, in which the program is installed."""
    gevonden = []
    for nummer in range(11, 20):
        pad = shutil.which(f"python3.{nummer}")
        if pad and Path(pad).resolve() != HIER:
            proef = "import omgekeerd_cli.cli, omgekeerd_cli.vragen, yaml, jinja2, msgspec, typer, babel, re2"
            if subprocess.run([pad, "-c", proef], capture_output=True, check=False).returncode == 0:
                gevonden.append(pad)
    return gevonden


def schrijf_alles(
    map_: Path, casussen: Sequence[str], dag: date = date(2026, 12, 10), **rest: Any
) -> dict[str, bytes]:
    """Every document of these casussen that the program makes in this folder on that day, by name."""
    map_.mkdir(parents=True, exist_ok=True)
    gedaan = python_op(dag, ALLE_STUKKEN, *casussen, cwd=map_, **rest)
    assert gedaan.returncode == 0, gedaan.stderr.decode(errors="replace")
    teksten = {pad.name: pad.read_bytes() for pad in map_.glob("[!.]*.*")}
    return teksten | {"-": gedaan.stdout.partition(b"--- verslag ---")[2]}


def namen_van(voorbeelden: Sequence[str]) -> set[str]:
    """How the documents of these examples are called; not every method writes a letter."""
    namen = {f"{naam}{deel}.md" for naam in voorbeelden for deel in ("", "-bijblad", "-werkblad")}
    namen |= {f"{naam}-brief.md" for naam in voorbeelden if BRIEF in methode_van(naam).sjablonen}
    return namen | {f"{voorbeelden[-1]}-motivatie.json", f"{voorbeelden[-1]}-brief.json", "-"}


@cache
def methode_van(voorbeeld: str) -> Methode:
    """The packaged method of an example."""
    inhoud = plaatsen.voorbeeld(voorbeeld)
    assert inhoud is not None
    return vragensets.laad(
        lees_casus(inhoud, voorbeeld, voorbeeld).casus.methode, plaatsen.vragenmappen(None)
    )


def test_the_same_answers_give_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Every document, on every day, in every locale, time zone, width, hash seed, folder and Python here."""
    werk = [(naam, sys.executable, dag, omgeving) for naam, (dag, omgeving) in STANDEN.items()]
    werk += [(Path(python).name, python, date(2026, 12, 10), {}) for python in andere_pythons()]

    def doe(deel: tuple[str, str, date, dict[str, str]]) -> dict[str, bytes]:
        naam, python, dag, omgeving = deel
        map_ = tmp_path / f"een map met {naam}"
        return schrijf_alles(map_, VOORBEELDEN, dag, env=omgeving, python=python)

    with ThreadPoolExecutor(os.cpu_count()) as ploeg:
        gemaakt = list(ploeg.map(doe, werk))
    eerst = gemaakt[0]
    assert set(eerst) == namen_van(VOORBEELDEN)
    assert eerst["-"] == eerst[f"{WILLEM}.md"]
    for (naam, *_), teksten in zip(werk, gemaakt, strict=True):
        anders = [pad for pad in {*eerst, *teksten} if eerst.get(pad) != teksten.get(pad)]
        assert (naam, anders) == (naam, [])


def test_no_document_notices_a_replay_or_how_its_casus_was_written_down(tmp_path: Path) -> None:
    """Of a copy of every example, after a replay, and after a save that turns all orders around."""
    kopieen = {f"kopie-van-{naam}": naam for naam in VOORBEELDEN}
    paden = {code: kopieer(naam, code, tmp_path) for code, naam in kopieen.items()}
    eerst = schrijf_alles(tmp_path, [*kopieen])
    assert len(eerst) == len(namen_van(VOORBEELDEN))
    nagespeeld = draai_op(date(2027, 1, 1), "afspelen", "--alleen-fouten", *kopieen, cwd=tmp_path)
    assert (nagespeeld.code, nagespeeld.fout) == (0, "")
    for code, pad in paden.items():
        casus = lees_casus(pad.read_bytes(), code, code).casus
        gekeerd = replace(casus, antwoorden=_omgekeerd(casus.antwoorden), revisie=casus.revisie + 1)
        pad.write_bytes(schrijf_casus(gekeerd))
    daarna = schrijf_alles(tmp_path, [*kopieen], date(2027, 1, 1))
    assert [naam for naam in eerst if daarna[naam] != eerst[naam]] == []


def test_an_answer_that_was_changed_and_changed_back_leaves_no_trace_in_what_goes_out(tmp_path: Path) -> None:
    """In conversations on other days; only the sheet for oneself may tell that somebody turned back."""

    def typ(dag: date, invoer: str) -> str:
        return draai_op(dag, "toets", "kopie", "--eenvoudig", cwd=tmp_path, invoer=invoer).uit

    pad = kopieer(WILLEM, "kopie", tmp_path)
    eerst = schrijf_alles(tmp_path, ["kopie"])
    gevonden = re.search(r"beslisser: \|-\n +(.*)", pad.read_text(encoding="utf-8"))
    nummer = re.search(r"(?m)^ *(\d+)\. Wie beslist: ", typ(date(2027, 1, 1), "-\ns\n"))
    assert gevonden
    assert nummer
    assert "Het verslag staat in motivatie.md." in typ(date(2027, 1, 1), f"{nummer[1]}\nIemand anders\n\n")
    assert b"Iemand anders" in schrijf_alles(tmp_path, ["kopie"])["kopie.md"]
    assert "Het verslag staat in motivatie.md." in typ(date(2028, 2, 29), f"{nummer[1]}\n{gevonden[1]}\n\n")
    daarna = schrijf_alles(tmp_path, ["kopie"])
    assert {naam for naam in eerst if daarna[naam] != eerst[naam]} <= {"kopie-bijblad.md"}


def kopieer(voorbeeld: str, code: str, map_: Path) -> Path:
    """A casus of one's own with the answers of an example, and the path of its file."""
    pad = map_ / "casussen" / f"{code}.yaml"
    pad.parent.mkdir(exist_ok=True)
    inhoud = plaatsen.voorbeeld(voorbeeld) or b""
    pad.write_bytes(re.sub(rb"(?m)^casus:.*$", f"casus: {code}".encode(), inhoud))
    return pad


def _omgekeerd(boom: Any) -> Any:
    """The same tree with every mapping in the other order; a list says an order, and stays."""
    if isinstance(boom, list):
        return [_omgekeerd(deel) for deel in boom]
    if isinstance(boom, dict):
        return {sleutel: _omgekeerd(waarde) for sleutel, waarde in reversed(boom.items())}
    return boom


# Reading and saving: everything that was there.

LASTIG = [
    *(
        "0123",
        "12:30",
        "1e3",
        "0x1F",
        "1_000",
        "no",
        "ja",
        "~",
        "null",
        "=",
        "<<",
        "2024-02-30",
        "-0.0",
        "16000.00",
    ),
    *(
        "",
        " ",
        "  voor en na  ",
        "achter \n",
        "\n",
        "\n\n voor",
        "a\n\n",
        "tab\there",
        "---",
        "...",
        "--- x",
        "# x",
    ),
    *("- a", "a: b", "? x", "[a", "{a", "'", '"', "\\", "!x", "&x", "*x", "%x", "@x", "`x", "|", ">", "x #y"),
    *(
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\ufeffb",
        "\ufeff",
        "a\rb",
        "a\r\nb",
        "\x00\x07\x1b[31m",
        "\x7f\x9b",
    ),
    *("😀", "𝔸\n𝔹", "a\u202eb", "e\u0301", "\ufffe\uffff", "x" * 2_000, "woord " * 500, "regel\n" * 200),
]
TEKST = st.sampled_from(LASTIG) | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SLEUTEL = TEKST.filter(lambda naam: len(naam) <= 400)
"""A name, within what the reader takes."""
ANTWOORD: st.SearchStrategy[Any] = st.recursive(
    TEKST, lambda deel: st.lists(deel, max_size=3) | st.dictionaries(SLEUTEL, deel, max_size=3), max_leaves=6
)
NAAM = st.from_regex("[a-z][a-z0-9-]{0,8}", fullmatch=True)
BOOM = st.dictionaries(NAAM | SLEUTEL, st.dictionaries(NAAM | SLEUTEL, ANTWOORD, max_size=3), max_size=3)
ANTWOORDEN = st.dictionaries(
    NAAM,
    st.dictionaries(
        NAAM,
        st.recursive(
            TEKST,
            lambda deel: (
                st.lists(deel, max_size=3) | st.dictionaries(SLEUTEL.filter(str.isascii), deel, max_size=3)
            ),
            max_leaves=6,
        ),
        max_size=3,
    ),
    max_size=3,
)
"""As a file may hold them: a name that no question can have is refused there."""
EIGEN = st.dictionaries(SLEUTEL.map(lambda naam: f"x-{naam}"), ANTWOORD, max_size=2)
CODE = st.from_regex("[a-z0-9][a-z0-9_-]{0,10}", fullmatch=True)
CASUS = elke(
    Casus,
    code=CODE,
    methode=NAAM,
    titel=TEKST,
    versie=TEKST,
    sha256=TEKST,
    kort=st.booleans(),
    niveau=st.integers(0, 3),
    status=st.sampled_from(Status),
    revisie=st.integers(0, 10**6),
    antwoorden=ANTWOORDEN,
    buiten_route=BOOM,
    onbekend=BOOM,
    herkomst=st.none() | elke(Herkomst, CODE, NAAM, TEKST, BOOM, st.booleans(), EIGEN),
    logboek=st.lists(
        elke(Gebeurtenis, TEKST, TEKST, st.sampled_from(Wat), TEKST, TEKST, EIGEN),
        max_size=3,
    ).map(tuple),
    extra=EIGEN,
)


def _alle_teksten(deel: Any) -> Iterator[str]:
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, dict | list):
        for onderdeel in [*deel, *deel.values()] if isinstance(deel, dict) else deel:
            yield from _alle_teksten(onderdeel)


@given(CASUS)
def test_reading_and_saving_keeps_all(casus: Casus) -> None:
    """The same casus, in the same order, and from then on the same bytes."""
    inhoud = schrijf_casus(casus)
    gelezen = lees_casus(inhoud, "f", "anders")
    assert gelezen.casus == casus
    assert schrijf_casus(gelezen.casus) == inhoud
    assert _op_volgorde(gelezen.kaart["antwoorden"]) == _op_volgorde(casus.antwoorden)
    assert _op_volgorde(gelezen.casus.extra) == _op_volgorde(casus.extra)


@given(CASUS, st.sampled_from([None, True, False]), st.sampled_from([20, 80, 10_000]), st.booleans())
def test_reading_and_saving_keeps_all_however_it_was_written(
    casus: Casus, vorm: bool | None, breed: int, windows: bool
) -> None:
    """A file by hand or of another program: in another order and style the same data, all of it."""
    boom = _zonder_plaatsen(lees_bytes(schrijf_casus(casus), "f"))
    # Another program writes these without quotes, and then the reader asks what is meant.
    assume(not any(not tekst.isascii() and verborgen_voor(tekst) for tekst in _alle_teksten(boom)))
    omgekeerd = dict(reversed(boom.items()))
    # Escapes instead of Unicode: the writer of this library breaks a line at U+0085 by itself.
    tekst = yaml.dump(
        omgekeerd, Dumper=yaml.CSafeDumper, default_flow_style=vorm, width=breed, sort_keys=False
    )
    inhoud = tekst.replace("\n", "\r\n").encode("utf-8-sig") if windows else tekst.encode()
    zelfde = lees_casus(inhoud, "f", "f").casus
    assert zelfde == casus
    assert _zonder_plaatsen(lees_bytes(schrijf_casus(zelfde), "f")) == boom


@example({"a": "-\xad0"})
@given(st.dictionaries(SLEUTEL, ANTWOORD, max_size=4))
def test_every_tree_comes_back_as_it_was(boom: dict[str, Any]) -> None:
    """The writer and the reader of every file here."""
    inhoud = schrijf_bytes(boom)
    terug = lees_bytes(inhoud, "f")
    assert _op_volgorde(terug) == _op_volgorde(boom)
    assert schrijf_bytes(terug) == inhoud


def test_a_file_written_by_hand() -> None:
    """What stands where only we would look for nothing stays too; comments go."""
    inhoud = b"""\
x-eerst: {b: 1, a: [0123, 12:30]}
antwoorden:
  stap-van-ooit:
    vraag: ' rand '   # een opmerking
    leeg:
    lijst: []
  x-eigen: {wat: "\\u0085\\uFEFF"}
methode: proef
herkomst: {casus: ander, methode: m, antwoorden: {}, x-bron: [a]}
logboek:
- {vraag: a.b, wat: beantwoord, x-wie: {rol: consulent}}
"""
    eerste = lees_casus(inhoud, "f", "proef").casus
    gelezen = lees_casus(schrijf_casus(eerste), "f", "f")
    assert gelezen.casus == eerste
    kaart = gelezen.kaart
    assert _op_volgorde(kaart["x-eerst"]) == '{"b": "1", "a": ["0123", "12:30"]}'
    assert kaart["antwoorden"] == {
        "stap-van-ooit": {"vraag": " rand ", "leeg": "", "lijst": []},
        "x-eigen": {"wat": "\u0085\ufeff"},
    }
    assert kaart["herkomst"]["x-bron"] == ["a"]
    assert kaart["logboek"][0]["x-wie"] == {"rol": "consulent"}


@pytest.mark.parametrize("naam", plaatsen.voorbeelden())
def test_every_example_reads_and_saves(naam: str) -> None:
    """Every key of the file is there after a save, and fitting it to its set takes nothing away."""
    inhoud = plaatsen.voorbeeld(naam)
    assert inhoud is not None
    eerste = lees_casus(inhoud, naam, naam)
    bewaard = schrijf_casus(eerste.casus)
    tweede = lees_casus(bewaard, naam, naam)
    assert tweede.casus == eerste.casus
    assert schrijf_casus(tweede.casus) == bewaard
    for sleutel, waarde in eerste.kaart.items():
        assert _op_volgorde(tweede.kaart[sleutel]) == _op_volgorde(waarde)
    methode = vragensets.laad(eerste.casus.methode, plaatsen.vragenmappen(None))
    assert pas_in(methode, eerste.casus)[0].casus.antwoorden == eerste.casus.antwoorden


def _op_volgorde(boom: Any) -> str:
    """A tree as text in which the order of keys counts."""
    return json.dumps(boom, ensure_ascii=True)


def _zonder_plaatsen(boom: Any) -> Any:
    """The same tree of plain mappings and lists."""
    return json.loads(_op_volgorde(boom))

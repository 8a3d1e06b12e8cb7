"""Bad, strange and torn files: refused with a place, in Dutch, never quoted, never changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omgekeerd_cli.kern.casus import Casus, Gebeurtenis, Wat
from omgekeerd_cli.kern.fouten import GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.opslag import archief, plaatsen
from omgekeerd_cli.opslag.casusbestand import lees_casus, schrijf_casus
from slechte_bestanden import SLECHT
from terminalhulp import engels_in

CASUS = Casus(
    "c-1",
    "proef",
    titel="Rust",
    revisie=3,
    antwoorden={"een": {"doel": "rust\nin huis", "soort": ["a", "b"], "rijen": [{"wat": "x", "dag": ""}]}},
    buiten_route={"een": {"oud": "tekst"}},
    logboek=(
        Gebeurtenis("2026-03-12T10:00:00+01:00", "een.doel", Wat.BEANTWOORD, "consulent"),
        Gebeurtenis("2026-03-12T10:01:00+01:00", "een.doel", Wat.GEWIJZIGD, was="druk"),
    ),
    extra={"x-eigen": {"van": "een ander"}},
)
HEEL = schrijf_casus(CASUS)
VOORBEELDEN = [inhoud for naam in plaatsen.voorbeelden() if (inhoud := plaatsen.voorbeeld(naam))]


@pytest.mark.parametrize("naam", SLECHT)
def test_a_bad_file_is_refused_with_its_place(tmp_path: Path, naam: str) -> None:
    """Each finding has file, line and column, and Dutch words; the file stays as it was."""
    inhoud = SLECHT[naam]()
    pad = tmp_path / "zaak.yaml"
    pad.write_bytes(inhoud)
    with pytest.raises(GebrekkigBestand) as gevangen:
        archief.zoek(str(pad), tmp_path)
    regels = str(gevangen.value).splitlines()
    assert 0 < len(regels) <= 200
    for regel in regels:
        assert re.match(rf"{re.escape(str(pad))}:\d+:\d+: [A-Z`É]", regel), regel
    assert engels_in(str(gevangen.value)) == []
    assert "hallo" not in str(gevangen.value)
    assert "Jansen" not in str(gevangen.value)
    assert pad.read_bytes() == inhoud


@pytest.mark.parametrize("lengte", range(len(HEEL) - 1))
def test_a_casus_that_was_cut_off_is_never_taken_for_a_whole_one(lengte: int) -> None:
    """At any byte: also behind a whole line, where it still is good YAML."""
    with pytest.raises(GebrekkigBestand):
        lees_casus(HEEL[:lengte], "f.yaml", "c-1")


def test_without_its_last_line_end_it_is_whole() -> None:
    """Some editors take that away."""
    assert lees_casus(HEEL.rstrip(), "f.yaml", "c-1").casus == CASUS
    assert lees_casus(HEEL.replace(b"\n", b"\r\n"), "f.yaml", "c-1").casus == CASUS
    assert lees_casus(b"\xef\xbb\xbf" + HEEL, "f.yaml", "c-1").casus == CASUS


def test_what_is_said_of_a_casus_that_was_cut_off() -> None:
    """Where it stops, and what to do."""
    half = HEEL[: HEEL.index(b"buiten-route")]
    regels = half.count(b"\n") + 1
    with pytest.raises(GebrekkigBestand) as gevangen:
        lees_casus(half, "f.yaml", "c-1")
    assert str(gevangen.value) == (
        f"f.yaml:{regels}:1: Dit bestand is niet heel: het einde ontbreekt. "
        "Zet een reservekopie terug. Is het wel heel? Zet dan drie punten op de laatste regel."
    )


def test_a_hand_written_casus_needs_no_end() -> None:
    """With or without three dashes at its beginning."""
    for begin in (b"", b"---\n"):
        casus = lees_casus(begin + b"methode: proef\nantwoorden: {een: {doel: rust}}\n", "f.yaml", "c").casus
        assert casus.antwoorden == {"een": {"doel": "rust"}}


INGREEP = st.tuples(
    st.sampled_from(["weg", "erbij", "anders", "herhaal"]),
    st.integers(0, 1_000_000),
    st.integers(1, 40),
    st.binary(min_size=1, max_size=6)
    | st.sampled_from([b"\n", b": ", b"- ", b"&a ", b"*a", b"!!x ", b"\t", b"'"]),
)


def _verminkt(inhoud: bytes, ingrepen: list[tuple[str, int, int, bytes]]) -> bytes:
    for soort, plek, lengte, nieuw in ingrepen:
        begin = plek % (len(inhoud) + 1)
        einde = begin + lengte
        stuk = {
            "weg": b"",
            "erbij": nieuw + inhoud[begin:einde],
            "anders": nieuw,
            "herhaal": inhoud[begin:einde] * 2,
        }
        inhoud = inhoud[:begin] + stuk[soort] + inhoud[einde:]
    return inhoud


def _lees_of_weiger(inhoud: bytes) -> None:
    try:
        gelezen = lees_casus(inhoud, "f.yaml", "c-1")
    except OmgekeerdFout as fout:
        assert engels_in(str(fout)) == []
        assert all(re.match(r"f\.yaml:\d+:\d+: ", regel) for regel in str(fout).splitlines())
    else:  # it is a casus, though perhaps another: then it can be kept as it is
        assert lees_casus(schrijf_casus(gelezen.casus), "f.yaml", "c-1").casus == gelezen.casus


@given(st.sampled_from([HEEL, *VOORBEELDEN]), st.lists(INGREEP, min_size=1, max_size=4))
def test_a_file_that_was_mangled(inhoud: bytes, ingrepen: list[tuple[str, int, int, bytes]]) -> None:
    """A casus, or a Dutch fault with its place: nothing else ever comes of it."""
    _lees_of_weiger(_verminkt(inhoud, ingrepen))


@pytest.mark.lang
@settings(max_examples=3_000, deadline=None)
@given(st.sampled_from([HEEL, *VOORBEELDEN]), st.lists(INGREEP, min_size=1, max_size=6))
def test_many_files_that_were_mangled(inhoud: bytes, ingrepen: list[tuple[str, int, int, bytes]]) -> None:
    """The same, many times."""
    _lees_of_weiger(_verminkt(inhoud, ingrepen))

"""Names and codes with a character from elsewhere: that is named, and not what follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from omgekeerd_cli.opslag.set import vragensets

EEN = """
    - {id: doel, vraag: Wat?, kort: Doel, soort: keuze, opties: {uit: kleuren}}
    - {id: daarna, vraag: En dan?, kort: Daarna, soort: tekst, als: {vraag: doel, is: rood}}
"""
KLEUREN = "rood: {naam: Rood}\nblauw: {naam: Blauw}\n"


def _keur(map_: Path, stap: str = EEN, kleuren: str = KLEUREN, rest: str = "") -> list[str]:
    bestanden = {naam: tekst for naam, tekst in stapbestanden(EEN, rest).items()}
    naam = next(naam for naam in bestanden if naam.endswith("een.yaml"))
    bestanden[naam] = stapbestanden(stap)[naam]
    mappen = [schrijf_set(map_, bestanden | {"kleuren.yaml": kleuren})]
    return [f"{g.regel}:{g.kolom}: {g.wat}" for g in vragensets.keur("proef", mappen)]


def test_the_set_as_it_is_has_no_fault(tmp_path: Path) -> None:
    assert _keur(tmp_path) == []


@pytest.mark.parametrize(
    ("eraf", "erin", "noemt"),
    [
        ("rood:", "ro\u200bod:", "3: Hier staat een spatie zonder breedte (U+200B)."),
        ("rood:", "rood\xa0:", "5: Hier staat een vaste spatie (U+00A0)."),
        ("blauw:", "bl–auw:", "3: Hier staat een lang streepje (–)."),
        ("blauw:", "blаuw:", "3: Hier staat een Cyrillische letter (а, U+0430)."),
        ("{naam: R", "{naam:\xa0R", "13: Hier staat een vaste spatie (U+00A0)."),
    ],
)
def test_in_a_list(tmp_path: Path, eraf: str, erin: str, noemt: str) -> None:
    """Also what a card would lack then is not told."""
    gezegd = _keur(tmp_path, kleuren=KLEUREN.replace(eraf, erin))
    assert gezegd[0].endswith(noemt)
    assert [zin for zin in gezegd if "ontbreekt" in zin] == []


@pytest.mark.parametrize(
    ("eraf", "erin", "noemt"),
    [
        ("{vraag: doel", "{vraag: do–el", "Hier staat een lang streepje (–)."),
        ("is: rood", "is: ro\u200bod", "Hier staat een spatie zonder breedte (U+200B)."),
        ("uit: kleuren", "uit: kle\xadren", "Hier staat een zacht afbreekstreepje (U+00AD)."),
        ("soort: keuze", "soort: kеuze", "Hier staat een Cyrillische letter (е, U+0435)."),
    ],
)
def test_in_what_refers_to_another_question(tmp_path: Path, eraf: str, erin: str, noemt: str) -> None:
    """It looks exactly like the name that is there."""
    assert any(zin.endswith(noemt) for zin in _keur(tmp_path, EEN.replace(eraf, erin)))


def test_a_casus_with_strange_names_that_we_set_apart_is_read_for_ever() -> None:
    """What was kept apart once stays readable: only under `antwoorden` such a name stops us."""
    apart = {"effect": {"gewenst–effect": "Rust", "Let op": "geld"}}
    casus = lees_casus(b"methode: a\nantwoorden: {}\n", "f", "code").casus
    from msgspec.structs import replace

    met = replace(casus, onbekend=apart, buiten_route=apart)
    assert lees_casus(schrijf_casus(met), "f", "code").casus == met

"""Any strange character at any place with a meaning: the file reads the same, or the character is named."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.formaat.keur import ga_na
from omgekeerd_cli.opslag.formaat.methodeformaat import StapBlok
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.opmerkingen import opmerkingen

SET = """stap: effect
titel: Effect
vragen:
  - id: al-geprobeerd
    vraag: Wat is er al geprobeerd?
    soort: keuze
    als: {vraag: ander, is: een}
    opties:
      - {code: een, label: Een}
      - code: twee
        label: Twee
    uitleg: |
      Een lange
      uitleg.
    kort: Al geprobeerd
"""
CASUS = """methode: omgekeerde-toets
casus: hek
titel: Brief
antwoorden:
  effect:
    vraag-inwoner: Ik kreeg een brief.
    gewenst-effect: |
      Rust
      in huis.
  grondwaarden:
    wetten:
      - pw
      - wmo
    rest: [een, twee]
    rij:
      - bedrag: 12.50
        wat: Reis
status: bezig
"""
ONZICHTBAAR = "\xa0\u202f\u2007\u2009\u3000\u200b\u200c\u200d\u2060\ufeff\xad\u2028\u2029\x85\t\x07\x1b\x00"
"""What nobody sees, wherever it stands."""
VAN_WORD = "–—−•·▪“”„‘’«»：…"
"""What a word processor makes of a plain character; at the edge of a text it belongs to that text."""


def plekken(tekst: str, *, ook_in_tekst: bool) -> list[int]:
    """Every place with a meaning: indents, dashes, colons, brackets and the ends of lines."""
    gevonden: set[int] = set()
    begin, blok = 0, False
    for regel in tekst.splitlines(keepends=True):
        ver = len(regel) - len(regel.lstrip())
        if blok and ver == 6:
            gevonden |= {begin} if ook_in_tekst else set()
        else:
            gevonden |= set(range(begin, begin + ver + 1))
            patroon = r"- |(?<=[a-z]): ?|(?<=[\[{,]) ?|(?=[\]}])" if ook_in_tekst else r"-(?= )|(?<=[a-z]):"
            for stuk in re.finditer(patroon, regel.rstrip()):
                gevonden |= set(range(begin + stuk.start(), begin + stuk.end() + ook_in_tekst))
            gevonden |= (
                {begin + len(regel.rstrip())} if ook_in_tekst or regel.rstrip().endswith(":") else set()
            )
            blok = regel.rstrip().endswith("|")
        begin += len(regel)
    return sorted(gevonden)


@cache
def _gevallen() -> list[tuple[str, int, str]]:
    """Each file, with each character, at each of its places."""
    return [
        (heel, plek, teken)
        for heel in (SET, CASUS)
        for tekens, in_tekst in ((ONZICHTBAAR, True), (VAN_WORD, False))
        for plek in plekken(heel, ook_in_tekst=in_tekst)
        for teken in tekens
    ]


def _lees(heel: str, inhoud: bytes) -> Any:
    """What the file holds, as a casus or as a step of a set; raises what a person is told."""
    if heel is CASUS:
        return lees_casus(inhoud, "f", "code").casus
    gebreken: list[Gebrek] = []
    stap = ga_na(StapBlok, lees_bytes(inhoud, "f"), gebreken)
    if stap is None:
        raise GebrekkigBestand(gebreken)
    return stap


def _gezegd(heel: str, inhoud: bytes) -> list[Gebrek]:
    """Everything that is said; nothing when it reads as the file without the character."""
    try:
        if _lees(heel, inhoud) == _lees(heel, heel.encode()):
            return []
    except GebrekkigBestand as fout:
        return list(fout.gebreken)
    return opmerkingen(inhoud, "f", ook_gewone=True) or [Gebrek("f", 0, 0, "zonder een woord anders gelezen")]


def _keur(geval: tuple[str, int, str]) -> None:
    heel, plek, teken = geval
    tekst = heel[:plek] + teken + heel[plek:]
    gezegd = _gezegd(heel, tekst.encode())
    naam = {"\t": "een tab", "\0": "NUL"}.get(teken, teken if teken in VAN_WORD else f"U+{ord(teken):04X}")
    regel = heel.count("\n", 0, plek) + 1
    in_blok = teken in "\x85\u2028\u2029" and tekst[plek + 1 : plek + 7] == " " * 6  # a part of that text
    assert in_blok or not gezegd or any(g.regel == regel and naam in g.wat for g in gezegd), (tekst, gezegd)


@given(st.sampled_from(_gevallen()))
@settings(max_examples=200)
def test_a_strange_character_is_harmless_or_named_on_its_line(geval: tuple[str, int, str]) -> None:
    _keur(geval)


@pytest.mark.lang
def test_every_strange_character_at_every_place() -> None:
    for geval in _gevallen():
        _keur(geval)

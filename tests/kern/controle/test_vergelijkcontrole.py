"""Comparisons that a question cannot be asked: what is wrong, where, and how to write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.opslag.set import vragensets

BASIS = """\
- {id: naam, vraag: Naam?, kort: Naam, soort: tekst}
- {id: fijn, vraag: Fijn?, kort: Fijn, soort: ja-nee}
- {id: hoe, vraag: H?, kort: H, soort: keuze, opties: [{code: bel, label: Bellen}, {code: thuis, label: T}]}
- {id: wat, vraag: W?, kort: W, soort: meerkeuze, opties: [{code: huur, label: H}, {code: zorg, label: Z}]}
- {id: geld, vraag: G?, kort: G, soort: bedrag}
- id: doel
  vraag: Doel?
  kort: Doel
  soort: tekst
  als:
    alle:
      - {vraag: fijn, is: ja}
      - DEEL
"""
KEUZE = "Hier kan: `is`, `is-niet` en `ingevuld`."


def gebreken(map_: Path, deel: str) -> list[str]:
    schrijf_set(map_, stapbestanden(BASIS.replace("DEEL", deel)))
    return [str(gebrek).split("1-een.yaml:")[1] for gebrek in vragensets.keur("proef", [map_])]


@pytest.mark.parametrize(
    ("deel", "gebrek"),
    [
        ("{vraag: hoe, bevat: bel}", f"`bevat` met deze waarde past niet bij `hoe` (keuze). {KEUZE}"),
        ("{vraag: hoe, minstens: '1'}", f"`minstens` met deze waarde past niet bij `hoe` (keuze). {KEUZE}"),
        ("{vraag: hoe, is: Bellen}",
         "`hoe` heeft geen optie `Bellen`. Bedoel je `bel`? Kies uit: bel, thuis."),
        ("{vraag: hoe, is: THUIS}",
         "`hoe` heeft geen optie `THUIS`. Bedoel je `thuis`? Kies uit: bel, thuis."),
        ("{vraag: hoe, is: thius}",
         "`hoe` heeft geen optie `thius`. Bedoel je `thuis`? Kies uit: bel, thuis."),
        ("{vraag: hoe, is: zzz}", "`hoe` heeft geen optie `zzz`. Kies uit: bel, thuis."),
        ("{vraag: hoe, is: 'bel, thuis'}", "Bij `is` past één antwoord, en hier staan er 2. "
         "Schrijf `een-van: [{vraag: hoe, is: bel}, {vraag: hoe, is: thuis}]`."),
        ("{vraag: wat, bevat: huur of zorg}", "Bij `bevat` past één antwoord, en hier staan er 2. "
         "Schrijf `een-van: [{vraag: wat, bevat: huur}, {vraag: wat, bevat: zorg}]`."),
        ("{vraag: fijn, is: 'ja, nee'}", "Bij `is` past één antwoord, en hier staan er 2. "
         "Schrijf `een-van: [{vraag: fijn, is: ja}, {vraag: fijn, is: nee}]`."),
        ("{vraag: fijn, is: Ja}", "`is` met deze waarde past niet bij `fijn` (ja-nee). "
         "Hier kan: `is: ja`, `is: nee` en `ingevuld`."),
        ("{vraag: naam, minstens: '3'}", "`minstens` met deze waarde past niet bij `naam` (tekst). "
         "Hier kan: `bevat`, `is`, `is-niet`, `woorden` en `ingevuld`."),
        ("{vraag: geld, minstens: € 100}", "`minstens` met deze waarde past niet bij `geld` (bedrag). "
         "Hier kan: `is`, `minstens` en `hoogstens` met een getal als 12 of 12.5."),
        ("{niet: {vraag: fijnn, is: ja}}", "Er is geen vraag `fijnn`. Bedoel je `fijn`?"),
    ],
)  # fmt: skip
def test_what_is_asked_cannot_be_asked(tmp_path: Path, deel: str, gebrek: str) -> None:
    (zin,) = gebreken(tmp_path, deel)
    assert zin.partition(": ")[2] == gebrek
    assert zin.startswith("16:")


@pytest.mark.parametrize(
    "deel",
    [
        "{vraag: naam, is: 'a, b'}",
        "{vraag: wat, bevat: huur}",
        "{vraag: wat, is: huur}",
        "{vraag: hoe, is-niet: bel}",
    ],
)
def test_what_can_be_asked(tmp_path: Path, deel: str) -> None:
    assert gebreken(tmp_path, deel) == []

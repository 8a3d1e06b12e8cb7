"""A small set that asks for costs, with a list of prices."""

from __future__ import annotations

from pathlib import Path

from hulp import maak_methode, stapbestanden
from omgekeerd_cli.kern.set.model import Methode

PRIJZEN = """\
kaartsoort: prijs
opvang:
  naam: dagopvang
  ook: [dagbesteding]
  bedrag: 1.250,50
  per: per-maand
  bron: contract met de aanbieders
  datum: 2026-03-01
  geldig-tot: 2026-12-31
opvang-plus:
  naam: dagopvang plus
  bedrag: "1500"
  per: per-maand
  bron: contract met de aanbieders
  datum: 2026-03-01
hulp:
  naam: hulp in huis
  bedrag: 38,40
  per: per-uur
  bron: besluit van 2 januari
  datum: 2026-01-01
  zekerheid: niet nagelezen
  voorbehoud: Uit het hoofd.
"""
VRAGEN = """\
- id: posten
  vraag: Kosten toevoegen?
  kort: Kosten
  soort: groep
  herhaal: {titel: "Post {nummer}"}
  vragen:
    - {id: wat, vraag: Wat is het?, kort: Wat, soort: tekst}
    - id: geld
      vraag: Hoeveel is het?
      kort: Bedrag
      soort: bedrag
      verplicht: ja
      stelt-voor: {uit: prijslijst, bij: wat, veld: bedrag, alleen: {per: [per-maand, per-jaar]}}
    - id: ritme
      vraag: Hoe vaak?
      kort: Hoe vaak
      soort: keuze
      opties: [{code: per-maand, label: Elke maand}, {code: per-jaar, label: Elk jaar}]
      stelt-voor: {uit: prijslijst, bij: wat, veld: per}
    - id: bron
      vraag: Hoe kom je eraan?
      kort: Bron
      soort: tekst
      stelt-voor: {uit: prijslijst, bij: wat, veld: bron}
    - id: dag
      vraag: Van welke dag?
      kort: Dag
      soort: datum
      stelt-voor: {uit: prijslijst, bij: wat, veld: datum}
- {id: slot, vraag: Verder nog iets?, kort: Slot, soort: tekst}
"""


def bestanden(prijzen: str = PRIJZEN) -> dict[str, str]:
    """The files of the set."""
    return {**stapbestanden(VRAGEN), "prijslijst.yaml": prijzen}


def methode_met_prijzen(map_: Path, prijzen: str = PRIJZEN) -> Methode:
    """The set, written to the folder and loaded."""
    return maak_methode(map_, bestanden(prijzen))

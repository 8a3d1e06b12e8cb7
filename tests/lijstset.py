"""A small set with a list that is typed as lines, and with questions that take its lines up."""

from __future__ import annotations

from pathlib import Path

from hulp import methode_met
from omgekeerd_cli.kern.set.model import Methode

VRAGEN = """
- id: begin
  vraag: Hoe begon het?
  kort: Begin
  soort: keuze
  opties:
    - {code: aanvraag, label: Een aanvraag}
    - {code: zelf, label: De gemeente begon}
- id: wegen
  vraag: Wat zou kunnen?
  kort: Wegen
  soort: groep
  invoer: regels
  herhaal: {min: 2, max: 5}
  opties:
    - {code: nee, label: Nee zeggen}
    - {code: niets, label: Niets veranderen, als: {vraag: begin, is: zelf}}
  vragen:
    - {id: weg, vraag: Welke weg?, kort: Weg, soort: tekst}
    - id: weg-wie
      vraag: "Wie doet {weg}?"
      kort: Wie
      soort: tekst
- id: weging
  vraag: "Wat brengt {optie}?"
  kort: Weging
  soort: tekst
  herhaal: {over: wegen, behalve: [nee]}
- id: gekozen
  vraag: Welke weg kies je?
  kort: Gekozen
  soort: keuze
  opties: {van: wegen}
- {id: waarom-nee, vraag: Waarom nee?, kort: Waarom nee, soort: tekst, als: {vraag: gekozen, is: nee}}
- {id: slot, vraag: "Past {gekozen}?", kort: Slot, soort: tekst}
"""


def lijstmethode(map_: Path) -> Methode:
    """The set in this folder."""
    return methode_met(map_, VRAGEN)

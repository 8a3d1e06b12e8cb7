"""A small set with a rekening: posts of scenarios, their comparison, and a question behind it."""

from __future__ import annotations

from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.set.model import Ruw

VELDEN = """\
scenario: s, betaler: b, bedrag: laag, hoogstens: hoog, richting: r, ritme: hoe, vanaf: vanaf, duur: duur,
        wat: wat, bron: bron, datum: dag"""
REKENING = f"""\
- id: som
  vraag: Zo staat het ervoor.
  kort: Naast elkaar
  soort: rekening
  rekening:
    groep: posten
    jaren: [1, 5]
    velden: {{{VELDEN}}}
"""
POSTEN = """\
- id: posten
  vraag: Een bedrag toevoegen?
  kort: Bedragen
  soort: groep
  herhaal: {titel: "Bedrag {nummer}"}
  vragen:
    - id: s
      vraag: Welke mogelijkheid?
      kort: Mogelijkheid
      soort: keuze
      opties: [{code: niets, label: Niets doen}, {code: plan, label: Het plan}]
      anders: ja
    - id: b
      vraag: Wie?
      kort: Wie
      soort: keuze
      opties: [{code: zij, label: De inwoner}, {code: wij, label: De gemeente}]
    - id: r
      vraag: Kost het?
      kort: Richting
      soort: keuze
      opties: [{code: kost, label: Kost}, {code: levert-op, label: Levert op}]
    - {id: laag, vraag: Hoeveel?, kort: Bedrag, soort: bedrag}
    - {id: hoog, vraag: Hoogstens?, kort: Hoogstens, soort: bedrag}
    - id: hoe
      vraag: Hoe vaak?
      kort: Hoe vaak
      soort: keuze
      opties: [{code: eenmalig, label: Eens}, {code: per-maand, label: Maand}, {code: per-jaar, label: Jaar}]
    - {id: vanaf, vraag: Vanaf?, kort: Vanaf, soort: getal}
    - {id: duur, vraag: Hoe lang?, kort: Duur, soort: getal}
    - {id: wat, vraag: Wat?, kort: Wat, soort: tekst}
    - {id: bron, vraag: Bron?, kort: Bron, soort: tekst}
    - {id: dag, vraag: Wanneer?, kort: Dag, soort: datum}
"""
SLOT = "- {id: slot, vraag: Hoe zwaar telt dit?, kort: Slot, soort: tekst}\n"
VRAGEN = POSTEN + REKENING + SLOT


def post(scenario: Ruw = "plan", laag: str = "100.00", hoe: str = "eenmalig", **rest: Ruw) -> Boom:
    """A record of the groep: a cost of the gemeente, with its source and its date."""
    vast: Boom = {"s": scenario, "b": "wij", "r": "kost", "laag": laag, "hoe": hoe}
    samen = vast | {"bron": "offerte", "dag": "2026-03-01"} | rest
    return {veld: ruw for veld, ruw in samen.items() if ruw != ""}


def met(*posten: Ruw) -> Boom:
    """The answers of a casus with these records."""
    return {"een": {"posten": list(posten)}}

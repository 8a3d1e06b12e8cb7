"""A small set and a worked casus to practise with, and how a student answers."""

from __future__ import annotations

from pathlib import Path

from hulp import schrijf_set, stapbestanden
from proefset import KLAAR, ja_nee, tekst

VRAGEN = {
    "begin": """
        - {id: verhaal, vraag: Wat is er?, kort: Verhaal, soort: lange-tekst}
        - {id: effect, vraag: Wat moet er beter worden?, kort: Effect, soort: tekst, verplicht: ja,
           kernvraag: ja}
        """,
    "slot": """
        - {id: steun, vraag: Is er steun?, kort: Steun, soort: ja-nee}
        - {id: besluit, vraag: Wat besluit je?, kort: Besluit, soort: tekst, verplicht: ja, kernvraag: ja}
        """,
}
METHODE = """
    oefening:
      gegeven: [verhaal]
      bespreekpunten: [{tekst: Wat neem je mee?}]
"""
PUNTEN = """\
bespreekpunten:
- {tekst: Wat hoorde jij?, bron: Een boek}
- {tekst: En nu?, naar-aanleiding-van: Een film}
"""
UITWERKING = """
    titel: De brief
    niveau: 1
    methode: proef
    status: afgerond
    antwoorden:
      begin:
        verhaal: Ik kreeg een brief en slaap niet meer.
        effect: Weer rustig slapen.
      slot:
        steun: ja
        besluit: Wij bellen morgen.
"""
KORT = (
    tekst("Wat moet er beter worden?", "Geen brieven meer"),
    tekst("Wat besluit je?", "Ik schrijf terug"),
    KLAAR,
)
VOLLEDIG = (KORT[0], ja_nee("Is er steun?", "n"), *KORT[1:])
MET = ("--vragen", "sets")


def schrijf_oefenset(map_: Path, uitwerking: str = UITWERKING) -> Path:
    """Writes the set under `map_`/sets and the worked casus under `map_`/casussen; gives its path."""
    bestanden = stapbestanden(VRAGEN, METHODE)
    bestanden["proef/1-begin.yaml"] += PUNTEN
    schrijf_set(map_ / "sets", bestanden)
    schrijf_set(map_ / "casussen", {"les-1.yaml": uitwerking})
    return map_ / "casussen" / "les-1.yaml"

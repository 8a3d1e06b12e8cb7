"""A small set with a thread, terms, a step that waits, twelve options, and each kind inside a repeat.

`proefset` has each kind on its own; here each stands once for every chosen option, and once as a field.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from proefset import KLAAR, Zet, ja_nee, keuze, lang, namelijk, tekst

METHODE = "waak"
CODE = "waak-1"
TITEL = "Een eigen plek"
BEGIN = ("toets", "--vragen", "sets", "--methode", METHODE, "--code", CODE, "--titel", TITEL)
VERDER = ("toets", CODE, "--vragen", "sets")
WENS = "Een plek om alleen te zijn, met een deur die dicht kan."
WETSTEKST = "Artikel 7 geeft ruimte voor een kamer erbij."
MAANDEN = (
    *("Januari", "Februari", "Maart", "April", "Mei", "Juni"),
    *("Juli", "Augustus", "September", "Oktober", "November", "December"),
)
SPULLEN = (
    *("Bank", "Bed", "Boekenkast", "Bureau", "Fiets", "Kachel", "Kast", "Koelkast", "Lamp", "Oven"),
    *("Stoel", "Tafel"),
)


def _opties(labels: tuple[str, ...]) -> str:
    return "[" + ", ".join(f"{{code: {label.lower()}, label: {label}}}" for label in labels) + "]"


_BESTANDEN = {
    "waak/methode.yaml": """
id: waak
titel: Waakset
versie: 1.0.0
schema: 1
status: concept
eigenaar: Deze set is alleen om mee te proeven.
toelichting: Eerst de wens, dan de spullen, dan de regels.
stappen: [wens, spullen, regels]
rode-draad: wens
begrippen: {uit: woorden}
""",
    "woorden.yaml": """
maatwerk: {naam: maatwerk, uitleg: Een oplossing die past bij deze inwoner.}
inboedel: {naam: inboedel, ook: [inboedels], uitleg: Alles wat los in een huis staat.}
""",
    "waak/1-wens.yaml": f"""
stap: wens
titel: Wat wil de inwoner?
toelichting: Eerst luisteren, want de wens wijst de weg.
vragen:
  - {{id: wens, vraag: "Wat moet er anders?", kort: Wens, soort: lange-tekst, verplicht: ja, kernvraag: ja}}
  - {{id: reden, vraag: "Waarom juist nu?", kort: Reden, soort: tekst, verplicht: ja}}
  - id: maand
    vraag: In welke maand begint het?
    kort: Maand
    soort: keuze
    verplicht: ja
    opties: {_opties(MAANDEN)}
  - id: spullen
    vraag: Welke inboedel is er nodig voor maatwerk?
    kort: Spullen
    soort: meerkeuze
    verplicht: ja
    opties: {_opties(SPULLEN)}
    anders: ja
""",
    "waak/2-spullen.yaml": f"""
stap: spullen
titel: Wat hoort daarbij?
toelichting: Nu we de wens kennen, kijken we per ding.
vragen:
  - {{id: nodig, vraag: "Is {{optie}} echt nodig?", kort: Nodig, soort: ja-nee, herhaal: {{over: spullen}}}}
  - {{id: aantal, vraag: "Hoe vaak {{optie}}?", kort: Aantal, soort: getal, herhaal: {{over: spullen}}}}
  - {{id: prijs, vraag: "Wat kost {{optie}}?", kort: Prijs, soort: bedrag, herhaal: {{over: spullen}}}}
  - {{id: dag, vraag: "Wanneer komt {{optie}}?", kort: Dag, soort: datum, herhaal: {{over: spullen}}}}
  - id: verhaal
    vraag: "Wat doet {{optie}}?"
    kort: Verhaal
    soort: lange-tekst
    herhaal: {{over: spullen}}
  - id: wie
    vraag: "Wie gebruikt {{optie}}?"
    kort: Wie
    soort: meerkeuze
    herhaal: {{over: spullen}}
    opties: {_opties(("Kind", "Ouder"))}
  - id: taken
    vraag: Welke taken zijn er?
    kort: Taken
    soort: groep
    herhaal: {{min: 1, max: 1, titel: "Taak {{nummer}}"}}
    vragen:
      - id: taak-wie
        vraag: Wie doet dit?
        kort: Doet
        soort: keuze
        anders: ja
        opties: {_opties(("Kind", "Ouder"))}
      - id: taak-voor
        vraag: Voor wie is het?
        kort: Voor
        soort: meerkeuze
        anders: ja
        opties: {_opties(("Kind", "Ouder"))}
      - {{id: taak-uren, vraag: "Hoeveel uren kost dit?", kort: Uren, soort: getal}}
      - {{id: taak-geld, vraag: "Hoeveel geld kost dit?", kort: Geld, soort: bedrag}}
      - {{id: taak-dag, vraag: "Wanneer is het klaar?", kort: Klaar, soort: datum}}
""",
    "waak/3-regels.yaml": f"""
stap: regels
titel: Wat mag er?
toelichting: Nu pas de regels.
wacht-op-eerdere-stappen: ja
vragen:
  - {{id: artikel, vraag: "{WETSTEKST}", soort: mededeling}}
  - {{id: mag, vraag: "Mag het van artikel 7?", kort: Mag, soort: ja-nee, verplicht: ja}}
""",
}


def schrijf_set(map_: Path) -> Path:
    """Writes the set under `map_`/sets and gives the folder to hand to --vragen."""
    for naam, inhoud in _BESTANDEN.items():
        doel = map_ / "sets" / naam
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(inhoud, encoding="utf-8")
    return map_ / "sets"


INTAKE: tuple[Zet, ...] = (
    lang("Wat moet er anders?", WENS),
    tekst("Waarom juist nu?", "Er komt een kind bij."),
    keuze("In welke maand begint het?", 11),
    Zet("Welke inboedel is er nodig voor maatwerk?", "12\r", ("12",)),
    ja_nee("Is Tafel echt nodig?", "j"),
    tekst("Hoe vaak Tafel?", "2"),
    tekst("Wat kost Tafel?", "1.250,50"),
    tekst("Wanneer komt Tafel?", "12-3-2027"),
    lang("Wat doet Tafel?", "Er wordt aan gegeten.\nEn geleerd."),
    Zet("Wie gebruikt Tafel?", "12\r", ("1,2",)),
    keuze("Wie doet dit?", 3),
    namelijk("De buurman"),
    Zet("Voor wie is het?", "13\r", ("1,3",)),
    namelijk("Een neef"),
    tekst("Hoeveel uren kost dit?", "3"),
    tekst("Hoeveel geld kost dit?", "75"),
    tekst("Wanneer is het klaar?", "1-4-2027"),
    ja_nee("Mag het van artikel 7?", "j"),
    KLAAR,
)

ANTWOORDEN: dict[str, Any] = {
    "wens": {"wens": WENS, "reden": "Er komt een kind bij.", "maand": "november", "spullen": ["tafel"]},
    "spullen": {
        "nodig": {"tafel": "ja"},
        "aantal": {"tafel": "2"},
        "prijs": {"tafel": "1250.50"},
        "dag": {"tafel": "2027-03-12"},
        "verhaal": {"tafel": "Er wordt aan gegeten.\nEn geleerd."},
        "wie": {"tafel": ["kind", "ouder"]},
        "taken": [
            {
                "taak-wie": {"anders": "De buurman"},
                "taak-voor": ["kind", {"anders": "Een neef"}],
                "taak-uren": "3",
                "taak-geld": "75.00",
                "taak-dag": "2027-04-01",
            }
        ],
    },
    "regels": {"mag": "ja"},
}


def zet_klaar(map_: Path, antwoorden: Mapping[str, Any] | None = None) -> Path:
    """Puts a casus with these answers (all of them when none are given) under `map_`/casussen."""
    pad = map_ / "casussen" / f"{CODE}.yaml"
    pad.parent.mkdir(exist_ok=True)
    kaart = {
        "schema": "1",
        "casus": CODE,
        "methode": METHODE,
        "antwoorden": ANTWOORDEN if antwoorden is None else antwoorden,
    }
    pad.write_text(yaml.safe_dump(kaart, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return pad

"""A small question set with every kind of question, and one whole intake of it, answer by answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from omgekeerd_cli.opslag.plaatsen import vragenmappen
from omgekeerd_cli.opslag.set.vragensets import methoden

METHODE = "proef"
INGEBOUWD = methoden(vragenmappen(None))
CODE = "proef-1"
TITEL = "Rust in huis"
BEGIN = ("toets", "--vragen", "sets", "--methode", METHODE, "--code", CODE, "--titel", TITEL)
LANG_LABEL = (
    "Een rustige route, met tijd om te wennen en elke maand een gesprek over wat er beter gaat "
    "en wat er nog nodig is voordat de volgende stap begint"
)

_BESTANDEN = {
    "methode.yaml": """
id: proef
titel: Proefset
versie: 1.0.0
schema: 1
status: concept
eigenaar: Deze set is alleen om mee te proeven.
toelichting: Elke soort vraag komt langs.
stappen: [begin, midden, slot]
signalen:
  - id: zwaar-thema
    als: {vraag: ernst, is: zwaar}
    ernst: let-op
    tekst: Een van de thema's weegt zwaar.
    advies: Bespreek dat met een collega.
    bron: Deze set
""",
    "1-begin.yaml": """
stap: begin
titel: Waar gaat het om?
toelichting: Eerst luisteren, dan pas oplossen.
vragen:
  - id: welkom
    vraag: Fijn dat je er bent.
    soort: mededeling
    kernvraag: ja
  - id: wens
    vraag: Wat wil de inwoner bereiken?
    kort: Wens
    soort: lange-tekst
    verplicht: ja
    kernvraag: ja
    toelichting: In eigen woorden.
    uitleg: Schrijf het op zoals je het hoort.
    bronnen: [{titel: Handreiking luisteren, url: "https://example.org/luisteren"}]
  - id: plannaam
    vraag: Hoe noemen we het plan?
    kort: Naam van het plan
    soort: tekst
    kernvraag: ja
    controle: {patroon: "[A-Z].*", melding: Begin met een hoofdletter.}
  - id: steun
    vraag: Is er steun van anderen?
    kort: Steun
    soort: ja-nee
    verplicht: ja
  - id: helper
    vraag: Wie helpt er mee?
    kort: Wie helpt
    soort: tekst
    als: {vraag: steun, is: ja}
  - id: alleen
    vraag: Hoe houdt de inwoner het alleen vol?
    kort: Alleen volhouden
    soort: tekst
    als: {vraag: steun, is: nee}
""",
    "2-midden.yaml": f"""
stap: midden
titel: Wat speelt er?
vragen:
  - id: route
    vraag: Welke route past het best?
    kort: Route
    soort: keuze
    verplicht: ja
    opties:
      - {{code: snel, label: Een snelle route}}
      - {{code: rustig, label: "{LANG_LABEL}"}}
    anders: ja
  - id: tempo
    vraag: Welk tempo past daarbij?
    kort: Tempo
    soort: keuze
    opties:
      - {{code: laag, label: Laag}}
      - {{code: midden, label: Midden}}
      - {{code: hoog, label: Hoog}}
  - id: thema
    vraag: Welke thema's spelen er?
    kort: Thema's
    soort: meerkeuze
    verplicht: ja
    opties:
      - {{code: geen, label: Geen enkel thema, exclusief: ja}}
      - {{code: wonen, label: Wonen}}
      - {{code: werk, label: Werk}}
      - {{code: geld, label: Geld}}
    anders: ja
  - id: over-thema
    vraag: "Nu praten we over {{optie}}."
    soort: mededeling
    herhaal: {{over: thema}}
  - id: ernst
    vraag: "Hoe zwaar weegt {{optie}}?"
    kort: Gewicht
    soort: keuze
    verplicht: ja
    herhaal: {{over: thema}}
    opties:
      - {{code: licht, label: Licht}}
      - {{code: zwaar, label: Zwaar}}
  - id: waarom-zwaar
    vraag: "Waarom weegt {{optie}} zo zwaar?"
    kort: Waarom zwaar
    soort: tekst
    herhaal: {{over: thema}}
    als: {{vraag: ernst, is: zwaar}}
""",
    "3-slot.yaml": """
stap: slot
titel: Wat spreken we af?
vragen:
  - id: begindag
    vraag: Wanneer begint het?
    kort: Begindag
    soort: datum
    controle: {minstens: 2026-01-01, melding: Kies een dag vanaf 2026.}
  - id: mensen
    vraag: Hoeveel mensen doen er mee?
    kort: Aantal mensen
    soort: getal
    controle: {hoogstens: 10, melding: Dat zijn er veel., ernst: waarschuwing}
  - id: kosten
    vraag: Wat mag het kosten?
    kort: Kosten
    soort: bedrag
  - id: plannen
    vraag: Welke plannen liggen er?
    kort: Plannen
    soort: groep
    herhaal: {min: 1, max: 3, titel: "Plan {nummer}"}
    vragen:
      - {id: plan-wat, vraag: Wat houdt dit plan in?, kort: Inhoud, soort: tekst, verplicht: ja}
      - {id: plan-past, vraag: Past dit plan bij de wens?, kort: Past, soort: ja-nee}
      - id: plan-waarom
        vraag: Waarom past het niet?
        kort: Waarom niet
        soort: lange-tekst
        als: {vraag: plan-past, is: nee}
  - id: afspraken
    vraag: Wil je een afspraak opschrijven?
    kort: Afspraken
    soort: groep
    herhaal: {titel: "Afspraak {nummer}"}
    vragen:
      - {id: afspraak-wat, vraag: Wat spraken jullie af?, kort: Afspraak, soort: tekst}
      - {id: afspraak-dag, vraag: Voor welke dag?, kort: Dag, soort: datum}
  - id: besluit
    vraag: "Wat besluit je over {plannaam}?"
    kort: Besluit
    soort: lange-tekst
    verplicht: ja
    kernvraag: ja
""",
}


def schrijf_set(map_: Path) -> Path:
    """Writes the set under `map_`/sets and gives the folder to hand to --vragen."""
    doel = map_ / "sets" / METHODE
    doel.mkdir(parents=True)
    for naam, inhoud in _BESTANDEN.items():
        (doel / naam).write_text(inhoud, encoding="utf-8")
    return doel.parent


@dataclass(frozen=True, slots=True)
class Zet:
    """One question and how a person answers it.

    Attributes:
        vraag: words of the question; with "›" in front the words of the prompt itself.
        toetsen: what is typed in a terminal.
        regels: what is typed as plain lines.
        typt: True for a field to type in, False for a list to choose from.
    """

    vraag: str
    toetsen: str
    regels: tuple[str, ...]
    typt: bool = False


ENTER, OMLAAG, OMHOOG = "\r", "\x1b[B", "\x1b[A"


def tekst(vraag: str, antwoord: str) -> Zet:
    """An answer of one line: text, a number, an amount, a date."""
    return Zet(vraag, antwoord + ENTER, (antwoord,), typt=True)


def lang(vraag: str, antwoord: str) -> Zet:
    """An answer of several lines; Ctrl-J types a line feed."""
    return Zet(vraag, antwoord + ENTER, (*antwoord.split("\n"), "."), typt=True)


def ja_nee(vraag: str, letter: str) -> Zet:
    """A ja or nee, by its letter."""
    return Zet(vraag, letter + ENTER, (letter,))


def keuze(vraag: str, nummer: int) -> Zet:
    """One option, by its number."""
    return Zet(vraag, f"{nummer}{ENTER}", (str(nummer),))


def keuzes(vraag: str, nummers: Sequence[int]) -> Zet:
    """Several options, in order."""
    toetsen, hier = "", 1
    for nummer in nummers:
        toetsen += OMLAAG * (nummer - hier) + " "
        hier = nummer
    return Zet(vraag, toetsen + ENTER, (",".join(str(nummer) for nummer in nummers),))


def namelijk(antwoord: str) -> Zet:
    """The words behind "Anders, namelijk"."""
    return Zet("› Anders, namelijk", antwoord + ENTER, (antwoord,), typt=True)


def sla_over(vraag: str, *, typt: bool = True) -> Zet:
    """Passing over a question; `typt` is False for one that is chosen."""
    return Zet(vraag, "-" + ENTER, ("-",), typt=typt)


OVERZICHT = "› Nummer of letter"
KLAAR = Zet(OVERZICHT, ENTER, ("",), typt=True)

INTAKE: tuple[Zet, ...] = (
    lang("Wat wil de inwoner bereiken?", "Rust in huis.\nEn – ooit – weer slapen?\n\n# geen kop"),
    tekst("Hoe noemen we het plan?", "Plan Élan"),
    ja_nee("Is er steun van anderen?", "j"),
    sla_over("Wie helpt er mee?"),
    keuze("Welke route past het best?", 3),
    namelijk("Te voet, met z'n tweeën"),
    sla_over("Welk tempo past daarbij?", typt=False),
    keuzes("Welke thema's spelen er?", (2, 4, 5)),
    namelijk("Slapen"),
    keuze("Hoe zwaar weegt Wonen?", 2),
    keuze("Hoe zwaar weegt Geld?", 1),
    keuze("Hoe zwaar weegt Slapen?", 2),
    tekst("Waarom weegt Wonen zo zwaar?", "Het huis is te klein."),
    tekst("Waarom weegt Slapen zo zwaar?", "Al weken wakker."),
    tekst("Wanneer begint het?", "12 maart 2026"),
    tekst("Hoeveel mensen doen er mee?", "16"),
    tekst("Wat mag het kosten?", "16.000,5"),
    tekst("Wat houdt dit plan in?", "Een kamer erbij"),
    ja_nee("Past dit plan bij de wens?", "n"),
    lang("Waarom past het niet?", "Te duur.\nEn te laat."),
    ja_nee("Wil je bij ‘Plannen’ nog iets toevoegen?", "j"),
    tekst("Wat houdt dit plan in?", "Een rooster voor de nacht"),
    ja_nee("Past dit plan bij de wens?", "j"),
    ja_nee("Wil je bij ‘Plannen’ nog iets toevoegen?", "n"),
    ja_nee("Wil je een afspraak opschrijven?", "j"),
    tekst("Wat spraken jullie af?", "Samen naar de huisarts"),
    tekst("Voor welke dag?", "1-4-2026"),
    ja_nee("Wil je bij ‘Afspraken’ nog iets toevoegen?", "n"),
    lang("Wat besluit je over Plan Élan?", "We beginnen met het rooster."),
    KLAAR,
)

ANTWOORDEN: dict[str, Any] = {
    "begin": {
        "wens": "Rust in huis.\nEn – ooit – weer slapen?\n\n# geen kop",
        "plannaam": "Plan Élan",
        "steun": "ja",
        "helper": "",
    },
    "midden": {
        "route": {"anders": "Te voet, met z'n tweeën"},
        "tempo": "",
        "thema": ["wonen", "geld", {"anders": "Slapen"}],
        "ernst": {"wonen": "zwaar", "geld": "licht", "anders": "zwaar"},
        "waarom-zwaar": {"wonen": "Het huis is te klein.", "anders": "Al weken wakker."},
    },
    "slot": {
        "begindag": "2026-03-12",
        "mensen": "16",
        "kosten": "16000.50",
        "plannen": [
            {"plan-wat": "Een kamer erbij", "plan-past": "nee", "plan-waarom": "Te duur.\nEn te laat."},
            {"plan-wat": "Een rooster voor de nacht", "plan-past": "ja"},
        ],
        "afspraken": [{"afspraak-wat": "Samen naar de huisarts", "afspraak-dag": "2026-04-01"}],
        "besluit": "We beginnen met het rooster.",
    },
}


def als_invoer(zetten: Iterable[Zet]) -> str:
    """The same answers as lines for --eenvoudig."""
    return "".join(f"{regel}\n" for zet in zetten for regel in zet.regels)


def als_casus(inhoud: str) -> dict[str, Any]:
    """The contents of a casus file, all of it as text."""
    gelezen: dict[str, Any] = yaml.load(inhoud, Loader=yaml.BaseLoader)  # noqa: S506
    return gelezen


def lees_casus(pad: Path) -> dict[str, Any]:
    """A casus file, all of it as text."""
    return als_casus(pad.read_text(encoding="utf-8"))


def casus_in(map_: Path, code: str = CODE) -> dict[str, Any]:
    """The casus with this code under `map_`/casussen."""
    return lees_casus(map_ / "casussen" / f"{code}.yaml")

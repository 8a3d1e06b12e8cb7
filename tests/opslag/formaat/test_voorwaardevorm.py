"""Conditions, groups and levels as people write them: the cause and how to write it, at its own place."""

from __future__ import annotations

import pytest

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.formaat.keur import ga_na
from omgekeerd_cli.opslag.formaat.methodeformaat import StapBlok
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes

KOP = "stap: s\ntitel: S\nvragen:\n"
VRAAG = KOP + "  - id: v\n    vraag: V?\n    kort: V\n    soort: tekst\n"
MEER = "Staan er meer antwoorden? Schrijf voor elk een deel, onder `een-van`"
ZO = "Schrijf een voorwaarde als `{vraag: ID, is: WAARDE}`."


def gebreken(inhoud: str) -> list[str]:
    """Every fault, with its line and column."""
    gevonden: list[Gebrek] = []
    ga_na(StapBlok, lees_bytes(inhoud.encode(), "f"), gevonden)
    return [str(gebrek).removeprefix("f:") for gebrek in gevonden]


@pytest.mark.parametrize(
    ("als", "gebrek"),
    [
        ("[{vraag: a, is: ja}]",
         "Een voorwaarde is geen lijst. Zet `alle:` of `een-van:` boven de streepjes."),
        ("a is ja", "Dit is geen voorwaarde. Schrijf `{vraag: a, is: ja}`."),
        ("a is niet ja", "Dit is geen voorwaarde. Schrijf `{vraag: a, is-niet: ja}`."),
        ("a = ja", "Dit is geen voorwaarde. Schrijf `{vraag: a, is: ja}`."),
        ("altijd", f"Dit is geen voorwaarde. {ZO}"),
        ("", f"Hier staat geen voorwaarde. {ZO}"),
        ("{}", f"Hier staat geen voorwaarde. {ZO}"),
        ("{vraag: a}", "Hier staat niet wat het antwoord moet zijn. "
         "Voeg iets toe als `is: ja`, `bevat: CODE` of `ingevuld: ja`."),
        ("{vraag: a is ja}", "Bij `vraag` hoort alleen het id. Schrijf `{vraag: a, is: ja}`."),
        ("{vraag: [a, b], is: ja}", "Bij `vraag` past één vraag. "
         "Schrijf voor elke vraag een deel, onder `alle` of `een-van`."),
        ("{is: ja}", "Hier staat niet over welke vraag dit gaat. Voeg `vraag: ID` toe."),
        ("{vraag: a, is: [x, y]}", "Bij `is` past één antwoord. "
         f"{MEER}: `een-van: [{{vraag: a, is: x}}, {{vraag: a, is: y}}]`."),
        ("{vraag: a, is: ja, nee}", f"Bij `is` past één antwoord. {MEER}."),
        ("{vraag: a, is: x, bevat: y}", "Hier staan `is` en `bevat` bij één vraag. "
         "Maak er twee delen van, onder `alle` of `een-van`."),
        ("{alle: [{vraag: a, is: x}], vraag: b, is: y}", "`alle` en `vraag` staan naast elkaar. "
         "Zet de rest als deel onder `alle`."),
        ("{alle: [{vraag: a, is: x}], een-van: [{vraag: b, is: y}]}",
         "`alle` en `een-van` staan naast elkaar. "
         "Zet de rest als deel onder `alle`."),
        ("{alle: {vraag: a, is: x}}", "Onder `alle` hoort een lijst. "
         "Zet voor elk deel een streepje, ook voor het eerste."),
        ("{niet: [{vraag: a, is: x}]}", "Bij `niet` hoort één deel. Zet er `een-van:` of `alle:` tussen."),
        ("{niet: {is: x}}", "Hier staat niet over welke vraag dit gaat. Voeg `vraag: ID` toe."),
        ("{en: [{vraag: a, is: x}]}", "`en` kennen we hier niet. Schrijf `alle`."),
        ("{of: [{vraag: a, is: x}]}", "`of` kennen we hier niet. Schrijf `een-van`."),
        ("{or: [{vraag: a, is: x}]}", "`or` kennen we hier niet. Schrijf `een-van`."),
        ("{Alle: [{vraag: a, is: x}]}", "`Alle` kennen we hier niet. Schrijf `alle`."),
        ("{vraag: a, minimaal: 3}", "`minimaal` kennen we hier niet. Schrijf `minstens`."),
        ("{vraag: a, '>=': 3}", "`>=` kennen we hier niet. Schrijf `minstens`."),
        ("{alle: [a is ja, {vraag: b, is: ja}]}", "Dit is geen voorwaarde. Schrijf `{vraag: a, is: ja}`."),
        ("{a: ja}", "Hier hoort `vraag`, en dan pas het id. Schrijf `{vraag: a, is: ja}`."),
        ("{a is ja}", "Dit is geen voorwaarde. Schrijf `{vraag: a, is: ja}`."),
        ("{vraag: a, is:ja}", "Hier mist een dubbele punt. Schrijf `is: …`, met een spatie ertussen."),
        ("{vraag: a, is: ja, of: nee}", "Bij `is` past één antwoord. "
         "Schrijf `een-van: [{vraag: a, is: ja}, {vraag: a, is: nee}]`."),
        ("{antwoord: a, is: ja}", "`antwoord` kennen we hier niet. Schrijf `vraag`."),
        ("{vraag: a, minstens: 5,5}", "Een komma begint hier iets nieuws. "
         "Schrijf een getal met een punt, als 12.5."),
        ("{vraag: a, iss: ja}", "`iss` kennen we hier niet. Bedoel je `is`?"),
    ],
)  # fmt: skip
def test_a_condition_as_people_say_it(als: str, gebrek: str) -> None:
    gevonden = gebreken(VRAAG + f"    als: {als}\n")
    assert [zin.partition(": ")[2] for zin in gevonden] == [gebrek]
    assert gevonden[0].startswith("8:")


@pytest.mark.parametrize(
    ("regels", "gebrek"),
    [
        (VRAAG + "    over: a\n", "8:5: `over` hoort in `herhaal`. Schrijf `herhaal: {over: …}`."),
        (VRAAG + "    velden: []\n", "8:5: `velden` kennen we hier niet. Bij een groep schrijf je `vragen`."),
        (VRAAG + "    min: 2\n", "8:5: `min` hoort in `herhaal`. Schrijf `herhaal: {min: …}`."),
        (VRAAG + "    melding: X\n", "8:5: `melding` hoort in `controle`. Schrijf `controle: {melding: …}`."),
        (VRAAG + "    hoogstens-tekens: 9\n",
         "8:5: `hoogstens-tekens` hoort in `controle`. Schrijf `controle: {hoogstens-tekens: …}`."),
        (VRAAG + "    minstens: 3\n",
         "8:5: `minstens` hoort in `controle` of `als`. Schrijf `controle: {minstens: …}`."),
        (VRAAG + "    label: A\n", "8:5: `label` hoort in `opties`. Schrijf `opties: {label: …}`."),
        (VRAAG + "    controle:\n      hoogstens-tekens: 9\n      verplicht: ja\n",
         "10:7: `verplicht` hoort niet in `controle`. Zet deze regel even ver naar links als `controle`."),
        (VRAAG + "    als:\n      vraag: a\n      is: ja\n      uitleg: X\n",
         "11:7: `uitleg` hoort niet in `als`. Zet deze regel even ver naar links als `als`."),
        (VRAAG + "    herhaal:\n      over: a\n      kort: X\n",
         "10:7: `kort` hoort niet in `herhaal`. Zet deze regel even ver naar links als `herhaal`."),
        (KOP + "  - id: v\n    vraag: V?\n    soort: tekst\nkort: V\n",
         "7:1: `kort` hoort bij een vraag. Zet deze regel verder naar rechts, recht onder `id`."),
        (VRAAG + "als: {vraag: a, is: ja}\n",
         "8:1: `als` hoort bij een vraag. Zet deze regel verder naar rechts, recht onder `id`."),
        (VRAAG + "    herhaal: wetten\n",
         "8:5: Bij `herhaal` hoort over welke vraag. Schrijf `herhaal: {over: wetten}`."),
        (VRAAG + "    herhaal: ja\n", "8:5: Dit past niet bij `herhaal`. "
         "Een groep herhaalt zich ook zonder deze regel. Of schrijf `{min: 1, max: 5}`."),
        (VRAAG + "    vragen:\n  - id: w\n    vraag: W?\n    kort: W\n    soort: tekst\n",
         "8:5: Onder `vragen` staat niets. "
         "Zet de regels die erbij horen verder naar rechts, elk met een streepje."),
    ],
)  # fmt: skip
def test_a_key_on_another_level(regels: str, gebrek: str) -> None:
    assert gebreken(regels) == [gebrek]

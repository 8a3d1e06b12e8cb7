"""What can be wrong with a rekening: one small set for each fault, with the line and column of the key."""

from __future__ import annotations

from pathlib import Path

import pytest

import rekenset
from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.opslag.set import vragensets


def gebreken(map_: Path, vragen: str, rest: str = "") -> list[str]:
    """Every fault as people read it, without the path."""
    schrijf_set(map_, stapbestanden(vragen, rest))
    return [
        f"{Path(g.bestand).name}:{g.regel}:{g.kolom}: {g.wat} {g.doe}".strip()
        for g in vragensets.keur("proef", [map_])
    ]


def test_nothing_wrong(tmp_path: Path) -> None:
    """The set that the faults are put into has none."""
    assert gebreken(tmp_path, rekenset.VRAGEN) == []


CODES = "zonder-bron, zonder-datum, alleen-eerste-jaar, een-scenario, weggelaten"
VELDNAMEN = "s, b, r, laag, hoog, hoe, vanaf, duur, wat, bron, dag"


@pytest.mark.parametrize(
    ("goed", "fout", "gebrek"),
    [
        (
            "bedrag: laag",
            "bedrag: laat",
            f"45:41: `laat` is geen veld van de groep `posten`. Kies uit: {VELDNAMEN}.",
        ),
        (
            "bedrag: laag",
            "bedrag: wat",
            "45:41: `wat` is geen bedrag (tekst). Noem een veld van de soort bedrag.",
        ),
        (
            "scenario: s,",
            "scenario: wat,",
            "45:16: `wat` is geen keuze (tekst). Noem een veld van de soort keuze.",
        ),
        (
            "ritme: hoe",
            "ritme: r",
            "45:85: `r` heeft een keuze waarmee niet te rekenen is: kost, levert-op. "
            "Gebruik alleen: eenmalig, per-maand, per-jaar.",
        ),
        (
            "ritme: hoe",
            "ritme: s",
            "45:85: `s` heeft een keuze waarmee niet te rekenen is: niets, plan. "
            "Gebruik alleen: eenmalig, per-maand, per-jaar.",
        ),
        ("groep: posten", "groep: poster", "43:7: Er is geen vraag `poster`. Bedoel je `posten`?"),
        (
            "groep: posten",
            "groep: s",
            "43:7: `s` is geen groep, of wordt herhaald voor elke keuze. "
            "Noem een groep die één keer voorkomt.",
        ),
        ("[1, 5]", "[5, 1]", "44:7: De jaren lopen niet op. Schrijf ze van klein naar groot, elk één keer."),
        ("[1, 5]", "[1, 90]", "44:18: Het getal bij `jaren` is te groot: hoogstens 50."),
        ("[1, 5]", "[]", "44:7: `jaren` is leeg. Zet er minstens één regel in."),
        ("[1, 5]", "[1, 5]\n    basis: plam", "45:7: `s` heeft geen optie `plam`. Kies uit: niets, plan."),
        (
            "scenario: s, ",
            "",
            "42:5: Een rekening heeft het veld `scenario`, of `naam` als alles bij elkaar hoort. "
            "Schrijf een van de twee.",
        ),
        (
            "jaren: [1, 5]",
            "jaren: [1, 5]\n    naam: Nu",
            "45:7: Een rekening heeft het veld `scenario`, of `naam` als alles bij elkaar hoort. "
            "Schrijf een van de twee.",
        ),
        (
            "jaren: [1, 5]",
            "jaren: [1, 5]\n    ritme: per-jaar",
            "45:7: Hoe vaak het terugkomt, staat al in het veld `ritme`. Haal een van de twee weg.",
        ),
        (", betaler: b", "", "45:7: Hier ontbreekt `betaler`. Voeg die regel toe."),
        ("soort: rekening\n", "soort: rekening\n  verplicht: ja\n", "42:5: Een rekening vraagt niets."),
        (
            rekenset.SLOT,
            "",
            "41:5: Achter deze rekening komt geen vraag meer: niemand krijgt die te zien. "
            "Zet die voor een vraag.",
        ),
    ],
)
def test_one_fault(tmp_path: Path, goed: str, fout: str, gebrek: str) -> None:
    """Found on the line and column of the key that is at fault, with what to do about it."""
    gevonden = gebreken(tmp_path, rekenset.VRAGEN.replace(goed, fout, 1))
    assert gevonden == ([f"1-een.yaml:{gebrek}"] if gebrek else [])


def test_a_rekening_says_what_it_compares_and_nothing_else_does(tmp_path: Path) -> None:
    """The key goes with the kind, both ways; and never inside a groep."""
    zonder = "- {id: som, vraag: S, kort: S, soort: rekening}\n" + rekenset.SLOT
    assert gebreken(tmp_path, zonder) == ["1-een.yaml:4:34: Een rekening heeft `rekening` nodig."]
    tekst = rekenset.VRAGEN.replace("soort: rekening", "soort: tekst")
    assert gebreken(tmp_path, tekst) == ["1-een.yaml:42:5: `rekening` hoort bij de soort rekening."]


def test_on_the_short_route_its_fields_are_asked_too(tmp_path: Path) -> None:
    """A kernvraag that counts what the short route leaves out would count wrong."""
    vragen = rekenset.VRAGEN.replace("  soort: rekening", "  kernvraag: ja\n  soort: rekening")
    vragen = vragen.replace("  soort: groep", "  kernvraag: ja\n  soort: groep")
    assert gebreken(tmp_path, vragen) == []
    vragen = vragen.replace("kort: Bedrag, soort: bedrag", "kort: Bedrag, kernvraag: nee, soort: bedrag")
    assert [zin.partition(": ")[2] for zin in gebreken(tmp_path, vragen)] == [
        "`laag` is geen kernvraag en ontbreekt op de korte route. Maak beide kernvraag, of geen van beide."
    ]


@pytest.mark.parametrize(
    ("als", "gebrek"),
    [
        ("bevat: zonder-bron", ""),
        ("ingevuld: ja", ""),
        ("bevat: zonder-bon", f"De rekening `som` kent `zonder-bon` niet. Kies uit: {CODES}."),
        ("minstens: '3'", "Bij de rekening `som` past alleen `bevat` of `ingevuld`."),
    ],
)
def test_what_conditions_can_ask(tmp_path: Path, als: str, gebrek: str) -> None:
    """What stood out, and whether there is a comparison."""
    extra = f"- {{id: extra, vraag: E?, kort: E, soort: tekst, als: {{vraag: som, {als}}}}}\n"
    gevonden = [zin.partition(": ")[2] for zin in gebreken(tmp_path, rekenset.VRAGEN + extra)]
    assert gevonden == ([gebrek] if gebrek else [])


def test_a_field_that_an_own_set_drops(tmp_path: Path) -> None:
    """The comparison says that it misses it."""
    onder, boven = tmp_path / "onder", tmp_path / "boven"
    schrijf_set(onder, stapbestanden(rekenset.VRAGEN))
    schrijf_set(
        boven,
        {
            "proef/1-een.yaml": """\
            stap: een
            vragen:
              - {id: posten, vragen: [{id: bron, vervalt: Niet nodig.}]}
            """
        },
    )
    assert [f"{g.regel}:{g.kolom}: {g.wat}" for g in vragensets.keur("proef", [onder, boven])] == [
        "3:38: Hierdoor klopt onze `som` niet meer: Het veld `bron` is vervallen."
    ]

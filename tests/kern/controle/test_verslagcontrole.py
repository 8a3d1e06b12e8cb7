"""What a set says of its papers: nothing shows what is for the bijblad, and what is counted is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloonkeuring import keur_sjablonen

BRIL = "{id: bril, vraag: Wat?, kort: Bril, soort: keuze, opties: [{code: a, label: A}], bijblad: ja}"


def gebreken(map_: Path, vragen: str, rest: str = "") -> list[str]:
    schrijf_set(map_, stapbestanden(vragen, rest))
    return [
        f"{Path(g.bestand).name}:{g.regel}: {g.wat} {g.doe}".strip() for g in vragensets.keur("proef", [map_])
    ]


def test_nothing_wrong(tmp_path: Path) -> None:
    rest = "lengtes: [{naam: De feiten, woorden: 250, vragen: [feiten, wat]}]\n"
    vragen = f"""\
- {BRIL}
- {{id: feiten, vraag: Wat?, kort: Feiten, soort: tekst, als: {{vraag: bril, is: a}}}}
- {{id: posten, vraag: Wat?, kort: Posten, soort: groep, bijblad: ja,
   vragen: [{{id: wat, vraag: Wat?, kort: Wat, soort: tekst}}]}}
"""
    assert gebreken(tmp_path, vragen, rest) == []


@pytest.mark.parametrize(
    ("vragen", "gebrek"),
    [
        (
            "- {id: lees, vraag: Lees., soort: mededeling, bijblad: ja}\n"
            "- {id: x, vraag: X, kort: X, soort: tekst}",
            "Een mededeling heeft geen antwoord voor het bijblad. Haal `bijblad` weg.",
        ),
        (
            "- id: posten\n  vraag: Wat?\n  kort: Posten\n  soort: groep\n"
            "  vragen: [{id: wat, vraag: Wat?, kort: Wat, soort: tekst, bijblad: ja}]",
            "Een veld komt niet los op het bijblad: het hoort bij de groep `posten`. "
            "Zet `bijblad` bij de groep, of zet de vraag buiten de groep.",
        ),
        (
            f"- {BRIL}\n- {{id: per, vraag: Wat?, kort: Per, soort: tekst, herhaal: {{over: bril}}}}",
            "Zo komt het antwoord op `bril` in het verslag: dat is voor het bijblad. "
            "Zet ook hier `bijblad: ja`, of haal het weg bij `bril`.",
        ),
        (
            "- id: lijst\n  vraag: Wat?\n  kort: Lijst\n  soort: groep\n  invoer: regels\n  bijblad: ja\n"
            "  vragen: [{id: regel, vraag: Wat?, kort: Regel, soort: tekst}]\n"
            "- {id: kies, vraag: Wat?, kort: Kies, soort: keuze, opties: {van: lijst}}",
            "Zo komt het antwoord op `lijst` in het verslag: dat is voor het bijblad. "
            "Zet ook hier `bijblad: ja`, of haal het weg bij `lijst`.",
        ),
    ],
    ids=["nothing to answer", "a field", "a repeat shows it", "a choice shows it"],
)
def test_what_the_bijblad_cannot_have_or_would_show(tmp_path: Path, vragen: str, gebrek: str) -> None:
    assert [g.partition(": ")[2] for g in gebreken(tmp_path, vragen)] == [gebrek]


def test_what_makes_a_letter_a_draft_is_not_about_the_bijblad(tmp_path: Path) -> None:
    """Its reason stands in the letter; as a tip it is fine."""
    signaal = "{id: s, als: {vraag: bril, is: a}, ernst: let-op, tekst: T, advies: A, eigen-advies: ja"
    vragen = f"- {BRIL}\n"
    assert gebreken(tmp_path / "tip", vragen, f"signalen: [{signaal}}}]\n") == []
    (gebrek,) = gebreken(tmp_path / "concept", vragen, f"signalen: [{signaal}, brief: concept}}]\n")
    assert "Dit komt in de brief, en het antwoord op `bril` is voor het bijblad." in gebrek


def test_a_part_is_counted_in_questions_that_are_there(tmp_path: Path) -> None:
    """Also when an own set dropped one of ours: then there is nothing to count, and nothing wrong."""
    vragen = "- {id: feiten, vraag: F, kort: F, soort: tekst}\n- {id: meer, vraag: M, kort: M, soort: tekst}"
    goed = "lengtes:\n  - {naam: Feiten, woorden: 10, vragen: [feiten, meer]}\n"
    fout = gebreken(tmp_path, vragen, goed.replace("meer]", "mer]"))
    assert fout == ["methode.yaml:7: Er is geen vraag `mer` om te tellen. Noem een vraag van deze methode."]
    assert gebreken(tmp_path, vragen, goed) == []
    schrijf_set(tmp_path, {"eigen/proef/1-een.yaml": "stap: een\nvragen: [{id: meer, vervalt: Dubbel.}]\n"})
    assert vragensets.keur("proef", [tmp_path, tmp_path / "eigen"]) == []


@pytest.mark.parametrize("naam", ["motivatie", "brief", "samen"])
@pytest.mark.parametrize(
    "sjabloon",
    ["a\n{{ antwoord('bril').tekst }}", "a\n{% for id in ['bril'] %}{{ antwoord(id).tekst }}{% endfor %}"],
)
def test_a_template_may_not_ask_for_what_is_for_the_bijblad(tmp_path: Path, naam: str, sjabloon: str) -> None:
    schrijf_set(tmp_path, {**stapbestanden(f"- {BRIL}"), f"proef/{naam}.md.j2": sjabloon})
    if naam == "samen":
        sjabloon = sjabloon.replace("antwoord(", "motivaties[0].antwoord(")
        schrijf_set(tmp_path, {f"proef/{naam}.md.j2": sjabloon})
    fouten = [str(fout) for fout in keur_sjablonen(vragensets.laad("proef", [tmp_path]))]
    assert fouten == [
        f"proef/{naam}.md.j2:2: Het antwoord op `bril` komt alleen op het bijblad. Haal dit weg."
    ]


@pytest.mark.parametrize(
    ("zin", "regel"),
    [
        ("vraag: bril\n  per: {a: Er is een bril.}", 2),
        ("zegt: Er is een bril.\n  rust-op: {vraag: bril, ingevuld: ja}", 3),
    ],
)
def test_a_fixed_sentence_may_not_rest_on_what_is_for_the_bijblad(
    tmp_path: Path, zin: str, regel: int
) -> None:
    schrijf_set(tmp_path, {"proef/zinnen.yaml": f"bril-gezien:\n  {zin}\n", "proef/motivatie.md.j2": "x"})
    gevonden = gebreken(tmp_path, f"- {BRIL}")
    assert (
        f"zinnen.yaml:{regel}: Deze zin rust op `bril`, en dat antwoord komt alleen op het bijblad. "
        "Haal de zin weg, of laat hem op iets anders rusten."
    ) in gevonden

"""What the check says of lists, of options that hang on answers, and of options out of a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import methode_met, schrijf_set, stapbestanden
from omgekeerd_cli.kern.controle.controle import onbereikbaar
from omgekeerd_cli.opslag.set import vragensets

LIJST = """
- {id: begin, vraag: Begin?, kort: Begin, soort: ja-nee}
- id: wegen
  vraag: Wat kan?
  kort: Wegen
  soort: groep
  invoer: regels
  opties: [{code: nee, label: Nee}]
  vragen: [{id: weg, vraag: Welke?, kort: Weg, soort: tekst}]
"""


def gebreken(map_: Path, vragen: str) -> list[str]:
    """Every fault of the method, with what to do."""
    schrijf_set(map_, stapbestanden(LIJST + vragen))
    return [f"{g.wat} {g.doe}".strip() for g in vragensets.keur("proef", [map_])]


@pytest.mark.parametrize(
    ("vraag", "gebrek"),
    [
        (
            "- {id: k, vraag: K?, kort: K, soort: keuze, opties: {van: begin}}",
            "`begin` is geen groep met `invoer: regels`. "
            "Noem bij `van` zo'n groep, die eerder in het gesprek staat.",
        ),
        (
            "- {id: k, vraag: K?, kort: K, soort: keuze, opties: {van: wegn}}",
            "Er is geen vraag `wegn`. Bedoel je `wegen`?",
        ),
        (
            "- {id: k, vraag: K?, kort: K, soort: tekst, herhaal: {over: wegen, behalve: [neen]}}",
            "`wegen` heeft geen optie `neen`. Kies uit: nee.",
        ),
        (
            "- {id: k, vraag: K?, kort: K, soort: tekst, herhaal: {behalve: [nee]}}",
            "`behalve` zegt over welke keuzes niet wordt herhaald. Schrijf er `over` bij.",
        ),
        (
            "- {id: k, vraag: K?, kort: K, soort: tekst, invoer: regels}",
            "`invoer: regels` hoort bij een groep. Schrijf `soort: groep`.",
        ),
        (
            "- {id: k, vraag: K?, kort: K, soort: groep, invoer: regels, "
            "vragen: [{id: dag, vraag: D?, kort: D, soort: datum}]}",
            "`dag` is de regel van deze lijst: een gewone tekst, zonder voorwaarde. "
            "Schrijf hier `soort: tekst`.",
        ),
        (
            "- {id: nr, vraag: N?, kort: N, soort: tekst}",
            "`nr` is al de naam van het nummer van een regel. Geef deze vraag een andere naam.",
        ),
        (
            "- {id: k, vraag: K?, kort: K, soort: tekst, als: {vraag: k2, is: '1'}}\n"
            "- {id: k2, vraag: K?, kort: K, soort: keuze, opties: {van: wegen}}",
            "`k2` heeft geen optie `1`. Kies uit: nee.",
        ),
        (
            "- {id: k, vraag: K?, kort: K, soort: keuze, "
            "opties: [{code: a, label: A, als: {vraag: z, is: ja}}]}\n"
            "- {id: z, vraag: Z?, kort: Z, soort: ja-nee}",
            "Dit kijkt vooruit: `z` komt pas later. Verplaats een van de twee vragen.",
        ),
        (
            "- {id: k, vraag: K?, kort: K, soort: keuze, "
            "opties: [{code: a, label: A, als: {vraag: begin, is: wel}}]}",
            "`is` met deze waarde past niet bij `begin` (ja-nee).",
        ),
    ],
)
def test_a_slip_is_told_with_what_to_do(tmp_path: Path, vraag: str, gebrek: str) -> None:
    assert any(regel.startswith(gebrek) for regel in gebreken(tmp_path, vraag)), gebreken(tmp_path, vraag)


def test_a_list_with_all_that_belongs_to_it_has_no_faults(tmp_path: Path) -> None:
    """Also a condition on a choice out of it, for what stands ready, and on how many lines there are."""
    vragen = """
- {id: k, vraag: K?, kort: K, soort: keuze, opties: {van: wegen}}
- {id: m, vraag: M?, kort: M, soort: tekst, als: {vraag: k, is: nee}}
- {id: n, vraag: N?, kort: N, soort: tekst, als: {vraag: wegen, minstens: 3}}
- {id: o, vraag: "O {optie}?", kort: O, soort: tekst, herhaal: {over: wegen, behalve: [nee]}}
"""
    assert gebreken(tmp_path, vragen) == []
    assert list(onbereikbaar(methode_met(tmp_path, LIJST + vragen))) == []


def test_an_option_that_never_fits_is_told(tmp_path: Path) -> None:
    """And so is a question that waits for that option."""
    vragen = """
- id: k
  vraag: K?
  kort: K
  soort: keuze
  als: {vraag: begin, is: ja}
  opties: [{code: a, label: A}, {code: b, label: Bb, als: {vraag: begin, is: nee}}]
- {id: m, vraag: M?, kort: M, soort: tekst, als: {vraag: k, is: b}}
"""
    gevonden = [(b.id, b.sleutel, b.wat) for b in onbereikbaar(methode_met(tmp_path, LIJST + vragen))]
    assert gevonden == [
        ("k", "opties.1.als", "De keuze ‘Bb’ komt nooit in beeld: geen enkel antwoord leidt erheen."),
        ("m", "als", "Deze vraag komt nooit aan bod: geen enkel antwoord leidt erheen."),
    ]


def test_what_comes_only_for_lines_needs_a_line(tmp_path: Path) -> None:
    """Nothing stands ready but what `behalve` leaves out, so without lines the question does not come."""
    vragen = """
- {id: o, vraag: "O {optie}?", kort: O, soort: tekst, herhaal: {over: wegen, behalve: [nee]}}
- id: p
  vraag: P?
  kort: P
  soort: tekst
  als: {alle: [{vraag: o, ingevuld: ja}, {vraag: wegen, ingevuld: nee}]}
"""
    gevonden = [b.id for b in onbereikbaar(methode_met(tmp_path, LIJST + vragen))]
    assert gevonden == ["p"]

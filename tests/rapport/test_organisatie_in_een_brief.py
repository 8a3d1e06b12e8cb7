"""What an organisation filled in once, in a letter: as plain text line by line, or a place to fill in."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, maak_methode, schrijf_set, stapbestanden
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import BRIEF
from omgekeerd_cli.kern.set.organisatie import paden
from omgekeerd_cli.kern.verslag.brief import in_te_vullen
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloonkeuring import gevraagd_aan_organisatie, keur_sjablonen

VRAGEN = "- {id: doel, vraag: Wat?, kort: Doel, soort: tekst}"


def brief(map_: Path, organisatie: str, sjabloon: str) -> str:
    """What stands in the letter of a method with this template, without its mark."""
    bestanden = stapbestanden(VRAGEN) | {"proef/brief.md.j2": sjabloon, "organisatie.yaml": organisatie}
    methode = maak_methode(map_, bestanden)
    tekst = maak_brief(maak_motivatie(Stand(methode, maak_casus(methode)))).tekst
    return tekst.partition("\n\n<!-- ")[0]


def test_what_is_filled_in_stands_in_the_letter_and_the_rest_is_a_place(tmp_path: Path) -> None:
    uit = brief(
        tmp_path,
        "naam: Gemeente Dorp\ntelefoon: 'VOORBEELD: 14 0000'\n",
        '{{ organisatie("naam", "naam") }}, {{ organisatie("telefoon", "nummer") }}, {{ vul_in("dag") }}\n'
        '{{ organisatie("slot", "groet") }}',
    )
    assert uit == "Gemeente Dorp, [vul in: nummer], [vul in: dag]\nMet vriendelijke groet,"


def test_an_address_keeps_its_lines_also_in_a_list(tmp_path: Path) -> None:
    """A reader of Markdown shows them below each other: each but the last ends in a hard break."""
    uit = brief(
        tmp_path,
        "bezwaar: {adres: [Commissie, Postbus 1, 1234 ZZ Dorp]}\n",
        '- Stuur hem naar: {{ organisatie("bezwaar.adres", "adres") }}\n\n'
        '{{ organisatie("bezwaar.adres", "adres") | inline }}\n\n{{ "Aan " ~ organisatie("bezwaar.adres") }}',
    )
    regels = "Commissie\\\nPostbus 1\\\n1234 ZZ Dorp"
    assert uit == f"- Stuur hem naar: {regels}\n\nCommissie Postbus 1 1234 ZZ Dorp\n\nAan {regels}"


def test_what_may_be_left_out_leaves_nothing_behind(tmp_path: Path) -> None:
    sjabloon = 'Bel.{% if organisatie("website") %} Of kijk op {{ organisatie("website") }}.{% endif %}'
    assert brief(tmp_path / "zonder", "naam: Dorp\n", sjabloon) == "Bel."
    assert brief(tmp_path / "met", "website: dorp.example\n", sjabloon) == "Bel. Of kijk op dorp.example."


@pytest.mark.parametrize("tekst", ["# kop", "[vul in: x]", "<b>", "{{ casus }}", "- een", "1. een"])
def test_it_is_text_and_never_markup_nor_a_place_to_fill_in(tmp_path: Path, tekst: str) -> None:
    uit = brief(tmp_path, f"klacht: ['{tekst}', '{tekst}']\n", '{{ organisatie("klacht", "x") }}')
    assert in_te_vullen(uit) == []
    assert [regel for regel in uit.split("\n") if regel.startswith(("# ", "<", "- ", "1. "))] == []
    assert uit.replace("\\", "").split("\n") == [tekst, tekst]


def test_a_path_that_is_not_there_is_told_while_checking(tmp_path: Path) -> None:
    sjabloon = '{{ vul_in("x") }}\n{{ organisatie("bezwaar.adress", "adres") }}'
    methode = maak_methode(tmp_path, stapbestanden(VRAGEN) | {"proef/brief.md.j2": sjabloon})
    assert [str(fout) for fout in keur_sjablonen(methode)] == [
        "proef/brief.md.j2:2: In organisatie.yaml is geen plek voor `bezwaar.adress`. "
        "Bedoel je `bezwaar.adres`?"
    ]


def test_what_a_letter_asks_for_is_known_with_what_it_takes_over(tmp_path: Path) -> None:
    """Also what only a rare answer comes to; a method without a letter asks for nothing."""
    sjabloon = '{% if antwoord("doel").ingevuld %}{{ organisatie("klacht", "k") }}{% endif %}'
    basis = stapbestanden(VRAGEN)
    met = maak_methode(tmp_path / "met", basis | {"proef/brief.md.j2": sjabloon})
    assert gevraagd_aan_organisatie(met) == {"klacht"}
    assert gevraagd_aan_organisatie(maak_methode(tmp_path / "zonder", basis)) == set()


ZIN = {
    "proef/zinnen.yaml": """
        bezwaar:
          zegt: |
            Zo doe je dat:
            - Schrijf naar {organisatie.bezwaar.adres}.
            - Of bel.
          vast: Iedereen moet ons kunnen bereiken.
        """,
    "proef/brief.md.j2": '{{ zin("bezwaar") }}',
}


@pytest.mark.parametrize(
    ("organisatie", "adres"),
    [
        ("bezwaar: {adres: [Commissie, Postbus 1]}\n", "Commissie\\\n  Postbus 1"),
        ("naam: Dorp\n", "[vul in: adres voor een bezwaar]"),
    ],
)
def test_a_fixed_sentence_names_it_too(tmp_path: Path, organisatie: str, adres: str) -> None:
    """An address stays in its bullet; and the check knows that the letter asks for it."""
    methode = maak_methode(tmp_path, stapbestanden(VRAGEN) | ZIN | {"organisatie.yaml": organisatie})
    tekst = maak_brief(maak_motivatie(Stand(methode, maak_casus(methode)))).tekst
    assert tekst.startswith(f"Zo doe je dat:\n\n- Schrijf naar {adres}.\n- Of bel.\n")
    assert gevraagd_aan_organisatie(methode) == {"bezwaar.adres"}


def test_a_fixed_sentence_names_only_what_can_be_filled_in(tmp_path: Path) -> None:
    zin = ZIN["proef/zinnen.yaml"].replace("bezwaar.adres", "bezwaar.adress")
    map_ = schrijf_set(tmp_path, stapbestanden(VRAGEN) | ZIN | {"proef/zinnen.yaml": zin})
    (gebrek,) = vragensets.keur("proef", [map_])
    assert "{organisatie.bezwaar.adress}: In organisatie.yaml is daar geen plek voor." in str(gebrek)


@pytest.mark.parametrize("naam", vragensets.methoden(plaatsen.ingebouwd()))
def test_our_letters_ask_only_for_what_can_be_filled_in(naam: str) -> None:
    methode = vragensets.laad(naam, plaatsen.ingebouwd())
    assert gevraagd_aan_organisatie(methode) <= paden().keys()
    assert BRIEF in methode.sjablonen or not gevraagd_aan_organisatie(methode)

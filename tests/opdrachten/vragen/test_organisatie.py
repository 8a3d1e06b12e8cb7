"""organisatie.yaml from beginning to end: copied, checked, filled in, and in a letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from hulp import schrijf_set
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set.opvallend import is_voorbeeld
from omgekeerd_cli.opslag.set.organisatie import lees_organisatie
from terminalhulp import draai, engels_in

CONTROLEER = ("vragen", "controleer", "--vragen", "mijn-vragen")
BRIEF = ("brief", "voorbeeld-bingo", "--vragen", "mijn-vragen", "-o", "-")
SJABLOON = """\
{{ organisatie("naam", "naam van de gemeente") }}\\
{{ organisatie("adres.post", "postadres") }}

Bel {{ organisatie("telefoon", "telefoonnummer") }}.

{{ organisatie("slot", "groet") }}\\
{{ organisatie("namens", "namens wie") }}
"""
INGEVULD = {
    "naam": "naam: Gemeente Dorp",
    "telefoon": "telefoon: 14 0123",
    "namens": "namens: het college",
    "adres": "adres:\n  post:\n    - Postbus 7\n    - 1234 ZZ Dorp",
}


@pytest.fixture
def set_(tmp_path: Path) -> Path:
    """An own set as it was copied, with a letter that says nothing but who sends it."""
    assert draai("vragen", "kopieer", "mijn-vragen", cwd=tmp_path).code == 0
    sjabloon = tmp_path / "mijn-vragen/omgekeerde-toets/brief.md.j2"
    sjabloon.write_text(SJABLOON, encoding="utf-8")
    return tmp_path / "mijn-vragen"


def vul_in(set_: Path, *sleutels: str) -> None:
    """Fills in these keys of organisatie.yaml, as a person would in an editor."""
    pad = set_ / "organisatie.yaml"
    tekst = pad.read_text(encoding="utf-8")
    for sleutel in sleutels:
        tekst, aantal = re.subn(rf"(?m)^{sleutel}:.*(\n .*)*", INGEVULD[sleutel], tekst)
        assert aantal == 1
    pad.write_text(tekst, encoding="utf-8")


def test_a_new_file_says_nothing_in_a_letter(set_: Path) -> None:
    """Every line is marked: who fills in half an address sends no half example."""
    assert lees_organisatie([*plaatsen.ingebouwd(), set_], []) == {"slot": "Met vriendelijke groet,"}
    inhoud = yaml.safe_load((set_ / "organisatie.yaml").read_text(encoding="utf-8"))
    te_doen = [inhoud]
    for deel in te_doen:
        te_doen += deel.values() if isinstance(deel, dict) else deel if isinstance(deel, list) else []
    teksten = [deel for deel in te_doen if isinstance(deel, str)]
    assert len(teksten) > 15
    assert [tekst for tekst in teksten if not is_voorbeeld(tekst)] == ["Met vriendelijke groet,"]
    brief = draai(*BRIEF, cwd=set_.parent)
    assert brief.code == 0
    assert "VOORBEELD" not in brief.uit
    assert (
        "[vul in: naam van de gemeente]\\\n[vul in: postadres]\n\nBel [vul in: telefoonnummer].\n"
        in brief.uit
    )


def test_the_check_says_what_is_left_until_all_that_letters_ask_for_is_there(set_: Path) -> None:
    zin = "mijn-vragen/organisatie.yaml: Nog niet ingevuld, en brieven vragen erom: "
    eerst = draai(*CONTROLEER, cwd=set_.parent)
    assert (eerst.code, eerst.fout) == (0, "")
    woorden = " ".join(eerst.uit.split())
    assert re.search(r"mijn-vragen/organisatie.yaml:\d+:1: Hier staat nog VOORBEELD, ook op regel ", woorden)
    (mist,) = re.findall(rf"{re.escape(zin)}([^:]*)\. Vul je het hier in", woorden)
    assert {"adres.post", "naam", "namens", "telefoon"} <= set(mist.split(", "))
    assert engels_in(eerst.uit) == []
    vul_in(set_, "naam", "adres")
    half = " ".join(draai(*CONTROLEER, cwd=set_.parent).uit.split())
    (mist,) = re.findall(rf"{re.escape(zin)}([^:]*)\. Vul", half)
    assert "methode.yaml veranderd" not in half, "what was filled in changes no method"
    assert {"naam", "adres.post"}.isdisjoint(mist.split(", "))


def test_what_was_filled_in_stands_in_the_letter(set_: Path) -> None:
    """Without a question about it, and nothing of it is left to fill in."""
    vul_in(set_, "naam", "adres")
    half = draai(*BRIEF, cwd=set_.parent)
    assert half.uit.startswith(
        "Gemeente Dorp\\\nPostbus 7\\\n1234 ZZ Dorp\n\nBel [vul in: telefoonnummer].\n"
    )
    assert "in organisatie.yaml:\n  - telefoonnummer\n  - namens wie\n" in half.fout
    vul_in(set_, "telefoon", "namens")
    heel = draai(*BRIEF, cwd=set_.parent)
    assert "Bel 14 0123.\n\nMet vriendelijke groet,\\\nhet college\n" in heel.uit
    assert "vul in" not in heel.alles.lower()


def test_what_the_organisation_says_is_no_difference_with_the_report(set_: Path) -> None:
    """A day and an amount of its own; what somebody typed beside it still is one."""
    pad = set_ / "organisatie.yaml"
    pad.write_text("betalen: Betaal voor 3 januari 2031. Dat scheelt € 7.\n", encoding="utf-8")
    (set_ / "omgekeerde-toets/brief.md.j2").write_text('{{ organisatie("betalen") }}\n', encoding="utf-8")
    assert draai(*BRIEF[:-1], "brief.md", cwd=set_.parent).code == 0
    na = draai(*BRIEF[:-2], "--controleer", "brief.md", cwd=set_.parent)
    assert (na.code, "staat niet in het verslag" in na.uit) == (0, False)
    brief = set_.parent / "brief.md"
    brief.write_text(brief.read_text(encoding="utf-8").replace("€ 7", "€ 8"), encoding="utf-8")
    na = draai(*BRIEF[:-2], "--controleer", "brief.md", cwd=set_.parent)
    assert "brief.md:1: € 8 staat niet in het verslag." in na.uit


@pytest.mark.parametrize("opdracht", [CONTROLEER, BRIEF], ids=lambda argv: str(argv[0]))
def test_a_fault_is_told_with_its_place_by_the_check_and_before_a_letter(
    set_: Path, opdracht: tuple[str, ...]
) -> None:
    (set_ / "organisatie.yaml").write_text("naam: Dorp\ntelefon: 14 0000\nrsin: 1\n", encoding="utf-8")
    uit = draai(*opdracht, cwd=set_.parent)
    assert (uit.code, engels_in(uit.alles)) == (1, [])
    regels = [regel for regel in uit.fout.splitlines() if "organisatie.yaml" in regel]
    assert regels == [
        "mijn-vragen/organisatie.yaml:2:1: `telefon` kennen we hier niet. Bedoel je `telefoon`?",
        "mijn-vragen/organisatie.yaml:3:1: `rsin` heeft niet de goede vorm. "
        "Een RSIN heeft negen cijfers; kijk de nul vooraan na.",
    ]
    assert "[vul in" not in uit.uit


@pytest.mark.parametrize(
    ("namen", "zin"),
    [
        (
            ("organisatie.yml",),
            "organisatie.yml: Dit bestand lezen we niet. Bedoel je organisatie.yaml? Geef het dan die naam.",
        ),
        (
            ("organisatie.yaml", "organisatie.yml"),
            "organisatie.yml: Dit bestand lezen we niet: organisatie.yaml staat er ook.",
        ),
        (("organisaties.yaml",), "organisaties.yaml: Dit bestand gebruikt geen vraag. Bedoel je"),
        (("omgekeerde-toets/organisatie.yaml",), "organisatie.yaml:1:1: Dit bestand hoort niet bij één"),
    ],
)
def test_another_name_or_another_place_is_told(tmp_path: Path, namen: tuple[str, ...], zin: str) -> None:
    schrijf_set(tmp_path / "mijn-vragen", dict.fromkeys(namen, "telefoon: 14 0000\n"))
    uit = draai(*CONTROLEER, cwd=tmp_path)
    assert uit.code == 1
    assert zin in uit.fout


def test_one_who_keeps_no_such_file_is_not_asked_for_it(tmp_path: Path) -> None:
    stap = "stap: effect\nvragen:\n  - {id: geprobeerd, na: situatie, vraag: Wat?, kort: Wat, soort: tekst}\n"
    schrijf_set(tmp_path / "mijn-vragen", {"omgekeerde-toets/1.yaml": stap})
    uit = draai(*CONTROLEER, cwd=tmp_path)
    assert (uit.code, "organisatie" in uit.alles) == (0, False)

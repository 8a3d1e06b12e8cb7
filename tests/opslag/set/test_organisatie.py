"""organisatie.yaml: what an organisation says of itself in all its letters, and what can be wrong with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hulp import maak_methode, schrijf_set, stapbestanden
from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.set.organisatie import paden
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.organisatie import lees_organisatie
from omgekeerd_cli.opslag.set.schema import schematekst
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

VRAGEN = "- {id: a, vraag: A?, kort: A, soort: tekst}"
SLOT = {"slot": "Met vriendelijke groet,"}
VOL = """\
naam: Gemeente Dorp
adres:
  bezoek: [Plein 1, 1234 AB Dorp]
  post: [Postbus 1, "", 1234 ZZ Dorp]
telefoon: 14 0000
website: https://dorp.example
bezwaar: {adres: [Commissie, Postbus 1], digitaal: https://dorp.example/bezwaar}
klacht: |
  Bel ons.
  Of schrijf.
gratis-hulp: {naam: Raadslieden, telefoon: 000 000 00 00}
rechtbank: Rechtbank Stad
namens: het college
betalen: Bel ons.
slot: Groeten,
code: gm0000
rsin: 001234567
bron: Mandaatbesluit
vastgesteld: 2026-01-01
x-eigen: telt niet
"""


def gelezen(map_: Path, *lagen: str) -> tuple[dict[str, str], list[str]]:
    """What is filled in, and the faults, of own sets laid over each other."""
    mappen = [schrijf_set(map_ / str(nr), {"organisatie.yaml": tekst}) for nr, tekst in enumerate(lagen)]
    gebreken: list[Gebrek] = []
    uit = lees_organisatie(mappen, gebreken)
    return uit, [str(gebrek).replace(f"{map_}/", "") for gebrek in gebreken]


def test_everything_filled_in_by_its_path(tmp_path: Path) -> None:
    """Lines stay lines, a date is a date, and the author's own keys are nobody's business."""
    uit, fouten = gelezen(tmp_path, VOL.replace("001234567", "111222333"))
    assert fouten == []
    assert uit.keys() == paden().keys()
    assert uit["adres.post"] == "Postbus 1\n1234 ZZ Dorp"
    assert uit["klacht"] == "Bel ons.\nOf schrijf."
    assert (uit["gratis-hulp.telefoon"], uit["slot"], uit["vastgesteld"]) == (
        "000 000 00 00",
        "Groeten,",
        "2026-01-01",
    )


def test_nothing_is_needed_and_a_letter_always_ends_with_a_greeting(tmp_path: Path) -> None:
    assert lees_organisatie([tmp_path], []) == SLOT
    assert gelezen(tmp_path, 'telefoon: ""\nklacht: []\nadres: {post: ["", " "]}\n') == (SLOT, [])


def test_a_later_set_says_only_what_is_otherwise(tmp_path: Path) -> None:
    """Key by key, also within the addresses."""
    onder = "telefoon: 14 0000\nadres: {bezoek: Plein 1, post: Postbus 1}\n"
    uit, _ = gelezen(tmp_path, onder, "adres: {post: Postbus 2}\n")
    assert uit == SLOT | {"telefoon": "14 0000", "adres.bezoek": "Plein 1", "adres.post": "Postbus 2"}


def test_what_is_still_an_example_is_not_filled_in(tmp_path: Path) -> None:
    """Of an address not a single line: half an address is none."""
    uit, fouten = gelezen(
        tmp_path,
        "telefoon: 'VOORBEELD: 14 0000'\nslot: VOORBEELD\nnaam: Gemeente Voorbeeldstad\n"
        "adres: {post: [Postbus 9, VOORBEELD]}\n",
    )
    assert (uit, fouten) == (SLOT | {"naam": "Gemeente Voorbeeldstad"}, [])


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("rsin: 12345678", "Een RSIN heeft negen cijfers; kijk de nul vooraan na."),
        ("rsin: 123456789", "Dit RSIN kan niet kloppen. Kijk de cijfers na."),
        ("rsin: '000000000'", "Dit RSIN kan niet kloppen. Kijk de cijfers na."),
        ("telefon: 14 0000", "`telefon` kennen we hier niet. Bedoel je `telefoon`?"),
        ("telefon: VOORBEELD", "`telefon` kennen we hier niet. Bedoel je `telefoon`?"),
        ("post: Postbus 1", "`post` hoort in `adres`. Schrijf `adres: {post: …}`."),
        ("adres: Postbus 1", "Hier horen regels als `naam: waarde`. De naam is een van: bezoek, post."),
        ("adres: [Plein 1, 1234 AB Dorp]", "De naam is een van: bezoek, post."),
        ("gratis-hulp:", "De naam is een van: naam, telefoon."),
        ("telefoon: [14 0000]", "Bij `telefoon` hoort een tekst."),
        ("vastgesteld: 1 juli 2026", "`vastgesteld` heeft niet de goede vorm. Schrijf een dag als"),
        ("code: GM0000", "`code` heeft niet de goede vorm. Gebruik kleine letters"),
        ("klacht: [a, {b: c}]", "Bij `klacht` hoort een tekst."),
        (f"klacht: {'a' * 2001}", "Deze tekst is te lang: hoogstens 2.000 tekens."),
        (f"klacht: [{'a, ' * 21}]", "Hier staat te veel: hoogstens 20."),
        ("logo: {bestand: logo.png}", "`logo` kennen we hier niet."),
        ("naam: Ander", "Deze naam staat er al, op regel 1."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, regel: str, zin: str) -> None:
    uit, fouten = gelezen(tmp_path, f"naam: Gemeente Dorp\n{regel}\n")
    assert len(fouten) == 1
    assert fouten[0].startswith("0/organisatie.yaml:2:")
    assert zin in fouten[0]
    assert uit == SLOT or "RSIN kan" in zin


def test_both_numbers_and_keys_are_told_at_once(tmp_path: Path) -> None:
    _, fouten = gelezen(tmp_path, "rsin: 123456789\nwebsit: x\n")
    assert len(fouten) == 2


def test_a_method_with_such_a_fault_is_not_used(tmp_path: Path) -> None:
    """A letter without the telephone number that somebody typed would be sent all the same."""
    with pytest.raises(GebrekkigBestand) as gevangen:
        maak_methode(tmp_path, stapbestanden(VRAGEN) | {"organisatie.yaml": "telefon: 14 0000\n"})
    assert "organisatie.yaml:1:1: `telefon` kennen we hier niet." in str(gevangen.value)


def test_another_telephone_number_is_no_other_set(tmp_path: Path) -> None:
    """Nothing that is asked changes, so no casus has to be brought along."""
    oud, nieuw = (
        maak_methode(tmp_path / nr, stapbestanden(VRAGEN) | {"organisatie.yaml": f"telefoon: 14 {nr}\n"})
        for nr in ("0001", "0002")
    )
    zonder = maak_methode(tmp_path / "zonder", stapbestanden(VRAGEN))
    assert oud.organisatie["telefoon"] != nieuw.organisatie["telefoon"]
    assert oud.sha256 == nieuw.sha256 == zonder.sha256


def test_it_is_no_list_and_no_step(tmp_path: Path) -> None:
    """Nobody looks for cards in it; in the folder of a method it is told where it belongs."""
    map_ = schrijf_set(tmp_path / "set", {"organisatie.yaml": "telefoon: 14 0000\nnaam: Dorp\n"})
    mappen = [*plaatsen.ingebouwd(), map_]
    assert vragensets.keur_lijsten(mappen) == []
    assert laad_wettenboek(mappen).kaarten
    basis = stapbestanden(VRAGEN) | {"proef/organisatie.yaml": "naam: Dorp\n"}
    with pytest.raises(GebrekkigBestand) as gevangen:
        maak_methode(tmp_path / "scheef", basis)
    zin = "organisatie.yaml:1:1: Dit bestand hoort niet bij één methode. Zet dit bestand een map hoger"
    assert zin in str(gevangen.value)


def test_the_law_cards_can_be_read_beside_a_term_of_keeping(tmp_path: Path) -> None:
    termijn = "alle: {termijn: 5 jaar, vanaf: afronding, bron: besluit, vastgesteld: 2026-01-01}\n"
    map_ = schrijf_set(tmp_path / "set", {"bewaartermijnen.yaml": termijn})
    assert laad_wettenboek([*plaatsen.ingebouwd(), map_]).kaarten


def test_an_editor_takes_a_number_with_and_without_quotes() -> None:
    toets = Draft202012Validator(json.loads(schematekst("organisatie")))
    assert not list(toets.iter_errors({"rsin": 111222333, "klacht": ["a", 1]}))
    assert list(toets.iter_errors({"rsin": "12345678"}))
    assert list(toets.iter_errors({"telefon": "14 0000"}))


def test_every_place_to_fill_in_can_be_named() -> None:
    """What stands in a letter where it is not filled in: a few words, as they go on in a sentence."""
    assert paden()["bezwaar.adres"] == "adres voor een bezwaar"
    assert [wat for wat in paden().values() if not wat[0].islower() or wat[-1] in ".,:"] == []

"""Words of the office: ours, with those of an organisation laid over them; and templates by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_methode, schrijf_set, stapbestanden
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.taal.woordenlijst import Jargonwoord
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.lijstbestanden import lees_jargon


def test_an_organisation_adds_changes_and_drops_words(tmp_path: Path) -> None:
    """By code, as in every list file."""
    onder = schrijf_set(
        tmp_path / "onze",
        {"jargon.yaml": "derhalve: {naam: derhalve, gewoon: daarom}\nthans: {naam: thans, gewoon: nu}\n"},
    )
    boven = schrijf_set(
        tmp_path / "eigen",
        {
            "jargon.yaml": "thans: {gewoon: op dit moment}\nderhalve: {vervalt: mag hier}\n"
            "klant: {naam: klant, gewoon: inwoner, ook: [klanten]}\n"
        },
    )
    assert lees_jargon([onder, boven]) == (
        Jargonwoord("thans", "op dit moment"),
        Jargonwoord("klant", "inwoner", ("klanten",)),
    )
    assert lees_jargon([tmp_path]) == ()


def test_a_word_needs_an_everyday_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise it would only blame."""
    monkeypatch.chdir(schrijf_set(tmp_path, {"jargon.yaml": "thans: {naam: thans}\n"}))
    with pytest.raises(GebrekkigBestand) as gevangen:
        lees_jargon([Path()])
    assert str(gevangen.value) == "jargon.yaml:1:1: Hier ontbreekt `gewoon`. Voeg die regel toe."


def test_the_packaged_words_stand_once() -> None:
    """No form belongs to two words, and no everyday word is jargon itself."""
    woorden = lees_jargon(plaatsen.vragenmappen(None))
    vormen = [vorm.lower() for woord in woorden for vorm in (woord.woord, *woord.ook)]
    assert len(vormen) > 100
    assert sorted(vormen) == sorted(set(vormen))
    assert {woord.gewoon.lower() for woord in woorden} & set(vormen) == set()


def test_templates_by_name_the_own_one_first(tmp_path: Path) -> None:
    """Any file that ends in .md.j2; an own folder replaces ours by name."""
    basis = stapbestanden("- {id: a, vraag: A?, kort: A, soort: tekst}")
    ons = schrijf_set(tmp_path / "1", basis | {"proef/brief.md.j2": "ons", "proef/motivatie.md.j2": "ons"})
    eigen = schrijf_set(tmp_path / "2", {"proef/brief.md.j2": "eigen\r\n"})
    assert vragensets.laad("proef", [ons, eigen]).sjablonen == {"brief": "eigen\n", "motivatie": "ons"}
    zonder = maak_methode(tmp_path / "3", basis)
    assert zonder.sjablonen == {}
    assert zonder.sha256 != vragensets.laad("proef", [ons]).sha256

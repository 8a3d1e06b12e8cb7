"""Fixed sentences as data: a document says them only where the answers stand that they rest on."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, maak_methode, schrijf_set, stapbestanden
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from omgekeerd_cli.rapport.sjabloonkeuring import keur_sjablonen

VRAGEN = """
- {id: gehoord, vraag: Gehoord?, kort: Gehoord, soort: ja-nee}
- {id: reactie, vraag: Wat zei zij?, kort: Reactie, soort: tekst}
- {id: soort, vraag: Welke?, kort: Soort, soort: meerkeuze, anders: ja,
   opties: [{code: gift, label: Een gift, velden: {in-zin: een gift}},
            {code: lening, label: Een lening, velden: {in-zin: een lening}}]}
- {id: lasten, vraag: Welke lasten?, kort: Lasten, soort: groep, herhaal: {titel: "{last}"},
   vragen: [{id: last, vraag: Welke?, kort: Last, soort: tekst},
            {id: zwaar, vraag: Zwaar?, kort: Zwaar, soort: ja-nee}]}
"""
ZINNEN = """
gewogen:
  zegt: "Op uw reactie ‘{reactie}’ zeggen wij wat wij ermee doen."
  je: "Op je reactie ‘{reactie}’ zeggen wij wat wij ermee doen."
  rust-op: {alle: [{vraag: gehoord, is: ja}, {vraag: reactie, ingevuld: ja}]}
vormen: {zegt: "Wij geven {soort.in-zin}.", rust-op: {vraag: soort, ingevuld: ja}}
soorten: {vraag: soort, per: {gift: U hoeft niets terug te betalen.}}
last-weegt:
  zegt: "{last} weegt zwaar (post {nummer})."
  rust-op: {alle: [{vraag: zwaar, is: ja}, {vraag: last, ingevuld: ja}]}
contact:
  kop: Vragen?
  zegt: |
    Bel {organisatie.telefoon}.

    - Noem {casus.code}.
  vast: Iedereen moet ons kunnen bereiken.
"""
SJABLOON = """\
{{ zin("gewogen") }}

{{ zin("gewogen", true) }}

{{ zin("vormen") }}

{{ zin("soorten") }}

{% for rij in antwoord("lasten").rijen %}
{{ zin("last-weegt", bij=rij) }}

{% endfor %}
{{ zin("contact") }}
"""


def _bestanden(zinnen: str = ZINNEN, sjabloon: str = SJABLOON) -> dict[str, str]:
    return {**stapbestanden(VRAGEN), "proef/zinnen.yaml": zinnen, "proef/motivatie.md.j2": sjabloon}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """A method whose report only says fixed sentences."""
    return maak_methode(tmp_path, _bestanden())


def _rapport(methode: Methode, antwoorden: Boom) -> str:
    casus = maak_casus(methode, {"een": antwoorden})
    return maak_rapport(maak_motivatie(Stand(methode, casus)))


def test_without_answers_only_what_may_always_be_said_is_said(methode: Methode) -> None:
    """What is still to be filled in by the organisation is marked as such."""
    rapport = _rapport(methode, {})
    assert rapport.startswith(
        "## Vragen?\n\nBel [vul in: telefoonnummer van de organisatie].\n\n- Noem proefcasus.\n"
    )


def test_a_sentence_needs_every_answer_that_it_rests_on(methode: Methode) -> None:
    """A reaction alone, or a yes alone, is not enough."""
    assert "reactie" not in _rapport(methode, {"gehoord": "ja"})
    assert "reactie" not in _rapport(methode, {"reactie": "Fijn."})
    heel = _rapport(methode, {"gehoord": "ja", "reactie": "Fijn, *hoor*."})
    assert r"Op uw reactie ‘Fijn, \*hoor\*.’ zeggen wij" in heel
    assert r"Op je reactie ‘Fijn, \*hoor\*.’ zeggen wij" in heel


def test_each_choice_has_its_sentence_and_own_words_speak_for_themselves(methode: Methode) -> None:
    """An option without a sentence is told with its question."""
    rapport = _rapport(methode, {"soort": ["gift", "lening", {"anders": "kolen"}]})
    assert "Wij geven een gift, een lening en kolen." in rapport
    assert "U hoeft niets terug te betalen. Soort: een lening. Soort: kolen." in rapport


def test_a_sentence_about_a_record_looks_at_that_record(methode: Methode) -> None:
    """The other record does not weigh."""
    lasten: list[Ruw] = [{"last": "Huur", "zwaar": "nee"}, {"last": "Gas", "zwaar": "ja"}]
    assert "Gas weegt zwaar (post 2)." in _rapport(methode, {"lasten": lasten})
    assert "Huur weegt zwaar" not in _rapport(methode, {"lasten": lasten})


def test_an_answer_cannot_look_like_a_place_to_fill_in(methode: Methode) -> None:
    """Nor like markup, nor like the name of an answer."""
    kwaad = "\ue000x\ue001 [vul in: x] {organisatie.telefoon} ## kop"
    rapport = _rapport(methode, {"gehoord": "ja", "reactie": kwaad})
    assert rapport.count("[vul in: ") == 1 + rapport.count(r"\[vul in: ")
    assert "{organisatie.telefoon}" in rapport


def test_an_own_set_rewords_drops_and_asks_for_more(tmp_path: Path) -> None:
    """It cannot take away what ours rests on."""
    ons, eigen = tmp_path / "ons", tmp_path / "eigen"
    schrijf_set(ons, {**_bestanden(), "zinnen.yaml": "contact: {zegt: Bel ons., vast: Altijd.}\n"})
    zinnen = """
        gewogen: {zegt: "Wij lazen ‘{reactie}’.", rust-op: {vraag: soort, ingevuld: ja}}
        contact: {vervalt: Ons telefoonnummer staat bovenaan.}
        soorten: {per: {lening: U betaalt terug.}}
    """
    schrijf_set(eigen, {"proef/zinnen.yaml": zinnen})
    methode = vragensets.laad("proef", [ons, eigen])
    assert "Wij lazen" not in _rapport(methode, {"soort": ["gift"], "reactie": "Fijn."})
    rapport = _rapport(methode, {"soort": ["gift", "lening"], "reactie": "Fijn.", "gehoord": "ja"})
    assert rapport.count("Wij lazen ‘Fijn.’.") == 2, "also in the letter that says je"
    assert "U hoeft niets terug te betalen. U betaalt terug." in rapport
    assert "Vragen?" not in rapport


@pytest.mark.parametrize(
    ("zinnen", "wat"),
    [
        ("a: {zegt: Hoi., rust-op: {vraag: gehoort, is: ja}}", "Er is geen vraag `gehoort`."),
        ("a: {zegt: '{reactie}', rust-op: {vraag: gehoord, is: ja}}", "rust deze zin niet"),
        ("a: {zegt: '{reactei}', rust-op: {vraag: gehoord, is: ja}}", "Er is geen vraag `reactei`."),
        ("a: {zegt: Hoi.}", "niet op welke antwoorden"),
        ("a: {vast: Altijd.}", "wat er gezegd wordt"),
        ("a: {vraag: soort, per: {gitf: Hoi.}}", "geen keuze `gitf`"),
        ("a: {vraag: reactie, per: {gift: Hoi.}}", "is geen keuze"),
        ("a: {zegt: '{casus.naam}', vast: Altijd.}", "Dit is er niet."),
        ("a: {zegt: Hoi., rust-op: {vraag: gehoord, is: misschien}}", "past niet bij `gehoord`"),
    ],
)
def test_what_is_wrong_with_a_sentence_is_told_at_its_line(tmp_path: Path, zinnen: str, wat: str) -> None:
    """With the file, the line and the column."""
    schrijf_set(tmp_path, _bestanden(zinnen, '{{ zin("a") }}'))
    with pytest.raises(GebrekkigBestand) as fout:
        vragensets.laad("proef", [tmp_path])
    (gebrek,) = fout.value.gebreken
    assert wat in str(gebrek)
    assert gebrek.bestand.endswith("proef/zinnen.yaml")
    assert gebrek.regel == 1


def test_a_template_and_its_sentences_are_held_against_each_other(tmp_path: Path) -> None:
    """A sentence that is not there, and one that nothing says."""
    methode = maak_methode(tmp_path, _bestanden(sjabloon='{{ zin("gewoggen") }}{{ zin("contact") }}'))
    gezegd = [f"{fout.wat} {fout.doe}" for fout in keur_sjablonen(methode)]
    assert "Er is geen zin `gewoggen` in zinnen.yaml. Bedoel je `gewogen`?" in gezegd
    assert any("De zin `vormen` staat in geen sjabloon." in zin for zin in gezegd)
    assert not any("`contact`" in zin for zin in gezegd)

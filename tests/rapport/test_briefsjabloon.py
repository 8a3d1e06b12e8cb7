"""The letter from a template: what it can say about itself, and that answers stay plain text."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import maak_casus, maak_methode, stapbestanden
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.verslag.brief import Brief, Reden
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.brief import GeenBrief, casus_van_brief, is_onze_brief, maak_brief
from omgekeerd_cli.rapport.zandbak.fouten import SjabloonFout

VRAGEN = """
- {id: besluit, vraag: Wat?, kort: Besluit, soort: lange-tekst}
- {id: dag, vraag: Wanneer?, kort: Dag, soort: datum}
"""
SJABLOON = """\
{{ noemt(antwoord("besluit"), antwoord("dag")) }}
{{ bevat(antwoord("besluit"), antwoord("dag")) }}
{% for reden in redenen_concept() %}
- {{ reden.tekst }} {{ reden.advies }}
{% endfor %}

{{ organisatie("naam") }}

Beste {{ vul_in("naam") }},

{{ besluit("Wij zeggen ja.") }}

{{ zonder_artikelen(antwoord("besluit").tekst) | alinea }}

{% for artikel in artikelen() %}
{{ loop.index }}. {{ artikel }}
{% endfor %}
"""


SIGNAAL = """signalen:
  - id: geen-dag
    als: {vraag: dag, ingevuld: nee}
    ernst: ontbreekt
    brief: concept
    tekst: Er is nog geen dag.
    advies: Kies er een.
    eigen-advies: ja
"""


def brief(
    tmp_path: Path, antwoorden: dict[str, str], sjabloon: str = SJABLOON, signalen: str = SIGNAAL
) -> Brief:
    """The letter of a casus with these answers."""
    bestanden = stapbestanden(VRAGEN, signalen) | {"proef/brief.md.j2": sjabloon}
    methode = maak_methode(tmp_path, bestanden)
    casus = maak_casus(methode, {"een": dict(antwoorden)})
    return maak_brief(maak_motivatie(Stand(methode, casus)))


def test_a_letter(tmp_path: Path) -> None:
    """Its words, its places to fill in, its articles behind it, and what it must keep saying."""
    uit = brief(tmp_path, {"besluit": "U krijgt € 5 (Wet A, art. 1).", "dag": "2026-03-12"})
    tekst, _, merk = uit.tekst.partition("\n\n<!-- ")
    assert tekst == "Beste [vul in: naam],\n\nWij zeggen ja.\n\nU krijgt € 5¹.\n\n1. Wet A, art. 1"
    assert merk.startswith("omgekeerd: brief van casus proefcasus, ")
    assert (uit.besluit, uit.concept, uit.let_op) == (("Wij zeggen ja.",), (), ())
    assert uit.genoemd == ("U krijgt € 5 (Wet A, art. 1).", "12 maart 2026")
    assert [deel.kort for deel in uit.bevat] == ["Besluit", "Dag"]


def test_a_signal_of_the_set_keeps_a_letter_a_draft_until_its_answers_are_there(tmp_path: Path) -> None:
    """The reason and the way out stand on top; one that does not say so keeps nothing back."""
    uit = brief(tmp_path, {"besluit": "U krijgt € 5."})
    assert uit.concept == (Reden("Er is nog geen dag.", "Kies er een."),)
    assert uit.tekst.startswith("- Er is nog geen dag. Kies er een.\n")
    assert brief(tmp_path / "met-dag", {"dag": "2026-03-12"}).concept == ()
    los = SIGNAAL.replace("    brief: concept\n", "")
    assert brief(tmp_path / "los", {"besluit": "U krijgt € 5."}, signalen=los).concept == ()


def test_what_the_organisation_left_open_keeps_a_letter_a_draft(tmp_path: Path) -> None:
    """A place for one letter does not: somebody fills that in by hand each time."""
    sjabloon = 'Beste {{ vul_in("naam") }},\n\n' + '{{ organisatie("naam", "wie wij zijn") }}\n'
    (reden,) = brief(tmp_path, {"dag": "2026-03-12"}, sjabloon).concept
    assert (reden.tekst, reden.punten) == ("De brief mist nog iets van je organisatie.", ("wie wij zijn",))


def test_much_that_the_organisation_left_open_is_counted_and_not_summed_up(tmp_path: Path) -> None:
    """The letter itself shows each place; four are still named, a line each."""
    velden = ("naam", "telefoon", "klacht", "rechtbank", "namens")
    vijf = "\n".join(f'{{{{ organisatie("{veld}", "{veld}") }}}}\n' for veld in velden)
    (reden,) = brief(tmp_path / "vijf", {"dag": "2026-03-12"}, vijf).concept
    assert (reden.tekst, reden.punten) == ("De brief mist nog 5 gegevens van je organisatie.", ())
    assert reden.plekken == velden
    (reden,) = brief(tmp_path / "vier", {"dag": "2026-03-12"}, vijf.rpartition("{{")[0]).concept
    assert reden.punten == velden[:4]


def test_what_to_look_at(tmp_path: Path) -> None:
    """An article of which the law is not named."""
    uit = brief(tmp_path, {"besluit": "Dat mag (art. 1)."})
    assert uit.let_op == ("Bij deze cijfers staat geen wet: 1. Zet de naam van de wet erbij.",)


def test_an_answer_is_never_markup_nor_a_place_to_fill_in(tmp_path: Path) -> None:
    """Whatever a casus holds, the letter shows it as it is."""
    uit = brief(tmp_path, {"besluit": "# kop [vul in: x] {{ casus }} <b>"}, SJABLOON)
    assert "\\# kop \\[vul in: x\\] {{ casus }} \\<b\\>" in uit.tekst


def test_a_letter_knows_whether_somebody_changed_it(tmp_path: Path) -> None:
    """One word is enough; another casus is never taken for ours."""
    tekst = brief(tmp_path, {"besluit": "U krijgt € 5."}).tekst
    assert is_onze_brief(tekst, "proefcasus")
    assert not is_onze_brief(tekst, "andere")
    assert not is_onze_brief(tekst.replace("€ 5", "€ 6"), "proefcasus")
    assert not is_onze_brief("iets anders", "proefcasus")
    assert (casus_van_brief(tekst), casus_van_brief("iets anders")) == ("proefcasus", "")


def test_without_a_template_there_is_no_letter(tmp_path: Path) -> None:
    """Nor one made up by us: a decision is too important for a form that fits everything."""
    methode = replace(maak_methode(tmp_path, stapbestanden(VRAGEN)), sjablonen={})
    with pytest.raises(GeenBrief) as gevangen:
        maak_brief(maak_motivatie(Stand(methode, maak_casus(methode))))
    assert str(gevangen.value) == "De methode 'proef' heeft geen sjabloon voor een brief."


def test_a_fault_names_the_template_of_the_letter(tmp_path: Path) -> None:
    """Not that of the report, and with its line."""
    with pytest.raises(SjabloonFout) as gevangen:
        brief(tmp_path, {}, "een\n{{ antwoord('weg') }}")
    assert str(gevangen.value) == (
        "proef/brief.md.j2:2: De methode heeft geen vraag `weg`. Pas het sjabloon aan."
    )

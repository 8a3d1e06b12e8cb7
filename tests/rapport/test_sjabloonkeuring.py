"""Templates of an own method: every name that is not there is told, wherever in the template it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import methode_met
from omgekeerd_cli.kern.controle.proefcasussen import proefcasussen
from omgekeerd_cli.kern.set.model import BRIEF, RAPPORT, SAMEN, Methode
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloonkeuring import keur_sjablonen

SETS = vragensets.methoden(plaatsen.ingebouwd())
VRAGEN = """\
- {id: doel, vraag: Doel?, kort: Doel, soort: lange-tekst}
- id: hoe
  vraag: Hoe?
  kort: Hoe
  soort: keuze
  anders: ja
  opties: [{code: bellen, label: Bellen}, {code: thuis, label: Thuis}, {code: niet, label: Niet}]
- {id: waar, vraag: Waar?, kort: Waar, soort: tekst, als: {vraag: hoe, is: thuis}}
- id: kosten
  vraag: Kosten?
  kort: Kosten
  soort: groep
  vragen: [{id: bedrag, vraag: Bedrag?, kort: Bedrag, soort: bedrag}]
"""


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    return methode_met(tmp_path, VRAGEN)


def fouten(methode: Methode, sjabloon: str, naam: str = RAPPORT) -> list[str]:
    met = replace(methode, sjablonen={naam: sjabloon})
    return [str(fout).removeprefix(f"proef/{naam}.md.j2:") for fout in keur_sjablonen(met)]


BIJ_WAAR = '{% if antwoord("waar").ingevuld %}\n{{ PLEK }}\n{% endif %}\n'


@pytest.mark.parametrize("om", ["a\n{{ PLEK }}\n", BIJ_WAAR, "{% if 1 > 2 %}\n{{ PLEK }}\n{% endif %}"])
@pytest.mark.parametrize(
    ("plek", "zin"),
    [
        ('antwoord("doell").tekst', "De methode heeft geen vraag `doell`. Bedoel je `doel`?"),
        ('antwoord("zzz").tekst', "De methode heeft geen vraag `zzz`. Pas het sjabloon aan."),
        ('antwoord("bedrag").tekst', "`bedrag` is een veld van de groep `kosten`, en geen vraag. "
         "Pas het sjabloon aan."),
        ('antwoord("doel").teks', "Niets heeft een deel `teks`. Bedoel je `tekst`?"),
        ('antwoord("doel").ingevult', "Niets heeft een deel `ingevult`. Bedoel je `ingevuld`?"),
        ("casuss.titel", "De naam `casuss` is er niet. Bedoel je `casus`?"),
        ("antwoordt('doel').tekst", "De naam `antwoordt` is er niet. Bedoel je `antwoord`?"),
        ("methode.tietel", "Niets heeft een deel `tietel`. Bedoel je `titel`?"),
        ("besprekingen_()", "De naam `besprekingen_` is er niet. Bedoel je `besprekingen`?"),
    ],
)  # fmt: skip
def test_a_name_that_is_not_there(methode: Methode, om: str, plek: str, zin: str) -> None:
    """Also where no answer leads, or only one."""
    assert fouten(methode, om.replace("PLEK", plek)) == [f"2: {zin}"]


def test_a_field_of_a_record(methode: Methode) -> None:
    lus = '{% for rij in antwoord("kosten").rijen %}\n{{ rij("bedrg").tekst }}\n{% endfor %}'
    assert fouten(methode, lus) == ["2: Geen groep heeft een veld `bedrg`. Bedoel je `bedrag`?"]


def test_all_of_them_at_once_and_each_line_once(methode: Methode) -> None:
    sjabloon = '{{ antwoord("doell").tekst }}\n{{ casuss }}\n{{ antwoord("doel").teks }}\n{{ casuss }}\n'
    assert [zin.split(":")[0] for zin in fouten(methode, sjabloon)] == ["2", "1", "3"]


def test_what_only_some_answers_show(methode: Methode) -> None:
    """A word for each option, and one of them forgotten: only that option goes wrong."""
    woorden = '{% set w = {"bellen": "B", "thuis": "T"} %}\n{% if antwoord("hoe").ingevuld %}\n'
    sjabloon = woorden + '{{ w[antwoord("hoe").codes[0]] }}{% endif %}\n'
    assert fouten(methode, sjabloon) == ["3: Hier staat een naam die er niet is. Pas het sjabloon aan."]
    assert fouten(methode, '{{ antwoord("hoe").codes[0] }}') == [
        "1: Hier staat een naam die er niet is. Pas het sjabloon aan."
    ]


@pytest.mark.parametrize(
    ("naam", "sjabloon", "gevonden"),
    [
        (BRIEF, "{{ vul_inn('naam') }}", ["1: De naam `vul_inn` is er niet. Bedoel je `vul_in`?"]),
        (BRIEF, "{{ vul_in('naam') }}{% for a in artikelen() %}{{ a }}{% endfor %}", []),
        (SAMEN, "{% for m in motivaties %}\n{{ m.antwoord('doel').tekst }}{% endfor %}", []),
        (SAMEN, "{{ casus.code }}", ["1: De naam `casus` is er niet. Pas het sjabloon aan."]),
        (RAPPORT, "{{ vul_in('naam') }}", ["1: De naam `vul_in` is er niet. Pas het sjabloon aan."]),
        (RAPPORT, "{% set a = antwoord('doel') %}{{ a.tekst | aline }}", None),
    ],
)
def test_each_template_has_names_of_its_own(
    methode: Methode, naam: str, sjabloon: str, gevonden: list[str] | None
) -> None:
    uit = fouten(methode, sjabloon, naam)
    if gevonden is None:
        assert uit[0].startswith("1: Het filter `aline` is er niet. Bedoel je `alinea`? Kies uit: ")
    else:
        assert uit == gevonden


@pytest.mark.parametrize(
    "sjabloon",
    [
        "{% set ns = namespace(teller=0) %}{% set ns.teller = 1 %}{{ ns.teller }}",
        "{% macro m(a, b=1) %}{{ a }}{{ b }}{% endmacro %}{{ m(casus.code) }}",
        "{% if concept %}{% set x = 1 %}{% endif %}{% if x is defined %}{{ x }}{% endif %}",
        '{% import "gedeeld.md.j2" as g %}{{ g.stuk(antwoord("doel"), "Doel") }}',
        "{% for s in stappen %}{{ loop.index }}{{ s.antwoorden | map(attribute='kort') | join }}{% endfor %}",
        "{{ {'aardig': 1}.aardig }}{{ dict(b=2).b }}",
    ],
)
def test_what_is_right_stays_right(methode: Methode, sjabloon: str) -> None:
    assert fouten(methode, sjabloon) == []


@pytest.mark.parametrize("naam", SETS)
def test_our_own_templates_with_every_option(naam: str) -> None:
    set_ = vragensets.laad(naam, plaatsen.ingebouwd())
    assert list(keur_sjablonen(set_)) == []
    gevraagd = {halte.plek.vraag.id for stand in proefcasussen(set_, 40) for halte in stand.route.haltes}
    anders = {vraag.id for vraag in set_.vraag_op_id.values() if vraag.neemt_over}
    assert len(set_.vraag_op_id.keys() - set_.oude_vragen.keys() - gevraagd - anders) <= 1

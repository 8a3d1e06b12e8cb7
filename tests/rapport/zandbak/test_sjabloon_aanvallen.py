"""Templates of somebody who means no good: a Dutch sentence with its line, soon and in little memory."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.taal.tekst import normaliseer
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.opmaak import alinea
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from omgekeerd_cli.rapport.zandbak.begroting import RUIM

TE_VEEL = (
    "Dit sjabloon doet te veel werk, of maakt te veel tekst. "
    "Kijk na of een lus of macro zich te vaak herhaalt."
)
TE_DIEP = "Hier zitten te veel haakjes, blokken of bewerkingen in elkaar. Maak het eenvoudiger."
MAG_NIET = "Dit mag een sjabloon niet. Pas het sjabloon aan."
GEEN_NAAM = "Hier staat een naam die er niet is: `{}`. Pas het sjabloon aan."
GEEN_TEKST = "Dit is geen tekst of getal. Noem het deel dat je bedoelt, zoals `.tekst`."
ALLEEN_ONZE = "Dit kan een sjabloon niet overnemen. Kies uit: gedeeld.md.j2, briefdelen.md.j2."
MIS = "Hier gaat het sjabloon mis. Pas het sjabloon aan."


def _geen_filter(naam: str) -> str:
    return (
        f"Het filter `{naam}` is er niet. Kies uit: aangehaald, alinea, capitalize, citaat, code, count, "
        "d, default, e, eerste_alinea, escape, first, in_punt, in_zin, inline, join, kostenvergelijking, "
        "last, length, list, lower, map, max, min, opsomming, reject, rejectattr, replace, reverse, safe, "
        "select, selectattr, sort, string, title, trim, truncate, unique, upper, vragentekst, wordcount."
    )


def _groei(begin: str, stap: str, eind: str = "") -> str:
    """A value that gets larger each time: sixty times, unless it is stopped."""
    return (
        f"{{% set ns = namespace(x={begin}) %}}"
        f"{{% for i in range(60) %}}{{% set ns.x = {stap} %}}{{% endfor %}}{eind}"
    )


AANVALLEN = {
    # time
    "lus in lus": ("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", TE_VEEL),
    "lus met een lang lijf": (
        "{% for i in range(99999) %}" + "{% set a = i %}" * 500 + "{% endfor %}",
        TE_VEEL,
    ),
    "reeks die er niet mag zijn": ("{% for i in range(10000000) %}{% endfor %}", MIS),
    "zoeken in een lange lijst": (
        "{% set l = range(9999) | list %}{% for i in range(9999) %}{{ 'x' in l }}{% endfor %}",
        TE_VEEL,
    ),
    "zoeken in een lange tekst": (
        "{% set t = 'x' * 99999 %}{% for i in range(999) %}{{ t.count('y') }}{% endfor %}",
        TE_VEEL,
    ),
    "snijden in een lange tekst": (
        "{% set t = 'x' * 99999 %}{% for i in range(999) %}{% set y = t[1:] %}{% endfor %}",
        TE_VEEL,
    ),
    "opmaken in een lus": (
        "{% set t = '-' * 9999 %}{% for i in range(9999) %}{% set y = t | alinea %}{% endfor %}",
        TE_VEEL,
    ),
    "vergelijken van wat in elkaar zit": (
        _groei("[1]", "[ns.x, ns.x]", "{{ ns.x == ns.x }}"),
        TE_VEEL,
    ),
    "sleutel die in elkaar zit": (_groei("(1,)", "(ns.x, ns.x)", "{{ {ns.x: 1} }}"), TE_VEEL),
    "macro die zich verdubbelt": (
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(30) }}",
        TE_VEEL,
    ),
    "macro die veel aangereikt krijgt": (
        "{% macro m() %}{% if false %}{{ varargs }}{% endif %}{% endmacro %}"
        "{% set l = range(99999) | list %}{% for i in range(99999) %}{{ m(*l) }}{% endfor %}",
        TE_VEEL,
    ),
    "macro zonder einde": (
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "Deze macro roept zichzelf steeds opnieuw aan. Haal die aanroep weg.",
    ),
    "lus die zichzelf aanroept": (
        "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "Een lus met `recursive` kan in een sjabloon niet. Haal dat woord weg.",
    ),
    "machten": ("{{ 9 ** 9 ** 9 }}", "** kan in een sjabloon niet. Haal het weg."),
    "getal dat groeit": (_groei("999999", "ns.x * ns.x"), "Dit getal wordt te groot. Pas het sjabloon aan."),
    "getal dat groot is": ("{{ 0xffffffffffffffff }}", "Dit getal is te groot. Pas het sjabloon aan."),
    "kosten terugvragen": (
        "{{ [1] | map('_neem', -1000000) | list }}",
        "Het filter `_neem` is er niet. Pas het sjabloon aan.",
    ),
    # memory
    "tekst die groeit met ~": (_groei("'aaaa'", "ns.x ~ ns.x"), TE_VEEL),
    "tekst die groeit met +": (_groei("'aaaa'", "ns.x + ns.x"), TE_VEEL),
    "lijst die groeit": (_groei("[1]", "ns.x + ns.x"), TE_VEEL),
    "tekst maal": ("{{ 'x' * 1000000000 }}", TE_VEEL),
    "lijst maal": ("{{ [1] * 1000000000 }}", TE_VEEL),
    "vervangen door veel": ("{{ ('x' * 9999) | replace('', 'y' * 99999) }}", TE_VEEL),
    "verdubbelen door vervangen": (_groei("'ab'", "ns.x | replace('a', 'aab')"), TE_VEEL),
    "plakken met veel": ("{{ range(9999) | map('string') | join('y' * 9999) }}", TE_VEEL),
    "uitgerekt": ("{{ 'x'.ljust(1000000000) }}", MAG_NIET),
    "in het midden": ("{{ 'x' | center(1000000000) }}", _geen_filter("center")),
    "in het midden, van elk": (
        "{{ ['x'] | map('center', 1000000000) | list }}",
        "Het filter `center` is er niet. Pas het sjabloon aan.",
    ),
    "ingesprongen": ("{{ 'x' | indent(1000000000) }}", _geen_filter("indent")),
    "groepjes": ("{{ 'x' | batch(1000000000, 'x') | list }}", _geen_filter("batch")),
    "breed getal": (
        "{{ '%999999999d' % 1 }}",
        "Met % kun je hier geen tekst invullen. Zet tekst aan elkaar met ~.",
    ),
    "breed getal in een filter": ("{{ '%999999999d' | format(1) }}", _geen_filter("format")),
    "breed getal met format": ("{{ '{:>999999999}'.format(1) }}", MAG_NIET),
    "zin zonder zin": ("{{ lipsum(1000) }}", GEEN_NAAM.format("lipsum")),
    "rondje": ("{{ cycler(1, 2) }}", GEEN_NAAM.format("cycler")),
    # reading
    "haakjes": ("{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}", TE_DIEP),
    "lijsten in lijsten": ("{{ " + "[" * 60 + "]" * 60 + " }}", TE_DIEP),
    "ontkenningen": ("{{ " + "not " * 9_000 + "1 }}", TE_DIEP),
    "optellen": ("{{ 1" + " + 1" * 9_000 + " }}", TE_DIEP),
    "punten": ("{{ a" + ".b" * 9_000 + " }}", TE_DIEP),
    "filters achter elkaar": ("{{ a" + " | e" * 9_000 + " }}", TE_DIEP),
    "blokken in blokken": ("{% if 1 %}" * 3_000 + "{% endif %}" * 3_000, TE_DIEP),
    "lussen in lussen": ("{% for i in [1] %}" * 20 + "{% endfor %}" * 20, TE_DIEP),
    "takken": ("{% if a %}" + "{% elif b %}" * 3_000 + "{% endif %}", TE_DIEP),
    # reaching
    "klasse": ("{{ ''.__class__.__mro__ }}", MAG_NIET),
    "klasse met haken": ("{{ casus['__class__'] }}", MAG_NIET),
    "klasse van elk": ("{{ [casus] | map(attribute='__class__') | first }}", MAG_NIET),
    "klasse met attr": ("{{ casus | attr('__class__') }}", _geen_filter("attr")),
    "namen van Python": ("{{ antwoord.__globals__ }}", MAG_NIET),
    "eigenaar van een functie": ("{{ antwoord['__self__'] }}", MAG_NIET),
    "het sjabloon zelf": ("{{ self._TemplateReference__context }}", MAG_NIET),
    "wat onze typen kunnen": ("{{ methode.vragen_met_velden() }}", MAG_NIET),
    "onze typen uitgeschreven": ("{{ antwoord('gewenst-effect') }}", GEEN_TEKST),
    "onze typen aan elkaar": ("{{ '' ~ casus }}", GEEN_TEKST),
    "onze typen als tekst": ("{{ [casus] | string }}", GEEN_TEKST),
    "een adres in het geheugen": ("{{ antwoord('gewenst-effect').tekst.upper }}", GEEN_TEKST),
    "een ander bestand": ("{% include '/etc/passwd' %}", ALLEEN_ONZE),
    "een bestand hierboven": ("{% import '../methode.yaml' as x %}", ALLEEN_ONZE),
    "een bestand uit een antwoord": ("{% include casus.code %}", ALLEEN_ONZE),
    "een ander als basis": (
        "{% extends 'gedeeld.md.j2' %}",
        "{% extends %} kan in een sjabloon niet. Haal het weg.",
    ),
    "blok": (
        "{% block a %}{{ self.a() }}{% endblock %}",
        "{% block %} kan in een sjabloon niet. Haal het weg.",
    ),
    "zonder ontsnappen": (
        "{% autoescape false %}x{% endautoescape %}",
        "{% autoescape %} kan in een sjabloon niet. Haal het weg.",
    ),
    "antwoord in een fout": ("{{ antwoord(antwoord('gewenst-effect').tekst) }}", MIS),
    "antwoord in een fout over een filter": (
        "{{ [1] | map(antwoord('gewenst-effect').tekst) | list }}",
        "Dit filter is er niet. Pas het sjabloon aan.",
    ),
    "filter dat struikelt": ("{{ 'x' | truncate(1, true, 'yyyy') }}", MIS),
}

LOPER = """
import json, resource, sys
from msgspec.structs import replace
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.rapport import sjabloon
from omgekeerd_cli.rapport.zandbak.fouten import SjabloonFout

resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
sjabloon.RUIM = int(sys.argv[1])
geladen = laad_casus("voorbeeld-willem", werkplek())
motivatie = maak_motivatie(geladen.stand)
for bron in json.load(sys.stdin):
    met = replace(motivatie, methode=replace(geladen.methode, sjablonen={"motivatie": bron}))
    try:
        uitkomst = "gelukt: " + sjabloon.maak_rapport(met)[:100]
    except SjabloonFout as fout:
        uitkomst = str(fout)
    print(json.dumps(uitkomst), flush=True)
"""
"""Fills in each template in a process of its own, which may take little memory."""


def _val_aan(ruimte: int, geduld: float) -> dict[str, str]:
    bronnen = json.dumps([bron for bron, _ in AANVALLEN.values()])
    klaar = subprocess.run(
        [sys.executable, "-c", LOPER, str(ruimte)],
        input=bronnen,
        capture_output=True,
        text=True,
        timeout=geduld,
        check=False,
    )
    assert (klaar.returncode, klaar.stderr) == (0, "")
    return dict(zip(AANVALLEN, map(json.loads, klaar.stdout.splitlines()), strict=True))


@pytest.fixture(scope="module")
def uitkomsten() -> dict[str, str]:
    """What came of each attack; with a twentieth of the budget it comes to the same, only sooner."""
    return _val_aan(RUIM // 20, 120)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on memory there")
@pytest.mark.parametrize("naam", AANVALLEN)
def test_an_attack_ends_in_one_dutch_sentence(uitkomsten: dict[str, str], naam: str) -> None:
    """With the template and its line; no traceback, no English, no answer."""
    assert uitkomsten[naam] == f"omgekeerde-toets/motivatie.md.j2:1: {AANVALLEN[naam][1]}"


@pytest.mark.lang
@pytest.mark.skipif(sys.platform == "win32", reason="no limit on memory there")
def test_with_the_real_budget_it_is_over_soon_too() -> None:
    """All of them together, on a machine that does other things as well."""
    verwacht = {naam: f"omgekeerde-toets/motivatie.md.j2:1: {zin}" for naam, (_, zin) in AANVALLEN.items()}
    assert _val_aan(RUIM, 300) == verwacht


@pytest.fixture(scope="module")
def methode(tmp_path_factory: pytest.TempPathFactory) -> Methode:
    """A method whose report is one answer, put down in every way."""
    sjabloon = """\
{% set a = antwoord("doel") %}
{% macro m(x) %}{{ x | alinea }}{% endmacro %}
{{ m(a.tekst) }}

{% set blok %}{{ a.tekst | alinea }}{% endset %}
{{ blok }}

{% for t in [a.tekst] %}{{ t | alinea }}{% endfor %}
"""
    gemaakt = methode_met(
        tmp_path_factory.mktemp("set"), "- {id: doel, vraag: Wat?, kort: Doel, soort: lange-tekst}"
    )
    return replace(gemaakt, sjablonen={"motivatie": sjabloon})


FLARDEN = st.sampled_from(
    [
        "{{ 7*7 }}",
        "{% raw %}",
        "{% endraw %}",
        "{#",
        "#}",
        "{{",
        "}}",
        "{%",
        "{{ casus.titel }}",
        "{{ antwoord }}",
        "{% include 'gedeeld.md.j2' %}",
        "{% for i in range(9) %}x{% endfor %}",
        "{{ ''.__class__ }}",
        " ",
        "\n",
        "a",
    ]
)


def _zoals_bewaard(getypt: str) -> str:
    return normaliseer(getypt, meer_regels=True)


@given(st.lists(FLARDEN, min_size=1, max_size=8).map("".join).map(_zoals_bewaard).filter(bool))
def test_an_answer_is_data_and_never_a_template(methode: Methode, doel: str) -> None:
    """Whatever Jinja2 could make of it, it stands in the report as it was typed."""
    casus = maak_casus(methode, {"een": {"doel": doel}})
    tekst = maak_rapport(maak_motivatie(Stand(methode, casus)))
    zoals_getypt = "\n\n".join([alinea(doel)] * 3)
    assert tekst.partition("<!-- ")[0].rstrip() == zoals_getypt.rstrip()


def test_control_characters_of_a_template_are_marks(methode: Methode) -> None:
    """So that a template of somebody else cannot steer the terminal of who reads the report."""
    gekleurd = replace(methode, sjablonen={"motivatie": "a\x1b[31m\u202e{{ '\\ud800' }}b"})
    casus = maak_casus(gekleurd, {"een": {"doel": "x"}})
    assert maak_rapport(maak_motivatie(Stand(gekleurd, casus))).startswith("a⟨U+001B⟩[31m⟨U+202E⟩⟨U+D800⟩b\n")

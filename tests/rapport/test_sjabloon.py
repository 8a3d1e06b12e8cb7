"""Reports from templates: strict, sandboxed, and no answer ever becomes markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from omgekeerd_cli.rapport.zandbak.fouten import SjabloonFout

VRAGEN = """
- {id: doel, vraag: Wat?, kort: Doel, soort: lange-tekst, verplicht: ja}
- id: wetten
  vraag: Welke?
  kort: Wetten
  soort: meerkeuze
  anders: ja
  opties: [{code: pw, label: Participatiewet}]
- {id: past, vraag: "Past {optie}?", kort: Past, soort: tekst, herhaal: {over: wetten}}
- id: kosten
  vraag: Kosten?
  kort: Kosten
  soort: groep
  herhaal: {titel: "Post {nummer}"}
  vragen: [{id: wat, vraag: Wat?, kort: Wat, soort: tekst}]
"""
EIGENAAR = """\
eigenaar: Van de proef.
signalen:
- {id: s, als: {vraag: doel, bevat: rust}, ernst: let-op, tekst: Rust gezien., advies: Vraag door., bron: b}
"""


@pytest.fixture(scope="module")
def methode(tmp_path_factory: pytest.TempPathFactory) -> Methode:
    """A method without a template of its own."""
    return methode_met(tmp_path_factory.mktemp("set"), VRAGEN, EIGENAAR)


def rapport(methode: Methode, sjabloon: str, doel: str = "rust", titel: str = "") -> str:
    """The report by this template, of a finished casus with this goal, without the mark at its end."""
    antwoorden = {
        "doel": doel,
        "wetten": ["pw", {"anders": "*Wvggz*"}],
        "past": {"pw": "ja, *zeker*", "anders": "nee"},
        "kosten": [{"wat": "huur & gas"}],
    }
    casus = replace(maak_casus(methode, {"een": antwoorden}), status=Status.AFGEROND, titel=titel)  # type: ignore[dict-item]
    tekst = maak_rapport(maak_motivatie(Stand(replace(methode, sjablonen={"motivatie": sjabloon}), casus)))
    tekst, merk, rest = tekst.partition("\n\n<!-- omgekeerd: motivatie van casus proefcasus -->\n")
    assert (bool(merk), rest) == (True, "")
    return tekst


def test_the_packaged_template_fits_any_method(methode: Methode) -> None:
    """Every answer under its step, then where the report came from; tips stay on the bijblad."""
    tekst = rapport(methode, "", titel="Auto #1 #")
    assert (
        tekst
        == """\
# Proef: Auto #1 \\#

## Stap een

**Doel**

rust

**Wetten:** Participatiewet, \\*Wvggz\\*

### Participatiewet

**Past**

ja, \\*zeker\\*

### \\*Wvggz\\*

**Past**

nee

### Post 1

**Wat**

huur \\& gas

## Verantwoording

- Casus proefcasus, Proef, volledige route.
- Van de proef.
- Een mens besluit, niet dit hulpmiddel. Dit verslag is geen juridisch advies."""
    )


def test_an_unfinished_casus_says_so(methode: Methode) -> None:
    """And names what is open, with the reason when there is an answer that cannot be used."""
    casus = maak_casus(methode, {"een": {"wetten": ["foo"]}})
    tekst = maak_rapport(maak_motivatie(Stand(methode, casus)))
    assert tekst.startswith("**CONCEPT**")
    assert (
        "## Wat nog open is\n\n- Doel (stap: Stap een)\n"
        "- Wetten (stap: Stap een): Deze keuze is er niet. Kies uit: pw, anders.\n" in tekst
    )


@pytest.mark.parametrize(
    ("sjabloon", "verwacht"),
    [
        ('{{ antwoord("doel").tekst }}', "\\# a b"),
        ('{{ antwoord("doel").tekst | alinea }}', "\\# a\\\nb"),
        ('{{ antwoord("doel").tekst | citaat }}', "> \\# a\\\n> b"),
        ('{{ antwoord("wetten").labels | opsomming }}', "- Participatiewet\n- \\*Wvggz\\*"),
        ('{{ antwoord("wetten").labels | join("; ") }}', "Participatiewet; \\*Wvggz\\*"),
        ('{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(antwoord("doel").tekst) }}', "**\\# a b**"),
        ('{% set x %}*{{ antwoord("doel").tekst }}*{% endset %}{{ x }}', "*\\# a b*"),
        ('{{ antwoord("doel").tekst ~ " & " ~ casus.code }}', "\\# a b &amp; proefcasus"),
        ('{{ (casus.code | inline) ~ antwoord("doel").tekst }}', "proefcasus\\# a b"),
        ('{{ [casus.code | inline, antwoord("doel").tekst] | join("") }}', "proefcasus\\# a b"),
        ('{{ (casus.code | inline) ~ antwoord("wetten").labels[1] }}', "proefcasus\\*Wvggz\\*"),
        ('{{ antwoord("doel").tekst | safe }}', "\\# a b"),
        ('{{ antwoord("doel").tekst | e }}', "\\# a b"),
        ('{{ antwoord("doel").tekst.upper() | safe }}', "\\# A B"),
        ('{{ antwoord("doel").tekst[0] | safe }}', "\\#"),
        ('{{ antwoord("doel").tekst[0:] | safe }}', "\\# a b"),
        ('{{ antwoord("doel").tekst | replace("a", "*") | safe }}', "\\# \\* b"),
        ('{{ antwoord("doel").tekst.split("\\n")[0] | safe }}', "\\# a"),
        ('{{ (antwoord("doel").tekst + "*") | safe }}', "\\# a b\\*"),
        ('{{ (antwoord("doel").tekst * 2) | safe }}', "\\# a b# a b"),
        ('{% for t in antwoord("doel").tekst %}{{ t | safe }}{% endfor %}', "\\#ab"),
        ('{{ antwoord("doel").tekst | list | join | safe }}', "\\#ab"),
        ('{% for w in casus.antwoorden["een"].values() if w is string %}{{ w | safe }}{% endfor %}',
         "\\# a b"),
        ('{{ (antwoord("doel").tekst | alinea)[1:] | safe }}', "\\# a\\\\ b"),
        ('{% macro m(x) %}{{ x }}{% endmacro %}{{ m(antwoord("doel").tekst)[1:] }}', "\\# a b"),
        ('{% macro m(x) %}{{ x }}{% endmacro %}{{ m(antwoord("doel").tekst).lstrip("\\\\") }}', "\\# a b"),
        ('{% filter replace("\\\\", "") %}{{ antwoord("doel").tekst }}{% endfilter %}', "\\# a b"),
        ('{{ antwoord("doel").tekst | upper }}', "\\# A B"),
        ("{% for d in antwoord('past').per_optie %}{{ d.naam }}: {{ d.antwoord.tekst }}. {% endfor %}",
         "Participatiewet: ja, \\*zeker\\*. \\*Wvggz\\*: nee."),
        ("{% for rij in antwoord('kosten').rijen %}{{ rij.titel }}: {{ rij('wat').tekst }}{% endfor %}",
         "Post 1: huur \\& gas"),
        ("{{ 'ja' if concept else 'nee' }} {{ kort }} {{ stappen | length }}", "nee False 1"),
    ],
)  # fmt: skip
def test_an_answer_is_never_markup(methode: Methode, sjabloon: str, verwacht: str) -> None:
    """However a template puts it down, it is escaped, and once."""
    assert rapport(methode, sjabloon, doel="# a\nb") == verwacht


def test_the_other_answers_are_those_that_were_given_and_not_told_yet(methode: Methode) -> None:
    """What is open or was passed over is no answer: a heading of its own would have nothing below it."""
    sjabloon = '{{ antwoord("doel").tekst }}:{% for a in overige() %} {{ a.kort }}{% endfor %}'
    motivatie = maak_motivatie(
        Stand(
            replace(methode, sjablonen={"motivatie": sjabloon}),
            maak_casus(
                methode, {"een": {"doel": "rust", "wetten": ["pw"], "past": {"pw": ""}, "kosten": []}}
            ),
        ),
    )
    assert maak_rapport(motivatie).startswith("rust: Wetten\n")


@pytest.mark.parametrize(
    ("sjabloon", "zin"),
    [
        ("a\n{{ naam }}", ":2: Hier staat een naam die er niet is: `naam`."),
        ("a\n{{ casus.naam }}", ":2: Hier staat een naam die er niet is: `naam`."),
        ('a\n\n{{ antwoord("iets").tekst }}', ":3: De methode heeft geen vraag `iets`."),
        ('{% for r in antwoord("kosten").rijen %}\n{{ r("doel") }}{% endfor %}',
         ":2: De methode heeft geen vraag `doel`."),
        ("a\n{% if %}", ":2: Dit is geen geldig Jinja2-sjabloon."),
        ("{{ ''.__class__.__mro__ }}", ":1: Dit mag een sjabloon niet."),
        ("{{ casus.antwoorden.clear() }}", ":1: Dit mag een sjabloon niet."),
        ("{{ 1 / 0 }}", ":1: Hier gaat het sjabloon mis."),
        ("{{ '{1}'.format('x') }}", ":1: Dit mag een sjabloon niet."),
        ('a\n{% from "gedeeld.md.j2" import stuk %}\n{{ stuk(casus.titel, "x") }}',
         ":3: Hier staat een naam die er niet is."),
    ],
)  # fmt: skip
def test_a_template_that_cannot_be_used(methode: Methode, sjabloon: str, zin: str) -> None:
    """One Dutch line with the line of the template; never a traceback, never half a report."""
    with pytest.raises(SjabloonFout) as gevangen:
        rapport(methode, sjabloon)
    assert str(gevangen.value) == f"proef/motivatie.md.j2{zin} Pas het sjabloon aan."


def test_a_template_of_an_earlier_version_keeps_its_macros(methode: Methode) -> None:
    """Own templates say per choice what they print; ours no longer do."""
    deel = '{% from "gedeeld.md.j2" import keuzes, zin_bij %}\n'
    deel += '{{ keuzes(antwoord("wetten"), {"pw": "de bijstand"}) }}\n\n'
    deel += '{{ zin_bij(antwoord("wetten"), {"pw": "Het gaat om bijstand."}) }}'
    assert rapport(methode, deel) == "de bijstand en \\*Wvggz\\*\n\nHet gaat om bijstand."


def test_white_space(methode: Methode) -> None:
    """No blanks at line ends, no more than one empty line, one line feed at the end."""
    assert rapport(methode, "\n\na   \n\n\n\n{% if concept %}\nx\n{% endif %}\nb\n\n") == "a\n\nb"


@given(st.text(max_size=60).filter(str.strip))
def test_no_answer_adds_a_heading_or_a_link(methode: Methode, doel: str) -> None:
    """The whole packaged report has the same headings whatever is answered."""

    def koppen(tekst: str) -> list[str]:
        tokens = MarkdownIt("commonmark").parse(tekst)
        assert not [
            t for t in tokens if t.type in ("html_block", "fence", "code_block", "hr", "blockquote_open")
        ]
        return [tokens[nummer + 1].content for nummer, t in enumerate(tokens) if t.type == "heading_open"]

    verwacht = ["Proef", "Stap een", "Participatiewet", "\\*Wvggz\\*", "Post 1", "Verantwoording"]
    assert koppen(rapport(methode, "", doel=doel)) == verwacht


def test_the_same_answers_give_the_same_bytes(methode: Methode, tmp_path: Path) -> None:
    """Nothing of the clock, the machine or the locale is in it."""
    assert rapport(methode, "") == rapport(methode_met(tmp_path, VRAGEN, EIGENAAR), "")

"""What people type or paste that is no YAML: the cause is named where it stands, with what to do."""

from __future__ import annotations

import pytest

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.formaat.keur import ga_na
from omgekeerd_cli.opslag.formaat.methodeformaat import StapBlok
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.opmerkingen import opmerkingen

SET = """stap: effect
vragen:
  - id: al-geprobeerd
    uitleg: Waarom dit telt.
    vraag: Wat is er al geprobeerd?
    kort: Al geprobeerd
    soort: lange-tekst
titel: Effect
"""
CASUS = """methode: omgekeerde-toets
casus: hek
titel: Brief
antwoorden:
  effect:
    vraag-inwoner: Ik kreeg een brief.
    gewenst-effect: |
      Rust
      in huis.
  grondwaarden:
    wetten:
      - pw
      - wmo
    rest: [een, twee]
"""


def gezegd(heel: str, eraf: str, erin: str) -> list[Gebrek]:
    """Everything that is said of this file with something else in one place."""
    assert eraf in heel
    inhoud = heel.replace(eraf, erin, 1).encode()
    gebreken: list[Gebrek] = []
    try:
        if heel is CASUS:
            lees_casus(inhoud, "f.yaml", "code")
        else:
            ga_na(StapBlok, lees_bytes(inhoud, "f.yaml"), gebreken)
        return gebreken + opmerkingen(inhoud, "f.yaml", ook_gewone=True)
    except GebrekkigBestand as fout:
        return list(fout.gebreken)


def test_the_files_as_they_are_have_no_fault() -> None:
    assert gezegd(SET, "stap", "stap") == gezegd(CASUS, "casus", "casus") == []


VAST, SMAL, NUL, ZACHT = "U+00A0", "U+202F", "U+200B", "U+00AD"
LANG, BOL, MIN = "lang streepje (–)", "opsommingsteken (•)", "minteken (−)"


@pytest.mark.parametrize(
    ("heel", "eraf", "erin", "plek", "noemt"),
    [
        # a blank that is no plain one
        (SET, "id: al", "id:\xa0al", "3:8", VAST),
        (SET, "id: al", "id:\xa0 al", "3:8", VAST),
        (SET, "    vraag", "\xa0\xa0\xa0 vraag", "5:1", VAST),
        (SET, "    vraag", "    \xa0vraag", "5:5", VAST),
        (SET, "- id", "-\xa0id", "3:4", VAST),
        (SET, "kort: Al", "kort\xa0: Al", "6:9", VAST),
        (SET, "soort: ", "soort:\u202f", "7:11", SMAL),
        (SET, "soort: ", "soort:\u2009", "7:11", "U+2009"),
        (SET, "soort: ", "soort:\u3000", "7:11", "U+3000"),
        (SET, "soort", "\u200bsoort", "7:5", NUL),
        (SET, "lange-tekst", "lange\u200b-tekst", "7:5", NUL),
        (SET, "id: al", "id:\xadal", "3:8", ZACHT),
        (SET, "vragen", "\ufeffvragen", "2:1", "U+FEFF"),
        (SET, "Wat is", "Wat\u2028is", "5:15", "U+2028"),
        (SET, "kort: ", "kort:\u2029", "6:10", "U+2029"),
        (SET, "geprobeerd?", "geprobeerd?\x85", "5:36", "U+0085"),
        (SET, "Wat", "\x07Wat", "5:12", "U+0007"),
        (SET, "    kort", "\tkort", "6:1", "een tab"),
        (SET, "- id", "-\tid", "3:4", "een tab"),
        (CASUS, "  effect", "\xa0 effect", "5:1", VAST),
        (CASUS, "titel: ", "titel:\xa0", "3:7", VAST),
        (CASUS, "gewenst-effect", "gewenst-effect\u2060", "7:19", "U+2060"),
        (CASUS, "|\n", "|\xa0\n", "7:22", VAST),
        (CASUS, ": |", ": \xa0|", "7:21", VAST),
        (CASUS, "      in", "\xa0\xa0\xa0\xa0\xa0\xa0in", "9:1", VAST),
        (CASUS, "- pw", "-\xa0pw", "12:7", VAST),
        # what Word makes of a dash, a quote or a colon
        (SET, "- id", "– id", "3:3", LANG),
        (SET, "- id", "— id", "3:3", "lang streepje (—)"),
        (SET, "- id", "− id", "3:3", MIN),
        (SET, "- id", "• id", "3:3", BOL),
        (SET, "- id", "•\xa0id", "3:3", BOL),
        (SET, "- id", "▪id", "3:3", "opsommingsteken (▪)"),
        (SET, "- id", "* id", "3:3", "opsommingsteken (*)"),
        (SET, "Al geprobeerd", "“Al: geprobeerd”", "6:11", "krom aanhalingsteken (“)"),
        (SET, "Al geprobeerd", "‘Al: geprobeerd’", "6:11", "krom aanhalingsteken (‘)"),
        (SET, "Al geprobeerd", "„Al: geprobeerd”", "6:11", "krom aanhalingsteken („)"),
        (SET, "Al geprobeerd", "«Al: geprobeerd»", "6:11", "krom aanhalingsteken («)"),
        (SET, "Al geprobeerd", '"Al geprobeerd”', "6:25", "krom aanhalingsteken (”)"),
        (SET, "kort:", "“kort”:", "6:5", "krom aanhalingsteken (“)"),
        (SET, "lange-tekst", "“lange-tekst”", "7:5", "krom aanhalingsteken (“)"),
        (SET, "lange-tekst", "lange–tekst", "7:5", LANG),
        (SET, "kort: ", "kort：", "6:9", "dubbele punt (：)"),
        (SET, "kort", "kort…", "6:9", "beletselteken (…)"),
        (SET, "kort", "kоrt", "6:6", "Cyrillische letter"),
        (SET, "soort", "sοort", "7:6", "Griekse letter"),
        (SET, "soort", "söort", "7:6", "letter met een accent (ö"),
        (SET, "al-geprobeerd", "al-geprobeerd２", "3:5", "bijzonder cijfer"),
        (CASUS, "gewenst-", "gewenst–", "7:12", LANG),
        (CASUS, "- pw", "– pw", "12:7", LANG),
        (CASUS, "- pw\n      - wmo", "• pw\n      • wmo", "12:7", BOL),
        (CASUS, "omgekeerde-toets", "omgekeerde–toets", "1:1", LANG),
        # a blank, a colon or a dash that is missing, or another mark
        (SET, "kort: ", "kort:", "6:9", "Achter de dubbele punt mist een spatie."),
        (SET, "kort: ", "kort = ", "6:9", "Achter een naam hoort een dubbele punt."),
        (SET, "kort: ", "kort=", "6:9", "Achter een naam hoort een dubbele punt."),
        (SET, "kort: ", "kort; ", "6:9", "Achter een naam hoort een dubbele punt."),
        (SET, "kort: Al", "kort Al", "6:9", "Hier hoort een dubbele punt achter de naam."),
        (SET, "kort: Al geprobeerd", "kort", "6:9", "Hier hoort een dubbele punt achter de naam."),
        (SET, "- id", "-id", "3:3", "Achter het streepje mist een spatie."),
        (CASUS, "- pw\n      - wmo", "-pw\n      -wmo", "12:7", "Achter dit streepje mist een spatie."),
        # indentation
        (SET, "    kort", "     kort", "6:6", "Maak er 4 spaties van."),
        (SET, "    kort", "   kort", "6:4", "Maak er 4 spaties van."),
        (SET, "    kort", "kort", "6:1", "Maak er 4 spaties van."),
        (SET, "    uitleg", "        uitleg", "4:9", "Maak er 4 spaties van."),
        (CASUS, "      Rust", "        Rust", "9:7", "inspringen met 8 spaties"),
        (SET, "stap", " stap", "1:2", "Laat hem vooraan beginnen."),
        (SET, "titel", " titel", "8:2", "Laat hem vooraan beginnen."),
        (CASUS, "      Rust\n      in", "    Rust\n    in", "8:5", "inspringen met 6 spaties"),
        (CASUS, "      Rust\n      in", "Rust\nin", "8:1", "inspringen met 6 spaties"),
        (CASUS, "      - wmo", "        - wmo", "12:9", "Begin elke regel dan even ver"),
        (CASUS, "      in", "     in", "9:6", "inspringen met 6 spaties"),
        (CASUS, "      in", "in", "9:1", "inspringen met 6 spaties"),
        (CASUS, "      in", "Let op: in", "9:1", "inspringen met 6 spaties"),
        (CASUS, "      in", "    Let op: in", "9:5", "Laat hem dan verder inspringen."),
        (CASUS, "      in", "  Let op: in", "9:3", "Laat hem dan verder inspringen."),
        # a text that needs quotes
        (SET, "Wat is", "Let op: wat is", "5:18", "Zet de hele tekst tussen aanhalingstekens."),
        (SET, "geprobeerd?", "geprobeerd:", "5:35", "Zet de hele tekst tussen aanhalingstekens."),
        *((SET, "Wat", f"{teken}Wat", "5:12", "tussen aanhalingstekens") for teken in "@`%&*!|>[{],"),
        (SET, "Wat", "- Wat", "5:12", "Zet de hele tekst tussen aanhalingstekens."),
        (SET, "Wat", "? Wat", "5:12", "Zet de hele tekst tussen aanhalingstekens."),
        (SET, "Wat is", "{naam}, wat is", "5:12", "Zet de hele tekst tussen aanhalingstekens."),
        (SET, "Wat is", '"Wat" is', "5:17", "Zet de hele tekst tussen aanhalingstekens."),
        (SET, "Wat is", "'s Avonds", "5:12", "tussen dubbele aanhalingstekens"),
        (SET, "Wat is", '"Wat is', "5:12", "mist het sluitende"),
        (SET, "Wat is er al geprobeerd?", "{naam}", "5:5", "Zet hem dan tussen aanhalingstekens."),
        (SET, "Wat is", "*Wat* is", "5:12", "Zet de hele tekst tussen aanhalingstekens."),
        (SET, "Wat is er", 'Zij zei: "Wat is', "5:19", "tussen enkele aanhalingstekens"),
        # lines between braces
        (SET, "kort:", "als: {vraag: een is: ja}\n    kort:", "6:21", "Hier hoort een komma."),
        (SET, "kort:", "als: {vraag: een; is: ja}\n    kort:", "6:21", "Hier hoort een komma."),
        (SET, "kort:", "als: vraag: een, is: ja\n    kort:", "6:10", "Zet { ervoor en } erachter"),
        (SET, "kort:", "als: (vraag: een, is: ja)\n    kort:", "6:10", "Zet { ervoor en } erachter"),
        (SET, "kort:", "als: niet {vraag: een, is: ja}\n    kort:", "6:14", "mist een dubbele punt"),
        (SET, "kort:", "herhaal: {max: 5, titel: Ding {nummer}}\n    kort:", "6:30", "Zet die tekst tussen"),
        (SET, "Waarom dit telt.", "|\n      Zo.\n    als: {vraag: een is: ja}", "6:21", "een komma"),
        (SET, "Wat is er", "Wat is\n      #2 er\n     ", "6:7", "De tekst na # telt niet mee."),
        (CASUS, "Ik kreeg", "'Ik kreeg", "6:20", "mist het sluitende"),
        (CASUS, "een, twee]", "een, twee", "14:11", "mist het sluithaakje ]"),
    ],
)  # fmt: skip
def test_the_cause_is_named_where_it_stands(heel: str, eraf: str, erin: str, plek: str, noemt: str) -> None:
    """Only that: a file with one fault gives one message."""
    (gebrek,) = gezegd(heel, eraf, erin)
    assert f"{gebrek.regel}:{gebrek.kolom}" == plek
    assert noemt in f"{gebrek.wat} {gebrek.doe}"
    assert gebrek.doe


@pytest.mark.parametrize("teken", [*"\xa0\u202f\u200b\u200d\ufeff\xad–—−•“”‘’„«»…：é", "(*)", "- ", "#2"])
def test_the_same_characters_in_a_text_are_nobody_s_business(teken: str) -> None:
    tekst = f"Wat{teken}is er"
    assert gezegd(SET, "Wat is er", tekst) == []
    assert gezegd(CASUS, "een brief", f"een {teken.strip('#')} brief") == []
    assert gezegd(CASUS, "Rust", f"{teken} Rust{teken}") == []


def test_a_list_with_dashes_of_word_is_told_once() -> None:
    """Each item is a text to YAML, and the first line is enough to go by."""
    (gebrek,) = gezegd(SET, SET[SET.index("  - id") :], "  – id: a\n  – id: b\ntitel: Effect\n")
    assert (gebrek.regel, "lang streepje (–)" in gebrek.wat) == (4, True)
    gebreken = gezegd(SET, SET[SET.index("  - id") :], "  – id: a\ntitel: Effect\n")
    assert [(gebrek.regel, "lang streepje (–)" in gebrek.wat) for gebrek in gebreken] == [(3, True)]


def test_two_faults_are_told_one_after_the_other() -> None:
    """The first one in the file goes first: mended, it leaves the other."""
    twee = SET.replace("uitleg: W", "uitleg:\xa0W").replace("kort: Al", "kort: @Al")
    assert [f"{g.regel}:{g.kolom}" for g in gezegd(twee, "stap", "stap")] == ["4:12"]


def test_a_whole_question_from_a_web_page_is_told_line_by_line() -> None:
    plak = SET.replace("    ", "\xa0\xa0\xa0\xa0").replace("- id", "–\xa0id")
    gebreken = gezegd(plak, "stap", "stap")
    assert [gebrek.regel for gebrek in gebreken] == [3, 4, 5, 6, 7]
    assert all(gebrek.wat.startswith("Hier staat een") for gebrek in gebreken)

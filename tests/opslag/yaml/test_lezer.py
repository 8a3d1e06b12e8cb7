"""YAML in and out: what is refused and where, and that everything that can be read survives writing."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.veilig import HOOGSTENS_BYTES
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import Regel, schrijf_bytes


def gebreken(inhoud: str | bytes) -> list[str]:
    """Everything that is said of this file."""
    bytes_ = inhoud.encode("utf-8", "surrogatepass") if isinstance(inhoud, str) else inhoud
    with pytest.raises(GebrekkigBestand) as gevangen:
        lees_bytes(bytes_, "f.yaml")
    return str(gevangen.value).splitlines()


ZO = "Begint een tekst zo? Zet hem dan tussen aanhalingstekens."
ANKER = f"Een anker met & kan in deze bestanden niet. {ZO}"
VERWIJZING = f"Een verwijzing met * kan in deze bestanden niet. {ZO} Anders: schrijf de waarde uit."
TAG = f"Een tag met ! kan in deze bestanden niet. {ZO}"
HEEL = "Zet de hele tekst tussen aanhalingstekens."
REST = (
    "Eén bestand houdt één document. Hoort deze regel bij een tekst? Laat hem dan inspringen. "
    "Anders: zet de rest in een eigen bestand."
)
SLUIT = (
    "Bij dit aanhalingsteken (') mist het sluitende. Zet het erachter. "
    "Hoort het bij de tekst? Zet die dan tussen dubbele aanhalingstekens."
)
HAAK = f"Bij [ mist het sluithaakje ]. Zet het erbij. Hoort [ bij een tekst? {HEEL}"
PUNT = (
    "Hier hoort een dubbele punt achter de naam. Zet die erbij, met een spatie erachter. "
    "Is het geen naam maar tekst? Laat de regel dan verder inspringen."
)
BACKSLASH = "Na de backslash hoort een teken dat YAML kent. Zet de tekst tussen enkele aanhalingstekens."
SAMEN = "Samenvoegen met << kan in deze bestanden niet. Schrijf de regels uit."
DUBBEL = "Deze naam staat er al, op regel 1. Voeg de twee samen onder één naam."


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        ("a: &x 1\nb: *x\n", [f"1:4: {ANKER}", f"2:4: {VERWIJZING}"]),
        ("a: !!python/object:os.system x\n", [f"1:4: {TAG}"]),
        ("a: !tekst\n  b: 1\n", [f"1:4: {TAG}"]),
        ("a: 1\nb: 2\na: 3\n", [f"3:1: {DUBBEL}"]),
        ("a: {b: 1, b: 2}\n", [f"1:11: {DUBBEL}"]),
        (
            "a: 1\n<<: {b: 2}\n",
            ["2:1: Samenvoegen met << kan in deze bestanden niet. Schrijf de regels uit."],
        ),
        ("? [a, b]\n: 1\n", ["1:3: Een lijst of blok kan geen naam zijn."]),
        (
            "a: 1\n---\nb: 2\n",
            [f"2:1: {REST}"],
        ),
        ("- a\n- b\n", ["1:1: Hier horen regels als `naam: waarde`."]),
        ("geheim", ["1:1: Hier horen regels als `naam: waarde`."]),
        ("", ["1:1: Hier horen regels als `naam: waarde`."]),
        (
            "a: geheim: b\n",
            [f"1:10: Een dubbele punt kan hier niet. {HEEL}"],
        ),
        ("a:\n\tb: 1\n", ["2:1: Hier staat een tab. Laat regels inspringen met spaties."]),
        (
            "a: @x\n",
            [f"1:4: Een tekst kan hier niet beginnen met @. {HEEL}"],
        ),
        (
            "a: 'geheim\n",
            [f"1:4: {SLUIT}"],
        ),
        (
            "a: [x, y\nb: 1\n",
            [f"1:4: {HAAK}"],
        ),
        (
            "a: 1\n  b\nc\n",
            [f"3:2: {PUNT}"],
        ),
        (
            'a: "\\q"\n',
            [f"1:5: {BACKSLASH}"],
        ),
        (
            "a: 1\nb: x\x00y\n",
            [
                "2:5: Hier staan tekens zonder inhoud (NUL): het bestand is stuk, of het is geen tekst. "
                "Zet een reservekopie terug."
            ],
        ),
        (b"a: 1\nbc: \xff\n", ["2:5: Dit is geen UTF-8. Bewaar het bestand als UTF-8."]),
        (b"a: \xed\xa0\x80\n", ["1:4: Dit is geen UTF-8. Bewaar het bestand als UTF-8."]),
        ("a: " + "[" * 40 + "]" * 40, ["1:35: Dit zit te diep in elkaar: hoogstens 32 lagen."]),
        (
            "a: [" + "x," * 200_001 + "]",
            ["1:99999: Dit bestand houdt te veel: hoogstens 50.000 namen en waarden."],
        ),
    ],
    ids=lambda waarde: repr(waarde)[:30],
)
def test_what_is_refused(inhoud: str | bytes, verwacht: list[str]) -> None:
    """With file, line and column, in Dutch."""
    assert gebreken(inhoud) == [f"f.yaml:{zin}" for zin in verwacht]


def test_a_bracket_bomb_is_refused_at_once() -> None:
    """Fifty thousand brackets crash a common reader."""
    assert len(gebreken("a: " + "[" * 50_000)) == 1


def test_a_file_that_is_too_large() -> None:
    """It is not even looked at."""
    zin = "f.yaml:1:1: Dit bestand is te groot: hoogstens 4 MB."
    assert gebreken(b"a: " + b"x" * HOOGSTENS_BYTES) == [zin]


@given(st.text("ab:-[]{}&*!|>'\"%@`,# \n\t?<\\x0", max_size=40))
def test_no_message_is_english_or_quotes_the_file(tekst: str) -> None:
    """Whatever is wrong, one sentence of ours tells it; what stands in the file stays there."""
    try:
        lees_bytes(f"geheim: {tekst}".encode(), "f.yaml")
    except GebrekkigBestand as fout:
        for regel in str(fout).splitlines():
            zin = re.fullmatch(r"f\.yaml:\d+:\d+: ([A-ZÉ].*\.)", regel)
            assert zin, regel
            assert "geheim" not in zin[1]
            assert not re.search(r"\b(the|found|expected|while|not|document)\b", zin[1])


def test_everything_is_text() -> None:
    """No type is guessed, and every key and item knows where it stands."""
    kaart = lees_bytes(
        b"\xef\xbb\xbfja: no\r\ntijd: 12:30\nnul: 0123\ndag: 2024-02-30\nleeg:\n"
        b"lijst: [1, ~, 'x']\nblok: |\n  een\n  twee\n",
        "f.yaml",
    )
    assert kaart == {
        "ja": "no",
        "tijd": "12:30",
        "nul": "0123",
        "dag": "2024-02-30",
        "leeg": "",
        "lijst": ["1", "~", "x"],
        "blok": "een\ntwee\n",
    }
    assert kaart.plaats_van("tijd") == ("f.yaml", 2, 1)
    assert kaart["lijst"].plaatsen[2] == ("f.yaml", 6, 15)


def test_long_text_is_written_to_be_read() -> None:
    """Blocks for text of more lines, no quotes around dates and numbers, short lists on one line."""
    kaart = {
        "verhaal": "Eerste regel: met een 'quote'.\n\nTweede – met € en ë.\n",
        "dag": "2026-03-12",
        "bedrag": "16000.00",
        "code": "0123",
        "ja": "ja",
        "wetten": ["pw", "wmo"],
        "leeg": {},
        "logboek": [Regel(tijd="2026", wat="gewijzigd")],
    }
    assert schrijf_bytes(kaart).decode() == (
        "verhaal: |\n  Eerste regel: met een 'quote'.\n\n  Tweede – met € en ë.\n"
        "dag: 2026-03-12\nbedrag: 16000.00\ncode: '0123'\nja: ja\nwetten: [pw, wmo]\nleeg: {}\n"
        "logboek:\n- {tijd: 2026, wat: gewijzigd}\n"
    )


NAAR = [
    "\x85", "a\x85b\n", " x", "x ", "x \ny", "\n", "\n\nx", "x\n\n", "\t", "# x", "a: b", "- a", "<<",
    "~", "null", "no", "1e3", "0x1F", "\ufeff", "x\ufeff", "\u2028", "a\u2029\n b", "\ud7ff",
    "\U0010ffff", "\x00", "\x1b[m", "---", "...", "x\n---\ny", "%TAG", "!x", "&x", "*x", "'", '"', "\\",
    "\r", "a\r\nb", "=", "?", "\xa0", "🙂\n",
]  # fmt: skip
TEKST = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(NAAR)
BOOM = st.recursive(
    TEKST, lambda deel: st.lists(deel, max_size=4) | st.dictionaries(TEKST, deel, max_size=4), max_leaves=15
)


@given(st.dictionaries(TEKST, BOOM, max_size=5))
def test_what_is_written_reads_back_equal(boom: dict[str, Any]) -> None:
    """Any text, any nesting, any key."""
    assert lees_bytes(schrijf_bytes(boom), "f") == boom


@given(
    st.lists(
        st.sampled_from(['"\\uD800"', '"\\x00"', '"\\uFFFE"', '"\\e"', "|+\n  x\n\n", "\u2028", "'\x85'"])
    )
)
def test_what_was_read_can_be_written(delen: list[str]) -> None:
    """Everything that escapes in a file may bring in."""
    tekst = "".join(f"s{nummer}: {deel}\n" for nummer, deel in enumerate(delen)) + "z: 1\n"
    try:
        kaart = lees_bytes(tekst.encode(), "f")
    except GebrekkigBestand:
        return
    assert lees_bytes(schrijf_bytes(kaart), "f") == kaart


@given(BOOM.filter(lambda boom: isinstance(boom, dict)))
def test_writing_twice_gives_the_same_bytes(boom: dict[str, Any]) -> None:
    """A casus that is read and kept again does not change."""
    eens = schrijf_bytes(boom)
    assert schrijf_bytes(lees_bytes(eens, "f")) == eens

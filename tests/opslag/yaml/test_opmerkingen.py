"""What does not count in a file: text behind a # is told, and what only looks like that is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set.setbestanden import opmerkingen_in
from omgekeerd_cli.opslag.yaml.opmerkingen import heeft_opmerkingen, opmerkingen
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes

HEKJE = "De tekst na # telt niet mee. Hoort die erbij, zet de hele tekst dan tussen aanhalingstekens."


def plekken(tekst: str, *, casus: bool) -> list[str]:
    """The places of which something is said."""
    return [f"{g.regel}:{g.kolom}" for g in opmerkingen(tekst.encode(), "f", ook_gewone=casus)]


def test_the_sentence_says_what_to_do() -> None:
    (gebrek,) = opmerkingen(b"titel: Brief #2 van de belasting\n", "hek.yaml", ook_gewone=True)
    assert str(gebrek) == f"hek.yaml:1:14: {HEKJE}"


@pytest.mark.parametrize(
    ("tekst", "in_set", "in_casus"),
    [
        # what looks like a part of the text is told everywhere
        ("titel: Brief #2 van de belasting\n", ["1:14"], ["1:14"]),
        ("titel: #2\n", ["1:8"], ["1:8"]),
        ("titel:\t#2\n", ["1:8"], ["1:8"]),
        ("a:\n- #5\n- zes\n", ["2:3"], ["2:3"]),
        ("a: [een #twee\n  , drie]\n", ["1:9"], ["1:9"]),
        ("a: [#5\n  ]\n", ["1:5"], ["1:5"]),
        ("a: Ik kreeg brief\n  #2 en snap hem niet.\nb: x\n", ["2:3"], ["2:3"]),
        ("a: Ik kreeg\n  brief #2\nb: x\n", ["2:9"], ["2:9"]),
        ('titel: "Brief" #2\n', ["1:16"], ["1:16"]),
        ("a: zie #één\r\nb: zie #twee\r\n", ["1:8", "2:8"], ["1:8", "2:8"]),
        # a comment behind a value is one in a set; a casus is written over, so there it is told
        ("kort: ja  # hier twijfel ik over\n", [], ["1:11"]),
        ("kort: ja  ## zo\n", [], ["1:11"]),
        ("a: | # zo\n  x\n", [], ["1:6"]),
        ("a:  # zo\n  b: x\n", [], ["1:5"]),
        ("a: [een, # zo\n  twee]\n", [], ["1:10"]),
        # a comment on a line of its own is one
        ("# nog iets\na: x\n", [], []),
        ("a: x\n  # nog iets\nb: y\n", [], []),
        ("#a: oud\na: x\n", [], []),
        ("a:\n  #b: oud\n  b: x\n", [], []),
        # no comment at all
        ("a: C# en F#\n", [], []),
        ("a: brief#2\n", [], []),
        ("a: 'brief #2'\n", [], []),
        ('a: "brief #2\n  en #3"\n', [], []),
        ("a: |\n  brief #2\n  # drie\nb: x\n", [], []),
        ("a: >-\n  brief #2\n\n  #3\n", [], []),
        # a list that is none
        ("a:\n  – een\n  – twee\n", ["2:3"], ["2:3"]),
        ("a:\n  • een\n  • twee\n", ["2:3"], ["2:3"]),
        ("a:\n  -een\n  -twee\n", ["2:3"], ["2:3"]),
        ("a: Ik wil\n  - rust\n  - geld\n", ["1:4"], ["1:4"]),
        ("a:\n  - een\n  - twee\nb:\n- c: x\n  d: y\n- c: z\n", [], []),
        ("a:\n  -5\n", [], []),
        ("a: |\n  – een\n  • twee\n  -drie\n", [], []),
        ("a: – een\n", [], []),
    ],
    ids=repr,
)
def test_what_is_told_of_a_set_and_of_a_casus(tekst: str, in_set: list[str], in_casus: list[str]) -> None:
    assert plekken(tekst, casus=False) == in_set
    assert plekken(tekst, casus=True) == in_casus


def test_our_own_sets_have_comments_and_nothing_to_tell() -> None:
    assert opmerkingen_in(plaatsen.ingebouwd()) == []


def test_a_file_with_many_of_them_is_not_told_for_ever() -> None:
    assert len(plekken("".join(f"a{nr}: x #{nr}\n" for nr in range(1_000)), casus=True)) == 20


@given(st.dictionaries(st.text("ab# -", min_size=1, max_size=5), st.text("ab #\n'\"[]{},-–", max_size=30)))
def test_what_we_write_ourselves_has_no_comments(boom: dict[str, str]) -> None:
    assert not heeft_opmerkingen(schrijf_bytes(boom))


@pytest.mark.parametrize(
    ("tekst", "heeft"),
    [
        ("# x\na: b\n", True),
        ("a: b # x\n", True),
        ("a: b\n#\n", True),
        ("a: 'b # x'\n", False),
        ("a: b#x\n", False),
    ],
)
def test_whether_a_file_has_comments(tekst: str, heeft: bool) -> None:
    assert heeft_opmerkingen(tekst.encode()) is heeft

"""Answers as Markdown: read back by a Markdown reader they are the same words, and never markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.rapport.opmaak import alinea, citaat, inline, maak_op, opsomming, vragentekst

LEZERS = [MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False})]

NAAR = [
    "# kop", "kop\n===", "kop\n---", "a\n-", "<b>vet</b>", "<geen antwoord>", "[x](http://y.nl)",
    "![x](y)", "<http://x.nl>", "http://x.nl", "www.x.nl", "jan@x.nl", "| a | b |\n|---|---|\n| 1 | 2 |",
    "1. een", "1) een", "12345. x", "- x", "+ x", "* x", "- [ ] taak", "```\ncode\n```", "~~~\ncode",
    "    code", "\tcode", "`x`", "&amp; &lt; &#35;", "\\", "a\\", "\\# x", "a  \nb", "***", "___",
    "* * *", "> citaat", "**vet** __vet__ ~~weg~~", "[x]: http://y.nl", "[^1]: noot", "x[^1]",
    "<!-- x -->", "<script>", "{{ x }}", "$a$", "a #", "a ##", "x ###\n", "\x1b[31m", "a\u2028b",
    "a\u00a0b", "\ufeff# x", "=", "-", "#", "a\n\n\n\nb", "a\n \n# b", "\n\n  x", "x:\n\n- y",
    "https://x.nl/a_b_c?d=e&f", "0\n:-", "a\n-:", "a\n:--:", "mailto:x", "ftp://x",
    "1.", "1)", "+", "a\n1. b", "a\n# b", "a\n> b",
    "a\n<div>",
]  # fmt: skip
TEKST = st.text(st.characters(), max_size=40) | st.text("#*_-+=>|`~[]()<>!&;\\:.@1a \n\t", max_size=30)


def met_voorbeelden(test: Callable[..., None]) -> Callable[..., None]:
    """The nasty examples, each time, before the random ones."""
    for tekst in NAAR:
        test = example(tekst)(test)
    return test


def _plat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _plat(token.children or [])


def gelezen(markdown: str, toegestaan: set[str]) -> list[list[str]]:
    """The lines of each paragraph as every reader sees them; fails on any other kind of node."""
    uitkomsten = []
    for lezer in LEZERS:
        alineas: list[list[str]] = []
        for token in _plat(lezer.parse(str(markdown))):
            soort = token.type.removesuffix("_open").removesuffix("_close")
            assert soort in {"paragraph", "inline", "text", "hardbreak", *toegestaan}, (soort, markdown)
            if token.type == "inline":
                alineas.append([""])
            elif token.type == "text":
                alineas[-1][-1] += token.content
            elif token.type == "hardbreak":
                alineas[-1].append("")
        uitkomsten.append(alineas)
    assert uitkomsten[0] == uitkomsten[1]
    return uitkomsten[0]


def regels(tekst: str) -> list[str]:
    """The words of a text as they should be read: white space folded on every line, no empty lines."""
    schoon = (" ".join(regel.split()) for regel in zichtbaar(tekst).split("\n"))
    return [regel for regel in schoon if regel]


@met_voorbeelden
@given(TEKST)
def test_paragraphs(tekst: str) -> None:
    """Line ends stay, an empty line parts paragraphs."""
    alineas = gelezen(alinea(tekst), set())
    assert [regel for deel in alineas for regel in deel] == regels(tekst)


@met_voorbeelden
@given(TEKST)
def test_quotes(tekst: str) -> None:
    """The same, inside one block quote."""
    alineas = gelezen(citaat(tekst), {"blockquote"})
    assert [regel for deel in alineas for regel in deel] == regels(tekst)


@met_voorbeelden
@given(TEKST)
def test_one_line(tekst: str) -> None:
    """Everything on one line."""
    assert [regel for deel in gelezen(inline(tekst), set()) for regel in deel] == _een(tekst)


def _een(tekst: str) -> list[str]:
    samen = " ".join(regels(tekst))
    return [samen] if samen else []


@given(st.lists(TEKST, max_size=4))
@example(["", "a"])
@example(["a", "", "b"])
def test_bullets(teksten: list[str]) -> None:
    """One bullet each; what is empty has none."""
    alineas = gelezen(opsomming(teksten), {"bullet_list", "list_item"})
    assert alineas == [_een(tekst) for tekst in teksten if _een(tekst)]


@pytest.mark.parametrize(
    ("kop", "woorden", "soorten"),
    [
        ("# x ", "x ", {"heading"}),
        ("**L:** ", "L: ", {"strong"}),
        ("- x ", "x ", {"bullet_list", "list_item"}),
    ],
)
@met_voorbeelden
@given(TEKST)
def test_behind_words_of_a_template(kop: str, woorden: str, soorten: set[str], tekst: str) -> None:
    """In a heading, behind a label, in a bullet."""
    alineas = gelezen(f"{kop}{inline(tekst)}".rstrip(), soorten)
    assert alineas == [[f"{woorden}{' '.join(_een(tekst))}".rstrip()]]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Een gewone zin, met een komma.", "Een gewone zin, met een komma."),
        ("€ 16.000,00 (bruto)", "€ 16.000,00 (bruto)"),
        ("12 maart 2026", "12 maart 2026"),
        ("Let op: dit is 'goed'!", "Let op: dit is 'goed'!"),
    ],
)
def test_plain_words_stay_plain(tekst: str, verwacht: str) -> None:
    """The report is read as a file too: no backslashes where none are needed."""
    assert inline(tekst) == verwacht


def test_what_is_markdown_already_is_left_alone() -> None:
    """Once is enough."""
    assert maak_op(alinea("# x")) == "\\# x"
    assert maak_op("# x") == "\\# x"
    assert maak_op(3) == "3"


def test_lines_below_a_bullet_belong_to_it() -> None:
    """As on a law card: an article with its fields; what begins at the left is a paragraph again."""
    tekst = "Ruimte:\n- art. 1\n  Biedt: *veel*\n  Wie: college\n- art. 2\n\n  Los\nSlot"
    assert vragentekst(tekst) == (
        "Ruimte:\n\n- art. 1\\\n  Biedt: \\*veel\\*\\\n  Wie: college\n- art. 2\n\nLos\\\nSlot"
    )

"""Any text as an answer: the same words, and nothing else, for every reader of Markdown, on every screen."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import proeven
from lezers import kaal, lees, op_scherm
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.set.model import Vraag
from omgekeerd_cli.kern.taal.tekst import normaliseer, zichtbaar
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from omgekeerd_cli.rapport.opmaak import alinea, citaat, inline, opsomming

BREEDTEN = (20, 80, 300)
STUK = st.sampled_from([
    "#", "##", "*", "**", "_", "__", "-", "---", "- ", "+ ", "1. ", "1) ", "=", "===", ">", "> ", "|",
    "|-|", "`", "```", "~~~", "~~", "[", "]", "(", ")", "](", "[^1]", "[^1]: ", "[x]: ", "![", "<", ">",
    "</", "<!--", "-->", "<?", "<![CDATA[", "&", "&amp;", "&#35;", "&#x0;", "\\", "\n", "\n\n", "  \n",
    "\\\n", "\t", "    ", " ", "a", "b", "1", "www.", "http://", "https://x.nl", "mailto:", "@x.nl",
    "ftp://", ":", ";", "!", "'", '"', "$", "{", "}", "[ ] ", "[x] ", "é", "🙂", "\u00a0", "\u200b",
    "\u2028", "\ufeff", "<b>", "<div>\n", "<script>", "javascript:",
])  # fmt: skip
"""What means something in Markdown, by itself; strung together they make what nobody thought of."""
TEKST = st.text(st.characters(), max_size=60) | st.lists(STUK, max_size=14).map("".join)

CONSTRUCTIES = [
    # Blocks that begin at a line's start, alone and behind a line of text.
    *(
        f"{ervoor}{blok}"
        for ervoor in ("", "tekst\n", "tekst\n\n", "  ", "> ", "- ", "1. ")
        for blok in (
            "# kop", "###### kop #", "kop\n===", "kop\n---", "***", "- - -", "___", "    code", "\tcode",
            "```ruby\ncode\n```", "~~~\ncode\n~~~", "<div>\nx\n</div>", "<!-- x -->", "<?php x ?>",
            "<!DOCTYPE x>", "<![CDATA[x]]>", "<pre>x</pre>", "[a]: /url 'titel'", "> citaat", "- punt",
            "+ punt", "* punt", "1. een", "123456789) een", "- [ ] taak", "- [x] taak",
            "| a | b |\n| - | - |\n| 1 | 2 |", "a | b\n- | -\n1 | 2", "[^1]: noot", ":::\nx\n:::",
            "$$\nx\n$$",
        )
    ),
    # What stands within a line.
    *(
        f"{voor}{deel}{na}"
        for voor in ("", "a", "a ", "(")
        for na in ("", "b", " b", ").")
        for deel in (
            "*em*", "_em_", "**vet**", "__vet__", "***beide***", "~weg~", "~~weg~~", "`code`",
            "``a ` b``", "[a](/b)", "[a][b]", "[a][]", "[a]", "![a](/b 'c')", "<http://x.nl>",
            "<a@x.nl>", "http://x.nl/a_b?c=d&e#f", "https://x.nl.", "www.x.nl", "a@x.nl",
            "mailto:a@x.nl", "mailto:@.0@A", "0\n:-", "a\n-:", "a\n:--:", "xmpp:a@x.nl", "ftp://x.nl", "<b>",
            "</b>", "<a href='b'>", "&nbsp;",
            "&copy;", "&#1234;", "&#xcab;", "&onbekend;", "\\*", "\\\\", "\\", "a\\\nb", "a  \nb",
            "a\nb", "[^1]", "[x](javascript:x)", "!", "\\!", "H~2~O", "x^2^", "==x==", ":smile:", "{x}",
            "$x$", "@naam", "#12", "--", "...", "(c)", '"a"', "[[x]]",
        )
    ),
]  # fmt: skip
"""A text for each construct of CommonMark and of what GitHub and others add, in every surrounding."""


def woorden(tekst: str) -> list[str]:
    """The lines that have to be read: blanks folded, no empty ones."""
    schoon = (" ".join(regel.split()) for regel in zichtbaar(tekst).split("\n"))
    return [regel for regel in schoon if regel]


def _plaatsen(antwoord: str) -> list[tuple[str, list[str], list[str]]]:
    """Each place of a report: its Markdown, the kinds of elements it has, and the lines to read there."""
    regels = woorden(antwoord)
    samen = " ".join(regels)
    tabel = ["table", "thead", "tr", "th", "tbody", "tr", "td"]
    return [
        (alinea(antwoord), [], regels),
        (inline(antwoord), [], [samen]),
        (citaat(antwoord), ["blockquote"], regels) if regels else ("", [], []),
        (f"## K {inline(antwoord)}".rstrip(), ["h2"], [f"K {samen}".rstrip()]),
        (f"- **L:** {inline(antwoord)}".rstrip(), ["ul", "li", "strong"], [f"L: {samen}".rstrip()]),
        (opsomming([antwoord, "slot"]), ["ul", *["li"] * (1 + bool(samen))], [samen, "slot"]),
        (f"| K |\n| --- |\n| {inline(antwoord)} |", tabel, ["K", samen]),
    ]


def _is_dezelfde_tekst(tekst: str) -> None:
    """In the casus and in each place of a report, for every reader and every width."""
    antwoord = soorten.LANGE_TEKST.uit_invoer(Vraag("v", "V?", "V", soorten.LANGE_TEKST), tekst, None)
    assert antwoord == normaliseer(tekst, meer_regels=True)
    casus = Casus("c", "m", antwoorden={"s": {"v": antwoord}})
    assert lees_casus(schrijf_casus(casus), "f", "c").casus.antwoorden == casus.antwoorden
    for markdown, vormen, regels in _plaatsen(str(antwoord)):
        for gelezen in lees(markdown, met_tabellen="table" in vormen):
            assert gelezen.soorten == vormen, markdown
            assert [regel for blok in gelezen.tekst for regel in blok] == [r for r in regels if r], markdown
        for breedte in BREEDTEN:
            getoond = op_scherm(markdown, breedte)
            naast_elkaar = kaal("".join(regels))
            onder_elkaar = kaal(": ".join(regels)) if regels[-1:] != [""] else naast_elkaar
            if breedte == min(BREEDTEN):  # a long word may get a hyphen there
                getoond, naast_elkaar, onder_elkaar = (
                    deel.replace("-", "") for deel in (getoond, naast_elkaar, onder_elkaar)
                )
            assert getoond in {naast_elkaar, onder_elkaar}, (markdown, breedte)


@pytest.mark.parametrize("deel", range(8))
def test_every_construct_of_markdown_stays_text(deel: int) -> None:
    for tekst in CONSTRUCTIES[deel::8]:
        _is_dezelfde_tekst(tekst)


@settings(max_examples=200)
@example("-\xa00")
@given(TEKST)
def test_two_hundred_texts_stay_text(tekst: str) -> None:
    _is_dezelfde_tekst(tekst)


@pytest.mark.lang
@settings(max_examples=10_000)
@given(TEKST)
def test_ten_thousand_texts_stay_text(tekst: str) -> None:
    _is_dezelfde_tekst(tekst)


@pytest.mark.lang
@pytest.mark.skipif(not proeven.er_is("commonmark-spec"), reason="see tests/proeven.py")
def test_every_example_of_commonmark_stays_text() -> None:
    voorbeelden = proeven.commonmark()
    assert len(voorbeelden) > 600
    for tekst in voorbeelden:
        _is_dezelfde_tekst(tekst)

"""Markdown as three readers see it: markdown-it, GitHub's own (cmark-gfm), and Rich on a screen."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt
from rich.console import Console

from omgekeerd_cli.scherm.basis.console import STIJLEN
from omgekeerd_cli.scherm.tonen.verslagbeeld import toon_verslag

_MARKDOWN_IT = (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False}))
_CMARK_GFM = (
    Options.CMARK_OPT_UNSAFE,
    Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES,
)
_TEKSTHOUDERS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "th", "td", "pre"}


_E_MAIL = re.compile(r"[\w.+-]*(?:mailto:|xmpp:)|[\w.+-]+@[\w.-]+$")
"""What GitHub links to for an e-mail address; near `mailto:@` it is at a loss where it begins."""


@dataclass
class Gelezen(HTMLParser):
    """What HTML says: which kinds of elements, in order, and the text of each block, line by line.

    Attributes:
        soorten: the name of each element that begins, but for paragraphs and line breaks.
        blokken: the lines of each block that holds text.
        van_github: passes over the link that GitHub makes of every e-mail address, however it is
            written: it looks for them in the words themselves, after all markup was read.
    """

    soorten: list[str] = field(default_factory=list)
    blokken: list[list[str]] = field(default_factory=list)
    van_github: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.blokken[-1].append("")
            return
        if tag == "a" and self.van_github and _E_MAIL.match(dict(attrs)["href"] or ""):
            return
        if tag in _TEKSTHOUDERS:
            self.blokken.append([""])
        if tag != "p":
            self.soorten.append(tag)

    def handle_data(self, data: str) -> None:
        if self.blokken:
            self.blokken[-1][-1] += data.replace("\n", "")

    def handle_comment(self, data: str) -> None:
        self.soorten.append(f"<!--{data}-->")

    @property
    def tekst(self) -> list[list[str]]:
        """The blocks that hold a word, without blanks around their lines."""
        blokken = [[regel.strip() for regel in blok] for blok in self.blokken]
        return [blok for blok in blokken if any(blok)]


def lees(markdown: str, *, met_tabellen: bool = False) -> list[Gelezen]:
    """What each of the readers makes of it, through the HTML that it writes.

    Args:
        markdown: the text to read.
        met_tabellen: True leaves the reader out that knows no tables.
    """
    gewoon = [lezer.render(markdown) for lezer in _MARKDOWN_IT[met_tabellen:]]
    gewoon += [] if met_tabellen else [cmarkgfm.markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE)]
    github = [cmarkgfm.github_flavored_markdown_to_html(markdown, opties) for opties in _CMARK_GFM]
    return [_lees_html(html) for html in gewoon] + [_lees_html(html, van_github=True) for html in github]


def _lees_html(html: str, *, van_github: bool = False) -> Gelezen:
    lezer = Gelezen(van_github=van_github)
    lezer.feed(html)
    lezer.close()
    return lezer


def op_scherm(markdown: str, breedte: int) -> str:
    """The words that stand on a screen of this width."""
    uit = io.StringIO()
    toon_verslag(Console(file=uit, width=breedte, theme=STIJLEN, markup=False, emoji=False), markdown)
    return kaal(uit.getvalue())


def kaal(tekst: str) -> str:
    """The words alone: where lines break, and the signs for quotes, lists and rules, say nothing."""
    return re.sub(r"[\s▌•─]", "", tekst)

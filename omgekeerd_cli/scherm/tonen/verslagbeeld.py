"""A report as Rich shows it: laid out, with every word of the file and no other.

Rich's own Markdown leaves out HTML, addresses and what does not fit; so the reading is done here,
with a reader that drops nothing. The only file that speaks markdown-it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from textwrap import indent

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from msgspec import Struct
from rich import box
from rich.console import Console, ConsoleOptions, ConsoleRenderable, Group, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.basis.console import Lopend, Zin
from omgekeerd_cli.scherm.basis.inspringen import Ingesprongen

BREEDSTE = 100
"""Longer lines are hard to read, however wide the screen is."""
_MERK = re.compile(r"\n*<!-- omgekeerd: [^\n]*-->\s*\Z")
_CODE = ("fence", "code_block")
_INSPRING = "    "
_STIJLEN = {"strong": "bold", "em": "italic", "s": "strike", "code_inline": "cyan"}


class _Lezer(MarkdownIt):
    """Markdown without the parts that hide words; addresses stay as they were written."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"maxNesting": 1000})
        self.enable(["table", "strikethrough"])
        self.disable(["html_block", "html_inline", "reference", "image", "autolink"])

    def normalizeLink(self, url: str) -> str:  # noqa: N802  their name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  nothing is followed, only shown
        return True


def toon_verslag(console: Console, tekst: str) -> None:
    """A report as it reads: headings, lists and quotes laid out, the words as in the file."""
    for blok in blokken(tekst):
        console.print(blok)


def blokken(verslag: str) -> Iterator[ConsoleRenderable]:
    """The report block by block, an empty line between; the mark at its end is left out."""
    wortel = SyntaxTreeNode(_Lezer().parse(zichtbaar(_MERK.sub("\n", verslag))))
    for nummer, knoop in enumerate(wortel.children):
        if nummer:
            yield Text()
        # What is to be copied goes as far as the screen does.
        yield _code(knoop) if knoop.type in _CODE else _Smal(_blok(knoop))


class _Smal(Struct, frozen=True):
    """What is in it, no wider than reads well."""

    inhoud: ConsoleRenderable

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        breedte = min(options.max_width, BREEDSTE)
        yield from console.render(self.inhoud, options.update(width=breedte, height=None))


def _blok(knoop: SyntaxTreeNode) -> ConsoleRenderable:
    if maak := _BLOKKEN.get(knoop.type):
        return maak(knoop)
    return _onder_elkaar(knoop.children) if knoop.children else _tekst(knoop)


def _onder_elkaar(knopen: Sequence[SyntaxTreeNode], *, dicht: bool = False) -> Group:
    """Blocks below each other; in a tight list without empty lines between them."""
    delen: list[ConsoleRenderable] = []
    for knoop in knopen:
        if delen and not dicht:
            delen.append(Text())
        delen.append(_blok(knoop))
    return Group(*delen)


def _kop(knoop: SyntaxTreeNode) -> Text:
    tekst = _tekst(knoop)
    tekst.stylize({"h1": "stap underline", "h2": "stap"}.get(knoop.tag, "cyan"))
    return tekst


def _citaat(knoop: SyntaxTreeNode) -> Ingesprongen:
    return Ingesprongen("▌ ", "▌ ", _onder_elkaar(knoop.children))


def _lijst(knoop: SyntaxTreeNode) -> Group:
    dicht = _is_dicht(knoop)
    delen: list[ConsoleRenderable] = []
    for punt in knoop.children:
        if delen and not dicht:
            delen.append(Text())
        teken = f"{punt.info}{punt.markup} " if knoop.type == "ordered_list" else "• "
        delen.append(Ingesprongen(teken, " " * len(teken), _onder_elkaar(punt.children, dicht=dicht)))
    return Group(*delen)


def _is_dicht(lijst: SyntaxTreeNode) -> bool:
    alineas = [deel for punt in lijst.children for deel in punt.children if deel.type == "paragraph"]
    return all(alinea.hidden for alinea in alineas)


def _code(knoop: SyntaxTreeNode) -> Group:
    kop = [Zin(indent(knoop.info.strip(), _INSPRING), "zacht")] if knoop.info.strip() else []
    return Group(*kop, Zin(indent(knoop.content.rstrip("\n"), _INSPRING), opdracht=True))


class _Tabel(Struct, frozen=True):
    """A table where it fits, else each row as lines "head: value"."""

    koppen: list[Text]
    rijen: list[list[Text]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        kolommen = zip_longest(self.koppen, *self.rijen, fillvalue=Text())
        nodig = sum(max(cel.cell_len for cel in kolom) + 2 for kolom in kolommen)
        if nodig <= options.max_width:
            yield self._als_tabel()
        else:
            yield from self._als_regels()

    def _als_tabel(self) -> Table:
        tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        for kop in self.koppen:
            tabel.add_column(kop, overflow="fold")
        for rij in self.rijen:
            tabel.add_row(*rij)
        return tabel

    def _als_regels(self) -> Iterator[Text]:
        if not self.rijen:
            yield Lopend().append_text(Text(", ").join(self.koppen))
        for nummer, rij in enumerate(self.rijen):
            if nummer:
                yield Text()
            for kop, cel in zip(self.koppen, rij, strict=False):
                if kop.plain or cel.plain:
                    yield Lopend.assemble(kop, ": ", cel) if kop.plain else cel


def _tabel(knoop: SyntaxTreeNode) -> _Tabel:
    rijen = [[_tekst(cel) for cel in rij.children] for deel in knoop.children for rij in deel.children]
    for kop in rijen[0]:
        kop.stylize("bold")
    return _Tabel(rijen[0], rijen[1:])


def _tekst(knoop: SyntaxTreeNode) -> Text:
    tekst = Lopend()
    _voeg_toe(tekst, knoop, "")
    return tekst


def _voeg_toe(tekst: Text, knoop: SyntaxTreeNode, stijl: str) -> None:
    if knoop.type in ("softbreak", "hardbreak"):
        tekst.append("\n")
        return
    stijl = f"{stijl} {_STIJLEN.get(knoop.type, '')}".strip()
    if not knoop.children:
        # An entity such as &#27; became its character only now.
        tekst.append(zichtbaar(knoop.content), stijl)
    for deel in knoop.children:
        _voeg_toe(tekst, deel, stijl)
    if knoop.type == "link":
        delen = [str(knoop.attrs.get(naam, "")) for naam in ("href", "title")]
        if adres := " ".join(deel for deel in delen if deel):
            tekst.append(f" ({zichtbaar(adres)})", "zacht")


_BLOKKEN: dict[str, Callable[[SyntaxTreeNode], ConsoleRenderable]] = {
    "paragraph": _tekst,
    "heading": _kop,
    "blockquote": _citaat,
    "bullet_list": _lijst,
    "ordered_list": _lijst,
    "fence": _code,
    "code_block": _code,
    "table": _tabel,
    "hr": lambda _: Rule(style="zacht"),
}

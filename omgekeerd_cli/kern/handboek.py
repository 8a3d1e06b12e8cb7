"""The handbook: its pages and groups, finding a page by what somebody types, and searching in all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import cached_property
from itertools import groupby

from msgspec import Struct

_LINK = re.compile(r"\[([^\]]+)\]\(([a-z-]+)\.md\)")
_OOK = re.compile(r"\n*<!-- omgekeerd: ook ([^\n]*) -->\s*\Z")
_HEK = re.compile(r"\s*(?:```|~~~)")
_TAAL = re.compile(r"^(```)\w+$", re.MULTILINE)
_TABELLIJN = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")
_NADRUK = re.compile(r"(\*\*|\*|`)(?=\S)(.+?)(?<=\S)\1")
_WOORD = re.compile(r"[^\W\d_]{4,}")
_ZEKER, _MISSCHIEN = 0.8, 0.7
"""How much a word has to look like a name to be taken for it, and to be asked about."""
_MEESTE = 5
"""Of the pages that have a word, so many are named: those that have it most."""


class Bladzij(Struct, frozen=True, dict=True):
    """One page: its subject, which is the name of its file, and its Markdown."""

    onderwerp: str
    tekst: str

    @property
    def titel(self) -> str:
        """The heading on top."""
        return self.tekst.partition("\n")[0].removeprefix("# ")

    @property
    def samenvatting(self) -> str:
        """The first paragraph, on one line: what is on the page."""
        rest = self.tekst.partition("\n")[2].strip()
        return " ".join(rest.partition("\n\n")[0].split())

    @property
    def ook(self) -> list[str]:
        """Other words for the subject, from the line at the end."""
        gevonden = _OOK.search(self.tekst)
        return [woord.strip() for woord in gevonden[1].split(",")] if gevonden else []

    @cached_property
    def leesbaar(self) -> str:
        """The Markdown for a screen: a link says how to read the other page, code names no language."""
        return _TAAL.sub(r"\1", _LINK.sub(_als_opdracht, _OOK.sub("\n", self.tekst)))

    def heet(self, naam: str) -> bool:
        """Whether this is the page of that name, or of another word for it."""
        return naam in (self.onderwerp, *self.ook)


class Plek(Struct, frozen=True):
    """A line that was found: of which page, below which heading."""

    onderwerp: str
    kop: str
    regel: str


class Gezocht(Struct, frozen=True):
    """What a typed subject leads to: a page, surely or nearly so, or else names of pages.

    Those are names that look like it, or pages in which the words stand.
    """

    bladzij: Bladzij | None = None
    precies: bool = False
    lijkt_op: tuple[str, ...] = ()
    staat_in: tuple[str, ...] = ()


def groepen(lees: Callable[[str], str]) -> dict[str, list[Bladzij]]:
    """The pages below each heading of the page that lists them, in the order in which they are read.

    Args:
        lees: gives the Markdown of a page by its subject; `README` is the list.
    """
    gevonden: dict[str, list[Bladzij]] = {}
    kop = ""
    for regel in lees("README").splitlines():
        if regel.startswith("## "):
            kop = regel.removeprefix("## ")
        elif (link := _LINK.search(regel)) and kop:
            gevonden.setdefault(kop, []).append(Bladzij(link[2], lees(link[2])))
    return gevonden


def alle_bladzijden(lees: Callable[[str], str]) -> list[Bladzij]:
    """All pages, in the order of the list."""
    return [bladzij for bladzijden in groepen(lees).values() for bladzij in bladzijden]


def vind(bladzijden: Sequence[Bladzij], getypt: str) -> Gezocht:
    """The page that is meant: by its name, by another word, by a word of its title, or nearly so.

    A word that is no name but stands on pages was not misspelt: then those pages are named.
    """
    naam = "-".join(getypt.casefold().removesuffix(".md").replace("-", " ").split())
    for gevonden in (
        [b for b in bladzijden if b.onderwerp == naam],
        [b for b in bladzijden if b.heet(naam)],
        [b for b in bladzijden if naam in _titelwoorden(b)],
    ):
        if len(gevonden) == 1:
            return Gezocht(gevonden[0], precies=True)
        if gevonden:
            return Gezocht(lijkt_op=tuple(b.onderwerp for b in gevonden))
    vaakst = Counter(plek.onderwerp for plek in zoek(bladzijden, getypt)).most_common(_MEESTE)
    return Gezocht(staat_in=tuple(naam for naam, _ in vaakst)) if vaakst else _bijna(bladzijden, naam)


def _bijna(bladzijden: Sequence[Bladzij], naam: str) -> Gezocht:
    namen = {n: b for b in reversed(bladzijden) for n in (*b.ook, b.onderwerp)}
    if zeker := get_close_matches(naam, namen, n=1, cutoff=_ZEKER):
        return Gezocht(namen[zeker[0]])
    lijkt_op = get_close_matches(naam, namen, n=3, cutoff=_MISSCHIEN)
    return Gezocht(lijkt_op=tuple({namen[n].onderwerp: n for n in reversed(lijkt_op)}.values())[::-1])


def zoek(bladzijden: Iterable[Bladzij], woorden: str) -> Iterator[Plek]:
    """The lines with one of these words, in the paragraphs that have them all; case does not matter."""
    gezocht = woorden.casefold().split()
    for bladzij in bladzijden:
        for kop, alinea in _alineas(bladzij.leesbaar):
            samen = " ".join(alinea).casefold()
            if all(woord in samen for woord in gezocht):
                for regel in alinea:
                    if any(woord in regel.casefold() for woord in gezocht):
                        yield Plek(bladzij.onderwerp, kop, regel.strip())


def gewone_regels(markdown: str) -> Iterator[str]:
    """The text without marks, line by line: a row of a table as "this: that", code moved to the right."""
    for soort, regel in _regels(markdown):
        if soort == "code":
            yield f"    {regel}"
        elif soort == "kop":
            yield regel.lstrip("# ")
        elif soort == "tekst":
            yield _kaal(regel)


def _alineas(markdown: str) -> Iterator[tuple[str, list[str]]]:
    """Each paragraph, as plain lines, with the heading above it; a heading is a paragraph too."""
    kop = ""
    for soort, regels in groupby(_regels(markdown), key=lambda r: "" if not r[1].strip() else r[0]):
        inhoud = [regel for _, regel in regels]
        if soort == "kop":
            kop = inhoud[-1].lstrip("# ")
            yield kop, [kop]
        elif soort:
            yield kop, inhoud if soort == "code" else [_kaal(regel) for regel in inhoud]


def _regels(markdown: str) -> Iterator[tuple[str, str]]:
    """Every line with what it is (kop, tekst, code), without the lines that only give it its form."""
    in_code = False
    for regel in markdown.rstrip().splitlines():
        if _HEK.match(regel):
            in_code = not in_code
        elif in_code:
            yield "code", regel
        elif not _TABELLIJN.fullmatch(regel):
            yield "kop" if regel.startswith("#") else "tekst", regel


def _kaal(regel: str) -> str:
    """A line without its marks; the first cell of a row stands before a colon."""
    if regel.startswith("|"):
        cellen = [cel.strip() for cel in re.split(r"(?<!\\)\|", regel.strip().strip("|"))]
        regel = f"{cellen[0]}: {' '.join(cellen[1:])}".replace("\\|", "|")
    return _NADRUK.sub(r"\2", _NADRUK.sub(r"\2", regel))


def _titelwoorden(bladzij: Bladzij) -> list[str]:
    return _WOORD.findall(bladzij.titel.casefold())


def _als_opdracht(link: re.Match[str]) -> str:
    opdracht = f"`omgekeerd uitleg {link[2]}`"
    return opdracht if link[1] == link[2] else f"{link[1]} ({opdracht})"

"""Folding a line at the width of a screen: between words, the rest below its own beginning.

Inside a word only when it is longer than a whole line, and then where Dutch parts it. A command is not
cut in pieces: it begins on a line of its own. When it is longer than that, the terminal folds it: what
we do not end, can be copied as one. So does a path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from omgekeerd_cli.kern.taal.lettergrepen import breekplekken

Deel: TypeAlias = slice | str
"""A piece of the line as it was, or what comes between two of those: blanks, a line end, a hyphen."""

KRAPST = 10
"""So many columns a text keeps; what stands deeper moves less to the right."""
_KORTST = 3
"""Fewer letters of a word are not left behind at the end of a line."""
_BEGIN = re.compile(r" *(?:(?:[→←!*•·›-]|\d{1,3}[.)]) +)*")
_OPDRACHT = re.compile(r"omgekeerd [a-z-][^`]*?(?=[.,;]?$|[.;] |`)")
_WOORD = re.compile(r"\S+")
_ARGUMENT = re.compile(r"(?:'[^']*'|\"[^\"]*\"|\S)+")
_SMAL = re.compile("[\x20-\xac\xae-\u02ff\u2010-\u2027\u20ac\u2190-\u2193]*")
_GEEN_TAAL = re.compile(r"[0-9_@=\\{}<>]|://|^[-/.~]|[^\W\d_]\.[^\W\d_]|[a-z]-[a-z]+-[a-z]")
_TAAL = re.compile(r"""["'‘“„«(\[]*[^\W\d_]+(?:['’-][^\W\d_]+)*[.,;:!?…"'’”»)\]]*""")
_LETTERS = re.compile(r"[^\W\d_]+")
_NA_TEKEN = re.compile(r"(?<=[/\\._:=,@?&+-])(?=\w)|(?<=\w)(?=[(\[])")


def cellen(tekst: str) -> int:
    """How many columns a text takes."""
    if _SMAL.fullmatch(tekst):  # nearly always, and Rich need not be there for it
        return len(tekst)
    from rich.cells import cell_len

    return cell_len(tekst)


def vouw(tekst: str, breedte: int, *, vloeit: bool = False, opdracht: bool = False) -> str:
    """The text with a line end wherever it is folded.

    Args:
        tekst: one line or more.
        breedte: columns there are.
        vloeit: whether the terminal itself may fold what has to stay in one piece.
        opdracht: whether each line is something to copy as a whole.
    """
    return "\n".join(
        "".join(
            deel if isinstance(deel, str) else regel[deel]
            for deel in zet(regel, breedte, vloeit=vloeit, opdracht=opdracht)
        )
        for regel in (tekst.expandtabs() if breedte else tekst).split("\n")
    )


def zet(regel: str, breedte: int, *, vloeit: bool = False, opdracht: bool = False) -> Iterator[Deel]:
    """How one line is set: its own pieces, and what comes between them; as in `vouw`."""
    if cellen(regel) <= breedte or not regel.strip():
        yield slice(0, len(regel.rstrip()))
    else:
        yield from _aaneen(_Zetter(regel, max(breedte, 1), vloeit).alles(opdracht=opdracht))


def _aaneen(delen: Iterator[Deel]) -> Iterator[Deel]:
    """The same, with pieces of the line that follow each other as one."""
    hier: slice | None = None
    for deel in delen:
        if hier and isinstance(deel, slice) and deel.start == hier.stop:
            hier = slice(hier.start, deel.stop)
            continue
        if hier:
            yield hier
        hier = deel if isinstance(deel, slice) else None
        if isinstance(deel, str):
            yield deel
    if hier:
        yield hier


class _Zetter(Struct):
    """Sets the words of one line one by one.

    Attributes:
        inspring: the column in which every line but the first begins.
        kolom: the column behind what was set last.
        plek: the place in the line behind what was set last.
        leeg: whether there is nothing on the present line yet, but its beginning.
    """

    regel: str
    breedte: int
    vloeit: bool
    inspring: int = 0
    kolom: int = 0
    plek: int = 0
    leeg: bool = True

    def alles(self, *, opdracht: bool) -> Iterator[Deel]:
        """The whole line."""
        yield self._begin()
        for van, tot in [(self.plek, len(self.regel.rstrip()))] if opdracht else self._opdrachten():
            yield from self._woorden(van)
            yield from self._opdracht(van, tot)
        yield from self._woorden(len(self.regel))

    def _begin(self) -> slice:
        """The blanks and the mark before the text; of the blanks no more than there is room for."""
        kop = _BEGIN.match(self.regel)
        self.plek = kop.end() if kop else 0
        wit = len(self.regel) - len(self.regel.lstrip())
        te_veel = cellen(self.regel[: self.plek]) + min(KRAPST, self.breedte) - self.breedte
        van = min(max(te_veel, 0), wit)
        self.kolom = cellen(self.regel[van : self.plek])
        self.inspring = self.kolom if self.kolom + KRAPST <= self.breedte else 0
        return slice(van, self.plek)

    def _opdrachten(self) -> Iterator[tuple[int, int]]:
        """From where to where commands stand in a sentence, with what is attached to them."""
        for gevonden in _OPDRACHT.finditer(self.regel, self.plek):
            van, tot = gevonden.span()
            if van > self.plek and not self.regel[:van].rstrip(" ").endswith((":", "?", "`")):
                continue
            van -= self.regel[:van].endswith("`")
            yield van, tot + len(self.regel[tot:].partition(" ")[0])

    def _woorden(self, tot: int) -> Iterator[Deel]:
        for woord in _WOORD.finditer(self.regel, self.plek, tot):
            yield from self._past(*woord.span()) or self._lang(*woord.span())

    def _past(self, van: int, tot: int) -> list[Deel]:
        """Sets what fits on this line or on one of its own; nothing when it does not."""
        breed, tussen = cellen(self.regel[van:tot]), cellen(self.regel[self.plek : van])
        if self.kolom + tussen + breed <= self.breedte:
            deel = slice(self.plek, tot)
            self.kolom += tussen + breed
            self.plek, self.leeg = tot, False
            return [deel]
        if breed > self.breedte:
            return []
        return [self._nieuwe_regel(min(self.inspring, self.breedte - breed)), self._heel(van, tot)]

    def _heel(self, van: int, tot: int) -> slice:
        self.kolom += cellen(self.regel[van:tot])
        self.plek, self.leeg = tot, False
        return slice(van, tot)

    def _nieuwe_regel(self, inspring: int) -> str:
        self.kolom, self.leeg = inspring, True
        return "\n" + " " * inspring

    def _opdracht(self, van: int, tot: int) -> Iterator[Deel]:
        """A command: as a whole, else word by word on one line that the terminal folds."""
        if past := self._past(van, tot):
            yield from past
        elif not self.vloeit:
            yield from self._woorden(tot)
        else:
            if not self.leeg:
                yield self._nieuwe_regel(self.inspring)
            for woord in _ARGUMENT.finditer(self.regel, van, tot):
                yield from self._argument(*woord.span())

    def _argument(self, van: int, tot: int) -> Iterator[Deel]:
        """A word of a command that goes on: before the edge of the screen there is always a blank."""
        breed = cellen(self.regel[van:tot])
        if not self.leeg and self.kolom + 1 + breed < self.breedte:
            yield " "
            self.kolom += 1
        elif not self.leeg:
            wit = max(1, self.breedte - self.kolom + min(self.inspring, max(self.breedte - 1 - breed, 0)))
            yield " " * wit
            self.kolom = (self.kolom + wit) % self.breedte
        yield self._heel(van, tot)
        self.kolom = (self.kolom - 1) % self.breedte + 1

    def _lang(self, van: int, tot: int) -> Iterator[Deel]:
        """A word that is longer than a line: in pieces, or as it is where the terminal folds it."""
        woord = self.regel[van:tot]
        if self.vloeit and _GEEN_TAAL.search(woord):
            if not self.leeg:
                yield self._nieuwe_regel(self.inspring)
            yield self._heel(van, tot)
            self.kolom = (self.kolom - 1) % self.breedte + 1
            return
        plekken = _breekplekken(woord)
        gedaan = 0
        while gedaan < len(woord):
            tussen = 0 if self.leeg else 1
            ruimte = self.breedte - self.kolom - tussen
            tot_hier, teken = _breek(woord, gedaan, ruimte, plekken, moet=self.leeg)
            if not tot_hier:
                yield self._nieuwe_regel(self.inspring)
                continue
            yield " " * tussen
            yield slice(van + gedaan, van + tot_hier)
            self.kolom += tussen + cellen(woord[gedaan:tot_hier])
            self.plek, self.leeg, gedaan = van + tot_hier, False, tot_hier
            if gedaan < len(woord):
                yield teken + self._nieuwe_regel(self.inspring)


def _breek(woord: str, van: int, ruimte: int, plekken: dict[int, str], *, moet: bool) -> tuple[int, str]:
    """Up to where a word goes on this line and with which sign; 0 when no part of it should."""
    if cellen(woord[van:]) <= ruimte:
        return len(woord), ""
    for plek in sorted(plekken, reverse=True):
        teken = plekken[plek]
        if plek - van >= _KORTST and cellen(woord[van:plek]) + len(teken) <= ruimte:
            return plek, teken
    if not moet:
        return 0, ""
    tot = van + 1
    while tot < len(woord) and cellen(woord[van : tot + 1]) <= ruimte:
        tot += 1
    return tot, ""


def _breekplekken(woord: str) -> dict[int, str]:
    """Before which characters a word may be broken, each with the sign that then stands at the end."""
    plekken = {na.start(): "" for na in _NA_TEKEN.finditer(woord)}
    if _TAAL.fullmatch(woord) and not _GEEN_TAAL.search(woord):
        for deel in _LETTERS.finditer(woord):
            plekken |= {deel.start() + nr: "-" for nr in breekplekken(deel[0])}
    return plekken

"""Why a file is no YAML: what somebody typed or pasted, where the parser only names its neighbour.

The parser stops where reading no longer works, often a line below what is wrong. So we try, near that
place, what a person may have meant: a plain character for one that only looks like it, quotes around a
text, another indentation. What makes the fault go away is its cause. Without such a mend we say nothing:
the good line is never blamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice, takewhile
from typing import Any

import yaml
from msgspec import Struct

from omgekeerd_cli.opslag.yaml.plekken import regelbegin, regeleinde, regelnummer
from omgekeerd_cli.opslag.yaml.regelvorm import Regel, Verbetering, kolommen

_HOOGSTENS_TEKENS = 300_000
"""In a larger file trying takes too long; there the parser's own place has to do."""
_REGELS_TERUG = 8
_HOOGSTENS_PROEVEN = 60


class Oorzaak(Struct, frozen=True):
    """What is wrong: at which character of the text, and what to do about it."""

    plek: int
    wat: str
    doe: str = ""


def zoek(tekst: str, plek: int, begin: int | None) -> Oorzaak | None:
    """The cause of a fault, None when nothing that we try makes it go away.

    Args:
        tekst: the whole file.
        plek: the character at which the parser stopped.
        begin: the character where that began what it was reading, if it says so.
    """
    if len(tekst) > _HOOGSTENS_TEKENS:
        return None
    return _Zoeker(tekst, plek, _venster(tekst, plek, begin)).zoek()


def _venster(tekst: str, plek: int, begin: int | None) -> list[Regel]:
    """The line of the fault and those above it with something on them, from below; then that of `begin`."""
    regels = [_regel(tekst, plek)]
    waar = regels[0].begin
    while waar > 0 and len(regels) <= _REGELS_TERUG:
        regel = _regel(tekst, waar - 1)
        regels += [regel] if regel.tekst.strip() else []
        waar = regel.begin
    if begin is not None and all(regel.begin != regelbegin(tekst, begin) for regel in regels):
        regels.append(_regel(tekst, begin))
    return regels


def _regel(tekst: str, plek: int) -> Regel:
    begin = regelbegin(tekst, plek)
    return Regel(begin, tekst[begin : regeleinde(tekst, begin)])


class _Zoeker(Struct):
    tekst: str
    plek: int
    regels: list[Regel]

    def zoek(self) -> Oorzaak | None:
        tekens = islice(self._tekens(), _HOOGSTENS_PROEVEN)
        anders = islice(self._anders(), _HOOGSTENS_PROEVEN)
        return (
            next((_oorzaak(verbetering) for verbetering in tekens if self._helpt(verbetering)), None)
            or self._ondiep_blok()
            or next((_oorzaak(verbetering) for verbetering in anders if self._helpt(verbetering)), None)
            or self._alle_tekens()
            or self._onzichtbaar_hier()
            or self._inspringing()
        )

    def _tekens(self) -> Iterator[Verbetering]:
        """A plain character for one that is not: the surest, from the line of the fault upwards."""
        for regel in self.regels:
            yield from regel.tekens()
            yield from regel.los_teken()

    def _anders(self) -> Iterator[Verbetering]:
        """What else was perhaps meant, the surest first; of each kind from the line of the fault upwards."""
        for plek, regel in enumerate(self.regels):
            yield from regel.blokregel(self._erboven(plek))
        for soort in (Regel.schrijfwijze, Regel.waarde, Regel.hekje):
            for regel in self.regels:
                yield from soort(regel)

    def _ondiep_blok(self) -> Oorzaak | None:
        """The first line of a text that stands no deeper than the line above it, where that text begins."""
        kop = next((nr for nr, regel in enumerate(self.regels) if regel.begint_blok), None)
        if not kop or self.regels[kop - 1].ver > self.regels[kop].ver:
            return None
        nummer = regelnummer(self.tekst, self.regels[kop].begin)
        tekst = takewhile(lambda regel: not regel.heeft_naam, reversed(self.regels[:kop]))
        samen = [regel.als_bloktekst(self.regels[kop], nummer) for regel in tekst]
        return _oorzaak(samen[0]) if samen and self._helpt(*samen) else None

    def _erboven(self, plek: int) -> list[tuple[Regel, int]]:
        return [(regel, regelnummer(self.tekst, regel.begin)) for regel in self.regels[plek + 1 :]]

    def _inspringing(self) -> Oorzaak | None:
        """The line that stands too far in or out; at best one after which the whole file is right.

        A line that begins where one further up does is likely to be good: then it is the one between.
        """
        hier, ertussen = 0, 1
        recht = self.regels[hier].ver in (0, *kolommen(self.regels[ertussen + 1 :]))
        regels = (ertussen, hier) if recht else (hier, ertussen)
        te_doen = [v for plek in regels if plek < len(self.regels) for v in self._op_andere_plek(plek)]
        for heel in (True, False):
            for verbetering in te_doen:
                if self._helpt(verbetering, heel=heel):
                    return _oorzaak(verbetering)
        return None

    def _op_andere_plek(self, plek: int) -> Iterator[Verbetering]:
        return self.regels[plek].inspringing(self._erboven(plek))

    def _alle_tekens(self) -> Oorzaak | None:
        """The first of several characters that go wrong only together."""
        anders = [regel for regel in self.regels if regel.met_gewone_tekens() != regel.tekst]
        samen = [Verbetering(regel, 0, regel.met_gewone_tekens(), "", "") for regel in anders]
        if not samen or not self._helpt(*samen):
            return None
        return _oorzaak(next(min(anders, key=lambda regel: regel.begin).tekens()))

    def _onzichtbaar_hier(self) -> Oorzaak | None:
        """What cannot be seen and stands where only a plain blank can, also when more is wrong there."""
        gevonden = next(
            (v for regel in (self.regels[0], self.regels[-1]) for v in regel.tekens() if v.zeker), None
        )
        return _oorzaak(gevonden) if gevonden else None

    def _helpt(self, *verbeteringen: Verbetering, heel: bool = False) -> bool:
        """Whether reading gets past the line of the fault, or to the end, with these lines instead."""
        proef, laatste = "", 0
        for verbetering in sorted(verbeteringen, key=lambda v: v.regel.begin):
            proef += self.tekst[laatste : verbetering.regel.begin] + verbetering.wordt
            laatste = verbetering.regel.einde
        proef += self.tekst[laatste:]
        erbij = len(proef) - len(self.tekst)
        return _leest_voorbij(proef, len(proef) if heel else self.regels[0].einde + erbij)


def _oorzaak(verbetering: Verbetering) -> Oorzaak:
    return Oorzaak(verbetering.regel.begin + verbetering.kolom, verbetering.wat, verbetering.doe)


def _leest_voorbij(tekst: str, grens: int) -> bool:
    """Whether the parser gets to something that stands behind `grens`, or to the end."""
    volgende: Callable[[], Any] = yaml.CBaseLoader(tekst).get_event
    try:
        while type(gebeurtenis := volgende()) is not yaml.StreamEndEvent:
            if gebeurtenis.start_mark.index > grens:
                return True
    except yaml.YAMLError as fout:
        merk: Any = getattr(fout, "problem_mark", None)
        return merk is not None and merk.index > grens
    return True

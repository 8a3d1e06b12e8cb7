"""Why a file is no YAML: what somebody typed or pasted, where the parser only names its neighbour.

The parser stops where reading no longer works, often a line below what is wrong. So we try, near that
place, what a person may have meant: a plain character for one that only looks like it, quotes around a
text, another indentation. What makes the fault go away is its cause. Without such a mend we say nothing:
the good line is never blamed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Any

import yaml
from msgspec import Struct

from omgekeerd_cli.opslag.yaml.plekken import regelbegin, regeleinde, regelnummer
from omgekeerd_cli.opslag.yaml.regelmaat import scheefheid
from omgekeerd_cli.opslag.yaml.regelvorm import Regel, Verbetering, kolommen

_HOOGSTENS_TEKENS = 300_000
"""In a larger file trying takes too long; there the parser's own place has to do."""
_REGELS_TERUG = 8
_HOOGSTENS_BOVEN = 1_000
_HOOGSTENS_PROEVEN = 60
_STAP = 2
"""So much further stands what belongs to a line, in most files."""


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
    hier = _regel(tekst, plek)
    regels = [hier, *islice(_erboven(tekst, hier.begin), _REGELS_TERUG)]
    if begin is not None and all(regel.begin != regelbegin(tekst, begin) for regel in regels):
        regels.append(_regel(tekst, begin))
    return regels


def _regel(tekst: str, plek: int) -> Regel:
    begin = regelbegin(tekst, plek)
    return Regel(begin, tekst[begin : regeleinde(tekst, begin)])


def _erboven(tekst: str, waar: int) -> Iterator[Regel]:
    """The lines above a place with something on them, from below."""
    while waar > 0:
        regel = _regel(tekst, waar - 1)
        waar = regel.begin
        if regel.tekst.strip():
            yield regel


def _eronder(tekst: str, waar: int) -> Regel:
    """The next line with something on it; an empty one at the end."""
    begin = next((gevonden.start() for gevonden in re.finditer(r"(?<=[\r\n])[^\r\n]*\S", tekst[waar:])), None)
    return Regel(len(tekst), "") if begin is None else _regel(tekst, waar + begin)


def _minder_diep(regels: Sequence[Regel]) -> list[int]:
    """Which of these lines, from below, begin before all between them and the first, the fault."""
    gevonden: list[int] = []
    for nr, regel in enumerate(regels[1:], start=1):
        minder = not gevonden or regel.ver < regels[gevonden[-1]].ver
        if minder and not regel.tekst.lstrip().startswith("#"):
            gevonden.append(nr)
    return gevonden


def _verdacht(regels: Sequence[Regel]) -> list[int]:
    """Which of these lines, from that of the fault upwards, may stand wrong; the likeliest first.

    That is the first one, or the one above it when the first begins where one of its kind does further
    up. Or it is a line far above that is less deep, or the one below that.
    """
    hier = regels[0]
    recht = hier.ver in (0, *(regel.ver for regel in regels[2:9] if bool(regel.streep) == bool(hier.streep)))
    boven = [plek for nr in _minder_diep(regels) for plek in (nr, nr - 1)]
    verdacht = [nr for nr in boven if regels[nr].heeft_punt or regels[nr].streep]
    eerst = [nr for nr in ((1, 0) if recht else (0, 1)) if nr < len(regels)]
    return [*dict.fromkeys([*eerst, *verdacht])]


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
            yield from regel.blokregel(self._met_nummer(self.regels[plek + 1 :]))
        for soort in (Regel.schrijfwijze, Regel.accolades, Regel.waarde, Regel.hekje):
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

    def _met_nummer(self, regels: Iterable[Regel]) -> list[tuple[Regel, int]]:
        return [(regel, regelnummer(self.tekst, regel.begin)) for regel in regels]

    def _inspringing(self) -> Oorzaak | None:
        """The line that stands too far in or out; at best one after which the whole file reads, evenly."""
        te_doen = [*islice(self._op_andere_plek(), _HOOGSTENS_PROEVEN)]
        heel = [verbetering for verbetering in te_doen if self._helpt(verbetering, heel=True)]
        if len(heel) > 1:
            heel = [min(heel, key=lambda v: (scheefheid(self._met(v)), v.afstand))]
        return next((_oorzaak(v) for v in heel or te_doen if heel or self._helpt(v)), None)

    def _op_andere_plek(self) -> Iterator[Verbetering]:
        """The lines that may stand wrong, each where others stand; the likeliest line first."""
        hier = self.regels[0]
        regels = [hier, *islice(_erboven(self.tekst, hier.begin), _HOOGSTENS_BOVEN)]
        minder_diep = [regels[nr] for nr in _minder_diep(regels)]
        altijd = kolommen([hier, *minder_diep]) + [regel.ver + _STAP for regel in minder_diep]
        for nr in _verdacht(regels):
            onder = regels[nr - 1] if nr else _eronder(self.tekst, hier.einde)
            ook = [onder.ver, onder.ver - regels[nr].streep, *altijd]
            yield from regels[nr].inspringing(self._met_nummer(regels[nr + 1 : nr + _REGELS_TERUG]), ook)

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
        proef = self._met(*verbeteringen)
        erbij = len(proef) - len(self.tekst)
        return _leest_voorbij(proef, len(proef) if heel else self.regels[0].einde + erbij)

    def _met(self, *verbeteringen: Verbetering) -> str:
        """The text with these lines instead."""
        proef, laatste = "", 0
        for verbetering in sorted(verbeteringen, key=lambda v: v.regel.begin):
            proef += self.tekst[laatste : verbetering.regel.begin] + verbetering.wordt
            laatste = verbetering.regel.einde
        return proef + self.tekst[laatste:]


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

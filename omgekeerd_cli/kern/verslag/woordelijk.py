"""What a text says word for word, so that two texts can be laid side by side.

What a reader does not hear makes no difference: markup, line ends, capitals, accents, quotation
marks, how an amount or a day is written, and whether the reader is called u or je.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from omgekeerd_cli.kern.taal.bedragen_en_datums import Dag, herschreven
from omgekeerd_cli.kern.taal.stammen import zonder_accenten
from omgekeerd_cli.kern.taal.zinnen import zinnen

_COMMENTAAR = re.compile(r"<!--.*?-->", re.DOTALL)
_NIEUW = re.compile(r"[ \t]*\\?(?:[-*+>#|]|\d{1,2}\\?[.)](?=\s))[-*+>#|\s]*")
"""How a line begins that does not go on with the one before it."""
_EINDE_VAN_ZIN = re.compile(r"(?<=[.!?…])[\"'’”»)\]*_]*\s+")
_WOORD = re.compile(r"\w+")
_AANSPREEKVORM = frozenset(("u", "uw", "uzelf", "je", "jij", "jou", "jouw", "jezelf", "jullie"))
_VORMEN = {"heeft": "heb", "hebt": "heb", "kan": "kun", "kunt": "kun", "zal": "zul", "zult": "zul"}
_OP_RIJ = 3
"""So many words on end somebody typed, for them not to be the program's by chance."""
_LIJKT = 0.6
"""Which part of their words two sentences share for one to be the other, changed."""
_WAARDE = re.compile(r"\b(bedrag|dag)\d\w*")


class Brok(Struct, frozen=True):
    """A piece of a text that stands by itself: a paragraph, a bullet, a heading; from line `regel` on."""

    regel: int
    tekst: str


class Uitspraak(Struct, frozen=True):
    """What one sentence says: its words, and the first and last line on which they stand."""

    regel: int
    tot: int
    woorden: str

    @property
    def zonder_waarden(self) -> str:
        """The words, whatever the amounts and days in it are."""
        return _WAARDE.sub(r"\1", self.woorden)


def brokken(tekst: str) -> Iterator[Brok]:
    """The pieces of a Markdown or plain text, in order, without comments."""
    tekst = _COMMENTAAR.sub(lambda weg: "\n" * weg[0].count("\n"), tekst)
    begin, samen = 0, ""
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        nieuw = _NIEUW.match(regel)
        if samen and (nieuw or not regel.strip()):
            yield Brok(begin, samen)
            samen = ""
        kaal = regel[nieuw.end() :] if nieuw else regel
        begin = begin if samen else nummer
        samen = f"{samen}\n{kaal}" if samen else kaal.strip() and kaal
    if samen:
        yield Brok(begin, samen)


def uitspraken(tekst: str) -> Iterator[Uitspraak]:
    """What a Markdown or plain text says, sentence by sentence."""
    for brok in brokken(tekst):
        plek, regel = 0, brok.regel
        for einde in [*(m.end() for m in _EINDE_VAN_ZIN.finditer(brok.tekst)), len(brok.tekst)]:
            zin = brok.tekst[plek:einde]
            if gezegd := " ".join(woorden(zin)):
                yield Uitspraak(regel, regel + zin.rstrip().count("\n"), gezegd)
            plek, regel = einde, regel + zin.count("\n")


def woorden(tekst: str) -> list[str]:
    """The words of a text as they are compared; an amount and a day are one word each."""
    alle = _WOORD.findall(zonder_accenten(herschreven(tekst, _als_woord)))
    return [_als_gehoord(woord, alle[n + 1 : n + 2]) for n, woord in enumerate(alle)]


class Gelezen:
    """A text in which is looked for what another one says.

    A sentence may have become several bullets or lines: it is there when its words are, from where
    something begins to where something ends. So nothing was put before or behind it.
    """

    def __init__(self, tekst: str) -> None:
        self.uitspraken = list(uitspraken(tekst))
        self._woorden: list[str] = []
        self._begint: dict[str, list[int]] = {}
        self._eindigt: set[int] = set()
        for uitspraak in self.uitspraken:
            hier = uitspraak.woorden.split()
            self._begint.setdefault(hier[0], []).append(len(self._woorden))
            self._woorden += hier
            self._eindigt.add(len(self._woorden))

    def zegt(self, woorden: str) -> bool:
        """Whether a sentence with these words is there."""
        gezocht = woorden.split()
        return any(
            (eind := begin + len(gezocht)) in self._eindigt and self._woorden[begin:eind] == gezocht
            for begin in self._begint.get(gezocht[0], ())
        )

    def zegt_alles(self, tekst: str) -> bool:
        """Whether every sentence of a text is there."""
        return all(self.zegt(uitspraak.woorden) for uitspraak in uitspraken(tekst))


def meest_gelijkend(woorden: str, tussen: Iterable[Uitspraak]) -> Uitspraak | None:
    """The sentence that shares most of these words; None when none looks like it."""
    gezocht = Counter(woorden.split())
    delen = [(_gelijkenis(gezocht, Counter(uitspraak.woorden.split())), uitspraak) for uitspraak in tussen]
    hoe, beste = max(delen, key=lambda deel: deel[0], default=(0.0, None))
    return beste if hoe >= _LIJKT else None


def onze_zinnen(document: str, getypt: Iterable[str]) -> Callable[[str], bool]:
    """Tells a sentence of the program: one of this document of which less than half comes out of an answer.

    Nobody who wrote the answers can make those shorter.

    Args:
        document: a letter or a report, as it is made now.
        getypt: every answer as it was typed; a code of an option holds no words.
    """
    reeksen = {reeks for tekst in getypt for reeks in _reeksen(woorden(tekst))}
    gevonden = (woorden(zin.tekst) for zin in zinnen(document))
    onze = {" ".join(zin) for zin in gevonden if not _is_getypt(zin, reeksen)}
    return lambda zin: " ".join(woorden(zin)) in onze


def _reeksen(alle: list[str]) -> Iterator[tuple[str, ...]]:
    lang = min(_OP_RIJ, len(alle))
    return (tuple(alle[n : n + lang]) for n in range(len(alle) - lang + 1))


def _is_getypt(zin: list[str], reeksen: set[tuple[str, ...]]) -> bool:
    getypt = {n + m for n, reeks in enumerate(_reeksen(zin)) if reeks in reeksen for m in range(len(reeks))}
    return 2 * len(getypt) >= len(zin)


def _gelijkenis(een: Counter[str], ander: Counter[str]) -> float:
    """Which part of the words of both together they share: 0 to 1."""
    return 2 * (een & ander).total() / (een.total() + ander.total())


def _als_woord(waarde: Decimal | Dag) -> str:
    """Of a day the year may be left out; that it is another year, is told as another day."""
    if isinstance(waarde, Dag):
        return f" dag{waarde.dag or waarde.jaar}_{waarde.maand} "
    return f" bedrag{waarde:f} ".replace(".", "_")


def _als_gehoord(woord: str, volgend: list[str]) -> str:
    """`krijg` for krijgt before a word for the reader, and one word for all of those."""
    if woord in _AANSPREEKVORM:
        return "u"
    if volgend and volgend[0] in _AANSPREEKVORM and woord.endswith("t"):
        woord = _VORMEN.get(woord, woord[:-1])
        return woord[:-1] if woord.endswith("aa") else woord
    return _VORMEN.get(woord, woord)

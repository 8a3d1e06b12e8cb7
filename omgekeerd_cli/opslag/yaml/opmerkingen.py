"""What stands in a file and does not count: comments, and text that became one by accident."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any

import yaml
from msgspec import Struct, field

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.yaml.plekken import regel_en_kolom, regelbegin, regeleinde
from omgekeerd_cli.opslag.yaml.regelvorm import HEKJE
from omgekeerd_cli.opslag.yaml.tekens import LIJSTTEKENS, REGELEINDEN, teken_van
from omgekeerd_cli.opslag.yaml.yamltekst import als_tekst

_LIJST = "Is dit een lijst? Begin elke regel dan even ver, met een gewoon streepje (-) en een spatie."
_STREEPJE_EROP = re.compile(r"[\r\n][ \t]*- ")
_HOOGSTENS_DELEN = 200_000
"""More parts than a file has that the reader takes."""
_HOOGSTENS = 20
"""More of these say nothing new."""


def opmerkingen(inhoud: bytes, bestand: str, *, ook_gewone: bool) -> list[Gebrek]:
    """Where a file that could be read holds something that does not count and may have been meant to.

    People who write question sets put a comment behind a value now and then. So a # with a blank behind
    it is one there, and a # right before a letter or a digit ("brief #2") looks like a part of the text.

    Args:
        inhoud: the bytes of the file.
        bestand: its name, for messages.
        ook_gewone: also comments behind a value that look like comments, for a file that we write over.
    """
    tekst = als_tekst(inhoud, bestand)
    if not _misschien(tekst):
        return []
    if (gelezen := _lees(tekst)) is None:
        return []
    gevonden = [
        (plek, *HEKJE) for plek in gelezen.hekjes() if gelezen.telt_niet_mee(plek, ook_gewone=ook_gewone)
    ]
    gevonden += [(plek, _lijstteken(gelezen.tekst, plek), _LIJST) for plek in gelezen.lijsttekens]
    return [
        Gebrek(bestand, *regel_en_kolom(gelezen.tekst, plek), *zin)
        for plek, *zin in sorted(gevonden)[:_HOOGSTENS]
    ]


def heeft_opmerkingen(inhoud: bytes) -> bool:
    """Whether a file that could be read holds a comment; what we write ourselves never does."""
    if b"#" not in inhoud:
        return False
    gelezen = _lees(als_tekst(inhoud, ""))
    return gelezen is None or next(gelezen.hekjes(), None) is not None


def regeleinden(tekst: str, bestand: str) -> list[Gebrek]:
    """Where a line ends in the middle, for YAML and for nobody who looks; not within quotes or a block."""
    if not any(teken in tekst for teken in REGELEINDEN) or (gelezen := _lees(tekst)) is None:
        return []
    plekken = islice(gelezen.regeleinden(), _HOOGSTENS)
    gevonden = [(plek, teken) for plek in plekken if (teken := teken_van(tekst[plek]))]
    return [
        Gebrek(bestand, *regel_en_kolom(tekst, plek), f"Hier staat {teken.naam}.", teken.doe)
        for plek, teken in gevonden
    ]


def _misschien(tekst: str) -> bool:
    """Whether a closer look, which takes as long as reading it, is worth it: of most files it is not."""
    if "#" in tekst and re.search(r"(?:^|[\s\[\]{},\"'])#", tekst):
        return True
    return any(_is_geen_gewone_lijst(tekst, gevonden.start(1)) for gevonden in _lijstregels().finditer(tekst))


@cache
def _lijstregels() -> re.Pattern[str]:
    """The lines that begin as an item of a list."""
    return re.compile(f"^[ \\t]*([{re.escape(''.join(LIJSTTEKENS))}])", re.MULTILINE)


def _is_geen_gewone_lijst(tekst: str, plek: int) -> bool:
    """Whether the line with this dash or bullet may be a part of a text, by what stands above it."""
    if tekst[plek] != "-" or tekst[plek + 1 : plek + 2].isalpha():
        return True
    begin = regelbegin(tekst, plek)
    regel = tekst[regelbegin(tekst, max(begin - 1, 0)) : begin].rstrip()
    kaal = regel.lstrip()
    verder = plek - begin - (len(regel) - len(kaal))
    return kaal[-1:] not in ("", ":", "-") and (verder > 0 or (verder == 0 and not kaal.startswith("-")))


class _Gelezen(Struct):
    """A text, with where its values stand and which of them begin as an item of a list would."""

    tekst: str
    waarden: list[tuple[int, int]] = field(default_factory=list)
    omsloten: list[tuple[int, int]] = field(default_factory=list)
    lijsttekens: list[int] = field(default_factory=list)

    def hekjes(self) -> Iterator[int]:
        """Where each comment begins: at a # that is in no value."""
        tot = 0
        for plek in self._buiten("#", self.waarden):
            if plek >= tot:
                yield plek
                tot = regeleinde(self.tekst, plek)

    def regeleinden(self) -> Iterator[int]:
        """Each end of a line that only YAML sees, but for those between quotes and in blocks."""
        for teken in REGELEINDEN:
            yield from self._buiten(teken, self.omsloten)

    def _buiten(self, teken: str, stukken: list[tuple[int, int]]) -> Iterator[int]:
        """Where a character stands outside these parts, which are in order."""
        vanaf = 0
        for begin, einde in [*stukken, (len(self.tekst), 0)]:
            plek = self.tekst.find(teken, vanaf, begin)
            while plek >= 0:
                yield plek
                plek = self.tekst.find(teken, plek + 1, begin)
            vanaf = einde

    def telt_niet_mee(self, plek: int, *, ook_gewone: bool) -> bool:
        """Whether this comment may have been meant as text."""
        ervoor = self.tekst[regelbegin(self.tekst, plek) : plek]
        lijkt_tekst = self.tekst[plek + 1 : plek + 2].isalnum()
        if ervoor.strip():
            return lijkt_tekst or ook_gewone
        return lijkt_tekst and self._is_vervolg(len(ervoor), plek)

    def _is_vervolg(self, ver: int, plek: int) -> bool:
        """Whether it is a line on its own below a text that it may belong to: deeper than that one begins."""
        erboven = self.tekst[: regelbegin(self.tekst, plek)].rstrip()
        regel = erboven[regelbegin(erboven, len(erboven)) :]
        return ver > len(regel) - len(regel.lstrip()) and not regel.endswith(":") and "#" not in regel

    def neem_op(self, gebeurtenis: Any) -> None:
        """Takes in a value; the line on which a block begins may have a comment behind its mark."""
        begin, einde = gebeurtenis.start_mark.index, gebeurtenis.end_mark.index
        if gebeurtenis.style in ("|", ">"):
            begin = min(regeleinde(self.tekst, begin), einde)
        elif not gebeurtenis.style and self._begint_als_lijst(begin, einde):
            self.lijsttekens.append(begin)
        self.waarden.append((begin, einde))
        if gebeurtenis.style:
            self.omsloten.append((begin, begin + len(self.tekst[begin:einde].rstrip())))

    def _begint_als_lijst(self, begin: int, einde: int) -> bool:
        """Whether a text without quotes looks like a list that became a text; names are judged elsewhere."""
        ervoor, waarde = self.tekst[regelbegin(self.tekst, begin) : begin], self.tekst[begin:einde]
        if self.tekst[einde : einde + 1] == ":":
            return False
        if _STREEPJE_EROP.search(waarde):
            return True
        if waarde[:1] not in LIJSTTEKENS or ervoor.strip():
            return False
        return not waarde.startswith("-") or waarde[1:2].isalpha()


def _lees(tekst: str) -> _Gelezen | None:
    """What stands where; None of a text that is no YAML: its fault is told by who reads it."""
    gelezen = _Gelezen(tekst)
    volgende: Callable[[], Any] = yaml.CBaseLoader(tekst).get_event
    try:
        for _ in range(_HOOGSTENS_DELEN):
            if type(gebeurtenis := volgende()) is yaml.StreamEndEvent:
                return gelezen
            if type(gebeurtenis) is yaml.ScalarEvent:
                gelezen.neem_op(gebeurtenis)
    except yaml.YAMLError:
        pass
    return None


def _lijstteken(tekst: str, plek: int) -> str:
    """Why what begins at this place is no list."""
    if gevonden := teken_van(tekst[plek]):
        return f"Hier staat {gevonden.naam}."
    return (
        "Achter dit streepje mist een spatie."
        if tekst[plek] == "-"
        else "Deze regels worden samen één tekst."
    )

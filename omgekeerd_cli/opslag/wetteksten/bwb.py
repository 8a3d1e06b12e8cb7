"""Files of the Basiswettenbestand: one text (`toestand`) of a law each. The only file that reads XML.

The reader is expat, of Python itself. It gets no chance to expand entities: these files need no
document type, so one is refused where it begins, as defusedxml would do. Nothing outside the file is
looked up, and what we do not keep costs no memory.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, Protocol
from xml.parsers import expat

from msgspec import Struct, field

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.wet.wettekst import Artikeltekst, Tekstdeel, Toestand, Wettekst
from omgekeerd_cli.opslag.veilig import geopend, oorzaak

HOOGSTENS_MB = 60
"""Of one file: the largest laws with all their metadata stay well below it."""
_STUK = 1 << 16
_DIEPST = 200
_MEESTE_DELEN = 100_000
"""Elements of one article; the longest has some thousands."""
_ANDERE_LEER = ("work", "wetstechnische-informatie")
"""How the files begin that come with a text: the list of texts, and what is known about the law."""
_ZWIJGT = frozenset(("meta-data", "kop", "lidnr"))
"""Elements whose words are no words of the law."""
_ELDERS = frozenset(("bijlage", "wetsluiting"))
"""Where an article is not one of the law itself: an annex numbers its own."""
_BWB_NUMMER = re.compile(r"[A-Z]{4,5}[0-9]{5,9}")


class GeenWettekst(OmgekeerdFout):
    """A file cannot be read as the text of a law; the sentence says why, and what to do."""


class _Genoeg(Exception):
    """Stops the reader."""


class _Lezer(Protocol):
    """What expat tells its findings to."""

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        """An element opens."""

    def eind(self, naam: str) -> None:
        """An element closes."""

    def tekst(self, stuk: str) -> None:
        """Words, or a part of them."""


def lees_kop(pad: Path, toonpad: str) -> Toestand | None:
    """Which law this is a text of, and from which day; None for a file that comes with such texts.

    Raises:
        GeenWettekst: it is neither.
    """
    lezer = _Koplezer(toonpad)
    _lees(pad, lezer)
    return lezer.toestand


def lees_artikelen(pad: Path) -> Wettekst:
    """The articles of a text, by number.

    Raises:
        GeenWettekst: the file is broken or too large, or holds what such a file never holds.
    """
    lezer = _Artikellezer()
    _lees(pad, lezer)
    return lezer.artikelen


class _Koplezer:
    """Reads the first element, and stops."""

    def __init__(self, toonpad: str) -> None:
        self.toonpad = toonpad
        self.toestand: Toestand | None = None

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        if naam == "toestand":
            self.toestand = self._toestand(kenmerken)
        elif naam not in _ANDERE_LEER:
            raise GeenWettekst(
                f"Dit is geen tekst van een wet: het begint met <{naam[:40]}>. Zet alleen wetten in deze map."
            )
        raise _Genoeg

    def eind(self, naam: str) -> None:
        pass

    def tekst(self, stuk: str) -> None:
        pass

    def _toestand(self, kenmerken: dict[str, str]) -> Toestand:
        bwb, dag = kenmerken.get("bwb-id", ""), _dag(kenmerken.get("inwerkingtreding", ""))
        if dag is None or not _BWB_NUMMER.fullmatch(bwb):
            raise GeenWettekst(
                "Er staat niet in van welke wet dit is, of van welke dag. Haal het bestand opnieuw op."
            )
        nummer = kenmerken.get("bwb-ng-vast-deel", "").rpartition("/")[2]
        return Toestand(bwb, dag, int(nummer) if re.fullmatch("[0-9]{1,4}", nummer) else 0, self.toonpad)


class _Element(Struct):
    """An element of an article, with what is in it."""

    naam: str
    kenmerken: dict[str, str]
    inhoud: list[_Element | str] = field(default_factory=list)

    def kinderen(self, naam: str) -> list[_Element]:
        return [deel for deel in self.inhoud if isinstance(deel, _Element) and deel.naam == naam]

    def woorden(self, zonder: frozenset[str] = _ZWIJGT) -> str:
        """All words in it, one space between; of a picture its name: formulas are pictures."""
        if self.naam == "illustratie":
            return f"[{self.kenmerken.get('naam', '')}]"
        delen = [
            deel if isinstance(deel, str) else deel.woorden()
            for deel in self.inhoud
            if isinstance(deel, str) or deel.naam not in zonder
        ]
        return " ".join(" ".join(delen).split())


class _Artikellezer:
    """Keeps an article until it is whole, and of it only the words."""

    def __init__(self) -> None:
        self.artikelen: dict[str, Artikeltekst] = {}
        self._pad: list[str] = []
        self._open: list[_Element] = []
        self._delen = 0

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        self._pad.append(naam)
        if len(self._pad) > _DIEPST:
            raise GeenWettekst("De delen zitten te diep in elkaar. Haal het bestand opnieuw op.")
        if not self._open and (naam != "artikel" or not _ELDERS.isdisjoint(self._pad)):
            return
        self._delen = self._delen + 1 if self._open else 1
        if self._delen > _MEESTE_DELEN:
            raise GeenWettekst("Een artikel heeft te veel delen. Haal het bestand opnieuw op.")
        element = _Element(naam, kenmerken)
        if self._open:
            self._open[-1].inhoud.append(element)
        self._open.append(element)

    def eind(self, _naam: str) -> None:
        self._pad.pop()
        if not self._open:
            return
        element = self._open.pop()
        if not self._open:
            self._bewaar(element)

    def tekst(self, stuk: str) -> None:
        if self._open:
            self._open[-1].inhoud.append(stuk)

    def _bewaar(self, element: _Element) -> None:
        nummer = "".join(nr.woorden() for kop in element.kinderen("kop") for nr in kop.kinderen("nr"))
        artikel = self.artikelen.setdefault(_nummer(nummer), Artikeltekst())
        _vul(artikel, element)
        dagen = (artikel.sinds, _dag(element.kenmerken.get("inwerking", "")))
        artikel.sinds = max(filter(None, dagen), default=None)
        for lid in element.kinderen("lid"):
            nummer = "".join(nr.woorden() for nr in lid.kinderen("lidnr"))
            _vul(artikel.leden.setdefault(_nummer(nummer), Tekstdeel()), lid)


def _vul(deel: Tekstdeel, element: _Element) -> None:
    """Adds the words of an element; a number that comes twice (two variants) keeps both texts."""
    deel.heel = f"{deel.heel} {element.woorden()}".strip()
    deel.aanhef = f"{deel.aanhef} {element.woorden(_ZWIJGT | {'lijst'})}".strip()
    for lijst in element.kinderen("lijst"):
        for li in lijst.kinderen("li"):
            letter = _nummer("".join(nr.woorden() for nr in li.kinderen("li.nr")))
            deel.onderdelen[letter] = f"{deel.onderdelen.get(letter, '')} {li.woorden()}".strip()


def _nummer(tekst: str) -> str:
    return tekst.strip().rstrip(".)").lower()


def _dag(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst) if len(tekst) == len("2026-01-01") else None
    except ValueError:
        return None


def _lees(pad: Path, lezer: _Lezer) -> None:
    """Gives the file to the reader, piece by piece, until it has enough.

    Raises:
        GeenWettekst: it cannot be read.
    """
    ontleder = expat.ParserCreate()
    ontleder.buffer_text = True
    ontleder.StartDoctypeDeclHandler = _weiger_documenttype
    ontleder.StartElementHandler, ontleder.EndElementHandler = lezer.begin, lezer.eind
    ontleder.CharacterDataHandler = lezer.tekst
    gelezen = 0
    try:
        with geopend(pad, langs_verwijzing=True) as bestand:
            while stuk := bestand.read(_STUK):
                gelezen += len(stuk)
                if gelezen > HOOGSTENS_MB * 1_000_000:
                    raise GeenWettekst(
                        f"Het is groter dan {HOOGSTENS_MB} MB. Zo groot is geen tekst van een wet."
                    )
                ontleder.Parse(stuk, False)  # noqa: FBT003  expat takes no name for it
        ontleder.Parse(b"", True)  # noqa: FBT003  the same
    except _Genoeg:
        return
    except expat.ExpatError as fout:
        raise GeenWettekst(f"Regel {fout.lineno} is geen goede XML. Haal het bestand opnieuw op.") from fout
    except (ValueError, LookupError) as fout:  # an encoding that Python does not know
        raise GeenWettekst("De tekens zijn niet te lezen. Haal het bestand opnieuw op.") from fout
    except OSError as fout:
        raise GeenWettekst(f"Het is niet te lezen: {oorzaak(fout)}.") from fout


def _weiger_documenttype(*_: Any) -> None:
    raise GeenWettekst(
        "Er staat een DOCTYPE in. Dat hoort niet in een tekst van een wet, dus lezen we het niet. "
        "Haal het bestand opnieuw op bij de overheid."
    )

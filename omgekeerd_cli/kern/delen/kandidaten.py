"""What in a casus may point at a person, to be asked word by word: numbers, addresses, names.

A name is a guess by its capital: the questions' own words and common words of this casus are none.
Nobody finds every name this way, so whoever shares a casus reads the copy too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from omgekeerd_cli.kern.delen.namen import Naamzoeker
from omgekeerd_cli.kern.delen.vervanging import Besluiten, Vervangen, Vervanger
from omgekeerd_cli.kern.delen.vouwen import gevouwen
from omgekeerd_cli.kern.delen.woordenschat import WOORD, Woordenschat
from omgekeerd_cli.kern.privacy.persoonsgegevens import vind

_STRAAT = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]* (?:(?:van|de|der|den|het|ten|ter|'t) )*){0,3}"
    r"(?=[A-ZÀ-Þ])[\w'’-]*?"
    r"(?i:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|park|plantsoen|dreef|markt|wal|hoek|brink)"
    r"(?: van [A-ZÀ-Þ][\w'’-]*)? [0-9]{1,5}(?: ?[a-zA-Z](?!\w))?(?:-[0-9]+)?(?!\w)"
)
_POSTCODE = re.compile(r"(?<![\w-])[1-9][0-9]{3} ?[A-Z]{2}(?!\w)|(?<![\w-])[1-9][0-9]{3}[a-z]{2}(?!\w)")
_CASUSCODE = re.compile(r"(?<![\w-])(?:19|20)[0-9]{2}-[0-9]{4}(?![\w-])")
_KORTSTE_DEEL = 4
"""Letters from which a name inside a longer word is worth asking about: `Jan` is in `januari`."""
_CONTEXT = 4


class Kandidaatsoort(StrEnum):
    """What a candidate seems to be."""

    NAAM = "naam"
    ADRES = "adres"
    CODE = "casuscode"
    NUMMER = "nummer"


class Kandidaat(Struct, frozen=True):
    """A word to decide on.

    `wat` says of a number what it seems to be, such as "BSN"; `voor` and `na` are the few words
    around it; `keer` tells how often it comes; `voorstel` is a role word that was chosen for a part
    of it before.
    """

    woord: str
    soort: Kandidaatsoort
    wat: str = ""
    voor: str = ""
    na: str = ""
    keer: int = 1
    voorstel: str = ""


Plek = tuple[int, int, str, Kandidaatsoort, str]


class Kandidatenzoeker:
    """Finds, in the texts of one casus, what was not decided on yet."""

    def __init__(self, teksten: Sequence[str], schat: Woordenschat) -> None:
        self._teksten = teksten
        self._namen = Naamzoeker(teksten, schat)
        # In the texts as they were typed: without `geboren` before it a date is only a date.
        self._nummers = [(tekst, vondst) for tekst in teksten for vondst in vind(tekst)]

    def volgende(self, besluiten: Besluiten) -> Kandidaat | None:
        """The first word that still has to be decided on; None when there is none.

        Names of several words come first: after `Willem de Vries` it is known who `Willem` is.
        Then come the numbers, and then what is left in the order of the casus.
        """
        vervanger = Vervanger(besluiten)
        delen = _delen_van_namen(besluiten)
        eerste: Kandidaat | None = None
        for vervangen in map(vervanger.vervang, self._teksten):
            for plek in self._plekken(vervangen, delen):
                if plek[3] is Kandidaatsoort.NAAM and " " in plek[2]:
                    return self._maak(vervangen.tekst, plek, delen)
                eerste = eerste or self._maak(vervangen.tekst, plek, delen)
        return self._nummer(vervanger) or eerste

    def _nummer(self, vervanger: Vervanger) -> Kandidaat | None:
        """The first number that was not decided on."""
        for tekst, vondst in self._nummers:
            woord = tekst[vondst.begin : vondst.eind]
            zelf = vervanger.vervang(woord)
            if zelf.vast != ((0, len(zelf.tekst)),):  # a name inside an e-mail address is not the address
                voor = vervanger.vervang(tekst[: vondst.begin]).tekst
                na = vervanger.vervang(tekst[vondst.eind :]).tekst
                plek = (len(voor), len(voor) + len(woord), woord, Kandidaatsoort.NUMMER, vondst.soort.value)
                return self._maak(f"{voor}{woord}{na}", plek, {})
        return None

    def _plekken(self, vervangen: Vervangen, delen: dict[str, str]) -> list[Plek]:
        """The open places of one text in order; of places that overlap the surest."""
        vrij: list[Plek] = []
        bezet = list(vervangen.vast)
        for plek in self._alle(vervangen.tekst, delen):
            if not any(plek[0] < eind and begin < plek[1] for begin, eind in bezet):
                bezet.append(plek[:2])
                vrij.append(plek)
        return sorted(vrij, key=lambda plek: plek[0])

    def _alle(self, tekst: str, delen: dict[str, str]) -> Iterator[Plek]:
        for soort, vormen in (
            (Kandidaatsoort.ADRES, (_STRAAT, _POSTCODE)),
            (Kandidaatsoort.CODE, (_CASUSCODE,)),
        ):
            for vorm in vormen:
                yield from ((*treffer.span(), treffer[0], soort, "") for treffer in vorm.finditer(tekst))
        for begin, eind, woord in self._namen.in_tekst(tekst):
            yield begin, eind, woord, Kandidaatsoort.NAAM, ""
        for treffer in WOORD.finditer(tekst):
            if self._namen.is_onbekend(treffer[0]) and _deel_van(treffer[0], delen):
                yield *treffer.span(), treffer[0], Kandidaatsoort.NAAM, ""

    def _maak(self, tekst: str, plek: Plek, delen: dict[str, str]) -> Kandidaat:
        begin, eind, woord, soort, wat = plek
        woord = " ".join(unicodedata.normalize("NFC", woord).split())
        keer = Vervanger({woord: "x"}).tel(list(self._teksten))["x"]
        voor, na = _eromheen(tekst, begin, eind)
        return Kandidaat(woord, soort, wat, voor, na, max(keer, 1), _deel_van(woord, delen))


def _eromheen(tekst: str, begin: int, eind: int) -> tuple[str, str]:
    """The few words before and after, on one line, with the blank or comma between as it is."""
    voor, na = " ".join(tekst[:begin].split()[-_CONTEXT:]), " ".join(tekst[eind:].split()[:_CONTEXT])
    spatie_voor = " " if tekst[:begin][-1:].isspace() else ""
    spatie_na = " " if tekst[eind:][:1].isspace() else ""
    return f"{voor}{spatie_voor}" if voor else "", f"{spatie_na}{na}" if na else ""


def _delen_van_namen(besluiten: Besluiten) -> dict[str, str]:
    """The parts of names that go, folded, each with the role word of its name."""
    return {
        gevouwen(treffer[0]): rol
        for woord, rol in besluiten.items()
        for treffer in (WOORD.finditer(woord) if rol else ())
        if treffer[0][0].isupper() and len(treffer[0]) >= _KORTSTE_DEEL
    }


def _deel_van(woord: str, delen: dict[str, str]) -> str:
    """The role word of a name that stands in this word; empty when none does."""
    plat = gevouwen(woord)
    return next((rol for deel, rol in delen.items() if deel in plat), "")

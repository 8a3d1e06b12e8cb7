"""What in a casus may point at a person, to be asked word by word: numbers, addresses, names.

A name is a guess by its capital: the questions' own words and common words of this casus are none.
Nobody finds every name this way, so whoever shares a casus reads the copy too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from enum import StrEnum

from msgspec import Struct

from omgekeerd_cli.kern.delen.naamdelen import TUSSENVOEGSELS, VOOR_NAAM, Naamdelen, Woordenrij
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
_KLEINE_STRAAT = re.compile(
    r"(?<![\w-])[a-zß-ÿ'’]{3,}(?:straat|laan|weg|plein|gracht|kade|singel|dijk|steeg|dreef|plantsoen)"
    r" [0-9]{1,4} ?[a-z]?(?=[.,;:)\n]|$| in | te | [0-9]{4} ?[A-Za-z]{2}(?!\w))"
)
_HUISNUMMER = r"(?: (?:nr\.? )?[0-9]{1,5}(?: ?[a-zA-Z](?!\w))?(?=[.,;:)\n]|$))?"
_POSTCODE = re.compile(
    rf"(?<![\w-])[1-9][0-9]{{3}}(?: ?[A-Z]{{2}}| ?[A-Z][a-z]|[a-z]{{2}})(?!\w){_HUISNUMMER}"
)
_KLEINE_POSTCODE = re.compile(rf"(?<![\w-])[1-9][0-9]{{3}} ([a-z]{{2}})(?!\w){_HUISNUMMER}")
_CASUSCODE = re.compile(r"(?<![\w-])(?:19|20)[0-9]{2}-[0-9]{4}(?![\w-])")
_KORTSTE_DEEL = 4
"""Letters from which a name inside a longer word is worth asking about: `Jan` is in `januari`."""
_KORTSTE_WOORD = 3
"""Letters from which a part of a name is, as a word by itself."""
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


class Naamrest(Struct, frozen=True):
    """A part of a name that goes: the role word of its name, and the particles before it."""

    rol: str
    ervoor: tuple[str, ...]


Naamresten = dict[str, Naamrest]
Plek = tuple[int, int, str, Kandidaatsoort, str]


class Kandidatenzoeker:
    """Finds, in the texts of one casus, what was not decided on yet."""

    def __init__(self, teksten: Sequence[str], schat: Woordenschat, delen: Naamdelen) -> None:
        self._teksten = teksten
        self._delen = delen
        self._namen = Naamzoeker(teksten, schat, delen)
        # In the texts as they were typed: without `geboren` before it a date is only a date.
        self._nummers = [(tekst, vondst) for tekst in teksten for vondst in vind(tekst)]

    def vervanger(self, besluiten: Besluiten) -> Vervanger:
        """What replaces by these decisions, with the titles that stand before a name."""
        return Vervanger(besluiten, self._delen.voor_naam)

    def volgende(self, besluiten: Besluiten) -> Kandidaat | None:
        """The first word that still has to be decided on; None when there is none.

        Names of several words come first: after `Willem de Vries` it is known who `Willem` is.
        Then come the numbers, and then what is left in the order of the casus.
        """
        vervanger = self.vervanger(besluiten)
        delen = _delen_van_namen(besluiten, self._delen)
        klaar = {gevouwen(woord) for woord in besluiten}
        eerste: Kandidaat | None = None
        for vervangen in map(vervanger.vervang, self._teksten):
            for plek in self._plekken(vervangen, delen, klaar):
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

    def _plekken(self, vervangen: Vervangen, delen: Naamresten, klaar: Set[str]) -> list[Plek]:
        """The open places of one text in order; of places that overlap the surest."""
        vrij: list[Plek] = []
        bezet = list(vervangen.vast)
        for plek in self._alle(vervangen.tekst, delen):
            vrij_hier = not any(plek[0] < eind and begin < plek[1] for begin, eind in bezet)
            if vrij_hier and gevouwen(_op_een_regel(plek[2])) not in klaar:
                bezet.append(plek[:2])
                vrij.append(plek)
        return sorted(vrij, key=lambda plek: plek[0])

    def _alle(self, tekst: str, delen: Naamresten) -> Iterator[Plek]:
        for soort, vormen in (
            (Kandidaatsoort.ADRES, (_STRAAT, _POSTCODE, _KLEINE_STRAAT)),
            (Kandidaatsoort.CODE, (_CASUSCODE,)),
        ):
            for vorm in vormen:
                yield from ((*treffer.span(), treffer[0], soort, "") for treffer in vorm.finditer(tekst))
        yield from self._kleine_postcodes(tekst)
        for begin, eind, woord in self._namen.in_tekst(tekst):
            yield begin, eind, woord, Kandidaatsoort.NAAM, ""
        plaatsen = list(self._namen.plaatsen_in(tekst)) if delen else []
        for treffer in WOORD.finditer(tekst):
            rest = _rest_in(treffer[0], delen) if self._namen.is_onbekend(treffer[0]) else None
            if rest and not _deel_van_plaats(treffer, plaatsen, delen):
                begin = _met_tussenvoegsel(tekst, treffer, rest)
                yield begin, treffer.end(), tekst[begin : treffer.end()], Kandidaatsoort.NAAM, ""

    def _kleine_postcodes(self, tekst: str) -> Iterator[Plek]:
        """Postcodes such as `1234 ab`, which are none when their letters are a word: `2026 is`."""
        for treffer in _KLEINE_POSTCODE.finditer(tekst):
            if self._namen.is_onbekend(treffer[1]):
                yield *treffer.span(), treffer[0], Kandidaatsoort.ADRES, ""

    def _maak(self, tekst: str, plek: Plek, delen: Naamresten) -> Kandidaat:
        begin, eind, woord, soort, wat = plek
        woord = _op_een_regel(woord)
        keer = self.vervanger({woord: "x"}).tel(list(self._teksten))["x"]
        voor, na = _eromheen(tekst, begin, eind)
        rest = _rest_in(woord, delen)
        return Kandidaat(woord, soort, wat, voor, na, max(keer, 1), rest.rol if rest else "")


def _op_een_regel(woord: str) -> str:
    """A word as it is asked about and kept."""
    return " ".join(unicodedata.normalize("NFC", woord).split())


def _eromheen(tekst: str, begin: int, eind: int) -> tuple[str, str]:
    """The few words before and after, on one line, with the blank or comma between as it is."""
    voor, na = " ".join(tekst[:begin].split()[-_CONTEXT:]), " ".join(tekst[eind:].split()[:_CONTEXT])
    spatie_voor = " " if tekst[:begin][-1:].isspace() else ""
    spatie_na = " " if tekst[eind:][:1].isspace() else ""
    return f"{voor}{spatie_voor}" if voor else "", f"{spatie_na}{na}" if na else ""


def _delen_van_namen(besluiten: Besluiten, delen: Naamdelen) -> Naamresten:
    """The parts of names that go, folded; no titles or particles."""
    resten: Naamresten = {}
    for woord, rol in besluiten.items():
        rij = Woordenrij.van(woord if rol else "", delen)
        na_aanhef = rij.deel(0)[0] in VOOR_NAAM if rij.woorden else False
        nummer = ervoor = 0
        while nummer < len(rij.woorden):
            soort, aantal = rij.deel(nummer)
            deel = rij.woord(nummer)
            if soort is None and len(deel) >= _KORTSTE_WOORD and (na_aanhef or not deel.islower()):
                resten.setdefault(gevouwen(deel), Naamrest(rol, tuple(map(rij.plat, range(ervoor, nummer)))))
            ervoor = ervoor if soort in TUSSENVOEGSELS else nummer + aantal
            nummer += aantal
    return resten


def _rest_in(woord: str, resten: Naamresten) -> Naamrest | None:
    """The part of a name that this word is, or that stands inside it."""
    plat = gevouwen(woord)
    if plat in resten:
        return resten[plat]
    return next((rest for deel, rest in resten.items() if len(deel) >= _KORTSTE_DEEL and deel in plat), None)


def _deel_van_plaats(woord: re.Match[str], plaatsen: list[tuple[int, int]], delen: Naamresten) -> bool:
    """Whether this word belongs to a place, and is not itself the name of somebody: Assen."""
    binnen = [span for span in plaatsen if span[0] <= woord.start() and woord.end() <= span[1]]
    return bool(binnen) and not (woord.span() in binnen and gevouwen(woord[0]) in delen)


def _met_tussenvoegsel(tekst: str, treffer: re.Match[str], rest: Naamrest) -> int:
    """Where the part of a name begins, with the particles that stand before it in the name too."""
    ervoor = list(WOORD.finditer(tekst, 0, treffer.start()))[-len(rest.ervoor) :] if rest.ervoor else []
    zelfde = tuple(gevouwen(woord[0]) for woord in ervoor) == rest.ervoor
    aaneen = zelfde and all(not t.strip(" ./") for t in WOORD.split(tekst[: treffer.start()])[-len(ervoor) :])
    return ervoor[0].start() if ervoor and aaneen else treffer.start()

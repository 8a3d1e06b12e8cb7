"""YAML in: one strict reader for every file.

The reader builds text, lists and mappings and nothing else: what a value means is for the
question to say. It works from the event stream, so that limits hold before anything is built.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from msgspec import Struct, field

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.yaml import yamlfouten as fouten
from omgekeerd_cli.opslag.yaml.opmerkingen import regeleinden
from omgekeerd_cli.opslag.yaml.tekens import BLANCO, LIJSTTEKENS, teken_van, verborgen_voor
from omgekeerd_cli.opslag.yaml.yamltekst import HOOGSTENS_TEKST, als_tekst

HOOGSTENS_DIEP = 32
HOOGSTENS_KNOPEN = 50_000
HOOGSTENS_NAAM = 500

Plaats: TypeAlias = tuple[str, int, int]
"""File, line and column; line and column from 1."""


Merk: TypeAlias = Any
"""Where something stands: PyYAML's mark, made into a `Plaats` only when somebody asks."""


def _plaats(bestand: str, merk: Merk) -> Plaats:
    return merk if isinstance(merk, tuple) else (bestand, merk.line + 1, merk.column + 1)


class Kaart(dict[str, Any]):
    """A mapping that knows where it and each of its keys stand."""

    __slots__ = ("_merk", "bestand", "merken")

    def __init__(self, bestand: str, merk: Merk) -> None:
        super().__init__()
        self.bestand = bestand
        self._merk = merk
        self.merken: dict[str, Merk] = {}

    @property
    def plaats(self) -> Plaats:
        """Where it begins."""
        return _plaats(self.bestand, self._merk)

    @property
    def plaatsen(self) -> dict[str, Plaats]:
        """Where each of its keys stands."""
        return {sleutel: _plaats(self.bestand, merk) for sleutel, merk in self.merken.items()}

    def plaats_van(self, sleutel: str) -> Plaats:
        """Where this key stands."""
        return _plaats(self.bestand, self.merken[sleutel])

    def leeg(self) -> Kaart:
        """One at the same place with nothing in it yet."""
        return Kaart(self.bestand, self._merk)

    def neem_op(self, sleutel: str, waarde: Any, plaats: Plaats) -> None:
        """Sets a key together with where it came from."""
        self[sleutel] = waarde
        self.merken[sleutel] = plaats


class Rij(list[Any]):
    """A list that knows where it and each of its items stand."""

    __slots__ = ("_merk", "bestand", "merken")

    def __init__(self, bestand: str, merk: Merk) -> None:
        super().__init__()
        self.bestand = bestand
        self._merk = merk
        self.merken: list[Merk] = []

    @property
    def plaats(self) -> Plaats:
        """Where it begins."""
        return _plaats(self.bestand, self._merk)

    @property
    def plaatsen(self) -> list[Plaats]:
        """Where each of its items stands."""
        return [_plaats(self.bestand, merk) for merk in self.merken]

    def plaats_van(self, nummer: int) -> Plaats:
        """Where the item with this number (from 0) stands."""
        return _plaats(self.bestand, self.merken[nummer])

    def leeg(self) -> Rij:
        """One at the same place with nothing in it yet."""
        return Rij(self.bestand, self._merk)

    def neem_op(self, waarde: Any, plaats: Plaats) -> None:
        """Adds an item together with where it came from."""
        self.append(waarde)
        self.merken.append(plaats)


def lees_bytes(inhoud: bytes, bestand: str) -> Kaart:
    """Reads one file that holds one mapping.

    Args:
        inhoud: the bytes of the file, UTF-8.
        bestand: its name, for messages.

    Raises:
        GebrekkigBestand: it is not such a file; holds every fault that was found.
    """
    tekst = als_tekst(inhoud, bestand)
    bouwer = _Bouwer(bestand)
    try:
        bouwer.bouw(yaml.CBaseLoader(tekst).get_event)
    except _TeVeel:
        pass  # the limit that was passed is among the faults
    except yaml.YAMLError as fout:
        bouwer.sluit_af(fouten.in_het_nederlands(fout, bestand, tekst))
    bouwer.gebreken = bouwer.gebreken or regeleinden(tekst, bestand)
    if bouwer.gebreken:
        raise GebrekkigBestand(bouwer.gebreken)
    if not isinstance(bouwer.wortel, Kaart):
        raise GebrekkigBestand([Gebrek(bestand, 1, 1, "Hier horen regels als `naam: waarde`.")])
    return bouwer.wortel


class _TeVeel(Exception):
    """A limit was passed: reading on would be unsafe or senseless."""


class _Bouwer(Struct):
    """Builds the tree from events, without recursion, and collects faults on the way.

    `houder` is what is being filled, `sleutel` the key that waits for its value, `accenten` the
    lines of its keys that may look like another; of what is around it they wait in `stapel`.
    `in_nieuwe` is an item of a list in which another one begins: what is double there is told once.
    """

    bestand: str
    gebreken: list[Gebrek] = field(default_factory=list)
    wortel: Any = None
    houder: Kaart | Rij | None = None
    sleutel: str | None = None
    accenten: dict[str, int] = field(default_factory=dict)
    stapel: list[tuple[Kaart | Rij | None, dict[str, int]]] = field(default_factory=list)
    in_nieuwe: Kaart | None = None
    knopen: int = 0
    documenten: int = 0

    def bouw(self, volgende: Callable[[], Any]) -> None:
        """Takes in all events; raises YAMLError at a syntax fault or a limit."""
        # Straight from the parser: yaml.parse() costs two calls more for each event.
        while (soort := type(gebeurtenis := volgende())) is not yaml.StreamEndEvent:
            if soort is yaml.ScalarEvent:
                self._scalair(gebeurtenis)
            elif soort is yaml.MappingStartEvent:
                self._open(gebeurtenis, Kaart(self.bestand, gebeurtenis.start_mark))
            elif soort is yaml.SequenceStartEvent:
                self._open(gebeurtenis, Rij(self.bestand, gebeurtenis.start_mark))
            elif soort in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                self.houder, self.accenten = self.stapel.pop()
            elif soort is yaml.AliasEvent:
                self._gebrek(gebeurtenis, *fouten.VERWIJZING)
                self._plaats("", gebeurtenis.start_mark)
            elif soort is yaml.DocumentStartEvent:
                self._document(gebeurtenis)

    def _gebrek(self, gebeurtenis: yaml.Event, wat: str, doe: str = "", *, stop: bool = False) -> None:
        plaats = _plaats(self.bestand, gebeurtenis.start_mark)
        self.gebreken.append(Gebrek(*plaats, wat, doe))
        if len(self.gebreken) == fouten.HOOGSTENS_GEBREKEN:
            self.gebreken.append(Gebrek(*plaats, fouten.MEER))
        if stop or len(self.gebreken) > fouten.HOOGSTENS_GEBREKEN:
            raise _TeVeel

    def sluit_af(self, gebrek: Gebrek) -> None:
        """Adds why reading stopped, unless something was told of that line: it is likely the same."""
        if all(eerder.regel != gebrek.regel for eerder in self.gebreken):
            self.gebreken.append(gebrek)

    def _document(self, gebeurtenis: Any) -> None:
        self.documenten += 1
        if gebeurtenis.version or gebeurtenis.tags:
            self._gebrek(gebeurtenis, *fouten.DIRECTIEF)
        if self.documenten > 1:
            self._gebrek(gebeurtenis, *fouten.DOCUMENTEN, stop=True)

    def _tel(self, gebeurtenis: Any) -> None:
        self.knopen += 1
        if self.knopen > HOOGSTENS_KNOPEN:
            self._gebrek(gebeurtenis, fouten.te_veel(HOOGSTENS_KNOPEN), stop=True)
        if len(self.stapel) >= HOOGSTENS_DIEP:
            self._gebrek(gebeurtenis, fouten.TE_DIEP, stop=True)
        if gebeurtenis.anchor:
            self._gebrek(gebeurtenis, *fouten.ANKER)
        if gebeurtenis.tag:
            self._gebrek(gebeurtenis, *fouten.TAG)

    def _scalair(self, gebeurtenis: Any) -> None:
        self._tel(gebeurtenis)
        tekst = gebeurtenis.value
        if len(tekst) > HOOGSTENS_TEKST:
            self._gebrek(gebeurtenis, fouten.te_lang("tekst", HOOGSTENS_TEKST))
        if self.sleutel is None and type(self.houder) is Kaart:
            self._sleutel(self.houder, gebeurtenis, tekst)
        else:
            if not tekst.isascii() and not gebeurtenis.style:
                if verborgen := verborgen_voor(tekst):
                    self._gebrek(gebeurtenis, f"Hier staat {verborgen.naam}.", verborgen.doe)
                tekst = tekst.strip(BLANCO)  # around a text without quotes no blank counts, of any kind
            self._plaats(tekst, gebeurtenis.start_mark)

    def _sleutel(self, houder: Kaart, gebeurtenis: Any, sleutel: str) -> None:
        if sleutel == "<<" and gebeurtenis.implicit[0]:
            self._gebrek(gebeurtenis, *fouten.SAMENVOEGEN)
        if len(sleutel) > HOOGSTENS_NAAM:
            self._gebrek(gebeurtenis, fouten.te_lang("naam", HOOGSTENS_NAAM))
        if eerder := self._eerder(houder, sleutel, gebeurtenis.start_mark):
            self._dubbel(gebeurtenis, houder, sleutel, eerder)
        houder.merken[sleutel] = gebeurtenis.start_mark
        self.sleutel = sleutel

    def _dubbel(self, gebeurtenis: Any, houder: Kaart, sleutel: str, eerder: int) -> None:
        teken = teken_van(sleutel[0]) if sleutel[:1] in LIJSTTEKENS else None
        if teken:  # the items of what was meant as a list
            self._gebrek(gebeurtenis, f"Hier staat {teken.naam}.", teken.doe)
        elif houder is not self.in_nieuwe:
            begint_nieuw = (
                sleutel == next(iter(houder), "") and self.stapel and type(self.stapel[-1][0]) is Rij
            )
            self.in_nieuwe = houder if begint_nieuw else self.in_nieuwe
            erboven_leeg = next(reversed(houder.values()), None) == ""
            doe = fouten.NIEUW if begint_nieuw else fouten.ERONDER if erboven_leeg else fouten.DUBBEL
            self._gebrek(gebeurtenis, f"Deze naam staat er al, op regel {eerder}.", doe)

    def _eerder(self, houder: Kaart, sleutel: str, merk: Merk) -> int:
        """The line on which this mapping had a name that looks the same; 0 when it had none."""
        if sleutel.isascii():
            return houder.merken[sleutel].line + 1 if sleutel in houder.merken else 0
        eender = unicodedata.normalize("NFC", sleutel)  # é in one piece and as e with an accent look the same
        eerder = self.accenten.get(eender, 0)
        self.accenten[eender] = merk.line + 1
        return eerder

    def _open(self, gebeurtenis: Any, houder: Kaart | Rij) -> None:
        self._tel(gebeurtenis)
        if self.sleutel is None and type(self.houder) is Kaart:
            self._gebrek(gebeurtenis, "Een lijst of blok kan geen naam zijn.", stop=True)
        self._plaats(houder, gebeurtenis.start_mark)
        self.stapel.append((self.houder, self.accenten))
        self.houder, self.accenten = houder, {}

    def _plaats(self, waarde: Any, merk: Merk) -> None:
        houder = self.houder
        if houder is None:
            self.wortel = waarde
        elif isinstance(houder, Rij):
            houder.append(waarde)
            houder.merken.append(merk)
        elif self.sleutel is None:  # a reference as a name: that was told
            self.sleutel = ""
        else:
            houder[self.sleutel] = waarde
            self.sleutel = None

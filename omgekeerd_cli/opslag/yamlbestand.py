"""YAML in: one strict reader for every file.

The reader builds text, lists and mappings and nothing else: what a value means is for the
question to say. It works from the event stream, so that limits hold before anything is built.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag import yamlfouten as fouten
from omgekeerd_cli.opslag.yamltekst import HOOGSTENS_TEKST, als_tekst

HOOGSTENS_DIEP = 32
HOOGSTENS_KNOPEN = 50_000
HOOGSTENS_NAAM = 500

Plaats: TypeAlias = tuple[str, int, int]
"""File, line and column; line and column from 1."""


class Kaart(dict[str, Any]):
    """A mapping that knows where it and each of its keys stand."""

    def __init__(self, plaats: Plaats) -> None:
        super().__init__()
        self.plaats = plaats
        self.plaatsen: dict[str, Plaats] = {}

    def neem_op(self, sleutel: str, waarde: Any, plaats: Plaats) -> None:
        """Sets a key together with where it came from."""
        self[sleutel] = waarde
        self.plaatsen[sleutel] = plaats


class Rij(list[Any]):
    """A list that knows where it and each of its items stand."""

    def __init__(self, plaats: Plaats) -> None:
        super().__init__()
        self.plaats = plaats
        self.plaatsen: list[Plaats] = []

    def neem_op(self, waarde: Any, plaats: Plaats) -> None:
        """Adds an item together with where it came from."""
        self.append(waarde)
        self.plaatsen.append(plaats)


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
        bouwer.bouw(yaml.parse(tekst, Loader=yaml.CBaseLoader))
    except _TeVeel:
        pass  # the limit that was passed is among the faults
    except yaml.YAMLError as fout:
        bouwer.gebreken.append(fouten.in_het_nederlands(fout, bestand, tekst))
    if bouwer.gebreken:
        raise GebrekkigBestand(bouwer.gebreken)
    if not isinstance(bouwer.wortel, Kaart):
        raise GebrekkigBestand([Gebrek(bestand, 1, 1, "Hier horen regels als `naam: waarde`.")])
    return bouwer.wortel


class _TeVeel(Exception):
    """A limit was passed: reading on would be unsafe or senseless."""


@dataclass(slots=True)
class _Bouwer:
    """Builds the tree from events, without recursion, and collects faults on the way."""

    bestand: str
    gebreken: list[Gebrek] = field(default_factory=list)
    wortel: Any = None
    stapel: list[Kaart | Rij] = field(default_factory=list)
    sleutels: list[str | None] = field(default_factory=list)
    namen: list[dict[str, int]] = field(default_factory=list)
    knopen: int = 0
    documenten: int = 0

    def bouw(self, gebeurtenissen: Iterable[yaml.Event]) -> None:
        """Takes in all events; raises YAMLError at a syntax fault or a limit."""
        for gebeurtenis in gebeurtenissen:
            soort = type(gebeurtenis)
            if soort is yaml.ScalarEvent:
                self._scalair(gebeurtenis)
            elif soort is yaml.MappingStartEvent:
                self._open(gebeurtenis, Kaart(self._plaats_van(gebeurtenis)))
            elif soort is yaml.SequenceStartEvent:
                self._open(gebeurtenis, Rij(self._plaats_van(gebeurtenis)))
            elif soort in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                self.stapel.pop()
                self.sleutels.pop()
                self.namen.pop()
            elif soort is yaml.AliasEvent:
                self._gebrek(gebeurtenis, *fouten.VERWIJZING)
                self._plaats("", self._plaats_van(gebeurtenis))
            elif soort is yaml.DocumentStartEvent:
                self._document(gebeurtenis)

    def _gebrek(self, gebeurtenis: yaml.Event, wat: str, doe: str = "", *, stop: bool = False) -> None:
        self.gebreken.append(Gebrek(*self._plaats_van(gebeurtenis), wat, doe))
        if len(self.gebreken) == fouten.HOOGSTENS_GEBREKEN:
            self.gebreken.append(Gebrek(*self._plaats_van(gebeurtenis), fouten.MEER))
        if stop or len(self.gebreken) > fouten.HOOGSTENS_GEBREKEN:
            raise _TeVeel

    def _plaats_van(self, gebeurtenis: Any) -> Plaats:
        mark = gebeurtenis.start_mark
        return self.bestand, mark.line + 1, mark.column + 1

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
        if len(gebeurtenis.value) > HOOGSTENS_TEKST:
            self._gebrek(gebeurtenis, fouten.te_lang("tekst", HOOGSTENS_TEKST))
        houder = self.stapel[-1] if self.stapel else None
        if isinstance(houder, Kaart) and self.sleutels[-1] is None:
            self._sleutel(houder, gebeurtenis)
        else:
            self._plaats(gebeurtenis.value, self._plaats_van(gebeurtenis))

    def _sleutel(self, houder: Kaart, gebeurtenis: Any) -> None:
        sleutel = gebeurtenis.value
        if sleutel == "<<" and gebeurtenis.implicit[0]:
            self._gebrek(gebeurtenis, *fouten.SAMENVOEGEN)
        if len(sleutel) > HOOGSTENS_NAAM:
            self._gebrek(gebeurtenis, fouten.te_lang("naam", HOOGSTENS_NAAM))
        plaats = self._plaats_van(gebeurtenis)
        eender = unicodedata.normalize("NFC", sleutel)  # é in one piece and as e with an accent look the same
        if eerder := self.namen[-1].get(eender):
            self._gebrek(gebeurtenis, f"Deze naam staat er al, op regel {eerder}.", "Houd er één over.")
        self.namen[-1][eender] = plaats[1]
        houder.plaatsen[sleutel] = plaats
        self.sleutels[-1] = sleutel

    def _open(self, gebeurtenis: Any, houder: Kaart | Rij) -> None:
        self._tel(gebeurtenis)
        if self.stapel and isinstance(self.stapel[-1], Kaart) and self.sleutels[-1] is None:
            self._gebrek(gebeurtenis, "Een lijst of blok kan geen naam zijn.", stop=True)
        self._plaats(houder, houder.plaats)
        self.stapel.append(houder)
        self.sleutels.append(None)
        self.namen.append({})

    def _plaats(self, waarde: Any, plaats: Plaats) -> None:
        if not self.stapel:
            self.wortel = waarde
            return
        houder = self.stapel[-1]
        if isinstance(houder, Rij):
            houder.neem_op(waarde, plaats)
        elif self.sleutels[-1] is None:  # a reference as a name: that was told
            self.sleutels[-1] = ""
        else:
            houder[self.sleutels[-1]] = waarde
            self.sleutels[-1] = None

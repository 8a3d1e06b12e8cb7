"""YAML in: one strict reader for every file.

The reader builds text, lists and mappings and nothing else: what a value means is for the
question to say. It works from the event stream, so that limits hold before anything is built.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.yamlfouten import in_het_nederlands
from omgekeerd_cli.opslag.yamltekst import lees_tekst

HOOGSTENS_DIEP = 32
HOOGSTENS_KNOPEN = 60_000
"""Names, values, lists and mappings: some thousands of answers and as many lines of a logboek."""
MEESTE_GEBREKEN = 100
"""Who mended those sees the rest; a file of nothing but faults costs no time or memory."""

Plaats: TypeAlias = tuple[str, int, int]
"""File, line and column; line and column from 1."""


class Kaart(dict[str, Any]):
    """A mapping that knows where it and each of its keys stand."""

    def __init__(self, plaats: Plaats) -> None:
        super().__init__()
        self.plaats = plaats
        self.plaatsen: dict[str, Plaats] = {}
        self.afgebroken = False
        """Of a whole file: it began with `---` and has no `...` at its end."""

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
    tekst = lees_tekst(inhoud, bestand)
    bouwer = _Bouwer(bestand)
    try:
        bouwer.bouw(yaml.parse(tekst, Loader=yaml.CBaseLoader))
    except _TeVeel:
        pass  # the limit that was passed is among the faults
    except yaml.YAMLError as fout:
        bouwer.gebreken.append(in_het_nederlands(fout, bestand, tekst))
    if bouwer.gebreken:
        raise GebrekkigBestand(bouwer.gebreken)
    if not isinstance(bouwer.wortel, Kaart):
        raise GebrekkigBestand([Gebrek(bestand, 1, 1, "Hier horen regels als `naam: waarde`.")])
    bouwer.wortel.afgebroken = bouwer.open_begonnen and not bouwer.gesloten
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
    knopen: int = 0
    documenten: int = 0
    open_begonnen: bool = False
    gesloten: bool = False

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
            elif soort is yaml.AliasEvent:
                self._gebrek(
                    gebeurtenis, "Een verwijzing met * kan in deze bestanden niet.", "Schrijf de waarde uit."
                )
                self._plaats("", self._plaats_van(gebeurtenis))
            elif soort is yaml.DocumentStartEvent:
                self._document(gebeurtenis)
            elif soort is yaml.DocumentEndEvent:
                self._sluit(gebeurtenis)

    def _gebrek(self, gebeurtenis: yaml.Event, wat: str, doe: str = "") -> None:
        self.gebreken.append(Gebrek(*self._plaats_van(gebeurtenis), wat, doe))
        if len(self.gebreken) >= MEESTE_GEBREKEN:
            raise _TeVeel

    def _plaats_van(self, gebeurtenis: Any) -> Plaats:
        mark = gebeurtenis.start_mark
        return self.bestand, mark.line + 1, mark.column + 1

    def _document(self, gebeurtenis: Any) -> None:
        self.documenten += 1
        self.open_begonnen = gebeurtenis.explicit
        if gebeurtenis.version or gebeurtenis.tags:
            self._gebrek(gebeurtenis, "Een regel met % vooraan kan in deze bestanden niet.", "Haal hem weg.")
        if self.documenten > 1:
            self._gebrek(gebeurtenis, "Eén bestand houdt één document.", "Haal de rest weg.")
            raise _TeVeel

    def _sluit(self, gebeurtenis: Any) -> None:
        self.gesloten = gebeurtenis.explicit

    def _tel(self, gebeurtenis: Any) -> None:
        self.knopen += 1
        if self.knopen > HOOGSTENS_KNOPEN or len(self.stapel) >= HOOGSTENS_DIEP:
            self._gebrek(gebeurtenis, "Dit bestand is te groot of te diep ingesprongen.")
            raise _TeVeel
        if gebeurtenis.anchor:
            self._gebrek(gebeurtenis, "Een anker met & kan in deze bestanden niet.", "Haal het weg.")
        if gebeurtenis.tag and gebeurtenis.tag != "!":
            self._gebrek(gebeurtenis, "Een tag met ! kan in deze bestanden niet.", "Haal hem weg.")

    def _scalair(self, gebeurtenis: Any) -> None:
        self._tel(gebeurtenis)
        houder = self.stapel[-1] if self.stapel else None
        if isinstance(houder, Kaart) and self.sleutels[-1] is None:
            self._sleutel(houder, gebeurtenis)
        else:
            self._plaats(gebeurtenis.value, self._plaats_van(gebeurtenis))

    def _sleutel(self, houder: Kaart, gebeurtenis: Any) -> None:
        sleutel = gebeurtenis.value
        if sleutel == "<<" and gebeurtenis.implicit[0]:
            self._gebrek(
                gebeurtenis, "Samenvoegen met << kan in deze bestanden niet.", "Schrijf de regels uit."
            )
        if sleutel in houder.plaatsen:
            regel = houder.plaatsen[sleutel][1]
            self._gebrek(gebeurtenis, f"Deze naam staat er al, op regel {regel}.", "Houd er één over.")
        houder.plaatsen[sleutel] = self._plaats_van(gebeurtenis)
        self.sleutels[-1] = sleutel

    def _open(self, gebeurtenis: Any, houder: Kaart | Rij) -> None:
        self._tel(gebeurtenis)
        if self.stapel and isinstance(self.stapel[-1], Kaart) and self.sleutels[-1] is None:
            self._gebrek(gebeurtenis, "Een lijst of blok kan geen naam zijn.")
            raise _TeVeel
        self._plaats(houder, houder.plaats)
        self.stapel.append(houder)
        self.sleutels.append(None)

    def _plaats(self, waarde: Any, plaats: Plaats) -> None:
        if not self.stapel:
            self.wortel = waarde
            return
        houder = self.stapel[-1]
        if isinstance(houder, Rij):
            houder.neem_op(waarde, plaats)
        else:
            houder[self.sleutels[-1] or ""] = waarde
            self.sleutels[-1] = None

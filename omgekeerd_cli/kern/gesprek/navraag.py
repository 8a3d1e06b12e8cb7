"""A conversation about what is needed only: everything else stays as it is, unless a person goes there."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.vragensteller import (
    LaatOpen,
    NaarOverzicht,
    Reactie,
    Slotkeuze,
    Terug,
    Vragensteller,
)


class Navraag(Struct):
    """Stands before the one who answers, and passes on what is needed.

    Going back or to the overview opens the rest; of a list to which something is added all is asked.

    Args:
        steller: who answers.
        is_nodig: tells of a place whether an answer is needed there.
    """

    steller: Vragensteller
    is_nodig: Callable[[Pad], bool]
    _stap: Stapbeeld | None = None
    _teksten: list[Vraagbeeld] = field(default_factory=list)
    _lijsten: set[Pad] = field(default_factory=set)
    _terug: bool = False
    _alles: bool = False

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """Waits until something is asked in this step."""
        self._stap = beeld

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """Waits until the question is asked before which it stands."""
        self._teksten.append(beeld)

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        """Passes a question on when it is needed, or asked for."""
        teksten, self._teksten = self._teksten, []
        if not self._gaat_door(beeld.plek.pad):
            return LaatOpen()
        if self._stap:
            self.steller.begin_stap(self._stap)
        self._stap = None
        for tekst in teksten:
            self.steller.mededeling(tekst)
        if beeld.plek.vraag.is_groep:
            self._lijsten.add(beeld.plek.pad)
        reactie = self.steller.vraag(beeld)
        self._terug = isinstance(reactie, Terug)
        self._alles = self._alles or isinstance(reactie, NaarOverzicht)
        return reactie

    def _gaat_door(self, pad: Pad) -> bool:
        in_lijst = pad[:-2] in self._lijsten
        return self._alles or self._terug or in_lijst or self.is_nodig(pad)

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        """Passed on."""
        self.steller.afgekeurd(beeld, oordeel)

    def gevolgen(self, regels: list[str]) -> None:
        """Passed on."""
        self.steller.gevolgen(regels)

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        """Passed on; whoever goes on from there may see everything."""
        self._alles = True
        return self.steller.overzicht(overzicht)

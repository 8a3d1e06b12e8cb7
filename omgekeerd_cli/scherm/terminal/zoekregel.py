"""What is typed in a list to find an option in it, and which options fit."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from omgekeerd_cli.kern.beeld.optiezoeker import Gevonden, heet_zo, vind_optie
from omgekeerd_cli.kern.taal.tekst import een_regel, zichtbaar
from omgekeerd_cli.scherm.terminal.keuzes import Keuze

LANGST = 300
"""Characters that are kept: more is no search, and nothing fits it."""
_TE_TONEN = 40
_TEKENS = "-?,"
"""Signs that mean something in a list, unless an option has them right there, as in re-integratie."""


class Zoekregel(Struct):
    """The words that were typed in a list.

    Attributes:
        keuzes: the options.
        meer: whether several can be ticked: then a space ticks what was found.
        tekst: what was typed.
        voor: where the list pointed before.
        aangetikt: which option a space behind these words ticked; -1 for none.
    """

    keuzes: Sequence[Keuze]
    meer: bool
    tekst: str = ""
    voor: int = -1
    aangetikt: int = -1
    _grens: int = 0

    @property
    def met_letters(self) -> bool:
        """Whether the options have letters for keys, such as j and n: there is nothing to narrow."""
        return any(keuze.toets.isalpha() for keuze in self.keuzes)

    @property
    def gevonden(self) -> Gevonden:
        """What fits."""
        return vind_optie(self.tekst, [keuze.namen for keuze in self.keuzes])

    @property
    def te_zien(self) -> Sequence[int]:
        """The places of the options to draw: those that fit, or all."""
        return (not self.met_letters and self.gevonden.passend) or range(len(self.keuzes))

    @property
    def staat_open(self) -> bool:
        """Whether words were typed that chose nothing yet."""
        return bool(self.tekst) and self.aangetikt < 0

    def neemt(self, teken: str, wijst: int) -> bool:
        """Whether a character with a meaning in a list belongs to the words here.

        Args:
            teken: the character.
            wijst: where the list points; -1 for nowhere.
        """
        if not self.tekst:
            return False
        if self.aangetikt >= 0:
            return self._loopt_door(teken)
        if not self.gevonden.passend:
            return True
        if self.meer and teken in " ,":
            return wijst < 0
        if teken.isdecimal() or teken in _TEKENS:
            past = any(heet_zo(self.tekst + teken, keuze.namen) for keuze in self.keuzes)
            return past or self.tekst.endswith(" ")
        return True

    def _loopt_door(self, teken: str) -> bool:
        """Whether what comes behind the space is a next word of the option that was ticked."""
        if teken == " ":
            return len(self.tekst) > self._grens
        return heet_zo(self._doorgelopen(teken), self.keuzes[self.aangetikt].namen)

    def _doorgelopen(self, teken: str) -> str:
        tussen = " " if len(self.tekst) == self._grens else ""
        return f"{self.tekst}{tussen}{teken}"

    def erbij(self, teken: str, wijst: int) -> None:
        """One more character; behind a ticked option that does not go on with it, other words begin."""
        if not self.tekst:
            self.voor = wijst
        if self.aangetikt >= 0 and self._loopt_door(teken):
            self._grens = len(self.tekst) if teken == " " else self._grens
            self.tekst = self.tekst if teken == " " else self._doorgelopen(teken)
        elif self.aangetikt >= 0:
            rest = self.tekst[self._grens :].strip()
            self.voor, self.aangetikt, self.tekst = self.aangetikt, -1, f"{rest}{teken}"
        elif {self.tekst.lower(), teken.lower()} <= {keuze.toets for keuze in self.keuzes}:
            self.tekst = teken  # one key after the other: the last is meant
        elif len(self.tekst) < LANGST and (self.tekst or not teken.isspace()):
            self.tekst += teken

    def korter(self) -> None:
        """Without the last character."""
        self.tekst = self.tekst[:-1].rstrip()

    def tik_aan(self, nummer: int) -> None:
        """A space behind these words ticked this option: they are done."""
        self.aangetikt, self._grens = nummer, len(self.tekst)

    def begin_opnieuw(self) -> None:
        """Nothing is typed."""
        self.tekst, self.aangetikt = "", -1

    def melding(self) -> str:
        """What was typed, and how many options fit it."""
        if not self.tekst:
            return ""
        past = len(self.gevonden.passend)
        if not past:
            return f"Niets past bij {self.getypt}. Backspace haalt een letter weg, Esc alles."
        if self.met_letters:
            return ""
        zin = f"{self.getypt} past bij {past} van de {len(self.keuzes)}."
        if self.gevonden.bedoeld < 0:
            return f"{zin} Typ verder, of kies met een pijl."
        return f"{zin} Met spatie erbij, met Enter erbij en klaar." if self.meer else f"{zin} Enter kiest."

    def bezwaar(self) -> str:
        """Why Enter chooses nothing: none fits, or more than one."""
        if past := len(self.gevonden.passend):
            return f"Bij {self.getypt} passen er {past}. Typ verder, of kies met een pijl of een nummer."
        return f"Er is niets gekozen. {self.melding()}"

    @property
    def getypt(self) -> str:
        """What was typed, in quotation marks."""
        return f"‘{een_regel(zichtbaar(self.tekst), _TE_TONEN)}’"

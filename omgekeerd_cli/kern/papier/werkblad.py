"""What stands on a worksheet: steps, blocks and questions, all in words."""

from __future__ import annotations

from msgspec import Struct

from omgekeerd_cli.kern.set.model import Methode, Optie
from omgekeerd_cli.kern.set.soort import Invulwijze


class Papierrij(Struct, frozen=True):
    """Room for one record of a groep: its title and its fields."""

    titel: str
    velden: tuple[Papiervraag, ...]


class Papiervraag(Struct, frozen=True):
    """One question on paper, all texts in words.

    `nummer` is empty for what asks nothing; `invulwijze` and `op_papier` say what room there is;
    `voorwaarde` tells when it applies and what to do else;
    `hoeveel` and `rijen` are for a groep, `jaren` for a rekening, of which the scenarios are `opties`;
    of a `kaart` the text stands behind the questions.
    """

    nummer: str
    kort: str
    tekst: str
    toelichting: str
    invulwijze: Invulwijze
    op_papier: str
    nodig: bool
    voorwaarde: str
    opties: tuple[Optie, ...] = ()
    anders: bool = False
    hoeveel: str = ""
    rijen: tuple[Papierrij, ...] = ()
    kaart: bool = False
    jaren: tuple[int, ...] = ()


class Papierblok(Struct, frozen=True):
    """Questions that are filled in together; `over` names the question whose choices repeat them.

    `meer` is True when that question takes several choices, `anders` when it takes own words;
    `lijst` tells what belongs to each choice: its label and the text.
    """

    vragen: tuple[Papiervraag, ...]
    over: str = ""
    meer: bool = False
    anders: bool = False
    lijst: tuple[tuple[str, str], ...] = ()

    @property
    def nummers(self) -> tuple[str, ...]:
        """The numbers of the questions in it; none when there is only something to read."""
        return tuple(vraag.nummer for vraag in self.vragen if vraag.nummer)


class Papierstap(Struct, frozen=True):
    """A step on paper; `rode_draad` names the question to keep in sight, if any."""

    nummer: int
    titel: str
    toelichting: str
    wacht_op_eerdere: bool
    rode_draad: str
    blokken: tuple[Papierblok, ...]


class Werkblad(Struct, frozen=True):
    """Everything a worksheet holds; `kaarten` has a title and a text for each card.

    `begrippen` are the terms that the method uses.
    """

    methode: Methode
    kort: bool
    stappen: tuple[Papierstap, ...]
    kaarten: tuple[tuple[str, str], ...]
    begrippen: tuple[Optie, ...] = ()

"""A casus: the answers to one toets and the record of how they came about."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Boom


class Status(StrEnum):
    """Where a casus stands; `gewijzigd` is finished before and changed since."""

    BEZIG = "bezig"
    AFGEROND = "afgerond"
    GEWIJZIGD = "gewijzigd"
    GESTOPT = "gestopt"


class Wat(StrEnum):
    """What an event of the logboek says."""

    BEANTWOORD = "beantwoord"
    GEWIJZIGD = "gewijzigd"
    OVERGESLAGEN = "overgeslagen"
    BIJGEWERKT = "bijgewerkt"


class Gebeurtenis(Struct, frozen=True):
    """One line of the logboek. `tijd` is ISO 8601, `vraag` a path with dots, `was` the old answer.

    Of a casus that was moved to another version of its set `vraag` is empty and `was` that version.
    `extra` holds `x-` keys of others, kept as they were.
    """

    tijd: str
    vraag: str
    wat: Wat
    door: str = ""
    was: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


class Herkomst(Struct, frozen=True):
    """The casus from which answers were taken over, its method (id and name), and what was offered.

    `antwoorden` is a copy, in the form of the file: it shows later what was taken over as it was.
    `oefening` is True when the other casus is being practised: then these answers were given.
    `extra` holds `x-` keys of others, kept as they were; `uitkomst` says what was decided there.
    """

    casus: str
    methode: str
    naam: str
    antwoorden: Boom = field(default_factory=dict)
    oefening: bool = False
    extra: Mapping[str, object] = field(default_factory=dict)
    uitkomst: str = ""

    @property
    def in_woorden(self) -> str:
        """Which casus it is, and how that one ended."""
        einde = f", met als uitkomst ‘{self.uitkomst}’" if self.uitkomst else ""
        return f"casus {self.casus}{einde}"


class Casus(Struct, frozen=True):
    """One toets as it is kept. Answers are in the form of the file (see `model.Ruw`).

    `kort` says that the short route is asked; `niveau` says of a casus to practise with how hard it
    is, from 1 (easy; 0: not for practising); `revisie` counts the saves; `herkomst` says from
    which other casus answers are offered;
    `extra` holds top-level `x-` keys of others, kept as they were.
    """

    code: str
    methode: str
    titel: str = ""
    versie: str = ""
    sha256: str = ""
    kort: bool = False
    niveau: int = 0
    status: Status = Status.BEZIG
    revisie: int = 0
    antwoorden: Boom = field(default_factory=dict)
    buiten_route: Boom = field(default_factory=dict)
    onbekend: Boom = field(default_factory=dict)
    herkomst: Herkomst | None = None
    logboek: tuple[Gebeurtenis, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    def met_gebeurtenis(self, gebeurtenis: Gebeurtenis) -> Casus:
        """The casus with one more line in its logboek."""
        return replace(self, logboek=(*self.logboek, gebeurtenis))

    @property
    def begonnen(self) -> str:
        """When the first answer was given, as the logboek has it; empty where it does not tell."""
        return self.logboek[0].tijd if self.logboek else ""

    @property
    def is_oefening(self) -> bool:
        """True when somebody practises another casus with this one."""
        return self.herkomst is not None and self.herkomst.oefening

"""How a question of the kind rekening reads the records of a groep: which field means what."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field


class Rol(StrEnum):
    """What a field of the groep means for the comparison; the values are the words of the YAML files."""

    SCENARIO = "scenario"
    BETALER = "betaler"
    BEDRAG = "bedrag"
    HOOGSTENS = "hoogstens"
    RICHTING = "richting"
    RITME = "ritme"
    VANAF = "vanaf"
    DUUR = "duur"
    WAT = "wat"
    BRON = "bron"
    DATUM = "datum"


class Ritme(StrEnum):
    """How often an amount comes back; the values are the codes of the options."""

    EENMALIG = "eenmalig"
    PER_MAAND = "per-maand"
    PER_JAAR = "per-jaar"


class Richting(StrEnum):
    """Whether an amount is paid or comes in; the values are the codes of the options."""

    KOST = "kost"
    LEVERT_OP = "levert-op"


class Opvallend(StrEnum):
    """What conditions can ask of a comparison with `bevat`."""

    ZONDER_BRON = "zonder-bron"
    ZONDER_DATUM = "zonder-datum"
    ALLEEN_EERSTE_JAAR = "alleen-eerste-jaar"
    EEN_SCENARIO = "een-scenario"
    WEGGELATEN = "weggelaten"


OPVALLEND_IN_WOORDEN = {
    Opvallend.ZONDER_BRON: "een bedrag zonder bron",
    Opvallend.ZONDER_DATUM: "een bedrag zonder datum",
    Opvallend.ALLEEN_EERSTE_JAAR: "alleen bedragen van het eerste jaar",
    Opvallend.EEN_SCENARIO: "maar één mogelijkheid",
    Opvallend.WEGGELATEN: "een bedrag dat niet meetelt",
}


class Rekenwijze(Struct, frozen=True):
    """What a rekening compares: the records of `groep`, after so many years.

    `velden` names the field of each role; `basis` is the code of the scenario with which the others
    are compared, empty for the first one that has records. Without a field for it, `naam` is the one
    scenario of all records, and `ritme` how often each amount comes back.
    """

    groep: str
    jaren: tuple[int, ...]
    velden: Mapping[Rol, str] = field(default_factory=dict)
    basis: str = ""
    naam: str = ""
    ritme: Ritme | None = None

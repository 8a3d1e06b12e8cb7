"""What a question is made of: its options, checks and sources, and where its answer may come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Bron:
    """Where a rule or an idea comes from."""

    titel: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Optie:
    """One choice. `kaart` holds the fields of the list-file card it came from, if any."""

    code: str
    label: str
    toelichting: str = ""
    exclusief: bool = False
    kaart: Mapping[str, object] = field(default_factory=dict)


ANDERS = "anders"
"""The code of the way out that a closed list offers: "Anders, namelijk"."""


@dataclass(frozen=True, slots=True)
class Controle:
    """A check on an answer; bounds are text until the question's kind reads them."""

    minstens: str = ""
    hoogstens: str = ""
    hoogstens_tekens: int = 0
    patroon: str = ""
    melding: str = ""
    waarschuwing: bool = False


@dataclass(frozen=True, slots=True)
class Overname:
    """A question of another method whose answer is offered here.

    `wordt` turns its codes into codes of this question; codes that it does not name are not
    offered. Without `wordt` a code stays itself, if this question has it.
    """

    methode: str
    vraag: str
    wordt: Mapping[str, str] = field(default_factory=dict)

"""What a question is made of: its options, checks and sources, and where its answer may come from."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Bron(Struct, frozen=True):
    """Where a rule or an idea comes from."""

    titel: str
    url: str = ""


class Optie(Struct, frozen=True):
    """One choice. `kaart` holds the fields of the list-file card it came from, if any."""

    code: str
    label: str
    toelichting: str = ""
    exclusief: bool = False
    kaart: Mapping[str, object] = field(default_factory=dict)

    @property
    def vormen(self) -> tuple[str, ...]:
        """What a card of a list file is called in a text, its own name first."""
        ook = self.kaart.get("ook")
        return (self.label, *(map(str, ook) if isinstance(ook, list) else ()))


ANDERS = "anders"
"""The code of the way out that a closed list offers: "Anders, namelijk"."""


class Controle(Struct, frozen=True):
    """A check on an answer; bounds are text until the question's kind reads them."""

    minstens: str = ""
    hoogstens: str = ""
    hoogstens_tekens: int = 0
    patroon: str = ""
    melding: str = ""
    waarschuwing: bool = False


class Overname(Struct, frozen=True):
    """A question of another method whose answer is offered here.

    `wordt` turns its codes into codes of this question; codes that it does not name are not
    offered. Without `wordt` a code stays itself, if this question has it.
    """

    methode: str
    vraag: str
    wordt: Mapping[str, str] = field(default_factory=dict)

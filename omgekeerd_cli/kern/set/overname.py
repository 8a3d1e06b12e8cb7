"""What goes along from one casus to the next, or from one question to a later one."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from omgekeerd_cli.kern.set.voorwaarde import Voorwaarde


class Overname(Struct, frozen=True):
    """A question whose answer stands ready here, of another method or (without `methode`) of this casus.

    Codes that `wordt` does not name are not offered; without it a code stays itself, if we have it.

    Attributes:
        bij: of a list, or of a question that is repeated: only what belongs to the choice at this one.
        niet_bij: the same the other way round: only what was not chosen there.
        en: more questions of the other method, whose answers come behind it as text.
        als: what must hold in the casus that gives, by the questions of its own method.
    """

    vraag: str
    methode: str = ""
    bij: str = ""
    wordt: Mapping[str, str] = field(default_factory=dict)
    als: Voorwaarde | None = None
    niet_bij: str = ""
    en: tuple[str, ...] = ()


class Weigering(Struct, frozen=True):
    """A casus of another method that one cannot go on from as long as `als` holds there, and why not."""

    methode: str
    als: Voorwaarde
    reden: str

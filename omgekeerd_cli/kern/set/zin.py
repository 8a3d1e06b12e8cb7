"""A fixed sentence as a type: what a document may say of itself, and the answers on which that rests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from omgekeerd_cli.kern.set.voorwaarde import Voorwaarde
from omgekeerd_cli.kern.taal.tekst import invulplekken


class Wending(Struct, frozen=True):
    """What is said, and how it is said to somebody who is called je; empty when that is the same."""

    zegt: str = ""
    je: str = ""

    def tot(self, *, je: bool) -> str:
        """The text for this reader."""
        return self.je if je and self.je else self.zegt


class Zin(Struct, frozen=True):
    """One sentence, or one for each answer to a question.

    Attributes:
        id: how a template calls it.
        wending: the sentence; empty for one with a sentence for each answer.
        kop: what stands above it; empty for none.
        vraag: the question whose answer chooses the sentence.
        per: the sentences by the code of the answer.
        rust_op: when it may be said; None for whenever the answer to `vraag` is there, or always.
        vast: why it may always be said.
        eigen: whether this method has it, and not only what all methods share.
    """

    id: str
    wending: Wending = Wending()
    kop: Wending = Wending()
    vraag: str = ""
    per: Mapping[str, Wending] = field(default_factory=dict)
    rust_op: Voorwaarde | None = None
    vast: str = ""
    eigen: bool = True

    @property
    def vertelt(self) -> set[str]:
        """The questions whose answers it tells: the one that chooses it, and those that it fills in."""
        genoemd = {naam.partition(".")[0] for _, tekst in self.teksten() for naam in invulplekken(tekst)}
        return (genoemd | {self.vraag}) - {""}  # old fields of a groep have no id of their own

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Every text of it, with the keys under which it stands."""
        for sleutel, wending in (("", self.wending), ("kop", self.kop)):
            if wending.zegt:
                yield sleutel or "zegt", wending.zegt
            if wending.je:
                yield f"{sleutel}-je".lstrip("-"), wending.je
        for code, wending in self.per.items():
            yield f"per.{code}", wending.zegt
            if wending.je:
                yield f"per.{code}.je", wending.je

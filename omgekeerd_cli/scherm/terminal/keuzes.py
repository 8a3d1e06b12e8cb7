"""The options of a question, each with the key that chooses it, and what was chosen before."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from omgekeerd_cli.kern.set.model import ANDERS, Ruw


class Keuze(Struct, frozen=True):
    """One option: its code, the words for it, the key that chooses it and by what it can be found."""

    code: str
    label: str
    toets: str
    namen: tuple[str, ...]


def genummerd(
    codes: Sequence[str], labels: Sequence[str], namen: Sequence[tuple[str, ...]] = ()
) -> list[Keuze]:
    """Options with their number as key; without other names they are found by their label."""
    delen = enumerate(zip(codes, labels, namen or zip(labels, strict=True), strict=True), start=1)
    return [Keuze(code, label, str(nummer), heet) for nummer, (code, label, heet) in delen]


JA, NEE = Keuze("ja", "Ja", "j", ("ja",)), Keuze("nee", "Nee", "n", ("nee",))


def code_van(ruw: Ruw | None) -> str:
    """The code of an earlier choice; empty when there is none."""
    return ANDERS if isinstance(ruw, dict) else ruw if isinstance(ruw, str) else ""


def codes_van(ruw: Ruw | None) -> list[str]:
    """The codes of an earlier choice of one or several."""
    return [code for keus in (ruw if isinstance(ruw, list) else [ruw]) if (code := code_van(keus))]


def tekst_bij_anders(ruw: Ruw | None) -> str:
    """The words that came with an earlier "anders", among one choice or several."""
    for keus in ruw if isinstance(ruw, list) else [ruw]:
        if isinstance(keus, dict) and isinstance(tekst := keus.get(ANDERS), str):
            return tekst
    return ""

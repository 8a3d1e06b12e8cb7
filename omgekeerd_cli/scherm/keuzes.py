"""The options of a question as Questionary shows them, and what was chosen before."""

from __future__ import annotations

import textwrap

from questionary import Choice

from omgekeerd_cli.kern.beelden import Vraagbeeld
from omgekeerd_cli.kern.model import ANDERS, Ruw
from omgekeerd_cli.scherm import woorden
from omgekeerd_cli.scherm.console import veilig

_INSPRING = 6
"""What stands before an option: pointer, box or key."""


def maak_keuzes(beeld: Vraagbeeld, breedte: int) -> list[Choice]:
    """The options by code, "anders" last; long ones wrapped between words at this width."""
    vraag = beeld.plek.vraag
    codes = [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])
    return [
        Choice(_gevouwen(str(veilig(label)), breedte), value=code)
        for code, label in zip(codes, woorden.optielabels(vraag), strict=True)
    ]


def _gevouwen(label: str, breedte: int) -> str:
    return textwrap.fill(label, max(breedte - _INSPRING - 1, 10), subsequent_indent=" " * _INSPRING)


def code_van(ruw: Ruw | None) -> str:
    """The code of an earlier choice; empty when there is none."""
    return ANDERS if isinstance(ruw, dict) else ruw if isinstance(ruw, str) else ""


def tekst_bij_anders(ruw: Ruw | None) -> str:
    """The words that came with an earlier "anders", among one choice or several."""
    for keus in ruw if isinstance(ruw, list) else [ruw]:
        if isinstance(keus, dict) and isinstance(tekst := keus.get(ANDERS), str):
            return tekst
    return ""


def bezwaar_bij_keuzes(beeld: Vraagbeeld, gekozen: list[str]) -> str:
    """The check on what is ticked; the words behind "anders" are only asked afterwards."""
    return beeld.bezwaar([{ANDERS: "…"} if keus == ANDERS else keus for keus in gekozen])

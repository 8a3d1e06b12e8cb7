"""The options of a question as Questionary shows them, and what was chosen before."""

from __future__ import annotations

from questionary import Choice

from omgekeerd_cli.kern.beelden import Vraagbeeld
from omgekeerd_cli.kern.model import ANDERS, Ruw
from omgekeerd_cli.scherm import woorden
from omgekeerd_cli.scherm.console import veilig


def maak_keuzes(beeld: Vraagbeeld) -> list[Choice]:
    """The options by code, "anders" last."""
    vraag = beeld.plek.vraag
    codes = [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])
    return [
        Choice(str(veilig(label)), value=code)
        for code, label in zip(codes, woorden.optielabels(vraag), strict=True)
    ]


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

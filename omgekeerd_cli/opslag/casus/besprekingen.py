"""The discussions of a casus: what each colleague says, in a file of its own beside it.

They are found by their names, as reading a whole folder takes too long. What a file says itself, that
it is about this casus, is for who reads it.
"""

from __future__ import annotations

from pathlib import Path

from omgekeerd_cli.opslag.casus import archief

BESPREKING = "bespreking"
"""The set with the questions for a colleague; an organisation may lay its own over it."""
_ERACHTER = f"-{BESPREKING}"


def vrije_code(casusmap: Path, casus: str) -> str:
    """The code under which the next colleague answers; empty when it would be too long."""
    return archief.vrije_variant(casusmap, f"{casus}{_ERACHTER}")


def van_casus(casusmap: Path, casus: str) -> list[Path]:
    """The files of the discussions of one casus, in the order they were begun."""
    return per_casus(casusmap).get(casus, [])


def per_casus(casusmap: Path) -> dict[str, list[Path]]:
    """The same for every casus in the folder, by its code.

    Copies that were kept beside a discussion, of a conflict or from before a change, are none.
    """
    gevonden: dict[str, list[Path]] = {}
    for pad in sorted(archief.paden(casusmap), key=_op_nummer):
        delen = pad.stem.split(_ERACHTER)
        for nummer in range(1, len(delen)):
            gevonden.setdefault(_ERACHTER.join(delen[:nummer]), []).append(pad)
    return gevonden


def _op_nummer(pad: Path) -> tuple[int, str]:
    return len(pad.name), pad.name

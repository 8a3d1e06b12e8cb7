"""How much a signal weighs, by the words of the YAML files."""

from __future__ import annotations

from enum import StrEnum


class Ernst(StrEnum):
    """How much a signal weighs: it draws attention, names a gap, or points to a heavier method."""

    LET_OP = "let-op"
    ONTBREEKT = "ontbreekt"
    ZWAARDER = "zwaarder"

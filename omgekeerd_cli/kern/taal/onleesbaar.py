"""What is said of something typed that cannot be used as it stands, and how to ask what was meant."""

from __future__ import annotations

from collections.abc import Sequence


class Onleesbaar(ValueError):
    """What was typed cannot be used, for a reason that we know; `str()` is the Dutch sentence."""


def of(keuzes: Sequence[str]) -> str:
    """Things to choose from, in a sentence: `1.250 of 1,25`."""
    return " of ".join(filter(None, [", ".join(keuzes[:-1]), *keuzes[-1:]]))

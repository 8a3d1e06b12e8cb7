"""Patterns of question sets: whether an answer has a form. The only file that knows RE2.

A pattern may come from somebody else. RE2 reads every text once, however the pattern is written,
with a bound on memory, so an answer is never held up by a set. For that it does without looking
ahead and without referring back to what was matched.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_MEESTE_GEHEUGEN = 1 << 20
"""Bytes for a compiled pattern; a larger one is refused."""


class OngeldigPatroon(ValueError):
    """It is no pattern, or one that is too large."""


def heeft_vorm(patroon: str, tekst: str) -> bool:
    """Whether the whole text has the form of the pattern.

    Raises:
        OngeldigPatroon: the check of a set reports this.
    """
    return _lees(patroon).fullmatch(_bytes(tekst)) is not None


def keur_patroon(patroon: str) -> None:
    """Looks whether it is a pattern that can be used.

    Raises:
        OngeldigPatroon: it is not.
    """
    _lees(patroon)


@lru_cache(maxsize=256)
def _lees(patroon: str) -> Any:
    import re2

    opties = re2.Options()
    opties.max_mem = _MEESTE_GEHEUGEN
    opties.log_errors = False  # else it writes English on stderr, with the pattern
    try:
        return re2.compile(_bytes(patroon), opties)
    except re2.error as fout:
        raise OngeldigPatroon from fout


def _bytes(tekst: str) -> bytes:
    return tekst.encode("utf-8", errors="replace")

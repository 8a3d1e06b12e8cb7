"""Remembering the last outcomes of a function that is asked the same thing several times in a row."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from operator import is_
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def onthoud_laatste(
    waarvan: Callable[P, tuple[object, ...]], hoeveel: int = 1
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Gives an outcome again when all it depends on is the very same as one of the last times.

    Args:
        waarvan: what the outcome depends on, of these arguments. They are known by identity, so this
            is only for what is never changed in place.
        hoeveel: how many outcomes are kept.
    """

    def met_geheugen(maak: Callable[P, R]) -> Callable[P, R]:
        laatste: deque[tuple[tuple[object, ...], R]] = deque(maxlen=hoeveel)

        def gegeven(*args: P.args, **kwargs: P.kwargs) -> R:
            nu = waarvan(*args, **kwargs)
            for toen, uitkomst in laatste:
                if all(map(is_, nu, toen)):
                    return uitkomst
            uitkomst = maak(*args, **kwargs)
            laatste.append((nu, uitkomst))
            return uitkomst

        return gegeven

    return met_geheugen

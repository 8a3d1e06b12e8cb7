"""Strategies of Hypothesis that several tests share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


def elke(
    soort: Callable[..., T], *delen: st.SearchStrategy[object], **velden: st.SearchStrategy[object]
) -> st.SearchStrategy[T]:
    """Values of a class, made of these parts.

    Hypothesis' own `builds` wants to resolve the types of all fields, and some of ours are recursive.
    """
    return st.tuples(st.tuples(*delen), st.fixed_dictionaries(velden)).map(lambda d: soort(*d[0], **d[1]))

"""What prompt_toolkit makes anew for every question, made once: it was most of the wait after Enter."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Hashable
from functools import cache, lru_cache

from prompt_toolkit.application import application
from prompt_toolkit.styles import Attrs, BaseStyle, Style, default_ui_style
from prompt_toolkit.styles.base import DEFAULT_ATTRS
from questionary import Question

_ER_WORDT_GELEZEN = 0.05
"""Seconds after a question began: by then it is drawn, and nobody has read it yet."""


def deel_standaardtoetsen() -> None:
    """Lets prompt_toolkit build its own key bindings once, not anew for each question.

    They hold no state and are never changed; building them costs more than all else of a question.
    """
    if not hasattr(application.load_key_bindings, "cache_info"):  # type: ignore[attr-defined]
        application.load_key_bindings = cache(application.load_key_bindings)  # type: ignore[attr-defined]


class _Stijl(BaseStyle):
    """A style that is parsed once, and remembers what each class of text looks like."""

    def __init__(self, regels: list[tuple[str, str]]) -> None:
        self._stijl = Style(regels)
        self._kijk = lru_cache(maxsize=1_000)(self._stijl.get_attrs_for_style_str)

    @property
    def style_rules(self) -> list[tuple[str, str]]:
        """The rules of all styles in it."""
        return self._stijl.style_rules

    def get_attrs_for_style_str(self, style_str: str, default: Attrs = DEFAULT_ATTRS) -> Attrs:
        """What text of these classes looks like."""
        return self._kijk(style_str, default)

    def invalidation_hash(self) -> Hashable:
        """The same as long as the rules are: always."""
        return id(self)


@lru_cache(maxsize=8)
def _stijl_van(regels: tuple[tuple[str, str], ...]) -> _Stijl:
    return _Stijl([*default_ui_style().style_rules, *regels])


def deel_stijl(vraag: Question) -> Question:
    """The same question, drawn with the style that the questions before it have made."""
    eigen = vraag.application.style
    vraag.application.renderer.style = _stijl_van(tuple(eigen.style_rules if eigen else ()))
    return vraag


def ruim_zelden_op() -> None:
    """Keeps the garbage collector out of the moment between a key and what it shows.

    All that was loaded by now stays as long as the program runs, so it is not looked at again; what
    a question leaves behind is cleared when the next one is there to be read.
    """
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)


def ruim_op_als_er_gelezen_wordt() -> None:
    """Clears what the questions before left behind, once this one is drawn and before anybody can answer."""
    asyncio.get_running_loop().call_later(_ER_WORDT_GELEZEN, gc.collect)

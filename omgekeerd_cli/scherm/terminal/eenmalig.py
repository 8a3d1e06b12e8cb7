"""What would be done anew for every question, done once: it was most of the wait after Enter."""

from __future__ import annotations

import gc
from functools import cache, lru_cache

from prompt_toolkit.application import application
from prompt_toolkit.styles import Style, default_ui_style
from questionary import Question


def deel_standaardtoetsen() -> None:
    """Lets prompt_toolkit build its own key bindings once, not anew for each question.

    They hold no state and are never changed; building them costs more than all else of a question.
    """
    if not hasattr(application.load_key_bindings, "cache_info"):  # type: ignore[attr-defined]
        application.load_key_bindings = cache(application.load_key_bindings)  # type: ignore[attr-defined]


@lru_cache(maxsize=8)
def _stijl_van(regels: tuple[tuple[str, str], ...]) -> Style:
    return Style([*default_ui_style().style_rules, *regels])


def deel_stijl(vraag: Question) -> Question:
    """The same question, drawn with the style that was read for the questions before it."""
    eigen = vraag.application.style
    vraag.application.renderer.style = _stijl_van(tuple(eigen.style_rules if eigen else ()))
    return vraag


def laat_het_begin_liggen() -> None:
    """Lets the garbage collector pass over all that was loaded by now: it stays while the program runs."""
    gc.freeze()

"""What stands in the window of a question besides the question: a line below it, room, wrapping."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

from msgspec import Struct
from prompt_toolkit.application import get_app
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.filters import Always, Condition, is_done
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    Container,
    FormattedTextControl,
    HSplit,
    VSplit,
    Window,
    walk,
)
from prompt_toolkit.layout.screen import Char
from prompt_toolkit.output import create_output
from questionary import Question

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.basis.vouwen import vouw

TE_KLEIN = "Maak het venster groter."


class Status(Struct):
    """The line below an answer: how it is understood, what happened, or what is wrong.

    Attributes:
        melding: what is said until the next change.
        is_fout: True when the message says that something does not fit.
        let_op: what there is to think of when there is no message, asked at every drawing.
        anders: what is said when there is nothing else, asked at every drawing.
    """

    melding: str = ""
    is_fout: bool = False
    let_op: Callable[[], str] = lambda: ""
    anders: Callable[[], str] = lambda: ""

    def zeg(self, melding: str, *, fout: bool = False) -> None:
        """Says this until the next change; an empty message says nothing."""
        self.melding, self.is_fout = melding, fout

    def tekst(self) -> StyleAndTextTuples:
        """What to draw."""
        letop = "" if self.melding else self.let_op()
        stijl = f"class:status{'.fout' if self.melding and self.is_fout else '.letop' if letop else ''}"
        breedte = get_app().output.get_size().columns - 1
        return [(stijl, vouw(self.melding or letop or self.anders(), breedte))]

    def hoogte(self) -> int:
        """How many lines that takes."""
        tekst = self.tekst()[0][1]
        return tekst.count("\n") + 1 if tekst else 0


def richt_in(vraag: Question, status: Status, erboven: Container | None = None) -> Question:
    """The same question with a status line, and what stands above that line.

    What is long wraps, what does not fit says so in Dutch.
    """
    opmaak = vraag.application.layout
    for deel in opmaak.walk():
        if isinstance(deel, HSplit | VSplit):
            deel.window_too_small = Window(FormattedTextControl(TE_KLEIN), wrap_lines=True)
    for venster in opmaak.find_all_windows():
        venster.wrap_lines = Always()
    regel = Window(FormattedTextControl(status.tekst), wrap_lines=True, dont_extend_height=True)
    heeft_tekst = Condition(lambda: bool(status.tekst()[0][1]))
    stam = opmaak.container
    if isinstance(stam, HSplit):
        stam.children += [erboven] if erboven else []
        stam.children.append(ConditionalContainer(regel, filter=heeft_tekst & ~is_done))
        if erboven:
            _houd_bij_elkaar(stam)
    return vraag


def zet_erboven(vraag: Question, stijl: str, tekst: Callable[[], str]) -> Question:
    """The same question with a text above it as long as it is asked; afterwards only the answer stays."""
    stam = vraag.application.layout.container
    if isinstance(stam, HSplit):
        beeld = FormattedTextControl(lambda: [(stijl, tekst())])
        regels = Window(beeld, wrap_lines=True, dont_extend_height=True)
        stam.children.insert(
            0, ConditionalContainer(regels, filter=Condition(lambda: bool(tekst())) & ~is_done)
        )
    return vraag


def _houd_bij_elkaar(stam: HSplit) -> None:
    """Where what stands below the field gets shorter again: the lines that are left stay empty at the end."""
    for venster in walk(stam):
        if isinstance(venster, Window):
            venster.dont_extend_height = Always()
    stam.children.append(ConditionalContainer(Window(), filter=~is_done))


def spring_in(vraag: Question, kolommen: int) -> None:
    """Lets every line of a typed answer but the first begin so many columns to the right."""
    for venster in vraag.application.layout.find_all_windows():
        if isinstance(venster.content, BufferControl) and venster.content.buffer.name == DEFAULT_BUFFER:
            eerste = venster.get_line_prefix

            def voor(regel: int, stuk: int, eerste: Any = eerste) -> Any:
                return eerste(regel, stuk) if (regel, stuk) == (0, 0) else [("", " " * kolommen)]

            venster.get_line_prefix = voor


_IN_EMOJI = ("\u200d", "\ufe0e", "\ufe0f")
"""Alone one cannot tell whether these belong to an emoji; in a field `regelbeeld` can."""


class _Merktekens(dict[str, str]):
    """How prompt_toolkit shows a character: as it is, or as a mark when it has no shape of its own."""

    def __contains__(self, teken: object) -> bool:
        los = teken not in _IN_EMOJI and zichtbaar(str(teken)) != teken
        return super().__contains__(teken) or los

    def __missing__(self, teken: str) -> str:
        return zichtbaar(teken)


def toon_merktekens() -> None:
    """Lets everything that is drawn around and in a question show what would turn or hide a text.

    prompt_toolkit has marks for control characters of its own, and none for the others.
    """
    if not isinstance(Char.display_mappings, _Merktekens):
        Char.display_mappings = _Merktekens(Char.display_mappings)


def kan_hier() -> bool:
    """Whether a question can be drawn in this terminal; Git Bash on Windows cannot, for one."""
    # Without asking where the cursor is: some terminals never answer, and it costs a trip at each question.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    try:
        create_output(sys.stdout)
    except Exception:  # noqa: BLE001  whatever a terminal cannot do, plain lines can
        return False
    return True

"""Lines in: what was typed or pasted before a stop is kept to the last line."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator

import pytest

from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt
from omgekeerd_cli.scherm.regels.regels import Regels


class Toetsenbord:
    """Hands over lines, and then Ctrl-C."""

    def __init__(self, *regels: str) -> None:
        self._regels: Iterator[str] = iter(regels)

    def readline(self, _hoogstens: int = -1) -> str:
        try:
            return next(self._regels)
        except StopIteration:
            raise KeyboardInterrupt from None

    def isatty(self) -> bool:
        return False


def test_at_ctrl_c_every_pasted_line_of_a_long_answer_is_in_the_draft(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A paste comes in faster than drafts are kept: its last lines were not yet."""
    klad: list[str] = []

    def noteer(tekst: str) -> str:
        klad.append(tekst)
        return ""

    monkeypatch.setattr(sys, "stdin", Toetsenbord("twee\n", "drie\n", "vier\n"))
    with pytest.raises(Gestopt):
        Regels(io.StringIO()).lees_tot_punt([], "een", noteer)
    assert klad[-1] == "een\ntwee\ndrie\nvier"
    assert len(klad) < 4  # not anew for each line

"""One keyboard for the whole process, filtered on every system; what came too early is one piece of text."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from prompt_toolkit.input.vt100_parser import Vt100Parser
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

from omgekeerd_cli.scherm.basis import invoer
from omgekeerd_cli.scherm.basis.sneltoetsen import NIEUWE_REGEL, TE_VROEG
from omgekeerd_cli.scherm.basis.toetsfilter import Toetsfilter


@pytest.fixture(autouse=True)
def _een_nieuw_toetsenbord() -> Iterator[None]:
    invoer.toetsenbord.cache_clear()
    yield
    invoer.toetsenbord.cache_clear()


def test_a_console_of_windows_that_sends_sequences_is_filtered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    knoppen: list[KeyPress] = []
    lezer = SimpleNamespace(_vt100_parser=Vt100Parser(knoppen.append))
    monkeypatch.setattr(invoer, "create_input", lambda _: SimpleNamespace(console_input_reader=lezer))
    invoer.toetsenbord()
    assert isinstance(lezer._vt100_parser, Toetsfilter)
    lezer._vt100_parser.feed("a\x1b]11;rgb:0/0/0\x1b\\b\x1b\r")
    assert [knop.key for knop in knoppen] == ["a", "b", NIEUWE_REGEL]


def test_a_console_of_windows_without_sequences_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    lezer = SimpleNamespace(vt100_parser=None, console_input_reader=SimpleNamespace())
    monkeypatch.setattr(invoer, "create_input", lambda _: lezer)
    assert invoer.toetsenbord() is lezer  # type: ignore[comparison-overlap]
    assert vars(lezer.console_input_reader) == {}


@pytest.mark.parametrize(
    ("knoppen", "wordt"),
    [
        ("", []),
        ("\r\r", []),
        ("de markt\r", [(TE_VROEG, "de markt\n")]),
        ("ab\x7fc", [(TE_VROEG, "ac")]),
        ("ja\r\x03nee\r", [(TE_VROEG, "ja\n"), (Keys.ControlC, "\x03")]),
        ("\x04", [(Keys.ControlD, "\x04")]),
        ("\x02\x0f\x1b[Z\x1b[A-\r", [(TE_VROEG, "-\n")]),
        ("\x1b[200~een\rtwee\x1b[201~\r", [(TE_VROEG, "een\rtwee\n")]),
    ],
)
def test_what_came_too_early_is_text_without_an_enter(knoppen: str, wordt: list[tuple[Keys, str]]) -> None:
    gelezen: list[KeyPress] = []
    Toetsfilter(gelezen.append).feed(knoppen)
    assert [(knop.key, knop.data) for knop in invoer._in_een_stuk(gelezen)] == wordt

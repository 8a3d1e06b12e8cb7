"""Who asks: Questionary where a question can be drawn, plain lines everywhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from omgekeerd_cli import einde
from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen
from omgekeerd_cli.scherm.basis import console
from omgekeerd_cli.scherm.regels.vragensteller import EenvoudigeVragensteller
from omgekeerd_cli.scherm.terminal import venster
from omgekeerd_cli.scherm.terminal.vragensteller import TerminalVragensteller


@pytest.fixture
def _een_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ends look like a terminal of ordinary size."""
    for naam in ("ACCESSIBLE", "TERM"):
        monkeypatch.delenv(naam, raising=False)
    for stroom in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stroom}.isatty", lambda: True)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((80, 24)))


@pytest.mark.usefixtures("_een_terminal")
def test_in_a_terminal_it_is_questionary() -> None:
    """Which draws the questions."""
    assert isinstance(maak_asker(eenvoudig=False, stdout_vrij=False).asker, TerminalVragensteller)


@pytest.mark.usefixtures("_een_terminal")
def test_a_terminal_that_cannot_draw_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git Bash on Windows is such a one: its faults are of no known kind."""

    def geen_venster(_: object) -> None:
        raise RuntimeError("No Windows console found.")

    monkeypatch.setattr(venster, "create_output", geen_venster)
    assert isinstance(maak_asker(eenvoudig=False, stdout_vrij=False).asker, EenvoudigeVragensteller)


@pytest.mark.usefixtures("_een_terminal")
@pytest.mark.parametrize(
    ("breedte", "hoogte", "lijnen"),
    [(40, 10, False), (300, 60, False), (39, 24, True), (80, 9, True), (0, 0, False)],
)
def test_a_screen_too_small_for_a_list_gets_lines(
    monkeypatch: pytest.MonkeyPatch, breedte: int, hoogte: int, lijnen: bool
) -> None:
    """A terminal that does not know its size, says 0."""
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((breedte, hoogte)))
    assert console.is_eenvoudig(False) is lijnen


@pytest.mark.usefixtures("_een_terminal")
@pytest.mark.parametrize(("naam", "waarde"), [("ACCESSIBLE", "1"), ("TERM", "dumb")])
def test_whoever_asks_for_lines_gets_them(monkeypatch: pytest.MonkeyPatch, naam: str, waarde: str) -> None:
    """By the option or by the environment."""
    assert console.is_eenvoudig(True)
    monkeypatch.setenv(naam, waarde)
    assert console.is_eenvoudig(False)


def test_a_signal_while_what_ends_a_question_is_being_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends the program as at any other moment; what is half loaded is no fault."""
    half = ModuleType("half geladen: zonder iets erin")
    monkeypatch.setitem(sys.modules, "omgekeerd_cli.scherm.basis.afbreken", half)
    gedaan: list[Callable[[int], None]] = []
    monkeypatch.setattr(einde, "bij_signalen", gedaan.append)
    sluit_netjes_af_bij_signalen()
    with pytest.raises(KeyboardInterrupt):
        gedaan[0](130)
    with pytest.raises(SystemExit, match="143"):
        gedaan[0](143)

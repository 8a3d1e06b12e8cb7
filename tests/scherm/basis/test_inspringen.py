"""Text that hangs: where a line begins further to the right, its rest does too."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from omgekeerd_cli.scherm.basis.inspringen import regels_met_inspring


def op_scherm(tekst: str, breedte: int, voor: str = "") -> list[str]:
    """How the text stands on a screen of that width."""
    uit = StringIO()
    console = Console(file=uit, width=breedte)
    for regel in regels_met_inspring(tekst, voor=voor):
        console.print(regel)
    return [regel.rstrip() for regel in uit.getvalue().splitlines()]


def test_a_long_line_goes_on_below_its_own_beginning() -> None:
    """Plain, behind a dash, and below one; an empty line stays empty."""
    tekst = "Een gewone regel\n- art. 1 en verder\n  Biedt: heel erg veel\n\nSlot"
    assert op_scherm(tekst, 14, voor="  ") == [
        "  Een gewone",
        "  regel",
        "  - art. 1 en",
        "    verder",
        "    Biedt:",
        "    heel erg",
        "    veel",
        "",
        "  Slot",
    ]


def test_no_markup_and_no_steering() -> None:
    """A text is only a text."""
    assert op_scherm("[b]x[/b]\x1b[31m", 40) == ["[b]x[/b]⟨U+001B⟩[31m"]

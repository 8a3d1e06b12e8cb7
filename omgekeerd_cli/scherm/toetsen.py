"""The look and the keys of a question in a terminal: back, explain, skip, done, new line."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.filters import Always
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from questionary import Question, Style
from questionary.prompts.common import InquirerControl

from omgekeerd_cli.kern.beelden import Vraagbeeld
from omgekeerd_cli.kern.model import Soort
from omgekeerd_cli.kern.poort import Terug

STIJL = Style(
    [
        ("qmark", "fg:ansicyan bold"),
        ("question", "bold"),
        ("instruction", "fg:ansibrightblack"),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "bold"),
        ("selected", "noreverse"),
        ("answer", "fg:default nobold"),
    ]
)


class Uitleg:
    """The person pressed `?`."""


class Slaover:
    """The person pressed `-`."""


def sleutels(beeld: Vraagbeeld) -> str:
    """The keys that work at this question, for the line above the answer."""
    eigen = {
        Soort.LANGE_TEKST: "Enter klaar · Ctrl-J nieuwe regel",
        Soort.JA_NEE: "j of n, dan Enter",
        Soort.KEUZE: "pijltjes of teken, dan Enter",
        Soort.MEERKEUZE: "spatie kiest · Enter klaar",
    }.get(beeld.soort, "Enter klaar")
    kiest = beeld.soort in (Soort.JA_NEE, Soort.KEUZE, Soort.MEERKEUZE)
    overslaan = "- overslaan" if kiest else "- Enter overslaan"
    return f"{eigen} · {overslaan} · Ctrl-B terug · ? uitleg"


def maak_toetsen(op_leeg: Callable[[KeyPressEvent], bool], *, met_streep: bool) -> KeyBindings:
    """Back and explain, and (where nothing is typed) skip."""
    toetsen = KeyBindings()

    @toetsen.add("c-b", eager=True)
    def _terug(knop: KeyPressEvent) -> None:
        knop.app.exit(result=Terug())

    @toetsen.add("?", eager=True)
    def _uitleg(knop: KeyPressEvent) -> None:
        if op_leeg(knop):
            knop.app.exit(result=Uitleg())
        else:
            knop.current_buffer.insert_text("?")

    if met_streep:

        @toetsen.add("-", eager=True)
        def _sla_over(knop: KeyPressEvent) -> None:
            knop.app.exit(result=Slaover())

        @toetsen.add("c-d", eager=True)  # in a choice Questionary lets it pass without a word
        def _stop(knop: KeyPressEvent) -> None:
            knop.app.exit(exception=EOFError())

    return toetsen


def enter_is_klaar(toetsen: KeyBindings) -> None:
    """In a long answer Enter is done, as everywhere; Ctrl-J (on every keyboard) is a new line."""

    @toetsen.add("c-m", eager=True)
    def _klaar(knop: KeyPressEvent) -> None:
        knop.current_buffer.validate_and_handle()

    @toetsen.add("c-j", eager=True)
    def _nieuwe_regel(knop: KeyPressEvent) -> None:
        knop.current_buffer.insert_text("\n")


def met_toetsen(vraag: Question) -> Question:
    """A choice with our keys, whose long options wrap instead of being cut off."""
    toetsen = maak_toetsen(lambda _: True, met_streep=True)
    for letter in ("a", "i"):  # Questionary's "all" and "invert" would change every choice at once

        @toetsen.add(letter, eager=True)
        def _niets(_: KeyPressEvent) -> None:
            pass

    app = vraag.application
    app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), toetsen])
    return heel_leesbaar(vraag)


def met_eigen_klaar(vraag: Question, bezwaar: Callable[[list[str]], str]) -> Question:
    """A multiple choice that ends without Questionary's own words ("done") on the screen.

    Args:
        vraag: the question.
        bezwaar: why these codes cannot be the answer; empty when they can.
    """
    lijst = next(c for c in vraag.application.layout.find_all_controls() if isinstance(c, InquirerControl))
    toetsen = KeyBindings()

    @toetsen.add("c-m", eager=True)
    def _klaar(knop: KeyPressEvent) -> None:
        gekozen = [str(keuze.value) for keuze in lijst.get_selected_values()]
        if wat := bezwaar(gekozen):
            melding = FormattedText([("class:validation-toolbar", wat)])
            lijst.error_message = melding  # type: ignore[assignment]  # declared as None, used as text
        else:
            knop.app.exit(result=gekozen)

    app = vraag.application
    app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), toetsen])
    return vraag


def heel_leesbaar(vraag: Question) -> Question:
    """The same question, in which long lines wrap instead of being cut off: options and remarks."""
    for venster in vraag.application.layout.find_all_windows():
        venster.wrap_lines = Always()
        if venster.height == 1:  # the remark on an answer that does not fit
            venster.height = None
            venster.dont_extend_height = Always()
    return vraag

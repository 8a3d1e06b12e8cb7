"""The keys of a question in a terminal: those that work everywhere, and those that do nothing."""

from __future__ import annotations

import select
from collections.abc import Callable
from itertools import dropwhile

from msgspec import Struct
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from questionary import Style

from omgekeerd_cli.kern.gesprek.vragensteller import NaarOverzicht, Terug
from omgekeerd_cli.scherm.basis.sneltoetsen import NIEUWE_REGEL

STIJL = Style(
    [
        ("qmark", "fg:ansicyan bold"),
        ("question", "bold"),
        ("instruction", "fg:ansibrightblack"),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "bold"),
        ("selected", "noreverse bold"),
        ("answer", "fg:default nobold"),
        ("draad", "italic"),
        ("status", "fg:ansigreen"),
        ("status.fout", "fg:ansired bold"),
        ("status.letop", "fg:ansiyellow"),
    ]
)


class Uitleg:
    """The person pressed `?`."""


class Redactie:
    """The person wants the text in an editor of their own."""


ZONDER_WERKING = (
    *("escape", "tab", NIEUWE_REGEL, "insert", "c-@", "c-g", "c-l", "c-n", "c-p", "c-q", "c-r", "c-s", "c-t"),
    *("c-v", "c-x", "c-y", "c-z", "c-\\", "c-]", "c-^", "c-_", "s-escape"),
)
"""Keys that would suspend, search, clear, transpose or swallow the next letter: here they do nothing."""
TERUG = ("c-b", "s-tab")
"""Two ways back: tmux keeps the first for itself, and a screen reader may keep the second."""

GEEN_UTF8 = (
    "Je terminal stuurt geen UTF-8: een letter kwam niet over (�). Zet hem op UTF-8 "
    "(PuTTY: Translation; Windows: chcp 65001), of haal � weg en typ de letter zonder accent."
)
_LANGSTE_IN_EEN_KEER = 300
"""Keys that can come at once from a quick hand and a slow line; whoever pastes a label stays below it."""


class Uitwegen(Struct, frozen=True):
    """What one can do at a question besides answering it: stopping always works."""

    terug: bool = True
    overzicht: bool = True
    uitleg_en_overslaan: bool = True


VRAAG = Uitwegen()
BIJ_ANDERS = Uitwegen(uitleg_en_overslaan=False)
IN_OVERZICHT = Uitwegen(overzicht=False, uitleg_en_overslaan=False)
ERBUITEN = Uitwegen(terug=False, overzicht=False, uitleg_en_overslaan=False)


def maak_toetsen(uitwegen: Uitwegen) -> KeyBindings:
    """Back, overview and stop; and the keys that would do harm do nothing."""
    toetsen = KeyBindings()
    for terug in TERUG:
        toetsen.add(terug, eager=True)(_geeft(Terug()) if uitwegen.terug else _niets)
    toetsen.add("c-o", eager=True)(_geeft(NaarOverzicht()) if uitwegen.overzicht else _niets)
    for naam in ZONDER_WERKING:
        toetsen.add(naam, eager=True)(_niets)

    @toetsen.add("<sigint>")
    @toetsen.add("c-c", eager=True)
    def _breek_af(knop: KeyPressEvent) -> None:
        knop.app.exit(exception=KeyboardInterrupt())

    @toetsen.add("c-d", eager=True)  # whatever is typed already; what is half typed stays as a draft
    def _stop(knop: KeyPressEvent) -> None:
        knop.app.exit(exception=EOFError())

    return toetsen


def _geeft(uitkomst: object) -> Callable[[KeyPressEvent], None]:
    return lambda knop: verlaat(knop, uitkomst)


def verlaat(knop: KeyPressEvent, uitkomst: object) -> None:
    """Leaves the question without an answer; what was typed is wiped, for it comes back later."""
    knop.app.erase_when_done = True
    knop.app.exit(result=uitkomst)


def _niets(_: KeyPressEvent) -> None:
    """A key that does nothing."""


def tekst_erachter(knop: KeyPressEvent, behalve: str = "") -> bool:
    """Whether text came in together with this key: a paste that the terminal did not mark as one."""
    rest = (druk.key for druk in knop.key_processor.input_queue)
    return any(len(teken) == 1 and not teken.isspace() and teken not in behalve for teken in rest)


def is_regeleinde(knop: KeyPressEvent) -> bool:
    """Whether this Enter is a line end of something pasted, and not the end of an answer.

    Nobody types the next word in the same moment as an Enter. A terminal that marks pastes never
    gets here, nor does Windows, which marks them all.
    """
    rest = knop.key_processor.input_queue
    return tekst_erachter(knop) or (not rest and _ligt_er_nog_iets(knop))


def is_plaktekst(knop: KeyPressEvent) -> bool:
    """Whether this key is the beginning of a paste: of more lines, or longer than anybody types in one go."""
    rest = [druk.key for druk in knop.key_processor.input_queue]
    erna = dropwhile(lambda toets: toets not in (Keys.ControlM, Keys.ControlJ), rest)
    return len(rest) > _LANGSTE_IN_EEN_KEER or any(len(t) == 1 and not t.isspace() for t in erna)


def slik_plaktekst(knop: KeyPressEvent) -> bool:
    """Drops what came in together with this key; True when the rest of a long paste is still to come."""
    knop.key_processor.input_queue.clear()
    return _ligt_er_nog_iets(knop)


def _ligt_er_nog_iets(knop: KeyPressEvent) -> bool:
    """Whether more of a long paste waits to be read."""
    try:
        klaar, _, _ = select.select([knop.app.input.fileno()], [], [], 0)
    except (OSError, ValueError, NotImplementedError):  # a console of Windows, or an input without a number
        return False
    return bool(klaar)

"""The keyboard of this process: one, so that what was half read in one question is known in the next."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.input.typeahead import get_typeahead, store_typeahead
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

from omgekeerd_cli.scherm.basis.sneltoetsen import NIEUWE_REGEL, TE_VROEG
from omgekeerd_cli.scherm.basis.toetsfilter import Toetsfilter

_STOPT = (Keys.ControlC, Keys.ControlD)
_REGELEINDEN = (Keys.ControlM, Keys.ControlJ, NIEUWE_REGEL)


@cache
def toetsenbord() -> Input:
    """What is typed in the terminal of this process, filtered.

    A console of Windows that sends sequences, as Windows Terminal does, reads them with the same parser.
    """
    invoer = create_input(sys.stdin)
    for lezer in (invoer, getattr(invoer, "console_input_reader", None)):
        for naam in ("vt100_parser", "_vt100_parser"):
            if (ontleder := getattr(lezer, naam, None)) is not None:
                setattr(lezer, naam, Toetsfilter(ontleder.feed_key_callback))
    return invoer


def lees_wat_er_ligt() -> list[KeyPress]:
    """The keys that were pressed before anything waited for them."""
    knoppen = get_typeahead(toetsenbord())
    while nieuw := toetsenbord().read_keys():
        knoppen += nieuw
    return knoppen


def bewaar_voor_straks() -> None:
    """Lets what was pressed too early wait for the next question."""
    store_typeahead(toetsenbord(), lees_wat_er_ligt())


def wat_te_vroeg_is_antwoordt_niet(app: Application[Any]) -> None:
    """Lets the question take what was typed before it was drawn as one piece of text, without its Enters."""
    eerder: list[KeyPress] = []

    def neem(_: Application[Any]) -> None:
        app.before_render -= neem
        if knoppen := _in_een_stuk([*eerder, *lees_wat_er_ligt()]):
            asyncio.get_running_loop().call_soon(_voer, app, knoppen)

    # What was read with the last Enter would be handed over before anything is drawn.
    app.pre_run_callables.append(lambda: eerder.extend(get_typeahead(app.input)))
    app.before_render += neem


def _voer(app: Application[Any], knoppen: list[KeyPress]) -> None:
    if app.is_running and not app.is_done:
        app.key_processor.feed_multiple(knoppen)
        app.key_processor.process_keys()


def _in_een_stuk(knoppen: Iterable[KeyPress]) -> list[KeyPress]:
    """One piece of all letters, and the first key that stops, for stopping always works."""
    tekst, stop = "", []
    for knop in knoppen:
        if knop.key in _STOPT:
            stop = [knop]
            break
        if knop.key is Keys.ControlH:
            tekst = tekst[:-1]
        elif knop.key in _REGELEINDEN:
            tekst += "\n"
        elif knop.key is Keys.BracketedPaste or len(knop.key) == 1:
            tekst += knop.data
    return [*([KeyPress(TE_VROEG, tekst)] if tekst.strip() else []), *stop]

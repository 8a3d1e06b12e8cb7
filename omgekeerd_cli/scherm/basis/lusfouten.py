"""Faults inside an event loop, handed on to whoever asked the question.

By themselves prompt_toolkit and asyncio show them, in English and with the values in them.
"""

from __future__ import annotations

import logging
import sys
from asyncio import AbstractEventLoop
from collections.abc import Mapping
from typing import Any

from questionary import Question


def geef_fouten_door(vraag: Question) -> None:
    """Lets a fault of ours while a key is handled end the question, instead of showing it in English."""
    app = vraag.application

    def handel_af(_: AbstractEventLoop, wat: dict[str, Any]) -> None:
        fout = fout_van(wat)
        if app.is_running and not app.is_done:
            app.exit(exception=fout)
        else:  # the question has its answer already: this only has to be told
            sys.excepthook(type(fout), fout, fout.__traceback__)

    app._handle_exception = handel_af  # type: ignore[assignment]  # noqa: SLF001  there is no public way


def fout_van(wat: Mapping[str, Any]) -> BaseException:
    """The fault in what an event loop tells; some have no exception."""
    fout = wat.get("exception")
    return fout if isinstance(fout, BaseException) else RuntimeError("told by the event loop")


class _NaarHetEind(logging.Handler):
    """Hands the faults that asyncio writes in its log to the end of the program, and shows nothing."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            sys.excepthook(*record.exc_info)


def houd_asyncio_stil() -> None:
    """Lets nothing of asyncio's log come on the screen: it writes what nobody waited for any more."""
    logboek = logging.getLogger("asyncio")
    if not logboek.handlers:
        logboek.addHandler(_NaarHetEind())
        logboek.propagate = False

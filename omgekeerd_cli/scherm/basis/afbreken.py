"""Ending a question from outside, for a signal.

An exception raised in a signal handler can be lost: Python drops it in the middle of a finalizer.
So the question is asked to end itself, by its own event loop.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from prompt_toolkit.application import Application, get_app_or_none


class Afgebroken(Exception):
    """The system wants the program to end, with this exit code.

    Attributes:
        met_toets: it was a SIGINT: the same as Ctrl-C.
    """

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code
        self.met_toets = code == 128 + signal.SIGINT


class Afbreker:
    """Remembers that the program has to end until someone has seen it."""

    def __init__(self) -> None:
        self._code = 0
        self._luisteraar: Callable[[Afgebroken], None] | None = None

    def breek_af(self, code: int) -> bool:
        """Lets what waits for a person end with `Afgebroken`; False when nothing does yet.

        While an event loop runs nothing may be raised here: the loop could drop the step of its task
        that it was about to take, and would then wait for that task for ever.
        """
        self._code = code
        app = get_app_or_none()
        if self._luisteraar is not None:
            self._luisteraar(Afgebroken(code))
        elif app is not None and app.is_running and app.loop is not None:
            app.loop.call_soon_threadsafe(self._verlaat, app)
        else:
            return _kring_draait()  # a question begins or ends: it looks for the signal itself
        return True

    @contextmanager
    def luister(self, luisteraar: Callable[[Afgebroken], None]) -> Iterator[None]:
        """Tells a signal to something else than a question, for as long as it waits."""
        self._luisteraar = luisteraar
        try:
            yield
        finally:
            self._luisteraar = None

    def kijk(self) -> None:
        """Ends here when a signal came while nothing waited: between two questions.

        Raises:
            Afgebroken: it did.
        """
        if self._code:
            raise Afgebroken(self._code)

    def _verlaat(self, app: Application[Any]) -> None:
        if app.is_running and not app.is_done:
            app.exit(exception=Afgebroken(self._code))


def _kring_draait() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


AFBREKER = Afbreker()
"""The one of this process: a process has one terminal and one set of signals."""

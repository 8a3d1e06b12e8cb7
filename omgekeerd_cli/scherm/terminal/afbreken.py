"""Ending a question from outside, for a signal.

An exception raised in a signal handler can be lost: Python drops it in the middle of a finalizer.
So the question is asked to end itself, by its own event loop.
"""

from __future__ import annotations

from typing import Any

from prompt_toolkit.application import Application, get_app_or_none


class Afgebroken(Exception):
    """The system wants the program to end, with this exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Afbreker:
    """Remembers that the program has to end until someone has seen it."""

    def __init__(self) -> None:
        self._code = 0

    def breek_af(self, code: int) -> bool:
        """Lets the question that is being asked end with `Afgebroken`; False when there is none."""
        app = get_app_or_none()
        if app is None or not app.is_running or app.loop is None:
            return False
        self._code = code
        app.loop.call_soon_threadsafe(self._verlaat, app)
        return True

    def kijk(self) -> None:
        """Ends here when a signal came just after the last question was answered.

        Raises:
            Afgebroken: it did.
        """
        if self._code:
            raise Afgebroken(self._code)

    def _verlaat(self, app: Application[Any]) -> None:
        if app.is_running and not app.is_done:
            app.exit(exception=Afgebroken(self._code))


AFBREKER = Afbreker()
"""The one of this process: a process has one terminal and one set of signals."""

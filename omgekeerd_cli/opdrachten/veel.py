"""The same work for many casussen: one by one, or on all cores when there are many; in order, as a stream."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Generator, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar

W = TypeVar("W")
U = TypeVar("U")

GENOEG = 150
"""From so many casussen on, other processes earn back what starting them costs."""
_PER_KEER = 25
"""How many casussen go to another process at once."""


class Werk(Generic[W, U]):
    """One piece of work on each name.

    Args:
        begin: makes what every process needs once, such as a folder with question sets.
        doe: does the work for one name with it, and gives what is to be told.
    """

    def __init__(self, begin: Callable[[], W], doe: Callable[[W, str], U]) -> None:
        self._begin = begin
        self._doe = doe

    def stroom(self, namen: Sequence[str]) -> Generator[U, None, None]:
        """What the work gives for each name, in order; whoever stops early waits for what was begun.

        `begin` and `doe` have to be functions of a module, or a `partial` of one: with enough names
        they go to other processes.
        """
        kernen = _kernen()
        if len(namen) < GENOEG or kernen < 2:
            nodig = self._begin()
            yield from (self._doe(nodig, naam) for naam in namen)
        else:
            yield from self._op_alle_kernen(namen, kernen)

    def _op_alle_kernen(self, namen: Sequence[str], kernen: int) -> Generator[U, None, None]:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        delen = iter([namen[nr : nr + _PER_KEER] for nr in range(0, len(namen), _PER_KEER)])
        ploeg = ProcessPoolExecutor(
            kernen, get_context("spawn"), initializer=_begin_proces, initargs=(self._begin, self._doe)
        )
        try:
            # No more is asked than can be done soon, so that nothing piles up and stopping is quick.
            wachtrij = [ploeg.submit(_doe_reeks, deel) for deel in islice(delen, 2 * kernen)]
            while wachtrij:
                yield from wachtrij.pop(0).result()
                wachtrij += [ploeg.submit(_doe_reeks, deel) for deel in islice(delen, 1)]
        finally:
            ploeg.shutdown(wait=True, cancel_futures=True)


def _kernen() -> int:
    """On how many cores this process may run."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_in_dit_proces: list[Callable[[str], Any]] = []


def _begin_proces(begin: Callable[[], W], doe: Callable[[W, str], object]) -> None:
    """Makes a process ready: Ctrl-C is for the one that started it, which waits for whole files."""
    for naam in ("SIGINT", "SIGHUP"):
        if hasattr(signal, naam):
            signal.signal(getattr(signal, naam), signal.SIG_IGN)
    nodig = begin()
    _in_dit_proces[:] = [lambda naam: doe(nodig, naam)]


def _doe_reeks(namen: Sequence[str]) -> list[Any]:
    return [_in_dit_proces[0](naam) for naam in namen]

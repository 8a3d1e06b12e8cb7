"""The same work for many casussen: one by one, or on all cores when there are many; in order, as a stream."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

U = TypeVar("U")

GENOEG = 150
"""From so many casussen on, other processes earn back what starting them costs."""
_PER_KEER = 25
"""How many casussen go to another process at once."""


def doe_elk(doe: Callable[[str], U], namen: Sequence[str]) -> Generator[U, None, None]:
    """What the work gives for each name, in order; whoever stops early waits for what was begun.

    Args:
        doe: the work for one name: a method of something that can be pickled. With enough names each
            process has a copy of its own, and what that remembers stays there.
        namen: what to do it for.
    """
    ploeg = _ploeg(doe) if len(namen) >= GENOEG else None
    if ploeg is None:
        yield from map(doe, namen)
        return
    delen = iter([namen[nr : nr + _PER_KEER] for nr in range(0, len(namen), _PER_KEER)])
    try:
        # No more is asked than can be done soon, so that nothing piles up and stopping is quick.
        wachtrij = _geef(ploeg, islice(delen, 2 * _kernen()))
        while wachtrij:
            yield from wachtrij.pop(0).result()
            wachtrij += _geef(ploeg, islice(delen, 1))
    finally:
        ploeg.shutdown(wait=True, cancel_futures=True)


def _ploeg(doe: Callable[[str], Any]) -> ProcessPoolExecutor | None:
    """A process for each core; None where there is but one, or where the system has no such thing."""
    if _kernen() < 2:
        return None
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    try:
        return ProcessPoolExecutor(_kernen(), get_context("spawn"), _begin_proces, (doe,))
    except (ImportError, NotImplementedError, OSError):  # no semaphores, as in some containers
        return None


def _geef(ploeg: ProcessPoolExecutor, delen: Iterable[Sequence[str]]) -> list[Future[list[Any]]]:
    """Hands out work, and starts processes for it.

    Ctrl-C waits until that is done: in a process that was still starting it would be a traceback.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        return [ploeg.submit(_doe_reeks, deel) for deel in delen]
    eerder = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return [ploeg.submit(_doe_reeks, deel) for deel in delen]
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, eerder)


def _kernen() -> int:
    """On how many cores this process may run."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_hier: list[Callable[[str], Any]] = []
"""The work that this process does for another one."""


def _begin_proces(doe: Callable[[str], Any]) -> None:
    """Makes a process ready: Ctrl-C is for the one that started it, which waits for whole files."""
    for naam in ("SIGINT", "SIGHUP"):
        if hasattr(signal, naam):
            signal.signal(getattr(signal, naam), signal.SIG_IGN)
    threading.Thread(target=_eindig_met_wie_ons_begon, daemon=True).start()
    _hier[:] = [doe]


def _eindig_met_wie_ons_begon() -> None:
    """Who is killed cannot tell us to stop: we would wait for more work for ever."""
    from multiprocessing import parent_process

    if ouder := parent_process():
        ouder.join()
        os._exit(1)


def _doe_reeks(namen: Sequence[str]) -> list[Any]:
    return [_hier[0](naam) for naam in namen]

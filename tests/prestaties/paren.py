"""Measuring whole processes, in pairs: each time the one and then the other, on the same machine."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


def gemeten(argv: Sequence[str], cwd: Path, env: Mapping[str, str]) -> tuple[float, float]:
    """Seconds from start to end of a process, and the most MB that it or its largest child had.

    Windows does not say how many MB: there it is not a number.

    Raises:
        RuntimeError: it did not end well, so its time says nothing.
    """
    dicht = subprocess.DEVNULL
    begin = time.perf_counter()
    kind = subprocess.Popen(argv, cwd=cwd, env=env, stdin=dicht, stdout=dicht, stderr=dicht)
    megabytes = math.nan
    if sys.platform == "win32":
        kind.wait()
    else:
        _, stand, kosten = os.wait4(kind.pid, 0)
        kind.returncode = os.waitstatus_to_exitcode(stand)
        megabytes = kosten.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    duur = time.perf_counter() - begin
    if kind.returncode:
        raise RuntimeError(argv)
    return duur, megabytes


@dataclass(frozen=True, slots=True)
class Proces:
    """A command to time: its words, where it runs, and what its environment has besides ours."""

    argv: Sequence[str]
    cwd: Path = Path()
    env: Mapping[str, str] | None = None

    def meet(self) -> tuple[float, float]:
        """Seconds from start to end, and the most MB."""
        return gemeten(self.argv, self.cwd, {**os.environ, **(self.env or {})})

    def duur(self) -> float:
        """Seconds from start to end."""
        return self.meet()[0]


@dataclass(frozen=True, slots=True)
class Uitslag:
    """Medians over all pairs: seconds of both, and how many times the second the first took."""

    eerste: float
    tweede: float
    verhouding: float


def paren(eerste: Proces, tweede: Proces, keer: int) -> Uitslag:
    """Runs both once to warm up, and then so many times in turn."""
    eerste.duur()
    tweede.duur()
    tijden = [(eerste.duur(), tweede.duur()) for _ in range(keer)]
    return Uitslag(
        statistics.median(a for a, _ in tijden),
        statistics.median(b for _, b in tijden),
        statistics.median(a / b for a, b in tijden),
    )

"""Timing whole processes in pairs: each time the one and then the other, on the same machine."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Proces:
    """A command to time: its words, where it runs, and what its environment has besides ours."""

    argv: Sequence[str]
    cwd: Path = Path()
    env: Mapping[str, str] | None = None

    def duur(self) -> float:
        """Seconds from start to end.

        Raises:
            CalledProcessError: it did not end well, so its time says nothing.
        """
        begin = time.perf_counter()
        subprocess.run(
            self.argv,
            cwd=self.cwd,
            env={**os.environ, **(self.env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        return time.perf_counter() - begin


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

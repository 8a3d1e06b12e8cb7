"""How long the real program takes to refuse each bad file, and how much memory that costs.

Run it as `python tests/prestaties/weigeren.py`; it measures and asserts nothing but that
each file is refused with exit code 1. Memory is told where the system counts it (not on Windows).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from slechte_bestanden import SLECHT

PROGRAMMA = Path(sys.executable).with_name("omgekeerd")


def meet(pad: Path) -> tuple[int, float, float]:
    """Exit code, seconds and MB of `omgekeerd afspelen PAD`, as a whole process."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [str(PROGRAMMA), "afspelen", str(pad)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as proces:
        if not hasattr(os, "wait4"):
            return proces.wait(), time.perf_counter() - begin, 0.0
        _, stand, gebruik = os.wait4(proces.pid, 0)
        proces.returncode = os.waitstatus_to_exitcode(stand)
    eenheid = 1_000_000 if sys.platform == "darwin" else 1_000
    return proces.returncode, time.perf_counter() - begin, gebruik.ru_maxrss / eenheid


def main() -> None:
    """Prints one line a file, and the most of both."""
    metingen = []
    with tempfile.TemporaryDirectory() as naam:
        for slecht in SLECHT:
            pad = Path(naam) / "zaak.yaml"
            # By another process: what this one holds would count as memory of the program it starts.
            subprocess.run([sys.executable, __file__, slecht, str(pad)], check=True)
            code, seconden, mb = meet(pad)
            metingen.append((seconden, mb))
            print(f"{slecht:24} exit {code}  {seconden:5.2f} s  {mb:6.1f} MB")
            if code != 1:
                sys.exit(f"{slecht}: exit code {code}")
    langst, meest = (max(deel) for deel in zip(*metingen, strict=True))
    print(f"{len(metingen)} files; most {langst:.2f} s, {meest:.0f} MB")


if __name__ == "__main__":
    if sys.argv[1:]:
        Path(sys.argv[2]).write_bytes(SLECHT[sys.argv[1]]())
    else:
        main()

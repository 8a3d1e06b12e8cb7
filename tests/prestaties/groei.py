"""Whether time for each casus and memory stay flat as there are more of them, on all cores.

    python tests/prestaties/groei.py [most casussen]

Measured at a hundredth, a tenth and all of them: reports in a folder, and a replay for faults only.
Takes a quarter of an hour for 100.000.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from opbrengst import duur, maak

from terminalhulp import PROGRAMMA

OPDRACHTEN = {
    "reports": ("motivatie", "casussen", "--naar", "uit"),
    "replays": ("afspelen", "casussen", "--alleen-fouten"),
}


def main(meeste: int) -> None:
    """Prints a line for each number of casussen and each command."""
    eerste: dict[str, tuple[float, float]] = {}
    for aantal in (meeste // 100, meeste // 10, meeste):
        with tempfile.TemporaryDirectory() as map_:
            maak(Path(map_), aantal)
            for wat, argv in OPDRACHTEN.items():
                seconden, megabytes = duur(str(PROGRAMMA), *argv, cwd=Path(map_))
                per, ruimte = eerste.setdefault(wat, (seconden / aantal, megabytes))
                beside = f"{seconden / aantal / per:.2f} of the time, {megabytes / ruimte:.2f} of the memory"
                print(f"{aantal} {wat}: {seconden:.1f} s, {megabytes:.0f} MB at most; for each {beside}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)

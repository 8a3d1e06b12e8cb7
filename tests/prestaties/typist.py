"""How long the program itself takes over a whole intake by the short route, apart from the typing.

    python tests/prestaties/typist.py [times]

A typist in a real terminal types each answer key by key and waits for the next question. Counted
is what the program adds: from the last key of an answer until the next question is drawn, all
answers together, and apart from that from the start to the first question. The time in which this
script itself reads the screen and looks for the question is not the program's, and is left out. The
figures belong to the machine on which they were measured.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bedenker import CODE, TITEL, bedenk
from proefset import Zet
from terminalhulp import Terminal

PAUZE = 0.02
"""Seconds between two keys: a quick typist."""


class Meter(Terminal):
    """A terminal that keeps count of the seconds that reading its screen takes."""

    leestijd = 0.0

    def _neem_op(self, inhoud: bytes) -> None:
        begin = time.perf_counter()
        super()._neem_op(inhoud)
        self.leestijd += time.perf_counter() - begin

    def _wacht(self, klaar: Any, waarop: str, geduld: float, *, einde_is_goed: bool = False) -> None:
        def kijk() -> bool:
            begin = time.perf_counter()
            gezien = bool(klaar())
            self.leestijd += time.perf_counter() - begin
            return gezien

        super()._wacht(kijk, waarop, geduld, einde_is_goed=einde_is_goed)


def meet(zetten: list[Zet], map_: Path) -> tuple[float, list[float], float]:
    """Seconds to the first question, after each answer to the next, and from the last Enter to the end."""
    begin = time.perf_counter()
    with Meter(("toets", "--code", CODE, "--titel", TITEL, "--kort"), cwd=map_) as terminal:
        wachttijden: list[float] = []
        for zet in zetten:
            terminal.wacht_op_vraag(zet.vraag)
            wachttijden.append(time.perf_counter() - begin - terminal.leestijd)
            for toets in _toetsen(zet.toetsen):
                time.sleep(PAUZE)
                terminal.typ(toets)
            begin, terminal.leestijd = time.perf_counter(), 0.0
        terminal.einde()
        slot = time.perf_counter() - begin - terminal.leestijd
    return wachttijden[0], wachttijden[1:], slot


def _toetsen(tekst: str) -> list[str]:
    """The keys one by one; an arrow is one key."""
    delen = tekst.replace("\x1b[", "\0").split("\0")
    return [*delen[0], *(toets for deel in delen[1:] for toets in (f"\x1b[{deel[0]}", *deel[1:]))]


def main(keer: int) -> None:
    """Measures so many intakes and prints the medians."""
    zetten = bedenk(kort=True)
    starts, sommen, langste, sloten = [], [], [], []
    for _ in range(keer):
        with tempfile.TemporaryDirectory() as map_:
            start, wacht, slot = meet(zetten, Path(map_))
        starts.append(start)
        sommen.append(sum(wacht))
        langste.append(max(wacht))
        sloten.append(slot)
    regels = [f"intakes measured: {keer}, questions in each: {len(zetten)}"]
    for wat, tijden in (
        ("start to first question", starts),
        ("all answers together", sommen),
        ("slowest answer", langste),
        ("last Enter to the end", sloten),
    ):
        regels.append(f"{wat:<26} median {statistics.median(tijden):.3f} s, most {max(tijden):.3f} s")
    sys.stdout.write("\n".join(regels) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)

"""What a run of the real program costs: seconds of work and the most memory it had."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from terminalhulp import PROGRAMMA, schone_omgeving

# A process of its own: what a child is said to use is never less than what its parent had when it began.
_METER = """
import json, os, subprocess, sys, tempfile, time
with tempfile.TemporaryFile() as uit, tempfile.TemporaryFile() as fout:
    begin = time.monotonic()
    kind = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=uit, stderr=fout)
    _, stand, kosten = os.wait4(kind.pid, 0)
    duur = time.monotonic() - begin
    tekst = []
    for stroom in (uit, fout):
        stroom.seek(0)
        tekst.append(stroom.read().decode("utf-8", "surrogateescape"))
eenheid = 1024 * 1024 if sys.platform == "darwin" else 1024
werk = kosten.ru_utime + kosten.ru_stime
print(json.dumps([os.waitstatus_to_exitcode(stand), duur, werk, kosten.ru_maxrss / eenheid, *tekst]))
"""


@dataclass(frozen=True, slots=True)
class Meting:
    """How a run ended and what it cost.

    Attributes:
        code: the exit code, or minus the signal that ended it.
        duur: seconds on the clock, with what else the machine had to do.
        werk: seconds of work of the processor.
        geheugen: most MB in memory.
    """

    code: int
    duur: float
    werk: float
    geheugen: float
    uit: str
    fout: str


def meet(*argv: str, cwd: Path) -> Meting:
    """Runs `omgekeerd` with these arguments and nothing to read."""
    gedaan = subprocess.run(
        [sys.executable, "-S", "-c", _METER, str(PROGRAMMA), *argv],
        capture_output=True,
        cwd=cwd,
        env=schone_omgeving(),
        check=True,
        timeout=120,
    )
    return Meting(*json.loads(gedaan.stdout))

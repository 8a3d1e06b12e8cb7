"""The real program in a process of its own, on a day that we choose."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from terminalhulp import Uitkomst, schone_omgeving

_OP_DIE_DAG = """
import datetime, sys
dag = datetime.date.fromisoformat(sys.argv.pop(1))
class Klok(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(dag.year, dag.month, dag.day, 12, 0, tzinfo=tz)
datetime.datetime = Klok
from omgekeerd_cli.cli import main
main(sys.argv[1:])
"""


def draai_op(dag: date, *argv: str, cwd: Path) -> Uitkomst:
    """Runs the program with pipes, as if it were noon of that day."""
    gedaan = subprocess.run(
        [sys.executable, "-c", _OP_DIE_DAG, dag.isoformat(), *argv],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=cwd,
        env=schone_omgeving(),
        timeout=120,
        check=False,
    )
    return Uitkomst(gedaan.returncode, gedaan.stdout.decode(), gedaan.stderr.decode(), gedaan.stdout)

"""The real program in a process of its own, on a day that we choose."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
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
from omgekeerd_cli.cli import main, voer_uit
"""


def draai_op(dag: date, *argv: str, cwd: Path, invoer: str = "") -> Uitkomst:
    """Runs the program with pipes, as if it were noon of that day; `invoer` is what somebody types."""
    gedaan = python_op(dag, "main(sys.argv[1:])", *argv, cwd=cwd, invoer=invoer)
    return Uitkomst(gedaan.returncode, gedaan.stdout.decode(), gedaan.stderr.decode(), gedaan.stdout)


def python_op(
    dag: date,
    wat: str,
    *argv: str,
    cwd: Path,
    invoer: str = "",
    env: Mapping[str, str] | None = None,
    python: str = sys.executable,
) -> subprocess.CompletedProcess[bytes]:
    """Runs a few lines of Python that call `main` or `voer_uit`, as if it were noon of that day."""
    return subprocess.run(
        [python, "-c", _OP_DIE_DAG + wat, dag.isoformat(), *argv],
        input=invoer.encode(),
        capture_output=True,
        cwd=cwd,
        env=schone_omgeving(**(env or {})),
        timeout=120,
        check=False,
    )

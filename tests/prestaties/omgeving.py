"""An environment as a user has it: our wheel, and what is measured beside it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).parents[2]


def maak_omgeving(map_: Path, *pakketten: str) -> Path:
    """An environment with our wheel and these packages; gives the folder of its commands."""
    subprocess.run([sys.executable, "-m", "venv", map_ / "env"], check=True)
    bron = map_ / "bron"  # building leaves things behind
    shutil.copytree(
        WORTEL, bron, ignore=shutil.ignore_patterns(".git", ".venv", "tests", "build", "*.egg-info")
    )
    bin_ = map_ / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    for wat in (["--upgrade", "pip"], [str(bron), *pakketten]):
        subprocess.run([bin_ / "python", "-m", "pip", "install", "-q", *wat], check=True, capture_output=True)
    subprocess.run([bin_ / "python", "-m", "compileall", "-q", map_ / "env"], check=False)
    return bin_

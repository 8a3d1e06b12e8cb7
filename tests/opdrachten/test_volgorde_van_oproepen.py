"""What the system is asked while an answer is kept, in order, as strace sees it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from proefset import CODE, INTAKE, als_invoer, schrijf_set
from terminalhulp import PROGRAMMA, schone_omgeving, zet_klaar

STRACE = shutil.which("strace") or ""


def _kan_meekijken() -> bool:
    if not STRACE:
        return False
    proef = subprocess.run([STRACE, "-o", "/dev/null", "true"], capture_output=True, check=False)
    return proef.returncode == 0


pytestmark = pytest.mark.skipif(not _kan_meekijken(), reason="strace is not there, or may not look")


def test_an_answer_is_on_disk_before_the_next_question_shows(tmp_path: Path) -> None:
    """A new file beside it, written, synced, renamed, the folder synced; then the next words."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, 1)
    spoor = tmp_path / "spoor"
    oproepen = "trace=openat,write,fsync,rename,renameat,renameat2"
    argv = [STRACE, "-f", "-y", "-s", "200", "-e", oproepen, "-o", str(spoor), str(PROGRAMMA)]
    subprocess.run(
        [*argv, "toets", CODE, "--vragen", "sets", "--eenvoudig"],
        input=als_invoer(INTAKE[1:2]).encode(),
        cwd=tmp_path,
        env=schone_omgeving(PYTHONUNBUFFERED="1"),
        capture_output=True,
        timeout=120,
        check=False,
    )
    regels = spoor.read_text(encoding="utf-8", errors="replace").splitlines()
    tijdelijk = rf"\.{CODE}\.[a-z0-9_]+\.tmp"
    stappen = [
        rf'openat\(.*{tijdelijk}", .*O_EXCL.*0600\)',
        rf"write\(\d+<.*{tijdelijk}>, \"schema: ",
        rf"fsync\(\d+<.*{tijdelijk}>\) += 0",
        rf'rename(at2?)?\(.*{tijdelijk}".*{CODE}\.yaml"',
        r"fsync\(\d+<.*/casussen>\) += 0",
        r"write\(1<.*Is er steun van anderen",
    ]
    plek = next(nr for nr, regel in enumerate(regels) if "Hoe noemen we het plan" in regel)
    for stap in stappen:
        plek = next((nr for nr in range(plek + 1, len(regels)) if re.search(stap, regels[nr])), -1)
        assert plek >= 0, f"niet gezien, of te vroeg: {stap}"

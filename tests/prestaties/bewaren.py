"""What keeping an answer costs as a casus grows, beside the first answer; without waiting for the disk.

    python tests/prestaties/bewaren.py [times]

Measured is the whole save in one process of a casus in which the last answer is new, with its line in
the logboek: to YAML, read back and compared, written, renamed. The syncs are left out: they take as
long at the first answer as at the last.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Wat
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

ANTWOORD = "Rust in huis, en 's ochtends genoeg tijd om de kinderen naar school te brengen."


def casus_met(antwoorden: int, nummer: int = 0) -> Casus:
    """A casus in which so many questions were answered, of which the last in a way of its own."""
    namen = [f"vraag-{nr:03d}" for nr in range(antwoorden)]
    logboek = [Gebeurtenis("2026-11-29T09:00:00+01:00", f"een.{naam}", Wat.BEANTWOORD) for naam in namen]
    logboek[-1] = replace(logboek[-1], tijd=f"2026-11-29T09:00:{nummer % 60:02d}+01:00")
    return Casus(
        code="zaak",
        methode="lus",
        titel="Werk",
        antwoorden={"een": {**dict.fromkeys(namen, ANTWOORD), namen[-1]: f"{ANTWOORD} {nummer}"}},
        logboek=tuple(logboek),
    )


def duur(antwoorden: int, keer: int) -> float:
    """The median of the seconds that one save takes, the first of the process aside."""
    with tempfile.TemporaryDirectory() as map_:
        plek, tijden = Bewaarplek(Path(map_) / "zaak.yaml"), []
        bewaard = plek.bewaar(casus_met(antwoorden))
        for nummer in range(1, keer + 1):
            casus = replace(casus_met(antwoorden, nummer), revisie=bewaard.revisie)
            begin = time.perf_counter()
            bewaard = plek.bewaar(casus)
            tijden.append(time.perf_counter() - begin)
        return statistics.median(tijden)


def main(keer: int) -> None:
    """Measures in turn, so that a busy moment counts for all, and prints a line for each size."""
    maten = (1, 40, 200)
    with patch("os.fsync"):
        rondes = [[duur(maat, keer) for maat in maten] for _ in range(5)]
    for plaats, maat in enumerate(maten):
        tijd = statistics.median(ronde[plaats] for ronde in rondes)
        beside = statistics.median(ronde[plaats] / ronde[0] for ronde in rondes)
        print(f"save after answer {maat:>3}: {1000 * tijd:.2f} ms, {beside:.1f} of the first")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)

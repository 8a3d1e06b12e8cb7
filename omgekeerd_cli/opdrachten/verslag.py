"""Writing a report: where it goes, and what it may never overwrite."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from omgekeerd_cli.kern.casus import Casus
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.model import Methode
from omgekeerd_cli.kern.motivatie import maak_motivatie
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.rapport.sjabloon import maak_rapport, merk

STANDAARDPAD = "motivatie.md"
NAAR_STDOUT = "-"


def maak(methode: Methode, casus: Casus) -> str:
    """The report of a casus as Markdown."""
    return maak_rapport(maak_motivatie(methode, casus))


def schrijf(tekst: str, pad: Path, code: str, *, mag_weg: Callable[[str], bool]) -> None:
    """Writes the report, unless something else stands there.

    Args:
        tekst: the report.
        pad: where to.
        code: whose report it is; an earlier report of the same casus is replaced.
        mag_weg: asked, with a sentence, whether another file may be overwritten.

    Raises:
        OmgekeerdFout: another file stands there and stays, or the system refused.
    """
    keur_plek(pad)
    if pad.suffix.lower() in (".yaml", ".yml"):
        raise OmgekeerdFout(f"{pad} is een naam voor een casus. Kies voor het verslag een naam op .md.")
    if not _is_vrij(pad, code) and not mag_weg(f"{pad} is iets anders. Wil je dat overschrijven?"):
        raise OmgekeerdFout(
            f"{pad} is niet het verslag van deze casus, dus we laten het staan. "
            f"Kies een andere plek: omgekeerd motivatie {code} -o ANDER.md"
        )
    veilig.schrijf(pad, tekst.encode("utf-8"))


def keur_plek(pad: Path) -> None:
    """Looks whether a report can stand there; better before the first question than after the last.

    Raises:
        OmgekeerdFout: there is no such folder, or a folder has that name.
    """
    if pad.is_dir():
        raise OmgekeerdFout(f"{pad} is een map. Geef ook een bestandsnaam, zoals {pad / STANDAARDPAD}.")
    if not pad.parent.is_dir():
        raise OmgekeerdFout(f"De map {pad.parent} is er niet. Maak die map eerst, of kies een andere plek.")


def _is_vrij(pad: Path, code: str) -> bool:
    """True when nothing stands there, or an earlier report of the same casus."""
    try:
        regels = veilig.lees(pad).decode("utf-8").rstrip().splitlines()
    except FileNotFoundError:
        return True
    except (OSError, UnicodeDecodeError):
        return False
    return bool(regels) and regels[-1] == merk(code)


def naar_stdout(tekst: str) -> None:
    """Writes the report to stdout as it is: UTF-8, line feeds, whatever the terminal thinks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(tekst.encode("utf-8"))
    sys.stdout.buffer.flush()

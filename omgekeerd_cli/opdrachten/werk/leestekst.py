"""Reading a text and saying how it reads, with the words of the office that this workplace knows."""

from __future__ import annotations

from pathlib import Path

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.taal.leesbaarheid import Leesuitslag, lees
from omgekeerd_cli.kern.taal.lettergrepen import lettergrepen
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.set.lijstbestanden import lees_jargon


def lees_tekst(tekst: str, plek: Werkplek) -> Leesuitslag:
    """How a text reads."""
    return lees(tekst, lettergrepen, lees_jargon(plek.vragen))


def lees_bestand(pad: Path) -> str:
    """A text from disk, with line feeds.

    Raises:
        OmgekeerdFout: it is not there, or is no UTF-8 text.
    """
    try:
        return veilig.lees(pad).decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError as fout:
        raise OmgekeerdFout(f"{pad} is er niet. Kijk de naam na.") from fout
    except OSError as fout:
        raise OmgekeerdFout(f"{pad} is niet te lezen: {veilig.oorzaak(fout)}.") from fout
    except UnicodeDecodeError as fout:
        raise OmgekeerdFout(f"{pad} is geen gewone tekst. Bewaar het als UTF-8.") from fout

"""Reading a text and saying how it reads, with the words of the office that this workplace knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from omgekeerd_cli.kern.antwoord.boom import teksten
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.taal.leesbaarheid import Leesuitslag, lees
from omgekeerd_cli.kern.taal.lettergrepen import lettergrepen
from omgekeerd_cli.kern.verslag.woordelijk import onze_zinnen
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus import archief
from omgekeerd_cli.opslag.set.lijstbestanden import lees_jargon

IsOnze = Callable[[str], bool]
"""Tells whether a sentence is one of the program."""


def lees_tekst(tekst: str, plek: Werkplek, is_onze: IsOnze | None = None) -> Leesuitslag:
    """How a text reads, without the sentences that are the program's."""
    return lees(tekst, lettergrepen, lees_jargon(plek.vragen), is_onze)


def onze_zinnen_in(document: str, casus: Casus) -> IsOnze:
    """Tells which sentences of a letter or a report, as it is made now, came out of no answer."""
    return onze_zinnen(document, teksten([casus.antwoorden, casus.buiten_route, casus.onbekend]))


def onze_zinnen_in_bestand(tekst: str, plek: Werkplek) -> IsOnze | None:
    """The same of a letter that says of which casus it is; none when that is not here to look in."""
    from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.rapport.brief import casus_van_brief, maak_brief

    code = casus_van_brief(tekst)
    if not code or archief.is_pad(code):
        return None
    try:
        stand = laad_casus(code, plek).stand
        return onze_zinnen_in(maak_brief(maak_motivatie(stand)).tekst, stand.casus)
    except OmgekeerdFout:
        return None


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

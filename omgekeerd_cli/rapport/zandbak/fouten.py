"""What can be wrong with a template, in Dutch: where, what, and what to do. Never a value of an answer."""

from __future__ import annotations

import re

from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from omgekeerd_cli.kern.fouten import OmgekeerdFout

_PAS_AAN = "Pas het sjabloon aan."
TE_DIEP = "Hier zitten te veel haakjes, blokken of bewerkingen in elkaar."
MAAK_EENVOUDIGER = "Maak het eenvoudiger."


class SjabloonFout(OmgekeerdFout):
    """The template of a method cannot be used; says in which line (0 when unknown) and why."""

    def __init__(self, bestand: str, regel: int, wat: str, doe: str) -> None:
        self.bestand, self.regel, self.wat, self.doe = bestand, regel, wat, doe
        super().__init__(f"{bestand}:{regel}: {wat} {doe}" if regel else f"{bestand}: {wat} {doe}")


class NietToegestaan(Exception):
    """A template does something that it may not; `regel` is 0 where the traceback tells the line."""

    def __init__(self, wat: str, doe: str = _PAS_AAN, regel: int = 0) -> None:
        self.wat, self.doe, self.regel = wat, doe, regel
        super().__init__(wat)


_NAAM = re.compile(r"'([a-z_]+)'(?: is undefined)?$")
"""The name at the end of what Jinja2 says of it."""
FOUTEN = (
    NietToegestaan,
    TemplateError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What a template can make Jinja2 and Python raise."""


def in_het_nederlands(fout: Exception, bestand: str, bron: str = "") -> SjabloonFout:
    """The fault as people read it.

    Args:
        fout: what was raised while the template `bestand` was read or filled in.
        bestand: the template, as Jinja2 knows it too.
        bron: its text: a name that stands in it as a name may be told, and no answer is.
    """
    wat, doe, regel = _woorden(fout, bron)
    return SjabloonFout(bestand, regel or _regel_van(fout, bestand), wat, doe)


def _woorden(fout: Exception, bron: str) -> tuple[str, str, int]:
    match fout:
        case NietToegestaan():
            return fout.wat, fout.doe, fout.regel
        case TemplateSyntaxError():
            return "Dit is geen geldig Jinja2-sjabloon.", _PAS_AAN, fout.lineno
        case SecurityError():
            return "Dit mag een sjabloon niet.", _PAS_AAN, 0
        case UndefinedError():
            return f"Hier staat een naam die er niet is{_naam_in(fout, bron)}.", _PAS_AAN, 0
        case KeyError() if fout.args and type(fout.args[0]) is str:
            return f"De methode heeft geen vraag `{fout.args[0]}`.", _PAS_AAN, 0
        case SyntaxError() | MemoryError() | RecursionError():
            return TE_DIEP, MAAK_EENVOUDIGER, 0
    return "Hier gaat het sjabloon mis.", _PAS_AAN, 0


def _naam_in(fout: UndefinedError, bron: str) -> str:
    """Which name it is, when the template itself writes it as one."""
    gevonden = _NAAM.search(fout.message or "")
    if not gevonden or not re.search(rf"[{{%(.|,~\s]{gevonden[1]}\b", bron):
        return ""
    return f": `{gevonden[1]}`"


def _regel_van(fout: Exception, bestand: str) -> int:
    """The line of this template in which it went wrong: the last frame that Jinja2 compiled from it."""
    spoor, regel = fout.__traceback__, 0
    while spoor:
        if spoor.tb_frame.f_code.co_filename == bestand:
            regel = spoor.tb_lineno
        spoor = spoor.tb_next
    return regel

"""Reports from templates. The only file that knows Jinja2.

A template is somebody's own text, but no program: it runs sandboxed, sees only what it is
given, and an answer it puts down is never taken for markup.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.motivatie import Antwoordbeeld, Motivatie
from omgekeerd_cli.kern.papier import Werkblad
from omgekeerd_cli.rapport.opmaak import (
    Tekst,
    alinea,
    citaat,
    code,
    inline,
    maak_op,
    opsomming,
    vragentekst,
)

GEDEELD = "gedeeld.md.j2"
"""What every report needs, as macros that a template may import."""


class SjabloonFout(OmgekeerdFout):
    """The template of a method cannot be used; says in which line and why."""


class _Omgeving(ImmutableSandboxedEnvironment):
    """Jinja2 in which every text of the casus stays plain text, whatever a template does with it."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        return _als_tekst(super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:
        return _als_tekst(super().getitem(obj, argument))


def _als_tekst(waarde: Any) -> Any:
    if type(waarde) in (list, tuple):
        return type(waarde)(_als_tekst(deel) for deel in waarde)
    return Tekst(waarde) if type(waarde) is str else waarde


@cache
def _omgeving() -> ImmutableSandboxedEnvironment:
    omgeving = _Omgeving(
        loader=DictLoader({GEDEELD: _ingebouwd(GEDEELD)}),  # the only other text that a template can reach
        undefined=StrictUndefined,
        finalize=maak_op,
        autoescape=True,  # so that what a macro gives is known as escaped already
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters = (citaat, alinea, inline, opsomming, vragentekst, code)
    omgeving.filters |= {filter_.__name__: filter_ for filter_ in filters}
    return omgeving


def standaardsjabloon() -> str:
    """The packaged template, for methods without one of their own."""
    return _ingebouwd("motivatie.md.j2")


def _ingebouwd(naam: str) -> str:
    return (files("omgekeerd_cli.rapport") / naam).read_text(encoding="utf-8")


class _Gebruik:
    """Remembers which answers a template asked for, so that it can give the others too."""

    def __init__(self, motivatie: Motivatie) -> None:
        self.motivatie = motivatie
        self.gevraagd: set[str] = set()

    def antwoord(self, vraag_id: str) -> Antwoordbeeld:
        """The answer to one question."""
        self.gevraagd.add(vraag_id)
        return self.motivatie.antwoord(vraag_id)

    def overige(self) -> list[Antwoordbeeld]:
        """The answers for which the template did not ask until here, such as those of an own set."""
        alle = (beeld for stap in self.motivatie.stappen for beeld in stap.antwoorden)
        return [beeld for beeld in alle if beeld.ingevuld and beeld.id not in self.gevraagd]


def maak_rapport(motivatie: Motivatie) -> str:
    """The report as Markdown, UTF-8 text with line feeds, ending in one.

    The last line marks whose report it is; readers do not show it.

    Raises:
        SjabloonFout: the method's template cannot be used.
    """
    bron = motivatie.methode.sjabloon or standaardsjabloon()
    namen = {naam: getattr(motivatie, naam) for naam in motivatie.__dataclass_fields__ if naam != "op_id"}
    try:
        sjabloon = _omgeving().from_string(bron)
        gebruik = _Gebruik(motivatie)
        tekst = sjabloon.render(
            antwoord=gebruik.antwoord, overige=gebruik.overige, kort=motivatie.casus.kort, **namen
        )
    except (TemplateError, LookupError, TypeError, ValueError, ArithmeticError, RecursionError) as fout:
        raise SjabloonFout(_in_het_nederlands(fout, motivatie)) from fout
    return _met_merk(tekst, merk(motivatie.casus.code))


def maak_papier(werkblad: Werkblad, opdracht: str) -> str:
    """The worksheet as Markdown, UTF-8 text with line feeds, ending in one.

    Args:
        werkblad: what stands on it.
        opdracht: the command with which its answers are typed in later.
    """
    namen = {naam: getattr(werkblad, naam) for naam in werkblad.__dataclass_fields__}
    tekst = _omgeving().from_string(_ingebouwd("werkblad.md.j2")).render(opdracht=opdracht, **namen)
    return _met_merk(tekst, merk_van_werkblad(werkblad.methode.id))


def vul_sjabloon(naam: str, merkregel: str, **namen: object) -> str:
    """A document from one of our own templates: Markdown that ends in a line which marks what it is.

    Args:
        naam: the file of the template.
        merkregel: the line by which the document is known.
        namen: what the template may use.
    """
    return _met_merk(_omgeving().from_string(_ingebouwd(naam)).render(**namen), merkregel)


def _met_merk(tekst: str, merkregel: str) -> str:
    regels = [regel.rstrip() for regel in tekst.split("\n")]
    tekst = re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip("\n")
    return f"{tekst}\n\n{merkregel}\n"


def merk(code: str) -> str:
    """The line by which a report is known to be of this casus."""
    return f"<!-- omgekeerd: motivatie van casus {code} -->"


def merk_van_werkblad(methode_id: str) -> str:
    """The line by which a worksheet is known to be of this method."""
    return f"<!-- omgekeerd: werkblad van methode {methode_id} -->"


def _in_het_nederlands(fout: Exception, motivatie: Motivatie) -> str:
    bestand = f"{motivatie.methode.id}/motivatie.md.j2"
    regel = fout.lineno if isinstance(fout, TemplateSyntaxError) else _regel_van(fout)
    plaats = f"{bestand}:{regel}" if regel else bestand
    if isinstance(fout, TemplateSyntaxError):
        wat = "Dit is geen geldig Jinja2-sjabloon."
    elif isinstance(fout, KeyError):
        wat = f"De methode heeft geen vraag `{fout.args[0]}`."
    elif isinstance(fout, SecurityError):
        wat = "Dit mag een sjabloon niet."
    elif isinstance(fout, UndefinedError):
        wat = "Hier staat een naam die er niet is."
    else:
        wat = "Hier gaat het sjabloon mis."
    return f"{plaats}: {wat} Pas het sjabloon aan."


def _regel_van(fout: Exception) -> int:
    """The line of the template in which it went wrong: the last frame that Jinja2 compiled."""
    spoor, regel = fout.__traceback__, 0
    while spoor:
        if spoor.tb_frame.f_code.co_filename == "<template>":
            regel = spoor.tb_lineno
        spoor = spoor.tb_next
    return regel

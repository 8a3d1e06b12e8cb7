"""Reports from templates. The only file that knows Jinja2.

A template is somebody's own text, but no program: it runs sandboxed, sees only what it is
given, and an answer it puts down is never taken for markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.model import Methode
from omgekeerd_cli.kern.motivatie import Antwoordbeeld, Motivatie
from omgekeerd_cli.kern.rekeningwoorden import (
    balken,
    herkomst_in_woorden,
    omslag_in_woorden,
    post_in_woorden,
    toon_kosten,
    toon_verschil,
    weggelaten_in_woorden,
)
from omgekeerd_cli.kern.rekenposten import Rekening
from omgekeerd_cli.kern.tekst import zichtbaar
from omgekeerd_cli.rapport.opmaak import (
    Opgemaakt,
    Tekst,
    alinea,
    citaat,
    code,
    in_zin,
    inline,
    maak_op,
    opsomming,
    vragentekst,
)

RAPPORT = "motivatie"
"""The name of the report's template."""
SAMEN = "samen"
"""The name of the template that puts several casussen of one method together."""
GEDEELD = ("gedeeld.md.j2", "briefdelen.md.j2")
"""What every report and every letter needs, as macros that a template may import."""


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
        loader=DictLoader({naam: _ingebouwd(naam) for naam in GEDEELD}),  # all else that a template can reach
        undefined=StrictUndefined,
        finalize=maak_op,
        autoescape=True,  # so that what a macro gives is known as escaped already
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters = (citaat, alinea, inline, in_zin, opsomming, vragentekst, code, kostenvergelijking)
    omgeving.filters |= {filter_.__name__: filter_ for filter_ in filters}
    return omgeving


def kostenvergelijking(rekening: Rekening, diepte: int = 4) -> Opgemaakt:
    """A comparison of costs: a table and bars for each horizon, from when, and on what it rests.

    Args:
        rekening: what `antwoord("id").rekening` gives; not the None of one without amounts.
        diepte: how deep its headings are.
    """
    tekst = vul_ingebouwd(
        "rekening.md.j2",
        rekening=rekening,
        diepte=diepte,
        kosten=toon_kosten,
        verschil=toon_verschil,
        balken=balken,
        omslag_in_woorden=omslag_in_woorden,
        post_in_woorden=post_in_woorden,
        herkomst=herkomst_in_woorden,
        weggelaten=weggelaten_in_woorden,
    )
    return Opgemaakt(tekst.strip("\n"))


def standaardsjabloon() -> str:
    """The packaged template, for methods without one of their own."""
    return _ingebouwd("motivatie.md.j2")


def vul_ingebouwd(naam: str, **namen: object) -> str:
    """What a packaged template of this folder makes of these names."""
    return vul_tekst(_ingebouwd(naam), **namen)


def vul_tekst(sjabloon: str, **namen: object) -> str:
    """What a packaged template, given as text, makes of these names."""
    return _omgeving().from_string(sjabloon).render(**namen)


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


def maak_rapport(motivatie: Motivatie, bijlage: str = "") -> str:
    """The report as Markdown, UTF-8 text with line feeds, ending in one.

    The last line marks whose report it is; readers do not show it. `bijlage` is Markdown about
    the same casus: where the template says `besprekingen()`, or else at the end.

    Raises:
        SjabloonFout: the method's template cannot be used.
    """
    bron = motivatie.methode.sjablonen.get(RAPPORT) or standaardsjabloon()
    over = [bijlage] if bijlage else []
    tekst = vul_sjabloon(RAPPORT, bron, motivatie, besprekingen=lambda: Opgemaakt(over.pop() if over else ""))
    return met_merk("\n\n".join([tekst, *over]), merk(motivatie.casus.code))


def maak_samen(methode: Methode, motivaties: Sequence[Motivatie]) -> str:
    """What several casussen of one method say together, as Markdown; empty without casussen or template.

    Raises:
        SjabloonFout: the template cannot be used.
    """
    bron = methode.sjablonen.get(SAMEN)
    if not bron or not motivaties:
        return ""
    return _vul(f"{methode.id}/{SAMEN}.md.j2", bron, {"motivaties": list(motivaties)})


def vul_sjabloon(naam: str, bron: str, motivatie: Motivatie, **meer: Callable[..., object]) -> str:
    """What a template of the method makes of a casus.

    Args:
        naam: which template it is, for faults.
        bron: its text.
        motivatie: what it may tell.
        meer: functions that it has besides `antwoord` and `overige`.

    Raises:
        SjabloonFout: it cannot be used.
    """
    namen = {deel: getattr(motivatie, deel) for deel in motivatie.__dataclass_fields__ if deel != "op_id"}
    gebruik = _Gebruik(motivatie)
    eigen = {"antwoord": gebruik.antwoord, "overige": gebruik.overige, "kort": motivatie.casus.kort}
    return _vul(f"{motivatie.methode.id}/{naam}.md.j2", bron, {**namen, **eigen, **meer})


def _vul(bestand: str, bron: str, namen: Mapping[str, object]) -> str:
    try:
        return _omgeving().from_string(bron).render(**namen)
    except (TemplateError, LookupError, TypeError, ValueError, ArithmeticError, RecursionError) as fout:
        raise SjabloonFout(_in_het_nederlands(fout, bestand)) from fout


def met_merk(tekst: str, merkregel: str) -> str:
    """The text without blanks at line ends or more than one empty line, its mark at the end.

    What a template itself holds may steer no more than what it was given.
    """
    regels = [regel.rstrip() for regel in zichtbaar(tekst).split("\n")]
    tekst = re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip("\n")
    return f"{tekst}\n\n{merkregel}\n"


def merk(code: str) -> str:
    """The line by which a report is known to be of this casus."""
    return f"<!-- omgekeerd: motivatie van casus {code} -->"


def _in_het_nederlands(fout: Exception, bestand: str) -> str:
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

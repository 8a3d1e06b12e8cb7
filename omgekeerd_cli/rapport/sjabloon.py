"""Reports from templates. Only this file and the `sjabloon*.py` beside it know Jinja2.

A template is somebody's own text, but no program: it runs sandboxed, sees only what it is
given, and an answer it puts down is never taken for markup.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from jinja2 import DictLoader, StrictUndefined, Template, nodes

from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.rekening.rekeningwoorden import (
    balken,
    herkomst_in_woorden,
    omslag_in_woorden,
    post_in_woorden,
    toon_kosten,
    toon_verschil,
    weggelaten_in_woorden,
)
from omgekeerd_cli.kern.rekening.rekenposten import Rekening
from omgekeerd_cli.kern.set.model import RAPPORT, SAMEN, Methode
from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.kern.verslag.brief import invulplek
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, PerOptie, Verslagantwoord, Verslagrij
from omgekeerd_cli.kern.verslag.zinnen import BEGIN, EIND
from omgekeerd_cli.rapport.opmaak import (
    Opgemaakt,
    aangehaald,
    alinea,
    citaat,
    code,
    eerste_alinea,
    in_punt,
    in_zin,
    inline,
    opsomming,
    vragentekst,
)
from omgekeerd_cli.rapport.zandbak.begroting import RUIM, begroot
from omgekeerd_cli.rapport.zandbak.fouten import FOUTEN, NietToegestaan, in_het_nederlands
from omgekeerd_cli.rapport.zandbak.keuring import GEDEELD, ontleed
from omgekeerd_cli.rapport.zandbak.zandbak import Zandbak


@cache
def _omgeving() -> Zandbak:
    filters = (
        *(citaat, alinea, inline, in_zin, opsomming, vragentekst, code, kostenvergelijking),
        *(eerste_alinea, aangehaald, in_punt),
    )
    return Zandbak(
        {filter_.__name__: filter_ for filter_ in filters},
        loader=DictLoader({naam: ingebouwd(naam) for naam in GEDEELD}),  # all else that a template can reach
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@lru_cache(maxsize=32)
def _sjabloon(bron: str, bestand: str) -> Template:
    """The template, ready to be filled in; `bestand` is how faults and tracebacks call it."""
    omgeving = _omgeving()
    programma = omgeving.compile(ontleed(omgeving, bron), filename=bestand)
    return omgeving.template_class.from_code(omgeving, programma, omgeving.make_globals(None))


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
    return ingebouwd("motivatie.md.j2")


def vul_ingebouwd(naam: str, **namen: object) -> str:
    """What a packaged template of this folder makes of these names."""
    return vul_tekst(ingebouwd(naam), **namen)


def vul_tekst(sjabloon: str, **namen: object) -> str:
    """What a packaged template, given as text, makes of these names."""
    with begroot():
        return _sjabloon(sjabloon, "ingebouwd").render(**namen)


@cache
def ingebouwd(naam: str) -> str:
    """The text of a packaged template of this folder."""
    return (files("omgekeerd_cli.rapport") / naam).read_text(encoding="utf-8")


class _Gebruik:
    """Remembers which answers a template asked for, so that it can give the others too."""

    def __init__(self, motivatie: Motivatie) -> None:
        self.motivatie = motivatie
        self.gevraagd: set[str] = set()

    def antwoord(self, vraag_id: str) -> Verslagantwoord:
        """The answer to one question."""
        self.gevraagd.add(vraag_id)
        return self.motivatie.antwoord(vraag_id)

    def zin(self, naam: str, je: object = None, bij: Verslagrij | PerOptie | None = None) -> Opgemaakt:
        """The fixed sentence of that id as Markdown, or nothing; what it tells counts as asked for.

        `je` says whether the reader is called je; `bij` is the record or the repeat that it is about.
        """
        if naam not in self.motivatie.methode.zinnen:
            raise NietToegestaan(f"Er is geen zin `{naam}`.", "Zet die in zinnen.yaml, of haal dit weg.")
        gezegd = self.motivatie.spreker.zeg(str(naam), bij.oog if bij else Oog(), je=bool(je))
        if gezegd is None:
            return Opgemaakt("")
        zin = self.motivatie.methode.zinnen[naam]
        self.gevraagd |= zin.vertelt if zin else set()
        kop = f"## {inline(gezegd.kop)}\n\n" if gezegd.kop else ""
        tekst = _OPEN_PLEK.sub(lambda plek: invulplek(plek[1]), kop + vragentekst(gezegd.tekst))
        return Opgemaakt(tekst)

    def overige(self) -> list[Verslagantwoord]:
        """The answers for which the template did not ask until here, such as those of an own set."""
        alle = (beeld for stap in self.motivatie.stappen for beeld in stap.antwoorden)
        ongebruikt = [beeld for beeld in alle if beeld.ingevuld and beeld.id not in self.gevraagd]
        return [*ongebruikt, *self.motivatie.over]


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


def ontleed_sjabloon(bron: str, bestand: str) -> nodes.Template:
    """The tree of a template that can be read.

    Raises:
        SjabloonFout: it cannot; the first fault that shows without filling it in.
    """
    try:
        _sjabloon(bron, bestand)
        return ontleed(_omgeving(), bron)
    except FOUTEN as fout:
        raise in_het_nederlands(fout, bestand, bron) from fout


def vul_sjabloon(naam: str, bron: str, motivatie: Motivatie, **meer: Callable[..., object]) -> str:
    """What a template of the method makes of a casus; `met_merk` makes it safe to show.

    Args:
        naam: which template it is, for faults.
        bron: its text.
        motivatie: what it may tell.
        meer: functions that it has besides `antwoord` and `overige`.

    Raises:
        SjabloonFout: it cannot be used.
    """
    return _vul(f"{motivatie.methode.id}/{naam}.md.j2", bron, {**namen_voor(motivatie), **meer})


def namen_voor(motivatie: Motivatie) -> dict[str, object]:
    """What every template about one casus can name."""
    apart = ("op_id", "spreker")
    namen = {deel: getattr(motivatie, deel) for deel in motivatie.__struct_fields__ if deel not in apart}
    gebruik = _Gebruik(motivatie)
    eigen = {
        "antwoord": gebruik.antwoord,
        "overige": gebruik.overige,
        "zin": gebruik.zin,
        "kort": motivatie.casus.kort,
    }
    return {**namen, **eigen}


_OPEN_PLEK = re.compile(f"{BEGIN}(.*?){EIND}")


def _vul(bestand: str, bron: str, namen: Mapping[str, object]) -> str:
    try:
        with begroot(RUIM):
            return _sjabloon(bron, bestand).render(**namen)
    except FOUTEN as fout:
        raise in_het_nederlands(fout, bestand, bron) from fout


def met_merk(tekst: str, merkregel: str) -> str:
    """The text without blanks at line ends or more than one empty line, its mark at the end.

    What a template itself holds may steer no more than what it was given.
    """
    regels = [regel.rstrip() for regel in zichtbaar(tekst).split("\n")]
    tekst = re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip("\n")
    return f"{tekst}\n\n{merkregel}\n"


def merk_met_kern(wat: str, code: str, tekst: str) -> str:
    """The line by which a document of this casus is known, and not to be changed since."""
    kern = hashlib.sha256(tekst.strip().encode()).hexdigest()[:16]
    return f"<!-- omgekeerd: {wat} van casus {code}, {kern} -->"


def is_ongewijzigd(wat: str, code: str, inhoud: str) -> bool:
    """Whether this is such a document as it was made, in which nobody changed a word."""
    tekst, _, regel = inhoud.rstrip().rpartition("\n")
    return bool(regel) and regel == merk_met_kern(wat, code, tekst)


def merk(code: str) -> str:
    """The line by which a report is known to be of this casus."""
    return f"<!-- omgekeerd: motivatie van casus {code} -->"

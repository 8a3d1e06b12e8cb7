"""What documents say whatever was answered: found by leaving out, and held against a list with reasons.

`vaste-zinnen.yaml` holds groups of sentences with why those may always stand. What zinnen.yaml of a set says
needs no place there: it has its answers, or its reason, itself. After a change of a template:

    python tests/vaste_zinnen.py        # all examples and 300 made casussen; some two minutes

takes out what is said no more, and puts new sentences in a group without a reason. The tests refuse those
until somebody gives a reason, or moves them to a group that has one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.route.klaar import Leeg
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import BRIEF, Methode
from omgekeerd_cli.kern.verslag.alineas import alineas
from omgekeerd_cli.kern.verslag.bijblad import maak_bijblad
from omgekeerd_cli.kern.verslag.herkomst import Soort, Tak, herleid, takken
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.kern.verslag.zinnen import BEGIN, Spreker
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.bladen import bijblad_als_tekst
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from verzonnen import verzin

BESTAND = Path(__file__).with_name("vaste-zinnen.yaml")
Maker = Callable[[Stand], str]
FIJN = (Soort.TITEL, Soort.ANTWOORD, Soort.RIJ, Soort.VRAAG)
"""What an answer is: one of two in a step is none."""
GROF = (Soort.TITEL, Soort.STAP)
"""Enough to try many casussen: what stays without a whole step, stays without an answer of it."""
VERZONNEN = 300
"""Made casussen, of all methods together."""
_PLEK = re.compile(r"\{[^}]*\}")
_TE_KORT = 12
"""So many letters can stand in a document for more than one reason."""


class Groep(msgspec.Struct):
    """Sentences that may always stand, for one reason; `patronen` are for those that are never the same."""

    waarom: str
    zinnen: list[str] = []
    patronen: list[str] = []


def lees() -> list[Groep]:
    """The list as it is."""
    return msgspec.convert(yaml.safe_load(BESTAND.read_text(encoding="utf-8")) or [], list[Groep])


def mag(zin: str, lijst: Iterable[Groep]) -> bool:
    """Whether somebody said why this may always stand."""
    return any(g.waarom and (zin in g.zinnen or any(re.fullmatch(p, zin) for p in g.patronen)) for g in lijst)


def methoden() -> list[str]:
    """All packaged methods."""
    return list(vragensets.methoden(plaatsen.vragenmappen(None)))


@cache
def methode(naam: str) -> Methode:
    """A packaged method, read once."""
    return vragensets.laad(naam, plaatsen.vragenmappen(None))


def voorbeeld(naam: str) -> Stand:
    """A packaged example."""
    casus = lees_casus(plaatsen.voorbeeld(naam) or b"", naam, naam).casus
    return pas_in(methode(casus.methode), casus)[0]


def documenten(stand: Stand) -> dict[str, Maker]:
    """The documents of a casus that go out, and how each is made."""
    alle: dict[str, Maker] = {"verslag": lambda s: maak_rapport(maak_motivatie(s))}
    if BRIEF in stand.methode.sjablonen:
        alle["brief"] = lambda s: maak_brief(maak_motivatie(s)).tekst
    return alle


def bijblad(stand: Stand) -> str:
    """The sheet for whoever made it: it tells of cards and of what is not there, so much in it is fixed."""
    return bijblad_als_tekst(maak_bijblad(stand))


def deel(stand: Stand, soorten: Iterable[Soort]) -> list[Tak]:
    """What is left out, of these sizes only."""
    return [tak for tak in takken(stand) if tak.soort in soorten]


def vaste(stand: Stand, maak: Maker, weg: Iterable[Tak]) -> list[str]:
    """The sentences of a document that stay whichever of these is left out, but for those of zinnen.yaml."""
    gevonden = herleid(stand, maak, weg)
    zinnen = dict.fromkeys(zin for alinea in gevonden.alineas for zin in alinea.vast)
    return list(
        dict.fromkeys(_zonder_code(z, stand) for z in zinnen if not _wie_zegt(stand.methode, letters(z)))
    )


def _zonder_code(zin: str, stand: Stand) -> str:
    kaal = re.sub(r"\\(?=[^\w\s])", "", zin).removeprefix("- ")
    return kaal.replace(stand.casus.code, "{code}")


def letters(tekst: str) -> str:
    """A sentence without layout: letters and digits."""
    return re.sub(r"[\W_]", "", re.sub(r"\\(?=[^\w\s])", "", tekst).lower())


_ER_IS_NIETS = tuple(letters(woorden) for woorden in Leeg)
"""Behind the label of a question: that says by itself that there is no answer."""


def onterecht(stand: Stand, tekst: str) -> list[str]:
    """The sentences of zinnen.yaml that a document says while what they rest on does not stand."""
    return [
        zin
        for alinea in alineas(tekst)
        for zin in alinea.zinnen
        if not letters(zin).endswith(_ER_IS_NIETS)
        and (ids := _wie_zegt(stand.methode, letters(zin)))
        and not any(_zegt(stand, naam, letters(zin)) for naam in ids)
    ]


def _vormen(set_: Methode) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Each text of zinnen.yaml of a method as a pattern of letters, with its id."""
    for zin in filter(None, set_.zinnen.values()):
        for _, tekst in zin.teksten():
            for los in _zinnen_in(tekst):
                delen = [letters(vast) for vast in _PLEK.split(los)]
                if len("".join(delen)) >= _TE_KORT:
                    yield zin.id, re.compile(".*".join(map(re.escape, delen)))


class _Register:
    """Which sentence of a set a text can be; each is looked up once."""

    def __init__(self, set_: Methode) -> None:
        self._vormen = list(_vormen(set_))
        self._eerder: dict[str, list[str]] = {}

    def ids_van(self, zin: str) -> list[str]:
        if zin not in self._eerder:
            gevonden = dict.fromkeys(naam for naam, vorm in self._vormen if vorm.fullmatch(zin))
            self._eerder[zin] = list(gevonden)
        return self._eerder[zin]


_registers: dict[str, _Register] = {}


def _wie_zegt(set_: Methode, zin: str) -> list[str]:
    if set_.sha256 not in _registers:
        _registers[set_.sha256] = _Register(set_)
    return _registers[set_.sha256].ids_van(zin)


def _zegt(stand: Stand, naam: str, gezocht: str) -> bool:
    """Whether the sentence of this id is said anywhere in this casus, in these letters."""
    ogen = dict.fromkeys([Oog(), *(halte.plek.oog for halte in stand.route.haltes)])
    for oog in ogen:
        for je in (False, True):
            gezegd = Spreker(stand).zeg(naam, oog, je=je)
            heel = f"{gezegd.kop}\n\n{gezegd.tekst}".replace(BEGIN, "[vul in: ") if gezegd else ""
            if any(letters(zin) == gezocht for zin in _zinnen_in(heel)):
                return True
    return False


def _zinnen_in(tekst: str) -> Iterator[str]:
    for alinea in alineas(tekst):
        yield from alinea.zinnen


def per_methode() -> int:
    """How many made casussen there are of each method."""
    return -(-VERZONNEN // len(methoden()))


def alle_vaste() -> Iterator[str]:
    """From all examples, and from all made casussen."""
    for naam in plaatsen.voorbeelden():
        stand = voorbeeld(naam)
        for maak in documenten(stand).values():
            yield from vaste(stand, maak, deel(stand, FIJN))
    for naam in methoden():
        for nummer in range(per_methode()):
            stand = verzin(methode(naam), nummer)
            for maak in documenten(stand).values():
                yield from vaste(stand, maak, deel(stand, GROF))


def _werk_bij() -> None:
    gezien = list(dict.fromkeys(alle_vaste()))
    eerder = [groep for groep in lees() if groep.waarom]  # what had no reason yet is looked at anew
    weg = [zin for groep in eerder for zin in groep.zinnen if zin not in gezien]
    lijst = [replace(g, zinnen=[z for z in g.zinnen if z in gezien]) for g in eerder]
    nieuw = [zin for zin in gezien if not mag(zin, lijst)]
    schrijf([groep for groep in (*lijst, Groep("", nieuw)) if groep.zinnen or groep.patronen])
    _zeg(f"Nieuw, nog zonder reden: {len(nieuw)}.", nieuw)
    _zeg(f"Staat nergens meer, en is weg: {len(weg)}.", weg)


def _zeg(kop: str, zinnen: list[str]) -> None:
    sys.stdout.write("\n  ".join([kop, *zinnen]) + "\n")


def schrijf(lijst: list[Groep]) -> None:
    """Keeps the list."""
    kaal: list[dict[str, Any]] = [
        {naam: waarde for naam, waarde in msgspec.to_builtins(groep).items() if waarde or naam == "waarom"}
        for groep in lijst
    ]
    tekst = yaml.safe_dump(kaal, allow_unicode=True, sort_keys=False, width=1000)
    BESTAND.write_text(re.sub(r"(?m)^- waarom", "\n- waarom", tekst).lstrip(), encoding="utf-8")


if __name__ == "__main__":
    _werk_bij()

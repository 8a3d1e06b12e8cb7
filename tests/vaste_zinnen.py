"""Whose words a document says: of an answer, of a sentence that may be said, or of its template.

Each text of a set is a mark here (gemerkt.py), so all that a document says is somebody's. A mark may only
stand where what it belongs to stands: the answers of a sentence, an open signal, a chosen option or law.
What is no mark and no answer, a template or the program says by itself: `vaste-zinnen.yaml` holds groups
of those texts, with why they may. After a change of a template:

    python tests/vaste_zinnen.py        # all examples and 300 made casussen; some two minutes

takes out what is said no more, and puts new texts in a group without a reason. The tests refuse those
until somebody gives a reason, or moves them to a group that has one.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec.structs import replace

import gemerkt
from gemerkt import MERK, Gemerkt
from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.antwoord.boom import Pad, zet
from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_van
from omgekeerd_cli.kern.papier.werkblad import maak_werkblad
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import ANDERS, BRIEF, Methode
from omgekeerd_cli.kern.set.rekenwijze import Rol
from omgekeerd_cli.kern.set.soort import Keus
from omgekeerd_cli.kern.verslag.alineas import alineas
from omgekeerd_cli.kern.verslag.bijblad import maak_bijblad
from omgekeerd_cli.kern.verslag.herkomst import Herkomst, Soort, Tak, herleid, takken, zonder
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.bladen import bijblad_als_tekst, maak_papier
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from verzonnen import GETYPT, verzin

BESTAND = Path(__file__).with_name("vaste-zinnen.yaml")
MAPPEN = [Path(__file__).parents[1] / naam for naam in ("vragen", "omgekeerd_cli")]
Maker = Callable[[Stand], str]
GROF = (Soort.TITEL, Soort.STAP)
FIJN = (Soort.TITEL, Soort.ANTWOORD, Soort.RIJ, Soort.VRAAG)
"""What an answer is: one of two in a step is none."""
VERZONNEN = 300
"""Made casussen, of all methods together."""
STEEKPROEF = 6
"""So many branches of a made casus are left out one by one; and each step."""
_WOORDEN = re.compile(
    "|".join(
        (
            MERK.pattern,
            GETYPT,
            r"\d{1,2} [a-z]{3,9} \d{4}\b",
            r"-?€ \d[\d.,]*(?: tot -?€ \d[\d.,]*)?",
            r"\b[0-9a-f]{64}\b|\d[\d.,]*[a-z]?\b",
        )
    ),
    re.IGNORECASE,
)
"""A mark, and what is only in an answer: words of a made casus, a day, an amount, a number."""
_REEKS = re.compile(r"…(?:[\s,;:.€()‘’“”\"–-]*…)+[)’”\"]*")
_DELEN = re.compile(r" \| | ?☐ |(?<=:\*\*) (?=\S)")
"""Between the cells of a table, between what is chosen from, and behind a label."""


class Groep(msgspec.Struct):
    """Texts that may stand, for one reason; `patronen` are for those that are never the same."""

    waarom: str
    zinnen: list[str] = []
    patronen: list[str] = []


def lees() -> list[Groep]:
    """The list as it is."""
    return msgspec.convert(yaml.safe_load(BESTAND.read_text(encoding="utf-8")) or [], list[Groep])


def mag(zin: str, lijst: Iterable[Groep]) -> bool:
    """Whether somebody said why this may stand."""
    return any(g.waarom and (zin in g.zinnen or any(re.fullmatch(p, zin) for p in g.patronen)) for g in lijst)


@cache
def _bronnen() -> str:
    """All that templates and the program hold, in letters."""
    paden = (pad for map_ in MAPPEN for pad in map_.rglob("*"))
    return letters(" ".join(pad.read_text("utf-8") for pad in paden if pad.suffix in (".j2", ".py")))


def letters(tekst: str) -> str:
    """A text without layout."""
    return re.sub(r"[\W_]+", " ", tekst).strip().lower()


def staat_ergens(zin: str) -> bool:
    """Whether a template or the program holds the parts of it: some are seldom said."""
    return all(letters(vast) in _bronnen() for vast in re.split(r"…|\[vul in: |\]", zin))


def methoden() -> list[str]:
    """All packaged methods."""
    return list(vragensets.methoden(plaatsen.vragenmappen(None)))


def echt(naam: str) -> Methode:
    """A packaged method as people get it."""
    return vragensets.laad(naam, plaatsen.vragenmappen(None))


@cache
def methode(naam: str) -> Gemerkt:
    """A packaged method in marks, made once."""
    return gemerkt.merk(echt(naam))


def voorbeeld(naam: str) -> Stand:
    """A packaged example."""
    casus = lees_casus(plaatsen.voorbeeld(naam) or b"", naam, naam).casus
    return pas_in(methode(casus.methode).methode, casus)[0]


def documenten(stand: Stand) -> dict[str, Maker]:
    """The documents about a casus, and how each is made."""
    alle: dict[str, Maker] = {
        "verslag": lambda s: maak_rapport(maak_motivatie(s)),
        "bijblad": lambda s: bijblad_als_tekst(maak_bijblad(s)),
    }
    if BRIEF in stand.methode.sjablonen:
        alle["brief"] = lambda s: maak_brief(maak_motivatie(s)).tekst
    return alle


def werkblad(set_: Methode, *, kort: bool = False) -> str:
    """The sheet of a method on which somebody writes with a pen."""
    return maak_papier(maak_werkblad(set_, kort=kort), "omgekeerd toets")


def deel(stand: Stand, soorten: Iterable[Soort]) -> list[Tak]:
    """What is left out, of these sizes only."""
    return [tak for tak in takken(stand) if tak.soort in soorten]


def zinnen(tekst: str) -> list[str]:
    """What a document says, sentence by sentence, without the marks of a list; of a table each cell."""
    return [
        kaal
        for alinea in alineas(tekst)
        for zin in alinea.zinnen
        for deel_ervan in _DELEN.split(zin.strip("|☐ "))
        if (kaal := re.sub(r"\\(?=[^\w\s])|^(?:[->] )+| ?[█▒░]+$", "", deel_ervan))
    ]


def eigen(zin: str, set_: Gemerkt) -> str:
    """What a sentence says by itself, with … for marks and answers; empty when that is nothing."""
    kaal = _WOORDEN.sub("…", _met_wet(zin, set_))
    kaal = re.sub(r"_{4,}", "____", _REEKS.sub("…", kaal))
    return kaal if re.search(r"[^\W\d_]", kaal) else ""


def _met_wet(zin: str, set_: Gemerkt) -> str:
    kop, hek, naam = zin.rpartition("### ")
    return f"{kop}{hek}{set_.heet.get(naam.rstrip('.'), naam)}"


def vaste(gevonden: Herkomst, code: str, set_: Gemerkt) -> list[str]:
    """What a document about the casus of that code says by itself, whatever was left out."""
    return list(
        dict.fromkeys(
            tekst
            for alinea in gevonden.alineas
            for vast in alinea.vast
            for zin in zinnen(vast)
            if (tekst := eigen(zin.replace(code, "…"), set_))
        )
    )


def hoort_in(document: str, *, bijblad: bool) -> bool:
    """Whether this document tells of all answers of that kind: a letter of none."""
    return document == ("bijblad" if bijblad else "verslag")


def verzwegen(gevonden: Herkomst, document: str, stand: Stand) -> list[Tak]:
    """The answers that this document has to tell of, and without which it says the same."""
    return [
        tak
        for tak in gevonden.nergens
        if hoort_in(document, bijblad=tak.bijblad) and tak.pad not in _eerste_maanden(stand)
    ]


def _eerste_maanden(stand: Stand) -> set[Pad]:
    """Where an amount begins in the first month: the report says that it does so without a month."""
    rekeningen = [v.rekening for v in stand.methode.vraag_op_id.values() if v.rekening]
    vanaf = {rekening.velden.get(Rol.VANAF) for rekening in rekeningen}
    return {h.plek.pad for h in stand.route.haltes if h.plek.vraag.id in vanaf and h.ruw == "1"}


def niet_overgenomen(stand: Stand, document: str, tekst: str) -> list[str]:
    """The words that were typed in a made casus, where they could be used, and this document lacks."""
    haltes = (*stand.route.haltes, *stand.route.oud, *stand.over)
    return [
        woorden
        for halte in haltes
        if halte.toestand is not Toestand.ONGELDIG and not halte.plek.vraag.is_groep
        if hoort_in(document, bijblad=(halte.plek.groep or halte.plek.vraag).bijblad)
        for woorden in re.findall(GETYPT, str(halte.ruw), re.IGNORECASE)
        if woorden.rstrip(".") not in tekst
    ]


def gelijk_gebleven(stand: Stand) -> Iterator[str]:
    """The choices for which report or bijblad says the same when another option is chosen."""
    maak = documenten(stand)
    heel = {document: maak[document](stand) for document in ("verslag", "bijblad")}
    for halte in stand.route.haltes:
        vraag, gekozen = halte.plek.vraag, halte.waarde
        document = "bijblad" if (halte.plek.groep or vraag).bijblad else "verslag"
        for code in codes_van(vraag) if isinstance(gekozen, Keus) else ():
            anders = replace(stand.casus, antwoorden=zet(stand.casus.antwoorden, halte.plek.pad, code))
            gelijk = code not in (ANDERS, *_codes(gekozen)) and maak[document](stand.met(anders))
            if gelijk == heel[document]:
                yield f"{document}: {vraag.id} {code}"


class Mag:
    """Which marks may stand in a document about this casus."""

    def __init__(self, stand: Stand, set_: Gemerkt) -> None:
        self.stand, self.set_ = stand, set_
        self._eerder: dict[str, bool] = {}
        self._haltes = (*stand.route.haltes, *stand.route.oud, *stand.over)
        self._ogen = dict.fromkeys([Oog(), *(halte.plek.oog for halte in stand.route.haltes)])
        self._gekozen = {plek for halte in self._haltes for plek in _keuzes(halte)} | {*_op_een_lijst(stand)}
        self._tips = {signaal.id for signaal in open_signalen(stand)}

    def onterecht(self, tekst: str) -> list[str]:
        """The sentences with a mark of what does not stand: no answer, not open, not chosen."""
        return [zin for zin in zinnen(tekst) if not all(map(self._mag, self._merken(zin)))]

    def _merken(self, zin: str) -> Iterator[str]:
        return gemerkt.merken_in(_met_wet(zin, self.set_))

    def _mag(self, merk: str) -> bool:
        if merk not in self._eerder:
            van = self.set_.van[merk]
            match merk.rstrip("0123456789"):
                case "Zin":
                    self._eerder[merk] = any(self._rust(oog, *van) for oog in self._ogen)
                case "Tip":
                    self._eerder[merk] = van[0] in self._tips
                case "Keus":
                    self._eerder[merk] = van in self._gekozen
                case "Veld":
                    self._eerder[merk] = van in self._gekozen or self._spreekt_neutraal(*van)
                case "Wet":
                    self._eerder[merk] = self._noemt(van[0])
                case _:
                    self._eerder[merk] = True
        return self._eerder[merk]

    def _rust(self, oog: Oog, naam: str, code: str) -> bool:
        """Whether the answers stand at that place on which this sentence rests."""
        zin, boek = self.stand.methode.zinnen[naam], self.stand.boek
        if zin is None or not geldt(zin.rust_op, boek, oog):
            return False
        waarden = boek.zichtbaar(zin.vraag, oog) if code else ()
        return not code or code in {gekozen for waarde in waarden for gekozen in _codes(waarde)}

    def _spreekt_neutraal(self, vraag_id: str, code: str) -> bool:
        """Whether this is the first option of a question without an answer."""
        vraag = self.stand.methode.vraag_op_id[vraag_id]
        return vraag.opties[0].code == code and not any(van == vraag_id for van, _ in self._gekozen)

    def _noemt(self, wet: str) -> bool:
        """Whether a law was chosen, or stands in something that was typed."""
        if any(code == wet for _, code in self._gekozen):
            return True
        zoeker = self.stand.methode.artikelen
        kaart = next(k for k in zoeker().boek.kaarten if k.code == wet) if zoeker else None
        getypt = " ".join(str(halte.ruw) for halte in self._haltes).casefold()
        return kaart is not None and any(
            n and n.casefold() in getypt for n in (kaart.naam, kaart.kort, kaart.kort.split()[0])
        )


def _keuzes(halte: Halte) -> Iterator[tuple[str, str]]:
    """What was chosen here: the question whose options these are, and the code."""
    yield from ((halte.plek.vraag.van or halte.plek.vraag.id, code) for code in _codes(halte.waarde))


def _codes(waarde: object) -> Iterator[str]:
    """The codes of an answer; of a ja-nee that word."""
    if isinstance(waarde, bool):
        yield "ja" if waarde else "nee"
    for keus in waarde if isinstance(waarde, tuple) else (waarde,):
        if isinstance(keus, Keus):
            yield keus.code


def _op_een_lijst(stand: Stand) -> Iterator[tuple[str, str]]:
    """The lines that stand on a list before anybody writes one."""
    for vraag in stand.methode.vraag_op_id.values():
        for optie in vraag.opties if vraag.regels else ():
            if optie.als is None or geldt(optie.als, stand.boek):
                yield vraag.id, optie.code


def per_methode() -> int:
    """How many made casussen there are of each method."""
    return -(-VERZONNEN // len(methoden()))


def alle_eigen() -> Iterator[str]:
    """What all documents say by themselves: of examples, of made casussen, and on paper."""
    for naam in plaatsen.voorbeelden():
        stand = voorbeeld(naam)
        for maak in documenten(stand).values():
            gevonden = herleid(stand, maak, deel(stand, FIJN))
            yield from vaste(gevonden, stand.casus.code, methode(stand.methode.id))
    for naam in methoden():
        for kort in (False, True):
            yield from eigen_van(werkblad(methode(naam).methode, kort=kort), methode(naam))
        for nummer in range(per_methode()):
            for stand in met_minder(naam, nummer):
                for maak in documenten(stand).values():
                    yield from eigen_van(maak(stand), methode(naam))


def met_minder(naam: str, nummer: int) -> Iterator[Stand]:
    """A made casus, that without each step, and without some of its answers."""
    stand = verzin(methode(naam).methode, nummer)
    yield stand
    yield from (zonder(stand, tak) for tak in (*deel(stand, GROF), *steekproef(takken(stand), nummer)))


def steekproef(weg: list[Tak], nummer: int) -> list[Tak]:
    """Some of these, for the same number always the same."""
    return random.Random(nummer).sample(weg, min(STEEKPROEF, len(weg)))  # noqa: S311  no secret


def eigen_van(tekst: str, set_: Gemerkt) -> list[str]:
    """What a document of a made casus, or without any, says by itself."""
    return list(dict.fromkeys(filter(None, (eigen(zin, set_) for zin in zinnen(tekst)))))


def _werk_bij() -> None:
    gezien = list(dict.fromkeys(alle_eigen()))
    eerder = [groep for groep in lees() if groep.waarom]  # what had no reason yet is looked at anew
    weg = [zin for groep in eerder for zin in groep.zinnen if zin not in gezien and not staat_ergens(zin)]
    lijst = [replace(g, zinnen=[z for z in g.zinnen if z not in weg]) for g in eerder]
    nieuw = [zin for zin in gezien if not mag(zin, lijst)]
    schrijf([groep for groep in (*lijst, Groep("", nieuw)) if groep.zinnen or groep.patronen])
    _zeg(f"Nieuw, nog zonder reden: {len(nieuw)}.", nieuw)
    _zeg(f"Staat nergens meer, en is weg: {len(weg)}.", weg)


def _zeg(kop: str, regels: list[str]) -> None:
    sys.stdout.write("\n  ".join([kop, *regels]) + "\n")


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

"""Law cards and the bodies that decide: from the list files that hold them to the types of the core."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from importlib.resources.abc import Traversable

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.wet.verwijzing import artikelnummer, jci
from omgekeerd_cli.kern.wet.wetskaart import (
    Artikel,
    Bedrag,
    Bevoegde,
    Rechtsmiddel,
    Termijn,
    Verantwoording,
    Wetskaart,
    Wettenboek,
    Wijziging,
)
from omgekeerd_cli.opslag.formaat.blok import KaartBlok
from omgekeerd_cli.opslag.formaat.lijstformaat import ga_lijst_na
from omgekeerd_cli.opslag.formaat.wetformaat import (
    ArtikelBlok,
    ArtikelenBlok,
    BedragBlok,
    BevoegdeBlok,
    OnderdeelBlok,
    WetskaartBlok,
    WettermijnBlok,
    WijzigingBlok,
)
from omgekeerd_cli.opslag.formaat.zinformaat import ZINNENBESTAND
from omgekeerd_cli.opslag.set.lijstbestanden import ZOEKWOORDEN
from omgekeerd_cli.opslag.set.setbestanden import lees_lijsten
from omgekeerd_cli.opslag.set.wetverwijzingen import losse_verwijzingen


def laad_wettenboek(mappen: Sequence[Traversable]) -> Wettenboek:
    """All law cards in these folders, the own ones laid over ours, and the bodies that decide.

    Raises:
        GebrekkigBestand: a list file has faults; holds all of them.
    """
    gebreken: list[Gebrek] = []
    lijsten = lees_lijsten(mappen, gebreken)
    lijsten.pop(ZINNENBESTAND, None)  # that has a form of its own
    goede = {naam: ga_lijst_na(lijst, gebreken) or {} for naam, lijst in lijsten.items()}
    gebreken += losse_verwijzingen(lijsten)
    if gebreken:
        raise GebrekkigBestand(gebreken)
    kaarten = [(naam, code, kaart) for naam, lijst in goede.items() for code, kaart in lijst.items()]
    erbij: dict[str, list[ArtikelenBlok]] = {}
    for _, code, kaart in kaarten:
        if isinstance(kaart, ArtikelenBlok):
            erbij.setdefault(code, []).append(kaart)
    return Wettenboek(
        tuple(
            _kaart(naam, code, kaart, erbij.get(code, ()))
            for naam, code, kaart in kaarten
            if isinstance(kaart, WetskaartBlok)
        ),
        {code: _bevoegde(code, kaart) for _, code, kaart in kaarten if isinstance(kaart, BevoegdeBlok)},
        tuple(
            (kaart.naam, *kaart.ook)
            for naam, _, kaart in kaarten
            if naam == ZOEKWOORDEN and isinstance(kaart, KaartBlok)
        ),
    )


def _kaart(lijst: str, code: str, blok: WetskaartBlok, erbij: Sequence[ArtikelenBlok]) -> Wetskaart:
    delen: tuple[WetskaartBlok | ArtikelenBlok, ...] = (blok, *erbij)
    return Wetskaart(
        lijst=lijst,
        code=code,
        naam=blok.naam,
        afkorting=blok.afkorting,
        bwb=blok.bwb,
        toelichting=blok.toelichting.strip(),
        grondwaarde=blok.grondwaarde.strip(),
        beslist=blok.beslist.strip(),
        let_op=blok.let_op.strip(),
        ruimte=tuple(_artikel(blok, artikel) for deel in delen for artikel in deel.ruimte),
        bedragen=tuple(_bedrag(blok, bedrag) for deel in delen for bedrag in deel.bedragen),
        verantwoording=_van_kaart(blok),
        termijnen=tuple(_termijn(blok, termijn) for deel in delen for termijn in deel.termijnen),
        hoger_beroep=blok.hoger_beroep.strip(),
        ook=tuple(blok.ook),
        geldt_altijd=blok.geldt_altijd == "ja",
    )


def _artikel(kaart: WetskaartBlok, blok: ArtikelBlok) -> Artikel:
    richting = blok.richting or ()
    return Artikel(
        artikel=blok.artikel,
        soort=blok.soort,
        biedt=blok.biedt,
        verantwoording=_verantwoording(kaart, blok, blok.artikel),
        richting=(richting,) if isinstance(richting, str) else tuple(richting),
        voorwaarde=blok.voorwaarde.strip(),
        grens=blok.grens.strip(),
        beslist_door=blok.beslist_door or "",
        wie=blok.wie.strip(),
        ook=tuple(blok.ook),
        familie=blok.familie,
        geldt_ook_voor=tuple(blok.geldt_ook_voor),
    )


def _bedrag(kaart: WetskaartBlok, blok: BedragBlok) -> Bedrag:
    return Bedrag(blok.wat, blok.bedrag, blok.per, blok.artikel, _verantwoording(kaart, blok, blok.artikel))


def _termijn(kaart: WetskaartBlok, blok: WettermijnBlok) -> Termijn:
    return Termijn(
        id=blok.id,
        wat=blok.wat,
        lengte=blok.lengte,
        vanaf=blok.vanaf,
        wie=blok.wie,
        verantwoording=_verantwoording(kaart, blok, blok.artikel),
        verlengen=blok.verlengen.strip(),
        daarna=blok.daarna.strip(),
        artikel=blok.artikel,
    )


def _bevoegde(code: str, blok: BevoegdeBlok) -> Bevoegde:
    van = Verantwoording(
        bron=blok.bron,
        geldig_per=blok.geldig_per,
        zekerheid=blok.zekerheid,
        voorbehoud=blok.voorbehoud,
        link="",
        geldig_van=blok.geldig_van or None,
        geldig_tot=blok.geldig_tot or None,
    )
    return Bevoegde(
        code=code,
        naam=blok.naam,
        toelichting=blok.toelichting.strip(),
        aard=blok.aard,
        verantwoording=van,
        rechtsmiddel=_rechtsmiddel(blok),
        intussen=blok.intussen.strip(),
    )


def _rechtsmiddel(blok: BevoegdeBlok) -> Rechtsmiddel | None:
    middel = blok.rechtsmiddel
    if not middel:
        return None
    return Rechtsmiddel(
        middel.naam, middel.bij, middel.termijn or "", middel.vanaf, middel.daarna, middel.artikel
    )


def _van_kaart(kaart: WetskaartBlok) -> Verantwoording:
    return Verantwoording(
        bron=kaart.bron,
        geldig_per=kaart.geldig_per,
        zekerheid=kaart.zekerheid,
        voorbehoud=kaart.voorbehoud,
        link=kaart.link,
        geldig_van=kaart.geldig_van or None,
        geldig_tot=kaart.geldig_tot or None,
        wijzigt=_wijzigingen(kaart.wijzigt_per),
    )


def _verantwoording(kaart: WetskaartBlok, deel: OnderdeelBlok, artikel: str) -> Verantwoording:
    """What an article says about itself, and for the rest what its card says.

    What is known to change is said once, where it stands: of the card, or of the article.
    """
    geldig_per = deel.geldig_per or kaart.geldig_per
    return Verantwoording(
        bron=deel.bron or kaart.bron,
        geldig_per=geldig_per,
        zekerheid=deel.zekerheid or kaart.zekerheid,
        voorbehoud=deel.voorbehoud,
        link=deel.link or _artikellink(kaart, artikel, geldig_per),
        geldig_van=deel.geldig_van or kaart.geldig_van or None,
        geldig_tot=deel.geldig_tot or kaart.geldig_tot or None,
        wijzigt=_wijzigingen(deel.wijzigt_per),
    )


def _wijzigingen(blokken: Iterable[WijzigingBlok]) -> tuple[Wijziging, ...]:
    return tuple(Wijziging(blok.per, blok.wat.strip()) for blok in blokken)


def _artikellink(kaart: WetskaartBlok, artikel: str, dag: date) -> str:
    if kaart.artikellink:
        nummer = artikelnummer(artikel)
        return kaart.artikellink.replace("{artikel}", nummer) if nummer else kaart.link
    return (jci(kaart.bwb, artikel, dag) if kaart.bwb else "") or kaart.link

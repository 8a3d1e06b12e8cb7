"""What a law card says, in lines of words: for a screen, for paper and for a pipe alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from omgekeerd_cli.kern.taal.tekst import opgesomd
from omgekeerd_cli.kern.taal.weergave import toon_datum
from omgekeerd_cli.kern.wet.geldigheid import is_verouderd, klokzinnen
from omgekeerd_cli.kern.wet.wetskaart import (
    Artikel,
    Bedrag,
    Bevoegde,
    Kaartdeel,
    Termijn,
    Verantwoording,
    Wetskaart,
    Wettenboek,
)

LEES_NA = "Een kaart is een hulp, geen wettekst. Lees het artikel na voor je het gebruikt."


def titel(deel: Kaartdeel) -> str:
    """The first words of a row: its place and kind, its amount, or its length."""
    match deel:
        case Artikel():
            return ", ".join(filter(None, (f"{deel.artikel}: {deel.soort}", opgesomd(deel.richting, "of"))))
        case Bedrag():
            return f"{deel.wat}: {deel.bedrag}"
        case Termijn():
            return f"{deel.wat}: {deel.lengte}"


def regels(boek: Wettenboek, kaart: Wetskaart, deel: Kaartdeel, vandaag: date | None) -> Iterator[str]:
    """What a row says below its title, a line each; what the day has to say of it first.

    Args:
        boek: all cards, for the names of who decides.
        kaart: its card.
        deel: the row.
        vandaag: the day on which it is read; None where that must not matter.
    """
    yield from (f"! {_zin(zin)}" for zin in klokzinnen(deel.verantwoording, vandaag))
    match deel:
        case Artikel():
            yield from _van_artikel(boek, kaart, deel)
        case Bedrag():
            yield f"Per: {deel.per}"
        case Termijn():
            yield f"Vanaf: {deel.vanaf}"
            yield f"Voor wie: {boek.naam_van(deel.wie)}"
            yield from _als_er_is(("Langer kan zo", deel.verlengen), ("Is de tijd om", deel.daarna))
    if deel.artikel and not isinstance(deel, Artikel):
        yield f"Artikel: {deel.artikel}"


def termijnregels(boek: Wettenboek, wet: str, termijn: str) -> list[str]:
    """A term of a card in one line, with its place in the law; none when it is not there."""
    return [
        f"- {kaart.kort}, {deel.artikel or 'termijn'}: {titel(deel)}, vanaf {deel.vanaf}"
        for kaart in boek.kaarten
        if kaart.code == wet
        for deel in kaart.termijnen
        if deel.id == termijn
    ]


def _van_artikel(boek: Wettenboek, kaart: Wetskaart, artikel: Artikel) -> Iterator[str]:
    yield f"Wat: {artikel.biedt}"
    yield from _als_er_is(("Alleen als", artikel.voorwaarde), ("Grens", artikel.grens))
    if remmen := kaart.begrensd_door(artikel.artikel):
        yield f"Kijk ook bij: {', '.join(f'{rem.artikel} ({rem.soort})' for rem in remmen)}"
    wie = boek.naam_van(artikel.beslist_door) if artikel.beslist_door else ""
    yield f"Beslist: {'; '.join(filter(None, (wie, artikel.wie)))}"


def _als_er_is(*delen: tuple[str, str]) -> Iterator[str]:
    yield from (f"{naam}: {tekst}" for naam, tekst in delen if tekst)


def herkomst(eigen: Verantwoording, kaart: Verantwoording, vandaag: date | None) -> Iterator[str]:
    """Where a row differs from its card, and where to read it."""
    if eigen.bron != kaart.bron:
        yield f"Bron: {eigen.bron}"
    if eigen.geldig_per != kaart.geldig_per:
        oud = " (ouder dan een jaar)" if vandaag and is_verouderd(eigen.geldig_per, vandaag) else ""
        yield f"Geldig per: {toon_datum(eigen.geldig_per)}{oud}"
    if eigen.zekerheid != kaart.zekerheid:
        yield f"Zekerheid: {eigen.zekerheid}"
    if eigen.voorbehoud:
        yield f"Voorbehoud: {eigen.voorbehoud}"
    yield eigen.link


def klok_van_kaart(kaart: Wetskaart, vandaag: date | None) -> Iterator[str]:
    """What the day has to say of a whole card besides its age: what ends or ended, and what changes."""
    if vandaag is None:
        return
    van = kaart.verantwoording
    yield from (f"Let op: deze wet {zin}." for zin in klokzinnen(van, vandaag))
    hoe_vaak: Counter[str] = Counter()
    for deel in kaart.delen():
        soort = {Artikel: "artikel", Bedrag: "bedrag", Termijn: "termijn"}[type(deel)]
        einde = deel.verantwoording.geldig_tot
        if einde != van.geldig_tot:
            hoe_vaak.update(f"{soort} {zin}" for zin in klokzinnen(deel.verantwoording, vandaag)[:1])
    for zin, aantal in hoe_vaak.items():
        yield f"Let op: {_hoeveel(zin, aantal)}."


_MEERVOUD = {"artikel": "artikelen", "bedrag": "bedragen", "termijn": "termijnen"}


def _hoeveel(zin: str, aantal: int) -> str:
    """`een bedrag op deze kaart gold tot …`, or of more than one: `11 bedragen op deze kaart golden …`."""
    soort, _, rest = zin.partition(" ")
    if aantal == 1:
        return f"een {soort} op deze kaart {rest}"
    werkwoord, _, rest = rest.partition(" ")
    meer = {"geldt": "gelden", "gold": "golden", "verandert": "veranderen", "veranderde": "veranderden"}
    return f"{aantal} {_MEERVOUD[soort]} op deze kaart {meer.get(werkwoord, werkwoord)} {rest}"


def bevoegden_op(boek: Wettenboek, kaart: Wetskaart) -> list[Bevoegde]:
    """Who decides on something on a card, in the order of the card."""
    codes = dict.fromkeys(rij.beslist_door for rij in kaart.ruimte)
    return [boek.bevoegden[code] for code in codes if code in boek.bevoegden]


def rechtsmiddel(bevoegde: Bevoegde, kaart: Wetskaart | None = None) -> str:
    """What one can do against a decision of this body, in a sentence; empty when there is nothing."""
    middel = bevoegde.rechtsmiddel
    if middel is None:
        return ""
    tijd = f", binnen {middel.termijn}" if middel.termijn else ""
    vanaf = f" vanaf {middel.vanaf}" if middel.termijn and middel.vanaf else ""
    artikel = f" ({middel.artikel})" if middel.artikel else ""
    noemt_de_wet = bevoegde.aard == "besluit" and "hoger beroep" not in middel.daarna
    hoger = kaart.hoger_beroep if kaart and noemt_de_wet else ""
    verder = [
        f"{kop}: {tekst}" for kop, tekst in (("Daarna", middel.daarna), ("Hoger beroep", hoger)) if tekst
    ]
    tegen = _TEGEN.get(bevoegde.aard, "Oneens met")
    eerste = f"{tegen} {bevoegde.naam}: {middel.naam} bij {middel.bij}{tijd}{vanaf}{artikel}"
    return " ".join(_zin(zin) for zin in (eerste, *verder))


_TEGEN = {"besluit": "Tegen een besluit van", "rechter": "Tegen een uitspraak van"}


def _zin(tekst: str) -> str:
    """With a capital in front and a full stop behind."""
    return f"{tekst[:1].upper()}{tekst[1:]}{'' if tekst.endswith('.') else '.'}"

"""Law cards on the screen: the list of them, one as a whole, and what a search found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from rich.console import Console

from omgekeerd_cli.kern.taal.weergave import toon_datum
from omgekeerd_cli.kern.wet import kaartwoorden
from omgekeerd_cli.kern.wet.geldigheid import is_verouderd, signaal_van_leeftijd
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Kaartdeel, Wetskaart, Wettenboek
from omgekeerd_cli.kern.wet.zoeken import Vondst
from omgekeerd_cli.scherm.tonen.kolommen import Kolommen, Rij

Regel = tuple[str, str]
"""A line and its style; it may be longer than the screen."""

_OUD = "!"
_MET_INHOUD, _MEESTE_INHOUD = 3, 8
"""From so many rows on, a list of the first so many comes before them."""


def als_velden(kaarten: Iterable[Wetskaart], vandaag: date) -> Iterator[str]:
    """A line for each card, with tabs between, for other programs and screen readers."""
    for kaart in kaarten:
        dag = kaart.verantwoording.geldig_per
        velden = [kaart.code, kaart.naam, toon_datum(dag), kaart.toelichting]
        velden += ["ouder dan een jaar"] if is_verouderd(dag, vandaag) else []
        yield "\t".join(" ".join(veld.split()) for veld in velden)


def toon_lijst(console: Console, kaarten: Iterable[Wetskaart], vandaag: date) -> None:
    """All cards: a table, or below each other where that does not fit; an old one with a mark."""
    rijen = [_rij(kaart, vandaag) for kaart in kaarten]
    console.print(Kolommen(("Code", "Naam", "Geldig per", "Waar het over gaat"), rijen), crop=False)


def _rij(kaart: Wetskaart, vandaag: date) -> Rij:
    dag = kaart.verantwoording.geldig_per
    oud = is_verouderd(dag, vandaag)
    per = f"{_OUD} {toon_datum(dag)}" if oud else toon_datum(dag)
    blok = (kaart.naam, f"geldig per {per}", kaart.toelichting, "")
    return Rij((kaart.code, kaart.naam, per, kaart.toelichting), blok, "let-op" if oud else "")


def toon_regels(zeg: Callable[[str, str], None], regels: Iterable[Regel]) -> None:
    """Lines one by one; `zeg` says a text in a style."""
    for tekst, stijl in regels:
        zeg(tekst, stijl)


def inhoudsregels(vondsten: Sequence[Vondst]) -> Iterator[Regel]:
    """What was found, a line each, to see at a glance which row to read; nothing for so few that they fit."""
    if len(vondsten) < _MET_INHOUD:
        return
    yield "Dit past het best. Hieronder staat elk artikel helemaal.", "vraag"
    for vondst in vondsten[:_MEESTE_INHOUD]:
        deel = vondst.deel
        tekst = f"{deel.artikel}: {deel.biedt}" if isinstance(deel, Artikel) else kaartwoorden.titel(deel)
        yield f"- {vondst.kaart.kort}, {tekst}", ""
    yield "", ""


def vondstregels(boek: Wettenboek, vondsten: Iterable[Vondst], vandaag: date | None) -> Iterator[Regel]:
    """The rows that were found: of each its law, its title, what it says, and where to read it."""
    for vondst in vondsten:
        yield f"{vondst.kaart.kort}, {kaartwoorden.titel(vondst.deel)}", "vraag"
        yield from _inhoud(boek, vondst.kaart, vondst.deel, vandaag)
        van = vondst.deel.verantwoording
        yield f"  Gelezen: tekst van {toon_datum(van.geldig_per)}, {van.zekerheid}", "zacht"
        if van.voorbehoud:
            yield f"  Voorbehoud: {van.voorbehoud}", "zacht"
        yield f"  {van.link}", "zacht"
        yield "", ""


def kaartregels(boek: Wettenboek, kaart: Wetskaart, vandaag: date | None) -> Iterator[Regel]:
    """All that a card tells: its purpose, who decides, where it comes from, its articles and amounts."""
    yield f"{kaart.naam} ({kaart.afkorting})" if kaart.afkorting else kaart.naam, "stap"
    if vandaag and (zin := signaal_van_leeftijd(kaart.verantwoording.geldig_per, vandaag)):
        yield zin, "let-op"
    yield from ((zin, "let-op") for zin in kaartwoorden.klok_van_kaart(kaart, vandaag))
    yield kaartwoorden.LEES_NA, "zacht"
    for kop, tekst in (
        ("Waarom deze wet er is", kaart.grondwaarde),
        ("Wie beslist", kaart.beslist),
        ("Let op", kaart.let_op),
    ):
        if tekst:
            yield from _kop(kop)
            yield tekst, ""
    yield from _bron(kaart)
    for kop, delen in (
        ("Ruimte en grenzen, per artikel", kaart.ruimte),
        ("Termijnen", kaart.termijnen),
        ("Bedragen", kaart.bedragen),
    ):
        yield from _kop(kop) if delen else ()
        for deel in delen:
            yield from _rijregels(boek, kaart, deel, vandaag)
    yield from _rechtsmiddelen(boek, kaart)


def _kop(tekst: str) -> Iterator[Regel]:
    yield "", ""
    yield tekst, "vraag"


def _bron(kaart: Wetskaart) -> Iterator[Regel]:
    van = kaart.verantwoording
    yield from _kop("Voor elk artikel en elk bedrag, tenzij er iets anders bij staat")
    yield f"Bron: {van.bron}", ""
    yield f"Geldig per: {toon_datum(van.geldig_per)}", ""
    yield f"Zekerheid: {van.zekerheid}", ""
    if van.voorbehoud:
        yield f"Voorbehoud: {van.voorbehoud}", ""
    if kaart.bwb:
        yield f"Nummer: {kaart.bwb}", ""
    yield van.link, "zacht"


def _rijregels(boek: Wettenboek, kaart: Wetskaart, deel: Kaartdeel, vandaag: date | None) -> Iterator[Regel]:
    yield "", ""
    yield f"- {kaartwoorden.titel(deel)}", "vraag"
    yield from _inhoud(boek, kaart, deel, vandaag)
    for tekst in kaartwoorden.herkomst(deel.verantwoording, kaart.verantwoording, vandaag):
        yield f"  {tekst}", "zacht" if tekst == deel.verantwoording.link else ""


def _inhoud(boek: Wettenboek, kaart: Wetskaart, deel: Kaartdeel, vandaag: date | None) -> Iterator[Regel]:
    for tekst in kaartwoorden.regels(boek, kaart, deel, vandaag):
        yield f"  {tekst}", "let-op" if tekst.startswith("! ") else ""


def _rechtsmiddelen(boek: Wettenboek, kaart: Wetskaart) -> Iterator[Regel]:
    zinnen = [
        zin
        for wie in kaartwoorden.bevoegden_op(boek, kaart)
        if (zin := kaartwoorden.rechtsmiddel(wie, kaart))
    ]
    if zinnen:
        yield from _kop("Wie het er niet mee eens is")
        yield from ((f"- {zin}", "") for zin in zinnen)

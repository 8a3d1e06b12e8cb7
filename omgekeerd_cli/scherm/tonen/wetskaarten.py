"""Law cards on the screen: the list of them, and one as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from rich.console import Console

from omgekeerd_cli.kern.taal.weergave import toon_datum
from omgekeerd_cli.kern.wet.geldigheid import is_verouderd, signaal_van_leeftijd
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Bedrag, Verantwoording, Wetskaart
from omgekeerd_cli.scherm.tonen.kolommen import Kolommen, Rij

Regel = tuple[str, str]
"""A line and its style; it may be longer than the screen."""

_OUD = "!"


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


def toon_kaart(zeg: Callable[[str, str], None], kaart: Wetskaart, vandaag: date) -> None:
    """A whole card, line by line; `zeg` says a text in a style."""
    for tekst, stijl in kaartregels(kaart, vandaag):
        zeg(tekst, stijl)


def kaartregels(kaart: Wetskaart, vandaag: date) -> Iterator[Regel]:
    """All that a card tells: its purpose, where it comes from, its articles and its amounts."""
    naam = f"{kaart.naam} ({kaart.afkorting})" if kaart.afkorting else kaart.naam
    yield naam, "stap"
    if signaal := signaal_van_leeftijd(kaart.verantwoording.geldig_per, vandaag):
        yield signaal, "let-op"
    yield "Een kaart is een hulp, geen wettekst. Lees het artikel na voor je het gebruikt.", "zacht"
    for kop, tekst in (
        ("Waarom deze wet er is", kaart.grondwaarde),
        ("Wie beslist", kaart.beslist),
        ("Let op", kaart.let_op),
    ):
        if tekst:
            yield "", ""
            yield kop, "vraag"
            yield tekst, ""
    yield from _bron(kaart)
    yield "", ""
    yield "Ruimte en grenzen, per artikel", "vraag"
    for ruimte in kaart.ruimte:
        yield from _ruimte(ruimte, kaart.verantwoording, vandaag)
    if kaart.bedragen:
        yield "", ""
        yield "Bedragen", "vraag"
    for bedrag in kaart.bedragen:
        yield from _bedrag(bedrag, kaart.verantwoording, vandaag)


def _bron(kaart: Wetskaart) -> Iterator[Regel]:
    van = kaart.verantwoording
    yield "", ""
    yield "Voor elk artikel en elk bedrag, tenzij er iets anders bij staat", "vraag"
    yield f"Bron: {van.bron}", ""
    yield f"Geldig per: {toon_datum(van.geldig_per)}", ""
    yield f"Zekerheid: {van.zekerheid}", ""
    if van.voorbehoud:
        yield f"Voorbehoud: {van.voorbehoud}", ""
    if kaart.bwb:
        yield f"Nummer: {kaart.bwb}", ""
    yield van.link, "zacht"


def _ruimte(ruimte: Artikel, kaart: Verantwoording, vandaag: date) -> Iterator[Regel]:
    yield "", ""
    yield f"- {ruimte.artikel}: {ruimte.soort}", "vraag"
    yield f"  Biedt: {ruimte.biedt}", ""
    if ruimte.grens:
        yield f"  Grens: {ruimte.grens}", ""
    yield f"  Wie: {ruimte.wie}", ""
    yield from _verantwoording(ruimte.verantwoording, kaart, vandaag)


def _bedrag(bedrag: Bedrag, kaart: Verantwoording, vandaag: date) -> Iterator[Regel]:
    yield "", ""
    yield f"- {bedrag.wat}: {bedrag.bedrag}", "vraag"
    yield f"  Per: {bedrag.per}", ""
    if bedrag.artikel:
        yield f"  Artikel: {bedrag.artikel}", ""
    yield from _verantwoording(bedrag.verantwoording, kaart, vandaag)


def _verantwoording(eigen: Verantwoording, kaart: Verantwoording, vandaag: date) -> Iterator[Regel]:
    """Where this one differs from its card, and where to read it."""
    if eigen.bron != kaart.bron:
        yield f"  Bron: {eigen.bron}", ""
    if eigen.geldig_per != kaart.geldig_per:
        oud = " (ouder dan een jaar)" if is_verouderd(eigen.geldig_per, vandaag) else ""
        yield f"  Geldig per: {toon_datum(eigen.geldig_per)}{oud}", ""
    if eigen.zekerheid != kaart.zekerheid:
        yield f"  Zekerheid: {eigen.zekerheid}", ""
    if eigen.voorbehoud:
        yield f"  Voorbehoud: {eigen.voorbehoud}", ""
    yield f"  {eigen.link}", "zacht"

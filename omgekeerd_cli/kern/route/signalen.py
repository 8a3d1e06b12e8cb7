"""The signals that the answers call up: remarks with advice, never a decision."""

from __future__ import annotations

from collections.abc import Iterator, Set

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek, Oog
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import naam_van
from omgekeerd_cli.kern.route.voorwaarden import geldt, genoemd, weet
from omgekeerd_cli.kern.set.model import (
    Alle,
    EenVan,
    Methode,
    Niet,
    Signaal,
    Stap,
    Vergelijking,
    Voorwaarde,
    Vraag,
)
from omgekeerd_cli.kern.taal.tekst import invulplekken, vul_in
from omgekeerd_cli.kern.taal.woordenlijst import woorden_in

GEVONDEN = "gevonden"
"""The placeholder in the text of a signal: which words of a list stand in which answers."""


def open_signalen(stand: Stand) -> tuple[Signaal, ...]:
    """The signals whose condition holds on this route, in the order of the set, texts filled in.

    One that hangs on what the short route did not ask says nothing.
    """
    onbekend = _niet_gevraagd(stand)
    roept_op = (s for s in stand.methode.signalen if weet(s.als, stand.boek, onbekend))
    return tuple(_ingevuld(stand.boek, signaal) for signaal in roept_op)


def stille_vragen(stand: Stand) -> tuple[str, ...]:
    """The short labels of what a signal would have to know and the short route does not ask."""
    onbekend = _niet_gevraagd(stand)
    stil = (s for s in stand.methode.signalen if weet(s.als, stand.boek, onbekend) is None)
    # Where nothing is known a signal could still come up: only what would speak by now is named.
    spreekt = [signaal for signaal in stil if geldt(signaal.als, stand.boek)]
    namen = (deel.vraag for signaal in spreekt for deel in genoemd(signaal.als) if deel.vraag in onbekend)
    return tuple(stand.methode.vraag_op_id[naam].kort for naam in dict.fromkeys(namen))


def _niet_gevraagd(stand: Stand) -> Set[str]:
    """The questions without an answer that were not asked, nor what would bring them up."""
    onbekend: set[str] = set()
    if not stand.casus.kort:
        return onbekend
    gevraagd: dict[str, bool] = {}
    for halte in stand.route.haltes:
        naam = halte.plek.vraag.id
        gevraagd[naam] = gevraagd.get(naam, False) or halte.gevraagd
    for _, vraag, groep in stand.methode.vragen_met_velden():
        bekend = gevraagd.get(vraag.id)
        if bekend is None:
            hangt_af = vraag.over in onbekend or (groep is not None and groep.id in onbekend)
            bekend = not (hangt_af or (vraag.als and weet(vraag.als, stand.boek, onbekend) is None))
        if not bekend and vraag.id not in stand.boek.waarden:
            onbekend.add(vraag.id)
    return onbekend


def noemt_vondst(signaal: Signaal) -> bool:
    """True when the text of the signal names the words that it is about."""
    return GEVONDEN in invulplekken(signaal.tekst)


def _ingevuld(boek: Antwoordenboek, signaal: Signaal) -> Signaal:
    if not noemt_vondst(signaal):
        return signaal
    vondsten = ", ".join(dict.fromkeys(_vondsten(boek, signaal)))
    return replace(signaal, tekst=vul_in(signaal.tekst, lambda naam: vondsten if naam == GEVONDEN else ""))


def _vondsten(boek: Antwoordenboek, signaal: Signaal) -> Iterator[str]:
    """Each word as the list has it, with the label of the question in whose answer it stands."""
    for deel in genoemd(signaal.als):
        for waarde in boek.zichtbaar(deel.vraag, Oog()) if deel.woorden else ():
            for woord in woorden_in(deel.woorden, waarde) if isinstance(waarde, str) else ():
                yield f"‘{woord}’ bij {naam_van(boek.methode, deel.vraag)}"


class Signaalmelder(Struct):
    """Brings each signal up once in a conversation, when the steps that it is about are done."""

    gemeld: set[str] = field(default_factory=set)

    def neem_nieuwe(self, stand: Stand, stap: Stap | None = None) -> tuple[Signaal, ...]:
        """Brings up the open signals about steps before this one, without it about all; each only once."""
        methode = stand.methode
        eerder = {vraag.id for vraag in _vragen_voor(methode, stap)} | set(methode.vervallen)
        nieuw = tuple(
            signaal
            for signaal in open_signalen(stand)
            if signaal.id not in self.gemeld and _staat_vast(signaal.als, stand.boek, eerder)
        )
        self.gemeld |= {signaal.id for signaal in nieuw}
        return nieuw


def _vragen_voor(methode: Methode, stap: Stap | None) -> Iterator[Vraag]:
    """The questions and fields in the steps before this one, without it in all."""
    eerder = methode.stappen[: methode.stappen.index(stap) if stap else None]
    return (vraag for waar, vraag, _ in methode.vragen_met_velden() if waar in eerder)


def _staat_vast(voorwaarde: Voorwaarde, boek: Antwoordenboek, eerder: Set[str]) -> bool:
    """True when a condition that holds does so because of these questions only."""
    match voorwaarde:
        case Vergelijking(vraag):
            return vraag in eerder
        case Alle(delen):
            return all(_staat_vast(deel, boek, eerder) for deel in delen)
        case EenVan(delen):
            return any(geldt(deel, boek) and _staat_vast(deel, boek, eerder) for deel in delen)
        case Niet(deel):
            return all(ander.vraag in eerder for ander in genoemd(deel))

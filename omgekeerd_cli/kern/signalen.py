"""The signals that the answers call up: remarks with advice, never a decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from omgekeerd_cli.kern.model import Methode, Signaal, Stap
from omgekeerd_cli.kern.redenen import naam_van
from omgekeerd_cli.kern.tekst import invulplekken, vul_in
from omgekeerd_cli.kern.verloop import Verloop
from omgekeerd_cli.kern.voorwaarden import Antwoordenboek, Oog, geldt, genoemd
from omgekeerd_cli.kern.woordzoeker import woorden_in

GEVONDEN = "gevonden"
"""The placeholder in the text of a signal: which words of a list stand in which answers."""


def open_signalen(methode: Methode, verloop: Verloop) -> tuple[Signaal, ...]:
    """The signals whose condition holds on this route, in the order of the set, texts filled in."""
    roept_op = (signaal for signaal in methode.signalen if geldt(signaal.als, verloop.boek))
    return tuple(_ingevuld(methode, verloop.boek, signaal) for signaal in roept_op)


def noemt_vondst(signaal: Signaal) -> bool:
    """True when the text of the signal names the words that it is about."""
    return GEVONDEN in invulplekken(signaal.tekst)


def _ingevuld(methode: Methode, boek: Antwoordenboek, signaal: Signaal) -> Signaal:
    if not noemt_vondst(signaal):
        return signaal
    vondsten = ", ".join(dict.fromkeys(_vondsten(methode, boek, signaal)))
    return replace(signaal, tekst=vul_in(signaal.tekst, lambda naam: vondsten if naam == GEVONDEN else ""))


def _vondsten(methode: Methode, boek: Antwoordenboek, signaal: Signaal) -> Iterator[str]:
    """Each word as the list has it, with the label of the question in whose answer it stands."""
    for deel in genoemd(signaal.als):
        for waarde in boek.zichtbaar(deel.vraag, Oog()) if deel.woorden else ():
            for woord in woorden_in(deel.woorden, waarde) if isinstance(waarde, str) else ():
                yield f"‘{woord}’ bij {naam_van(methode, deel.vraag)}"


@dataclass(slots=True)
class Signaalmelder:
    """Brings each signal up once in a conversation, when the steps that it is about are done."""

    gemeld: set[str] = field(default_factory=set)

    def nieuwe(self, methode: Methode, verloop: Verloop, stap: Stap) -> tuple[Signaal, ...]:
        """The open signals about steps before this one that were not brought up yet."""
        nieuw = tuple(
            signaal
            for signaal in open_signalen(methode, verloop)
            if signaal.id not in self.gemeld and _gaat_over_eerder(methode, signaal, stap)
        )
        self.gemeld |= {signaal.id for signaal in nieuw}
        return nieuw


def _gaat_over_eerder(methode: Methode, signaal: Signaal, stap: Stap) -> bool:
    """True when every question that the condition names stands in a step before this one."""
    eerder = methode.stappen[: methode.stappen.index(stap)]
    namen = {methode.groep_van.get(deel.vraag, deel.vraag) for deel in genoemd(signaal.als)}
    return all(methode.stap_van.get(naam) in eerder for naam in namen if naam not in methode.vervallen)

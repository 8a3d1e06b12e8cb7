"""Which methods fit, by the rules of a set: the first is advised, the next is the second choice."""

from __future__ import annotations

from functools import partial

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.beeld.invullen import antwoord_als_tekst
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import Advies, Methode
from omgekeerd_cli.kern.taal.tekst import vul_in
from omgekeerd_cli.kern.wet import kaartwoorden
from omgekeerd_cli.kern.wet.wetskaart import Wettenboek
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.kern.wijzigen.overname import neem_over


def adviseer(keuzehulp: Stand) -> tuple[Advies, ...]:
    """The advices that hold for these answers, in the order of the set, each method once."""
    passend: dict[str, Advies] = {}
    for advies in keuzehulp.methode.adviezen:
        if geldt(advies.als, keuzehulp.boek):
            passend.setdefault(advies.methode, advies)
    return tuple(passend.values())


def eerst_doen(advies: Advies, keuzehulp: Stand, boek: Wettenboek) -> list[str]:
    """What cannot wait for an advised method, a line each; a term that is on no card is left out."""
    regels: list[str] = []
    for deel in advies.eerst:
        if geldt(deel.als, keuzehulp.boek):
            tekst = vul_in(deel.tekst, partial(antwoord_als_tekst, boek=keuzehulp.boek))
            regels += [tekst] if tekst else kaartwoorden.termijnregels(boek, deel.wet, deel.termijn)
    return regels


def zwaarder_dan(keuzehulp: Methode, stand: Stand) -> Advies | None:
    """Another method that the answers of a casus call for by the same rules; None when this one does.

    Only what the casus itself says counts: what the help would still ask is open. What must come
    first is no heavier method.
    """
    bekend = neem_over(keuzehulp, stand).antwoorden
    proef, _ = pas_in(keuzehulp, Casus(stand.casus.code, keuzehulp.id, antwoorden=bekend))
    eerste = next((advies for advies in adviseer(proef) if not advies.eerst), None)
    if eerste is None or eerste.als is None or eerste.methode == stand.methode.id:
        return None
    return eerste

"""Which methods fit, by the rules of a set: the first is advised, the next is the second choice."""

from __future__ import annotations

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import Advies, Methode
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.kern.wijzigen.overname import neem_over


def adviseer(keuzehulp: Stand) -> tuple[Advies, ...]:
    """The advices that hold for these answers, in the order of the set, each method once."""
    passend: dict[str, Advies] = {}
    for advies in keuzehulp.methode.adviezen:
        if geldt(advies.als, keuzehulp.boek):
            passend.setdefault(advies.methode, advies)
    return tuple(passend.values())


def zwaarder_dan(keuzehulp: Methode, stand: Stand) -> Advies | None:
    """Another method that the answers of a casus call for by the same rules; None when this one does.

    Only what the casus itself says counts: what the help would still ask is open.
    """
    bekend = neem_over(keuzehulp, stand).antwoorden
    proef, _ = pas_in(keuzehulp, Casus(stand.casus.code, keuzehulp.id, antwoorden=bekend))
    eerste = next(iter(adviseer(proef)), None)
    if eerste is None or eerste.als is None or eerste.methode == stand.methode.id:
        return None
    return eerste

"""Writing an answer where one of another shape stands: after the set changed, or a slip of the hand.

A text where records belong now, or one answer where there is one for each option: the new answer
would write over all of it, so the old one goes to `onbekend` first.
"""

from __future__ import annotations

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Pad, als_sleutels, haal, is_genummerd, voeg_bij, wis, zet
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.set.model import Ruw
from omgekeerd_cli.kern.set.soort import LEEG


def maak_plaats(casus: Casus, pad: Pad) -> Casus:
    """The casus in which an answer can stand at `pad`."""
    for diepte in range(2, len(pad)):
        daar, hoort = haal(casus.antwoorden, pad[:diepte]), list if isinstance(pad[diepte], int) else dict
        past = isinstance(daar, hoort) or (isinstance(pad[diepte], str) and is_genummerd(daar))
        if daar is not None and daar not in LEEG and not past:
            onbekend = voeg_bij(casus.onbekend, als_sleutels(pad[:diepte]), daar)
            return replace(casus, antwoorden=zet(casus.antwoorden, pad[:diepte], hoort()), onbekend=onbekend)
    return casus


def maak_plaats_apart(casus: Casus, pad: Pad, ruw: Ruw) -> Casus:
    """The casus in which `ruw` can stand at `pad` under `buiten_route`, over nothing else."""
    sleutels = als_sleutels(pad)
    for diepte in range(2, len(sleutels) + 1):
        daar = haal(casus.buiten_route, sleutels[:diepte])
        in_de_weg = daar != ruw if diepte == len(sleutels) else not isinstance(daar, dict)
        if daar is not None and daar not in LEEG and in_de_weg:
            onbekend = voeg_bij(casus.onbekend, sleutels[:diepte], daar)
            return replace(casus, buiten_route=wis(casus.buiten_route, sleutels[:diepte]), onbekend=onbekend)
    return casus

"""What a route, short or full, puts to a person: a matter of asking, never of what is printed."""

from __future__ import annotations

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek, Oog
from omgekeerd_cli.kern.antwoord.boom import haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import Vraag


def kan_vragen(casus: Casus, stap: str, vraag: Vraag) -> bool:
    """Whether a route of this length has the question of that step, be it for some answers only."""
    return not casus.kort or hoort_bij_kort(vraag) or _is_gegeven(casus, stap, vraag)


def hoort_bij_kort(vraag: Vraag) -> bool:
    """Whether the short route has it, be it for some answers only."""
    return vraag.kernvraag or vraag.kern_als is not None


def is_gevraagd(
    casus: Casus, stap: str, vraag: Vraag, groep: Vraag | None, boek: Antwoordenboek, oog: Oog
) -> bool:
    """Whether the route puts this question, or this field of `groep`, given all the answers on it.

    The short route has the kernvragen, and what was given to whoever practises. `boek` is whole
    here: what is only core for some answers may look at later ones.
    """
    if not casus.kort or _is_gegeven(casus, stap, groep or vraag):
        return True
    return all(_is_kern(deel, boek, oog) for deel in (groep, vraag) if deel)


def _is_kern(vraag: Vraag, boek: Antwoordenboek, oog: Oog) -> bool:
    return vraag.kernvraag or (vraag.kern_als is not None and geldt(vraag.kern_als, boek, oog))


def _is_gegeven(casus: Casus, stap: str, vraag: Vraag) -> bool:
    gegeven = casus.herkomst.antwoorden if casus.is_oefening and casus.herkomst else {}
    return haal(gegeven, (stap, vraag.id)) is not None

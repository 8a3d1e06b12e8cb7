"""Names in a template that nothing has: found while reading, also where few answers ever lead.

Only what is certain is told: a name that the template neither gets nor makes, a question that the
method does not have, a part that no value has. What depends on values shows when it is filled in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from difflib import get_close_matches
from functools import cache
from typing import get_args, get_origin, get_type_hints

from jinja2 import meta, nodes
from msgspec import Struct

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.set.organisatie import paden
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, Verslagrij
from omgekeerd_cli.rapport.zandbak.zandbak import BEREIKBAAR

_ANTWOORD, _ORGANISATIE, _ZIN = "antwoord", "organisatie", "zin"


class Onbekend(Struct, frozen=True):
    """A name that is not there: in which line, what is wrong, and what was probably meant."""

    regel: int
    wat: str
    doe: str


def onbekende_namen(boom: nodes.Template, bekend: Collection[str], methode: Methode) -> Iterator[Onbekend]:
    """Every name in a template that is certainly not there.

    Args:
        boom: the template as read.
        bekend: what it gets.
        methode: whose questions it may ask for.
    """
    yield from _variabelen(boom, bekend)
    yield from _vragen(boom, methode)
    yield from _van_bijblad(boom, methode)
    yield from _organisatie(boom)
    yield from _delen(boom, methode)
    yield from _zinnen(boom, methode)


def van_organisatie(boom: nodes.Template) -> Iterator[tuple[int, str]]:
    """What a template asks of organisatie.yaml: `organisatie("path", …)`, each with its line."""
    for knoop in boom.find_all(nodes.Call):
        van = isinstance(knoop.node, nodes.Name) and knoop.node.name == _ORGANISATIE
        if van and knoop.args and isinstance(knoop.args[0], nodes.Const):
            yield knoop.lineno, str(knoop.args[0].value)


def overgenomen(boom: nodes.Template) -> set[str]:
    """The packaged templates of which a template takes something over."""
    namen = [knoop.template for knoop in boom.find_all(nodes.FromImport)]
    namen += [knoop.template for knoop in boom.find_all(nodes.Import)]
    return {str(naam.value) for naam in namen if isinstance(naam, nodes.Const)}


def _organisatie(boom: nodes.Template) -> Iterator[Onbekend]:
    for regel, pad in van_organisatie(boom):
        if pad not in paden():
            yield Onbekend(regel, f"In organisatie.yaml is geen plek voor `{pad}`.", _bedoel(pad, paden()))


def _variabelen(boom: nodes.Template, bekend: Collection[str]) -> Iterator[Onbekend]:
    gemaakt = {knoop.name for knoop in boom.find_all(nodes.Name) if knoop.ctx != "load"}
    vrij = meta.find_undeclared_variables(boom) - {*bekend, *gemaakt}  # set in one branch is set at all
    for knoop in boom.find_all(nodes.Name):
        if knoop.ctx == "load" and knoop.name in vrij:
            wat = f"De naam `{knoop.name}` is er niet."
            yield Onbekend(knoop.lineno, wat, _bedoel(knoop.name, {*bekend, *gemaakt}))
            vrij -= {knoop.name}


def _vragen(boom: nodes.Template, methode: Methode) -> Iterator[Onbekend]:
    """The ids of questions and fields: `antwoord("id")`, and `rij("id")` of a record."""
    rijen = {knoop.target.name for knoop in boom.find_all(nodes.For) if isinstance(knoop.target, nodes.Name)}
    hele = {*methode.stap_van, *methode.vervallen}
    velden = {*methode.groep_van, *methode.vervallen, *methode.vervallen_velden}
    for knoop in boom.find_all(nodes.Call):
        if not isinstance(knoop.node, nodes.Name) or len(knoop.args) != 1:
            continue
        naam = knoop.args[0].value if isinstance(knoop.args[0], nodes.Const) else None
        if not isinstance(naam, str):
            continue
        if knoop.node.name == _ANTWOORD and naam not in hele:
            wat = f"De methode heeft geen vraag `{naam}`."
            if naam in methode.groep_van:
                wat = f"`{naam}` is een veld van de groep `{methode.groep_van[naam]}`, en geen vraag."
            yield Onbekend(knoop.lineno, wat, _bedoel(naam, hele))
        elif knoop.node.name in {_ANTWOORD, *rijen} and naam in methode.oude_vragen:
            doel = methode.oude_vragen[naam].biedt_aan
            wat = f"De vraag `{naam}` komt niet meer. Oude antwoorden staan al in het verslag."
            yield Onbekend(knoop.lineno, wat, f"Gebruik `{doel}`." if doel else "Haal dit weg.")
        elif knoop.node.name in rijen and naam not in velden:
            yield Onbekend(knoop.lineno, f"Geen groep heeft een veld `{naam}`.", _bedoel(naam, velden))


def _van_bijblad(boom: nodes.Template, methode: Methode) -> Iterator[Onbekend]:
    """The questions whose answer only the bijblad has, however a template names them."""
    for knoop in boom.find_all(nodes.Const):
        if isinstance(knoop.value, str) and knoop.value in methode.op_bijblad:
            wat = f"Het antwoord op `{knoop.value}` komt alleen op het bijblad."
            yield Onbekend(knoop.lineno, wat, "Haal dit weg.")


def genoemde_zinnen(boom: nodes.Template) -> Iterator[tuple[int, str]]:
    """The ids of the fixed sentences that a template says, each with its line; "" for one worked out."""
    for knoop in boom.find_all(nodes.Call):
        if isinstance(knoop.node, nodes.Name) and knoop.node.name == _ZIN and knoop.args:
            naam = knoop.args[0]
            yield knoop.lineno, str(naam.value) if isinstance(naam, nodes.Const) else ""


def _zinnen(boom: nodes.Template, methode: Methode) -> Iterator[Onbekend]:
    for regel, naam in genoemde_zinnen(boom):
        if naam and naam not in methode.zinnen:
            wat = f"Er is geen zin `{naam}` in zinnen.yaml."
            yield Onbekend(regel, wat, _bedoel(naam, methode.zinnen))


def _delen(boom: nodes.Template, methode: Methode) -> Iterator[Onbekend]:
    """What is asked of a value behind a dot."""
    eigen = {paar.key.value for paar in boom.find_all(nodes.Pair) if isinstance(paar.key, nodes.Const)}
    eigen |= {knoop.key for knoop in boom.find_all(nodes.Keyword)}
    eigen |= {knoop.attr for knoop in boom.find_all(nodes.NSRef)}
    kaarten = [optie.kaart for vraag in methode.vraag_op_id.values() for optie in vraag.opties]
    kaarten += [begrip.kaart for begrip in methode.begrippen]
    eigen |= {sleutel for kaart in kaarten for sleutel in kaart}
    overgenomen = {knoop.target for knoop in boom.find_all(nodes.Import)}
    for knoop in boom.find_all(nodes.Getattr):
        van_ander = isinstance(knoop.node, nodes.Name) and knoop.node.name in overgenomen
        if not van_ander and knoop.attr not in eigen | BEREIKBAAR | _feiten():
            yield Onbekend(
                knoop.lineno, f"Niets heeft een deel `{knoop.attr}`.", _bedoel(knoop.attr, _feiten())
            )


@cache
def _feiten() -> frozenset[str]:
    """Everything that a value of ours can be asked, whatever it is."""
    soorten: set[type] = set()
    te_doen: list[object] = [Motivatie, Verslagrij, Casus]
    for soort in te_doen:
        te_doen += get_args(soort)
        kern = get_origin(soort) or soort
        if isinstance(kern, type) and kern.__module__.startswith("omgekeerd_cli.") and kern not in soorten:
            soorten.add(kern)
            with suppress(NameError):  # a type that only a type checker knows
                te_doen += get_type_hints(kern).values()
    return frozenset(naam for soort in soorten for naam in vars(soort) if not naam.startswith("_"))


def _bedoel(naam: str, bekend: Collection[str]) -> str:
    gelijkend = get_close_matches(naam, sorted(bekend), n=1, cutoff=0.6)
    return f"Bedoel je `{gelijkend[0]}`?" if gelijkend else "Pas het sjabloon aan."

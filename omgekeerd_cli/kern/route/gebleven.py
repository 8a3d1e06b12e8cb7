"""Answers that fell off the route when the questions got a newer version: the report keeps them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Pad, haal, zet
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Stap, Vraag
from omgekeerd_cli.kern.set.soort import LEEG


def met_gebleven(stand: Stand) -> tuple[Stand, Set[str]]:
    """The same with those answers as answers to old questions, and the ids of these questions.

    What has an answer again since then is no longer among them.
    """
    methode, casus, namen = stand.methode, stand.casus, set[str]()
    antwoorden = casus.antwoorden
    for sleutels in (tekst.split(".") for tekst in casus.gebleven):
        ruw, vraag = haal(casus.buiten_route, sleutels), methode.vraag_op_id.get((sleutels[1:2] or [""])[0])
        if ruw is None or ruw in LEEG or vraag is None or vraag.vervalt:
            continue
        if vraag.is_groep and methode.groep_van.get(sleutels[-1]) != vraag.id:
            continue  # its fields are named one by one
        pad = _pad(stand, vraag, sleutels)
        op_route = vraag.is_groep and pad[:-2] in stand.route.halte_op_pad
        namen.add(str(pad[-1]) if op_route else vraag.id)
        antwoorden = zet(antwoorden, pad, ruw)
    if not namen:
        return stand, namen
    return Stand(_als_oud(methode, namen), replace(casus, antwoorden=antwoorden)), namen


def _pad(stand: Stand, vraag: Vraag, sleutels: Sequence[str]) -> Pad:
    """Where it stood: the place in a list as a number, but for records with a number of their own."""
    if not vraag.is_groep or len(sleutels) < 4 or not sleutels[-2].isdecimal():
        return tuple(sleutels)
    eigen = haal(stand.casus.antwoorden, sleutels[:-1]) is not None  # the record with that number is there
    return (*sleutels[:-2], sleutels[-2] if eigen else int(sleutels[-2]) - 1, sleutels[-1])


def _als_oud(methode: Methode, namen: Set[str]) -> Methode:
    return replace(methode, stappen=tuple(_stap(stap, namen) for stap in methode.stappen))


def _stap(stap: Stap, namen: Set[str]) -> Stap:
    weg = tuple(_oud(vraag) for vraag in stap.vragen if vraag.id in namen)
    blijft = tuple(_zonder_velden(vraag, namen) for vraag in stap.vragen if vraag.id not in namen)
    return replace(stap, vragen=blijft, oud=(*stap.oud, *weg))


def _zonder_velden(groep: Vraag, namen: Set[str]) -> Vraag:
    weg = tuple(_oud(veld) for veld in groep.velden if veld.id in namen)
    velden = tuple(veld for veld in groep.velden if veld.id not in namen)
    return replace(groep, velden=velden, oude_velden=(*groep.oude_velden, *weg)) if weg else groep


def _oud(vraag: Vraag) -> Vraag:
    return replace(vraag, vervalt="-", velden=(*vraag.velden, *vraag.oude_velden), oude_velden=())


def onthoud(casus: Casus, paden: Sequence[str]) -> Casus:
    """The casus that knows of these answers that they stay in its report."""
    return replace(casus, gebleven=tuple(dict.fromkeys([*casus.gebleven, *paden])))

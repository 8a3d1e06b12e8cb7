"""Changing a list that is typed as lines: which record goes with which line, and what becomes of the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import NR, Boom, als_sleutels, als_tekst, haal, wis, zet
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Wat
from omgekeerd_cli.kern.antwoord.niets_overschrijven import maak_plaats
from omgekeerd_cli.kern.antwoord.ordening import orden
from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_in
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van, regels_van
from omgekeerd_cli.kern.beeld.aanbod import aanbod
from omgekeerd_cli.kern.route.route import Plek, Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw, Vraag
from omgekeerd_cli.kern.wijzigen.beantwoorden import (
    Gevolgen,
    leg_oud_apart,
    na_antwoord,
    zet_apart,
    zet_buiten_route_apart,
)
from omgekeerd_cli.kern.wijzigen.nummering import nieuwe_nummers

_LIJKT = 0.6
"""From this likeness on (0 to 1) a changed line is the same item still."""


def zet_regels(
    stand: Stand, slot: Plek, ruw: Sequence[Ruw], *, tijd: str, door: str = ""
) -> tuple[Stand, Gevolgen]:
    """The casus with these lines in the list at `slot`, and what that did to other answers.

    Each is a text, or the record of a casus that is replayed: that one keeps its number.
    A line that stayed keeps its record, then the one most like it; a line that came back gets the
    record that was set apart with it. The record of a line that is gone is set apart under its number.
    """
    methode, casus = stand.methode, stand.casus
    oud = haal(casus.antwoorden, slot.pad)
    rijen = oud if isinstance(oud, list) else []
    if oud is not None and regels_van(slot.vraag, rijen) == regels_van(slot.vraag, ruw):
        return _klaar(stand, slot, rijen, tijd, door), Gevolgen()
    casus = maak_plaats(casus, (*slot.pad, 0))
    indeling = _deel_in(methode, casus, slot, rijen, ruw)
    for nr in indeling.weg:
        for veld in slot.vraag.velden:
            casus = zet_apart(casus, (*slot.pad, nr, veld.id))
    for nr in indeling.terug:
        casus = replace(casus, buiten_route=wis(casus.buiten_route, (*als_sleutels(slot.pad), nr)))
    nieuw: list[Ruw] = [*indeling.rijen]
    casus = replace(casus, antwoorden=orden(methode, zet(casus.antwoorden, slot.pad, nieuw)))
    casus = leg_oud_apart(casus, aanbod(stand, slot) if ruw and not rijen else None)
    keuze_weg = [*_koos(stand, slot.vraag, indeling.weg)]
    for plek in keuze_weg:
        casus = zet_apart(casus, plek.pad)
    straks, vervallen = zet_buiten_route_apart(stand.met(casus), stand.route.halte_op_pad)
    op_route = straks.route.halte_op_pad
    gevolgen = Gevolgen(
        vervallen=tuple(pad for pad in vervallen if pad[:2] != slot.pad[:2]),
        keuze_weg=tuple(plek for plek in keuze_weg if plek.pad in op_route),
    )
    return _klaar(straks, slot, rijen, tijd, door), gevolgen


def _klaar(stand: Stand, slot: Plek, oud: Sequence[Ruw], tijd: str, door: str) -> Stand:
    """The casus with this in its logboek; what the lines were stands there too."""
    was = ", ".join(regel for regel in regels_van(slot.vraag, oud) if regel)
    nu = haal(stand.casus.antwoorden, slot.pad)
    nieuw = regels_van(slot.vraag, nu if isinstance(nu, list) else [])
    gewijzigd = bool(oud) and regels_van(slot.vraag, oud) != nieuw
    naam, logboek = als_tekst(slot.pad), stand.casus.logboek
    if not gewijzigd and logboek and logboek[-1].vraag == naam and nieuw == regels_van(slot.vraag, oud):
        return stand
    wat = Wat.GEWIJZIGD if gewijzigd else Wat.BEANTWOORD
    gebeurtenis = Gebeurtenis(tijd, naam, wat, door, was if gewijzigd else "")
    return na_antwoord(stand, gebeurtenis)


class _Indeling(Struct):
    """The records for the new lines, the numbers of those that go, and of those that come back."""

    rijen: list[Boom] = field(default_factory=list)
    weg: list[str] = field(default_factory=list)
    terug: list[str] = field(default_factory=list)


def _deel_in(
    methode: Methode, casus: Casus, slot: Plek, oud: Sequence[Ruw], nieuw: Sequence[Ruw]
) -> _Indeling:
    veld, regels = slot.vraag.velden[0].id, regels_van(slot.vraag, nieuw)
    over = {nr_van(rij): rij for rij in oud if isinstance(rij, dict)}
    apart = _apart(casus, slot)
    gekozen = {plaats: nr for plaats, rij in enumerate(nieuw) if (nr := nr_van(rij))}
    for bron in (over, apart):
        bekend = {nr: str(rij.get(veld, "")) for nr, rij in bron.items()}
        gekozen |= dict(_zelfde(regels, gekozen, bekend))
    blijft = set(gekozen.values())
    los = {nr: str(rij.get(veld, "")) for nr, rij in over.items() if nr not in blijft}
    gekozen |= _meest_gelijkend(regels, gekozen, los)
    nieuwe = nieuwe_nummers(methode, casus, slot.vraag)
    indeling = _Indeling()
    for plaats, regel in enumerate(regels):
        nr = gekozen.get(plaats) or next(nieuwe)
        rij = over.get(nr, apart.get(nr, {}))
        eigen: Boom = {NR: nr, veld: regel} if regel else {NR: nr}
        indeling.rijen.append(eigen | {naam: deel for naam, deel in rij.items() if naam not in (NR, veld)})
    gebruikt = set(gekozen.values())
    indeling.weg = [nr for nr in over if nr not in gebruikt]
    indeling.terug = [nr for nr in apart if nr in gebruikt and nr not in over]
    return indeling


def _apart(casus: Casus, slot: Plek) -> dict[str, Boom]:
    """The records that were set apart, the last one first."""
    apart = haal(casus.buiten_route, als_sleutels(slot.pad))
    rijen = apart.items() if isinstance(apart, dict) else ()
    return {nr: rij for nr, rij in reversed([*rijen]) if isinstance(rij, dict)}


def _zelfde(regels: Sequence[str], al: dict[int, str], bekend: dict[str, str]) -> Iterator[tuple[int, str]]:
    """The lines that have no record yet, each with the record that has the same words."""
    vrij = {nr: _kaal(regel) for nr, regel in bekend.items() if nr not in al.values()}
    for plaats, regel in enumerate(regels):
        if plaats in al:
            continue
        nr = next((nr for nr, ander in vrij.items() if ander == _kaal(regel)), None)
        if nr is not None:
            del vrij[nr]
            yield plaats, nr


def _meest_gelijkend(regels: Sequence[str], al: dict[int, str], los: dict[str, str]) -> dict[int, str]:
    """The lines that are left, each with the record most like it; the best pair is made first."""
    paren = [
        (SequenceMatcher(None, _kaal(ander), _kaal(regel)).ratio(), -plaats, nr)
        for plaats, regel in enumerate(regels)
        if plaats not in al
        for nr, ander in los.items()
    ]
    gevonden: dict[int, str] = {}
    for gelijk, min_plaats, nr in sorted(paren, reverse=True):
        if gelijk >= _LIJKT and -min_plaats not in gevonden and nr not in gevonden.values():
            gevonden[-min_plaats] = nr
    return gevonden


def _kaal(regel: str) -> str:
    return " ".join(regel.split()).casefold()


def _koos(stand: Stand, lijst: Vraag, weg: Sequence[str]) -> Iterator[Plek]:
    """The places where an item was chosen that is gone now."""
    for halte in stand.route.haltes:
        if halte.plek.vraag.van == lijst.id and codes_in(halte.ruw) & {*weg}:
            yield halte.plek

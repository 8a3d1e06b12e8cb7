"""What earlier answers of a casus offer to another of its questions: a start, until a person takes it.

An answer to a question that is no longer asked is offered where its set says, under `biedt-aan`; any
other where a question says so, with `neemt-over` without a method.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import NR, Pad, als_sleutels, haal, zet
from omgekeerd_cli.kern.antwoord.soorten.keuze import toon_keus
from omgekeerd_cli.kern.beeld.vertaling import (
    MET_CODES,
    als_tekst,
    gaat_heel_mee,
    in_woorden,
    keuzes_van,
    past_op_een_regel,
    velden_als_tekst,
    vertaald,
)
from omgekeerd_cli.kern.route.route import Halte, Plek, Stand
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import Methode, Overname, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import LEEG

_TEKEN = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")
"""What people put before an item of a list."""
_LANGSTE_ITEM = 100
"""Characters of a line without such a sign that can still be an item, and not a line of a story."""


class Aanbod(Struct, frozen=True):
    """What stands ready at a place, as a casus keeps it, and the answers that it was made of.

    `heel` is False where it holds less than those answers do.
    """

    ruw: Ruw
    van: tuple[Halte, ...]
    heel: bool = True

    @property
    def vragen(self) -> list[str]:
        """What people call the questions that those answers are to."""
        return list(dict.fromkeys((halte.plek.groep or halte.plek.vraag).kort for halte in self.van))


def aanbod(stand: Stand, plek: Plek) -> Aanbod | None:
    """What earlier answers offer at this place; None without any, or with an answer of its own set apart."""
    overnames = _overnames(stand.methode, plek.vraag)
    apart = haal(stand.casus.buiten_route, als_sleutels(plek.pad))
    if not overnames or (apart is not None and apart not in LEEG):
        return None
    bron = _met_wat_apart_ligt(stand, overnames)
    gegeven = [(overname, _gegeven(bron, plek, overname)) for overname in overnames]
    gegeven = [(overname, haltes) for overname, haltes in gegeven if haltes]
    if plek.vraag.is_groep:
        return _als_rijen(stand, plek, [halte for _, haltes in gegeven for halte in haltes])
    if plek.vraag.soort.is_tekst:
        return _als_tekst(plek.vraag, [haltes for _, haltes in gegeven])
    for overname, haltes in gegeven:
        if (ruw := vertaald(plek.vraag, overname, haltes)) is not None:
            met_codes = plek.vraag.soort.invulwijze in MET_CODES
            heel = gaat_heel_mee(haltes, ruw) if met_codes else len(haltes) == 1
            return Aanbod(ruw, tuple(haltes), heel)
    return None


def _overnames(methode: Methode, vraag: Vraag) -> list[Overname]:
    """From which questions of this method it takes a start, those that it names itself first."""
    eigen = [overname for overname in vraag.neemt_over if not overname.methode]
    genoemd = {overname.vraag for overname in eigen}
    oud = [v.id for v in methode.oude_vragen.values() if v.biedt_aan == vraag.id and v.id not in genoemd]
    return [*eigen, *(Overname(naam) for naam in oud)]


def _met_wat_apart_ligt(stand: Stand, overnames: Sequence[Overname]) -> Stand:
    """The same with the old answers that were set apart when an answer took their place."""
    methode, antwoorden = stand.methode, stand.casus.antwoorden
    for naam in (overname.vraag for overname in overnames if overname.vraag in methode.oude_vragen):
        vraag = methode.vraag_op_id[methode.groep_van.get(naam, naam)]
        pad = (methode.stap_van[vraag.id].id, vraag.id)
        for deel, ruw in _delen(methode, vraag, haal(stand.casus.buiten_route, pad)):
            if haal(antwoorden, (*pad, *deel)) is None:
                antwoorden = zet(antwoorden, (*pad, *deel), ruw)
    return stand.met(replace(stand.casus, antwoorden=antwoorden))


def _delen(methode: Methode, vraag: Vraag, apart: Ruw | None) -> Iterator[tuple[Pad, Ruw]]:
    """What of an old question, or of a groep with old fields, was set apart, and where that stood."""
    if apart is None or not (vraag.is_groep or vraag.over):
        yield from [((), apart)] if apart is not None else []
        return
    for sleutel, deel in apart.items() if isinstance(apart, dict) else ():
        if not vraag.is_groep:
            yield (sleutel,), deel
        elif sleutel.isdecimal() and isinstance(deel, dict):
            oud = ((veld, ruw) for veld, ruw in deel.items() if veld in methode.oude_vragen)
            rij = sleutel if vraag.regels else int(sleutel) - 1
            yield from (((rij, veld), ruw) for veld, ruw in oud)


def _gegeven(stand: Stand, plek: Plek, overname: Overname) -> list[Halte]:
    """The answers to that question that go with this place: its own option, its own record, its choice."""
    if not geldt(overname.als, stand.boek, plek.oog):
        return []
    alle, namen = (*stand.route.haltes, *stand.route.oud), {overname.vraag, *overname.en}
    van = [halte for halte in alle if halte.waarde is not None and namen & _namen(halte)]
    if plek.vraag.is_groep and not plek.vraag.regels:
        return [halte for halte in van if halte.plek.groep]
    if bij := overname.bij or overname.niet_bij:
        gekozen = {keus.code for w in stand.boek.zichtbaar(bij, plek.oog) for keus in keuzes_van(w)}
        return [halte for halte in van if bool(gekozen & _waarbij(stand, halte)) == bool(overname.bij)]
    if plek.optie:  # what is about no option goes to the first one
        eerste = next(
            (h.plek.optie.code for h in alle if h.plek.optie and h.plek.vraag.id == plek.vraag.id), ""
        )
        van = [h for h in van if (h.plek.optie.code if h.plek.optie else eerste) == plek.optie.code]
    if plek.groep:  # what stands in no record goes to the first one
        van = [halte for halte in van if max(halte.plek.nummer, 0) == plek.nummer]
    return [halte for halte in van if halte.plek.pad != plek.pad]


def _namen(halte: Halte) -> set[str]:
    return {halte.plek.vraag.id, *([halte.plek.groep.id] if halte.plek.groep else [])}


def _waarbij(stand: Stand, halte: Halte) -> set[str]:
    """The option, and the lasting number of the record, that an answer is about."""
    nr = haal(stand.casus.antwoorden, (*halte.plek.pad[:-1], NR)) if halte.plek.groep else None
    return {*([halte.plek.optie.code] if halte.plek.optie else []), *([nr] if isinstance(nr, str) else [])}


def _als_rijen(stand: Stand, plek: Plek, gegeven: Sequence[Halte]) -> Aanbod | None:
    """Of a list that is typed as lines the lines; of another whether there is one more."""
    if plek.vraag.regels:
        eerste, regels = plek.vraag.velden[0].id, dict.fromkeys(_items(gegeven))
        klaar = Aanbod([{eerste: regel} for regel in regels], tuple(_eerste_velden(gegeven)))
        return klaar if regels else None
    rijen = haal(stand.casus.antwoorden, plek.pad)
    hier = len(rijen) if isinstance(rijen, list) else 0
    meer = tuple(halte for halte in gegeven if halte.plek.nummer >= hier)
    return Aanbod("ja", meer) if meer else None


def _eerste_velden(gegeven: Sequence[Halte]) -> Iterator[Halte]:
    """The answers that are the line of their record, and those that stand in none."""
    for halte in gegeven:
        groep = halte.plek.groep
        if groep is None or halte.plek.vraag.id == groep.velden[0].id:
            yield halte


def _items(gegeven: Sequence[Halte]) -> Iterator[str]:
    for halte in _eerste_velden(gegeven):
        if halte.plek.vraag.soort.kiest and halte.waarde is not None:
            yield from (toon_keus(halte.plek.vraag, keus) for keus in keuzes_van(halte.waarde))
        else:
            yield from regels_uit(in_woorden(halte))


def regels_uit(tekst: str) -> list[str]:
    """The items of a text: each line is one, but a story of more lines is one as a whole."""
    regels = [regel.strip() for regel in tekst.splitlines() if regel.strip()]
    if all(_TEKEN.match(regel) for regel in regels):
        return [_TEKEN.sub("", regel, count=1) for regel in regels]
    loopt_door = any(deel[:1].islower() for deel in regels[1:])
    if loopt_door or any(len(regel) > _LANGSTE_ITEM or ". " in regel for regel in regels):
        return [" ".join(regels)]
    return regels


def _als_tekst(vraag: Vraag, gegeven: Sequence[Sequence[Halte]]) -> Aanbod | None:
    """The answers together, line by line; what stands there already does not come twice."""
    teksten = [
        velden_als_tekst(vraag, haltes) if haltes[0].plek.groep else als_tekst(vraag, haltes)
        for haltes in gegeven
    ]
    if not teksten:
        return None
    van = tuple(halte for haltes in gegeven for halte in haltes)
    if len(teksten) == 1:
        return Aanbod(teksten[0], van)
    if past_op_een_regel(vraag):
        return Aanbod("; ".join(dict.fromkeys(teksten)), van)
    return Aanbod("\n".join(dict.fromkeys(regel for tekst in teksten for regel in tekst.splitlines())), van)

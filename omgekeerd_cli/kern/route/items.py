"""Lists that are typed as lines, on the route: their items, and options that depend on answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek, Oog
from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_in
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van, regels_van
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import ANDERS, Optie, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import Keus, Waarde


def concreet(vraag: Vraag, boek: Antwoordenboek, oog: Oog, ruw: Ruw | None) -> Vraag:
    """The question with the options that fit the answers so far; what was chosen already keeps its own."""
    if not vraag.wisselt:
        return vraag
    opties = boek.opties_van(vraag)
    gekozen = codes_in(ruw)
    passend = (o for o in opties if o.code in gekozen or (geldt(o.als, boek, oog) and not o.is_voorbeeld))
    return replace(vraag, opties=tuple(passend))


def heeft_keus(vraag: Vraag) -> bool:
    """Whether there is something to choose: not where a list holds nothing but examples."""
    return not vraag.opties or not all(optie.is_voorbeeld for optie in vraag.opties)


def noteer_items(groep: Vraag, rijen: Sequence[Ruw], boek: Antwoordenboek) -> None:
    """Notes the items of a list: its lines, each under its number, and what stands ready there."""
    regels = zip(rijen, regels_van(groep, rijen), strict=True)
    eigen = tuple(Optie(nr_van(rij), regel or groep.kort) for rij, regel in regels)
    boek.items[groep.id] = (*eigen, *groep.opties)
    if eigen:
        waarde = tuple(Keus(optie.code, optie.label) for optie in boek.items[groep.id])
        boek.noteer(groep.id, ("", -1), waarde)


def waarover(vraag: Vraag, boek: Antwoordenboek) -> Iterator[Optie]:
    """The options for each of which a question is repeated: what was chosen, or the items of a list."""
    bron = boek.methode.vraag_op_id[vraag.over]
    if bron.regels:
        opties = list(boek.items.get(bron.id, ()))
    else:
        keuzes = [keus for waarde in boek.zichtbaar(bron.id, Oog()) for keus in _keuzes(waarde)]
        zelf = boek.vraag(bron.id) or bron
        opties = [zelf.optie(keus.code) or Optie(ANDERS, keus.tekst) for keus in keuzes]
    return (optie for optie in opties if optie.code not in vraag.behalve)


def _keuzes(waarde: Waarde) -> tuple[Keus, ...]:
    if isinstance(waarde, tuple):
        return waarde
    return (waarde,) if isinstance(waarde, Keus) else ()

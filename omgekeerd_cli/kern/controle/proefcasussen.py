"""Casussen made from a set itself, to try with them what is made of answers: each option comes by."""

from __future__ import annotations

from collections.abc import Iterator

from omgekeerd_cli.kern.antwoord.boom import NR, Boom, zet
from omgekeerd_cli.kern.antwoord.casus import Casus, Herkomst, Status
from omgekeerd_cli.kern.antwoord.oordeel import beoordeel
from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_van
from omgekeerd_cli.kern.controle.proefantwoorden import proefantwoorden
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand
from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Ruw, Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze

_MEESTE_RONDEN = 60
_LEEG = 3
"""The casus in which all is passed over that may be."""
_TEKSTEN = ("Proef.", "1", "10", "100", "2026-01-15", "0612345678", "1234 AB", "proef@voorbeeld.nl")


def proefcasussen(methode: Methode, hoogstens: int) -> Iterator[Stand]:
    """Trial casussen: empty, then filled in, each time with the next option of every question.

    Args:
        methode: the set.
        hoogstens: most that are given; after the last option of the longest list there is no more.
    """
    yield Stand(methode, _casus(methode, {}, 0))
    for nummer in range(min(hoeveel_nodig(methode), hoogstens) - 1):
        yield _gevuld(methode, nummer)


def hoeveel_nodig(methode: Methode) -> int:
    """How many trial casussen there are until each option has come by."""
    return max((len(codes_van(vraag)) for _, vraag, _ in methode.vragen_met_velden()), default=0) + 3


def _gevuld(methode: Methode, nummer: int) -> Stand:
    antwoorden: Boom = {}
    for _ in range(_MEESTE_RONDEN):
        stand = Stand(methode, _casus(methode, antwoorden, nummer))
        nieuw = antwoorden
        for halte in stand.route.haltes:
            if halte.ruw is None and halte.toestand is Toestand.OPEN:
                nieuw = zet(nieuw, halte.plek.pad, _antwoord(stand, halte, nummer))
        if nieuw is antwoorden:
            break
        antwoorden = nieuw
    return Stand(methode, _casus(methode, antwoorden, nummer))


def _casus(methode: Methode, antwoorden: Boom, nummer: int) -> Casus:
    status = Status.AFGEROND if nummer % 2 == 0 and antwoorden else Status.BEZIG
    herkomst = Herkomst("proef-eerder", methode.id, methode.titel) if nummer == 2 else None
    titel = "Proef" if nummer % 3 == 0 else ""
    return Casus("proef", methode.id, titel=titel, status=status, antwoorden=antwoorden, herkomst=herkomst)


def _antwoord(stand: Stand, halte: Halte, nummer: int) -> Ruw:
    """An answer that fits; one that may be passed over sometimes is, and what nothing fits always."""
    vraag = halte.plek.vraag
    if vraag.regels and nummer == _LEEG and not vraag.verplicht and not vraag.rij.min:
        return []
    if vraag.is_groep:
        aantal = max(vraag.rij.min, 1 + nummer % 2)
        if vraag.regels:
            eerste = vraag.velden[0].id
            return [{NR: str(n), eerste: f"Proef {n}."} for n in range(1, aantal + 1)]
        return [{} for _ in range(min(aantal, vraag.rij.max) if vraag.rij.max else aantal)]
    if nummer == _LEEG and not vraag.verplicht:
        return ""
    draai = nummer or _hoeveelste(stand, halte)  # where all is chosen, each repeat gets another answer
    return next(
        (ruw for ruw in _mogelijk(stand, vraag, draai) if beoordeel(vraag, ruw).waarde is not None), ""
    )


def _hoeveelste(stand: Stand, halte: Halte) -> int:
    """At how many options before this one the same question is put."""
    paden = [ander.plek.pad for ander in stand.route.haltes if ander.plek.vraag.id == halte.plek.vraag.id]
    return paden.index(halte.plek.pad) if halte.plek.optie else 0


def _mogelijk(stand: Stand, vraag: Vraag, nummer: int) -> Iterator[Ruw]:
    if vraag.soort.invulwijze is Invulwijze.JA_NEE:
        yield "nee" if nummer == 1 else "ja"
        return
    if vraag.soort.kiest:
        codes = codes_van(vraag)
        gedraaid = codes[nummer % len(codes) :] + codes[: nummer % len(codes)] if codes else []
        keuzes: list[Ruw] = [{ANDERS: "Iets anders"} if code == ANDERS else code for code in gedraaid]
        if vraag.soort.invulwijze is Invulwijze.EEN:
            yield from keuzes
            return
        if nummer == 0:
            yield [c for c in keuzes if not (isinstance(c, str) and (o := vraag.optie(c)) and o.exclusief)]
        yield from ([keus] for keus in keuzes)
        return
    gevraagd = [_tekst_bij(stand.methode, vraag, deel) for deel in _vergelijkingen(stand.methode, vraag)]
    grenzen = [grens for c in vraag.controles for grens in (c.minstens, c.hoogstens) if grens]
    eigen = [*gevraagd, *grenzen]
    yield from eigen[nummer % len(eigen) :] if nummer % 2 and eigen else ()
    yield from (*_TEKSTEN, *eigen)


def _vergelijkingen(methode: Methode, vraag: Vraag) -> list[Vergelijking]:
    alle = [ander.als for ander in methode.vraag_op_id.values()] + [
        signaal.als for signaal in methode.signalen
    ]
    return [deel for als in alle for deel in genoemd(als) if _vraagt_code(deel, vraag)]


def _vraagt_code(deel: Vergelijking, vraag: Vraag) -> bool:
    return deel.vraag == vraag.id and deel.hoe == "is" and bool(vraag.zoekt or not deel.deel)


def _tekst_bij(methode: Methode, vraag: Vraag, deel: Vergelijking) -> str:
    """A text of which this comparison holds: the words themselves, or an article of that kind."""
    if not deel.deel:
        return deel.waarde
    return next((str(tekst) for tekst in proefantwoorden(methode, vraag, [deel], ())), "")

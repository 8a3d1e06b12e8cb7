"""Answers to one question as an answer to another: in words, by code, or as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from omgekeerd_cli.kern.antwoord.oordeel import beoordeel
from omgekeerd_cli.kern.route.route import Halte
from omgekeerd_cli.kern.set.model import ANDERS, Optie, Overname, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Keus, Waarde

MET_CODES = (Invulwijze.EEN, Invulwijze.MEER, Invulwijze.JA_NEE)
"""An answer that is a code, so that `wordt` can turn it into another."""


def vertaald(vraag: Vraag, overname: Overname, gegeven: Sequence[Halte]) -> Ruw | None:
    """The answers of these places as one answer to the other question."""
    if not gegeven:
        return None
    if vraag.soort.is_tekst or vraag.is_mededeling:
        return goed(vraag, als_tekst(vraag, gegeven))
    if vraag.soort.invulwijze in MET_CODES:
        return goed(vraag, _als_keuze(vraag, overname, gegeven))
    zelfde_soort = gegeven[0].plek.vraag.soort is vraag.soort
    return goed(vraag, gegeven[0].ruw) if zelfde_soort else None


def goed(vraag: Vraag, ruw: Ruw | None) -> Ruw | None:
    """The answer, if the question would take it."""
    kan = vraag.is_mededeling or (bool(ruw) and beoordeel(vraag, ruw or "").waarde is not None)
    return ruw if ruw and kan else None


def past_op_een_regel(vraag: Vraag) -> bool:
    """Whether its answer is one line of text."""
    return vraag.soort.is_tekst and vraag.soort.invulwijze is Invulwijze.REGEL


def als_tekst(vraag: Vraag, gegeven: Sequence[Halte]) -> str:
    """The answers in words; of several options each with its name."""
    if past_op_een_regel(vraag):
        return "; ".join(" ".join(in_woorden(halte).split()) for halte in gegeven)
    if len(gegeven) == 1:
        return in_woorden(gegeven[0])
    return "\n".join(
        f"{halte.plek.optie.label}: {in_woorden(halte)}" if halte.plek.optie else in_woorden(halte)
        for halte in gegeven
    )


def in_woorden(halte: Halte) -> str:
    """An answer as people write it."""
    return halte.plek.vraag.toon(halte.waarde) if halte.waarde is not None else ""


def velden_als_tekst(vraag: Vraag, velden: Sequence[Halte]) -> str:
    """The fields of records as text, a line for each record."""
    rijen: dict[int, list[Halte]] = {}
    for halte in velden:
        rijen.setdefault(halte.plek.nummer, []).append(halte)
    return rijen_als_tekst(vraag, list(rijen.values()))


def rijen_als_tekst(vraag: Vraag, rijen: Sequence[Sequence[Halte]]) -> str:
    """The answers of each record as text, a line each."""
    tussen = "; " if past_op_een_regel(vraag) else "\n"
    return tussen.join(_aaneen([in_woorden(halte) for halte in rij]) for rij in rijen)


def _aaneen(delen: Sequence[str]) -> str:
    """`Naam: wat erbij hoort`; behind a full sentence comes no colon."""
    regel = ""
    for deel in delen:
        regel += (" " if regel.endswith((".", "!", "?", "…")) else ": ") + deel if regel else deel
    return regel


def keuzes_van(waarde: Waarde | None) -> tuple[Keus, ...]:
    """What was chosen; ja and nee are choices here too."""
    if isinstance(waarde, bool):
        return (Keus("ja" if waarde else "nee"),)
    return waarde if isinstance(waarde, tuple) else (waarde,) if isinstance(waarde, Keus) else ()


def gaat_heel_mee(gegeven: Sequence[Halte], ruw: Ruw) -> bool:
    """Whether a choice that was made of these answers holds all of them."""
    codes = {keus for halte in gegeven for keus in keuzes_van(halte.waarde)}
    return len(codes) <= (len(ruw) if isinstance(ruw, list) else 1)


def _als_keuze(vraag: Vraag, overname: Overname, gegeven: Sequence[Halte]) -> Ruw | None:
    keuzes = [ruw for halte in gegeven for ruw in _keuzes(vraag, overname, halte.waarde)]
    uniek = [keus for nummer, keus in enumerate(keuzes) if keus not in keuzes[:nummer]]
    if vraag.soort.invulwijze is Invulwijze.MEER:
        return uniek or None
    return uniek[0] if uniek else None


def _keuzes(vraag: Vraag, overname: Overname, waarde: Waarde | None) -> Iterator[Ruw]:
    for keus in keuzes_van(waarde):
        if overname.wordt:
            yield from [overname.wordt[keus.code]] if keus.code in overname.wordt else []
        elif keus.code == ANDERS and vraag.anders and keus.tekst:
            yield {ANDERS: keus.tekst}
        elif _past(vraag, vraag.optie(keus.code), keus.code):
            yield keus.code


def _past(vraag: Vraag, optie: Optie | None, code: str) -> bool:
    return optie is not None or (vraag.soort.invulwijze is Invulwijze.JA_NEE and code in ("ja", "nee"))

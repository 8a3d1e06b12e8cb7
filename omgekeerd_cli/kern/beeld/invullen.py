"""The texts of a question set with the answers and the law cards filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek, Oog
from omgekeerd_cli.kern.route.deel import kaarten_bij, veldteksten
from omgekeerd_cli.kern.route.gevraagd import kan_vragen
from omgekeerd_cli.kern.route.route import Plek, Stand
from omgekeerd_cli.kern.set.model import Optie, Stap
from omgekeerd_cli.kern.taal.tekst import een_regel, opgesomd, vul_in
from omgekeerd_cli.kern.taal.weergave import toon_datum

NIET_INGEVULD = "(nog niet ingevuld)"
_LANGSTE_VULLING, _MEESTE_ANTWOORDEN = 2_000, 100
"""Characters of an answer inside another text, and answers that are put behind each other there."""
NIET_OP_KAART = "(dat staat niet in onze kaarten)"


def tekst_op_plek(tekst: str, plek: Plek, boek: Antwoordenboek) -> str:
    """A text of the question at this place, with `{vraag-id}`, `{optie}` and `{nummer}` filled in."""

    def waarde_van(naam: str) -> str:
        if naam == "nummer":
            return str(plek.nummer + 1)
        if naam == "optie" or naam.startswith("optie."):
            return optietekst(plek.optie, naam.partition(".")[2])
        if "." in naam:
            return veld_als_tekst(naam, boek, plek.oog)
        return antwoord_als_tekst(naam, boek, plek.oog)

    return vul_in(tekst, waarde_van)


def label_van_lus(plek: Plek, boek: Antwoordenboek) -> str:
    """What tells this repeat from the others: the option and the record's title."""
    delen = [plek.optie.label] if plek.optie else []
    if plek.groep:
        titel = tekst_op_plek(plek.groep.rij.titel, plek, boek)
        delen.append(titel.removesuffix(f": {NIET_INGEVULD}"))  # `Post 2` says enough
    return ", ".join(een_regel(deel) for deel in delen)


def antwoord_als_tekst(vraag_id: str, boek: Antwoordenboek, oog: Oog = Oog()) -> str:
    """The answers to a question as seen from one place, on one line; what is very long is cut."""
    vraag = boek.vraag(vraag_id)
    if vraag is None:
        return "{" + vraag_id + "}"
    delen = islice(boek.zichtbaar(vraag_id, oog), _MEESTE_ANTWOORDEN)
    tekst = ", ".join(een_regel(vraag.toon(waarde)) for waarde in delen)
    return een_regel(tekst, _LANGSTE_VULLING) or NIET_INGEVULD


def veld_als_tekst(naam: str, boek: Antwoordenboek, oog: Oog = Oog()) -> str:
    """What `{vraag-id.veld}` stands for: that field of all that was chosen.

    Own words stand for themselves; before there is an answer the first option speaks, as a neutral start.
    """
    vraag_id, _, veld = naam.partition(".")
    vraag = boek.vraag(vraag_id)
    if vraag is None:
        return "{" + naam + "}"
    delen: list[str] = []
    for waarde in islice(boek.zichtbaar(vraag_id, oog), _MEESTE_ANTWOORDEN):
        for keus in waarde if isinstance(waarde, tuple) else (waarde,):
            kaarten = list(kaarten_bij(boek.methode, vraag, keus))
            delen += _velden(kaarten, veld) if kaarten else [vraag.toon(keus)]
    if not delen and not any(True for _ in boek.zichtbaar(vraag_id, oog)):
        delen = _velden([optie.kaart for optie in vraag.opties[:1]], veld) or [NIET_INGEVULD]
    uniek = list(dict.fromkeys(delen))
    los = len(uniek) > 1 and any("," in deel for deel in uniek)  # an article has commas of its own
    return een_regel("; ".join(uniek) if los else opgesomd(uniek), _LANGSTE_VULLING)


def _velden(kaarten: Iterable[Mapping[str, object]], veld: str) -> list[str]:
    return [_veldtekst(tekst) for kaart in kaarten for tekst in veldteksten(kaart, veld)]


def optietekst(optie: Optie | None, veld: str) -> str:
    """What `{optie}` or `{optie.veld}` stands for; a list of a card becomes lines with a dash.

    A mapping in such a list has its first value behind the dash and the others below it, each
    on a line of its own behind its name.
    """
    if optie is None:
        return NIET_INGEVULD
    if not veld:
        return optie.label
    waarde = optie.kaart.get(veld)
    if isinstance(waarde, list) and waarde:
        return "\n" + "\n".join(_kaartregels(deel) for deel in waarde)
    return _veldtekst(waarde) if waarde else NIET_OP_KAART


def hulp_in_woorden(kaarten: Sequence[Optie]) -> str:
    """The cards that help with a question: each name with its lists below it."""
    regels = [
        f"{kaart.label}{optietekst(kaart, veld)}"
        for kaart in kaarten
        for veld, waarde in kaart.kaart.items()
        if isinstance(waarde, list) and veld != "ook"
    ]
    return "\n\n".join(regels)


def _kaartregels(deel: object) -> str:
    if not isinstance(deel, Mapping):
        return f"- {_veldtekst(deel)}"
    velden = [(str(naam).replace("-", " "), _veldtekst(waarde)) for naam, waarde in deel.items() if waarde]
    eerste, *verder = velden or [("", "")]
    return "\n".join([f"- {eerste[1]}", *(f"  {naam.capitalize()}: {tekst}" for naam, tekst in verder)])


def _veldtekst(waarde: object) -> str:
    """The value of a field as people read it; a day such as 2026-07-01 is written out."""
    tekst = str(waarde)
    try:
        return toon_datum(date.fromisoformat(tekst)) if len(tekst) == len("2026-07-01") else tekst
    except ValueError:
        return tekst


def gevraagde_stappen(stand: Stand, hier: Stap | None = None) -> list[Stap]:
    """The steps of which this route asks or shows something, and the one where we are."""
    in_beeld = {halte.plek.stap.id for halte in stand.route.haltes if halte.in_beeld}
    return [
        stap
        for stap in stand.methode.stappen
        if stap is hier
        or stap.id in in_beeld
        or any(kan_vragen(stand.casus, stap.id, vraag) for vraag in stap.vragen)
    ]

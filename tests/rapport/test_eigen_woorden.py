"""A report is what was typed: it says the decision first, each answer once, and little of its own.

Counted are the words of the report as it reads, without marks; a sign that stands alone is no word.
Whatever somebody typed (texts, days, amounts, own words at a choice), the title and the code of the casus
are words of the answers, wherever the report has them in one piece. All else are words of the program:
headings, labels, fixed sentences, and also how it puts a choice into words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import pytest

from lezers import lees
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import ANDERS
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, Verslagantwoord, maak_motivatie
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport

GETYPT = (soorten.TEKST, soorten.LANGE_TEKST, soorten.BEDRAG, soorten.GETAL, soorten.DATUM)


@cache
def motivatie(voorbeeld: str) -> Motivatie:
    casus = lees_casus(plaatsen.voorbeeld(voorbeeld) or b"", voorbeeld, voorbeeld).casus
    set_ = vragensets.laad(casus.methode, plaatsen.vragenmappen(None))
    return maak_motivatie(Stand(set_, pas_in(set_, casus)[0].casus))


def woorden(tekst: str) -> list[str]:
    """The words of a text, without the signs around them."""
    kaal = (re.sub(r"^\W+|\W+$", "", woord.casefold()) for woord in tekst.split())
    return [woord for woord in kaal if woord]


def leesbaar(rapport: str) -> str:
    """The report as it reads, a line for each of its blocks."""
    return "\n".join(" ".join(blok) for blok in lees(rapport, met_tabellen=True)[0].tekst)


def getypt(alles: Motivatie) -> Iterator[tuple[str, str]]:
    """The id and the text of everything that somebody typed."""
    for stap in alles.stappen:
        for antwoord in stap.antwoorden:
            for beeld in _alle(antwoord):
                if beeld.ingevuld and alles.methode.vraag_op_id[beeld.id].soort in GETYPT:
                    yield beeld.id, beeld.tekst
                eigen = zip(beeld.codes, beeld.labels, strict=False)
                yield from ((beeld.id, label) for code, label in eigen if code == ANDERS)


def _alle(beeld: Verslagantwoord) -> Iterator[Verslagantwoord]:
    yield beeld
    for deel in beeld.per_optie:
        yield from _alle(deel.antwoord)
    for rij in beeld.rijen:
        for veld in rij.antwoorden:
            yield from _alle(veld)


def van_het_programma(alles: Motivatie) -> list[str]:
    """The words of the report that are in no answer, in order."""
    in_rapport = woorden(leesbaar(maak_rapport(alles)))
    antwoorden = [tekst for _, tekst in getypt(alles)]
    antwoorden += [alles.casus.titel, alles.casus.code]
    alineas = {tuple(woorden(deel)) for tekst in antwoorden for deel in tekst.split("\n")}
    over: list[str | None] = list(in_rapport)
    for deel in sorted(alineas, key=len, reverse=True):
        for plek in _plekken(in_rapport, deel):
            over[plek : plek + len(deel)] = [None] * len(deel)
    return [woord for woord in over if woord is not None]


def _plekken(tekst: Sequence[str], deel: Sequence[str]) -> Iterator[int]:
    """Where these words stand behind each other."""
    for plek, woord in enumerate(tekst):
        if deel and woord == deel[0] and tuple(tekst[plek : plek + len(deel)]) == tuple(deel):
            yield plek

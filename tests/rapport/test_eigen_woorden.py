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


IN_HET_KORT, UITLEG_BIJ_BEDRAGEN = "In het kort", "Bijlage: wat de mogelijkheden kosten"


def delen(rapport: str) -> dict[str, str]:
    """What stands under each of its headings, as it reads; of a part what is below its own headings too."""
    stukken = re.split(r"^## (?:\d+\. )?(.*)$", rapport, flags=re.MULTILINE)
    return {kop: leesbaar(tekst) for kop, tekst in zip(stukken[1::2], stukken[2::2], strict=True)}


TOETSEN = [naam for naam in plaatsen.voorbeelden() if motivatie(naam).methode.id == "omgekeerde-toets"]


HOOGSTENS = {"voorbeeld-willem": 350}
"""In a report of three and a half thousand words."""
GEWOON, MET_BEDRAGEN = 500, 900
"""A comparison of amounts is worked out by the program: tables, and on what each amount rests."""


@pytest.mark.parametrize("voorbeeld", plaatsen.voorbeelden())
def test_the_program_says_little_itself(voorbeeld: str) -> None:
    alles = motivatie(voorbeeld)
    rekent = any(antwoord.rekening for stap in alles.stappen for antwoord in stap.antwoorden)
    grens = HOOGSTENS.get(voorbeeld, MET_BEDRAGEN if rekent else GEWOON)
    assert len(van_het_programma(alles)) <= grens


@pytest.mark.parametrize("voorbeeld", TOETSEN)
def test_what_was_decided_stands_in_the_first_hundred_words(voorbeeld: str) -> None:
    """The outcome in the words of the program, and how the words to the resident begin."""
    alles = motivatie(voorbeeld)
    begin = " ".join(woorden(leesbaar(maak_rapport(alles)))[:100])
    uitkomst = alles.spreker.zeg("uitkomst")
    assert uitkomst
    tekst = alles.antwoord("besluit-tekst").tekst
    eerste_zin = tekst.partition(". ")[0]
    for zin in (uitkomst.tekst, eerste_zin):
        assert " ".join(woorden(zin)) in begin


@pytest.mark.parametrize("voorbeeld", TOETSEN)
def test_each_typed_sentence_stands_there_once(voorbeeld: str) -> None:
    """But for the summary, and for the names above the columns of a comparison of amounts.

    What somebody typed twice stands there twice. A few words, such as a day, can be part of a sentence.
    """
    alles = motivatie(voorbeeld)
    heel = delen(maak_rapport(alles))
    rest = " ".join(tekst for kop, tekst in heel.items() if kop not in (IN_HET_KORT, UITLEG_BIJ_BEDRAGEN))
    in_rapport = woorden(rest)
    zinnen = [
        tuple(woorden(deel))
        for naam, tekst in getypt(alles)
        if not naam.startswith("post-")
        for deel in tekst.split("\n")
    ]
    lang = [zin for zin in zinnen if len(zin) > 4]
    assert lang
    hele = " ".join(" ".join(zin) for zin in zinnen).split()
    anders = {
        " ".join(zin): (keer, verwacht)
        for zin in lang
        if (keer := len(list(_plekken(in_rapport, zin)))) != (verwacht := len(list(_plekken(hele, zin))))
    }
    assert anders == {}


@pytest.mark.parametrize("voorbeeld", TOETSEN)
def test_only_the_decision_and_what_is_quoted_speak_to_the_resident(voorbeeld: str) -> None:
    """Of what the program says nothing is said to somebody: no u, no je, no wij."""
    eigen = van_het_programma(motivatie(voorbeeld))
    assert {"u", "uw", "je", "jij", "jouw", "wij", "ons", "onze"} & set(eigen) == set()

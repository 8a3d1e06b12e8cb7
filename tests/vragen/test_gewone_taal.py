"""The packaged texts pass the hints that we give others, and every example gives a letter to send."""

from __future__ import annotations

import random
import re
from functools import cache
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hulp import LAAGSTE_SCORE, LANGSTE_GEMIDDELDE, ORGANISATIE
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.controle.settaal import lees_set, setteksten
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import BRIEF, Methode, Optie
from omgekeerd_cli.kern.taal.leesbaarheid import Meting, lees
from omgekeerd_cli.kern.taal.lettergrepen import lettergrepen
from omgekeerd_cli.kern.taal.woordenlijst import jargon_in
from omgekeerd_cli.kern.verslag.brief import Brief, aanspreekvormen, in_te_vullen
from omgekeerd_cli.kern.verslag.brief_naast_verslag import verschillen
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, maak_motivatie
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.lijstbestanden import lees_jargon
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloon import maak_rapport

MAPPEN = plaatsen.vragenmappen(None)
SETS = vragensets.methoden(MAPPEN)
LEGE_KOP = re.compile(r"^#+ [^\n]+\n+(?=##|<!--)", re.MULTILINE)
"""A heading with nothing below it; the title of a letter may stand above its greeting."""


@cache
def methode(naam: str) -> Methode:
    """A packaged method, loaded once."""
    return vragensets.laad(naam, MAPPEN)


def keur(meting: Meting) -> None:
    """Holds a text of ours to the limits that the hints name."""
    assert meting.woorden_per_zin <= LANGSTE_GEMIDDELDE
    assert meting.flesch_douma >= LAAGSTE_SCORE


@pytest.mark.parametrize("naam", SETS)
def test_the_questions_read_easily(naam: str) -> None:
    """Questions, explanations, choices, titles, signals and terms of a method together."""
    keur(lees_set(methode(naam), lettergrepen).meting)


@pytest.mark.parametrize("naam", SETS)
def test_no_single_text_is_hard(naam: str) -> None:
    """Nor does a mean hide one: no sentence of more than 25 words."""
    beeld = lees_set(methode(naam), lettergrepen)
    lang = re.compile(r"Lange zin \((\d+) woorden\)")
    te_lang = [b for b in beeld.bevindingen if (m := lang.search(b.wat)) and int(m[1]) > 25]
    assert te_lang == []


@pytest.mark.parametrize("naam", SETS)
def test_jargon_is_explained_where_it_stands(naam: str) -> None:
    """A word of the office in a question is a term that `?` explains, or is not there."""
    jargon = lees_jargon(MAPPEN)
    uitgelegd = set(chain.from_iterable(_vormen(begrip) for begrip in methode(naam).begrippen))
    gevonden = {
        (tekst.id, vorm)
        for tekst in setteksten(methode(naam))
        for vorm, woord in jargon_in(tekst.tekst, jargon)
        if not uitgelegd & {vorm.lower(), woord.woord.lower()}
    }
    assert gevonden == set()


def _vormen(begrip: Optie) -> list[str]:
    ook = begrip.kaart.get("ook")
    return [begrip.label.lower(), *(str(vorm).lower() for vorm in (ook if isinstance(ook, list) else []))]


def test_the_law_cards_read_easily() -> None:
    """What is read before step 4: why a law is there, and the line below its name."""
    kaarten = {optie.code: optie.kaart for naam in SETS for optie in _wetten(methode(naam))}
    assert kaarten
    teksten = [str(kaart[veld]) for kaart in kaarten.values() for veld in ("grondwaarde", "toelichting")]
    keur(lees("\n\n".join(teksten), lettergrepen).meting)


def _wetten(set_: Methode) -> list[Optie]:
    vragen = set_.vraag_op_id.values()
    return [optie for vraag in vragen for optie in vraag.opties if "grondwaarde" in optie.kaart]


@cache
def geladen(naam: str) -> tuple[Motivatie, Brief]:
    """An example and its letter, of an organisation that filled in what all its letters say."""
    casus = laad_casus(naam, werkplek())
    methode = replace(casus.methode, organisatie=ORGANISATIE)
    motivatie = maak_motivatie(Stand(methode, casus.casus))
    return motivatie, maak_brief(motivatie)


def anders_dan_verslag(brief: Brief, motivatie: Motivatie) -> list[str]:
    """What a letter says that the report does not, for all that it was made so; the articles aside.

    Those of its fixed sentences (how to object) are in no report.
    """
    gevonden = verschillen(brief.tekst, replace(brief, tekst=""), maak_rapport(motivatie))
    return [verschil.wat for verschil in gevonden if "art. " not in verschil.wat]


def _met_brief() -> list[str]:
    namen = plaatsen.voorbeelden()
    return [naam for naam in namen if BRIEF in laad_casus(naam, werkplek()).methode.sjablonen]


@pytest.mark.parametrize("naam", _met_brief())
def test_every_example_gives_a_letter_to_send(naam: str) -> None:
    """Nothing is missing, every article names its law, and it says the same as the report."""
    motivatie, brief = geladen(naam)
    assert (brief.concept, brief.let_op) == ((), ())
    assert "CONCEPT" not in brief.tekst
    assert anders_dan_verslag(brief, motivatie) == []
    assert len(brief.besluit) == 1
    hand = [
        "naam en adres van wie de brief krijgt",
        "dag waarop de brief weggaat",
        "naam van de contactpersoon",
    ]
    assert in_te_vullen(brief.tekst)[:-1] == hand
    assert in_te_vullen(brief.tekst)[-1].startswith("na")


@pytest.mark.parametrize("naam", _met_brief())
def test_the_letter_of_an_example_reads_easily(naam: str) -> None:
    """It says u or je, never both; short sentences; no word of the office; no sentence twice.

    Only the points of a plan may stand alike.
    """
    _, brief = geladen(naam)
    beeld = lees(brief.tekst, lettergrepen, lees_jargon(MAPPEN))
    keur(beeld.meting)
    assert [tip.wat for tip in beeld.tips if "gewoner" in tip.wat] == []
    assert 0 in aanspreekvormen(brief.tekst)
    zonder_punten = re.sub(r"(?m)^- \*\*.*$", "", brief.tekst)
    zinnen = [zin for zin in re.split(r"(?<=[.?!])\s+", zonder_punten) if len(zin.split()) > 4]
    assert sorted(zinnen) == sorted(set(zinnen))
    assert not re.search(LEGE_KOP, brief.tekst)


@pytest.mark.parametrize("naam", _met_brief())
@settings(max_examples=15)
@given(dobbel=st.randoms(use_true_random=False))
def test_with_answers_left_out_it_is_still_a_letter(naam: str, dobbel: random.Random) -> None:
    """Whatever is missing: no empty heading, no doubled sentence, and never another amount or date."""
    vol = laad_casus(naam, werkplek())
    antwoorden: Boom = {
        stap: {vraag: antwoord for vraag, antwoord in inhoud.items() if dobbel.random() < 0.7}
        for stap, inhoud in vol.casus.antwoorden.items()
        if isinstance(inhoud, dict)
    }
    stand, _ = pas_in(vol.methode, replace(vol.casus, antwoorden=antwoorden))
    casus = stand.casus
    motivatie = maak_motivatie(Stand(vol.methode, casus))
    brief = maak_brief(motivatie)
    assert anders_dan_verslag(brief, motivatie) == []
    assert not re.search(LEGE_KOP, brief.tekst)
    assert brief.tekst.count("Met vriendelijke groet") == 1
    assert "None" not in brief.tekst


@pytest.mark.parametrize("naam", [naam for naam in SETS if BRIEF in methode(naam).sjablonen])
def test_an_empty_casus_gives_a_concept(naam: str) -> None:
    """The letter says so on top, and tells what it lacks."""
    from omgekeerd_cli.kern.antwoord.casus import Casus

    brief = maak_brief(maak_motivatie(Stand(methode(naam), Casus("leeg", naam))))
    assert brief.tekst.startswith("**CONCEPT. Verstuur deze brief nog niet.**\n")
    assert brief.concept
    assert "None" not in brief.tekst

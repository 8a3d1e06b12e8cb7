"""What the sources ask of a toets, told as small stories over the packaged sets.

The number behind each story is that of the list in bronnen.md; what other tests show is named there.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import pytest

from hulp import maak_casus, plekken
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.papier.werkblad import maak_werkblad
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.bijblad import maak_bijblad
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, maak_motivatie
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.bladen import bijblad_als_tekst, maak_papier
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloon import maak_rapport

TOETS = "omgekeerde-toets"


@cache
def methode(naam: str = TOETS) -> Methode:
    return vragensets.laad(naam, plaatsen.vragenmappen(None))


def voorbeeld(naam: str) -> Motivatie:
    casus = lees_casus(plaatsen.voorbeeld(naam) or b"", naam, naam).casus
    set_ = methode(casus.methode)
    return maak_motivatie(Stand(set_, pas_in(set_, casus)[0].casus))


def casus_met(naam: str = TOETS, **stappen: Any) -> Casus:
    """A casus with these answers; `ethische_toets` stands for the step `ethische-toets`."""
    return maak_casus(methode(naam), {stap.replace("_", "-"): wat for stap, wat in stappen.items()})


def verslag(naam: str = TOETS, **stappen: Any) -> str:
    return maak_rapport(maak_motivatie(Stand(methode(naam), casus_met(naam, **stappen))))


def gevraagd(**stappen: Any) -> set[str]:
    """Which questions are asked, when these answers are given."""
    return set(plekken(methode(), casus_met(**stappen)))


def staat_onder_elkaar(tekst: str, *delen: str) -> bool:
    plek = -1
    for deel in delen:
        plek = tekst.find(deel, plek + 1)
        if plek < 0:
            return False
    return True


def test_what_somebody_asks_and_what_somebody_wants_stand_apart() -> None:
    """A3, B8, I1: the ride to the bingo is the request; what lies behind it has a place of its own.

    Both are word for word, and stand above all that others think of it.
    """
    bingo = voorbeeld("voorbeeld-bingo")
    woorden = [bingo.antwoord(i).tekst for i in ("vraag-inwoner", "gewenst-effect", "levert-op")]
    assert len(set(woorden)) == 3
    assert ["bingo" in tekst for tekst in woorden] == [True, False, False]
    delen = [
        deel
        for kop, tekst in zip(("De vraag", "Het effect", "Wat er dan beter wordt"), woorden, strict=True)
        for deel in (f"**{kop}:**", f"> {tekst}")
    ]
    rapport = maak_rapport(bingo)
    assert staat_onder_elkaar(rapport, "## 1. Wat de inwoner wil", *delen, "## 2. De feiten")


def test_open_questions_for_the_conversation_are_on_paper_too() -> None:
    """A4: for every area of life some open questions, to take along to the table."""
    opties = methode().vraag_op_id["leefgebieden"].opties
    vragen = [vraag for optie in opties for vraag in cast("list[str]", optie.kaart["gespreksvragen"])]
    assert len(vragen) >= 3 * len(opties) >= 24
    assert [vraag for vraag in vragen if not vraag.endswith("?")] == []
    blad = maak_papier(maak_werkblad(methode()), "omgekeerd vragen papier")
    assert [vraag for vraag in vragen if vraag not in blad] == []


@pytest.mark.parametrize(
    ("past", "uitweg"), [("ja", False), ("deels", False), ("nee", True), ("onduidelijk", True)]
)
def test_when_it_does_not_fit_the_aim_of_the_law_one_looks_for_another_way(past: str, uitweg: bool) -> None:
    """A5: no is a gate with ways out, and not the end."""
    stap = {"wetten": ["participatiewet"], "past-grondwaarde": {"participatiewet": past}}
    assert ("uitweg" in gevraagd(grondwaarden=stap)) is uitweg


def test_a_fundamental_right_asks_something_of_the_decision() -> None:
    """A6: optional; what it asks belongs to what is fair, and both stand in the report."""
    stap: dict[str, Any] = {"wetten": ["awb"], "grondrechten": ["wonen"]}
    assert "hamvraag" in gevraagd(grondwaarden=stap)
    assert "Zeg dan wat dat van het besluit vraagt." in methode().vraag_op_id["hamvraag"].uitleg
    rapport = verslag(grondwaarden=stap, ethische_toets={"hamvraag": "Eerst een dak."})
    assert staat_onder_elkaar(rapport, "een plek om te wonen", "Eerst een dak.")


def test_what_one_thinks_about_oneself_stays_with_oneself() -> None:
    """A9, B7, D3: which assumption, which opinion: read, never kept. Only one choice is in the report."""
    vragen = methode().vraag_op_id
    assert vragen["eigen-bril"].soort is soorten.MEDEDELING
    assert "Wat neem je aan" in vragen["eigen-bril"].vraag
    assert "een mening over keuzes van de inwoner? Is die nodig" in vragen["eigen-bril"].vraag
    assert (vragen["eigen-blik"].soort, vragen["eigen-blik"].anders) == (soorten.KEUZE, False)
    assert not vragen["eigen-blik"].verplicht
    stand = Stand(methode(), casus_met(ethische_toets={"eigen-blik": "rekening"}))
    antwoord = "Ik merkte dat er iets van mezelf meespeelt en let daarop"
    assert antwoord in bijblad_als_tekst(maak_bijblad(stand))
    rapport = verslag(ethische_toets={"eigen-blik": "rekening"})
    assert "meespeelt" not in rapport
    assert "Eigen blik" not in rapport


def test_a_judgement_becomes_a_question_and_no_ban() -> None:
    """B6, B7: so many children, her own principles: is it needed, and may a gemeente think of it so?"""
    stappen: dict[str, Any] = {
        "effect": {"situatie": "Waarom zoveel kinderen?"},
        "besluit": {"redenen": "Dan betaalt zij maar voor haar principes."},
    }
    signalen = open_signalen(Stand(methode(), casus_met(**stappen)))
    signaal = next(signaal for signaal in signalen if signaal.id == "oordeel-over-inwoner")
    assert "zoveel kinderen" in signaal.tekst
    assert "eigen principes" in signaal.tekst
    assert "Mag een gemeente iets vinden van keuzes van mensen?" in signaal.advies


def test_knowledge_of_behaviour_comes_before_what_the_plan_asks_of_somebody() -> None:
    """A8, A13: hints first, then: can the resident do this now, and if not, what makes it lighter?"""
    stap = [vraag.id for vraag in methode().stappen[2].vragen]
    assert stap.index("gedrag") + 1 == stap.index("doenvermogen")
    assert "doenvermogen-hulp" in gevraagd(ethische_toets={"doenvermogen": "nee"})
    assert "doenvermogen-hulp" not in gevraagd(ethische_toets={"doenvermogen": "ja"})


def test_what_is_fair_stands_before_the_decision_in_the_report() -> None:
    """A14: what is just, for this resident and for others, is weighed before what was decided."""
    besluit = {"besluit": "toekennen", "besluit-tekst": "U krijgt een dak."}
    rapport = verslag(ethische_toets={"hamvraag": "Ieder een dak."}, besluit=besluit)
    besluit_ = "Het besluit, zoals het in de brief staat"
    assert staat_onder_elkaar(rapport, "Wat eerlijk is", "Ieder een dak.", besluit_, "> U krijgt een dak.")


def test_who_was_there_and_how_it_went_from_question_to_looking_back() -> None:
    """A15, I2: from the request to looking back, with who was there and what the resident said."""
    assert staat_onder_elkaar(
        maak_rapport(voorbeeld("voorbeeld-willem")),
        "De gemeente begon hiermee.",
        "**De vraag:**",
        "Vader was bij het gesprek.",
        "Bronnen: de inwoner, familie of anderen,",
        "## 7. Het besluit, zoals het in de brief staat",
        "**De reactie:**",
        "## 9. Terugkijken en verantwoording",
        "Op 20 mei 2027 kijkt de gemeente met de inwoner of het heeft gewerkt.",
    )


@pytest.mark.parametrize(
    ("bereikt", "kracht", "zinnen"),
    [
        ("opgelost", "ja", ("Het is opgelost en het effect is er.", "redt het nu op eigen kracht")),
        ("verder", "met-naasten", ("maar nog niet alles is opgelost", "met hulp van mensen dichtbij")),
        ("nog-niet", "nee", ("nog niet bereikt", "Op eigen kracht lukt het nu niet.")),
    ],
)
def test_solved_further_or_not_yet(bereikt: str, kracht: str, zinnen: tuple[str, ...]) -> None:
    """A16, A17: not everything need be solved; on own strength, and will it hold in a year?"""
    stappen = {
        "effect": {"bereikt": bereikt, "eigen-kracht": kracht},
        "blijvend": {"over-een-jaar": "met-hulp"},
    }
    assert staat_onder_elkaar(
        verslag("evaluatie", **stappen), *zinnen, "is er over een jaar nog als er hulp blijft."
    )


def test_willem_two_decisions_on_the_same_rules() -> None:
    """A12, B1, B2: opposite decisions side by side, each with its article; the limit with its year."""
    willem = voorbeeld("voorbeeld-willem")
    gronden = {deel.code: deel.antwoord.tekst for deel in willem.antwoord("mogelijkheid-artikel").per_optie}
    lijst = [rij("mogelijkheid").tekst for rij in willem.antwoord("mogelijkheden").rijen]
    assert lijst[0].startswith("Niet ingrijpen")
    assert ["art. 34" in gronden[code] for code in ("1", "2", "ingrijpen")] == [True] * 3
    assert "art. 34 lid 2 onder a" in gronden["2"]
    rapport = maak_rapport(willem)
    kant_en_klaar = "9. **Ingrijpen.**"
    assert staat_onder_elkaar(rapport, "1. **Niet ingrijpen", "(gekozen)", kant_en_klaar, "art. 54 lid 3")
    assert "in 2026 € 8.000" in rapport
    assert "oude grens van € 6.000" in rapport
    assert "Blijvend werk duurt langer en houdt wel stand." in willem.antwoord("wens-gemeente").tekst


@pytest.mark.parametrize(
    ("wie", "gevraagd_"), [("inwoner", False), ("naaste", False), ("gemeente", True), ("beide", True)]
)
def test_what_the_municipality_wants_too_stands_apart(wie: str, gevraagd_: bool) -> None:
    """B2: the aim of the gemeente steers along, so it is written down."""
    assert ("wens-gemeente" in gevraagd(effect={"effect-herkend": wie})) is gevraagd_


def test_aisha_haste_two_problems_and_departing_from_policy() -> None:
    """B3, B4: rent and a home, both urgent; departing from policy in line with what it is for."""
    aisha = voorbeeld("voorbeeld-aisha")
    assert aisha.antwoord("spoed").codes == ("ontruiming", "geen-geld")
    assert "huur" in aisha.antwoord("vraag-inwoner").tekst
    assert "een plek waar ik mag blijven" in aisha.antwoord("gewenst-effect").tekst
    rij = next(rij for rij in aisha.antwoord("drempels").rijen if "ja" in rij("drempel-gebruik").codes)
    assert rij("drempel-staat-in").codes == ("beleidsregel",)
    assert rij("drempel-artikel").tekst.startswith("Algemene wet bestuursrecht, art. 4:84")
    assert "wil voorkomen dat jongeren te duur gaan wonen" in rij("drempel-waarom").tekst


def test_the_family_with_seven_children() -> None:
    """B5, I3: many laws at once, haste, and the children have a line of their own."""
    gezin = voorbeeld("voorbeeld-zeven-kinderen")
    assert "ontruiming" in gezin.antwoord("spoed").codes
    assert len(gezin.antwoord("wetten").labels) >= 4
    assert "**Kinderen jonger dan 18 jaar:** Zij slapen in hun eigen bed" in maak_rapport(gezin)


def test_costs_are_told_across_departments_and_partners() -> None:
    """C1, C2, C3: after 1, 5 and 10 years, for more than one option, and for more than one budget."""
    rekening = voorbeeld("voorbeeld-medebewoner").antwoord("kosten-vergelijking").rekening
    assert rekening
    assert [horizon.jaren for horizon in rekening.horizonten] == [1, 5, 10]
    assert len(rekening.scenarios) >= 2
    betalers = {wie for wie, _ in rekening.horizonten[0].rijen}
    assert {"De inwoner", "Gemeente: bijstand", "Gemeente: hulp uit de Wmo"} <= betalers
    mogelijk = [
        rij("mogelijkheid").tekst
        for rij in voorbeeld("voorbeeld-medebewoner").antwoord("mogelijkheden").rijen
    ]
    assert set(rekening.scenarios) < set(mogelijk)


def test_without_reasons_there_is_no_decision_to_send() -> None:
    """D10: with everything but the reasons, report and letter are a concept, and say what is missing."""
    willem = voorbeeld("voorbeeld-willem")
    besluit = dict(willem.casus.antwoorden["besluit"])  # type: ignore[arg-type]
    del besluit["redenen"]
    zonder = maak_motivatie(
        Stand(methode(), maak_casus(methode(), {**willem.casus.antwoorden, "besluit": besluit}))
    )
    assert [vraag.kort for vraag in zonder.open] == ["Redenen"]
    assert "CONCEPT" in maak_rapport(zonder)
    assert "CONCEPT" in maak_brief(zonder).tekst
    assert "CONCEPT" not in maak_rapport(willem)

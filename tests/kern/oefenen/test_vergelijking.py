"""Practising: what is given beforehand, and two casussen beside each other without a verdict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hulp import Script, maak_casus, methode_met, plekken, schrijf_set, stapbestanden, voer
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Casus, Herkomst, Status
from omgekeerd_cli.kern.oefenen.oefenen import begin_oefening, is_uitgewerkt, situatie
from omgekeerd_cli.kern.oefenen.vergelijking import Cel, Stapvergelijking, zet_naast_elkaar
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Bespreekpunt, Methode
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.archief import zoek
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from omgekeerd_cli.opslag.set import vragensets

VRAGEN = """
    - {id: verhaal, vraag: Wat is er?, kort: Verhaal, soort: lange-tekst}
    - {id: bronnen, vraag: Hoe weet je dat?, kort: Bekend door, soort: meerkeuze,
       opties: [{code: zelf, label: Zelf gezien}, {code: brief, label: Uit een brief}]}
    - {id: effect, vraag: Wat moet er beter worden?, kort: Effect, soort: tekst, verplicht: ja, kernvraag: ja}
    - {id: wetten, vraag: Welke wet?, kort: Wetten, soort: meerkeuze, kernvraag: ja,
       opties: [{code: pw, label: Participatiewet}, {code: wmo, label: Wmo}]}
    - id: past
      vraag: |
        Het effect is {effect}.

        Past dat bij {optie}?
      kort: Past
      soort: ja-nee
      kernvraag: ja
      herhaal: {over: wetten}
    - {id: waarom, vraag: Waarom niet?, kort: Waarom niet, soort: tekst, als: {vraag: effect, is: geld}}
    - id: wegen
      vraag: Welke wegen zijn er?
      kort: Wegen
      soort: groep
      kernvraag: ja
      herhaal: {titel: "Weg {nummer}"}
      vragen:
        - {id: weg, vraag: Welke?, kort: Welke, soort: tekst}
        - {id: prijs, vraag: Prijs?, kort: Prijs, soort: bedrag}
"""
OEFENING = """
    oefening:
      gegeven: [verhaal, bronnen]
      bespreekpunten: [{tekst: Wat neem je mee?}]
"""
VERHAAL = "Ik kreeg een brief.\nMag dat?"
UITGEWERKT: Boom = {
    "een": {
        "verhaal": VERHAAL,
        "bronnen": ["zelf", "brief"],
        "effect": "rust",
        "wetten": ["pw"],
        "past": {"pw": "ja"},
        "wegen": [{"weg": "Bellen", "prijs": "12.50"}, {"weg": "Niets doen"}],
    }
}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    return methode_met(tmp_path, VRAGEN, OEFENING)


@pytest.fixture
def uitwerking(methode: Methode) -> Casus:
    return replace(maak_casus(methode, UITGEWERKT), code="les-1", titel="De brief")


def _rijen(stappen: tuple[Stapvergelijking, ...]) -> list[tuple[str, str, str]]:
    """Each row at a glance: its question, the own answer and the worked one."""
    return [
        (f"{rij.kop} {rij.vraag}".strip(), rij.eigen.tekst, rij.uitwerking.tekst)
        for stap in stappen
        for rij in stap.rijen
    ]


def test_what_is_given_is_there_and_not_asked(methode: Methode, uitwerking: Casus) -> None:
    oefening = begin_oefening(Stand(methode, uitwerking), "oefening-1", kort=False)
    assert oefening.casus.titel == "Oefening: De brief"
    assert [(deel.label, deel.regels) for deel in situatie(oefening)] == [
        ("Verhaal", ("Ik kreeg een brief.", "Mag dat?")),
        ("Bekend door", ("- Zelf gezien", "- Uit een brief")),
    ]
    script = Script(antwoorden={"effect": "werk"})
    klaar = voer(methode, oefening.casus, script)
    assert script.gevraagd == ["effect", "wetten", "wegen"]
    assert klaar.status is Status.AFGEROND


def test_what_is_given_is_in_the_overview_on_the_short_route_too(methode: Methode, uitwerking: Casus) -> None:
    """There it can be read again, while other questions that are no kernvraag are left out."""
    oefening = begin_oefening(Stand(methode, uitwerking), "oefening-1", kort=True).casus
    assert plekken(methode, oefening) == {
        "verhaal": "BEANTWOORD",
        "bronnen": "BEANTWOORD",
        "effect": "OPEN",
        "wetten": "OPEN",
        "wegen": "OPEN",
    }
    script = Script(antwoorden={"effect": "geld"})
    voer(methode, oefening, script)
    overzicht = script.overzichten[0]
    assert [regel.label for regel in overzicht.regels][:3] == ["Verhaal", "Bekend door", "Effect"]
    assert overzicht.oefening


def test_a_list_can_be_given_too(tmp_path: Path) -> None:
    """With all its fields, on the short route too; then it is not asked and not compared."""
    vragen = VRAGEN.replace("kort: Prijs, soort", "kort: Prijs, kernvraag: nee, soort")
    methode = methode_met(tmp_path, vragen, "oefening: {gegeven: [wegen]}\n")
    uitwerking = maak_casus(methode, UITGEWERKT)
    oefening = begin_oefening(Stand(methode, uitwerking), "oefening-1", kort=True)
    assert [deel.tekst for deel in situatie(oefening)] == [
        "Weg 1\n- Welke: Bellen\n- Prijs: € 12,50\n\nWeg 2\n- Welke: Niets doen"
    ]
    script = Script(antwoorden={"effect": "rust"})
    klaar = voer(methode, oefening.casus, script)
    assert script.gevraagd == ["effect", "wetten"]
    gevraagd = [
        rij.kort for stap in zet_naast_elkaar(Stand(methode, klaar), uitwerking) for rij in stap.rijen
    ]
    assert gevraagd == ["Effect", "Wetten", "Past"]


def test_of_a_list_that_is_given_the_student_finds_what_is_left_out(tmp_path: Path) -> None:
    """It is not read beforehand, it is asked in each record, and both answers stand beside each other."""
    vragen = VRAGEN.replace("kort: Prijs, soort", "kort: Prijs, kernvraag: nee, soort")
    methode = methode_met(tmp_path, vragen, "oefening: {gegeven: [wegen], zelf: [prijs]}\n")
    uitwerking = maak_casus(methode, UITGEWERKT)
    oefening = begin_oefening(Stand(methode, uitwerking), "oefening-1", kort=True)
    assert "12,50" not in "".join(deel.tekst for deel in situatie(oefening))
    script = Script(antwoorden={"effect": "rust", "prijs": "10"})
    klaar = voer(methode, oefening.casus, script)
    assert [naam for naam in script.gevraagd if naam.startswith("wegen.")] == [
        "wegen.1.prijs",
        "wegen.2.prijs",
    ]
    rijen = [rij for stap in zet_naast_elkaar(Stand(methode, klaar), uitwerking) for rij in stap.rijen]
    wegen = next(rij for rij in rijen if rij.kort == "Wegen")
    assert ("€ 10,00" in wegen.eigen.tekst, "€ 12,50" in wegen.uitwerking.tekst) == (True, True)


def test_what_is_in_the_title_is_not_repeated(tmp_path: Path) -> None:
    vragen = VRAGEN.replace("Weg {nummer}", "Weg {nummer}: {weg}")
    methode = methode_met(tmp_path, vragen, "oefening: {gegeven: [wegen]}\n")
    oefening = begin_oefening(Stand(methode, maak_casus(methode, UITGEWERKT)), "oefening-1", kort=False)
    assert situatie(oefening)[0].tekst == "Weg 1: Bellen\n- Prijs: € 12,50\n\nWeg 2: Niets doen"


def test_an_exercise_stays_an_exercise_on_disk(methode: Methode, uitwerking: Casus) -> None:
    oefening = begin_oefening(Stand(methode, replace(uitwerking, niveau=2)), "oefening-1", kort=True)
    terug = lees_casus(schrijf_casus(oefening.casus), "oefening-1.yaml", "oefening-1").casus
    assert terug == oefening.casus
    assert terug.is_oefening
    assert terug.niveau == 0, "what is practised with is no example itself"
    assert not uitwerking.is_oefening


def test_side_by_side_for_each_question(methode: Methode, uitwerking: Casus) -> None:
    """What one did not choose was not asked there; what both left empty, and what was given, is not shown."""
    oefening = begin_oefening(Stand(methode, uitwerking), "oefening-1", kort=False).casus
    script = Script(
        [
            ("effect", "geld"),
            ("wetten", ["wmo"]),
            ("past.wmo", "nee"),
            ("waarom", "Dat is een middel."),
            ("wegen", "ja"),
            ("wegen.1.weg", "Wachten"),
            ("wegen.1.prijs", ""),
            ("wegen", "nee"),
        ]
    )
    stappen = zet_naast_elkaar(Stand(methode, voer(methode, oefening, script)), uitwerking)
    assert script.is_op()
    assert _rijen(stappen) == [
        ("Wat moet er beter worden?", "geld", "rust"),
        ("Welke wet?", "- Wmo", "- Participatiewet"),
        ("Wmo Past dat bij Wmo?", "nee", "Niet gevraagd"),
        ("Participatiewet Past dat bij Participatiewet?", "Niet gevraagd", "ja"),
        ("Waarom niet?", "Dat is een middel.", "Niet gevraagd"),
        (
            "Welke wegen zijn er?",
            "Weg 1\n- Welke: Wachten",
            "Weg 1\n- Welke: Bellen\n- Prijs: € 12,50\n\nWeg 2\n- Welke: Niets doen",
        ),
    ]


def test_what_the_student_left_empty_and_what_was_changed_in_what_was_given(
    methode: Methode, uitwerking: Casus
) -> None:
    oefening = begin_oefening(Stand(methode, uitwerking), "oefening-1", kort=True).casus
    oefening = replace(oefening, antwoorden={"een": {"verhaal": "Anders.", "bronnen": ["zelf", "brief"]}})
    rijen = _rijen(zet_naast_elkaar(Stand(methode, oefening), uitwerking))
    assert rijen[:3] == [
        ("Wat is er?", "Anders.", VERHAAL),
        ("Wat moet er beter worden?", "Niet ingevuld", "rust"),
        ("Welke wet?", "Niet ingevuld", "- Participatiewet"),
    ]


def test_what_came_from_another_method_is_not_given(methode: Methode, uitwerking: Casus) -> None:
    """Those answers were confirmed by whoever worked it out: they are compared."""
    herkomst = Herkomst("andere", "licht", "Licht", uitwerking.antwoorden)
    rijen = _rijen(zet_naast_elkaar(Stand(methode, replace(uitwerking, herkomst=herkomst)), uitwerking))
    assert ("Wat moet er beter worden?", "rust", "rust") in rijen


def test_only_a_casus_without_open_kernvragen_is_worked_out(methode: Methode, uitwerking: Casus) -> None:
    assert is_uitgewerkt(Stand(methode, uitwerking))
    assert not is_uitgewerkt(Stand(methode, maak_casus(methode, {"een": {"verhaal": VERHAAL}})))


def test_points_to_discuss_with_and_without_a_source(tmp_path: Path) -> None:
    bestanden = stapbestanden(VRAGEN, OEFENING)
    bestanden["proef/1-een.yaml"] += (
        "bespreekpunten: [{tekst: Zag je dit?}, {tekst: En dit?, bron: Een boek}]\n"
    )
    methode = vragensets.laad("proef", [schrijf_set(tmp_path, bestanden)])
    assert methode.stappen[0].bespreekpunten == (
        Bespreekpunt("Zag je dit?"),
        Bespreekpunt("En dit?", "Een boek"),
    )
    assert methode.oefening.bespreekpunten == (Bespreekpunt("Wat neem je mee?"),)


@pytest.mark.parametrize(
    ("naam", "wat"),
    [
        ("nergens", "Er is geen vraag `nergens`."),
        ("past", "`past` is geen vraag die één keer een antwoord krijgt."),
        ("weg", "`weg` is geen vraag die één keer een antwoord krijgt."),
    ],
)
def test_a_set_names_only_what_can_be_given(tmp_path: Path, naam: str, wat: str) -> None:
    map_ = schrijf_set(tmp_path, stapbestanden(VRAGEN, f"oefening: {{gegeven: [{naam}]}}\n"))
    gebreken = vragensets.keur("proef", [map_])
    assert [gebrek.wat for gebrek in gebreken] == [wat]
    assert gebreken[0].regel == 6


def test_only_a_field_of_what_is_given_is_left_to_the_student(tmp_path: Path) -> None:
    map_ = schrijf_set(tmp_path, stapbestanden(VRAGEN, "oefening: {gegeven: [verhaal], zelf: [prijs]}\n"))
    wat = [gebrek.wat for gebrek in vragensets.keur("proef", [map_])]
    assert wat == ["`prijs` is geen veld van een groep die bij `gegeven` staat."]


INGEBOUWD = plaatsen.vragenmappen(None)
ALLE = {naam: zoek(naam, Path()).gelezen.casus for naam in plaatsen.voorbeelden()}
GELADEN = [vragensets.laad(naam, INGEBOUWD) for naam in {casus.methode for casus in ALLE.values()}]
METHODEN = {methode.id: methode for methode in GELADEN if methode.oefening.gegeven}
VOORBEELDEN = {naam: casus for naam, casus in ALLE.items() if casus.methode in METHODEN}


@pytest.mark.parametrize("naam", VOORBEELDEN)
def test_every_example_can_be_practised(naam: str) -> None:
    casus = VOORBEELDEN[naam]
    methode = METHODEN[casus.methode]
    oefening = begin_oefening(Stand(methode, casus), "oefening-1", kort=True)
    assert casus.niveau in (1, 2, 3)
    assert is_uitgewerkt(Stand(methode, casus))
    hoort_erbij = {halte.plek.vraag.id for halte in Stand(methode, casus).route.haltes}
    assert len(situatie(oefening)) == len(hoort_erbij.intersection(methode.oefening.gegeven))


@pytest.mark.parametrize("naam", sorted(METHODEN))
def test_every_step_has_something_to_discuss(naam: str) -> None:
    """And every point is a question: there is no right or wrong."""
    methode = METHODEN[naam]
    for punten in (*(stap.bespreekpunten for stap in methode.stappen), methode.oefening.bespreekpunten):
        assert punten
        assert [punt.tekst for punt in punten if "?" not in punt.tekst and "Zoek" not in punt.tekst] == []


@given(st.data())
def test_comparing_invents_and_loses_nothing(data: Any) -> None:
    """Whatever a student left out: what stands in either column is that casus's own answer, each once."""
    casus = VOORBEELDEN[data.draw(st.sampled_from(sorted(VOORBEELDEN)))]
    methode = METHODEN[casus.methode]
    antwoorden = {
        stap: {naam: ruw for naam, ruw in vragen.items() if data.draw(st.booleans())}
        for stap, vragen in casus.antwoorden.items()
        if isinstance(vragen, dict)
    }
    eigen = replace(casus, antwoorden=dict(antwoorden))

    def gevuld(een: Casus, ander: Casus, kant: str) -> dict[tuple[str, str], Cel]:
        rijen = [rij for stap in zet_naast_elkaar(Stand(methode, een), ander) for rij in stap.rijen]
        cellen = [((rij.kort, rij.kop), getattr(rij, kant)) for rij in rijen]
        assert len(cellen) == len(dict(cellen))
        return {sleutel: cel for sleutel, cel in cellen if cel.ingevuld}

    assert gevuld(eigen, casus, "eigen") == gevuld(eigen, eigen, "eigen")
    assert gevuld(eigen, casus, "uitwerking") == gevuld(casus, casus, "eigen")

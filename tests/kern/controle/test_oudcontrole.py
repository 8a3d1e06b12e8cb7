"""What a set can say wrongly about old questions, and about answers of a casus that stand ready in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_methode, schrijf_set, stapbestanden
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloonkeuring import keur_sjablonen

BASIS = """\
- {id: kleur, vraag: Kleur?, kort: Kleur, soort: keuze, opties: [{code: rood, label: Rood}]}
- {id: naam, vraag: Naam?, kort: Naam, soort: tekst}
- {id: plan, vraag: Plan?, kort: Plan, soort: tekst, vervalt: Nu naam., biedt-aan: naam}
- {id: toen, vraag: Toen?, kort: Toen, soort: groep, vervalt: Weg.,
   vragen: [{id: veld, vraag: V?, kort: V, soort: tekst}]}
"""
WEG = "Haal `{0}` weg. De rest van het blok blijft staan zoals het was."


def gebreken(map_: Path, vragen: str, rest: str = "") -> list[str]:
    """Every fault of the method, without file and place."""
    schrijf_set(map_, stapbestanden(BASIS + vragen, rest))
    return [f"{g.wat} {g.doe}".strip() for g in vragensets.keur("proef", [map_])]


def q(rest: str, soort: str = "tekst") -> str:
    return f"- {{id: nieuw, vraag: Nieuw?, kort: Nieuw, soort: {soort}, {rest}}}"


def test_a_set_with_old_questions_has_no_fault(tmp_path: Path) -> None:
    assert gebreken(tmp_path, q("neemt-over: [{vraag: plan}, {vraag: naam}, {vraag: veld}]")) == []


@pytest.mark.parametrize(
    ("vraag", "gebrek"),
    [
        (q("vervalt: Weg., verplicht: ja"), f"Deze vraag komt niet meer, dus `verplicht` doet niets. {WEG}"),
        (
            q("vervalt: Weg., controle: {hoogstens-tekens: 9}"),
            f"Deze vraag komt niet meer, dus `controle` doet niets. {WEG}",
        ),
        (
            q("vervalt: Weg., als: {vraag: naam, ingevuld: ja}"),
            f"Deze vraag komt niet meer, dus `als` doet niets. {WEG}",
        ),
        (
            q("vervalt: Weg., neemt-over: [{vraag: naam}]"),
            f"Deze vraag komt niet meer, dus `neemt-over` doet niets. {WEG}",
        ),
        (q("vervalt: Weg., kernvraag: ja"), f"Deze vraag komt niet meer, dus `kernvraag` doet niets. {WEG}"),
        (
            "- {id: nieuw, vraag: Hallo., soort: mededeling, vervalt: Weg.}",
            "Een mededeling heeft geen antwoord om te bewaren. Haal dit blok weg.",
        ),
        (
            q("vervalt: Weg., biedt-aan: nergens"),
            "Er is geen vraag `nergens`. Noem een vraag van deze methode.",
        ),
        (
            q("vervalt: Weg., biedt-aan: plan"),
            "`plan` krijgt geen antwoord meer. Noem een vraag die nu wordt gesteld.",
        ),
        (q("biedt-aan: naam"), "`biedt-aan` hoort bij `vervalt`. Gebruik `neemt-over` bij de andere vraag."),
        (q("als: {vraag: plan, ingevuld: ja}"), "De vraag `plan` komt niet meer. Gebruik `naam`."),
        (q("als: {vraag: veld, is: x}"), "De vraag `veld` komt niet meer. Schrijf dit anders."),
        (q("toelichting: 'Je plan: {plan}'"), "{plan}: De vraag `plan` komt niet meer. Gebruik `naam`."),
        (
            q("neemt-over: [{vraag: nergens}]"),
            "Er is geen vraag `nergens`. Verbeter de verwijzing of haal die weg.",
        ),
        (
            q("neemt-over: [{vraag: later}]") + "\n- {id: later, vraag: L?, kort: L, soort: tekst}",
            "`later` komt pas later, dus dat antwoord is er nog niet. Noem een eerdere vraag.",
        ),
        (
            q("neemt-over: [{vraag: kleur, wordt: {blauw: ja}}]", "ja-nee"),
            "De keuze `blauw` is er niet. Noem links een keuze van daar, rechts een van hier.",
        ),
        (
            q("neemt-over: [{vraag: naam, bij: kleur}]"),
            "`naam` heeft één antwoord, dus er is niets te kiezen. Haal `bij` weg.",
        ),
        (
            q("neemt-over: [{vraag: veld, bij: naam}]"),
            "`naam` is hier geen vraag met keuzes. Noem de vraag waarbij wordt gekozen waar dit over gaat.",
        ),
    ],
)
def test_a_fault_is_named_once_with_what_to_do(tmp_path: Path, vraag: str, gebrek: str) -> None:
    sleutel = gebrek.partition("dus `")[2].partition("`")[0]
    assert gebreken(tmp_path, vraag) == [gebrek.format(sleutel) if sleutel else gebrek]


@pytest.mark.parametrize(
    "rest",
    [
        "signalen: [{id: s, als: {vraag: plan, ingevuld: nee}, ernst: let-op, tekst: T., advies: A.,"
        " eigen-advies: ja}]",
        "rode-draad: plan",
        "oefening: {gegeven: [plan]}",
    ],
)
def test_nothing_else_of_a_set_looks_at_an_old_question(tmp_path: Path, rest: str) -> None:
    assert any("De vraag `plan` komt niet meer." in gebrek for gebrek in gebreken(tmp_path, "", rest))


def test_a_template_that_names_an_old_question_is_told_so(tmp_path: Path) -> None:
    sjabloon = '{{ antwoord("plan").tekst }}\n'
    sjabloon += '{% for rij in antwoord("toen").rijen %}{{ rij("veld").tekst }}{% endfor %}'
    methode = maak_methode(tmp_path, stapbestanden(BASIS) | {"proef/motivatie.md.j2": sjabloon})
    gevonden = [str(fout) for fout in keur_sjablonen(methode)]
    assert len(gevonden) == 3
    assert "De vraag `plan` komt niet meer. Oude antwoorden staan al in het verslag." in gevonden[0]

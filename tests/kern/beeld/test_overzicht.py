"""The overview: what stands where there is no answer, and no personal data on a screen that others see."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.beeld.overzicht import maak_overzicht
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Ruw
from omgekeerd_cli.scherm.woorden.woorden import overzichtregel

VRAGEN = """
- {id: naam, vraag: Wie?, kort: Naam, soort: tekst}
- {id: verhaal, vraag: Wat?, kort: Verhaal, soort: lange-tekst}
- id: een
  vraag: Welke?
  kort: Een
  soort: keuze
  anders: ja
  opties: [{code: a, label: A}]
- id: meer
  vraag: Welke?
  kort: Meer
  soort: meerkeuze
  anders: ja
  opties: [{code: a, label: A}]
"""


@pytest.mark.parametrize(
    ("vraag", "antwoord", "getoond"),
    [
        ("naam", "BSN 111222333", "BSN [BSN]"),
        ("verhaal", "Bel\n06-12345678", "Bel [telefoonnummer]"),
        ("een", {"anders": "de broer, BSN 111222333"}, "de broer, BSN [BSN]"),
        ("meer", ["a", {"anders": "BSN 111222333"}], "A, BSN [BSN]"),
    ],
)
def test_personal_data_is_masked_in_every_kind_of_answer(
    tmp_path: Path, vraag: str, antwoord: Ruw, getoond: str
) -> None:
    methode = methode_met(tmp_path, VRAGEN)
    overzicht = maak_overzicht(Stand(methode, maak_casus(methode, {"een": {vraag: antwoord}})))
    assert {regel.pad[-1]: regel.tekst for regel in overzicht.regels}[vraag] == getoond


ROUTE = """
- {id: wens, vraag: Wens?, kort: Wens, soort: tekst, kernvraag: ja}
- {id: tip, vraag: Tip?, kort: Tip, soort: tekst, kernvraag: ja}
- {id: idee, vraag: Idee?, kort: Idee, soort: tekst}
- {id: meer, vraag: Meer?, kort: Nog meer, soort: tekst}
- {id: wetten, vraag: W?, kort: Wetten, soort: meerkeuze, kernvraag: ja, anders: ja, opties: [
    {code: pw, label: Participatiewet}]}
- {id: welke, vraag: Welke?, kort: Andere wet, soort: tekst, kernvraag: ja, als: {
    vraag: wetten, bevat: anders}}
- {id: hulp, vraag: Hulp?, kort: Hulp, soort: groep, kernvraag: ja, vragen: [
    {id: wie, vraag: Wie?, kort: Wie, soort: tekst}]}
"""


def test_three_reasons_why_there_is_no_answer(tmp_path: Path) -> None:
    """Left empty, not asked on this route, and not applicable with when it comes; each in its own words."""
    methode = methode_met(tmp_path, ROUTE)
    antwoorden: Boom = {"een": {"wens": "rust", "tip": "", "wetten": ["pw"], "hulp": []}}
    stand = Stand(methode, maak_casus(methode, antwoorden, kort=True))
    ((_, regels),) = maak_overzicht(stand).stappen
    assert [overzichtregel(regel, nummer) for nummer, regel in enumerate(regels, start=1)] == [
        "1. Wens: rust",
        "2. Tip: Niet ingevuld",
        "3. Wetten: Participatiewet",
        "Andere wet: Niet van toepassing. Komt als je bij Wetten ‘Anders’ kiest.",
        "5. Hulp: Er is niets genoemd",
        "Niet gevraagd: Idee; Nog meer",
    ]


def test_an_answer_that_this_route_does_not_ask_for_is_there(tmp_path: Path) -> None:
    """The route decides what is asked, not what is shown."""
    methode = methode_met(tmp_path, ROUTE)
    stand = Stand(methode, maak_casus(methode, {"een": {"idee": "Een fiets lenen"}}, kort=True))
    overzicht = maak_overzicht(stand)
    assert "Een fiets lenen" in [regel.tekst for regel in overzicht.regels]
    assert [regel.tekst for regel in overzicht.stappen[0][1] if regel.label == "Niet gevraagd"] == [
        "Nog meer"
    ]


def test_passed_over_on_the_full_route_was_asked(tmp_path: Path) -> None:
    """Who goes on by the short route reads the same of it, in the overview and in the report."""
    methode = methode_met(tmp_path, ROUTE)
    stand = Stand(methode, maak_casus(methode, {"een": {"idee": ""}}, kort=True))
    ((_, regels),) = maak_overzicht(stand).stappen
    assert {regel.label: regel.tekst for regel in regels}["Idee"] == "Niet ingevuld"
    assert [vraag.kort for vraag in stand.route.niet_gevraagd] == ["Nog meer"]

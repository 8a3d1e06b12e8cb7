"""What stands in the report of a toets where there is no answer: three states, and no two look alike."""

from __future__ import annotations

import re
from functools import cache

import pytest

from hulp import maak_casus
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport

LEEG = "Niet ingevuld."


@cache
def toets() -> Methode:
    return vragensets.laad("omgekeerde-toets", plaatsen.vragenmappen(None))


def verslag(antwoorden: Boom, *, kort: bool = False) -> str:
    casus = maak_casus(toets(), antwoorden, kort=kort)
    return maak_rapport(maak_motivatie(Stand(toets(), casus)))


def regels_met(rapport: str, woorden: str) -> list[str]:
    return [regel for regel in rapport.splitlines() if woorden in regel]


def test_what_was_asked_and_left_empty_is_told_where_it_belongs() -> None:
    rapport = verslag({"effect": {"effect-is": "", "levert-op": ""}, "ethische-toets": {"gevolg-later": ""}})
    assert f"**Doel of middel:** {LEEG}" in rapport
    assert f"**Wat er dan beter wordt:** {LEEG}" in rapport
    assert rapport.index("Wat er dan beter wordt") < rapport.index(f"**Later:** {LEEG}")


def test_an_empty_list_says_that_nothing_was_named() -> None:
    rapport = verslag({"randvoorwaarden": {"drempels": [], "wie-beslist": "ik"}})
    assert regels_met(rapport, "drempel") == ["Er zijn geen drempels genoemd."]


def test_what_the_short_route_does_not_ask_is_named_once_and_at_the_end() -> None:
    rapport = verslag({"effect": {"effect-is": "doel"}}, kort=True)
    (regel,) = regels_met(rapport, "Van wie het effect is")
    assert regel.startswith("- Niet gevraagd op de korte route: ")
    assert regels_met(rapport, LEEG) == []


def test_of_what_does_not_apply_nothing_is_said() -> None:
    """The period is asked only where the municipality began."""
    aanvraag = verslag({"effect": {"aanleiding": "aanvraag"}})
    gemeente = verslag({"effect": {"aanleiding": "gemeente", "periode": ""}})
    assert "Periode" not in aanvraag
    assert f"**Periode:** {LEEG}" in gemeente


def test_what_is_still_to_come_is_no_empty_answer() -> None:
    """Somebody halfway left nothing empty; what is needed stands in the list at the end."""
    rapport = verslag({"effect": {"vraag-inwoner": "Ik zoek hulp."}})
    assert LEEG not in rapport
    assert "- Gewenst effect (stap:" in rapport.partition("## Wat nog open is")[2]


@pytest.mark.parametrize(
    ("voor_wie", "kop", "zin"),
    [
        ("zelf", "Wat de inwoner wil", "de inwoner is het ermee eens"),
        ("partners", "Wat de partners willen", "de partners zijn het ermee eens"),
        ("kind", "Wat het kind wil", "het kind is het ermee eens"),
        ("groep", "Wat deze mensen willen", "deze mensen zijn het ermee eens"),
        ("", "Wat de inwoner wil", "de inwoner is het ermee eens"),
    ],
)
def test_the_report_speaks_of_who_it_is_about(voor_wie: str, kop: str, zin: str) -> None:
    """Where nobody said who, the sentence stays, with the resident in it."""
    effect: Boom = {"gewenst-effect": "Rust.", **({"voor-wie": voor_wie} if voor_wie else {})}
    rapport = verslag({"effect": effect, "besluit": {"besluit": "toekennen", "horen": "eens"}})
    assert f"## 1. {kop}\n" in rapport
    assert zin in rapport


@pytest.mark.parametrize(
    ("wie", "beslisser", "label"),
    [
        ("ik", "", "Besluit"),
        ("ander", "De teamleider", "Besluit"),
        ("ander", "", "Voorstel"),
        ("andere-organisatie", "", "Voorstel"),
        ("onbekend", "", "Voorstel"),
    ],
)
def test_nothing_is_called_decided_by_who_may_not(wie: str, beslisser: str, label: str) -> None:
    besluit: Boom = {"besluit": "toekennen", **({"beslisser": beslisser} if beslisser else {})}
    rapport = verslag({"randvoorwaarden": {"wie-beslist": wie}, "besluit": besluit})
    assert f"- **{label}:** Ja, zoals gevraagd." in rapport


def test_parts_without_content_do_not_come_and_the_others_count_on() -> None:
    rapport = verslag({"effect": {"gewenst-effect": "Rust."}, "besluit": {"besluit-tekst": "U krijgt hulp."}})
    koppen = re.findall(r"^## (\d+)\. (.*)$", rapport, flags=re.MULTILINE)
    assert koppen[:2] == [("1", "Wat de inwoner wil"), ("2", "Het besluit, zoals het in de brief staat")]

"""The age of a card, the number of an article, and what a conversation says about an old card."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp import Script, maak_casus, maak_methode, stapbestanden, voer
from omgekeerd_cli.kern.beeld.invullen import NIET_OP_KAART, optietekst
from omgekeerd_cli.kern.beeld.vraagbeeld import Vraagbeeld
from omgekeerd_cli.kern.gesprek.afspelen import speel_af
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Optie
from omgekeerd_cli.kern.wet.geldigheid import is_verouderd, leeftijd_van_kaart
from omgekeerd_cli.kern.wet.verwijzing import artikelnummer
from verslaggever import Verslaggever


@pytest.mark.parametrize(
    ("artikel", "nummer"),
    [
        ("art. 18 lid 1", "18"),
        ("art. 18, lid over bijdragen", "18"),
        ("art. 2.3.5 lid 6", "2.3.5"),
        ("art. 4a lid 1 en 3", "4a"),
        ("art. 31bis lid 2", "31bis"),
        ("artikel 3:4", "3:4"),
        ("Zie art. 12.", "12"),
        ("paragraaf 3", ""),
        ("de kaart van 2026", ""),
    ],
)
def test_the_number_of_an_article(artikel: str, nummer: str) -> None:
    """As an address has it."""
    assert artikelnummer(artikel) == nummer


def test_a_year_is_not_yet_old() -> None:
    """The day after it is; a leap day ends with February."""
    assert not is_verouderd(date(2025, 7, 1), date(2026, 7, 1))
    assert is_verouderd(date(2025, 7, 1), date(2026, 7, 2))
    assert is_verouderd(date(2024, 2, 29), date(2025, 3, 1))
    assert not is_verouderd(date(2024, 2, 29), date(2025, 2, 28))


@given(dag=st.dates(max_value=date(2500, 1, 1)), later=st.integers(0, 4_000))
def test_a_card_only_gets_older(dag: date, later: int) -> None:
    """Never old within a year, always after two, and what is old stays old."""
    vandaag = dag + timedelta(days=later)
    if later <= 365:
        assert not is_verouderd(dag, vandaag)
    if later > 366:
        assert is_verouderd(dag, vandaag)
        assert is_verouderd(dag, vandaag + timedelta(days=1))


def test_a_card_without_a_day_or_a_core_without_today_say_nothing() -> None:
    """No guess, no clock."""
    vandaag = date(2026, 3, 12)
    assert leeftijd_van_kaart({"naam": "A"}, vandaag) == ""
    assert leeftijd_van_kaart({"geldig-per": "ooit"}, vandaag) == ""
    assert leeftijd_van_kaart({"geldig-per": "2020-01-01"}, None) == ""
    assert leeftijd_van_kaart({"geldig-per": "2026-01-01"}, vandaag) == ""


SET = stapbestanden(
    """
    - {id: wet, vraag: Welke?, kort: Wet, soort: meerkeuze, opties: {uit: lijst}}
    - {id: kaart, vraag: "Over {optie}, per {optie.geldig-per}.", toelichting: Lees na., soort: mededeling,
       herhaal: {over: wet}}
    - {id: slot, vraag: Klaar?, kort: Slot, soort: tekst}
    """
) | {"lijst.yaml": "oud: {naam: Oud, geldig-per: 2025-03-11}\nnieuw: {naam: Nieuw, geldig-per: 2025-03-12}\n"}


class Lezer(Script):
    """Writes down what stands with a text as well."""

    def mededeling(self, beeld: Vraagbeeld) -> None:
        self.gezien.append(f"{beeld.tekst} {beeld.toelichting}")


class Naspeler(Verslaggever):
    """The same, of a replay."""

    def mededeling(self, beeld: Vraagbeeld) -> None:
        self.regels.append(f"{beeld.tekst} {beeld.toelichting}")


def test_a_conversation_says_that_a_chosen_card_is_old(tmp_path: Path) -> None:
    """Today is 12 March 2026 here. A replay, which has no today, says nothing; nor does the casus."""
    methode = maak_methode(tmp_path, SET)
    lezer = Lezer([], {"wet": ["oud", "nieuw"], "slot": "ja"})
    casus = voer(methode, maak_casus(methode), lezer)
    teksten = [regel for regel in lezer.gezien if regel.startswith("Over")]
    assert teksten == [
        "Over Oud, per 11 maart 2025. Let op: de tekst op deze kaart is van 11 maart 2025. "
        "Dat is meer dan een jaar geleden. Kijk eerst of er een nieuwere is.\nLees na.",
        "Over Nieuw, per 12 maart 2025. Lees na.",
    ]
    naspeler = Naspeler()
    speel_af(Stand(methode, casus), naspeler)
    assert "Over Oud, per 11 maart 2025. Lees na." in naspeler.regels


def test_a_list_on_a_card_has_a_line_for_each_field() -> None:
    """The first behind the dash; a day is written out; what is empty is left out."""
    ruimte = [{"artikel": "art. 1", "geldig-per": "2026-07-01", "grens": ""}, "los"]
    optie = Optie("a", "A", kaart={"ruimte": ruimte, "leeg": [], "code": "2026-13-01"})
    assert optietekst(optie, "ruimte") == "\n- art. 1\n  Geldig per: 1 juli 2026\n- los"
    assert optietekst(optie, "leeg") == optietekst(optie, "niets") == NIET_OP_KAART
    assert optietekst(optie, "code") == "2026-13-01"

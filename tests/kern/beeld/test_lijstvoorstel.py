"""A price of a list stands ready at a question: which, when, what is said of it, and when it does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import maak_casus
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Herkomst
from omgekeerd_cli.kern.beeld.vraagbeeld import Vraagbeeld, vraagbeeld
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Ruw
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from prijsset import PRIJZEN, methode_met_prijzen

IN_DE_ZOMER = date(2026, 7, 1)


def beeld_van(
    map_: Path, veld: str, rij: dict[str, Ruw], vandaag: date | None = IN_DE_ZOMER, prijzen: str = PRIJZEN
) -> Vraagbeeld:
    """How a field of the only record is asked, after these answers of it."""
    methode = methode_met_prijzen(map_, prijzen)
    stand = Stand(methode, maak_casus(methode, {"een": {"posten": [rij]}}))
    halte = next(halte for halte in stand.route.haltes if halte.plek.vraag.id == veld)
    return vraagbeeld(stand, halte, vandaag=vandaag)


@pytest.mark.parametrize(
    "getypt",
    ["dagopvang", "Twee keer Dagopvang, voor moeder", "dagbesteding", "dagopvan", "De dagopvangen"],
)
def test_a_card_that_is_named_stands_ready_and_says_where_it_comes_from(tmp_path: Path, getypt: str) -> None:
    """By its name or another one, in a sentence, with a slip or an ending."""
    beeld = beeld_van(tmp_path, "geld", {"wat": getypt})
    assert (beeld.standaard, beeld.standaard_tekst) == ("1250.50", "€ 1.250,50")
    assert beeld.uit_lijst.regels == (
        "Uit de prijslijst: dagopvang, € 1.250,50 per maand.",
        "Bron: contract met de aanbieders, van 1 maart 2026.",
        "Dit staat klaar. Klopt het hier?",
    )


def test_it_is_no_answer_before_it_is_confirmed(tmp_path: Path) -> None:
    """Nothing is kept: the question is open, and to pass it over leaves nothing behind."""
    methode = methode_met_prijzen(tmp_path)
    stand = Stand(methode, maak_casus(methode, {"een": {"posten": [{"wat": "dagopvang"}]}}))
    assert "geld" in {halte.plek.vraag.id for halte in stand.route.open}
    assert beeld_van(tmp_path, "geld", {"wat": "dagopvang"}).bewaard is None


@pytest.mark.parametrize(
    ("veld", "ruw", "tekst"),
    [
        ("ritme", "per-maand", "Elke maand"),
        ("bron", "contract met de aanbieders", "contract met de aanbieders"),
        ("dag", "2026-03-01", "1 maart 2026"),
    ],
)
def test_the_rest_of_the_card_stands_ready_beside_its_own_amount_only(
    tmp_path: Path, veld: str, ruw: str, tekst: str
) -> None:
    """Never the source of one figure below another."""
    beeld = beeld_van(tmp_path, veld, {"wat": "dagopvang", "geld": "1250.5"})
    assert (beeld.standaard, beeld.standaard_tekst) == (ruw, tekst)
    assert beeld.uit_lijst.regels == ("Dit staat klaar uit de prijslijst: dagopvang. Klopt het?",)
    ander = beeld_van(tmp_path, veld, {"wat": "dagopvang", "geld": "1300"})
    assert (ander.standaard, ander.uit_lijst.regels) == (None, ())


def test_the_longest_name_that_stands_there_is_meant(tmp_path: Path) -> None:
    assert beeld_van(tmp_path, "geld", {"wat": "Dagopvang  plus"}).standaard == "1500.00"


def test_several_cards_are_shown_and_none_stands_ready(tmp_path: Path) -> None:
    beeld = beeld_van(tmp_path, "geld", {"wat": "dagopvang, en hulp in huis"})
    assert beeld.standaard is None
    assert beeld.uit_lijst.regels == (
        "In de prijslijst staan er meer. Kies zelf, en typ wat klopt:",
        "- dagopvang, € 1.250,50 per maand",
        "- hulp in huis, € 38,40 per uur",
    )


def test_whoever_types_the_amount_of_one_of_them_has_chosen(tmp_path: Path) -> None:
    rij: dict[str, Ruw] = {"wat": "dagopvang, of dagopvang plus", "geld": "1500"}
    assert beeld_van(tmp_path, "dag", rij).standaard == "2026-03-01"


def test_a_price_for_an_hour_is_there_to_reckon_with(tmp_path: Path) -> None:
    """It would be wrong as the amount of a month; what was not read is said."""
    beeld = beeld_van(tmp_path, "geld", {"wat": "hulp in huis"})
    assert beeld.standaard is None
    assert beeld.uit_lijst.regels == (
        "Uit de prijslijst: hulp in huis, € 38,40 per uur.",
        "Bron: besluit van 2 januari, van 1 januari 2026.",
        "Uit het hoofd.",
        "Dit past niet vanzelf bij deze vraag. Vul zelf in wat klopt.",
    )


@pytest.mark.parametrize(("getypt", "jaartal"), [("tarief 2026", "60.00"), ("tarief 2025", "50.00")])
def test_figures_are_never_a_slip(tmp_path: Path, getypt: str, jaartal: str) -> None:
    prijzen = "".join(
        f"t{jaar}: {{naam: tarief {jaar}, bedrag: '{geld}', per: per-jaar, bron: x, datum: {jaar}-01-01}}\n"
        for jaar, geld in ((2025, 50), (2026, 60))
    )
    assert beeld_van(tmp_path, "geld", {"wat": getypt}, prijzen=prijzen).standaard == jaartal
    assert beeld_van(tmp_path, "geld", {"wat": "tarief 2024"}, prijzen=prijzen).standaard is None


@pytest.mark.parametrize("getypt", ["", "opvang", "iets anders", "dag opvang", "hulp"])
def test_what_names_no_card_changes_nothing(tmp_path: Path, getypt: str) -> None:
    beeld = beeld_van(tmp_path, "geld", {"wat": getypt})
    assert (beeld.standaard, beeld.uit_lijst.regels) == (None, ())


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        ("2026-12-16", ""),
        ("2026-12-17", "Dit geldt tot en met 31 december 2026."),
        ("2026-12-31", "Dit geldt tot en met 31 december 2026."),
        ("2027-01-01", "Dit gold tot en met 31 december 2026."),
    ],
)
def test_the_last_day_is_said_on_the_screen_from_two_weeks_before(tmp_path: Path, dag: str, zin: str) -> None:
    regels = beeld_van(tmp_path, "geld", {"wat": "dagopvang"}, date.fromisoformat(dag)).uit_lijst.regels
    assert [regel for regel in regels if "31 december" in regel] == ([zin] if zin else [])


def test_a_lapsed_price_still_stands_ready_and_the_report_knows_nothing_of_it(tmp_path: Path) -> None:
    """Whoever looks back needs the old one; the same answers give the same report."""
    rij: dict[str, Ruw] = {"wat": "dagopvang", "geld": "1250.50"}
    assert beeld_van(tmp_path, "geld", {"wat": "dagopvang"}, date(2030, 1, 1)).standaard == "1250.50"
    methode = methode_met_prijzen(tmp_path)
    rapport = maak_rapport(maak_motivatie(Stand(methode, maak_casus(methode, {"een": {"posten": [rij]}}))))
    assert "€ 1.250,50" in rapport
    assert "prijslijst" not in rapport
    assert "contract" not in rapport


def test_what_was_answered_passed_over_or_brought_along_goes_before_a_price(tmp_path: Path) -> None:
    for antwoord in ("900", ""):
        beeld = beeld_van(tmp_path, "geld", {"wat": "dagopvang", "geld": antwoord})
        assert (beeld.standaard, beeld.uit_lijst.regels) == (antwoord or None, ())
    methode = methode_met_prijzen(tmp_path)
    antwoorden: Boom = {"een": {"posten": [{"geld": "700"}]}}
    casus = maak_casus(methode, {"een": {"posten": [{"wat": "dagopvang"}]}})
    stand = Stand(methode, replace(casus, herkomst=Herkomst("ander", "proef", "Proef", antwoorden)))
    halte = next(halte for halte in stand.route.haltes if halte.plek.vraag.id == "geld")
    beeld = vraagbeeld(stand, halte, vandaag=IN_DE_ZOMER)
    assert (beeld.standaard, beeld.overgenomen, beeld.uit_lijst.regels) == ("700", "casus ander", ())


def test_two_records_each_have_their_own_price(tmp_path: Path) -> None:
    methode = methode_met_prijzen(tmp_path)
    rijen: list[Ruw] = [{"wat": "dagopvang plus"}, {"wat": "dagopvang"}]
    stand = Stand(methode, maak_casus(methode, {"een": {"posten": rijen}}))
    haltes = [halte for halte in stand.route.haltes if halte.plek.vraag.id == "geld"]
    assert [vraagbeeld(stand, halte).standaard for halte in haltes] == ["1500.00", "1250.50"]


def test_whoever_asks_sees_which_names_there_are(tmp_path: Path) -> None:
    beeld = beeld_van(tmp_path, "wat", {})
    assert beeld.uit_lijst.regels == ("Met ? zie je wat er in de prijslijst staat.",)
    assert beeld.uitleg == (
        "In de prijslijst staan: dagopvang, dagopvang plus, hulp in huis. "
        "Typ er een, dan staat straks klaar wat erbij hoort."
    )
    assert beeld_van(tmp_path, "wat", {"wat": "x", "geld": "5"}).uit_lijst.regels == ()
    assert beeld_van(tmp_path, "slot", {"wat": "x"}).uit_lijst.regels == ()

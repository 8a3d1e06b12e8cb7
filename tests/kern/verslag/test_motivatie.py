"""What a report can tell: every answer in words, what is open, and in which order it went."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import TIJD, maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Gebeurtenis, Status, Wat
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import OpenVraag, maak_motivatie
from omgekeerd_cli.kern.verslag.terugblik import Teruggekeerd

VRAGEN = {
    "een": """
    - {id: doel, vraag: Wat?, kort: Doel, soort: lange-tekst, verplicht: ja}
    - id: wetten
      vraag: Welke wetten?
      kort: Wetten
      soort: meerkeuze
      anders: ja
      opties: {uit: kaarten}
    """,
    "twee": """
    - {id: kaart, vraag: "Over {optie}.", soort: mededeling, herhaal: {over: wetten}}
    - {id: past, vraag: "Past {optie}?", kort: Past, soort: ja-nee, verplicht: ja, herhaal: {over: wetten}}
    """,
    "drie": """
    - id: kosten
      vraag: Kosten?
      kort: Kosten
      soort: groep
      herhaal: {titel: "Post {nummer}: {wat}"}
      vragen:
        - {id: wat, vraag: Wat?, kort: Wat, soort: tekst}
        - {id: bedrag, vraag: Hoeveel?, kort: Bedrag, soort: bedrag, verplicht: ja}
    - {id: dag, vraag: Wanneer?, kort: Dag, soort: datum}
    """,
}
KAARTEN = """
pw: {naam: Participatiewet, grondwaarde: bestaan}
wmo: {naam: Wmo, grondwaarde: meedoen}
"""


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """A goal, laws from a list file, costs and a day."""
    (tmp_path / "kaarten.yaml").write_text(KAARTEN, encoding="utf-8")
    return methode_met(tmp_path, VRAGEN)


VOL: Boom = {
    "een": {"doel": "rust\nin huis", "wetten": ["pw", {"anders": "Wvggz"}]},
    "twee": {"past": {"pw": "ja", "anders": "nee"}},
    "drie": {"kosten": [{"wat": "huur", "bedrag": "700.00"}, {"bedrag": "1250.50"}], "dag": "2026-03-12"},
}


def test_every_answer_in_words(methode: Methode) -> None:
    """Labels, amounts and dates as people write them; per law with its card; per record by field."""
    motivatie = maak_motivatie(Stand(methode, replace(maak_casus(methode, VOL), status=Status.AFGEROND)))
    assert motivatie.concept is False
    assert motivatie.antwoord("doel").tekst == "rust\nin huis"
    wetten = motivatie.antwoord("wetten")
    assert (wetten.tekst, wetten.codes) == ("Participatiewet, Wvggz", ("pw", "anders"))
    assert wetten.labels == ("Participatiewet", "Wvggz")
    past = motivatie.antwoord("past")
    assert [(d.code, d.naam, d.kaart.get("grondwaarde"), d.antwoord.tekst) for d in past.per_optie] == [
        ("pw", "Participatiewet", "bestaan", "ja"),
        ("anders", "Wvggz", None, "nee"),
    ]
    assert past.ingevuld
    rijen = motivatie.antwoord("kosten").rijen
    assert [(rij.titel, rij("wat").ingevuld, rij("bedrag").tekst) for rij in rijen] == [
        ("Post 1: huur", True, "€ 700,00"),
        ("Post 2", False, "€ 1.250,50"),
    ]
    assert motivatie.antwoord("dag").tekst == "12 maart 2026"
    assert [[a.id for a in stap.antwoorden] for stap in motivatie.stappen] == [
        ["doel", "wetten"],
        ["past"],
        ["kosten", "dag"],
    ]


def test_an_unknown_question_is_an_error(methode: Methode) -> None:
    """A template that names what is not there must not go unnoticed."""
    motivatie = maak_motivatie(Stand(methode, maak_casus(methode, VOL)))
    with pytest.raises(KeyError, match="iets"):
        motivatie.antwoord("iets")
    with pytest.raises(KeyError, match="doel"):
        motivatie.antwoord("kosten").rijen[0]("doel")


def test_what_is_open_and_what_cannot_be_used(methode: Methode) -> None:
    """Each with its step, its law or record and its reason; what is off the route is neither."""
    casus = maak_casus(
        methode,
        {"een": {"wetten": ["wmo"]}, "drie": {"kosten": [{"wat": "huur"}, {"bedrag": "1,5"}]}},
    )
    motivatie = maak_motivatie(Stand(methode, casus))
    assert motivatie.concept
    assert motivatie.open == (
        OpenVraag("Stap een", "Doel"),
        OpenVraag("Stap twee", "Wmo: Past"),
        OpenVraag("Stap drie", "Post 1: huur: Bedrag"),
    )
    reden = "Hier hoort een bedrag in euro's, geschreven als 16000.00."
    assert motivatie.ongeldig == (OpenVraag("Stap drie", "Post 2: Bedrag", reden),)
    assert not motivatie.antwoord("doel").ingevuld


def test_a_casus_that_was_not_finished_gives_a_concept(methode: Methode) -> None:
    """Also when nothing is open."""
    casus = maak_casus(methode, VOL)
    concept = {
        status: maak_motivatie(Stand(methode, replace(casus, status=status))).concept for status in Status
    }
    assert concept == {
        Status.BEZIG: True,
        Status.AFGEROND: False,
        Status.GEWIJZIGD: True,
        Status.GESTOPT: True,
    }


def test_the_order_of_the_steps_and_going_back(methode: Methode) -> None:
    """Changing an earlier step after a later one was answered is told, with how far one had come."""
    wat = {"b": Wat.BEANTWOORD, "g": Wat.GEWIJZIGD, "o": Wat.OVERGESLAGEN}
    verhaal = "een.doel b, een.doel g, twee.past.pw b, een.wetten g, drie.dag o, een.doel g"
    verhaal += ", twee.past.pw g, weg.x b"
    regels = [deel.split() for deel in verhaal.split(", ")]
    logboek = tuple(Gebeurtenis(TIJD, vraag, wat[hoe]) for vraag, hoe in regels)
    motivatie = maak_motivatie(Stand(methode, replace(maak_casus(methode, VOL), logboek=logboek)))
    assert motivatie.volgorde == ("Stap een", "Stap twee", "Stap drie")
    assert motivatie.teruggekeerd == (
        Teruggekeerd("Stap een", "Stap drie"),
        Teruggekeerd("Stap twee", "Stap drie"),
    )


def test_without_a_logbook_nothing_is_claimed_about_the_order(methode: Methode) -> None:
    """A hand-written casus, also when one of its answers was changed in a talk later."""
    casus = maak_casus(methode, VOL)
    motivatie = maak_motivatie(Stand(methode, casus))
    assert (motivatie.volgorde, motivatie.teruggekeerd) == ((), ())
    later = Gebeurtenis(TIJD, "twee.past.pw", Wat.GEWIJZIGD)
    assert maak_motivatie(Stand(methode, replace(casus, logboek=(later,)))).volgorde == ()

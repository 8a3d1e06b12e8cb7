"""What follows a toets: the hand-over sheet, looking back, and what a municipality learns from its cases."""

from __future__ import annotations

from typing import Any, cast

import pytest

from hulp import maak_casus
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.kern.wijzigen.overname import neem_over
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport


def methode(naam: str) -> Methode:
    return vragensets.laad(naam, plaatsen.vragenmappen(None))


def voorbeeld(naam: str) -> tuple[Methode, Casus]:
    inhoud = plaatsen.voorbeeld(naam)
    assert inhoud
    casus = lees_casus(inhoud, naam, naam).casus
    set_ = methode(casus.methode)
    return set_, pas_in(set_, casus)[0].casus


def verslag(naam: str, antwoorden: dict[str, Any]) -> str:
    set_ = methode(naam)
    return maak_rapport(maak_motivatie(Stand(set_, maak_casus(set_, antwoorden))))


def test_the_sheet_says_what_it_is_not_and_gives_the_old_and_the_new_name() -> None:
    """However little is filled in: nobody may take it for the form of the national desk."""
    blad = verslag("landelijk-maatwerkloket", {})
    assert "niet het formulier van het Landelijk Maatwerkloket" in blad
    assert "Programma Maatwerk Multiprobleemhuishoudens" in blad
    assert "Professionals voor Maatwerk Multiproblematiek (PMM)" in blad


def test_the_sheet_asks_before_it_explains() -> None:
    """Who gets it sees first what is wanted and what is asked, and only then the history."""
    blad = maak_rapport(maak_motivatie(Stand(*voorbeeld("voorbeeld-maatwerkloket-drie-gemeenten"))))
    koppen = [regel.removeprefix("## ") for regel in blad.splitlines() if regel.startswith("## ")]
    assert koppen[:3] == ["In het kort", "Waar het om gaat", "Wat er wordt gevraagd, en aan wie"]
    assert koppen.index("Wat al is geprobeerd") < koppen.index("De uitweg")


def test_an_attempt_without_an_answer_is_told_as_such() -> None:
    """Waiting without a word is a fact that the reader needs."""
    poging = {"lokaal-wat": "Brief aan de dienst", "lokaal-datum": "2026-09-02"}
    blad = verslag("landelijk-maatwerkloket", {"geprobeerd": {"lokaal": [poging]}})
    assert "- **2 september 2026.** Brief aan de dienst. Er staat geen antwoord bij." in blad


def test_looking_back_starts_from_what_was_wished_decided_and_agreed() -> None:
    """The words of then stand ready, so that nobody rewrites them afterwards."""
    toets, willem = voorbeeld("voorbeeld-willem")
    klaar = neem_over(methode("evaluatie"), Stand(toets, willem)).antwoorden
    terugblik = klaar["terugblik"]
    assert isinstance(terugblik, dict)
    effect, besluit = willem.antwoorden["effect"], willem.antwoorden["besluit"]
    assert isinstance(effect, dict)
    assert isinstance(besluit, dict)
    assert [
        terugblik[v] for v in ("gewenst-effect", "besluit-toen", "afgesproken-dag", "afgesproken-waarop")
    ] == [
        effect["gewenst-effect"],
        besluit["besluit-tekst"],
        besluit["evaluatiedatum"],
        effect["gewenst-effect"],
    ]
    verwacht = cast("dict[str, str]", klaar["effect"])["verwacht-toen"]
    ethiek = cast("dict[str, str]", willem.antwoorden["ethische-toets"])
    for naam in ("gevolg-nu", "gevolg-later", "gevolg-anderen"):
        assert ethiek[naam] in verwacht


@pytest.mark.parametrize(
    ("gevolg", "samen", "staat_er"),
    [
        ({"gevolg-verwacht": "Rust."}, {}, False),
        ({"gevolg-nu": "Rust."}, {}, True),
        ({"gevolg-verwacht": "Rust."}, {"verwacht-toen": "Werk."}, True),
    ],
    ids=["by each consequence", "nowhere", "in both places"],
)
def test_what_was_expected_is_empty_only_where_it_stands_nowhere(
    gevolg: dict[str, str], samen: dict[str, str], staat_er: bool
) -> None:
    rij = {"gevolg-voor": "inwoner", **gevolg}
    blad = verslag("evaluatie", {"effect": {"verwacht-toen": "", **samen, "gevolgen": [rij]}})
    assert ("Wat toen werd verwacht" in blad) is staat_er


def test_what_it_cost_and_saved_stand_apart_and_nothing_is_added_up() -> None:
    """A saving is an estimate of what did not happen; a post of another kind is not left out."""
    posten = [
        {"post-wat": "Minder bijstand", "post-richting": "bespaart", "post-bedrag": "900.00"},
        {"post-wat": "Twee fietsen", "post-richting": "kost", "post-bedrag": "400.00", "post-bron": "de bon"},
        {"post-wat": "Een vrijwilliger", "post-richting": {"anders": "het kost alleen tijd"}},
    ]
    geld = verslag("evaluatie", {"kosten": {"posten": posten}}).partition("## Wat het kostte")[2]
    regels = [regel for regel in geld.splitlines() if regel.startswith(("### Wat het", "### Andere", "- **"))]
    assert regels == [
        "### Wat het kostte",
        "- **Twee fietsen**: € 400,00. Bron: de bon.",
        "### Wat het bespaarde",
        "- **Minder bijstand**: € 900,00. Er staat geen bron bij.",
        "### Andere posten",
        "- **Een vrijwilliger**. Kost of bespaart: het kost alleen tijd. Er staat geen bron bij.",
    ]


def test_what_the_resident_refuses_is_told_in_short() -> None:
    """Of a yes nothing is said in short; a refusal nobody may overlook."""
    wil_niet = verslag(
        "landelijk-maatwerkloket", {"afspraken": {"inwoner-weet": "niet-eens", "mandaat": "nee"}}
    )
    kort = wil_niet.partition("## In het kort")[2].partition("\n## ")[0]
    assert "maar wil het niet." in kort
    assert "Dit valt niet onder het mandaat." in kort
    eens = verslag("landelijk-maatwerkloket", {"afspraken": {"inwoner-weet": "ja"}})
    assert "De inwoner" not in eens.partition("## In het kort")[2].partition("\n## ")[0]


def test_words_that_were_not_typed_are_not_called_recognised() -> None:
    herkend: dict[str, Any] = {"effect-herkend": "nee"}
    assert "herkent zich" not in verslag("landelijk-maatwerkloket", {"huishouden": herkend})
    met = verslag("landelijk-maatwerkloket", {"huishouden": {**herkend, "gewenst-effect": "Een huis"}})
    assert "De inwoner herkent zich niet in deze woorden." in met


def test_what_is_about_all_amounts_stands_above_those_that_cost_or_save() -> None:
    kosten = {"niet-in-geld": "Rust", "posten": [{"post-wat": "Twee fietsen", "post-richting": "kost"}]}
    blad = verslag("evaluatie", {"kosten": kosten})
    assert blad.index("**Niet in geld te tellen:** Rust.") < blad.index("### Wat het kostte")


@pytest.mark.parametrize(
    ("keuze", "kijkt"), [("stoppen", False), ("houden", False), ("nog-niet", True), ("", True)]
)
def test_only_who_has_not_chosen_yet_will_see_whether_it_works(keuze: str, kijkt: bool) -> None:
    ronde = {"kijken": {"meet-datum": "2027-07-01", "keuze": keuze}}
    assert ("kijkt de gemeente of het werkt" in verslag("omgekeerde-beleidscyclus", ronde)) is kijkt


@pytest.mark.parametrize(
    ("naam", "antwoorden", "zin"),
    [
        (
            "landelijk-maatwerkloket",
            {"uitweg": {"verzoeken": [{"verzoek-wat": "Zet het stil", "verzoek-voor": "2027-01-11"}]}},
            "Zet het stil. Antwoord nodig voor",
        ),
        (
            "landelijk-maatwerkloket",
            {"knoop": {"partijen": [{"partij-zegt": "Het mag niet", "partij-houding": "wacht"}]}},
            "Het mag niet. Deze organisatie wacht",
        ),
        (
            "waardendriehoek",
            {"legitimiteit": {"gronden": [{"grond-hoe": "De zorg is zwaar", "grond-van": "college"}]}},
            "De zorg is zwaar. Het college beslist.",
        ),
        (
            "evaluatie",
            {"effect": {"gevolgen": [{"gevolg-verwacht": "Meer uren", "gevolg-nu": "Hij werkt"}]}},
            "Verwacht: Meer uren. Nu: Hij werkt.",
        ),
        (
            "evaluatie",
            {
                "leren": {
                    "beleid-anders": "ja",
                    "veranderingen": [{"verandering-wat": "Eerst bellen", "verandering-bij": "Het team"}],
                }
            },
            "Eerst bellen. Doorgegeven aan: het team.",
        ),
        (
            "omgekeerde-beleidscyclus",
            {
                "uitproberen": {
                    "casussen": [{"casus-anders": "Gebeld", "casus-les": "Bel", "casus-hielp": "ja"}]
                }
            },
            "Gebeld. Het hielp de inwoner. De les: Bel.",
        ),
    ],
)
def test_what_was_typed_without_a_full_stop_ends_before_what_is_said_of_it(
    naam: str, antwoorden: dict[str, Any], zin: str
) -> None:
    assert zin in verslag(naam, antwoorden)


@pytest.mark.parametrize(
    ("naam", "stap", "vraag", "label"),
    [
        ("omgekeerde-beleidscyclus", "kijken", "keuze", "Keuze"),
        ("omgekeerde-beleidscyclus", "vastleggen", "stand", "Stand"),
        ("evaluatie", "effect", "bereikt", "Uitkomst"),
        ("evaluatie", "leren", "beleid-anders", "Geleerd"),
        ("waardendriehoek", "weging", "vervolg", "Keuze"),
    ],
)
def test_own_words_have_one_label_in_short(naam: str, stap: str, vraag: str, label: str) -> None:
    assert f"- **{label}:** Wij vragen het." in verslag(naam, {stap: {vraag: {"anders": "Wij vragen het"}}})


def test_what_was_weighed_is_the_plan_that_it_says() -> None:
    """The corners are of the first plan, also where another one is carried out, or none."""
    gewogen = {"hoek-legitimiteit": "midden"}, {"hoek-betrokkenheid": "hoog"}, {"hoek-rendement": "laag"}
    hoeken = dict(zip(("legitimiteit", "betrokkenheid", "rendement"), gewogen, strict=True))

    def verslag_van(vervolg: str) -> tuple[str, str]:
        alles = verslag(
            "waardendriehoek", {**hoeken, "situatie": {"plan": "Rust"}, "weging": {"vervolg": vervolg}}
        )
        kort, _, rest = alles.partition("## In het kort")[2].partition("\n## ")
        return kort, rest

    kort, rest = verslag_van("aanpassen")
    assert "- **Hoeken van het eerste plan:** Legitimiteit midden" in kort
    assert "Rust" not in kort
    assert "**Het eerste plan:** Rust." in rest
    kort, rest = verslag_van("niet-doen")
    assert "- **Het plan dat niet doorgaat:** ‘Rust" in kort
    assert "**Het plan:** Rust." in rest


@pytest.mark.parametrize(("bedrag", "achteraan"), [({"kosten-bedrag": "100.00"}, True), ({}, False)])
def test_amounts_are_pointed_to_only_where_there_are_any(bedrag: dict[str, str], achteraan: bool) -> None:
    post = {"kosten-post": "Dagopvang", "kosten-bij": "plan", **bedrag}
    blad = verslag("waardendriehoek", {"rendement": {"kosten": [post]}})
    assert ("De bedragen staan achteraan." in blad) is achteraan
    assert ("## De bedragen" in blad) is achteraan
    assert "Dagopvang" in blad.partition("## De bedragen" if achteraan else "## Kosten zonder bedrag")[2]
    assert ("nog geen bedragen om op te tellen" in blad) is not achteraan


def test_a_name_is_no_code_of_a_casus() -> None:
    """What teaches the policy is a case, not a person."""
    casus = {"uitproberen": {"casussen": [{"casus-code": "Jan Jansen", "casus-les": "Bellen helpt"}]}}
    ronde = verslag("omgekeerde-beleidscyclus", casus)
    assert "Gebruik de code, zoals 2026-0042. Een naam hoort hier niet." in ronde
    assert "Jan Jansen" not in ronde

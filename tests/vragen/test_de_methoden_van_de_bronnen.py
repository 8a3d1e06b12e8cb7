"""The other methods of the sources: which one when, and what each asks. Numbers as in bronnen.md."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from hulp import maak_casus, plekken
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, maak_motivatie
from omgekeerd_cli.kern.wijzigen.advies import adviseer, zwaarder_dan
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from terminalhulp import draai

KEUZEHULP = "methodekeuze"
SETS = vragensets.methoden(plaatsen.vragenmappen(None))
GEWOON: dict[str, Ruw] = {
    "gaat-over": "vraag",
    "hulp-stapelt": "nee",
    "anderen": "niet-nodig",
    "ruimte": "ja",
    "oplossing": "nee",
}


@cache
def methode(naam: str) -> Methode:
    return vragensets.laad(naam, plaatsen.vragenmappen(None))


def voorbeeld(naam: str) -> Motivatie:
    casus = lees_casus(plaatsen.voorbeeld(naam) or b"", naam, naam).casus
    set_ = methode(casus.methode)
    return maak_motivatie(Stand(set_, pas_in(set_, casus)[0].casus))


def adviezen(**anders: Ruw) -> list[str]:
    antwoorden = GEWOON | {naam.replace("_", "-"): wat for naam, wat in anders.items()}
    casus = maak_casus(methode(KEUZEHULP), {"keuze": antwoorden}, kort=True)
    return [advies.methode for advies in adviseer(Stand(methode(KEUZEHULP), casus))]


def koppen(rapport: str) -> list[str]:
    return [regel.removeprefix("## ") for regel in rapport.splitlines() if regel.startswith("## ")]


@pytest.mark.parametrize(
    ("anders", "eerste", "tweede"),
    [
        ({}, "omgekeerde-toets", "waardendriehoek"),
        ({"oplossing": "ja"}, "waardendriehoek", "omgekeerde-toets"),
        ({"hulp_stapelt": "ja"}, "doorbraakmethode", "omgekeerde-toets"),
        ({"ruimte": "nee"}, "doorbraakmethode", "omgekeerde-toets"),
        ({"anderen": "doen-niet-mee", "overleg_helpt": "nee"}, "doorbraakmethode", "omgekeerde-toets"),
        ({"anderen": "doen-niet-mee", "overleg_helpt": "ja"}, "omgekeerde-toets", "waardendriehoek"),
        ({"ruimte": "nee", "alles_geprobeerd": "ja"}, "landelijk-maatwerkloket", "doorbraakmethode"),
        ({"gaat_over": "terugblik"}, "evaluatie", "omgekeerde-toets"),
        ({"gaat_over": "beleid"}, "omgekeerde-beleidscyclus", "omgekeerde-toets"),
    ],
)
def test_beginning_light_and_heavier_when_needed(anders: dict[str, Ruw], eerste: str, tweede: str) -> None:
    """G1, G3, G4: decided per case; a light method stays possible, whatever is answered."""
    assert adviezen(**anders)[:2] == [eerste, tweede]


def test_little_choice_in_a_fixed_order() -> None:
    """G1, G2: a handful of questions, one advice that always holds, and no method that has no way to it."""
    hulp = methode(KEUZEHULP)
    assert len(plekken(hulp, maak_casus(hulp, {"keuze": GEWOON}, kort=True))) <= 6
    assert "omgekeerde-toets" in [advies.methode for advies in hulp.adviezen if advies.als is None]
    bereikbaar = {advies.methode for advies in hulp.adviezen}
    assert set(SETS) - bereikbaar == {"bespreking", KEUZEHULP}


def test_the_help_in_choosing_says_why_and_keeps_nothing(tmp_path: Path) -> None:
    """G1, G2, G8: the advice, a second choice, why, from which source, and the others by name."""
    uitkomst = draai("methode", "--eenvoudig", cwd=tmp_path, invoer="1\n1\nj\n2\n1\nn\n")
    assert uitkomst.code == 0, uitkomst.alles
    einde = uitkomst.uit[uitkomst.uit.index("Advies:") :]
    eerste, tweede, rest = einde.split("\n\n")
    for kop, titel, begin, deel in (
        ("Advies", "De Doorbraakmethode", "omgekeerd toets --methode doorbraakmethode", eerste),
        ("Tweede keus", "De Omgekeerde Toets", "omgekeerd toets", tweede),
    ):
        regels = deel.splitlines()
        assert regels[0] == f"{kop}: {titel}"
        assert [regel.split(":")[0] for regel in regels[1:]] == ["Waarom", "Bron", "Begin"]
        assert regels[-1] == f"Begin: {begin}"
    assert rest.startswith("Jij kiest: geen methode valt af.")
    assert "landelijk-maatwerkloket" in rest
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("antwoorden", "zwaarder"),
    [
        ({"anderen-nodig": "doen-mee"}, None),
        ({"anderen-nodig": "nog-vragen"}, None),
        ({"anderen-nodig": "doen-niet-mee"}, "doorbraakmethode"),
        ({"anderen-nodig": "praten-helpt-niet"}, "doorbraakmethode"),
        ({"drempels": [{"drempel": "De leeftijd", "drempel-ruimte": "geen"}]}, "doorbraakmethode"),
        ({"drempels": [{"drempel": "De leeftijd", "drempel-ruimte": "open-norm"}]}, None),
    ],
)
def test_a_toets_that_is_stuck_points_further_itself(
    antwoorden: dict[str, Ruw], zwaarder: str | None
) -> None:
    """G3, G4: others will not or may not, talks lead nowhere, or the law has no room."""
    toets = methode("omgekeerde-toets")
    advies = zwaarder_dan(
        methode(KEUZEHULP), Stand(toets, maak_casus(toets, {"randvoorwaarden": antwoorden}))
    )
    assert (advies.methode if advies else None) == zwaarder


def test_a_breakthrough_begins_with_the_household_and_says_what_stops() -> None:
    """G6: own words first, who sits at the table, what they do themselves, what can stop, who pays."""
    rapport = maak_rapport(voorbeeld("voorbeeld-doorbraak-negen-aan-tafel"))
    assert koppen(rapport)[:2] == ["In het kort", "1. Waar het huishouden over een jaar wil staan"]
    assert "**Mensen en organisaties aan tafel:** 9\n" in rapport
    volgorde = ["**Wat het huishouden zelf doet:**", "## 5. De knoop", "## 7. Wie ja zegt",
                "Dit kan stoppen of minder worden,", "Wie betaalt:"]  # fmt: skip
    plaatsen_ = [rapport.index(deel) for deel in volgorde]
    assert plaatsen_ == sorted(plaatsen_)


def test_a_round_of_the_policy_cycle_has_three_roles_and_a_day_to_look() -> None:
    """B4, G11, G13: management names the effect, execution tries it, policy writes down why; then look."""
    stappen = methode("omgekeerde-beleidscyclus").stappen
    assert [stap.id for stap in stappen] == ["effect", "uitproberen", "vastleggen", "kijken"]
    rollen = ("leiding", "uitvoering", "beleid")
    assert [rol in stap.toelichting.lower() for rol, stap in zip(rollen, stappen, strict=False)] == [True] * 3
    dag = methode("omgekeerde-beleidscyclus").vraag_op_id["meet-datum"]
    assert (dag.verplicht, dag.kernvraag) == (True, True)
    ronde = voorbeeld("voorbeeld-beleidscyclus-jonge-wees")
    assert ronde.antwoord("casussen").rijen[0]("casus-code").tekst == "voorbeeld-aisha"
    assert "**Waarom zo:**" in maak_rapport(ronde)


WIENS = {
    "bespreking": "De vragen zijn zelf geschreven.",
    "evaluatie": "hoort niet bij Stimulansz",
    "landelijk-maatwerkloket": "hoort bij het Rijk",
    "omgekeerde-beleidscyclus": "is beschreven door Evelien Meester (Stimulansz)",
    "omgekeerde-toets": "niet van Stimulansz",
    "waardendriehoek": "komt van het Instituut voor Publieke Waarden (IPW)",
}
"""In one short line; elsewhere the set tells it in full."""


@pytest.mark.parametrize("naam", SETS)
def test_every_method_names_whose_it_is_and_its_sources(naam: str) -> None:
    """G5, G6, G7, H4: whose it is, that the wording is ours, and the sources, also in the report."""
    set_ = methode(naam)
    assert "zelf" in set_.eigenaar
    assert set_.bronnen
    rapport = maak_rapport(maak_motivatie(Stand(set_, maak_casus(set_))))
    assert WIENS.get(naam, " ".join(set_.eigenaar.split())[:60]) in " ".join(rapport.split())


def test_from_a_toets_that_is_stuck_in_one_step_to_a_heavier_method(tmp_path: Path) -> None:
    """G3, G8: the end of the toets says it, and every line that is given to type, works."""
    (tmp_path / "casussen").mkdir()
    inhoud = (plaatsen.voorbeeld("voorbeeld-willem") or b"").decode()
    vast = inhoud.replace("anderen-nodig: doen-mee", "anderen-nodig: praten-helpt-niet")
    (tmp_path / "casussen/vast.yaml").write_text(
        vast.replace("casus: voorbeeld-willem", "casus: vast"), "utf-8"
    )
    einde = draai("toets", "vast", "--eenvoudig", cwd=tmp_path, invoer="\n" * 12)
    assert "Denk aan: De Doorbraakmethode" in einde.uit
    keus = draai("methode", "--uit", "vast", "--eenvoudig", cwd=tmp_path, invoer="1\n1\nn\n\n\n1\nn\nn\n")
    begin = [regel.removeprefix("Begin: omgekeerd ") for regel in keus.uit.splitlines() if "Begin:" in regel]
    assert begin == ["toets --methode doorbraakmethode --uit vast", "toets vast"]
    assert f"Begin: omgekeerd {begin[0]}" in einde.uit
    for regel in begin:
        uitkomst = draai(*regel.split(), "--eenvoudig", cwd=tmp_path, invoer="door\nt\nstop\n")
        assert uitkomst.code == 0, uitkomst.alles

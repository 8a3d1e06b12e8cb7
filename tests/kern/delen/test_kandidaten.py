"""What is asked about when a casus is shared: names and numbers, and as little else as can be."""

from __future__ import annotations

import pytest

from omgekeerd_cli.kern.delen.deelkopie import vrije_teksten
from omgekeerd_cli.kern.delen.kandidaten import Kandidatenzoeker
from omgekeerd_cli.kern.delen.woordenschat import Woordenschat, woordenschat
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.lijstbestanden import lees_geen_namen, lees_naamdelen
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

MAPPEN = plaatsen.ingebouwd()


@pytest.fixture(scope="module")
def schat() -> Woordenschat:
    """The words of all packaged sets, and those of the list of words that are no names."""
    sets = [vragensets.laad(naam, MAPPEN) for naam in vragensets.methoden(MAPPEN)]
    return woordenschat([*sets, *laad_wettenboek(MAPPEN).kaarten], lees_geen_namen(MAPPEN))


def gevraagd(schat: Woordenschat, *teksten: str, rol: str = "") -> list[str]:
    """Every word that is asked about, in order; each gets the same role word."""
    zoeker = Kandidatenzoeker(teksten, schat, lees_naamdelen(MAPPEN))
    besluiten: dict[str, str] = {}
    while (kandidaat := zoeker.volgende(besluiten)) is not None:
        assert kandidaat.woord not in besluiten
        besluiten[kandidaat.woord] = rol
    return list(besluiten)


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("De auto is van Willem.", ["Willem"]),
        ("Willem wil werken.", ["Willem"]),
        ("Gisteren belde Sara met het UWV.", ["Sara"]),
        ("Zij sprak de heer J.P. van der Berg.", ["de heer J.P. van der Berg"]),
        ("Mevrouw de Vries-Jansen belde.", ["Mevrouw de Vries-Jansen"]),
        ("dat mw. jansen komt", ["mw. jansen"]),
        ("dat mevrouw wil werken, en de heer ook", []),
        ("Ik zag A. de Boer daar.", ["A. de Boer"]),
        ("met O'Brien en Ai\u0308sha", ["O'Brien", "Aïsha"]),
        ("Zij woont op de Kerkstraat 12a, 1234 AB Utrecht.", ["Kerkstraat 12a", "1234 AB"]),
        ("op de Laan van Meerdervoort 100", ["Laan van Meerdervoort 100"]),
        ("zie casus 2026-0007, en art. 7:268", ["2026-0007"]),
        ("BSN 111.222.333, en nog eens 111222333", ["111.222.333"]),
        ("De Participatiewet, de Wmo en het Burgerlijk Wetboek (ECLI:NL:RBDHA:2017:12140)", []),
        ("De Nederlandse Belastingdienst belde op maandag. Daarnaast ook de gemeente.", []),
        ("Met het Wmo-plan gaat het beter.", []),
        ("", []),
    ],
)
def test_these_words_are_asked_about(schat: Woordenschat, tekst: str, woorden: list[str]) -> None:
    assert gevraagd(schat, tekst) == woorden


def test_the_whole_name_comes_first_and_tells_who_its_part_is(schat: Woordenschat) -> None:
    teksten = [
        "Auto van Willem",
        "Ik sprak Willem de Vries. Willems auto.",
        "dat vries en Jansenvries boos zijn",
    ]
    zoeker = Kandidatenzoeker(teksten, schat, lees_naamdelen(MAPPEN))
    heel = zoeker.volgende({})
    assert heel is not None
    assert (heel.woord, heel.voor, heel.na, heel.keer) == (
        "Willem de Vries",
        "Ik sprak ",
        ". Willems auto.",
        1,
    )
    besluiten = {"Willem de Vries": "de inwoner"}
    deel = zoeker.volgende(besluiten)
    assert deel is not None
    assert (deel.woord, deel.voorstel, deel.keer) == ("Willem", "de inwoner", 3)
    besluiten["Willem"] = "de inwoner"
    assert [k.woord for k in [zoeker.volgende(besluiten)] if k] == ["vries"], "also without its capital"
    besluiten["vries"] = "de inwoner"
    samen = zoeker.volgende(besluiten)
    assert samen is not None
    assert (samen.woord, samen.voorstel) == ("Jansenvries", "de inwoner"), "and inside another word"


def test_in_willems_auto_willem_is_the_name(schat: Woordenschat) -> None:
    assert gevraagd(schat, "Het is Willems auto. Ik ken Willem en Hans.", rol="de inwoner") == [
        "Willem",
        "Hans",
    ]


def test_a_word_found_in_lower_case_too_is_no_name_at_the_beginning(schat: Woordenschat) -> None:
    assert gevraagd(schat, "Fietsen kan niet.", "Hij wil fietsen.") == []
    assert gevraagd(schat, "Fietsen kan niet.") == ["Fietsen"]


@pytest.mark.parametrize("naam", plaatsen.voorbeelden())
def test_in_an_ordinary_casus_at_most_a_handful_of_questions_is_too_many(
    schat: Woordenschat, naam: str
) -> None:
    geladen = laad_casus(naam, werkplek())
    woorden = gevraagd(schat, *vrije_teksten(Stand(geladen.methode, geladen.casus)))
    assert len(woorden) <= 8
    assert all(verzonnen in " ".join(woorden) for verzonnen in _NAMEN_IN.get(naam, ()))


_NAMEN_IN = {
    "voorbeeld-willem": ("Willem", "J. Bakker"),
    "voorbeeld-aisha": ("S. Yilmaz",),
    "voorbeeld-bingo": ("A. de Boer",),
    "voorbeeld-medebewoner": ("R. Smit",),
    "voorbeeld-zeven-kinderen": ("M. van Dijk",),
    "voorbeeld-driehoek-mantelzorg": ("M. de Wit",),
}

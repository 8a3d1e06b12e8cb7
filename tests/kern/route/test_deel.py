"""Conditions and texts that look at the fields of what was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.beeld.invullen import tekst_op_plek
from omgekeerd_cli.kern.controle.bereikbaar import Bereik, Uitslag
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import als_bijzin
from omgekeerd_cli.kern.set.model import Ruw
from omgekeerd_cli.kern.wijzigen.beantwoorden import beantwoord

VRAGEN = """\
- id: voor-wie
  vraag: Om wie gaat het?
  kort: Voor wie
  soort: keuze
  anders: ja
  opties:
  - {{code: zelf, label: De inwoner, velden: {{wie: de inwoner, leeftijd: volwassen}}}}
  - {{code: kind, label: Een kind, velden: {{wie: het kind, leeftijd: jong}}}}
  - {{code: jongere, label: Een jongere, velden: {{wie: de jongere, leeftijd: jong}}}}
- id: hulp
  vraag: Welke hulp is er?
  kort: Hulp
  soort: meerkeuze
  opties:
  - {{code: wijkteam, label: Wijkteam, velden: {{wie: het wijkteam, van: gemeente}}}}
  - {{code: buur, label: Buren, velden: {{wie: de buren, van: ''}}}}
  - {{code: school, label: School, velden: {{wie: de school, van: bestuur}}}}
- {{id: doel, vraag: "{tekst}", kort: Doel, soort: tekst, als: {als}}}
"""
ALTIJD = "{vraag: voor-wie, ingevuld: ja}"


def op_route(map_: Path, als: str, **antwoorden: Ruw) -> bool:
    """Whether the last question is asked after these answers."""
    methode = methode_met(map_, VRAGEN.format(als=als, tekst="Wat wil je?"))
    casus = maak_casus(methode, {"een": antwoorden})
    return ("een", "doel") in Stand(methode, casus).route.halte_op_pad


def tekst(map_: Path, sjabloon: str, **antwoorden: Ruw) -> str:
    """How the last question reads after these answers."""
    return gelezen(map_, VRAGEN, sjabloon, antwoorden)


def gelezen(map_: Path, vragen: str, sjabloon: str, antwoorden: dict[str, Ruw]) -> str:
    """How the last of these questions reads after these answers."""
    methode = methode_met(map_, vragen.format(als="{vraag: hulp, ingevuld: ja}", tekst=sjabloon))
    gegeven: dict[str, Ruw] = {"hulp": ["buur"]}
    stand = Stand(methode, maak_casus(methode, {"een": gegeven | antwoorden}))
    plek = stand.route.halte_op_pad["een", "doel"].plek
    return tekst_op_plek(plek.vraag.vraag, plek, stand.boek)


@pytest.mark.parametrize(
    ("als", "antwoorden", "verwacht"),
    [
        ("{vraag: voor-wie, deel: leeftijd, is: jong}", {"voor-wie": "kind"}, True),
        ("{vraag: voor-wie, deel: leeftijd, is: jong}", {"voor-wie": "jongere"}, True),
        ("{vraag: voor-wie, deel: leeftijd, is: jong}", {"voor-wie": "zelf"}, False),
        ("{vraag: voor-wie, deel: leeftijd, is: jong}", {}, False),
        ("{vraag: voor-wie, deel: leeftijd, is-niet: jong}", {"voor-wie": "zelf"}, True),
        ("{vraag: voor-wie, deel: leeftijd, is-niet: jong}", {"voor-wie": {"anders": "Opa"}}, False),
        ("{vraag: voor-wie, deel: leeftijd, ingevuld: nee}", {"voor-wie": {"anders": "Opa"}}, True),
        ("{vraag: voor-wie, deel: leeftijd, ingevuld: ja}", {"voor-wie": "zelf"}, True),
        ("{vraag: voor-wie, deel: wie, bevat: KIND}", {"voor-wie": "kind"}, True),
        ("{vraag: hulp, deel: van, is: gemeente}", {"hulp": ["wijkteam", "buur"]}, True),
        ("{vraag: hulp, deel: van, ingevuld: ja}", {"hulp": ["buur"]}, False),
        ("{niet: {vraag: hulp, deel: van, is: gemeente}}", {"hulp": ["buur"]}, True),
    ],
)
def test_a_condition_reads_a_field_of_what_was_chosen(
    tmp_path: Path, als: str, antwoorden: dict[str, Ruw], verwacht: bool
) -> None:
    assert op_route(tmp_path, als, **antwoorden) is verwacht


def test_a_text_says_the_field_of_what_was_chosen(tmp_path: Path) -> None:
    assert tekst(tmp_path, "Wat wil {voor-wie.wie}?", **{"voor-wie": "kind"}) == "Wat wil het kind?"


def test_before_there_is_an_answer_the_first_option_speaks(tmp_path: Path) -> None:
    assert tekst(tmp_path, "Wat wil {voor-wie.wie}?") == "Wat wil de inwoner?"


def test_own_words_stand_for_themselves(tmp_path: Path) -> None:
    antwoord: dict[str, Ruw] = {"voor-wie": {"anders": "opa en oma"}}
    assert tekst(tmp_path, "Wat wil {voor-wie.wie}?", **antwoord) == "Wat wil opa en oma?"


def test_of_several_choices_the_fields_become_one_piece(tmp_path: Path) -> None:
    drie: dict[str, Ruw] = {"hulp": ["wijkteam", "buur", "school"]}
    assert tekst(tmp_path, "Wat doen {hulp.wie}?", **drie) == "Wat doen het wijkteam, de buren en de school?"


def test_parts_with_a_comma_of_their_own_stay_apart(tmp_path: Path) -> None:
    """As articles have, and a row of things that go together."""
    vragen = VRAGEN.replace("wie: de buren", 'wie: "de buren, of hun zoon"')
    beide = gelezen(tmp_path / "twee", vragen, "Wie: {hulp.wie}?", {"hulp": ["wijkteam", "buur"]})
    assert beide == "Wie: het wijkteam; de buren, of hun zoon?"
    assert gelezen(tmp_path / "een", vragen, "Wie: {hulp.wie}?", {}) == "Wie: de buren, of hun zoon?"


def test_an_empty_field_leaves_nothing_behind(tmp_path: Path) -> None:
    assert tekst(tmp_path, "Van {hulp.van}.", hulp=["buur"]) == "Van ."


def test_another_choice_opens_the_question_that_speaks_of_it(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, VRAGEN.format(als=ALTIJD, tekst="Wat wil {voor-wie.wie}?"))
    stand = Stand(methode, maak_casus(methode, {"een": {"voor-wie": "kind", "doel": "Spelen"}}))
    plek = stand.route.halte_op_pad["een", "voor-wie"].plek
    straks, gevolgen = beantwoord(stand, plek, "zelf", tijd="")
    assert [ander.vraag.id for ander in gevolgen.heropend] == ["doel"]
    assert straks.casus.buiten_route == {"een": {"doel": "Spelen"}}


@pytest.mark.parametrize(
    ("als", "uitslag"),
    [
        ("{vraag: voor-wie, deel: leeftijd, is: jong}", Uitslag.JA),
        ("{vraag: voor-wie, deel: leeftijd, ingevuld: nee}", Uitslag.JA),
        (
            "{alle: [{vraag: voor-wie, is: zelf}, {vraag: voor-wie, deel: leeftijd, is: jong}]}",
            Uitslag.NEE,
        ),
        (
            "{alle: [{vraag: voor-wie, is: kind}, {vraag: voor-wie, deel: leeftijd, ingevuld: nee}]}",
            Uitslag.NEE,
        ),
        (
            "{alle: [{vraag: hulp, deel: van, is: gemeente}, {vraag: hulp, deel: van, is: bestuur}]}",
            Uitslag.JA,
        ),
        (
            "{alle: [{vraag: hulp, deel: van, is: gemeente}, {vraag: hulp, deel: van, is: bestuur},"
            " {vraag: hulp, hoogstens: 1}]}",
            Uitslag.NEE,
        ),
        (
            "{alle: [{vraag: hulp, bevat: school}, {niet: {vraag: hulp, deel: van, is: bestuur}}]}",
            Uitslag.NEE,
        ),
        (
            "{alle: [{vraag: hulp, bevat: buur}, {niet: {vraag: hulp, deel: van, is: bestuur}},"
            " {vraag: hulp, minstens: 2}]}",
            Uitslag.JA,
        ),
        (
            "{alle: [{vraag: hulp, bevat: buur}, {niet: {vraag: hulp, deel: van, ingevuld: nee}}]}",
            Uitslag.JA,
        ),
    ],
)
def test_whether_fields_can_be_so_is_found_out_exactly(tmp_path: Path, als: str, uitslag: Uitslag) -> None:
    methode = methode_met(tmp_path, VRAGEN.format(als=als, tekst="Wat?"))
    assert Bereik(methode).van(methode.vraag_op_id["doel"]) is uitslag


@pytest.mark.parametrize(
    ("als", "sjabloon", "melding"),
    [
        (
            "{vraag: voor-wie, deel: leeftyd, is: jong}",
            "Wat?",
            "een veld `leeftyd`. Bedoel je `leeftijd`?",
        ),
        (
            "{vraag: voor-wie, deel: leeftijd, is: oud}",
            "Wat?",
            "staat bij `leeftijd`: oud. Kies uit: volwassen",
        ),
        ("{vraag: hulp, deel: van, minstens: 2}", "Wat?", "`minstens` past niet bij `deel`."),
        (ALTIJD, "Wat wil {voor-wie.naam}?", "{voor-wie.naam}: Geen enkele keuze van `voor-wie`"),
        (ALTIJD, "Wat wil {doel.naam}?", "{doel.naam}: Bij `doel` wordt niets gekozen (tekst)."),
    ],
)
def test_a_field_that_nothing_has_is_a_finding(tmp_path: Path, als: str, sjabloon: str, melding: str) -> None:
    with pytest.raises(GebrekkigBestand) as fout:
        methode_met(tmp_path, VRAGEN.format(als=als, tekst=sjabloon))
    assert melding in str(fout.value)


def test_a_choice_without_the_field_of_a_text_is_a_finding(tmp_path: Path) -> None:
    vragen = VRAGEN.replace("{{wie: de buren, van: ''}}", "{{wie: de buren}}")
    with pytest.raises(GebrekkigBestand) as fout:
        methode_met(tmp_path, vragen.format(als=ALTIJD, tekst="Van {hulp.van}?"))
    assert "De keuze `buur` heeft geen veld `van`. Zet het bij elke keuze" in str(fout.value)


@pytest.mark.parametrize(
    ("als", "bijzin"),
    [
        (
            "{vraag: voor-wie, deel: leeftijd, is: jong}",
            "je bij ‘Voor wie’ ‘Een kind’ of ‘Een jongere’ kiest",
        ),
        (
            "{een-van: [{vraag: voor-wie, deel: leeftijd, is: jong},"
            " {vraag: voor-wie, deel: leeftijd, is: volwassen}]}",
            "je bij ‘Voor wie’ ‘Een kind’ of ‘Een jongere’ kiest of je bij ‘Voor wie’ ‘De inwoner’ kiest",
        ),
        (
            "{vraag: voor-wie, deel: leeftijd, is-niet: jong}",
            "je bij ‘Voor wie’ iets kiest met iets anders als leeftijd dan ‘jong’",
        ),
        (
            "{vraag: voor-wie, deel: leeftijd, ingevuld: nee}",
            "je bij ‘Voor wie’ iets kiest waar geen leeftijd bij staat",
        ),
    ],
)
def test_a_condition_on_a_field_is_told_in_plain_words(tmp_path: Path, als: str, bijzin: str) -> None:
    methode = methode_met(tmp_path, VRAGEN.format(als=als, tekst="Wat?"))
    voorwaarde = methode.vraag_op_id["doel"].als
    assert voorwaarde is not None
    assert als_bijzin(methode, voorwaarde) == bijzin

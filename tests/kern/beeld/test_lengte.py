"""How long the parts of a report get: a count of what was typed, said in the overview and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Herkomst, Status
from omgekeerd_cli.kern.beeld.lengte import TeLang, lange_delen
from omgekeerd_cli.kern.beeld.overzicht import maak_overzicht
from omgekeerd_cli.kern.route.klaar import is_klaar
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from omgekeerd_cli.scherm.woorden import woorden

VRAGEN = """\
- {id: feiten, vraag: Wat?, kort: Feiten, soort: lange-tekst}
- id: thuis
  vraag: Wie?
  kort: Thuis
  soort: meerkeuze
  opties: [{code: a, label: Een kind}, {code: b, label: Opa}]
- {id: per, vraag: Wat?, kort: Per, soort: tekst, herhaal: {over: thuis}}
- id: drempels
  vraag: Wat?
  kort: Drempels
  soort: groep
  vragen:
    - {id: wat, vraag: Wat?, kort: Wat, soort: tekst}
    - {id: waarom, vraag: Waarom?, kort: Waarom, soort: tekst, als: {vraag: wat, ingevuld: ja}}
"""
LENGTES = """\
lengtes:
  - {naam: De feiten, woorden: 3, vragen: [feiten, thuis]}
  - {naam: Gevolgen, woorden: 2, vragen: [per]}
  - {naam: Regels, woorden: 4, vragen: [drempels]}
  - {naam: Waarom, woorden: 1, vragen: [waarom]}
"""


@pytest.mark.parametrize(
    ("antwoorden", "verwacht"),
    [
        ({}, []),
        ({"feiten": "een twee drie"}, []),
        ({"feiten": "een twee\n\ndrie - vier"}, [TeLang("De feiten", 5, 3)]),
        ({"feiten": "een twee", "thuis": ["a"]}, [TeLang("De feiten", 4, 3)]),
        ({"thuis": ["a", "b"], "per": {"a": "een twee", "b": "drie"}}, [TeLang("Gevolgen", 3, 2)]),
        (
            {"drempels": [{"wat": "een twee"}, {"wat": "drie", "waarom": "vier vijf"}]},
            [TeLang("Regels", 5, 4), TeLang("Waarom", 2, 1)],
        ),
    ],
    ids=[
        "nothing",
        "just enough",
        "one more",
        "choices count",
        "a repeat together",
        "a groep, and its field",
    ],
)
def test_a_part_is_too_long_above_its_number_of_words(
    tmp_path: Path, antwoorden: Boom, verwacht: list[TeLang]
) -> None:
    methode = methode_met(tmp_path, VRAGEN, LENGTES)
    assert list(lange_delen(Stand(methode, maak_casus(methode, {"een": antwoorden})))) == verwacht


def test_the_overview_gives_a_tip_that_holds_up_nothing(tmp_path: Path) -> None:
    """It is no open question, and a report says nothing of it."""
    methode = methode_met(tmp_path, VRAGEN, LENGTES)
    casus = replace(maak_casus(methode, {"een": {"feiten": "een twee drie vier"}}), status=Status.AFGEROND)
    stand = Stand(methode, casus)
    overzicht = maak_overzicht(stand)
    assert woorden.opmerkingen(overzicht) == [
        "Een deel van het verslag wordt lang. Dat mag.\n- De feiten: 4 woorden. 3 is meestal genoeg."
    ]
    assert (overzicht.open, overzicht.signalen, is_klaar(stand)) == (0, (), True)
    rapport = maak_rapport(maak_motivatie(stand, signalen=True))
    assert "een twee drie vier" in rapport
    assert "meestal genoeg" not in rapport


def test_an_exercise_has_no_report_and_no_such_tip(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, VRAGEN, LENGTES)
    herkomst = Herkomst("voorbeeld", "proef", "Proef", oefening=True)
    casus = replace(maak_casus(methode, {"een": {"feiten": "een twee drie vier"}}), herkomst=herkomst)
    assert maak_overzicht(Stand(methode, casus)).te_lang == ()

"""The bijblad: what stands on it, and that an answer for it never gets into a report or a letter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from hulp import maak_casus, methode_met, schrijf_set, stapbestanden
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Gebeurtenis, Herkomst, Wat
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.bijblad import maak_bijblad
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.bladen import bijblad_als_tekst, is_ons_bijblad, van_wie
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloon import maak_rapport

GEHEIM = "Mijn broer zou ik dit nooit aandoen"
VRAGEN = """\
- {id: doel, vraag: Wat?, kort: Doel, soort: tekst}
- {id: soms, vraag: Soms?, kort: Soms, soort: ja-nee}
- {id: eigen, vraag: Eigen?, kort: Eigen norm, soort: tekst, bijblad: ja, als: {vraag: soms, is: ja}}
- {id: norm, vraag: Toen?, kort: Norm van toen, soort: tekst, bijblad: ja, vervalt: Dit is nu één vraag.}
- id: brillen
  vraag: Welke?
  kort: Brillen
  soort: groep
  bijblad: ja
  vragen: [{id: bril, vraag: Wat?, kort: Bril, soort: tekst}]
- {id: kleur, vraag: Kleur?, kort: Kleur, soort: keuze, bijblad: ja, opties: [{code: rood, label: Rood}]}
"""
SIGNALEN = """\
signalen:
  - id: over-mij
    als: {vraag: eigen, ingevuld: ja}
    ernst: let-op
    tekst: Je hebt een eigen norm.
    advies: Praat erover.
    eigen-advies: ja
  - {id: doel, als: {vraag: doel, ingevuld: ja}, ernst: let-op, tekst: Een doel., advies: Mooi., bron: Wet}
"""
ALLES_IN_EEN_BRIEF = (
    '{{ besluit("Ja.") }} {{ antwoord("doel").tekst }}{{ antwoord("eigen").tekst }}'
    "{% for a in overige() %}{{ a.kort }}: {{ a.tekst }}"
    "{% for rij in a.rijen %}{{ rij.titel }}"
    "{% for v in rij.antwoorden %}{{ v.tekst }}{% endfor %}{% endfor %}{% endfor %}"
    "{% for s in stappen %}{% for a in s.antwoorden %}{{ a.kort }}: {{ a.tekst }}{% endfor %}{% endfor %}"
    "{% for v in ongeldig %}{{ v.reden }}{% endfor %}"
)


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    return methode_met(tmp_path, VRAGEN, SIGNALEN)


def bijblad(methode: Methode, antwoorden: Boom, **meer: Any) -> str:
    casus = replace(maak_casus(methode, {"een": antwoorden}), **meer)
    return bijblad_als_tekst(maak_bijblad(Stand(methode, casus)))


OVERAL = [
    {"doel": "rust", "soms": "ja", "eigen": GEHEIM},
    {"doel": "rust", "soms": "nee", "eigen": GEHEIM},
    {"doel": "rust", "norm": GEHEIM},
    {"doel": "rust", "brillen": [{"bril": GEHEIM}]},
    {"doel": "rust", "kleur": GEHEIM},
]
"""On the route and off it, of a question that is no longer asked, in a list, and one that does not fit."""


@pytest.mark.parametrize("antwoorden", OVERAL)
@pytest.mark.parametrize("signalen", [False, True])
def test_an_answer_for_the_bijblad_is_in_no_report_and_no_letter(
    methode: Methode, antwoorden: Boom, signalen: bool
) -> None:
    """However a template looks for it."""
    casus = maak_casus(methode, {"een": antwoorden})
    casus = replace(casus, antwoorden={"een": antwoorden})  # also what does not come, as after changing route
    motivatie = maak_motivatie(Stand(methode, casus), signalen=signalen)
    met_brief = replace(
        methode, sjablonen={"brief": ALLES_IN_EEN_BRIEF, "motivatie": ALLES_IN_EEN_BRIEF[21:]}
    )
    brief = maak_brief(replace(motivatie, methode=met_brief)).tekst
    papieren = [maak_rapport(motivatie), maak_rapport(replace(motivatie, methode=met_brief)), brief]
    for papier in papieren:
        assert "rust" in papier
        assert GEHEIM not in papier
        assert "eigen norm" not in papier, "the tip about it says what was answered"


@pytest.mark.parametrize("antwoorden", OVERAL[:-1])
def test_it_stands_on_the_bijblad_wherever_it_was_given(methode: Methode, antwoorden: Boom) -> None:
    casus = replace(maak_casus(methode), antwoorden={"een": antwoorden})
    blad = bijblad_als_tekst(maak_bijblad(Stand(methode, casus)))
    assert GEHEIM in blad.partition("## Voor jezelf")[2]
    assert "rust" not in blad


def test_the_sheet_says_first_what_it_is_and_then_only_what_there_is_to_say(methode: Methode) -> None:
    assert bijblad(methode, {}).startswith(
        f"""\
# Bijblad

Dit blad is voor jezelf en voor overleg. Het is geen geheim: bij inzage of bezwaar kan iemand erom vragen. \
Schrijf dus niets op wat de inwoner niet mag lezen.

## Hoe dit tot stand kwam

- Casus proefcasus, Proef, versie 1.0.0, volledige route.
- Vragenset: sha256 {methode.sha256}
- De volgorde van beantwoorden is niet vastgelegd.

## Niet van toepassing

Deze vragen kwamen niet, door wat je eerder antwoordde.

- **Stap een** Eigen norm

<!-- omgekeerd: bijblad van casus proefcasus, """
    )


def test_it_tells_how_the_answers_came_about(methode: Methode) -> None:
    """Tips with advice and source, the order, and what came along from another casus."""
    blad = bijblad(
        methode,
        {"doel": "rust", "soms": "ja", "eigen": GEHEIM},
        logboek=(Gebeurtenis("2026-11-30T10:00:00+01:00", "een.doel", Wat.BEANTWOORD),),
        herkomst=Herkomst(
            "oude-zaak", "toets", "De toets", antwoorden={"een": {"doel": "rust", "soms": "nee"}}
        ),
    )
    for regel in (
        "- **Je hebt een eigen norm.** Praat erover. (Ons eigen advies.)",
        "- **Een doel.** Mooi. (Bron: Wet)",
        "- Volgorde waarin de stappen zijn beantwoord: Stap een",
        "- Begonnen met antwoorden uit casus oude-zaak (De toets). Zo overgenomen: Doel. "
        "Overgenomen en aangepast: Soms.",
    ):
        assert regel in blad.splitlines()


def test_what_an_own_set_dropped_is_said_with_its_reason(tmp_path: Path, methode: Methode) -> None:
    weg = "stap: een\nvragen: [{id: doel, vervalt: Wij vragen dit al aan de telefoon}]\n"
    schrijf_set(tmp_path, {"eigen/proef/1-een.yaml": weg})
    eigen = vragensets.laad("proef", [tmp_path, tmp_path / "eigen"])
    zin = "- De gemeente stelt de vraag ‘doel’ niet. Reden: Wij vragen dit al aan de telefoon."
    assert zin in bijblad(eigen, {}).splitlines()


def test_the_short_route_names_what_it_left_out_of_the_bijblad_there(methode: Methode) -> None:
    casus = maak_casus(methode, {"een": {"soms": "ja"}}, kort=True)
    stand = Stand(methode, casus)
    assert maak_motivatie(stand).niet_gevraagd == ("Doel",)
    blad = bijblad_als_tekst(maak_bijblad(stand))
    assert "- Niet gevraagd op de korte route: Eigen norm; Brillen; Kleur." in blad.splitlines()


def test_colleagues_who_thought_along_have_their_own_part(methode: Methode) -> None:
    """Each apart, and only who wrote something for the bijblad."""
    gegeven: list[Boom] = [{"soms": "ja", "eigen": "Wie kan, werkt"}, {"doel": "niets voor het bijblad"}]
    collegas = [Stand(methode, maak_casus(methode, {"een": antwoorden})) for antwoorden in gegeven]
    blad = bijblad_als_tekst(maak_bijblad(Stand(methode, maak_casus(methode)), collegas))
    assert "## Van een collega\n\n**Eigen norm**\n\nWie kan, werkt\n\n## Hoe" in blad
    assert "niets voor het bijblad" not in blad


WETTEN = """\
- {id: wetten, vraag: Welke?, kort: Wetten, soort: meerkeuze, opties: {uit: wetten}, anders: ja}
- {id: artikel, vraag: Waar?, kort: Artikel, soort: tekst, zoekt: artikelen}
"""


def test_the_laws_stand_on_it_with_their_purpose_their_date_and_what_was_not_read(tmp_path: Path) -> None:
    """Chosen laws first, then those of which only an article was chosen; what is on no card is said."""
    schrijf_set(tmp_path, stapbestanden(WETTEN))
    methode = vragensets.laad("proef", [*plaatsen.vragenmappen(None), tmp_path])
    artikelen = (
        "Algemene wet bestuursrecht, art. 4:84; Participatiewet, art. 58 lid 1; Wmo, art. 99; onze werkwijze"
    )
    gegeven: Boom = {"wetten": ["participatiewet", {"anders": "Wvggz"}], "artikel": artikelen}
    blad = bijblad(methode, gegeven)
    deel = blad.partition("## De wetten en artikelen")[2].partition("## Hoe")[0]
    pw, _, awb = deel.partition("### Algemene wet bestuursrecht")
    kaart = next(
        optie.kaart for optie in methode.vraag_op_id["wetten"].opties if optie.code == "participatiewet"
    )
    assert " ".join(str(kaart["grondwaarde"]).split()) in pw
    assert "Tekst van 1 juli 2026, nagelezen." in pw
    assert "Verandert op 1 januari 2027:" in pw
    assert "- art. 58 lid 1: gebonden, terugvorderen. Tekst van 1 juli 2026, deels nagelezen. Let op:" in pw
    assert "- art. 4:84: afwijken van beleidsregel" in awb
    assert awb.rstrip().endswith("Kijk het zelf na:\n\n- Wmo, art. 99")


def test_a_sheet_that_was_changed_is_no_longer_ours(methode: Methode) -> None:
    blad = bijblad(methode, {"soms": "ja", "eigen": GEHEIM})
    assert is_ons_bijblad(blad, "proefcasus")
    assert not is_ons_bijblad(blad.replace("broer", "zus"), "proefcasus")
    assert not is_ons_bijblad(blad, "andere-casus")
    assert van_wie(blad) == "het bijblad van casus proefcasus"

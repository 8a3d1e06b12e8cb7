"""Words of a list file in a free text: where they are found, and where a condition may ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp import maak_casus, maak_methode, plekken, schrijf_set, stapbestanden
from omgekeerd_cli.kern.controle.bereikbaar import Bereik, Uitslag
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import als_bijzin
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.taal.woordenlijst import woorden_in
from omgekeerd_cli.opslag.set import vragensets

WOORDEN = (("lui", "luie"), ("eigen schuld", "zelf schuld"), ("euro", "€", "euro's"))

LIJST = """\
lui: {naam: lui, ook: [luie]}
schuld: {naam: eigen schuld, ook: [zelf schuld]}
"""

VRAGEN = """\
- {id: verhaal, vraag: Verhaal?, kort: Verhaal, soort: lange-tekst}
- {id: keus, vraag: Keus?, kort: Keus, soort: keuze, opties: [{code: a, label: A}], anders: ja}
- {id: uitleg, vraag: Uitleg?, kort: Uitleg, soort: tekst, herhaal: {over: keus}}
- id: lijst
  vraag: Lijst?
  kort: Lijst
  soort: groep
  vragen:
  - {id: regel, vraag: Regel?, kort: Regel, soort: tekst}
  - {id: nadenken, vraag: Nadenken?, kort: Nadenken, soort: tekst, als: {vraag: regel, woorden: strenge}}
- {id: nog-eens, vraag: Nog eens?, kort: Nog eens, soort: tekst, als: {vraag: verhaal, woorden: strenge}}
- id: over-keus
  vraag: Over?
  kort: Over
  soort: tekst
  herhaal: {over: keus}
  als: {vraag: uitleg, woorden: strenge}
- {id: niet, vraag: Niet?, kort: Niet, soort: tekst, als: {niet: {vraag: verhaal, woorden: strenge}}}
"""


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Hij is LUI.", ("lui",)),
        ("Een luie dag, en nog een lui uur.", ("lui",)),
        ("Zij luistert, en de luier is schoon.", ()),
        ("Dat is zelf\n  schuld, vindt een collega.", ("eigen schuld",)),
        ("De schuld is hoog.", ()),
        ("De huur is €750.", ("euro",)),
        ("De huur is 750 euro's en hij is lui", ("euro", "lui")),
        ("", ()),
    ],
)
def test_whole_words_in_every_form(tekst: str, verwacht: tuple[str, ...]) -> None:
    assert woorden_in(WOORDEN, tekst) == verwacht


def test_an_old_long_s_breaks_nothing() -> None:
    assert woorden_in(WOORDEN, "eigen ſchuld, zelf schuld") == ("eigen schuld",)


def test_an_empty_list_finds_nothing() -> None:
    assert woorden_in((), "lui") == ()


@given(
    vorm=st.sampled_from([vorm for woord in WOORDEN for vorm in woord]),
    voor=st.text(alphabet=" .,;:!?\n(", max_size=5),
    na=st.text(alphabet=" .,;:!?\n)", max_size=5),
    groot=st.booleans(),
)
def test_every_form_is_found_between_punctuation(vorm: str, voor: str, na: str, groot: bool) -> None:
    gevonden = woorden_in(WOORDEN, voor + (vorm.upper() if groot else vorm) + na)
    assert gevonden == tuple(woord[0] for woord in WOORDEN if vorm in woord)


@given(st.text(alphabet="abcdefghijklmnop", min_size=1, max_size=12))
def test_a_part_of_a_word_does_not_count(rest: str) -> None:
    assert woorden_in((("lui",),), f"{rest}lui lui{rest} {rest}lui{rest}") == ()


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    return maak_methode(tmp_path, {**stapbestanden(VRAGEN), "strenge.yaml": LIJST})


def test_a_word_in_the_text_calls_up_a_question(methode: Methode) -> None:
    rustig = plekken(methode, maak_casus(methode, {"een": {"verhaal": "De huur is niet betaald."}}))
    streng = plekken(methode, maak_casus(methode, {"een": {"verhaal": "Zij is gewoon lui."}}))
    assert ("nog-eens" in rustig, "niet" in rustig) == (False, True)
    assert ("nog-eens" in streng, "niet" in streng) == (True, False)


def test_in_a_list_and_in_a_repeat_only_its_own_answer_counts(methode: Methode) -> None:
    antwoorden = {
        "een": {"keus": "a", "uitleg": {"a": "zelf schuld"}, "lijst": [{"regel": "lui"}, {"regel": "rustig"}]}
    }
    route = plekken(methode, maak_casus(methode, antwoorden))  # type: ignore[arg-type]
    assert ("lijst.1.nadenken" in route, "lijst.2.nadenken" in route) == (True, False)
    assert "over-keus.a" in route


def test_every_question_behind_such_a_condition_can_be_reached(methode: Methode) -> None:
    bereik = Bereik(methode)
    assert {bereik.van(vraag) for vraag in methode.vraag_op_id.values()} == {Uitslag.JA}


def test_the_condition_in_words(methode: Methode) -> None:
    voorwaarden = [methode.vraag_op_id[naam].als for naam in ("nog-eens", "niet")]
    zinnen = [als_bijzin(methode, als) for als in voorwaarden if als]
    assert zinnen == [
        "je bij Verhaal een woord als ‘lui’ gebruikt",
        "je bij Verhaal geen woord als ‘lui’ gebruikt",
    ]


@pytest.mark.parametrize(
    ("als", "fout"),
    [
        ("{vraag: keus, woorden: strenge}", "`woorden` past alleen bij een tekst, niet bij `keus` (keuze)."),
        (
            "{vraag: verhaal, woorden: weg}",
            "Het lijstbestand weg.yaml voor `woorden` bij `verhaal` is er niet.",
        ),
        ("{vraag: verhaal, woorden: kapot}", "Bij `ook` hoort een lijst, met streepjes."),
    ],
)
def test_what_can_be_wrong(tmp_path: Path, als: str, fout: str) -> None:
    vraag = f"- {{id: fout, vraag: F?, kort: F, soort: tekst, als: {als}}}\n"
    bestanden = {"strenge.yaml": LIJST, "kapot.yaml": "lui: {naam: lui, ook: luie}\n"}
    schrijf_set(tmp_path, {**stapbestanden(VRAGEN + vraag), **bestanden})
    assert any(gebrek.wat.startswith(fout) for gebrek in vragensets.keur("proef", [tmp_path]))


def test_a_list_of_ones_own_adds_to_ours(tmp_path: Path) -> None:
    onze, eigen = tmp_path / "onze", tmp_path / "eigen"
    schrijf_set(onze, {**stapbestanden(VRAGEN), "strenge.yaml": LIJST})
    schrijf_set(
        eigen, {"strenge.yaml": "traag: {naam: traag}\nlui: {vervalt: Dit woord gebruiken wij anders.}\n"}
    )
    samen = vragensets.laad("proef", [onze, eigen])
    route = {
        woord: "nog-eens" in plekken(samen, maak_casus(samen, {"een": {"verhaal": woord}}))
        for woord in ("lui", "traag", "eigen schuld")
    }
    assert route == {"lui": False, "traag": True, "eigen schuld": True}

"""How many questions are to come: a range that narrows, drops with each answer, or is explained."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp import TIJD, Script, maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.beeld.teller import Teller, tel
from omgekeerd_cli.kern.beeld.vraagbeeld import Vraagbeeld
from omgekeerd_cli.kern.gesprek.erbij import bij_begin
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.kern.gesprek.vragensteller import Reactie
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.scherm.woorden import woorden

VAST = """
- {id: doel, vraag: Wat?, kort: Doel, soort: tekst, kernvraag: ja}
- {id: wens, vraag: Waarom?, kort: Wens, soort: tekst}
- {id: dag, vraag: Wanneer?, kort: Dag, soort: datum}
"""
LIJSTEN = {
    "een": """
    - {id: doel, vraag: Wat?, kort: Doel, soort: tekst, kernvraag: ja}
    - {id: wetten, vraag: Welke?, kort: Wetten, soort: meerkeuze, kernvraag: ja, opties: [
        {code: pw, label: Pw}, {code: wmo, label: Wmo}, {code: jw, label: Jw}, {code: zvw, label: Zvw}]}
    - {id: past, vraag: "Past {optie}?", kort: Past, soort: tekst, kernvraag: ja, herhaal: {over: wetten}}
    - {id: waarom, vraag: "Waarom {optie}?", kort: Waarom, soort: tekst, herhaal: {over: wetten}}
    """,
    "twee": """
    - id: drempels
      vraag: Wat staat in de weg?
      kort: Drempels
      soort: groep
      kernvraag: ja
      vragen:
        - {id: drempel, vraag: Welke?, kort: Drempel, soort: tekst}
        - {id: ruimte, vraag: Ruimte?, kort: Ruimte, soort: ja-nee}
    - {id: besluit, vraag: Mag het?, kort: Besluit, soort: ja-nee, kernvraag: ja}
    - {id: reactie, vraag: Reactie?, kort: Reactie, soort: tekst, als: {vraag: besluit, is: nee}}
    - {id: anders, vraag: Wat wel?, kort: Wat wel kan, soort: tekst, als: {vraag: besluit, is: nee}}
    """,
    "drie": "- {id: slot, vraag: En dan?, kort: Slot, soort: tekst, kernvraag: ja}",
}


def telling(methode: Methode, antwoorden: Boom, *, kort: bool = False) -> tuple[int, int]:
    """The range of all that is to come."""
    gevonden = tel(Stand(methode, maak_casus(methode, antwoorden, kort=kort)))
    return gevonden.laag, gevonden.hoog


def test_without_conditions_or_lists_it_is_one_number(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, VAST)
    assert telling(methode, {}) == (3, 3)
    assert telling(methode, {}, kort=True) == (1, 1)
    assert telling(methode, {"een": {"doel": "rust", "wens": ""}}) == (1, 1)
    assert bij_begin(methode) == "De korte route heeft 1 vraag, de volledige 3."


def test_it_narrows_with_each_list(tmp_path: Path) -> None:
    """Records count field by field, and so does the question whether there is another one."""
    methode = methode_met(tmp_path, LIJSTEN)
    wetten: Boom = {"een": {"doel": "a", "wetten": ["pw", "wmo", "jw"]}}
    drempels: Boom = {**wetten, "twee": {"drempels": [{}, {}]}}
    besluit: Boom = {**wetten, "twee": {"drempels": [{}, {}], "besluit": "nee"}}
    marges = [telling(methode, antwoorden) for antwoorden in ({}, wetten, drempels, besluit)]
    gehad = [0, 2, 3, 4]
    breedten = [(hoog - laag) / (eerder + hoog) for (laag, hoog), eerder in zip(marges, gehad, strict=True)]
    assert breedten == sorted(breedten, reverse=True)
    assert marges[2] == (6 + 4 + 2, 6 + 4 + 4)
    assert marges[3] == (6 + 4 + 3, 6 + 4 + 3)


def test_the_first_range_is_no_wider_than_a_third(tmp_path: Path) -> None:
    for kort in (True, False):
        laag, hoog = telling(methode_met(tmp_path / str(kort), LIJSTEN), {}, kort=kort)
        assert 0 < hoog - laag <= 0.3 * hoog


def test_a_set_can_say_how_long_a_list_mostly_gets(tmp_path: Path) -> None:
    zonder = telling(methode_met(tmp_path / "zonder", LIJSTEN), {})
    lang = LIJSTEN["twee"].replace("      vragen:", "      herhaal: {verwacht: 6}\n      vragen:")
    met = telling(methode_met(tmp_path / "met", {**LIJSTEN, "twee": lang}), {})
    assert met[0] > zonder[0] + 8


def test_the_start_names_the_lists_that_make_it_longer(tmp_path: Path) -> None:
    zin = bij_begin(methode_met(tmp_path, LIJSTEN))
    assert zin.startswith("De korte route heeft ongeveer ")
    assert zin.endswith("Noem je meer bij ‘Wetten’ of ‘Drempels’, dan komen er vragen bij.")


def voer(methode: Methode, script: Script, casus: Casus | None = None) -> Casus:
    """A conversation as a person has it: with a counter."""
    begin = Stand(methode, casus or maak_casus(methode))
    return Gesprek(begin, script, bewaar=lambda nieuw: nieuw, nu=lambda: TIJD, teller=Teller()).voer()


class Meelezer(Script):
    """Notes the upper end at each question, and what was said before it."""

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        self.hoogst = [*getattr(self, "hoogst", []), (beeld.positie().te_gaan.hoog, len(self._gezegd))]
        return super().vraag(beeld)

    @property
    def _gezegd(self) -> list[str]:
        return [regel for regel in self.gezien if regel.startswith("gevolg")]


def test_more_than_was_thought_is_explained(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, LIJSTEN)
    script = Meelezer(antwoorden={"wetten": ["pw", "wmo", "jw", "zvw"], "drempels": "nee", "besluit": "nee"})
    voer(methode, script)
    assert script._gezegd[0] == "gevolg Bij ‘Wetten’ noemde je er vier. Daarom komen er acht vragen bij."


KEUZES = st.lists(st.sampled_from(["pw", "wmo", "jw", "zvw"]), unique=True)


@pytest.fixture(scope="module")
def methode(tmp_path_factory: pytest.TempPathFactory) -> Methode:
    return methode_met(tmp_path_factory.mktemp("set"), LIJSTEN)


@given(wetten=KEUZES, besluit=st.sampled_from(["ja", "nee"]), kort=st.booleans())
def test_it_drops_by_one_or_says_why_not(
    methode: Methode, wetten: list[str], besluit: str, *, kort: bool
) -> None:
    """Whatever one answers, from one question to the next."""
    script = Meelezer(antwoorden={"wetten": [*wetten], "drempels": "nee", "besluit": besluit, "ruimte": "ja"})
    voer(methode, script, maak_casus(methode, kort=kort))
    for (eerst, gezegd), (daarna, toen) in zip(script.hoogst, script.hoogst[1:], strict=False):
        assert daarna < eerst or toen > gezegd
    assert script.hoogst[-1][0] == 0


def test_the_line_above_a_question_fits_a_small_window(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, LIJSTEN)
    script = Script([("doel", "rust")])
    voer(methode, script)
    beeld = script.beelden["doel"]
    nog = beeld.positie().te_gaan
    lang = f"Stap 1 van 3 · vraag 1 van {1 + nog.in_stap} · hierna nog {nog.laag} tot {nog.hoog}"
    assert woorden.teller(beeld) == lang
    smal = f"Stap 1/3 · vraag 1/{1 + nog.in_stap} · nog {nog.laag}-{nog.hoog}"
    assert woorden.teller(beeld, 40) == smal

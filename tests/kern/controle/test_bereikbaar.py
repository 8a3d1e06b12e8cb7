"""Whether any answers lead to a question: found when there are, refused only when there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import methode_met
from omgekeerd_cli.kern.controle.bereikbaar import Bereik, Uitslag
from omgekeerd_cli.kern.controle.controle import onbereikbaar

VRAGEN = """\
- id: wetten
  vraag: Welke?
  kort: Wetten
  soort: meerkeuze
  anders: ja
  opties:
  - {{code: a, label: A}}
  - {{code: b, label: B}}
  - {{code: c, label: C}}
  - {{code: geen, label: G, exclusief: ja}}
- {{id: past, vraag: Past?, kort: Past, soort: ja-nee, herhaal: {{over: wetten}}}}
- {{id: naam, vraag: Naam?, kort: Naam, soort: tekst, als: {{vraag: wetten, is-niet: geen}}}}
- {{id: geld, vraag: Geld?, kort: Geld, soort: bedrag}}
- {{id: dag, vraag: Dag?, kort: Dag, soort: datum}}
- id: kosten
  vraag: Kosten?
  kort: Kosten
  soort: groep
  vragen: [{{id: wat, vraag: Wat?, kort: Wat, soort: tekst}}]
- {{id: doel, vraag: Doel?, kort: Doel, soort: tekst, als: {als}}}
"""


SIGNAAL = """\
signalen:
- {{id: sein, als: {als}, ernst: let-op, tekst: Kijk., advies: Kijk., bron: Wij}}
"""


def bereikt(map_: Path, als: str) -> Uitslag:
    """Whether the last question can be reached under this condition; a signal with it always agrees."""
    methode = methode_met(map_, VRAGEN.format(als=als), SIGNAAL.format(als=als))
    uitslag = Bereik(methode).van(methode.vraag_op_id["doel"])
    assert Bereik(methode).van_signaal(methode.signalen[0]) is uitslag
    return uitslag


@pytest.mark.parametrize(
    "als",
    [
        "{vraag: wetten, is: anders}",
        "{alle: [{vraag: wetten, bevat: a}, {vraag: wetten, bevat: anders}]}",
        "{alle: [{vraag: wetten, bevat: a}, {niet: {vraag: wetten, bevat: b}},"
        " {vraag: wetten, minstens: 2}]}",
        "{alle: [{vraag: wetten, minstens: 4}, {vraag: wetten, hoogstens: 4}]}",
        "{alle: [{vraag: past, is: ja}, {vraag: past, is: nee}]}",
        "{alle: [{vraag: past, is: ja}, {niet: {vraag: past, is: nee}}]}",
        "{alle: [{vraag: geld, minstens: 10}, {vraag: geld, is-niet: 10}, {vraag: geld, hoogstens: 11}]}",
        "{alle: [{vraag: dag, minstens: '2026-01-01'}, {vraag: dag, hoogstens: '2026-01-01'}]}",
        "{alle: [{vraag: naam, bevat: jan}, {vraag: naam, bevat: piet}]}",
        "{alle: [{vraag: naam, bevat: jan}, {niet: {vraag: naam, bevat: piet}}]}",
        "{vraag: kosten, minstens: 3}",
        "{alle: [{vraag: wat, is: huur}, {vraag: wat, is: gas}]}",
        "{alle: [{vraag: naam, ingevuld: nee}, {vraag: wetten, is: geen}]}",
        "{een-van: [{vraag: geld, ingevuld: ja}, {vraag: geld, ingevuld: nee}]}",
    ],
)
def test_there_is_a_way(tmp_path: Path, als: str) -> None:
    """Conditions that some answers meet."""
    assert bereikt(tmp_path, als) is Uitslag.JA


@pytest.mark.parametrize(
    "als",
    [
        "{alle: [{vraag: wetten, bevat: a}, {vraag: wetten, bevat: geen}]}",
        "{alle: [{vraag: wetten, is: a}, {vraag: wetten, minstens: 2}]}",
        "{vraag: wetten, minstens: 5}",
        "{alle: [{vraag: geld, ingevuld: ja}, {vraag: geld, ingevuld: nee}]}",
        "{alle: [{vraag: geld, minstens: 10}, {vraag: geld, hoogstens: 9}]}",
        "{alle: [{vraag: naam, ingevuld: ja}, {vraag: wetten, is: geen}]}",
        "{alle: [{vraag: dag, is: '2026-01-01'}, {vraag: dag, is-niet: '2026-01-01'}]}",
        "{alle: [{vraag: naam, is: jan}, {vraag: naam, is: piet}]}",
        "{niet: {een-van: [{vraag: geld, ingevuld: ja}, {vraag: geld, ingevuld: nee}]}}",
    ],
)
def test_there_is_no_way(tmp_path: Path, als: str) -> None:
    """Conditions that contradict themselves, or the route that leads to them."""
    assert bereikt(tmp_path, als) is Uitslag.NEE


def test_a_signal_that_never_speaks_is_told_at_its_condition(tmp_path: Path) -> None:
    als = "{alle: [{vraag: geld, minstens: 10}, {niet: {vraag: geld, ingevuld: ja}}]}"
    methode = methode_met(tmp_path, VRAGEN.format(als="{vraag: geld, minstens: 1}"), SIGNAAL.format(als=als))
    (bevinding,) = onbereikbaar(methode)
    assert (bevinding.wie, bevinding.id, bevinding.sleutel) == ("signaal", "sein", "als")
    assert bevinding.wat.startswith("Dit signaal komt nooit in beeld")

"""Signals: remarks that the answers call up, in the order of the set."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.signalen import open_signalen, stille_vragen

VRAGEN = {
    "een": """
    - {id: geld, vraag: Hoeveel?, kort: Geld, soort: bedrag}
    - id: wetten
      vraag: Welke?
      kort: Wetten
      soort: meerkeuze
      opties: [{code: pw, label: PW}, {code: wmo, label: Wmo}]
    """,
    "twee": """
    - {id: past, vraag: Past?, kort: Past, soort: ja-nee, herhaal: {over: wetten}}
    """,
}
SIGNALEN = """\
signalen:
  - {id: past-niet, als: {vraag: past, is: nee}, ernst: let-op, tekst: t, advies: a, bron: b}
  - {id: duur, als: {vraag: geld, minstens: 1000}, ernst: zwaarder, tekst: t, advies: a, bron: b}
  - {id: leeg, als: {vraag: wetten, ingevuld: nee}, ernst: ontbreekt, tekst: t, advies: a, bron: b}
"""


@pytest.mark.parametrize(
    ("antwoorden", "verwacht"),
    [
        ({}, ["leeg"]),
        ({"een": {"geld": "1000.00", "wetten": ["pw"]}}, ["duur"]),
        (
            {
                "een": {"geld": "1000.00", "wetten": ["pw", "wmo"]},
                "twee": {"past": {"pw": "ja", "wmo": "nee"}},
            },
            ["past-niet", "duur"],
        ),
        ({"een": {"wetten": ["pw"]}, "twee": {"past": {"pw": "ja", "wmo": "nee"}}}, []),
        ({"een": {"geld": "geen bedrag", "wetten": ["pw"]}}, []),
    ],
)
def test_signals_follow_from_valid_answers_on_the_route(
    tmp_path: Path, antwoorden: Boom, verwacht: list[str]
) -> None:
    """An answer off the route, or one that cannot be used, calls up nothing."""
    methode = methode_met(tmp_path, VRAGEN, SIGNALEN)
    stand = Stand(methode, maak_casus(methode, antwoorden))
    assert [signaal.id for signaal in open_signalen(stand)] == verwacht


KORT = """
- {id: besluit, vraag: Mag het?, kort: Besluit, soort: ja-nee, kernvraag: ja}
- {id: overleg, vraag: Met wie?, kort: Overleg, soort: tekst}
- {id: geluid, vraag: Wie dacht anders?, kort: Ander geluid, soort: tekst,
   als: {vraag: overleg, ingevuld: ja}}
"""
STIL = """\
signalen:
  - {id: alleen, ernst: let-op, tekst: t, advies: a, bron: b, als: {alle: [
      {vraag: besluit, is: nee}, {vraag: geluid, ingevuld: nee}]}}
  - {id: zeker, ernst: let-op, tekst: t, advies: a, bron: b, als: {een-van: [
      {vraag: besluit, is: nee}, {vraag: overleg, ingevuld: nee}]}}
"""


@pytest.mark.parametrize(
    ("antwoorden", "kort", "signalen", "stil"),
    [
        ({"besluit": "nee"}, False, ["alleen", "zeker"], ()),
        ({"besluit": "nee"}, True, ["zeker"], ("Ander geluid",)),
        ({"besluit": "ja"}, True, [], ("Overleg",)),
        ({"besluit": "nee", "overleg": "team", "geluid": "niemand"}, True, ["zeker"], ()),
    ],
)
def test_a_signal_speaks_only_of_what_this_route_asks(
    tmp_path: Path, antwoorden: Boom, kort: bool, signalen: list[str], stil: tuple[str, ...]
) -> None:
    """What hangs on a question that nobody was asked says nothing, but it is told which one that is."""
    methode = methode_met(tmp_path, KORT, STIL)
    stand = Stand(methode, maak_casus(methode, {"een": antwoorden}, kort=kort))
    assert [signaal.id for signaal in open_signalen(stand)] == signalen
    assert stille_vragen(stand) == stil

"""What is said of personal data in an answer: wherever free words can stand, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.set.model import Ruw
from omgekeerd_cli.scherm.woorden.privacywoorden import na_antwoord

VRAGEN = """
- {id: een, vraag: Wie?, kort: Een, soort: keuze, anders: ja, opties: [{code: a, label: A}]}
- {id: meer, vraag: Wie?, kort: Meer, soort: meerkeuze, anders: ja, opties: [{code: a, label: A}]}
- {id: tekst, vraag: Wie?, kort: Tekst, soort: tekst}
- {id: getal, vraag: Hoeveel?, kort: Getal, soort: getal}
"""


@pytest.mark.parametrize(
    ("vraag", "antwoord", "gezegd"),
    [
        ("tekst", "BSN 111222333", True),
        ("een", {"anders": "BSN 111222333"}, True),
        ("meer", [{"anders": "BSN 111222333"}], True),
        ("meer", ["a", {"anders": "BSN 111222333"}], True),
        ("meer", ["a", {"anders": "de broer"}], False),
        ("meer", ["a"], False),
        ("getal", "111222333", False),
    ],
)
def test_a_bsn_is_pointed_out_in_words_also_behind_another_choice(
    tmp_path: Path, vraag: str, antwoord: Ruw, gezegd: bool
) -> None:
    methode, script = methode_met(tmp_path, VRAGEN), Script()
    voer(methode, maak_casus(methode), script)
    zin = na_antwoord(script.beelden[vraag], antwoord)
    assert zin.startswith("Let op: hier lijkt een BSN te staan.") is gezegd
    assert "111222333" not in zin

"""A nee on the short route, and going on with the full one: said once, and nothing asked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from terminalhulp import Terminal

VRAGEN = {
    "een": """
    - {id: doel, vraag: Wat moet er beter?, kort: Doel, soort: tekst, verplicht: ja, kernvraag: ja}
    - {id: wens, vraag: Waarom is dat?, kort: Wens, soort: tekst}
    - {id: eerlijk, vraag: Wat is hier eerlijk?, kort: Wat is eerlijk, soort: tekst,
       kernvraag: {als: {vraag: besluit, is: nee}}}
    """,
    "twee": """
    - {id: besluit, vraag: Mag het?, kort: Besluit, soort: ja-nee, verplicht: ja, kernvraag: ja}
    - {id: slot, vraag: En dan?, kort: Slot, soort: tekst}
    """,
}


@pytest.mark.parametrize(("rows", "cols"), [(24, 80), (20, 40)])
def test_a_no_asks_one_more_and_the_other_route_only_the_rest(tmp_path: Path, rows: int, cols: int) -> None:
    schrijf_set(tmp_path / "set", stapbestanden(VRAGEN))
    opdracht = ("toets", "-m", "proef", "--vragen", "set", "--kort", "--code", "z1", "--titel", "Proef")
    with Terminal(opdracht, rows=rows, cols=cols, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("Wat moet er beter?")
        terminal.typ("rust\r")
        terminal.wacht_op_vraag("Mag het?")
        terminal.typ("n\r")
        terminal.wacht_op_vraag("Wat is hier eerlijk?")
        gezien = " ".join(" ".join(terminal.alles).split())
        assert "De korte route heeft " in gezien
        assert "Daarom komt er één vraag bij: Wat is eerlijk." in gezien
        assert "Liever alles bekijken?" not in gezien, "one question more needs no other route"
        terminal.typ("gelijk\r")
        terminal.wacht_op("r = volledige route: alle vragen")
        terminal.wacht_op_veld("› Nummer of letter")
        terminal.typ("r\r")
        terminal.wacht_op_vraag("Waarom is dat?")
        assert "alleen wat nog niet is gevraagd: 2 vragen" in " ".join(" ".join(terminal.alles).split())
        terminal.typ("slaap\r")
        terminal.wacht_op_vraag("En dan?")
        terminal.typ("klaar\r")
        terminal.wacht_op("Enter = klaar")

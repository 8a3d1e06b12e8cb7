"""Each packaged method, walked through whole: in a terminal and as lines, with the same outcome."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bedenker import CODE, TITEL, bedenk
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from proefset import als_invoer, casus_in
from terminalhulp import Terminal, draai, engels_in

METHODEN = vragensets.methoden(plaatsen.vragenmappen(None))


@pytest.mark.parametrize("methode", METHODEN)
@pytest.mark.parametrize(("route", "rows", "cols"), [("--kort", 15, 40), ("--volledig", 24, 80)])
def test_every_method_to_the_end_in_a_terminal_and_as_lines(
    tmp_path: Path, methode: str, route: str, rows: int, cols: int
) -> None:
    zetten = bedenk(methode, kort=route == "--kort")
    opdracht = ("toets", "--methode", methode, "--code", CODE, "--titel", TITEL, route)
    regels, getypt = tmp_path / "regels", tmp_path / "getypt"
    regels.mkdir()
    getypt.mkdir()

    with (
        ThreadPoolExecutor(1) as ploeg,
        Terminal(opdracht, rows=rows, cols=cols, cwd=getypt) as terminal,
    ):
        gepijpt = ploeg.submit(draai, *opdracht, "--eenvoudig", cwd=regels, invoer=als_invoer(zetten))
        terminal.speel(zetten)
        assert terminal.einde() == 0
        assert terminal.is_heel()
        assert engels_in("\n".join(terminal.getoond)) == []

    uitkomst = gepijpt.result()
    assert uitkomst.code == 0, uitkomst.alles
    assert engels_in(uitkomst.alles) == []
    assert casus_in(getypt, CODE)["antwoorden"] == casus_in(regels, CODE)["antwoorden"]
    assert casus_in(getypt, CODE)["status"] == "afgerond"
    verslag = (getypt / "motivatie.md").read_bytes()
    assert verslag == (regels / "motivatie.md").read_bytes()
    assert b"CONCEPT" not in verslag

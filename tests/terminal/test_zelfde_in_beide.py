"""The same answers, steps back, skips and changes in both askers end in the same casus."""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.opslag.set import vragensets
from proefset import BEGIN, CODE, METHODE, TITEL, Zet, als_invoer, casus_in, schrijf_set
from terminalhulp import Terminal, draai, engels_in
from zwerver import Zwerver

MATEN = [(24, 80), (10, 40), (60, 300)]


def _zwerf(map_: Path, zaad: int) -> tuple[Sequence[Zet], Casus]:
    """The moves of one wandering person, and the casus that the core makes of them."""
    methode = vragensets.laad(METHODE, [map_ / "sets"])
    zwerver = Zwerver(random.Random(zaad))  # noqa: S311  no secret, a seed to repeat
    gesprek = Gesprek(
        methode,
        Casus(CODE, METHODE, titel=TITEL),
        zwerver,
        bewaar=lambda casus: replace(casus, revisie=casus.revisie + 1),
        nu=lambda: "2026-03-01T12:00:00+01:00",
    )
    return zwerver.zetten, gesprek.voer()


def _zonder_tijd(casus: dict[str, Any]) -> dict[str, Any]:
    """Without the times, and without the count of saves: a draft of the first answer is one more."""
    logboek = [{k: v for k, v in regel.items() if k != "tijd"} for regel in casus["logboek"]]
    return casus | {"logboek": logboek, "revisie": ""}


@pytest.mark.parametrize("zaad", range(6))
def test_the_same_path_gives_the_same_casus_in_both(tmp_path: Path, zaad: int) -> None:
    rows, cols = MATEN[zaad % len(MATEN)]
    regels, getypt = tmp_path / "regels", tmp_path / "getypt"
    for map_ in (regels, getypt):
        map_.mkdir()
        schrijf_set(map_)
    zetten, verwacht = _zwerf(regels, zaad)
    with (
        ThreadPoolExecutor(1) as ploeg,
        Terminal(BEGIN, rows=rows, cols=cols, cwd=getypt) as terminal,
    ):
        gepijpt = ploeg.submit(draai, *BEGIN, "--eenvoudig", cwd=regels, invoer=als_invoer(zetten))
        terminal.speel(zetten)
        assert terminal.einde() == 0
        assert terminal.is_heel()
        assert engels_in("\n".join(terminal.getoond)) == []
    uitkomst = gepijpt.result()
    assert uitkomst.code == 0, uitkomst.alles
    assert engels_in(uitkomst.alles) == []
    assert _zonder_tijd(casus_in(getypt)) == _zonder_tijd(casus_in(regels))
    assert casus_in(getypt)["antwoorden"] == verwacht.antwoorden
    assert casus_in(getypt)["buiten-route"] == verwacht.buiten_route
    assert (getypt / "motivatie.md").read_bytes() == (regels / "motivatie.md").read_bytes()
    assert not list((getypt / "casussen").glob(".*klad*"))

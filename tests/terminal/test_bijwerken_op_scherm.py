"""A casus moved to newer questions in a real terminal: seen, agreed to, and asked what is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from proefset import CODE
from proefset import schrijf_set as schrijf_proefset
from terminalhulp import Terminal, engels_in, zet_klaar


@pytest.mark.parametrize("cols", [80, 40])
def test_updating_in_a_terminal(tmp_path: Path, cols: int) -> None:
    """A question got another name and one that is needed came in; Ctrl-C after it keeps all."""
    schrijf_proefset(tmp_path)
    pad = zet_klaar(tmp_path, 3)
    oud = pad.read_bytes()
    set_ = tmp_path / "sets" / "proef"
    anders = {
        bestand.name: bestand.read_text(encoding="utf-8").replace("plannaam", "naam-van-plan")
        for bestand in set_.iterdir()
    }
    nieuw = "  - {id: datum, vraag: Welke dag was het?, kort: Dag, soort: datum, verplicht: ja}\n"
    hoofd = anders["methode.yaml"].replace("versie: 1.0.0", "versie: 1.1.0")
    migratie = "migraties: [{van: 1.0.0, hernoem-vraag: {oud: plannaam, nieuw: naam-van-plan}}]\n"
    stap = anders["1-begin.yaml"] + nieuw
    schrijf_set(set_, anders | {"1-begin.yaml": stap, "methode.yaml": hoofd + migratie})
    with Terminal(["bijwerken", CODE, "--vragen", "sets"], cwd=tmp_path, cols=cols) as terminal:
        terminal.wacht_op_getoond("plannaam is nu naam-van-plan.")
        terminal.wacht_op("j of n, dan Enter")
        terminal.toets("j", "enter")
        terminal.wacht_op_getoond(f"casussen/{CODE}.oud-1.yaml")
        terminal.wacht_op("Nu komen de vragen")
        terminal.wacht_op_vraag("›")
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.is_heel()
        assert engels_in("\n".join(terminal.getoond)) == []
    assert pad.with_name(f"{CODE}.oud-1.yaml").read_bytes() == oud
    kaart = lees_bytes(pad.read_bytes(), "")
    assert kaart["versie"] == "1.1.0"
    assert "naam-van-plan" in kaart["antwoorden"]["begin"]
    assert "plannaam" not in pad.read_text(encoding="utf-8")

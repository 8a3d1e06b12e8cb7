"""A question set of somebody else that is wrong: said before the first question, and nothing is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from terminalhulp import draai

VRAAG = "- {id: a, vraag: A?, kort: A, soort: tekst}\n"


@pytest.mark.parametrize("opdracht", [("vragen", "controleer"), ("toets", "-m", "proef", "--eenvoudig")])
def test_te_veel_wordt_geweigerd_voor_de_eerste_vraag(tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    veld = "{id: b, vraag: B?, kort: B, soort: tekst}"
    groep = f"- {{id: g, vraag: G?, kort: G, soort: groep, herhaal: {{min: 3000000}}, vragen: [{veld}]}}"
    schrijf_set(tmp_path / "set", stapbestanden(groep))
    uitkomst = draai(*opdracht, "--vragen", "set", cwd=tmp_path)
    zin = "set/proef/1-een.yaml:4:57: Het getal bij `min` is te groot: hoogstens 100.\n"
    assert (uitkomst.code, uitkomst.fout) == (1, zin)
    assert not (tmp_path / "casussen").exists()


def test_elk_sjabloon_wordt_nagekeken_ook_waar_het_zelden_komt(tmp_path: Path) -> None:
    sjablonen = {
        "proef/motivatie.md.j2": "{% if casus.titel %}\n{{ 'x' | center(9) }}\n{% endif %}\n",
        "proef/brief.md.j2": "{% include 'x' %}",
    }
    schrijf_set(tmp_path / "set", stapbestanden(VRAAG) | sjablonen)
    uitkomst = draai("vragen", "controleer", "--vragen", "set", cwd=tmp_path)
    begin = [regel.partition(". Kies uit: ")[0] for regel in uitkomst.fout.splitlines()]
    verwacht = [
        "proef/brief.md.j2:1: Dit kan een sjabloon niet overnemen",
        "proef/motivatie.md.j2:2: Het filter `center` is er niet",
    ]
    assert (uitkomst.code, begin) == (1, verwacht)


def test_een_antwoord_komt_door_een_patroon_dat_elders_vastloopt(tmp_path: Path) -> None:
    """The set of somebody else never keeps an answer from being given."""
    vraag = "- {id: a, vraag: A?, kort: A, soort: tekst, controle: {patroon: '(a+)+', ernst: waarschuwing}}\n"
    schrijf_set(tmp_path / "set", stapbestanden(vraag))
    opdracht = ("toets", "-m", "proef", "--eenvoudig", "--code", "x", "--titel", "T", "--volledig")
    invoer = "a" * 900 + "!\n\n"
    uitkomst = draai(*opdracht, "--vragen", "set", cwd=tmp_path, invoer=invoer)
    assert "Dit heeft niet de vorm die hier nodig is." in uitkomst.alles
    assert "a" * 900 + "!" in (tmp_path / "casussen/x.yaml").read_text(encoding="utf-8")

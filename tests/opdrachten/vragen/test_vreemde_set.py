"""A question set of somebody else that is wrong: said before the first question, and nothing is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from terminalhulp import draai

VRAAG = "- {id: a, vraag: A?, kort: A, soort: tekst}\n"


@pytest.mark.parametrize("opdracht", [("vragen", "controleer"), ("toets", "-m", "proef", "--eenvoudig")])
def test_too_much_is_refused_before_the_first_question(tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    veld = "{id: b, vraag: B?, kort: B, soort: tekst}"
    groep = f"- {{id: g, vraag: G?, kort: G, soort: groep, herhaal: {{min: 3000000}}, vragen: [{veld}]}}"
    schrijf_set(tmp_path / "set", stapbestanden(groep))
    uitkomst = draai(*opdracht, "--vragen", "set", cwd=tmp_path)
    zin = "set/proef/1-een.yaml:4:57: Het getal bij `min` is te groot: hoogstens 100.\n"
    assert (uitkomst.code, uitkomst.fout) == (1, zin)
    assert not (tmp_path / "casussen").exists()


def test_every_template_is_checked_even_where_it_seldom_comes(tmp_path: Path) -> None:
    sjablonen = {
        "proef/motivatie.md.j2": "{% if casus.titel %}\n{{ 'x' | center(9) }}\n{% endif %}\n",
        "proef/brief.md.j2": "{% include 'x' %}",
    }
    schrijf_set(tmp_path / "set", stapbestanden(VRAAG) | sjablonen)
    uitkomst = draai("vragen", "controleer", "--vragen", "set", cwd=tmp_path)
    begin = [regel.partition(". Kies uit: ")[0] for regel in uitkomst.fout.splitlines()]
    verwacht = [
        "set/proef/brief.md.j2:1:1: Dit kan een sjabloon niet overnemen",
        "set/proef/motivatie.md.j2:2:1: Het filter `center` is er niet",
    ]
    assert (uitkomst.code, begin) == (1, verwacht)


def test_an_answer_passes_a_pattern_that_gets_stuck_elsewhere(tmp_path: Path) -> None:
    """The set of somebody else never keeps an answer from being given."""
    vraag = "- {id: a, vraag: A?, kort: A, soort: tekst, controle: {patroon: '(a+)+', ernst: waarschuwing}}\n"
    schrijf_set(tmp_path / "set", stapbestanden(vraag))
    opdracht = ("toets", "-m", "proef", "--eenvoudig", "--code", "x", "--titel", "T", "--volledig")
    invoer = "a" * 900 + "!\n\n"
    uitkomst = draai(*opdracht, "--vragen", "set", cwd=tmp_path, invoer=invoer)
    assert "Dit heeft niet de vorm die hier nodig is." in uitkomst.alles
    assert "a" * 900 + "!" in (tmp_path / "casussen/x.yaml").read_text(encoding="utf-8")

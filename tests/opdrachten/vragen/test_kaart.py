"""`omgekeerd vragen kaart`: a tree in a terminal, plain lines, or a chart; and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from terminalhulp import Terminal, draai, engels_in

KAART = ("vragen", "kaart", "proef", "--vragen", "sets")
SET = stapbestanden(
    {
        "een": """
        - {id: a, vraag: A?, kort: Kleur, soort: keuze, kernvraag: ja, verplicht: ja, opties: [
            {code: r, label: Rood}]}
        - {id: b, vraag: B?, kort: Waarom rood, soort: tekst, als: {vraag: a, is: r}}
        - {id: c, vraag: "Over {optie}", kort: Tint, soort: tekst, herhaal: {over: a}}
        """,
        "twee": """
        - {id: m, vraag: "Lees dit eerst.\\nDan dat.", soort: mededeling}
        - id: g
          vraag: G?
          kort: Kosten
          soort: groep
          herhaal: {min: 1, max: 3}
          vragen: [{id: v, vraag: V?, kort: Bedrag, soort: bedrag}]
        """,
    },
    """\
    signalen:
    - {id: s, als: {vraag: b, ingevuld: nee}, ernst: let-op, tekst: Kijk nog eens., advies: a, bron: b}
    """,
)
SET["proef/2-twee.yaml"] += "wacht-op-eerdere-stappen: ja\n"
REGELS = """\
Proef (versie 1.0.0)

Stap 1. Stap een
- Kleur (kernvraag, nodig)
- Waarom rood. Alleen als je bij Kleur ‘Rood’ kiest.
- Voor elke keuze bij ‘Kleur’
  - Tint

Stap 2. Stap twee
Eerst is stap 1 klaar.
- Lees dit eerst. (alleen lezen)
- Kosten: een lijst, minstens 1 en hoogstens 3 keer (nodig)
  - Bedrag

Signalen
- s (let-op): Kijk nog eens. Komt als je bij ‘Waarom rood’ niets invult.
"""


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    schrijf_set(tmp_path / "sets", SET)
    return tmp_path


def test_plain_lines(map_: Path) -> None:
    uitkomst = draai(*KAART, "--eenvoudig", cwd=map_)
    assert (uitkomst.code, uitkomst.fout, uitkomst.uit) == (0, "", REGELS)


@pytest.mark.parametrize("breedte", [80, 40])
def test_a_tree_in_a_terminal(map_: Path, breedte: int) -> None:
    with Terminal(KAART, rows=60, cols=breedte, cwd=map_) as terminal:
        assert terminal.einde() == 0
        scherm = [regel.rstrip() for regel in terminal.scherm]
        assert terminal.is_heel()
    assert {
        "Proef (versie 1.0.0)",
        "├── * ! Kleur",
        "│   als je bij Kleur ‘Rood’ kiest",
        "└── Voor elke keuze bij ‘Kleur’",
        "    └── Tint",
        "├── Eerst is stap 1 klaar.",
        "    └── Bedrag",
    } <= set(scherm)


def test_a_screen_reader_gets_plain_lines_in_a_terminal_too(map_: Path) -> None:
    with Terminal(KAART, rows=60, cols=80, cwd=map_, env={"ACCESSIBLE": "1"}) as terminal:
        assert terminal.einde() == 0
        assert "- Waarom rood. Alleen als je bij Kleur ‘Rood’ kiest." in [
            regel.rstrip() for regel in terminal.scherm
        ]


def test_the_same_drawing_in_a_pipe_and_in_a_file(map_: Path) -> None:
    pijp = draai(*KAART, cwd=map_, env={"LC_ALL": "POSIX", "PYTHONUTF8": "0"})
    assert (pijp.code, pijp.fout) == (0, "")
    document = pijp.rauw.decode()
    assert document.startswith("# Routekaart: Proef\n")
    assert document.endswith("<!-- omgekeerd: kaart van methode proef -->\n")
    assert '```mermaid\nflowchart TD\n  p1(["Begin"])\n' in document
    assert '-->|"als je bij Kleur ‘Rood’ kiest"|' in document
    assert "- **s** (let-op): Kijk nog eens. Komt als je bij ‘Waarom rood’ niets invult.\n" in document
    assert draai(*KAART, "-o", "-", cwd=map_).rauw == pijp.rauw
    for _ in range(2):  # an earlier chart of the same method is replaced
        bewaard = draai(*KAART, "-o", "kaart.md", cwd=map_)
        assert (bewaard.code, bewaard.fout) == (0, "")
        assert (
            bewaard.uit == "De kaart staat in kaart.md. Open hem in een programma dat Mermaid kan tekenen.\n"
        )
        assert (map_ / "kaart.md").read_bytes() == pijp.rauw


def test_something_else_stays(map_: Path) -> None:
    (map_ / "kaart.md").write_text("van mij\n", encoding="utf-8")
    uitkomst = draai(*KAART, "-o", "kaart.md", cwd=map_)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert "kaart.md is geen kaart van deze methode, dus we laten het staan." in uitkomst.fout
    assert engels_in(uitkomst.fout) == []
    assert (map_ / "kaart.md").read_text(encoding="utf-8") == "van mij\n"
    assert draai("vragen", "kaart", "nergens", cwd=map_).code == 1
